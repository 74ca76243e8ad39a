// R10: a full disk is an error, not damage. It fills up at different moments of the same work, and what
// was under way goes on once there is room.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { atRest } from './at-rest.ts';
import { checkHistory, violations } from './check-history.ts';
import { createClients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { mountSmallDisk } from './small-disk.ts';
import { supervise } from './supervisor.ts';

const DISK_MB = 192;
/** After so long of the work the disk is full: creates, submissions, looks, downloads, ends. */
const MOMENTS_MS = inForm({
  short: [0, 150, 2100],
  long: Array.from({ length: 25 }, (_, i) => i * 100),
});
const FULL_MS = 700;
const TASKS = 6;

test('a full disk is an error, not damage', async (context: TestContext) => {
  using disk = mountSmallDisk(DISK_MB);
  if (disk === undefined) return context.diagnostic('not measured: no disk may be mounted here');
  await using upstream = await startCountingUpstream();
  const { env, yaml } = configuredFor(upstream);
  const dataDirectory = join(disk.directory, 'data');
  await using supervisor = await supervise({ env, yaml, dataDirectory });
  const clients = createClients(supervisor);
  let slowestMs = 0;
  let next = 0;
  const create = (): Promise<string | null> => {
    const n = next++;
    return clients.create(`task-${n}`, { key: `key-${n}` });
  };
  for (const momentMs of MOMENTS_MS) {
    const early = Promise.all(Array.from({ length: TASKS }, create));
    await pause(momentMs);
    await disk.fill();
    const late = Promise.all(Array.from({ length: TASKS }, create));
    await pause(FULL_MS);
    const read = await fetch(`${supervisor.origin}/live`);
    assert.equal(read.status, 200);
    const startedMs = performance.now();
    disk.free();
    await create();
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - startedMs));
    await Promise.all([early, late]);
  }
  const statuses = [...clients.refusals.keys()].sort();
  await atRest(supervisor);
  await supervisor.end('SIGKILL');
  const { jobs, filmOf } = upstream;
  const history = checkHistory({ dataDirectory, log: clients.log, jobs, filmOf });
  report(
    'R10',
    'Disk full is an error, not damage',
    `${statuses.join(', ')}; ${history.damaged.length} of ${history.tasks} damaged, ${MOMENTS_MS.length} moments, goes on after ${slowestMs} ms`,
    '507 or 503, no partial result, goes on ≤ 10 s after',
  );
  assert.deepEqual(violations(history), {});
  assert.ok(statuses.length > 0, 'it was full');
  assert.ok(
    statuses.every((status) => status === 507 || status === 503),
    statuses.join(', '),
  );
  assert.ok(slowestMs < onThisMachineMs(10_000), `${slowestMs} ms`);
  assert.equal(supervisor.deaths(), 1, 'it died only at the end');
});
