// What drifts through the air of a drawn set beside the weather: closed form in time, hashed places, so
// that any frame draws alone. Three sizes give depth.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../storyboard/storyboard.ts';
import { alpha, mixHex } from './paint/colour.ts';
import { random } from './paint/noise.ts';
import { glow } from './paint/sky.ts';
import type { View } from './sets/set.ts';

export type DrawAir = (g: SKRSContext2D, tS: number) => void;
type Kind = Shot['air'][number];

export function makeAir(kinds: Shot['air'], view: View, seed: number): DrawAir {
  const drawings = kinds.map((kind, i) => AIR[kind](view, seed + i * 77));
  return (g, tS) => {
    for (const draw of drawings) {
      draw(g, tS);
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.globalAlpha = 1;
      g.globalCompositeOperation = 'source-over';
    }
  };
}

const wrap = (value: number, size: number): number => ((value % size) + size) % size;
const TURN = Math.PI * 2;

interface Drift {
  readonly count: number;
  /** Units of the frame per second; down and to the right are positive. */
  readonly fall: number;
  readonly blow: number;
  /** Sideways swing, units, and its period. */
  readonly sway: number;
  readonly periodS: number;
}

interface Mote {
  readonly x: number;
  readonly y: number;
  /** 0 far … 1 near. */
  readonly near: number;
  readonly index: number;
  /** Radians, turning slowly. */
  readonly turn: number;
}

/** Every mote at `tS`: it wraps around a frame that is a little larger than the one seen. */
function eachMote(
  { width, height, unit }: View,
  seed: number,
  drift: Drift,
  tS: number,
  draw: (mote: Mote) => void,
): void {
  const spare = unit * 0.08;
  for (let i = 0; i < drift.count; i++) {
    const near = random(seed, i) ** 2;
    const pace = 0.45 + 0.9 * near;
    const phase = random(seed + 1, i) * TURN;
    const swing = Math.sin((tS / drift.periodS) * TURN + phase) * drift.sway * unit * pace;
    draw({
      x:
        wrap(
          random(seed + 2, i) * (width + 2 * spare) + tS * drift.blow * unit * pace + swing,
          width + 2 * spare,
        ) - spare,
      y:
        wrap(
          random(seed + 3, i) * (height + 2 * spare) + tS * drift.fall * unit * pace,
          height + 2 * spare,
        ) - spare,
      near,
      index: i,
      turn: phase + tS * (0.8 + 1.6 * random(seed + 4, i)),
    });
  }
}

/** Flat things that tumble: petals, leaves, confetti. */
function tumbling(
  drift: Drift,
  colours: readonly string[],
  sizes: readonly [number, number],
  shape: (g: SKRSContext2D, size: number) => void,
): (view: View, seed: number) => DrawAir {
  return (view, seed) => {
    const shades = colours.map((colour) =>
      mixHex(colour, view.light.ambient, Math.min(0.5, view.light.ambientAlpha * 0.7)),
    );
    return (g, tS) => {
      eachMote(view, seed, drift, tS, ({ x, y, near, index, turn }) => {
        const size = view.unit * (sizes[0] + (sizes[1] - sizes[0]) * near);
        const narrow = Math.cos(turn * 1.7);
        const cos = Math.cos(turn);
        const sin = Math.sin(turn);
        g.setTransform(cos, sin, -sin * narrow, cos * narrow, x, y);
        g.globalAlpha = near > 0.75 ? 0.72 : 0.95;
        g.fillStyle = shades[index % shades.length] ?? '#ffffff';
        shape(g, size);
      });
    };
  };
}

function petal(g: SKRSContext2D, size: number): void {
  g.beginPath();
  g.moveTo(-size, 0);
  g.bezierCurveTo(-size * 0.5, -size * 0.9, size * 0.7, -size * 0.8, size, -size * 0.1);
  g.bezierCurveTo(size * 0.7, size * 0.6, -size * 0.4, size * 0.6, -size, 0);
  g.fill();
}

function leaf(g: SKRSContext2D, size: number): void {
  g.beginPath();
  g.moveTo(-size * 1.2, 0);
  g.quadraticCurveTo(0, -size * 0.95, size * 1.3, 0);
  g.quadraticCurveTo(0, size * 0.95, -size * 1.2, 0);
  g.fill();
}

/** Points of light that come and go. */
function lights(
  drift: Drift,
  colour: string,
  radius: number,
  beatS: number,
): (view: View, seed: number) => DrawAir {
  return (view, seed) => (g, tS) => {
    eachMote(view, seed, drift, tS, ({ x, y, near, index }) => {
      const beat = 0.5 + 0.5 * Math.sin((tS / beatS) * TURN + index * 2.1);
      glow(g, x, y, view.unit * radius * (0.5 + near), colour, 0.15 + 0.75 * beat ** 2);
    });
  };
}

const FIREWORK_COLOURS = ['#ffb83c', '#ff4a5e', '#4ab4ff', '#b060ff', '#ffe08a', '#4ae88a'];
const ROCKET_S = 0.7;
const BURST_S = 1.8;

/** One after another over the horizon: a rocket, a burst of two rings, sparks that fall. */
function fireworks(view: View, seed: number): DrawAir {
  const { width, unit, horizon } = view;
  const everyS = 0.55;
  return (g, tS) => {
    const latest = Math.floor(tS / everyS);
    for (let n = Math.max(-3, latest - 4); n <= latest; n++) {
      const age = tS - n * everyS;
      const x = width * (0.15 + 0.7 * random(seed, n));
      const top = horizon * (0.16 + 0.28 * random(seed + 1, n));
      const colour = FIREWORK_COLOURS[Math.floor(random(seed + 2, n) * 6)] ?? '#ffffff';
      g.globalCompositeOperation = 'lighter';
      if (age < ROCKET_S) {
        const u = age / ROCKET_S;
        const y = horizon + (top - horizon) * (1 - (1 - u) ** 2);
        glow(g, x, y, unit * 0.012, '#ffe0a0', 0.9);
        continue;
      }
      const u = age - ROCKET_S;
      if (u > BURST_S) continue;
      glow(g, x, top, unit * 0.46, colour, 0.5 * Math.exp(-2 * u));
      burst(
        g,
        { x, y: top, radius: unit * (0.17 + 0.1 * random(seed + 3, n)) },
        colour,
        u,
        seed + n,
      );
    }
  };
}

function burst(
  g: SKRSContext2D,
  at: { x: number; y: number; radius: number },
  colour: string,
  age: number,
  seed: number,
): void {
  const fade = Math.max(0, 1 - age / BURST_S);
  const place = (spoke: number, t: number, inner: number): [number, number] => {
    const reach = at.radius * inner * (1 - Math.exp(-3.2 * t)) * (0.85 + 0.3 * random(seed, spoke));
    const angle = (spoke / 46) * TURN + inner;
    return [
      at.x + Math.cos(angle) * reach,
      at.y + Math.sin(angle) * reach + at.radius * 0.28 * t * t,
    ];
  };
  g.globalCompositeOperation = 'lighter';
  g.lineCap = 'round';
  for (const [lag, opacity] of [
    [0.34, 0.25],
    [0.13, 0.62],
  ] as const) {
    for (const inner of [1, 0.5]) {
      g.strokeStyle = alpha(inner === 1 ? colour : mixHex(colour, '#fff4dc', 0.6), opacity * fade);
      g.lineWidth = Math.max(1.4, at.radius * 0.03);
      g.beginPath();
      for (let spoke = 0; spoke < 46; spoke++) {
        const [x1, y1] = place(spoke, Math.max(0, age - lag), inner);
        const [x2, y2] = place(spoke, age, inner);
        g.moveTo(x1, y1);
        g.lineTo(x2, y2);
      }
      g.stroke();
    }
  }
}

function bubbles(view: View, seed: number): DrawAir {
  const drift: Drift = { count: 46, fall: -0.16, blow: 0.01, sway: 0.02, periodS: 2.4 };
  return (g, tS) => {
    eachMote(view, seed, drift, tS, ({ x, y, near }) => {
      const radius = view.unit * (0.004 + 0.017 * near);
      g.strokeStyle = alpha('#ffffff', 0.5);
      g.lineWidth = Math.max(0.8, radius * 0.14);
      g.beginPath();
      g.arc(x, y, radius, 0, TURN);
      g.stroke();
      g.fillStyle = alpha('#ffffff', 0.14);
      g.fill();
      g.fillStyle = alpha('#ffffff', 0.8);
      g.beginPath();
      g.arc(x - radius * 0.35, y - radius * 0.35, radius * 0.2, 0, TURN);
      g.fill();
    });
  };
}

/** Slow, large, soft heaps. */
function smoke(view: View, seed: number): DrawAir {
  const drift: Drift = { count: 16, fall: -0.03, blow: 0.035, sway: 0.03, periodS: 7 };
  const colour = mixHex(view.light.haze, '#ffffff', 0.15);
  return (g, tS) => {
    eachMote(view, seed, drift, tS, ({ x, y, near }) => {
      const radius = view.unit * (0.12 + 0.16 * near);
      const gradient = g.createRadialGradient(x, y, 0, x, y, radius);
      gradient.addColorStop(0, alpha(colour, 0.16));
      gradient.addColorStop(1, alpha(colour, 0));
      g.fillStyle = gradient;
      g.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    });
  };
}

function dust(view: View, seed: number): DrawAir {
  const drift: Drift = { count: 70, fall: 0.008, blow: 0.012, sway: 0.015, periodS: 5 };
  return (g, tS) => {
    g.fillStyle = alpha(mixHex(view.light.key, '#ffffff', 0.4), 0.5);
    g.beginPath();
    eachMote(view, seed, drift, tS, ({ x, y, near }) => {
      const radius = view.unit * (0.0009 + 0.0022 * near);
      g.moveTo(x + radius, y);
      g.arc(x, y, radius, 0, TURN);
    });
    g.fill();
  };
}

const AIR: Readonly<Record<Kind, (view: View, seed: number) => DrawAir>> = {
  petals: tumbling(
    { count: 70, fall: 0.1, blow: 0.09, sway: 0.035, periodS: 2.6 },
    ['#ffd3e2', '#ffb6cf', '#ffe9f1', '#f79ab9'],
    [0.0035, 0.013],
    petal,
  ),
  leaves: tumbling(
    { count: 44, fall: 0.13, blow: 0.12, sway: 0.05, periodS: 2.2 },
    ['#d9742c', '#c2471f', '#e8b13c', '#9a5a24'],
    [0.005, 0.017],
    leaf,
  ),
  confetti: tumbling(
    { count: 120, fall: 0.2, blow: 0.01, sway: 0.03, periodS: 1.5 },
    ['#ff5a6e', '#ffc94a', '#4ac6ff', '#6ee08a', '#b07aff'],
    [0.003, 0.009],
    (g, size) => g.fillRect(-size, -size * 0.5, size * 2, size),
  ),
  fireflies: lights(
    { count: 34, fall: -0.006, blow: 0.008, sway: 0.03, periodS: 4.5 },
    '#d8ff8a',
    0.016,
    1.9,
  ),
  sparks: lights(
    { count: 48, fall: -0.22, blow: 0.03, sway: 0.025, periodS: 1.4 },
    '#ff9a3c',
    0.007,
    0.6,
  ),
  dust,
  bubbles,
  smoke,
  fireworks,
};
