// Backups of a service that works: `filmgate backup` as a process of its own beside it, clients that go on
// creating, a provider that counts what it made; then a second service on what was restored.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../harness/until.ts';
import { atRest } from './at-rest.ts';
import { createClients, type Clients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise, type Supervisor } from './supervisor.ts';
import { COMPILED } from '../harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../../apps/cli/bin/filmgate.mjs', import.meta.url));
const BACKUPS = inForm({ short: 1, long: 5 });
const KILLS = inForm({ short: 2, long: 20 });
/** Films that are there before the first backup. */
const FILMS = inForm({ short: 10, long: 50 });
const CLIENTS = 4;
/** Between a client's creates: up to 60 a second in all. */
const BREATH_MS = inForm({ short: 100, long: 60 });
const KILL_STEP_MS = 45;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-backups-'));
});
after(() => rm(folder, { recursive: true, force: true }));

function filmgate(dataDirectory: string, ...words: string[]) {
  const child = spawn(process.execPath, [FILMGATE, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { FILMGATE_DATA_DIR: dataDirectory, ...COMPILED },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output }));
  return { child, ended };
}

async function succeeds(dataDirectory: string, ...words: string[]): Promise<string> {
  const { code, output } = await filmgate(dataDirectory, ...words).ended;
  assert.equal(code, 0, output);
  return output;
}

/** Clients that create until the signal aborts. */
async function load(clients: Clients, signal: AbortSignal): Promise<void> {
  let n = 0;
  const loops = Array.from({ length: CLIENTS }, async () => {
    while (!signal.aborted) {
      n += 1;
      await clients.create(`task-${n}`, { key: `key-${n}` });
      await pause(BREATH_MS);
    }
  });
  await Promise.all(loops);
}

const idsIn = (clients: Clients): string[] =>
  clients.log.flatMap(({ id }) => (id === null ? [] : [id]));

interface Seen {
  readonly status: number;
  readonly state: string;
  /** Null: there is no film. */
  readonly film: string | null;
}

async function see(supervisor: Supervisor, id: string): Promise<Seen> {
  const service = await supervisor.service();
  const response = await service.call('GET', `/v1/video/generations/${id}`);
  if (response.status !== 200) return { status: response.status, state: '', film: null };
  const { status: state, data } = (await response.json()) as {
    status: string;
    data: { data: { result: { content?: { video_url: string } } } };
  };
  const url = data.data.result.content?.video_url;
  if (url === undefined) return { status: 200, state, film: null };
  const film = await fetch(url);
  assert.equal(film.status, 200, url);
  const bytes = Buffer.from(await film.arrayBuffer());
  return { status: 200, state, film: createHash('sha256').update(bytes).digest('hex') };
}

test('a backup under load has every task that was acknowledged before it, its films byte by byte, and pays nothing twice', async () => {
  await using upstream = await startCountingUpstream({ jobMs: 150 });
  const configured = configuredFor(upstream);
  let checked = 0;
  let lost = 0;
  let others = 0;
  let waited = 0;
  const backups: { folder: string; before: string[]; finished: ReadonlyMap<string, string> }[] = [];
  {
    await using old = await supervise(configured);
    const clients = createClients(old);
    const stopping = new AbortController();
    const running = load(clients, stopping.signal);
    try {
      await until('films are there', async () => (await count(old, 'succeeded')) >= FILMS);
      for (let n = 0; n < BACKUPS; n += 1) {
        // Some wait for the provider when the backup is made, and are sent by the old service afterwards.
        upstream.refuse(true);
        await until('some wait', async () => (await count(old, 'queued')) > CLIENTS);
        const before = idsIn(clients);
        const finished = new Map<string, string>();
        for (const id of before.slice(0, FILMS)) {
          const { film } = await see(old, id);
          if (film !== null) finished.set(id, film);
        }
        const target = join(folder, `backup-${n}`);
        await succeeds(old.dataDirectory, 'backup', target);
        backups.push({ folder: target, before, finished });
        upstream.refuse(false);
      }
    } finally {
      stopping.abort();
      await running;
    }
    await atRest(old);
  }
  const paid = upstream.jobs.length;
  for (const [n, { folder: source, before, finished }] of backups.entries()) {
    const data = join(folder, `data-${n}`);
    const { given_up: givenUp } = JSON.parse(await succeeds(data, 'restore', source, '--json')) as {
      given_up: string[];
    };
    waited += givenUp.length;
    await using restored = await supervise({ ...configured, dataDirectory: data });
    await atRest(restored);
    for (const id of before) {
      const { status, film } = await see(restored, id);
      if (status !== 200) lost += 1;
      if (finished.has(id) && finished.get(id) !== film) others += 1;
      checked += 1;
    }
    assert.ok(finished.size > 0);
    for (const id of givenUp) assert.equal((await see(restored, id)).state, 'failed');
  }
  const again = upstream.jobs.length - paid;
  report(
    'S05',
    'A backup under load, restored: acknowledged tasks lost, films with other bytes, jobs paid again',
    `${lost} of ${checked}, ${others}, ${again} (${waited} waited for their provider), ${BACKUPS} backups`,
    '0, 0, 0',
  );
  assert.deepEqual([lost, others, again], [0, 0, 0]);
  assert.ok(waited > 0);
  const names = upstream.jobs.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length, 'one job a task');
});

async function count(supervisor: Supervisor, state: string): Promise<number> {
  const service = await supervisor.service();
  const response = await service.call('GET', `/v1/video/generations?status=${state}&page_size=1`);
  return ((await response.json()) as { data: { total: number } }).data.total;
}

test('a backup that is killed has no name; one that has a name is whole', async () => {
  await using upstream = await startCountingUpstream({ jobMs: 20 });
  await using supervisor = await supervise(configuredFor(upstream));
  const clients = createClients(supervisor);
  for (let n = 0; n < CLIENTS; n += 1) await clients.create(`task-${n}`, { key: `key-${n}` });
  await atRest(supervisor);
  const { dataDirectory } = supervisor;
  let whole = 0;
  for (let n = 0; n <= KILLS; n += 1) {
    const target = join(folder, `killed-${n}`);
    const { child, ended } = filmgate(dataDirectory, 'backup', target);
    // The last one is left alone.
    if (n < KILLS) {
      const isOver = ended.then(() => true);
      await Promise.race([isOver, pause(300 + n * KILL_STEP_MS)]);
      child.kill('SIGKILL');
    }
    await ended;
    if (!(await readdir(folder)).includes(`killed-${n}`)) continue;
    await succeeds(join(folder, `from-killed-${n}`), 'restore', target);
    whole += 1;
  }
  assert.ok(whole > 0);
  for (const id of idsIn(clients)) assert.equal((await see(supervisor, id)).status, 200);
});
