// One filmgate behind another: the outer one has its films made by the inner one, over its Ark dialect.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as soon } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config/config.ts';
import type { Render } from '../execution/execute.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine, untilAborted, type Act } from '../testing/scripted-engine.testsuite.ts';

const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
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
