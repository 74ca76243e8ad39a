// Tools of close work, in the hand: centimetres, the grip at (0, 0), the working end towards +y.
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../things/paint/outline.ts';

const STEEL = '#cfd6de';
const WOOD = '#8a5a34';

function stick(b: Brush, low: number, high: number, width: number, colour: string): void {
  b.line(
    [
      [0, low],
      [0, high],
    ],
    width,
    deep(colour, 0.4),
    { lit: 0.35 },
  );
  b.line(
    [
      [width * 0.12, low],
      [width * 0.12, high],
    ],
    width * 0.62,
    colour,
    { lit: 0.66 },
  );
}

export function knife(b: Brush): void {
  b.solid(outline('-1 5!, 2.4 4.6!, 2.9 12, 1.6 19, -1 23!'), STEEL, { shade: 0.1 });
  b.fill(outline('1.5 5!, 2.4 4.6!, 2.9 12, 1.6 19, -1 23!, 1 18, 2 12'), '#f6f9fc', 0.95);
  b.line('-0.9 5, -0.9 22.4', 0.3, '#8f98a4', { lit: 0.5 });
  b.solid(outline('-1.3 -6!, 1.2 -6!, 1.5 0, 1.3 5!, -1.1 5!, -1.3 0'), '#3a2a26', { shade: 0.2 });
  for (const y of [-3, 0, 3]) b.fill(ellipse(0.1, y, 0.35), pale(STEEL, 0.4), 0.9);
}

export function spatula(b: Brush): void {
  stick(b, -5, 15, 1.5, WOOD);
  b.solid(outline('-0.8 13!, 0.8 13!, 3.1 17, 3.3 24!, -3.3 24!, -3.1 17'), '#b9804a', {
    shade: 0.16,
  });
  for (const x of [-1.4, 0, 1.4])
    b.line(
      [
        [x, 17.4],
        [x, 22],
      ],
      0.5,
      deep('#b9804a', 0.5),
      { lit: 0.35 },
    );
}

export function whisk(b: Brush): void {
  stick(b, -5, 9, 1.7, '#3f4350');
  for (const x of [-3, -1.5, 0.3, 1.8, 3]) {
    const loop: Point[] = [
      [0, 8.6],
      [x * 0.7, 12],
      [x, 17],
      [x * 0.55, 20.6],
      [0, 21.4],
    ];
    b.line(loop, 0.34, deep(STEEL, 0.25), { lit: 0.5 });
    b.line(
      loop.map(([px, py]): Point => [px + 0.12, py]),
      0.16,
      '#ffffff',
      { lit: 1 },
    );
  }
}

export function spoon(b: Brush): void {
  stick(b, -5, 14, 0.9, STEEL);
  b.solid(ellipse(0, 17.2, 2.2, 3.4), STEEL, { shade: 0.2 });
  b.fill(ellipse(0.2, 17, 1.5, 2.5), deep(STEEL, 0.2), 0.45);
}

export function ladle(b: Brush): void {
  stick(b, -5, 19, 1, STEEL);
  b.solid(ellipse(0, 21.5, 4, 3.2), STEEL, { shade: 0.2 });
  b.fill(ellipse(0.1, 21.8, 3.2, 2.3), deep(STEEL, 0.24), 0.45);
}

/** Two that close at their tips by `closed` 0 … 1. */
export function chopsticks(b: Brush, closed = 1): void {
  for (const side of [-1, 1]) {
    const foot: Point = [side * 0.9, -8];
    const tip: Point = [side * (0.3 + 1.5 * (1 - closed)), 22];
    b.line([foot, tip], 0.95, deep('#6a2f1e', 0.3), { lit: 0.3 });
    b.line(
      [
        [foot[0] + 0.12, foot[1]],
        [tip[0] + 0.08, tip[1]],
      ],
      0.6,
      '#9a4a2c',
      { lit: 0.65 },
    );
    b.line(
      [
        [foot[0] + 0.2, foot[1]],
        [foot[0] + (tip[0] - foot[0]) * 0.3 + 0.2, -0.4],
      ],
      0.3,
      '#e0b05c',
      { lit: 0.85 },
    );
  }
}

export function fork(b: Brush): void {
  stick(b, -5, 12, 0.9, STEEL);
  b.solid(outline('-0.5 11!, 0.5 11!, 1.3 13.5, 1.3 15!, -1.3 15!, -1.3 13.5'), STEEL, {
    shade: 0.16,
  });
  for (const x of [-1.1, -0.37, 0.37, 1.1])
    b.line(
      [
        [x, 14.6],
        [x, 19],
      ],
      0.4,
      STEEL,
      { lit: 0.75 },
    );
}

export function pen(b: Brush): void {
  b.line(
    [
      [0, 2.6],
      [0, -11],
    ],
    0.95,
    '#26364f',
    { lit: 0.45 },
  );
  b.line(
    [
      [0.15, 2.4],
      [0.15, -11],
    ],
    0.35,
    '#6f8fc0',
    { lit: 0.85 },
  );
  b.fill(outline('-0.46 2.4!, 0.46 2.4!, 0 4.4!'), '#d9c07a', 0.8);
  b.fill(box(-0.5, -3.4, 1, 0.6), '#d9c07a', 0.85);
}

/** What a hand stirs and lifts with, by its word. */
export const UTENSILS = { knife, spatula, whisk, spoon, ladle, chopsticks, fork, pen } as const;
