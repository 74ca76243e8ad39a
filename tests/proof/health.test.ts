// R24: what is broken is said by /ready within seconds, and so is that it works again.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { createClients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import { report } from './promise-table.ts';
import { mountSmallDisk } from './small-disk.ts';
import { supervise } from './supervisor.ts';

const LOOK_MS = 20;
const LONGEST_MS = 30_000;
/** 256 MB must be free. */
const DISK_MB = 320;

interface Ready {
  readonly parts: Readonly<Record<string, { readonly ready: boolean }>>;
}

/** @returns after how many milliseconds /ready says so of the part */
async function saysAfterMs(origin: string, part: string, ready: boolean): Promise<number> {
  const startedMs = performance.now();
  for (;;) {
    const response = await fetch(`${origin}/ready`);
    const { parts } = (await response.json()) as Ready;
    const tookMs = performance.now() - startedMs;
    if (parts[part]?.ready === ready) {
      assert.equal(response.status, Object.values(parts).every((one) => one.ready) ? 200 : 503);
      return tookMs;
    }
    assert.ok(tookMs < LONGEST_MS, `${part} never became ${ready ? 'ready' : 'not ready'}`);
    await pause(LOOK_MS);
  }
}

async function flips(
  origin: string,
  part: string,
  fault: { readonly begin: () => unknown; readonly end: () => unknown },
): Promise<void> {
  await saysAfterMs(origin, part, true);
  await fault.begin();
  const downMs = Math.round(await saysAfterMs(origin, part, false));
  await fault.end();
  const upMs = Math.round(await saysAfterMs(origin, part, true));
  report(
    'R24',
    `Health tells the truth: ${part}`,
    `${downMs} ms, back ${upMs} ms`,
    '≤ 5 s and back',
  );
  assert.ok(Math.max(downMs, upMs) < onThisMachineMs(5000), `${downMs} and ${upMs} ms`);
}

test('a database that takes no writes, a provider that refuses', async () => {
  await using upstream = await startCountingUpstream();
  const { env, yaml } = configuredFor(upstream);
  await using supervisor = await supervise({ env, yaml });
  const { origin, dataDirectory } = supervisor;
  const database = new Database(join(dataDirectory, 'filmgate.db'));
  await flips(origin, 'database', {
    begin: () => database.exec('BEGIN IMMEDIATE'),
    end: () => database.exec('ROLLBACK'),
  });
  database.close();
  await flips(origin, 'providers', {
    async begin() {
      upstream.refuse(true);
      await createClients(supervisor).create('task-0');
    },
    end: () => upstream.refuse(false),
  });
});

test('a disk that is full', async (context: TestContext) => {
  using disk = mountSmallDisk(DISK_MB);
  if (disk === undefined) return context.diagnostic('not measured: no disk may be mounted here');
  await using supervisor = await supervise({ dataDirectory: join(disk.directory, 'data') });
  await flips(supervisor.origin, 'disk', { begin: () => disk.fill(), end: () => disk.free() });
});
