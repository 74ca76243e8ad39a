import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import { createHttpServer } from '../http/http-server.ts';
import { openSse, type Sse } from './sse.ts';

const STUCK_MS = 300;
const BEAT_MS = 50;
const GET = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

/** A stream to a client by hand, on a server that lets go of silent clients soon. */
async function streaming(
  onOpen: (sse: Sse) => void,
  on: { readonly drain?: () => void; readonly close?: () => void } = {},
) {
  const http = await createHttpServer({
    logger: pino({ level: 'silent' }),
    now: Date.now,
    version: '0',
    config: readConfig({}),
    times: { headersMs: 10_000, requestMs: 10_000, stuckMs: STUCK_MS, lookMs: 100 },
  });
  http.get('/', async (_request, reply) => {
    onOpen(openSse(reply, { drain: on.drain ?? (() => {}), close: on.close ?? (() => {}) }));
    return reply;
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((http.server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(GET);
  return {
    socket,
    async [Symbol.asyncDispose]() {
      socket.destroy();
      http.server.closeAllConnections();
      await http.close();
    },
  };
}

test('a stream that says something is not taken for silent, one that says nothing is', async () => {
  let beats = 0;
  let timer: NodeJS.Timeout | undefined;
  await using stream = await streaming((sse) => {
    timer = setInterval(() => {
      beats += 1;
      if (beats <= (4 * STUCK_MS) / BEAT_MS) sse.beat();
      else clearInterval(timer);
    }, BEAT_MS);
  });
  let said = '';
  stream.socket.on('data', (text: Buffer) => (said += text.toString()));
  const startedMs = performance.now();
  await once(stream.socket, 'close');
  const tookMs = performance.now() - startedMs;
  assert.ok(said.startsWith('HTTP/1.1 200 OK'), said);
  assert.match(said, /retry: 2000\n\n/);
  assert.ok(tookMs >= 5 * STUCK_MS - BEAT_MS, `${tookMs} ms`);
});

test('a client that takes nothing is behind, holds little, and is let go in spite of beats', async () => {
  const closed = Promise.withResolvers<void>();
  let sentBytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const data = JSON.stringify('x'.repeat(10_000));
  await using stream = await streaming(
    (sse) => {
      // What has happened goes on; the stream is told as long as it takes it.
      timer = setInterval(() => {
        while (!sse.isBehind() && !sse.isClosed()) {
          sse.send({ event: 'state', data });
          sentBytes += data.length;
        }
        sse.beat();
      }, BEAT_MS);
    },
    { close: () => closed.resolve() },
  );
  stream.socket.pause();
  await closed.promise;
  clearInterval(timer);
  // The system's buffers, of both ends.
  assert.ok(sentBytes < 16 * 1024 * 1024, `${sentBytes} bytes`);
});
