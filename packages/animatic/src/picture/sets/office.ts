// An office: desks with screens in two rows, a glass wall to the city, a board of notes, lamps in the
// ceiling.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock, paintTable } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layPlain } from '../paint/floors.ts';
import { paintHousePlant, paintWindowFrame, paintWindowLight } from '../paint/furnishing.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import { officeOfOld } from './office-of-old.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 9.4;
const WINDOWS: readonly Box[] = [
  { u: -1.2, v: 0.35, wide: 2.9, tall: 2.35 },
  { u: 1.9, v: 0.35, wide: 2.4, tall: 2.35 },
];
const NOTES = ['#f2cf5c', '#f09a8a', '#8ac8c0', '#b8d878', '#f4f0e4'] as const;

/** A screen on its foot, as it shows itself to us: charts and lines, alive. */
function paintScreen(b: SceneBrush, wide = 0.62, glow = true): void {
  const tall = wide * 0.6;
  b.rect(-0.03, 0, 0.06, 0.16, '#8a9098', 0.5);
  b.rect(-0.13, 0, 0.26, 0.02, '#8a9098', 0.6);
  b.pad({ u: -wide / 2, v: 0.12, wide, tall }, 0.02, '#23262e', 0.4);
  const box = { u: -wide / 2 + 0.02, v: 0.14, wide: wide - 0.04, tall: tall - 0.04 };
  b.area(
    [
      [box.u, box.v],
      [box.u + box.wide, box.v],
      [box.u + box.wide, box.v + box.tall],
      [box.u, box.v + box.tall],
    ],
    '#2b5a86',
  );
  for (let i = 0; i < 5; i++) {
    const t = box.tall * (0.2 + 0.6 * random(b.view.seed + 7, i + Math.round(b.originU * 7)));
    b.area(
      [
        [box.u + box.wide * (0.08 + 0.1 * i), box.v + box.tall * 0.1],
        [box.u + box.wide * (0.15 + 0.1 * i), box.v + box.tall * 0.1],
        [box.u + box.wide * (0.15 + 0.1 * i), box.v + t],
        [box.u + box.wide * (0.08 + 0.1 * i), box.v + t],
      ],
      i % 2 === 0 ? '#7ad0e0' : '#ffb86a',
    );
  }
  for (let k = 0; k < 4; k++)
    b.area(
      [
        [box.u + box.wide * 0.66, box.v + box.tall * (0.2 + 0.18 * k)],
        [box.u + box.wide * 0.92, box.v + box.tall * (0.2 + 0.18 * k)],
        [box.u + box.wide * 0.92, box.v + box.tall * (0.26 + 0.18 * k)],
        [box.u + box.wide * 0.66, box.v + box.tall * (0.26 + 0.18 * k)],
      ],
      'rgba(230,244,255,0.8)',
    );
  if (glow) b.glow(0, 0.12 + tall / 2, 0.8, '#7ac0ff', 0.22 + 0.2 * b.view.light.lamps);
}

function paintSwivel(b: SceneBrush, colour: string): void {
  standShade(b, 0.7, 0.4);
  for (const s of [-1, 1])
    b.line(
      [
        [0, 0.12],
        [s * 0.26, 0.05],
      ],
      0.04,
      '#2c2e36',
      0.4,
    );
  b.rect(-0.025, 0.1, 0.05, 0.34, '#8a9098', 0.6);
  b.pad({ u: -0.25, v: 0.42, wide: 0.5, tall: 0.09 }, 0.04, colour, 0.7);
  b.pad({ u: -0.22, v: 0.54, wide: 0.44, tall: 0.5 }, 0.1, colour, 0.55);
  b.pad({ u: -0.22, v: 0.96, wide: 0.44, tall: 0.07 }, 0.03, colour, 0.9);
}

function deskRow(z: number, xs: readonly number[], chair: string): Plane {
  return {
    depthM: z,
    rows: [0.25, 0.95],
    paint: (g, view) => {
      for (const x of xs) {
        paintTable(
          g,
          view,
          { x: [x - 0.8, x + 0.8], y: [0, 0.74], z: [z, z + 0.75] },
          { colour: '#8b9098', top: '#e7d3b0' },
        );
        const b = new SceneBrush(g, view, upright(z + 0.4)).at(x, 0.74);
        paintScreen(b.at(-0.26));
        b.pad({ u: 0.3, v: 0, wide: 0.09, tall: 0.1 }, 0.02, '#d8604a', 0.7);
        b.rect(0.46, 0, 0.26, 0.05, '#f6f0e4', 0.8);
        b.rect(0.48, 0.05, 0.24, 0.03, '#5a86a8', 0.7);
        paintSwivel(new SceneBrush(g, view, upright(z - 0.2)).at(x + 0.1), chair);
      }
    },
  };
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  b.glow(1.4, 1.7, 3.4, b.view.outside.key, 0.42 * (1 - burning));
  for (const box of WINDOWS)
    paintWindowFrame(b, box, { frame: '#4a5662', across: 2, up: 2, sill: false });
  // The board: notes in columns.
  b.rect(-4.3, 1.0, 2.5, 1.5, '#f6f4ee', 0.8);
  b.rect(-4.3, 1.0, 2.5, 0.05, '#8a9098', 0.7);
  for (let i = 0; i < 22; i++) {
    const note = NOTES[Math.floor(random(b.view.seed + 61, i) * NOTES.length)] ?? NOTES[0];
    const u = -4.18 + (i % 6) * 0.4 + 0.06 * random(b.view.seed + 62, i);
    const v = 2.12 - Math.floor(i / 6) * 0.32 + 0.06 * random(b.view.seed + 63, i);
    b.rect(u, v, 0.23, 0.23, note, 0.75);
    b.rect(u + 0.03, v + 0.14, 0.15, 0.02, '#3a3444', 0.3, 0.6);
    b.rect(u + 0.03, v + 0.09, 0.1, 0.02, '#3a3444', 0.3, 0.6);
  }
}

function paintCabinet(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-4.4, -2.6], y: [0, 0.8], z: [8.7, BACK_M] },
    { colour: '#a9b4b8', top: '#d8dedd', lit: 0.55 },
  );
  for (let i = 0; i < 3; i++) {
    b.rect(-4.36 + i * 0.6, 0.06, 0.56, 0.7, '#b8c2c6', 0.65);
    b.rect(-4.14 + i * 0.6, 0.62, 0.12, 0.025, '#5a646c', 0.5);
  }
  const top = new SceneBrush(g, view, upright(9)).at(0, 0.8);
  paintHousePlant(top.at(-4.1), { tall: 0.6, pot: '#f0e8da', seed: 3 });
  for (let i = 0; i < 6; i++)
    top.rect(
      -3.5 + i * 0.09,
      0,
      0.08,
      0.32,
      ['#d8604a', '#3e6478', '#e0b050'][i % 3] ?? '#d8604a',
      0.6,
    );
}

export const office: StageSet = {
  ofOld: officeOfOld,
  horizon: 0.42,
  deepM: 5.6,
  indoors: true,
  mirror: 0.05,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#fff0d8',
      ambient: '#34406c',
      bright: 0.8,
      fromX: 0.7,
      up: 0.8,
      windows: 0.75,
    }),
  planes: () => [
    ...interior({
      leftM: -4.7,
      rightM: 4.6,
      backM: BACK_M,
      heightM: 3,
      wall: '#efe6d6',
      leftWall: '#3f8798',
      ceiling: '#f4f2ec',
      skirting: '#8a9098',
      floor: (b) => {
        layPlain(b, { colour: '#8893a6', second: '#707c8c', farM: BACK_M });
        for (let i = -8; i < 9; i++) b.rect(i * 0.6, 3, 0.012, 6.4, '#4a5464', 0.3, 0.35);
        for (let k = 5; k < 16; k++) b.rect(-4.7, k * 0.6, 9.3, 0.014, '#4a5464', 0.3, 0.35);
        paintWindowLight(b, { fromU: -1.1, toU: 4.1, farV: 8.4, nearV: 5, lean: -1.6, panes: 4 });
      },
      windows: WINDOWS,
      outlook: 'city',
      back: decorateBack,
      right: (b) => {
        // A glass room beside the hall.
        b.rect(5, 0, 4.2, 2.5, '#9cc4cc', 0.7, 0.6);
        for (const u of [5, 6.4, 7.8, 9.1]) b.rect(u, 0, 0.07, 2.5, '#4a5662', 0.5);
        b.rect(5, 2.46, 4.2, 0.08, '#4a5662', 0.5);
        b.rect(5, 1.0, 4.2, 0.28, '#e8f4f4', 0.9, 0.5);
      },
      overhead: (b) => {
        for (const x of [-2.6, 0.2, 3])
          for (const z of [4.6, 7]) {
            b.rect(x - 0.5, z, 1, 1.1, '#ffffff', 1);
            b.area(
              [
                [x - 0.5, z],
                [x + 0.5, z],
                [x + 0.5, z + 1.1],
                [x - 0.5, z + 1.1],
              ],
              alpha('#fffaf0', 0.55 + 0.4 * b.view.light.lamps),
            );
            b.glow(x, z + 0.5, 1.3, '#fff0d8', 0.16 + 0.2 * b.view.light.lamps);
          }
      },
    }),
    { depthM: 8.7, rows: [0.25, 0.85], columns: [-1, 0.4], paint: paintCabinet },
    deskRow(7.9, [-1.5, 0.6, 2.9], '#3c4450'),
    deskRow(6.3, [-2.9, 2.9], '#d8704e'),
    {
      depthM: 6.9,
      rows: [0.2, 0.95],
      columns: [0.7, 2],
      paint: (g, view) => {
        paintHousePlant(new SceneBrush(g, view, upright(6.9)).at(4.1), {
          tall: 1.6,
          pot: '#f0e8da',
          seed: 21,
        });
      },
    },
  ],
};
