// Among those who watch: a stand seen from beside the pitch, row over row of people up to its roof, flags
// over them, a parapet with boards before the first. Whoever cheers stands behind it, not on the pitch.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { mixHex, mixRgb } from '../paint/colour.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { liveStand, paintStand } from '../paint/spectators.ts';
import type { Stand } from '../paint/spectators.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';

const PARAPET_M = 6.2;
const HALF_M = 26;
const STAND: Stand = {
  zM: 9.2,
  deepM: 0.85,
  lowM: 0.75,
  riseM: 0.5,
  rows: 12,
  leftM: -HALF_M,
  rightM: HALF_M,
  full: 0.96,
  seed: 733,
  scarves: true,
};
const BACK_M = STAND.zM + STAND.rows * STAND.deepM;
const TEAM = ['#c8323c', '#f4f0ea', '#2f5ea8', '#e8b84c'] as const;

/** Past the view's ends, so that no edge is half painted. */
const wider = ([left, right]: readonly [number, number]): readonly [number, number] => [
  left - 1,
  right + 1,
];

/** Lamps under the roof: nobody cheers in the dark. */
function underLamps(outside: Light): Light {
  const { lamps } = outside;
  return {
    ...outside,
    exposure: mixRgb(outside.exposure, [1.05, 1.05, 1.04], lamps),
    ambient: mixHex(outside.ambient, '#7a86b4', lamps * 0.9),
    ambientAlpha: outside.ambientAlpha * (1 - 0.5 * lamps),
    keyAlpha: Math.max(outside.keyAlpha, 0.28 * lamps),
    hazeDepthM: Math.max(outside.hazeDepthM, 80),
  };
}

function paintFloor(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = wider(reachAt(view, BACK_M));
  g.fillStyle = b.tone('#7c7f92', 0.45, 0, BACK_M);
  g.fillRect(view.left, view.horizon, view.right - view.left, view.bottom - view.horizon);
  b.rect(left, near, right - left, PARAPET_M - near, '#b8604a', 0.6);
  for (let i = 0; i < 4; i++)
    b.rect(left, near + 0.5 + i * 1.1, right - left, 0.06, '#f4e8dc', 0.9, 0.9);
}

function paintBack(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BACK_M + 0.4));
  const [left, right] = wider(reachAt(view, BACK_M + 0.4));
  const top = STAND.lowM + STAND.rows * STAND.riseM;
  b.rect(left, 0, right - left, top + 3, '#4a5070', 0.4);
  // Under the roof it is dark; its edge carries the lamps.
  b.rect(left, top + 1.4, right - left, 1.2, '#2c3048', 0.3);
  b.rect(left, top + 2.6, right - left, 0.5, '#c8ccd8', 0.7);
  for (let i = Math.floor(left / 3); i * 3 < right; i++) {
    b.rect(i * 3 - 0.5, top + 2.35, 1, 0.22, '#ffffff', 1);
    b.rect(i * 3 + 1.4, top + 1.4, 0.14, 1.2, '#8a90a4', 0.5);
  }
}

function liveFlags(g: SKRSContext2D, view: View, tS: number): void {
  liveStand(g, view, STAND, tS);
  for (let i = -3; i <= 3; i++) {
    const row = 3 + ((((i * 5) % 7) + 7) % 7);
    const b = new SceneBrush(g, view, upright(STAND.zM + row * STAND.deepM)).at(
      i * 3.4 + 1.1,
      STAND.lowM + row * STAND.riseM + 0.5,
    );
    const swing = 0.5 * Math.sin(tS * 2.6 + i * 1.9);
    const tip = [Math.sin(swing) * 1.7, Math.cos(swing) * 1.7] as const;
    b.line([[0, 0], tip], 0.05, '#e8e0d0', 0.8);
    const cloth = Array.from({ length: 7 }, (_, k) => {
      const u = k / 6;
      return [tip[0] + u * 1.25, tip[1] - 0.1 + 0.1 * Math.sin(tS * 7 + i + u * 5) * u] as const;
    });
    const lower = cloth.toReversed().map(([u, v]) => [u, v - 0.75] as const);
    b.poly([...cloth, ...lower], TEAM[(i + 8) % 4] ?? TEAM[0], 0.75);
  }
}

function paintParapet(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(PARAPET_M));
  const [left, right] = wider(reachAt(view, PARAPET_M));
  for (let i = Math.floor(left / 2.4); i * 2.4 < right; i++) {
    const colour = TEAM[((i % 4) + 4) % 4] ?? TEAM[0];
    b.rect(i * 2.4, 0.06, 2.38, 0.84, colour, 0.6);
    b.rect(i * 2.4 + 0.5, 0.34, 1.4, 0.12, i % 2 === 0 ? '#f4f0ea' : '#3a3f5c', 0.7, 0.8);
    b.rect(i * 2.4 + 0.5, 0.56, 0.9, 0.1, i % 2 === 0 ? '#f4f0ea' : '#3a3f5c', 0.7, 0.8);
  }
  b.rect(left, 0, right - left, 0.07, '#2c3048', 0.3);
  b.rect(left, 0.9, right - left, 0.09, '#e4e6ee', 0.85);
}

export const stands: StageSet = {
  horizon: 0.44,
  deepM: 8.6,
  indoors: false,
  relight: underLamps,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    farGround('#7c7f92'),
    { depthM: 8, ground: true, rows: [0.4, 9], paint: paintFloor },
    { depthM: BACK_M + 0.4, rows: [-0.6, 0.8], paint: paintBack },
    {
      depthM: STAND.zM,
      rows: [-0.6, 0.9],
      paint: (g, view) => {
        paintStand(g, view, STAND);
      },
      live: liveFlags,
    },
    { depthM: PARAPET_M, rows: [0.3, 1.1], paint: paintParapet },
  ],
};
