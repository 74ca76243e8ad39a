import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksAcross } from './looks-across.ts';
import { storyboardFor } from './request.testsuite.ts';

for (const [prompt, across] of [
  ['A red car drives down a city street.', true],
  ['A horse gallops along a country road, tracking shot.', true],
  ['雨夜的霓虹街头，女孩骑着摩托车飞驰。', true],
  ['A woman stands in a city street.', false],
  ['First-person POV: I ride a bicycle down a road.', false],
] as const) {
  test(`${across ? 'across' : 'along'} the way: ${prompt}`, () => {
    const { shots, cast } = storyboardFor(prompt);
    assert.equal(shots[0] !== undefined && looksAcross(shots[0], cast), across);
  });
}

test('whom the camera goes along with goes as far as the time lasts', () => {
  const { shots } = storyboardFor('A red car drives down a city street.');
  const [row] = shots[0]?.blocking ?? [];
  assert.ok(row?.to);
  assert.ok(Math.abs(row.to[0] - row.at[0]) / (row.endS - row.startS) > 8);
});

test('who rides stays in the saddle on the long way', () => {
  const { shots } = storyboardFor('雨夜的霓虹街头，女孩骑着摩托车飞驰。');
  const rows = shots[0]?.blocking ?? [];
  const rider = rows.filter(({ carriedBy }) => carriedBy !== undefined);
  const mount = rows.filter(({ cast }) => cast === rider[0]?.carriedBy);
  assert.ok(rider.length > 0);
  rider.forEach((row, i) => {
    assert.ok(Math.abs(row.at[0] - (mount[i]?.at[0] ?? 99)) < 1);
    assert.ok(Math.abs((row.to?.[0] ?? 0) - (mount[i]?.to?.[0] ?? 99)) < 1);
  });
});

test('who is followed from behind goes away', () => {
  const { shots, cast } = storyboardFor(
    'The camera follows a woman on a motorcycle from behind down a country road.',
  );
  const [shot] = shots;
  assert.ok(shot);
  const going = shot.blocking.filter(({ to }) => to !== null);
  assert.ok(going.length > 0);
  for (const { at, to, facing } of going) {
    assert.equal(facing, 'away');
    assert.ok((to?.[2] ?? 0) > at[2] + 5);
  }
  assert.equal(looksAcross(shot, cast), false);
});

test('a bicycle goes as fast as a bicycle', () => {
  const { shots } = storyboardFor('A boy rides a bicycle down a country road.');
  const row = shots[0]?.blocking.find(({ carriedBy }) => carriedBy !== undefined);
  assert.ok(row?.to);
  const speedMps = Math.abs(row.to[0] - row.at[0]) / (row.endS - row.startS);
  assert.ok(speedMps > 3 && speedMps < 7, String(speedMps));
});

test('from above the way is seen as it leads away, whoever goes across it', () => {
  for (const prompt of [
    'Three children run through an old town street at night. The camera cranes up.',
    'Aerial shot: a red car drives down a city street.',
  ]) {
    const { shots, cast } = storyboardFor(prompt);
    assert.ok(
      shots.every((shot) => !looksAcross(shot, cast)),
      prompt,
    );
  }
});
