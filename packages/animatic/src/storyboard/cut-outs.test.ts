// What the plan makes of stills whose subject can be cut out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { media, storyboardFor } from './request.testsuite.ts';
import type { Seeing, Seen } from './seen.ts';
import type { Storyboard } from './storyboard.ts';

const IMAGE = [media('image', 1)];
const WHOLE: Seen = { aspect: 0.5, whole: true, transparent: false };
const seen = (changes: Partial<Seen> = {}): Seeing =>
  new Map([['image1', { ...WHOLE, ...changes }]]);

const planned = (prompt: string, seeing?: Seeing): Storyboard =>
  storyboardFor(prompt, IMAGE, {}, undefined, seeing);

/** Each shot's plate, its set, and who of the cast with a picture of its own is in it. */
const shown = ({
  shots,
  cast,
}: Storyboard): readonly (readonly [string | null, string | null, string])[] =>
  shots.map(({ plate, set, blocking }) => [
    plate?.reference ?? null,
    set,
    blocking
      .flatMap(
        ({ cast: id }) =>
          cast.find((member) => member.id === id && member.reference !== null) ?? [],
      )
      .map(({ what }) => what)
      .join(),
  ]);

test('a product that can be cut out stands in the place that the text names', () => {
  const prompt = 'The perfume bottle from image 1 stands on a beach at sunset, slow push in.';
  assert.deepEqual(shown(planned(prompt, seen())), [[null, 'beach', 'perfume']]);
});

test('where something happens with it, it leaves its still; where nothing does, the still is shown', () => {
  assert.deepEqual(shown(planned('The sneaker in image 1 jumps.')), [['image1', null, '']]);
  const [jumping] = shown(planned('The sneaker in image 1 jumps.', seen()));
  assert.deepEqual([jumping?.[0], jumping?.[2]], [null, 'sneakers']);
  const still = 'A perfume bottle from image 1, slow push in, cinematic.';
  assert.deepEqual(shown(planned(still, seen())), [['image1', null, '']]);
});

test('a still without a ground of its own is never a plate', () => {
  const [shot] = shown(
    planned('A perfume bottle from image 1, slow push in.', seen({ transparent: true })),
  );
  assert.deepEqual([shot?.[0], shot?.[2]], [null, 'perfume']);
});

test('once in a place, it stays there in later shots', () => {
  const storyboard = planned(
    'Shot 1: the woman from image 1 walks through a park. Shot 2: close-up of the woman.',
    seen(),
  );
  assert.deepEqual(shown(storyboard), [
    [null, 'park', 'woman'],
    [null, 'park', 'woman'],
  ]);
});

test('the place of a still shows its own waves', () => {
  const prompt = '图片1中的柯基在图片2的沙滩上奔跑，海浪拍岸。';
  const files = [...IMAGE, media('image', 2)];
  const { shots } = storyboardFor(prompt, files, {}, undefined, seen());
  assert.equal(shots[0]?.plate?.reference, 'image2');
  assert.deepEqual(
    shots[0]?.blocking.map(({ cast }) => cast),
    ['corgi'],
  );
});

test('what somebody holds in one shot stands by itself in the others', () => {
  const prompt =
    'Shot 1: the headphones from image 1 float in space. Shot 2: a man holds the headphones in a cafe.';
  assert.deepEqual(shown(planned(prompt, seen())), [
    [null, 'space', 'headphones'],
    [null, 'cafe', ''],
  ]);
});

test('it stands before the place of another still', () => {
  const prompt = 'The perfume bottle from image 1 stands on the beach from image 2.';
  const files = [...IMAGE, media('image', 2)];
  assert.deepEqual(shown(storyboardFor(prompt, files, {}, undefined, seen())), [
    ['image2', null, 'perfume'],
  ]);
});

test('a portrait is shown from near enough, and in its still where no place is named', () => {
  const size = (seeing: Seeing): string | undefined =>
    planned('Wide shot: the woman from image 1 walks through a park.', seeing).shots[0]?.camera
      .size;
  assert.equal(size(seen()), 'wide');
  assert.equal(size(seen({ whole: false, aspect: 0.9 })), 'close-up');
  assert.equal(size(seen({ whole: false, aspect: 0.5 })), 'medium');
  const smile = 'The woman from image 1 smiles.';
  assert.deepEqual(shown(planned(smile, seen({ whole: false }))), [['image1', null, '']]);
});

const why = (prompt: string, seeing?: Seeing): readonly string[] =>
  planned(prompt, seeing).unused.map((row) => `${row.text}: ${row.why}`);

test('what a still cannot show is said', () => {
  const walks = 'The woman from image 1 walks through a park.';
  assert.deepEqual(why(walks, seen()), []);
  assert.match(why(walks).join(), /image1: its subject cannot be cut out/);
  assert.deepEqual(why('The woman from image 1 waves in a park.', seen()), []);
});

const acted = (prompt: string): unknown =>
  planned(prompt, seen()).shots.map(({ set, blocking }) => [
    set,
    ...blocking.map(({ motion }) => motion),
  ]);

test('who does what takes limbs first stands there as the still has them', () => {
  assert.deepEqual(acted('The woman from image 1 waves in a park.'), [
    ['park', null],
    ['park', 'wave'],
  ]);
  assert.deepEqual(acted('The woman from image 1 looks at the camera in a park.'), [
    ['park', 'look-at-camera'],
  ]);
});

test('who is no person stays the picture of it, whatever it does', () => {
  assert.deepEqual(acted('The dog from image 1 runs in a park.'), [['park', 'run']]);
  assert.deepEqual(acted('The robot from image 1 waves in a park.'), [['park', 'wave']]);
});

const what = (prompt: string): string | undefined =>
  planned(prompt, seen()).cast.find(({ reference }) => reference !== null)?.what;

test('what is only called by its image is a thing where it does what things do', () => {
  assert.equal(what('Image 1 spins slowly on a table.'), 'product');
  assert.equal(what('Image 1 walks through the snow.'), 'person');
  assert.equal(what('Image 1 spins on a stage and smiles.'), 'person');
});

test('on an empty stage that the film is composed like, who is cut out dances', () => {
  const prompt =
    'Take the composition and the camera movement of Video 1. The dancer from Image 1 dances on a stage.';
  const files = [media('image', 1), media('video', 1)];
  const film = storyboardFor(prompt, files, {}, undefined, seen());
  assert.deepEqual(film.references.find(({ name }) => name === 'video1')?.roles, [
    'motion',
    'composition',
  ]);
  const dancing = film.shots.filter(({ blocking }) =>
    blocking.some(({ motion }) => motion === 'dance'),
  );
  assert(dancing.length > 0);
  assert(dancing.every(({ plate }) => plate?.reference === 'video1'));
});
