import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blocking } from '../../storyboard/storyboard.ts';
import { shotOf } from '../storyboard-builder.testsuite.ts';
import { withinWalls } from './within-walls.ts';

const ROOM = { deepM: 6, asideM: 3 };

const at = (cast: string, place: Blocking['at'], to: Blocking['to'] = null): Blocking => ({
  cast,
  at: place,
  to,
  facing: 'right',
  motion: null,
  startS: 0,
  endS: 4,
});

test('who stands before the wall stays', () => {
  const shot = shotOf({ blocking: [at('a', [0, 0, 4]), at('b', [1, 0.75, 5.5], [2, 0, 5])] });
  assert.deepEqual(withinWalls(shot, ROOM), shot);
});

test('who stands beyond it comes forward, and the others in proportion', () => {
  const shot = shotOf({ blocking: [at('a', [0, 0, 8]), at('b', [1, 0.75, 12], [-1, 0, 10])] });
  const { blocking } = withinWalls(shot, ROOM);
  assert.deepEqual(
    blocking.map(({ at: place, to }) => [place, to]),
    [
      [[0, 0, 4], null],
      [
        [1, 0.75, 6],
        [-1, 0, 5],
      ],
    ],
  );
});

test("the sky's things come into the room without moving the others", () => {
  const shot = shotOf({ blocking: [at('a', [0, 0, 5]), at('moon', [80, 88, 400])] });
  const { blocking } = withinWalls(shot, ROOM);
  assert.deepEqual(blocking[0]?.at, [0, 0, 5]);
  assert.equal(blocking[1]?.at[2], 6);
  assert(Math.abs((blocking[1]?.at[1] ?? 0) - 1.32) < 0.01);
});

test('who stands or goes beyond the side walls comes in, and the others in proportion', () => {
  const shot = shotOf({ blocking: [at('a', [-1.5, 0, 5], [4.5, 0, 5]), at('b', [3, 0, 4])] });
  const { blocking } = withinWalls(shot, ROOM);
  assert.deepEqual(
    blocking.map(({ at: place, to }) => [place, to]),
    [
      [
        [-1, 0, 5],
        [3, 0, 5],
      ],
      [[2, 0, 4], null],
    ],
  );
});

test('on open ground everybody stands where the storyboard says', () => {
  const shot = shotOf({ blocking: [at('a', [-15, 0, 50], [40, 0, 5]), at('moon', [80, 88, 400])] });
  assert.deepEqual(withinWalls(shot, { deepM: Infinity, asideM: Infinity }), shot);
});
