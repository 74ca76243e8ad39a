// What gardeners and parks put up: clipped hedges and topiary, a rose arch, a fountain, a bench, lamps.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { paintBlock } from './block.ts';
import type { Block } from './block.ts';
import { alpha } from './colour.ts';
import { addClump, lightSide, paintMass, threeTone } from './foliage.ts';
import { paintBlossom } from './flowers.ts';
import { snowed } from './lying-weather.ts';
import { random } from './noise.ts';
import { SceneBrush, upright } from './scene-brush.ts';
import { glow } from './sky.ts';
import { spotAt } from './spots.ts';

/** A clipped hedge: a block with a leafy edge. */
export function paintHedge(
  g: SKRSContext2D,
  view: View,
  block: Block,
  { colour, seed }: { colour: string; seed: number },
): void {
  const front = paintBlock(g, view, block, {
    colour,
    top: snowed(view, colour, 0.9),
    lit: 0.4,
  });
  const [x0, x1] = block.x;
  const [, y1] = block.y;
  const [z0] = block.z;
  const tones = threeTone(view, colour, z0);
  const perM = front.scale();
  // Leaves break its upper edge and dapple its face.
  for (const [tone, share, size] of [
    [tones.dark, 0.5, 0.05],
    [tones.mid, 0.9, 0.045],
    [tones.light, 1, 0.05],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    const count = Math.ceil((x1 - x0) * 26);
    for (let i = 0; i < count; i++) {
      const of = (k: number): number => random(view.seed + seed + k + share * 90, i);
      const u = x0 + (x1 - x0) * of(0);
      const v = share === 1 ? y1 - 0.03 + 0.05 * of(1) : y1 * of(1);
      const [px, py] = front.pixel(u, v);
      addClump(
        g,
        px,
        py,
        perM * size * (0.7 + 0.6 * of(2)),
        perM * size * 0.7,
        view.seed + seed + i,
      );
    }
    g.fill();
  }
}

/** A ball or a cone of box on its stem, in a pot if asked. */
export function paintTopiary(
  g: SKRSContext2D,
  view: View,
  at: { xM: number; zM: number; tallM: number },
  { kind, seed, potted }: { kind: 'ball' | 'cone'; seed: number; potted: boolean },
): void {
  const { x, y, perM } = spotAt(view, at.xM, at.zM);
  const tones = threeTone(view, '#4f8446', at.zM * 1.2);
  const lift = potted ? 0.42 : 0;
  if (potted) {
    const pot = new SceneBrush(g, view, upright(at.zM)).at(at.xM);
    pot.poly(
      [
        [-0.2, 0],
        [-0.27, lift],
        [0.27, lift],
        [0.2, 0],
      ],
      '#b8704e',
      0.5,
    );
    pot.poly(
      [
        [0.04, 0],
        [0.06, lift],
        [0.27, lift],
        [0.2, 0],
      ],
      '#d08a62',
      0.9,
    );
    pot.rect(-0.3, lift - 0.07, 0.6, 0.09, '#c87c58', 0.8);
  }
  const tall = perM * at.tallM;
  const foot = y - perM * lift;
  if (kind === 'ball') {
    g.fillStyle = shade(view.light, '#5a4434', at.zM, { lit: 0.4 });
    g.fillRect(x - perM * 0.035, foot - tall * 0.5, perM * 0.07, tall * 0.5);
    const r = tall * 0.32;
    paintMass(g, view, { x, y: foot - tall * 0.68, rx: r, ry: r, clumps: 16 }, tones, seed);
    return;
  }
  const side = lightSide(view, x);
  for (const [tone, from, to] of [
    [tones.dark, -1, 1],
    [tones.mid, side > 0 ? -0.2 : -1, side > 0 ? 1 : 0.2],
    [tones.light, side > 0 ? 0.45 : -1, side > 0 ? 1 : -0.45],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    const half = tall * 0.25;
    g.moveTo(x, foot - tall);
    g.lineTo(x + half * from, foot);
    g.lineTo(x + half * to, foot);
    g.fill();
  }
}

/** A trellis arch over a path, overgrown with roses. */
export function paintRoseArch(
  g: SKRSContext2D,
  view: View,
  at: { xM: number; zM: number; halfM: number; tallM: number },
  colour: string,
): void {
  const b = new SceneBrush(g, view, upright(at.zM)).at(at.xM);
  const perM = b.scale();
  const { halfM, tallM } = at;
  const rise = halfM * 0.72;
  const along = (k: number, out: number): readonly [number, number] => {
    // Up the left post, over the bow, down the right post.
    const post = tallM - rise;
    const total = post * 2 + Math.PI * halfM * 0.86;
    const way = k * total;
    if (way < post) return [-halfM - out, way];
    if (way > total - post) return [halfM + out, total - way];
    const angle = Math.PI * (1 - (way - post) / (total - post * 2));
    return [Math.cos(angle) * (halfM + out), post + Math.sin(angle) * (rise + out)];
  };
  for (const out of [0, 0.28])
    b.line(
      Array.from({ length: 41 }, (_, i) => along(i / 40, out)),
      0.05,
      '#f2ece0',
      0.7,
    );
  for (let i = 1; i < 24; i++)
    b.line([along(i / 24, 0), along(i / 24, 0.28)], 0.03, '#e4dccc', 0.6);
  const tones = threeTone(view, '#4c8042', at.zM);
  for (let i = 0; i < 34; i++) {
    const of = (k: number): number => random(view.seed + 511 + k, i);
    const [u, v] = along((i + 0.5) / 34, 0.14 + 0.2 * (of(0) - 0.5));
    const [x, y] = b.pixel(u, v);
    const r = perM * (0.16 + 0.12 * of(1));
    paintMass(g, view, { x, y, rx: r, ry: r * 0.86, clumps: 5 }, tones, i * 7);
  }
  if (view.weather === 'snow') return;
  for (let i = 0; i < 70; i++) {
    const of = (k: number): number => random(view.seed + 531 + k, i);
    const [u, v] = along(of(0), 0.14 + 0.5 * (of(1) - 0.5));
    const [x, y] = b.pixel(u, v);
    paintBlossom(
      g,
      view,
      { x, y, r: perM * (0.05 + 0.04 * of(2)) },
      { blossom: 'rose', colour: of(3) > 0.3 ? colour : '#fbe4e4' },
      at.zM,
      of(4) * 6,
    );
  }
}

export interface Fountain {
  readonly xM: number;
  readonly zM: number;
}

const BASIN_M = 1.9;
const FOUNTAIN_M = 2.5;

/** A stone basin with a bowl on a stem. */
export function paintFountain(g: SKRSContext2D, view: View, { xM, zM }: Fountain): void {
  const b = new SceneBrush(g, view, upright(zM)).at(xM);
  const flat = view.eyeM / zM;
  const stone = '#c8c0b4';
  b.pool(0, -0.02, BASIN_M * 1.35, BASIN_M * 0.24, view.light.shadow, view.light.shadowAlpha);
  const right = lightSide(view, b.pixel(0, 0)[0]) > 0;
  b.oval(0, 0.02, BASIN_M, BASIN_M * flat * 1.5, stone, 0.35);
  b.poly(
    [
      [-BASIN_M, 0.02],
      [-BASIN_M * 1.04, 0.5],
      [BASIN_M * 1.04, 0.5],
      [BASIN_M, 0.02],
    ],
    stone,
    0.5,
  );
  b.poly(
    [
      [right ? BASIN_M * 0.3 : -BASIN_M, 0.02],
      [right ? BASIN_M * 0.32 : -BASIN_M * 1.04, 0.5],
      [right ? BASIN_M * 1.04 : -BASIN_M * 0.32, 0.5],
      [right ? BASIN_M : -BASIN_M * 0.3, 0.02],
    ],
    stone,
    0.9,
  );
  b.oval(0, 0.52, BASIN_M * 1.08, BASIN_M * flat * 1.5, '#d8d0c4', 0.95);
  const water = view.light.water[1] ?? '#88c0dc';
  const [x, y] = b.pixel(0, 0.51);
  g.fillStyle = water;
  g.beginPath();
  g.ellipse(x, y, b.scale() * BASIN_M * 0.96, b.scale() * BASIN_M * flat * 1.3, 0, 0, Math.PI * 2);
  g.fill();
  b.poly(
    [
      [-0.26, 0.5],
      [-0.12, 0.8],
      [-0.12, 1.2],
      [-0.22, 1.4],
      [0.22, 1.4],
      [0.12, 1.2],
      [0.12, 0.8],
      [0.26, 0.5],
    ],
    stone,
    0.6,
  );
  b.poly(
    [
      [-0.2, 1.34],
      [-0.86, 1.62],
      [0.86, 1.62],
      [0.2, 1.34],
    ],
    stone,
    0.5,
  );
  b.oval(0, 1.63, 0.9, 0.9 * flat, '#d8d0c4', 0.95);
  b.oval(0, 1.63, 0.8, 0.8 * flat * 0.8, '#8fc4dc', 0.7);
  b.rect(-0.06, 1.6, 0.12, 0.42, stone, 0.7);
  b.oval(0, 2.06, 0.12, 0.12, stone, 0.9);
}

/** The water of the fountain: a jet, arcs from the bowl, drops, rings. Live. */
export function liveFountain(g: SKRSContext2D, view: View, { xM, zM }: Fountain, tS: number): void {
  const { x, y, perM } = spotAt(view, xM, zM);
  const white = shade(view.light, '#ffffff', zM, { lit: 1 });
  g.strokeStyle = alpha('#ffffff', 0.001);
  g.fillStyle = white;
  g.globalAlpha = 0.72;
  g.beginPath();
  const dot = (px: number, py: number, r: number): void => {
    g.moveTo(px + r, py);
    g.arc(px, py, r, 0, Math.PI * 2);
  };
  for (let i = 0; i < 40; i++) {
    const of = (k: number): number => random(view.seed + 551 + k, i);
    const age = (tS * 0.9 + of(0)) % 1;
    const side = of(1) * 2 - 1;
    // Up from the nozzle and down in a bow into the bowl.
    const up = 2.1 + 4 * age * (1 - age) * (0.62 + 0.1 * of(2)) - 0.5 * age;
    dot(
      x + perM * side * 0.7 * age,
      y - perM * up,
      Math.max(0.7, perM * 0.022 * (1.2 - age * 0.5)),
    );
  }
  for (let i = 0; i < 60; i++) {
    const of = (k: number): number => random(view.seed + 571 + k, i);
    const age = (tS * 1.1 + of(0)) % 1;
    const angle = (Math.floor(of(1) * 11) / 11) * Math.PI * 2;
    const out = 0.88 + 0.5 * age;
    const fall = 1.6 - 1.1 * age * age;
    const px = x + perM * Math.cos(angle) * out;
    dot(px, y - perM * fall + Math.sin(angle) * perM * 0.1, Math.max(0.7, perM * 0.02));
  }
  g.fill();
  g.globalAlpha = 1;
  glow(g, x, y - perM * FOUNTAIN_M, perM * 0.9, view.light.rim, 0.2);
}

/** A slatted bench on iron feet. */
export function paintBench(g: SKRSContext2D, view: View, xM: number, zM: number): void {
  const b = new SceneBrush(g, view, upright(zM)).at(xM);
  b.pool(0, 0, 1.15, 0.12, view.light.shadow, view.light.shadowAlpha);
  const iron = '#34363c';
  for (const u of [-0.78, 0.78]) {
    b.line(
      [
        [u - 0.04, 0],
        [u, 0.44],
      ],
      0.05,
      iron,
      0.4,
    );
    b.line(
      [
        [u + 0.06, 0],
        [u, 0.44],
      ],
      0.05,
      iron,
      0.3,
    );
    b.line(
      [
        [u, 0.42],
        [u, 0.92],
      ],
      0.05,
      iron,
      0.4,
    );
    b.line(
      [
        [u, 0.62],
        [u + 0.02, 0.64],
      ],
      0.05,
      iron,
      0.4,
    );
  }
  const wood = '#9a6a44';
  for (const [v, tall, lit] of [
    [0.82, 0.1, 0.8],
    [0.68, 0.1, 0.65],
    [0.54, 0.09, 0.5],
  ] as const)
    b.pad({ u: -0.92, v, wide: 1.84, tall }, 0.03, wood, lit);
  b.poly(
    [
      [-0.96, 0.4],
      [-0.9, 0.48],
      [0.9, 0.48],
      [0.96, 0.4],
    ],
    '#b8845a',
    0.95,
  );
  b.rect(-0.96, 0.36, 1.92, 0.05, wood, 0.35);
}

/** A lamp post; it burns when it is dark. */
export function paintParkLamp(g: SKRSContext2D, view: View, xM: number, zM: number): void {
  const b = new SceneBrush(g, view, upright(zM)).at(xM);
  const iron = '#2c343a';
  const right = view.light.sun.x > 0.5;
  b.poly(
    [
      [-0.15, 0],
      [-0.09, 0.5],
      [0.09, 0.5],
      [0.15, 0],
    ],
    iron,
    0.4,
  );
  b.rect(-0.04, 0.4, 0.08, 2.7, iron, 0.35);
  b.rect(right ? 0.01 : -0.04, 0.4, 0.03, 2.7, '#8a949c', 0.9, 0.8);
  b.oval(0, 2.5, 0.07, 0.06, iron, 0.5);
  const lit = view.light.lamps > 0.1;
  b.oval(0, 3.36, 0.23, 0.26, lit ? '#ffe6ac' : '#e8ecea', 1);
  b.poly(
    [
      [-0.26, 3.5],
      [-0.1, 3.72],
      [0.1, 3.72],
      [0.26, 3.5],
    ],
    iron,
    0.5,
  );
  b.rect(-0.12, 3.06, 0.24, 0.06, iron, 0.5);
  if (lit) b.glow(0, 3.36, 2.4, '#ffc06a', 0.3 + 0.42 * view.light.lamps);
}
