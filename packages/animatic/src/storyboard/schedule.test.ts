import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

const rowOf = (
  board: ReturnType<typeof storyboardFor>,
  cast: string,
  motion: string,
): { startS: number; endS: number } => {
  const row = board.shots
    .flatMap(({ blocking }) => blocking)
    .find((one) => one.cast === cast && one.motion === motion);
  assert.ok(row, `${cast} does not ${motion}`);
  return row;
};

test('what follows a line begins after it, with its sound', () => {
  const board = storyboardFor(
    'A rocket stands on the launch pad, a male voice counts down: "Three, two, one!" Then the rocket rises.',
    [],
    { durationS: 8 },
  );
  const [line] = board.sound.voice;
  const lift = rowOf(board, 'rocket', 'rise');
  assert.ok(line && lift.startS > line.startS + 1, 'it rises after the count');
  const roar = board.sound.effects.find(({ what }) => what === 'rocket-engine');
  assert.ok(roar && Math.abs(roar.startS - lift.startS) < 0.1, 'its engine is heard as it rises');
});

test('a line that follows acts waits for them', () => {
  const board = storyboardFor(
    'A girl walks up to the cat, crouches and says: "Come home with me."',
    [],
    { durationS: 6 },
  );
  const [line] = board.sound.voice;
  const crouch = rowOf(board, 'girl', 'crouch');
  assert.ok(line && line.startS > crouch.startS, 'she speaks when she has crouched');
});

test('a telephone rings until somebody takes it', () => {
  const board = storyboardFor(
    'In an office the telephone rings, a man picks it up and says: "Who is asking?"',
    [],
    { durationS: 6 },
  );
  const ring = board.sound.effects.find(({ what }) => what === 'phone-ring');
  const [line] = board.sound.voice;
  assert.ok(ring && line && line.startS >= ring.endS, 'the line comes after the ring');
});

test('steps are heard as long as somebody walks, rain all the time, wherever the text names it', () => {
  const board = storyboardFor(
    'A man in a coat walks down a street at night and stops. The sound of rain and footsteps.',
    [],
    { durationS: 6 },
  );
  const walk = rowOf(board, 'man', 'walk');
  const steps = board.sound.effects.find(({ what }) => what === 'footsteps');
  assert.ok(steps && Math.abs(steps.startS - walk.startS) < 0.1);
  const rain = board.sound.effects.find(({ what }) => what === 'rain');
  assert.ok(rain && rain.startS < 0.1 + (board.shots.at(-1)?.startS ?? 0));
});

test('who asks for a seat sits down when it has been asked for', () => {
  const board = storyboardFor(
    'In a café a woman sits down at a table opposite an old man and asks: "Is this seat taken?"',
    [],
    { durationS: 6 },
  );
  const [line] = board.sound.voice;
  const sits = rowOf(board, 'woman', 'sit-down');
  assert.ok(
    line && sits.startS >= line.endS - 0.3,
    `${sits.startS} s, asked until ${line?.endS} s`,
  );
});

test('applause for words comes after them', () => {
  const board = storyboardFor(
    'In a classroom a boy stands up and says: "It borrows the light of the sun!" The students clap.',
    [],
    { durationS: 6 },
  );
  const [line] = board.sound.voice;
  const claps = rowOf(board, 'student', 'clap');
  assert.ok(
    line && claps.startS >= line.endS - 0.5,
    `${claps.startS} s, said until ${line?.endS} s`,
  );
  const applause = board.sound.effects.find(({ what }) => what === 'applause');
  assert.ok(applause && applause.startS >= claps.startS - 0.01);
});

test('a voice over the picture does not wait until hands have come to rest', () => {
  const board = storyboardFor(
    'First-person POV. 0-2s: hands put apples into a shaker, voiceover: "Freshly cut, freshly shaken"; 2-4s: hands raise the cup.',
    [],
    { durationS: 4 },
  );
  const [line] = board.sound.voice;
  assert.ok(line && line.startS < 0.3, `${line?.startS}`);
});
