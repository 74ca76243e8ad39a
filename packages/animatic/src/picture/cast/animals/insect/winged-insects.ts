// Butterflies, bees, dragonflies, fireflies. The unit is the span of a wing, or the body's length.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { cycle, mix, smooth } from '../../shape/ease.ts';
import { placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import { points } from '../../points.ts';
import { FLITS } from '../make-creature.ts';
import type { Creature } from '../make-creature.ts';

const RESTING: ReadonlySet<string> = new Set(['sit', 'stand', 'eat', 'drink', 'sleep']);

const FOREWING = points('0.0,0.04 0.16,0.34 0.5,0.66 0.78,0.72 0.82,0.5 0.62,0.18 0.26,-0.02');
const HINDWING = points('0.0,0.0 0.34,-0.02 0.6,-0.16 0.62,-0.44 0.42,-0.62 0.22,-0.5 0.06,-0.2');

function butterfly(ink: Ink, { tS, seed, motion, facing }: Moment, colour: string): void {
  const rests = motion !== null && RESTING.has(motion);
  const t = tS * (rests ? 0.5 : 3.4) + (seed % 31) * 0.3;
  const open = rests ? 0.5 + 0.45 * Math.sin(t * 2) : 0.5 + 0.5 * Math.sin(t * Math.PI * 2 * 0.62);
  const y = 0.66 + (rests ? 0 : 0.05 * Math.sin(t * Math.PI * 2 * 0.62 + 2));
  // From the side and a little above: the wings close over the back and open towards us and away.
  const front = facing !== 'right';
  const spread = (side: 1 | -1): { angle: number; wide: number } =>
    front
      ? { angle: 0, wide: side * mix(0.24, 1, open) }
      : {
          angle: side > 0 ? 0.5 : 0.16,
          wide: side > 0 ? mix(0.95, 0.5, open) : mix(0.9, 0.72, open),
        };
  const lean = front ? 0 : 0.36;
  const wing = (side: 1 | -1): void => {
    const { angle, wide } = spread(side);
    const far = !front && side > 0;
    const put = (shape: readonly ShapePoint[], size = 1): ShapePoint[] =>
      placed(
        shape.map(([x, py, c = 0]): ShapePoint => [x * size, py * size, c]),
        [0, y],
        front ? 0 : angle + 1.0 + (side < 0 ? mix(0.5, -0.5, open) * 0.5 : 0),
        [wide, 1],
      );
    const tint = far ? deep(colour, 0.26) : colour;
    const edge = '#2e2630';
    const lit = far ? LIT.far : 0.64;
    for (const shape of [HINDWING, FOREWING]) {
      ink.shape(put(shape), edge, lit);
      ink.shape(put(shape, 0.84), tint, lit);
    }
    if (!ink.shows(0.05, 1)) return;
    for (const [x, py, r] of [
      [0.5, 0.5, 0.09],
      [0.36, -0.34, 0.08],
      [0.32, 0.3, 0.06],
    ] as const) {
      const at = put([[x, py]])[0];
      if (at !== undefined)
        ink.oval([at[0], at[1]], r * Math.max(0.4, Math.abs(wide)), r, pale(colour, 0.6), {
          lit: lit + 0.1,
          alpha: 0.9,
        });
    }
  };
  wing(1);
  if (front) wing(-1);
  const body = points(
    '-0.3,-0.03 -0.1,0.045 0.16,0.06 0.26,0.03 0.27,-0.03 0.14,-0.06 -0.1,-0.05',
  ).map(([x, py]): ShapePoint => [x, py]);
  const tilt = front ? Math.PI / 2 : lean;
  ink.shape(placed(body, [0, y], tilt), '#3a2c34', 0.46);
  const head = placed([[0.3, 0]], [0, y], tilt)[0] ?? [0, y];
  ink.oval([head[0], head[1]], 0.07, 0.07, '#3a2c34', { lit: 0.5 });
  for (const k of [0.34, -0.3]) {
    const tip = placed([[0.62, k * 0.5]], [0, y], tilt)[0] ?? [0, y];
    ink.line(
      [
        [head[0], head[1]],
        [tip[0], tip[1]],
      ],
      0.014,
      '#2e2630',
      { lit: 0.4 },
    );
    ink.oval([tip[0], tip[1]], 0.022, 0.022, '#2e2630', { lit: 0.4 });
  }
  if (!front) wing(-1);
}

/** A clear wing that beats too fast to be seen: two positions at once. */
function blur(
  ink: Ink,
  at: Point,
  angle: number,
  length: number,
  width: number,
  beat: number,
): void {
  const shape: ShapePoint[] = [
    [0, 0],
    [length * 0.4, width],
    [length * 0.9, width * 0.8],
    [length, 0.02],
    [length * 0.5, -width * 0.3],
  ];
  for (const [k, alpha] of [
    [beat, 0.62],
    [-beat, 0.34],
  ] as const) {
    ink.shape(placed(shape, at, angle + k * 0.34), '#e6f2fa', 0.85, alpha);
  }
}

function bee(ink: Ink, { tS, seed, motion }: Moment, colour: string): void {
  const rests = motion !== null && RESTING.has(motion);
  const y = 0.5 + (rests ? 0 : 0.05 * Math.sin(tS * 5 + seed));
  const beat = rests ? 0.1 : Math.sin(tS * 90);
  blur(ink, [0.02, y + 0.2], 1.9, 0.52, 0.16, beat);
  for (const x of [-0.1, 0.04, 0.18])
    ink.line(
      [
        [x, y - 0.16],
        [x + 0.03, y - 0.28],
        [x - 0.02, y - 0.34],
      ],
      0.026,
      '#2c2630',
      { lit: 0.4 },
    );
  ink.shape(
    [
      [-0.52, y - 0.02, 0.8],
      [-0.42, y + 0.16],
      [-0.16, y + 0.24],
      [0.1, y + 0.2],
      [0.18, y],
      [0.08, y - 0.2],
      [-0.18, y - 0.22],
      [-0.42, y - 0.16],
    ],
    colour,
    LIT.body,
  );
  const band = (x: number, half: number): void =>
    ink.shape(
      [
        [x - 0.05, y + half, 0.5],
        [x + 0.05, y + half, 0.5],
        [x + 0.08, y],
        [x + 0.05, y - half, 0.5],
        [x - 0.05, y - half, 0.5],
        [x - 0.02, y],
      ],
      '#2c2630',
      0.5,
    );
  band(-0.3, 0.19);
  band(-0.12, 0.22);
  ink.oval([0.14, y + 0.02], 0.19, 0.2, '#e2a83a');
  ink.oval([0.34, y + 0.02], 0.15, 0.15, '#3a2e34', { lit: 0.5 });
  ink.oval([0.4, y + 0.05], 0.055, 0.07, '#ffffff', { lit: 0.9 });
  ink.oval([0.415, y + 0.05], 0.034, 0.046, '#1b161d', { lit: 0.4 });
  for (const k of [0, 0.08])
    ink.line(
      [
        [0.38 + k * 0.3, y + 0.14],
        [0.46 + k, y + 0.32],
      ],
      0.02,
      '#2c2630',
      { lit: 0.4 },
    );
  ink.shape(
    [
      [-0.4, y - 0.08],
      [0.1, y - 0.1],
      [0.08, y - 0.2],
      [-0.18, y - 0.22],
      [-0.42, y - 0.16],
    ],
    '#331a3e',
    LIT.shade,
    0.26,
  );
  blur(ink, [0.06, y + 0.18], 2.2, 0.6, 0.18, -beat);
}

function dragonfly(ink: Ink, { tS, seed, motion }: Moment, colour: string): void {
  const rests = motion !== null && RESTING.has(motion);
  const y = 0.4 + (rests ? 0 : 0.04 * Math.sin(tS * 3 + seed));
  const beat = rests ? 0.12 : Math.sin(tS * 70);
  for (const [x, a] of [
    [0.2, 1.2],
    [0.08, 2.0],
  ] as const)
    blur(ink, [x, y + 0.04], a, 0.62, 0.09, beat);
  const tail: ShapePoint[] = [
    [0.1, y + 0.06],
    [-0.3, y + 0.045],
    [-0.8, y + 0.03 + 0.02 * Math.sin(tS * 2)],
    [-0.86, y],
    [-0.8, y - 0.03],
    [-0.3, y - 0.02],
    [0.1, y - 0.06],
  ];
  ink.shape(tail, colour, LIT.body);
  for (let i = 0; i < 6; i++)
    ink.line(
      [
        [-0.1 - i * 0.12, y + 0.045],
        [-0.1 - i * 0.12, y - 0.03],
      ],
      0.014,
      deep(colour, 0.5),
      { lit: LIT.shade, alpha: 0.6 },
    );
  ink.oval([0.18, y + 0.01], 0.16, 0.1, deep(colour, 0.1));
  ink.oval([0.37, y + 0.03], 0.1, 0.1, pale(colour, 0.1));
  ink.oval([0.4, y + 0.06], 0.07, 0.075, '#7a3040', { lit: 0.6 });
  ink.oval([0.42, y + 0.09], 0.02, 0.02, '#ffffff', { lit: 1, alpha: 0.9 });
  for (const [x, a] of [
    [0.22, -0.9],
    [0.1, -1.7],
  ] as const)
    blur(ink, [x, y + 0.02], a, 0.5, 0.09, -beat);
}

/** A firefly's light: on, and slowly off. */
function burning(tS: number, seed: number): number {
  const u = cycle(tS * 0.42 + (seed % 97) / 97);
  return u < 0.14 ? smooth(u / 0.14) : 1 - smooth((u - 0.14) / 0.62);
}

function firefly(ink: Ink, { tS, seed }: Moment, colour: string): void {
  const y = 0.4;
  const beat = Math.sin(tS * 60);
  blur(ink, [0.0, y + 0.1], 2.1, 0.5, 0.13, beat);
  ink.shape(
    [
      [0.08, y + 0.12],
      [-0.24, y + 0.15],
      [-0.5, y + 0.02],
      [-0.3, y - 0.12],
      [0.08, y - 0.12],
    ],
    '#3c3038',
    0.5,
  );
  const light = burning(tS, seed);
  ink.shape(
    [
      [-0.2, y + 0.12],
      [-0.46, y + 0.08],
      [-0.6, y - 0.02],
      [-0.46, y - 0.12],
      [-0.2, y - 0.12],
    ],
    colour,
    0.9,
  );
  const { g } = ink;
  g.globalAlpha = light;
  g.fillStyle = '#fbff9a';
  g.beginPath();
  g.ellipse(-0.42, y - 0.02, 0.16, 0.12, 0, 0, Math.PI * 2);
  g.fill();
  g.globalAlpha = 1;
  ink.oval([0.14, y + 0.01], 0.13, 0.12, '#b0483a');
  ink.oval([0.28, y], 0.09, 0.09, '#2c2630', { lit: 0.5 });
  ink.oval([0.31, y + 0.03], 0.028, 0.032, '#ffffff', { lit: 0.9 });
  blur(ink, [0.04, y + 0.1], 2.4, 0.52, 0.14, -beat);
}

export const WINGED_INSECTS: readonly Creature[] = [
  {
    what: 'butterfly',
    unitM: 0.08,
    colour: '#f08a2c',
    reach: [1.1, 1.1, 1.8, 0.4],
    height: 1.2,
    face: 0.66,
    faceAt: [0, 1.1],
    airborne: true,
    plays: FLITS,
    paint: butterfly,
  },
  {
    what: 'moth',
    unitM: 0.07,
    colour: '#b59a7a',
    reach: [1.1, 1.1, 1.8, 0.4],
    height: 1.2,
    face: 0.66,
    faceAt: [0, 1.1],
    airborne: true,
    plays: FLITS,
    paint: butterfly,
  },
  {
    what: 'bee',
    unitM: 0.03,
    colour: '#f2b93a',
    reach: [0.9, 0.9, 1.4, 0.2],
    height: 0.9,
    face: 0.52,
    faceAt: [0.34, 0.5],
    airborne: true,
    plays: FLITS,
    paint: bee,
  },
  {
    what: 'dragonfly',
    unitM: 0.09,
    colour: '#3f9ab4',
    reach: [1.1, 1, 1.3, 0.5],
    height: 0.8,
    face: 0.42,
    faceAt: [0.38, 0.4],
    airborne: true,
    plays: FLITS,
    paint: dragonfly,
  },
  {
    what: 'firefly',
    unitM: 0.03,
    colour: '#d8d86a',
    reach: [0.9, 0.8, 1.3, 0.3],
    height: 0.7,
    face: 0.4,
    faceAt: [0.28, 0.35],
    airborne: true,
    plays: FLITS,
    paint: firefly,
    glowAt: ({ tS, seed }) => ({ x: -0.42, y: 0.38, strength: 0.9 * burning(tS, seed) }),
  },
];
