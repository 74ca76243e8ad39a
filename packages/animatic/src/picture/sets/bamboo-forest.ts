// A bamboo grove: green culms at many depths in the mist, stone steps of a path, a stone lantern, leaves
// that fall.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { lightSide, paintFern, paintTuft, threeTone } from '../paint/foliage.ts';
import type { Tones } from '../paint/foliage.ts';
import { growth } from '../paint/growth.ts';
import { paintBands, paintGround, paintWash, twoTone } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { glow, sunPlace } from '../paint/sky.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { paintDapples, strew } from '../paint/track.ts';
import { liveMotes, paintNearFronds, paintShafts } from '../paint/wood-light.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

const CULM = '#7fa84e';
const LEAF = '#6fa046';

function paintMist(g: SKRSContext2D, view: View): void {
  const { light, horizon, unit } = view;
  const gradient = g.createLinearGradient(0, 0, 0, horizon + unit * 0.06);
  gradient.addColorStop(0, shade(light, '#5c8c4c', 160, { lit: 0.5 }));
  gradient.addColorStop(0.5, shade(light, '#9cc47c', 300, { lit: 0.8 }));
  gradient.addColorStop(1, shade(light, '#dcecc4', 420, { lit: 1 }));
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  if (light.sun.kind === 'moon') {
    g.fillStyle = alpha(light.sun.core, 0.6);
    g.beginPath();
    g.arc(sun.x, sun.y, sun.radius, 0, Math.PI * 2);
    g.fill();
  }
  glow(
    g,
    sun.x,
    Math.max(sun.y, horizon * 0.34),
    unit * 0.6,
    light.sun.halo,
    0.6 * light.sun.haloAlpha,
  );
}

/** One culm: joints every so often, its lit side, a ring of light over each joint. */
function paintCulm(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; wide: number; lean: number },
  { depthM, seed }: { depthM: number; seed: number },
): void {
  const { x, y, wide, lean } = at;
  const top = Math.min(view.top, -view.unit * 0.05);
  const old = random(view.seed + seed, 1);
  const colour = mixHex(CULM, old > 0.7 ? '#b8b05a' : '#4c8448', old > 0.7 ? 0.5 : old * 0.6);
  const tone = twoTone(view, colour, depthM);
  const side = lightSide(view, x);
  const gradient = g.createLinearGradient(x - (side * wide) / 2, 0, x + (side * wide) / 2, 0);
  gradient.addColorStop(0, tone.shade);
  gradient.addColorStop(0.5, shade(view.light, colour, depthM, { lit: 0.5 }));
  gradient.addColorStop(0.8, tone.lit);
  gradient.addColorStop(1, shade(view.light, colour, depthM, { lit: 0.6 }));
  const place = (v: number): number => x + lean * ((y - v) / Math.max(1, y - top));
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(x - wide / 2, y);
  g.lineTo(place(top) - wide * 0.42, top);
  g.lineTo(place(top) + wide * 0.42, top);
  g.lineTo(x + wide / 2, y);
  g.fill();
  if (wide < view.unit * 0.004) return;
  const joint = wide * (4.2 + random(view.seed + seed, 2) * 1.4);
  const dark = twoTone(view, mixHex(colour, '#2c4430', 0.5), depthM).shade;
  for (let v = y - joint * (0.3 + 0.5 * random(view.seed + seed, 3)); v > top; v -= joint) {
    const cx = place(v);
    g.fillStyle = dark;
    g.fillRect(cx - wide * 0.54, v, wide * 1.08, Math.max(0.8, wide * 0.08));
    g.fillStyle = tone.lit;
    g.globalAlpha = 0.7;
    g.fillRect(cx - wide * 0.5, v - Math.max(0.8, wide * 0.09), wide, Math.max(0.6, wide * 0.07));
    g.globalAlpha = 1;
  }
}

/** A spray of long leaves that hangs from a twig at (x, y). */
function paintSpray(
  g: SKRSContext2D,
  at: { x: number; y: number; size: number; dir: number },
  tones: Tones,
  seed: number,
): void {
  const { x, y, size, dir } = at;
  for (const [k, tone] of [tones.dark, tones.mid, tones.light].entries()) {
    g.fillStyle = tone;
    g.beginPath();
    for (let i = k; i < 15; i += 3) {
      const u = i / 15;
      const rootX = x + dir * size * u;
      const rootY = y + size * 0.16 * u * u;
      const angle = Math.PI * (0.16 + 0.34 * random(seed, i)) * (i % 2 === 0 ? 1 : 0.6);
      const long = size * (0.32 + 0.26 * random(seed + 1, i));
      const [cos, sin] = [Math.cos(angle) * dir, Math.sin(angle)];
      const tipX = rootX + cos * long;
      const tipY = rootY + sin * long;
      const w = long * 0.11;
      g.moveTo(rootX, rootY);
      g.quadraticCurveTo(
        rootX + cos * long * 0.4 - sin * w,
        rootY + sin * long * 0.4 + cos * w,
        tipX,
        tipY,
      );
      g.quadraticCurveTo(
        rootX + cos * long * 0.4 + sin * w,
        rootY + sin * long * 0.4 - cos * w,
        rootX,
        rootY,
      );
    }
    g.fill();
  }
}

interface Belt {
  readonly depthM: number;
  readonly airM: number;
  readonly step: number;
  readonly wideM: number;
  readonly seed: number;
  readonly gap: number;
}

const BELTS: readonly Belt[] = [
  { depthM: 60, airM: 300, step: 0.012, wideM: 0.16, seed: 201, gap: 0.012 },
  { depthM: 38, airM: 150, step: 0.022, wideM: 0.17, seed: 211, gap: 0.03 },
  { depthM: 24, airM: 78, step: 0.042, wideM: 0.17, seed: 221, gap: 0.07 },
];

function paintBelt(g: SKRSContext2D, view: View, belt: Belt): void {
  const { unit, width, light } = view;
  const perM = pxPerMetre(view, belt.depthM);
  const foot = groundRow(view, belt.depthM);
  const clear = width * light.sun.x - unit * 0.06;
  along(view, { seed: belt.seed, step: unit * belt.step, jitter: 1, chance: 0.86 }, (x, i) => {
    if (Math.abs(x - clear) < unit * belt.gap) return;
    const of = (k: number): number => random(view.seed + belt.seed + k, i);
    paintCulm(
      g,
      view,
      {
        x,
        y: foot + unit * 0.01 * of(1),
        wide: perM * belt.wideM * (0.7 + 0.6 * of(2)),
        lean: (of(3) - 0.5) * unit * 0.09,
      },
      { depthM: belt.airM, seed: belt.seed + i },
    );
  });
  const tones = threeTone(view, LEAF, belt.airM);
  along(view, { seed: belt.seed + 5, step: unit * 0.05, jitter: 1, chance: 0.9 }, (x, i) => {
    const of = (k: number): number => random(view.seed + belt.seed + 6 + k, i);
    const y = view.horizon * (0.02 + 0.5 * of(0) ** 1.6);
    paintSpray(
      g,
      { x, y, size: unit * (0.05 + 0.03 * of(1)), dir: of(2) > 0.5 ? 1 : -1 },
      tones,
      belt.seed + i,
    );
  });
  const veil = g.createLinearGradient(0, foot - unit * 0.2, 0, foot + unit * 0.03);
  veil.addColorStop(0, alpha(light.haze, 0));
  veil.addColorStop(0.8, alpha(light.haze, Math.min(0.55, belt.depthM / 100)));
  veil.addColorStop(1, alpha(light.haze, 0));
  g.fillStyle = veil;
  g.fillRect(view.left, foot - unit * 0.2, view.right - view.left, unit * 0.23);
}

const pathX = (zM: number): number => 0.5 + 1.5 * Math.sin((zM - 5) * 0.12);

/** Slabs of stone laid in the moss, one after the other. */
function paintFloor(g: SKRSContext2D, view: View): void {
  const { light, horizon } = view;
  const brush = new SceneBrush(g, view, level());
  paintGround(g, view, ['#b8c87c', '#8cab58', '#65854a', '#3e5836'], [110, 34, 13, 6], horizon);
  paintWash(g, view, horizon);
  paintBands(g, view, { top: horizon, colour: light.shadow, strength: 0.16, count: 8, seed: 41 });
  strew(g, view, {
    seed: 241,
    fromM: 1.4,
    toM: 24,
    chance: 0.55,
    sizeM: [0.02, 0.055],
    colours: ['#c8b868', '#a8a04c', '#d8cc8c', '#8a8440'],
  });
  layWeather(brush, 60);
  const near = nearestM(view);
  for (let k = 30; k >= 0; k--) {
    const zM = 1.9 + k * 0.92 + 0.1 * random(view.seed + 51, k);
    if (zM < near + 0.5) continue;
    const x = pathX(zM) + 0.1 * (random(view.seed + 52, k) - 0.5);
    const half = 0.82 + 0.16 * random(view.seed + 53, k);
    const deep = 0.34 + 0.05 * random(view.seed + 54, k);
    const slab = (grow: number, dz: number): (readonly [number, number])[] =>
      [
        [-1, -0.9],
        [-0.5, -1],
        [0.6, -1],
        [1, -0.8],
        [0.96, 0.8],
        [0.4, 1],
        [-0.7, 0.96],
        [-1.02, 0.7],
      ].map(([u = 0, v = 0], i) => [
        x + u * (half + grow) * (0.96 + 0.08 * random(view.seed + 55, k * 8 + i)),
        zM + dz + v * (deep + grow),
      ]);
    brush.area(slab(0.06, -0.04), alpha(light.shadow, 0.4));
    brush.poly(slab(0, 0), mixHex('#b0aca4', '#7f8a78', random(view.seed + 56, k) * 0.7), 0.75);
    brush.area(slab(-0.1, 0.05), alpha(light.rim, 0.1));
  }
  paintDapples(g, view, { seed: 251, farM: 30, chance: 0.8 });
}

interface Stand {
  readonly at: number;
  readonly depthM: number;
  readonly count: number;
  readonly spreadM: number;
  readonly seed: number;
}

const STANDS: readonly Stand[] = [
  { at: 0.26, depthM: 17, count: 4, spreadM: 1.3, seed: 3 },
  { at: 0.88, depthM: 15, count: 5, spreadM: 1.5, seed: 5 },
  { at: 0.1, depthM: 11.4, count: 4, spreadM: 1.1, seed: 7 },
  { at: 1.0, depthM: 10.2, count: 3, spreadM: 0.8, seed: 9 },
  { at: -0.01, depthM: 7.4, count: 2, spreadM: 0.4, seed: 11 },
];

const standPlane = (stand: Stand): Plane => ({
  depthM: stand.depthM,
  rows: [-1, 0.95],
  paint: (g, view) => {
    const perM = pxPerMetre(view, stand.depthM);
    const x0 = view.width * stand.at;
    const y = groundRow(view, stand.depthM);
    const of = (k: number, i: number): number => random(view.seed + stand.seed * 101 + k, i);
    for (let i = 0; i < stand.count; i++) {
      const x = x0 + ((i + 0.5) / stand.count - 0.5) * 2 * perM * stand.spreadM;
      paintCulm(
        g,
        view,
        {
          x,
          y: y + perM * 0.14 * of(0, i),
          wide: perM * (0.12 + 0.06 * of(1, i)),
          lean: (of(2, i) - 0.5) * perM * 1.1,
        },
        { depthM: stand.depthM * 1.6, seed: stand.seed * 31 + i },
      );
    }
    const tones = threeTone(view, LEAF, stand.depthM * 1.5);
    for (let i = 0; i < 8; i++)
      paintSpray(
        g,
        {
          x: x0 + (of(3, i) - 0.5) * perM * stand.spreadM * 2.6,
          y: view.horizon * (0.0 + 0.42 * of(4, i) ** 1.5),
          size: perM * (0.7 + 0.5 * of(5, i)),
          dir: of(6, i) > 0.5 ? 1 : -1,
        },
        tones,
        stand.seed * 13 + i,
      );
    paintFern(
      g,
      view,
      { x: x0 + perM * stand.spreadM, y: y + perM * 0.16, size: perM * 0.5 },
      { depthM: stand.depthM, colour: '#7aa44c', seed: stand.seed * 7 },
    );
  },
});

const LANTERN = { xM: 3.1, zM: 13 } as const;

/** A stone lantern beside the path; it burns when it is dark. */
function paintLantern(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(LANTERN.zM)).at(LANTERN.xM);
  const { x, y, perM } = spotAt(view, LANTERN.xM, LANTERN.zM);
  paintBoulder(
    g,
    view,
    { x: x + perM * 0.7, y: y + perM * 0.08, half: perM * 0.5, tall: perM * 0.4 },
    { depthM: 14, colour: '#9a988e', seed: 61, moss: '#86a854' },
  );
  const stone = '#aaa69a';
  const lit = view.light.lamps > 0.1;
  b.pool(0, 0, 0.6, 0.08, view.light.shadow, view.light.shadowAlpha);
  b.poly(
    [
      [-0.34, 0],
      [-0.26, 0.16],
      [0.26, 0.16],
      [0.34, 0],
    ],
    stone,
    0.5,
  );
  b.rect(-0.1, 0.16, 0.2, 0.6, stone, 0.55);
  b.poly(
    [
      [-0.12, 0.76],
      [-0.3, 0.92],
      [0.3, 0.92],
      [0.12, 0.76],
    ],
    stone,
    0.6,
  );
  b.rect(-0.22, 0.92, 0.44, 0.36, stone, 0.45);
  b.rect(-0.11, 0.97, 0.22, 0.26, lit ? '#ffd88a' : '#3c3a38', lit ? 1 : 0.2);
  b.poly(
    [
      [-0.5, 1.28],
      [-0.34, 1.4],
      [0, 1.62],
      [0.34, 1.4],
      [0.5, 1.28],
    ],
    stone,
    0.75,
  );
  b.poly(
    [
      [-0.36, 1.38],
      [0, 1.62],
      [0.3, 1.42],
      [0, 1.5],
    ],
    '#86a854',
    0.8,
  );
  b.oval(0, 1.68, 0.08, 0.09, stone, 0.8);
  if (lit) b.glow(0, 1.1, 1.6, '#ffb45c', 0.3 + 0.4 * view.light.lamps);
}

function paintGrass(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  const grass = threeTone(view, '#7ca44c', 9);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.1, spacing: 0.085, chance: 0.5 },
    ({ x, y, perM, xM, zM, index }) => {
      if (Math.abs(xM - pathX(zM)) < 1.05) return;
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      paintTuft(
        g,
        { x, y, size: perM * (0.08 + 0.12 * random(view.seed + 312, index)) },
        tone,
        index,
        5,
      );
    },
  );
}

/** Narrow leaves that turn as they fall. Live. */
function liveLeaves(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, width, height } = view;
  g.fillStyle = shade(view.light, '#b8c060', 8, { lit: 0.9 });
  g.beginPath();
  for (let i = 0; i < 16; i++) {
    const of = (k: number): number => random(view.seed + 401 + k, i);
    const raw = of(0) + tS * (0.05 + 0.04 * of(1));
    const y = (raw % 1) * height * 1.1 - height * 0.05;
    const x = width * of(2) + Math.sin(tS * 0.8 + i * 2) * unit * 0.04;
    const long = unit * (0.007 + 0.007 * of(3));
    const turn = tS * (0.8 + of(4)) + i;
    const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long * 0.7];
    g.moveTo(x - dx, y - dy);
    g.quadraticCurveTo(x - dy * 0.26, y + dx * 0.26, x + dx, y + dy);
    g.quadraticCurveTo(x + dy * 0.26, y - dx * 0.26, x - dx, y - dy);
  }
  g.fill();
}

export const bambooForest: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintMist },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintFloor },
    ...BELTS.map((belt): Plane => ({
      depthM: belt.depthM,
      rows: [-1, 0.7],
      paint: (g, view) => {
        paintBelt(g, view, belt);
      },
    })),
    { depthM: 20, rows: [-0.2, 0.8], blend: 'lighter', paint: paintShafts, live: liveMotes },
    ...STANDS.slice(0, 2).map(standPlane),
    { depthM: LANTERN.zM, rows: [0.3, 0.8], paint: paintLantern },
    ...STANDS.slice(2, 4).map(standPlane),
    ...growth(10, paintGrass).slice(0, 1),
    ...STANDS.slice(4).map(standPlane),
    ...growth(10, paintGrass).slice(1),
    {
      depthM: 5,
      rows: [0.4, 9],
      columns: [0.4, 9],
      soft: true,
      paint: paintNearFronds,
      live: liveLeaves,
    },
  ],
};
