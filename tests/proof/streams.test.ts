// R20: a client that watches all tasks is told each change of state once and in order, although the service
// is killed again and again while it tells. It comes back by the last id that it heard, as EventSource does.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStore, type StateChange } from '@filmgate/tasks';
import { watch, type Watch } from '../../packages/server/src/testing/watch.testsuite.ts';
import { COMPILED } from '../harness/compiled.ts';
import { MODEL } from '../harness/requests.ts';
import { until } from '../harness/until.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const TASKS = inForm({ short: 100, long: 4_000 });
const KILLS = inForm({ short: 3, long: 50 });
const CLIENTS = 8;
const API_KEY = 'the-key-of-the-proof-of-streams-001';
const PROCESS = fileURLToPath(new URL('telling-process.ts', import.meta.url));
const NO_RECEIVER = '127.0.0.1:9';

interface Service {
  readonly origin: string;
  kill(): void;
  readonly gone: Promise<unknown>;
}

async function start(dataDirectory: string): Promise<Service> {
  const given = [PROCESS, dataDirectory, NO_RECEIVER, API_KEY, '1'];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...COMPILED },
  });
  const gone = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: line.toString().trim(), kill: () => child.kill('SIGKILL'), gone };
}

/** Makes tasks, and more when the service is there again. */
async function makeTasks(running: () => Promise<Service>): Promise<void> {
  let made = 0;
  const body = JSON.stringify({ model: MODEL, prompt: 'A fox' });
  const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' };
  const client = async (): Promise<void> => {
    while (made < TASKS) {
      const { origin } = await running();
      const asked = fetch(`${origin}/v1/video/generations`, { method: 'POST', headers, body });
      const isMade = await asked.then(({ ok }) => ok).catch(() => false);
      if (isMade) made += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function allChanges(dataDirectory: string): Promise<StateChange[]> {
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
  const all: StateChange[] = [];
  for (let after = 0; ;) {
    const page = await store.changesAfter('default', { after, limit: 500 });
    all.push(...page.changes);
    after = page.through;
    if (!page.hasMore) return all;
  }
}

test('every change is told once and in order, however often the service is killed', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-streams-'));
  let service = Promise.withResolvers<Service>();
  let kills = 0;
  const over = new AbortController();
  async function keepRunning(): Promise<void> {
    while (!over.signal.aborted) {
      const running = await start(dataDirectory);
      service.resolve(running);
      await running.gone;
      service = Promise.withResolvers();
    }
  }
  const running = keepRunning();
  let listening: Promise<void> | undefined;

  const told: string[] = [];
  const ids: string[] = [];
  const ended = new Set<string>();
  let heard: string | undefined;
  const killEvery = Math.floor((2 * TASKS) / (KILLS + 1));
  /** Until it ends. */
  async function listen(stream: Watch): Promise<never> {
    for (;;) {
      const { event, id, data } = await stream.next();
      heard = id;
      if (event !== 'state') continue;
      told.push(`${data.task_id} ${data.status}`);
      ids.push(id);
      if (data.result !== undefined) ended.add(data.task_id);
      if (kills < KILLS && told.length >= killEvery * (kills + 1)) {
        kills += 1;
        (await service.promise).kill();
      }
    }
  }
  async function keepListening(): Promise<void> {
    while (!over.signal.aborted) {
      const { origin } = await service.promise;
      const from = heard === undefined ? '' : `&last_event_id=${heard}`;
      using stream = watch(`${origin}/v1/events?types=state${from}`, API_KEY);
      await listen(stream).catch(() => stream.ended);
    }
  }
  /** All that there is has come to its end, and that was told. */
  async function isQuiet(): Promise<boolean> {
    if (ended.size < TASKS || kills < KILLS) return false;
    await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
    const { queued, running: run, succeeded } = await store.counts();
    return queued + run === 0 && succeeded === ended.size;
  }
  try {
    listening = keepListening();
    // Not before it listens: it is told what happens from then on.
    await until('it listens', async () => heard !== undefined);
    const startedMs = performance.now();
    await makeTasks(() => service.promise);
    while (!(await isQuiet())) {
      const before = told.length;
      await until('more is told', async () => told.length > before || (await isQuiet()));
    }
    const tookS = ((performance.now() - startedMs) / 1000).toFixed(0);
    const changes = (await allChanges(dataDirectory)).map(
      ({ task, state }) => `${task.id} ${state}`,
    );
    const wrong = told.findIndex((change, index) => change !== changes[index]);
    const measured = `${told.length} told, ${ids.length - new Set(ids).size} twice, ${wrong === -1 ? 'none' : `from ${wrong}`} out of order, ${kills} kills, ${tookS} s`;
    report(
      'R20',
      'Every change of state reaches who watches, once and in order',
      measured,
      '0 lost',
    );
    assert.equal(wrong, -1, `${measured}: ${told[wrong]}, not ${changes[wrong]}`);
    assert.equal(new Set(ids).size, ids.length, measured);
    assert.ok(ended.size >= TASKS && kills === KILLS, measured);
  } finally {
    over.abort();
    (await service.promise).kill();
    await Promise.all([running, listening]);
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
