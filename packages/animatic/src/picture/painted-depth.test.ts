import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintedDepth } from './painted-depth.ts';

const pose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };

test('a camera that has gone back sees painted ground behind the eye, without a jump', () => {
  const nearestM = 1.1;
  for (const z of [-0.2, -1, -3, -9]) {
    let before = paintedDepth(20, nearestM, 2.8, { ...pose, z });
    for (let depthM = 20; depthM > z; depthM -= 0.01) {
      const painted = paintedDepth(depthM, nearestM, 2.8, { ...pose, z });
      assert.ok(painted >= nearestM, `${depthM} m from ${z} m behind`);
      assert.ok(Math.abs(painted - before) < 0.011, 'no row is stretched, none is left out');
      before = painted;
    }
  }
});

test('before the eye everything lies where it was painted', () => {
  assert.equal(paintedDepth(4, 1.1, 2.8, { ...pose, z: 2 }), 4);
  assert.equal(paintedDepth(0.2, 1.1, 2.8, { ...pose, z: 2 }), 1.1);
});
