// Where those who share a shot stand, how they face one another, and whom the camera looks at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking, Shot } from './storyboard.ts';

function onlyShot(prompt: string): Shot {
  const [shot] = storyboardFor(prompt).shots;
  assert.ok(shot);
  return shot;
}

function rowOf(shot: Shot, id: string): Blocking {
  const row = shot.blocking.find(({ cast }) => cast === id);
  assert.ok(row, `${id} in ${shot.blocking.map(({ cast }) => cast).join(' ')}`);
  return row;
}

test('partners stand an arm apart, face each other and stay', () => {
  const shot = onlyShot('A man and a woman dance in a park.');
  const [man, woman] = [rowOf(shot, 'man'), rowOf(shot, 'woman')];
  assert.deepEqual([man.to, woman.to], [null, null]);
  const [left, right] = man.at[0] < woman.at[0] ? [man, woman] : [woman, man];
  assert.deepEqual([left.facing, right.facing], ['right', 'left']);
  const gapM = right.at[0] - left.at[0];
  assert.ok(gapM > 0.8 && gapM < 1.5, `${gapM} m`);
});

test('whoever is hugged hugs back', () => {
  const shot = onlyShot('A woman hugs an old man in a garden.');
  assert.deepEqual([rowOf(shot, 'woman').motion, rowOf(shot, 'old-man').motion], ['hug', 'hug']);
});

test('company goes along at the same pace', () => {
  const shot = onlyShot('A boy walks through a forest with his dog.');
  const [boy, dog] = [rowOf(shot, 'boy'), rowOf(shot, 'dog')];
  assert.equal(dog.motion, 'walk');
  assert.ok(boy.to && dog.to);
  assert.ok(Math.abs(boy.to[0] - boy.at[0] - (dog.to[0] - dog.at[0])) < 0.05);
});

test('a rider sits at the height of the saddle', () => {
  const shot = onlyShot('A girl rides a motorcycle along a road.');
  const [girl, motorcycle] = [rowOf(shot, 'girl'), rowOf(shot, 'motorcycle')];
  assert.equal(girl.motion, 'ride');
  assert.ok(girl.at[1] > 0.6 && girl.at[1] < 0.8);
  assert.equal(girl.at[0], motorcycle.at[0]);
});

test('people come before the things they have to do with', () => {
  assert.notEqual(onlyShot('A ball rolls past a boy on a beach.').camera.on, 'ball');
  assert.equal(onlyShot('A rocket takes off from the desert.').camera.on, 'rocket');
});

test('what lies on one table lies side by side', () => {
  const shot = onlyShot('A teapot and a cake on a table in a kitchen.');
  const xs = ['teapot', 'cake'].map((id) => rowOf(shot, id).at[0]).toSorted((a, b) => a - b);
  assert.ok((xs[1] ?? 0) - (xs[0] ?? 0) > 0.1, xs.join(' '));
});

test('small things in a close-up lie on a table, people do not stand on one', () => {
  assert.equal(onlyShot('In the snow, close-up of a ring.').set, 'table-top');
  assert.equal(onlyShot('Friends drink beer.').set, 'restaurant');
  assert.equal(onlyShot('A girl sits at the desk while snow falls.').set, 'room');
});

test('furniture of an earlier shot stays where it stood', () => {
  const { shots } = storyboardFor(
    'Shot 1: a cat sleeps in a box under a bench in a park. Shot 2: a girl walks into the park and waves.',
  );
  const bench = shots.map(({ blocking }) => blocking.find(({ cast }) => cast === 'bench')?.at);
  assert.ok(bench[0]);
  assert.deepEqual(bench[1], bench[0]);
});

test('people stand before the fences and walls of a place', () => {
  const depthM = rowOf(onlyShot('A woman waves in a village.'), 'woman').at[2];
  assert.ok(depthM > 3.5 && depthM < 6, `${depthM} m`);
});

test('what is far is walked towards, not reached in a second', () => {
  const row = rowOf(onlyShot('A man walks slowly toward a castle in a meadow.'), 'man');
  assert.ok(row.to);
  assert.ok(Math.hypot(row.to[0] - row.at[0], row.to[2] - row.at[2]) < 12);
});

const showsMoon = (prompt: string): boolean =>
  onlyShot(prompt).blocking.some(({ cast }) => cast === 'moon');

test('two moons are two, the one moon is the light’s', () => {
  assert.equal(showsMoon('A castle at night under two moons.'), true);
  assert.equal(showsMoon('A castle at night under the moon.'), false);
});

test('a close-up that is told after a dance comes after it', () => {
  const { shots } = storyboardFor(
    'A man and a woman dance in a park. Then a close-up of her face.',
  );
  assert.deepEqual(
    shots.map(({ camera }) => camera.size),
    ['full', 'close-up'],
  );
  assert.equal(shots[1]?.camera.on, 'woman');
});

test('one’s own hands cook in a kitchen, whatever they cook on', () => {
  const set = onlyShot('First person view: my hands cut a tomato on a wooden board.').set;
  assert.equal(set, 'kitchen');
});
