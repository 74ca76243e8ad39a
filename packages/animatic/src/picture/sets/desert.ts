// A desert: buttes in the haze, dunes with their bright windward and their shaded lee sides, ripples in
// the sand, a dead tree, sand that smokes from the crests.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade, shadeRgb } from '../light/palettes.ts';
import { alpha, css, mixHex } from '../paint/colour.ts';
import { lightSide, paintTuft } from '../paint/foliage.ts';
import { paintGround, paintRange, paintWash, twoTone } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { paintBoulder, paintButte } from '../paint/rocks.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { PAD_M, paintGantry, paintPad } from '../paint/launch-pad.ts';
import { shadeOfPole } from '../paint/track.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';

/** What a desert is made of, daylight colours. */
export interface Land {
  readonly sand: string;
  /** Of the ground, far to near. */
  readonly ground: readonly string[];
  readonly buttes: readonly [string, string, string];
  readonly far: string;
  /** Trees, grass, and tracks of those who came by. */
  readonly lived: boolean;
}

const EARTH: Land = {
  sand: '#eebf7e',
  ground: ['#f2c98c', '#eebd7a', '#d89e5e', '#b27c4a'],
  buttes: ['#b8704e', '#b46a4c', '#b8765a'],
  far: '#d8b070',
  lived: true,
};

function paintButtes(g: SKRSContext2D, view: View, { buttes }: Land): void {
  const { unit, horizon, width } = view;
  const foot = horizon + unit * 0.012;
  for (const [at, half, tall, seed, colour] of [
    [0.22, 0.1, 0.13, 3, buttes[0]],
    [0.31, 0.035, 0.1, 4, buttes[1]],
    [0.86, 0.13, 0.075, 5, buttes[2]],
  ] as const)
    paintButte(
      g,
      view,
      { x: width * at, foot, half: unit * half, tall: unit * tall },
      { depthM: 190, colour, seed },
    );
  along(view, { seed: 25, step: unit * 0.42, jitter: 0.9, chance: 0.6 }, (x, i) => {
    if (x > -unit * 0.1 && x < width + unit * 0.1) return;
    paintButte(
      g,
      view,
      { x, foot, half: unit * 0.09, tall: unit * (0.06 + 0.06 * random(view.seed + 26, i)) },
      { depthM: 220, colour: buttes[2], seed: i },
    );
  });
}

interface Dunes {
  readonly depthM: number;
  readonly seed: number;
  readonly step: number;
  readonly tall: number;
  /** Rows below the ground's own row, share of the unit: how far down the belt reaches. */
  readonly down: number;
}

const BELTS: readonly Dunes[] = [
  { depthM: 90, seed: 31, step: 0.24, tall: 0.07, down: 0.02 },
  { depthM: 48, seed: 39, step: 0.46, tall: 0.115, down: 0.03 },
  { depthM: 25, seed: 44, step: 0.8, tall: 0.1, down: 0.05 },
];

/** The crests of one belt: place and height, design px. */
function crests(view: View, belt: Dunes): { x: number; tall: number; index: number }[] {
  const found: { x: number; tall: number; index: number }[] = [];
  const { unit } = view;
  along(view, { seed: belt.seed, step: unit * belt.step, jitter: 0.7, chance: 1 }, (x, index) => {
    // The middle, where the cast stands, keeps a lower line.
    const middle = 1 - 0.5 * Math.exp(-(((x - view.width * 0.45) / (unit * 0.3)) ** 2));
    const tall = unit * belt.tall * (0.5 + 0.8 * random(view.seed + belt.seed + 3, index)) * middle;
    found.push({ x, tall, index });
  });
  return found;
}

function paintDunes(g: SKRSContext2D, view: View, belt: Dunes, sand: string): void {
  const { unit, light } = view;
  const foot = groundRow(view, belt.depthM) + unit * 0.006;
  const tone = twoTone(view, sand, belt.depthM * 1.5);
  const lee = shade(light, mixHex(sand, '#8a4a3c', 0.3), belt.depthM * 1.5, { lit: 0.12 });
  const leeFoot = shade(light, mixHex(sand, '#b06a4c', 0.3), belt.depthM * 1.5, {
    lit: 0.4,
    foot: 0.3,
  });
  const side = lightSide(view, view.width / 2);
  const wide = unit * belt.step;
  for (const { x, tall, index } of crests(view, belt)) {
    const top = foot - tall;
    const of = (k: number): number => random(view.seed + belt.seed + k, index);
    const windward = x + side * wide * 1.25;
    const leeward = x - side * wide * (0.7 + 0.3 * of(5));
    const body = (): void => {
      g.beginPath();
      g.moveTo(windward, foot);
      g.bezierCurveTo(
        windward - side * wide * 0.55,
        foot - tall * 0.06,
        x + side * wide * 0.32,
        top + tall * 0.1,
        x,
        top,
      );
      g.bezierCurveTo(
        x - side * wide * 0.2,
        top + tall * 0.34,
        leeward + side * wide * 0.3,
        foot - tall * 0.12,
        leeward,
        foot,
      );
      g.lineTo(leeward, foot + unit * belt.down);
      g.lineTo(windward, foot + unit * belt.down);
      g.closePath();
    };
    const gradient = g.createLinearGradient(0, top, 0, foot + unit * belt.down);
    gradient.addColorStop(0, tone.lit);
    const low = shadeRgb(light, sand, belt.depthM * 1.5, 0.6, 0.25);
    gradient.addColorStop(0.78, css(low));
    gradient.addColorStop(1, css(low, 0.001));
    g.fillStyle = gradient;
    body();
    g.fill();
    // The lee side: from the crest an S-curve runs down to the foot and the shade thins out there.
    const end = foot + unit * belt.down * 0.8;
    const shadeOf = g.createLinearGradient(0, top, 0, end);
    shadeOf.addColorStop(0, lee);
    shadeOf.addColorStop(0.55, lee);
    shadeOf.addColorStop(1, leeFoot);
    g.fillStyle = shadeOf;
    g.beginPath();
    g.moveTo(x, top);
    g.bezierCurveTo(
      x + side * wide * 0.16,
      top + tall * 0.34,
      x - side * wide * 0.14,
      foot - tall * 0.34,
      x + side * wide * 0.3,
      end,
    );
    g.bezierCurveTo(
      x,
      foot + unit * 0.006,
      leeward + side * wide * 0.3,
      foot + unit * 0.004,
      leeward,
      foot,
    );
    g.bezierCurveTo(
      leeward + side * wide * 0.3,
      foot - tall * 0.12,
      x - side * wide * 0.2,
      top + tall * 0.34,
      x,
      top,
    );
    g.fill();
    // The crest catches the light.
    g.strokeStyle = alpha(light.rim, 0.5);
    g.lineWidth = Math.max(0.7, unit * 0.0016);
    g.beginPath();
    g.moveTo(x + side * wide * 0.3, top + tall * 0.13);
    g.quadraticCurveTo(x + side * wide * 0.12, top + tall * 0.01, x, top);
    g.stroke();
  }
}

/** Sand smokes from the crests of the nearest belt. */
function liveSmoke(g: SKRSContext2D, view: View, belt: Dunes, tS: number): void {
  const { unit, light } = view;
  const side = lightSide(view, view.width / 2);
  const foot = groundRow(view, belt.depthM) + unit * 0.006;
  g.fillStyle = alpha(light.haze, 0.5);
  g.beginPath();
  for (const { x, tall, index } of crests(view, belt)) {
    for (let k = 0; k < 7; k++) {
      const age = (tS * 0.5 + k / 7 + random(index + 9, k)) % 1;
      const px = x - side * unit * 0.16 * age;
      const py = foot - tall - unit * 0.006 * Math.sin(age * 5 + k) + age * unit * 0.012;
      const long = unit * 0.045 * Math.sin(Math.PI * age);
      g.moveTo(px - long, py);
      g.quadraticCurveTo(px, py - unit * 0.002, px + long, py);
      g.quadraticCurveTo(px, py + unit * 0.0014, px - long, py);
    }
  }
  g.fill();
}

/** Streamers of sand that run over the ground. */
function liveStreamers(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, light, width } = view;
  const side = lightSide(view, width / 2);
  g.fillStyle = alpha(light.rim, 0.2);
  g.beginPath();
  for (let i = 0; i < 26; i++) {
    const of = (k: number): number => random(view.seed + 61 + k, i);
    const zM = 4 + 22 * of(0) ** 2;
    const perM = pxPerMetre(view, zM);
    const span = width * 1.4;
    const raw = of(1) * span - side * tS * perM * (1.6 + 1.4 * of(2));
    const x = (((raw % span) + span) % span) - width * 0.2;
    const y = groundRow(view, zM) + Math.sin(tS * 1.4 + i) * unit * 0.002;
    const long = perM * (0.5 + of(3));
    g.moveTo(x - long, y);
    g.quadraticCurveTo(x, y - perM * 0.03, x + long, y);
    g.quadraticCurveTo(x, y + perM * 0.012, x - long, y);
  }
  g.fill();
}

/** Behind whoever crosses the sand. */
const TREE = { depthM: 27, at: 0.9, tallM: 5.4 } as const;
const treeX = (view: View): number =>
  ((TREE.at - 0.5) * view.width) / pxPerMetre(view, TREE.depthM);

function paintSand(g: SKRSContext2D, view: View, { ground, lived }: Land): void {
  const { light } = view;
  const top = view.horizon;
  paintGround(g, view, ground, [70, 26, 10, 5], top);
  paintWash(g, view, top);
  const pale = light.sun.kind === 'moon' ? 0.08 : 0.16;
  // Ripples: a bright crest and its shade, bent as the wind bends them.
  scatter(
    view,
    { seed: 51, fromM: 1.3, toM: 34, growth: 1.09, spacing: 0.2, chance: 0.6 },
    ({ x, y, perM, xM, zM, index }) => {
      const long = perM * (0.35 + 0.5 * random(view.seed + 52, index));
      const bend = perM * 0.05 * ridge(view.seed + 53, xM * 0.4 + zM * 0.3, 2);
      const thick = Math.max(0.5, (perM * 0.05) / Math.max(1, zM * 0.24));
      for (const [dy, colour, a] of [
        [0, light.shadow, 0.09],
        [-thick * 1.3, light.rim, pale],
      ] as const) {
        g.fillStyle = alpha(colour, a);
        g.beginPath();
        g.moveTo(x - long, y + dy);
        g.quadraticCurveTo(x, y + dy - thick + bend, x + long, y + dy);
        g.quadraticCurveTo(x, y + dy + thick + bend, x - long, y + dy);
        g.fill();
      }
    },
  );
  if (isPad(view)) paintPad(g, view);
  // Where a film's own cast goes, nobody's tracks lead elsewhere.
  if (lived && (view.staged?.size ?? 0) === 0) paintTracks(g, view);
}

/** Footprints that come from the dunes: somebody was here. */
function paintTracks(g: SKRSContext2D, view: View): void {
  const { light } = view;
  for (let i = 0; i < 44; i++) {
    const zM = 3.4 * 1.062 ** i;
    if (zM > 40) break;
    const xM = -2.6 - Math.sin(zM * 0.22) * 1.6 + zM * 0.06 + (i % 2 ? 0.13 : -0.13);
    const { x, y, perM } = spotAt(view, xM, zM);
    const wide = perM * 0.12;
    g.fillStyle = alpha(light.shadow, 0.34);
    g.beginPath();
    g.ellipse(x, y, wide, Math.max(0.5, (wide * 2.4) / zM), 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = alpha(light.rim, 0.3);
    g.beginPath();
    g.ellipse(
      x,
      y + (wide * 2) / zM,
      wide * 0.9,
      Math.max(0.4, (wide * 0.9) / zM),
      0,
      0,
      Math.PI * 2,
    );
    g.fill();
  }
}

function paintDeadTree(g: SKRSContext2D, view: View): void {
  const { x, y, perM } = spotAt(view, treeX(view), TREE.depthM);
  const wood = twoTone(view, '#5c4438', TREE.depthM);
  const side = lightSide(view, x);
  shadeOfPole(g, view, { xM: treeX(view), zM: TREE.depthM, halfM: 0.22, tallM: TREE.tallM });
  const branch = (
    x0: number,
    y0: number,
    angle: number,
    long: number,
    wide: number,
    depth: number,
  ): void => {
    const x1 = x0 + Math.cos(angle) * long;
    const y1 = y0 + Math.sin(angle) * long;
    const [nx, ny] = [-Math.sin(angle), Math.cos(angle)];
    const bend = long * 0.14 * (random(view.seed + 71, depth * 9 + Math.round(angle * 10)) - 0.5);
    for (const [tone, from, to] of [
      [wood.shade, -1, 1],
      [wood.lit, side > 0 ? 0.2 : -1, side > 0 ? 1 : -0.2],
    ] as const) {
      g.fillStyle = tone;
      g.beginPath();
      g.moveTo(x0 + nx * wide * from, y0 + ny * wide * from);
      g.quadraticCurveTo(
        (x0 + x1) / 2 + nx * (wide * from + bend),
        (y0 + y1) / 2 + ny * (wide * from + bend),
        x1 + nx * wide * 0.5 * from,
        y1 + ny * wide * 0.5 * from,
      );
      g.lineTo(x1 + nx * wide * 0.5 * to, y1 + ny * wide * 0.5 * to);
      g.quadraticCurveTo(
        (x0 + x1) / 2 + nx * (wide * to + bend),
        (y0 + y1) / 2 + ny * (wide * to + bend),
        x0 + nx * wide * to,
        y0 + ny * wide * to,
      );
      g.fill();
    }
    if (depth === 0) return;
    const spread = 0.42 + 0.2 * random(view.seed + 73, depth);
    branch(x1, y1, angle - spread, long * 0.66, wide * 0.52, depth - 1);
    branch(x1, y1, angle + spread * 0.8, long * 0.56, wide * 0.46, depth - 1);
    if (depth > 1)
      branch(
        (x0 + x1) / 2,
        (y0 + y1) / 2,
        angle + spread * 1.7,
        long * 0.5,
        wide * 0.36,
        depth - 2,
      );
  };
  branch(x, y + perM * 0.05, -Math.PI * 0.53, perM * TREE.tallM * 0.42, perM * 0.19, 3);
  for (const [dx, half, seed] of [
    [-1.1, 0.5, 1],
    [0.9, 0.34, 2],
  ] as const)
    paintBoulder(
      g,
      view,
      { x: x + perM * dx, y: y + perM * 0.12, half: perM * half, tall: perM * half * 0.9 },
      { depthM: TREE.depthM, colour: '#b07a58', seed },
    );
}

/** Dry grass and a stone in the lower left corner, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, height, light } = view;
  paintSoft(g, { ...view, right: unit * 0.5, top: height - unit * 0.36 }, unit * 0.0055, (c) => {
    c.fillStyle = light.foreground;
    c.beginPath();
    c.moveTo(view.left - unit, view.bottom + unit);
    c.lineTo(view.left - unit, height - unit * 0.1);
    c.quadraticCurveTo(unit * 0.06, height - unit * 0.12, unit * 0.16, height - unit * 0.03);
    c.lineTo(unit * 0.2, view.bottom + unit);
    c.fill();
    for (let i = 0; i < 5; i++)
      paintTuft(
        c,
        { x: unit * (0.02 + 0.06 * i), y: height + unit * 0.01, size: unit * (0.26 - 0.035 * i) },
        light.foreground,
        view.seed + i * 3,
        9,
      );
  });
}

/** A rocket starts from level ground, in the open. */
const isPad = ({ staged }: View): boolean => staged?.has('rocket') === true;

/** All that lies there, without what grows. */
export const desertPlanes = (land: Land): Plane[] => [
  { depthM: Infinity, paint: paintSky },
  farGround(land.far),
  // As far as the horizon is, so that they stay on it from however high they are seen.
  {
    depthM: 1200,
    rows: [0.1, 0.52],
    paint: (g, view) => {
      paintButtes(g, view, land);
      // The last dunes: no ruler's line against the sky.
      const { unit, horizon } = view;
      for (const [base, swing, period, seed, far] of [
        [0.008, 0.02, 0.5, 71, 330],
        [0.001, 0.014, 0.32, 75, 240],
      ] as const)
        paintRange(
          g,
          view,
          {
            depthM: far,
            colour: land.sand,
            base: horizon - unit * base,
            swing: unit * swing,
            period: unit * period,
            octaves: 2,
            seed,
            foot: 0.3,
          },
          horizon + unit * 0.02,
        );
    },
  },
  {
    depthM: 15,
    ground: true,
    rows: [0.4, 9],
    paint: (g, view) => {
      paintSand(g, view, land);
    },
    live: liveStreamers,
  },
  ...BELTS.map((belt, i): Plane => ({
    depthM: belt.depthM,
    rows: [0.2, 0.8],
    paint: (g, view) => {
      if (!isPad(view)) paintDunes(g, view, belt, land.sand);
    },
    ...(i === 0
      ? {}
      : {
          live: (g: SKRSContext2D, view: View, tS: number) => {
            if (!isPad(view)) liveSmoke(g, view, belt, tS);
          },
        }),
  })),
];

export const desert: StageSet = {
  horizon: 0.45,
  indoors: false,
  // Dry air is clear.
  relight: (outside) => ({ ...outside, hazeDepthM: outside.hazeDepthM * 1.6 }),
  planes: () => [
    ...desertPlanes(EARTH),
    {
      depthM: PAD_M + 4,
      rows: [-0.6, 0.6],
      paint: (g, view) => {
        if (isPad(view)) paintGantry(g, view);
      },
    },
    {
      depthM: TREE.depthM,
      rows: [0, 0.8],
      columns: [0.5, 9],
      paint: (g, view) => {
        if (!isPad(view)) paintDeadTree(g, view);
      },
    },
    { depthM: 5, rows: [0.4, 9], columns: [-9, 0.6], soft: true, paint: paintDressing },
  ],
};
