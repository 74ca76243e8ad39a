import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogue, findModel } from './catalogue/catalogue.ts';
import { readPromptFlags } from './prompt-flags.ts';

const pro = findModel('doubao-seedance-1-0-pro-250528').model;

test('short and long names are read and taken out of the prompt', () => {
  const short = 'A kitten yawns. --rs 480P --rt 4:3 --dur 7 --fps 24 --seed 11 --cf true --wm true';
  const long =
    'A kitten yawns. --resolution 480p --ratio 4:3 --duration 7 --seed 11 --camerafixed true --watermark true';
  for (const text of [short, long]) {
    const { prompt, flags } = readPromptFlags(text, pro, 't2v');
    assert.deepEqual(
      [prompt, flags],
      [
        'A kitten yawns.',
        {
          resolution: '480p',
          ratio: '4:3',
          durationS: 7,
          seed: 11,
          cameraFixed: true,
          watermark: true,
        },
      ],
    );
  }
  assert.deepEqual(readPromptFlags('x --frames 57', pro, 't2v').flags, { frames: 57 });
});

test('a value that does not fit is the default, and goes out of the prompt all the same', () => {
  const bad =
    'x --rs 2k --rt 5:4 --dur 99 --frames 30 --seed x --cf maybe --wm --dur 5.5 --seed 4294967296';
  const read = readPromptFlags(bad, pro, 't2v');
  assert.deepEqual([read.prompt, read.flags, read.written, read.unused.length], ['x', {}, {}, 9]);
  assert.deepEqual(readPromptFlags('x --rt adaptive --dur -1', pro, 't2v').flags, {});
  assert.deepEqual(readPromptFlags('x --rt adaptive', pro, 'i2v').flags, { ratio: 'adaptive' });
});

test('other words that look like flags stay, also words that only contain one', () => {
  const text = 'a well--dur 5 sign --verbose yes — end';
  assert.deepEqual(readPromptFlags(text, pro, 't2v'), {
    prompt: text,
    flags: {},
    written: {},
    unused: [],
  });
});

test('2.x models see the prompt as it is', () => {
  const { model } = findModel('doubao-seedance-2-0-260128');
  const text = ' x --dur 7 --wm true ';
  assert.deepEqual(readPromptFlags(text, model, 't2v'), {
    prompt: text,
    flags: {},
    written: {},
    unused: [],
  });
});

test('no prompt makes it throw, and no known flag is left behind', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '--rs',
      '--DUR',
      '--frames',
      '--wm',
      '--seed',
      '--',
      '720p',
      '5',
      '-1',
      'true',
      '\n',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.constantFrom(...catalogue),
      fc.constantFrom('t2v', 'i2v', 'flf2v', 'r2v'),
      (words, model, mode) => {
        const text = words.join(' ');
        const { prompt } = readPromptFlags(text, model, mode);
        if (model.promptFlags)
          assert.doesNotMatch(prompt, /(?:^|\s)--(?:rs|dur|frames|wm|seed)(?:\s|$)/i);
        else assert.equal(prompt, text);
      },
    ),
  );
});

test('a hostile prompt is read in linear time', () => {
  const text = '--wm '.repeat(2000) + ' '.repeat(10_000) + '--seed'.repeat(1500);
  const begun = performance.now();
  readPromptFlags(text, pro, 't2v');
  assert.ok(performance.now() - begun < 1000);
});
