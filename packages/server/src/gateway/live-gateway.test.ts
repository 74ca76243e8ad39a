// One filmgate behind another: the outer one has its films made by the inner one, over its Ark dialect.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as soon } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config/config.ts';
import { createBlobStore, createEgress } from '@filmgate/media';
import { validateArk } from '@filmgate/protocol';
import { openSqliteStore, StoreError, type SqliteStore } from '@filmgate/tasks';
import type { Render } from '../execution/execute.ts';
import { createLiveGateway, type LiveGateway } from './live-gateway.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { scriptedEngine, untilAborted, type Act } from '../testing/scripted-engine.testsuite.ts';

const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
/** Looks at a provider are seconds apart. */
const SPEED = 50;
const BODY = {
  model: MODEL,
  prompt: 'A girl walks on the beach.',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5, return_last_frame: false },
};

/** An engine whose films can be probed. */
const engine = (act?: Act): Render => {
  const scripted = scriptedEngine(act);
  return async (job, options) => {
    const film = await scripted(job, options);
    await copyFile(FILM, film.video);
    return film;
  };
};

const behind = ({ origin }: RunningApp): Record<string, string> => ({
  ARK_API_KEY: API_KEY,
  ARK_BASE_URL: `${origin}/api/v3`,
  FILMGATE_EGRESS_ALLOW: new URL(origin).host,
});

const innerTasks = async (inner: RunningApp): Promise<{ status: string; model: string }[]> =>
  (await inner.call('GET', ARK)).body.items;

test('a film is made by the provider and kept here', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({ env: behind(inner) });
  const { data, status } = await outer.film(BODY);
  assert.equal(status, 'completed', JSON.stringify(data));
  const { result, model } = data.data;
  assert.equal(model, `volcengine/${MODEL}`);
  const url = new URL(result.content.video_url);
  assert.equal(url.origin, outer.origin);
  const film = await fetch(url);
  assert.equal(film.headers.get('content-type'), 'video/mp4');
  assert.ok((await film.arrayBuffer()).byteLength > 10_000);
  // What only a film that is drawn here has is left out.
  assert.deepEqual(result.filmgate, {
    made_by: `volcengine/${MODEL}`,
    billed: true,
  });
  assert.deepEqual(
    (await innerTasks(inner)).map((task) => task.status),
    ['succeeded'],
  );
});

test('an address without a path is enough; one that is none of Ark’s is the operator’s to mend', async () => {
  await using inner = await runApp({ render: engine() });
  const env = behind(inner);
  await using bare = await runApp({ env: { ...env, ARK_BASE_URL: inner.origin } });
  assert.equal((await bare.film(BODY)).status, 'completed');
  await using wrong = await runApp({ env: { ...env, ARK_BASE_URL: `${inner.origin}/v3` } });
  const { data } = await wrong.film(BODY);
  assert.match(data.fail_reason, /the provider is not set up rightly here/);
  const [provider] = (await wrong.call('GET', '/v1/operator/providers')).body.data;
  assert.match(
    JSON.stringify(provider),
    /"wrong_address".*\/v3\/contents\/generations\/tasks; check /,
  );
  assert.equal((await wrong.call('GET', '/ready')).status, 503);
});

test('a prefix picks the engine in the house all the same', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({ env: behind(inner), render: engine() });
  const { data } = await outer.film({ ...BODY, model: `animatic/${MODEL}` });
  assert.equal(data.data.result.filmgate.made_by, `animatic/${MODEL}`);
  assert.deepEqual(await innerTasks(inner), []);
});

test('what is cancelled here is cancelled there, where it is queued', async () => {
  await using inner = await runApp({
    render: engine(untilAborted),
    env: { FILMGATE_CONCURRENCY: '1' },
  });
  // The inner one's only place is taken.
  await inner.create(BODY);
  await using outer = await runApp({ env: behind(inner) });
  const id = await outer.create(BODY);
  await outer.until(id, ({ data }) => data.stage === 'upstream');
  const { status } = await outer.call('DELETE', `${MISSION}/${id}`);
  assert.equal(status, 200);
  while (!(await innerTasks(inner)).some((task) => task.status === 'cancelled')) await soon(20);
});

test('what the provider refuses ends with its words', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({ env: { ...behind(inner), ARK_API_KEY: 'a-wrong-key' } });
  const { data } = await outer.film(BODY);
  assert.equal(data.status, 'FAILURE');
  assert.match(data.fail_reason, /account there is not in order/);
  const ready = await outer.call('GET', '/ready');
  assert.equal(ready.status, 503);
  assert.match(ready.body.parts.providers.reason, /volcengine unauthorized/);
});

test('another configuration takes over, films under way included', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-reload-'));
  const held = Promise.withResolvers<void>();
  await using inner = await runApp({ render: engine(() => held.promise) });
  const file = join(directory, 'filmgate.yaml');
  const env = { ...behind(inner), FILMGATE_CONFIG: file };
  try {
    await writeFile(file, 'retention: { days: 9 }\n');
    await using outer = await runApp({ env, render: engine() });
    const id = await outer.create(BODY);
    await outer.until(id, ({ data }) => data.stage === 'upstream');
    await writeFile(file, 'routes: [{ model: "*", to: [{ provider: animatic }] }]\n');
    await outer.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
    const drafted = await outer.film(BODY);
    assert.equal(drafted.data.data.model, `animatic/${MODEL}`);
    held.resolve();
    const { data } = await outer.until(id, hasEnded);
    assert.equal(data.data.model, `volcengine/${MODEL}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

interface Switching {
  readonly live: LiveGateway;
  /** Makes each call of the store's `method` fail, until it is called again without. */
  fail(method?: 'ping' | 'recoverAttempts'): void;
  /** Sends a task. @returns its state in the end */
  film(): Promise<string>;
  /** Reads the configuration anew. */
  reload(): Promise<void>;
  readonly logged: string[];
}

const refuse = async (): Promise<never> => {
  throw new StoreError('unavailable', 'the database does not answer');
};

/** A gateway over the real store, which may be made to fail. */
async function switching(body: (parts: Switching) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-switch-'));
  await using inner = await runApp({ render: engine() });
  const env = { ...behind(inner), FILMGATE_DATA_DIR: directory };
  const config = readConfig(env);
  try {
    await using real = await openSqliteStore(join(directory, 'filmgate.db'));
    await using egress = createEgress({ allow: config.egressAllow });
    let failing: string | undefined;
    const store: SqliteStore = {
      ...real,
      ping: () => (failing === 'ping' ? refuse() : real.ping()),
      recoverAttempts: (given) =>
        failing === 'recoverAttempts' ? refuse() : real.recoverAttempts(given),
    };
    const logged: string[] = [];
    const log = (_fields: object, message: string): void => void logged.push(message);
    const clock = fastClock(SPEED);
    const live = await createLiveGateway(config, {
      store,
      sources: { egress, blobs: await createBlobStore(join(directory, 'blobs')) },
      clock,
      logger: { info: log, warn: log, error: log },
      observe: () => {},
    });
    await live.start();
    let films = 0;
    await body({
      live,
      fail: (method) => void (failing = method),
      async film() {
        const { request } = validateArk({
          model: MODEL,
          content: [{ type: 'text', text: 'a fox' }],
        });
        const id = `film-${(films += 1)}`;
        const nowMs = clock.now();
        const given = { id, tenant: 'default', keyId: 'k', request, seed: 1, nowMs };
        await store.create({ ...given, lane: 'gateway' });
        live.wake();
        for (;;) {
          const task = await store.get('default', id);
          if (task?.finishedAtMs !== null) return task?.state ?? 'lost';
          await soon(10);
        }
      },
      reload: () => live.reload(config),
      logged,
    });
    await live.stop({ graceMs: 0 });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('while the store cannot be written, the old one is not replaced', async () => {
  await switching(async ({ live, fail, film, reload }) => {
    fail('ping');
    await assert.rejects(reload(), { code: 'unavailable' });
    await live.check();
    assert.equal(await film(), 'succeeded');
  });
});

test('a store that fails in the middle of a reload is waited for, and told of', async () => {
  await switching(async ({ live, fail, film, reload, logged }) => {
    fail('recoverAttempts');
    const reloaded = reload();
    while (!logged.some((message) => message.includes('could not start'))) await soon(1);
    await assert.rejects(live.check(), /nobody sends films .* the database does not answer/);
    fail();
    await reloaded;
    await live.check();
    assert.equal(await film(), 'succeeded');
    assert.equal(logged.filter((message) => message.includes('could not start')).length, 1);
  });
});

test('a stop ends the wait for a store that stays away', async () => {
  await switching(async ({ live, fail, reload, logged }) => {
    fail('recoverAttempts');
    const reloaded = reload();
    while (!logged.some((message) => message.includes('could not start'))) await soon(1);
    await live.stop({ graceMs: 0 });
    await reloaded;
  });
});
