// A roadside diner of the fifties: booths under the long window, a counter with its round stools, chequered
// tiles, chrome, a sign in tubes of light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintPendant, paintPicture, paintWindowFrame } from '../paint/furnishing.ts';
import { paintCups } from '../paint/kitchenware.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintStool, standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 8.4;
const WINDOW: Box = { u: -4.6, v: 1, wide: 6.1, tall: 1.7 };
const RED = '#c8302f';
const CREAM = '#f2e6cc';
const TEAL = '#6fb8b0';
const CHROME = '#cdd4dc';

function decorateBack(b: SceneBrush): void {
  b.rect(-4.9, 0, 9.8, 0.95, TEAL, 0.55);
  for (let u = -4.8; u < 4.9; u += 0.2) b.rect(u, 0.05, 0.02, 0.86, '#3f7a78', 0.5, 0.5);
  b.rect(-4.9, 0.92, 9.8, 0.07, CHROME, 0.9);
  b.rect(-4.9, 2.86, 9.8, 0.05, RED, 0.9);
  b.rect(-4.9, 2.96, 9.8, 0.03, RED, 0.9);
  paintWindowFrame(b, WINDOW, { frame: CHROME, across: 4, up: 1 });
  // Behind the counter: the hatch to the kitchen, a board of dishes, cups.
  b.rect(2, 1.05, 2.8, 1.75, CREAM, 0.6);
  b.rect(2.1, 1.9, 2.6, 0.84, '#22282c', 0.5);
  for (let k = 0; k < 4; k++) {
    b.rect(2.25, 2.56 - k * 0.17, 1.2 - 0.14 * (k % 2), 0.06, CREAM, 0.9);
    b.rect(4.1, 2.56 - k * 0.17, 0.4, 0.06, '#f0b850', 0.9);
  }
  b.rect(2.1, 1.36, 2.6, 0.05, CHROME, 0.9);
  paintCups(b.at(2.2, 1.41), 2.3, 17);
}

/** A booth from its side: two padded benches, back to back with the next, a table between. */
function paintBooth(b: SceneBrush): void {
  standShade(b, 2.2, 0.5);
  for (const s of [-1, 1]) {
    const u = (wide: number): number => (s < 0 ? -1.16 : 1.16 - wide);
    b.pad({ u: u(0.26), v: 0.1, wide: 0.26, tall: 1.12 }, 0.1, RED, 0.55);
    b.pad({ u: u(0.24), v: 1.14, wide: 0.24, tall: 0.09 }, 0.04, mixHex(RED, '#ffffff', 0.3), 0.9);
    b.pad({ u: s < 0 ? -0.98 : 0.42, v: 0.3, wide: 0.56, tall: 0.2 }, 0.08, RED, 0.75);
    b.rect(s < 0 ? -0.98 : 0.42, 0.08, 0.56, 0.24, CREAM, 0.5);
    for (const v of [0.62, 0.86, 1.06]) b.rect(u(0.26), v, 0.26, 0.02, '#7a1a20', 0.5, 0.6);
  }
  b.rect(-0.05, 0, 0.1, 0.74, CHROME, 0.7);
  b.rect(-0.24, 0, 0.48, 0.05, CHROME, 0.6);
  b.rect(-0.56, 0.72, 1.12, 0.07, CREAM, 0.95);
  b.rect(-0.56, 0.72, 1.12, 0.03, CHROME, 0.9);
  const t = b.at(0.22, 0.79);
  t.rect(-0.03, 0, 0.06, 0.15, '#b8282c', 0.8);
  t.rect(0.06, 0, 0.05, 0.14, '#e0b23c', 0.8);
  t.rect(-0.14, 0, 0.08, 0.11, CHROME, 0.95);
}

/** The counter runs along the right. */
function paintCounter(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [1.9, 4.9], y: [0, 1.02], z: [6.7, 7.3] },
    { colour: TEAL, lit: 0.6 },
  );
  for (let u = 2; u < 4.8; u += 0.34) b.rect(u, 0.14, 0.05, 0.8, CHROME, 0.7);
  b.rect(1.9, 0.08, 3, 0.06, CHROME, 0.9);
  paintBlock(
    g,
    view,
    { x: [1.8, 4.9], y: [1.02, 1.1], z: [6.6, 7.3] },
    { colour: CHROME, top: '#f4efe4', lit: 0.9 },
  );
  const t = b.at(0, 1.1);
  // Pies under glass, the coffee, napkins.
  t.rect(2.5, 0, 0.44, 0.05, CHROME, 0.8);
  t.pad({ u: 2.54, v: 0.05, wide: 0.36, tall: 0.12 }, 0.05, '#d89a50', 0.8);
  t.pad({ u: 2.5, v: 0.04, wide: 0.44, tall: 0.3 }, 0.14, '#ffffff', 1, 0.28);
  t.pad({ u: 3.5, v: 0, wide: 0.34, tall: 0.46 }, 0.04, CHROME, 0.8);
  t.pad({ u: 3.56, v: 0.03, wide: 0.22, tall: 0.2 }, 0.06, '#3a2018', 0.6);
  t.rect(4.2, 0, 0.1, 0.16, CHROME, 0.95);
}

function paintSign(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8.2));
  // An arrow of tubes around a cup that steams.
  b.glow(0.5, 2.3, 1.5, '#ff5aa0', 0.4);
  const cup = [
    [0.2, 2.4],
    [0.8, 2.4],
    [0.72, 2.02],
    [0.28, 2.02],
    [0.2, 2.4],
  ] as const;
  const steam = [
    [0.4, 2.48],
    [0.46, 2.6],
    [0.38, 2.7],
    [0.44, 2.82],
  ] as const;
  const ear = [
    [0.78, 2.32],
    [0.96, 2.28],
    [0.92, 2.12],
    [0.74, 2.12],
  ] as const;
  for (const [wide, share] of [
    [0.09, 0],
    [0.04, 0.7],
  ] as const) {
    const a = share === 0 ? 0.5 : 1;
    for (const line of [cup, ear]) b.line(line, wide, mixHex('#ff4f8a', '#ffffff', share), 1, a);
    for (const u of [0, 0.2])
      b.line(
        steam.map(([x, y]) => [x + u, y] as const),
        wide * 0.8,
        mixHex('#4fe0ff', '#ffffff', share),
        1,
        a,
      );
  }
}

export const diner: StageSet = {
  horizon: 0.43,
  deepM: 5.8,
  indoors: true,
  mirror: 0.16,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffd090',
      ambient: '#2c2444',
      bright: 0.7,
      fromX: 0.35,
      up: 0.7,
      windows: 0.4,
    }),
  planes: () => [
    ...interior({
      leftM: -4.9,
      rightM: 4.9,
      backM: BACK_M,
      heightM: 3.2,
      wall: CREAM,
      leftWall: '#e2c8a8',
      rightWall: TEAL,
      ceiling: '#e8dcc4',
      skirting: '#3a2c34',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#f0ead8', second: '#2c2a34', farM: BACK_M },
          { sideM: 0.5, chequer: true },
        );
        for (const x of [-3.4, -0.9, 2.6]) b.glow(x, 6.6, 1.3, '#ffc878', 0.26);
      },
      windows: [WINDOW],
      outlook: 'street',
      back: decorateBack,
      left: (b) => {
        paintPicture(b, { u: 5.3, v: 1.4, wide: 1.2, tall: 0.9 }, RED, 'sun', 9);
        // The jukebox.
        b.pad({ u: 3.4, v: 0, wide: 0.95, tall: 1.5 }, 0.4, '#8a3c2c', 0.6);
        b.pad({ u: 3.52, v: 0.7, wide: 0.7, tall: 0.7 }, 0.3, '#ffd060', 1);
        b.pad({ u: 3.6, v: 0.1, wide: 0.54, tall: 0.5 }, 0.06, '#ff7a4c', 0.9);
        b.glow(3.9, 0.9, 1.2, '#ffb45c', 0.5);
      },
    }),
    { depthM: 8.2, rows: [0, 0.6], paint: paintSign },
    {
      depthM: 7.6,
      rows: [0.3, 0.9],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(7.6));
        for (const x of [-3.6, -1.15]) paintBooth(b.at(x));
      },
    },
    { depthM: 6.7, rows: [0.3, 0.9], columns: [0.4, 2], paint: paintCounter },
    {
      depthM: 6.4,
      rows: [-1, 0.9],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(6.4));
        for (const x of [2.3, 3.2, 4.1])
          paintStool(b.at(x), { seat: RED, metal: CHROME, seatM: 0.72 });
        for (const x of [-3.5, -1.1, 2.4])
          paintPendant(b.at(x, 2.16), {
            cordM: 1.4,
            colour: RED,
            spread: 0.2,
            tall: 0.2,
            glowM: 1.2,
          });
      },
    },
  ],
};
