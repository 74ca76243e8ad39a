import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shotOf, storyboardOf } from '../picture/storyboard-builder.testsuite.ts';
import { planSheet } from './sheet-plan.ts';

/** Shots that end at those times, one after the other. */
function shotsUntil(...endsS: number[]) {
  return endsS.map((endS, i) => shotOf({ id: i + 1, startS: endsS[i - 1] ?? 0, endS }));
}

function framesPerShot(...endsS: number[]): number[] {
  const cells = planSheet(storyboardOf(shotsUntil(...endsS)));
  return endsS.map((_, i) => cells.filter(({ shot }) => shot.id === i + 1).length);
}

test('about a dozen frames, long shots more of them, every shot at least one', () => {
  assert.deepEqual(framesPerShot(5), [12]);
  assert.deepEqual(framesPerShot(2, 4), [6, 6]);
  assert.deepEqual(framesPerShot(0.2, 5), [1, 11]);
  const fifteen = Array.from({ length: 15 }, (_, i) => i + 1);
  assert(framesPerShot(...fifteen).every((count) => count === 1));
});

test('sixty shots leave room for twenty-four, from all over the film', () => {
  const cells = planSheet(storyboardOf(shotsUntil(...Array.from({ length: 60 }, (_, i) => i + 1))));
  assert.equal(cells.length, 24);
  assert.equal(new Set(cells.map(({ shot }) => shot.id)).size, 24);
  assert((cells.at(-1)?.shot.id ?? 0) > 55);
});

test('frames rise, lie inside their shots and not in a transition', () => {
  const shots = shotsUntil(1, 3).map((shot) => ({
    ...shot,
    cut: { in: 'dissolve', lengthS: 0.5 } as const,
  }));
  const cells = planSheet(storyboardOf(shots));
  for (const [i, { shot, frame }] of cells.entries()) {
    assert(frame / 24 >= shot.startS + 0.5 - 1 / 24 && frame / 24 < shot.endS, `frame ${frame}`);
    assert(i === 0 || frame > (cells[i - 1]?.frame ?? 0));
  }
});
