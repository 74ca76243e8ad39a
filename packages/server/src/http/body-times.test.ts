import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { readConfig } from '../config/config.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { createHttpServer, listen } from './http-server.ts';

/** In the place of a minute: it has to bring 3,200 bytes. */
const REQUEST_MS = 200;
const ENOUGH = 'x'.repeat(4_000);

async function withServer(act: (origin: string) => Promise<void>): Promise<void> {
  const config = readConfig({ FILMGATE_PORT: '0' });
  const times = { headersMs: 10_000, requestMs: REQUEST_MS, stuckMs: 10_000, lookMs: 5 };
  const http = await createHttpServer({
    logger: pino({ level: 'silent' }),
    now: Date.now,
    version: '0',
    config,
    times,
  });
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  for (const [url, steady] of [
    ['/files', true],
    ['/others', false],
  ] as const) {
    http.post(url, { config: { steady } }, async ({ raw }) => {
      let bytes = 0;
      for await (const chunk of raw) bytes += (chunk as Buffer).length;
      return { bytes };
    });
  }
  try {
    await act(await listen(http, config));
  } finally {
    http.server.closeAllConnections();
    await http.close();
  }
}

const head = (path: string, length: number): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: a/b\r\ncontent-length: ${length}\r\n\r\n`;

/** @returns the reply, and after how long it came, to a body that comes in pieces of `piece` */
async function send(
  origin: string,
  path: string,
  piece: string,
): Promise<{ readonly reply: string; readonly tookMs: number }> {
  const length = piece.length * 30;
  const startedMs = performance.now();
  using connection = rawConnection(origin, head(path, length));
  for (let sent = 0; sent < length && connection.socket.writable; sent += piece.length) {
    connection.socket.write(piece);
    await pause(REQUEST_MS / 10);
  }
  const reply = await connection.seen(/\}$/);
  return { reply, tookMs: performance.now() - startedMs };
}

test('a file that keeps coming may take longer than any other body', () =>
  withServer(async (origin) => {
    const { reply, tookMs } = await send(origin, '/files', ENOUGH);
    assert.match(reply, /^HTTP\/1\.1 200 .*"bytes":120000/s);
    assert.ok(tookMs > 2 * REQUEST_MS, `${tookMs} ms`);
  }));

test('elsewhere a body has its time and no more, and a trickle is let go everywhere', () =>
  withServer(async (origin) => {
    for (const [path, piece] of [
      ['/others', ENOUGH],
      ['/others', 'x'],
      ['/files', 'x'],
    ] as const) {
      const { reply } = await send(origin, path, piece);
      assert.match(reply, /^HTTP\/1\.1 408 .*RequestTimeout/s, path);
    }
  }));

test('what came fast and then stops is let go after its minute', () =>
  withServer(async (origin) => {
    const startedMs = performance.now();
    using connection = rawConnection(origin, head('/files', 1_000_000));
    connection.socket.write('x'.repeat(500_000));
    assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 408 /);
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs >= 2 * REQUEST_MS - 10, `${tookMs} ms`);
  }));
