// What rises and flows: steam, smoke, flames, poured streams. Closed formulas of time.
import { random } from '../../../paint/noise.ts';
import type { Brush } from './brush.ts';
import { outline, ribbon } from './outline.ts';
import type { Point } from './outline.ts';

/** Puffs of one wisp. */
const PUFFS = 7;

/** Wisps of steam over (x, y), `height` tall, spread over `width`: soft, without an edge. */
export function steam(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  { strength = 0.5, wisps = 3 }: { strength?: number; wisps?: number } = {},
): void {
  const lean = b.moment.flow * height * 0.4;
  for (let w = 0; w < wisps; w++) {
    const place = wisps === 1 ? 0 : w / (wisps - 1) - 0.5;
    for (let i = 0; i < PUFFS; i++) {
      const age = (b.tS * 0.22 + i / PUFFS + random(b.seed, w) * 0.9) % 1;
      const drift = Math.sin(age * 5.2 - b.tS * 0.8 + w * 2.1) * width * 0.1 * (0.3 + age);
      const r = width * (0.07 + 0.1 * age);
      const fade = Math.min(1, age * 6) * (1 - age) ** 1.2;
      b.at(
        x + place * width * (0.6 + 0.3 * age) + drift + lean * age * age,
        y + r + age * (height - r * 3),
        () => b.blush(0, 0, r, '#ffffff', Math.min(0.8, strength * 1.3) * fade, 0.95),
        { scaleX: 0.8, scaleY: 1.5 },
      );
    }
  }
}

/** A colour of `tone` with another alpha. */
export function faded(css: string, alpha: number): string {
  const numbers = css
    .slice(css.indexOf('(') + 1, -1)
    .split(',')
    .slice(0, 3)
    .join(',');
  return `rgba(${numbers},${alpha})`;
}

/** Puffs of smoke that grow as they rise from (x, y). */
export function smoke(
  b: Brush,
  x: number,
  y: number,
  size: number,
  height: number,
  colour = '#e8e6ee',
  {
    puffs = 7,
    strength = 0.6,
    pace = 0.16,
  }: { puffs?: number; strength?: number; pace?: number } = {},
): void {
  for (let i = 0; i < puffs; i++) {
    const age = (b.tS * pace + i / puffs) % 1;
    const swing = Math.sin(age * 4.5 + i * 2.3 + b.seed) * size * 0.5 * age;
    const px = x + swing + age * age * height * (0.16 + 0.5 * b.moment.flow);
    const py = y + height * age ** 0.85;
    const r = size * (0.35 + 0.75 * age) * (0.8 + 0.4 * random(b.seed, i));
    const fade = Math.min(1, age * 6) * (1 - age) ** 0.8;
    b.fill(cloudlet(px, py, r, i + b.seed), colour, 0.7 - 0.3 * age, strength * fade);
  }
}

/** A small round cloud with a lumpy edge. */
export function cloudlet(
  x: number,
  y: number,
  radius: number,
  seed: number,
): ReturnType<typeof outline> {
  const points: Point[] = [];
  for (let i = 0; i < 9; i++) {
    const angle = (i / 9) * Math.PI * 2;
    const r = radius * (0.86 + 0.28 * random(seed, i));
    points.push([x + Math.cos(angle) * r, y + Math.sin(angle) * r * 0.9]);
  }
  return outline(points);
}

const TONGUES = [
  { size: 1, colour: '#e8502c', width: 1 },
  { size: 0.76, colour: '#f98a32', width: 0.76 },
  { size: 0.52, colour: '#ffc24a', width: 0.54 },
  { size: 0.28, colour: '#fff0b0', width: 0.32 },
] as const;

/** A flame of four nested tongues on (x, y); its edge and its tip lick with time. */
export function flame(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  { phase = 0, from = 0 }: { phase?: number; from?: number } = {},
): void {
  const t = b.tS * 5.2 + phase * 2.4;
  const lean = b.moment.flow * 0.35;
  TONGUES.slice(from).forEach((tongue, k) => {
    const h = height * tongue.size * (1 + 0.09 * Math.sin(t * 1.3 + k) + 0.05 * Math.sin(t * 2.7));
    const w = (width / 2) * tongue.width;
    const edge = (u: number, side: number): number =>
      Math.sin(u * 5 - t + side * 1.3 + k * 0.7) * w * 0.2 * u + lean * h * u * u;
    b.shine(
      outline([
        [x, y - w * 0.12],
        [x + w * 0.72, y + h * 0.06],
        [x + w + edge(0.25, 1), y + h * 0.26],
        [x + w * 0.62 + edge(0.55, 1), y + h * 0.55],
        [x + w * 0.3 + edge(0.8, 1), y + h * 0.76],
        [x + edge(1, 0) * 1.3, y + h, 1],
        [x - w * 0.2 + edge(0.78, -1), y + h * 0.72],
        [x - w * 0.66 + edge(0.5, -1), y + h * 0.5],
        [x - w + edge(0.22, -1), y + h * 0.24],
        [x - w * 0.7, y + h * 0.05],
      ]),
      tongue.colour,
      k === 0 ? 0.92 : 1,
    );
  });
}

/** A thread of liquid falling from a lip to a surface. */
export function stream(
  b: Brush,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  colour: string,
): void {
  const nodes: (readonly [number, number, number])[] = [];
  for (let i = 0; i <= 8; i++) {
    const u = i / 8;
    const wobble = Math.sin(u * 9 - b.tS * 14) * width * 0.12 * u;
    nodes.push([
      from[0] + (to[0] - from[0]) * Math.sqrt(u) + wobble,
      from[1] + (to[1] - from[1]) * u,
      (width / 2) * (1 - 0.45 * u) * (1 + 0.14 * Math.sin(u * 12 - b.tS * 18)),
    ]);
  }
  b.fill(ribbon(nodes), colour, 0.75, 0.92);
  b.fill(
    ribbon(nodes.map(([x, y, r]) => [x + r * 0.3, y, r * 0.3] as const)),
    '#ffffff',
    0.95,
    0.4,
  );
}
