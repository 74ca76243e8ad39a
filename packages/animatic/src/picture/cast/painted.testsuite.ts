// What every puppet must keep, checked on a real canvas: it paints something, with finite numbers only,
// inside its reach, and the same moment gives the same pixels.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { LIGHTS, shade } from '../light/palettes.ts';
import type { CastMember } from '../../storyboard/storyboard.ts';
import type { Moment, Puppet, Tone } from './puppet.ts';

export const member = (what: string, more: Partial<CastMember> = {}): CastMember => ({
  id: what,
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds: null,
  reference: null,
  from: null,
  ...more,
});

export const moment = (more: Partial<Moment> = {}): Moment => ({
  tS: 1.3,
  motion: null,
  motionS: 1.3,
  motionU: 0.4,
  travelledM: 0,
  speedMps: 0,
  facing: 'right',
  speaking: false,
  flow: 0.3,
  pxPerM: 100,
  seed: 7,
  ...more,
});

export const DAY: Tone = (hex, lit = 0.6) => shade(LIGHTS.day, hex, 8, { lit });
export const NIGHT: Tone = (hex, lit = 0.6) => shade(LIGHTS.night, hex, 8, { lit });

const SIZE = 120;
/** Beyond the reach: what is painted there is too far out. */
const MARGIN = 12;
const canvas = createCanvas(SIZE, SIZE);
const context = canvas.getContext('2d');

export interface Painted {
  readonly pixels: number;
  /** How far it went beyond its reach, pixels of the test's canvas, at each side. */
  readonly beyond: {
    readonly left: number;
    readonly right: number;
    readonly up: number;
    readonly down: number;
  };
  readonly bytes: Buffer;
}

/** Paints so that the reach just fits, and measures. */
export function painted(puppet: Puppet, at: Moment, tone: Tone = DAY): Painted {
  const { leftM, rightM, upM, downM } = puppet.reach;
  const scale = (SIZE - 2 * MARGIN) / Math.max(leftM + rightM, upM + downM);
  const foot = { x: MARGIN + leftM * scale, y: MARGIN + upM * scale };
  context.resetTransform();
  context.clearRect(0, 0, SIZE, SIZE);
  context.setTransform(scale, 0, 0, -scale, foot.x, foot.y);
  puppet.paint(finite(context), { ...at, pxPerM: scale }, tone);
  const bytes = Buffer.from(canvas.data());
  let pixels = 0;
  let [left, right, up, down] = [SIZE, 0, SIZE, 0];
  for (let i = 0; i < SIZE * SIZE; i++) {
    if ((bytes[i * 4 + 3] ?? 0) < 24) continue;
    const x = i % SIZE;
    const y = (i - x) / SIZE;
    pixels++;
    left = Math.min(left, x);
    right = Math.max(right, x);
    up = Math.min(up, y);
    down = Math.max(down, y);
  }
  return {
    pixels,
    beyond: {
      left: foot.x - leftM * scale - left,
      right: right + 1 - foot.x - rightM * scale,
      up: foot.y - upM * scale - up,
      down: down + 1 - foot.y - downM * scale,
    },
    bytes,
  };
}

/** The context, refusing numbers that are none: Skia would leave the shape out without a word. */
function finite(g: SKRSContext2D): SKRSContext2D {
  return new Proxy(g, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...values: unknown[]): unknown => {
        for (const number of values.flat()) {
          if (typeof number === 'number' && !Number.isFinite(number)) {
            throw new RangeError(
              `${String(name)} got ${number}; a painter must compute finite numbers`,
            );
          }
        }
        return Reflect.apply(value, target, values) as unknown;
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
}
