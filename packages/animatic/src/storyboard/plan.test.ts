import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { media, storyboardFor } from './request.testsuite.ts';
import { storyboardHash } from './storyboard-hash.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8').trim();

test('a storyboard has so many lines and captions, and says what it leaves out', () => {
  const said = Array.from({ length: 120 }, (_, i) => `He says: "word ${i}".`).join(' ');
  const { sound, unused } = storyboardFor(said);
  assert.equal(sound.voice.length, 100);
  const row = unused.find(({ why }) => /only 100 lines are spoken; these 20 are not/.test(why));
  assert.match(row?.text ?? '', /word 100/);

  const written = Array.from({ length: 70 }, (_, i) => `A caption reads "word ${i}".`).join(' ');
  const card = storyboardFor(written);
  assert.equal(card.shots[0]?.captions.length, 50);
  assert.ok(card.unused.some(({ why }) => /only 50 captions; these 20 are not/.test(why)));
});

const FOUR = [media('image', 1), media('image', 2), media('video', 1), media('audio', 1)];

for (const [name, lines, language] of [
  ['prompt.txt', ['Picked at sunrise, shaken by noon', 'Orchard Fizz, take the first sip'], 'en'],
  ['prompt.zh.txt', ['清晨采摘，正午现摇', '果园气泡，喝第一口'], 'zh'],
] as const) {
  test(`the promo of ${name} begins with image 1, plays video 1, ends on image 2`, () => {
    const { shots, sound, output } = storyboardFor(sample(name), FOUR, { ratio: '4:3' });
    assert.deepEqual([output.width, output.height, output.frames], [752, 560, 121]);
    assert.deepEqual(
      shots.map(({ plate }) => plate?.reference),
      ['image1', 'video1', 'video1', 'image2'],
    );
    assert.ok((shots[0]?.plate?.holdStartS ?? 0) > 0);
    assert.ok((shots.at(-1)?.plate?.holdEndS ?? 0) >= 0.3);
    // Beats of 2 s each in a prompt of 8 s, in a film of 5 s.
    assert.deepEqual(
      shots.map(({ startS }) => Math.round(startS * 100) / 100),
      [0, 1.25, 2.5, 3.75],
    );
    assert.equal(shots[2]?.camera.size, 'close-up');
    assert.equal(shots[2]?.camera.move, 'push-in');
    assert.ok(shots.every(({ camera }) => camera.pointOfView));
    assert.deepEqual(
      sound.voice.map(({ text }) => text),
      lines,
    );
    for (const cue of sound.voice) {
      assert.equal(cue.voice, 'female');
      assert.equal(cue.language, language);
    }
    assert.ok((sound.voice[0]?.startS ?? 0) > 1.25 && (sound.voice[0]?.startS ?? 9) < 1.9);
    assert.ok((sound.voice[1]?.startS ?? 0) > 3.75 && (sound.voice[1]?.startS ?? 9) < 4.4);
    assert.equal(sound.music?.reference, 'audio1');
    assert.ok(sound.effects.some(({ what }) => what === 'shaker'));
    assert.ok(sound.effects.some(({ what }) => what === 'ice-clink'));
  });
}

test('cuts are pulled to the beats of the music that the prompt asks for', () => {
  const hearing = new Map([['audio1', { bpm: 120, beatsS: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4] }]]);
  const { shots, sound } = storyboardFor(sample('prompt.txt'), FOUR, {}, hearing);
  assert.deepEqual(
    shots.map(({ startS }) => startS % 0.5),
    [0, 0, 0, 0],
  );
  assert.equal(sound.music?.bpm, 120);
});

test('the hash covers everything but itself', () => {
  const { hash, ...rest } = storyboardFor('A cat sits on a sofa.');
  assert.equal(hash, storyboardHash(rest));
  assert.equal(storyboardFor('A cat sits on a sofa.').hash, hash);
  assert.notEqual(storyboardFor('A cat sits on a sofa.', [], { seed: 8 }).hash, hash);
});

test('two moves told one after the other are made one after the other', () => {
  for (const prompt of [
    'The camera follows a wolf through the snow, then rises above the trees.',
    '镜头跟随男孩跑过田野，然后缓缓升起。',
  ]) {
    const { shots, unused } = storyboardFor(prompt, [], { durationS: 6 });
    assert.deepEqual(
      shots.map(({ camera }) => camera.move),
      ['follow', 'crane-up'],
      prompt,
    );
    assert.ok(
      shots.every(({ blocking }) => blocking.some(({ motion, to }) => motion && to)),
      'whoever is followed goes somewhere',
    );
    assert.deepEqual(unused, []);
  }
});

const cuts = (prompt: string): unknown[] =>
  storyboardFor(prompt, [], { durationS: 5 }).shots.map(({ cut }) => [cut.in, cut.out]);

test('a fade that is told at the end ends the film, one before it takes over', () => {
  assert.deepEqual(cuts('A boy walks along a beach. Fade to black.'), [['cut', 'fade-to-black']]);
  assert.deepEqual(cuts('女孩跑过草地，画面渐白。'), [['cut', 'fade-to-white']]);
  assert.deepEqual(
    cuts('Shot 1: A boy walks along a beach. Fade to black. Shot 2: A cat sleeps on a sofa.'),
    [
      ['cut', undefined],
      ['dip-to-black', undefined],
    ],
  );
});

test('the instrument that the text names plays the tune', () => {
  for (const [prompt, lead] of [
    ['A boy sits by a lake. Slow cello music.', 'cello'],
    ['A girl runs over a hill. Cheerful ukulele music.', 'ukulele'],
    ['一位老人打太极，古筝配乐。', 'guzheng'],
    ['A man walks through the rain. Calm music.', undefined],
  ] as const) {
    assert.equal(storyboardFor(prompt, [], {}).sound.music?.lead, lead, prompt);
  }
});
