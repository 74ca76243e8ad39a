import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { hold, overshoot, ramp } from './ease.ts';
import { twoBones } from './ik.ts';
import { limb } from './limb.ts';
import { distance, placed, turned } from './point.ts';
import type { Point } from './point.ts';
import { disc, oval, sampled, smoothClosed } from './smooth.ts';

/** Filled pixels of a path drawn in a 200 × 200 frame. */
function filled(draw: (g: SKRSContext2D) => void): (x: number, y: number) => boolean {
  const g = createCanvas(200, 200).getContext('2d');
  g.beginPath();
  draw(g);
  g.fill();
  const { data } = g.getImageData(0, 0, 200, 200);
  return (x, y) => (data[(Math.round(y) * 200 + Math.round(x)) * 4 + 3] ?? 0) > 127;
}

test('a closed curve passes through its points and keeps a sharp corner sharp', () => {
  const square = [
    [50, 50, 1],
    [150, 50, 1],
    [150, 150, 1],
    [50, 150, 1],
  ] as const;
  const sharp = filled((g) => smoothClosed(g, square));
  assert.ok(sharp(52, 52) && sharp(147, 147));
  const round = filled((g) =>
    smoothClosed(
      g,
      square.map(([x, y]) => [x, y]),
    ),
  );
  assert.ok(round(100, 42), 'a smooth square bulges');
  assert.ok(!sharp(100, 42));
});

test('a limb covers its joints to their radius and has no hole in a sharp bend', () => {
  const joints: Point[] = [
    [40, 40],
    [150, 100],
    [45, 150],
  ];
  const inside = filled((g) => limb(g, joints, [16, 20, 14]));
  for (const [x, y] of sampled(joints, 8)) assert.ok(inside(x, y), `${x}, ${y}`);
  assert.ok(inside(150 + 15, 100) && inside(150 - 15, 100));
  assert.ok(!inside(60, 100), 'between the two bones it is open');
});

test('discs and limbs in one path add up', () => {
  const inside = filled((g) => {
    limb(
      g,
      [
        [40, 100],
        [160, 100],
      ],
      [20, 20],
    );
    disc(g, [100, 100], 30);
  });
  assert.ok(inside(100, 100) && inside(100, 75) && inside(50, 100));
});

test('an oval has its radii', () => {
  const inside = filled((g) => oval(g, [100, 100], 60, 20, Math.PI / 2));
  assert.ok(inside(100, 157) && !inside(100, 163) && inside(118, 100) && !inside(123, 100));
});

test('two bones keep their lengths and reach what they can', () => {
  const near = twoBones([0, 1], [0.3, 0.4], 0.5, 0.45, 1);
  assert.ok(Math.abs(distance([0, 1], near.joint) - 0.5) < 1e-9);
  assert.ok(Math.abs(distance(near.joint, near.end) - 0.45) < 1e-9);
  assert.ok(distance(near.end, [0.3, 0.4]) < 1e-9);
  const knee = twoBones([0, 1], [0, 0.2], 0.5, 0.45, 1);
  assert.ok(knee.joint[0] > 0, 'the knee of somebody facing right points right');
  const far = twoBones([0, 0], [9, 0], 0.5, 0.5, 1);
  assert.ok(far.end[0] > 0.99 && far.end[0] < 1.0001);
});

test('points are turned and placed counter-clockwise', () => {
  const [x, y] = turned([1, 0], [0, 0], Math.PI / 2);
  assert.ok(Math.abs(x) < 1e-9 && Math.abs(y - 1) < 1e-9);
  const [[px, py] = [0, 0]] = placed([[1, 0]], [2, 2], Math.PI / 2, 0.5);
  assert.ok(Math.abs(px - 2) < 1e-9 && Math.abs(py - 2.5) < 1e-9);
});

test('easings start and end where they say', () => {
  assert.equal(ramp(1, 1, 2), 0);
  assert.equal(ramp(2, 1, 2), 1);
  assert.equal(hold(0.5, 0, 0.2, 0.8, 1), 1);
  assert.equal(hold(1, 0, 0.2, 0.8, 1), 0);
  assert.ok(
    overshoot(0.7) > 1 && Math.abs(overshoot(1) - 1) < 1e-9 && Math.abs(overshoot(0)) < 1e-9,
  );
});
