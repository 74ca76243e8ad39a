// A forest: trunks at many depths, each paler than the one before it, the light between them; a mossy
// track, ferns, shafts of light, a great trunk and fronds in the near corners.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import {
  addFrond,
  lightSide,
  paintBush,
  paintFern,
  paintMass,
  threeTone,
} from '../paint/foliage.ts';
import { paintTrunk } from '../paint/trees.ts';
import { paintBands, paintGround, paintWash } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { glow, sunPlace } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { spotAt } from '../paint/spots.ts';
import { paintDapples, paintTrack, shadeOfPole, strew } from '../paint/track.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';

const LEAF = '#5f9448';
const BARK = '#6b5140';

/** The far wood is only light with a breath of green in it. */
function paintDepth(g: SKRSContext2D, view: View): void {
  const { light, horizon, unit } = view;
  const low = shade(light, mixHex(LEAF, '#e8f0c0', 0.55), 420, { lit: 1 });
  const high = shade(light, '#3f6a44', 120, { lit: 0.4 });
  const gradient = g.createLinearGradient(0, 0, 0, horizon + unit * 0.05);
  gradient.addColorStop(0, high);
  gradient.addColorStop(0.55, shade(light, '#86b070', 260, { lit: 0.8 }));
  gradient.addColorStop(1, low);
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const y = Math.max(sun.y, horizon * 0.3);
  if (light.sun.kind === 'moon') {
    g.fillStyle = alpha(light.sun.core, 0.5);
    g.beginPath();
    g.arc(sun.x, sun.y, sun.radius, 0, Math.PI * 2);
    g.fill();
  }
  glow(g, sun.x, y, unit * 0.62, light.sun.halo, 0.66 * light.sun.haloAlpha);
  glow(g, sun.x, horizon * 0.86, unit * 0.3, light.sun.core, 0.34 * light.sun.haloAlpha);
}

interface Belt {
  readonly depthM: number;
  /** As far as the haze is concerned: between trunks the air is thicker than over fields. */
  readonly airM: number;
  readonly step: number;
  readonly girthM: number;
  readonly seed: number;
  /** Half the gap left free under the light, share of the unit. */
  readonly gap: number;
  readonly undergrowth: number;
}

const BELTS: readonly Belt[] = [
  { depthM: 70, airM: 330, step: 0.022, girthM: 0.5, seed: 201, gap: 0.02, undergrowth: 0.05 },
  { depthM: 42, airM: 170, step: 0.045, girthM: 0.5, seed: 211, gap: 0.05, undergrowth: 0.06 },
  { depthM: 25, airM: 84, step: 0.11, girthM: 0.52, seed: 221, gap: 0.1, undergrowth: 0.075 },
];

function paintBelt(g: SKRSContext2D, view: View, belt: Belt): void {
  const { unit, width, light } = view;
  const perM = pxPerMetre(view, belt.depthM);
  const foot = groundRow(view, belt.depthM);
  const clear = width * light.sun.x;
  const tones = threeTone(view, LEAF, belt.airM);
  // Leaves over the belt: what hangs down from above the frame.
  along(view, { seed: belt.seed + 5, step: unit * 0.1, jitter: 0.8, chance: 0.86 }, (x, i) => {
    const down = 0.1 + 0.16 * random(view.seed + belt.seed + 6, i);
    const low = view.horizon * (0.42 - 0.25 * (25 / belt.depthM)) * (0.6 + down);
    paintMass(
      g,
      view,
      { x, y: low - unit * 0.06, rx: unit * 0.11, ry: unit * 0.07, clumps: 7 },
      tones,
      belt.seed + i * 3,
    );
  });
  along(view, { seed: belt.seed, step: unit * belt.step, jitter: 0.9, chance: 0.84 }, (x, i) => {
    const near = random(view.seed + belt.seed + 1, i);
    if (Math.abs(x - clear) < unit * belt.gap) return;
    const girth = perM * belt.girthM * (0.6 + 0.8 * near);
    const lean = (random(view.seed + belt.seed + 2, i) - 0.5) * unit * 0.06;
    paintTrunk(
      g,
      view,
      {
        x,
        y: foot + unit * 0.008 * near,
        width: girth,
        tipX: x + lean,
        tipY: Math.min(view.top, -unit * 0.1),
        tipWidth: girth * 0.62,
      },
      { depthM: belt.airM, colour: BARK, seed: belt.seed + i },
    );
  });
  along(view, { seed: belt.seed + 8, step: unit * 0.05, jitter: 0.9, chance: 0.8 }, (x, i) => {
    const size = unit * belt.undergrowth * (0.5 + 0.8 * random(view.seed + belt.seed + 9, i));
    paintBush(
      g,
      view,
      { x, y: foot + unit * 0.012, size },
      { depthM: belt.airM * 0.9, colour: '#6c9a4e', seed: belt.seed + i * 5, tall: 0.62 },
    );
  });
  // Air gathers at the feet.
  const veil = g.createLinearGradient(0, foot - unit * 0.16, 0, foot + unit * 0.03);
  veil.addColorStop(0, alpha(light.haze, 0));
  veil.addColorStop(0.8, alpha(light.haze, Math.min(0.5, belt.depthM / 120)));
  veil.addColorStop(1, alpha(light.haze, 0));
  g.fillStyle = veil;
  g.fillRect(view.left, foot - unit * 0.16, view.right - view.left, unit * 0.19);
}

/** Trunks that stand by themselves: share of the frame's width, distance, girth. */
const TRUNKS = [
  { at: 0.3, depthM: 17, girthM: 0.62, seed: 3 },
  { at: 0.86, depthM: 15, girthM: 0.7, seed: 5 },
  { at: 0.14, depthM: 11.5, girthM: 0.66, seed: 7 },
  { at: 0.99, depthM: 10.8, girthM: 0.74, seed: 9 },
] as const;

/** The same distance from the middle in metres, whatever the frame's width. */
const trunkX = (view: View, { at, depthM }: { at: number; depthM: number }): number =>
  ((at - 0.5) * view.width) / pxPerMetre(view, depthM);

function paintFloor(g: SKRSContext2D, view: View): void {
  const { light, unit } = view;
  const top = view.horizon;
  paintGround(g, view, ['#a4b866', '#7c9a4e', '#58783e', '#385030'], [120, 40, 14, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, { top, colour: light.shadow, strength: 0.2, count: 9, seed: 41 });
  paintTrack(
    g,
    view,
    {
      middle: (zM) => Math.sin(zM * 0.13 + 0.4) * 1.5 + zM * (light.sun.x - 0.5) * 0.62 - 1.2,
      half: (zM) => 0.72 + zM * 0.004,
      farM: 52,
      ragged: 0.32,
      seed: 233,
    },
    ['#cdb98a', '#7c6346'],
  );
  for (const trunk of TRUNKS)
    shadeOfPole(g, view, {
      xM: trunkX(view, trunk),
      zM: trunk.depthM,
      halfM: trunk.girthM * 0.5,
      tallM: 9,
    });
  strew(g, view, {
    seed: 241,
    fromM: 1.4,
    toM: 26,
    chance: 0.4,
    sizeM: [0.02, 0.06],
    colours: ['#b0763a', '#8a5a34', '#94a04c', '#c09448', '#5c6c34'],
  });
  layWeather(new SceneBrush(g, view, level()), 60);
  paintDapples(g, view, { seed: 251, farM: 34, chance: 0.85 });
  const shaded = g.createLinearGradient(0, view.height - unit * 0.2, 0, view.height);
  shaded.addColorStop(0, alpha(light.shadow, 0));
  shaded.addColorStop(1, alpha(light.shadow, 0.4));
  g.fillStyle = shaded;
  g.fillRect(view.left, view.height - unit * 0.2, view.right - view.left, view.bottom);
}

const trunkPlane = (trunk: (typeof TRUNKS)[number]): Plane => ({
  depthM: trunk.depthM,
  rows: [-1, 0.85],
  columns: trunk.at < 0.5 ? [-9, 0.62] : [0.5, 9],
  paint: (g, view) => {
    const { unit } = view;
    const { x, y, perM } = spotAt(view, trunkX(view, trunk), trunk.depthM);
    const girth = perM * trunk.girthM;
    paintTrunk(
      g,
      view,
      {
        x,
        y,
        width: girth,
        tipX: x + girth * (trunk.seed % 2 === 0 ? 0.5 : -0.4),
        tipY: Math.min(view.top, -unit * 0.2),
        tipWidth: girth * 0.7,
      },
      { depthM: trunk.depthM * 1.8, colour: BARK, seed: trunk.seed },
    );
    for (const [dx, size, seed] of [
      [-1.1, 0.6, 1],
      [0.9, 0.7, 2],
      [-0.3, 0.5, 3],
    ] as const)
      paintFern(
        g,
        view,
        { x: x + perM * dx, y: y + perM * (0.1 + 0.06 * seed), size: perM * size },
        { depthM: trunk.depthM, colour: '#6da04a', seed: trunk.seed * 11 + seed },
      );
  },
});

/** The roof of leaves, near: dark against the light, with gaps. */
function paintCanopy(g: SKRSContext2D, view: View): void {
  const { unit, light } = view;
  const tones = threeTone(view, '#4c8040', 26);
  const dark = g.createLinearGradient(0, -unit * 0.3, 0, unit * 0.02);
  dark.addColorStop(0, tones.dark);
  dark.addColorStop(1, alpha(light.shadow, 0));
  g.fillStyle = dark;
  g.fillRect(view.left, view.top, view.right - view.left, unit * 0.02 - view.top);
  along(view, { seed: 261, step: unit * 0.13, jitter: 0.7, chance: 0.92 }, (x, i) => {
    const under = Math.abs(x - view.width * light.sun.x) / unit;
    const low =
      unit * (Math.min(0.09, 0.012 + under * 0.12) * (0.7 + 0.6 * random(view.seed + 262, i)));
    paintMass(
      g,
      view,
      { x, y: low - unit * 0.05, rx: unit * 0.13, ry: unit * 0.075, clumps: 11 },
      tones,
      263 + i * 3,
    );
  });
}

/** Shafts of light from where the sun is, through the gaps. */
function paintShafts(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light } = view;
  if (light.sun.kind === 'none') return;
  paintSoft(g, { ...view, bottom: horizon + unit * 0.24 }, unit * 0.004, (c) => {
    paintSharpShafts(c, view);
  });
}

function paintSharpShafts(g: SKRSContext2D, view: View): void {
  const { light, unit, horizon } = view;
  const sun = sunPlace(view);
  const full = light.sun.kind === 'moon' ? 0.12 : 0.2;
  const strength = full * Math.min(1, light.sun.haloAlpha * 1.3);
  const topY = -unit * 0.1;
  const away = -lightSide(view, view.width / 2);
  for (let i = 0; i < 7; i++) {
    const x = sun.x + (i - 2.4) * unit * 0.1 * (0.8 + 0.4 * random(view.seed + 271, i)) * -away;
    const slant = away * unit * (0.2 + 0.1 * random(view.seed + 272, i));
    const wide = unit * (0.018 + 0.04 * random(view.seed + 273, i));
    const foot = horizon + unit * (0.06 + 0.16 * random(view.seed + 274, i));
    const gradient = g.createLinearGradient(0, topY, 0, foot);
    gradient.addColorStop(0, alpha(light.sun.halo, strength));
    gradient.addColorStop(0.6, alpha(light.sun.halo, strength * 0.6));
    gradient.addColorStop(1, alpha(light.sun.halo, 0));
    g.fillStyle = gradient;
    g.beginPath();
    g.moveTo(x - wide * 0.5, topY);
    g.lineTo(x + wide * 0.5, topY);
    g.lineTo(x + slant + wide, foot);
    g.lineTo(x + slant - wide, foot);
    g.fill();
  }
}

/** Motes that drift in the shafts. */
function liveMotes(g: SKRSContext2D, view: View, tS: number): void {
  const { light, unit, horizon } = view;
  if (light.sun.kind === 'none') return;
  g.fillStyle = alpha(light.sun.core, 0.5 * light.sun.haloAlpha);
  g.beginPath();
  for (let i = 0; i < 42; i++) {
    const of = (k: number): number => random(view.seed + 281 + k, i);
    const beat = Math.sin(tS * (0.5 + of(0)) + i * 2.1);
    if (beat < 0) continue;
    const x = view.width * of(1) + Math.sin(tS * 0.3 + i) * unit * 0.02;
    const y = horizon * (0.3 + 1.1 * of(2)) - tS * unit * 0.004 * (of(3) - 0.3);
    const r = unit * (0.0008 + 0.0018 * of(4)) * beat;
    g.moveTo(x + r, y);
    g.arc(x, y, r, 0, Math.PI * 2);
  }
  g.fill();
}

const NEAR_M = 7;

/** A great trunk at the left edge, in the shade. */
function paintGreatTrunk(g: SKRSContext2D, view: View): void {
  const perM = pxPerMetre(view, NEAR_M);
  const x = Math.min(view.width * 0.005, view.width / 2 - perM * 2.3);
  const y = groundRow(view, NEAR_M);
  paintTrunk(
    g,
    view,
    {
      x,
      y,
      width: perM * 0.95,
      tipX: x - perM * 0.2,
      tipY: Math.min(view.top, -view.unit * 0.2),
      tipWidth: perM * 0.7,
    },
    { depthM: 8, colour: '#4a3830', seed: 13 },
  );
  for (const [dx, dy, size, seed] of [
    [0.75, 0.1, 0.7, 21],
    [-0.5, 0.16, 0.8, 22],
    [0.3, 0.22, 0.6, 23],
  ] as const)
    paintFern(
      g,
      view,
      { x: x + perM * dx, y: y + perM * dy, size: perM * size },
      { depthM: 7, colour: '#5b8c42', seed },
    );
}

/** Fronds in the lower right corner, out of focus. */
function paintNearFronds(g: SKRSContext2D, view: View): void {
  const { unit, width, height } = view;
  paintSoft(
    g,
    { ...view, left: width - unit * 0.5, top: height - unit * 0.5 },
    unit * 0.0055,
    (c) => {
      paintFronds(c, view);
    },
  );
}

function paintFronds(g: SKRSContext2D, view: View): void {
  const { unit, width, light } = view;
  g.fillStyle = light.foreground;
  const footX = width + unit * 0.03;
  const footY = view.height + unit * 0.1;
  g.beginPath();
  g.rect(
    footX - unit * 0.05,
    view.height - unit * 0.04,
    view.right + unit - footX,
    view.bottom + unit,
  );
  g.fill();
  for (let i = 0; i < 9; i++) {
    g.beginPath();
    addFrond(
      g,
      {
        x: footX - unit * 0.02 * (i % 3),
        y: footY,
        angle: -Math.PI * (0.44 + 0.058 * i),
        long: unit * (0.3 + 0.1 * random(view.seed + 291, i)),
        wide: 0.16,
        droop: 0.1 + 0.05 * i,
      },
      12,
    );
    g.fill();
  }
}

export const forest: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintDepth },
    farGround('#6a8a52'),
    ...BELTS.map((belt): Plane => ({
      depthM: belt.depthM,
      rows: [-1, 0.7],
      paint: (g, view) => {
        paintBelt(g, view, belt);
      },
    })),
    { depthM: 16, ground: true, rows: [0.4, 9], paint: paintFloor },
    { depthM: 20, rows: [-0.2, 0.8], blend: 'lighter', paint: paintShafts, live: liveMotes },
    ...TRUNKS.map(trunkPlane),
    { depthM: 10.4, rows: [-1, 0.24], paint: paintCanopy },
    { depthM: NEAR_M, rows: [-1, 1], columns: [-9, 0.4], paint: paintGreatTrunk },
    { depthM: 5, rows: [0.4, 9], columns: [0.4, 9], soft: true, paint: paintNearFronds },
  ],
};
