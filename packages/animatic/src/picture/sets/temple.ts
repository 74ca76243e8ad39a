// A shrine: the red gate, a path of stone between lanterns, steps up to a hall with a swung roof, old
// pines and red maples, mountains in the haze.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintGround, paintRange, paintVeil, paintWash } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintPine, paintTree } from '../paint/plants.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintSky } from '../paint/sky.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import type { Plane, StageSet, View } from './set.ts';

const GATE_M = 14;
const HALL_M = 40;
const RED = '#d0442e';
const PATH_M = 2.3;

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const hills = {
    depthM: 700,
    colour: '#5f86a4',
    base: horizon - unit * 0.12,
    swing: unit * 0.13,
    period: unit * 0.5,
    octaves: 5,
    seed: 81,
    foot: 0.9,
  };
  paintRange(g, view, hills, horizon + unit * 0.02);
  paintRange(
    g,
    view,
    {
      ...hills,
      depthM: 240,
      colour: snowed(view, '#4f7a68', 0.6),
      base: horizon - unit * 0.05,
      swing: unit * 0.07,
      period: unit * 0.36,
      seed: 82,
      foot: 0.6,
    },
    horizon + unit * 0.05,
  );
  paintVeil(g, view, {
    depthM: 220,
    top: horizon - unit * 0.12,
    bottom: horizon + unit * 0.05,
    strength: 1,
  });
}

function paintCourt(g: SKRSContext2D, view: View): void {
  const { horizon, unit, light } = view;
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  paintGround(
    g,
    view,
    ['#9aa872', '#7f9a5a', '#5f8250', '#466a44'],
    [70, 36, 14, 6],
    horizon + unit * 0.01,
  );
  paintWash(g, view, horizon);
  b.area(
    [
      [-PATH_M, near],
      [PATH_M, near],
      [PATH_M, HALL_M],
      [-PATH_M, HALL_M],
    ],
    b.gradient(
      [0, HALL_M],
      [0, near],
      [
        [0, '#d8cfc0', 0.85],
        [1, '#a49c98', 0.6],
      ],
    ),
  );
  const deep = 0.8;
  for (let k = Math.floor(near / deep); k * deep < HALL_M; k++) {
    const z0 = Math.max(near, k * deep);
    const z1 = (k + 1) * deep;
    const cuts = [
      -PATH_M,
      -0.9 + 0.7 * random(view.seed + 91, k),
      0.5 + 0.9 * random(view.seed + 92, k),
      PATH_M,
    ];
    for (let i = 0; i < 3; i++) {
      const [u0, u1] = [cuts[i] ?? 0, cuts[i + 1] ?? 0];
      const tone = random(view.seed + 93, k * 5 + i);
      b.rect(
        u0 + 0.02,
        z0 + 0.02,
        u1 - u0 - 0.04,
        z1 - z0 - 0.04,
        mixHex('#d4cabc', '#9a948f', tone),
        0.5 + 0.3 * tone,
        0.75,
      );
    }
    if (z0 < 18) b.rect(-PATH_M, z0, PATH_M * 2, 0.03, '#4a4448', 0.2, 0.4);
  }
  for (const side of [-1, 1]) {
    b.rect(side * PATH_M, near, side * 0.3, HALL_M - near, '#8f8a86', 0.7);
    b.rect(side * (PATH_M + 0.3), near, side * 0.08, HALL_M - near, '#2c3428', 0.2, 0.5);
  }
  // Fallen leaves.
  for (let i = 0; i < 150; i++) {
    const z = near + 22 * random(view.seed + 95, i) ** 1.6;
    const u = (random(view.seed + 96, i) - 0.5) * 14;
    b.oval(u, z, 0.07, 0.05, ['#d8703c', '#c8442e', '#e8a83c'][i % 3] ?? '#d8703c', 0.75, 0.9);
  }
  layWeather(b, 60);
  for (let z = 7; z < 34; z += 4.5)
    for (const u of [-3.1, 3.1]) b.glow(u, z, 1.6, '#ffb45c', 0.42 * light.lamps);
  const away = light.sun.x > 0.5 ? -1 : 1;
  if (light.sun.kind !== 'none')
    for (const u of [-3.1, 3.1])
      b.area(
        [
          [u - 0.26, GATE_M],
          [u + 0.26, GATE_M],
          [u + away * 3 + 0.26, GATE_M - 3.4],
          [u + away * 3 - 0.26, GATE_M - 3.4],
        ],
        alpha(light.shadow, light.shadowAlpha * 0.55),
      );
  b.wash({ u: -40, v: near, wide: 80, tall: 2.4 }, 'up', light.shadow, 0.36, 0);
}

/** The hall on its terrace: steps, pillars, doors, a roof that swings up at its corners. */
function paintHall(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(HALL_M));
  const burning = view.light.lamps;
  const side = view.light.sun.x > 0.5 ? 1 : -1;
  const floor = 2.6;
  b.rect(-12, 0, 24, floor, '#a8a29a', 0.5);
  for (let i = 0; i < 9; i++) b.rect(-12, i * 0.29, 24, 0.04, '#5c5a5c', 0.3, 0.5);
  const steps = 9;
  for (let i = 0; i < steps; i++) {
    const v = (i * floor) / steps;
    b.rect(-3.6, v, 7.2, floor / steps, '#c8c0b4', 0.45);
    b.rect(-3.6, v + (floor / steps) * 0.62, 7.2, (floor / steps) * 0.38, '#e6ded0', 0.95);
  }
  for (const s of [-1, 1])
    b.poly(
      [
        [s * 3.6, 0],
        [s * 4.2, 0],
        [s * 4.2, floor + 0.5],
        [s * 3.6, floor + 0.5],
      ],
      '#b4aca0',
      0.6,
    );
  const wallTop = floor + 4.6;
  b.rect(-8.6, floor, 17.2, 4.6, '#7a4434', 0.45);
  for (let i = 0; i < 5; i++) {
    const u = -7.4 + i * 3.3;
    b.rect(u, floor + 0.3, 2, 3.4, '#e8d8b8', 0.5);
    if (burning > 0.1)
      b.area(
        [
          [u, floor + 0.3],
          [u + 2, floor + 0.3],
          [u + 2, floor + 3.7],
          [u, floor + 3.7],
        ],
        alpha('#ffb45c', 0.85 * burning),
      );
    for (let k = 0; k <= 4; k++) b.rect(u + k * 0.48, floor + 0.3, 0.09, 3.4, '#5a2c24', 0.4);
    for (let k = 0; k <= 4; k++) b.rect(u, floor + 0.3 + k * 0.84, 2, 0.09, '#5a2c24', 0.4);
  }
  b.glow(0, floor + 2, 9, '#ff9a4c', 0.36 * burning);
  for (let i = 0; i < 6; i++) {
    const u = -8.4 + i * 3.32;
    b.rect(u, floor, 0.44, 4.6, RED, 0.65);
    b.rect(side > 0 ? u + 0.28 : u, floor, 0.14, 4.6, '#ff9a7a', 0.9, 0.6);
  }
  b.rect(-9.2, wallTop - 0.5, 18.4, 0.7, '#5a2c24', 0.4);
  for (let i = 0; i < 26; i++) b.rect(-9 + i * 0.7, wallTop, 0.34, 0.4, '#d8a84c', 0.6);
  const eave = wallTop + 0.3;
  const ridge = eave + 5.2;
  const outline = (lift: number): [number, number][] => [
    [-12.6, eave + 1.5 + lift],
    [-11.2, eave + 0.5 + lift],
    [-9, eave + lift],
    [0, eave - 0.1 + lift],
    [9, eave + lift],
    [11.2, eave + 0.5 + lift],
    [12.6, eave + 1.5 + lift],
  ];
  b.poly(
    [
      ...outline(0),
      [10, eave + 1.5],
      [7.2, eave + 3.2],
      [5.8, ridge],
      [-5.8, ridge],
      [-7.2, eave + 3.2],
      [-10, eave + 1.5],
    ],
    snowed(view, '#43566a', 0.8),
    0.6,
  );
  for (let i = -17; i <= 17; i++)
    b.line(
      [
        [i * 0.62, eave + 0.1 + Math.max(0, Math.abs(i) - 13) * 0.16],
        [i * 0.42, eave + 2.6],
        [i * 0.33, ridge],
      ],
      0.07,
      '#28384c',
      0.4,
      0.7,
    );
  b.poly([...outline(0), ...outline(0.5).toReversed()], '#7c90a4', 0.8);
  b.rect(-6.2, ridge - 0.1, 12.4, 0.5, '#5c7086', 0.8);
  for (const s of [-1, 1])
    b.poly(
      [
        [s * 5.6, ridge + 0.3],
        [s * 6.4, ridge + 0.3],
        [s * 6.9, ridge + 1.5],
        [s * 6.2, ridge + 0.9],
      ],
      '#d8a84c',
      0.8,
    );
}

/** The gate: two legs that lean, two beams, the upper one swung. */
function paintGate(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(GATE_M));
  const side = view.light.sun.x > 0.5 ? 1 : -1;
  const high = 5.2;
  for (const s of [-1, 1]) {
    standShade(b.at(s * 3.1), 1, 0.5);
    b.rect(s * 3.14 - 0.34, 0, 0.68, 0.5, '#3a3440', 0.5);
    b.poly(
      [
        [s * 3.14 - 0.25, 0.4],
        [s * 3.14 + 0.25, 0.4],
        [s * 2.92 + 0.22, high],
        [s * 2.92 - 0.22, high],
      ],
      RED,
      0.6,
    );
    const light = side > 0 ? 0.06 : -0.24;
    b.poly(
      [
        [s * 3.14 + light, 0.4],
        [s * 3.14 + light + 0.16, 0.4],
        [s * 2.92 + light * 0.9 + 0.14, high],
        [s * 2.92 + light * 0.9, high],
      ],
      '#ff8a68',
      0.9,
      0.6,
    );
  }
  b.rect(-3.7, 3.9, 7.4, 0.4, RED, 0.5);
  b.rect(-3.7, 4.2, 7.4, 0.1, '#ff8a68', 0.9, 0.6);
  b.rect(-0.4, 4.2, 0.8, 0.95, '#2c2430', 0.5);
  b.rect(-0.32, 4.28, 0.64, 0.8, '#d8a84c', 0.7);
  const beam = (lift: number, tall: number): [number, number][] => {
    const points = Array.from({ length: 13 }, (_, i) => {
      const u = i / 12;
      return [-4.7 + 9.4 * u, high + lift + 0.42 * (2 * u - 1) ** 2] as [number, number];
    });
    return [...points, ...points.toReversed().map(([u, v]): [number, number] => [u, v + tall])];
  };
  b.poly(beam(-0.06, 0.5), RED, 0.6);
  b.poly(beam(0.4, 0.34), '#2c2a38', 0.55);
  b.poly(beam(0.66, view.weather === 'snow' ? 0.2 : 0.09), snowed(view, '#8a90a4', 0.95), 0.9, 0.7);
  // The straw rope with its paper.
  const rope = Array.from({ length: 15 }, (_, i) => {
    const u = i / 14;
    return [-2.7 + 5.4 * u, 3.86 - 0.3 * 4 * u * (1 - u)] as const;
  });
  b.line(rope, 0.14, '#d8b878', 0.7);
  for (const [i, [u, v]] of rope.entries())
    if (i % 3 === 1)
      b.poly(
        [
          [u - 0.07, v],
          [u + 0.07, v],
          [u + 0.02, v - 0.2],
          [u + 0.12, v - 0.2],
          [u - 0.02, v - 0.46],
          [u + 0.01, v - 0.24],
          [u - 0.09, v - 0.24],
        ],
        '#fbf8f0',
        0.85,
      );
}

/** A lantern of stone: foot, post, a house for the flame, a roof. */
function paintStoneLantern(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  const side = b.view.light.sun.x > 0.5 ? 1 : -1;
  standShade(b, 0.9, 0.45);
  b.rect(-0.34, 0, 0.68, 0.18, '#8a8784', 0.6);
  b.rect(-0.13, 0.18, 0.26, 0.78, '#9a9692', 0.6);
  b.rect(side > 0 ? -0.13 : 0.03, 0.18, 0.1, 0.78, '#4a4858', 0.3, 0.5);
  b.poly(
    [
      [-0.2, 0.94],
      [0.2, 0.94],
      [0.34, 1.12],
      [-0.34, 1.12],
    ],
    '#8a8784',
    0.6,
  );
  b.rect(-0.24, 1.12, 0.48, 0.36, '#a8a49e', 0.65);
  b.rect(-0.13, 1.17, 0.26, 0.26, '#3a3440', 0.4);
  if (burning > 0.1)
    b.area(
      [
        [-0.13, 1.17],
        [0.13, 1.17],
        [0.13, 1.43],
        [-0.13, 1.43],
      ],
      alpha('#ffd07a', Math.min(1, burning + 0.15)),
    );
  b.poly(
    [
      [-0.5, 1.54],
      [-0.4, 1.46],
      [0.4, 1.46],
      [0.5, 1.54],
      [0.16, 1.78],
      [-0.16, 1.78],
    ],
    '#7c7a80',
    0.6,
  );
  b.oval(0, 1.84, 0.09, 0.11, '#9a9692', 0.7);
  b.oval(-0.2, 1.64, 0.16, 0.04, '#7a9a5c', 0.7, 0.8);
  b.glow(0, 1.3, 1.3, '#ffb45c', 0.55 * burning);
}

const lanterns = (depthM: number): Plane => ({
  depthM,
  rows: [0.2, 0.9],
  paint: (g, view) => {
    const b = new SceneBrush(g, view, upright(depthM));
    for (const u of [-3.15, 3.15]) paintStoneLantern(b.at(u));
  },
});

type Tree = readonly ['pine' | 'maple', number, number];

function trees(depthM: number, row: readonly Tree[]): Plane {
  return {
    depthM,
    rows: [-0.8, 0.85],
    paint: (g, view) => {
      const scale = pxPerMetre(view, depthM);
      row.forEach(([kind, x, tall], i) => {
        standShade(new SceneBrush(g, view, upright(depthM)).at(x), tall * 0.4, 0.45);
        const at = {
          x: view.width / 2 + x * scale,
          y: groundRow(view, depthM),
          height: tall * scale,
        };
        const seed = Math.round(depthM) * 5 + i * 11;
        if (kind === 'pine')
          paintPine(g, view, at, {
            depthM: depthM * 1.3,
            colour: '#3f6a54',
            seed,
            snow: view.weather === 'snow' ? '#f3f5ff' : null,
          });
        else
          paintTree(g, view, at, {
            depthM: depthM * 1.2,
            colour: snowed(view, i % 2 === 0 ? '#d8593a' : '#e08a3c', 0.45),
            seed,
          });
      });
    },
  };
}

export const temple: StageSet = {
  shows: new Set(['temple']),
  horizon: 0.46,
  indoors: false,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 240, rows: [-0.1, 0.62], paint: paintFar },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintCourt },
    trees(54, [
      ['pine', -20, 15],
      ['pine', -13, 17],
      ['pine', 14, 16],
      ['pine', 21, 14],
      ['pine', -29, 13],
      ['pine', 30, 15],
    ]),
    { depthM: HALL_M, rows: [-0.3, 0.75], paint: paintHall },
    trees(30, [
      ['maple', -11, 8],
      ['pine', -17, 12],
      ['maple', 12, 8.6],
      ['pine', 19, 13],
    ]),
    lanterns(25),
    trees(19, [
      ['maple', -9.4, 7],
      ['maple', 10.4, 6.4],
    ]),
    { depthM: GATE_M, rows: [-0.5, 0.85], paint: paintGate },
    lanterns(11),
    trees(9.4, [
      ['pine', -7.4, 9],
      ['maple', 7.6, 6],
    ]),
  ],
};
