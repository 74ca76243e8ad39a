// Ladybirds, ants, spiders, grasshoppers. The unit is the body's length.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { clamp, cycle } from '../../shape/ease.ts';
import { twoBones } from '../../shape/ik.ts';
import type { Point } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import { points } from '../../points.ts';
import { CRAWLS, goneUnits } from '../make-creature.ts';
import type { Creature } from '../make-creature.ts';

interface Gait {
  readonly roots: readonly Point[];
  /** Where the feet stand, from their roots. */
  readonly reach: readonly number[];
  readonly stride: number;
  readonly bones: Point;
  readonly width: number;
}

/** Legs in two alternating sets: half stand still on the ground while the other half swing. */
function legs(
  ink: Ink,
  gone: number,
  { roots, reach, stride, bones, width }: Gait,
  colour: string,
  far: boolean,
): void {
  ink.stroke(
    width,
    far ? deep(colour, 0.3) : colour,
    (pen) => {
      roots.forEach((root, i) => {
        const q = cycle(gone / stride + (i % 2 === (far ? 1 : 0) ? 0 : 0.5));
        const x = q < 0.5 ? stride * (0.25 - q) : stride * (q - 0.75);
        const up = q < 0.5 ? 0 : 0.07 * Math.sin((q - 0.5) * Math.PI * 2);
        const foot: Point = [root[0] + (reach[i] ?? 0) + x + (far ? 0.05 : 0), up];
        const { joint, end } = twoBones(
          root,
          foot,
          bones[0],
          bones[1],
          (reach[i] ?? 0) >= 0 ? 1 : -1,
        );
        pen.moveTo(...root);
        pen.lineTo(...joint);
        pen.lineTo(...end);
      });
    },
    { lit: far ? LIT.far : 0.46 },
  );
}

function ladybird(ink: Ink, moment: Moment, colour: string): void {
  const gone = goneUnits(moment, 0.02, 1.6);
  const y = 0.16;
  const gait: Gait = {
    roots: [
      [0.26, y + 0.04],
      [0, y + 0.02],
      [-0.26, y + 0.04],
    ],
    reach: [0.16, 0.02, -0.16],
    stride: 0.3,
    bones: [0.17, 0.16],
    width: 0.045,
  };
  legs(ink, gone, gait, '#2c2630', true);
  for (const k of [0, 0.1])
    ink.line(
      [
        [0.56, y + 0.24],
        [0.68 + k, y + 0.44 + 0.02 * Math.sin(moment.tS * 4)],
      ],
      0.03,
      '#2c2630',
      { lit: 0.4 },
    );
  ink.oval([0.48, y + 0.12], 0.17, 0.16, '#2c2630', { lit: 0.5 });
  ink.oval([0.55, y + 0.16], 0.05, 0.055, '#ffffff', { lit: 0.9 });
  ink.oval([0.565, y + 0.16], 0.028, 0.032, '#1b161d', { lit: 0.4 });
  ink.shape(
    [
      [-0.56, y, 0.4],
      [-0.5, y + 0.26],
      [-0.22, y + 0.5],
      [0.14, y + 0.5],
      [0.38, y + 0.28],
      [0.44, y, 0.4],
      [0, y - 0.04],
    ],
    colour,
    LIT.body,
  );
  ink.fill('#2c2630', 0.5, (pen) => {
    for (const [x, dy, r] of [
      [-0.3, 0.16, 0.08],
      [-0.06, 0.34, 0.08],
      [0.12, 0.14, 0.08],
      [0.26, 0.3, 0.05],
      [-0.34, 0.36, 0.05],
    ] as const) {
      pen.moveTo(x + r, y + dy);
      pen.ellipse(x, y + dy, r, r * 0.9, 0, 0, Math.PI * 2);
    }
  });
  ink.shape(
    [
      [-0.52, y + 0.06],
      [0, y + 0.1],
      [0.42, y + 0.06],
      [0.44, y],
      [0, y - 0.04],
      [-0.56, y],
    ],
    deep(colour, 0.5),
    LIT.shade,
    0.34,
  );
  ink.oval([-0.08, y + 0.44], 0.15, 0.05, pale(colour, 0.6), { lit: LIT.high, alpha: 0.6 });
  legs(ink, gone, gait, '#2c2630', false);
}

function ant(ink: Ink, moment: Moment, colour: string): void {
  const gone = goneUnits(moment, 0.012, 2);
  const y = 0.24;
  const gait: Gait = {
    roots: [
      [0.16, y],
      [0.06, y],
      [-0.04, y],
    ],
    reach: [0.26, 0.02, -0.26],
    stride: 0.36,
    bones: [0.24, 0.24],
    width: 0.034,
  };
  legs(ink, gone, gait, colour, true);
  ink.oval([-0.34, y + 0.06], 0.24, 0.17, colour, { angle: 0.2 });
  ink.oval([0.06, y + 0.02], 0.17, 0.1, pale(colour, 0.06));
  ink.oval([0.38, y + 0.12], 0.16, 0.14, colour, { angle: -0.2 });
  ink.oval([0.43, y + 0.16], 0.04, 0.045, '#ffffff', { lit: 0.9 });
  ink.oval([0.44, y + 0.16], 0.022, 0.026, '#1b161d', { lit: 0.3 });
  for (const k of [0, 0.08])
    ink.line(
      [
        [0.44, y + 0.24],
        [0.54 + k, y + 0.36],
        [0.7 + k, y + 0.34 + 0.03 * Math.sin(moment.tS * 5 + k * 20)],
      ],
      0.024,
      colour,
      { lit: 0.4 },
    );
  ink.oval([-0.3, y + 0.14], 0.1, 0.04, pale(colour, 0.5), { lit: LIT.high, alpha: 0.5 });
  legs(ink, gone, gait, colour, false);
}

function spider(ink: Ink, moment: Moment, colour: string): void {
  const gone = goneUnits(moment, 0.04, 1.6);
  const y = 0.34;
  const gait: Gait = {
    roots: [
      [0.2, y],
      [0.1, y],
      [0, y],
      [-0.1, y],
    ],
    reach: [0.62, 0.3, -0.3, -0.6],
    stride: 0.4,
    bones: [0.44, 0.5],
    width: 0.045,
  };
  legs(ink, gone, gait, colour, true);
  ink.oval([-0.28, y + 0.1], 0.34, 0.28, colour, { angle: 0.2 });
  ink.oval([-0.22, y + 0.24], 0.14, 0.06, pale(colour, 0.5), { lit: LIT.high, alpha: 0.5 });
  ink.shape(
    points('-0.46,0.3 -0.3,0.4 -0.2,0.28 -0.32,0.22').map(([x, py]) => [x, py + y - 0.22] as const),
    '#c8503c',
    0.6,
  );
  ink.oval([0.18, y + 0.02], 0.2, 0.17, pale(colour, 0.06));
  for (const [x, dy, r] of [
    [0.28, 0.08, 0.055],
    [0.2, 0.12, 0.04],
    [0.34, 0.03, 0.03],
  ] as const) {
    ink.oval([x, y + dy], r, r, '#ffffff', { lit: 0.9 });
    ink.oval([x + 0.008, y + dy], r * 0.6, r * 0.6, '#1b161d', { lit: 0.3 });
  }
  legs(ink, gone, gait, colour, false);
}

function grasshopper(ink: Ink, moment: Moment, colour: string): void {
  const { motion, motionS } = moment;
  const leaps = motion === 'jump' || motion === 'hop';
  const u = leaps ? clamp(cycle(motionS / 1.1) * 1.5 - 0.25) : 0;
  const y = 0.2 + 4 * u * (1 - u) * 1.2;
  const kick = u > 0 && u < 1 ? 0.4 : 0;
  for (const [x, k] of [
    [0.2, 0.1],
    [0.06, 0],
  ] as const)
    ink.line(
      [
        [x, y],
        [x + 0.08, y + 0.02],
        [x + 0.1 + k * 0.3, y - 0.2],
      ],
      0.035,
      deep(colour, 0.3),
      { lit: 0.4 },
    );
  ink.shape(
    [
      [0.44, y + 0.12],
      [0.3, y + 0.2],
      [-0.2, y + 0.16],
      [-0.66, y + 0.06],
      [-0.62, y],
      [-0.1, y - 0.06],
      [0.3, y - 0.04],
      [0.44, y],
    ],
    colour,
    LIT.body,
  );
  ink.shape(
    [
      [0.24, y + 0.18],
      [-0.2, y + 0.2],
      [-0.74, y + 0.1, 0.5],
      [-0.2, y + 0.04],
    ],
    pale(colour, 0.2),
    0.66,
  );
  ink.oval([0.46, y + 0.08], 0.13, 0.13, colour);
  ink.oval([0.5, y + 0.12], 0.05, 0.06, '#3a2a30', { lit: 0.5 });
  for (const k of [0, 0.1])
    ink.line(
      [
        [0.54, y + 0.2],
        [0.74 + k, y + 0.44],
        [0.9 + k, y + 0.46],
      ],
      0.016,
      deep(colour, 0.3),
      { lit: 0.4 },
    );
  const knee: Point = [-0.34 - kick * 0.3, y + 0.42 - kick * 0.6];
  ink.line([[-0.02, y + 0.04], knee], 0.1, deep(colour, 0.1), { lit: 0.56 });
  ink.line(
    [knee, [-0.46 - kick, y - 0.2 - kick * 0.1], [-0.36 - kick, y - 0.2 - kick * 0.1]],
    0.04,
    deep(colour, 0.16),
    { lit: 0.5 },
  );
}

export const WALKING_INSECTS: readonly Creature[] = [
  {
    what: 'ladybug',
    unitM: 0.02,
    colour: '#d8362c',
    reach: [0.9, 1, 0.9, 0.05],
    height: 0.68,
    face: 0.3,
    faceAt: [0.5, 0.5],
    plays: CRAWLS,
    paint: ladybird,
  },
  {
    what: 'beetle',
    unitM: 0.03,
    colour: '#35506a',
    reach: [0.9, 1, 0.9, 0.05],
    height: 0.68,
    face: 0.3,
    faceAt: [0.5, 0.5],
    plays: CRAWLS,
    paint: ladybird,
  },
  {
    what: 'ant',
    unitM: 0.012,
    colour: '#5a3028',
    reach: [0.9, 1, 0.9, 0.05],
    height: 0.62,
    face: 0.34,
    faceAt: [0.4, 0.45],
    plays: CRAWLS,
    paint: ant,
  },
  {
    what: 'spider',
    unitM: 0.04,
    colour: '#3c343e',
    reach: [1.4, 1.4, 1.1, 0.05],
    height: 0.75,
    face: 0.4,
    faceAt: [0.24, 0.5],
    plays: CRAWLS,
    paint: spider,
  },
  {
    what: 'cricket',
    unitM: 0.05,
    colour: '#6f9a3c',
    reach: [1.5, 1.2, 2.2, 0.1],
    height: 0.62,
    face: 0.3,
    faceAt: [0.46, 0.4],
    plays: new Set([...CRAWLS, 'jump', 'hop']),
    paint: grasshopper,
  },
];
