// What weather does to the light of the hour.
import type { Shot } from '../../storyboard/storyboard.ts';
import { mixHex } from '../paint/colour.ts';
import type { Rgb } from '../paint/colour.ts';
import { LIGHTS } from './palettes.ts';
import type { Light } from './palettes.ts';

interface Overcast {
  /** Share of the grey laid over the sky. */
  readonly grey: number;
  readonly top: string;
  readonly foot: string;
  readonly hazeDepthM: number;
  readonly dim: number;
  readonly cover: number;
  readonly sun: number;
}

const OVERCASTS: Partial<Record<Shot['weather'], Overcast>> = {
  overcast: {
    grey: 0.86,
    top: '#93a0b0',
    foot: '#dfe3e6',
    hazeDepthM: 150,
    dim: 0.9,
    cover: 0.95,
    sun: 0.1,
  },
  rain: {
    grey: 0.74,
    top: '#65758c',
    foot: '#b4bfc9',
    hazeDepthM: 70,
    dim: 0.76,
    cover: 1,
    sun: 0,
  },
  snow: {
    grey: 0.84,
    top: '#9ba6b8',
    foot: '#e4e7ee',
    hazeDepthM: 60,
    dim: 0.96,
    cover: 0.95,
    sun: 0.1,
  },
  fog: {
    grey: 0.66,
    top: '#b4bcc6',
    foot: '#e2e5e7',
    hazeDepthM: 25,
    dim: 0.94,
    cover: 0,
    sun: 0.4,
  },
  storm: {
    grey: 0.84,
    top: '#2c3648',
    foot: '#7c8a98',
    hazeDepthM: 62,
    dim: 0.56,
    cover: 1,
    sun: 0,
  },
};

/** How bright a grey is at each hour, and its tint. */
const GREY_AT: Record<Shot['time'], { tint: string; tintShare: number }> = {
  dawn: { tint: '#7a7296', tintShare: 0.42 },
  day: { tint: '#c8d4e0', tintShare: 0.1 },
  'golden-hour': { tint: '#c9a27c', tintShare: 0.36 },
  dusk: { tint: '#5c4474', tintShare: 0.52 },
  night: { tint: '#16224e', tintShare: 0.74 },
};

export function lightOf(time: Shot['time'], weather: Shot['weather']): Light {
  const clear = LIGHTS[time];
  const over = OVERCASTS[weather];
  if (over === undefined) return clear;
  const { tint, tintShare } = GREY_AT[time];
  // What is dark by its hour is not darkened as much again: somebody must be seen in it.
  const dimmed = 1 - (1 - over.dim) * (time === 'night' || time === 'dusk' ? 0.4 : 1);
  const top = mixHex(over.top, tint, tintShare);
  const foot = mixHex(over.foot, tint, tintShare * 0.85);
  const grey = (colour: string, down: number): string =>
    mixHex(colour, mixHex(top, foot, down ** 1.4), over.grey);
  const dim: Rgb = [
    clear.exposure[0] * dimmed,
    clear.exposure[1] * dimmed,
    Math.min(1, clear.exposure[2] * (dimmed + 0.06)),
  ];
  const haze = grey(clear.haze, 0.85);
  return {
    ...clear,
    sky: clear.sky.map(([at, colour]) => [at, grey(colour, at)] as const),
    haze,
    hazeDepthM: Math.min(clear.hazeDepthM, over.hazeDepthM),
    key: mixHex(clear.key, '#eef2f6', over.grey),
    keyAlpha: clear.keyAlpha * (0.25 + over.sun),
    ambient: mixHex(clear.ambient, mixHex('#5c6880', tint, tintShare), 0.6),
    ambientAlpha: Math.min(0.6, clear.ambientAlpha + 0.08),
    rim: mixHex(clear.rim, foot, 0.7),
    shadowAlpha: clear.shadowAlpha * 0.5,
    exposure: dim,
    // Before pale air somebody is a darker shape.
    ...(weather === 'fog' || weather === 'snow'
      ? { castGain: time === 'night' || time === 'dusk' ? 1.2 : 0.82 }
      : {}),
    sun: {
      ...clear.sun,
      kind: over.sun > 0.1 ? clear.sun.kind : 'none',
      core: mixHex(clear.sun.core, foot, 0.45),
      haloAlpha: clear.sun.haloAlpha * (over.sun + 0.12),
    },
    stars: 0,
    lamps: Math.max(clear.lamps, weather === 'storm' || weather === 'rain' ? 0.4 : 0.15),
    cloud: {
      lit: grey(mixHex(clear.cloud.lit, foot, 0.6), 0.7),
      shade: grey(mixHex(clear.cloud.shade, top, 0.6), 0.1),
      alpha: weather === 'fog' ? 0 : 0.8,
    },
    cover: over.cover,
    water: clear.water.map((colour, i) => grey(colour, 0.9 - i * 0.16)),
    foreground: mixHex(clear.foreground, top, 0.12),
  };
}
