import assert from 'node:assert/strict';
import { on, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { test } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import type { Limits } from '../config/limits.ts';
import { rawConnection, type RawConnection } from '../testing/raw-request.testsuite.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';

const LARGE_BYTES = 32 * 1024 * 1024;
const LIVE = 'GET /live HTTP/1.1\r\nhost: localhost\r\n\r\n';

interface Running extends AsyncDisposable {
  readonly http: HttpServer;
  readonly origin: string;
  connection(text?: string, localAddress?: string): RawConnection;
}

async function serve(
  options: {
    readonly connections?: Limits['connections'];
    readonly times?: Parameters<typeof createHttpServer>[0]['times'];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<Running> {
  const { connections, times, env = {} } = options;
  const http = await createHttpServer({
    logger: pino({ level: 'silent' }),
    now: Date.now,
    version: '0',
    config: readConfig(env),
    ...(connections && { connections: () => connections }),
    ...(times && { times }),
  });
  http.get('/live', async () => ({ status: 'live' }));
  http.get('/large', async (_request, reply) => reply.send(Buffer.alloc(LARGE_BYTES)));
  http.post('/echo', async ({ body }) => body);
  await http.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const opened: RawConnection[] = [];
  return {
    http,
    origin,
    connection(text, localAddress) {
      const made = rawConnection(origin, text, localAddress === undefined ? {} : { localAddress });
      opened.push(made);
      return made;
    },
    async [Symbol.asyncDispose]() {
      for (const { socket } of opened) socket.destroy();
      http.server.closeAllConnections();
      await http.close();
    },
  };
}

test('one address keeps so many connections; the next is told so, others go on', async () => {
  await using running = await serve({ connections: { address: 3, all: 100 } });
  const kept = Array.from({ length: 3 }, () => running.connection(LIVE));
  for (const one of kept) await one.seen(/"live"/);
  const refused = await running.connection(LIVE).ended();
  assert.match(refused, /^HTTP\/1\.1 429 [^]*\r\nretry-after: 5\r\n[^]*connection: close/);
  assert.match(refused, /127\.0\.0\.1 has 3 connections open already/);
  assert.match(await running.connection(LIVE, '127.0.0.2').seen(/"live"/), /^HTTP\/1\.1 200 /);
  // A place that was given up is another's.
  kept[0]?.socket.destroy();
  await kept[0]?.ended();
  for (;;) {
    const reply = await running.connection(LIVE).seen(/"live"|already/);
    if (reply.startsWith('HTTP/1.1 200 ')) break;
  }
});

test('in all there are so many, of whomever; a proxy’s are counted there alone', async () => {
  await using running = await serve({
    connections: { address: 2, all: 5 },
    env: { FILMGATE_TRUSTED_PROXIES: '127.0.0.9' },
  });
  for (let i = 0; i < 4; i += 1) await running.connection(LIVE, '127.0.0.9').seen(/"live"/);
  await running.connection(LIVE).seen(/"live"/);
  const refused = await running.connection(LIVE, '127.0.0.3').ended();
  assert.match(refused, /^HTTP\/1\.1 503 [^]*ServiceUnavailable/);
});

const QUICK = { headersMs: 150, requestMs: 300, stuckMs: 300, lookMs: 20 };

test('who does not end the headers, or says nothing at all, is let go', async () => {
  await using running = await serve({ times: QUICK });
  const drips = running.connection('GET /live HTTP/1.1\r\nhost: localhost\r\n');
  const timer = setInterval(() => drips.socket.write('x-drip: 1\r\n'), 20).unref();
  const silent = running.connection();
  for (const one of [drips, silent]) {
    assert.match(await one.ended(), /^HTTP\/1\.1 408 RequestTimeout[^]*did not arrive in time/);
  }
  clearInterval(timer);
});

test('who drips a body is let go', async () => {
  await using running = await serve({ times: QUICK });
  const lines = ['POST /echo HTTP/1.1', 'host: localhost', 'content-type: application/json'];
  const head = [...lines, 'content-length: 100000', '', ''].join('\r\n');
  const drips = running.connection(head);
  const timer = setInterval(() => drips.socket.write(' '), 20).unref();
  assert.match(await drips.ended(), /^HTTP\/1\.1 408 /);
  clearInterval(timer);
});

test('who takes nothing of a reply is let go; who takes it slowly is not', async () => {
  // On a busy machine neither this process nor the kernel looks at the slow one for some tenths of a second.
  await using running = await serve({ times: { ...QUICK, stuckMs: 1_000 } });
  const ask = 'GET /large HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const [stuck, slow] = [running.connection(ask), running.connection(ask)];
  stuck.socket.pause();
  slow.socket.pause();
  slow.socket.on('data', () => slow.socket.pause());
  const sips = setInterval(() => slow.socket.resume(), 5).unref();
  const serverSides: Socket[] = [];
  for await (const [socket] of on(running.http.server, 'connection')) {
    if (serverSides.push(socket as Socket) === 2) break;
  }
  const [ofStuck, ofSlow] = [stuck, slow].map(({ socket: { localPort } }) =>
    serverSides.find(({ remotePort }) => remotePort === localPort),
  );
  assert.ok(ofStuck && ofSlow);
  await once(ofStuck, 'close');
  assert.equal(ofSlow.destroyed, false);
  clearInterval(sips);
});
