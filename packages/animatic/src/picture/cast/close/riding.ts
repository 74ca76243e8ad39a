// Seen by who rides or drives: handlebar, wheel, reins; both hands on them, the road beyond.
import { mix, wave } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import type { Work } from './work.ts';

/** Lean into the road: radians. */
const lean = (w: Work): number => 0.045 * wave(w.b.tS * 0.23) + 0.012 * wave(w.b.tS * 1.3);

export function handlebar(w: Work): void {
  const { b, bench } = w;
  const bike = w.has('bicycle', 'motorcycle', 'scooter', 'bike');
  const motor = bike?.what === 'motorcycle' || bike?.what === 'scooter';
  const paint = bike?.colour ?? (motor ? '#c43c32' : '#2f6f8a');
  const half = Math.min(24, bench.widthCm * 0.4);
  const y = -bench.bottom + 13 + 0.35 * wave(b.tS * 2.3);
  b.at(
    0,
    y,
    () => {
      // The front wheel and its fork, foreshortened.
      if (!motor) {
        b.solid(
          outline([
            [-1.5, -9, 1],
            [1.5, -9, 1],
            [1.1, 6, 1],
            [-1.1, 6, 1],
          ]),
          '#23262f',
          { shade: 0.3 },
        );
        b.solid(mirrored('0 6, 1.7 5, 1.9 1, 1.5 -4, 0 -5'), '#2b2d34', { shade: 0.3 });
        for (let i = 0; i < 6; i++) {
          const k = ((b.tS * 3 + i / 6) % 1) * 10 - 4.4;
          b.line(
            [
              [-1, k],
              [1, k + 0.3],
            ],
            0.22,
            '#6a6d76',
            { lit: 0.6, alpha: 0.8 },
          );
        }
      }
      const stem = outline([
        [-2.1, -16, 1],
        [2.1, -16, 1],
        [1.5, 0.6, 0.4],
        [-1.5, 0.6, 0.4],
      ]);
      b.solid(stem, paint, { shade: 0.24 });
      if (motor) {
        b.solid(mirrored('0 -14, 13 -13, 11 -3, 6 1.6, 0 2'), paint, { shade: 0.14 });
        for (const x of [-3.6, 3.6]) {
          b.solid(ellipse(x, 1.6, 3.3, 2.9), '#1c1e25', { round: true });
          b.fill(ellipse(x, 1.7, 2.6, 2.3), '#f4f2ea', 0.7);
          const a = 2.4 - 1.5 * (0.6 + 0.14 * wave(b.tS * 0.5 + x));
          b.line(
            [
              [x, 1.7],
              [x + Math.cos(a) * 2, 1.7 + Math.sin(a) * 1.8],
            ],
            0.3,
            '#d8282a',
          );
        }
      }
      const bar: Point[] = [
        [-half, 0.6],
        [-half * 0.66, 1.3],
        [-half * 0.3, 0],
        [0, -0.5],
        [half * 0.3, 0],
        [half * 0.66, 1.3],
        [half, 0.6],
      ];
      b.line(bar, 2, '#5b626e', { lit: 0.4 });
      b.line(
        bar.map(([px, py]): Point => [px, py + 0.28]),
        1.1,
        '#c9d0da',
        { lit: 0.85 },
      );
      b.solid(ellipse(0, -0.3, 2.3, 1.8), '#2b2e36', { round: true });
      // Brake levers and cables.
      for (const side of [-1, 1]) {
        b.line(
          [
            [side * half * 0.62, 1.4],
            [side * half * 0.74, 4],
            [side * half * 0.95, 4.2],
          ],
          0.75,
          '#8f98a4',
          { lit: 0.65 },
        );
        b.line(
          [
            [side * half * 0.6, 1.6],
            [side * half * 0.42, 5.4],
            [side * 2, 3.6],
            [side * 0.8, -2],
          ],
          0.34,
          '#17181d',
          { lit: 0.3 },
        );
        b.line(
          [
            [side * half * 0.7, 1.2],
            [side * (half + 1.6), 0.5],
          ],
          3,
          '#26282f',
          { lit: 0.4 },
        );
        if (motor) {
          b.line(
            [
              [side * half * 0.5, 1],
              [side * half * 0.66, 9],
            ],
            0.5,
            '#5b626e',
            { lit: 0.5 },
          );
          b.solid(ellipse(side * half * 0.7, 10, 3.6, 2.3), '#3a3f4a', { round: true });
          b.fill(ellipse(side * half * 0.7, 10, 3, 1.8), '#cfe0ea', 0.75);
        }
      }
      if (!motor) {
        // A bell, its thumb lever.
        b.solid(ellipse(half * 0.42, 2.6, 2.1, 1.9), '#e4c06c', { round: true });
        b.gloss(half * 0.42 + 0.6, 3.3, 0.6, 0.4, -0.5, 0.8);
      }
      for (const side of ['left', 'right'] as const) {
        const rings =
          side === 'right' && (b.moment.motion === 'ring' || w.has('bell') !== undefined);
        const push = rings ? Math.max(0, wave(w.t * 1.5)) : 0;
        w.hand(side, {
          at: [(side === 'left' ? -1 : 1) * half * 0.86 - push, 1.6],
          lean: -8,
          shape: 'fist',
        });
      }
    },
    { angle: lean(w) },
  );
}

export function wheel(w: Work): void {
  const { b, bench } = w;
  const { widthCm, bottom, heightCm } = bench;
  const half = widthCm * 0.62;
  const top = -bottom + Math.min(19, heightCm * 0.36);
  const trim = '#2b2830';
  // Dashboard, posts and mirror: the car is around us.
  b.solid(
    outline([
      [-half, -bottom - 6, 1],
      [half, -bottom - 6, 1],
      [half, top - 3],
      [half * 0.4, top + 1.6],
      [-half * 0.5, top + 1.8],
      [-half, top - 2],
    ]),
    trim,
    { shade: 0.02 },
  );
  b.line(
    [
      [-half, top - 2],
      [-half * 0.5, top + 1.8],
      [half * 0.4, top + 1.6],
      [half, top - 3],
    ],
    0.6,
    pale(trim, 0.3),
    { lit: 0.8 },
  );
  const high = heightCm - bottom;
  for (const side of [-1, 1])
    b.solid(
      outline([
        [side * half * 0.86, top - 3, 1],
        [side * half * 0.92, top - 3, 1],
        [side * half * 0.8, high + 4, 1],
        [side * half * 0.68, high + 4, 1],
      ]),
      deep(trim, 0.2),
      { shade: 0.1 },
    );
  b.solid(box(6, high - 6.4, 15, 4.6, 1.6), '#1c1a22', { shade: 0.08 });
  b.fill(box(6.6, high - 5.9, 13.8, 3.6, 1.2), '#9fc0d8', 0.7);
  const turn = 0.12 * wave(b.tS * 0.21) + 0.02 * wave(b.tS * 0.9);
  const [x, y, r] = [-3, -bottom + 5.5, 16];
  b.at(x, y, () => {
    b.solid(box(-7.4, 5.6, 14.8, 6.6, 2), '#16161c', { shade: 0.06 });
    for (const k of [-3.4, 3.4]) {
      b.fill(ellipse(k, 8.8, 2.6, 2.6), '#f4f2ea', 0.6);
      b.line(
        [
          [k, 8.8],
          [
            k + 1.6 * Math.cos(1.2 + 0.2 * wave(b.tS * 0.4 + k)),
            8.8 + 1.8 * Math.sin(1.2 + 0.2 * wave(b.tS * 0.4 + k)),
          ],
        ],
        0.34,
        '#d8282a',
      );
    }
  });
  b.at(
    x,
    y,
    () => {
      for (const a of [-0.1, Math.PI + 0.1, -Math.PI / 2])
        b.line(
          [
            [0, 0],
            [Math.cos(a) * r * 0.94, Math.sin(a) * r * 0.86],
          ],
          2.6,
          '#3a3842',
          { lit: 0.5 },
        );
      b.stroke(ellipse(0, 0, r, r * 0.9), 3, '#17161c', { lit: 0.3 });
      b.stroke(ellipse(0, 0.3, r, r * 0.9), 1.5, '#4a4854', { lit: 0.7 });
      b.solid(ellipse(0, 0, 4.4, 3.8), '#23222a', { round: true });
    },
    { angle: turn },
  );
  for (const side of [-1, 1]) {
    const a = turn + (side > 0 ? 0.42 : Math.PI - 0.42);
    w.hand(side > 0 ? 'right' : 'left', {
      at: [x + Math.cos(a) * r * 0.98, y + Math.sin(a) * r * 0.9 + 0.6],
      lean: 12,
      shape: 'fist',
    });
  }
}

export function reins(w: Work): void {
  const { b, bench } = w;
  const horse = w.has('horse', 'camel', 'donkey');
  const coat = horse?.colour ?? '#8a5a38';
  // Every stride lifts us, the head nods against it.
  const stride = wave(b.tS * 1.7);
  const nod = -1.3 * stride;
  b.at(0, -bench.bottom + 1.4 * stride, () => {
    b.solid(mirrored('0 -10, 16 -10, 11 4, 6.6 13, 5.2 19, 0 21'), coat, { shade: 0.16 });
    b.at(0, 19 + nod, () => {
      // From behind: the poll between two ears, cheeks that narrow to the muzzle beyond.
      b.solid(mirrored('0 -3, 5.4 -1, 6 3.4, 4.6 7.4, 2.6 9.6, 0 10.4'), coat, { shade: 0.14 });
      for (const side of [-1, 1]) {
        b.solid(
          outline([
            [side * 1.6, 6.4],
            [side * 5, 6.6],
            [side * 6.2, 10.4],
            [side * 5.4, 16.4, 1],
            [side * 2.6, 11.4],
          ]),
          coat,
          { shade: 0.2 },
        );
        b.fill(
          outline([
            [side * 3, 8.4],
            [side * 4.8, 8.6],
            [side * 5.2, 13.6, 1],
          ]),
          deep(coat, 0.5),
          0.35,
        );
        b.line(
          [
            [side * 5.8, 2.4],
            [side * 5, 6.4],
            [side * 1, 7.6],
          ],
          0.9,
          '#4a2a1a',
          { lit: 0.5 },
        );
      }
    });
    for (let i = 0; i < 19; i++) {
      const k = i / 18;
      const sweep = (i % 2 ? 1 : -1) * (2.2 + 1.2 * k) + 1.2 * wave(b.tS * 0.9 + i * 0.13);
      const top = mix(-2, 25 + nod, k);
      b.line(
        [
          [0, top],
          [sweep * 0.6, top - 2],
          [sweep, top - 5.4],
        ],
        1.7,
        i % 3 ? '#2a1a14' : '#4a3322',
        { lit: 0.4 },
      );
    }
    for (const side of [-1, 1])
      b.line(
        [
          [side * 7.4, 8],
          [side * 8, 14],
          [side * 5.8, 21 + nod],
        ],
        0.9,
        '#4a2a1a',
        { lit: 0.5 },
      );
    w.hand('left', { at: [-7.6, 8.4], lean: -20, shape: 'fist' });
    w.hand('right', { at: [7.6, 8.4], lean: -20, shape: 'fist' });
  });
}

export function oars(w: Work): void {
  const { b, bench } = w;
  const boat = w.has('boat', 'rowing-boat', 'canoe', 'kayak', 'raft');
  const wood = boat?.colour ?? '#a5713f';
  const pull = wave(b.tS * 0.5);
  const y = -bench.bottom;
  b.at(0, y, () => {
    b.solid(mirrored('0 26, 4 20, 12 8, 19 -8, 0 -8'), wood, { shade: 0.1 });
    b.fill(mirrored('0 23, 3 18.6, 10 7, 16 -8, 0 -8'), deep(wood, 0.4), 0.4);
    for (const k of [0, 7, 13])
      b.fill(
        outline([
          [-14 + k * 0.8, k - 2, 1],
          [14 - k * 0.8, k - 2, 1],
          [13 - k * 0.8, k + 0.6, 1],
          [-13 + k * 0.8, k + 0.6, 1],
        ]),
        pale(wood, 0.1),
        0.66,
      );
    for (const side of [-1, 1]) {
      const grip: Point = [side * (8 + pull), 8 + 2.4 * pull];
      b.line([grip, [side * (bench.widthCm * 0.6), 12 - 5 * pull]], 1.6, '#6a4024', { lit: 0.4 });
      b.line(
        [
          [grip[0], grip[1] + 0.2],
          [side * (bench.widthCm * 0.6), 12.2 - 5 * pull],
        ],
        0.8,
        '#c08a52',
        { lit: 0.75 },
      );
      w.hand(side < 0 ? 'left' : 'right', { at: grip, lean: -22, shape: 'fist' });
    }
  });
}
