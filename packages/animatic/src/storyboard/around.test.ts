import assert from 'node:assert/strict';
import { test } from 'node:test';
import { castActors } from '../picture/cast/actors.ts';
import { storyboardFor } from './request.testsuite.ts';

test('a shoal goes round the whale on its way, before it and behind it, large enough to be seen', () => {
  const board = storyboardFor(
    'A blue whale swims through the deep sea, a school of orange fish circles around it.',
  );
  const [shot] = board.shots;
  assert.ok(shot);
  const fish = board.cast.find(({ id }) => id === 'fish');
  assert.ok(fish !== undefined && fish.count >= 12 && fish.scale >= 3);
  assert.equal(shot.blocking.find(({ cast }) => cast === 'fish')?.round?.whom, 'whale');
  const actors = castActors(shot, board);
  const whale = actors.find(({ member }) => member.id === 'whale');
  const shoal = actors.filter(({ member }) => member.id === 'fish');
  for (const tS of [shot.startS, shot.endS - 0.1]) {
    const at = whale?.placeAt(tS);
    assert.ok(at);
    const places = shoal.map((one) => one.placeAt(tS));
    assert.ok(places.some(({ zM }) => zM < at.zM - 1) && places.some(({ zM }) => zM > at.zM + 1));
    for (const { xM } of places) assert.ok(Math.abs(xM - at.xM) < 16, `${xM} is with ${at.xM}`);
  }
});

test('what flies goes on round the towers as it breathes fire', () => {
  const { shots } = storyboardFor(
    'A huge dragon circles the towers of a castle and breathes fire.',
  );
  const rows = shots[0]?.blocking.filter(({ cast }) => cast === 'dragon') ?? [];
  assert.deepEqual(
    rows.map(({ motion }) => motion),
    ['circle', 'breathe-fire'],
  );
  assert.ok(rows.every(({ round }) => round?.sinceS === 0));
});

test('the young keeps by its mother, lower and a little behind', () => {
  const { shots } = storyboardFor('A blue whale and her calf swim through the deep sea.');
  const rows = shots[0]?.blocking ?? [];
  const mother = rows.find(({ cast }) => cast === 'whale');
  const calf = rows.find(({ cast }) => cast === 'whale-2');
  assert.ok(mother?.to && calf?.to);
  assert.ok(calf.at[0] < mother.at[0] && calf.at[1] < mother.at[1] && calf.at[2] < mother.at[2]);
  assert.ok(Math.abs(calf.to[0] - calf.at[0] - (mother.to[0] - mother.at[0])) < 0.05);
});

test('"from above" behind a verb is no place of the camera', () => {
  const { camera, time } = storyboardFor('A whale swims, sunbeams fall from above.').shots[0] ?? {};
  assert.equal(camera?.angle, 'eye-level');
  assert.equal(time, 'day');
  assert.equal(storyboardFor('A whale swims, seen from above.').shots[0]?.camera.angle, 'high');
});

test('a style that is named is drawn, also where an image has it', () => {
  assert.equal(storyboardFor('Paper-cut style. A fox walks.').shots[0]?.look, 'paper-cut');
});
