import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('a cub that rolls down ends at its mother, who looks at it, and both are in the frame', () => {
  const [shot] = storyboardFor(
    'A mother bear eats berries by a river while her cub rolls down the bank and bumps into her.',
    [],
    { durationS: 6 },
  ).shots;
  assert.ok(shot);
  const mother = shot.blocking.find(({ cast }) => cast === 'bear');
  const cub = shot.blocking.filter(({ cast }) => cast === 'bear-2');
  assert.ok(mother);
  assert.deepEqual(
    cub.map(({ motion }) => motion),
    ['roll', 'sit'],
  );
  const [last] = cub.slice(-1);
  assert.ok(last);
  assert.ok(Math.abs(last.at[0] - mother.at[0]) < 2, 'beside her');
  assert.equal(mother.facing, last.at[0] > mother.at[0] ? 'right' : 'left');
  assert.equal(shot.camera.on, null, 'all of them are looked at');
});
