// What hands do sitting or standing before something: type, write, eat, read, open a door.
import { random } from '../../paint/noise.ts';
import { hold, mix, ramp, wave } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import { farEdge, TILT } from './bench.ts';
import { paintServed, servedAs, shadowUnder } from './served.ts';
import { softSteam } from './steam.ts';
import { chopsticks, fork, pen, spoon } from './utensils.ts';
import type { Work } from './work.ts';

/** Keys and a screen. */
export function type(w: Work): void {
  const { b, t } = w;
  w.table(farEdge(w));
  const dark = '#c9ced6';
  b.fill(
    outline([
      [-17, 4.6, 1],
      [17, 4.6, 1],
      [21, -12.5, 1],
      [-21, -12.5, 1],
    ]),
    '#1a1420',
    0.2,
    0.5,
  );
  b.solid(
    outline([
      [-17, 3, 1],
      [17, 3, 1],
      [17.6, 24, 1],
      [-17.6, 24, 1],
    ]),
    '#2b2e36',
    { shade: 0.02 },
  );
  b.shine(
    outline([
      [-15.8, 4.4, 1],
      [15.8, 4.4, 1],
      [16.3, 22.8, 1],
      [-16.3, 22.8, 1],
    ]),
    '#e8f0fa',
    0.95,
  );
  const lines = Math.floor(t * 3.2);
  for (let i = 0; i <= Math.min(10, lines); i++) {
    const full = 7 + 19 * random(141, i);
    const long = i === Math.min(10, lines) ? full * ((t * 3.2) % 1) : full;
    b.shine(
      box(-13.6, 20.6 - i * 1.5, Math.max(0.4, long), 0.6, 0.3),
      ['#3f5f9a', '#6a7488', '#b0506a'][i % 3] ?? '#3f5f9a',
      0.85,
    );
  }
  b.solid(
    outline([
      [-17, 4, 1],
      [17, 4, 1],
      [20.6, -12, 1],
      [-20.6, -12, 1],
    ]),
    dark,
    { shade: 0.02 },
  );
  for (let row = 0; row < 5; row++) {
    const y = 2.2 - row * 1.9;
    const half = 14.8 + row * 0.75;
    for (let k = 0; k < 13; k++) {
      const x0 = -half + (k * half * 2) / 13;
      b.fill(box(x0 + 0.15, y - 1.5, (half * 2) / 13 - 0.3, 1.4, 0.3), '#3a3f4a', 0.5);
    }
  }
  b.fill(box(-5, -11.2, 10, 3.2, 0.6), deep(dark, 0.12), 0.6);
  const press = (k: number): number => Math.abs(wave(t * (2.3 + k * 0.4) + k)) * 0.9;
  w.hand('left', { at: [-8 + wave(t * 0.4), -3.4 + press(0)], lean: -14, shape: 'keys' });
  w.hand('right', { at: [8 + wave(t * 0.33), -3.4 + press(1)], lean: -14, shape: 'keys' });
}

/** Lines grow under the pen. */
export function write(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w));
  shadowUnder(b, 0, -3, 15, 0.6);
  b.solid(
    outline([
      [-12.4, 9, 0.6],
      [11.6, 9, 0.6],
      [15, -15, 0.6],
      [-15.6, -15, 0.6],
    ]),
    '#fbf7ec',
    { shade: 0.02 },
  );
  for (let i = 0; i < 9; i++)
    b.line(
      [
        [-11.6 - i * 0.3, 6.4 - i * 2.3],
        [11 + i * 0.3, 6.4 - i * 2.3],
      ],
      0.1,
      '#a9c0d8',
      { lit: 0.7, alpha: 0.8 },
    );
  const total = u * 4.4;
  let at: Point = [-10, 5.6];
  for (let i = 0; i <= Math.floor(total); i++) {
    const long = i === Math.floor(total) ? total % 1 : 1;
    const line: Point[] = [];
    for (let k = 0; k <= 22 * long; k++)
      line.push([
        -10.6 - i * 0.3 + k * 0.94,
        6.9 - i * 2.3 + 0.5 * Math.sin(k * 2.1 + i) + 0.24 * Math.sin(k * 5),
      ]);
    if (line.length > 1) b.line(line, 0.24, '#26364f', { lit: 0.4 });
    at = line.at(-1) ?? at;
  }
  const jitter = 0.3 * wave(t * 3.1);
  b.at(at[0] + 2.2, at[1] + 3.6 + jitter, () => pen(b), { angle: 2.55 });
  w.hand('left', { at: [-11.6, -8], lean: -24, shape: 'flat' });
  w.hand('right', { at: [at[0] + 2.6, at[1] + 3.2 + jitter], lean: -50, shape: 'pinch' });
}

/** Bites from a bowl or a plate. */
export function eat(w: Work): void {
  const { b, t } = w;
  w.table(farEdge(w));
  const food = w.members.find(({ what }) => servedAs(what) !== undefined) ?? w.members[0];
  const served = food && servedAs(food.what);
  const bite = hold((t * 0.55) % 1, 0.15, 0.4, 0.6, 0.9);
  if (served !== undefined)
    paintServed(b, served, { x: -2, y: -12, tilt: TILT, scale: 1.3, level: 1 - 0.3 * w.u });
  else if (food !== undefined) {
    paintServed(b, { vessel: 'plate', content: null }, { x: -2, y: -12, tilt: TILT, scale: 1.1 });
    w.thing(food, -2, -11, { scale: Math.min(1.6, 14 / w.heightOf(food)) });
  }
  softSteam(b, -2, -3, 14, 20, 0.2);
  const tip: Point = [1 + 2 * bite, -4 + 15 * bite];
  const tool = w.has('fork') ? fork : w.has('spoon') ? spoon : chopsticks;
  const grip: Point = [tip[0] + 10, tip[1] + 9];
  if (bite > 0.05 && served?.content === 'noodles')
    for (let i = 0; i < 6; i++)
      b.line(
        [
          [tip[0] - 1 + i * 0.5, tip[1]],
          [tip[0] - 1.6 + i * 0.6 + 0.3 * wave(t + i), mix(tip[1], -4, 0.5)],
          [-3 + i, -4],
        ],
        0.42,
        i % 2 ? '#f8de94' : '#e8c470',
        { lit: 0.75 },
      );
  b.at(grip[0], grip[1], () => tool(b), {
    angle: Math.atan2(tip[1] - grip[1], tip[0] - grip[0]) - Math.PI / 2,
    scale: 0.62,
  });
  w.hand('right', { at: grip, lean: -44, shape: 'pinch' });
  w.hand('left', { at: [-14, -4], lean: 26, shape: 'claw' });
}

/** A page or a screen between two hands. */
export function read(w: Work): void {
  const { b, t } = w;
  const [thing] = w.members;
  const screen = thing !== undefined && SCREENS.has(thing.what);
  const y = 0.4 * wave(b.tS * 0.3);
  b.at(0, y, () => {
    if (screen) {
      b.solid(box(-5.4, -9, 10.8, 20, 1.4), '#23262f', { shade: 0.04 });
      b.shine(box(-4.8, -7.6, 9.6, 17.2, 0.6), '#dce8f6');
      for (let i = 0; i < 6; i++)
        b.shine(
          box(-4, 6.4 - i * 2.5 + ((t * 0.6) % 2.5), 8 - (i % 3) * 1.6, 1.5, 0.5),
          ['#8fb0dc', '#f0b06c', '#9ccf9a'][i % 3] ?? '#8fb0dc',
          0.9,
        );
      return;
    }
    for (const side of [-1, 1]) {
      b.solid(
        outline([
          [0, -9, 1],
          [side * 15, -7, 1],
          [side * 14.4, 12.4, 1],
          [side * 7, 12.6],
          [0, 11, 1],
        ]),
        '#f8f2e2',
        { shade: 0.04 },
      );
      for (let i = 0; i < 8; i++)
        b.line(
          [
            [side * 1.8, 8.6 - i * 1.9],
            [side * (12.4 - (i % 3)), 9.6 - i * 1.95],
          ],
          0.26,
          '#6a6470',
          { lit: 0.5, alpha: 0.7 },
        );
    }
    b.line('0 -9, 0 11', 0.4, '#c9bfa8', { lit: 0.4 });
  });
  const half = screen ? 5 : 13.4;
  w.hand('left', { at: [-half, -7 + y], lean: -6, shape: 'claw' });
  w.hand('right', { at: [half, -7 + y], lean: -6, shape: 'claw' });
}

const SCREENS: ReadonlySet<string> = new Set(['phone', 'smartphone', 'tablet', 'mobile-phone']);

/** A door that opens away from the hand on its handle. */
export function open(w: Work): void {
  doorAt(w, w.u);
}

/** It stays shut; the fist comes against it, three times and again. */
export function knock(w: Work): void {
  doorAt(w, 0);
  const beat = Math.max(0, wave(w.t * 2.2)) * ((w.t * 2.2) % 5 < 3 ? 1 : 0);
  w.hand('right', { at: [3, 3 + 2.4 * beat], lean: -16, shape: 'fist', size: 1.15 + 0.05 * beat });
}

function doorAt(w: Work, u: number): void {
  const { b } = w;
  const { widthCm, heightCm, bottom } = w.bench;
  const swing = ramp(u, 0.3, 0.95);
  const door = w.has('door', 'gate');
  const wood = door?.colour ?? '#9a6238';
  const [left, low, tall] = [-widthCm * 0.54, -bottom - 4, heightCm + 8];
  const wide = widthCm * 1.08 * (1 - 0.9 * swing);
  const lean = 5 * swing;
  const panel = outline([
    [left, low - lean, 1],
    [left + wide, low + lean, 1],
    [left + wide, low + tall - lean, 1],
    [left, low + tall + lean, 1],
  ]);
  b.blend(
    panel,
    [left + wide, 0],
    [left, 0],
    [
      [0, pale(wood, 0.1), 0.7],
      [1, deep(wood, 0.3), 0.4],
    ],
  );
  b.within(panel, () => {
    for (const [y, high] of [
      [0.08, 0.36],
      [0.52, 0.4],
    ] as const) {
      const frame = box(left + wide * 0.14, low + tall * y, wide * 0.66, tall * high);
      b.fill(frame, deep(wood, 0.24), 0.4);
      b.fill(
        box(left + wide * 0.17, low + tall * (y + 0.02), wide * 0.6, tall * (high - 0.04)),
        pale(wood, 0.06),
        0.64,
      );
    }
    for (let i = 0; i < 9; i++)
      b.line(
        [
          [left + wide * (i / 9), low],
          [left + wide * (i / 9 + 0.02), low + tall],
        ],
        0.2,
        deep(wood, 0.3),
        { lit: 0.4, alpha: 0.4 },
      );
  });
  b.line(
    [
      [left + wide, low + lean],
      [left + wide, low + tall - lean],
    ],
    1.4,
    deep(wood, 0.5),
    { lit: 0.3 },
  );
  const hx = left + wide * 0.9;
  const press = ramp(u, 0.12, 0.26);
  b.solid(ellipse(hx, 0, 1.9 * (1 - 0.5 * swing), 1.9), '#d9b05c', { round: true });
  b.at(
    hx,
    0,
    () =>
      b.solid(box(-8 * (1 - 0.6 * swing), -0.9, 8 * (1 - 0.6 * swing), 1.8, 0.9), '#e4c06c', {
        shade: 0.2,
      }),
    { angle: 0.4 * press },
  );
  const reach = ramp(u, 0, 0.16);
  if (u > 0 && u < 0.9)
    w.hand('right', {
      at: [hx - 3 * (1 - swing) + mix(8, 0, reach), -0.6 - press * 1.6 - mix(9, 0, reach)],
      lean: -26,
      shape: swing > 0.1 ? 'flat' : 'fist',
    });
}
