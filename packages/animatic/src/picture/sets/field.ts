// Farmland: a patchwork of fields on the hills, a red barn on the left third, stubble with round bales, a
// track that runs between the standing corn to the light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBush, paintTuft, threeTone } from '../paint/foliage.ts';
import { paintBale, paintBarn, paintCorn } from '../paint/farm-things.ts';
import { growth } from '../paint/growth.ts';
import { paintRange, paintVeil, paintWash, ridgeHeight } from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import { random, ridge } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, nearestM, reachAt, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { shadeOfCrown, strew } from '../paint/track.ts';
import { paintLeafTree } from '../paint/trees.ts';
import { pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const CORN = '#e6b848';
/** The track's middle and half its width, metres. */
const TRACK_M = 0.4;
const TRACK_HALF_M = 2;
const VERGE_M = 0.7;

const hill = (view: View, k: 0 | 1): Range => {
  const { unit, horizon } = view;
  return k === 0
    ? {
        depthM: 900,
        colour: snowed(view, '#5f86a0', 0.5),
        base: horizon - unit * 0.08,
        swing: unit * 0.06,
        period: unit * 0.42,
        octaves: 4,
        seed: 21,
        foot: 0.9,
      }
    : {
        depthM: 260,
        colour: snowed(view, '#7fa055', 0.7),
        base: horizon - unit * 0.034,
        swing: unit * 0.03,
        period: unit * 0.55,
        octaves: 2,
        seed: 22,
        foot: 0.4,
      };
};

const PATCHES = ['#d8b850', '#7fa850', '#b8924c', '#a8c060', '#e0c870', '#5f9048'] as const;

/** Fields on the far hill, parted by hedges that follow it. */
function paintPatchwork(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const range = hill(view, 1);
  paintRange(g, view, range, horizon + unit * 0.03);
  const foot = horizon + unit * 0.02;
  const step = unit * 0.17;
  for (let i = Math.floor(view.left / step) - 1; i * step < view.right + step; i++) {
    for (const [row, from, to] of [
      [0, 0.06, 0.42],
      [1, 0.46, 0.98],
    ] as const) {
      const of = (k: number): number => random(view.seed + 31 + k + row * 9, i);
      const x0 = (i + 0.3 * of(0) + row * 0.4) * step;
      const x1 =
        (i + 1 + 0.3 * random(view.seed + 31 + row * 9, i + 1) + row * 0.4) * step - unit * 0.006;
      const at = (x: number, u: number): number => {
        const top = ridgeHeight(view, range, x);
        return top + (foot - top) * u;
      };
      const lean = unit * 0.03 * (row === 0 ? 0.4 : 1);
      g.fillStyle = shade(
        view.light,
        snowed(view, PATCHES[Math.floor(of(2) * 6)] ?? '#d8b850', 0.8),
        230,
        { lit: 0.75 },
      );
      g.beginPath();
      for (let k = 0; k <= 6; k++) {
        const x = x0 + ((x1 - x0) * k) / 6;
        g.lineTo(x, at(x, from));
      }
      for (let k = 6; k >= 0; k--) {
        const x = x0 + ((x1 - x0) * k) / 6;
        g.lineTo(x - lean, at(x, to));
      }
      g.fill();
    }
  }
  along(view, { seed: 33, step: unit * 0.021, jitter: 1, chance: 0.62 }, (x, i) => {
    const range1 = ridgeHeight(view, range, x);
    const u = i % 2 === 0 ? 0.44 : 0.0;
    paintBush(
      g,
      view,
      {
        x,
        y: range1 + (foot - range1) * u + unit * 0.004,
        size: unit * (0.005 + 0.008 * random(view.seed + 34, i)),
      },
      { depthM: 230, colour: '#4c7a48', seed: i * 3 },
    );
  });
  paintVeil(g, view, {
    depthM: 220,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.05,
    strength: 0.6,
  });
}

const BARN_M = 62;
const barnX = (view: View): number => (-0.27 * view.width) / pxPerMetre(view, BARN_M);
const TREE = { depthM: 30, tallM: 8.6 } as const;
const treeX = (view: View): number => (0.33 * view.width) / pxPerMetre(view, TREE.depthM);

const BALES = [
  { xM: 13, zM: 34 },
  { xM: 6.4, zM: 26 },
  { xM: 16, zM: 22 },
  { xM: 8.6, zM: 17 },
] as const;

function paintGround(g: SKRSContext2D, view: View): void {
  const brush = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, 200);
  const stubble = (colour: string, from: number, to: number): void => {
    brush.area(
      [
        [from, near],
        [to, near],
        [to, 200],
        [from, 200],
      ],
      brush.gradient(
        [0, near],
        [0, 200],
        [
          [0, mixHex(colour, '#6a4a2c', 0.4), 0.4],
          [0.03, mixHex(colour, '#6a4a2c', 0.16), 0.6],
          [0.14, colour, 0.8],
          [1, mixHex(colour, '#c8c880', 0.4), 0.9],
        ],
      ),
    );
  };
  g.fillStyle = shade(view.light, '#b0b868', 120, { lit: 0.8 });
  g.fillRect(view.left, view.horizon, view.right - view.left, view.unit * 0.05);
  stubble('#d8b458', left, right);
  // Rows of stubble run with the track; they thin out with the distance.
  for (let i = Math.floor(left / 1.1); i * 1.1 < right; i++) {
    const x = i * 1.1;
    if (Math.abs(x - TRACK_M) < TRACK_HALF_M + VERGE_M) continue;
    const far = Math.min(120, 26 + Math.abs(x) * 2);
    brush.area(
      [
        [x, near],
        [x + 0.4, near],
        [x + 0.4, far],
        [x, far],
      ],
      alpha(view.light.shadow, 0.13),
    );
    brush.area(
      [
        [x + 0.5, near],
        [x + 0.62, near],
        [x + 0.62, far],
        [x + 0.5, far],
      ],
      alpha(view.light.rim, 0.16),
    );
  }
  paintTrackAndVerge(brush);
  paintWash(g, view, view.horizon);
  strew(g, view, {
    seed: 71,
    fromM: 1.4,
    toM: 18,
    chance: 0.24,
    sizeM: [0.015, 0.05],
    colours: ['#a08058', '#e0c890', '#84684a'],
  });
  layWeather(brush, 120);
  shadeOfCrown(g, view, {
    xM: treeX(view),
    zM: TREE.depthM,
    radiusM: 3.4,
    tallM: 6,
    strength: 0.9,
  });
}

function paintTrackAndVerge(brush: SceneBrush): void {
  const near = nearestM(brush.view);
  const far = 150;
  const strip = (from: number, to: number, colour: string, lit: number): void => {
    brush.area(
      [
        [TRACK_M + from, near],
        [TRACK_M + to, near],
        [TRACK_M + to, far],
        [TRACK_M + from, far],
      ],
      brush.gradient(
        [0, near],
        [0, far],
        [
          [0, mixHex(colour, '#4a3828', 0.3), lit * 0.6],
          [0.06, colour, lit],
          [1, mixHex(colour, '#f0e0b0', 0.3), 1],
        ],
      ),
    );
  };
  const out = TRACK_HALF_M + VERGE_M;
  strip(-out, out, '#8fae56', 0.6);
  strip(-TRACK_HALF_M, TRACK_HALF_M, '#cfae7c', 0.8);
  // Two ruts, and grass between them.
  strip(-0.36, 0.36, '#9aae5c', 0.7);
  for (const side of [-1, 1]) strip(side * 1.1 - 0.34, side * 1.1 + 0.34, '#b8946a', 0.6);
}

const onTrack = (xM: number): boolean => Math.abs(xM - TRACK_M) < TRACK_HALF_M + VERGE_M;

/** Corn on the left of the track and, beyond the stubble, on the right; grass on the verges. */
function paintGrowth(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  paintCorn(g, view, {
    seed: 81,
    fromM,
    toM,
    tallM: 0.82,
    colour: CORN,
    free: ({ xM, zM }) =>
      onTrack(xM) ||
      (xM > TRACK_M && !(xM > 5.4 + 0.5 * ridge(view.seed + 83, zM * 0.3, 2) && zM < 12)),
  });
  const grass = threeTone(view, '#7c9c4a', 9);
  scatter(
    view,
    { seed: 91, fromM, toM, growth: 1.09, spacing: 0.05, chance: 0.7 },
    ({ x, y, perM, xM, index }) => {
      const out = Math.abs(xM - TRACK_M);
      const verge = out > TRACK_HALF_M - 0.1 && out < TRACK_HALF_M + VERGE_M;
      if (!verge && out > 0.34) return;
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      const size = perM * (verge ? 0.16 : 0.07) * (0.7 + 0.7 * random(view.seed + 92, index));
      paintTuft(g, { x, y, size }, tone, index, 5);
    },
  );
}

/** Ears in the lower left corner, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, height, light } = view;
  paintSoft(g, { ...view, right: unit * 0.5, top: height - unit * 0.46 }, unit * 0.0055, (c) => {
    const dark = shade(light, '#6a4a24', 4, { lit: 0.1 });
    const ear = shade(light, '#c08a34', 4, { lit: 0.35 });
    for (let i = 0; i < 22; i++) {
      const of = (k: number): number => random(view.seed + 101 + k, i);
      const x = unit * (of(0) ** 1.5 * 0.36 - 0.03);
      const tall = unit * (0.18 + 0.2 * of(1)) * (1.1 - x / (unit * 0.44));
      const bend = unit * 0.05 * (of(2) + 0.2);
      c.strokeStyle = dark;
      c.lineWidth = unit * 0.005;
      c.beginPath();
      c.moveTo(x, view.bottom + unit * 0.02);
      c.quadraticCurveTo(x, height - tall * 0.6, x + bend, height - tall);
      c.stroke();
      c.fillStyle = ear;
      c.beginPath();
      c.ellipse(
        x + bend + unit * 0.006,
        height - tall,
        unit * 0.009,
        unit * 0.03,
        0.5,
        0,
        Math.PI * 2,
      );
      c.fill();
    }
  });
}

export const field: StageSet = {
  horizon: 0.46,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 300,
      rows: [0.1, 0.6],
      paint: (g, view) => {
        paintRange(g, view, hill(view, 0), view.horizon + view.unit * 0.03);
      },
    },
    { depthM: 160, rows: [0.2, 0.6], paint: paintPatchwork },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintGround },
    {
      depthM: BARN_M,
      rows: [0, 0.6],
      paint: (g, view) => {
        paintBarn(g, view, barnX(view), BARN_M);
      },
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 95,
            count: 6,
            at: [0.5, 0.2],
            size: 0.009,
            colour: '#3a3c44',
            depthM: 60,
            beat: 2,
          },
          tS,
        );
      },
    },
    {
      depthM: TREE.depthM,
      rows: [-0.2, 0.7],
      paint: (g, view) => {
        const { x, y, perM } = spotAt(view, treeX(view), TREE.depthM);
        paintLeafTree(
          g,
          view,
          { x, y, height: perM * TREE.tallM },
          { depthM: 44, colour: '#5f9448', seed: 3, wide: 0.38 },
        );
      },
    },
    {
      depthM: 22,
      rows: [0.3, 0.8],
      paint: (g, view) => {
        for (const { xM, zM } of BALES) paintBale(g, view, xM, zM);
      },
    },
    ...growth(30, paintGrowth),
    { depthM: 5, rows: [0.3, 9], columns: [-9, 0.7], soft: true, paint: paintDressing },
  ],
};
