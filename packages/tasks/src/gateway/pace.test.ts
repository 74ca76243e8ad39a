import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPace } from './pace.ts';

test('a burst, then evenly', () => {
  const pace = createPace(60);
  const taken = Array.from({ length: 20 }, () => pace.take(0)).filter(Boolean).length;
  assert.equal(taken, 6);
  assert.equal(pace.take(999), false);
  assert.equal(pace.nextMs(999), 1000);
  assert.equal(pace.take(1000), true);
  assert.equal(pace.take(1001), false);
});

test('rest is kept, however long it was quiet before', () => {
  const pace = createPace(600);
  pace.rest(5000);
  assert.equal(pace.take(4999), false);
  assert.equal(pace.nextMs(10), 5000);
  assert.equal(pace.take(5000), true);
});

test('however one asks, a minute never has more than its number and the burst', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 400 }),
      (perMinute, steps) => {
        const pace = createPace(perMinute);
        const times: number[] = [];
        let nowMs = 0;
        for (const step of steps) {
          nowMs += step;
          if (pace.take(nowMs)) times.push(nowMs);
        }
        const most = perMinute + Math.max(1, Math.floor(perMinute / 10));
        return times.every(
          (from) => times.filter((at) => at >= from && at < from + 60_000).length <= most,
        );
      },
    ),
  );
});
