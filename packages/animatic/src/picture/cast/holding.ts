// How a thing is held: where it is taken hold of, how the arms go, whether it stays upright. The hand is
// a place in the thing's height: a cup is held at its middle, a lantern hangs, a sword points up.

import { THINGS } from '../../words/things.ts';

export type WayOfHolding =
  /** A shelter over the head. */
  | 'overhead'
  /** Hilt in the fist, point up and forward. */
  | 'blade'
  /** On both forearms before the belly. */
  | 'two-hands'
  /** Open between both hands, before the chest. */
  | 'spread'
  | 'hanging'
  /** High in the air, on a line from the hand. */
  | 'line'
  /** Upright, its foot on the ground. */
  | 'pole'
  /** As the motion has it: a violin under the chin. */
  | 'prop'
  | 'hand';

export interface Holding {
  readonly way: WayOfHolding;
  /** Share of its height at which the hand is. */
  readonly at: number;
  /** It is drawn behind its holder: canopies are wider than heads. */
  readonly behind: boolean;
  /** It stays upright whatever the hand does. */
  readonly upright: boolean;
  /** Turned in the hand, radians: things that are drawn on their point. */
  readonly turned: number;
}

type Row = Partial<Omit<Holding, 'way'>>;

/** By way: what goes for all of them, and the things. */
const WAYS: Readonly<Record<WayOfHolding, readonly [Row, string]>> = {
  overhead: [{ at: 0.14, behind: true, upright: true }, 'umbrella parasol'],
  blade: [{ at: 0.86, turned: Math.PI }, 'sword jian katana saber lightsaber dagger'],
  'two-hands': [
    { at: 0.1, upright: true },
    'box cardboard-box parcel package crate gift cake birthday-cake tray pot bowl pizza pillow ' +
      'treasure-chest television laptop basin baby cat kitten dog puppy rabbit teddy-bear hen ' +
      'chicken soup noodles ramen rice-bowl dumplings turkey steak salad watermelon pumpkin vase ' +
      'potted-plant suitcase-open aquarium globe telescope printer toolbox books blanket laundry',
  ],
  spread: [
    { at: 0.36, upright: true },
    'newspaper map scroll letter photo photograph poster banner painting menu',
  ],
  hanging: [
    { at: 0.96, upright: true },
    'lantern paper-lantern bag handbag shopping-bag basket bucket suitcase briefcase birdcage ' +
      'watering-can kettle backpack',
  ],
  line: [{ at: 0.5, upright: true }, 'kite'],
  pole: [
    { at: 0, upright: true },
    'pole bamboo-pole punt-pole staff spear trident ladder broom rake shovel fishing-rod flag paddle oar',
  ],
  prop: [{ at: 0.5 }, ''],
  hand: [{ at: 0.5 }, ''],
};

/** Held by a stalk, a stem, a string or a handle below. */
const BELOW: ReadonlySet<string> = new Set(
  (
    'balloon balloons torch candle wand ice-cream lollipop cotton-candy sparkler sign microphone ' +
    'bouquet rose flower sunflower tulip daisy lotus racket bat hammer axe fan skewer'
  ).split(' '),
);

/** Drawn behind the head that it may be at. */
const BEHIND: ReadonlySet<string> = new Set(['balloon', 'balloons', 'flag']);

const USUAL: Holding = { way: 'hand', at: 0.5, behind: false, upright: false, turned: 0 };

const BY_THING: ReadonlyMap<string, Holding> = new Map(
  (Object.keys(WAYS) as WayOfHolding[]).flatMap((way) => {
    const [row, things] = WAYS[way];
    return things
      .split(' ')
      .filter((what) => what !== '')
      .map((what) => [what, { ...USUAL, ...row, way, behind: row.behind ?? BEHIND.has(what) }]);
  }),
);

export function holdingOf(what: string): Holding {
  const known = BY_THING.get(what);
  if (known !== undefined) return known;
  if (BELOW.has(what))
    return { ...USUAL, at: 0.06, behind: BEHIND.has(what), upright: BEHIND.has(what) };
  return USUAL;
}

/** Motions that have what they are done with in their own hands: by the thing. */
const PLAYED_WITH: Readonly<Record<string, readonly string[]>> = {
  violin: ['play-violin'],
  guitar: ['play-guitar'],
  flute: ['play-flute'],
  drum: ['play-drums'],
  book: ['read'],
  laptop: ['type', 'work'],
  phone: ['phone', 'call', 'text'],
  telephone: ['phone', 'call'],
  camera: ['photograph', 'film'],
  'fishing-rod': ['fish'],
  knife: ['cut', 'chop'],
  broom: ['sweep'],
  shovel: ['dig', 'plant'],
  hammer: ['build', 'hammer'],
  bow: ['shoot', 'aim'],
  microphone: ['sing'],
  notebook: ['write', 'draw'],
};

const DRINKS: ReadonlySet<string> = new Set(['drink', 'sip']);
const CUPS: ReadonlySet<string> = new Set(
  'coffee espresso cappuccino latte tea green-tea hot-chocolate cup'.split(' '),
);

/** A cup is drunk from as a cup; nobody drinks from a newspaper. */
const isDrunkFromCup = (what: string): boolean => {
  const kind = THINGS.get(what)?.kind;
  return CUPS.has(what) || (kind !== 'drink' && kind !== 'container');
};

/** The motion itself draws what is held, as it needs it. */
export const hasItsOwn = (what: string, motion: string | null): boolean =>
  motion !== null &&
  ((DRINKS.has(motion) && isDrunkFromCup(what)) ||
    (Object.hasOwn(PLAYED_WITH, what) && PLAYED_WITH[what]?.includes(motion) === true));
