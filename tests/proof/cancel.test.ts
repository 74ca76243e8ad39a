// R23: who cancels is obeyed at once, in both dialects, whether the film is drawn here or made by a
// provider; what comes too late revives nothing.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '@filmgate/tasks';
import type { Render } from '../../packages/server/src/execution/execute.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  runApp,
  type RunningApp,
} from '../../packages/server/src/testing/running-app.testsuite.ts';
import { scriptedEngine } from '../../packages/server/src/testing/scripted-engine.testsuite.ts';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { childrenOf } from '../harness/children.ts';
import { MODEL } from '../harness/requests.ts';
import { startService } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { atRest } from './at-rest.ts';
import { createClients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise } from './supervisor.ts';

/** Of three films each: one is drawn, two wait. */
const ROUNDS = inForm({ short: 2, long: 34 });
const TASKS = inForm({ short: 40, long: 200 });
const BODY = {
  model: MODEL,
  prompt: 'A field at noon',
  metadata: { resolution: '480p', ratio: '1:1', duration: 4 },
};

/** Would be drawn for longer than a cancel may take. */
const LONG_FILM = { ...BODY, metadata: { resolution: '1080p', ratio: '16:9', duration: 15 } };

/** 0 ≤ x < 1, the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const FILM = fileURLToPath(new URL('../../samples/clip-1.mp4', import.meta.url));
const most = (values: readonly number[]): number => Math.round(Math.max(0, ...values));

test('drawn here: who waits is cancelled at once, who is drawn leaves the processor', async () => {
  const random = numbers(23);
  await using service = await startService({ env: { FILMGATE_CONCURRENCY: '1' } });
  const repliesMs: number[] = [];
  const freeMs: number[] = [];
  let cancelled = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = await Promise.all([0, 1, 2].map(() => service.create(LONG_FILM)));
    await after(random() * 1200);
    for (const id of ids.toSorted(() => random() - 0.5)) {
      const startedMs = performance.now();
      if (random() < 0.5) {
        const { status } = await service.call('DELETE', `${ARK}/${id}`);
        // Running ones cannot be cancelled in that dialect.
        if (status === 409) await service.call('DELETE', `${MISSION}/${id}`);
        else assert.equal(status, 200);
      } else {
        const { status } = await service.call('DELETE', `${MISSION}/${id}`);
        assert.equal(status, 200);
      }
      repliesMs.push(performance.now() - startedMs);
    }
    const startedMs = performance.now();
    await until('the processor is free', () => childrenOf(service.pid).length === 0);
    freeMs.push(performance.now() - startedMs);
    for (const id of ids) {
      const { data } = await service.get(id);
      if (data.data.result.status === 'cancelled') cancelled += 1;
    }
  }
  const asked = ROUNDS * 3;
  report(
    'R23',
    'Cancelled while waiting or drawn here: reply, processor free, terminal state',
    `${most(repliesMs)} ms, ${most(freeMs)} ms, ${cancelled} of ${asked} cancelled`,
    '≤ 1 s, ≤ 5 s, all',
  );
  assert.equal(cancelled, asked);
  assert.ok(most(repliesMs) < onThisMachineMs(1000), `${most(repliesMs)} ms to a reply`);
  assert.ok(most(freeMs) < onThisMachineMs(5000), `${most(freeMs)} ms until free`);
});

/** What its owner did with a task, and what it was told. */
interface Fate {
  readonly id: string;
  /** When the cancel was answered, ms since the epoch; null: it was not cancelled. */
  readonly cancelledAtMs: number | null;
}

interface Attempt {
  readonly id: string;
  readonly task_id: string;
  readonly state: string;
  readonly said: string | null;
  readonly cancel_sent_at: string | null;
}

async function attemptsOf(service: RunningApp): Promise<Attempt[]> {
  const { body } = await service.call('GET', '/v1/operator/attempts?limit=500');
  return body.data;
}

/** How often this service was asked to cancel. */
async function cancelsAt(service: RunningApp): Promise<number> {
  const { body } = await service.call('GET', '/metrics');
  const counts = String(body).matchAll(
    /^filmgate_http_request_duration_seconds_count\{method="DELETE",route="\/api\/v3[^}]*\} (\d+)$/gm,
  );
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

test('made by a provider: it is told once, and a film that comes too late revives nothing', async () => {
  const random = numbers(24);
  const scripted = scriptedEngine(() => after(random() * 1000));
  const render: Render = async (job, options) => {
    const film = await scripted(job, options);
    await copyFile(FILM, film.video);
    return film;
  };
  await using provider = await runApp({ render, env: { FILMGATE_CONCURRENCY: '6' } });
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-cancel-'));
  const config = join(directory, 'filmgate.yaml');
  await writeFile(
    config,
    `providers: { ark: { kind: volcengine, key_env: K, base_url: "${provider.origin}/api/v3", concurrency: 500, creates_per_minute: 6000, calls_per_minute: 6000 } }\n`,
  );
  const env = {
    FILMGATE_CONFIG: config,
    K: API_KEY,
    FILMGATE_EGRESS_ALLOW: new URL(provider.origin).host,
  };
  try {
    await using service = await runApp({ env });

    async function live(): Promise<Fate> {
      await after(random() * 1000);
      const id = await service.create(BODY);
      if (random() < 0.2) return { id, cancelledAtMs: null };
      await after(random() * 2500);
      const inArk = random() < 0.5;
      const first = await service.call('DELETE', `${inArk ? ARK : MISSION}/${id}`);
      // In Ark's dialect a running one goes on; some of their owners know the other.
      if (first.status === 409 && random() < 0.3) return { id, cancelledAtMs: null };
      const { body } =
        first.status === 409 ? await service.call('DELETE', `${MISSION}/${id}`) : first;
      // It had ended, and is no more.
      if (body?.data?.outcome === 'deleted') return { id: '', cancelledAtMs: null };
      const { body: task } = await service.call('GET', `${ARK}/${id}`);
      // Ark's word for removing what has ended is the same.
      if (task.error?.code === 'ResourceNotFound') return { id: '', cancelledAtMs: null };
      assert.equal(task.status, 'cancelled');
      return { id, cancelledAtMs: Date.now() };
    }

    const fates = (await Promise.all(Array.from({ length: TASKS }, live))).filter(
      ({ id }) => id !== '',
    );
    await Promise.all(fates.map(({ id }) => service.until(id, hasEnded)));
    await until('every job is over', async () =>
      (await attemptsOf(service)).every(({ state }) => state === 'ended'),
    );

    const attempts = await attemptsOf(service);
    const sent = attempts.filter((one) => one.cancel_sent_at !== null);
    const told = await cancelsAt(provider);
    const latestMs = most(
      sent.map((one) => {
        const fate = fates.find(({ id }) => id === one.task_id);
        return Date.parse(one.cancel_sent_at ?? '') - (fate?.cancelledAtMs ?? 0);
      }),
    );
    const states = await Promise.all(
      fates.map(async (fate) => {
        const { body } = await service.call('GET', `${ARK}/${fate.id}`);
        return { ...fate, state: String(body.status) };
      }),
    );
    const wrong = states.filter(
      ({ state, cancelledAtMs }) => state !== (cancelledAtMs === null ? 'succeeded' : 'cancelled'),
    );
    const cancelled = states.filter(({ cancelledAtMs }) => cancelledAtMs !== null);
    const made = new Map(attempts.map((one) => [one.task_id, one]));
    const late = cancelled.filter(({ id }) => made.get(id)?.said === 'succeeded');
    report(
      'R23',
      'Cancelled at a provider: told once a job, after; in the wrong state; with a late film',
      `${told} times for ${sent.length} jobs, ${latestMs} ms; ${wrong.length} of ${cancelled.length}; ${late.length}`,
      'as many, ≤ 5 s; 0',
    );
    assert.deepEqual(wrong, []);
    assert.equal(told, sent.length);
    assert.ok(latestMs < onThisMachineMs(5000), `${latestMs} ms`);
    assert.equal(made.size, attempts.length, 'no job was made twice');
    await using store = await openSqliteStore(join(service.dataDirectory, 'filmgate.db'), {
      shared: true,
    });
    assert.deepEqual(await store.reservedNow('default'), [], 'nothing stays reserved');
    assert.ok(cancelled.length > TASKS / 3, `${cancelled.length} were cancelled`);
    assert.ok(sent.length > 0 && late.length > 0, 'some under way, some too late');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

/** One service after the other dies over the same cancel: before the provider hears it, twice, and after. */
const DEATHS = ['after cancel_sent@1', 'cancel leaves@1', 'cancel read@1'];
const DYING = inForm({ short: 1, long: 20 });
/** Of a job that nobody cancels: longer than all these deaths take. */
const LONG_JOB_MS = 120_000;

test('a service that dies over a cancel: the next one sends it, unless the provider has heard it', async () => {
  await using upstream = await startCountingUpstream({ jobMs: LONG_JOB_MS });
  const failpoints = Array.from({ length: DYING }, () => DEATHS).flat();
  await using supervisor = await supervise({ ...configuredFor(upstream), failpoints });
  const clients = createClients(supervisor);
  for (let n = 1; n <= DYING; n += 1) {
    const id = await clients.create(`task-${n}`, { key: `key-${n}` });
    assert.ok(id);
    await until('the job is made', () => upstream.jobs.length === n);
    await clients.cancel(id);
    await until('all have died', () => supervisor.deaths() === n * DEATHS.length);
    await atRest(supervisor);
  }
  const told = upstream.jobs.map(({ cancelsAtMs }) => cancelsAtMs.length);
  report(
    'R23',
    'Services that die over a cancel: jobs cancelled there, told more than once',
    `${told.filter((times) => times > 0).length} of ${DYING}, ${told.filter((times) => times > 1).length}, ${supervisor.deaths()} deaths`,
    'all, 0',
  );
  assert.deepEqual(
    told,
    told.map(() => 1),
  );
  const { dataDirectory } = supervisor;
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
  assert.equal((await store.counts()).cancelled, DYING);
  assert.deepEqual(await store.reservedNow('default'), [], 'nothing stays reserved');
});
