// A provider's places are shared out by tenants, not by who asked first for most.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type SqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleRequest, exampleTask } from '../store/examples.testsuite.ts';
import { manualClock, type ManualClock } from '../worker/manual-clock.testsuite.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { scriptedUpstream } from './scripted-upstream.testsuite.ts';
import type { Upstream } from './upstream.ts';

interface House {
  readonly store: SqliteStore;
  readonly clock: ManualClock;
  readonly gateway: Gateway;
  /** Tasks named after the tenant, `ada-1` …, for the provider that their prompt names. */
  queue(tenant: string, count: number, provider?: string): Promise<void>;
}

async function inHouse(
  upstreams: readonly Upstream[],
  body: (house: House) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-turns-'));
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    const gateway = createGateway({
      store,
      upstreams,
      clock,
      choose: ({ request: { prompt: provider } }, _refused, busy) =>
        busy.has(provider) ? 'wait' : { provider, model: 'theirs' },
    });
    const made = new Map<string, number>();
    await body({
      store,
      clock,
      gateway,
      async queue(tenant, count, provider = 'ark') {
        for (let i = 0; i < count; i += 1) {
          const number = (made.get(tenant) ?? 0) + 1;
          made.set(tenant, number);
          const request = exampleRequest({ prompt: provider });
          const task = { tenant, lane: 'gateway', request, nowMs: clock.now() } as const;
          await store.create(exampleTask(`${tenant}-${number}`, task));
        }
        gateway.wake();
      },
    });
    await gateway.stop({ graceMs: 0 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('who comes to a long queue of another’s is next, and then has every second place', async () => {
  const ark = scriptedUpstream('ark', { concurrency: 1 });
  await inHouse([ark], async ({ clock, gateway, queue }) => {
    await queue('ada', 150);
    await gateway.start();
    await clock.advance(10_000);
    assert.deepEqual(ark.starts, ['ada-1']);
    await queue('bob', 3);
    for (let i = 0; i < 6; i += 1) {
      ark.finish(ark.starts.at(-1) ?? '');
      await clock.advance(60_000);
    }
    assert.deepEqual(ark.starts, ['ada-1', 'bob-1', 'ada-2', 'bob-2', 'ada-3', 'bob-3', 'ada-4']);
  });
});

test('a queue that waits for a busy provider holds up nobody at another', async () => {
  const ark = scriptedUpstream('ark', { concurrency: 1 });
  const fal = scriptedUpstream('fal', { concurrency: 100 });
  await inHouse([ark, fal], async ({ clock, gateway, queue }) => {
    await queue('ada', 250);
    await queue('ada', 2, 'fal');
    await queue('bob', 2, 'fal');
    await gateway.start();
    await clock.advance(10_000);
    assert.deepEqual(ark.starts, ['ada-1']);
    assert.deepEqual(fal.starts, ['bob-1', 'bob-2', 'ada-251', 'ada-252']);
  });
});
