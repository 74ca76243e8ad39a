import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('a ball that is chased stays ahead until both come to rest', () => {
  const prompt = 'A dog runs along the beach, chasing a ball. Then it stops and sits down.';
  const [shot] = storyboardFor(prompt).shots;
  assert(shot);
  const rowsOf = (what: string) => shot.blocking.filter(({ cast }) => cast === what);
  for (const run of rowsOf('dog').filter(({ to }) => to !== null)) {
    const roll = rowsOf('ball').find(({ startS }) => startS === run.startS);
    assert(roll?.to && run.to);
    const way = Math.sign(run.to[0] - run.at[0]);
    assert((roll.at[0] - run.at[0]) * way > 0.1 && (roll.to[0] - run.to[0]) * way > 0.1);
  }
});
