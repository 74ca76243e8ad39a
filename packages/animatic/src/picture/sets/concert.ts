// A concert: a deck of black with walls of light behind it, beams that sweep through smoke, loudspeakers,
// hands of the crowd against it all.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { random } from '../paint/noise.ts';
import { level, SceneBrush, spot, upright } from '../paint/scene-brush.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 12;
const RIG_M = 9.5;
const RIG_Y = 4.4;
const HUES = ['#ff4fb0', '#4f8aff', '#a45aff', '#3fe4e0', '#ff9a3c'] as const;

/** The wall of light: a sun of bars on a dark ground, screens at both sides. */
function paintWall(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BACK_M));
  const { left, right, top, bottom } = view;
  g.fillStyle = '#0b0718';
  g.fillRect(left, top, right - left, bottom - top);
  b.area(
    [
      [-6.4, 0.6],
      [6.4, 0.6],
      [6.4, 6],
      [-6.4, 6],
    ],
    b.gradient(
      [0, 0.6],
      [0, 6],
      [
        [0, '#c83c9c', 1],
        [0.5, '#4a2ca8', 0.9],
        [1, '#141040', 0.8],
      ],
    ),
  );
  for (let i = 0; i < 40; i++) {
    const angle = Math.PI * (i / 39);
    const long = 2.2 + 1.8 * random(view.seed + 3, i);
    b.line(
      [
        [Math.cos(angle) * 1.25, 1.4 + Math.sin(angle) * 1.25],
        [Math.cos(angle) * long, 1.4 + Math.sin(angle) * long],
      ],
      0.06,
      HUES[i % 5] ?? HUES[0],
      1,
      0.85,
    );
  }
  b.oval(0, 1.5, 1.15, 1.15, '#ffe6c0', 1);
  b.glow(0, 1.5, 4.4, '#ff9ac8', 0.6);
  for (const s of [-1, 1]) {
    const x = s > 0 ? 7 : -10;
    b.rect(x, 1, 3, 4.4, '#1a1638', 0.5);
    for (let k = 0; k < 14; k++)
      b.rect(
        x + 0.15,
        1.15 + k * 0.3,
        2.7 * (0.3 + 0.7 * random(view.seed + 7, k)),
        0.2,
        HUES[k % 5] ?? HUES[0],
        1,
        0.85,
      );
    b.glow(x + 1.5, 3, 3, '#4f8aff', 0.4);
  }
  for (let u = -6.4; u < 6.5; u += 0.8) b.rect(u, 0.6, 0.03, 5.4, '#0b0718', 0.2, 0.5);
}

function paintDeck(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  layTiles(
    b,
    { colour: '#3a3450', second: '#2a2640', farM: BACK_M },
    { sideM: 1, joint: '#0b0718', jointAlpha: 0.7 },
  );
  for (let i = 0; i < 5; i++) b.glow(-4 + i * 2, 8.6, 2, HUES[i] ?? HUES[0], 0.4);
  b.glow(0, 6, 2.4, '#ffe6c0', 0.36);
  b.wash({ u: -1.4, v: 5, wide: 2.8, tall: 7 }, 'up', '#ff9ac8', 0, 0.6);
  b.wash({ u: -14, v: 1.6, wide: 28, tall: 2.6 }, 'up', '#060310', 0.8, 0);
}

/** Towers of loudspeakers, the risers of the band, the bar of lamps. */
function paintGear(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(RIG_M));
  for (const s of [-1, 1]) {
    for (let k = 0; k < 4; k++) {
      const x = s * 5.1 - 0.8;
      b.rect(x, k * 1.02, 1.6, 1, '#1c1928', 0.5);
      b.rect(x + 0.04, k * 1.02 + 0.9, 1.52, 0.08, '#4a4468', 0.7);
      b.oval(x + 0.8, k * 1.02 + 0.46, 0.36, 0.36, '#0d0b14', 0.3);
      b.oval(x + 0.8, k * 1.02 + 0.46, 0.28, 0.28, '#2c2840', 0.6);
      b.oval(x + 0.8, k * 1.02 + 0.46, 0.1, 0.1, '#5a5478', 0.8);
    }
  }
  // Drums, in the middle, behind.
  for (const [x, y, r, colour] of [
    [-0.5, 0.42, 0.42, '#c8303c'],
    [-1.15, 0.55, 0.26, '#c8303c'],
    [0.3, 0.5, 0.28, '#c8303c'],
  ] as const) {
    b.oval(x, y, r, r, colour, 0.6);
    b.oval(x, y, r * 0.84, r * 0.84, '#f0e8dc', 0.7);
  }
  for (const [x, y] of [
    [-1.4, 1.2],
    [0.6, 1.25],
  ] as const) {
    b.rect(x - 0.012, 0, 0.024, y, '#8a84a0', 0.6);
    b.oval(x, y, 0.36, 0.05, '#e8b84c', 0.9);
  }
  for (const x of [-3, 2.6]) {
    b.rect(x - 0.015, 0, 0.03, 1.45, '#8a84a0', 0.7);
    b.oval(x, 1.5, 0.06, 0.08, '#c8c4d8', 0.8);
  }
  b.rect(-9, RIG_Y + 0.1, 18, 0.08, '#3a3550', 0.5);
  b.rect(-9, RIG_Y + 0.46, 18, 0.08, '#3a3550', 0.5);
  for (let u = -9; u < 9; u += 0.5)
    b.line(
      [
        [u, RIG_Y + 0.12],
        [u + 0.25, RIG_Y + 0.5],
        [u + 0.5, RIG_Y + 0.12],
      ],
      0.035,
      '#3a3550',
      0.5,
    );
  for (let i = 0; i < 9; i++) {
    const x = -5 + i * 1.25;
    const hue = HUES[i % 5] ?? HUES[0];
    b.pad({ u: x - 0.16, v: RIG_Y - 0.2, wide: 0.32, tall: 0.34 }, 0.05, '#15121f', 0.5);
    b.oval(x, RIG_Y - 0.18, 0.13, 0.06, mixHex(hue, '#ffffff', 0.6), 1);
    b.glow(x, RIG_Y - 0.18, 0.9, hue, 0.6);
  }
}

/** Beams that sweep, in time. */
function liveBeams(g: SKRSContext2D, view: View, tS: number): void {
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (let i = 0; i < 9; i++) {
    const x = -5 + i * 1.25;
    const hue = HUES[i % 5] ?? HUES[0];
    const [x0, y0] = spot(view, [x, RIG_Y - 0.2, RIG_M]);
    const swing = Math.sin(tS * 1.7 + i * 0.7) * 2.6 + Math.sin(tS * 0.6 + i) * 1.2;
    const [x1, y1] = spot(view, [x + swing, 0, RIG_M - 2]);
    const wide = view.unit * 0.045;
    const beat = 0.5 + 0.5 * Math.cos(tS * Math.PI * 4 - (i % 3) * 2.1);
    const beam = g.createLinearGradient(x0, y0, x1, y1);
    beam.addColorStop(0, alpha(hue, 0.24 + 0.22 * beat));
    beam.addColorStop(1, alpha(hue, 0));
    g.fillStyle = beam;
    g.beginPath();
    g.moveTo(x0 - 2, y0);
    g.lineTo(x0 + 2, y0);
    g.lineTo(x1 + wide, y1);
    g.lineTo(x1 - wide, y1);
    g.fill();
  }
  g.restore();
}

/** Raised hands and heads along the lower edge, moving with the beat. */
function liveCrowd(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, height, left, right } = view;
  g.fillStyle = '#070410';
  const step = unit * 0.082;
  for (let i = Math.floor(left / step) - 1; i * step < right + step; i++) {
    const jump = Math.abs(Math.sin(tS * 4.2 + i * 1.3)) * unit * 0.012;
    const x = (i + 0.4 * random(view.seed + 31, i)) * step;
    const r = unit * (0.022 + 0.006 * random(view.seed + 32, i));
    const y = height - unit * (0.012 + 0.02 * random(view.seed + 33, i)) - jump;
    g.beginPath();
    g.arc(x, y, r, 0, Math.PI * 2);
    g.fill();
    g.fillRect(x - r * 1.9, y + r * 0.9, r * 3.8, unit * 0.2);
    if (random(view.seed + 34, i) < 0.4) {
      const lean = Math.sin(tS * 2.1 + i) * r * 0.7;
      const side = random(view.seed + 35, i) < 0.5 ? -1 : 1;
      const hand = y - r * 3.4;
      g.beginPath();
      g.moveTo(x + side * r * 1.7, y + r * 2);
      g.lineTo(x + side * r * 1.2 + lean, hand);
      g.lineTo(x + side * r * 1.7 + lean, hand);
      g.lineTo(x + side * r * 2.3, y + r * 2);
      g.fill();
      g.beginPath();
      g.arc(x + side * r * 1.45 + lean, hand, r * 0.5, 0, Math.PI * 2);
      g.fill();
    }
  }
}

export const concert: StageSet = {
  horizon: 0.52,
  eyeM: 1.3,
  deepM: 7,
  indoors: true,
  mirror: 0.4,
  relight: (outside) => ({
    ...indoorLight(outside, {
      key: '#ff9ac8',
      ambient: '#241c64',
      bright: 0.74,
      fromX: 0.55,
      up: 0.9,
      windows: 0,
    }),
    rim: '#8ad8ff',
    foreground: '#070410',
    vignette: 0.56,
  }),
  planes: (): Plane[] => [
    { depthM: BACK_M, paint: paintWall },
    { depthM: 6, ground: true, rows: [0.45, 9], paint: paintDeck },
    { depthM: RIG_M, rows: [-1, 0.9], paint: paintGear, live: liveBeams },
    { depthM: 4.4, soft: true, live: liveCrowd },
  ],
};
