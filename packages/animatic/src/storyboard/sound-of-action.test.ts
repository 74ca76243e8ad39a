import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THINGS } from '../words/things.ts';
import { storyboardFor } from './request.testsuite.ts';
import { soundOfAction } from './sound-of-action.ts';

const heard = (motion: string, doer: string, object = '', armed = false): string | null =>
  soundOfAction(motion, THINGS.get(doer), THINGS.get(object), armed);

test('what is heard suits whoever does it', () => {
  assert.equal(heard('walk', 'man'), 'footsteps');
  assert.equal(heard('walk', 'train'), 'train');
  assert.equal(heard('drive', 'boy', 'bicycle'), null);
  assert.equal(heard('flow', 'cloud'), null);
  assert.equal(heard('fall', 'leaf'), null);
  assert.equal(heard('fall', 'man'), 'impact');
  assert.equal(heard('ring', 'telephone'), 'phone-ring');
});

test('what is heard suits what it is done to', () => {
  assert.equal(heard('open', 'woman', 'door'), 'door-open');
  assert.equal(heard('open', 'woman', 'letter'), null);
  assert.equal(heard('pick', 'woman', 'apple'), 'snap');
  assert.equal(heard('pick', 'woman', 'phone'), null);
  assert.equal(heard('fight', 'man', 'sword', true), 'sword-clash');
  assert.equal(heard('fight', 'man'), 'impact');
});

test('no engine is heard of a rider, no shaker of whoever shivers or sneezes', () => {
  assert.equal(heard('drive', 'horse'), 'horse-gallop');
  assert.equal(heard('drive', 'man', 'horse'), 'horse-gallop');
  assert.equal(heard('drift-car', 'police-officer'), null);
  assert.equal(heard('drive', 'man'), 'car-engine');
  assert.equal(heard('shake', 'panda'), null);
  assert.equal(heard('shake', 'window'), null);
  assert.equal(heard('shiver', 'old-woman'), null);
  assert.equal(heard('shake', 'barista', 'shaker'), 'shaker');
});

test('steps are heard as long as they are seen, and drinking is no pouring', () => {
  const board = storyboardFor(
    'A boy flies a kite on a hill. A small dog runs after him. He drinks lemonade.',
    [],
    { durationS: 8 },
  );
  const ways = board.shots
    .flatMap(({ blocking }) => blocking)
    .filter(({ cast, to }) => cast === 'dog' && to !== null);
  const steps = board.sound.effects.find(({ what }) => what === 'footsteps-fast');
  assert.ok(steps && ways.length > 0);
  assert.ok(steps.endS >= Math.max(...ways.map(({ endS }) => endS)) - 0.3, `${steps.endS} s`);
  assert.ok(!board.sound.effects.some(({ what }) => what === 'pour'));
});
