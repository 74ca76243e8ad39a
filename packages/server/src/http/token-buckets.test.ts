import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TokenBuckets } from './token-buckets.ts';

test('a full bucket gives its tokens at once, then as it fills', () => {
  const buckets = new TokenBuckets();
  const bucket = { perMinute: 60, burst: 3 };
  const take = (atMs: number) => buckets.take('a', bucket, atMs);
  assert.deepEqual(take(0), { waitMs: 0, remaining: 2, fullInMs: 1000 });
  assert.deepEqual(take(0), { waitMs: 0, remaining: 1, fullInMs: 2000 });
  assert.deepEqual(take(0), { waitMs: 0, remaining: 0, fullInMs: 3000 });
  assert.deepEqual(take(400), { waitMs: 600, remaining: 0, fullInMs: 2600 });
  assert.equal(take(1000).waitMs, 0);
  assert.equal(take(1000).waitMs, 1000);
  assert.equal(take(1_000_000).remaining, 2);
  assert.equal(buckets.take('b', bucket, 1000).remaining, 2, 'another’s is its own');
});

test('in any stretch of time there are never more than the burst and what was filled in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 200 }),
      (perMinute, burst, steps) => {
        const buckets = new TokenBuckets();
        let nowMs = 0;
        const takenAtMs: number[] = [];
        for (const step of steps) {
          nowMs += step;
          const { waitMs } = buckets.take('a', { perMinute, burst }, nowMs);
          if (waitMs === 0) takenAtMs.push(nowMs);
        }
        takenAtMs.forEach((fromMs, first) => {
          takenAtMs.slice(first).forEach((toMs, count) => {
            const most = burst + ((toMs - fromMs) * perMinute) / 60_000;
            assert.ok(count + 1 <= most + 1e-6, `${count + 1} in ${toMs - fromMs} ms`);
          });
        });
      },
    ),
    { numRuns: 100 },
  );
});

test('however many names come, no more than so many are kept, full ones go first', () => {
  const buckets = new TokenBuckets(1000);
  const bucket = { perMinute: 60, burst: 1 };
  for (let i = 0; i < 20_000; i += 1) {
    buckets.take(`name ${i}`, bucket, 0);
    assert.ok(buckets.size <= 1001);
  }
  assert.notEqual(buckets.take('name 19999', bucket, 0).waitMs, 0);
  for (let i = 0; i < 300; i += 1) buckets.take(`later ${i}`, bucket, 5000);
  assert.ok(buckets.size <= 301, `${buckets.size}`);
});
