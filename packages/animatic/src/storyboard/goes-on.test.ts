import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaFile } from '../film-request.ts';
import { media, storyboardFor } from './request.testsuite.ts';
import type { SubjectColours, Subjects } from './seen.ts';
import type { Storyboard } from './storyboard.ts';

const COLOURS: SubjectColours = {
  main: '#d2382c',
  second: '#f4c542',
  skin: '#f1c4a1',
  hair: '#32231f',
  top: '#5b7fae',
  legs: null,
  bareLegs: false,
};

const SEEN: Subjects = new Map([
  ['image1', { colours: COLOURS }],
  ['video1', { colours: COLOURS }],
]);

const film = (prompt: string, files: readonly MediaFile[], subjects = SEEN): Storyboard =>
  storyboardFor(prompt, files, {}, new Map(), new Map(), subjects);

const first = media('image', 1, { role: 'first_frame' });

test('a thing goes its way in the first frame itself, in one shot', () => {
  const { shots, cast } = film('The red balloon rises slowly into the sky.', [first]);
  assert.equal(shots.length, 1);
  assert.equal(shots[0]?.plate?.edit?.subject, 'moves');
  assert((shots[0]?.plate?.edit?.to?.[1] ?? 0) > 0.2);
  assert((shots[0]?.plate?.holdStartS ?? 0) > 0, 'it begins as the picture');
  assert(cast.length > 0);
});

test('somebody acts on in the same picture, in its colours', () => {
  const { shots, cast } = film('The girl turns to the camera and smiles.', [first]);
  assert.deepEqual(
    shots.map(({ plate }) => [plate?.reference, plate?.edit?.puts ?? null]),
    [
      ['image1', null],
      ['image1', 'girl'],
    ],
  );
  const girl = cast.find(({ id }) => id === 'girl');
  assert(girl?.wears.some(({ colour }) => colour === '#5b7fae'));
  assert(girl?.traits.includes('light-skin'));
});

const kept = (placed: boolean): Subjects =>
  new Map([['image1', { colours: COLOURS, stays: true, placed }]]);

test('who cannot be taken out of the picture is never replaced in it', () => {
  const prompt = 'The girl turns to the camera and smiles.';
  const { shots } = film(prompt, [first], kept(true));
  assert.deepEqual(
    shots.map(({ plate, blocking }) => [
      plate?.edit?.subject,
      plate?.edit?.puts,
      new Set(blocking.map(({ cast }) => cast)).size,
    ]),
    [
      ['stays', null, 0],
      ['out', null, 1],
    ],
  );
  // Where nothing of the place is seen beside them, they act in a drawn one.
  assert.equal(film(prompt, [first], kept(false)).shots[1]?.plate, null);
});

test('what the text says of clothes counts more than the picture', () => {
  const { cast } = film('The girl in a yellow dress turns to the camera.', [first]);
  const girl = cast.find(({ id }) => id === 'girl');
  assert(girl?.wears.every(({ colour }) => colour !== '#5b7fae'));
});

test('after footage its subject goes on where it ended, then what is new is told', () => {
  const { shots } = film(
    'Extend Video 1 forward: the boat keeps sailing while the sun sets; then a man walks along the beach.',
    [media('video', 1, { durationS: 4 })],
  );
  const [clip, on, last] = shots;
  assert.equal(clip?.plate?.edit, undefined);
  assert.equal(on?.plate?.reference, 'video1');
  assert.equal(on?.plate?.speed, 0);
  assert.equal(on?.plate?.edit?.subject, 'moves');
  assert.equal(on?.plate?.edit?.relit, true);
  assert.equal(last?.plate, null);
  assert.equal(last?.camera.on, 'man');
});

const timeBefore = (dark: boolean): string | undefined =>
  film(
    '向前延长视频1：在视频1之前，妈妈端着蛋糕走进客厅。',
    [media('video', 1, { durationS: 4 })],
    new Map([['video1', { colours: COLOURS, dark }]]),
  ).shots[0]?.time;

test('what leads to dark footage plays on the same evening', () => {
  assert.deepEqual([timeBefore(true), timeBefore(false)], ['night', 'day']);
});

test('the way of an extension may be told after what is extended', () => {
  const clip = [media('video', 1, { durationS: 4 })];
  const platesOf = (way: string): readonly (string | null)[] =>
    film(`Extend Video 1 ${way}: a man walks along the beach.`, clip).shots.map(
      ({ plate }) => plate?.reference ?? null,
    );
  assert.deepEqual(platesOf('backward').at(-1), 'video1');
  assert.deepEqual(platesOf('forward')[0], 'video1');
});

test('a boat is known again by its hull', () => {
  const vivid: Subjects = new Map([
    ['video1', { colours: { ...COLOURS, main: '#f4f0e8', vivid: '#a8382c' } }],
  ]);
  const { cast } = film(
    'Extend Video 1 forward: the boat keeps sailing while the sun sets.',
    [media('video', 1, { durationS: 4 })],
    vivid,
  );
  assert.equal(cast.find(({ id }) => id === 'boat')?.colour, '#a8382c');
});

test('where nothing stands out of the picture, all goes on in a drawn place', () => {
  const { shots } = film('The girl turns to the camera and smiles.', [first], new Map());
  assert.equal(shots[1]?.plate, null);
});
