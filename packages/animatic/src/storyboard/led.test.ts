import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

for (const [prompt, leader, led] of [
  ['A mother duck leads five ducklings across a park path.', 'duck', 'duckling'],
  ['一只鸭妈妈带着五只小鸭子走过公园的小路。', 'duck', 'duckling'],
  ['A teacher leads three children through a museum.', 'teacher', 'child'],
] as const)
  test(`${led}s walk behind the ${leader}: ${prompt}`, () => {
    const { cast, shots } = storyboardFor(prompt);
    const idOf = (what: string): string | undefined =>
      cast.find((member) => member.what === what)?.id;
    const rows = shots.flatMap(({ blocking }) => blocking);
    const ahead = rows.find((row) => row.cast === idOf(leader));
    const behind = rows.find((row) => row.cast === idOf(led));
    assert.ok(ahead?.to && behind?.to);
    const side = Math.sign(ahead.to[0] - ahead.at[0]);
    assert.equal(Math.sign(behind.to[0] - behind.at[0]), side, 'the same way');
    assert.ok(side * (ahead.to[0] - behind.to[0]) > 0.3, 'ahead of them');
  });
