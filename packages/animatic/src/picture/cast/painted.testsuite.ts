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
const LEAST_ALPHA = 24;
const canvas = createCanvas(SIZE, SIZE);
const context = canvas.getContext('2d');
const checkedContext = finite(context);

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
  puppet.paint(checkedContext, { ...at, pxPerM: scale }, tone);
  const bytes = Buffer.from(canvas.data());
  const { pixels, left, right, up, down } = boxOf(bytes, SIZE);
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

/** Of the pixels of a square canvas that are more than a trace. Where there are none it is inside out. */
export function boxOf(
  bytes: Uint8Array | Uint8ClampedArray,
  size: number,
): { pixels: number; left: number; right: number; up: number; down: number } {
  // A look at each pixel, not at each byte: there are a hundred million of them in these tests.
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, size * size);
  let pixels = 0;
  let [left, right, up, down] = [size, -1, size, -1];
  let at = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (words[at++]! >>> 24 < LEAST_ALPHA) continue;
      pixels++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (up > y) up = y;
      down = y;
    }
  }
  return { pixels, left, right, up, down };
}

/** The context, refusing numbers that are none: Skia would leave the shape out without a word. */
function finite(g: SKRSContext2D): SKRSContext2D {
  const checked = new Map<string | symbol, (...values: unknown[]) => unknown>();
  return new Proxy(g, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const known = checked.get(name);
      if (known !== undefined) return known;
      const call = (...values: unknown[]): unknown => {
        for (const given of values) {
          if (Array.isArray(given)) for (const number of given) check(name, number);
          else check(name, given);
        }
        return Reflect.apply(value, target, values) as unknown;
      };
      checked.set(name, call);
      return call;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
}

function check(name: string | symbol, number: unknown): void {
  if (typeof number === 'number' && !Number.isFinite(number)) {
    throw new RangeError(`${String(name)} got ${number}; a painter must compute finite numbers`);
  }
}
