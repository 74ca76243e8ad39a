import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blocking } from '../../storyboard/storyboard.ts';
import { inPair, pairOf } from './paired.ts';

const row = (
  motion: string,
  at: [number, number, number],
  to: Blocking['to'] = null,
): Blocking => ({
  cast: 'friend',
  at,
  to,
  facing: 'camera',
  motion,
  startS: 0,
  endS: 2,
});
const RUN = row('run', [-2, 0, 5], [1, 0, 5]);
const HUG = row('hug', [1, 0, 5]);

const standing = (xM: number): Parameters<typeof inPair>[0] => ({
  xM,
  yM: 0,
  zM: 5,
  mirrored: false,
  moment: {
    tS: 0,
    motion: 'hug',
    motionS: 0,
    motionU: 0,
    travelledM: 0,
    speedMps: 0,
    facing: 'camera',
    speaking: false,
    flow: 0,
    seed: 1,
  },
});

test('two of one member come from both sides, face one another and meet', () => {
  const pair = pairOf([RUN, HUG], 2, false);
  assert.ok(pair);
  const [far, near] = [standing(-2), standing(1)].map((placement) =>
    [0, 1].map((i) => inPair(placement, i, pair)),
  );
  assert.ok((far?.[1]?.xM ?? 0) - (far?.[0]?.xM ?? 0) > 5, 'they begin far apart');
  const apart = (near?.[1]?.xM ?? 0) - (near?.[0]?.xM ?? 0);
  assert.ok(apart > 0.3 && apart < 0.6, `they end ${apart} m apart`);
  assert.notEqual(near?.[0]?.mirrored, near?.[1]?.mirrored);
});

test('three of one member, or two who only walk, are no pair', () => {
  assert.equal(pairOf([RUN, HUG], 3, false), undefined);
  assert.equal(pairOf([RUN], 2, false), undefined);
});
