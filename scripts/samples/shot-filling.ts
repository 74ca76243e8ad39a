// The clip's first shot: hands let apple and ice fall into the shaker.

import { drawArm, drawDroppingHand } from './arm.ts';
import { clamp, ease, mix, randomFrom } from './paint.ts';
import type { Brush, Point } from './paint.ts';
import { drawPiece, drawShaker } from './shaker.ts';
import type { Piece } from './shaker.ts';
import { contactShadow } from './table.ts';

/** px/s²: a little slower than life, so that 24 frames a second can show the fall. */
const gravity = 3600;

interface Drop {
  readonly kind: Piece['kind'];
  readonly fromS: number;
  readonly from: Point;
  /** Where it comes to float, from the shaker's centre. */
  readonly rest: Point;
  readonly size: number;
}

const shakerAt: Point = [480, 452];
export const drops: readonly Drop[] = [
  { kind: 'apple', fromS: 0.2, from: [425, 208], rest: [-58, 112], size: 27 },
  { kind: 'apple', fromS: 0.34, from: [440, 212], rest: [4, 122], size: 29 },
  { kind: 'apple', fromS: 0.5, from: [430, 208], rest: [56, 104], size: 27 },
  { kind: 'apple', fromS: 0.66, from: [438, 212], rest: [-26, 72], size: 28 },
  { kind: 'ice', fromS: 0.72, from: [536, 208], rest: [38, 50], size: 29 },
  { kind: 'ice', fromS: 0.86, from: [524, 212], rest: [-54, 28], size: 30 },
  { kind: 'ice', fromS: 1.02, from: [532, 208], rest: [16, 6], size: 28 },
  { kind: 'ice', fromS: 1.16, from: [526, 210], rest: [60, -8], size: 27 },
];

export function drawFilling(brush: Brush, time: number): void {
  contactShadow(brush, [shakerAt[0], shakerAt[1] + 162], 110);
  const inside: Piece[] = [];
  const falling: Piece[] = [];
  let level = 62;
  let stir = 1.5;
  for (const [index, drop] of drops.entries()) {
    const since = time - drop.fromS;
    if (since < 0) continue;
    const surface = 40 - index * 6;
    const start = drop.from[1] - shakerAt[1];
    const fallS = Math.sqrt((2 * (surface - start)) / gravity);
    const x = mix(drop.from[0] - shakerAt[0], drop.rest[0] * 0.8, clamp(since / fallS));
    const spin = index * 1.7 + since * (index % 2 ? 5 : -4);
    if (since < fallS) {
      const y = start + 0.5 * gravity * since * since;
      (y > -150 ? inside : falling).push({
        kind: drop.kind,
        at: [x, y],
        angle: spin,
        size: drop.size,
      });
      continue;
    }
    const after = since - fallS;
    const settle = 1 - Math.exp(-after * 5);
    level -= 9.5 * settle;
    stir += 13 * Math.exp(-after * 6);
    inside.push({
      kind: drop.kind,
      at: [
        mix(x, drop.rest[0], settle),
        mix(surface, drop.rest[1], settle) + Math.sin(after * 17) * 22 * Math.exp(-after * 5),
      ],
      angle: index * 1.7 + fallS * (index % 2 ? 5 : -4) + settle * 0.7,
      size: drop.size,
    });
    // Drops thrown up by the splash.
    const random = randomFrom(index + 40);
    for (let bead = 0; bead < 9; bead++) {
      const vx = (random() - 0.5) * 330;
      const vy = -300 - random() * 420;
      const by = surface + vy * after + 0.5 * 1900 * after * after;
      if (by > surface + 6 || after > 0.5) continue;
      brush.fillStyle = 'rgba(255, 196, 92, 0.9)';
      brush.beginPath();
      brush.arc(
        shakerAt[0] + clamp(x + vx * after, -96, 96),
        shakerAt[1] + by,
        2.5 + random() * 3.5,
        0,
        Math.PI * 2,
      );
      brush.fill();
    }
  }
  brush.save();
  brush.translate(...shakerAt);
  drawShaker(brush, { angle: 0, level, swell: stir, time, froth: 0, lid: false, pieces: inside });
  for (const piece of falling) drawPiece(brush, piece);
  brush.restore();
  for (const [left, from, to] of [
    [true, 0.1, 0.78],
    [false, 0.62, 1.3],
  ] as const) {
    const mirror = left ? 1 : -1;
    const come = ease(time, from - 0.28, from + 0.04) * (1 - ease(time, to, to + 0.34));
    const beat = Math.sin((time - from) * 21) * 7 * come;
    const wrist: Point = [
      480 - mirror * mix(600, 172, come),
      mix(560, 134, come) + beat + Math.sin(time * 3) * 3,
    ];
    drawArm(brush, [480 - mirror * 540, 830], wrist, left ? -1 : 1, 44);
    const held = drops.filter((drop) => (drop.kind === 'apple') === left && drop.fromS > time);
    brush.save();
    brush.translate(...wrist);
    brush.scale(mirror, 1);
    brush.rotate(mix(-0.7, 0.02, come));
    const first = held[0];
    if (first)
      drawPiece(brush, { kind: first.kind, at: [112, 62], angle: 0.4 * held.length, size: 28 });
    drawDroppingHand(brush, ease(time, from, from + 0.12) * 0.8 + 0.2 * Math.abs(beat / 7));
    brush.restore();
  }
}
