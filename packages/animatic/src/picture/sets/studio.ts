// The quiet ground for what stands alone: a seamless paper sweep, one large soft light from the left, a
// pool of it on the wall. Its colour is the one that is told, else the film's own (by seed), so that two
// films differ.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex, rgb } from '../paint/colour.ts';
import { random } from '../paint/noise.ts';
import { glow } from '../paint/sky.ts';
import { groundRow } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** The paper, its deep tone in the corners, and the second light that comes from the other side. */
const SWEEPS = [
  ['#e8865a', '#7c2f4c', '#ffb070'],
  ['#3fa89c', '#12485c', '#8ce8c8'],
  ['#8f6fd8', '#33245f', '#ff9ad0'],
  ['#e0a83c', '#8a4a2c', '#fff0a8'],
  ['#4f8fe0', '#1d3470', '#9ad8ff'],
  ['#de6a78', '#652050', '#ffb48c'],
] as const;

type Sweep = readonly [paper: string, deep: string, second: string];

function sweepOf({ paper, seed }: View): Sweep {
  if (paper === undefined) return SWEEPS[Math.floor(random(seed, 3) * SWEEPS.length)] ?? SWEEPS[0];
  const second = mixHex(paper, '#fff6e6', 0.3);
  // Looks lift what is dark: black begins blacker.
  if (isDark(paper)) return [mixHex(paper, '#020204', 0.5), mixHex(paper, '#020204', 0.85), second];
  return [paper, mixHex(paper, '#020204', isPale(paper) ? 0.06 : 0.4), second];
}

const luminance = (colour: string): number => {
  const [r, g, b] = rgb(colour);
  return (0.3 * r + 0.59 * g + 0.11 * b) / 255;
};

/** White and what is near it: it keeps white to the corners. */
const isPale = (colour: string): boolean => luminance(colour) > 0.8;

const isDark = (colour: string): boolean => luminance(colour) < 0.25;

/** Paper of a colour that is told has that colour in any light; black swallows it. */
const onPaper = (view: View, colour: string, depthM: number, lit: number): string =>
  view.paper === undefined ? shade(view.light, colour, depthM, { lit }) : colour;

/** How much of the lamps is seen on the paper. */
const gleam = ({ paper }: View): number =>
  paper === undefined ? 1 : isDark(paper) ? 0.1 : isPale(paper) ? 0.5 : 0.7;

const WALL_M = 9;

/** The paper where wall and floor run into each other. */
const bend = (view: View): string =>
  onPaper(view, mixHex(sweepOf(view)[0], '#fff4e4', view.paper === undefined ? 0.1 : 0.02), 4, 1.1);

/** The light behind the subject and the one from the other side: on wall and floor alike, so no seam. */
function paintPools(g: SKRSContext2D, view: View): void {
  const { unit, width, horizon } = view;
  const [paper, , second] = sweepOf(view);
  g.save();
  g.globalAlpha = gleam(view);
  g.translate(width * 0.46, horizon * 0.72);
  g.scale(1.35, 1);
  const pool = g.createRadialGradient(0, 0, 0, 0, 0, unit * 0.52);
  pool.addColorStop(0, alpha(mixHex(paper, '#fff6e6', 0.42), 0.72));
  pool.addColorStop(0.5, alpha(mixHex(paper, '#fff0dc', 0.2), 0.32));
  pool.addColorStop(1, alpha(paper, 0));
  g.fillStyle = pool;
  g.fillRect(-unit, -unit, unit * 2, unit * 2);
  g.restore();
  // The second light, from the other side and low.
  glow(g, width * 0.98, horizon * 1.05, unit * 0.62, second, 0.34 * gleam(view));
}

function paintWall(g: SKRSContext2D, view: View): void {
  const { light, left, right, top, width, height, unit } = view;
  const [paper, deep] = sweepOf(view);
  const foot = groundRow(view, WALL_M);
  const wall = g.createLinearGradient(0, 0, 0, foot);
  wall.addColorStop(0, onPaper(view, mixHex(paper, deep, 0.9), 4, 0.8));
  wall.addColorStop(0.55, onPaper(view, mixHex(paper, deep, 0.34), 4, 1));
  wall.addColorStop(1, bend(view));
  g.fillStyle = wall;
  g.fillRect(left, top, right - left, foot - top + 1);
  paintPools(g, view);
  // A slanting beam, hardly there.
  g.save();
  g.beginPath();
  g.rect(left, top, right - left, foot - top);
  g.clip();
  g.filter = `blur(${(unit * 0.02).toFixed(1)}px)`;
  g.fillStyle = alpha(light.key, 0.1 * gleam(view));
  g.beginPath();
  g.moveTo(-unit * 0.1, -unit * 0.05);
  g.lineTo(width * 0.2, -unit * 0.05);
  g.lineTo(width * 0.78, height * 0.86);
  g.lineTo(width * 0.3, height * 0.86);
  g.fill();
  g.restore();
}

function paintFloor(g: SKRSContext2D, view: View): void {
  const { left, right, bottom, horizon, unit, height, width } = view;
  const [paper, deep] = sweepOf(view);
  const floor = g.createLinearGradient(0, horizon, 0, height);
  floor.addColorStop(0, bend(view));
  floor.addColorStop((groundRow(view, WALL_M) - horizon) / (height - horizon), bend(view));
  floor.addColorStop(1, onPaper(view, mixHex(paper, deep, 0.6), 3, 0.7));
  g.fillStyle = floor;
  g.fillRect(left, horizon, right - left, bottom - horizon);
  paintPools(g, view);
  g.save();
  g.translate(width * 0.46, horizon + (height - horizon) * 0.52);
  g.scale(1, 0.3);
  const pool = g.createRadialGradient(0, 0, 0, 0, 0, unit * 0.6);
  pool.addColorStop(0, alpha('#fff6e6', 0.3 * gleam(view)));
  pool.addColorStop(1, alpha('#fff6e6', 0));
  g.fillStyle = pool;
  g.fillRect(-unit, -unit * 2, unit * 2, unit * 4);
  g.restore();
}

/** The edge of the soft box, out of focus, in the near corner. */
function paintSoftBox(g: SKRSContext2D, view: View): void {
  // A ground that is told is seen alone.
  if (view.paper !== undefined) return;
  const { unit, light } = view;
  g.save();
  g.filter = `blur(${(unit * 0.008).toFixed(1)}px)`;
  g.fillStyle = alpha('#fff8ea', 0.92);
  g.beginPath();
  g.moveTo(-unit * 0.08, unit * 0.015);
  g.lineTo(unit * 0.085, -unit * 0.03);
  g.lineTo(unit * 0.05, unit * 0.2);
  g.lineTo(-unit * 0.08, unit * 0.17);
  g.fill();
  g.fillStyle = light.foreground;
  g.fillRect(-unit * 0.08, unit * 0.17, unit * 0.09, unit * 0.6);
  g.restore();
  glow(g, 0, unit * 0.08, unit * 0.4, '#fff0d8', 0.34);
}

export const studio: StageSet = {
  horizon: 0.44,
  indoors: true,
  mirror: 0.12,
  relight: (outside, paper) => {
    const light = indoorLight(outside, {
      key: '#ffe2b8',
      ambient: '#3c3460',
      bright: 1.04,
      fromX: 0.08,
      up: 0.7,
      windows: 0.1,
    });
    if (paper === undefined) return light;
    // Shadows and corners are those of the paper: no violet on white, none on black.
    const shadow = mixHex(paper, '#04040a', isPale(paper) ? 0.62 : 0.85);
    return { ...light, shadow, vignette: isPale(paper) ? 0.16 : light.vignette };
  },
  planes: () => [
    { depthM: 5, ground: true, rows: [0.3, 9], paint: paintFloor },
    { depthM: WALL_M, rows: [-2, 0.9], paint: paintWall },
    { depthM: 4, rows: [-0.4, 1.1], soft: true, paint: paintSoftBox },
  ],
};
