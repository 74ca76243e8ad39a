// A cave: its mouth full of light on the right third, stone that hangs and stone that rises, a still pool,
// crystals that glow, a torch on the wall, drops that fall.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { caveLight } from '../light/cave-light.ts';
import {
  CAVE_ROCK,
  CRYSTAL,
  liveTorch,
  paintCrystals,
  paintSpike,
  TORCH_M,
  torchX,
} from '../paint/cave-things.ts';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBush } from '../paint/foliage.ts';
import { paintRange, twoTone } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { level, nearestM, SceneBrush } from '../paint/scene-brush.ts';
import { glow, paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { spotAt } from '../paint/spots.ts';
import { strew } from '../paint/track.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

/** What lies outside, in the light that is outside. */
function paintOutside(g: SKRSContext2D, inside: View): void {
  const view: View = { ...inside, light: inside.outside };
  paintSky(g, view);
  const { unit, horizon } = view;
  for (const [depthM, base, swing, seed, colour] of [
    [500, 0.05, 0.05, 21, '#6f94a8'],
    [160, 0.0, 0.03, 23, '#5f8f58'],
  ] as const)
    paintRange(
      g,
      view,
      {
        depthM,
        colour,
        base: horizon - unit * base,
        swing: unit * swing,
        period: unit * 0.24,
        octaves: 3,
        seed,
        foot: 0.5,
      },
      horizon + unit * 0.06,
    );
  g.fillStyle = shade(view.light, '#86a860', 40, { lit: 0.8 });
  g.fillRect(view.left, horizon + unit * 0.03, view.right - view.left, view.bottom - horizon);
}

const MOUTH_M = 24;

/** The opening: corners of its edge, design px. */
function mouthEdge(view: View, k: number): (readonly [number, number])[] {
  const { unit } = view;
  const x = view.width * 0.62;
  const foot = groundRow(view, MOUTH_M) + unit * 0.006;
  const half = unit * 0.15 * k;
  const tall = unit * 0.24 * k;
  const points: (readonly [number, number])[] = [];
  const steps = 22;
  for (let i = 0; i <= steps; i++) {
    const angle = Math.PI * (1 - i / steps);
    const out = 1 + 0.2 * ridge(view.seed + 31, i * 0.42, 3);
    const lean = 0.12 * Math.sin(angle) * half;
    points.push([
      x + Math.cos(angle) * half * out + lean,
      foot - Math.sin(angle) ** 0.7 * tall * out,
    ]);
  }
  return points;
}

function paintMouthWall(g: SKRSContext2D, view: View): void {
  const { light, unit, left, right, top, bottom } = view;
  const trace = (points: readonly (readonly [number, number])[]): void => {
    points.forEach(([x, y], i) => {
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.closePath();
  };
  const x = view.width * 0.62;
  const y = groundRow(view, MOUTH_M) - unit * 0.1;
  // Rings of rock, darker away from the light.
  for (const [k, colour, lit] of [
    [1, mixHex(CAVE_ROCK, '#e8d8c0', 0.3), 1],
    [1.16, CAVE_ROCK, 0.7],
    [1.42, CAVE_ROCK, 0.3],
    [1.8, mixHex(CAVE_ROCK, '#2c3050', 0.35), 0.1],
    [2.5, mixHex(CAVE_ROCK, '#181c38', 0.6), 0],
  ] as const) {
    g.beginPath();
    g.rect(left - 4, top - 4, right - left + 8, bottom - top + 8);
    trace(mouthEdge(view, k));
    g.fillStyle = shade(light, colour, MOUTH_M, { lit });
    g.fill('evenodd');
  }
  // Facets.
  for (let i = 0; i < 90; i++) {
    const of = (n: number): number => random(view.seed + 41 + n, i);
    const angle = Math.PI * (1 - of(0));
    const out = unit * (0.2 + 0.5 * of(1));
    const px = x + Math.cos(angle) * out;
    const py = y + unit * 0.08 - Math.sin(angle) * out * 0.9;
    const size = unit * (0.012 + 0.03 * of(2));
    const toLight = Math.atan2(y - py, x - px);
    g.fillStyle =
      of(3) > 0.5 ? alpha(light.key, 0.16 * (1 - of(1) * 0.8)) : alpha(light.shadow, 0.3);
    g.beginPath();
    for (let s = 0; s < 5; s++) {
      const a = toLight + (s / 5) * Math.PI * 2;
      g.lineTo(
        px + Math.cos(a) * size * (0.6 + 0.7 * of(4 + s)),
        py + Math.sin(a) * size * (0.6 + 0.7 * of(4 + s)),
      );
    }
    g.fill();
  }
  glow(
    g,
    x,
    y,
    unit * 0.5,
    view.outside.sun.halo,
    0.34 * Math.max(0.4, view.outside.sun.haloAlpha),
  );
}

/** Green grows where the light comes in. */
function paintSill(g: SKRSContext2D, view: View): void {
  const { unit } = view;
  const foot = groundRow(view, MOUTH_M) + unit * 0.012;
  for (const [dx, size, seed] of [
    [-0.13, 0.024, 1],
    [-0.1, 0.016, 2],
    [0.13, 0.028, 3],
    [0.09, 0.014, 4],
  ] as const)
    paintBush(
      g,
      view,
      { x: view.width * 0.62 + unit * dx, y: foot, size: unit * size },
      { depthM: 18, colour: '#5f8f48', seed, tall: 0.7 },
    );
}

const POOL = { xM: -3.1, zM: 12.4, rx: 3.3, rz: 2.5 } as const;

function paintFloor(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const brush = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const top = groundRow(view, MOUTH_M + 1);
  const gradient = g.createLinearGradient(0, top, 0, view.height);
  gradient.addColorStop(0, shade(light, '#b8a894', 24, { lit: 1 }));
  gradient.addColorStop(0.16, shade(light, '#948a88', 16, { lit: 0.8 }));
  gradient.addColorStop(0.5, shade(light, CAVE_ROCK, 9, { lit: 0.4 }));
  gradient.addColorStop(1, shade(light, mixHex(CAVE_ROCK, '#20223c', 0.5), 5, { lit: 0.1 }));
  g.fillStyle = gradient;
  g.fillRect(view.left, top, view.right - view.left, view.bottom - top);
  // Light spills in over the floor.
  const mouthM = (view.width * 0.12) / pxPerMetre(view, MOUTH_M);
  const spill = g.createLinearGradient(0, groundRow(view, MOUTH_M), 0, groundRow(view, 4.5));
  spill.addColorStop(0, alpha(view.outside.key, 0.62));
  spill.addColorStop(0.4, alpha(view.outside.key, 0.26));
  spill.addColorStop(1, alpha(view.outside.key, 0));
  brush.area(
    [
      [mouthM - 3.4, MOUTH_M],
      [mouthM + 3.4, MOUTH_M],
      [mouthM + 1.6, Math.max(near, 4)],
      [mouthM - 6.4, Math.max(near, 4)],
    ],
    spill,
  );
  strew(g, view, {
    seed: 51,
    fromM: 1.5,
    toM: 22,
    chance: 0.4,
    sizeM: [0.02, 0.12],
    colours: ['#9a92a0', '#6c6878', '#b8aca8', '#58566a'],
  });
  paintPool(brush, view);
  brush.pool(torchX(view), TORCH_M - 0.6, 2.6, 2, '#ff9a48', 0.34);
}

/** A still pool: its shore, the light of the mouth and of the crystals in it. */
function paintPool(brush: SceneBrush, view: View): void {
  const { g } = brush;
  const ring = (k: number): (readonly [number, number])[] =>
    Array.from({ length: 40 }, (_, i) => {
      const angle = (i / 40) * Math.PI * 2;
      const out = k * (1 + 0.14 * Math.sin(angle * 3 + 1) + 0.07 * Math.sin(angle * 7));
      return [
        POOL.xM + Math.cos(angle) * POOL.rx * out,
        POOL.zM + Math.sin(angle) * POOL.rz * out,
      ] as const;
    });
  brush.path(ring(1.08));
  g.fillStyle = shade(view.light, '#4a485c', 12, { lit: 0.3 });
  g.fill();
  brush.path(ring(1));
  const [, y0] = brush.pixel(0, POOL.zM + POOL.rz * 1.2);
  const [, y1] = brush.pixel(0, POOL.zM - POOL.rz * 1.2);
  const water = g.createLinearGradient(0, y0, 0, y1);
  water.addColorStop(0, mixHex(view.outside.sky[3]?.[1] ?? '#88b0d0', '#3a6a90', 0.5));
  water.addColorStop(0.4, '#1f5078');
  water.addColorStop(1, '#10284c');
  g.fillStyle = water;
  g.fill();
  g.save();
  g.clip();
  brush.glow(CRYSTAL.xM, POOL.zM, 1.9, '#4ae8e0', 0.5);
  g.restore();
}

/** Rings where a drop falls, glints on the pool. Live. */
function livePool(g: SKRSContext2D, view: View, tS: number): void {
  const age = (tS % 1.7) / 1.7;
  const { x, y, perM } = spotAt(view, POOL.xM + 0.8, POOL.zM - 0.4);
  const flat = view.eyeM / POOL.zM;
  g.lineWidth = Math.max(0.8, perM * 0.02);
  for (const k of [1, 0.6]) {
    const r = perM * (0.1 + 1.1 * age) * k;
    g.strokeStyle = alpha('#bff4f4', 0.6 * (1 - age));
    g.beginPath();
    g.ellipse(x, y, r, r * flat, 0, 0, Math.PI * 2);
    g.stroke();
  }
  g.fillStyle = alpha('#a8f4f0', 0.4);
  g.beginPath();
  for (let i = 0; i < 16; i++) {
    const of = (n: number): number => random(view.seed + 61 + n, i);
    const beat = Math.sin(tS * (0.8 + of(0)) + i * 2);
    if (beat < 0) continue;
    const turn = of(1) * Math.PI * 2;
    const out = Math.sqrt(of(2)) * 0.85;
    const spot = spotAt(
      view,
      POOL.xM + Math.cos(turn) * POOL.rx * out,
      POOL.zM + Math.sin(turn) * POOL.rz * out,
    );
    const long = spot.perM * 0.2 * beat;
    g.moveTo(spot.x - long, spot.y);
    g.quadraticCurveTo(spot.x, spot.y - spot.perM * 0.014, spot.x + long, spot.y);
    g.quadraticCurveTo(spot.x, spot.y + spot.perM * 0.014, spot.x - long, spot.y);
  }
  g.fill();
}

interface Curtain {
  readonly depthM: number;
  readonly seed: number;
  /** Share of the unit between two. */
  readonly step: number;
  readonly long: number;
  /** Where the roof ends, share of the frame's height. */
  readonly roof: number;
}

const CURTAINS: readonly Curtain[] = [
  { depthM: 19, seed: 71, step: 0.05, long: 0.14, roof: 0.04 },
  { depthM: 13, seed: 81, step: 0.09, long: 0.2, roof: 0.0 },
];

const curtainPlane = (curtain: Curtain): Plane => ({
  depthM: curtain.depthM,
  rows: [-1, 0.5],
  paint: (g, view) => {
    const { unit, height, width } = view;
    const roof = height * curtain.roof;
    const tone = twoTone(view, mixHex(CAVE_ROCK, '#20223c', 0.3), curtain.depthM);
    g.fillStyle = tone.shade;
    g.beginPath();
    g.moveTo(view.left, view.top);
    g.lineTo(view.right, view.top);
    const step = unit / 60;
    for (let x = view.right; x >= view.left - step; x -= step)
      g.lineTo(x, roof + unit * 0.03 * (1 + ridge(view.seed + curtain.seed, x / (unit * 0.2), 3)));
    g.fill();
    const first = Math.floor(view.left / (unit * curtain.step)) - 1;
    const last = Math.ceil(view.right / (unit * curtain.step)) + 1;
    for (let i = first; i <= last; i++) {
      const of = (n: number): number => random(view.seed + curtain.seed + n, i);
      if (of(1) > 0.8) continue;
      const x = (i + of(2)) * unit * curtain.step;
      // They hang lower at the sides than before the mouth.
      const clear = Math.min(1, 0.35 + Math.abs(x - width * 0.56) / (unit * 0.55));
      const long = unit * curtain.long * (0.25 + 0.9 * of(3) ** 1.6) * clear;
      const half = unit * curtain.step * (0.16 + 0.2 * of(4)) + long * 0.05;
      paintSpike(
        g,
        view,
        { x, y: roof, long: long + unit * 0.03, half },
        curtain.depthM,
        curtain.seed + i,
      );
    }
  },
});

interface Standing {
  readonly at: number;
  readonly depthM: number;
  readonly tallM: number;
  readonly halfM: number;
  readonly seed: number;
}

const STANDING: readonly Standing[] = [
  { at: 0.36, depthM: 20, tallM: 2.6, halfM: 0.6, seed: 3 },
  { at: 0.83, depthM: 17, tallM: 3.6, halfM: 0.8, seed: 4 },
  { at: 0.9, depthM: 14, tallM: 2, halfM: 0.5, seed: 5 },
  { at: 0.08, depthM: 12, tallM: 3.4, halfM: 0.8, seed: 6 },
  { at: 0.02, depthM: 10.6, tallM: 1.9, halfM: 0.6, seed: 7 },
];

const standingPlane = (stone: Standing): Plane => ({
  depthM: stone.depthM,
  rows: [-0.2, 0.8],
  paint: (g, view) => {
    const perM = pxPerMetre(view, stone.depthM);
    const x = view.width * stone.at;
    const y = groundRow(view, stone.depthM) + perM * 0.1;
    paintBoulder(
      g,
      view,
      { x, y, half: perM * stone.halfM * 1.7, tall: perM * 0.6 },
      { depthM: stone.depthM, colour: CAVE_ROCK, seed: stone.seed * 7 },
    );
    paintSpike(
      g,
      view,
      { x, y, long: -perM * stone.tallM, half: perM * stone.halfM },
      stone.depthM,
      stone.seed * 11,
    );
    paintSpike(
      g,
      view,
      {
        x: x + perM * stone.halfM * 1.3,
        y,
        long: -perM * stone.tallM * 0.5,
        half: perM * stone.halfM * 0.6,
      },
      stone.depthM,
      stone.seed * 13,
    );
  },
});

function paintShaft(g: SKRSContext2D, view: View): void {
  const { unit } = view;
  const x = view.width * 0.62;
  const y = groundRow(view, MOUTH_M);
  const { halo, haloAlpha } = view.outside.sun;
  paintSoft(g, { ...view, bottom: view.height }, unit * 0.008, (c) => {
    for (let i = 0; i < 4; i++) {
      const beam = c.createLinearGradient(x, y - unit * 0.18, x - unit * 0.5, y + unit * 0.16);
      const strength = 0.2 * Math.max(0.3, haloAlpha);
      beam.addColorStop(0, alpha(halo, strength));
      beam.addColorStop(1, alpha(halo, 0));
      c.fillStyle = beam;
      const up = unit * (0.24 - 0.05 * i);
      c.beginPath();
      c.moveTo(x - unit * (0.05 - 0.03 * i), y - up);
      c.lineTo(x + unit * (0.02 + 0.02 * i), y - up + unit * 0.03);
      c.lineTo(x - unit * (0.5 - 0.09 * i), y + unit * (0.22 - 0.03 * i));
      c.lineTo(x - unit * (0.66 - 0.09 * i), y + unit * (0.12 - 0.02 * i));
      c.fill();
    }
  });
}

/** The near walls frame the picture, black and out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, width, height, light } = view;
  paintSoft(g, view, unit * 0.007, (c) => {
    c.fillStyle = light.foreground;
    for (const [edge, side, reach] of [
      [0, 1, 0.12],
      [width, -1, 0.09],
    ] as const) {
      c.beginPath();
      c.moveTo(edge - side * unit * 2, view.top - unit);
      const steps = 26;
      for (let i = 0; i <= steps; i++) {
        const u = i / steps;
        const y = view.top + (view.bottom - view.top) * u;
        const open = Math.abs((y - height * 0.52) / (height * 0.5)) ** 2 * 0.8;
        const rough = 0.025 * ridge(view.seed + 101 + side, u * 7, 3);
        c.lineTo(edge + side * unit * (reach * Math.min(1.6, open) - 0.035 + rough), y);
      }
      c.lineTo(edge - side * unit * 2, view.bottom + unit);
      c.fill();
    }
  });
}

export const cave: StageSet = {
  horizon: 0.47,
  deepM: 8,
  indoors: true,
  mirror: 0.14,
  relight: caveLight,
  planes: () => [
    { depthM: 90, paint: paintOutside },
    { depthM: MOUTH_M, paint: paintMouthWall },
    { depthM: 11, ground: true, rows: [0.45, 9], paint: paintFloor, live: livePool },
    { depthM: 23, rows: [0.3, 0.7], paint: paintSill },
    { depthM: 21, blend: 'lighter', paint: paintShaft },
    ...CURTAINS.slice(0, 1).map(curtainPlane),
    ...STANDING.slice(0, 2).map(standingPlane),
    { depthM: CRYSTAL.zM, rows: [0.1, 0.8], columns: [-9, 0.7], paint: paintCrystals },
    { depthM: TORCH_M, live: liveTorch },
    ...CURTAINS.slice(1).map(curtainPlane),
    ...STANDING.slice(2).map(standingPlane),
    { depthM: 5, soft: true, paint: paintDressing },
  ],
};
