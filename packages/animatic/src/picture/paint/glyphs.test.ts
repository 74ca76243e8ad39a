import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lettersFor } from '../text/fonts.ts';
import { wordsOf } from './glyphs.ts';

test('signs say words that a street has, in letters that can be drawn', () => {
  for (const kind of ['latin', 'han'] as const) {
    for (let count = 1; count <= 8; count++) {
      for (let seed = 0; seed < 9; seed++) {
        const words = wordsOf({ kind, count, seed });
        assert.equal(lettersFor(words).text, words);
        assert.match(words, kind === 'latin' ? /^[A-Z]{3,8}$/ : /^\p{Script=Han}+$/u);
      }
    }
  }
  assert.equal(wordsOf({ kind: 'latin', count: 3, seed: 1, words: '9:45' }), '9:45');
});
