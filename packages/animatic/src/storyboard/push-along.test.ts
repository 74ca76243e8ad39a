import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

for (const [prompt, doer, what] of [
  ['A nurse pushes an old man in a wheelchair through a garden.', 'nurse', 'wheelchair'],
  ['妈妈推着婴儿车在公园散步。', 'mother', 'stroller'],
] as const)
  test(`whoever pushes it walks right behind: ${prompt}`, () => {
    const rows = storyboardFor(prompt).shots[0]?.blocking ?? [];
    const [own, pushed] = [doer, what].map((id) => rows.find(({ cast }) => cast === id));
    assert.ok(own?.to && pushed?.to);
    assert.ok(own.to[0] > own.at[0]);
    for (const gapM of [pushed.at[0] - own.at[0], pushed.to[0] - own.to[0]])
      assert.ok(gapM > 0.5 && gapM < 1.6, String(gapM));
    const rider = rows.find(({ carriedBy }) => carriedBy === what);
    if (rider !== undefined) assert.equal(rider.at[0], pushed.at[0]);
  });
