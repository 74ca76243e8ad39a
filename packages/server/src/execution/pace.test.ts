import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPace } from './pace.ts';

test('what is left is counted by the pace that was seen; before there is one it is unknown', () => {
  const pace = createPace(10_000);
  assert.equal(pace.secondsLeft(100, 0), null);
  pace.note(0, 1_000);
  assert.equal(pace.secondsLeft(100, 9_000), null, 'nothing has moved');
  pace.note(5, 1_200);
  assert.equal(pace.secondsLeft(100, 1_200), null, 'too short a time to tell');
  pace.note(20, 2_000);
  assert.equal(pace.secondsLeft(100, 2_000), 4);
  // Nothing more comes: it is going to take longer.
  assert.equal(pace.secondsLeft(100, 3_000), 8);
});

test('a pace of long ago counts no more', () => {
  const pace = createPace(10_000);
  for (let s = 0; s <= 10; s += 1) pace.note(s * 10, s * 1_000);
  for (let s = 11; s <= 30; s += 1) pace.note(100 + (s - 10), s * 1_000);
  assert.equal(pace.secondsLeft(220, 30_000), 100);
});

test('what has begun anew has no pace yet', () => {
  const pace = createPace(10_000);
  pace.note(0, 0);
  pace.note(50, 5_000);
  pace.note(1, 6_000);
  assert.equal(pace.secondsLeft(100, 6_000), null);
  pace.note(11, 7_000);
  assert.equal(pace.secondsLeft(100, 7_000), 8.9);
});
