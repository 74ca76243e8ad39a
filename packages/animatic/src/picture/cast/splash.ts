// Water thrown up where somebody goes in: a crown of drops that rise and fall, rings that run outwards.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Tone } from './puppet.ts';

const LENGTH_S = 1.1;

/** @param sinceS seconds since it touched the water @param sizeM how high the crown goes */
export function paintSplash(g: SKRSContext2D, tone: Tone, sinceS: number, sizeM: number): void {
  const u = sinceS / LENGTH_S;
  if (u <= 0) return;
  g.save();
  rings(g, tone, u, sizeM);
  if (u >= 1) {
    g.restore();
    return;
  }
  g.globalAlpha *= 0.85 * (1 - u * u);
  g.fillStyle = tone('#f2fafd', 0.95);
  for (let i = 0; i < DROPS; i++) {
    const side = (i / (DROPS - 1)) * 2 - 1;
    const high = sizeM * (1.5 - 0.8 * side * side) * (0.75 + 0.25 * Math.sin(i * 7.3));
    const y = high * 4 * u * (1 - u);
    const x = side * sizeM * (0.15 + 0.85 * u);
    const r = sizeM * (0.09 - 0.05 * u) * (0.7 + 0.5 * Math.abs(Math.sin(i * 3.7)));
    g.beginPath();
    g.ellipse(x, y, r * 0.8, r * 1.25, 0, 0, Math.PI * 2);
    g.fill();
  }
  // The sheet of water between the drops.
  const h = sizeM * 1.05 * 4 * u * (1 - u);
  g.globalAlpha *= 0.7;
  g.beginPath();
  g.moveTo(-sizeM * (0.3 + 0.4 * u), 0);
  g.quadraticCurveTo(-sizeM * 0.28, h * 0.4, -sizeM * (0.2 + 0.5 * u), h);
  g.quadraticCurveTo(0, h * 0.25, sizeM * (0.2 + 0.5 * u), h);
  g.quadraticCurveTo(sizeM * 0.28, h * 0.4, sizeM * (0.3 + 0.4 * u), 0);
  g.closePath();
  g.fill();
  g.restore();
}

/** They run on when the drops have fallen, fainter each time. */
function rings(g: SKRSContext2D, tone: Tone, u: number, sizeM: number): void {
  g.save();
  g.globalAlpha *= Math.max(0.18, 0.8 - 0.35 * u);
  g.strokeStyle = tone('#e8f4fa', 0.9);
  g.lineWidth = sizeM * 0.05;
  for (const k of [0, 0.5]) {
    const out = (u + k) % 1;
    g.beginPath();
    g.ellipse(0, 0, sizeM * (0.3 + 1.1 * out), sizeM * (0.06 + 0.2 * out), 0, 0, Math.PI * 2);
    g.stroke();
  }
  g.restore();
}

const DROPS = 13;
