import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jointsOf } from './joints.ts';
import type { Pixels } from './pixels.ts';

const SIDE = 100;
type Part = readonly [left: number, top: number, right: number, bottom: number];

/** Opaque rectangles on nothing. */
function figure(width: number, height: number, ...parts: readonly Part[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (const [left, top, right, bottom] of parts)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) data[(y * width + x) * 4 + 3] = 255;
  return { data, width, height };
}

test('two legs part at the hip, and an arm that hangs free is found from its shoulder to its hand', () => {
  const joints = jointsOf(
    figure(
      60,
      SIDE,
      [20, 0, 40, 30],
      [15, 30, 45, 75],
      // Shoulders and arms.
      [2, 32, 58, 38],
      [2, 38, 10, 65],
      [50, 38, 58, 65],
      [18, 75, 27, SIDE],
      [33, 75, 42, SIDE],
    ),
  );
  assert(Math.abs(joints.hip - 0.75) < 0.02, String(joints.hip));
  assert.equal(joints.legs.length, 2);
  assert(joints.arm);
  assert(joints.arm.inner > 0.74 && joints.arm.inner < 0.84, String(joints.arm.inner));
  assert(Math.abs(joints.arm.top - 0.32) < 0.03 && Math.abs(joints.arm.bottom - 0.65) < 0.03);
  assert.equal(joints.faces, 0);
});

test('a bottle has neither legs nor arms', () => {
  const { hip, legs, arm } = jointsOf(figure(40, SIDE, [12, 0, 28, 30], [2, 30, 38, SIDE]));
  assert.deepEqual({ hip, legs, arm }, { hip: 1, legs: [], arm: null });
});

const dog = (headLeft: number): Pixels =>
  figure(
    160,
    SIDE,
    [10, 45, 150, 80],
    [headLeft, 0, headLeft + 40, 50],
    [20, 80, 40, SIDE],
    [120, 80, 140, SIDE],
  );

test('a dog looks to the side that its head rises on', () => {
  assert.equal(jointsOf(dog(110)).faces, 1);
  assert.equal(jointsOf(dog(10)).faces, -1);
});
