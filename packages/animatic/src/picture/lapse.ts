// A shot in which hours pass: the one light crosses the sky, clouds stream, their shade runs over the land,
// brightness goes from hour to hour, and the traffic of a town is streaks of light. Closed form in time.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Shot } from '../storyboard/storyboard.ts';
import type { DrawAir } from './air.ts';
import { alpha, mixHex } from './paint/colour.ts';
import { random } from './paint/noise.ts';
import { glow } from './paint/sky.ts';
import type { View } from './sets/set.ts';

/** Times as fast as it is from which on the hours are seen to pass. */
const LAPSE = 6;

export const isLapse = ({ pace, plate }: Pick<Shot, 'pace' | 'plate'>): boolean =>
  pace >= LAPSE && plate === null;

const TOWNS: ReadonlySet<string> = new Set([
  'city-skyline',
  'city-street',
  'neon-street',
  'bridge',
]);

/** Where the light goes, shares of the sky's width and height, and how dark the shot begins and ends. */
const WAYS: Readonly<
  Record<
    Shot['time'],
    {
      readonly from: readonly [number, number];
      readonly over: readonly [number, number];
      readonly to: readonly [number, number];
      readonly dark: readonly [number, number];
      readonly tint: string;
    }
  >
> = {
  dawn: { from: [0.2, -0.14], over: [0.3, 0.2], to: [0.42, 0.5], dark: [0.62, 0], tint: '#101a44' },
  day: {
    from: [0.12, 0.5],
    over: [0.46, 1.02],
    to: [0.86, 0.6],
    dark: [0.1, 0.04],
    tint: '#1c3468',
  },
  'golden-hour': {
    from: [0.6, 0.62],
    over: [0.72, 0.4],
    to: [0.82, 0.08],
    dark: [0, 0.2],
    tint: '#4a1c3c',
  },
  dusk: {
    from: [0.62, 0.44],
    over: [0.74, 0.18],
    to: [0.84, -0.14],
    dark: [0, 0.5],
    tint: '#180f38',
  },
  night: {
    from: [0.14, 0.5],
    over: [0.45, 0.98],
    to: [0.8, 0.66],
    dark: [0.22, 0],
    tint: '#04071c',
  },
};

const CLOUDS = 4;

/** Heaps of cloud as soft sprites, drawn once a shot. */
function cloudSprites({ unit, light }: View, seed: number): Canvas[] {
  return Array.from({ length: CLOUDS }, (_, n) => {
    const [w, h] = [Math.ceil(unit * 0.5), Math.ceil(unit * 0.13)];
    const canvas = createCanvas(w, h);
    const g = canvas.getContext('2d');
    for (let i = 0; i < 26; i++) {
      const u = random(seed + n * 31, i);
      const r =
        h * (0.14 + 0.26 * random(seed + n * 31 + 1, i)) * Math.sin(Math.PI * (0.15 + 0.7 * u));
      const [x, y] = [w * (0.14 + 0.72 * u), h * (0.74 - 0.4 * random(seed + n * 31 + 2, i))];
      const puff = g.createRadialGradient(x, y - r * 0.3, 0, x, y, r);
      puff.addColorStop(0, alpha(light.cloud.lit, 0.6));
      puff.addColorStop(0.6, alpha(light.cloud.lit, 0.34));
      puff.addColorStop(1, alpha(light.cloud.shade, 0));
      g.fillStyle = puff;
      g.fillRect(x - r, y - r, r * 2, r * 2);
    }
    return canvas;
  });
}

const between = (a: number, b: number, c: number, u: number): number =>
  (1 - u) ** 2 * a + 2 * u * (1 - u) * (2 * b - (a + c) / 2) + u * u * c;

/** @returns what is drawn upon the sky, and upon all of it */
export function makeLapse(
  shot: Shot,
  view: View,
  seed: number,
): { readonly sky: DrawAir; readonly whole: DrawAir } | undefined {
  if (!isLapse(shot)) return undefined;
  const { width, height, horizon, unit, light } = view;
  const { from, over, to, dark, tint } = WAYS[shot.time];
  const lengthS = Math.max(0.1, shot.endS - shot.startS);
  // Both are given the time as it passes in the shot.
  const shareAt = (tS: number): number =>
    Math.min(1, Math.max(0, (tS - shot.startS) / shot.pace / lengthS));
  const sprites = cloudSprites(view, seed);
  const moon = shot.time === 'night';
  const grey = shot.weather === 'overcast' || shot.weather === 'rain';
  return {
    sky(g, tS) {
      const u = shareAt(tS);
      const x = width * between(from[0], over[0], to[0], u);
      const y = horizon * (1 - 0.92 * between(from[1], over[1], to[1], u));
      const radius = unit * (moon ? 0.032 : 0.04);
      if (!grey) {
        glow(g, x, y, unit * 0.6, light.sun.halo, moon ? 0.28 : 0.6);
        g.fillStyle = mixHex(
          light.sun.core,
          moon ? '#f4f6ff' : shot.time === 'day' ? '#fffdf0' : '#fff0d0',
          0.7,
        );
        g.beginPath();
        g.arc(x, y, radius, 0, Math.PI * 2);
        g.fill();
      }
      for (let i = 0; i < 11; i++) {
        const near = random(seed + 3, i);
        const span = width + unit;
        const run = u * lengthS * unit * (0.34 + 0.4 * near) + random(seed + 4, i) * span;
        const size = unit * (0.3 + 0.5 * near);
        const sprite = sprites[i % CLOUDS];
        if (sprite === undefined) continue;
        g.globalAlpha = moon ? 0.4 : 0.9;
        g.drawImage(
          sprite,
          (run % span) - unit * 0.7,
          horizon * (0.02 + 0.62 * (1 - near)),
          size,
          size * 0.26,
        );
      }
      g.globalAlpha = 1;
    },
    whole(g, tS) {
      const u = shareAt(tS);
      // Shades of the clouds run over the land.
      if (!moon && !grey) {
        for (let i = 0; i < 4; i++) {
          const span = width * 1.8;
          const run = u * lengthS * unit * 0.6 + random(seed + 7, i) * span;
          const x = (run % span) - width * 0.4;
          const shade = g.createLinearGradient(x - unit * 0.3, 0, x + unit * 0.3, 0);
          shade.addColorStop(0, alpha(light.shadow, 0));
          shade.addColorStop(0.5, alpha(light.shadow, 0.2));
          shade.addColorStop(1, alpha(light.shadow, 0));
          g.fillStyle = shade;
          g.fillRect(x - unit * 0.3, horizon, unit * 0.6, height);
        }
      }
      const darkness = dark[0] + (dark[1] - dark[0]) * u;
      if (darkness > 0.01) {
        g.globalCompositeOperation = 'multiply';
        g.fillStyle = alpha(tint, darkness);
        g.fillRect(0, 0, width, height);
        g.globalCompositeOperation = 'source-over';
      }
      if (shot.set !== null && TOWNS.has(shot.set) && (light.lamps > 0.25 || darkness > 0.2))
        streaks(g, view, seed, u * lengthS);
    },
  };
}

/** Cars as threads of light along the foot of the town. */
function streaks(
  g: Parameters<DrawAir>[0],
  { width, horizon, unit }: View,
  seed: number,
  shownS: number,
): void {
  g.globalCompositeOperation = 'lighter';
  g.lineCap = 'round';
  for (let i = 0; i < 26; i++) {
    const there = i % 2 === 0;
    const span = width * 1.5;
    const run = shownS * unit * (0.7 + 0.7 * random(seed + 11, i)) + random(seed + 12, i) * span;
    const at = (run % span) - width * 0.25;
    const x = there ? at : width - at;
    const y = horizon + unit * (0.006 + (there ? 0.004 : 0) + 0.002 * random(seed + 13, i));
    const long = unit * (0.05 + 0.09 * random(seed + 14, i)) * (there ? -1 : 1);
    const thread = g.createLinearGradient(x, 0, x + long, 0);
    const colour = there ? '#fff0c0' : '#ff5a3c';
    thread.addColorStop(0, alpha(colour, 0.9));
    thread.addColorStop(1, alpha(colour, 0));
    g.strokeStyle = thread;
    g.lineWidth = Math.max(1, unit * 0.0022);
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + long, y);
    g.stroke();
  }
  g.globalCompositeOperation = 'source-over';
}
