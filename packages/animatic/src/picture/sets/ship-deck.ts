// The deck of a ship at sea: planks that run to the bow, a rail on both sides, a mast with its shrouds,
// and all around the water.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintVeil, twoTone } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { addLens, paintLightPath } from '../paint/water.ts';
import { pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const HALF_M = 4;
/** Where the sides begin to close, and where they meet. */
const [TAPER_M, BOW_M] = [15, 25] as const;
const RAIL_M = 1.02;
const WATER_M = -5;
const WOOD = '#a9764a';
const DARK = '#5a3a2a';
const MAST_M = 12;

/** Half of the deck's width at a distance. */
function halfAt(z: number): number {
  if (z <= TAPER_M) return HALF_M;
  const u = Math.min(1, (z - TAPER_M) / (BOW_M - TAPER_M));
  return HALF_M * Math.sqrt(Math.max(0, 1 - u * u));
}

function paintWater(g: SKRSContext2D, view: View): void {
  const { left, right, horizon, bottom, light, unit } = view;
  const gradient = g.createLinearGradient(0, horizon, 0, horizon + unit * 0.6);
  light.water.forEach((colour, i) => {
    gradient.addColorStop((i / (light.water.length - 1)) ** 0.9, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, horizon, right - left, bottom - horizon);
  const b = new SceneBrush(g, view, level(WATER_M));
  for (let i = 0; i < 220; i++) {
    const z = 14 + 420 * random(view.seed + 31, i) ** 2.2;
    const [l, r] = reachAt(view, z);
    const x = l + (r - l) * random(view.seed + 32, i);
    const long = 1.2 + 5 * random(view.seed + 33, i);
    const bright = random(view.seed + 34, i) > 0.45;
    b.oval(x, z, long, 0.3, (bright ? light.water[0] : light.water[3]) ?? '#ffffff', 1, 0.26);
  }
  paintVeil(g, view, {
    depthM: 300,
    top: horizon - unit * 0.03,
    bottom: horizon + unit * 0.02,
    strength: 0.7,
  });
}

/** Crests that come and go. */
function liveCrests(g: SKRSContext2D, view: View, tS: number): void {
  const rough = view.weather === 'storm' ? 1 : view.weather === 'rain' ? 0.6 : 0.35;
  g.fillStyle = alpha(view.light.lamps > 0.5 ? '#b8c8e8' : '#ffffff', 0.4 + 0.3 * rough);
  g.beginPath();
  for (let i = 0; i < 46; i++) {
    const beat = (tS * 0.4 + random(view.seed + 41, i)) % 1;
    const z =
      22 + 120 * random(view.seed + 42, i + Math.floor(tS * 0.4 + random(view.seed + 41, i)));
    const scale = pxPerMetre(view, z);
    const side = i % 2 === 0 ? -1 : 1;
    const x = view.width / 2 + side * (6 + 60 * random(view.seed + 43, i)) * scale;
    const y = view.horizon + (view.eyeM - WATER_M) * scale;
    const size = Math.sin(beat * Math.PI) * (0.6 + rough);
    addLens(g, x, y, 3.4 * size * scale, 0.24 * size * scale);
  }
  g.fill();
}

function paintDeck(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const outline: [number, number][] = [];
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    const z = i === 0 ? near : TAPER_M + ((BOW_M - TAPER_M) * (i - 1)) / (steps - 1);
    outline.push([-halfAt(z), z]);
  }
  for (let i = steps; i >= 0; i--) {
    const z = i === 0 ? near : TAPER_M + ((BOW_M - TAPER_M) * (i - 1)) / (steps - 1);
    outline.push([halfAt(z), z]);
  }
  b.area(
    outline,
    b.gradient(
      [0, BOW_M],
      [0, near],
      [
        [0, mixHex(WOOD, '#d8b088', 0.35), 0.74],
        [1, WOOD, 0.6],
      ],
    ),
  );
  for (let x = -HALF_M + 0.2; x < HALF_M; x += 0.36) {
    const shade = 0.1 + 0.16 * random(view.seed + 21, Math.round(x * 10));
    const far = TAPER_M + (BOW_M - TAPER_M) * Math.sqrt(Math.max(0, 1 - (x / HALF_M) ** 2));
    b.rect(x, near, 0.36, far - near, '#3a2018', 0.4, shade * 0.7);
    b.rect(x, near, 0.022, far - near, DARK, 0.3, 0.75);
    const first = near + 2.4 * random(view.seed + 22, Math.round(x * 10));
    for (let z = first; z < far; z += 3.1) b.rect(x, z, 0.36, 0.03, DARK, 0.3, 0.55);
  }
  // A hatch with its grating.
  b.rect(-1.3, 8.4, 2.6, 1.9, DARK, 0.5);
  for (let x = -1.2; x < 1.3; x += 0.3) b.rect(x, 8.5, 0.12, 1.7, mixHex(WOOD, DARK, 0.3), 0.6);
  layWeather(b, BOW_M, [-HALF_M, HALF_M]);
  b.wash({ u: -HALF_M, v: near, wide: HALF_M * 2, tall: 2.4 }, 'up', view.light.shadow, 0.34, 0);
}

/** The rail of one side, as far as it runs straight. */
function paintRail(g: SKRSContext2D, view: View, xM: number): void {
  const b = new SceneBrush(g, view, sideWall(xM));
  const lit = view.light.sun.x > 0.5 === xM < 0 ? 0.78 : 0.46;
  b.rect(0.6, 0, TAPER_M - 0.6, 0.3, mixHex(WOOD, DARK, 0.45), lit * 0.8);
  for (let z = TAPER_M; z > 0.8; z -= 0.62) b.rect(z, 0.28, 0.09, RAIL_M - 0.3, WOOD, lit * 0.82);
  for (const v of [RAIL_M, 0.3])
    b.rect(0.6, v, TAPER_M - 0.6, 0.12, mixHex(WOOD, '#e8c49a', 0.3), lit);
}

/** The rail around the bow, and the bowsprit beyond. */
function paintBow(g: SKRSContext2D, view: View): void {
  const at = (x: number, up: number, z: number): readonly [number, number] => {
    const scale = pxPerMetre(view, z);
    return [view.width / 2 + x * scale, view.horizon + (view.eyeM - up) * scale];
  };
  const wood = twoTone(view, WOOD, 18);
  const line = (up: number, thick: number, colour: string): void => {
    g.strokeStyle = colour;
    g.lineWidth = thick * pxPerMetre(view, 20);
    g.lineJoin = 'round';
    g.beginPath();
    for (let i = -16; i <= 16; i++) {
      const z = BOW_M - (BOW_M - TAPER_M) * (i / 16) ** 2;
      const [x, y] = at(Math.sign(i) * halfAt(z), up, z);
      if (i === -16) g.moveTo(x, y);
      else g.lineTo(x, y);
    }
    g.stroke();
  };
  line(0.12, 0.26, twoTone(view, mixHex(WOOD, DARK, 0.45), 18).shade);
  for (let i = -10; i <= 10; i++) {
    const z = BOW_M - (BOW_M - TAPER_M) * (i / 10) ** 2;
    const scale = pxPerMetre(view, z);
    const [x, y] = at(Math.sign(i) * halfAt(z), RAIL_M, z);
    g.fillStyle = wood.shade;
    g.fillRect(x - 0.04 * scale, y, 0.09 * scale, (RAIL_M - 0.1) * scale);
  }
  line(RAIL_M, 0.13, wood.lit);
  g.strokeStyle = twoTone(view, DARK, 22).lit;
  g.lineCap = 'round';
  g.lineWidth = 0.34 * pxPerMetre(view, BOW_M);
  g.beginPath();
  g.moveTo(...at(0, 0.7, BOW_M));
  g.lineTo(...at(0, 3.6, BOW_M + 9));
  g.stroke();
}

/** A mast, its furled sail, the shrouds with their ratlines; barrels at its foot. */
function paintMast(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(MAST_M));
  const x = -2.1;
  const side = view.light.sun.x > 0.5 ? 1 : -1;
  for (const s of [-1, 1]) {
    const foot = s < 0 ? -HALF_M : HALF_M;
    for (let i = 0; i < 4; i++)
      b.line(
        [
          [foot + s * 0.2 - s * i * 0.22, RAIL_M],
          [x + s * 0.1, 9.4 - i * 0.1],
        ],
        0.035,
        DARK,
        0.4,
      );
    for (let k = 1; k < 11; k++) {
      const u = k / 12;
      const inner = foot + s * 0.2 + (x - foot) * u;
      b.line(
        [
          [inner, RAIL_M + (9.4 - RAIL_M) * u],
          [inner - s * 0.66 * (1 - u), RAIL_M + (9.4 - RAIL_M) * u],
        ],
        0.022,
        DARK,
        0.4,
      );
    }
  }
  b.rect(x - 0.24, -0.1, 0.48, 16, mixHex(WOOD, DARK, 0.4), 0.6);
  b.rect(x + (side > 0 ? 0.08 : -0.24), -0.1, 0.16, 16, '#e0b080', 0.8, 0.5);
  for (const v of [6.2, 11.6]) {
    b.rect(x - 4.6, v, 9.2, 0.2, DARK, 0.5);
    for (let i = 0; i < 12; i++)
      b.oval(x - 4.1 + i * 0.75, v - 0.12, 0.46, 0.28, '#efe3cc', i % 2 === 0 ? 0.78 : 0.66);
  }
  for (const [u, tall] of [
    [2.7, 1],
    [3.4, 0.86],
  ] as const) {
    b.rect(u - 0.36, 0, 0.72, tall, '#8a5a34', 0.56);
    b.oval(u, tall, 0.36, 0.1, '#6a4428', 0.6);
    for (const v of [0.2, tall - 0.24]) b.rect(u - 0.38, v, 0.76, 0.08, '#4a4048', 0.5);
  }
}

export const shipDeck: StageSet = {
  horizon: 0.42,
  indoors: false,
  asideM: HALF_M - 0.4,
  deepM: TAPER_M,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 200,
      ground: true,
      levelM: WATER_M,
      rows: [0.36, 9],
      paint: paintWater,
    },
    {
      depthM: Infinity,
      rows: [0.36, 1],
      paint: (g, view) => {
        paintLightPath(g, view, { nearM: 12, farM: Infinity, seed: 44, rough: 0.7 });
      },
    },
    { depthM: 60, live: liveCrests },
    {
      depthM: 60,
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 35,
            count: 4,
            at: [0.66, 0.16],
            size: 0.014,
            colour: '#f2f2f0',
            depthM: 60,
            beat: 1.4,
          },
          tS,
        );
      },
    },
    { depthM: 8, ground: true, rows: [0.36, 9], paint: paintDeck },
    { depthM: 20, rows: [-0.2, 0.9], paint: paintBow },
    {
      depthM: 10,
      wallXM: -HALF_M,
      columns: [-9, 0.5],
      paint: (g, view) => {
        paintRail(g, view, -HALF_M);
      },
    },
    {
      depthM: 10,
      wallXM: HALF_M,
      columns: [0.5, 9],
      paint: (g, view) => {
        paintRail(g, view, HALF_M);
      },
    },
    { depthM: MAST_M, rows: [-3, 0.9], paint: paintMast },
  ],
};
