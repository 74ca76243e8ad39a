import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkJsonBounds, MOST_ENTRIES, MOST_LEVELS } from './json-bounds.ts';

const list = (length: number): string => `[${Array(length).fill(0).join()}]`;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

test('32 levels are taken, 33 are not, whichever they are of', () => {
  checkJsonBounds(nested(MOST_LEVELS));
  for (const text of [
    nested(MOST_LEVELS + 1),
    `${'{"a":'.repeat(33)}1${'}'.repeat(33)}`,
    '['.repeat(1e6),
  ]) {
    assert.throws(() => checkJsonBounds(text), { code: 'InvalidParameter', message: /32 deep/ });
  }
});

test('a text of many keys or elements is refused', () => {
  checkJsonBounds(list(MOST_ENTRIES));
  const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [i, i])));
  for (const text of [list(MOST_ENTRIES + 1), keys, `[${'[],'.repeat(1e6)}[]]`]) {
    assert.throws(() => checkJsonBounds(text), { message: /10000 keys and elements/ });
  }
});

test('what stands in strings does not count, however it is escaped', () => {
  for (const value of ['[{'.repeat(1e5), '\\', '"', '\\"'.repeat(3), '",[[['.repeat(20_000)]) {
    checkJsonBounds(JSON.stringify({ [value]: value, after: value }));
  }
  // The quote after two backslashes ends the string: the rest counts.
  assert.throws(() => checkJsonBounds(`["\\\\",${nested(MOST_LEVELS)}]`), { message: /32 deep/ });
});

test('48 MB of a data URL, or of escaped quotes, are through in a moment', () => {
  const startedMs = performance.now();
  checkJsonBounds(`{"url":"data:image/png;base64,${'A'.repeat(48 * 1024 * 1024)}"}`);
  const quotes = `{"url":"${'\\"'.repeat(24 * 1024 * 1024)}"}`;
  assert.throws(() => checkJsonBounds(quotes), { message: /escaped quotes/ });
  const backslashes = `{"url":"${'\\\\'.repeat(24 * 1024 * 1024)}"}`;
  checkJsonBounds(backslashes);
  assert.ok(performance.now() - startedMs < 3000, `${performance.now() - startedMs} ms`);
});
