import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore } from '@filmgate/tasks';
import { makeTemporaryData, removeAbandonedData } from './temporary-data.ts';

const HOUR_MS = 3_600_000;

test('what a killed service left goes at the next start, and nothing else', async () => {
  await using stack = new AsyncDisposableStack();
  const parent = await mkdtemp(join(tmpdir(), 'filmgate-test-'));
  stack.defer(() => rm(parent, { recursive: true, force: true }));
  const nowMs = Date.now();
  const age = (folder: string): Promise<void> =>
    utimes(folder, nowMs / 1000, (nowMs - HOUR_MS) / 1000);

  const killed = await makeTemporaryData(parent);
  await (await openSqliteStore(join(killed, 'filmgate.db')))[Symbol.asyncDispose]();
  await writeFile(join(killed, 'secrets.json'), '{}');
  const hardlyStarted = await makeTemporaryData(parent);
  const young = await makeTemporaryData(parent);
  const running = await makeTemporaryData(parent);
  stack.use(await openSqliteStore(join(running, 'filmgate.db')));
  const elsewhere = join(parent, 'films');
  await mkdir(elsewhere);
  const link = join(parent, 'filmgate-run-link');
  await symlink(elsewhere, link);
  for (const folder of [killed, hardlyStarted, running, elsewhere]) await age(folder);

  await removeAbandonedData(parent, nowMs);
  assert.deepEqual(
    (await readdir(parent)).map((name) => join(parent, name)).toSorted(),
    [young, running, elsewhere, link].toSorted(),
  );
});
