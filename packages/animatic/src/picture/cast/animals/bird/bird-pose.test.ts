import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from '../../painted.testsuite.ts';
import { birdPose, isFlying, strideLength } from './bird-pose.ts';
import { CHICKEN, PIGEON } from './species/land-birds.ts';
import { DUCK, GULL, PENGUIN } from './species/sea-birds.ts';

test('a walking bird sets its feet down where they stay', () => {
  for (const form of [CHICKEN, PIGEON, DUCK, PENGUIN]) {
    const speedMps = 0.5;
    const step = strideLength(form);
    let down: { foot: number; x: number } | undefined;
    let worst = 0;
    for (let i = 0; i < 400; i++) {
      const tS = i / 200;
      const gone = (speedMps * tS) / form.lengthM;
      const p = (gone / step) % 1;
      const { feet } = birdPose(
        form,
        moment({ motion: 'walk', tS, motionS: tS, speedMps, travelledM: speedMps * tS }),
      );
      if (p > 0.59) {
        down = undefined;
        continue;
      }
      assert.equal(feet[0].y, 0);
      const x = gone + feet[0].x;
      if (down === undefined) down = { foot: 0, x };
      worst = Math.max(worst, Math.abs(x - down.x));
    }
    assert.ok(worst < 1e-6, `${form.what} slides ${worst}`);
  }
});

test('gulls fly unless they are told to stand, hens do not, ducks swim', () => {
  assert.ok(isFlying(GULL, { motion: null, speedMps: 0 }));
  assert.ok(isFlying(GULL, { motion: 'circle', speedMps: 2 }));
  assert.ok(!isFlying(GULL, { motion: 'stand', speedMps: 0 }));
  assert.ok(!isFlying(CHICKEN, { motion: 'fly', speedMps: 0 }));
  assert.ok(isFlying(DUCK, { motion: 'fly', speedMps: 0 }));
  assert.ok(birdPose(DUCK, moment({ motion: 'swim' })).afloat);
});

const span = (motion: string): number => {
  const angles = Array.from(
    { length: 40 },
    (_, i) => birdPose(GULL, moment({ motion, tS: i * 0.05 })).inner,
  );
  return Math.max(...angles) - Math.min(...angles);
};

test('wings go up and down; gliding, they are held', () => {
  assert.ok(span('flap') > 1);
  assert.ok(span('glide') < 0.3);
});
