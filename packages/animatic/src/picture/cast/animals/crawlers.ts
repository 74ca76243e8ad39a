// Snakes, snails, caterpillars: what has no legs to speak of.
import { LIT, deep, pale } from '../ink.ts';
import type { Ink } from '../ink.ts';
import { clamp, cycle, hold, wave } from '../shape/ease.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import type { Moment } from '../puppet.ts';
import { points } from '../points.ts';
import { CRAWLS, goneUnits } from './make-creature.ts';
import type { Creature } from './make-creature.ts';
import { paintFishEye } from './sea/paint-fish.ts';
import { Tube } from './tube.ts';

const SNAKE_M = 1.2;

function snake(ink: Ink, moment: Moment, colour: string): void {
  const { tS, motion, speaking } = moment;
  const gone = goneUnits(moment, SNAKE_M, 0.5);
  const goes = gone !== 0;
  const rise =
    motion === 'fight' ||
    motion === 'dance' ||
    motion === 'look' ||
    motion === 'look-at-camera' ||
    speaking
      ? 1
      : 0.45;
  const line: Point[] = [];
  const count = 15;
  // Waves that stand on the ground while the body runs along them.
  for (let i = 0; i <= count; i++) {
    const k = i / count;
    const x = -0.95 + 1.55 * k;
    const bend =
      wave((x + gone) * 1.25) *
      (goes ? 0.075 : 0.06 + 0.004 * Math.sin(tS)) *
      (1 - clamp((k - 0.78) / 0.22));
    const lift = rise * 0.42 * clamp((k - 0.8) / 0.2) ** 1.4;
    line.push([
      x - lift * 0.3 + (lift > 0 ? 0.03 * Math.sin(tS * 1.7) * lift : 0),
      0.1 + bend + lift,
    ]);
  }
  const radius = (i: number): number =>
    0.064 * Math.min(1, 0.18 + i / 5) * (i > count - 2 ? 0.9 : 1);
  const tube = new Tube(line.map((at, i) => ({ at, up: radius(i), down: radius(i) })));
  ink.fill(colour, LIT.body, (pen) => tube.outline(pen));
  ink.fill(pale(colour, 0.46), 0.62, (pen) =>
    tube.band(
      pen,
      [1, count],
      () => -1,
      () => -0.45,
    ),
  );
  ink.fill(deep(colour, 0.42), 0.5, (pen) => {
    for (let u = 1.4; u < count - 0.6; u += 0.72) {
      for (const [du, v] of [
        [-0.24, 0.5],
        [0, 0.98],
        [0.24, 0.5],
        [0, 0.05],
      ] as const) {
        const [x, y] = tube.point(u + du, v);
        if (du === -0.24) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.closePath();
    }
  });
  const [hx, hy] = line[count] ?? [0.6, 0.3];
  const flick = hold(cycle(tS / 1.7), 0.1, 0.14, 0.3, 0.34);
  if (flick > 0.05) {
    ink.stroke(
      0.012,
      '#d8385c',
      (pen) => {
        pen.moveTo(hx + 0.15, hy);
        pen.lineTo(hx + 0.15 + 0.1 * flick, hy);
        pen.lineTo(hx + 0.15 + 0.14 * flick, hy + 0.025);
        pen.moveTo(hx + 0.15 + 0.1 * flick, hy);
        pen.lineTo(hx + 0.15 + 0.14 * flick, hy - 0.02);
      },
      { lit: 0.6 },
    );
  }
  ink.shape(
    points('-0.08,-0.04 -0.07,0.06 0.03,0.095 0.12,0.06 0.18,0.0 0.16,-0.05 0.04,-0.07').map(
      ([x, y]): ShapePoint => [hx + x, hy + y],
    ),
    colour,
    LIT.body,
  );
  ink.line(
    [
      [hx + 0.17, hy - 0.02],
      [hx + 0.08, hy - 0.035],
      [hx + 0.0, hy - 0.015],
    ],
    0.012,
    deep(colour, 0.6),
    { lit: LIT.shade },
  );
  paintFishEye(ink, [hx + 0.07, hy + 0.04], 0.024, 1, '#f2c53c');
}

function snail(ink: Ink, moment: Moment, colour: string): void {
  const { tS } = moment;
  const skin = '#d8b98a';
  const ripple = goneUnits(moment, 0.06, 0.5) * 3;
  const stretch = 0.03 * wave(ripple);
  for (const [k, dx] of [
    [1, 0.06],
    [0, 0],
  ] as const) {
    const tip: Point = [0.74 + dx + stretch + 0.02 * Math.sin(tS + k), 0.62 - k * 0.06];
    ink.line([[0.6 + dx + stretch, 0.34], tip], 0.05, deep(skin, 0.1 + k * 0.14), { lit: 0.5 });
    ink.oval(tip, 0.05, 0.05, '#2a2228', { lit: 0.4 });
    ink.oval([tip[0] + 0.014, tip[1] + 0.016], 0.014, 0.014, '#ffffff', { lit: 1 });
  }
  ink.shape(
    [
      [-0.8 - stretch, 0.01, 0.4],
      [-0.5, 0.14],
      [0.1, 0.2],
      [0.46, 0.34],
      [0.66 + stretch, 0.36],
      [0.76 + stretch, 0.24],
      [0.66 + stretch, 0.06],
      [0.5, 0.0, 0.4],
      [-0.2, 0.0, 0.2],
    ],
    skin,
    LIT.body,
  );
  ink.shape(
    [
      [-0.7, 0.02],
      [0, 0.08],
      [0.6, 0.1],
      [0.5, 0.0],
      [-0.2, 0.0],
    ],
    deep(skin, 0.5),
    LIT.shade,
    0.3,
  );
  ink.line(
    [
      [0.74 + stretch, 0.2],
      [0.68 + stretch, 0.17],
      [0.62 + stretch, 0.19],
    ],
    0.02,
    deep(skin, 0.6),
    { lit: LIT.shade },
  );
  ink.oval([-0.06, 0.44], 0.42, 0.38, colour, { angle: 0.14 });
  ink.stroke(
    0.05,
    deep(colour, 0.36),
    (pen) => {
      for (let i = 0; i <= 60; i++) {
        const a = 0.4 - (i / 60) * Math.PI * 4.6;
        const r = 0.37 * (1 - i / 66);
        const [x, y] = [-0.06 + Math.cos(a) * r, 0.44 + Math.sin(a) * r * 0.92];
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
    },
    { lit: 0.4 },
  );
  ink.oval([0.06, 0.64], 0.14, 0.07, pale(colour, 0.5), {
    lit: LIT.high,
    angle: -0.4,
    alpha: 0.55,
  });
}

function caterpillar(ink: Ink, moment: Moment, colour: string): void {
  const p = goneUnits(moment, 0.06, 1) * 1.2;
  const at = (i: number): Point => [
    -0.75 + i * 0.22,
    0.19 + 0.07 * Math.max(0, wave(p - i * 0.16 + moment.tS * 0.1)),
  ];
  for (let i = 0; i < 7; i++) {
    const [x, y] = at(i);
    ink.line(
      [
        [x, 0.12],
        [x + 0.02, 0.0],
      ],
      0.05,
      deep(colour, 0.4),
      { lit: 0.4 },
    );
    ink.oval([x, y], 0.17, 0.17, i % 2 === 0 ? colour : pale(colour, 0.2));
    ink.shape(
      [
        [x - 0.15, y - 0.06],
        [x, y - 0.17],
        [x + 0.15, y - 0.06],
        [x, y - 0.1],
      ],
      deep(colour, 0.5),
      LIT.shade,
      0.3,
    );
  }
  const [x, y] = at(7);
  for (const k of [0, 0.1]) {
    ink.line(
      [
        [x + k, y + 0.14],
        [x + 0.06 + k, y + 0.34],
      ],
      0.024,
      '#3a2a34',
      { lit: 0.4 },
    );
    ink.oval([x + 0.06 + k, y + 0.35], 0.034, 0.034, '#d8485c', { lit: 0.6 });
  }
  ink.oval([x, y + 0.03], 0.2, 0.19, pale(colour, 0.3));
  paintFishEye(ink, [x + 0.08, y + 0.06], 0.042, 1, undefined);
  ink.line(
    [
      [x + 0.03, y - 0.05],
      [x + 0.09, y - 0.08],
      [x + 0.15, y - 0.04],
    ],
    0.018,
    '#5a2430',
    { lit: LIT.shade },
  );
}

export const CRAWLERS: readonly Creature[] = [
  {
    what: 'snake',
    unitM: SNAKE_M,
    colour: '#6f9a3c',
    reach: [1.1, 1, 0.8, 0.05],
    height: 0.36,
    face: 0.32,
    faceAt: [0.62, 0.26],
    plays: CRAWLS,
    paint: snake,
  },
  {
    what: 'snail',
    unitM: 0.06,
    colour: '#b5713c',
    reach: [1, 1, 1, 0.05],
    height: 0.84,
    face: 0.4,
    faceAt: [0.72, 0.5],
    plays: CRAWLS,
    paint: snail,
  },
  {
    what: 'caterpillar',
    unitM: 0.06,
    colour: '#7fb548',
    reach: [1.1, 1.2, 0.8, 0.05],
    height: 0.5,
    face: 0.24,
    faceAt: [0.8, 0.4],
    plays: CRAWLS,
    paint: caterpillar,
  },
];
