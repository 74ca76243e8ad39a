// A living room: sofa under a picture, a tall window to the garden, a lamp that burns at night, a rug.
import type { SKRSContext2D } from '@napi-rs/canvas';
import {
  paintBookcase,
  paintCurtain,
  paintFloorLamp,
  paintHousePlant,
  paintPicture,
  paintWindowFrame,
  paintWindowLight,
} from '../paint/furnishing.ts';
import { layBoards } from '../paint/floors.ts';
import { indoorLight } from '../light/indoor-light.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintSofa, standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 7.8;
const WINDOW: Box = { u: 1.1, v: 0.75, wide: 2.3, tall: 1.85 };

function layFloor(brush: SceneBrush): void {
  layBoards(brush, { colour: '#c98f58', second: '#98603a', farM: BACK_M });
  paintWindowLight(brush, { fromU: 0.9, toU: 3.2, farV: 7.2, nearV: 4.5, lean: -1.5 });
  // The rug.
  brush.pad({ u: -2.5, v: 4.5, wide: 4.1, tall: 1.9 }, 0.2, '#d8c8ac', 0.7);
  brush.pad({ u: -2.32, v: 4.62, wide: 3.74, tall: 1.66 }, 0.14, '#5f7f88', 0.6);
  brush.pad({ u: -2.2, v: 4.7, wide: 3.5, tall: 1.5 }, 0.1, '#d8c8ac', 0.7);
  for (let i = 0; i < 6; i++) {
    const u = -1.9 + i * 0.6;
    brush.poly(
      [
        [u, 5.45],
        [u + 0.3, 4.95],
        [u + 0.6, 5.45],
        [u + 0.3, 5.95],
      ],
      i % 2 === 0 ? '#c4826a' : '#5f7f88',
      0.6,
      0.75,
    );
  }
  const { lamps } = brush.view.light;
  brush.glow(-2.75, 6.4, 2.2, '#ffa850', 0.5 * lamps);
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  // Panelling up to the dado.
  b.rect(-4, 0.11, 5.0, 0.86, '#e9dcc4', 0.6, 0.34);
  b.rect(-4, 0.97, 5.0, 0.03, '#f4e8d2', 0.9);
  b.glow(-2.75, 1.5, 3.4, '#ff9d48', 0.6 * burning);
  b.glow(2.2, 1.6, 2.6, b.view.outside.key, 0.4 * (1 - burning));
  paintPicture(b, { u: -2.3, v: 1.5, wide: 1.15, tall: 0.8 }, '#4a342c', 'hills', 12);
  paintPicture(b, { u: -0.95, v: 1.78, wide: 0.5, tall: 0.56 }, '#c79a54', 'shapes', 4);
  paintPicture(b, { u: -0.95, v: 1.34, wide: 0.5, tall: 0.36 }, '#4a342c', 'sun', 9);
  paintWindowFrame(b, WINDOW, { frame: '#f1e8d8', across: 2, up: 3 });
  b.rect(WINDOW.u - 0.6, 2.72, WINDOW.wide + 1.2, 0.04, '#5a4434', 0.7);
  paintCurtain(b, { u: WINDOW.u - 0.5, v: 0.12, wide: 0.6, tall: 2.6 }, '#dd8a5a', 5);
  paintCurtain(b, { u: WINDOW.u + WINDOW.wide - 0.1, v: 0.12, wide: 0.6, tall: 2.6 }, '#dd8a5a', 5);
}

function paintShelf(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(7.5)).at(-3.0);
  paintBookcase(b, { wide: 0.9, tall: 2.1, rows: 5, wood: '#8a5f42', seed: 71 });
}

function paintSeats(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.7));
  paintSofa(b.at(-1.1), { wide: 2.4, colour: '#e6cfa6', cushions: ['#3f8a86', '#d8704e'] });
  paintFloorLamp(b.at(-2.72), { shade: '#ecdcc0' });
}

function paintNear(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6));
  paintHousePlant(b.at(2.75), { tall: 1.5, pot: '#d8c4a8', seed: 5 });
  // A low table with two books and a bowl.
  const t = b.at(1.35);
  standShade(t, 1.1, 0.5);
  for (const x of [-0.42, 0.38]) t.rect(x, 0, 0.04, 0.4, '#6a4630', 0.4);
  t.pad({ u: -0.55, v: 0.38, wide: 1.1, tall: 0.05 }, 0.02, '#96663f', 0.6);
  t.poly(
    [
      [-0.55, 0.42],
      [0.55, 0.42],
      [0.5, 0.5],
      [-0.5, 0.5],
    ],
    '#b5824f',
    0.9,
  );
  t.rect(-0.32, 0.46, 0.34, 0.035, '#3e6478', 0.6);
  t.rect(-0.29, 0.495, 0.28, 0.03, '#d2a24c', 0.7);
  t.blob(
    [
      [0.12, 0.47],
      [0.34, 0.47],
      [0.42, 0.58],
      [0.04, 0.58],
    ],
    '#e8e0d0',
    0.8,
  );
}

export const room: StageSet = {
  horizon: 0.42,
  deepM: 5.6,
  asideM: 3,
  indoors: true,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffc07a',
      ambient: '#3c2c58',
      bright: 0.6,
      fromX: outside.lamps > 0.5 ? 0.24 : 0.82,
      up: 0.5,
      windows: 0.9,
    }),
  planes: () => [
    ...interior({
      leftM: -3.5,
      rightM: 3.9,
      backM: BACK_M,
      heightM: 2.9,
      wall: '#7fae9f',
      ceiling: '#fbf1de',
      skirting: '#f1e8d8',
      floor: layFloor,
      windows: [WINDOW],
      outlook: 'garden',
      back: decorateBack,
      left: (b) => {
        paintPicture(b, { u: 5.4, v: 1.4, wide: 1.3, tall: 0.9 }, '#c79a54', 'shapes', 23);
      },
      right: (b) => {
        // A door that leads on.
        b.rect(5.2, 0, 1.1, 2.15, '#f1e8d8', 0.6);
        b.rect(5.28, 0, 0.94, 2.07, '#a87850', 0.5);
        for (const v of [0.2, 1.15]) b.rect(5.42, v, 0.66, 0.76, '#8f6242', 0.4);
        b.oval(5.38, 1.02, 0.035, 0.035, '#e0c070', 0.9);
      },
      overhead: (b) => {
        b.pool(-2.75, 6.7, 1.8, 2, '#ffc888', 0.4 * b.view.light.lamps);
      },
    }),
    { depthM: 7.5, rows: [-1, 0.86], columns: [-0.5, 0.4], paint: paintShelf },
    { depthM: 6.7, rows: [0.2, 0.9], columns: [-1, 0.7], paint: paintSeats },
    { depthM: 6, rows: [0.2, 0.95], columns: [0.4, 2], paint: paintNear },
  ],
};
