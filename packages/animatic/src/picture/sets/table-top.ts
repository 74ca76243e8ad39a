// A wooden table seen from close above it: the board fills the lower half, the room behind is out of
// focus, its lights and window are discs. Things of a hand's size stand on it.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { random, ridge } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush } from '../paint/scene-brush.ts';
import { glow } from '../paint/sky.ts';
import { groundRow } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** Where the board ends. */
const EDGE_M = 1.9;
const BOARD_M = 0.16;
const WOODS = [
  ['#b9783f', '#8a5228'],
  ['#d0a06a', '#a8743e'],
  ['#8f5a38', '#643a24'],
] as const;
const WALLS = ['#4f9a98', '#8f78b4', '#7fa05c', '#d08a68'] as const;

const choose = <T>(from: readonly T[], view: View, salt: number, first: T): T =>
  from[Math.floor(random(view.seed, salt) * from.length)] ?? first;

function paintBoard(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const [left, right] = reachAt(view, EDGE_M);
  const near = nearestM(view);
  const [light, dark] = choose(WOODS, view, 3, WOODS[0]);
  for (let i = Math.floor(near / BOARD_M); i * BOARD_M < EDGE_M; i++) {
    const z0 = Math.max(near * 0.8, i * BOARD_M);
    const z1 = Math.min(EDGE_M, (i + 1) * BOARD_M);
    const tone = random(view.seed + 21, i);
    b.rect(left, z0, right - left, z1 - z0, mixHex(light, dark, tone * 0.55), 0.55 + 0.25 * tone);
    paintGrain(b, [left, right], z0, z1, dark, i);
    b.rect(left, z0, right - left, 0.0035, '#241410', 0.2, 0.6);
    b.rect(left, z0 + 0.0035, right - left, 0.003, '#ffe6c0', 0.9, 0.22);
  }
  b.rect(left, EDGE_M - 0.02, right - left, 0.02, '#fff0d4', 1, 0.35);
  // The window's gleam lies across the board, the near edge is in shade.
  const { light: lit, outside } = view;
  const day = 1 - outside.lamps;
  b.glow(0.55, 1.35, 0.75, mixHex(lit.key, '#ffffff', 0.3), 0.34 * day + 0.1);
  b.glow(-0.5, 1.3, 0.8, '#ffb060', 0.3 * lit.lamps);
  b.wash({ u: left, v: near * 0.8, wide: right - left, tall: 0.5 }, 'up', lit.shadow, 0.5, 0);
}

function paintGrain(
  b: SceneBrush,
  [left, right]: readonly [number, number],
  z0: number,
  z1: number,
  dark: string,
  board: number,
): void {
  const { seed } = b.view;
  for (let k = 0; k < 5; k++) {
    const base = z0 + (z1 - z0) * (0.12 + 0.19 * k + 0.05 * random(seed + 23, board * 9 + k));
    const corners = [];
    for (let u = Math.floor(left * 8) / 8; u <= right + 0.125; u += 0.125)
      corners.push([u, base + 0.008 * ridge(seed + board * 11 + k, u * 1.4, 2)] as const);
    b.line(corners, 0.0016, dark, 0.3, 0.4);
  }
  if (random(seed + 24, board) < 0.5) {
    const u = (random(seed + 25, board) - 0.5) * 2;
    const v = (z0 + z1) / 2;
    b.oval(u, v, 0.03, 0.016, dark, 0.2, 0.5);
    b.oval(u, v, 0.016, 0.009, '#3a2014', 0.2, 0.6);
  }
}

/** The room, small and soft: drawn at an eighth of its size and blown up. */
function paintRoom(g: SKRSContext2D, view: View): void {
  const { light, outside, unit, width, horizon } = view;
  const k = 8;
  // Two cells more on each side: a picture blown up fades at its own edges.
  const [left, top] = [view.left - 2 * k, view.top - 2 * k];
  const small = createCanvas(
    Math.ceil((view.right - left) / k) + 2,
    Math.ceil((view.bottom - top) / k) + 2,
  );
  const s = small.getContext('2d');
  s.setTransform(1 / k, 0, 0, 1 / k, -left / k, -top / k);
  const wall = choose(WALLS, view, 5, WALLS[0]);
  const foot = groundRow(view, EDGE_M);
  const back = s.createLinearGradient(0, horizon - unit * 0.5, 0, foot);
  back.addColorStop(0, shade(light, mixHex(wall, '#1c1830', 0.42), 4, { lit: 0.3 }));
  back.addColorStop(0.6, shade(light, wall, 4, { lit: 0.6 }));
  back.addColorStop(1, shade(light, mixHex(wall, '#1c1420', 0.6), 4, { lit: 0.2 }));
  s.fillStyle = back;
  s.fillRect(left, top, small.width * k, small.height * k);
  s.filter = 'blur(2.4px)';
  const middle = width / 2;
  const box = (x: number, y: number, w: number, h: number, colour: string): void => {
    s.fillStyle = colour;
    s.fillRect(middle + x * unit, horizon + y * unit, w * unit, h * unit);
  };
  // A window to the right with the sky in it, a shelf and a plant to the left.
  const sky = outside.sky[Math.floor(outside.sky.length * 0.7)]?.[1] ?? '#cfe6f4';
  const low = outside.sky.at(-1)?.[1] ?? sky;
  const pane = s.createLinearGradient(0, horizon - unit * 0.34, 0, horizon + unit * 0.1);
  pane.addColorStop(0, mixHex(sky, '#ffffff', 0.12));
  pane.addColorStop(0.7, mixHex(low, '#ffffff', 0.1));
  pane.addColorStop(1, shade(outside, '#7fa868', 30));
  box(0.16, -0.36, 0.46, 0.48, shade(light, '#f4ead8', 4, { lit: 0.9 }));
  s.fillStyle = pane;
  s.fillRect(middle + unit * 0.185, horizon - unit * 0.335, unit * 0.41, unit * 0.43);
  box(0.38, -0.36, 0.02, 0.48, shade(light, '#f4ead8', 4, { lit: 0.7 }));
  box(-0.7, -0.16, 0.52, 0.02, shade(light, '#8a5a38', 4));
  for (let i = 0; i < 11; i++) {
    const tall = 0.05 + 0.07 * random(view.seed + 31, i);
    const hue =
      ['#c8705a', '#e0b05c', '#f0e6d0', '#4c7a80'][Math.floor(random(view.seed + 32, i) * 4)] ??
      '#c8705a';
    box(-0.68 + i * 0.045, -0.16 - tall, 0.03, tall, shade(light, hue, 4));
  }
  box(-0.9, 0.02, 0.62, 0.3, shade(light, '#6a4a38', 4, { lit: 0.4 }));
  s.fillStyle = shade(light, '#5c8a54', 4, { lit: 0.6 });
  for (let i = 0; i < 9; i++) {
    s.beginPath();
    const angle = -Math.PI * (0.12 + 0.76 * (i / 8));
    s.ellipse(
      middle - unit * 0.42 + Math.cos(angle) * unit * 0.1,
      horizon + Math.sin(angle) * unit * 0.13,
      unit * 0.05,
      unit * 0.026,
      angle,
      0,
      Math.PI * 2,
    );
    s.fill();
  }
  s.filter = 'none';
  g.save();
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'high';
  g.drawImage(small, 0, 0, small.width, small.height, left, top, small.width * k, small.height * k);
  g.restore();
  if (light.lamps < 0.5)
    glow(
      g,
      middle + unit * 0.39,
      horizon - unit * 0.14,
      unit * 0.55,
      mixHex(outside.key, low, 0.4),
      0.36,
    );
  paintBokeh(g, view);
}

/** Lights out of focus: a disc each, brighter at its rim. */
function paintBokeh(g: SKRSContext2D, view: View): void {
  const { unit, width, horizon, light } = view;
  const colours = ['#ffd08a', '#ffb066', '#fff0d0', '#ff9a5c', '#9fd0e0'] as const;
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 34; i++) {
    const x = width / 2 + (random(view.seed + 41, i) - 0.5) * unit * 2.1;
    const y = horizon - unit * (0.36 - 0.46 * random(view.seed + 42, i));
    const radius = unit * (0.012 + 0.026 * random(view.seed + 43, i));
    const strength = (0.1 + 0.3 * random(view.seed + 44, i)) * (0.4 + 0.6 * light.lamps);
    const colour = colours[Math.floor(random(view.seed + 45, i) * colours.length)] ?? '#ffd08a';
    const disc = g.createRadialGradient(x, y, 0, x, y, radius);
    disc.addColorStop(0, alpha(colour, strength * 0.7));
    disc.addColorStop(0.8, alpha(colour, strength * 0.86));
    disc.addColorStop(0.9, alpha(colour, strength * 0.94));
    disc.addColorStop(1, alpha(colour, 0));
    g.fillStyle = disc;
    g.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
  g.restore();
}

export const tableTop: StageSet = {
  horizon: 0.36,
  eyeM: 0.35,
  deepM: 1.4,
  indoors: true,
  mirror: 0.16,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffbe78',
      ambient: '#34264c',
      bright: 0.72,
      fromX: outside.lamps > 0.5 ? 0.2 : 0.84,
      up: 0.5,
      windows: 0.9,
    }),
  planes: () => [
    { depthM: 40, paint: paintRoom },
    { depthM: 0.9, ground: true, rows: [0.3, 9], paint: paintBoard },
  ],
};
