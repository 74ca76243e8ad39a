import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('what grows from a seed to full bloom is one plant in one motion, seen whole', () => {
  const { cast, shots, unused } = storyboardFor(
    'Time-lapse of a sunflower growing from a seed to full bloom in a garden, macro, static camera.',
  );
  assert.deepEqual(unused, []);
  const [shot] = shots;
  const seen = shot?.blocking.map((row) => [
    cast.find(({ id }) => id === row.cast)?.what,
    row.motion,
  ]);
  assert.deepEqual(seen, [['sunflower', 'grow']]);
  assert.equal(shot?.camera.size, 'medium');
});
