import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';
import { flame } from '../paint/vapour.ts';

const CRUMB = '#f6dfb0';
const SPRINKLES = ['#f2c14a', '#4fb0a4', '#e8605a', '#5f8fd4', '#fbf6ea'] as const;

function sprinkles(
  b: Brush,
  count: number,
  place: (i: number) => readonly [number, number],
  size = 3,
): void {
  if (!b.fine(size, 1.6)) return;
  for (let i = 0; i < count; i++) {
    const [x, y] = place(i);
    b.fill(
      placed(box(-size, -size * 0.35, size * 2, size * 0.7, size * 0.35), x, y, {
        angle: random(81, i) * 3,
      }),
      SPRINKLES[i % 5] ?? '#ffffff',
      0.75,
    );
  }
}

/** Cream that runs over an edge: its lower border in uneven tongues between two x. */
function drips(from: number, to: number, y: number, depth: number, seed: number): Point[] {
  const points: Point[] = [];
  const count = 7;
  for (let i = 0; i <= count * 2; i++) {
    const u = i / (count * 2);
    points.push([from + (to - from) * u, y - (i % 2) * depth * (0.5 + 0.8 * random(seed, i))]);
  }
  return points;
}

function bread(b: Brush): void {
  const loaf = outline('-84 4, -88 34, -84 62, -60 86, -10 94, 50 90, 82 68, 88 36, 82 4, 0 0');
  b.solid(loaf, b.body, { round: true, depth: 0.34 });
  b.within(loaf, () => {
    b.blush(20, 76, 70, pale(b.body, 0.5), 0.6, 0.85);
    for (const x of [-44, -6, 32]) {
      b.fill(
        outline([
          [x - 14, 52],
          [x + 6, 62],
          [x + 26, 86],
          [x + 20, 92],
          [x - 2, 78],
        ]),
        CRUMB,
        0.8,
      );
      b.fill(
        outline([
          [x - 14, 52],
          [x + 4, 64],
          [x + 20, 92],
          [x, 80],
        ]),
        deep(b.body, 0.4),
        0.35,
        0.8,
      );
    }
  });
}

function croissant(b: Brush): void {
  const piece = (points: string, shade: number): void => {
    b.solid(outline(points), shade > 0 ? deep(b.body, shade) : b.body, { shade: 0.2, depth: 0.34 });
  };
  piece('-100 8, -92 26, -74 40, -60 30, -70 12, -88 0', 0.08);
  piece('100 8, 92 26, 74 40, 60 30, 70 12, 88 0', 0.06);
  piece('-80 18, -74 46, -50 66, -34 50, -44 22, -60 8', 0);
  piece('80 18, 74 46, 50 66, 34 50, 44 22, 60 8', 0.04);
  piece('-52 24, -50 60, -20 86, -4 70, -12 34, -30 14', 0);
  piece('52 24, 50 60, 20 86, 4 70, 12 34, 30 14', 0.02);
  piece('-24 30, -26 66, 0 92, 26 66, 24 30, 0 20', 0);
  for (const [x, y, r] of [
    [6, 78, 8],
    [44, 58, 6],
    [-30, 70, 5],
    [74, 34, 4],
  ] as const)
    b.gloss(x, y, r, r * 0.5, -0.5, 0.45);
}

function cake(b: Brush): void {
  b.solid(ellipse(0, 4, 84, 8), '#f6f1e8', { shade: 0.2 });
  const body = new Profile('62 6!, 62 60!', 0.17);
  turn(b, body, CRUMB, { gloss: 0 });
  b.fill(body.band(22, 28), b.body, 0.6);
  b.fill(body.band(40, 46), '#fff7ea', 0.75);
  b.within(body.part(), () => b.fill(body.part(-1.02, -0.42), '#8a4a44', 0.25, 0.16));
  const cream = outline([
    [62, 73, 1],
    ...drips(62, -62, 52, 12, 5).map(([x, y]): Point => [
      x,
      y - 10 * Math.sqrt(Math.max(0, 1 - (x / 62) ** 2)),
    ]),
    [-62, 73, 1],
  ]);
  b.solid(cream, b.body, { shade: 0.1, depth: 0.3 });
  b.fill(ellipse(0, 72, 62, 11), pale(b.body, 0.24), 0.85);
  for (let i = 0; i < 7; i++) {
    const a = Math.PI + (i / 6) * Math.PI;
    b.solid(ellipse(Math.cos(a) * 50, 76 + Math.sin(a) * 7, 9, 8), '#fffaf0', {
      round: true,
      depth: 0.2,
    });
  }
  b.solid(mirrored('0 78, 11 84, 10 95, 0 99'), '#dc3440', { round: true });
  b.fill(outline('-9 97, 0 101, 9 97, 0 94'), '#57933f', 0.7);
}

function birthdayCake(b: Brush): void {
  b.solid(ellipse(0, 4, 70, 7), '#f6f1e8', { shade: 0.2 });
  const tier = (r: number, low: number, high: number, colour: string): void => {
    const body = new Profile(
      [
        [r, low, 1],
        [r, high, 1],
      ],
      0.16,
    );
    turn(b, body, colour, { gloss: 0 });
    b.solid(
      outline([
        [r, high + 2],
        ...drips(r, -r, high - 6, 9, r).map(([x, y]): Point => [
          x,
          y - r * 0.16 * Math.sqrt(Math.max(0, 1 - (x / r) ** 2)),
        ]),
        [-r, high + 2],
      ]),
      '#fffaf0',
      { shade: 0.08, depth: 0.2 },
    );
    b.fill(ellipse(0, high, r, r * 0.16), '#fffaf0', 0.88);
    sprinkles(
      b,
      14,
      (i) => [
        r * 0.9 * (random(91 + r, i) * 2 - 1),
        low + 3 + (high - low - 16) * random(92 + r, i) - r * 0.1,
      ],
      1.6,
    );
  };
  tier(54, 5, 36, b.body);
  tier(36, 37, 62, pale(b.body, 0.3));
  const out = b.is('blow-out') ? b.moment.motionU : 0;
  for (const [i, x] of [-24, -12, 0, 12, 24].entries()) {
    const y = 61 - (i % 2) * 3;
    b.solid(
      box(x - 1.8, y, 3.6, 19, 1),
      ['#5f8fd4', '#f2c14a', '#e8605a', '#4fb0a4', '#b47ad4'][i] ?? '#ffffff',
      { shade: 0.3 },
    );
    b.fill(box(x - 1.8, y + 6, 3.6, 3), '#ffffff', 0.9, 0.7);
    if (out < 0.2 + i * 0.14) flame(b, x, y + 20, 5.6, 13, { phase: i, from: 1 });
  }
}

function cupcake(b: Brush): void {
  const paper = new Profile('32 0!, 44 46!', 0.14);
  turn(b, paper, b.body, { gloss: 0 });
  for (let i = 0; i < 7; i++)
    b.fill(paper.band(1, 46, -0.9 + i * 0.28, -0.78 + i * 0.28), pale(b.body, 0.5), 0.8, 0.55);
  const cream = '#fff4e6';
  b.solid(outline('-50 46, -46 60, -20 66, 20 66, 46 60, 50 46, 30 38, -30 38'), cream, {
    shade: 0.14,
    depth: 0.24,
  });
  b.solid(outline('-38 60, -32 73, -8 79, 18 78, 34 71, 38 60, 20 54, -20 54'), cream, {
    shade: 0.14,
    depth: 0.24,
  });
  b.solid(outline('-24 73, -18 83, 0 90, 12 93, 22 82, 24 73, 10 68, -10 68'), cream, {
    shade: 0.14,
    depth: 0.24,
  });
  sprinkles(b, 16, (i) => [(random(61, i) * 2 - 1) * (44 - i * 1.6), 46 + i * 2.4], 2.6);
  b.solid(ellipse(2, 96, 9), '#c4243a', { round: true });
  b.gloss(5, 99, 2.4, 1.6, -0.6, 0.7);
  b.line('4 104, 10 114, 18 117', 1.6, '#5a7a3a');
}

function cookie(b: Brush): void {
  const whole = outline(
    '0 0, 30 5, 48 26, 50 54, 38 82, 12 98, -20 96, -44 78, -51 48, -42 20, -22 4',
  );
  b.solid(whole, b.body, { round: true, depth: 0.3 });
  b.within(whole, () => {
    for (let i = 0; i < 12; i++) {
      const a = i * 2.4;
      const r = Math.sqrt((i + 0.6) / 12) * 41;
      const [x, y] = [Math.cos(a) * r, 50 + Math.sin(a) * r];
      b.fill(ellipse(x + 0.6, y - 1.6, 6.6, 5.6, a), deep(b.body, 0.45), 0.3);
      b.solid(ellipse(x, y, 6.2, 5.2, a), '#4a2a20', { round: true });
      b.gloss(x + 1.8, y + 1.8, 1.4, 0.9, -0.5, 0.4);
    }
    if (b.fine(1.4))
      for (let i = 0; i < 22; i++)
        b.fill(
          ellipse((random(3, i) * 2 - 1) * 44, 8 + 84 * random(4, i), 1.1),
          deep(b.body, 0.34),
          0.4,
          0.6,
        );
  });
}

function donut(b: Brush): void {
  const outerRing = ellipse(0, 50, 54, 50);
  const hole = ellipse(0, 54, 17, 13);
  const ring = (outer: ReturnType<typeof ellipse>): ReturnType<typeof ellipse> => {
    const path = together([outer, hole]);
    return path;
  };
  b.g.save();
  const mask = ring(box(-80, -20, 160, 150));
  b.g.clip(mask, 'evenodd');
  b.solid(outerRing, '#d99a54', { round: true });
  b.solid(
    outline(
      '-50 50, -46 78, -24 95, 2 98, 28 94, 48 76, 51 50, 44 34, 34 30, 26 18, 12 22, 0 14, -14 22, -26 16, -34 30, -44 32',
    ),
    b.body,
    { shade: 0.1, depth: 0.3 },
  );
  b.fill(ellipse(0, 52, 22, 17), deep(b.body, 0.3), 0.35, 0.7);
  b.g.restore();
  sprinkles(
    b,
    20,
    (i) => {
      const a = i * 2.4;
      const r = 27 + 17 * random(7, i);
      return [Math.cos(a) * r, 55 + Math.sin(a) * r * 0.86];
    },
    3.2,
  );
  b.fill(outline('18 88, 34 80, 44 62, 34 74'), '#ffffff', 0.95, 0.5);
}

function pie(b: Brush): void {
  b.solid(mirrored('60 0!, 84 34!, 0 34!'), '#b8bfca', { shade: 0.14 });
  b.solid(outline('-90 36, -70 64, -30 84, 10 87, 54 74, 86 48, 92 36, 60 28, -60 28'), b.body, {
    shade: 0.16,
  });
  for (const x of [-26, 2, 30])
    b.fill(
      placed(outline('0 0, 4 9, 0 18, -4 9'), x, 56, { angle: x * -0.01 }),
      deep(b.body, 0.5),
      0.35,
    );
  const crimps = [];
  for (let i = 0; i < 13; i++) crimps.push(ellipse(-88 + i * 14.7, 35, 9, 7));
  b.fill(together(crimps), pale(b.body, 0.16), 0.75);
  for (let i = 0; i < 13; i++)
    b.fill(ellipse(-91 + i * 14.7, 32, 4, 4), deep(b.body, 0.3), 0.4, 0.6);
}

function pancakes(b: Brush): void {
  b.solid(ellipse(0, 5, 96, 10), '#f6f1e8', { shade: 0.2 });
  for (let i = 0; i < 4; i++) {
    const [x, y] = [(i % 2) * 5 - 2, 12 + i * 16];
    b.solid(box(x - 68, y, 136, 15, 8), b.body, { shade: 0.12 });
    b.fill(box(x - 66, y + 9, 132, 5, 2.5), pale(b.body, 0.5), 0.8, 0.8);
  }
  b.fill(ellipse(2, 77, 66, 9), pale(b.body, 0.14), 0.75);
  b.fill(
    outline(
      '-60 77, -30 84, 30 84, 62 77, 60 64, 52 62, 46 72, 20 68, 16 46, 8 46, 4 68, -24 70, -30 56, -38 56, -42 72',
    ),
    '#c4702a',
    0.7,
    0.92,
  );
  b.solid(outline('-16 79!, 14 79!, 16 92!, -13 92!'), '#fbe48a', { shade: 0.2, depth: 0.24 });
}

function sandwich(b: Brush): void {
  b.solid(outline('-84 0, 84 0, 88 14, 84 22!, -84 22!, -88 14'), b.body, { shade: 0.12 });
  b.fill(
    outline('-90 26, -70 18, -44 28, -20 18, 6 28, 30 18, 56 28, 88 20, 90 30, -90 34'),
    '#7ab04a',
    0.65,
  );
  b.fill(box(-84, 30, 168, 9, 4), '#e8a0a0', 0.65);
  b.fill(
    outline('-86 46!, 86 46!, 70 38!, 54 46!, 20 36!, -10 46!, -50 34!, -70 46!'),
    '#f6cf5a',
    0.75,
  );
  for (const x of [-56, -8, 40]) b.fill(box(x - 18, 45, 36, 9, 4), '#d8453c', 0.65);
  b.solid(outline('-86 54!, -88 70, -70 88, -20 96, 30 95, 74 86, 88 68, 86 54!'), b.body, {
    round: true,
    depth: 0.3,
  });
  for (let i = 0; i < 12; i++)
    b.fill(
      placed(ellipse(0, 0, 3.2, 1.8), -54 + i * 9.4, 76 + 10 * random(3, i), { angle: i }),
      '#fbf0cf',
      0.85,
    );
}

const baked = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
): Design => ({ heightM, colour, reach: [half, half, up, 5], paint });

export const BAKERY: Designs = {
  bread: baked(0.12, '#d18f45', 92, bread),
  croissant: baked(0.07, '#dc9a48', 104, croissant),
  cake: baked(0.16, '#f0a0b0', 88, cake),
  'birthday-cake': {
    ...baked(0.26, '#f0a0b0', 74, birthdayCake, 106),
    plays: ['blow-out'],
    glows: (moment) =>
      moment.motion === 'blow-out' && moment.motionU > 0.8
        ? []
        : [{ x: 0, y: 88, radius: 80, colour: '#ff9a40', strength: 0.42, darkOnly: false }],
  },
  cupcake: baked(0.09, '#d8708a', 56, cupcake, 120),
  cookie: baked(0.07, '#d9a45a', 54, cookie),
  donut: baked(0.09, '#f08ab0', 58, donut),
  pie: baked(0.09, '#dc9c4e', 102, pie, 92),
  pancakes: baked(0.11, '#d9994e', 100, pancakes),
  sandwich: baked(0.09, '#d99a50', 94, sandwich),
};
