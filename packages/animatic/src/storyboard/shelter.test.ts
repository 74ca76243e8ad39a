import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

for (const prompt of [
  'A man holds an umbrella for a woman as they walk in the rain.',
  '雨中，男孩为女孩撑伞，两人走在街上。',
])
  test(`two under one umbrella: ${prompt}`, () => {
    const { shots, cast } = storyboardFor(prompt);
    const rows = shots[0]?.blocking ?? [];
    const holder = cast.find(({ holds }) => holds === 'umbrella')?.id;
    const [own] = rows.filter((row) => row.cast === holder);
    const [other] = rows.filter(
      (row) =>
        row.cast !== holder && cast.some(({ id, what }) => id === row.cast && what !== 'umbrella'),
    );
    assert.ok(own && other);
    assert.ok(Math.abs(own.at[0] - other.at[0]) < 0.7);
    if (own.to !== null) assert.ok(other.to && Math.abs(own.to[0] - other.to[0]) < 0.7);
  });

test('who has a blade strikes with it', () => {
  const { shots } = storyboardFor('Two samurai fight, slow motion at the final strike.');
  const motions = shots.flatMap(({ blocking }) => blocking.map(({ motion }) => motion));
  assert.ok(!motions.includes('bat'));
});
