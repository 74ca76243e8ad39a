// What stands on a farm: a barn with its silo, round bales, standing corn.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { windowColour } from './buildings.ts';
import { lightSide, threeTone } from './foliage.ts';
import { snowed } from './lying-weather.ts';
import { random } from './noise.ts';
import { SceneBrush, upright } from './scene-brush.ts';
import { scatter } from './spots.ts';
import type { Spot } from './spots.ts';

/** A red barn with a gambrel roof, its gable to the eye, and a silo beside it. */
export function paintBarn(g: SKRSContext2D, view: View, xM: number, zM: number): void {
  const b = new SceneBrush(g, view, upright(zM)).at(xM);
  const right = lightSide(view, b.pixel(0, 0)[0]) > 0;
  const roof = snowed(view, '#6f6a74', 0.9);
  b.pool(0, 0, 9, 0.9, view.light.shadow, view.light.shadowAlpha * 0.8);
  // Silo.
  b.rect(5.2, 0, 2.6, 9, '#b8b4b0', 0.3);
  b.rect(right ? 6.6 : 5.2, 0, 1.2, 9, '#dcd8d0', 0.9);
  for (let v = 1.2; v < 9; v += 1.3) b.rect(5.2, v, 2.6, 0.07, '#6a666c', 0.3, 0.5);
  b.blob(
    [
      [5.1, 9],
      [5.3, 10.2],
      [6.5, 10.9],
      [7.7, 10.2],
      [7.9, 9],
    ],
    roof,
    0.8,
  );
  // The long side in the shade behind the gable.
  b.poly(
    [
      [-4.4, 0],
      [-4.4, 4.4],
      [-8.6, 4.4],
      [-8.6, 0],
    ],
    '#9c3830',
    right ? 0.2 : 0.75,
  );
  b.poly(
    [
      [-4.7, 4.2],
      [-3.1, 7],
      [-7.4, 7],
      [-8.9, 4.2],
    ],
    roof,
    right ? 0.4 : 0.85,
  );
  b.poly(
    [
      [-3.1, 7],
      [0, 8.6],
      [-4.4, 8.6],
      [-7.4, 7],
    ],
    roof,
    right ? 0.5 : 0.95,
  );
  // The gable.
  b.poly(
    [
      [-4.4, 0],
      [-4.4, 4.4],
      [-3, 7],
      [0, 8.5],
      [3, 7],
      [4.4, 4.4],
      [4.4, 0],
    ],
    '#b8443a',
    right ? 0.7 : 0.4,
  );
  for (let u = -4; u < 4.2; u += 0.8) b.rect(u, 0, 0.05, 4.4, '#7c2c28', 0.3, 0.4);
  const edge = [
    [-4.8, 4.2],
    [-3.1, 7.1],
    [0, 8.75],
    [3.1, 7.1],
    [4.8, 4.2],
  ] as const;
  b.line(edge, 0.34, '#f2e8da', 0.9);
  b.line(edge, 0.16, roof, 0.7);
  b.rect(-1.6, 0, 3.2, 3.6, '#8c2f2a', 0.4);
  for (const [from, to] of [
    [
      [-1.6, 0],
      [-1.6, 3.6],
    ],
    [
      [1.6, 0],
      [1.6, 3.6],
    ],
    [
      [-1.6, 3.6],
      [1.6, 3.6],
    ],
    [
      [0, 0],
      [0, 3.6],
    ],
    [
      [-1.6, 0.1],
      [0, 3.5],
    ],
    [
      [0, 3.5],
      [1.6, 0.1],
    ],
  ] as const)
    b.line([from, to], 0.14, '#f2e8da', 0.85);
  b.pad({ u: -0.7, v: 5.2, wide: 1.4, tall: 1.5 }, 0.1, '#f2e8da', 0.85);
  b.area(
    [
      [-0.55, 5.35],
      [0.55, 5.35],
      [0.55, 6.55],
      [-0.55, 6.55],
    ],
    windowColour(view, zM, view.light.lamps > 0.3),
  );
  b.rect(-0.05, 5.3, 0.1, 1.3, '#f2e8da', 0.85);
}

/** A round bale lying with its flat side to the eye. */
export function paintBale(g: SKRSContext2D, view: View, xM: number, zM: number): void {
  const b = new SceneBrush(g, view, upright(zM)).at(xM);
  const right = lightSide(view, b.pixel(0, 0)[0]) > 0;
  const straw = snowed(view, '#d8b060', 0.4);
  b.pool(right ? -0.3 : 0.3, 0, 1.3, 0.16, view.light.shadow, view.light.shadowAlpha);
  b.pad(
    { u: right ? -0.9 : -0.5, v: 0.02, wide: 1.4, tall: 1.3 },
    0.6,
    mixHex(straw, '#7a5430', 0.35),
    0.4,
  );
  b.oval(right ? 0.12 : -0.12, 0.66, 0.65, 0.65, straw, 0.85);
  for (const r of [0.52, 0.38, 0.24, 0.1])
    b.line(
      Array.from({ length: 25 }, (_, i) => {
        const angle = (i / 24) * Math.PI * 2;
        return [(right ? 0.12 : -0.12) + Math.cos(angle) * r, 0.66 + Math.sin(angle) * r] as const;
      }),
      0.03,
      '#a8803c',
      0.4,
      0.6,
    );
  if (view.weather === 'snow')
    b.blob(
      [
        [-0.8, 1.2],
        [-0.2, 1.42],
        [0.6, 1.22],
        [0.3, 1.1],
        [-0.4, 1.16],
      ],
      '#f4f6ff',
      0.95,
    );
}

/** Standing corn between two distances: stalks with bowed ears, many at once. */
export function paintCorn(
  g: SKRSContext2D,
  view: View,
  corn: {
    seed: number;
    fromM: number;
    toM: number;
    tallM: number;
    colour: string;
    free: (spot: Spot) => boolean;
  },
): void {
  const { seed, colour } = corn;
  const spots: Spot[] = [];
  scatter(
    view,
    { seed, fromM: corn.fromM, toM: corn.toM, growth: 1.045, spacing: 0.022, chance: 0.9 },
    (spot) => {
      if (!corn.free(spot)) spots.push(spot);
    },
  );
  const middleM = Math.sqrt(corn.fromM * corn.toM);
  const tones = threeTone(view, colour, middleM * 1.5, 0.5);
  const all = [tones.dark, tones.mid, tones.light] as const;
  const tips = spots.map(({ x, y, perM, index }) => {
    const tall = perM * corn.tallM * (0.75 + 0.4 * random(view.seed + seed + 4, index));
    const bend = tall * (0.1 + 0.22 * (random(view.seed + seed + 5, index) - 0.3));
    return {
      x,
      y,
      tipX: x + bend,
      tipY: y - tall,
      ear: perM * 0.028,
      tall,
      tone: Math.abs(index) % 3,
    };
  });
  for (const [k, tone] of all.entries()) {
    g.strokeStyle = tone;
    g.lineWidth = Math.max(0.6, (view.unit * 0.95 * 0.012) / middleM);
    g.beginPath();
    for (const { x, y, tipX, tipY, tall, tone: own } of tips) {
      if (own !== k) continue;
      g.moveTo(x, y);
      g.quadraticCurveTo(x, y - tall * 0.6, tipX, tipY);
    }
    g.stroke();
  }
  for (const [k, tone] of all.entries()) {
    g.fillStyle =
      k === 0 ? shade(view.light, mixHex(colour, '#8a5a28', 0.3), middleM, { lit: 0.5 }) : tone;
    g.beginPath();
    for (const { tipX, tipY, ear, tone: own } of tips) {
      if (own !== k) continue;
      g.moveTo(tipX + ear, tipY);
      g.ellipse(tipX + ear * 0.4, tipY, ear, Math.max(0.8, ear * 3), 0.4, 0, Math.PI * 2);
    }
    g.fill();
  }
}
