// What is cut: its flesh, its slices, the board and the knife.
import { random } from '../../paint/noise.ts';
import { mix } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import { farEdge } from './bench.ts';
import { shadowUnder } from './served.ts';
import { knife } from './utensils.ts';
import type { Work } from './work.ts';

export const FLESH: Readonly<Record<string, readonly [skin: string, flesh: string, core: string]>> =
  {
    tomato: ['#d8382a', '#ee6a4c', '#f8d68a'],
    carrot: ['#e8822c', '#f29a48', '#f8b870'],
    cucumber: ['#4f8c3e', '#cfe8a8', '#e8f4cc'],
    lemon: ['#f2c832', '#fbe68a', '#fdf4c4'],
    orange: ['#f08a2c', '#f8b04c', '#fdd98a'],
    apple: ['#c8322b', '#fbf0cf', '#e0c48a'],
    onion: ['#b8843c', '#fbf4ea', '#e6dcd0'],
    potato: ['#b8884c', '#f4e2a8', '#f8ecc4'],
    bread: ['#b8793c', '#f8e6c0', '#f0d8a8'],
    meat: ['#a8402f', '#c8604c', '#f0c8b0'],
    avocado: ['#3f5c2c', '#c8d87a', '#8a5a34'],
    strawberry: ['#d8283a', '#f47a78', '#fbe0d8'],
    watermelon: ['#3f8a44', '#e8484c', '#f47a70'],
  };
export const GREEN = ['#4f8c3e', '#8fc45a', '#cfe8a8'] as const;
const LONG: ReadonlySet<string> = new Set(['carrot', 'cucumber', 'bread', 'banana', 'leek']);

export function slice(b: Brush, x: number, y: number, r: number, turn: number, what: string): void {
  const [skin, flesh, core] = FLESH[what] ?? GREEN;
  b.fill(ellipse(x - 0.3, y - 0.5, r, r * 0.62, turn), '#3a2014', 0.2, 0.35);
  b.fill(ellipse(x, y - 0.24, r, r * 0.6, turn), deep(skin, 0.3), 0.45);
  b.fill(ellipse(x, y, r, r * 0.6, turn), skin, 0.66);
  b.fill(ellipse(x, y, r * 0.88, r * 0.52, turn), flesh, 0.75);
  for (let k = 0; k < 5; k++) {
    const a = turn + (k / 5) * Math.PI * 2;
    b.fill(
      ellipse(x + Math.cos(a) * r * 0.5, y + Math.sin(a) * r * 0.28, r * 0.16, r * 0.12, a),
      core,
      0.85,
      0.9,
    );
  }
}

function board(b: Brush): void {
  shadowUnder(b, 0, -4, 19, 0.5);
  const top = outline([
    [-14, 8, 0.7],
    [14, 8, 0.7],
    [19, -11, 0.7],
    [-19, -11, 0.7],
  ]);
  b.fill(
    outline([
      [-14, 7, 0.7],
      [14, 7, 0.7],
      [19, -12.6, 0.7],
      [-19, -12.6, 0.7],
    ]),
    '#7a4c28',
    0.35,
  );
  b.solid(top, '#dcae70', { shade: 0.03 });
  for (let i = -3; i <= 3; i++)
    b.line(
      [
        [i * 4, 7.4],
        [i * 5.4 + 0.6, -10.4],
      ],
      0.18,
      '#b4803f',
      { lit: 0.5, alpha: 0.5 },
    );
  b.fill(ellipse(11.4, 5.4, 1.2, 0.7), '#6a4024', 0.3);
}

/** The knife goes up and down, what it cuts gets shorter, its slices more. */
export function cut(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w));
  board(b);
  const food =
    w.members.find(({ what }) => Object.hasOwn(FLESH, what)) ??
    w.members.find(({ what }) => what !== 'knife');
  const what = food?.what ?? 'cucumber';
  const beats = t * 2.1;
  const lift = Math.abs(Math.sin(beats * Math.PI));
  const done = Math.min(1, Math.floor(beats) / Math.max(4, (t / Math.max(0.05, u)) * 2.1 * 0.9));
  const long = LONG.has(what);
  const tall = food === undefined ? 6 : w.heightOf(food);
  const radius = long ? 2.3 : Math.max(2.6, Math.min(5, tall * 0.5));
  const length = long ? 17 : radius * 2;
  const left = long ? -17 : -3 - radius * 2;
  const knifeX = left + length * mix(1, 0.34, done);
  // What has been cut lies to the right of the knife.
  const count = Math.round(done * 9);
  for (let i = 0; i < count; i++) {
    const row = i % 3;
    slice(
      b,
      knifeX + 3.4 + (count - i) * 0.9 + row * 0.5,
      -2.6 - row * 1.5 + random(5, i),
      radius * 0.94,
      0.5 + 0.5 * random(6, i),
      what,
    );
  }
  const middle = left + length / 2;
  shadowUnder(b, (left + knifeX) / 2, -3.6, Math.max(2, (knifeX - left) * 0.55), 0.4);
  b.within(box(left - 6, -14, knifeX - left + 6, 30), () => {
    if (long) {
      const [skin] = FLESH[what] ?? GREEN;
      b.solid(
        outline([
          [left, -2.6],
          [left + 1.4, -4.4],
          [left + length, -5, 0.5],
          [left + length, -0.2, 0.5],
          [left + 1.4, -0.6],
        ]),
        skin,
        { shade: 0.22 },
      );
      b.line(
        [
          [left + 2, -1.4],
          [left + length, -1.2],
        ],
        0.5,
        pale(skin, 0.5),
        { lit: 0.9, alpha: 0.6 },
      );
    } else if (food !== undefined) w.thing(food, middle, -4.6);
    else b.solid(ellipse(middle, -1, radius), GREEN[0], { round: true });
  });
  if (done > 0.02) {
    const [skin, flesh, core] = FLESH[what] ?? GREEN;
    const y = long ? -2.6 : -4.6 + radius * 0.98;
    b.fill(ellipse(knifeX, y, radius * 0.36, radius * 0.98), skin, 0.66);
    b.fill(ellipse(knifeX + 0.1, y, radius * 0.29, radius * 0.86), flesh, 0.8);
    for (const k of [-0.4, 0, 0.4])
      b.fill(ellipse(knifeX + 0.1, y + k * radius, radius * 0.09, radius * 0.13), core, 0.9);
  }
  w.hand('left', {
    at: [left + (knifeX - left) * 0.42, long ? -0.6 : -2.4 + radius],
    lean: -38,
    shape: 'claw',
  });
  const kx = knifeX + 0.9;
  const ky = -8.4 + lift * 3.2;
  b.at(kx + 1.8, ky, () => knife(b), { angle: 0.15 + lift * 0.08 });
  w.hand('right', { at: [kx + 2.4, ky - 0.6], lean: -22, shape: 'fist' });
}
