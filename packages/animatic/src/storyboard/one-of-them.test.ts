import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Storyboard } from './storyboard.ts';

const doers = ({ shots }: Storyboard, motion: string): readonly string[] => [
  ...new Set(
    shots.flatMap(({ blocking }) =>
      blocking.filter((row) => row.motion === motion).map(({ cast }) => cast),
    ),
  ),
];

test('one of two falls, and the other does not', () => {
  const board = storyboardFor('Two knights duel with swords in a garden; one of them falls.');
  assert.equal(board.cast.filter(({ what }) => what === 'knight').length, 2);
  assert.equal(doers(board, 'fall').length, 1);
  assert.equal(doers(board, 'fight').length + doers(board, 'fight-back').length, 2);
});

test('one kicks and the other saves', () => {
  const board = storyboardFor(
    'Two boys play football in a park; one of them kicks the ball and the other dives to save it.',
  );
  const [kicks, saves] = [doers(board, 'kick'), doers(board, 'save')];
  assert.equal(kicks.length, 1);
  assert.equal(saves.length, 1);
  assert.notEqual(kicks[0], saves[0]);
});

test('the smallest of three answers, and all of them clap', () => {
  const board = storyboardFor('三个学生举手，最小的学生站起来回答：“我知道！”大家鼓掌。');
  const [answers] = doers(board, 'stand-up');
  const { count, scale } = board.cast.find(({ id }) => id === answers) ?? { count: 0, scale: 1 };
  assert.equal(count, 1);
  assert.ok(scale < 1);
  assert.equal(board.sound.voice[0]?.by, answers);
  assert.equal(board.cast.find(({ id }) => id === 'student')?.count, 2);
});

test('several of whom nobody is singled out stay together', () => {
  const board = storyboardFor('Three children run across a meadow and laugh.');
  assert.deepEqual(
    board.cast.filter(({ what }) => what === 'child').map(({ count }) => count),
    [3],
  );
});

test('the last of a file goes behind the others, and slides past them', () => {
  const { shots } = storyboardFor(
    'Three penguins waddle in a line across Antarctica. The last penguin slips and slides past the others on its belly.',
  );
  const rows = shots[0]?.blocking ?? [];
  const others = rows.find(({ cast }) => cast === 'penguin');
  const own = rows.filter(({ cast }) => cast === 'penguin-2');
  const [first, last] = [own[0], own.at(-1)];
  assert.ok(others?.to && first && last?.to);
  assert.ok(first.at[0] < others.at[0] - 0.5);
  assert.equal(first.at[2], others.at[2]);
  assert.equal(last.motion, 'glide');
  assert.ok(last.to[0] > others.to[0] + 0.3);
  assert.ok(own.every(({ facing }) => facing === 'right'));
});
