// R08: a service is replaced by the next one under load. The socket is kept by whoever starts them, as
// systemd does, so that what comes in between waits; no request fails.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { MODEL } from '../harness/requests.ts';
import { startService, type Service } from '../harness/service.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import { inForm } from './form.ts';
import { openListeningSocket } from './listening-socket.ts';
import { report } from './promise-table.ts';

const RESTARTS = inForm({ short: 2, long: 20 });
const CLIENTS = 6;
const LOAD_MS = 300;
const KEY = 'the-key-of-the-end-to-end-tests-0001';

/** Requests, each once, over connections that are kept, until told to stop. */
async function load(origin: string, signal: AbortSignal, failed: string[]): Promise<number> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const path = `${origin}/v1/video/generations`;
  let id = '';
  let answered = 0;
  for (let n = 0; !signal.aborted; n += 1) {
    try {
      const body = JSON.stringify({
        model: MODEL,
        prompt: 'task-0 film-takes-long',
        metadata: { resolution: '480p', ratio: '1:1', duration: 4 },
      });
      const request =
        n % 4 === 0
          ? fetch(path, { method: 'POST', headers, body })
          : fetch(`${path}/${id}`, { headers });
      const response = await request;
      const reply = (await response.json()) as { task_id?: string };
      if (response.status === 200) answered += 1;
      else failed.push(`${response.status} ${JSON.stringify(reply)}`);
      id = reply.task_id ?? id;
    } catch (error) {
      const { message, cause } = error as Error;
      failed.push(`${message}: ${String(cause)}`);
    }
    await pause(5);
  }
  return answered;
}

/** From SIGTERM until /ready says so, or nobody answers any more; over a connection for each question. */
async function notReadyAfterMs(service: Service): Promise<number> {
  const startedMs = performance.now();
  for (;;) {
    const headers = { connection: 'close' };
    const asked = AbortSignal.timeout(5000);
    const response = await fetch(`${service.origin}/ready`, { headers, signal: asked }).catch(
      () => {},
    );
    if (response?.status !== 200) return performance.now() - startedMs;
    await pause(5);
  }
}

test('replaced under load by the next one, no request fails', async () => {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-restarts-'));
  await using upstream = await startCountingUpstream();
  using socket = openListeningSocket();
  const { env, yaml } = configuredFor(upstream);
  await writeFile(join(own, 'filmgate.yaml'), yaml);
  const start = (): Promise<Service> =>
    startService({
      dataDirectory: join(own, 'data'),
      socket: socket.fd,
      env: { ...env, FILMGATE_CONFIG: join(own, 'filmgate.yaml'), FILMGATE_LOG_LEVEL: 'warn' },
    });
  let service = await start();
  const failed: string[] = [];
  const over = new AbortController();
  const codes: (number | null)[] = [];
  let slowestMs = 0;
  try {
    const clients = Array.from({ length: CLIENTS }, () => load(socket.origin, over.signal, failed));
    for (let i = 0; i < RESTARTS; i += 1) {
      await pause(LOAD_MS);
      const notReady = notReadyAfterMs(service);
      codes.push(await service.end('SIGTERM'));
      slowestMs = Math.max(slowestMs, await notReady);
      service = await start();
    }
    await pause(LOAD_MS);
    over.abort();
    const answered = (await Promise.all(clients)).reduce((sum, count) => sum + count, 0);
    report(
      'R08',
      'Restarts under load without errors',
      `${failed.length} of ${answered + failed.length} requests failed, ${RESTARTS} restarts, not ready after ${Math.round(slowestMs)} ms`,
      '0 failed of 20 restarts, ≤ 1 s, exit 0',
    );
    assert.deepEqual([failed, codes], [[], codes.map(() => 0)]);
    assert.ok(slowestMs < onThisMachineMs(1000), `${slowestMs} ms`);
  } finally {
    over.abort();
    await service.end('SIGKILL');
    await rm(own, { recursive: true, force: true });
  }
});
