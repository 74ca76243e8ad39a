// A forest: trunks at many depths, each paler than the one before it, the light between them; a mossy
// track, ferns, shafts of light, a great trunk and fronds in the near corners.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBush, paintFern, paintMass, threeTone } from '../paint/foliage.ts';
import { paintTrunk } from '../paint/trees.ts';
import { paintBands, paintGround, paintWash } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { glow, sunPlace } from '../paint/sky.ts';
import { spotAt } from '../paint/spots.ts';
import { paintDapples, paintTrack, shadeOfPole, strew } from '../paint/track.ts';
import { liveMotes, paintNearFronds, paintShafts } from '../paint/wood-light.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

/** Daylight colours of one kind of wood. */
export interface Woodland {
  readonly leaf: string;
  /** The roof of leaves, near. */
  readonly roof: string;
  readonly bark: string;
  readonly bush: string;
  /** Null: nothing grows at the feet of the trunks. */
  readonly fern: string | null;
  /** Far to near. */
  readonly ground: readonly [string, string, string, string];
  readonly track: readonly [string, string];
  readonly litter: readonly string[];
  /** How thickly the litter lies, 0 … 1. */
  readonly strewn: number;
}

/** The far wood is only light with a breath of green in it. */
function paintDepth(g: SKRSContext2D, view: View, wood: Woodland): void {
  const { light, horizon, unit } = view;
  const low = shade(light, mixHex(wood.leaf, '#f2f0d0', 0.55), 420, { lit: 1 });
  const high = shade(light, mixHex(wood.leaf, '#183040', 0.34), 120, { lit: 0.4 });
  const gradient = g.createLinearGradient(0, 0, 0, horizon + unit * 0.05);
  gradient.addColorStop(0, high);
  gradient.addColorStop(0.55, shade(light, mixHex(wood.leaf, '#d8e8c8', 0.3), 260, { lit: 0.8 }));
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

/** The track winds towards the light. */
const trackX = ({ light }: View, zM: number): number =>
  Math.sin(zM * 0.13 + 0.4) * 1.5 + zM * (light.sun.x - 0.5) * 0.62 - 1.2;

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

function paintBelt(g: SKRSContext2D, view: View, belt: Belt, wood: Woodland): void {
  const { unit, width, light } = view;
  const perM = pxPerMetre(view, belt.depthM);
  const foot = groundRow(view, belt.depthM);
  const clear = width * light.sun.x;
  const tones = threeTone(view, wood.leaf, belt.airM);
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
      { depthM: belt.airM, colour: wood.bark, seed: belt.seed + i },
    );
  });
  along(view, { seed: belt.seed + 8, step: unit * 0.05, jitter: 0.9, chance: 0.8 }, (x, i) => {
    const track = width / 2 + trackX(view, belt.depthM) * perM;
    if (Math.abs(x - track) < perM * 1.5) return;
    const size = unit * belt.undergrowth * (0.5 + 0.8 * random(view.seed + belt.seed + 9, i));
    paintBush(
      g,
      view,
      { x, y: foot + unit * 0.012, size },
      { depthM: belt.airM * 0.9, colour: wood.bush, seed: belt.seed + i * 5, tall: 0.62 },
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

function paintFloor(g: SKRSContext2D, view: View, wood: Woodland): void {
  const { light, unit } = view;
  const top = view.horizon;
  paintGround(g, view, wood.ground, [120, 40, 14, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, { top, colour: light.shadow, strength: 0.2, count: 9, seed: 41 });
  paintTrack(
    g,
    view,
    {
      middle: (zM) => trackX(view, zM),
      half: (zM) => 0.72 + zM * 0.004,
      farM: 52,
      ragged: 0.32,
      seed: 233,
    },
    wood.track,
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
    chance: wood.strewn,
    sizeM: [0.02, 0.06],
    colours: wood.litter,
  });
  layWeather(new SceneBrush(g, view, level()), 60);
  paintDapples(g, view, { seed: 251, farM: 34, chance: 0.85 });
  const shaded = g.createLinearGradient(0, view.height - unit * 0.2, 0, view.height);
  shaded.addColorStop(0, alpha(light.shadow, 0));
  shaded.addColorStop(1, alpha(light.shadow, 0.4));
  g.fillStyle = shaded;
  g.fillRect(view.left, view.height - unit * 0.2, view.right - view.left, view.bottom);
}

const trunkPlane = (trunk: (typeof TRUNKS)[number], wood: Woodland): Plane => ({
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
      { depthM: trunk.depthM * 1.8, colour: wood.bark, seed: trunk.seed },
    );
    if (wood.fern === null) return;
    for (const [dx, size, seed] of [
      [-1.1, 0.6, 1],
      [0.9, 0.7, 2],
      [-0.3, 0.5, 3],
    ] as const)
      paintFern(
        g,
        view,
        { x: x + perM * dx, y: y + perM * (0.1 + 0.06 * seed), size: perM * size },
        { depthM: trunk.depthM, colour: wood.fern, seed: trunk.seed * 11 + seed },
      );
  },
});

/** The roof of leaves, near: dark against the light, with gaps. */
function paintCanopy(g: SKRSContext2D, view: View, wood: Woodland): void {
  const { unit, light } = view;
  const tones = threeTone(view, wood.roof, 26);
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

const NEAR_M = 7;

/** A great trunk at the left edge, in the shade. */
function paintGreatTrunk(g: SKRSContext2D, view: View, wood: Woodland): void {
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
    { depthM: 8, colour: mixHex(wood.bark, '#20182c', 0.36), seed: 13 },
  );
  if (wood.fern === null) return;
  for (const [dx, dy, size, seed] of [
    [0.75, 0.1, 0.7, 21],
    [-0.5, 0.16, 0.8, 22],
    [0.3, 0.22, 0.6, 23],
  ] as const)
    paintFern(
      g,
      view,
      { x: x + perM * dx, y: y + perM * dy, size: perM * size },
      { depthM: 7, colour: mixHex(wood.fern, '#203020', 0.16), seed },
    );
}

export const woods = (wood: Woodland): StageSet => ({
  horizon: 0.47,
  indoors: false,
  planes: () => [
    {
      depthM: Infinity,
      paint: (g, view) => {
        paintDepth(g, view, wood);
      },
    },
    {
      depthM: 16,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintFloor(g, view, wood);
      },
    },
    ...BELTS.map((belt): Plane => ({
      depthM: belt.depthM,
      rows: [-1, 0.7],
      paint: (g, view) => {
        paintBelt(g, view, belt, wood);
      },
    })),
    { depthM: 20, rows: [-0.2, 0.8], blend: 'lighter', paint: paintShafts, live: liveMotes },
    ...TRUNKS.map((trunk) => trunkPlane(trunk, wood)),
    {
      depthM: 10.4,
      rows: [-1, 0.24],
      paint: (g, view) => {
        paintCanopy(g, view, wood);
      },
    },
    {
      depthM: NEAR_M,
      rows: [-1, 1],
      columns: [-9, 0.4],
      paint: (g, view) => {
        paintGreatTrunk(g, view, wood);
      },
    },
    { depthM: 5, rows: [0.4, 9], columns: [0.4, 9], soft: true, paint: paintNearFronds },
  ],
});

export const forest = woods({
  leaf: '#5f9448',
  roof: '#4c8040',
  bark: '#6b5140',
  bush: '#6c9a4e',
  fern: '#6da04a',
  ground: ['#a4b866', '#7c9a4e', '#58783e', '#385030'],
  track: ['#cdb98a', '#7c6346'],
  litter: ['#b0763a', '#8a5a34', '#94a04c', '#c09448', '#5c6c34'],
  strewn: 0.4,
});

/** Maples in October. */
export const autumnForest = woods({
  leaf: '#e08a34',
  roof: '#d2602c',
  bark: '#5c463c',
  bush: '#d8a83c',
  fern: '#b89a3c',
  ground: ['#e0b464', '#cc8c44', '#a05f34', '#5f3c2c'],
  track: ['#dcc090', '#8a6444'],
  litter: ['#e8702c', '#c2401f', '#f0b43c', '#a85a24', '#d88a34'],
  strewn: 0.95,
});

/** Cherries or peaches in flower. */
export const blossomGrove = woods({
  leaf: '#f6a8c4',
  roof: '#f08cb0',
  bark: '#5a4248',
  bush: '#a8bc6a',
  fern: '#8cb060',
  ground: ['#c8d088', '#9fbc68', '#7a9c54', '#4f6f44'],
  track: ['#ecdcc4', '#b09478'],
  litter: ['#fbd6e2', '#f4a8c4', '#fff0f4', '#e88cae'],
  strewn: 0.9,
});
