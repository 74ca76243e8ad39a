// Birds far away: strokes that beat their wings. Live.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { random } from './noise.ts';

export interface Flock {
  readonly seed: number;
  readonly count: number;
  /** Where it is at film time 0, shares of the frame; it circles there. */
  readonly at: readonly [number, number];
  /** Half a wingspan of the nearest, share of the unit. */
  readonly size: number;
  readonly colour: string;
  readonly depthM: number;
  /** Beats per second; gulls glide, small birds whirr. */
  readonly beat: number;
}

export function liveFlock(g: SKRSContext2D, view: View, flock: Flock, tS: number): void {
  const { unit } = view;
  g.strokeStyle = shade(view.light, flock.colour, flock.depthM, { lit: 0.7 });
  g.lineCap = 'round';
  g.lineJoin = 'round';
  for (let i = 0; i < flock.count; i++) {
    const of = (k: number): number => random(view.seed + flock.seed + k, i);
    const size = unit * flock.size * (0.5 + 0.5 * of(0));
    const turn = tS * (0.14 + 0.1 * of(1)) + of(2) * Math.PI * 2;
    const x = view.width * flock.at[0] + Math.cos(turn) * unit * (0.1 + 0.12 * of(3));
    const y =
      view.height * flock.at[1] + Math.sin(turn * 1.3) * unit * 0.03 + (of(4) - 0.5) * unit * 0.09;
    // Now and then it only glides.
    const glide = Math.max(0, Math.sin(tS * 0.7 + i * 1.7));
    const beat = Math.sin(tS * flock.beat * Math.PI * 2 + i * 2) * (1 - 0.8 * glide);
    const tip = -size * (0.16 + 0.5 * beat);
    const bend = -size * (0.34 + 0.2 * beat);
    g.lineWidth = Math.max(0.8, size * 0.13);
    g.beginPath();
    g.moveTo(x - size, y + tip);
    g.quadraticCurveTo(x - size * 0.45, y + bend, x, y);
    g.quadraticCurveTo(x + size * 0.45, y + bend, x + size, y + tip);
    g.stroke();
  }
}
