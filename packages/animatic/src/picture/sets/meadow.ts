// A meadow in flower: rolling hills with a windmill, birches, poppies, daisies and cornflowers in drifts
// to the lower edge, butterflies, blossoms out of focus in the near corners.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { paintBush, paintTuft, threeTone } from '../paint/foliage.ts';
import { paintLeafTree } from '../paint/trees.ts';
import {
  liveButterflies,
  paintBlossom,
  paintFarDrifts,
  paintFlowerField,
} from '../paint/flowers.ts';
import type { FlowerKind } from '../paint/flowers.ts';
import { growth } from '../paint/growth.ts';
import {
  paintGround,
  paintRange,
  paintVeil,
  paintWash,
  ridgeHeight,
  twoTone,
} from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { shadeOfCrown } from '../paint/track.ts';
import { pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** What grows there. */
interface Flora {
  readonly kinds: readonly FlowerKind[];
  /** Of the ground, from the horizon to the eye. */
  readonly ground: readonly [string, string, string, string];
  /** Stripes on the middle hill and on the near one. */
  readonly far: readonly string[];
  readonly near: readonly string[];
  readonly drifts: readonly string[];
  readonly dense: number;
  readonly tallM: number;
  readonly headM: number;
}

const WILD: Flora = {
  kinds: [
    { blossom: 'daisy', colour: '#fbf6ec' },
    { blossom: 'poppy', colour: '#e8402e' },
    { blossom: 'cornflower', colour: '#5a6ae0' },
    { blossom: 'bell', colour: '#e884b8' },
    { blossom: 'daisy', colour: '#f8d24a' },
    { blossom: 'lavender', colour: '#9468d8' },
  ],
  ground: ['#b4c46a', '#8fb457', '#649447', '#3f6e3a'],
  far: ['#a884d8', '#c89ae0', '#e8a8c4'],
  near: ['#f0dc6a', '#e86a52'],
  drifts: ['#e8604a', '#fbf0dc', '#7a84e0', '#f0cf58', '#e090c0'],
  dense: 0.62,
  tallM: 0.2,
  headM: 0.045,
};

/** Fields of one crop in flower, each known by its colour from afar. */
const RAPESEED: Flora = {
  kinds: [
    { blossom: 'bell', colour: '#f8d52a' },
    { blossom: 'bell', colour: '#fbe04a' },
    { blossom: 'bell', colour: '#f2c81e' },
  ],
  ground: ['#f2d83c', '#ecd038', '#cdb834', '#8f9a34'],
  far: ['#f4dc48', '#f0d23a', '#f8e460'],
  near: ['#f8e04c', '#eec92e'],
  drifts: ['#fbe44e', '#f6d838', '#f0cc2c'],
  dense: 0.98,
  tallM: 0.34,
  headM: 0.05,
};

const LAVENDER: Flora = {
  kinds: [
    { blossom: 'lavender', colour: '#9468d8' },
    { blossom: 'lavender', colour: '#a47ce0' },
    { blossom: 'lavender', colour: '#8458c8' },
  ],
  ground: ['#a284d0', '#9474c4', '#7c5cac', '#5c4a80'],
  far: ['#a884d8', '#9a74d0', '#b898e4'],
  near: ['#a884d8', '#8f66c8'],
  drifts: ['#b494e4', '#9a74d4', '#8860c4'],
  dense: 0.96,
  tallM: 0.28,
  headM: 0.05,
};

const SUNFLOWERS: Flora = {
  kinds: [
    { blossom: 'sunflower', colour: '#f6bd22' },
    { blossom: 'sunflower', colour: '#f8ca38' },
  ],
  ground: ['#d8bc42', '#a8ac44', '#6f9440', '#45703a'],
  far: ['#f0c83c', '#e8bc30', '#f4d458'],
  near: ['#f4cc40', '#e8b82c'],
  drifts: ['#f8d048', '#f0c034', '#f6c83c'],
  dense: 0.7,
  tallM: 0.62,
  headM: 0.1,
};

const TULIPS: Flora = {
  kinds: [
    { blossom: 'tulip', colour: '#e8402e' },
    { blossom: 'tulip', colour: '#f8c832' },
    { blossom: 'tulip', colour: '#e86aa8' },
    { blossom: 'tulip', colour: '#fbf0e4' },
  ],
  ground: ['#d88a6a', '#c8745c', '#7a9448', '#45703a'],
  far: ['#e8604a', '#f4cc48', '#e888b4'],
  near: ['#f0685a', '#f6d050'],
  drifts: ['#e8503c', '#f8d048', '#ea78b0', '#fbf0e4'],
  dense: 0.9,
  tallM: 0.26,
  headM: 0.05,
};

const hill = (view: View, k: 0 | 1 | 2): Range => {
  const { unit, horizon } = view;
  const table = [
    { depthM: 900, colour: '#6a92a8', base: 0.085, swing: 0.06, period: 0.42, seed: 21, foot: 0.9 },
    { depthM: 330, colour: '#6f9c62', base: 0.045, swing: 0.042, period: 0.5, seed: 23, foot: 0.6 },
    {
      depthM: 130,
      colour: '#83ae58',
      base: 0.014,
      swing: 0.024,
      period: 0.62,
      seed: 25,
      foot: 0.3,
    },
  ] as const;
  const { base, swing, period, ...rest } = table[k];
  return {
    ...rest,
    colour: snowed(view, rest.colour, 0.7),
    base: horizon - unit * base,
    swing: unit * swing,
    period: unit * period,
    octaves: 3,
  };
};

/** Stripes of blossom that follow the hill. */
function paintStripes(
  g: SKRSContext2D,
  view: View,
  range: Range,
  colours: readonly string[],
): void {
  const { unit } = view;
  const step = unit / 90;
  colours.forEach((colour, k) => {
    const down = unit * (0.006 + 0.0105 * k);
    g.strokeStyle = shade(view.light, colour, range.depthM, { lit: 0.8 });
    g.globalAlpha = 0.62;
    g.lineWidth = unit * 0.0046;
    g.beginPath();
    for (let x = view.left; x <= view.right + step; x += step)
      g.lineTo(x, ridgeHeight(view, range, x) * 0.7 + (range.base + range.swing) * 0.3 + down);
    g.stroke();
  });
  g.globalAlpha = 1;
}

function paintMiddle(g: SKRSContext2D, view: View, { far }: Flora): void {
  const { unit, horizon } = view;
  const range = hill(view, 1);
  paintRange(g, view, range, horizon + unit * 0.03);
  paintStripes(g, view, range, far);
  along(view, { seed: 33, step: unit * 0.05, jitter: 0.9, chance: 0.42 }, (x, i) => {
    paintBush(
      g,
      view,
      {
        x,
        y: ridgeHeight(view, range, x) + unit * 0.006,
        size: unit * (0.008 + 0.012 * random(view.seed + 34, i)),
      },
      { depthM: 300, colour: '#4f7f4c', seed: i * 3 },
    );
  });
  paintVeil(g, view, {
    depthM: 260,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.04,
    strength: 0.6,
  });
}

const MILL_M = 120;
const millX = (view: View): number => view.width * 0.7;
const millFoot = (view: View): number =>
  ridgeHeight(view, hill(view, 2), millX(view)) + view.unit * 0.004;

function paintNear(g: SKRSContext2D, view: View, { near }: Flora): void {
  const { unit, horizon } = view;
  const range = hill(view, 2);
  paintMill(g, view);
  paintRange(g, view, range, horizon + unit * 0.05);
  paintStripes(g, view, range, near);
  paintVeil(g, view, {
    depthM: 120,
    top: horizon - unit * 0.03,
    bottom: horizon + unit * 0.05,
    strength: 0.5,
  });
}

function paintMill(g: SKRSContext2D, view: View): void {
  const perM = pxPerMetre(view, MILL_M);
  const x = millX(view);
  const y = millFoot(view);
  const wall = twoTone(view, '#f0e4cc', MILL_M);
  const cap = twoTone(view, '#8a4c3c', MILL_M);
  const tall = perM * 11;
  for (const [tone, from, to] of [
    [wall.lit, -1, 1],
    [wall.shade, view.light.sun.x > 0.7 ? -1 : 0.1, view.light.sun.x > 0.7 ? -0.1 : 1],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    g.moveTo(x + from * perM * 3.2, y + perM);
    g.lineTo(x + from * perM * 2, y - tall);
    g.lineTo(x + to * perM * 2, y - tall);
    g.lineTo(x + to * perM * 3.2, y + perM);
    g.fill();
  }
  g.fillStyle = cap.lit;
  g.beginPath();
  g.moveTo(x - perM * 2.4, y - tall);
  g.quadraticCurveTo(x - perM * 1.6, y - tall - perM * 3, x, y - tall - perM * 3.2);
  g.quadraticCurveTo(x + perM * 1.6, y - tall - perM * 3, x + perM * 2.4, y - tall);
  g.fill();
  g.fillStyle = view.light.lamps > 0.3 ? '#ffcf7a' : cap.shade;
  for (const u of [0.3, 0.62]) g.fillRect(x - perM * 0.5, y - tall * u, perM, perM * 1.2);
}

/** The sails turn slowly. */
function liveMill(g: SKRSContext2D, view: View, tS: number): void {
  const perM = pxPerMetre(view, MILL_M);
  const wood = twoTone(view, '#6a4a3c', MILL_M);
  const cloth = twoTone(view, '#f4ecdc', MILL_M);
  g.save();
  g.translate(millX(view) - perM * 0.4, millFoot(view) - perM * 12);
  g.rotate(tS * 0.42 + 0.3);
  for (let i = 0; i < 4; i++) {
    g.rotate(Math.PI / 2);
    g.fillStyle = cloth.lit;
    g.globalAlpha *= 0.9;
    g.fillRect(perM * 1.6, perM * 0.1, perM * 7.2, perM * 1.7);
    g.globalAlpha /= 0.9;
    g.fillStyle = wood.shade;
    g.fillRect(0, -perM * 0.2, perM * 9, perM * 0.4);
    for (let k = 0; k < 5; k++) g.fillRect(perM * (1.6 + 1.7 * k), 0, perM * 0.18, perM * 1.8);
  }
  g.restore();
}

function paintGrass(g: SKRSContext2D, view: View, { ground, drifts }: Flora): void {
  const { unit, horizon, light } = view;
  const top = horizon;
  paintGround(g, view, ground, [120, 40, 14, 6], top);
  paintWash(g, view, top);
  paintFarDrifts(g, view, {
    seed: 301,
    fromM: 13,
    toM: 80,
    colours: drifts,
  });
  layWeather(new SceneBrush(g, view, level()), 90);
  for (const [i, tree] of BIRCHES.entries())
    shadeOfCrown(g, view, {
      xM: birchX(view, i),
      zM: tree.depthM,
      radiusM: 2.2,
      tallM: 5,
      strength: 0.8,
    });
  const near = g.createLinearGradient(0, view.height - unit * 0.16, 0, view.height);
  near.addColorStop(0, alpha(light.shadow, 0));
  near.addColorStop(1, alpha(light.shadow, 0.3));
  g.fillStyle = near;
  g.fillRect(view.left, view.height - unit * 0.16, view.right - view.left, view.bottom);
}

function paintGrowth(
  g: SKRSContext2D,
  view: View,
  fromM: number,
  toM: number,
  { kinds, dense, tallM, headM }: Flora,
): void {
  const grass = threeTone(view, '#6f9c4a', 12);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.1, spacing: 0.085, chance: 0.5 },
    ({ x, y, perM, index }) => {
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      paintTuft(
        g,
        { x, y, size: perM * (0.1 + 0.14 * random(view.seed + 312, index)) },
        tone,
        index,
        5,
      );
    },
  );
  paintFlowerField(g, view, {
    seed: 321,
    fromM: Math.max(2.2, fromM),
    toM,
    kinds,
    dense,
    tallM,
    headM,
    // Where the cast stands and walks it is thinner.
    free: ({ xM, zM, index }) =>
      Math.abs(xM) < 2.4 && zM < 10.5 && zM > 3 && random(view.seed + 322, index) < 0.62,
  });
}

const BIRCHES = [
  { at: 0.2, depthM: 22, tallM: 8.2, seed: 3 },
  { at: 0.13, depthM: 20, tallM: 7, seed: 5 },
] as const;

const birchX = (view: View, i: number): number => {
  const { at, depthM } = BIRCHES[i] ?? BIRCHES[0];
  return ((at - 0.5) * view.width) / pxPerMetre(view, depthM);
};

function paintBirch(g: SKRSContext2D, view: View, i: number): void {
  const { depthM, tallM, seed } = BIRCHES[i] ?? BIRCHES[0];
  const { x, y, perM } = spotAt(view, birchX(view, i), depthM);
  paintLeafTree(
    g,
    view,
    { x, y, height: perM * tallM },
    { depthM: depthM * 1.6, colour: '#86b04e', bark: '#d8d0c4', seed, wide: 0.22, girth: 0.034 },
  );
}

/** Blossoms in both lower corners, out of focus, in their own colours but in the shade. */
function paintDressing(g: SKRSContext2D, view: View, flora: Flora): void {
  const { unit, height } = view;
  paintSoft(g, { ...view, top: height - unit * 0.3 }, unit * 0.005, (c) => {
    paintStems(c, view, flora);
  });
}

function paintStems(g: SKRSContext2D, view: View, { kinds }: Flora): void {
  const { unit, width, height, light } = view;
  const green = shade(light, '#2f5a34', 5, { lit: 0.1 });
  for (const side of [-1, 1] as const) {
    const edge = side < 0 ? 0 : width;
    const stems = side < 0 ? 13 : 7;
    for (let i = 0; i < stems; i++) {
      const of = (k: number): number => random(view.seed + 331 + k + side, i);
      const x = edge - side * (of(0) ** 1.4 * unit * (side < 0 ? 0.34 : 0.2) - unit * 0.02);
      const tall = unit * (0.07 + 0.13 * of(1)) * (1.1 - Math.abs(x - edge) / (unit * 0.5));
      const tip = height - tall;
      g.strokeStyle = green;
      g.lineWidth = unit * 0.006;
      g.beginPath();
      g.moveTo(x - side * unit * 0.01, view.bottom + unit * 0.02);
      g.quadraticCurveTo(x, height - tall * 0.4, x, tip);
      g.stroke();
      const kind = kinds[Math.floor(of(2) * Math.min(4, kinds.length))];
      if (kind !== undefined && view.weather !== 'snow')
        paintBlossom(g, view, { x, y: tip, r: unit * (0.016 + 0.012 * of(3)) }, kind, 4, of(4) * 6);
      paintTuft(
        g,
        { x: x + unit * 0.02, y: height + unit * 0.05, size: tall + unit * 0.03 },
        green,
        i + side * 50,
      );
    }
  }
}

const inFlower = (flora: Flora): StageSet => ({
  horizon: 0.43,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 300,
      rows: [0.1, 0.56],
      paint: (g, view) => {
        paintRange(g, view, hill(view, 0), view.horizon + view.unit * 0.03);
      },
    },
    {
      depthM: 200,
      rows: [0.2, 0.58],
      paint: (g, view) => {
        paintMiddle(g, view, flora);
      },
    },
    {
      depthM: MILL_M,
      rows: [0, 0.6],
      paint: (g, view) => {
        paintNear(g, view, flora);
      },
      live: liveMill,
    },
    {
      depthM: 15,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintGrass(g, view, flora);
      },
    },
    ...BIRCHES.map(({ depthM }, i) => ({
      depthM,
      rows: [-0.4, 0.66] as const,
      paint: (g: SKRSContext2D, view: View) => {
        paintBirch(g, view, i);
      },
    })),
    ...growth(30, (g, view, fromM, toM) => {
      paintGrowth(g, view, fromM, toM, flora);
    }),
    {
      depthM: 5,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintDressing(g, view, flora);
      },
      live: (g, view, tS) => {
        liveButterflies(g, view, tS);
      },
    },
  ],
});

export const meadow = inFlower(WILD);
export const rapeseedField = inFlower(RAPESEED);
export const lavenderField = inFlower(LAVENDER);
export const sunflowerField = inFlower(SUNFLOWERS);
export const tulipField = inFlower(TULIPS);
