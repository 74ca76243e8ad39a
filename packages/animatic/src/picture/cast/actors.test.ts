import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shotOf, storyboardOf } from '../storyboard-builder.testsuite.ts';
import { castActors } from './actors.ts';

test('several rows of one member are one actor that goes on from row to row', () => {
  const row = { cast: 'dog', facing: 'right', startS: 0, endS: 2 } as const;
  const shot = shotOf({
    blocking: [
      { ...row, at: [0, 0, 8], to: [2, 0, 8], motion: 'run' },
      { ...row, at: [2, 0, 8], to: null, motion: 'sit', startS: 2, endS: 4 },
    ],
  });
  const dog = {
    id: 'dog',
    what: 'dog',
    colour: null,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  };
  const actors = castActors(shot, { ...storyboardOf([shot]), cast: [dog] });
  assert.equal(actors.length, 1);
  const motions = [0, 1, 2, 3.9].map((tS) => actors[0]?.placeAt(tS).moment.motion);
  assert.deepEqual(motions, ['run', 'run', 'sit', 'sit']);
  assert.equal(actors[0]?.placeAt(3).xM, 2);
});
