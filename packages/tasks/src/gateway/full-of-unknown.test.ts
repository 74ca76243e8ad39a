// Attempts of which nobody knows what became of them hold their places at a provider; the log says so.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleTask } from '../store/examples.testsuite.ts';
import { manualClock } from '../worker/manual-clock.testsuite.ts';
import { createGateway } from './gateway.ts';
import { scriptedUpstream } from './scripted-upstream.testsuite.ts';
import type { StartOutcome } from './upstream.ts';

const lost = (): Promise<StartOutcome> =>
  Promise.resolve({ kind: 'unknown', error: { code: 'timeout', message: 'no reply' } });

test('tasks that wait because unknown attempts fill their provider are told of once', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-full-'));
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    const ark = scriptedUpstream('ark', { concurrency: 2 });
    ark.lists = false;
    ark.script.push(lost, lost);
    const warnings: object[] = [];
    const gateway = createGateway({
      store,
      upstreams: [ark],
      clock,
      choose: (_task, _refused, busy) =>
        busy.has('ark') ? 'wait' : { provider: 'ark', model: 'theirs' },
      logger: {
        info() {},
        warn(fields, message) {
          if (message.startsWith('tasks wait')) warnings.push(fields);
        },
        error() {},
      },
    });
    const queue = (id: string): Promise<unknown> =>
      store.create(exampleTask(id, { lane: 'gateway', nowMs: clock.now() }));
    await queue('a');
    await queue('b');
    await gateway.start();
    await clock.advance(30_000);
    assert.equal((await store.openAttempts()).get('ark')?.unknown, 2);
    assert.deepEqual(warnings, [], 'nobody waits yet');

    await queue('c');
    await queue('d');
    await clock.advance(60_000);
    const full = { provider: 'ark', unknown: 2, concurrency: 2 };
    assert.deepEqual(warnings, [{ taskId: 'c', ...full }]);

    const [{ attempt } = assert.fail()] = await store.listUnknown({ limit: 1 });
    const abandon = { code: 'InternalServiceError', message: 'lost' };
    await store.giveUpUnknown(attempt, { next: { abandon }, nowMs: clock.now() });
    ark.script.push(lost);
    await clock.advance(30_000);
    assert.deepEqual(ark.starts, ['a', 'b', 'c']);
    assert.deepEqual(warnings.slice(1), [{ taskId: 'd', ...full }], 'full once more');

    const stopped = gateway.stop({ graceMs: 0 });
    await clock.advance(1);
    await stopped;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
