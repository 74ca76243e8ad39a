import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { errorCatalogue } from '../scripts/error-catalogue.ts';

test('the page of errors has every code, as its table says', async () => {
  const page = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');
  assert.equal(page, await errorCatalogue(), 'run `npm run errors`');
});
