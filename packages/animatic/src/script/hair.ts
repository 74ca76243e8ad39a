// What is said of somebody's hair, as the traits that a head is drawn by.
import { tableOf } from '../words/lexicon.ts';

const COLOURS = new Map(tableOf('colour').map(({ id, cells }) => [cells['hex'] ?? '', id]));

const HUES: Readonly<Record<string, string>> = {
  red: 'red-hair',
  crimson: 'red-hair',
  orange: 'red-hair',
  amber: 'red-hair',
  copper: 'red-hair',
  yellow: 'blond',
  gold: 'blond',
  beige: 'blond',
  green: 'green-hair',
  'dark-green': 'green-hair',
  mint: 'green-hair',
  blue: 'blue-hair',
  'light-blue': 'blue-hair',
  navy: 'blue-hair',
  cyan: 'blue-hair',
  purple: 'purple-hair',
  lilac: 'purple-hair',
  pink: 'pink-hair',
  colourful: 'pink-hair',
  brown: 'brown-hair',
  black: 'black-hair',
  white: 'white-hair',
  grey: 'white-hair',
  silver: 'white-hair',
};

/** `word`: how the hair is called; what it says beyond "hair". */
const CUTS: readonly (readonly [RegExp, string])[] = [
  [/短发/, 'short-hair'],
  [/长发|秀发/, 'long-hair'],
  [/银发/, 'white-hair'],
  [/卷发|curls/, 'curly-hair'],
  [/马尾|ponytail/, 'ponytail'],
  [/辫|braid/, 'braids'],
];

export function hairTraits(
  word: string,
  { colour, scale }: { readonly colour: string | null; readonly scale: number },
): readonly string[] {
  const hue = HUES[COLOURS.get(colour ?? '') ?? ''];
  const cut = CUTS.find(([pattern]) => pattern.test(word))?.[1];
  const length = scale > 1 ? 'long-hair' : scale < 1 ? 'short-hair' : undefined;
  return [cut, length, hue].filter((trait) => trait !== undefined);
}
