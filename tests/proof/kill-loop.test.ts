// R01, R05: kill -9 at any moment, again and again, under clients that write down what they were told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { checkHistory, violations, type History } from './check-history.ts';
import { createClients, type Clients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import type { Fault } from './failpoints/faults.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise, type Supervisor } from './supervisor.ts';

const LANES = 4;
/** Acknowledged between two kills, at least. */
const PER_KILL = inForm({ short: 10, long: 20 });
const LONGEST_MOMENT_MS = 50;

/** Runs `work` over a service that can be killed, lets it end what it has begun, and judges. */
async function judged(
  work: (clients: Clients, supervisor: Supervisor) => Promise<void>,
  fault?: Fault,
): Promise<History> {
  await using upstream = await startCountingUpstream({ jobMs: Infinity });
  const { env, yaml } = configuredFor(upstream);
  await using supervisor = await supervise({ env, yaml, ...(fault !== undefined && { fault }) });
  const clients = createClients(supervisor);
  await work(clients, supervisor);
  // A service with a fault is judged as it stands.
  await supervisor.end(fault === undefined ? 'SIGTERM' : 'SIGKILL');
  const { jobs, filmOf } = upstream;
  const { dataDirectory } = supervisor;
  return checkHistory({ dataDirectory, log: clients.log, jobs, filmOf });
}

/** Kills the service `kills` times, each time a random moment after some more have been acknowledged. */
function underKills(kills: number) {
  return async (clients: Clients, supervisor: Supervisor): Promise<void> => {
    let next = 0;
    const over = new AbortController();
    const lane = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const n = next++;
        await clients.create(`task-${n}`, n % 2 === 0 ? { key: `key-${n}` } : {});
      }
    };
    const kill = async (): Promise<void> => {
      for (let i = 0; i < kills; i += 1) {
        const enough = clients.acknowledged() + PER_KILL;
        while (clients.acknowledged() < enough) await pause(1);
        await pause(Math.random() * LONGEST_MOMENT_MS);
        await supervisor.kill();
      }
      over.abort();
    };
    await Promise.all([kill(), ...Array.from({ length: LANES }, lane)]);
  };
}

test('killed again and again, it loses nothing that it acknowledged', async () => {
  const kills = inForm({ short: 2, long: 300 });
  let told = 0;
  const history = await judged(async (clients, supervisor) => {
    await underKills(kills)(clients, supervisor);
    told = clients.acknowledged();
  });
  report(
    'R01',
    'A 2xx on create means that the task survives',
    `${history.lost.length} lost, ${history.doubled.length} doubled of ${told}, ${kills} kills`,
    '0 lost, 0 doubled of ≥ 6,000, 300 kills',
  );
  assert.deepEqual(violations(history), {});
});

test('a service that acknowledges before the commit is found out', async () => {
  const fault = 'acknowledges before the commit';
  const history = await judged(underKills(1), fault);
  assert.notDeepEqual(history.lost, []);
});

/** Each key is sent by many at once, the same request, until each of them has an answer. */
function sameKeys({
  keys,
  clientsPerKey,
  kills,
}: {
  keys: number;
  clientsPerKey: number;
  kills: number;
}) {
  return async (clients: Clients, supervisor: Supervisor): Promise<void> => {
    const everyKeys = Math.max(1, Math.floor(keys / (kills + 1)));
    for (let n = 0; n < keys; n += 1) {
      const name = `task-${n}`;
      const one = (): Promise<unknown> => clients.create(name, { key: `key-${n}` });
      const all = Promise.all(Array.from({ length: clientsPerKey }, one));
      if (n % everyKeys === everyKeys - 1) await supervisor.kill();
      await all;
    }
  };
}

test('one key, one task and one reply, however many send it and whoever dies', async () => {
  const size = inForm({
    short: { keys: 4, clientsPerKey: 10, kills: 1 },
    long: { keys: 200, clientsPerKey: 50, kills: 40 },
  });
  const history = await judged(sameKeys(size));
  report(
    'R05',
    'Idempotency-Key: the same task and reply, over restarts',
    `${history.tasks} tasks of ${size.keys} keys × ${size.clientsPerKey} in parallel, ${size.kills} kills`,
    '1 task each of 200 keys × 50, with kills',
  );
  assert.deepEqual(violations(history), {});
  assert.equal(history.tasks, size.keys);
});

test('a service that forgets Idempotency-Keys is found out', async () => {
  const size = { keys: 2, clientsPerKey: 4, kills: 1 };
  const history = await judged(sameKeys(size), 'forgets Idempotency-Keys');
  assert.notDeepEqual(history.doubled, []);
});
