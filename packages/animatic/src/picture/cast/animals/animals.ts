import type { MakePuppet } from '../puppet.ts';
import { LAND_BIRDS } from './bird/species/land-birds.ts';
import { WATER_BIRDS } from './bird/species/sea-birds.ts';
import { CRAWLERS } from './crawlers.ts';
import { WALKING_INSECTS } from './insect/walking-insects.ts';
import { WINGED_INSECTS } from './insect/winged-insects.ts';
import { makeBird } from './make-bird.ts';
import { makeCreature } from './make-creature.ts';
import { makeFish } from './make-fish.ts';
import { makeQuadruped } from './make-quadruped.ts';
import { CHIMPANZEE, GORILLA, KANGAROO, KOALA, MONKEY } from './quadruped/species/apes.ts';
import { BEAR, PANDA, POLAR_BEAR } from './quadruped/species/bears.ts';
import { CHEETAH, LEOPARD, LION, LIONESS, TIGER } from './quadruped/species/big-cats.ts';
import { CAT } from './quadruped/species/cats.ts';
import { CAMEL, DEER, FAWN, GIRAFFE, REINDEER, STAG, ZEBRA } from './quadruped/species/deer.ts';
import {
  BULLDOG,
  CORGI,
  DALMATIAN,
  FOX_CUB,
  HUSKY,
  KITTEN,
  POODLE,
  PUPPY,
  SHEPHERD,
  SHIBA,
} from './quadruped/species/dog-breeds.ts';
import { DOG } from './quadruped/species/dogs.ts';
import { BULL, COW, DONKEY, GOAT, LAMB, PIG, SHEEP } from './quadruped/species/farm.ts';
import { ELEPHANT, HIPPO, MAMMOTH, RHINO } from './quadruped/species/giants.ts';
import { HORSE } from './quadruped/species/horses.ts';
import { FOAL, PEGASUS, PONY, UNICORN } from './quadruped/species/horse-kin.ts';
import { RABBIT } from './quadruped/species/rabbits.ts';
import {
  CROCODILE,
  DINOSAUR,
  DRAGON,
  FROG,
  LIZARD,
  LONG_NECK,
  TRICERATOPS,
  TURTLE,
  T_REX,
} from './quadruped/species/reptiles.ts';
import {
  BEAVER,
  HAMSTER,
  HEDGEHOG,
  MOUSE,
  OTTER,
  RACCOON,
  RAT,
  RED_PANDA,
  SKUNK,
  SQUIRREL,
} from './quadruped/species/small.ts';
import { FOX, WOLF } from './quadruped/species/wild-dogs.ts';
import { FISHES } from './sea/fishes.ts';
import { SHORE } from './sea/shelled.ts';
import { SOFT } from './sea/soft.ts';

const QUADRUPEDS = [
  DOG,
  CAT,
  HORSE,
  RABBIT,
  FOX,
  WOLF,
  BEAR,
  PANDA,
  POLAR_BEAR,
  LION,
  LIONESS,
  TIGER,
  LEOPARD,
  CHEETAH,
  CHIMPANZEE,
  GORILLA,
  KANGAROO,
  KOALA,
  MONKEY,
  ELEPHANT,
  HIPPO,
  MAMMOTH,
  RHINO,
  BEAVER,
  HAMSTER,
  HEDGEHOG,
  MOUSE,
  OTTER,
  RACCOON,
  RAT,
  RED_PANDA,
  SKUNK,
  SQUIRREL,
  BULLDOG,
  CORGI,
  DALMATIAN,
  FOX_CUB,
  HUSKY,
  KITTEN,
  POODLE,
  PUPPY,
  SHEPHERD,
  SHIBA,
  FOAL,
  PEGASUS,
  PONY,
  UNICORN,
  CROCODILE,
  DINOSAUR,
  DRAGON,
  FROG,
  LIZARD,
  LONG_NECK,
  TRICERATOPS,
  TURTLE,
  T_REX,
  CAMEL,
  DEER,
  FAWN,
  GIRAFFE,
  REINDEER,
  STAG,
  ZEBRA,
  BULL,
  COW,
  DONKEY,
  GOAT,
  LAMB,
  PIG,
  SHEEP,
];
const BIRDS = [...LAND_BIRDS, ...WATER_BIRDS];

const CREATURES = [...SOFT, ...SHORE, ...CRAWLERS, ...WINGED_INSECTS, ...WALKING_INSECTS];

/** Animals by the vocabulary's `what`. */
export const ANIMALS: Readonly<Record<string, MakePuppet>> = Object.fromEntries([
  ...QUADRUPEDS.map((form) => [form.what, makeQuadruped(form)] as const),
  ...CREATURES.map((creature) => [creature.what, makeCreature(creature)] as const),
  ...FISHES.map((form) => [form.what, makeFish(form)] as const),
  ...BIRDS.map((form) => [form.what, makeBird(form)] as const),
]);
