// The versions of docs/compatibility.md are those that the tests run.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

test('the clients of the page are those that are run', async () => {
  const page = await readFile(new URL('../docs/compatibility.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/^\| \[`([^`]+)`\]\(\S+\) +\| (\S+) +\|/gm)];
  assert.equal(told.length, 6);
  const { packages: locked } = JSON.parse(
    await readFile(new URL('../package-lock.json', import.meta.url), 'utf8'),
  ) as { readonly packages: Readonly<Record<string, { readonly version?: string }>> };
  for (const [, name = '', version] of told) {
    assert.equal(version, locked[`node_modules/${name}`]?.version, name);
  }
});
