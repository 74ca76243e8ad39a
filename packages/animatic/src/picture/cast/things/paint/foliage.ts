// Crowns, petals, and how plants move: leaning with the wind, growing from their foot, opening.
import type { Path2D } from '@napi-rs/canvas';
import { random } from '../../../paint/noise.ts';
import { mix, ramp } from '../../shape/ease.ts';
import type { Brush } from './brush.ts';
import { deep, pale } from './brush.ts';
import { ellipse, outline, placed, together } from './outline.ts';
import type { Point } from './outline.ts';

export type Clump = readonly [x: number, y: number, radius: number];

/** A mass of leaves with a scalloped edge. */
function tuft(x: number, y: number, radius: number, seed: number, lobes = 9): Path2D {
  const points: Point[] = [];
  const start = random(seed, 99) * 6;
  for (let i = 0; i < lobes; i++) {
    const a = start + (i / lobes) * Math.PI * 2;
    const half = Math.PI / lobes;
    const r = radius * (0.9 + 0.22 * random(seed, i));
    const turn = a + (random(seed + 7, i) - 0.5) * half * 0.7;
    points.push([
      x + Math.cos(turn - half * 0.45) * r * 0.98,
      y + Math.sin(turn - half * 0.45) * r * 0.9,
    ]);
    points.push([
      x + Math.cos(turn + half * 0.45) * r,
      y + Math.sin(turn + half * 0.45) * r * 0.92,
    ]);
    points.push([
      x + Math.cos(a + half) * radius * 0.84,
      y + Math.sin(a + half) * radius * 0.77,
      0.8,
    ]);
  }
  return outline(points);
}

/** A crown of clumps in three planes: shade behind, body, and the side to the light. */
export function crown(
  b: Brush,
  clumps: readonly Clump[],
  colour: string,
  { seed = 3, spread = 1 }: { seed?: number; spread?: number } = {},
): void {
  const swayed = clumps.map(([x, y, r], i): Clump => {
    const sway = Math.sin(b.tS * 1.15 + i * 1.3 + b.seed) * (0.02 + 0.09 * b.moment.flow) * r;
    return [x * spread + sway + b.moment.flow * r * 0.1, y + sway * 0.3, r * spread];
  });
  b.fill(
    together(swayed.map(([x, y, r], i) => tuft(x - r * 0.07, y - r * 0.12, r * 1.04, seed + i))),
    deep(colour, 0.42),
    0.28,
  );
  b.fill(
    together(swayed.map(([x, y, r], i) => tuft(x + r * 0.06, y + r * 0.1, r * 0.9, seed + i + 40))),
    deep(colour, 0.1),
    0.5,
  );
  b.fill(
    together(
      swayed.map(([x, y, r], i) => tuft(x + r * 0.2, y + r * 0.26, r * 0.66, seed + i + 80, 7)),
    ),
    colour,
    0.75,
  );
  const bright = swayed.filter(([, , r]) => b.fine(r * 0.3, 3));
  if (bright.length === 0) return;
  b.fill(
    together(
      bright.map(([x, y, r], i) => tuft(x + r * 0.36, y + r * 0.46, r * 0.32, seed + i + 120, 7)),
    ),
    pale(colour, 0.2),
    0.85,
    0.7,
  );
  const leaves: Path2D[] = [];
  for (const [i, [x, y, r]] of bright.entries()) {
    if (!b.fine(r * 0.06, 1.5)) continue;
    for (let k = 0; k < 9; k++) {
      const a = random(seed + i, k) * Math.PI * 2;
      const d = r * (0.3 + 0.6 * random(seed + i, k + 20));
      leaves.push(
        ellipse(x + Math.cos(a) * d, y + Math.sin(a) * d * 0.9, r * 0.055, r * 0.026, a + 0.8),
      );
    }
  }
  if (leaves.length > 0) b.fill(together(leaves), pale(colour, 0.4), 0.85, 0.7);
}

/** Small plants bend as one. */
export function swaying(b: Brush, paint: () => void, softness = 1): void {
  const { flow } = b.moment;
  const angle =
    -(
      flow * 0.1 +
      Math.sin(b.tS * 1.7) * (0.012 + 0.05 * flow) +
      Math.sin(b.tS * 4.1) * 0.012 * flow
    ) * softness;
  b.at(0, 0, paint, { angle });
}

/** Growing from the foot: first narrow and low, then full. */
export function growing(b: Brush, paint: (grown: number) => void): void {
  const u = b.done('grow', null, 1);
  if (u >= 1) {
    paint(1);
    return;
  }
  b.at(0, 0, () => paint(u), {
    scaleX: mix(0.22, 1, ramp(u, 0, 1)),
    scaleY: mix(0.16, 1, Math.sqrt(u)),
  });
}

/** How open a flower is. */
export function opening(b: Brush): number {
  if (b.is('bloom') || b.is('open')) return 0.06 + 0.94 * ramp(b.moment.motionU, 0, 0.95);
  if (b.is('grow')) return 0.1 + 0.9 * ramp(b.moment.motionU, 0.5, 1);
  if (b.is('wilt') || b.is('close')) return 1 - 0.85 * b.moment.motionU;
  return b.traits.has('budding') ? 0.2 : 1;
}

/** One petal from its root outwards along +y, `width` share of its length. */
export function petal(length: number, width: number, tip = 0.2): Path2D {
  const w = length * width * 0.5;
  return outline([
    [0, 0, 1],
    [w * 0.8, length * 0.42],
    [w * 0.85, length * 0.76],
    [0, length, tip],
    [-w * 0.85, length * 0.76],
    [-w * 0.8, length * 0.42],
  ]);
}

/** A ring of petals around (0, 0); the ones to the left and below lie in the shade. */
export function ring(
  b: Brush,
  count: number,
  shape: Path2D,
  colour: string,
  { turn = 0, from = 0 }: { turn?: number; from?: number } = {},
): void {
  for (let i = 0; i < count; i++) {
    const angle = turn + (i / count) * Math.PI * 2;
    const towards = Math.cos(angle + Math.PI / 2 - 0.8);
    b.fill(
      placed(shape, -Math.sin(angle) * from, Math.cos(angle) * from, { angle }),
      towards > 0 ? pale(colour, 0.2 * towards) : deep(colour, -0.3 * towards),
      0.6 + 0.25 * towards,
    );
  }
}
