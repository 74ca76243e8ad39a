// Made stills for the tests of the cut-outs: grounds, and what stands before them.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { random } from '../paint/noise.ts';
import type { Pixels } from './pixels.ts';

export type Paint = (g: SKRSContext2D, width: number, height: number) => void;

/** Drawn by `layers`, back to front, with grain as of a camera. */
export function made(
  { width, height, grain = 2 }: { width: number; height: number; grain?: number },
  ...layers: readonly Paint[]
): Pixels {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  for (const layer of layers) {
    g.save();
    layer(g, width, height);
    g.restore();
  }
  const { data } = g.getImageData(0, 0, width, height);
  for (let i = 0; i < data.length; i += 4) {
    const shift = (random(5, i) - 0.5) * 2 * grain;
    for (let k = i; k < i + 3; k++) data[k] = (data[k] ?? 0) + shift;
  }
  return { data, width, height };
}

/** Graded from top to bottom. */
export const sweep =
  (...colours: readonly string[]): Paint =>
  (g, width, height) => {
    const grade = g.createLinearGradient(0, 0, 0, height);
    colours.forEach((colour, i) => grade.addColorStop(i / Math.max(1, colours.length - 1), colour));
    g.fillStyle = grade;
    g.fillRect(0, 0, width, height);
  };

/** A wall with a lamp on it: light in the middle, dark in the corners. */
export const wall =
  (light: string, dark: string): Paint =>
  (g, width, height) => {
    const grade = g.createRadialGradient(
      width / 2,
      height * 0.4,
      0,
      width / 2,
      height * 0.4,
      Math.hypot(width, height) * 0.6,
    );
    grade.addColorStop(0, light);
    grade.addColorStop(1, dark);
    g.fillStyle = grade;
    g.fillRect(0, 0, width, height);
  };

/** Shares of the picture's width and height. */
export const shadow =
  (x: number, y: number, wide: number): Paint =>
  (g, width, height) => {
    const radius = wide * width;
    const grade = g.createRadialGradient(0, 0, 0, 0, 0, radius);
    grade.addColorStop(0, 'rgba(30,30,40,0.5)');
    grade.addColorStop(0.5, 'rgba(30,30,40,0.25)');
    grade.addColorStop(1, 'rgba(30,30,40,0)');
    g.translate(x * width, y * height);
    g.scale(1, 0.22);
    g.fillStyle = grade;
    g.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  };

/** A bottle with a cap, a glint and a label, 0.36 … 0.64 of the width, 0.2 … 0.86 of the height. */
export const bottle =
  (body: string, label = '#f4f0e0'): Paint =>
  (g, width, height) => {
    g.scale(width, height);
    const glass = g.createLinearGradient(0.36, 0, 0.64, 0);
    glass.addColorStop(0, body);
    glass.addColorStop(0.6, body);
    glass.addColorStop(1, '#707078');
    g.fillStyle = glass;
    g.beginPath();
    g.roundRect(0.36, 0.38, 0.28, 0.48, 0.04);
    g.fill();
    g.fillRect(0.45, 0.28, 0.1, 0.14);
    g.fillStyle = '#ffffff';
    g.fillRect(0.4, 0.42, 0.02, 0.4);
    g.fillStyle = '#303038';
    g.fillRect(0.44, 0.2, 0.12, 0.09);
    g.fillStyle = label;
    g.fillRect(0.39, 0.54, 0.22, 0.18);
  };

/** Head, trunk with arms akimbo, legs: 0.3 … 0.7 of the width, 0.1 … 0.94 of the height. */
export const figure =
  (cloth: string): Paint =>
  (g, width, height) => {
    g.scale(width, height);
    g.fillStyle = '#b87858';
    g.beginPath();
    g.ellipse(0.5, 0.19, 0.07, 0.09, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = cloth;
    g.fillRect(0.42, 0.28, 0.16, 0.34);
    g.fillRect(0.42, 0.6, 0.07, 0.34);
    g.fillRect(0.51, 0.6, 0.07, 0.34);
    g.strokeStyle = cloth;
    g.lineWidth = 0.035;
    for (const side of [-1, 1]) {
      g.beginPath();
      g.moveTo(0.5 + side * 0.06, 0.31);
      g.lineTo(0.5 + side * 0.18, 0.42);
      g.lineTo(0.5 + side * 0.07, 0.55);
      g.stroke();
    }
  };

/** Shoulders that reach the lower edge. */
export const bust =
  (cloth: string): Paint =>
  (g, width, height) => {
    g.scale(width, height);
    g.fillStyle = cloth;
    g.beginPath();
    g.ellipse(0.5, 1.02, 0.36, 0.36, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = '#d8a888';
    g.fillRect(0.44, 0.5, 0.12, 0.2);
    g.beginPath();
    g.ellipse(0.5, 0.42, 0.13, 0.18, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = '#30241c';
    g.beginPath();
    g.ellipse(0.5, 0.33, 0.15, 0.13, 0, 0, Math.PI * 2);
    g.fill();
  };

/** Leaves, sky and lamps of many sizes and colours. */
export const busy: Paint = (g, width, height) => {
  for (let i = 0; i < 900; i++) {
    const hue = Math.floor(random(1, i) * 360);
    g.fillStyle = `hsl(${hue} ${30 + random(2, i) * 50}% ${20 + random(3, i) * 60}%)`;
    g.beginPath();
    const radius = width * (0.01 + 0.05 * random(4, i));
    g.arc(random(5, i) * width, random(6, i) * height, radius, 0, Math.PI * 2);
    g.fill();
  }
};
