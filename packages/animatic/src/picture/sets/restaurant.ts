// A restaurant in the evening: tables under white cloths with candles, arched windows, wall lamps, a shelf
// of wine.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintHousePlant, paintPicture, paintWindowFrame } from '../paint/furnishing.ts';
import { paintBottles } from '../paint/kitchenware.ts';
import { level, ovalCorners, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintChair, standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 9;
const WINDOWS: readonly Box[] = [
  { u: -3.2, v: 0.9, wide: 1.7, tall: 2.1 },
  { u: -0.85, v: 0.9, wide: 1.7, tall: 2.1 },
  { u: 1.5, v: 0.9, wide: 1.7, tall: 2.1 },
];
const GREEN = '#2f5a4c';

/** A round table under its cloth; plates, glasses and a candle on it, chairs at both sides. */
function paintDinner(g: SKRSContext2D, view: View, x: number, z: number): void {
  const b = new SceneBrush(g, view, upright(z)).at(x);
  standShade(b, 1.7, 0.5);
  paintChair(b.at(-0.95), { wood: '#4a2c24', seat: '#a8323c', backM: 0.98 });
  paintChair(b.at(0.95, 0, -1), { wood: '#4a2c24', seat: '#a8323c', backM: 0.98 });
  const folds = Array.from({ length: 15 }, (_, i) => {
    const u = -0.62 + (1.24 * i) / 14;
    return [u, 0.1 + 0.05 * (i % 2)] as const;
  });
  b.poly([[-0.58, 0.75], ...folds, [0.58, 0.75]], '#f4ece0', 0.6);
  for (let i = 1; i < 14; i += 2)
    b.wash(
      { u: -0.62 + (1.24 * i) / 14, v: 0.12, wide: 0.06, tall: 0.6 },
      'right',
      '#3a2a4a',
      0.24,
      0,
    );
  const top = new SceneBrush(g, view, level(0.75));
  top.area(ovalCorners(x, z, 0.62, 0.5), top.tone('#fffaf0', 0.95, x, z));
  const t = b.at(0, 0.77);
  for (const u of [-0.34, 0.34]) {
    t.oval(u, 0.005, 0.15, 0.022, '#ffffff', 0.95);
    t.oval(u, 0.007, 0.1, 0.014, '#e4dccc', 0.8);
    const w = u * 0.5;
    t.rect(w - 0.006, 0.02, 0.012, 0.09, '#e8f2f4', 0.9, 0.8);
    t.blob(
      [
        [w - 0.035, 0.1],
        [w + 0.035, 0.1],
        [w + 0.04, 0.2],
        [w - 0.04, 0.2],
      ],
      '#a8283c',
      0.7,
      0.85,
    );
  }
  t.rect(-0.02, 0.02, 0.04, 0.16, '#f4e6cc', 0.9);
  t.oval(0, 0.22, 0.02, 0.04, '#fff2c0', 1);
  t.glow(0, 0.22, 0.8, '#ffb45c', 0.4 + 0.4 * view.light.lamps);
}

function tables(z: number, xs: readonly number[]): Plane {
  return {
    depthM: z,
    rows: [0.25, 0.95],
    paint: (g, view) => {
      for (const x of xs) paintDinner(g, view, x, z);
    },
    live: (g, view, tS) => {
      // Candles are never still.
      for (const [i, x] of xs.entries()) {
        const b = new SceneBrush(g, view, upright(z)).at(x, 0.99);
        const beat = Math.sin(tS * (6 + i) + x) * Math.sin(tS * 2.7 + z);
        b.oval(0.004 * beat, 0, 0.018, 0.036 + 0.01 * beat, '#ffe29a', 1, 0.9);
      }
    },
  };
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  b.rect(-4.8, 0, 9.6, 0.9, '#5c3426', 0.55);
  for (let u = -4.7; u < 4.7; u += 0.8) b.rect(u, 0.16, 0.68, 0.6, '#6f4230', 0.65);
  b.rect(-4.8, 0.88, 9.6, 0.06, '#c89a4c', 0.8);
  for (const box of WINDOWS) {
    paintWindowFrame(b, box, { frame: '#e8d8b8', across: 2, up: 3 });
    // The arch: its corners are wall.
    const { u, v, wide, tall } = box;
    const arc = Array.from({ length: 13 }, (_, i) => {
      const a = Math.PI * (i / 12);
      return [
        u + wide / 2 + Math.cos(a) * (wide / 2),
        v + tall - 0.55 + Math.sin(a) * 0.6,
      ] as const;
    });
    b.poly(
      [
        [u + wide + 0.06, v + tall - 0.55],
        [u + wide + 0.06, v + tall + 0.12],
        [u - 0.06, v + tall + 0.12],
        [u - 0.06, v + tall - 0.55],
        ...arc.toReversed(),
      ],
      GREEN,
      0.66,
    );
    b.line(arc, 0.06, '#e8d8b8', 0.8);
  }
  for (const u of [-3.75, -1.2, 1.15, 3.55]) {
    b.rect(u - 0.03, 1.8, 0.06, 0.22, '#d8a84c', 0.7);
    b.poly(
      [
        [u - 0.1, 2.02],
        [u + 0.1, 2.02],
        [u + 0.14, 2.26],
        [u - 0.14, 2.26],
      ],
      '#f4e6cc',
      0.8,
    );
    if (burning > 0.1)
      b.area(
        [
          [u - 0.1, 2.02],
          [u + 0.1, 2.02],
          [u + 0.14, 2.26],
          [u - 0.14, 2.26],
        ],
        alpha('#ffe2a0', Math.min(1, burning + 0.1)),
      );
    b.glow(u, 2.2, 1.5, '#ffb45c', 0.2 + 0.45 * burning);
  }
}

export const restaurant: StageSet = {
  horizon: 0.43,
  deepM: 5.6,
  indoors: true,
  mirror: 0.14,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffb46a',
      ambient: '#2a1c44',
      bright: 0.6,
      fromX: 0.3,
      up: 0.6,
      windows: 0.6,
    }),
  planes: () => [
    ...interior({
      leftM: -4.8,
      rightM: 4.8,
      backM: BACK_M,
      heightM: 3.4,
      wall: GREEN,
      ceiling: '#e8d8bc',
      skirting: null,
      floor: (b) => {
        layTiles(
          b,
          { colour: '#d8c0a0', second: '#6a4a40', farM: BACK_M },
          { sideM: 0.55, chequer: true },
        );
        for (const [x, z] of [
          [-3, 7.6],
          [0, 7.8],
          [3, 7.6],
          [-3.1, 6],
          [3.1, 6],
        ] as const)
          b.glow(x, z, 1.2, '#ffb45c', 0.24);
      },
      windows: WINDOWS,
      outlook: 'street',
      back: decorateBack,
      left: (b) => {
        b.rect(5, 0.3, 2.6, 2.2, '#4a2c24', 0.6);
        for (let k = 0; k < 5; k++) {
          b.rect(5.06, 0.38 + k * 0.42, 2.48, 0.36, '#1c1018', 0.3);
          paintBottles(b.at(5.1, 0.38 + k * 0.42), 2.4, b.view.seed + k, 0.34);
        }
      },
      right: (b) => {
        paintPicture(b, { u: 5.4, v: 1.3, wide: 1.2, tall: 1 }, '#c89a4c', 'hills', 14);
      },
    }),
    tables(7.7, [-3, 0.1, 3.1]),
    {
      depthM: 6.6,
      rows: [0, 0.95],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(6.6));
        paintHousePlant(b.at(-4.3), { tall: 1.9, pot: '#c89a4c', kind: 'blades', seed: 7 });
        paintHousePlant(b.at(4.3), { tall: 1.8, pot: '#c89a4c', kind: 'blades', seed: 3 });
      },
    },
    tables(6, [-3.1, 3.1]),
  ],
};
