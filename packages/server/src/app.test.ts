import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RenderError } from '@filmgate/animatic';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { hasEnded, MISSION, MODEL, runApp } from './testing/running-app.testsuite.ts';
import { scriptedEngine, untilAborted } from './testing/scripted-engine.testsuite.ts';

const film = { model: MODEL, prompt: 'a fox' };

async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-app-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('stopped, it gives its films back, and its successor makes them', () =>
  inDirectory(async (dataDirectory) => {
    const ids: string[] = [];
    let link = '';
    {
      await using service = await runApp({
        dataDirectory,
        env: { FILMGATE_CONCURRENCY: '2' },
        render: scriptedEngine(async (job) => {
          if (job.request.seed !== 1) await untilAborted(job);
        }),
      });
      const { data } = await service.film({ ...film, metadata: { seed: 1 } });
      link = new URL(data.data.result.content.video_url).pathname;
      for (let count = 0; count < 3; count += 1) ids.push(await service.create(film));
      await service.until(ids[1] ?? '', ({ status }) => status === 'in_progress');
    }
    await using service = await runApp({ dataDirectory, render: scriptedEngine() });
    for (const id of ids) {
      const { status } = await service.until(id, hasEnded);
      assert.equal(status, 'completed');
    }
    // The secrets have stayed, so earlier links have too.
    const { body } = await service.call('GET', `${MISSION}?status=completed`);
    assert.equal(body.data.total, 4);
    const oldest = body.data.items.at(-1).data.result.content.video_url;
    assert.equal(new URL(oldest).pathname, link);
    assert.equal((await fetch(oldest)).status, 200);
    assert.deepEqual(
      (await readdir(join(dataDirectory, 'work'))).filter((name) => name.startsWith('cgt-')),
      [],
    );
  }));

test('a data directory has one service', () =>
  inDirectory(async (dataDirectory) => {
    await using _first = await runApp({ dataDirectory });
    await assert.rejects(runApp({ dataDirectory }), {
      name: 'StoreError',
      code: 'in_use',
      message: /Only one filmgate may work on .*data directory of its own/,
    });
  }));

test('a port that is taken is named with the remedy', async () => {
  await using first = await runApp();
  const { port } = new URL(first.origin);
  await inDirectory(async (dataDirectory) => {
    const app = await createApp(
      readConfig({
        FILMGATE_PORT: port,
        FILMGATE_DATA_DIR: dataDirectory,
        FILMGATE_LOG_LEVEL: 'silent',
      }),
    );
    await assert.rejects(app.start(), {
      code: 'address_in_use',
      message: new RegExp(`127\\.0\\.0\\.1:${port}.*FILMGATE_PORT=`),
    });
    await app.stop({ graceMs: 0 });
    assert.equal(await app.stop({ graceMs: 0 }), undefined);
  });
});

test('its log tells of variables that nothing reads, never of their values', async () => {
  const lines: { variable?: string; nearest?: string | null }[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) });
  const env = { FILMGATE_API_KYE: 'a-secret', FILMGATE_TELEMETRY: 'a-secret' };
  await using service = await runApp({ env, logger });
  assert.ok(service);
  assert.deepEqual(
    lines.map(({ variable, nearest }) => [variable, nearest]),
    [
      ['FILMGATE_API_KYE', 'FILMGATE_API_KEY'],
      ['FILMGATE_TELEMETRY', null],
    ],
  );
  assert.doesNotMatch(JSON.stringify(lines), /a-secret/);
});

test('while it stops it is not ready, and replies all the same', async () => {
  const { promise: drawn, resolve: finish } = Promise.withResolvers<void>();
  const service = await runApp({ render: scriptedEngine(() => drawn) });
  const id = await service.create(film);
  await service.until(id, ({ status }) => status === 'in_progress');
  const stopped = service.app.stop({ graceMs: 60_000 });
  const { status, body } = await service.call('GET', '/ready');
  assert.equal(status, 503);
  assert.deepEqual(body.parts.service, { ready: false, reason: 'stopping' });
  assert.equal((await service.call('GET', `${MISSION}/${id}`)).body.status, 'in_progress');
  finish();
  await stopped;
  await assert.rejects(fetch(`${service.origin}/live`));
  await service[Symbol.asyncDispose]();
});

test('a render that breaks is made again, one that cannot be made is not', async () => {
  const tries: string[] = [];
  await using service = await runApp({
    render: scriptedEngine(async ({ request }) => {
      tries.push(request.prompt);
      if (request.prompt === 'wrong') throw new RenderError('invalid_request', 'nothing to show');
      if (tries.length === 1) {
        throw new RenderError('InternalServiceError', 'broke', { retryable: true });
      }
    }),
  });
  assert.equal((await service.film(film)).status, 'completed');
  assert.equal((await service.film({ ...film, prompt: 'wrong' })).status, 'failed');
  assert.deepEqual(tries, ['a fox', 'a fox', 'wrong']);
});

test('what a film needed on the way is gone when it has ended', async () => {
  await using service = await runApp({ render: scriptedEngine() });
  await service.film(film);
  const left = await readdir(join(service.dataDirectory, 'work'));
  assert.deepEqual(
    left.filter((name) => name.startsWith('cgt-')),
    [],
  );
});

test('the secrets are for the service’s user alone', async () => {
  await using service = await runApp();
  const { mode } = await stat(join(service.dataDirectory, 'secrets.json'));
  // Windows knows no such modes.
  if (process.platform !== 'win32') assert.equal(mode & 0o777, 0o600);
});
