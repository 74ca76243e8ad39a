import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('a rider whose face is shown next is still riding', () => {
  const { shots } = storyboardFor(
    '雨夜的霓虹街头，女孩骑着黑色摩托车飞驰。随后切到她的面部特写，她说：“追得上就来。”',
  );
  const last = shots.at(-1);
  assert.equal(last?.camera.size, 'close-up');
  const rider = last.blocking.find(({ carriedBy }) => carriedBy !== undefined);
  assert.ok(rider?.to);
  assert.ok(last.blocking.some(({ cast }) => cast === rider.carriedBy));
});

test('who has got off stays on the ground', () => {
  const { shots } = storyboardFor(
    'A woman rides a horse down a country road. Cut to: she walks beside a river.',
  );
  assert.ok(shots.at(-1)?.blocking.every(({ carriedBy }) => carriedBy === undefined));
});
