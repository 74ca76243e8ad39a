import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('a cub rolls down a bank that is seen, from its top to its foot, and its mother chews all along', () => {
  const board = storyboardFor(
    '竹林里，一只大熊猫坐着吃竹子，一只熊猫宝宝从草坡上滚下来，滚进妈妈怀里。',
  );
  const [shot] = board.shots;
  const bank = board.cast.find(({ what }) => what === 'bank');
  const at = shot?.blocking.find(({ cast }) => cast === bank?.id)?.at;
  const roll = shot?.blocking.find(({ motion }) => motion === 'roll');
  assert.ok(shot && at && roll?.to);
  assert.ok(roll.at[1] > 0.8 && roll.to[1] === 0);
  assert.ok(at[2] > roll.to[2] && Math.abs(at[0] - roll.at[0]) < 1);
  const crunch = board.sound.effects.find(({ what }) => what === 'crunch');
  assert.ok(crunch !== undefined && crunch.endS > shot.endS - 0.5, `${crunch?.endS}`);
});

test('on open hills no bank is put', () => {
  const { cast } = storyboardFor('A ball rolls down a hill in a meadow.');
  assert.ok(cast.every(({ what }) => what !== 'bank'));
});
