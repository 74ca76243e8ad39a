// Crabs, lobsters, seals: what lives on the shore. The unit is the body's length.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { cycle, hold, wave } from '../../shape/ease.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import { points } from '../../points.ts';
import { CRAWLS, goneUnits } from '../make-creature.ts';
import type { Creature } from '../make-creature.ts';
import { Tube } from '../tube.ts';
import { paintFishEye } from './paint-fish.ts';

const CRAB_M = 0.14;

function crab(ink: Ink, moment: Moment, colour: string): void {
  const { tS, motion } = moment;
  const p = goneUnits(moment, CRAB_M, 1.4) * 1.1;
  const y = 0.42 + 0.02 * Math.sin(tS * 2);
  const legs = (far: boolean): void => {
    for (const side of [-1, 1] as const) {
      for (let i = 0; i < 3; i++) {
        const q = cycle(p + i * 0.33 + (side < 0 ? 0.5 : 0));
        // It walks sideways: in its stance a foot stays where it is.
        const reach = q < 0.5 ? 0.11 - q * 0.44 : -0.11 + (q - 0.5) * 0.44;
        const up = q < 0.5 ? 0 : 0.08 * Math.sin((q - 0.5) * Math.PI * 2);
        const foot: Point = [side * (0.52 + i * 0.12) + reach + (far ? 0.05 : 0), up];
        const knee: Point = [side * (0.5 + i * 0.08), y + 0.08 - i * 0.06];
        const tube = new Tube([
          { at: [side * 0.34, y - 0.05], up: 0.06, down: 0.06 },
          { at: knee, up: 0.05, down: 0.05 },
          { at: foot, up: 0.012, down: 0.012 },
        ]);
        ink.fill(far ? deep(colour, 0.3) : deep(colour, 0.1), far ? LIT.far : 0.52, (pen) =>
          tube.outline(pen),
        );
      }
    }
  };
  legs(true);
  legs(false);
  const raise =
    motion === 'wave' || motion === 'dance' || motion === 'fight'
      ? 0.3 + 0.12 * Math.sin(tS * 6)
      : 0.06 * Math.sin(tS * 1.7);
  for (const side of [-1, 1] as const) {
    const hand: Point = [side * (0.62 + raise * 0.1), y + 0.34 + raise];
    const tube = new Tube([
      { at: [side * 0.34, y + 0.04], up: 0.08, down: 0.08 },
      { at: [side * 0.58, y + 0.12], up: 0.07, down: 0.07 },
      { at: hand, up: 0.06, down: 0.06 },
    ]);
    ink.fill(colour, 0.56, (pen) => tube.outline(pen));
    const bite = 0.12 + 0.1 * Math.max(0, Math.sin(tS * 2.6 + side));
    ink.within(hand, side > 0 ? 0.2 : Math.PI - 0.2, [1, side > 0 ? 1 : -1], () => {
      ink.shape(
        [
          [-0.08, -0.04],
          [0.02, 0.2],
          [0.2, 0.26 + bite, 0.7],
          [0.12, 0.12 + bite * 0.4],
          [0.1, 0.08],
        ],
        pale(colour, 0.08),
        0.64,
      );
      ink.shape(
        [
          [-0.04, -0.1],
          [0.14, -0.06],
          [0.26, 0.14, 0.7],
          [0.12, 0.08],
          [0, 0.08],
        ],
        deep(colour, 0.12),
        0.56,
      );
    });
  }
  for (const side of [-1, 1] as const) {
    ink.line(
      [
        [side * 0.12, y + 0.2],
        [side * 0.15, y + 0.36],
      ],
      0.04,
      deep(colour, 0.1),
      { lit: 0.5 },
    );
    paintFishEye(
      ink,
      [side * 0.15, y + 0.39],
      0.06,
      1 - hold(cycle(tS / 3.1), 0.1, 0.12, 0.14, 0.16),
      undefined,
    );
  }
  ink.shape(
    [
      [-0.5, y + 0.06],
      [-0.36, y + 0.24],
      [0, y + 0.3],
      [0.36, y + 0.24],
      [0.5, y + 0.06],
      [0.34, y - 0.18],
      [0, y - 0.25],
      [-0.34, y - 0.18],
    ],
    colour,
    LIT.body,
  );
  ink.shape(
    [
      [-0.46, y],
      [0, y - 0.08],
      [0.46, y],
      [0.34, y - 0.18],
      [0, y - 0.25],
      [-0.34, y - 0.18],
    ],
    deep(colour, 0.45),
    LIT.shade,
    0.3,
  );
  ink.shape(
    [
      [-0.3, y + 0.16],
      [0, y + 0.24],
      [0.3, y + 0.16],
      [0, y + 0.14],
    ],
    pale(colour, 0.4),
    LIT.high,
    0.5,
  );
  ink.line(
    [
      [-0.1, y - 0.06],
      [0, y - 0.1],
      [0.1, y - 0.06],
    ],
    0.026,
    deep(colour, 0.6),
    { lit: LIT.shade },
  );
}

function lobster(ink: Ink, moment: Moment, colour: string): void {
  const { tS } = moment;
  const y = 0.2;
  for (let i = 0; i < 4; i++) {
    const s = 0.03 * wave(goneUnits(moment, 0.35, 1) * 2 + i * 0.25);
    ink.line(
      [
        [0.1 - i * 0.1, y],
        [0.16 - i * 0.1, y + 0.06],
        [0.2 - i * 0.1 + s, 0.01],
      ],
      0.03,
      deep(colour, 0.16),
      { lit: 0.5 },
    );
  }
  for (const k of [0, 1])
    ink.line(
      [
        [0.36, y + 0.06],
        [0.7, y + 0.3 + 0.05 * Math.sin(tS * 2 + k)],
        [1.0, y + 0.2 + k * 0.2 + 0.08 * Math.sin(tS * 1.6 + k)],
      ],
      0.014,
      deep(colour, 0.1),
      { lit: 0.5 },
    );
  const tail = new Tube([
    { at: [0.3, y + 0.02], up: 0.1, down: 0.09 },
    { at: [0, y + 0.04], up: 0.13, down: 0.12 },
    { at: [-0.26, y + 0.04], up: 0.11, down: 0.1 },
    { at: [-0.5, y + 0.0], up: 0.085, down: 0.08 },
    { at: [-0.66, y - 0.06], up: 0.06, down: 0.06 },
  ]);
  ink.shape(
    [
      [-0.62, y - 0.02],
      [-0.86, y + 0.04, 0.4],
      [-0.9, y - 0.1],
      [-0.8, y - 0.18, 0.4],
      [-0.62, y - 0.1],
    ],
    deep(colour, 0.08),
    0.56,
  );
  ink.fill(colour, LIT.body, (pen) => tail.outline(pen));
  for (let u = 1.6; u < 4; u += 0.45)
    ink.line(
      [tail.point(u, 0.95), tail.point(u + 0.14, 0), tail.point(u, -0.95)],
      0.014,
      deep(colour, 0.45),
      { lit: LIT.shade, alpha: 0.6 },
    );
  for (const [dx, size] of [
    [0.05, 0.85],
    [0, 1],
  ] as const) {
    const bite = 0.05 + 0.05 * Math.max(0, Math.sin(tS * 2.2));
    ink.line(
      [
        [0.26, y],
        [0.46 + dx, y - 0.04],
        [0.54 + dx, y + 0.06],
      ],
      0.06,
      deep(colour, 0.12),
      { lit: 0.5 },
    );
    ink.within([0.56 + dx, y + 0.06], 0.3, [size, size], () => {
      ink.shape(
        [
          [-0.04, -0.06],
          [0.02, 0.09],
          [0.2, 0.14 + bite],
          [0.34, 0.06 + bite, 0.7],
          [0.16, 0.03],
        ],
        colour,
        0.62,
      );
      ink.shape(
        [
          [-0.02, -0.06],
          [0.14, -0.06],
          [0.32, 0.0, 0.7],
          [0.12, 0.03],
        ],
        deep(colour, 0.14),
        0.5,
      );
    });
  }
  paintFishEye(ink, [0.38, y + 0.12], 0.034, 1, undefined);
}

const SEAL_M = 1.1;

function seal(ink: Ink, moment: Moment, colour: string): void {
  const { tS, motion, speaking } = moment;
  const lies = motion === 'sleep' || motion === 'lie';
  const swims = motion === 'swim' || motion === 'float' || motion === 'dive';
  const p = goneUnits(moment, SEAL_M, 0.7) * 1.4;
  const hump =
    motion === 'walk' || motion === 'run' || moment.speedMps > 0.03
      ? 0.05 * Math.max(0, wave(p))
      : 0;
  const up = lies || swims ? 0 : 1;
  const breath = 0.008 * Math.sin(tS * 2);
  const base = swims ? 0.22 : 0.19;
  const line: Point[] = [
    [-0.78, base - 0.1 + (swims ? 0.05 * wave(tS * 1.2) : 0)],
    [-0.5, base - 0.06 + (swims ? 0.02 * wave(tS * 1.2 - 0.2) : 0)],
    [-0.16, base + hump + breath],
    [0.18, base + 0.05 + 0.03 * up + hump * 0.5],
    [0.42, base + 0.1 + 0.16 * up],
    [0.5 + 0.1 * (1 - up), base + 0.12 + 0.36 * up],
    [0.56 + 0.18 * (1 - up), base + 0.1 + 0.5 * up],
  ];
  const radii = [0.05, 0.11, 0.19, 0.21, 0.17, 0.135, 0.13];
  const body = new Tube(line.map((at, i) => ({ at, up: radii[i] ?? 0.1, down: radii[i] ?? 0.1 })));
  const flap = swims ? 0.5 * Math.sin(tS * 4) : -0.1 + hump * 3;
  ink.shape(
    [
      [-0.72, base - 0.06],
      [-1.0, base + 0.06 + hump, 0.4],
      [-0.98, base - 0.08],
      [-1.06, base - 0.14, 0.4],
      [-0.74, base - 0.16],
    ],
    deep(colour, 0.16),
    0.5,
  );
  ink.fill(colour, LIT.body, (pen) => body.outline(pen, { endCap: 0.8 }));
  ink.fill(pale(colour, 0.34), 0.62, (pen) =>
    body.band(
      pen,
      [1, 6],
      () => -1,
      (k) => -1 + 0.8 * Math.sin(Math.PI * Math.min(1, k + 0.05)),
    ),
  );
  ink.fill(
    deep(colour, 0.5),
    LIT.shade,
    (pen) =>
      body.band(
        pen,
        [0.6, 4.6],
        () => -1,
        (k) => -1 + 0.4 * Math.sin(Math.PI * k),
      ),
    0.28,
  );
  ink.within([0.3, base - 0.02], -0.5 + flap, [1, 1], () =>
    ink.shape(
      points('0.04,0.06 0.1,-0.1 0.2,-0.24 0.06,-0.28 -0.06,-0.14 -0.08,0.02'),
      deep(colour, 0.18),
      0.52,
    ),
  );
  const at = line[6] ?? [0.5, 0.6];
  const [hx, hy] = [at[0] + 0.06, at[1] + 0.04];
  const head: ShapePoint[] = points(
    '-0.17,-0.08 -0.15,0.08 -0.02,0.16 0.1,0.12 0.17,0.06 0.23,-0.02 0.2,-0.09 0.08,-0.13 -0.06,-0.15',
  ).map(([x, y]) => [hx + x, hy + y]);
  ink.shape(head, colour, LIT.body);
  ink.oval([hx + 0.15, hy - 0.04], 0.085, 0.06, pale(colour, 0.4), { lit: 0.66 });
  ink.oval([hx + 0.21, hy + 0.0], 0.03, 0.022, '#2a2228', { lit: 0.3 });
  const open = speaking ? 0.02 + 0.03 * Math.abs(wave(tS * 2.4)) : 0.004;
  ink.oval([hx + 0.16, hy - 0.085], 0.04, open, '#5a2430', { lit: LIT.shade });
  paintFishEye(
    ink,
    [hx + 0.07, hy + 0.05],
    0.034,
    lies && motion === 'sleep' ? 0.15 : 1 - hold(cycle(tS / 3.3), 0.2, 0.22, 0.24, 0.26),
    undefined,
  );
  for (const k of [-1, 0, 1])
    ink.line(
      [
        [hx + 0.17, hy - 0.05 + k * 0.012],
        [hx + 0.28, hy - 0.07 + k * 0.03],
      ],
      0.006,
      '#ffffff',
      { lit: 0.9, alpha: 0.7 },
    );
}

export const SHORE: readonly Creature[] = [
  {
    what: 'crab',
    unitM: CRAB_M,
    colour: '#d9502f',
    reach: [1.3, 1.3, 1.75, 0.1],
    height: 0.85,
    face: 0.5,
    faceAt: [0, 0.6],
    plays: CRAWLS,
    paint: crab,
  },
  {
    what: 'lobster',
    unitM: 0.35,
    colour: '#c23a2c',
    reach: [1.1, 1.3, 0.9, 0.1],
    height: 0.5,
    face: 0.26,
    faceAt: [0.4, 0.4],
    plays: CRAWLS,
    paint: lobster,
  },
  {
    what: 'seal',
    unitM: SEAL_M,
    colour: '#8d8f9c',
    reach: [1.3, 1.2, 1.2, 0.2],
    height: 0.86,
    face: 0.72,
    faceAt: [0.64, 0.36],
    plays: CRAWLS,
    paint: seal,
  },
];
