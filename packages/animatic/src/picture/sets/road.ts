// A country road that runs to the horizon: white lines, a row of poles with their wires, trees, fields in
// stripes, hills and the light where it ends.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintRange, paintVeil, paintWash } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintForegroundGrass, paintTree } from '../paint/plants.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintButte } from '../paint/rocks.ts';
import { paintSky } from '../paint/sky.ts';
import { paintRoadSign } from '../paint/street-furniture.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import { farGround } from './far-ground.ts';
import { roadSide } from './side/road-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const HALF_M = 3.4;
const FAR_M = 600;
const POLES_M = 6.4;

const paintHills =
  (land: Land) =>
  (g: SKRSContext2D, view: View): void => {
    const { unit, horizon } = view;
    const hills = {
      depthM: 800,
      colour: land.hills[0],
      base: horizon - unit * 0.06,
      swing: unit * 0.07,
      period: unit * 0.5,
      octaves: 4,
      seed: 21,
      foot: 0.85,
    };
    paintRange(g, view, hills, horizon + unit * 0.02);
    paintRange(
      g,
      view,
      {
        ...hills,
        depthM: 320,
        colour: snowed(view, land.hills[1], 0.75),
        base: horizon - unit * 0.018,
        swing: unit * 0.035,
        period: unit * 0.36,
        seed: 22,
        foot: 0.55,
      },
      horizon + unit * 0.03,
    );
    paintVeil(g, view, {
      depthM: 240,
      top: horizon - unit * 0.06,
      bottom: horizon + unit * 0.04,
      strength: 0.8,
    });
  };

/** What the road runs through. */
interface Land {
  readonly crops: readonly [string, ...string[]];
  readonly nearest: string;
  readonly far: string;
  readonly tufts: readonly [string, string];
  readonly hills: readonly [string, string];
}

const FARMLAND: Land = {
  crops: ['#8fb158', '#c9b45a', '#7aa052', '#d8c270', '#6f9a50', '#a8b860'],
  nearest: '#7aa052',
  far: '#8fa878',
  tufts: ['#4f7a3c', '#b8c06a'],
  hills: ['#5f86a4', '#5d8a5c'],
};
const DESERT: Land = {
  crops: ['#d8a868', '#cf9a58', '#e0b678', '#c89050'],
  nearest: '#d2a060',
  far: '#d0a878',
  tufts: ['#8a7a4c', '#a8844c'],
  hills: ['#a87868', '#b0704c'],
};

const paintLand =
  (land: Land) =>
  (g: SKRSContext2D, view: View): void => {
    const b = new SceneBrush(g, view, level());
    const near = nearestM(view);
    const { light } = view;
    const wide = (z: number): readonly [number, number] => reachAt(view, z);
    const strip = (z0: number, z1: number, colour: string, lit: number): void => {
      // Each strip reaches under the next: no seam between them.
      const far = z1 * 1.15;
      const [l1, r1] = wide(far);
      const [l0, r0] = wide(z0);
      g.fillStyle = shade(light, colour, Math.sqrt(z0 * z1), { lit });
      b.path([
        [l0, z0],
        [r0, z0],
        [r1, far],
        [l1, far],
      ]);
      g.fill();
    };
    // Fields: bands of crops, broader towards the eye.
    const { crops } = land;
    strip(FAR_M, 40_000, land.far, 0.7);
    const starts = [near];
    while ((starts.at(-1) ?? FAR_M) < FAR_M) {
      const last = starts.at(-1) ?? FAR_M;
      starts.push(last * (1.22 + 0.2 * random(view.seed + 31, starts.length - 1)) + 1.5);
    }
    for (let i = starts.length - 2; i >= 0; i--) {
      const colour = i === 0 ? land.nearest : (crops[i % crops.length] ?? crops[0]);
      const lit = 0.55 + 0.2 * random(view.seed + 32, i);
      strip(starts[i] ?? near, starts[i + 1] ?? FAR_M, colour, lit);
    }
    paintWash(g, view, view.horizon);
    // Tufts beside the road.
    for (let i = 0; i < 240; i++) {
      const v = near + 40 * random(view.seed + 41, i) ** 2;
      const side = i % 2 === 0 ? -1 : 1;
      const u = side * (HALF_M + 0.7 + 7 * random(view.seed + 42, i) ** 1.4);
      const [x, y] = b.pixel(u, v);
      const size = 0.14 * pxPerMetre(view, v);
      g.strokeStyle = shade(light, land.tufts[random(view.seed + 43, i) < 0.5 ? 0 : 1], v, {
        lit: 0.4,
      });
      g.lineWidth = Math.max(0.6, size * 0.16);
      g.beginPath();
      for (const lean of [-0.6, 0, 0.7]) {
        g.moveTo(x, y);
        g.lineTo(x + lean * size, y - size * (1.2 - Math.abs(lean) * 0.4));
      }
      g.stroke();
    }
    // Verge, asphalt, lines.
    const lane = (u0: number, u1: number, colour: string, lit: number, a = 1): void => {
      b.area(
        [
          [u0, near],
          [u1, near],
          [u1, FAR_M],
          [u0, FAR_M],
        ],
        b.gradient(
          [0, FAR_M],
          [0, near],
          [
            [0, mixHex(colour, '#a8a8a8', 0.3), lit, a],
            [1, colour, lit * 0.8, a],
          ],
        ),
      );
    };
    lane(-HALF_M - 0.9, HALF_M + 0.9, '#b8a67c', 0.7);
    lane(-HALF_M, HALF_M, '#6e6f7a', 0.6);
    for (const u of [-1.75, 1.75]) lane(u - 0.5, u + 0.5, '#565862', 0.4, 0.22);
    for (const u of [-HALF_M + 0.22, HALF_M - 0.32]) lane(u, u + 0.12, '#f4f0e2', 0.85, 0.95);
    for (let v = Math.floor(near / 6) * 6; v < 260; v += 6) {
      const start = Math.max(near, v);
      if (v + 3 > start) b.rect(-0.07, start, 0.14, v + 3 - start, '#f4f0e2', 0.9, 0.95);
    }
    layWeather(b, FAR_M);
    b.wash({ u: wide(6)[0], v: near, wide: 60, tall: 2.6 }, 'up', light.shadow, 0.34, 0);
  };

/** Poles and their wires stand in one wall of air beside the road. */
function paintPoles(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, sideWall(POLES_M));
  const gap = 13;
  const first = 8;
  g.strokeStyle = b.tone('#3a3038', 0.4, 20, 5);
  for (const high of [6.6, 6.1]) {
    for (let z = first - gap; z < 200; z += gap) {
      const line = Array.from({ length: 13 }, (_, i) => {
        const u = i / 12;
        return [Math.max(2, z + gap * u), high - 0.5 * 4 * u * (1 - u)] as const;
      });
      g.beginPath();
      line.forEach(([u, v], i) => {
        const [x, y] = b.pixel(u, v);
        if (i === 0) g.moveTo(x, y);
        else g.lineTo(x, y);
      });
      g.lineWidth = Math.max(0.5, 0.03 * pxPerMetre(view, Math.max(6, z + gap / 2)));
      g.globalAlpha = 0.8;
      g.stroke();
      g.globalAlpha = 1;
    }
  }
  for (let i = 14; i >= 0; i--) {
    const z = first + i * gap;
    const p = new SceneBrush(g, view, upright(z)).at(POLES_M);
    standShade(p, 0.4, 0.4);
    p.poly(
      [
        [-0.12, 0],
        [0.12, 0],
        [0.08, 7],
        [-0.08, 7],
      ],
      '#6a5040',
      0.5,
    );
    p.rect(0.02, 0, 0.06, 7, '#c8a078', 0.8, 0.5);
    p.rect(-0.75, 6.5, 1.5, 0.12, '#6a5040', 0.6);
    for (const u of [-0.66, -0.3, 0.3, 0.66]) p.rect(u - 0.03, 6.6, 0.06, 0.14, '#d8e0d8', 0.8);
  }
}

function trees(depthM: number, places: readonly (readonly [number, number])[]): Plane {
  return {
    depthM,
    rows: [-0.5, 0.85],
    paint: (g, view) => {
      const scale = pxPerMetre(view, depthM);
      places.forEach(([x, tall], i) => {
        standShade(new SceneBrush(g, view, upright(depthM)).at(x), tall * 0.6, 0.4);
        paintTree(
          g,
          view,
          { x: view.width / 2 + x * scale, y: groundRow(view, depthM), height: tall * scale },
          {
            depthM: depthM * 1.4,
            colour: snowed(view, '#5f9250', 0.55),
            seed: Math.round(depthM) + i * 7,
          },
        );
      });
    },
  };
}

/** A car far down the road, coming: two lights that grow. */
function liveCar(g: SKRSContext2D, view: View, tS: number): void {
  const z = 260 - ((tS * 16 + 40) % 210);
  const scale = pxPerMetre(view, z);
  const [x, y] = [view.width / 2 - 1.75 * scale, groundRow(view, z)];
  g.fillStyle = shade(view.light, '#c8483a', z, { lit: 0.7 });
  g.fillRect(x - 0.85 * scale, y - 0.9 * scale, 1.7 * scale, 0.75 * scale);
  g.fillRect(x - 0.6 * scale, y - 1.4 * scale, 1.2 * scale, 0.6 * scale);
  g.fillStyle = shade(view.light, '#2c3848', z);
  g.fillRect(x - 0.5 * scale, y - 1.32 * scale, scale, 0.42 * scale);
  g.fillStyle = alpha('#fff6d8', 0.5 + 0.5 * view.light.lamps);
  for (const s of [-0.75, 0.45])
    g.fillRect(x + s * scale, y - 0.7 * scale, 0.3 * scale, 0.2 * scale);
}

export const road: StageSet = {
  horizon: 0.45,
  indoors: false,
  side: roadSide,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    farGround('#8fa878'),
    { depthM: 300, rows: [0.1, 0.6], paint: paintHills(FARMLAND) },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintLand(FARMLAND) },
    { depthM: 20, wallXM: POLES_M, columns: [0.5, 9], paint: paintPoles },
    {
      ...trees(70, [
        [-16, 9],
        [-30, 10],
        [22, 9],
        [40, 8],
        [-8, 7],
      ]),
      live: liveCar,
    },
    trees(36, [
      [-11, 7.4],
      [-22, 8],
      [19, 8],
    ]),
    {
      ...trees(18, [
        [-7.6, 6.4],
        [13, 6.8],
      ]),
    },
    {
      depthM: 12,
      rows: [0, 0.9],
      columns: [0, 0.5],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(12));
        paintRoadSign(b.at(-4.7), '#d8483c');
        for (const u of [-6.8, -9.2, -11.6]) b.rect(u, 0, 0.14, 1.1, '#8a6a4c', 0.6);
        for (const v of [0.4, 0.8]) b.rect(-12, v, 5.4, 0.1, '#9a7a58', 0.7);
      },
    },
    {
      depthM: 5,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.2);
      },
    },
  ],
};

/** No side view: its sand is seen from the road. */
export const desertRoad: StageSet = {
  horizon: 0.45,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    farGround(DESERT.far),
    { depthM: 300, rows: [0.1, 0.6], paint: paintHills(DESERT) },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintLand(DESERT) },
    { depthM: 20, wallXM: POLES_M, columns: [0.5, 9], paint: paintPoles },
    {
      depthM: 46,
      rows: [-0.4, 0.8],
      paint: (g, view) => {
        const scale = pxPerMetre(view, 46);
        for (const [xM, tallM, halfM] of [
          [-34, 11, 9],
          [40, 14, 12],
        ] as const)
          paintButte(
            g,
            view,
            {
              x: view.width / 2 + xM * scale,
              foot: groundRow(view, 46) + 1,
              half: halfM * scale,
              tall: tallM * scale,
            },
            { depthM: 90, colour: '#b8704c', seed: Math.round(tallM) },
          );
      },
    },
  ],
};
