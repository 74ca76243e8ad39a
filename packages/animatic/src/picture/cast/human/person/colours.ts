// Colours of people and their clothes, as in daylight.
import { mixHex } from '../../../paint/colour.ts';
import { random } from '../../../paint/noise.ts';
import { darker } from '../paint/ink.ts';
import type { Hair, Skin } from './person.ts';

function skinOf(base: string, shade: string, blush: string, lip: string): Skin {
  return { base, shade, blush, lip };
}

export const SKINS = {
  fair: skinOf('#ffd0b0', '#e2967e', '#f7907f', '#dd7670'),
  light: skinOf('#fbbf96', '#d9866c', '#f28a76', '#db6f68'),
  asian: skinOf('#fbcb9c', '#dd9468', '#f29478', '#da7068'),
  tan: skinOf('#e2a372', '#b66d4c', '#dd7a58', '#bf5a50'),
  brown: skinOf('#b9794c', '#87492f', '#b55c40', '#9c4a42'),
  dark: skinOf('#82502f', '#582f26', '#8c4433', '#7c3c3a'),
  zombie: skinOf('#a9bd8c', '#6f8a62', '#8fa878', '#7c6a6a'),
  ghost: skinOf('#e9f1fb', '#b4c4e2', '#d3dcf0', '#a9b6d6'),
} as const;

export type SkinName = keyof typeof SKINS;

export const HAIR_COLOURS = {
  black: '#2b232b',
  'dark-brown': '#4a2d24',
  brown: '#6b4029',
  auburn: '#8c4329',
  red: '#bb5426',
  blonde: '#e0ab52',
  'light-blonde': '#f0cd82',
  grey: '#a7a3a8',
  white: '#ece8e4',
  pink: '#e88ab0',
  blue: '#4a78c8',
  purple: '#7a54b0',
  green: '#4a9c72',
} as const;

export type HairColour = keyof typeof HAIR_COLOURS;

export function hairOf(style: Hair['style'], colour: string, fringe: Hair['fringe']): Hair {
  const bright = Number.parseInt(colour.slice(1, 3), 16) > 200;
  return {
    style,
    colour,
    shade: darker(colour, bright ? 0.24 : 0.3),
    sheen: bright
      ? mixHex(colour, '#fffbe8', 0.55)
      : colour === HAIR_COLOURS.black
        ? mixHex(colour, '#8f9ac4', 0.42)
        : mixHex(colour, '#f0b880', 0.38),
    fringe,
  };
}

/** What clothes are dyed with: few, clear, at home beside one another. */
export const DYES = {
  coral: '#e86f55',
  brick: '#b84e34',
  mustard: '#e5a52e',
  cream: '#f7e9cf',
  sage: '#8fa972',
  forest: '#3f7350',
  teal: '#268a86',
  sky: '#69aede',
  denim: '#456a9e',
  navy: '#2f4272',
  plum: '#7c4470',
  rose: '#e0839a',
  lilac: '#a48cc8',
  charcoal: '#43465a',
  brown: '#7a5038',
  white: '#fdf7ec',
} as const;

type Dye = keyof typeof DYES;

const TOPS: readonly Dye[] = [
  'coral',
  'mustard',
  'teal',
  'sky',
  'rose',
  'sage',
  'cream',
  'plum',
  'brick',
  'lilac',
  'navy',
  'white',
  'forest',
];
const BOTTOMS: readonly Dye[] = ['denim', 'navy', 'charcoal', 'brown', 'denim', 'forest'];
const COATS: readonly Dye[] = [
  'brick',
  'mustard',
  'navy',
  'teal',
  'charcoal',
  'plum',
  'brown',
  'forest',
];
const SHOES: readonly string[] = ['#8a4a34', '#4a3a3e', '#c4563c', '#f3ece0', '#3c4666'];

function one<T>(list: readonly [T, ...T[]] | readonly T[], seed: number, channel: number): T {
  const found = list[Math.floor(random(seed, channel) * list.length)];
  if (found === undefined) throw new RangeError('a choice needs one thing or more to choose from');
  return found;
}

export const topColour = (seed: number): string => DYES[one(TOPS, seed, 41)];
export const bottomColour = (seed: number): string => DYES[one(BOTTOMS, seed, 42)];
export const coatColour = (seed: number): string => DYES[one(COATS, seed, 43)];
export const shoeColour = (seed: number): string => one(SHOES, seed, 44);
export const accentColour = (seed: number): string => DYES[one(TOPS, seed, 45)];
export const chosen = one;
