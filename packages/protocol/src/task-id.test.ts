import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newTaskId } from './task-id.ts';

const counting = (start: number) => {
  let next = start;
  return (n: number): Uint8Array => Uint8Array.from({ length: n }, () => next++ % 256);
};

test('the time stands in UTC+8, the suffix in base 36', () => {
  // the mission's sample: 1775188010 s is 2026-04-03T03:46:50Z
  assert.equal(newTaskId(new Date(1_775_188_010_000), counting(0)), 'cgt-20260403114650-01234567');
  assert.equal(
    newTaskId(new Date('2026-12-31T16:00:00Z'), counting(34)).slice(0, 18),
    'cgt-20270101000000',
  );
});

test('bytes that would favour some letters are drawn again', () => {
  assert.equal(newTaskId(new Date(0), counting(252)), 'cgt-19700101080000-01234567');
});

test('each letter comes from the same number of bytes', () => {
  const seen = new Map<string, number>();
  for (let byte = 0; byte < 252; byte += 1) {
    const id = newTaskId(new Date(0), (n) => new Uint8Array(n).fill(byte));
    const letter = id.slice(-1);
    seen.set(letter, (seen.get(letter) ?? 0) + 1);
  }
  assert.equal(seen.size, 36);
  assert.deepEqual([...new Set(seen.values())], [7]);
});

test('any time and any bytes give the pattern', () => {
  const date = fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.nat(), (now, start) => {
      assert.match(newTaskId(now, counting(start)), /^cgt-\d{14}-[0-9a-z]{8}$/);
    }),
  );
});
