// Cooking seen by who cooks: cut, beat, fry, stir, serve. One tilt of the eye for all of it.
import { random } from '../../paint/noise.ts';
import { cycle, hold, mix, ramp, wave } from '../shape/ease.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, ellipse, outline } from '../things/paint/outline.ts';
import type { Point } from '../shape/point.ts';
import { stream } from '../things/paint/vapour.ts';
import type { ContentName } from './contents.ts';
import { farEdge, TILT } from './bench.ts';
import { FLESH, GREEN, slice } from './cutting.ts';
import { paintServed, servedAs, shadowUnder } from './served.ts';
import { thumb } from './thumb.ts';
import { softSteam } from './steam.ts';
import { chopsticks, ladle, spatula, spoon, whisk } from './utensils.ts';
import type { Work } from './work.ts';

/** Eggs are broken into the bowl, then beaten. */
export function beat(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w));
  const cup = w.has('bowl', 'egg')
    ? undefined
    : w.members.map(({ what }) => servedAs(what)).find((one) => one?.vessel === 'cup');
  const bowl = w.served('bowl') ?? cup ?? { vessel: 'bowl' as const, content: null };
  const eggs = w.has('egg');
  const breaks = eggs !== undefined && u < 0.4;
  const open = ramp(u, 0.16, 0.26);
  const dropped = ramp(u, 0.22, 0.36);
  const content: ContentName =
    eggs === undefined ? (cup?.content ?? 'soup') : breaks ? 'raw-eggs' : 'beaten-eggs';
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
    scale: cup === undefined ? 1.28 : 2.1,
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

/** What is poured; all else lies in the pan from the first. */
const FLUID: ReadonlySet<ContentName> = new Set(['frying-eggs', 'pancakes', 'noodles', 'rice']);

/** Poured into the hot pan; it sizzles, is pushed about, steams. */
export function fry(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w), '#cfc4b4');
  hob(b, true);
  const [raw, done] = panFood(w);
  const [, , liquid] = panFood(w);
  const pours = u < 0.42 && FLUID.has(raw);
  const filled = FLUID.has(raw) ? ramp(u, 0.12, 0.4) : 1;
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

/** Into the pot with it; then the ladle goes round. */
export function simmer(w: Work): void {
  const { b, t, u } = w;
  w.table(farEdge(w), '#cfc4b4');
  hob(b, true);
  const own = w.served('hot-pot') ?? w.served('soup', 'noodles', 'ramen');
  const pot = w.served('pot') ?? { vessel: 'pot' as const, content: null };
  const content: ContentName = own?.content ?? 'soup';
  paintServed(
    b,
    { ...pot, vessel: 'pot' },
    {
      x: -1,
      y: -11,
      tilt: TILT,
      content,
      level: 0.9,
      shadow: false,
    },
  );
  softSteam(b, -1, 0, 22, 26, 0.26);
  const food = w.members.find(({ what }) => Object.hasOwn(FLESH, what) && what !== 'bread');
  if (u < 0.5 && food !== undefined) {
    const colours = FLESH[food.what] ?? GREEN;
    const tip = hold(u, 0.04, 0.14, 0.42, 0.5);
    for (let i = 0; i < 8; i++) {
      const age = cycle(b.tS * 1.4 + i / 8);
      if (tip > 0.5)
        b.solid(
          ellipse(6 - 5 * age + (i % 3), mix(9, -3, age * age), 1.3, 0.9, i),
          colours[i % 2] ?? GREEN[1],
          {
            shade: 0.2,
          },
        );
    }
    b.at(
      14,
      12,
      () => {
        b.solid(box(-9, -1, 20, 1.8, 0.8), '#dcae70', { shade: 0.2 });
        for (let i = 0; i < 6; i++) slice(b, -6 + i * 2.2, 1.4 + (i % 2), 1.9, 0.4 * i, food.what);
      },
      { angle: 0.2 + 0.5 * tip },
    );
    w.hand('right', { at: [19, 13], lean: -30, shape: 'claw' });
    w.hand('left', { at: [-18, -4], lean: 20, shape: 'claw' });
    return;
  }
  const turn = t * 3.6;
  const tip: Point = [-1 + 6 * Math.cos(turn), -3 + 2.6 * Math.sin(turn)];
  const grip: Point = [tip[0] * 0.5 + 10, 11 + tip[1] * 0.3];
  b.within(box(-60, -4, 120, 80), () =>
    b.at(grip[0], grip[1], () => ladle(b), {
      angle: Math.atan2(tip[1] - grip[1], tip[0] - grip[0]) - Math.PI / 2,
      scale: 0.9,
    }),
  );
  w.hand('right', { at: grip, lean: -48, shape: 'fist' });
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
  const [x, y] = [mix(3, 0, up), mix(-12, -4.2, up)];
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
