import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import { createHttpServer } from '../http/http-server.ts';
import { runApp } from '../testing/running-app.testsuite.ts';
import { healthRoutes } from './health.ts';

test('a running service is live and ready, and names its parts', async () => {
  await using service = await runApp();
  assert.deepEqual((await service.call('GET', '/live')).body, { status: 'live' });
  const { status, body } = await service.call('GET', '/ready');
  assert.equal(status, 200);
  const { detail } = body.parts.sandbox;
  assert.ok(['bubblewrap', 'no-network', 'limits', 'watch'].includes(detail), detail);
  assert.deepEqual(body, {
    status: 'ready',
    parts: {
      service: { ready: true },
      database: { ready: true },
      disk: { ready: true },
      sandbox: { ready: true, detail },
      providers: { ready: true },
    },
  });
});

test('a part that cannot work is named with its reason', async () => {
  const http = await createHttpServer({
    logger: pino({ level: 'silent' }),
    now: () => 0,
    version: '0',
    config: readConfig({}),
  });
  healthRoutes(http, [
    { name: 'good', async check() {} },
    {
      name: 'bad',
      async check() {
        throw new Error('the disk is full');
      },
    },
  ]);
  const origin = await http.listen({ host: '127.0.0.1', port: 0 });
  const reply = await fetch(`${origin}/ready`);
  assert.equal(reply.status, 503);
  assert.deepEqual(await reply.json(), {
    status: 'not ready',
    parts: { good: { ready: true }, bad: { ready: false, reason: 'the disk is full' } },
  });
  assert.equal((await fetch(`${origin}/live`)).status, 200);
  await http.close();
});
