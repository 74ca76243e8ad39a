// Which act of the hands a motion is, by what is at hand.
import type { CastMember } from '../../../storyboard/storyboard.ts';
import { cut } from './cutting.ts';
import { beat, fry, serve, simmer } from './cooking.ts';
import { eat, knock, open, read, type, write } from './at-the-desk.ts';
import { dish, lift, stillLife } from './dishes-near.ts';
import { pick, pour, present, raise, shake } from './handling.ts';
import { attend, knead } from './kneading.ts';
import { lapBar, snowboard } from './on-board.ts';
import { handlebar, oars, reins, wheel } from './riding.ts';
import { servedAs } from './served.ts';
import type { Work } from './work.ts';

export type Act = (work: Work) => void;

/** What is held between the knees or around one, not lying before one. */
const STEERED: readonly (readonly [words: readonly string[], act: Act])[] = [
  [['bicycle', 'motorcycle', 'scooter'], handlebar],
  [['car', 'taxi', 'truck', 'bus', 'van', 'police-car', 'jeep', 'sports-car'], wheel],
  [['horse', 'camel', 'donkey'], reins],
  [['roller-coaster'], lapBar],
  [['snowboard', 'ski'], snowboard],
  [['rowing-boat', 'canoe', 'kayak', 'boat'], oars],
];

/** Motions of a hand that steers, or of whoever rides. */
const STEERING: ReadonlySet<string | null> = new Set([
  null,
  'ride',
  'cycle',
  'drive',
  'gallop',
  'row',
  'ring',
  'hold',
  'grab',
  'steer',
  'ski',
]);

const MOTION_ACTS: Readonly<Record<string, Act>> = {
  cut,
  type,
  write,
  draw: write,
  paint: write,
  eat,
  read,
  shake,
  raise,
  lift: raise,
  give: raise,
  'hand-over': raise,
  drink: raise,
  toast: raise,
  cheer: raise,
  pick,
  'pick-up': pick,
  take: pick,
  grab: pick,
  reach: pick,
  touch: pick,
  knead,
  wrap: attend,
  clean: attend,
  knit: attend,
  build: attend,
  close: attend,
  put: attend,
  hold: present,
  carry: present,
  look: present,
};

const POTS = ['pot', 'soup', 'hot-pot'] as const;
const PANS = ['frying-pan', 'pan', 'wok'] as const;
const FOODS = [
  'egg',
  'omelette',
  'tomato',
  'steak',
  'meat',
  'noodles',
  'rice',
  'vegetable',
  'pancake',
] as const;

interface Found {
  readonly act: Act;
  /** The one that carries the viewer: it is not seen from outside. */
  readonly mount: CastMember | undefined;
}

/** @param near small things at hand; @param all everybody in the shot, `moving` those of
 * them that go somewhere; @returns undefined: just hands */
export function actOf(
  motion: string | null,
  near: readonly CastMember[],
  all: readonly CastMember[],
  { holds, moving }: { holds: boolean; moving: ReadonlySet<string> },
): Found | undefined {
  const has = (words: readonly string[]): CastMember | undefined =>
    [...all, ...near].find(({ what }) => words.includes(what));
  if (STEERING.has(motion) && !holds)
    for (const [words, act] of STEERED) {
      // A van that overtakes is not the one that is driven where a bicycle is.
      const mount = has(words);
      if (mount !== undefined && (motion !== null || act !== oars || moving.has(mount.id)))
        return { act, mount };
    }
  const act = atTheTable(motion, has, near) ?? (motion === null ? undefined : MOTION_ACTS[motion]);
  if (act === undefined)
    return motion === null && near.length > 0 && holds
      ? { act: present, mount: undefined }
      : undefined;
  if (near.length === 0 && !ALONE.has(act)) return undefined;
  return { act, mount: undefined };
}

/** Acts for which nothing small has to be told. */
const ALONE: ReadonlySet<Act> = new Set([type, write, open, knock, knead]);

const DRINKS: readonly string[] = [
  'mug',
  'cup',
  'glass',
  'clear-cup',
  'coffee',
  'tea',
  'coffee-cup',
  'tea-cup',
  'wine',
  'wine-glass',
  'cocktail',
  'fruit-tea',
  'boba-tea',
  'juice',
  'milk',
  'beer',
];

const isMeal = (member: CastMember): boolean =>
  isFood(member) && servedAs(member.what)?.vessel !== 'cup';

const isFood = ({ what }: CastMember): boolean => (servedAs(what)?.content ?? null) !== null;

function atTheTable(
  motion: string | null,
  has: (words: readonly string[]) => CastMember | undefined,
  near: readonly CastMember[],
): Act | undefined {
  const door = has(['door', 'gate']);
  if (door !== undefined && (motion === 'open' || motion === 'push' || motion === 'close'))
    return open;
  if (door !== undefined && motion === 'knock') return knock;
  if (
    has(['book', 'notebook', 'newspaper', 'letter', 'phone', 'smartphone', 'tablet', 'map']) !==
    undefined
  ) {
    if (motion === 'open' || motion === 'read' || motion === 'look' || motion === 'hold')
      return read;
    if (motion === 'type' && has(['laptop', 'keyboard', 'computer']) === undefined) return read;
  }
  const pan = has(PANS);
  const plate = has(['plate']);
  switch (motion) {
    case 'pour':
    case 'serve':
    case 'put':
      if (plate !== undefined && (pan !== undefined || has(FOODS) !== undefined)) return serve;
      if (pan !== undefined) return fry;
      if (has(DRINKS) !== undefined && !near.some(isMeal))
        return motion === 'serve' ? undefined : pour;
      if (has(POTS) !== undefined && motion !== 'serve') return simmer;
      return motion === 'pour' ? pour : undefined;
    case 'cook':
    case 'pop':
    case 'sizzle':
    case 'fry':
    case 'add':
    case 'drop':
    case 'sprinkle':
      if (pan === undefined && has(POTS) !== undefined) return simmer;
      return pan !== undefined || has(FOODS) !== undefined ? fry : undefined;
    case 'stir':
    case 'mix':
      if (has(['bowl']) !== undefined) return beat;
      if (has(DRINKS) !== undefined && !near.some(isMeal)) return beat;
      return pan !== undefined ? fry : has(POTS) !== undefined ? simmer : beat;
    case 'crack':
      return beat;
    case null:
    case 'hold':
      if (has(['chopsticks', 'fork', 'spoon']) !== undefined && near.some(isFood)) return eat;
      if (motion === 'hold') return undefined;
      if (has(['laptop', 'keyboard', 'computer']) !== undefined) return type;
      return pan !== undefined && has(FOODS) !== undefined
        ? plate === undefined
          ? fry
          : serve
        : undefined;
    default:
      return undefined;
  }
}

/** Acts that have a table under them. */
export const ON_TABLE: ReadonlySet<Act> = new Set([
  cut,
  beat,
  fry,
  simmer,
  serve,
  pour,
  type,
  write,
  eat,
  dish,
  lift,
  stillLife,
  knead,
  attend,
]);

/** Motions of what carries the viewer where no hand is told of. */
const CARRIES: ReadonlySet<string | null> = new Set([
  'drive',
  'ride',
  'cycle',
  'gallop',
  'row',
  'sail',
  'ski',
]);

/** Whoever sees a ride in the first person sits on what is ridden. */
export function ridden(
  all: readonly CastMember[],
  motionOf: (id: string) => string | null,
): Found | undefined {
  for (const [words, act] of STEERED) {
    const mount = all.find(({ what }) => words.includes(what));
    if (mount !== undefined && mount.count === 1 && CARRIES.has(motionOf(mount.id)))
      return { act, mount };
  }
  return undefined;
}
