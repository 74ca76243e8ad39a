// Soft bodies of the sea: octopus, squid, jellyfish, starfish, ray, sea-horse. The unit is the body.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { wave } from '../../shape/ease.ts';
import { polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import { points } from '../../points.ts';
import { SWIMS } from '../make-creature.ts';
import type { Creature } from '../make-creature.ts';
import { mirrored } from '../quadruped/paint-face.ts';
import { Tube } from '../tube.ts';
import { paintFishEye } from './paint-fish.ts';

/** An arm that waves: from a root, in a direction, of a length and width. */
function arm(
  root: Point,
  angle: number,
  length: number,
  width: number,
  phase: number,
  curl: number,
): Tube {
  let p = root;
  const parts = [p];
  for (let i = 1; i <= 6; i++) {
    const k = i / 6;
    p = polar(p, angle + curl * k * k + 0.5 * k * Math.sin(phase - k * 3.2), length / 6);
    parts.push(p);
  }
  return new Tube(
    parts.map((at, i) => ({ at, up: width * (1 - i / 7), down: width * (1 - i / 7) })),
  );
}

function octopus(ink: Ink, { tS, seed, speaking }: Moment, colour: string): void {
  const t = tS * 2.2 + (seed % 50);
  const y = 0.78 + 0.03 * Math.sin(t * 0.7);
  const arms = (far: boolean): void => {
    for (let i = 0; i < 4; i++) {
      const x = (i - 1.5) * 0.17 + (far ? 0.08 : 0);
      const out = (i - 1.5) * 0.36 + (far ? 0.16 : 0);
      const tube = arm(
        [x, y - 0.16],
        -Math.PI / 2 + out,
        0.78,
        0.1,
        t + i * 1.4 + (far ? 2 : 0),
        out * 1.2,
      );
      ink.fill(far ? deep(colour, 0.3) : colour, far ? LIT.far : LIT.body, (pen) =>
        tube.outline(pen),
      );
      if (!far && ink.shows(0.02, 1)) {
        ink.fill(pale(colour, 0.4), 0.66, (pen) => {
          for (let u = 0.8; u < 5.6; u += 0.55) {
            const [px, py] = tube.point(u, -0.5);
            const r = 0.026 * (1 - u / 8);
            pen.moveTo(px + r, py);
            pen.arc(px, py, r, 0, Math.PI * 2);
          }
        });
      }
    }
  };
  arms(true);
  const swell = 1 + 0.03 * Math.sin(t * 0.7);
  const head: ShapePoint[] = points(
    '-0.3,-0.18 -0.36,0.08 -0.42,0.4 -0.24,0.68 0.02,0.76 0.28,0.66 0.42,0.38 0.34,0.06 0.3,-0.18 0,-0.26',
  ).map(([px, py]) => [px * swell, y + py]);
  arms(false);
  ink.shape(head, colour, LIT.body);
  ink.shape(
    [...head.slice(0, 5), [-0.12, y + 0.5], [-0.2, y + 0.2], [-0.18, y - 0.12]],
    deep(colour, 0.4),
    LIT.shade,
    0.28,
  );
  for (const [px, py, r] of [
    [0.1, 0.56, 0.07],
    [-0.1, 0.48, 0.045],
    [0.24, 0.46, 0.04],
  ] as const)
    ink.oval([px, y + py], r, r * 0.8, pale(colour, 0.3), { lit: 0.7 });
  for (const x of [-0.12, 0.16]) paintFishEye(ink, [x, y + 0.08], 0.07, 1, '#f2c53c');
  ink.line(
    [
      [-0.06, y - 0.07],
      [0.03, y - 0.1 - (speaking ? 0.04 * wave(tS * 5) : 0)],
      [0.12, y - 0.07],
    ],
    0.026,
    deep(colour, 0.6),
    { lit: LIT.shade },
  );
}

function squid(ink: Ink, { tS, seed }: Moment, colour: string): void {
  const t = tS * 2.4 + (seed % 50);
  for (let i = 0; i < 6; i++) {
    const tube = arm(
      [0.3, 0.5 + (i - 2.5) * 0.045],
      (i - 2.5) * 0.1,
      0.6 + (i % 3 === 0 ? 0.26 : 0),
      0.045,
      t + i,
      (i - 2.5) * 0.12,
    );
    ink.fill(i % 2 === 0 ? deep(colour, 0.14) : colour, 0.56, (pen) => tube.outline(pen));
  }
  ink.shape(
    [
      [-0.5, 0.5],
      [-0.9, 0.74 + 0.04 * Math.sin(t), 0.4],
      [-1.06, 0.5, 0.5],
      [-0.9, 0.26 - 0.04 * Math.sin(t), 0.4],
    ],
    deep(colour, 0.16),
    0.56,
  );
  const body = points('-1.08,0.5,0.5 -0.6,0.68 0,0.7 0.34,0.64 0.42,0.5 0.34,0.36 0,0.3 -0.6,0.32');
  ink.shape(body, colour, LIT.body);
  ink.shape(
    points('-1.0,0.48 -0.4,0.46 0.3,0.46 0.34,0.36 0,0.3 -0.6,0.32'),
    deep(colour, 0.45),
    LIT.shade,
    0.28,
  );
  paintFishEye(ink, [0.24, 0.54], 0.07, 1, '#f2d25a');
}

function jellyfish(ink: Ink, { tS, seed }: Moment, colour: string): void {
  const t = tS * 1.5 + (seed % 40);
  const pulse = Math.sin(t);
  const wide = 0.52 * (1 + 0.1 * pulse);
  const tall = 0.52 * (1 - 0.1 * pulse);
  const y = 1.3 + 0.07 * Math.sin(t - 0.6);
  for (let i = 0; i < 7; i++) {
    const x = (i - 3) * 0.13 * (1 + 0.1 * pulse);
    const tube = arm(
      [x, y],
      -Math.PI / 2 + (i - 3) * 0.03,
      1.0 + 0.24 * Math.sin(i * 2.3),
      i % 2 === 0 ? 0.028 : 0.06,
      t * 1.1 + i * 0.9,
      0,
    );
    ink.fill(i % 2 === 0 ? pale(colour, 0.3) : colour, 0.6, (pen) => tube.outline(pen), 0.62);
  }
  const bell = mirrored([
    [0, y + tall],
    [wide * 0.66, y + tall * 0.8],
    [wide, y + tall * 0.2],
    [wide * 0.94, y - 0.06],
    [wide * 0.66, y - 0.01],
    [wide * 0.34, y - 0.07],
    [0, y - 0.02],
  ]);
  ink.shape(bell, colour, 0.62, 0.86);
  ink.shape(
    mirrored([
      [0, y + tall * 0.7],
      [wide * 0.4, y + tall * 0.5],
      [wide * 0.5, y + tall * 0.16],
      [wide * 0.2, y + 0.05],
      [0, y + 0.08],
    ]),
    pale(colour, 0.5),
    0.86,
    0.5,
  );
  ink.oval([wide * 0.3, y + tall * 0.64], 0.12, 0.06, '#ffffff', {
    lit: 0.9,
    angle: -0.6,
    alpha: 0.5,
  });
  ink.shape(
    [
      [-wide, y + tall * 0.2],
      [-wide * 0.66, y + tall * 0.8],
      [-wide * 0.5, y + tall * 0.3],
      [-wide * 0.6, y - 0.02],
      [-wide * 0.94, y - 0.05],
    ],
    deep(colour, 0.4),
    LIT.shade,
    0.26,
  );
}

function starfish(ink: Ink, { tS }: Moment, colour: string): void {
  const outline: ShapePoint[] = [];
  for (let i = 0; i < 10; i++) {
    const a = Math.PI / 2 + (i / 10) * Math.PI * 2;
    const r = (i % 2 === 0 ? 0.5 : 0.22) * (1 + 0.02 * Math.sin(tS * 1.4 + i));
    outline.push([Math.cos(a) * r, 0.42 + Math.sin(a) * r, i % 2 === 0 ? 0 : 0.2]);
  }
  ink.shape(outline, colour, LIT.body);
  ink.shape(
    outline.map(([x, y]): ShapePoint => [x * 0.6, 0.44 + (y - 0.42) * 0.6]),
    pale(colour, 0.24),
    0.7,
  );
  ink.fill(pale(colour, 0.5), 0.75, (pen) => {
    for (let i = 0; i < 5; i++) {
      for (const k of [0.14, 0.24, 0.33]) {
        const a = Math.PI / 2 + (i / 5) * Math.PI * 2;
        pen.moveTo(Math.cos(a) * k + 0.02, 0.42 + Math.sin(a) * k);
        pen.arc(Math.cos(a) * k, 0.42 + Math.sin(a) * k, 0.02, 0, Math.PI * 2);
      }
    }
  });
}

function ray(ink: Ink, { tS, seed }: Moment, colour: string): void {
  const t = tS * 1.5 + (seed % 40);
  const y = 0.4;
  const flap = (k: number): number => 0.34 * Math.sin(t - k * 1.1) * k;
  const wing = (side: 1 | -1, lit: number, tint: string): void => {
    // The near wing comes down in the picture, the far one goes up.
    const put = (along: number, out: number): ShapePoint => [
      along - out * 0.16,
      y + side * out * 0.36 + flap(out),
    ];
    ink.shape(
      [
        put(0.46, 0),
        put(0.34, 0.36),
        put(0.1, 0.75),
        [...put(-0.16, 1.06).slice(0, 2), 0.7] as unknown as ShapePoint,
        put(-0.26, 0.5),
        put(-0.5, 0),
      ],
      tint,
      lit,
    );
  };
  const tube = arm([-0.44, y], Math.PI, 0.95, 0.035, t, 0);
  ink.fill(deep(colour, 0.2), 0.5, (pen) => tube.outline(pen));
  wing(1, LIT.far, deep(colour, 0.24));
  ink.shape(
    [
      [0.46, y + 0.08],
      [0.62, y + 0.1, 0.4],
      [0.6, y - 0.02],
      [0.46, y - 0.06],
    ],
    deep(colour, 0.1),
    0.5,
  );
  ink.shape(
    [
      [0.52, y],
      [0.36, y + 0.14],
      [0, y + 0.16],
      [-0.5, y + 0.02],
      [0, y - 0.14],
      [0.36, y - 0.12],
    ],
    colour,
    LIT.body,
  );
  wing(-1, LIT.body, colour);
  ink.shape(
    [
      [0.3, y - 0.07],
      [0, y - 0.16 + flap(0.2)],
      [-0.36, y - 0.06],
      [0, y - 0.02],
    ],
    deep(colour, 0.5),
    LIT.shade,
    0.28,
  );
  paintFishEye(ink, [0.44, y + 0.05], 0.035, 1, undefined);
}

function seahorse(ink: Ink, { tS, seed }: Moment, colour: string): void {
  const sway = 0.02 * Math.sin(tS * 1.6 + (seed % 9));
  const line: Point[] = [
    [0.05, 0.06],
    [0.12, -0.0],
    [0.14, 0.1],
    [0.02, 0.16],
    [-0.1, 0.3],
    [-0.12, 0.52],
    [-0.02, 0.7],
    [0.04 + sway, 0.84],
    [0.02 + sway, 0.96],
  ];
  const radii = [0.02, 0.03, 0.035, 0.045, 0.07, 0.12, 0.125, 0.085, 0.075];
  const tube = new Tube(
    line.map((at, i) => ({ at, up: radii[i] ?? 0.05, down: radii[i] ?? 0.05 })),
  );
  const fan = 0.5 + 0.5 * Math.sin(tS * 14);
  ink.shape(
    [
      [-0.22, 0.62],
      [-0.34 - 0.03 * fan, 0.56],
      [-0.36 - 0.03 * fan, 0.46],
      [-0.24, 0.42],
    ],
    pale(colour, 0.3),
    0.66,
    0.85,
  );
  ink.fill(colour, LIT.body, (pen) => tube.outline(pen));
  ink.fill(pale(colour, 0.34), 0.66, (pen) =>
    tube.band(
      pen,
      [3.4, 7.6],
      () => -1,
      (k) => -1 + 0.8 * Math.sin(Math.PI * k),
    ),
  );
  if (ink.shows(0.02, 1)) {
    for (let u = 2.6; u < 7.4; u += 0.42)
      ink.line(
        [tube.point(u, 0.94), tube.point(u + 0.06, 0), tube.point(u, -0.94)],
        0.012,
        deep(colour, 0.4),
        { lit: LIT.shade, alpha: 0.5 },
      );
  }
  const at: Point = [0.06 + sway, 0.98];
  ink.shape(
    [
      [at[0] - 0.06, at[1] + 0.08],
      [at[0] - 0.05, at[1] + 0.17, 0.6],
      [at[0], at[1] + 0.1],
      [at[0] + 0.05, at[1] + 0.16, 0.6],
      [at[0] + 0.07, at[1] + 0.06],
    ],
    colour,
    0.56,
  );
  ink.shape(
    [
      [at[0] - 0.1, at[1]],
      [at[0], at[1] + 0.1],
      [at[0] + 0.1, at[1] + 0.04],
      [at[0] + 0.28, at[1] - 0.03],
      [at[0] + 0.29, at[1] - 0.07],
      [at[0] + 0.1, at[1] - 0.06],
      [at[0], at[1] - 0.1],
    ],
    colour,
    LIT.body,
  );
  paintFishEye(ink, [at[0] + 0.05, at[1] + 0.03], 0.034, 1, '#3a2a30');
}

export const SOFT: readonly Creature[] = [
  {
    what: 'octopus',
    unitM: 0.5,
    colour: '#d8604a',
    reach: [1.2, 1.2, 1.6, 0.3],
    height: 1.55,
    face: 0.86,
    faceAt: [0.02, 0.8],
    airborne: true,
    plays: SWIMS,
    paint: octopus,
  },
  {
    what: 'squid',
    unitM: 0.4,
    colour: '#d98a8a',
    reach: [1.3, 1.4, 1.1, 0.2],
    height: 0.8,
    face: 0.52,
    faceAt: [0.2, 0.5],
    airborne: true,
    plays: SWIMS,
    paint: squid,
  },
  {
    what: 'jellyfish',
    unitM: 0.3,
    colour: '#c792d8',
    reach: [0.9, 0.9, 2.1, 0.3],
    height: 1.85,
    face: 1.4,
    airborne: true,
    plays: SWIMS,
    paint: jellyfish,
  },
  {
    what: 'starfish',
    unitM: 0.2,
    colour: '#ec7a4a',
    reach: [0.6, 0.6, 1.05, 0.1],
    height: 0.92,
    face: 0.42,
    plays: SWIMS,
    paint: starfish,
  },
  {
    what: 'ray',
    unitM: 1.2,
    colour: '#4d6484',
    reach: [1.6, 0.8, 1.4, 0.6],
    height: 0.8,
    face: 0.44,
    faceAt: [0.44, 0.5],
    airborne: true,
    plays: SWIMS,
    paint: ray,
  },
  {
    what: 'seahorse',
    unitM: 0.18,
    colour: '#eeb04a',
    reach: [0.5, 0.5, 1.3, 0.1],
    height: 1.15,
    face: 1,
    faceAt: [0.08, 0.4],
    airborne: true,
    plays: SWIMS,
    paint: seahorse,
  },
];
