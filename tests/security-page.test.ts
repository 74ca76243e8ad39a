// docs/security.md against the tests that there are: a control whose test is gone is none.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const page = await readFile(join(ROOT, 'docs/security.md'), 'utf8');

const files: string[] = [];
for (const folder of ['packages', 'tests', 'apps']) {
  for (const name of await readdir(join(ROOT, folder), { recursive: true })) {
    if (/\.test(suite)?\.ts$/.test(name) && !name.includes('node_modules')) {
      files.push(join(folder, name).replaceAll('\\', '/'));
    }
  }
}

type Row = Readonly<Record<string, string>>;

/** Of every table, by the heads of its columns. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let heads: string[] = [];
  for (const line of text.split('\n')) {
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) heads = [];
    else if (heads.length === 0) heads = cells;
    else if (!/^-+$/.test(cells[0] ?? '')) {
      rows.push(Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])));
    }
  }
  return rows;
}

const rows = rowsOf(page);

/** As the page writes it: below the server's sources, or the end of a path that is there once, or with a star. */
function filesNamed(name: string): string[] {
  if (name.includes('*')) return files.filter((path) => matchesGlob(path, name));
  const exact = [name, `packages/server/src/${name}`].find((path) => files.includes(path));
  const found = exact === undefined ? files.filter((path) => path.endsWith(`/${name}`)) : [exact];
  assert.ok(found.length <= 1, `${name} is the name of ${found.length} files`);
  return found;
}

const filesIn = (cell: string): string[] =>
  Array.from(cell.matchAll(/`([\w./*-]+\.test(?:suite)?\.ts)`/g), ([, name = '']) => {
    const found = filesNamed(name);
    assert.ok(found.length > 0, `${name} is not there`);
    return found;
  }).flat();

test('every threat has a control, and a test that is there', () => {
  const threats = rows.filter((row) => 'threat' in row);
  assert.ok(threats.length > 40, `${threats.length} threats`);
  for (const { threat = '', control = '', test: tests = '' } of threats) {
    assert.ok(control.length > 0, `${threat}: no control`);
    const scripts = Array.from(tests.matchAll(/`npm run ([\w:-]+)/g), ([, name = '']) => name);
    for (const name of scripts) assert.ok(name in packageJson.scripts, `${threat}: ${name}`);
    assert.ok(filesIn(tests).length + scripts.length > 0, `${threat}: no test`);
  }
});

test('whatever file of tests the page speaks of is there', () => {
  assert.ok(filesIn(page).length > 60);
});

/** Published by services like this one, and what users of them have complained of. */
const INCIDENTS = [
  'GHSA-f35r-v9x5-r8mc',
  'CVE-2025-59146',
  'CVE-2025-62155',
  'CVE-2026-42339',
  'GHSA-6qcr',
  'CVE-2024-6587',
  'CVE-2026-42208',
  'CVE-2026-35030',
  'CVE-2026-49468',
  'CVE-2026-47101',
  'CVE-2026-47102',
  'CVE-2026-114612',
  'CVE-2026-41432',
  'GHSA-v828-m3pf-vq9q',
  'CVE-2024-10099',
  'GHSA-866x-wj5j-2vf4',
  'paid twice because a client retried a POST',
  'lost because a poll timed out',
];

test('each incident has a regression test that is named after it', async () => {
  const incidents = rows.filter((row) => 'incident' in row);
  for (const { incident = '', test: tests = '', named = '' } of incidents) {
    const [file = ''] = filesIn(tests);
    const source = await readFile(join(ROOT, file), 'utf8');
    // In a call of `test`, or in a table of names that one is made of.
    assert.ok(named.length > 10 && source.includes(named), `${incident}: no test "${named}"`);
  }
  for (const known of INCIDENTS) {
    assert.ok(
      incidents.some(({ incident = '' }) => incident.includes(known)),
      `${known} has no row`,
    );
  }
});
