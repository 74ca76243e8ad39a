// Whatever a prompt says ends as something drawn, heard, a choice of camera or light, or as a row of
// `unused`: no word is lost in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForm } from '../../../../tests/proof/form.ts';
import { media, storyboardFor, understood } from '../storyboard/request.testsuite.ts';
import { CHINESE, ENGLISH } from '../words/lexicon.ts';
import { scan } from './scan.ts';
import { sentencesOf } from './sentences.ts';
import { tag } from './tag.ts';
import { wordsOf } from './word.ts';

/** Words that only hold the others together. */
const SILENT = new Set([
  'particle',
  'relation',
  'measure',
  'sequence',
  'number',
  'direction',
  'manner',
]);

function unaccounted(prompt: string): readonly string[] {
  const script = understood(prompt, MEDIA);
  const covered = new Uint8Array(prompt.length);
  for (const { from } of [...script.used, ...script.unused]) covered.fill(1, from[0], from[1]);
  return sentencesOf(prompt, wordsOf(prompt, scan(prompt)))
    .flatMap(({ words }) => tag(words))
    .filter((word) =>
      word.token === null
        ? !SILENT.has(word.class) && word.sense?.kind !== 'role'
        : word.token.kind === 'quote' || word.token.kind === 'reference',
    )
    .filter((word) => !covered.subarray(word.from, word.to).every((value) => value === 1))
    .map((word) => word.text);
}

const MEDIA = [media('image', 1), media('image', 2), media('video', 1), media('audio', 1)];

const PROMPTS = [
  'A zorblax hums softly while the purple gloop evaporates over Lake Nowhere, 8k, masterpiece.',
  'Quantum finance explained: "Buy low" appears, the graph rises, image 1, image 9.',
  'The melancholy of late empires, rendered with conceptual rigour and no logo.',
  '一只量子海豚在金融市场里跳舞，氛围感拉满，超清画质，图片1，图片9。',
  '人工智能赋能千行百业，旁白：“未来已来”，无字幕。',
  'voiceover voiceover red of the with running the the on cat “',
];

for (const prompt of PROMPTS) {
  test(`no word is lost: ${prompt.slice(0, 50)}`, () => {
    assert.deepEqual(unaccounted(prompt), []);
    const { unused } = storyboardFor(prompt, MEDIA);
    for (const { text, from, why } of unused) {
      assert.ok(why.length > 0);
      if (from[1] > from[0]) assert.equal(text, prompt.slice(from[0], from[1]));
    }
  });
}

/** Deterministic: the same salads every time. */
function* salads(count: number): Generator<string> {
  const english = [...ENGLISH.values()].flat().map(({ words }) => words.join(' '));
  const chinese = [...CHINESE.keys()];
  const joints = [
    'a',
    'the',
    'of',
    'and',
    ',',
    '.',
    ';',
    ':',
    '"',
    '0-2s:',
    'Shot 1:',
    'image 1',
    '@Image2',
    'says',
    'is',
    'with',
    'in',
    '的',
    '，',
    '。',
    '在',
    '着',
    '“',
    '”',
    '镜头1：',
    '图片1',
    '视频1',
    '3-5秒：',
    '一只',
    '说',
    '1.5',
    'xyzzy',
    '\n',
    '{',
    '}',
    '(',
    '🐱',
  ];
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
  for (let n = 0; n < count; n++) {
    const parts: string[] = [];
    const length = 3 + random(12);
    const han = random(2) === 0;
    for (let k = 0; k < length; k++) {
      const pool = random(3) === 0 ? joints : han ? chinese : english;
      parts.push(pool[random(pool.length)] ?? '');
    }
    yield parts.join(han && random(4) > 0 ? '' : ' ');
  }
}

test('word salads by the thousand: a valid storyboard, and no word is lost', () => {
  for (const prompt of salads(inForm({ short: 1_000, long: 10_000 }))) {
    assert.deepEqual(unaccounted(prompt), [], prompt);
    storyboardFor(prompt, MEDIA);
  }
});
