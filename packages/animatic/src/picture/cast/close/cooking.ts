// Cooking seen by who cooks: cut, beat, fry, stir, serve. One tilt of the eye for all of it.
import { random } from '../../paint/noise.ts';
import { cycle, hold, mix, ramp, wave } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import { stream } from '../things/paint/vapour.ts';
import type { ContentName } from './contents.ts';
import { paintServed, shadowUnder } from './served.ts';
import { softSteam } from './steam.ts';
import { chopsticks, knife, spatula, spoon, whisk } from './utensils.ts';
import type { Work } from './work.ts';

export const TILT = 0.56;
/** Far edge of the table: in a flat frame nearer, so that the place behind it is seen. */
export const farEdge = ({ bench }: Work): number => Math.min(15, bench.heightCm * 0.57 - 13);

const FLESH: Readonly<Record<string, readonly [skin: string, flesh: string, core: string]>> = {
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
const GREEN = ['#4f8c3e', '#8fc45a', '#cfe8a8'] as const;
const LONG: ReadonlySet<string> = new Set(['carrot', 'cucumber', 'bread', 'banana', 'leek']);

function slice(b: Brush, x: number, y: number, r: number, turn: number, what: string): void {
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

/** Eggs are broken into the bowl, then beaten. */
export function beat(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w));
  const bowl = w.served('bowl') ?? { vessel: 'bowl', content: null };
  const eggs = w.has('egg');
  const breaks = eggs !== undefined && u < 0.4;
  const open = ramp(u, 0.16, 0.26);
  const dropped = ramp(u, 0.22, 0.36);
  const content: ContentName = eggs === undefined ? 'soup' : breaks ? 'raw-eggs' : 'beaten-eggs';
  if (eggs !== undefined && breaks)
    for (let i = 0; i < Math.min(3, eggs.count); i++) {
      if (i === 0 && u > 0.02) continue;
      shadowUnder(b, -19 + i * 5, -8, 2.4, 0.5);
      w.thing(eggs, -19 + i * 5, -9 - i * 1.2, { angle: 0.3 - i * 0.5 });
    }
  if (!breaks) w.hand('left', { at: [-12, 0], lean: 30, shape: 'claw' });
  paintServed(b, bowl, {
    x: -1,
    y: -11,
    tilt: TILT,
    scale: 1.28,
    content: breaks && dropped < 0.7 ? null : content,
    level: 0.9,
  });
  if (breaks && eggs !== undefined) {
    const y = 6 + 1.6 * hold(u, 0.04, 0.09, 0.1, 0.15);
    const shell = eggs.colour ?? '#f0cfa4';
    if (open < 0.05) w.thing(eggs, -1, y - 3);
    else {
      b.solid(ellipse(-1, mix(y, -5, dropped), 1.5, 1.7 + open), '#f8a62a', { round: true });
      stream(b, [-1, y], [-1, mix(y - 1, -4, dropped)], 1.6, '#fbf2d2');
      for (const side of [-1, 1])
        b.at(
          -1 + side * (1.2 + 2.6 * open),
          y,
          () => {
            b.solid(
              outline(
                '-2.3 0!, -1.4 0.7!, -0.6 -0.2!, 0.4 0.8!, 1.3 0!, 2.3 0.5!, 2 -2, 0 -3.4, -2 -2',
              ),
              shell,
              { shade: 0.2 },
            );
          },
          { angle: side * -1.1 * open },
        );
    }
    for (const side of ['left', 'right'] as const)
      w.hand(side, {
        at: [-1 + (side === 'left' ? -1 : 1) * (2.4 + 3 * open), y - 0.4],
        lean: -40,
        shape: 'pinch',
      });
    return;
  }
  const turn = t * 2.2;
  const tip: Point = [
    -1 + 4.6 * Math.cos(turn * 6.28 * 0.7),
    -4 + 2.4 * Math.sin(turn * 6.28 * 0.7),
  ];
  const grip: Point = [tip[0] * 0.5 + 9, 11 + tip[1] * 0.3];
  const angle = Math.atan2(tip[1] - grip[1], tip[0] - grip[0]) - Math.PI / 2;
  b.within(box(-60, -4.5, 120, 80), () =>
    b.at(
      grip[0],
      grip[1],
      () =>
        w.has('chopsticks')
          ? chopsticks(b)
          : w.has('spoon') && eggs === undefined
            ? spoon(b)
            : whisk(b),
      { angle },
    ),
  );
  w.hand('right', { at: grip, lean: -48, shape: 'fist' });
}

function hob(b: Brush, flames: boolean): void {
  b.fill(
    outline([
      [-17, 7.4, 0.7],
      [17, 7.4, 0.7],
      [24, -15.5, 0.7],
      [-24, -15.5, 0.7],
    ]),
    '#0e1016',
    0.3,
  );
  b.solid(
    outline([
      [-17, 8, 0.7],
      [17, 8, 0.7],
      [24, -14.4, 0.7],
      [-24, -14.4, 0.7],
    ]),
    '#23262f',
    { shade: 0.02 },
  );
  b.stroke(ellipse(0, -5, 15.5, 8.2), 0.5, '#5a6070', { lit: 0.6 });
  if (!flames) return;
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * Math.PI * 2;
    const tall = 1.8 + 0.5 * Math.sin(b.tS * 17 + i * 2);
    const [x, y] = [-1 + Math.cos(a) * 11.6, -7.6 + Math.sin(a) * 6.4];
    b.shine(
      outline([
        [x - 0.7, y],
        [x + 0.7, y],
        [x + Math.cos(a) * 1.2, y + tall, 1],
      ]),
      '#4f9af8',
      0.85,
    );
    b.shine(
      outline([
        [x - 0.34, y],
        [x + 0.34, y],
        [x + Math.cos(a) * 0.6, y + tall * 0.55, 1],
      ]),
      '#dff0ff',
      0.9,
    );
  }
}

/** What comes into the pan, and what it becomes. */
function panFood(w: Work): readonly [raw: ContentName, done: ContentName, liquid: string] {
  const eggs = w.has('egg', 'omelette', 'fried-egg');
  if (eggs && w.has('tomato')) return ['frying-eggs', 'tomato-eggs', '#f8c23a'];
  if (eggs) return ['frying-eggs', 'frying-eggs', '#f8c23a'];
  if (w.has('pancake')) return ['pancakes', 'pancakes', '#f4d89a'];
  if (w.has('steak', 'meat')) return ['steak', 'steak', '#c8962e'];
  if (w.has('noodles', 'pasta')) return ['noodles', 'noodles', '#e8c470'];
  if (w.has('rice')) return ['rice', 'rice', '#fffaf0'];
  return ['vegetables', 'vegetables', '#c8962e'];
}

/** Poured into the hot pan; it sizzles, is pushed about, steams. */
export function fry(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w), '#cfc4b4');
  hob(b, true);
  const [raw, done] = panFood(w);
  const [, , liquid] = panFood(w);
  const pours = u < 0.42;
  const filled = ramp(u, 0.12, 0.4);
  paintServed(b, w.served('frying-pan', 'pan', 'wok') ?? { vessel: 'pan', content: null }, {
    x: -1,
    y: -8.5,
    tilt: TILT,
    handle: -2.5,
    content: filled < 0.12 ? 'oil' : u > 0.7 ? done : raw,
    level: 1,
    shadow: false,
  });
  w.hand('left', { at: [-20, -16], lean: 34, shape: 'fist' });
  spatter(b, u > 0.12 ? 1 : 0.4);
  softSteam(b, -1, -2, 20, 26, 0.24 * Math.max(0.3, ramp(u, 0.1, 0.35)));
  if (pours) {
    const tip = hold(u, 0.04, 0.14, 0.34, 0.42);
    const at: Point = [12.5 - 2 * tip, 12 + tip];
    if (tip > 0.5) stream(b, [at[0] - 8.4, at[1] + 1.4], [-1, -4.5], 1.8, liquid);
    b.at(
      at[0],
      at[1] - 3,
      () => {
        paintServed(b, w.served('bowl') ?? { vessel: 'bowl', content: null }, {
          x: 0,
          y: 0,
          tilt: 0.42,
          scale: 0.9,
          content: liquid === '#f8c23a' ? 'beaten-eggs' : raw,
          level: 1 - 0.8 * filled,
          shadow: false,
        });
      },
      { angle: 0.2 + 0.75 * tip },
    );
    w.hand('right', { at: [at[0] + 5.4, at[1] - 1.4], lean: -26, shape: 'claw' });
    return;
  }
  const push = wave(t * 0.9);
  const grip: Point = [13 + push * 2, 5 + wave(t * 0.45)];
  const tip: Point = [1.5 + push * 4.4, -5];
  b.at(grip[0], grip[1], () => spatula(b), {
    angle: Math.atan2(tip[1] - grip[1], tip[0] - grip[0]) - Math.PI / 2,
    scale: 0.72,
  });
  w.hand('right', { at: [grip[0] + 0.6, grip[1] + 0.4], lean: -44, shape: 'fist' });
}

function spatter(b: Brush, strength: number): void {
  for (let i = 0; i < 14; i++) {
    const age = cycle(b.tS * 2.3 + random(121, i));
    const a = random(122 + Math.floor(b.tS * 2.3 + random(121, i)), i) * Math.PI * 2;
    const [x, y] = [
      -1 + Math.cos(a) * (5 + 7 * age),
      -5 + Math.sin(a) * 4 + 9 * age * (1 - age) * 2,
    ];
    b.fill(ellipse(x, y, 0.24), '#ffe9a8', 0.95, strength * (1 - age));
  }
}

/** Out of the pan onto the plate; then the plate is held up to the lens. */
export function serve(w: Work): void {
  const { b, u } = w;
  const up = ramp(u, 0.5, 0.78);
  w.table(farEdge(w), '#cfc4b4');
  const [, done] = panFood(w);
  const plate = w.served('plate', 'bowl') ?? { vessel: 'plate' as const, content: null };
  const onPlate = ramp(u, 0.14, 0.44);
  const pan = w.served('frying-pan', 'pan', 'wok', 'pot') ?? {
    vessel: 'pan' as const,
    content: null,
  };
  if (up > 0.02)
    paintServed(b, pan, {
      x: -11,
      y: 1.5,
      tilt: TILT * 0.86,
      scale: 0.8,
      handle: 2.4,
      content: 'oil',
      level: 0.6,
    });
  const [x, y] = [mix(3, 0, up), mix(-12, -6.5, up)];
  const scale = mix(1, 1.42, up);
  const tilt = mix(TILT, 0.72, up);
  const edge = 12.2 * scale;
  if (up > 0.02)
    for (const side of ['left', 'right'] as const)
      w.hand(side, {
        at: [x + (side === 'left' ? -edge : edge) * 0.97, y + 1.4 * scale],
        lean: -20,
        shape: 'claw',
        size: mix(1, 1.2, up),
      });
  paintServed(b, plate, {
    x,
    y,
    tilt,
    scale,
    content: onPlate > 0.05 ? done : null,
    level: onPlate,
    shadow: up < 0.4,
  });
  softSteam(b, x, y + 4 * scale, 18 * scale, 20 * scale, 0.2 * onPlate);
  if (up > 0.02) {
    for (const side of [-1, 1])
      b.at(x + side * edge * 0.86, y + 2.2 * scale, () => thumb(w, side), {
        scale: mix(1, 1.2, up),
      });
    return;
  }
  const tip = hold(u, 0.05, 0.16, 0.4, 0.48);
  const at: Point = [-11, 7 + 2 * tip];
  b.at(
    at[0],
    at[1],
    () => {
      paintServed(b, pan, {
        x: 0,
        y: -2,
        tilt: 0.5,
        scale: 0.86,
        handle: Math.PI,
        content: done,
        level: 1 - 0.7 * onPlate,
        shadow: false,
      });
    },
    { angle: -0.16 - 0.5 * tip },
  );
  if (tip > 0.5)
    for (let i = 0; i < 6; i++) {
      const age = cycle(b.tS * 2 + i / 6);
      b.solid(
        ellipse(mix(-1, 3, age), mix(3.5, -9, age * age), 1.3, 1),
        i % 2 ? '#f9c83a' : '#d8542c',
        { shade: 0.2 },
      );
    }
  const swing = -0.16 - 0.5 * tip;
  w.hand('left', {
    at: [at[0] - 20.5 * Math.cos(swing), at[1] + 1.6 - 20.5 * Math.sin(swing)],
    lean: -24,
    shape: 'fist',
  });
  const push = wave(w.t * 1.1);
  const grip: Point = [10, 11 + push];
  b.at(grip[0], grip[1], () => spatula(b), { angle: 1.9 + 0.1 * push, scale: 0.7 });
  w.hand('right', { at: grip, lean: -36, shape: 'fist' });
}

/** The thumb that lies over the rim of what two hands carry. */
function thumb(w: Work, side: number): void {
  const { b } = w;
  const skin = w.skin;
  const shape = outline([
    [side * 3.4, -2.6],
    [side * 2, 0.9],
    [-side * 1.2, 1.9],
    [-side * 3, 1.4],
    [-side * 3.2, 0.3],
    [-side * 1, -0.5],
    [side * 1, -2.8],
  ]);
  b.fill(
    outline([
      [side * 3.4, -3],
      [side * 2, 0.5],
      [-side * 1.2, 1.4],
      [-side * 3.3, 0.9],
      [-side * 3.3, -0.2],
      [side * 1, -3.2],
    ]),
    deep(skin, 0.5),
    0.3,
    0.5,
  );
  b.solid(shape, skin, { shade: 0.16 });
  b.fill(ellipse(-side * 2.4, 1, 0.72, 0.5, side * 0.3), '#f9d6c8', 0.9);
}
export { thumb };
