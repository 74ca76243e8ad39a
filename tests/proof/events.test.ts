// R15: every end of a task reaches the webhook of its tenant, although that fails up to four times and the
// service is killed in the middle of telling.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStore, type Task } from '@filmgate/tasks';
import { Webhook } from 'standardwebhooks';
import {
  startReceiver,
  type Answer,
  type Received,
} from '../../packages/server/src/testing/receiver.testsuite.ts';
import { MODEL } from '../harness/requests.ts';
import { until } from '../harness/until.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const TASKS = inForm({ short: 150, long: 10_000 });
const KILLS = inForm({ short: 3, long: 50 });
const CLIENTS = 8;
const API_KEY = 'the-key-of-the-proof-of-events-0001';
const PROCESS = fileURLToPath(new URL('telling-process.ts', import.meta.url));
/** The first four waits are 2 h 35 min. */
const SPEED = 20_000;
const FAILURES = [500, 503, 404, 302];

interface Service {
  readonly origin: string;
  kill(): void;
  readonly gone: Promise<unknown>;
}

async function start(dataDirectory: string, receiver: string): Promise<Service> {
  const given = [PROCESS, dataDirectory, receiver, API_KEY, String(SPEED)];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: line.toString().trim(), kill: () => child.kill('SIGKILL'), gone };
}

const failuresOf = (id: string): number => Number.parseInt(id.slice(-4), 16) % 5;

const send = ({ origin }: Service, method: string, path: string, body?: object) =>
  fetch(`${origin}/v1/video/generations${path}`, {
    method,
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

/** Clients that make tasks and end them, and create again when the service is gone. */
async function makeTasks(running: () => Promise<Service>, callbackUrl: string): Promise<void> {
  let made = 0;
  async function create(body: object): Promise<string> {
    for (;;) {
      const service = await running();
      try {
        const response = await send(service, 'POST', '', body);
        const text = await response.text();
        assert.equal(response.status, 200, text);
        return (JSON.parse(text) as { task_id: string }).task_id;
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        await service.gone;
      }
    }
  }
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (made < TASKS) {
        made += 1;
        // A fifth ends as films that are told to a callback as well.
        const isFilm = made % 5 === 0;
        const id = await create({
          model: MODEL,
          prompt: 'a fox',
          ...(isFilm && { metadata: { callback_url: callbackUrl } }),
        });
        if (isFilm) continue;
        // Not twice: the second one deletes what the first has cancelled.
        const service = await running();
        await send(service, 'DELETE', `/${id}`).catch(() => service.gone);
      }
    }),
  );
}

async function allTasks(dataDirectory: string): Promise<{ tasks: Task[]; waiting: number }> {
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
  const tasks: Task[] = [];
  for (;;) {
    const page = await store.list('default', { offset: tasks.length, limit: 500 });
    tasks.push(...page.items);
    if (page.items.length === 0) return { tasks, waiting: await store.countWaiting() };
  }
}

test('every end is told, whoever fails and however often the service is killed', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-events-'));
  let service = Promise.withResolvers<Service>();
  let kills = 0;
  /** By receiver and id: how often it was told, and whether it was taken. */
  const told = new Map<string, { tries: number; taken: boolean; readonly text: string }>();
  const unalike: string[] = [];
  const killEvery = Math.floor((3 * TASKS) / (KILLS + 1));

  async function answer({ path, id, text }: Received): Promise<Answer> {
    const name = `${path} ${id}`;
    const seen = told.get(name) ?? { tries: 0, taken: false, text };
    told.set(name, seen);
    if (seen.text !== text) unalike.push(name);
    seen.tries += 1;
    if (kills < KILLS && receiver.received.length >= killEvery * (kills + 1)) {
      kills += 1;
      // Before or after it is answered: the service may or may not have heard that it was taken.
      (await service.promise).kill();
    }
    if (seen.tries <= failuresOf(id))
      return { status: FAILURES[seen.tries % FAILURES.length] ?? 500 };
    seen.taken = true;
    return {};
  }
  await using receiver = await startReceiver(answer);

  const over = new AbortController();
  async function keepRunning(): Promise<void> {
    while (!over.signal.aborted) {
      const running = await start(dataDirectory, receiver.host);
      service.resolve(running);
      await running.gone;
      service = Promise.withResolvers();
    }
  }
  const running = keepRunning();
  try {
    const first = await service.promise;
    const made = await fetch(`${first.origin}/v1/webhooks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url: receiver.url('/webhook') }),
    });
    const { secret } = (await made.json()) as { secret: string };
    const startedMs = performance.now();
    await makeTasks(() => service.promise, receiver.url('/callback'));
    const isQuiet = async (): Promise<boolean> => {
      const { origin } = await service.promise;
      const metrics = await (await fetch(`${origin}/metrics`)).text();
      const works = /^filmgate_tasks\{state="(queued|running)"\} [1-9]/m.test(metrics);
      return !works && /^filmgate_events_waiting 0$/m.test(metrics);
    };
    // As long as anything comes; it is killed while it answers, too.
    for (let tries = -1; tries !== receiver.received.length;) {
      tries = receiver.received.length;
      await until('nothing waits, or something comes', async () => {
        if (await isQuiet().catch(() => false)) return true;
        return receiver.received.length > tries;
      });
    }
    const tookS = ((performance.now() - startedMs) / 1000).toFixed(0);

    const { tasks, waiting } = await allTasks(dataDirectory);
    const ids = new Map<string, Set<string>>();
    for (const { path, id, text, headers } of receiver.received) {
      const body = JSON.parse(text) as {
        id: string;
        status: string;
        type: string;
        data: { task_id: string };
      };
      const event =
        path === '/webhook'
          ? `${body.data.task_id} webhook ${body.type.slice(5)}`
          : `${body.id} callback ${body.status}`;
      ids.set(event, (ids.get(event) ?? new Set()).add(`${path} ${id}`));
      if (path !== '/webhook') continue;
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      assert.equal(headers['webhook-signature'], new Webhook(secret).sign(id, at, text));
    }
    const wanted = tasks.flatMap(({ id, state, request }) => [
      `${id} webhook ${state}`,
      ...(request.callbackUrl === null || state === 'cancelled' ? [] : [`${id} callback ${state}`]),
    ]);
    const missing = wanted.filter((event) => {
      const [id = '', ...others] = ids.get(event) ?? [];
      return others.length > 0 || told.get(id)?.taken !== true;
    });
    const measured = `${missing.length} missing of ${wanted.length}, ${receiver.received.length} tries, ${kills} kills, ${tookS} s`;
    report('R15', 'Every end of a task reaches its webhook, under one id', measured, '0 missing');
    assert.deepEqual(missing.slice(0, 5), [], measured);
    assert.deepEqual(unalike, [], 'the same body under the same id');
    assert.ok(tasks.length >= TASKS && tasks.every(({ finishedAtMs }) => finishedAtMs !== null));
    assert.deepEqual([waiting, kills], [0, KILLS]);
  } finally {
    over.abort();
    (await service.promise).kill();
    await running;
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
