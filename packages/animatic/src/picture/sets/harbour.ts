// An old harbour: a town on its hill, a lighthouse on the mole, boats at their moorings, and the stone
// quay, with bollards and a lamp, on which the cast stands.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { liveBoat } from '../paint/boats.ts';
import type { Boat } from '../paint/boats.ts';
import { mixHex } from '../paint/colour.ts';
import { paintTown, TOWN_M } from '../paint/harbour-town.ts';
import { paintRange, paintWash } from '../paint/land.ts';
import { liveBeam, MOLE_M, paintMole } from '../paint/lighthouse.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { shadeOfPole } from '../paint/track.ts';
import {
  liveGlints,
  liveRipples,
  paintLightPath,
  paintMirrored,
  paintSheet,
} from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** Where the quay ends and the water begins, metres from the eye. */
const QUAY_M = 10.9;
const WATER: Sheet = { nearM: QUAY_M, farM: Infinity, seed: 90, rough: 0.35 };

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 900,
      colour: '#5f7d98',
      base: horizon - unit * 0.05,
      swing: unit * 0.06,
      period: unit * 0.4,
      octaves: 4,
      seed: 23,
      foot: 0.9,
    },
    horizon + 1,
  );
}

function paintQuay(g: SKRSContext2D, view: View): void {
  const brush = new SceneBrush(g, view, level());
  const { light, seed } = view;
  const nearM = nearestM(view);
  const [left, right] = reachAt(view, QUAY_M);
  const stone = '#a39a92';
  brush.area(
    [
      [left, nearM],
      [right, nearM],
      [right, QUAY_M],
      [left, QUAY_M],
    ],
    brush.gradient(
      [0, nearM],
      [0, QUAY_M],
      [
        [0, mixHex(stone, '#4a3c3c', 0.35), 0.4],
        [0.5, stone, 0.6],
        [1, mixHex(stone, '#e8dcc8', 0.3), 0.85],
      ],
    ),
  );
  // Slabs, each its own grey, laid in courses that run along the quay.
  const deep = 0.8;
  for (let row = Math.floor(nearM / deep); row * deep < QUAY_M - 0.7; row++) {
    const v = Math.max(nearM, row * deep);
    const end = Math.min(QUAY_M - 0.55, (row + 1) * deep);
    const shift = random(seed + 81, row);
    const wide = 1.15;
    const [from, to] = reachAt(view, end);
    for (let i = Math.floor(from / wide - shift) - 1; (i + shift) * wide < to; i++) {
      const tone = random(seed + 82, row * 211 + i);
      brush.rect(
        (i + shift) * wide + 0.012,
        v + 0.015,
        wide - 0.024,
        end - v - 0.03,
        mixHex(stone, tone > 0.5 ? '#c8b8a0' : '#6f6a74', Math.abs(tone - 0.5) * 0.9),
        0.55 + 0.2 * tone,
        0.6,
      );
    }
  }
  // The kerb.
  for (let i = Math.floor(left / 1.6); i * 1.6 < right; i++)
    brush.rect(
      i * 1.6 + 0.015,
      QUAY_M - 0.52,
      1.57,
      0.5,
      mixHex('#c4b8a8', '#8f8884', random(seed + 84, i)),
      0.9,
    );
  layWeather(brush, QUAY_M - 0.52);
  paintWash(g, view, groundRow(view, QUAY_M));
  const { shadow, shadowAlpha } = light;
  for (const x of bollards(view))
    shadeOfPole(g, view, { xM: x, zM: BOLLARD_M, halfM: 0.17, tallM: 0.6 });
  brush.pool(3.9, PROPS_M, 1.1, 0.5, shadow, shadowAlpha * 0.8);
  if (light.lamps > 0.1) brush.pool(lampX(view), LAMP_M, 3.4, 2.4, '#ffb860', 0.6 * light.lamps);
}

const BOLLARD_M = 10.3;
const LAMP_M = 10.5;
/** The lamp stands at the left sixth. */
const lampX = (view: View): number => (-0.35 * view.width) / pxPerMetre(view, LAMP_M);

function bollards(view: View): number[] {
  const [left, right] = reachAt(view, BOLLARD_M);
  const step = 3.1;
  const first = Math.floor(left / step) - 1;
  return Array.from(
    { length: Math.ceil((right - left) / step) + 3 },
    (_, i) => (first + i + 0.5) * step,
  );
}

function paintBollards(g: SKRSContext2D, view: View): void {
  const brush = new SceneBrush(g, view, upright(BOLLARD_M));
  const right = view.light.sun.x > 0.5;
  const all = bollards(view);
  for (const [i, x] of all.entries()) {
    const next = all[i + 1];
    // A chain hangs from one to the next.
    if (next !== undefined)
      brush.line(
        Array.from({ length: 13 }, (_, k) => {
          const u = k / 12;
          return [x + (next - x) * u, 0.34 - 0.3 * 4 * u * (1 - u)] as const;
        }),
        0.035,
        '#3a3638',
        0.3,
      );
  }
  for (const x of all) {
    const b = brush.at(x);
    b.poly(
      [
        [-0.17, 0],
        [-0.12, 0.36],
        [0.12, 0.36],
        [0.17, 0],
      ],
      '#33313a',
      0.3,
    );
    b.oval(0, 0.43, 0.2, 0.12, '#33313a', 0.35);
    b.oval(right ? 0.07 : -0.07, 0.47, 0.1, 0.05, '#8a8690', 0.9);
    b.rect(right ? 0.05 : -0.12, 0.04, 0.06, 0.3, '#7a7680', 0.8, 0.7);
  }
}

function paintLamp(g: SKRSContext2D, view: View): void {
  const brush = new SceneBrush(g, view, upright(LAMP_M)).at(lampX(view));
  const iron = '#2c3038';
  brush.poly(
    [
      [-0.14, 0],
      [-0.08, 0.6],
      [0.08, 0.6],
      [0.14, 0],
    ],
    iron,
    0.4,
  );
  brush.rect(-0.045, 0.5, 0.09, 3, iron, 0.4);
  brush.rect(-0.035, 0.5, 0.03, 3, '#77808c', 0.8, view.light.sun.x > 0.5 ? 0 : 0.8);
  brush.rect(0.012, 0.5, 0.03, 3, '#77808c', 0.8, view.light.sun.x > 0.5 ? 0.8 : 0);
  brush.line(
    [
      [-0.4, 3.34],
      [0.4, 3.34],
    ],
    0.05,
    iron,
    0.4,
  );
  const lit = view.light.lamps > 0.1;
  brush.poly(
    [
      [-0.15, 3.5],
      [-0.22, 3.95],
      [0.22, 3.95],
      [0.15, 3.5],
    ],
    lit ? '#ffe2a0' : '#d8dcdc',
    1,
  );
  brush.poly(
    [
      [-0.28, 3.95],
      [0, 4.24],
      [0.28, 3.95],
    ],
    iron,
    0.5,
  );
  if (lit) brush.glow(0, 3.72, 2.6, '#ffb45c', 0.3 + 0.45 * view.light.lamps);
}

const PROPS_M = 9.8;

/** Crates, a barrel and lobster pots at the right. */
function paintProps(g: SKRSContext2D, view: View): void {
  const [, right] = reachAt({ ...view, left: 0, right: view.width }, PROPS_M);
  const brush = new SceneBrush(g, view, upright(PROPS_M)).at(Math.max(3.3, right - 1.5));
  const crate = (u: number, v: number, side: number, colour: string): void => {
    brush.rect(u, v, side, side * 0.8, colour, 0.6);
    for (let k = 0; k < 4; k++) {
      brush.rect(u, v + side * 0.8 * (k / 4), side, side * 0.015, '#3c2a24', 0.2, 0.7);
    }
    brush.rect(u, v, side * 0.09, side * 0.8, mixHex(colour, '#5a3a2c', 0.35), 0.5);
    brush.rect(u + side * 0.91, v, side * 0.09, side * 0.8, mixHex(colour, '#5a3a2c', 0.35), 0.7);
  };
  crate(-0.5, 0, 0.85, '#a87c50');
  crate(0.42, 0, 0.75, '#8f6a48');
  crate(-0.2, 0.68, 0.66, '#b58a5a');
  brush.blob(
    [
      [-1.1, 0],
      [-1.2, 0.4],
      [-1.05, 0.78],
      [-0.65, 0.78],
      [-0.5, 0.4],
      [-0.6, 0],
    ],
    '#7a5036',
    0.55,
  );
  for (const v of [0.18, 0.58])
    brush.line(
      [
        [-1.16, v],
        [-0.54, v],
      ],
      0.05,
      '#3a3a42',
      0.4,
    );
  // Net and floats.
  brush.blob(
    [
      [0.9, 0],
      [1, 0.28],
      [1.3, 0.4],
      [1.65, 0.26],
      [1.75, 0],
    ],
    '#5f7f74',
    0.55,
  );
  for (const [u, v, colour] of [
    [1.05, 0.2, '#e8743c'],
    [1.36, 0.32, '#f0c03c'],
    [1.55, 0.14, '#e8743c'],
  ] as const)
    brush.oval(u, v, 0.09, 0.09, colour, 0.85);
}

/** A bollard and its rope in the lower left corner, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, height } = view;
  paintSoft(g, { ...view, right: unit * 0.42, top: height - unit * 0.26 }, unit * 0.006, (c) => {
    paintNearBollard(c, view);
  });
}

function paintNearBollard(g: SKRSContext2D, view: View): void {
  const { unit, height, light } = view;
  g.fillStyle = light.foreground;
  const x = unit * 0.035;
  const y = height;
  g.beginPath();
  g.ellipse(x, y - unit * 0.17, unit * 0.075, unit * 0.04, 0, 0, Math.PI * 2);
  g.fill();
  g.fillRect(x - unit * 0.05, y - unit * 0.17, unit * 0.1, unit * 0.17 + view.bottom);
  g.strokeStyle = light.foreground;
  g.lineWidth = unit * 0.016;
  for (let i = 0; i < 3; i++) {
    g.beginPath();
    g.moveTo(x - unit * 0.06, y - unit * (0.06 + 0.022 * i));
    g.quadraticCurveTo(
      x,
      y - unit * (0.035 + 0.022 * i),
      x + unit * 0.06,
      y - unit * (0.06 + 0.022 * i),
    );
    g.stroke();
  }
  g.beginPath();
  g.moveTo(x + unit * 0.05, y - unit * 0.09);
  g.quadraticCurveTo(x + unit * 0.16, y - unit * 0.005, x + unit * 0.32, y + unit * 0.06);
  g.stroke();
}

const BOATS: readonly Boat[] = [
  { kind: 'sail', xM: -6.6, zM: 30, longM: 7.5, hull: '#31506e', bow: -1 },
  { kind: 'sail', xM: 18.6, zM: 38, longM: 8.5, hull: '#e8e2d4', bow: 1 },
  { kind: 'fishing', xM: 3.1, zM: 29, longM: 7.4, hull: '#2f7d88', bow: -1 },
  { kind: 'rowing', xM: -5.2, zM: 15.6, longM: 3.4, hull: '#b8573a', bow: 1 },
];

export const harbour: StageSet = {
  horizon: 0.44,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 260, rows: [0.2, 0.46], paint: paintFar },
    {
      depthM: 45,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS);
      },
    },
    {
      depthM: TOWN_M,
      rows: [0.1, 0.62],
      paint: (g, view) => {
        const row = groundRow(view, TOWN_M);
        paintMirrored(g, view, { row, foot: row + view.unit * 0.09, strength: 0.34 }, (c) => {
          paintTown(c, view);
        });
        paintTown(g, view);
      },
    },
    {
      depthM: Infinity,
      rows: [0.4, 0.7],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS);
      },
    },
    { depthM: 11, ground: true, rows: [0.4, 9], paint: paintQuay },
    {
      depthM: MOLE_M,
      rows: [-0.2, 0.62],
      columns: [0.5, 9],
      paint: (g, view) => {
        const row = groundRow(view, MOLE_M);
        paintMirrored(g, view, { row, foot: row + view.unit * 0.08, strength: 0.3 }, (c) => {
          paintMole(c, view);
        });
        paintMole(g, view);
      },
      live: (g, view, tS) => {
        liveBeam(g, view, tS);
        liveFlock(
          g,
          view,
          {
            seed: 95,
            count: 6,
            at: [0.46, 0.17],
            size: 0.013,
            colour: '#f4f4f2',
            depthM: 60,
            beat: 1.5,
          },
          tS,
        );
      },
    },
    ...BOATS.map((boat) => ({
      depthM: boat.zM,
      live: (g: SKRSContext2D, view: View, tS: number) => {
        liveBoat(g, view, boat, tS);
      },
    })),
    { depthM: BOLLARD_M, rows: [0.4, 0.8], paint: paintBollards },
    { depthM: LAMP_M, rows: [-0.2, 0.8], columns: [-0.5, 0.5], paint: paintLamp },
    { depthM: PROPS_M, rows: [0.3, 0.8], columns: [0.5, 2], paint: paintProps },
    { depthM: 5, rows: [0.4, 9], columns: [-9, 0.5], soft: true, paint: paintDressing },
  ],
};
