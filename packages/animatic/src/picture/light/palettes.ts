// The light of a set: five times of day. Things are stored in daylight colours and graded by it, so
// one drawing works at every hour. Shade is never black and never only darker: it goes towards the
// ambient hue.
import type { Shot } from '../../storyboard/storyboard.ts';
import { css, mixRgb, rgb } from '../paint/colour.ts';
import type { Rgb } from '../paint/colour.ts';

export interface Light {
  /** Top to horizon: [place 0 … 1, colour]. */
  readonly sky: readonly (readonly [number, string])[];
  readonly haze: string;
  /** Distance at which the haze has taken two thirds of what it takes, metres. */
  readonly hazeDepthM: number;
  readonly key: string;
  readonly keyAlpha: number;
  readonly ambient: string;
  readonly ambientAlpha: number;
  readonly rim: string;
  readonly shadow: string;
  readonly shadowAlpha: number;
  /** What is left of a daylight colour, per channel. */
  readonly exposure: Rgb;
  /** Where the one light is, in shares of the frame; radius in shares of its unit. */
  readonly sun: {
    readonly kind: 'sun' | 'moon' | 'none';
    readonly x: number;
    /** Above the horizon, share of the sky's height. */
    readonly up: number;
    readonly radius: number;
    readonly core: string;
    readonly halo: string;
    readonly haloAlpha: number;
  };
  readonly stars: number;
  /** Share of windows and lamps that burn. */
  readonly lamps: number;
  readonly cloud: { readonly lit: string; readonly shade: string; readonly alpha: number };
  /** How much of the sky the clouds take, 0 … 1. */
  readonly cover: number;
  readonly water: readonly string[];
  readonly foreground: string;
  readonly vignette: number;
  /**
   * How much brighter (darker below 1) the cast is kept than the set, so that it stands out from it where
   * a look or the air takes the contrast away; 1 if absent.
   */
  readonly castGain?: number;
  /** A ground that skin is left to in part, as faces are left to the paper in ink; none if absent. */
  readonly skin?: { readonly onto: string; readonly share: number };
  /** Everything is cut out of paper: a pale edge, and a shadow on the sheet behind it. */
  readonly cutPaper?: true;
  /** Everything is modelled in clay: round at its edges. */
  readonly clay?: true;
}

type Hour = Shot['time'];

export const LIGHTS: Record<Hour, Light> = {
  dawn: {
    sky: [
      [0, '#3c4a78'],
      [0.34, '#6f6a9c'],
      [0.62, '#b98aae'],
      [0.82, '#eca59c'],
      [0.94, '#ffcda4'],
      [1, '#ffe2c0'],
    ],
    haze: '#dcaeb4',
    hazeDepthM: 110,
    key: '#ffd0a0',
    keyAlpha: 0.2,
    ambient: '#5a6aa0',
    ambientAlpha: 0.34,
    rim: '#ffe3c4',
    shadow: '#3d4478',
    shadowAlpha: 0.5,
    exposure: [0.86, 0.76, 0.8],
    sun: {
      kind: 'sun',
      x: 0.66,
      up: 0.06,
      radius: 0.034,
      core: '#fff0d2',
      halo: '#ffb48c',
      haloAlpha: 0.7,
    },
    stars: 0.12,
    lamps: 0.35,
    cloud: { lit: '#f7bfae', shade: '#8a7aa8', alpha: 0.72 },
    cover: 0.4,
    water: ['#f1b8a4', '#c99ab0', '#8286b0', '#5f6fa0', '#7e86b4'],
    foreground: '#2c344f',
    vignette: 0.4,
  },
  day: {
    sky: [
      [0, '#3578c8'],
      [0.4, '#63a6e2'],
      [0.74, '#a4d2f0'],
      [0.93, '#d6eef7'],
      [1, '#eaf6f6'],
    ],
    haze: '#c6dff0',
    hazeDepthM: 260,
    key: '#fff2d0',
    keyAlpha: 0.16,
    ambient: '#5a78b8',
    ambientAlpha: 0.2,
    rim: '#fffbe8',
    shadow: '#30406c',
    shadowAlpha: 0.42,
    exposure: [1, 0.99, 0.96],
    sun: {
      kind: 'sun',
      x: 0.7,
      up: 0.78,
      radius: 0.03,
      core: '#fffef2',
      halo: '#fff3c8',
      haloAlpha: 0.5,
    },
    stars: 0,
    lamps: 0,
    cloud: { lit: '#ffffff', shade: '#a9c4e4', alpha: 0.92 },
    cover: 0.5,
    water: ['#bfe2ee', '#74b8dc', '#3f8ec8', '#3a86b8', '#6fb6cc'],
    foreground: '#314e52',
    vignette: 0.3,
  },
  'golden-hour': {
    sky: [
      [0, '#4f7cba'],
      [0.36, '#8fa3c6'],
      [0.62, '#d9bfae'],
      [0.82, '#f8cf94'],
      [0.95, '#ffdf9e'],
      [1, '#fff0c4'],
    ],
    haze: '#f6cf9c',
    hazeDepthM: 150,
    key: '#ffcf8a',
    keyAlpha: 0.26,
    ambient: '#5c5a96',
    ambientAlpha: 0.26,
    rim: '#fff0c0',
    shadow: '#3c3464',
    shadowAlpha: 0.5,
    exposure: [1.02, 0.88, 0.7],
    sun: {
      kind: 'sun',
      x: 0.67,
      up: 0.26,
      radius: 0.036,
      core: '#fffbe2',
      halo: '#ffcf7c',
      haloAlpha: 0.72,
    },
    stars: 0,
    lamps: 0.12,
    cloud: { lit: '#ffe9c4', shade: '#b49ab4', alpha: 0.8 },
    cover: 0.42,
    water: ['#ffdfa6', '#e0b08c', '#8c92ae', '#6284a8', '#94a2b4'],
    foreground: '#383748',
    vignette: 0.4,
  },
  dusk: {
    sky: [
      [0, '#2b2f63'],
      [0.25, '#6b4a8a'],
      [0.52, '#c8608a'],
      [0.74, '#f58d6a'],
      [0.9, '#ffc477'],
      [1, '#ffe3a3'],
    ],
    haze: '#f2a07a',
    hazeDepthM: 130,
    key: '#ffb978',
    keyAlpha: 0.22,
    ambient: '#54407f',
    ambientAlpha: 0.46,
    rim: '#ffe0a0',
    shadow: '#3a2158',
    shadowAlpha: 0.55,
    exposure: [0.84, 0.62, 0.62],
    sun: {
      kind: 'sun',
      x: 0.68,
      up: 0.1,
      radius: 0.042,
      core: '#fff1c4',
      halo: '#ffb878',
      haloAlpha: 0.78,
    },
    stars: 0.2,
    lamps: 0.6,
    cloud: { lit: '#f0907e', shade: '#744a8c', alpha: 0.76 },
    cover: 0.46,
    water: ['#f7b184', '#d8828a', '#8a5a92', '#7d5f9e', '#b57f9f'],
    foreground: '#26243e',
    vignette: 0.5,
  },
  night: {
    sky: [
      [0, '#0a1030'],
      [0.4, '#152352'],
      [0.75, '#22336e'],
      [0.94, '#3a5088'],
      [1, '#4c6298'],
    ],
    haze: '#33477c',
    hazeDepthM: 120,
    key: '#a8c4ff',
    keyAlpha: 0.18,
    ambient: '#141c48',
    ambientAlpha: 0.5,
    rim: '#c8dcff',
    shadow: '#060a20',
    shadowAlpha: 0.55,
    exposure: [0.52, 0.59, 0.84],
    sun: {
      kind: 'moon',
      x: 0.69,
      up: 0.66,
      radius: 0.032,
      core: '#f4f6ff',
      halo: '#9db8f4',
      haloAlpha: 0.46,
    },
    stars: 1,
    lamps: 0.9,
    cloud: { lit: '#42568e', shade: '#1c2750', alpha: 0.6 },
    cover: 0.34,
    water: ['#52689c', '#2e4278', '#1c2c5c', '#182650', '#2c3c6c'],
    foreground: '#0d1222',
    vignette: 0.48,
  },
};

/**
 * A daylight colour under this light at `depthM`. `lit` 0 … 1: how much the light reaches it; `foot`
 * adds haze at the foot of far planes, the one gradient that makes them separate.
 */
export function shade(
  light: Light,
  daylight: string,
  depthM: number,
  { lit = 0.6, foot = 0 }: { lit?: number; foot?: number } = {},
): string {
  return css(shadeRgb(light, daylight, depthM, lit, foot));
}

export function shadeRgb(
  light: Light,
  daylight: string,
  depthM: number,
  lit: number,
  foot: number,
): Rgb {
  const local = rgb(daylight);
  const exposed: Rgb = [
    Math.min(255, local[0] * light.exposure[0]),
    Math.min(255, local[1] * light.exposure[1]),
    Math.min(255, local[2] * light.exposure[2]),
  ];
  const shaded = mixRgb(exposed, rgb(light.ambient), light.ambientAlpha * (1.25 - lit));
  const keyed = mixRgb(shaded, rgb(light.key), light.keyAlpha * lit * 1.3);
  return graded(mixRgb(keyed, rgb(light.haze), hazeAt(light, depthM, foot)));
}

/** Darks darker, lights lighter, all a little richer: what ambience and haze took is given back. */
const CONTRAST = 0.4;
const RICHNESS = 1.13;

const curve = (v: number): number => {
  const u = v / 255;
  return 255 * (u + (u * u * (3 - 2 * u) - u) * CONTRAST);
};

function graded([r, g, b]: Rgb): Rgb {
  const [x, y, z] = [curve(r), curve(g), curve(b)];
  const level = 0.299 * x + 0.587 * y + 0.114 * z;
  const rich = (v: number): number => Math.min(255, Math.max(0, level + (v - level) * RICHNESS));
  return [rich(x), rich(y), rich(z)];
}

/** Share of haze at a distance; never all of it. */
export function hazeAt(light: Light, depthM: number, foot: number): number {
  const a = 0.8 * (1 - Math.exp(-depthM / light.hazeDepthM));
  return Math.min(0.9, a + (1 - a) * foot * Math.min(1, a * 1.4));
}
