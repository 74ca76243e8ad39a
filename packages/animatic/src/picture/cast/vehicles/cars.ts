// Cars: one bodywork by measures, and what makes each of them itself.
import { LIT, deep, pale } from '../ink.ts';
import type { Glow } from '../puppet.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import { makeFrontOfCar } from './car-front.ts';
import { springM } from './make-vehicle.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { CHROME, LAMP, TAIL_LAMP } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { paintWheel } from './wheel.ts';
import type { WheelForm } from './wheel.ts';

export interface CarForm {
  readonly length: number;
  readonly height: number;
  /** Width, for the view from the front. */
  readonly width: number;
  readonly clearance: number;
  /** Height of the windows' sill, of the bonnet's front, of the boot's end. */
  readonly belt: number;
  readonly bonnet: number;
  readonly boot: number;
  /** From the rear: foot and top of the rear window, top and foot of the windscreen; x. */
  readonly glass: readonly [rearFoot: number, rearTop: number, frontTop: number, frontFoot: number];
  readonly wheels: readonly [rear: number, front: number];
  readonly radius: number;
  readonly wheel: WheelForm;
  /** How round its corners are, 0 … 1. */
  readonly soft: number;
}

const SEDAN: CarForm = {
  length: 4.2,
  height: 1.5,
  width: 1.8,
  clearance: 0.24,
  belt: 0.92,
  bonnet: 0.86,
  boot: 0.9,
  glass: [-1.55, -0.92, 0.34, 1.0],
  wheels: [-1.28, 1.3],
  radius: 0.35,
  wheel: { kind: 'car' },
  soft: 1,
};

const SPORTS: CarForm = {
  length: 4.3,
  height: 1.2,
  width: 1.9,
  clearance: 0.15,
  belt: 0.76,
  bonnet: 0.66,
  boot: 0.82,
  glass: [-1.5, -0.62, 0.1, 0.98],
  wheels: [-1.32, 1.36],
  radius: 0.35,
  wheel: { kind: 'sport' },
  soft: 1,
};

const SUV: CarForm = {
  length: 4.6,
  height: 1.82,
  width: 1.95,
  clearance: 0.34,
  belt: 1.14,
  bonnet: 1.06,
  boot: 1.12,
  glass: [-2.12, -1.85, 0.5, 1.06],
  wheels: [-1.42, 1.44],
  radius: 0.42,
  wheel: { kind: 'car' },
  soft: 0.6,
};

function silhouette({
  length,
  height,
  clearance,
  belt,
  bonnet,
  boot,
  glass,
  soft,
}: CarForm): ShapePoint[] {
  const [rearFoot, rearTop, frontTop, frontFoot] = glass;
  const half = length / 2;
  const corner = 1 - soft;
  return [
    [-half + 0.12, clearance, 0.6],
    [-half, clearance + 0.22],
    [-half + 0.03, boot - 0.08, corner * 0.6],
    [-half + 0.16, boot + 0.02, 0.2 + corner * 0.4],
    [rearFoot, belt + 0.05, 0.3],
    [rearTop, height - 0.05, 0.2],
    [(rearTop + frontTop) / 2, height, 0],
    [frontTop, height - 0.05, 0.2],
    [frontFoot, belt + 0.05, 0.5],
    [half - 0.5, bonnet + 0.03, 0.1],
    [half - 0.12, bonnet - 0.12, 0.1],
    [half, clearance + 0.22],
    [half - 0.08, clearance, 0.6],
  ];
}

/** The windows: two panes with a pillar between. */
function panes({ height, belt, glass }: CarForm): ShapePoint[][] {
  const [rearFoot, rearTop, frontTop, frontFoot] = glass;
  const [low, high] = [belt + 0.05, height - 0.13];
  const middle = (rearTop + frontTop) / 2 + 0.06;
  return [
    [
      [rearFoot + 0.2, low, 0.7],
      [rearTop + 0.1, high, 0.4],
      [middle - 0.05, high + 0.02, 0.8],
      [middle - 0.05, low, 0.9],
    ],
    [
      [middle + 0.05, low, 0.9],
      [middle + 0.05, high + 0.02, 0.8],
      [frontTop - 0.05, high, 0.4],
      [frontFoot - 0.22, low, 0.7],
    ],
  ];
}

export function paintCar(
  v: VehicleBrush,
  car: CarForm,
  more: (v: VehicleBrush, car: CarForm) => void = () => {},
): void {
  const { length, clearance, belt, bonnet, boot, wheels, radius, glass, height } = car;
  const half = length / 2;
  v.rect(-half + 0.3, clearance - 0.06, length - 0.6, 0.3, '#221f28', LIT.shade);
  v.within([0, springM(v)], 0, [1, 1], () => {
    const outline = silhouette(car);
    v.panel(outline, v.body, clearance + 0.24);
    // Light along the shoulder, shade under the sill.
    v.line(
      [
        [-half + 0.2, belt - 0.06],
        [0, belt - 0.03],
        [half - 0.34, bonnet - 0.12],
      ],
      0.045,
      pale(v.body, 0.45),
      { lit: LIT.high, alpha: 0.75 },
    );
    for (const pane of panes(car)) v.pane(pane);
    const door = (glass[1] + glass[2]) / 2 + 0.06;
    const crease = deep(v.body, 0.4);
    if (v.shows(0.02, 0.6)) {
      v.line(
        [
          [door, belt + 0.02],
          [door, clearance + 0.12],
        ],
        0.018,
        crease,
        { lit: LIT.shade, alpha: 0.6 },
      );
      v.line(
        [
          [glass[3] - 0.2, belt],
          [glass[3] - 0.26, clearance + 0.3],
          [glass[3] - 0.4, clearance + 0.14],
        ],
        0.018,
        crease,
        { lit: LIT.shade, alpha: 0.6 },
      );
      v.line(
        [
          [glass[0] + 0.36, belt],
          [glass[0] + 0.46, clearance + 0.42],
        ],
        0.018,
        crease,
        { lit: LIT.shade, alpha: 0.6 },
      );
      for (const x of [door - 0.24, door + 0.66])
        v.line(
          [
            [x - 0.08, belt - 0.12],
            [x + 0.08, belt - 0.12],
          ],
          0.03,
          pale(v.body, 0.5),
          { lit: LIT.high },
        );
    }
    v.oval([glass[3] - 0.28, belt + 0.12], 0.09, 0.065, deep(v.body, 0.12), { lit: 0.5 });
    v.box(half - 0.2, clearance + 0.05, 0.2, 0.1, 0.05, deep(v.body, 0.45), LIT.shade);
    v.box(-half, clearance + 0.05, 0.2, 0.1, 0.05, deep(v.body, 0.45), LIT.shade);
    v.lamp([half - 0.17, bonnet - 0.2], 0.15, 0.08, LAMP, '#fff6d8');
    v.lamp([-half + 0.09, boot - 0.16], 0.07, 0.1, TAIL_LAMP, '#ff5a48');
    more(v, car);
    void height;
  });
  for (const x of wheels) {
    v.fill('#1f1c25', LIT.shade, (pen) => {
      pen.arc(x, radius, radius + 0.07, 0, Math.PI);
      pen.lineTo(x - radius - 0.07, clearance);
      pen.lineTo(x + radius + 0.07, clearance);
      pen.closePath();
    });
    paintWheel(v, [x, radius], radius, car.wheel);
  }
}

const lamp = (xM: number, yM: number, radiusM: number, colour: string, strength: number): Glow => ({
  xM,
  yM,
  radiusM,
  colour,
  strength,
  darkOnly: true,
});

export function carGlows({
  length,
  bonnet,
  boot,
}: CarForm): (moment: { facing: string }) => readonly Glow[] {
  const half = length / 2;
  return ({ facing }) =>
    facing === 'right'
      ? [
          lamp(half + 0.1, bonnet - 0.2, 1.5, '#ffe9b0', 0.75),
          lamp(-half, boot - 0.16, 0.5, '#ff4a38', 0.5),
        ]
      : [-0.62, 0.62].map((x) =>
          lamp(
            x,
            bonnet - 0.2,
            facing === 'camera' ? 1.3 : 0.5,
            facing === 'camera' ? '#ffe9b0' : '#ff4a38',
            0.7,
          ),
        );
}

function car(
  what: string,
  colour: string,
  form: CarForm,
  more?: (v: VehicleBrush, car: CarForm) => void,
  beyond?: VehicleDesign['beyond'],
): VehicleDesign {
  return {
    what,
    lengthM: form.length,
    heightM: form.height,
    colour,
    sways: 'road',
    faceM: form.belt * 0.8,
    ...(beyond === undefined ? {} : { beyond }),
    glows: carGlows(form),
    paint: (v) => paintCar(v, form, more),
    front: makeFrontOfCar(form, more),
  };
}

function taxi(v: VehicleBrush, { height, belt, clearance, glass }: CarForm): void {
  const x = v.moment.facing === 'right' ? (glass[1] + glass[2]) / 2 : 0;
  v.box(x - 0.26, height - 0.02, 0.52, 0.17, 0.04, '#fff7dc', 0.8);
  if (v.dark > 0.05)
    v.shining(
      [
        [x - 0.24, height],
        [x + 0.24, height],
        [x + 0.24, height + 0.13],
        [x - 0.24, height + 0.13],
      ],
      '#ffe07a',
      v.dark,
    );
  if (v.moment.facing !== 'right') return;
  // The chequered line.
  const y = (belt + clearance) / 2 + 0.1;
  for (let i = 0; i < 12; i++)
    v.rect(-1.0 + i * 0.16, y + (i % 2) * 0.06, 0.16, 0.06, '#26232b', 0.5);
}

/** A bar of lamps on the roof, turning. */
export function lightBar(v: VehicleBrush, x: number, y: number, width: number): void {
  v.box(x - width / 2, y, width, 0.07, 0.02, '#3a3c46', 0.5);
  const flash = Math.sin(v.tS * 11) > 0;
  const half = width / 2 - 0.02;
  const lamps = [
    ['#e23b3b', flash, x - half],
    ['#3b74e8', !flash, x + 0.02],
  ] as const;
  for (const [colour, on, left] of lamps) {
    const outline: ShapePoint[] = [
      [left, y + 0.05, 0.6],
      [left + half - 0.02, y + 0.05, 0.6],
      [left + half - 0.04, y + 0.17, 0.4],
      [left + 0.03, y + 0.17, 0.4],
    ];
    v.shape(outline, deep(colour, on ? 0 : 0.3), 0.7);
    if (on) v.shining(outline, pale(colour, 0.3), 0.85);
  }
}

export function flashGlows(
  x: number,
  y: number,
  width: number,
): (moment: { tS: number }) => readonly Glow[] {
  return ({ tS }) => {
    const red = Math.sin(tS * 11) > 0;
    return [
      {
        xM: x + (red ? -width / 4 : width / 4),
        yM: y + 0.12,
        radiusM: 1.1,
        colour: red ? '#ff4040' : '#4a80ff',
        strength: 0.7,
        darkOnly: false,
      },
    ];
  };
}

function police(v: VehicleBrush, form: CarForm): void {
  const { height, belt, clearance, glass, length } = form;
  if (v.moment.facing !== 'right') {
    lightBar(v, 0, height - 0.02, 0.9);
    return;
  }
  lightBar(v, (glass[1] + glass[2]) / 2, height - 0.02, 0.86);
  const half = length / 2;
  v.polygon(
    [
      [-half + 0.32, belt - 0.14],
      [-half + 0.28, clearance + 0.28],
      [half - 0.24, clearance + 0.28],
      [half - 0.5, belt - 0.16],
    ],
    '#23335c',
    0.5,
  );
  v.oval([0.36, (belt + clearance) / 2 + 0.05], 0.13, 0.15, '#f2cf5a', { lit: 0.8 });
}

const fender = (x: number): ShapePoint[] => [
  [x - 0.62, 0.34, 0.4],
  [x - 0.42, 0.76],
  [x, 0.9],
  [x + 0.42, 0.74],
  [x + 0.66, 0.36, 0.5],
  [x + 0.46, 0.36],
  [x, 0.66],
  [x - 0.44, 0.36],
];

function vintage(v: VehicleBrush): void {
  const dark = '#26222a';
  v.rect(-1.5, 0.26, 3.1, 0.12, dark, LIT.shade);
  v.within([0, springM(v, 0.018)], 0, [1, 1], () => {
    const tub: ShapePoint[] = [
      [-1.82, 0.42, 0.4],
      [-1.9, 0.92],
      [-1.72, 1.16, 0.2],
      [-1.4, 1.18, 0.6],
      [0.42, 1.16, 0.7],
      [0.52, 1.08, 0.3],
      [1.6, 1.0, 0.4],
      [1.74, 0.9],
      [1.76, 0.42, 0.5],
    ];
    const roof: ShapePoint[] = [
      [-1.42, 1.1, 0.6],
      [-1.34, 1.66, 0.1],
      [-1.1, 1.78],
      [0.1, 1.78],
      [0.3, 1.7, 0.3],
      [0.44, 1.1, 0.6],
    ];
    v.panel(roof, deep(v.body, 0.4), 1.1);
    v.panel(tub, v.body, 0.66, 1.12);
    v.pane([
      [-1.26, 1.2, 0.8],
      [-1.2, 1.62, 0.5],
      [-0.56, 1.66, 0.8],
      [-0.56, 1.2, 0.9],
    ]);
    v.pane([
      [-0.46, 1.2, 0.9],
      [-0.46, 1.66, 0.8],
      [0.12, 1.62, 0.5],
      [0.26, 1.2, 0.8],
    ]);
    for (let i = 0; i < 5; i++)
      v.line(
        [
          [0.72 + i * 0.13, 0.94],
          [0.72 + i * 0.13, 0.7],
        ],
        0.025,
        deep(v.body, 0.4),
        { lit: LIT.shade, alpha: 0.7 },
      );
    v.line(
      [
        [-0.5, 1.14],
        [-0.5, 0.48],
      ],
      0.02,
      deep(v.body, 0.45),
      { lit: LIT.shade, alpha: 0.7 },
    );
    v.box(1.7, 0.46, 0.14, 0.52, 0.06, CHROME, 0.75);
    v.shape(fender(-1.12), deep(v.body, 0.14), 0.56);
    v.shape(fender(1.24), deep(v.body, 0.14), 0.56);
    v.box(-0.62, 0.34, 1.36, 0.08, 0.03, dark, 0.4);
    v.oval([1.72, 1.02], 0.15, 0.15, CHROME, { lit: 0.8 });
    v.lamp([1.78, 1.02], 0.1, 0.13, LAMP, '#fff6d8');
    v.line(
      [
        [1.7, 0.4],
        [1.96, 0.42],
      ],
      0.08,
      CHROME,
      { lit: 0.75 },
    );
    v.line(
      [
        [-1.86, 0.42],
        [-2.04, 0.44],
      ],
      0.08,
      CHROME,
      { lit: 0.75 },
    );
    v.oval([-1.98, 0.86], 0.1, 0.34, dark, { lit: 0.5 });
  });
  for (const x of [-1.12, 1.24])
    paintWheel(v, [x, 0.38], 0.38, { kind: 'spoked', colour: '#e8dcc2' });
}

const seat: Point = [-0.1, 1];

export const CARS: readonly VehicleDesign[] = [
  car('car', '#c94a3d', SEDAN),
  car('sedan', '#3f6ea8', SEDAN),
  car('taxi', '#f2bd2e', SEDAN, taxi, { up: 0.2 }),
  {
    ...car('police-car', '#f4f4f0', SEDAN, police, { up: 0.25 }),
    glows: (moment) => [
      ...carGlows(SEDAN)(moment),
      ...flashGlows((SEDAN.glass[1] + SEDAN.glass[2]) / 2, SEDAN.height, 0.86)(moment),
    ],
  },
  car('sports-car', '#d92f38', SPORTS),
  car('suv', '#4d6a5a', SUV),
  {
    what: 'vintage-car',
    lengthM: 4.1,
    heightM: 1.8,
    colour: '#3f7a74',
    sways: 'road',
    faceM: 1,
    glows: () => [
      { xM: 1.86, yM: 1.02, radiusM: 1.4, colour: '#ffe2a0', strength: 0.7, darkOnly: true },
    ],
    grip: () => ({ xM: seat[0], yM: seat[1], angle: 0, behind: true }),
    paint: vintage,
  },
];
