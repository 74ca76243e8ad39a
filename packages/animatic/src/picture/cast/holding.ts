// Where a thing is taken hold of: at its middle, unless it has a handle below or hangs from one above.

const BELOW: ReadonlySet<string> = new Set([
  'umbrella',
  'parasol',
  'balloon',
  'balloons',
  'flag',
  'torch',
  'candle',
  'wand',
  'sword',
  'spear',
  'lightsaber',
  'ice-cream',
  'lollipop',
  'cotton-candy',
  'sparkler',
  'sign',
  'microphone',
  'bouquet',
  'rose',
  'flower',
  'sunflower',
  'racket',
  'bat',
  'hammer',
  'axe',
  'kite',
]);

const ABOVE: ReadonlySet<string> = new Set([
  'lantern',
  'bag',
  'handbag',
  'shopping-bag',
  'basket',
  'bucket',
  'suitcase',
  'briefcase',
  'birdcage',
  'watering-can',
]);

/** Shelters are over the head of who holds them, so they are drawn behind it. */
const OVERHEAD: ReadonlySet<string> = new Set([
  'umbrella',
  'parasol',
  'balloon',
  'balloons',
  'flag',
]);

export interface Holding {
  /** Share of its height at which the hand is. */
  readonly at: number;
  readonly behind: boolean;
  /** It stays upright whatever the hand does. */
  readonly upright: boolean;
}

export function holdingOf(what: string): Holding {
  const at = BELOW.has(what) ? 0.06 : ABOVE.has(what) ? 0.96 : 0.5;
  return { at, behind: OVERHEAD.has(what), upright: OVERHEAD.has(what) || ABOVE.has(what) };
}
