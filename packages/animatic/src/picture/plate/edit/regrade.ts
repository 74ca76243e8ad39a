// Another hour, weather or season over a picture that was taken in its own: every colour goes where the
// new light puts it. Greens are leaves and grass, blues the sky, light browns the ground: keyed by hue
// and lightness, so that a red coat stays red in the snow. A table over all colours makes it cheap per
// frame.
import type { Shot } from '../../../storyboard/storyboard.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

export interface Regrading {
  readonly time: Shot['time'];
  readonly weather: Shot['weather'];
  readonly season: Season | null;
}

/** Red, green, blue, 0 … 1. */
type Rgb = readonly [number, number, number];

/** RGBA pixels, 32 bits each, from one picture into another of the same size (or the same one). */
export type Regrade = (from: Uint32Array, to: Uint32Array) => void;

const SIDE = 65;
/** To the next step of all three channels. */
const DIAGONAL = SIDE * SIDE + SIDE + 1;

/** @returns undefined where nothing changes */
export function regradeOf(asked: Regrading): Regrade | undefined {
  const stages = stagesOf(asked);
  if (stages.length === 0) return undefined;
  const table = tableOf((colour) => stages.reduce((now, stage) => stage(now, colour), colour));
  return (from, to) => {
    for (let i = 0; i < from.length; i++) {
      const pixel = from[i] ?? 0;
      const r = pixel & 0xff;
      const g = (pixel >>> 8) & 0xff;
      const b = (pixel >>> 16) & 0xff;
      const at = ((r >> 2) * SIDE + (g >> 2)) * SIDE + (b >> 2);
      // Soft skies grow lighter in all channels at once: between two steps the way is along the greys.
      const share = (((r & 3) + (g & 3) + (b & 3)) * 11) >> 5;
      const low = table[at] ?? 0;
      const high = table[at + DIAGONAL] ?? 0;
      const outer = ((low & 0xff_00ff) * (4 - share) + (high & 0xff_00ff) * share) >> 2;
      const inner = ((low & 0xff00) * (4 - share) + (high & 0xff00) * share) >> 2;
      to[i] = ((outer & 0xff_00ff) | (inner & 0xff00) | (pixel & 0xff00_0000)) >>> 0;
    }
  };
}

function tableOf(colourOf: (colour: Rgb) => Rgb): Uint32Array {
  const table = new Uint32Array(SIDE ** 3);
  for (let r = 0; r < SIDE; r++)
    for (let g = 0; g < SIDE; g++)
      for (let b = 0; b < SIDE; b++) {
        const [red, green, blue] = colourOf([shareOf(r), shareOf(g), shareOf(b)]);
        table[(r * SIDE + g) * SIDE + b] = byte(red) | (byte(green) << 8) | (byte(blue) << 16);
      }
  return table;
}

/** Of a step of the table, 0 … 1. */
const shareOf = (at: number): number => Math.min(1, (at * 4) / 255);

const byte = (v: number): number => Math.max(0, Math.min(255, Math.round(v * 255)));

/** @param taken the colour as it was taken, before other stages */
type Stage = (now: Rgb, taken: Rgb) => Rgb;

function stagesOf({ time, weather, season }: Regrading): readonly Stage[] {
  const stages: Stage[] = [];
  if (season === 'winter' || weather === 'snow') stages.push(snowed);
  else if (season === 'autumn') stages.push(autumnal);
  else if (season === 'spring' || season === 'summer') stages.push(fresh);
  const veil = VEILS[weather];
  if (veil !== undefined) stages.push(veil);
  const hour = HOURS[time];
  if (hour !== undefined) stages.push(hour);
  return stages;
}

const lumaOf = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

const times = (a: Rgb, by: Rgb): Rgb => [a[0] * by[0], a[1] * by[1], a[2] * by[2]];

const scaled = (a: Rgb, by: number): Rgb => times(a, [by, by, by]);

const grey = (colour: Rgb, share: number): Rgb => {
  const luma = lumaOf(colour);
  return mix(colour, [luma, luma, luma], share);
};

function step(low: number, high: number, value: number): number {
  const u = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return u * u * (3 - 2 * u);
}

interface Kinds {
  readonly leaves: number;
  readonly sky: number;
  readonly water: number;
  readonly ground: number;
}

/** How much of a colour is leaves, sky, darker blue water, bare light ground, each 0 … 1. */
function kindsOf(colour: Rgb): Kinds {
  const [r, g, b] = colour;
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  const saturation = most === 0 ? 0 : spread / most;
  const hue = hueOf(colour, most, spread);
  return {
    leaves: step(52, 74, hue) * (1 - step(155, 180, hue)) * step(0.1, 0.24, saturation),
    sky:
      step(178, 195, hue) *
      (1 - step(240, 262, hue)) *
      step(0.03, 0.12, saturation) *
      step(0.42, 0.62, lumaOf(colour)),
    water:
      step(172, 188, hue) *
      (1 - step(236, 256, hue)) *
      step(0.3, 0.45, saturation) *
      (1 - step(0.5, 0.62, lumaOf(colour))),
    ground:
      step(12, 28, hue) *
      (1 - step(58, 74, hue)) *
      (1 - step(0.34, 0.5, saturation)) *
      step(0.5, 0.66, lumaOf(colour)),
  };
}

/** How much of a colour is leaves and grass, 0 … 1; channels 0 … 1. */
export const leavesOf = (r: number, g: number, b: number): number => kindsOf([r, g, b]).leaves;

function hueOf([r, g, b]: Rgb, most: number, spread: number): number {
  if (spread < 1e-6) return 0;
  const sixth =
    most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return (sixth * 60 + 360) % 360;
}

/** Snow lies on grass, leaves and paths; the sky is full of it. */
function snowed(now: Rgb, taken: Rgb): Rgb {
  const { leaves, sky, ground } = kindsOf(taken);
  const luma = lumaOf(taken);
  const snow = scaled([0.96, 0.98, 1], 0.78 + 0.24 * luma);
  const clouded = scaled([0.78, 0.82, 0.88], 0.72 + 0.3 * luma);
  const cold = times(grey(now, 0.2), [0.95, 0.98, 1.03]);
  return mix(mix(cold, snow, Math.max(leaves * 0.9, ground * 0.8)), clouded, sky * 0.85);
}

/** Leaves and grass by their depth from rust to gold. */
function autumnal(now: Rgb, taken: Rgb): Rgb {
  const { leaves } = kindsOf(taken);
  const luma = lumaOf(taken);
  const rust: Rgb = [0.64, 0.27, 0.08];
  const gold: Rgb = [0.98, 0.72, 0.22];
  const leaf = mix(rust, gold, step(0.22, 0.68, luma));
  return times(mix(now, leaf, leaves * 0.92), [1.03, 0.98, 0.9]);
}

function fresh(now: Rgb, taken: Rgb): Rgb {
  const { leaves } = kindsOf(taken);
  const luma = lumaOf(taken);
  return mix(now, mix([0.16, 0.42, 0.1], [0.62, 0.86, 0.36], step(0.15, 0.75, luma)), leaves * 0.6);
}

const VEILS: Partial<Record<Shot['weather'], Stage>> = {
  overcast: (now, taken) => mix(grey(now, 0.35), [0.72, 0.75, 0.79], kindsOf(taken).sky * 0.8),
  rain: (now, taken) =>
    times(mix(grey(now, 0.45), [0.6, 0.65, 0.71], kindsOf(taken).sky * 0.85), [0.7, 0.75, 0.82]),
  storm: (now, taken) =>
    times(mix(grey(now, 0.55), [0.5, 0.54, 0.61], kindsOf(taken).sky * 0.9), [0.52, 0.56, 0.64]),
  fog: (now) => mix(grey(now, 0.4), [0.84, 0.86, 0.88], 0.45),
};

/** Lamps and lit windows: nearly white, and warm. */
const lampOf = (taken: Rgb): number =>
  step(0.86, 0.95, lumaOf(taken)) * step(0.03, 0.07, taken[0] - taken[2]);

const HOURS: Partial<Record<Shot['time'], Stage>> = {
  night(now, taken) {
    const luma = lumaOf(now);
    const dim = mix(now, [luma, luma, luma], 0.45);
    // Snow and pale walls gather the moon's light.
    const dark = times(dim, mix([0.3, 0.35, 0.52], [0.78, 0.83, 0.97], step(0.66, 0.94, luma)));
    // The sky is dark however bright it was; what is lit by the moon stands before it.
    const sky: Rgb = mix([0.03, 0.05, 0.13], [0.08, 0.11, 0.24], luma);
    return mix(mix(dark, sky, kindsOf(taken).sky * 0.9), [1, 0.84, 0.5], lampOf(taken) * 0.9);
  },
  dusk(now, taken) {
    const { sky, leaves, water } = kindsOf(taken);
    const luma = lumaOf(now);
    const glow = mix([0.66, 0.38, 0.44], [1, 0.68, 0.4], step(0.5, 0.95, luma));
    // What is white stands out from the sky that it is lit by.
    const lit = times(now, mix([0.92, 0.66, 0.5], [1, 0.86, 0.74], step(0.8, 0.97, luma)));
    const land = mix(lit, scaled([0.86, 0.62, 0.8], 0.3 + 0.55 * luma), water * 0.8);
    return mix(mix(land, times(land, [1.06, 0.98, 0.78]), leaves), glow, sky * 0.9);
  },
  'golden-hour'(now, taken) {
    const { sky, leaves } = kindsOf(taken);
    const glow = mix([0.86, 0.66, 0.52], [1, 0.84, 0.58], step(0.5, 0.95, lumaOf(now)));
    const land = times(now, [1.04, 0.84, 0.6]);
    return mix(mix(land, times(land, [1.12, 0.98, 0.8]), leaves), glow, sky * 0.85);
  },
  dawn(now, taken) {
    const glow = mix([0.62, 0.6, 0.78], [1, 0.82, 0.76], step(0.5, 0.95, lumaOf(now)));
    return mix(times(now, [0.9, 0.82, 0.86]), glow, kindsOf(taken).sky * 0.8);
  },
};
