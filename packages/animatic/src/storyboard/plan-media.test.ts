// What becomes of the user's own pictures, videos and sounds, and of the film's shape and length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETS } from '../picture/sets/sets.ts';
import { SET_IDS } from '../words/sets.ts';
import { media, storyboardFor } from './request.testsuite.ts';
import type { Storyboard } from './storyboard.ts';

const plates = ({ shots }: Storyboard): readonly (string | null)[] =>
  shots.map(({ plate }) => plate?.reference ?? null);

const length = (prompt: string): number =>
  (storyboardFor(prompt, [], { durationS: -1 }).output.frames - 1) / 24;

const starts = (prompt: string, durationS: number): readonly number[] =>
  storyboardFor(prompt, [], { durationS }).shots.map(({ startS }) => startS);

const first = media('image', 1, { role: 'first_frame' });
const last = media('image', 2, { role: 'last_frame' });

test('a first frame is the picture at frame 0, even if the text does not say so', () => {
  const storyboard = storyboardFor('The cat jumps off the wall.', [first]);
  assert.equal(plates(storyboard)[0], 'image1');
  assert.ok((storyboard.shots[0]?.plate?.holdStartS ?? 0) > 0);
  assert.equal(storyboard.shots[0]?.cut.in, 'cut');
});

test('what happens after a first frame is drawn, since a still cannot do it', () => {
  const { shots } = storyboardFor('The dog wakes up, runs across the meadow and barks.', [first]);
  assert.deepEqual(
    shots.map(({ plate }) => plate?.reference ?? null),
    ['image1', null],
  );
  assert.equal(shots[1]?.cut.in, 'dissolve');
  assert.ok(shots[1]?.blocking.some(({ motion }) => motion === 'run'));
  assert.deepEqual(plates(storyboardFor('Push in slowly on the lake.', [first])), ['image1']);
});

test('from a first to a last frame is one long dissolve', () => {
  const [, second] = storyboardFor('The bud opens. Fixed camera.', [first, last]).shots;
  assert.equal(second?.cut.in, 'dissolve');
  assert.ok((second?.cut.lengthS ?? 0) > 2);
  assert.ok((second?.startS ?? 9) < 2);
});

test('from a summer picture to a winter one the first is seen in autumn and in snow', () => {
  const { shots } = storyboardFor('From summer to winter.', [first, last], { durationS: 8 });
  assert.deepEqual(
    shots.map(({ plate, weather }) => [plate?.reference, plate?.edit?.season ?? null, weather]),
    [
      ['image1', null, 'clear'],
      ['image1', 'autumn', 'clear'],
      ['image1', 'winter', 'snow'],
      ['image2', null, 'snow'],
    ],
  );
  assert.ok(shots.slice(1).every(({ cut }) => cut.in === 'dissolve'));
});

test('who is put in stands where the picture has its subject, in the light that is asked for', () => {
  const { shots } = storyboardFor(
    'Edit video 1: replace the red car with a white horse that gallops, at night.',
    [media('video', 1)],
  );
  const [shot] = shots;
  assert.equal(shots.length, 1);
  assert.equal(shot?.plate?.edit?.subject, 'out');
  assert.equal(shot?.plate?.edit?.puts, 'horse');
  assert.equal(shot?.plate?.edit?.relit, true);
  assert.deepEqual(
    shot?.blocking.map(({ cast, motion }) => [cast, motion]),
    [['horse', 'gallop']],
  );
});

test('a line over a cut is captioned on both sides; a last picture held is free of captions', () => {
  const { shots } = storyboardFor(
    '0-1s: A man says "The tide waits for nobody, not even for you, my friend." 1-3s: close-up of a boat. 3-5s: the lake. The final frame is image 2.',
    [first, last],
  );
  const shown = shots.flatMap(({ captions }, i) => captions.map(({ endS }) => [i, endS] as const));
  assert.deepEqual(
    shown.slice(0, 2).map(([i]) => i),
    [0, 1],
  );
  const end = shots.at(-1)?.endS ?? 0;
  assert.ok(shown.every(([, endS]) => endS <= end - 0.4));
});

test('a caption ends when its line has been spoken', () => {
  const [shot] = storyboardFor('A man in a garden says "Good morning."', [], {
    durationS: 8,
  }).shots;
  assert.ok((shot?.captions[0]?.endS ?? 9) < 3);
});

test('first and last frame: one after the other, the last one held to the end', () => {
  const storyboard = storyboardFor('The door opens slowly.', [first, last]);
  assert.deepEqual(plates(storyboard), ['image1', 'image2']);
  assert.ok((storyboard.shots[1]?.plate?.holdEndS ?? 0) >= 0.5);
});

test('adaptive: the text decides without media', () => {
  assert.equal(storyboardFor('A cat. Vertical video for TikTok.').output.ratio, '9:16');
  assert.equal(storyboardFor('竖屏，一只猫。').output.ratio, '9:16');
  assert.equal(storyboardFor('A cat.').output.ratio, '16:9');
});

test('adaptive: the first frame decides, else what is edited, else video before image', () => {
  const tall = { width: 720, height: 1280 };
  const square = { width: 800, height: 800 };
  assert.equal(storyboardFor('Go.', [{ ...first, ...tall }, last]).output.ratio, '9:16');
  const image = media('image', 1, square);
  const video = media('video', 1, tall);
  assert.equal(storyboardFor('A cat walks.', [image, video]).output.ratio, '9:16');
  const two = media('video', 2, { width: 1680, height: 720 });
  assert.equal(storyboardFor('Strictly edit video 2.', [image, video, two]).output.ratio, '21:9');
  assert.equal(storyboardFor('First frame is image 1.', [image, video]).output.ratio, '1:1');
});

test('duration −1 is the length of the script, within the range', () => {
  assert.equal(length('0-3s: a cat. 3-8s: a dog.'), 8);
  assert.equal(length('A 10-second video of a cat.'), 10);
  assert.equal(length('0-30s: a cat.'), 15);
  assert.equal(length('1-2s: a cat.'), 4);
  assert.equal(length('A cat.'), 5);
});

test('frames override the duration', () => {
  const { output, shots } = storyboardFor('A cat.', [], { frames: 57, durationS: 5 });
  assert.equal(output.frames, 57);
  assert.ok(Math.abs((shots.at(-1)?.endS ?? 0) - 56 / 24) < 1e-9);
});

test('beats that overrun are rescaled, beats that end early leave the last one the rest', () => {
  assert.deepEqual(
    starts('0-4s: a cat sits. 4-8s: a dog runs. 8-16s: a bird flies.', 8),
    [0, 2, 4],
  );
  assert.deepEqual(starts('0-2s: a cat sits. 2-4s: a dog runs.', 8), [0, 2]);
});

test('an edited video plays through; what is changed in it is told', () => {
  const storyboard = storyboardFor('严格编辑视频1，将背景换成雪山。', [media('video', 1)]);
  assert.deepEqual(plates(storyboard), ['video1']);
  assert.equal(storyboard.shots[0]?.plate?.speed, 1);
  assert.ok(storyboard.unused.some(({ why }) => why.includes('footage plays as it is')));
  assert.ok(storyboard.sound.beds.some(({ reference }) => reference === 'video1'));
});

test('a video is lengthened after its end: first its end, then what comes', () => {
  const storyboard = storyboardFor('Extend video 1 forward: the car drives into a tunnel.', [
    media('video', 1, { durationS: 9 }),
  ]);
  assert.equal(plates(storyboard)[0], 'video1');
  assert.equal(storyboard.shots[0]?.plate?.startS, 6.5);
  assert.equal(storyboard.shots[1]?.plate, null);
  assert.equal(storyboard.shots[1]?.set, 'tunnel');
});

test('a video is lengthened before its beginning', () => {
  const storyboard = storyboardFor('视频1向前延长，主角走进房间。', [media('video', 1)]);
  assert.equal(storyboard.shots[0]?.set, 'room');
  assert.deepEqual(storyboard.shots.at(-1)?.plate?.startS, 0);
  assert.equal(plates(storyboard).at(-1), 'video1');
});

test('videos are joined in their order', () => {
  const files = [media('video', 1), media('video', 2), media('video', 3)];
  const storyboard = storyboardFor('视频1接视频2，再接视频3。', files, { durationS: 12 });
  assert.deepEqual(plates(storyboard), ['video1', 'video2', 'video3']);
});

test('footage shorter than its stretch is slowed, never run out', () => {
  const { shots } = storyboardFor('Use the composition of video 1. A cat walks.', [
    media('video', 1, { durationS: 2 }),
  ]);
  const plate = shots[0]?.plate;
  assert.ok(plate && plate.speed < 1 && plate.startS + plate.speed * 5 <= 2.01);
});

test('a place of the user is the backdrop of the drawn cast', () => {
  const { shots, cast } = storyboardFor('图片1中的女孩在图片2的场景里跳舞。', [
    media('image', 1),
    media('image', 2),
  ]);
  assert.equal(shots[0]?.plate?.reference, 'image2');
  assert.equal(shots[0]?.blocking[0]?.motion, 'dance');
  assert.equal(cast[0]?.reference, 'image1');
});

test('a subject on a named place is cut out, without one its picture is shown', () => {
  const files = [media('image', 1)];
  const placed = storyboardFor('The girl from image 1 dances on a beach.', files);
  assert.equal(placed.shots[0]?.plate, null);
  assert.equal(placed.shots[0]?.set, 'beach');
  assert.equal(placed.cast[0]?.reference, 'image1');
  const open = storyboardFor('The girl from image 1 smiles.', files);
  assert.equal(open.shots[0]?.plate?.reference, 'image1');
});

test('a picture that the text does not name is shown', () => {
  const storyboard = storyboardFor('A cat walks on a beach.', [media('image', 1)]);
  assert.ok(plates(storyboard).includes('image1'));
});

test('audio is the music, unless the text makes it something else', () => {
  const audio = [media('image', 1), media('audio', 1)];
  assert.equal(storyboardFor('A cat.', audio).sound.music?.reference, 'audio1');
  const ambient = storyboardFor('A cat. Use audio 1 as the ambient sound.', audio);
  assert.equal(ambient.sound.music?.reference ?? null, null);
  assert.deepEqual(
    ambient.sound.beds.map(({ reference }) => reference),
    ['audio1'],
  );
});

test('every reference is shown, heard, or told to be left out', () => {
  const files = [media('image', 1), media('image', 2), media('audio', 1)];
  const { unused } = storyboardFor(
    'A cat in the style of image 2. Voice timbre of audio 1.',
    files,
  );
  assert.ok(unused.some(({ why }) => why.startsWith('image2')));
  assert.ok(unused.some(({ why }) => why.startsWith('audio1')));
});

test('a fixed camera stays, whatever the text says', () => {
  const { shots } = storyboardFor('A cat walks, handheld, push in.', [], { cameraFixed: true });
  assert.ok(shots.every(({ camera }) => camera.move === 'static' && !camera.handheld));
});

test('without sound nothing is heard; without words nothing is said', () => {
  const silent = storyboardFor('A man says "Hello there, friend."', [], { audio: false });
  assert.deepEqual(silent.sound, { voice: [], effects: [], music: null, beds: [] });
  const empty = storyboardFor('');
  assert.equal(empty.shots.length, 1);
  assert.deepEqual(empty.sound.voice, []);
});

test('one picture in two sentences is one shot that goes on', () => {
  const { shots } = storyboardFor('Push in slowly on the lake. Birdsong. Soft light.', [first]);
  assert.equal(shots.length, 1);
});

test('what comes after a video that is lengthened has its own time, from its beginning', () => {
  const { shots } = storyboardFor(
    'Extend video 1 forward: a boat sails across the lake, then a woman waves on the shore.',
    [media('video', 1)],
    { durationS: 8 },
  );
  assert.equal(shots[0]?.plate?.reference, 'video1');
  const drawn = shots.slice(1).flatMap(({ blocking }) => blocking.map(({ motion }) => motion));
  assert.ok(drawn.includes('sail') && drawn.includes('wave'), drawn.join(' '));
});

test('every place that words name is drawn', () => {
  for (const id of SET_IDS) assert.ok(Object.hasOwn(SETS, id), id);
});

test('what stands over numbered shots takes no time', () => {
  const prompt =
    'Product film for a lipstick. Shot 1: the lipstick spins in a studio. Shot 2: a woman smiles.';
  const { shots } = storyboardFor(prompt, [], { durationS: 6 });
  assert.deepEqual(
    shots.map(({ blocking }) => blocking[0]?.cast),
    ['lipstick', 'woman'],
  );
});

test('asked sounds are loudest, then what is done, the weather, the place', () => {
  const { sound } = storyboardFor('A man claps in the rain on a beach. Sound of thunder.');
  const gain = (what: string): number =>
    sound.effects.find((cue) => cue.what === what)?.gainDb ?? Number.NaN;
  assert.ok(gain('thunder') > gain('rain') && gain('rain') > gain('sea-wash'));
  assert.ok(gain('sea-wash') >= -16);
});
