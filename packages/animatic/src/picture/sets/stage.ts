// A theatre's stage seen from the first rows: boards, curtains, coloured lamps over it with their beams, and
// the heads of the audience at the lower edge.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import { random } from '../paint/noise.ts';
import { level, SceneBrush, spot, upright } from '../paint/scene-brush.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 10.5;
const HALF_M = 5.2;

interface Lamp {
  readonly x: number;
  readonly colour: string;
  /** Where its beam meets the boards. */
  readonly at: readonly [number, number];
}

const LAMPS: readonly Lamp[] = [
  { x: -3.9, colour: '#5aa0ff', at: [-1.4, 8.4] },
  { x: -2, colour: '#ff5aa8', at: [-3, 8.8] },
  { x: 0, colour: '#ffe6b4', at: [0, 6.2] },
  { x: 2, colour: '#a46aff', at: [3, 8.8] },
  { x: 3.9, colour: '#ff9a4c', at: [1.4, 8.4] },
];
const LAMP_Z = 7.6;
const LAMP_Y = 3.95;

function paintBackdrop(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BACK_M));
  const { left, right, top, bottom } = view;
  g.fillStyle = b.tone('#1a1230', 0.2);
  g.fillRect(left, top, right - left, bottom - top);
  const glow = b.gradient(
    [0, 0],
    [0, 7.5],
    [
      [0, '#6a3a9c', 0.7],
      [0.5, '#33286e', 0.5],
      [1, '#150f2c', 0.3],
    ],
  );
  b.area(
    [
      [-9, 0],
      [9, 0],
      [9, 12],
      [-9, 12],
    ],
    glow,
  );
  b.glow(0, 2.2, 4.6, '#ff6ab4', 0.4);
  b.glow(-3.4, 1.4, 3.4, '#4a80ff', 0.34);
  b.glow(3.4, 1.4, 3.4, '#ff8a4c', 0.3);
  // Folds of the back cloth.
  for (let i = -24; i < 24; i++)
    b.wash({ u: i * 0.42, v: 0, wide: 0.24, tall: 9 }, 'right', '#0a0618', 0.22, 0);
}

function paintBoards(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  layBoards(b, { colour: '#9a6a46', second: '#643f30', farM: BACK_M }, 0.3, 2.2);
  b.wash({ u: -12, v: 7.5, wide: 24, tall: 3 }, 'up', '#120a24', 0, 0.5);
  for (const { at, colour } of LAMPS)
    b.glow(at[0], at[1], 1.9, colour, colour === '#ffe6b4' ? 0.5 : 0.34);
  b.wash({ u: -12, v: 2.2, wide: 24, tall: 2.2 }, 'up', '#0c0718', 0.7, 0);
}

/** The heavy curtain: folds, a hem of gold. */
function paintCurtains(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8.6));
  for (const side of [-1, 1]) {
    const edge = side * (HALF_M - 0.9);
    const folds = 13;
    const wide = 9 / folds;
    for (let i = 0; i < folds; i++) {
      const u = edge + side * i * wide * (0.55 + 0.05 * i);
      const w = wide * 1.1;
      const x = side > 0 ? u : u - w;
      const colour = i % 2 === 0 ? '#a8202e' : '#8a1828';
      b.rect(x, 0, w, 12, colour, 0.62);
      b.wash({ u: x, v: 0, wide: w * 0.5, tall: 12 }, 'right', '#1c0414', 0.55, 0);
      b.rect(x + w * 0.64, 0, w * 0.13, 12, '#ff7a6a', 0.9, 0.2);
    }
    const hem = side > 0 ? edge : edge - 9;
    b.rect(hem, 0.04, 9, 0.16, '#d8a84c', 0.7);
    b.wash({ u: hem, v: 0, wide: 9, tall: 1.6 }, 'up', '#12040e', 0.5, 0);
  }
}

/** The short curtain over all, in swags. */
function paintPelmet(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8));
  const low = 4.15;
  b.rect(-14, low + 0.5, 28, 9, '#8a1828', 0.5);
  for (let i = -9; i < 9; i++) {
    const u = i * 1.4;
    b.blob(
      [
        [u, low + 0.7],
        [u + 0.35, low + 0.14],
        [u + 0.7, low],
        [u + 1.05, low + 0.14],
        [u + 1.4, low + 0.7],
        [u + 0.7, low + 1],
      ],
      '#a8202e',
      0.65,
    );
    b.line(
      [
        [u, low + 0.7],
        [u + 0.35, low + 0.16],
        [u + 0.7, low + 0.02],
        [u + 1.05, low + 0.16],
        [u + 1.4, low + 0.7],
      ],
      0.06,
      '#e0b050',
      0.8,
    );
    b.wash({ u, v: low + 0.6, wide: 0.5, tall: 9 }, 'right', '#1c0414', 0.4, 0);
  }
  b.wash({ u: -14, v: low + 0.6, wide: 28, tall: 3 }, 'up', '#12040e', 0, 0.6);
}

/** The bar with the lamps, and the beams in the dust. */
function paintLamps(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(LAMP_Z));
  b.rect(-9, LAMP_Y + 0.28, 18, 0.08, '#2a2634', 0.5);
  const k = 4;
  const small = createCanvas(
    Math.ceil((view.right - view.left) / k) + 1,
    Math.ceil((view.bottom - view.top) / k) + 1,
  );
  const s = small.getContext('2d');
  s.setTransform(1 / k, 0, 0, 1 / k, -view.left / k, -view.top / k);
  s.globalCompositeOperation = 'lighter';
  s.filter = 'blur(2px)';
  for (const { x, colour, at } of LAMPS) {
    const [x0, y0] = spot(view, [x, LAMP_Y, LAMP_Z]);
    const [x1, y1] = spot(view, [at[0], 0, at[1]]);
    const [wide] = spot(view, [at[0] + 1.15, 0, at[1]]);
    const beam = s.createLinearGradient(x0, y0, x1, y1);
    const strength = colour === '#ffe6b4' ? 0.42 : 0.3;
    beam.addColorStop(0, alpha(colour, strength));
    beam.addColorStop(0.6, alpha(colour, strength * 0.4));
    beam.addColorStop(1, alpha(colour, 0.03));
    s.fillStyle = beam;
    s.beginPath();
    s.moveTo(x0 - 6, y0);
    s.lineTo(x0 + 6, y0);
    s.lineTo(x1 + (wide - x1), y1);
    s.lineTo(x1 - (wide - x1), y1);
    s.fill();
  }
  g.save();
  g.globalCompositeOperation = 'lighter';
  g.imageSmoothingQuality = 'high';
  g.drawImage(small, view.left, view.top, small.width * k, small.height * k);
  g.restore();
  for (const { x, colour } of LAMPS) {
    b.pad({ u: x - 0.16, v: LAMP_Y - 0.02, wide: 0.32, tall: 0.36 }, 0.06, '#1c1926', 0.5);
    b.oval(x, LAMP_Y, 0.13, 0.06, mixHex(colour, '#ffffff', 0.6), 1);
    b.glow(x, LAMP_Y, 1.1, colour, 0.7);
  }
}

/** Who looks on: heads and shoulders, dark, out of focus. */
function paintAudience(g: SKRSContext2D, view: View): void {
  const { unit, bottom, height, left, right } = view;
  g.save();
  g.filter = `blur(${(unit * 0.004).toFixed(1)}px)`;
  g.fillStyle = '#0b0716';
  const step = unit * 0.115;
  for (let i = Math.floor(left / step) - 1; i * step < right + step; i++) {
    const x = (i + 0.25 * random(view.seed + 3, i)) * step;
    const r = unit * (0.028 + 0.006 * random(view.seed + 4, i));
    const y = height - unit * (0.03 + 0.016 * random(view.seed + 5, i));
    g.beginPath();
    g.ellipse(x, y, r * 0.86, r, 0, 0, Math.PI * 2);
    g.fill();
    g.beginPath();
    g.ellipse(x, y + r * 2.1, r * 2.2, r * 1.4, 0, 0, Math.PI * 2);
    g.fill();
  }
  g.fillRect(left, height - unit * 0.004, right - left, bottom - height + unit * 0.1);
  g.restore();
}

/** Dust in the beams. */
function liveDust(g: SKRSContext2D, view: View, tS: number): void {
  g.fillStyle = 'rgba(255,240,214,0.5)';
  g.beginPath();
  for (let i = 0; i < 46; i++) {
    const u = random(view.seed + 31, i);
    const drift = (tS * (0.012 + 0.02 * random(view.seed + 32, i)) + random(view.seed + 33, i)) % 1;
    const x = view.width * (0.5 + (u - 0.5) * 0.6) + Math.sin(tS * 0.5 + i) * view.unit * 0.01;
    const y = view.horizon * (0.2 + 1.4 * drift);
    const r = view.unit * (0.0008 + 0.0014 * random(view.seed + 34, i));
    g.moveTo(x + r, y);
    g.arc(x, y, r, 0, Math.PI * 2);
  }
  g.fill();
}

export const stage: StageSet = {
  horizon: 0.5,
  eyeM: 1.3,
  deepM: 7,
  indoors: true,
  mirror: 0.25,
  relight: (outside) => ({
    ...indoorLight(outside, {
      key: '#ffe0b0',
      ambient: '#2c1c58',
      bright: 0.86,
      fromX: 0.5,
      up: 0.9,
      windows: 0,
    }),
    rim: '#ffb0dc',
    foreground: '#0b0716',
    vignette: 0.55,
  }),
  planes: (): Plane[] => [
    { depthM: BACK_M, paint: paintBackdrop },
    { depthM: 6, ground: true, rows: [0.45, 9], paint: paintBoards },
    { depthM: 8.6, rows: [-2, 0.8], paint: paintCurtains },
    { depthM: 8, rows: [-2, 0.3], paint: paintPelmet },
    { depthM: LAMP_Z, rows: [-1, 0.9], paint: paintLamps, live: liveDust },
    { depthM: 5, rows: [0.8, 9], soft: true, paint: paintAudience },
  ],
};
