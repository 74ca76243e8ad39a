// The top of a grassy hill: the ground falls off behind the cast in a round brow, beyond it lie green
// hills, one behind the other, and a valley with hedges. Short grass that the wind combs, a few daisies.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { paintBush, paintTuft, threeTone } from '../paint/foliage.ts';
import { paintFlowerField } from '../paint/flowers.ts';
import { growth } from '../paint/growth.ts';
import { paintGround, paintRange, paintVeil, paintWash, ridgeHeight } from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import { random, ridge } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { paintLeafTree } from '../paint/trees.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** Where the brow is over the middle of the frame, and nearest to the eye at its sides. */
const BROW_M = 30;
const NEAREST_BROW_M = 6;
/** Metres aside at which the ground has fallen off that much. */
const ROUND_M = 9;
/** The top is right of the middle. */
const TOP_XM = 2.5;

/** Farther aside the brow comes nearer: the hill is round. */
function browM(view: View, xM: number): number {
  const aside = Math.min(1.6, Math.abs(xM - TOP_XM) / ROUND_M);
  const away = BROW_M - (BROW_M - NEAREST_BROW_M) * (1 - Math.exp(-(aside ** 2) * 1.3));
  return away + 0.5 * ridge(view.seed + 41, xM / 7, 2);
}

const HILLS = [
  { depthM: 1200, colour: '#7fa4ac', base: 0.05, swing: 0.05, period: 0.62, seed: 21, foot: 0.9 },
  { depthM: 520, colour: '#74a06e', base: 0.0, swing: 0.085, period: 0.78, seed: 28, foot: 0.6 },
  { depthM: 240, colour: '#7cab56', base: -0.05, swing: 0.1, period: 0.9, seed: 33, foot: 0.4 },
  { depthM: 110, colour: '#86b350', base: -0.11, swing: 0.07, period: 0.7, seed: 37, foot: 0.2 },
] as const;

function hill(view: View, k: number): Range {
  const { base, swing, period, depthM, ...rest } = HILLS[k] ?? HILLS[0];
  const { unit, horizon } = view;
  return {
    ...rest,
    // They are what the place is about: less haze than so far away.
    depthM: depthM * 0.4,
    colour: snowed(view, rest.colour, 0.7),
    base: horizon - unit * base,
    swing: unit * swing,
    period: unit * period,
    // Round tops, no rocks.
    octaves: 1,
  };
}

/** Lines of shade that follow a slope, as cattle and plough leave them. */
function paintSlopes(g: SKRSContext2D, view: View, range: Range): void {
  const { unit, light } = view;
  const step = unit / 60;
  g.lineWidth = unit * 0.0028;
  g.strokeStyle = alpha(light.shadow, 0.09);
  for (let k = 1; k <= 3; k++) {
    g.beginPath();
    for (let x = view.left; x <= view.right + step; x += step)
      g.lineTo(x, ridgeHeight(view, range, x) + unit * (0.014 * k + 0.006 * k * k));
    g.stroke();
  }
}

function paintHill(k: number) {
  return (g: SKRSContext2D, view: View): void => {
    const { unit, horizon } = view;
    const range = hill(view, k);
    // Down into the valley, lower than we stand.
    paintRange(g, view, range, horizon + unit * 0.36);
    if (k > 0) paintSlopes(g, view, range);
    if (k > 0)
      along(view, { seed: 51 + k, step: unit * 0.045, jitter: 0.9, chance: 0.4 }, (x, i) => {
        const down = random(view.seed + 61 + k, i);
        paintBush(
          g,
          view,
          {
            x,
            y: ridgeHeight(view, range, x) + unit * (0.008 + 0.07 * down),
            size: unit * (0.005 + 0.006 * k) * (0.7 + 0.6 * down),
          },
          { depthM: range.depthM, colour: '#4f7f48', seed: i * 7 + k },
        );
      });
    paintVeil(g, view, {
      depthM: range.depthM * 0.8,
      top: range.base,
      bottom: horizon + unit * 0.3,
      strength: 0.12,
    });
  };
}

/** Row of the brow in the frame, above it there is no ground. */
function browRow(view: View, x: number): number {
  const xM = (x - view.width / 2) / pxPerMetre(view, BROW_M * 0.6);
  return groundRow(view, browM(view, xM));
}

function paintTop(g: SKRSContext2D, view: View): void {
  const { left, right, bottom, unit, light } = view;
  const step = unit / 80;
  g.save();
  g.beginPath();
  for (let x = left; x <= right + step; x += step) g.lineTo(x, browRow(view, x));
  g.lineTo(right + step, bottom);
  g.lineTo(left, bottom);
  g.clip();
  const top = groundRow(view, BROW_M + 2);
  paintGround(g, view, ['#b8d068', '#94bf52', '#6ba043', '#437a38'], [40, 20, 10, 5], top);
  paintWash(g, view, top);
  layWeather(new SceneBrush(g, view, level()), 60);
  // It bends away from the light towards its sides.
  for (const [x, side] of [
    [left, 1],
    [right, -1],
  ] as const) {
    const shadeOff = g.createLinearGradient(x, 0, x + side * unit * 0.42, 0);
    shadeOff.addColorStop(0, alpha(light.shadow, 0.26));
    shadeOff.addColorStop(1, alpha(light.shadow, 0));
    g.fillStyle = shadeOff;
    g.fillRect(left, top, right - left, bottom - top);
  }
  g.restore();
  // A bright edge of grass against the valley.
  g.globalAlpha = 0.8;
  g.strokeStyle = shade(light, snowed(view, '#d6e682', 0.8), 24, { lit: 0.95 });
  g.lineWidth = unit * 0.0036;
  g.beginPath();
  for (let x = left; x <= right + step; x += step) g.lineTo(x, browRow(view, x));
  g.stroke();
  g.globalAlpha = 1;
}

/** Still on the top, not beyond its brow. */
const onTop = (view: View, xM: number, zM: number): boolean => zM < browM(view, xM) - 0.6;

function paintGrowth(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  const grass = threeTone(view, '#7aa84a', 12);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.1, spacing: 0.09, chance: 0.5 },
    ({ x, y, perM, index, xM, zM }) => {
      if (!onTop(view, xM, zM)) return;
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      const size = perM * (0.09 + 0.12 * random(view.seed + 312, index));
      paintTuft(g, { x, y, size }, tone, index, 5);
    },
  );
  paintFlowerField(g, view, {
    seed: 321,
    fromM: Math.max(2.2, fromM),
    toM,
    kinds: [
      { blossom: 'daisy', colour: '#fbf6ec' },
      { blossom: 'daisy', colour: '#f8d24a' },
    ],
    dense: 0.06,
    tallM: 0.12,
    headM: 0.03,
    free: ({ xM, zM }) => !onTop(view, xM, zM),
  });
}

const TREE = { xM: 6.4, depthM: 19, tallM: 5.6 } as const;

function paintTree(g: SKRSContext2D, view: View): void {
  const { x, y, perM } = spotAt(view, TREE.xM, TREE.depthM);
  paintLeafTree(
    g,
    view,
    { x, y, height: perM * TREE.tallM },
    {
      depthM: TREE.depthM * 1.5,
      colour: '#6f9f48',
      bark: '#7a5a40',
      seed: 5,
      wide: 0.34,
      girth: 0.05,
    },
  );
}

export const grassyHill: StageSet = {
  horizon: 0.46,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    ...HILLS.map(({ depthM }, k) => ({
      depthM,
      rows: [0, 0.86] as const,
      paint: paintHill(k),
    })),
    { depthM: 12, ground: true, rows: [0.3, 9], paint: paintTop },
    { depthM: TREE.depthM, rows: [-0.4, 0.72], paint: paintTree },
    ...growth(30, paintGrowth),
  ],
};
