// Under water: shafts of light from the surface, a reef on the left, sand with a net of light on it, weed
// that sways, a shoal in the distance, bubbles.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { waterLight } from '../light/water-light.ts';
import { alpha } from '../paint/colour.ts';
import { liveWeed, paintCoral } from '../paint/coral.ts';
import type { Coral } from '../paint/coral.ts';
import { paintGround, paintRange, paintWash } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { glow } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { strew } from '../paint/track.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

const CORALS: readonly { kind: Coral; colour: string }[] = [
  { kind: 'fan', colour: '#f0607c' },
  { kind: 'tubes', colour: '#f6b04a' },
  { kind: 'dome', colour: '#d884c8' },
  { kind: 'stag', colour: '#f4e0a0' },
  { kind: 'anemone', colour: '#f08a5a' },
  { kind: 'fan', colour: '#a86ae8' },
  { kind: 'dome', colour: '#7ad0b8' },
];

function paintDeep(g: SKRSContext2D, view: View): void {
  const { light, unit, horizon, width } = view;
  // The ground comes out of the same blue: there is no line where it begins.
  const gradient = g.createLinearGradient(0, Math.min(0, view.top * 0.3), 0, horizon);
  for (const [at, colour] of light.sky) gradient.addColorStop(at, colour);
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  const x = width * light.sun.x;
  glow(g, x, -unit * 0.02, unit * 0.66, light.sun.halo, 0.7 * light.sun.haloAlpha);
  glow(g, x, -unit * 0.03, unit * 0.26, light.sun.core, 0.5 * light.sun.haloAlpha);
}

/** The surface from below: bright lenses that move. Live. */
function liveSurface(g: SKRSContext2D, view: View, tS: number): void {
  const { light, unit, width } = view;
  g.fillStyle = alpha(light.sun.core, 0.34);
  g.beginPath();
  for (let i = 0; i < 64; i++) {
    const of = (k: number): number => random(view.seed + 11 + k, i);
    const u = of(0) ** 1.6;
    const y = unit * (0.004 + 0.1 * u) + Math.sin(tS * 0.8 + i) * unit * 0.003;
    const x = width * (of(1) * 1.1 - 0.05) + Math.sin(tS * 0.5 + i * 1.7) * unit * 0.02;
    const near = 1 - Math.min(1, Math.abs(x - width * light.sun.x) / (unit * 0.6));
    const long =
      unit * (0.03 + 0.06 * of(2)) * (0.35 + near) * (0.6 + 0.4 * Math.sin(tS * (1 + of(3)) + i));
    const thick = unit * 0.005 * (0.4 + near) * (1 - u * 0.7);
    g.moveTo(x - long, y);
    g.quadraticCurveTo(x, y - thick, x + long, y);
    g.quadraticCurveTo(x, y + thick, x - long, y);
  }
  g.fill();
}

/** Shafts from the surface, each breathing at its own pace. Live, drawn as light. */
function liveRays(g: SKRSContext2D, view: View, tS: number): void {
  const { light, unit, height, width } = view;
  const x0 = width * light.sun.x;
  const gradient = g.createLinearGradient(0, 0, 0, height * 0.86);
  gradient.addColorStop(0, alpha(light.sun.halo, 0.26));
  gradient.addColorStop(0.5, alpha(light.sun.halo, 0.1));
  gradient.addColorStop(1, alpha(light.sun.halo, 0));
  g.save();
  g.globalCompositeOperation = 'lighter';
  g.fillStyle = gradient;
  for (let i = 0; i < 8; i++) {
    const of = (k: number): number => random(view.seed + 31 + k, i);
    const u = (i + 0.5) / 8 - 0.5;
    const sway = Math.sin(tS * 0.28 + i * 1.9) * 0.05;
    const top = x0 + u * unit * 0.5;
    const foot = x0 + (u * 2.6 + sway - 0.18) * unit * 0.9;
    const wide = unit * (0.02 + 0.05 * of(0));
    g.globalAlpha = 0.2 + 0.36 * (0.5 + 0.5 * Math.sin(tS * (0.4 + 0.3 * of(1)) + i * 2.3));
    // A core in a wider one: soft sides without a blur.
    for (const k of [1.15, 0.6]) {
      g.beginPath();
      g.moveTo(top - wide * 0.4 * k, -unit * 0.02);
      g.lineTo(top + wide * 0.4 * k, -unit * 0.02);
      g.lineTo(foot + wide * 1.6 * k, height * 0.86);
      g.lineTo(foot - wide * 1.6 * k, height * 0.86);
      g.fill();
    }
  }
  g.restore();
}

function paintFarReef(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  for (const [depthM, base, swing, period, seed] of [
    [46, 0.03, 0.075, 0.34, 21],
    [30, 0.0, 0.06, 0.26, 25],
  ] as const)
    paintRange(
      g,
      view,
      {
        depthM,
        colour: '#4f8478',
        base: horizon - unit * base,
        swing: unit * swing,
        period: unit * period,
        octaves: 4,
        seed,
        foot: 0.5,
      },
      horizon + unit * 0.06,
    );
  // Down to where the ground begins all is lost in one blue.
  const blue = view.light.sky.at(-1)?.[1] ?? view.light.haze;
  const veil = g.createLinearGradient(0, horizon - unit * 0.13, 0, horizon);
  veil.addColorStop(0, alpha(blue, 0));
  veil.addColorStop(0.8, alpha(blue, 0.9));
  veil.addColorStop(1, alpha(blue, 0.999));
  g.fillStyle = veil;
  g.fillRect(view.left, horizon - unit * 0.13, view.right - view.left, unit * 0.2);
}

/** A shoal that turns as one, far behind the reef. Live. */
function liveShoal(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, width, horizon, light } = view;
  const turn = tS * 0.12;
  const cx = width * (0.5 + 0.34 * Math.cos(turn + 0.8));
  const cy = horizon * (0.5 + 0.1 * Math.sin(turn * 1.7));
  const dir = -Math.sin(turn + 0.8) > 0 ? 1 : -1;
  g.fillStyle = shade(light, '#2c4c70', 12, { lit: 0.3 });
  g.beginPath();
  for (let i = 0; i < 38; i++) {
    const of = (k: number): number => random(view.seed + 51 + k, i);
    const angle = of(0) * Math.PI * 2;
    const out = Math.sqrt(of(1));
    const x = cx + Math.cos(angle) * out * unit * 0.14 + Math.sin(tS * 0.9 + i) * unit * 0.006;
    const y =
      cy + Math.sin(angle) * out * unit * 0.06 + Math.sin(tS * 1.3 + i * 1.4) * unit * 0.004;
    const size = unit * (0.006 + 0.005 * of(2));
    const tail = Math.sin(tS * 9 + i) * size * 0.3;
    g.moveTo(x + dir * size, y);
    g.quadraticCurveTo(x, y - size * 0.5, x - dir * size * 0.8, y);
    g.lineTo(x - dir * size * 1.4, y - size * 0.4 + tail);
    g.lineTo(x - dir * size * 1.4, y + size * 0.4 + tail);
    g.lineTo(x - dir * size * 0.8, y);
    g.quadraticCurveTo(x, y + size * 0.5, x + dir * size, y);
  }
  g.fill();
}

function paintSand(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const top = view.horizon;
  paintGround(g, view, ['#d8d0a8', '#e0d0a0', '#c8b284', '#8f8468'], [40, 18, 9, 6], top);
  paintWash(g, view, top);
  // It comes out of the blue.
  const deep = g.createLinearGradient(0, top, 0, groundRow(view, 7));
  deep.addColorStop(0, light.sky[light.sky.length - 1]?.[1] ?? light.haze);
  deep.addColorStop(0.3, light.sky[light.sky.length - 1]?.[1] ?? light.haze);
  deep.addColorStop(1, alpha(light.sky[light.sky.length - 1]?.[1] ?? light.haze, 0));
  g.fillStyle = deep;
  g.fillRect(view.left, top, view.right - view.left, groundRow(view, 7) - top);
  scatter(
    view,
    { seed: 61, fromM: 1.4, toM: 26, growth: 1.1, spacing: 0.17, chance: 0.6 },
    ({ x, y, perM, index }) => {
      const long = perM * (0.3 + 0.5 * random(view.seed + 62, index));
      g.fillStyle = alpha(light.shadow, 0.14);
      g.beginPath();
      g.moveTo(x - long, y);
      g.quadraticCurveTo(x, y - perM * 0.03, x + long, y);
      g.quadraticCurveTo(x, y + perM * 0.02, x - long, y);
      g.fill();
    },
  );
  strew(g, view, {
    seed: 65,
    fromM: 1.6,
    toM: 16,
    chance: 0.2,
    sizeM: [0.02, 0.07],
    colours: ['#f4e6d0', '#e89a8a', '#b8a8c8', '#c8b88c'],
  });
}

/** The net of light that the waves cast on the sand. Live. */
function liveCaustics(g: SKRSContext2D, view: View, tS: number): void {
  const { light } = view;
  g.strokeStyle = alpha(light.sun.core, 0.08 * Math.min(1, 0.3 + light.sun.haloAlpha));
  for (const [fromM, toM, widthM] of [
    [2, 5, 0.022],
    [5, 14, 0.035],
  ] as const) {
    g.beginPath();
    g.lineWidth = Math.max(0.8, pxPerMetre(view, Math.sqrt(fromM * toM)) * widthM);
    scatter(
      { ...view, left: 0, right: view.width, top: 0, bottom: view.height },
      { seed: 71, fromM, toM, growth: 1.3, spacing: 0.22, chance: 0.9 },
      ({ x, y, perM, xM, zM, index }) => {
        const r = perM * (0.34 + 0.1 * Math.sin(tS * 0.9 + index));
        const flat = Math.min(0.4, view.eyeM / zM);
        const dx = ridge(view.seed + 72, xM + tS * 0.24, 1) * r * 0.5;
        const corner = (k: number): readonly [number, number] => {
          const angle = (k / 6) * Math.PI * 2 + random(view.seed + 73, index) * 3;
          const out = r * (0.85 + 0.3 * Math.sin(tS * 1.1 + (k % 6) * 2 + index));
          return [x + dx + Math.cos(angle) * out, y + Math.sin(angle) * out * flat];
        };
        for (let k = 0; k <= 6; k++) {
          const [ax, ay] = corner(k);
          const [bx, by] = corner(k + 1);
          if (k === 0) g.moveTo((ax + bx) / 2, (ay + by) / 2);
          else g.quadraticCurveTo(ax, ay, (ax + bx) / 2, (ay + by) / 2);
        }
      },
    );
    g.stroke();
  }
}

interface Reef {
  readonly depthM: number;
  /** Share of the frame's width. */
  readonly at: number;
  readonly seed: number;
  readonly tallM: number;
  readonly halfM: number;
  readonly corals: number;
}

const REEFS: readonly Reef[] = [
  { depthM: 20, at: 0.86, seed: 3, tallM: 2.8, halfM: 3.4, corals: 20 },
  { depthM: 14, at: 0.2, seed: 5, tallM: 3, halfM: 2.6, corals: 26 },
  { depthM: 10.6, at: 0.97, seed: 7, tallM: 1.5, halfM: 1.9, corals: 14 },
];

const reefPlane = (reef: Reef): Plane => ({
  depthM: reef.depthM,
  rows: [-0.2, 0.9],
  paint: (g, view) => {
    const perM = pxPerMetre(view, reef.depthM);
    const xM = ((reef.at - 0.5) * view.width) / perM;
    const of = (k: number, i: number): number => random(view.seed + reef.seed * 101 + k, i);
    const { x, y } = spotAt(view, xM, reef.depthM);
    const blocks = 6;
    for (let i = 0; i < blocks; i++) {
      const u = (i + 0.5) / blocks - 0.5;
      const order = Math.abs(u) * 2;
      paintBoulder(
        g,
        view,
        {
          x: x + u * perM * reef.halfM * 2,
          y: y + perM * 0.1 * of(0, i),
          half: perM * reef.halfM * (0.42 + 0.2 * of(1, i)),
          tall: perM * reef.tallM * (1.05 - order * 0.62) * (0.7 + 0.4 * of(2, i)),
        },
        { depthM: reef.depthM, colour: '#6f7884', seed: reef.seed * 7 + i, moss: '#5f9a88' },
      );
    }
    for (let i = 0; i < reef.corals; i++) {
      const u = of(3, i) * 2 - 1;
      const coral = CORALS[Math.floor(of(4, i) * CORALS.length)];
      if (coral === undefined) continue;
      const rise = reef.tallM * 0.66 * (1 - u * u) * of(5, i);
      paintCoral(
        g,
        view,
        {
          x: x + u * perM * reef.halfM,
          y: y + perM * (0.12 - rise),
          size: perM * (0.4 + 0.66 * of(6, i)),
        },
        { ...coral, depthM: reef.depthM * 0.3, seed: reef.seed * 31 + i },
      );
    }
  },
});

/** Chains of bubbles from two places in the sand. Live. */
function liveBubbles(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, width } = view;
  g.strokeStyle = alpha(view.light.sun.core, 0.66);
  g.lineWidth = Math.max(0.8, unit * 0.0011);
  g.beginPath();
  for (const [share, zM] of [
    [0.31, 12],
    [0.76, 9.5],
  ] as const) {
    const foot = groundRow(view, zM);
    for (let i = 0; i < 12; i++) {
      const age = (tS * 0.15 + i / 12 + random(view.seed + 81, i) * 0.04) % 1;
      const y = foot - age * (foot + unit * 0.05);
      const x = width * share + Math.sin(age * 14 + i * 2) * unit * 0.012;
      const r = unit * (0.002 + 0.004 * random(view.seed + 82, i) + 0.003 * age);
      g.moveTo(x + r, y);
      g.arc(x, y, r, 0, Math.PI * 2);
    }
  }
  g.stroke();
}

const weedPlane = (
  depthM: number,
  at: number,
  weed: { tallM: number; halfM: number; seed: number; count: number; colour: string },
): Plane => ({
  depthM,
  live: (g, view, tS) => {
    const perM = pxPerMetre(view, depthM);
    const x = view.width * at;
    liveWeed(
      g,
      view,
      {
        x,
        y: groundRow(view, depthM) + perM * 0.06,
        tall: perM * weed.tallM,
        half: perM * weed.halfM,
      },
      { ...weed, depthM },
      tS,
    );
  },
});

/** Dark coral in the lower corners, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, width, height, light } = view;
  const dark: View = {
    ...view,
    light: { ...light, exposure: [0.16, 0.22, 0.28], keyAlpha: 0.04, ambientAlpha: 0.6 },
  };
  for (const [x, side] of [
    [0, 1],
    [width, -1],
  ] as const) {
    const area = { ...view, left: x - unit * 0.3, right: x + unit * 0.3, top: height - unit * 0.4 };
    paintSoft(g, area, unit * 0.006, (c) => {
      const low = height + unit * 0.03;
      for (const [dx, size, kind, seed] of [
        [0.02, side > 0 ? 0.34 : 0.2, 'fan', 1],
        [0.12, 0.16, 'tubes', 2],
        [0.2, 0.1, 'dome', 3],
      ] as const)
        paintCoral(
          c,
          dark,
          { x: x + side * unit * dx, y: low, size: unit * size },
          { kind, colour: '#b05a80', depthM: 3, seed: 91 + seed + side },
        );
    });
  }
  // The sand darkens towards the eye.
  const near = g.createLinearGradient(0, height - unit * 0.14, 0, height);
  near.addColorStop(0, alpha(light.shadow, 0));
  near.addColorStop(1, alpha(light.shadow, 0.5));
  g.fillStyle = near;
  g.fillRect(view.left, height - unit * 0.14, view.right - view.left, view.bottom);
}

export const underwater: StageSet = {
  horizon: 0.5,
  // Nothing falls from the sky down here.
  indoors: true,
  relight: waterLight,
  planes: () => [
    { depthM: Infinity, rows: [-9, 0.7], paint: paintDeep, live: liveSurface },
    { depthM: 60, rows: [0.2, 0.62], paint: paintFarReef },
    {
      depthM: 40,
      live: (g, view, tS) => {
        liveShoal(g, view, tS);
      },
    },
    { depthM: 9, ground: true, rows: [0.4, 9], paint: paintSand, live: liveCaustics },
    ...REEFS.map(reefPlane),
    weedPlane(11.5, 0.07, { tallM: 3.4, halfM: 1.1, seed: 111, count: 9, colour: '#5f9a4c' }),
    { depthM: Infinity, live: liveRays },
    { depthM: 10, live: liveBubbles },
    weedPlane(7.6, 1.0, { tallM: 2.6, halfM: 0.8, seed: 121, count: 7, colour: '#6f8f3c' }),
    { depthM: 5, rows: [0.3, 9], soft: true, paint: paintDressing },
  ],
};
