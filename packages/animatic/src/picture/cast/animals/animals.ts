import type { MakePuppet } from '../puppet.ts';
import { GULL } from './bird/species/sea-birds.ts';
import { makeBird } from './make-bird.ts';
import { makeFish } from './make-fish.ts';
import { makeQuadruped } from './make-quadruped.ts';
import { BEAR, PANDA, POLAR_BEAR } from './quadruped/species/bears.ts';
import { CHEETAH, LEOPARD, LION, LIONESS, TIGER } from './quadruped/species/big-cats.ts';
import { CAT } from './quadruped/species/cats.ts';
import { DOG } from './quadruped/species/dogs.ts';
import { HORSE } from './quadruped/species/horses.ts';
import { RABBIT } from './quadruped/species/rabbits.ts';
import { FOX, WOLF } from './quadruped/species/wild-dogs.ts';
import { FISHES } from './sea/fishes.ts';

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
];
const BIRDS = [GULL];

/** Animals by the vocabulary's `what`. */
export const ANIMALS: Readonly<Record<string, MakePuppet>> = Object.fromEntries([
  ...QUADRUPEDS.map((form) => [form.what, makeQuadruped(form)] as const),
  ...FISHES.map((form) => [form.what, makeFish(form)] as const),
  ...BIRDS.map((form) => [form.what, makeBird(form)] as const),
]);
