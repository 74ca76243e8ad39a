import assert from 'node:assert/strict';
import { test } from 'node:test';
import { points } from './points.ts';

test('an outline is read pair by pair', () => {
  assert.deepEqual(points(' -0.5,1  2,0.25,0.4\n3,4 '), [
    [-0.5, 1, 0],
    [2, 0.25, 0.4],
    [3, 4, 0],
  ]);
});

test('what is no pair is refused by name', () => {
  assert.throws(() => points('1,2 3;4'), /got "3;4"/);
  assert.throws(() => points('1'), /got "1"/);
});
