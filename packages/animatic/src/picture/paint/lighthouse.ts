// A lighthouse at the end of its mole, and the beam that turns at dusk.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { random } from './noise.ts';
import { glow } from './sky.ts';
import { spotAt } from './spots.ts';

export const MOLE_M = 62;

/** The mole comes in from the right and ends at its lighthouse. */
export function paintMole(g: SKRSContext2D, view: View): void {
  const { width } = view;
  const { y, perM } = spotAt(view, 0, MOLE_M);
  const x = width * 0.745;
  const stone = twoTone(view, '#9a8f88', MOLE_M);
  const low = y - perM * 2.1;
  g.fillStyle = stone.shade;
  g.beginPath();
  g.moveTo(x - perM * 4.6, y + 1);
  g.lineTo(x - perM * 3.4, low);
  g.lineTo(view.right + perM, low);
  g.lineTo(view.right + perM, y + 1);
  g.fill();
  g.fillStyle = stone.lit;
  g.fillRect(x - perM * 3.5, low - perM * 0.3, view.right - x + perM * 5, perM * 0.42);
  for (let i = 0; i < 60; i++) {
    const sx = x - perM * 4 + random(view.seed + 71, i) * (width * 0.5);
    g.fillStyle = i % 2 === 0 ? stone.lit : twoTone(view, '#70686a', MOLE_M).shade;
    g.globalAlpha = 0.5;
    g.fillRect(sx, low + perM * (0.3 + 1.5 * random(view.seed + 72, i)), perM * 1.2, perM * 0.24);
    g.globalAlpha = 1;
  }
  paintLighthouse(g, view, x, low - perM * 0.3, perM);
}

const LIGHT_M = 15;

function paintLighthouse(g: SKRSContext2D, view: View, x: number, y: number, perM: number): void {
  const side = lightSide(view, x);
  const tall = perM * LIGHT_M;
  const half = (u: number): number => perM * (2 - 0.85 * u);
  const ring = (from: number, to: number, colour: string): void => {
    const tone = twoTone(view, colour, MOLE_M * 0.7);
    const gradient = g.createLinearGradient(x - side * half(0), 0, x + side * half(0), 0);
    gradient.addColorStop(0, tone.shade);
    gradient.addColorStop(0.5, mixTones(view, colour));
    gradient.addColorStop(0.85, tone.lit);
    g.fillStyle = gradient;
    g.beginPath();
    g.moveTo(x - half(from), y - tall * from);
    g.lineTo(x - half(to), y - tall * to);
    g.lineTo(x + half(to), y - tall * to);
    g.lineTo(x + half(from), y - tall * from);
    g.fill();
  };
  const bands = 5;
  for (let i = 0; i < bands; i++)
    ring(i / bands, (i + 1) / bands, i % 2 === 0 ? '#f6efe2' : '#c8423a');
  const dark = twoTone(view, '#3c3c48', MOLE_M);
  g.fillStyle = dark.shade;
  g.fillRect(x - perM * 1.7, y - tall - perM * 0.2, perM * 3.4, perM * 0.34);
  for (let i = -3; i <= 3; i++) g.fillRect(x + i * perM * 0.5 - 0.5, y - tall - perM * 1, 1, perM);
  g.fillRect(x - perM * 1.7, y - tall - perM * 1.05, perM * 3.4, Math.max(1, perM * 0.1));
  g.fillStyle =
    view.light.lamps > 0.2 ? '#fff2c0' : shade(view.light, '#c8dce4', MOLE_M, { lit: 0.8 });
  g.fillRect(x - perM * 0.8, y - tall - perM * 2, perM * 1.6, perM * 1.9);
  g.fillStyle = twoTone(view, '#c8423a', MOLE_M * 0.7).lit;
  g.beginPath();
  g.moveTo(x - perM * 1.15, y - tall - perM * 1.95);
  g.quadraticCurveTo(x, y - tall - perM * 3.7, x + perM * 1.15, y - tall - perM * 1.95);
  g.fill();
  g.fillStyle = dark.shade;
  g.fillRect(x - perM * 0.35, y - perM * 1.6, perM * 0.7, perM * 1.6);
  for (const u of [0.34, 0.66]) g.fillRect(x - perM * 0.18, y - tall * u, perM * 0.36, perM * 0.7);
}

const mixTones = (view: View, colour: string): string =>
  shade(view.light, colour, MOLE_M * 0.7, { lit: 0.55 });

/** The lamp turns: two beams sweep the dusk. */
export function liveBeam(g: SKRSContext2D, view: View, tS: number): void {
  const { light, width, unit } = view;
  const { y, perM } = spotAt(view, 0, MOLE_M);
  const x = width * 0.745;
  const lampY = y - perM * (LIGHT_M + 3.4);
  if (light.lamps > 0.2) glow(g, x, lampY, unit * 0.09, '#ffe6a0', 0.5 + 0.3 * light.lamps);
  if (light.lamps < 0.5 && light.sun.kind !== 'none') return;
  const turn = tS * 1.1 + 0.6;
  const reach = unit * 0.85;
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (const side of [0, Math.PI]) {
    // Seen from the side the beam is long, towards the eye it is a flash.
    const run = Math.cos(turn + side);
    const open = 0.05 + 0.05 * Math.abs(Math.sin(turn + side));
    const length = reach * run;
    const gradient = g.createLinearGradient(x, 0, x + length, 0);
    const strength = 0.34 * Math.min(1, light.lamps + 0.2);
    gradient.addColorStop(0, alpha('#fff0c0', strength));
    gradient.addColorStop(1, alpha('#ffe0a0', 0));
    g.fillStyle = gradient;
    g.beginPath();
    g.moveTo(x, lampY - perM * 0.4);
    g.lineTo(x + length, lampY - Math.abs(length) * open);
    g.lineTo(x + length, lampY + Math.abs(length) * open);
    g.lineTo(x, lampY + perM * 0.4);
    g.fill();
  }
  g.restore();
}
