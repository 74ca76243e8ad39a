// What hands do with one thing: pick it, pour it, shake it, raise it to the lens, type and write on it.
import { random } from '../../paint/noise.ts';
import { hold, mix, ramp, wave } from '../shape/ease.ts';
import type { Brush } from '../things/paint/brush.ts';
import { leaf } from '../things/paint/leaf.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import { stream } from '../things/paint/vapour.ts';
import { farEdge } from './bench.ts';
import { FORMS, paintServed, servedAs, shadowUnder } from './served.ts';
import type { Served } from './served.ts';
import { thumb } from './thumb.ts';
import { softSteam } from './steam.ts';
import type { Work } from './work.ts';

/** Hand, pull, bring it near: the branch springs back. */
export function pick(w: Work): void {
  const { b, u } = w;
  const fruit =
    w.members.find(({ what }) => HANGING.has(what)) ??
    w.members.find(({ what }) => GLASSY.has(what) || FLOWERS.has(what)) ??
    w.members.find(({ what }) => !ROOTS.has(what));
  const reach = ramp(u, 0, 0.34);
  const off = ramp(u, 0.48, 0.56);
  const near = ramp(u, 0.56, 0.9);
  const tug = 2.4 * hold(u, 0.36, 0.47, 0.48, 0.56);
  const spring = off * Math.exp(-(u - 0.48) * 14) * 3 * Math.sin((u - 0.48) * 70);
  const bend = -tug * 0.6 + spring;
  const size = fruit === undefined ? 7 : w.heightOf(fruit);
  const hangs: Point = [0, 4 + bend];
  const grows = fruit !== undefined && HANGING.has(fruit.what);
  const at: Point = [mix(hangs[0], -1, near), mix(hangs[1] - tug, -1, near)];
  if (fruit !== undefined && FLOWERS.has(fruit.what)) {
    // It grows from below the frame up to where the hand comes.
    const tall = w.bench.bottom + 10;
    const sway = 0.03 * wave(b.tS * 0.3) - 0.05 * hold(u, 0.34, 0.5, 0.8, 1);
    w.thing(fruit, -2, -w.bench.bottom - 4, { scale: tall / size, angle: sway });
    const away = mix(11, 0, reach);
    const at: Point = [3 - sway * 40 + away, 2 - away + 0.4 * wave(w.t * 0.5)];
    w.hand('right', { at, lean: -34, shape: reach > 0.8 ? 'pinch' : 'open' });
    return;
  }
  if (!grows && fruit !== undefined) {
    w.table(farEdge(w));
    const low: Point = [mix(0, -1, near), mix(-9, -2, near)];
    shadowUnder(b, 0, -9, size * 0.45, 0.5);
    const scale = mix(1, 1.3, near);
    const wide = Math.min(5, size * 0.4) * scale;
    const served = servedAs(fruit.what);
    if (served === undefined) w.thing(fruit, low[0], low[1], { scale });
    else
      paintServed(b, fruit.colour === null ? served : { ...served, colour: fruit.colour }, {
        x: low[0],
        y: low[1],
        tilt: 0.4,
        scale,
        shadow: near < 0.3,
      });
    const away = mix(9, 0, reach);
    w.hand('right', {
      at: [low[0] + wide + away, low[1] + Math.min(size, 14) * 0.5 * scale - away],
      lean: -34,
      shape: reach > 0.8 ? 'claw' : 'open',
    });
    return;
  }
  if (w.indoors) orchard(w);
  const root: Point = [-w.bench.widthCm * 0.6, w.bench.heightCm * 0.4];
  const tip: Point = [9, 9.5 + bend];
  const knee: Point = [-12, 16 + bend * 0.5];
  b.line([root, knee, [0, 12.6 + bend], tip], 1.7, '#4f3424', { lit: 0.3 });
  b.line(
    [
      [root[0], root[1] + 0.4],
      [knee[0], knee[1] + 0.4],
      [0, 13 + bend],
      [tip[0], tip[1] + 0.2],
    ],
    0.9,
    '#8a6242',
    { lit: 0.65 },
  );
  const green = ['#4f8c3e', '#6aa84a', '#8fc45a'] as const;
  for (let i = 0; i < 22; i++) {
    const along = i / 21;
    const x = mix(-26, 10, along);
    const y = 15 - 5 * along + bend * along + Math.sin(i * 2.2) * 1.6;
    leaf(
      b,
      x,
      y,
      7.4 + 2.4 * random(131, i),
      0.3 + ((i * 2.4) % 4) + 0.06 * wave(b.tS * 0.4 + i * 0.2),
      green[i % 3] ?? '#6aa84a',
      { width: 0.55 },
    );
  }
  const gone = fruit !== undefined && off > 0;
  if (fruit !== undefined) {
    // Its neighbours stay on the branch.
    for (const [x, y] of [
      [-16, 6],
      [-8, 1.6],
    ] as const)
      w.thing(fruit, x, y + bend * 0.6, { scale: 0.9 });
  }
  const stem: Point = [at[0], at[1] + size * 0.9];
  if (!gone) b.line([stem, [hangs[0] + 0.6, 12.4 + bend]], 0.5, '#6a4a2c', { lit: 0.5 });
  const scale = mix(1, 1.5, near);
  const palm: Point = [
    at[0] + size * 0.45 * scale + mix(13, 0, reach),
    at[1] + size * 0.32 * scale - mix(15, 0, reach),
  ];
  if (fruit !== undefined) w.thing(fruit, at[0], at[1], { scale });
  w.hand('right', {
    at: palm,
    lean: -30,
    shape: reach > 0.75 ? 'claw' : 'open',
    size: mix(1, 1.2, near),
  });
  if (grows && fruit !== undefined)
    for (let i = 0; i < 3; i++)
      leaf(b, -3 + i * 2, 12.4 + bend, 6, 1.2 + i * 0.9, green[i] ?? '#6aa84a', { width: 0.55 });
}

const ROOTS: ReadonlySet<string> = new Set([
  'tree',
  'apple-tree',
  'branch',
  'bush',
  'orange-tree',
  'basket',
]);
/** Fruit is picked out of doors, wherever the rest of the shot plays. */
function orchard({ b, bench }: Work): void {
  const { widthCm, heightCm, bottom } = bench;
  const [half, low, high] = [widthCm * 0.7, -bottom - 6, heightCm - bottom + 6];
  b.blend(
    box(-half, low, half * 2, high - low),
    [0, high],
    [0, low],
    [
      [0, '#cfe8f4', 0.85],
      [0.45, '#b4d68a', 0.75],
      [1, '#4f7f3c', 0.5],
    ],
  );
  for (let i = 0; i < 46; i++) {
    const x = (random(151, i) - 0.5) * 2 * half;
    const y = low + (high - low) * random(152, i);
    const green = ['#4f8c3e', '#7fb354', '#a9cf6c', '#eef4b8'][i % 4] ?? '#7fb354';
    b.blush(x, y, 3 + 6 * random(153, i), green, 0.5, 0.7);
  }
}

const FLOWERS: ReadonlySet<string> = new Set([
  'rose',
  'flower',
  'sunflower',
  'tulip',
  'lily',
  'daisy',
  'dandelion',
]);
const HANGING: ReadonlySet<string> = new Set([
  'apple',
  'orange',
  'lemon',
  'peach',
  'pear',
  'cherry',
  'mango',
  'grapes',
  'plum',
  'fruit',
  'coconut',
  'banana',
  'lychee',
]);

const GLASSY: ReadonlySet<string> = new Set([
  'fruit-tea',
  'boba-tea',
  'clear-cup',
  'glass',
  'cocktail',
  'juice',
  'milk',
  'beer',
  'wine-glass',
  'wine',
  'iced-drink',
  'cup',
  'coffee',
  'tea',
  'mug',
  'tea-cup',
  'coffee-cup',
  'paper-cup',
  'whisky',
  'water-glass',
]);
const POURERS = [
  'teapot',
  'kettle',
  'pitcher',
  'jug',
  'wine-bottle',
  'water-bottle',
  'bottle',
  'shaker',
] as const;
const COLOURS: Readonly<Record<string, string>> = {
  'fruit-tea': '#f0782e',
  'boba-tea': '#d0a070',
  milk: '#fffaf0',
  coffee: '#5a3018',
  'coffee-cup': '#5a3018',
  tea: '#c9812e',
  'tea-cup': '#c9812e',
  wine: '#8c1f3a',
  'wine-glass': '#8c1f3a',
  beer: '#f0b02e',
  juice: '#f8a32e',
  cocktail: '#f08a4c',
  whisky: '#c97a24',
};

/** What is poured into, what it is poured from. */
export function pour(w: Work): void {
  const { b, u } = w;
  w.table(farEdge(w));
  const cup = w.members.find(({ what }) => GLASSY.has(what));
  const from = w.has(...POURERS);
  const liquid =
    w.members
      .map(({ what, colour }) => colour ?? COLOURS[what])
      .find((colour) => colour !== undefined) ?? '#e0873a';
  const tip = hold(u, 0.08, 0.2, 0.86, 0.96);
  const level = ramp(u, 0.18, 0.86);
  const tall = cup === undefined ? 12 : w.heightOf(cup);
  const scale = cup === undefined ? 1.3 : Math.max(1, Math.min(1.6, 15 / tall));
  const top = -13 + tall * scale;
  const pours = tip > 0.9;
  const mouth: Point = [-5 + 1.2, top + 6.4];
  shadowUnder(b, -5, -13, 5.5, 0.5);
  const served = cup && servedAs(cup.what);
  if (cup !== undefined && served === undefined)
    w.thing(cup, -5, -13, { scale, motion: 'pour', u: level });
  else
    paintServed(b, served ?? { vessel: 'cup', content: 'tea' }, {
      x: -5,
      y: -13,
      tilt: 0.42,
      scale: 1.7,
      level,
    });
  if (pours) stream(b, mouth, [-5, -11 + (top + 9) * 0.7 * level], 1.3, liquid);
  const angle = 0.15 + 1.15 * tip;
  // Its lip stays over the cup while it tips.
  const long = from === undefined ? 19 : w.heightOf(from);
  const foot: Point = [
    mouth[0] + Math.sin(angle) * long * 0.96 + 1 + 9 * (1 - tip),
    mouth[1] - Math.cos(angle) * long * 0.96 + 1,
  ];
  b.at(
    foot[0],
    foot[1],
    () => {
      if (from !== undefined) w.thing(from, 0, 0);
      else jug(b, liquid, 1 - 0.7 * level);
    },
    { angle },
  );
  const grip: Point = [
    foot[0] - Math.sin(angle) * long * 0.42,
    foot[1] + Math.cos(angle) * long * 0.42,
  ];
  w.hand('right', {
    at: [grip[0] + 1.4, grip[1] - 0.4],
    lean: -62 + 34 * (1 - tip),
    shape: 'claw',
    size: 1.05,
  });
  w.hand('left', { at: [-9.4, -13 + tall * scale * 0.42], lean: 12, shape: 'claw' });
}

/** A clear jug, its spout to the left. */
function jug(b: Brush, liquid: string, level: number): void {
  const body = outline(
    '-4.6 0.6, 0 -0.3, 4.6 0.6, 5.2 8, 4 16, 4.2 19!, -5.8 19.6!, -4 15, -5.2 8',
  );
  b.stroke(ellipse(6.6, 10, 2.8, 5), 1, '#bfd6dc', { lit: 0.7 });
  b.fill(body, '#dcecf0', 0.8, 0.55);
  b.within(body, () => b.fill(box(-7, -1, 14, 2 + 15 * level), liquid, 0.68, 0.94));
  b.stroke(body, 0.4, '#f4fbfc', { lit: 0.95, alpha: 0.85 });
  b.line('3.2 3, 3.6 9, 2.9 15', 0.7, '#ffffff', { lit: 1, alpha: 0.7 });
}

/** Both hands around it, up and down in front of us. */
export function shake(w: Work): void {
  const { b, t } = w;
  const shaker = w.has('shaker', 'bottle', 'can', 'box', 'gift') ?? w.members[0];
  const beat = wave(t * 2.7);
  const [x, y] = [1.6 * beat, -2 + 4.2 * Math.abs(wave(t * 1.35))];
  const angle = -0.5 + 0.22 * beat;
  const tall = shaker === undefined ? 22 : w.heightOf(shaker);
  const scale = Math.max(1, 20 / tall);
  for (const k of [1, 2]) {
    b.g.globalAlpha = 1;
    // Where it was a moment ago.
    b.stroke(ellipse(x, y + 2, 15 + k * 2, 9 + k * 1.6, 0.5), 0.3, '#ffffff', {
      lit: 1,
      alpha: 0.16 * Math.abs(beat),
    });
  }
  b.at(
    x,
    y,
    () => {
      if (shaker !== undefined)
        w.thing(shaker, 0, -tall * scale * 0.5, { scale, motion: 'shake', u: w.u });
      else b.solid(box(-4.4, -11, 8.8, 22, 2), '#cfd6de', { shade: 0.2 });
    },
    { angle },
  );
  const along = (share: number): Point => [
    x - Math.sin(angle) * tall * scale * share,
    y + Math.cos(angle) * tall * scale * share,
  ];
  const high = along(0.3);
  const low = along(-0.34);
  w.hand('left', { at: [low[0] - 3.4, low[1]], lean: -22, shape: 'claw', size: 1.05 });
  w.hand('right', { at: [high[0] + 3.6, high[1]], lean: -54, shape: 'claw', size: 1.05 });
}

/** From the table to the lens, in the hand. */
export function raise(w: Work): void {
  const { b, u } = w;
  const cup = w.members.find(({ what }) => GLASSY.has(what)) ?? w.members[0];
  const up = ramp(u, 0.05, 0.6);
  if (cup === undefined) return;
  const tall = w.heightOf(cup);
  const scale = mix(1, 1.75, up) * Math.max(0.8, Math.min(1.5, 14 / tall));
  const [x, y] = [mix(6, -1, up), mix(-20, -11, up) + 0.4 * wave(b.tS * 0.4)];
  const served = servedAs(cup.what);
  const wide = served === undefined ? Math.min(tall * 0.34, 5) : 4.4;
  const grip: Point = [x, y + tall * scale * 0.42];
  if (served === undefined || GLASSY.has(cup.what)) {
    w.thing(cup, x, y, { scale, angle: 0.05 * wave(b.tS * 0.3) });
  } else paintServed(b, served, { x, y, tilt: 0.36, scale, shadow: false });
  w.hand('right', {
    at: [grip[0] + wide * scale * 0.3, grip[1]],
    lean: 0,
    shape: 'claw',
    around: true,
    size: mix(1, 1.45, up),
  });
  if (cup.traits.includes('steaming') || STEAMS.has(cup.what))
    softSteam(b, x, y + tall * scale, 7 * scale, 12 * scale, 0.28);
}

const STEAMS: ReadonlySet<string> = new Set([
  'coffee',
  'tea',
  'coffee-cup',
  'tea-cup',
  'mug',
  'ramen',
  'noodles',
  'soup',
]);

/** A bowl, a plate between two hands, brought to the lens. */
function betweenHands(w: Work, served: Served): void {
  const { b, u } = w;
  const up = ramp(u, 0.05, 0.6);
  const form = FORMS[served.vessel];
  const scale = mix(1, 1.3, up) * (12.5 / form.rim);
  const y = mix(-22, -10, up) + 0.3 * wave(b.tS * 0.35);
  const high = form.deep * 0.8 * scale;
  const edge = form.rim * scale;
  for (const side of ['left', 'right'] as const)
    w.hand(side, {
      at: [(side === 'left' ? -edge : edge) * 0.95, y + high * 0.75],
      lean: -20,
      shape: 'claw',
      size: 1.1,
    });
  paintServed(b, served, { x: 0, y, tilt: 0.6, scale, shadow: false });
  for (const side of [-1, 1])
    b.at(side * edge * 0.92, y + high, () => thumb(w, side), { scale: 1.1 });
  if (served.content !== null && served.content !== 'salad')
    softSteam(b, 0, y + high, edge * 1.3, 22, 0.25);
}

/** A thing in the hand, looked at. */
export function present(w: Work): void {
  const { b, u } = w;
  const [thing] = w.members;
  if (thing === undefined) return;
  const served = servedAs(thing.what);
  if (served !== undefined && served.vessel !== 'cup' && served.vessel !== 'pan') {
    betweenHands(w, thing.colour === null ? served : { ...served, colour: thing.colour });
    return;
  }
  const tall = w.heightOf(thing);
  const scale = Math.min(2.4, 17 / tall);
  const up = ramp(u, 0, 0.3);
  const [x, y] = [0, mix(-24, -9, up) + 0.3 * wave(b.tS * 0.4)];
  w.thing(thing, x, y, { scale, angle: 0.05 * wave(b.tS * 0.25) });
  w.hand('right', {
    at: [x + 1.4, y + tall * scale * 0.3],
    lean: 0,
    shape: 'claw',
    around: true,
    size: 1.15,
  });
}
