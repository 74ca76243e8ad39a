// R02: a worker that was stopped past its lease, while another finished its task, publishes nothing.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, StoreError, type TaskStore } from '@filmgate/tasks';
import { exampleResult } from '../../packages/tasks/src/store/examples.testsuite.ts';
import { childrenOf } from '../harness/children.ts';
import { MODEL } from '../harness/requests.ts';
import { startService } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const ROUNDS = inForm({ short: 2, long: 100 });
/** Longer than a lease. */
const LATER_MS = 60_000;

const request = {
  model: MODEL,
  prompt: 'A field at noon',
  metadata: { resolution: '480p', ratio: '1:1', duration: 4, generate_audio: false, seed: 3 },
};

/** A process that is stopped in the middle of a commit keeps the database to itself: then once more. */
async function stopBetweenWrites(pid: number, other: Pick<TaskStore, 'ping'>): Promise<void> {
  for (;;) {
    process.kill(pid, 'SIGSTOP');
    try {
      return await other.ping();
    } catch (error) {
      assert.ok(error instanceof StoreError && error.code === 'unavailable', String(error));
      process.kill(pid, 'SIGCONT');
    }
  }
}

test('a worker that was stopped past its lease publishes nothing', async () => {
  await using service = await startService({ env: { FILMGATE_CONCURRENCY: '1' } });
  const path = join(service.dataDirectory, 'filmgate.db');
  await using other = await openSqliteStore(path, { shared: true });
  let refused = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await service.create(request);
    await until('it is being drawn', async () => (await service.get(id)).data.stage === 'picture');
    await stopBetweenWrites(service.pid, other);
    const nowMs = Date.now() + LATER_MS;
    const { requeued } = await other.recover({ nowMs, maxAttempts: 3 });
    const [claim] = await other.claim({ workerId: 'other', nowMs, leaseMs: LATER_MS, limit: 1 });
    assert.deepEqual([requeued, claim?.task.id], [[id], id]);
    assert.ok(claim);
    assert.ok(await other.succeed(claim, exampleResult(), nowMs));
    process.kill(service.pid, 'SIGCONT');
    await until('it has let go', () => childrenOf(service.pid).length === 0);
    const task = await other.get('default', id);
    assert.deepEqual(task?.result, exampleResult());
    assert.equal(task.attempts, 2);
    refused += 1;
  }
  report(
    'R02',
    'A stale worker cannot publish',
    `${refused} of ${ROUNDS} refused`,
    '100 of 100 refused',
  );
});
