// Whom a shot is about stays in the frame, whatever the camera is told to do and wherever they go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAMERA_MOVES } from '../storyboard/storyboard.ts';
import type { Blocking, CastMember, Shot } from '../storyboard/storyboard.ts';
import { compose } from './compose.ts';
import { project } from './projection.ts';
import { shotOf, storyboardOf } from './storyboard-builder.testsuite.ts';

const member = (id: string, what: string, holds: string | null = null): CastMember => ({
  id,
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [],
  wears: [],
  holds,
  reference: null,
  from: null,
});

const walks: Blocking = {
  cast: 'girl',
  at: [-2.4, 0, 5],
  to: [2.4, 0, 5],
  facing: 'right',
  motion: 'walk',
  startS: 0,
  endS: 4,
};

/** Where a point of the girl is in the frame at some moments, shares of the frame. */
function seen(
  shot: Shot,
  upM: number,
  cast: CastMember[] = [member('girl', 'girl')],
): { u: number; v: number }[] {
  const { actors, view, path } = compose(shot, { ...storyboardOf([shot]), cast });
  const girl = actors.find(({ member: { id } }) => id === 'girl');
  assert.ok(girl);
  return [0, 1, 2, 3, 4].map((tS) => {
    const { xM, yM, zM } = girl.placeAt(tS);
    const { x, y } = project(view, { ...path(tS), roll: 0 }, [xM, yM + upM, zM]);
    return { u: x / view.width, v: y / view.height };
  });
}

test('a walker stays in the frame through every move', () => {
  for (const move of CAMERA_MOVES) {
    if (move === 'static') continue;
    const shot = shotOf({ camera: { size: 'full', on: 'girl', move }, blocking: [walks] });
    for (const { u } of seen(shot, 0.7)) {
      assert.ok(u > 0.05 && u < 0.95, `${move}: ${u.toFixed(2)}`);
    }
  }
});

test('a camera that stands still stands where it sees all of the way, and does stand still', () => {
  const shorter: Blocking = { ...walks, at: [-0.9, 0, 5], to: [1.1, 0, 5] };
  const shot = shotOf({ camera: { size: 'full', on: 'girl' }, blocking: [shorter] });
  const { path } = compose(shot, { ...storyboardOf([shot]), cast: [member('girl', 'girl')] });
  assert.deepEqual(path(0), path(3));
  for (const { u } of seen(shot, 0.7)) assert.ok(u > 0.05 && u < 0.95, u.toFixed(2));
});

test('a head that is bowed to the ground is still in the close-up', () => {
  const bows: Blocking = { ...walks, at: [0, 0, 5], to: null, motion: 'pick' };
  const camera = { size: 'close-up', on: 'girl', move: 'push-in' } as const;
  const shot = shotOf({ camera, blocking: [bows] });
  const { actors, view, path } = compose(shot, {
    ...storyboardOf([shot]),
    cast: [member('girl', 'girl')],
  });
  const [girl] = actors;
  assert.ok(girl?.puppet.head);
  const heights = new Set<number>();
  for (let tS = 0; tS <= 4; tS += 0.25) {
    const { xM, yM, zM, moment } = girl.placeAt(tS);
    const head = girl.puppet.head(moment);
    heights.add(Math.round(head.yM * 10));
    const { x, y } = project(view, path(tS), [xM + head.xM, yM + head.yM, zM]);
    assert.ok(x > 0 && x < view.width && y > 0 && y < view.height, `${tS} s: ${x}, ${y}`);
  }
  assert.ok(heights.size > 2, 'the head does go down');
});

test('a canopy over the head belongs into a full shot', () => {
  const rests: Blocking = { ...walks, at: [0, 0, 5], to: null, motion: null };
  const shot = shotOf({ camera: { size: 'full', on: 'girl' }, blocking: [rests] });
  const bare = seen(shot, 1.3)[0]?.v ?? 0;
  const cast = [member('girl', 'girl', 'umbrella'), member('umbrella', 'umbrella')];
  const sheltered = seen(shot, 1.3, cast)[0]?.v ?? 0;
  assert.ok(sheltered > bare + 0.08, `${sheltered} is not far below ${bare}`);
});

test('feet are above a caption', () => {
  const rests: Blocking = { ...walks, at: [0, 0, 5], to: null, motion: null };
  const captions = [{ text: 'Here I am.', startS: 0, endS: 4 }];
  const shot = shotOf({ camera: { size: 'full', on: 'girl' }, blocking: [rests], captions });
  for (const { v } of seen(shot, 0)) assert.ok(v < 0.87, `${v}`);
});

test('in a street the camera stays near the middle, and a crane does not leave who is small', () => {
  const strolls: Blocking = { ...walks, at: [-3, 0, 6], to: [3.2, 0, 6] };
  for (const [move, size] of [
    ['follow', 'full'],
    ['crane-up', 'extreme-wide'],
  ] as const) {
    const camera = { move, size, amount: 0.6, on: 'girl' } as const;
    const shot = shotOf({
      set: 'old-town',
      camera,
      air: move === 'follow' ? [] : ['fireworks'],
      blocking: [strolls],
    });
    const { path } = compose(shot, { ...storyboardOf([shot]), cast: [member('girl', 'girl')] });
    for (const tS of [0, 2, 4]) {
      const { x } = path(tS);
      assert.ok(Math.abs(x) <= 1.3, `${move}: ${x.toFixed(2)} m aside at ${tS} s`);
    }
    for (const { u, v } of seen(shot, 0)) {
      assert.ok(u > 0 && u < 1, `${move}: ${u.toFixed(2)} across`);
      assert.ok(v < 1, `${move}: feet at ${v.toFixed(2)}`);
    }
  }
});
