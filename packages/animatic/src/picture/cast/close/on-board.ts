// Seen by who is carried and does not steer by hand: the nose of a roller coaster's car and its bar, the tip
// of a board in the snow.
import { wave } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../things/paint/outline.ts';
import type { Work } from './work.ts';

export function lapBar(w: Work): void {
  const { b, bench } = w;
  const car = w.has('roller-coaster');
  const paint = car?.colour ?? '#2f62c0';
  const half = Math.min(34, bench.widthCm * 0.46);
  const rattle = 0.16 * wave(b.tS * 9);
  b.at(0, -bench.bottom + rattle, () => {
    // The nose tapers away from us between its two lights.
    const low = half * 0.72;
    b.solid(
      outline([
        [-low, -8, 1],
        [low, -8, 1],
        [low * 0.84, 3],
        [low * 0.46, 8.2],
        [0, 9.8],
        [-low * 0.46, 8.2],
        [-low * 0.84, 3],
      ]),
      paint,
      { shade: 0.12 },
    );
    b.fill(
      outline([
        [-low * 0.2, -8, 1],
        [low * 0.2, -8, 1],
        [low * 0.1, 9.4],
        [-low * 0.1, 9.4],
      ]),
      '#f2c23c',
      0.8,
    );
    b.line(
      [
        [-low * 0.84, 3.2],
        [-low * 0.46, 8.4],
        [0, 10],
        [low * 0.46, 8.4],
        [low * 0.84, 3.2],
      ],
      0.8,
      pale(paint, 0.5),
      { lit: 0.9 },
    );
    for (const side of [-1, 1]) {
      b.solid(ellipse(side * low * 0.5, 5.2, 2, 1.5), '#2a2c36', { round: true });
      b.fill(ellipse(side * low * 0.5, 5.4, 1.5, 1.1), '#fff4c8', 0.95);
    }
    b.solid(box(-half - 4, -14, half * 2 + 8, 11.5, 3), deep(paint, 0.35), { shade: 0.1 });
    // The bar across the lap, padded; both hands hold on to it.
    b.line(
      [
        [-half * 0.78, -8],
        [-half * 0.7, 2.4],
        [half * 0.7, 2.4],
        [half * 0.78, -8],
      ],
      3.2,
      '#3a3e4a',
      { lit: 0.4 },
    );
    b.line(
      [
        [-half * 0.68, 2.9],
        [half * 0.68, 2.9],
      ],
      1.2,
      '#8a92a4',
      { lit: 0.9 },
    );
    for (const side of ['left', 'right'] as const)
      w.hand(side, {
        at: [(side === 'left' ? -1 : 1) * half * 0.46, 3],
        lean: -6,
        shape: 'fist',
      });
  });
}

export function snowboard(w: Work): void {
  const { b, bench } = w;
  const board = w.has('snowboard', 'ski');
  const paint = board?.colour ?? '#d8453a';
  const two = board?.what === 'ski';
  const lean = 0.16 * wave(b.tS * 0.42);
  b.at(
    4 * wave(b.tS * 0.42),
    -bench.bottom - 4 + 0.5 * wave(b.tS * 3.1),
    () => {
      for (const x of two ? [-7, 7] : [0]) {
        const wide = two ? 3.4 : 7.6;
        // Snow thrown up at both edges.
        for (const side of [-1, 1])
          for (let i = 0; i < 7; i++) {
            const k = (b.tS * (1.6 + 0.2 * (i % 3)) + i / 7) % 1;
            b.fill(
              ellipse(
                x + side * (wide + 1 + 9 * k),
                6 + 3 * (i % 3) + 7 * k * (1 - k) * 2,
                1.4 + 2.4 * k,
                1 + 1.8 * k,
              ),
              '#ffffff',
              1,
              0.55 * (1 - k),
            );
          }
        const shape = outline([
          [x - wide, -8, 1],
          [x + wide, -8, 1],
          [x + wide * 0.82, 12],
          [x + wide * 0.5, 19],
          [x, 21],
          [x - wide * 0.5, 19],
          [x - wide * 0.82, 12],
        ]);
        b.solid(shape, paint, { shade: 0.1 });
        b.within(shape, () => {
          b.fill(mirrored('0 -8, 2.2 -8, 1.6 10, 0 17'), pale(paint, 0.6), 0.8);
          b.fill(box(x - wide, 14, wide * 2, 1.4, 0), deep(paint, 0.4), 0.5);
        });
        b.stroke(shape, 0.5, '#e8ecf2', { lit: 0.9 });
      }
    },
    { angle: lean },
  );
  // Arms held out for balance.
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? -1 : 1;
    w.hand(side, {
      at: [
        s * Math.min(25, bench.widthCm * 0.36),
        -bench.bottom + 15 + 2.4 * wave(b.tS * 0.42 + (s > 0 ? 0.5 : 0)),
      ],
      lean: 34,
      shape: 'open',
    });
  }
}
