// High country: three ranges with snow on the far ones, a lake that mirrors them, pines on a near
// shoulder.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintBank, paintBankGrass } from '../paint/bank.ts';
import type { Bank } from '../paint/bank.ts';
import { alpha } from '../paint/colour.ts';
import { paintFlowerField } from '../paint/flowers.ts';
import type { FlowerKind } from '../paint/flowers.ts';
import { growth } from '../paint/growth.ts';
import { paintRange, paintVeil, ridgeHeight, twoTone } from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { snowed } from '../paint/lying-weather.ts';
import { random, ridge } from '../paint/noise.ts';
import { along, paintForegroundGrass, paintPine } from '../paint/plants.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { paintSky, sunPlace } from '../paint/sky.ts';
import { spotAt } from '../paint/spots.ts';
import { liveGlints, paintLightPath, paintMirrored, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow } from '../projection.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';

interface Peak {
  readonly x: number;
  readonly height: number;
  readonly half: number;
}

/** Peaks of one chain, shares of the unit; the tallest stands on the left third. */
function peaksOf(view: View, seed: number, tall: number): Peak[] {
  const peaks: Peak[] = [
    { x: view.width * 0.32, height: tall * view.unit, half: tall * view.unit * 0.92 },
  ];
  along(view, { seed, step: view.unit * 0.24, jitter: 0.7, chance: 0.92 }, (x, i) => {
    const height = tall * view.unit * (0.34 + 0.4 * random(view.seed + seed + 3, i));
    peaks.push({ x, height, half: height * (0.85 + 0.5 * random(view.seed + seed + 4, i)) });
  });
  return peaks.sort((a, b) => a.height - b.height);
}

function paintPeaks(
  g: SKRSContext2D,
  view: View,
  chain: { seed: number; tall: number; depthM: number; rock: string; foot: number },
): void {
  const { unit, horizon } = view;
  const rock = twoTone(view, chain.rock, chain.depthM);
  const snow = twoTone(view, '#f6f6fc', chain.depthM * 0.7);
  const base = horizon + unit * 0.01;
  const sun = sunPlace(view);
  peaksOf(view, chain.seed, chain.tall).forEach((peak, p) => {
    const top = base - peak.height;
    const seed = view.seed + chain.seed * 13 + p;
    const side = sun.x > peak.x ? 1 : -1;
    const edge = (u: number, dir: number): readonly [number, number] => [
      peak.x +
        dir * peak.half * u +
        ridge(seed + dir, u * 7, 3) * peak.half * 0.05 * Math.sin(Math.PI * u),
      top + peak.height * u ** 0.92,
    ];
    // The ridge that comes down towards us parts light from shade.
    const spine = (u: number): readonly [number, number] => [
      peak.x + ridge(seed + 5, u * 4.5, 3) * peak.half * 0.2 * u + side * -0.1 * peak.half * u,
      top + peak.height * u,
    ];
    const face = (dir: number, colour: string, from: number, to: number): void => {
      g.fillStyle = colour;
      g.beginPath();
      const steps = 18;
      for (let i = 0; i <= steps; i++) g.lineTo(...edge(from + ((to - from) * i) / steps, dir));
      for (let i = steps; i >= 0; i--) {
        const u = from + ((to - from) * i) / steps;
        // A zig-zag lower edge where snow ends.
        const tooth = to < 1 && i === steps ? 0 : 1;
        const [x, y] = spine(u);
        g.lineTo(x, y * tooth + (1 - tooth) * y);
      }
      g.fill();
    };
    face(-1, side < 0 ? rock.lit : rock.shade, 0, 1);
    face(1, side > 0 ? rock.lit : rock.shade, 0, 1);
    snowCap(g, peak, { top, seed, edge, spine }, side, snow);
    const haze = g.createLinearGradient(0, top, 0, base);
    haze.addColorStop(0.25, alpha(view.light.haze, 0));
    haze.addColorStop(1, alpha(view.light.haze, chain.foot));
    g.fillStyle = haze;
    g.beginPath();
    for (let i = 0; i <= 12; i++) g.lineTo(...edge(i / 12, -1));
    for (let i = 12; i >= 0; i--) g.lineTo(...edge(i / 12, 1));
    g.fill();
  });
}

function snowCap(
  g: SKRSContext2D,
  peak: Peak,
  shape: {
    top: number;
    seed: number;
    edge: (u: number, dir: number) => readonly [number, number];
    spine: (u: number) => readonly [number, number];
  },
  side: number,
  snow: { lit: string; shade: string },
): void {
  for (const dir of [-1, 1]) {
    g.fillStyle = dir === side ? snow.lit : snow.shade;
    g.beginPath();
    const line = 0.42;
    for (let i = 0; i <= 8; i++) g.lineTo(...shape.edge((line * i) / 8, dir));
    const [ex, ey] = shape.edge(line, dir);
    const [sx, sy] = shape.spine(line * 0.9);
    const teeth = 7;
    for (let i = 1; i <= teeth; i++) {
      const u = i / (teeth + 1);
      const down =
        (i % 2 ? 0.1 : -0.07) * (0.6 + random(shape.seed + 8, i + dir * 20)) * peak.height;
      g.lineTo(ex + (sx - ex) * u, ey + (sy - ey) * u + down);
    }
    for (let i = 8; i >= 0; i--) g.lineTo(...shape.spine((line * 0.9 * i) / 8));
    g.fill();
  }
}

/** On the near pines it lies only in winter. */
const snowOf = (view: View): string | null => (view.weather === 'snow' ? '#fff8f0' : null);

const shoulder = (view: View): Range => ({
  depthM: 90,
  colour: snowed(view, '#4c6c58', 0.6),
  base: view.horizon + view.unit * 0.004,
  swing: view.unit * 0.03,
  period: view.unit * 0.4,
  octaves: 3,
  seed: 24,
  foot: 0.5,
});

function paintShoulder(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const range = shoulder(view);
  paintRange(g, view, range, horizon + unit * 0.05);
  along(view, { seed: 55, step: unit * 0.021, jitter: 1, chance: 0.8 }, (x, i) => {
    const height = unit * (0.035 + 0.05 * random(view.seed + 56, i));
    paintPine(
      g,
      view,
      { x, y: ridgeHeight(view, range, x) + unit * 0.014, height },
      {
        depthM: 95,
        colour: '#3f6450',
        seed: i * 3,
        snow: snowOf(view),
      },
    );
  });
  paintVeil(g, view, {
    depthM: 220,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.06,
    strength: 0.9,
  });
}

const EDGE_M = 10.4;
const FAR_M = 90;
const WATER: Sheet = { nearM: EDGE_M - 0.6, farM: FAR_M, seed: 90, rough: 0.2 };
const BANK: Bank = {
  edgeM: EDGE_M,
  seed: 61,
  ground: ['#a8b078', '#84a058', '#4c7042'],
  pebbles: ['#a8a6ac', '#8c8a92', '#c4c0bc', '#75747e'],
  grass: '#7ca052',
};
const CHAIN = { seed: 31, tall: 0.36, depthM: 230, rock: '#6c7c98', foot: 0.75 } as const;

function paintLake(g: SKRSContext2D, view: View): void {
  g.fillStyle = shade(view.light, snowed(view, '#6f9068', 0.7), 100, { lit: 0.5 });
  g.fillRect(view.left, view.horizon, view.right - view.left, view.unit * 0.04);
  paintSheet(g, view, WATER);
}

/** The chain and its woods upside down in the lake. */
function paintImage(g: SKRSContext2D, view: View): void {
  const row = groundRow(view, FAR_M);
  const foot = groundRow(view, EDGE_M + 1.6);
  paintMirrored(g, view, { row, foot, strength: 0.6, squash: 0.4 }, (c) => {
    paintPeaks(c, view, CHAIN);
    paintShoulder(c, view);
  });
}

const BOULDERS = [
  { xM: -5.4, zM: 13, half: 0.9, seed: 3 },
  { xM: -6.6, zM: 10.8, half: 1.3, seed: 4 },
  { xM: -4.6, zM: 9.9, half: 0.5, seed: 5 },
  { xM: 3.6, zM: 11.2, half: 0.55, seed: 6 },
] as const;

const FLOWERS: readonly FlowerKind[] = [
  { blossom: 'bell', colour: '#6a78e0' },
  { blossom: 'daisy', colour: '#fbf6ec' },
  { blossom: 'bell', colour: '#f0c84a' },
  { blossom: 'daisy', colour: '#e88ab0' },
];

function paintMeadow(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  paintBankGrass(g, view, BANK, fromM, toM);
  paintFlowerField(g, view, {
    seed: 77,
    fromM,
    toM,
    kinds: FLOWERS,
    dense: 0.2,
    tallM: 0.13,
    headM: 0.034,
  });
}

const NEAR_PINES = [
  { depthM: 10, x: 0.87, tall: 0.46, seed: 2, colour: '#3c6a4c' },
  { depthM: 7.4, x: 0.965, tall: 0.6, seed: 3, colour: '#33604a' },
] as const;

const nearPine = ({ depthM, x, tall, seed, colour }: (typeof NEAR_PINES)[number]): Plane => ({
  depthM,
  rows: [-0.4, 0.9],
  paint: (g, view) => {
    const at = { x: view.width * x, y: groundRow(view, depthM), height: view.unit * tall };
    paintPine(g, view, at, { depthM: depthM * 2, colour, seed, snow: snowOf(view) });
  },
});

export const mountain: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    farGround('#8fa6a8'),
    {
      depthM: 160,
      rows: [-0.3, 0.56],
      paint: (g, view) => {
        paintPeaks(g, view, CHAIN);
      },
    },
    { depthM: 80, rows: [0.2, 0.6], paint: paintShoulder },
    { depthM: 40, ground: true, rows: [0.4, 9], paint: paintLake },
    { depthM: FAR_M, rows: [0.4, 0.8], paint: paintImage },
    {
      depthM: Infinity,
      rows: [0.4, 0.8],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS, 46);
      },
    },
    {
      depthM: 9,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintBank(g, view, BANK);
      },
    },
    ...BOULDERS.map((rock) => ({
      depthM: rock.zM,
      rows: [0.3, 0.8] as const,
      paint: (g: SKRSContext2D, view: View) => {
        const { x, y, perM } = spotAt(view, rock.xM, rock.zM);
        paintBoulder(
          g,
          view,
          { x, y, half: perM * rock.half, tall: perM * rock.half * 0.9 },
          {
            depthM: rock.zM * 1.4,
            colour: '#98979c',
            seed: rock.seed * 7,
            moss: '#8ca45c',
            wet: rock.zM > EDGE_M,
          },
        );
      },
    })),
    ...NEAR_PINES.map(nearPine),
    ...growth(9.8, paintMeadow),
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.22);
      },
    },
  ],
};
