// A bedroom: a wide bed under a window of evening, lamps on both sides, a wardrobe, a rug, bulbs on a cord.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { layBoards } from '../paint/floors.ts';
import {
  paintCurtain,
  paintHousePlant,
  paintLampShade,
  paintPicture,
  paintWindowFrame,
  paintWindowLight,
} from '../paint/furnishing.ts';
import { level, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 7.8;
const BED_M = 5.9;
const WINDOW: Box = { u: 1.5, v: 0.9, wide: 1.9, tall: 1.6 };
const BED = { from: -2.3, to: -0.3 } as const;

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  b.glow(2.4, 1.7, 2.6, b.view.outside.key, 0.4 * (1 - burning));
  for (const u of [-2.65, 0.06]) b.glow(u, 1.2, 1.9, '#ff9d48', 0.5 * burning);
  paintPicture(b, { u: -1.75, v: 1.75, wide: 0.9, tall: 0.6 }, '#f1e6d4', 'hills', 31);
  paintWindowFrame(b, WINDOW, { frame: '#f6eee0', across: 2, up: 2 });
  b.rect(WINDOW.u - 0.5, 2.62, WINDOW.wide + 1, 0.035, '#8a6a50', 0.7);
  paintCurtain(b, { u: WINDOW.u - 0.45, v: 0.2, wide: 0.55, tall: 2.42 }, '#9a86b8', 5);
  paintCurtain(
    b,
    { u: WINDOW.u + WINDOW.wide - 0.1, v: 0.2, wide: 0.55, tall: 2.42 },
    '#9a86b8',
    5,
  );
  // Bulbs on a cord over the bed.
  const cord = Array.from({ length: 25 }, (_, i) => {
    const u = i / 24;
    return [-3.1 + 3.7 * u, 2.62 - 0.16 * Math.sin(u * Math.PI * 3) ** 2] as const;
  });
  b.line(cord, 0.01, '#5a4a50', 0.4);
  for (const [i, [u, v]] of cord.entries()) {
    if (i % 2 === 0) continue;
    b.oval(u, v - 0.04, 0.025, 0.032, '#ffe8b8', 1);
    b.glow(u, v - 0.04, 0.3, '#ffc46a', 0.7 * burning);
  }
}

function paintBed(g: SKRSContext2D, view: View): void {
  const { from, to } = BED;
  const wide = to - from;
  new SceneBrush(g, view, level()).pool(-1.3, 6.6, 1.7, 1.4, view.light.shadow, 0.5);
  const head = new SceneBrush(g, view, upright(BACK_M - 0.12));
  head.pad({ u: from - 0.1, v: 0.1, wide: wide + 0.2, tall: 1.15 }, 0.12, '#a87850', 0.6);
  for (let i = 0; i < 5; i++)
    head.pad(
      { u: from + 0.04 + (i * wide) / 5, v: 0.3, wide: wide / 5 - 0.06, tall: 0.85 },
      0.05,
      '#c08f62',
      0.7,
    );
  const pillows = new SceneBrush(g, view, upright(BACK_M - 0.5));
  for (const [u, colour] of [
    [from + 0.1, '#f6f0e6'],
    [from + 1.06, '#f6f0e6'],
  ] as const)
    pillows.blob(
      [
        [u, 0.56],
        [u + 0.82, 0.55],
        [u + 0.86, 0.92],
        [u - 0.02, 0.94],
      ],
      colour,
      0.8,
    );
  pillows.blob(
    [
      [from + 0.62, 0.56],
      [from + 1.36, 0.55],
      [from + 1.32, 0.82],
      [from + 0.66, 0.83],
    ],
    '#e0a860',
    0.75,
  );
  const b = paintBlock(
    g,
    view,
    { x: [from, to], y: [0.18, 0.56], z: [BED_M, BACK_M - 0.2] },
    { colour: '#e8dcf0', top: '#f4ecf8', lit: 0.6 },
  );
  paintBlock(
    g,
    view,
    { x: [from - 0.04, to + 0.04], y: [0.16, 0.585], z: [BED_M - 0.03, BED_M + 0.95] },
    { colour: '#7f6fb0', top: '#a493d0', lit: 0.55 },
  );
  for (let i = 1; i < 7; i++) b.rect(from + (wide * i) / 7, 0.2, 0.02, 0.34, '#241a38', 0.2, 0.2);
  b.wash({ u: from, v: 0.16, wide, tall: 0.3 }, 'up', '#1c1430', 0.4, 0);
  for (const u of [from, to - 0.09]) b.rect(u, 0, 0.09, 0.18, '#7a5236', 0.4);
  // Tables with lamps.
  for (const u of [-2.95, -0.2]) {
    const t = paintBlock(
      g,
      view,
      { x: [u, u + 0.52], y: [0.05, 0.56], z: [6.9, 7.4] },
      { colour: '#a87850', top: '#c8986a', lit: 0.55 },
    );
    t.rect(u + 0.06, 0.3, 0.4, 0.2, '#b88a5c', 0.7);
    t.oval(u + 0.26, 0.4, 0.025, 0.025, '#f0d090', 0.9);
    const l = new SceneBrush(g, view, upright(7.15)).at(u + 0.26, 0.56);
    l.rect(-0.02, 0, 0.04, 0.24, '#d8b070', 0.7);
    l.oval(0, 0.03, 0.1, 0.03, '#d8b070', 0.7);
    paintLampShade(l.at(0, 0.22), '#f4e6cc', 0.24, 0.17);
    l.glow(0, 0.34, 1.3, '#ffc070', 0.5 * view.light.lamps);
  }
}

function paintWardrobe(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [3.0, 4.1], y: [0.06, 2.15], z: [5.9, 7.4] },
    { colour: '#e6d8c0', lit: 0.6 },
  );
  for (const u of [3.04, 3.57]) {
    b.rect(u, 0.14, 0.5, 1.94, '#f0e4d0', 0.7);
    b.rect(u + 0.07, 0.24, 0.36, 0.8, '#c8b494', 0.4, 0.4);
    b.rect(u + 0.07, 1.14, 0.36, 0.84, '#c8b494', 0.4, 0.4);
  }
  for (const u of [3.5, 3.6]) b.rect(u, 1.02, 0.025, 0.16, '#d8a84c', 0.9);
  paintHousePlant(new SceneBrush(g, view, upright(6.2)).at(2.2), {
    tall: 0.9,
    pot: '#9a86b8',
    kind: 'blades',
    seed: 9,
  });
}

export const bedroom: StageSet = {
  horizon: 0.43,
  deepM: 5.2,
  asideM: 2.8,
  indoors: true,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffb878',
      ambient: '#33285c',
      bright: 0.56,
      fromX: outside.lamps > 0.5 ? 0.3 : 0.8,
      up: 0.5,
      windows: 0.9,
    }),
  planes: () => [
    ...interior({
      leftM: -3.6,
      rightM: 4.1,
      backM: BACK_M,
      heightM: 2.8,
      wall: '#b9a8cc',
      ceiling: '#f4ecf0',
      skirting: '#f6eee0',
      floor: (b) => {
        layBoards(b, { colour: '#d0a070', second: '#a87448', farM: BACK_M }, 0.2, 1.8);
        b.oval(-0.9, 5.2, 1.9, 0.9, '#e8dcd0', 0.7);
        b.oval(-0.9, 5.2, 1.7, 0.78, '#d0a0a8', 0.65);
        b.oval(-0.9, 5.2, 1.1, 0.5, '#e8dcd0', 0.7);
        paintWindowLight(b, { fromU: 1.4, toU: 3.1, farV: 7, nearV: 4.6, lean: -1.2 });
        for (const u of [-2.65, 0.06]) b.glow(u, 6.8, 1.5, '#ffa850', 0.36 * b.view.light.lamps);
      },
      windows: [WINDOW],
      outlook: 'city',
      back: decorateBack,
      left: (b) => {
        paintPicture(b, { u: 5, v: 1.3, wide: 1, tall: 1.2 }, '#f1e6d4', 'shapes', 17);
      },
    }),
    { depthM: BED_M, rows: [0.2, 0.95], paint: paintBed },
    { depthM: 5.9, rows: [0, 0.95], paint: paintWardrobe },
  ],
};
