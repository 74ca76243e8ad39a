// A beach: islands, surf that runs up wet sand, groyne posts for the rhythm, palms that lean in from the
// right, beach grass in the near corner.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintTuft, threeTone } from '../paint/foliage.ts';
import { paintPalm } from '../paint/trees.ts';
import { paintGround, paintRange, paintWash, twoTone } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintForegroundGrass } from '../paint/plants.ts';
import { paintSky, sunPlace } from '../paint/sky.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { liveSurf, tideRow } from '../paint/surf.ts';
import { addLens, liveGlints, liveRipples, paintLightPath, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

/** Where the water ends on average, metres from the eye, and how far up the sand it wets. */
const SHORE_M = 12.6;
const WET_M = 5.2;
const SURF = { shoreM: SHORE_M, outM: 25, runM: 2.4, foamM: 0.26 } as const;
const WATER: Sheet = { nearM: SHORE_M - 0.6, farM: Infinity, seed: 90, rough: 0.8 };

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  g.save();
  g.beginPath();
  g.rect(view.left, view.top, view.right - view.left, horizon + 1 - view.top);
  g.clip();
  const range = {
    depthM: 900,
    colour: '#5f7d98',
    base: horizon - unit * 0.016,
    swing: unit * 0.06,
    period: unit * 0.4,
    octaves: 4,
    seed: 21,
    foot: 0.85,
  };
  paintRange(g, view, range, horizon + unit * 0.03);
  paintRange(
    g,
    view,
    {
      ...range,
      depthM: 420,
      seed: 25,
      colour: '#4a6c74',
      base: horizon + unit * 0.012,
      swing: unit * 0.045,
      period: unit * 0.3,
      foot: 0.55,
    },
    horizon + unit * 0.03,
  );
  g.restore();
}

/** The beach bends away on the left and ends in a wooded headland. */
function paintHeadland(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  const end = width * 0.02 + unit * 0.17;
  const rock = threeTone(view, '#5c7a54', 190);
  const cliff = threeTone(view, '#8c7a6c', 190);
  const top = (x: number): number => {
    const u = (end - x) / (unit * 0.3);
    if (u <= 0) return horizon + 2;
    return (
      horizon -
      unit *
        0.075 *
        Math.min(1, u) ** 0.55 *
        (1 + 0.22 * ridge(view.seed + 31, x / (unit * 0.09), 3))
    );
  };
  const step = unit / 160;
  for (const [tone, share] of [
    [cliff.mid, 1],
    [rock.mid, 0.7],
    [rock.light, 0.32],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    g.moveTo(view.left, horizon + 2);
    const xs: number[] = [];
    for (let x = view.left; x <= end; x += step) xs.push(x);
    for (const x of xs) g.lineTo(x, top(x));
    g.lineTo(end, horizon + 2);
    for (const x of xs.toReversed()) {
      const from = top(x);
      const jag = 0.25 * ridge(view.seed + 33, x / (unit * 0.03), 2);
      g.lineTo(
        x,
        from +
          (horizon + 2 - from) * Math.min(1, Math.max(0.05, share + jag * (share < 1 ? 1 : 0))),
      );
    }
    g.fill();
  }
}

function paintSand(g: SKRSContext2D, view: View): void {
  const { light, left, right } = view;
  const top = groundRow(view, SHORE_M + 1.6);
  g.save();
  g.beginPath();
  const step = view.unit / 90;
  g.moveTo(left, view.bottom);
  for (let x = left; x <= right + step; x += step) g.lineTo(x, tideRow(view, SHORE_M, x, 71));
  g.lineTo(right, view.bottom);
  g.clip();
  paintGround(g, view, ['#ecd6ae', '#e6c898', '#cfa878', '#a98460'], [14, 10, 7, 5], top);
  wetSand(g, view);
  paintWash(g, view, top);
  g.restore();
  ripplesInSand(g, view);
  litter(g, view);
  // A line of weed and foam that an earlier wave left.
  g.strokeStyle = alpha(light.rim, 0.3);
  g.lineWidth = Math.max(1, view.unit * 0.0022);
  g.beginPath();
  for (let x = left; x <= right + step; x += step) g.lineTo(x, tideRow(view, WET_M + 0.5, x, 75));
  g.stroke();
}

/** Wet sand holds the sky: pale by the water, darker where it dries, the light's own column on it. */
function wetSand(g: SKRSContext2D, view: View): void {
  const { light, left, right } = view;
  const top = groundRow(view, SHORE_M + 1.6);
  const low = light.sky[light.sky.length - 2]?.[1] ?? light.haze;
  const high = light.sky[Math.floor(light.sky.length / 2)]?.[1] ?? light.haze;
  const foot = groundRow(view, WET_M);
  const gradient = g.createLinearGradient(0, top, 0, foot);
  gradient.addColorStop(0, alpha(mixHex(low, light.water[4] ?? low, 0.35), 0.86));
  gradient.addColorStop(0.3, alpha(mixHex(low, high, 0.5), 0.66));
  gradient.addColorStop(0.75, alpha(mixHex(high, light.shadow, 0.25), 0.42));
  gradient.addColorStop(1, alpha(light.shadow, 0.16));
  g.fillStyle = gradient;
  const step = view.unit / 90;
  g.beginPath();
  g.moveTo(left, top - view.unit * 0.02);
  g.lineTo(right, top - view.unit * 0.02);
  for (let x = right + step; x >= left - step; x -= step) g.lineTo(x, tideRow(view, WET_M, x, 73));
  g.fill();
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const reach = view.unit * 0.2;
  g.save();
  g.clip();
  g.translate(sun.x, (top + foot) / 2);
  g.scale(1, ((foot - top) * 0.6) / reach);
  const column = g.createRadialGradient(0, 0, 0, 0, 0, reach);
  column.addColorStop(0, alpha(light.sun.core, 0.5 * light.sun.haloAlpha));
  column.addColorStop(0.4, alpha(light.sun.halo, 0.26 * light.sun.haloAlpha));
  column.addColorStop(1, alpha(light.sun.halo, 0));
  g.fillStyle = column;
  g.fillRect(-reach, -reach, reach * 2, reach * 2);
  g.restore();
}

function ripplesInSand(g: SKRSContext2D, view: View): void {
  const { light } = view;
  scatter(
    view,
    { seed: 101, fromM: 1.2, toM: WET_M * 1.7, growth: 1.13, spacing: 0.24, chance: 0.7 },
    ({ x, y, perM, index, zM }) => {
      const wet = zM > WET_M;
      const long = perM * (0.5 + 0.9 * random(view.seed + 102, index));
      g.fillStyle = wet ? alpha(light.rim, 0.13) : alpha(light.shadow, 0.1);
      g.beginPath();
      addLens(g, x, y, long, perM * 0.03);
      g.fill();
      if (wet) return;
      g.fillStyle = alpha(light.rim, 0.12);
      g.beginPath();
      addLens(g, x, y - perM * 0.02, long * 0.9, perM * 0.014);
      g.fill();
    },
  );
}

const SHELLS = ['#f6ead8', '#e8b49a', '#9a8c88', '#c9a27c'] as const;

/** Shells and pebbles, each with its own small shade. */
function litter(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const away = light.sun.x > 0.5 ? -1 : 1;
  scatter(
    view,
    { seed: 111, fromM: 1.2, toM: SHORE_M - 1.5, growth: 1.2, spacing: 0.34, chance: 0.34 },
    ({ x, y, perM, index }) => {
      const size = perM * (0.012 + 0.034 * random(view.seed + 112, index) ** 2);
      g.fillStyle = alpha(light.shadow, 0.36);
      g.beginPath();
      g.ellipse(x + away * size * 0.5, y + size * 0.2, size * 1.5, size * 0.45, 0, 0, Math.PI * 2);
      g.fill();
      g.fillStyle = shade(light, SHELLS[Math.abs(index) % 4] ?? '#c0a890', 8, { lit: 0.85 });
      g.beginPath();
      g.ellipse(x, y, size, size * 0.52, 0, 0, Math.PI * 2);
      g.fill();
    },
  );
}

const POSTS = [0, 1, 2, 3, 4, 5, 6] as const;
const postZ = (i: number): number => 11.2 * 1.2 ** i;

/** An old groyne: posts that walk out into the sea. */
const post = (i: number): Plane => ({
  depthM: postZ(i),
  rows: [0.3, 0.8],
  columns: [-9, 0.6],
  paint: (g, view) => {
    const zM = postZ(i);
    const { x, y, perM } = spotAt(view, -3.4 - i * 0.22, zM);
    const wood = twoTone(view, '#5a4440', zM * 2);
    const tall = perM * (1.25 + 0.24 * random(view.seed + 141, i));
    const half = perM * 0.11;
    const side = view.light.sun.x * view.width > x ? 1 : -1;
    // Its image in the wet.
    const image = g.createLinearGradient(0, y, 0, y + tall * 0.9);
    image.addColorStop(0, alpha(view.light.shadow, 0.4));
    image.addColorStop(1, alpha(view.light.shadow, 0));
    g.fillStyle = image;
    g.fillRect(x - half, y, half * 2, tall * 0.9);
    g.fillStyle = wood.shade;
    g.beginPath();
    g.moveTo(x - half, y + half * 0.2);
    g.lineTo(x - half * 0.9, y - tall);
    g.lineTo(x + half * 0.9, y - tall * 1.02);
    g.lineTo(x + half, y + half * 0.2);
    g.fill();
    g.fillStyle = wood.lit;
    g.fillRect(x + (side > 0 ? half * 0.45 : -half), y - tall, half * 0.5, tall);
    g.fillStyle = alpha(view.light.rim, 0.8);
    g.fillRect(x - half * 0.9, y - tall * 1.02, half * 1.8, Math.max(1, perM * 0.02));
    g.fillStyle = shade(view.light, '#ffffff', 16, { lit: 1 });
    g.globalAlpha = 0.6;
    g.beginPath();
    addLens(g, x, y, half * 5, perM * 0.05);
    g.fill();
    g.globalAlpha = 1;
  },
});

const PALM_M = 10.5;

function paintPalms(g: SKRSContext2D, view: View): void {
  const { width, unit } = view;
  const perM = pxPerMetre(view, PALM_M);
  const foot = groundRow(view, PALM_M - 0.4);
  const colour = '#4f8a4a';
  const edge = Math.max(width * 0.93, width / 2 + perM * 2.6);
  // The bank they grow on.
  const bank = twoTone(view, '#dcc090', PALM_M);
  g.fillStyle = bank.lit;
  g.beginPath();
  g.moveTo(edge - unit * 0.13, foot + unit * 0.012);
  g.bezierCurveTo(
    edge - unit * 0.05,
    foot - unit * 0.03,
    edge + unit * 0.1,
    foot - unit * 0.05,
    view.right + unit,
    foot - unit * 0.05,
  );
  g.lineTo(view.right + unit, foot + unit * 0.06);
  g.bezierCurveTo(
    edge + unit * 0.1,
    foot + unit * 0.06,
    edge,
    foot + unit * 0.03,
    edge - unit * 0.13,
    foot + unit * 0.012,
  );
  g.fill();
  for (const [dx, tall, lean, seed] of [
    [0.1, 3.3, -0.06, 3],
    [0.02, 4.1, -0.4, 1],
    [0.17, 3.7, 0.12, 5],
  ] as const) {
    paintPalm(
      g,
      view,
      { x: edge + unit * dx, y: foot - unit * 0.012, height: perM * tall, lean },
      { depthM: 18, colour, seed },
    );
  }
  const grass = threeTone(view, '#86925a', 14);
  for (let i = 0; i < 12; i++) {
    paintTuft(
      g,
      {
        x: edge - unit * 0.06 + unit * 0.27 * random(view.seed + 151, i),
        y: foot + unit * (0.012 * random(view.seed + 152, i)),
        size: perM * (0.3 + 0.3 * random(view.seed + 153, i)),
      },
      i % 2 === 0 ? grass.mid : grass.dark,
      view.seed + i * 5,
    );
  }
}

export const beach: StageSet = {
  horizon: 0.44,
  indoors: false,
  mirror: 0.5,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 160, rows: [0.2, 0.5], paint: paintFar },
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
    { depthM: 90, rows: [0.2, 0.5], columns: [-9, 0.4], paint: paintHeadland },
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
    {
      depthM: SHORE_M,
      ground: true,
      rows: [0.4, 9],
      paint: paintSand,
      live: (g, view, tS) => {
        liveSurf(g, view, SURF, tS);
      },
    },
    ...POSTS.toReversed().map(post),
    { depthM: PALM_M, rows: [-0.4, 0.8], columns: [0.5, 9], paint: paintPalms },
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.24);
      },
    },
  ],
};
