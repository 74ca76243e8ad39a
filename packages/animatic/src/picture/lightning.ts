// Lightning of a storm: a forked bolt from the clouds to the horizon that stands for a blink, drawn in the
// sky behind all that stands before it, and the flash that it throws over everything.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../storyboard/storyboard.ts';
import type { DrawAir } from './air.ts';
import { random } from './paint/noise.ts';
import type { View } from './sets/set.ts';

const EVERY_S = 1.7;
/** As long as a bolt is seen; its light lingers. */
const BOLT_S = 0.2;
const FLASH_S = 0.7;

interface Strike {
  readonly turn: number;
  readonly ageS: number;
}

function strikeAt(seed: number, tS: number): Strike | undefined {
  const turn = Math.floor(tS / EVERY_S);
  const ageS = tS - (turn * EVERY_S + 0.25 + random(seed + 50, turn) * 0.8);
  return ageS >= 0 && ageS < FLASH_S ? { turn, ageS } : undefined;
}

/** A bolt flickers once before it fades. */
const brightness = (ageS: number): number =>
  Math.exp(-5 * ageS) * (ageS < 0.05 || ageS > 0.09 ? 1 : 0.35);

/** What it throws over sky, ground and cast alike. */
export function flash(g: SKRSContext2D, view: View, seed: number, tS: number): void {
  const strike = strikeAt(seed, tS);
  if (strike === undefined) return;
  g.fillStyle = `rgba(214,222,255,${(0.26 * brightness(strike.ageS)).toFixed(3)})`;
  g.fillRect(0, 0, view.width, view.height);
}

export function makeBolts(kind: Shot['weather'], view: View, seed: number): DrawAir {
  if (kind !== 'storm') return () => undefined;
  return (g, tS) => {
    const strike = strikeAt(seed, tS);
    if (strike === undefined) return;
    drawBolt(g, view, seed + strike.turn * 7, strike.ageS);
  };
}

type Points = readonly (readonly [number, number])[];

/** From a place downwards, swinging about its own lean; in px. */
function crooked(
  from: readonly [number, number],
  to: readonly [number, number],
  swing: number,
  seed: number,
): Points {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    const loose = i === 0 || i === steps ? 0 : 1;
    return [
      from[0] + (to[0] - from[0]) * u + loose * (random(seed, i) - 0.5) * swing,
      from[1] + (to[1] - from[1]) * u + loose * (random(seed + 1, i) - 0.5) * swing * 0.4,
    ] as const;
  });
}

function drawBolt(g: SKRSContext2D, view: View, seed: number, ageS: number): void {
  const { width, unit, horizon } = view;
  const bright = brightness(ageS);
  const x = width * (0.2 + 0.6 * random(seed + 52, 1));
  const foot = x + (random(seed + 53, 1) - 0.5) * unit * 0.3;
  // The clouds around it glow from within.
  const glow = g.createRadialGradient(x, horizon * 0.1, 0, x, horizon * 0.1, unit * 0.6);
  glow.addColorStop(0, `rgba(200,212,255,${(0.6 * bright).toFixed(3)})`);
  glow.addColorStop(1, 'rgba(200,212,255,0)');
  g.fillStyle = glow;
  g.fillRect(x - unit * 0.6, -unit * 0.6, unit * 1.2, horizon + unit * 0.6);
  if (ageS > BOLT_S) return;
  const trunk = crooked([x, -unit * 0.04], [foot, horizon * 0.99], unit * 0.075, seed + 60);
  const limbs: [Points, number][] = [[trunk, 1]];
  for (let i = 0; i < 6; i++) {
    const start = trunk[2 + i * 2] ?? [x, 0];
    const side = random(seed + 70, i) < 0.5 ? -1 : 1;
    const reach = unit * (0.06 + 0.15 * random(seed + 71, i));
    const end = [start[0] + side * reach, Math.min(horizon, start[1] + reach * 1.1)] as const;
    const limb = crooked(start, end, unit * 0.03, seed + 80 + i);
    limbs.push([limb, 0.5]);
    const twig = limb[8] ?? start;
    limbs.push([
      crooked(
        twig,
        [twig[0] + side * reach * 0.2, Math.min(horizon, twig[1] + reach * 0.6)],
        unit * 0.02,
        seed + 90 + i,
      ),
      0.3,
    ]);
  }
  g.lineJoin = 'round';
  g.lineCap = 'round';
  for (const [wide, strength, colour] of [
    [0.022, 0.16, '160,180,255'],
    [0.0085, 0.4, '200,214,255'],
    [0.0034, 1, '255,255,255'],
  ] as const) {
    for (const [points, thick] of limbs) {
      g.beginPath();
      points.forEach(([px, py], i) => {
        if (i === 0) g.moveTo(px, py);
        else g.lineTo(px, py);
      });
      g.strokeStyle = `rgba(${colour},${(strength * Math.min(1, bright * 1.6)).toFixed(3)})`;
      g.lineWidth = Math.max(0.8, unit * wide * thick);
      g.stroke();
    }
  }
}
