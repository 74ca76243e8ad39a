// Rockets, ships of space, satellites.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

const WHITE = '#f2f1ee';
const GOLD = '#d9a441';

/** Fire under a nozzle: two tongues that flicker. */
function flame(v: VehicleBrush, x: number, y: number, wide: number, long: number, angle = 0): void {
  const flick = 1 + 0.14 * Math.sin(v.tS * 37) + 0.08 * Math.sin(v.tS * 61);
  v.within([x, y], angle, [1, 1], () => {
    for (const [k, reach, colour] of [
      [1, 1, '#ff7a2c'],
      [0.68, 0.76, '#ffc04a'],
      [0.36, 0.48, '#fff8dc'],
    ] as const) {
      const w = wide * k;
      v.shining(
        [
          [-w, 0, 0.4],
          [-w * 1.15, -long * reach * 0.3],
          [-w * 0.3, -long * reach * flick * 0.8],
          [0, -long * reach * flick, 0.7],
          [w * 0.3, -long * reach * flick * 0.8],
          [w * 1.15, -long * reach * 0.3],
          [w, 0, 0.4],
        ],
        colour,
        0.92,
      );
    }
  });
}

const LAUNCHED: ReadonlySet<string> = new Set([
  'fly',
  'rise',
  'take-off',
  'run',
  'chase',
  'drive',
  // Engines lit on the pad.
  'breathe-fire',
  'burn',
  'ignite',
]);

function launches({ moment, moving }: VehicleBrush): boolean {
  return moving || (moment.motion !== null && LAUNCHED.has(moment.motion));
}

/** How high its foot really is: heavy things gather speed (\`whole-motion.ts\`). */
function heightOf({ moment }: VehicleBrush): number {
  const { aboveM = 0, motion, motionU, travelledM } = moment;
  return Math.max(0, aboveM + (motion === 'rise' ? travelledM * (motionU - 1) : 0));
}

/** Clouds that roll away over the pad from under it: they stay there when it goes. */
function billows(v: VehicleBrush, aboveM: number): void {
  const left = Math.max(0, 1 - aboveM / REACHED_M);
  if (left <= 0.02) return;
  const since = Math.min(1, 0.25 + v.moment.motionS * 0.5);
  for (let i = 0; i < 26; i++) {
    const age = (v.tS * 0.32 + i / 26) % 1;
    const side = i % 2 === 0 ? 1 : -1;
    const x = side * (1.2 + age * 26 * since) + Math.sin(i * 2.4) * 1.6;
    const r = (2.8 + age * 9) * since;
    v.oval(
      [x, r * 0.6 + Math.sin(i * 1.7) * 0.7 - aboveM],
      r,
      r * 0.82,
      i % 3 === 0 ? '#ffdfae' : '#ffffff',
      {
        lit: 0.72 + 0.2 * (1 - age),
        alpha: 0.95 * (1 - age * age) * left,
      },
    );
  }
}

/** Clouds are seen until it is that high. */
const REACHED_M = 26;

/** The trail: thick white under the flame, thinner and wider below. */
function trail(v: VehicleBrush, aboveM: number): void {
  const long = Math.min(aboveM, TRAIL_M);
  if (long < 2) return;
  const puffs = Math.ceil(long / 2.2);
  for (let i = puffs; i >= 0; i--) {
    const u = i / Math.max(1, puffs);
    const stir = Math.sin(i * 2.1 + v.tS * 2.3) * (0.4 + u * 1.6);
    v.oval([stir, -3 - u * long], 2.2 + u * 4.4, 2.2 + u * 2.4, '#efe9e8', {
      lit: 0.72,
      alpha: 0.7 * (1 - 0.75 * u),
    });
  }
}

const TRAIL_M = 26;

function rocket(v: VehicleBrush): void {
  if (launches(v)) {
    const aboveM = heightOf(v);
    trail(v, aboveM);
    flame(v, 0, 3.4, 2.4, aboveM < 1 ? 8 : 17);
    billows(v, aboveM);
  }
  for (const x of [-1, 1])
    v.panel(
      [
        [x * 2.2, 4, 0.5],
        [x * 4.4, 1.2, 0.7],
        [x * 4.6, 4.4, 0.4],
        [x * 2.5, 12, 0.6],
      ],
      v.body,
      3,
    );
  v.panel(
    points(
      '-2.5,4,0.5 -3.1,12 -3.0,24 -2.2,33 -1,38.4 0,40,0.3 1,38.4 2.2,33 3.0,24 3.1,12 2.5,4,0.5',
    ),
    WHITE,
    -1,
  );
  v.shape(
    points(
      '-2.5,4,0.5 -3.1,12 -3.0,24 -2.2,33 -1.0,38.4 -0.8,38 -1.5,33 -1.8,24 -1.8,12 -1.5,4,0.5',
    ),
    deep(WHITE, 0.4),
    LIT.shade,
    0.5,
  );
  v.shape(points('-2.1,33.6,0.4 -1,38.4 0,40,0.3 1,38.4 2.1,33.6,0.4 0,33'), v.body, 0.66);
  v.shape(points('-3.1,12.4,0.5 3.1,12.4,0.5 3.1,11,0.5 0,10.6 -3.1,11,0.5'), v.body, 0.62);
  for (const [y, r] of [
    [26.5, 1.3],
    [20.5, 0.9],
  ] as const) {
    v.oval([0.2, y], r * 1.26, r * 1.26, '#b9bec8', { lit: 0.6 });
    v.lamp([0.2, y], r, r, '#3d5871', '#ffe4a8');
    v.oval([0.2 + r * 0.3, y + r * 0.36], r * 0.34, r * 0.2, '#e6f2fa', {
      lit: LIT.high,
      angle: -0.6,
      alpha: 0.7,
    });
  }
  v.shape(points('-0.5,1.4,0.6 -0.35,8 0.35,8 0.5,1.4,0.6'), deep(v.body, 0.14), 0.5);
  v.shape(points('-1.7,2.8,0.7 -1.4,4.1,0.7 1.4,4.1,0.7 1.7,2.8,0.7'), '#4a4852', 0.45);
}

function spaceship(v: VehicleBrush): void {
  const goes = launches(v);
  // One that is parked burns nothing.
  const burns = !v.wrecked && (goes || (v.moment.aboveM ?? 0) > 0.5);
  if (burns) for (const y of [4.1, 6.9]) flame(v, -10.4, y, 0.8, goes ? 5 : 2, -Math.PI / 2);
  v.shape(points('-3,7,0.5 -9,11.2,0.7 -11,11,0.6 -8.6,6.4,0.5'), deep(v.body, 0.3), LIT.far);
  v.shape(points('-10.6,3.3,0.5 -10.6,4.9,0.5 -7,5.2 -6.6,3.1'), '#5a5e6a', 0.5);
  v.shape(points('-10.6,6.1,0.5 -10.6,7.7,0.5 -7,7.9 -6.6,5.8'), '#5a5e6a', 0.5);
  v.panel(
    points('-9.4,4.4,0.3 -9,7.2,0.3 -4,8.4 2,8.2 8,6.8 12.4,5.2,0.5 8,3.8 0,3 -6,3.2'),
    WHITE,
    4.3,
    7.6,
  );
  v.shape(points('-9.2,6.2,0.6 0,6.1 9.4,5.4,0.6 0,5.2 -9.3,5.2,0.6'), v.body, 0.62);
  v.pane(points('3.6,6.7,0.5 3.4,8.2 5.6,8.1 8.6,6.5,0.5 6,6.3'), '#8fe0ff');
  v.shape(points('-1.6,4.6,0.5 -8,0.5,0.7 -10.4,0.3,0.6 -9,4.6,0.5'), pale(v.body, 0.1), 0.64);
  v.shape(
    points('-8.6,4.4,0.4 -9.6,1 -10.4,0.3,0.6 -9,4.6,0.5'),
    deep(v.body, 0.4),
    LIT.shade,
    0.5,
  );
  for (let i = 0; i < 5; i++)
    v.shining(
      [
        [-5 + i * 1.6, 7.2],
        [-4.6 + i * 1.6, 7.5],
        [-4.2 + i * 1.6, 7.2],
        [-4.6 + i * 1.6, 6.9],
      ],
      Math.sin(v.tS * 3 - i) > 0 ? '#9fe8ff' : '#4a8aa8',
      0.9,
    );
}

function ufo(v: VehicleBrush): void {
  const beam = 0.3 + 0.1 * Math.sin(v.tS * 4);
  if (v.dark > 0.3)
    v.shape(
      [
        [-1.4, 1.3, 0.9],
        [1.4, 1.3, 0.9],
        [3.2, -3.6, 0.9],
        [-3.2, -3.6, 0.9],
      ],
      '#a8ffe0',
      1,
      beam * v.dark,
    );
  v.shape(points('-2.0,3.0,0.4 -1.7,4.3 0,4.9 1.7,4.3 2.0,3.0,0.4 0,2.7'), '#9fdcf0', 0.8, 0.86);
  v.oval([0, 3.5], 0.7, 0.8, '#7fc06a', { lit: 0.6 });
  for (const x of [-0.26, 0.26])
    v.oval([x, 3.7], 0.2, 0.28, '#1e1a22', { lit: 0.4, angle: -x * 1.2 });
  v.shape(points('-1.4,4.2 -0.9,4.6 -0.5,4.4 -1.2,3.5'), '#ffffff', LIT.high, 0.5);
  const disc = points('-5.4,2.2,0.2 -3.4,2.9 0,3.2 3.4,2.9 5.4,2.2,0.2 3.4,1.5 0,1.2 -3.4,1.5');
  v.panel(disc, v.body, 2.1, 2.8);
  v.shape(points('-2.4,1.4 0,1.6 2.4,1.4 1.6,0.9 0,0.74 -1.6,0.9'), deep(v.body, 0.3), 0.4);
  for (let i = 0; i < 7; i++) {
    const k = (i - 3) / 3.4;
    const on = Math.sin(v.tS * 5 - i * 0.9) > 0;
    v.lamp(
      [k * 4.6, 2.16 - 0.16 * (1 - k * k)],
      0.24,
      0.2,
      on ? '#fff2a0' : '#c9a040',
      on ? '#fffbd0' : '#c98a3c',
    );
  }
}

function satellite(v: VehicleBrush): void {
  const panel = (x: number): void => {
    v.box(x, 1.3, 3, 1.5, 0.06, '#2f4f8f', 0.56);
    v.stroke(
      0.05,
      '#8fb4e8',
      (pen) => {
        for (let i = 1; i < 6; i++) {
          pen.moveTo(x + i * 0.5, 1.3);
          pen.lineTo(x + i * 0.5, 2.8);
        }
        pen.moveTo(x, 2.05);
        pen.lineTo(x + 3, 2.05);
      },
      { lit: 0.7, alpha: 0.8 },
    );
    v.polygon(
      [
        [x + 0.3, 2.8],
        [x + 1.0, 2.8],
        [x + 0.4, 1.3],
        [x, 1.3],
        [x, 2.2],
      ],
      '#ffffff',
      0.9,
      0.16,
    );
  };
  panel(-4.6);
  panel(1.6);
  v.line(
    [
      [-1.7, 2.05],
      [1.7, 2.05],
    ],
    0.14,
    '#b9bec8',
    { lit: 0.6 },
  );
  v.panel(points('-0.9,1.0,0.7 -0.9,3.0,0.7 0.9,3.0,0.7 0.9,1.0,0.7'), v.body, 1.5, 2.8);
  v.line(
    [
      [0, 1],
      [0.2, 0.66],
    ],
    0.1,
    '#8a8690',
    { lit: 0.5 },
  );
  v.shape(points('-0.7,0.9 0.1,0.3 1.0,0.1,0.5 0.9,0.5 0.4,0.8'), WHITE, 0.7);
  v.line(
    [
      [0.2, 0.6],
      [0.86, 0.0],
    ],
    0.06,
    '#8a8690',
    { lit: 0.5 },
  );
  v.line(
    [
      [0, 3],
      [0, 3.7],
    ],
    0.06,
    '#8a8690',
    { lit: 0.5 },
  );
  v.oval([0, 3.76], 0.12, 0.12, Math.sin(v.tS * 4) > 0 ? '#ff5a48' : '#8a3a34', { lit: 0.8 });
}

const ship = (
  what: string,
  lengthM: number,
  heightM: number,
  colour: string,
  paint: (v: VehicleBrush) => void,
  more: Partial<VehicleDesign> = {},
): VehicleDesign => ({
  what,
  lengthM,
  heightM,
  colour,
  sways: 'air',
  airborne: true,
  paint,
  ...more,
});

const ring =
  (
    xM: number,
    yM: number,
    radiusM: number,
    colour: string,
    darkOnly: boolean,
  ): NonNullable<VehicleDesign['glows']> =>
  () => [{ xM, yM, radiusM, colour, strength: 0.55, darkOnly }];

export const SPACECRAFT: readonly VehicleDesign[] = [
  ship('rocket', 9.4, 40, '#d8453c', rocket, {
    sways: 'still',
    airborne: false,
    faceM: 24,
    beyond: { left: 32, right: 32, down: 32 },
    glows: ({ motion, speedMps }) =>
      speedMps > 0.02 || (motion !== null && LAUNCHED.has(motion))
        ? [{ xM: 0, yM: 0, radiusM: 12, colour: '#ffb04a', strength: 0.8, darkOnly: false }]
        : [],
  }),
  ship('spaceship', 24, 11.2, '#3f6ea8', spaceship, {
    faceM: 6,
    beyond: { left: 5 },
    glows: ring(-11.5, 5.5, 4.5, '#ffa04a', false),
  }),
  ship('ufo', 11, 5, '#a9b4c2', ufo, {
    faceM: 3.2,
    beyond: { down: 3.6 },
    glows: ring(0, 1.4, 4, '#9fffd8', true),
  }),
  ship('satellite', 9.4, 3.9, GOLD, satellite),
];
