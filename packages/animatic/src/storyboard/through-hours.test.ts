import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('from one hour to another the same view dissolves through those between', () => {
  const { shots } = storyboardFor('Time-lapse from day to night over a harbour.', [], {
    durationS: 6,
  });
  assert.deepEqual(
    shots.map(({ time }) => time),
    ['day', 'golden-hour', 'dusk', 'night'],
  );
  assert.ok(shots.slice(1).every(({ cut }) => cut.in === 'dissolve'));
});

test('a close-up of a part is planned as such, a wide shot is not', () => {
  const near = storyboardFor("Close-up of an old man's hands carving a spoon.").shots[0];
  assert.deepEqual([near?.camera.size, near?.camera.part], ['close-up', 'hands']);
  const eyes = storyboardFor('特写：女孩的眼睛。').shots[0];
  assert.deepEqual([eyes?.camera.size, eyes?.camera.part], ['extreme-close-up', 'eyes']);
  assert.equal(storyboardFor('A man waves.').shots[0]?.camera.part, undefined);
});

test('whoever kneads stands behind the table and faces us', () => {
  const { shots } = storyboardFor('老奶奶在案板上揉面。');
  const row = (id: string) => shots[0]?.blocking.find(({ cast }) => cast === id);
  assert.equal(row('old-woman')?.facing, 'camera');
  assert.ok((row('old-woman')?.at[2] ?? 0) > (row('table')?.at[2] ?? 9));
});

test('the crowd of a game is in the stands, what lies on the ground is slipped on', () => {
  const game = storyboardFor('A basketball player dunks, the crowd roars.').shots[0];
  assert.ok(game?.blocking.every(({ cast }) => cast !== 'crowd'));
  const slip = storyboardFor('A waiter slips on a banana peel.').shots[0];
  assert.equal(slip?.blocking.find(({ cast }) => cast === 'waiter')?.at[1], 0);
});
