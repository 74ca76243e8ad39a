// Nobody stands in another's place, walks through him or out of a frame that stays; whoever sits down or
// gets off is on the ground.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action } from '../script/script.ts';
import { fitWays } from './fit-ways.ts';
import { storyboardFor } from './request.testsuite.ts';
import type { Body } from './staging.ts';
import type { Blocking, Camera, Shot } from './storyboard.ts';
import { keepApart } from './together.ts';
import { arrive } from './ways.ts';

const bodyOf = (id: string, kind: Body['kind'], heightM: number, widthM: number): Body => ({
  id,
  what: id,
  heightM,
  widthM,
  stands: 'ground',
  kind,
  speedMps: 1.4,
  count: 1,
});

const BODIES = new Map(
  [
    bodyOf('man', 'person', 1.7, 0.77),
    bodyOf('girl', 'person', 1.3, 0.6),
    bodyOf('dog', 'quadruped', 0.6, 0.9),
    bodyOf('horse', 'quadruped', 1.6, 2.4),
  ].map((body) => [body.id, body]),
);

const row = (cast: string, from: number, to: number | null = null): Blocking => ({
  cast,
  at: [from, 0, 5],
  to: to === null ? null : [to, 0, 5],
  facing: 'right',
  motion: to === null ? null : 'walk',
  startS: 0,
  endS: 4,
});

const rowIn = ({ blocking }: Shot, id: string): Blocking | undefined =>
  blocking.findLast(({ cast }) => cast === id);

test('who would be hidden stands aside', () => {
  const rows = [row('man', 0), row('girl', 0.1)];
  keepApart(rows, [], BODIES);
  assert.deepEqual(rows[0]?.at, [0, 0, 5]);
  assert.ok((rows[1]?.at[0] ?? 0) > 0.5, `${rows[1]?.at[0]}`);
});

test('two at one pace in one place go side by side, all the way', () => {
  const rows = [row('man', -1, 1), row('girl', -1.1, 0.9)];
  keepApart(rows, [], BODIES);
  const [man, girl] = rows;
  assert.ok(man?.to && girl?.to);
  const gaps = [man.at[0] - girl.at[0], man.to[0] - girl.to[0]];
  for (const gap of gaps) assert.ok(gap > 0.5 && gap < 1, gaps.join(' '));
});

test('who crosses passes in front, the smaller one nearer', () => {
  const rows = [row('man', 0), row('dog', -3, 3)];
  keepApart(rows, [], BODIES);
  assert.deepEqual([rows[1]?.at[0], rows[1]?.to?.[0]], [-3, 3]);
  assert.ok((rows[1]?.at[2] ?? 9) < 4.5, `${rows[1]?.at[2]}`);
});

test('a rider steps aside with the horse', () => {
  const rows = [row('man', 0), row('horse', 0.2), row('girl', 0.2)];
  keepApart(rows, [{ who: 'girl', is: 'on', to: 'horse' }], BODIES);
  assert.ok((rows[1]?.at[0] ?? 0) > 0.8);
  assert.equal(rows[1]?.at[0], rows[2]?.at[0]);
});

const STATIC: Camera = {
  size: 'full',
  on: 'man',
  angle: 'eye-level',
  move: 'static',
  amount: 0,
  ease: 'in-out',
  lensMm: 35,
  focus: 'deep',
  handheld: false,
  pointOfView: false,
  from: null,
};

test('a way is as long as the frame is wide, unless the camera goes along', () => {
  const man = BODIES.get('man') ?? null;
  const lengthOf = (camera: Camera, aspect: number): number => {
    const rows = [row('man', -4, 4), row('girl', -5, 3)];
    fitWays(rows, camera, man, aspect);
    const [own, other] = rows;
    assert.ok(own?.to && other?.to);
    // Side by side they stay.
    assert.ok(Math.abs(own.at[0] - other.at[0] - (own.to[0] - other.to[0])) < 0.05);
    return own.to[0] - own.at[0];
  };
  const [wide, tall] = [lengthOf(STATIC, 16 / 9), lengthOf(STATIC, 9 / 16)];
  assert.ok(wide > 2 && wide < 3.5, `${wide}`);
  assert.ok(tall > 0.3 && tall < 1, `${tall}`);
  assert.equal(lengthOf({ ...STATIC, move: 'follow' }, 1), 8);
});

test('who has left the motorcycle behind stands on the ground', () => {
  const { shots } = storyboardFor(
    'Shot 1: a girl rides a motorcycle along a road. Shot 2: close-up of the girl in a park, she smiles.',
  );
  const [riding, after] = shots;
  assert.ok(riding && after);
  assert.ok((rowIn(riding, 'girl')?.at[1] ?? 0) > 0.5);
  assert.equal(rowIn(after, 'girl')?.at[1], 0);
});

test('a led dog goes along, and is framed with who leads it', () => {
  const [shot] = storyboardFor('A woman walks her dog in a park. She says: "Come on."').shots;
  assert.ok(shot);
  const [woman, dog] = [rowIn(shot, 'woman'), rowIn(shot, 'dog')];
  assert.ok(woman?.to && dog?.to);
  assert.ok(Math.abs(woman.to[0] - woman.at[0] - (dog.to[0] - dog.at[0])) < 0.05);
  assert.equal(shot.camera.size, 'full');
});

test('who walks and then does something comes to his place from his own side', () => {
  const walk: Action = {
    who: ['girl'],
    motion: 'walk',
    whom: null,
    towards: null,
    way: null,
    pace: null,
    after: false,
    from: [0, 1],
  };
  for (const [x, begins] of [
    [1, 3],
    [-1, -3],
  ] as const) {
    const rows = [row('girl', x - 1, x + 1), { ...row('girl', x + 1), motion: 'crouch' }];
    arrive(rows, [x, 0, 5], walk);
    assert.deepEqual([rows[0]?.at[0], rows[0]?.to?.[0], rows[1]?.at[0]], [begins, x, x]);
    assert.equal(rows[0]?.facing, x > 0 ? 'left' : 'right');
  }
  const goes = [row('girl', 0, 2), { ...row('girl', 2), motion: 'crouch' }];
  arrive(goes, [1, 0, 5], { ...walk, way: 'right' });
  assert.deepEqual(goes[0]?.to, [2, 0, 5]);
});
