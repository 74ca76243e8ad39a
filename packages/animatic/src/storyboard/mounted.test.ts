import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

for (const prompt of [
  'A motorcycle races through a tunnel.',
  'A cyclist rides down a country road.',
  'A man rides a bicycle down a country road.',
]) {
  test(`one rider on one machine: ${prompt}`, () => {
    const { shots, cast } = storyboardFor(prompt);
    const riders = new Map(
      (shots[0]?.blocking ?? []).flatMap(({ cast: id, carriedBy }) =>
        carriedBy === undefined ? [] : [[id, carriedBy] as const],
      ),
    );
    assert.equal(riders.size, 1);
    const [machine] = riders.values();
    const what = cast.find(({ id }) => id === machine)?.what ?? '';
    assert.ok(what === 'motorcycle' || what === 'bicycle', what);
  });
}

test('a bicycle that stands has nobody on it', () => {
  const { shots } = storyboardFor('A bicycle leans against a wall in a village lane.');
  assert.ok(shots[0]?.blocking.every(({ carriedBy }) => carriedBy === undefined));
});
