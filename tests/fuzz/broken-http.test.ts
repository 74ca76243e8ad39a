// What is not quite HTTP, byte by byte: one reply at most, in the service's words, and nothing that hides
// in a request is taken for another one.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { ERROR_CODES } from '@filmgate/protocol';
import {
  runApp,
  type RunningApp,
} from '../../packages/server/src/testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const HOST = 'host: localhost';
/** As a request that is hidden in the body of another one. */
const HIDDEN = `GET /hidden HTTP/1.1\r\n${HOST}\r\n\r\n`;
const CREATE = `POST /v1/video/generations HTTP/1.1\r\n${HOST}\r\ncontent-type: application/json\r\n`;
const get = (header: string): string => `GET /v1/nothing HTTP/1.1\r\n${HOST}\r\n${header}\r\n\r\n`;

const BROKEN: Readonly<Record<string, string>> = {
  nothing: '',
  'empty lines': '\r\n\r\n\r\n',
  'a length and chunks': `${CREATE}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'chunks and a length': `${CREATE}transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'two lengths': `${CREATE}content-length: 0\r\ncontent-length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
  'a list of lengths': `${CREATE}content-length: 0, ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
  'a length with a sign': `${CREATE}content-length: +0\r\n\r\n${HIDDEN}`,
  'a negative length': `${CREATE}content-length: -1\r\n\r\n${HIDDEN}`,
  'a length that is no number': `${CREATE}content-length: 0x0\r\n\r\n${HIDDEN}`,
  'a length beyond 2⁶⁴': `${CREATE}content-length: 99999999999999999999\r\n\r\n{}`,
  'chunks by another name': `${CREATE}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'chunks, but not last': `${CREATE}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'chunks after a space': `${CREATE}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'a chunk of a wrong size': `${CREATE}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n${HIDDEN}`,
  'a chunk beyond 2⁶⁴': `${CREATE}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}`,
  'a chunk longer than it says': `${CREATE}transfer-encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n${HIDDEN}`,
  'lines that end in LF': `GET /v1/nothing HTTP/1.1\n${HOST}\n\n`,
  'lines that end in CR': `GET /v1/nothing HTTP/1.1\r${HOST}\r\r`,
  'a folded header': get('x-a: b\r\n c: d'),
  'a header without a colon': get('x-a'),
  'a header without a name': get(': x'),
  'a space before the colon': get('x-a : b'),
  'a space in a name': get('x a: b'),
  'NUL in a name': get('x\u0000a: b'),
  'NUL in a value': get('x-a: b\u0000c'),
  'CR in a value': get('x-a: b\rc'),
  'DEL in a value': get('x-a: b\u007fc'),
  'a header of 20 KB': get(`x-a: ${'b'.repeat(20_000)}`),
  'a name of 20 KB': get(`${'x'.repeat(20_000)}: b`),
  'a path of 20 KB': `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a thousand headers': get(Array.from({ length: 1_000 }, (_, at) => `x-${at}: 1`).join('\r\n')),
  'two hosts': `GET /v1/nothing HTTP/1.1\r\n${HOST}\r\nhost: evil.invalid\r\n\r\n`,
  'no host': 'GET /v1/nothing HTTP/1.1\r\n\r\n',
  'a host that is none': 'GET /v1/nothing HTTP/1.1\r\nhost: a/b\\c d\r\n\r\n',
  'a whole address': `GET http://evil.invalid/v1/nothing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'an address of another kind': `GET file:///etc/passwd HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a path without a slash': `GET v1/nothing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'no path': `GET HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a star': `OPTIONS * HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a tunnel': `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a space in the path': `GET /v1/no thing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a tab in the path': `GET /v1/no\tthing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'NUL in the path': `GET /v1/no\u0000thing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'bytes in the path': `GET /v1/\xff\xfe HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a method of its own': `STEAL /v1/nothing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a method in small letters': `get /v1/nothing HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a method of 20 KB': `${'G'.repeat(20_000)} / HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'HTTP/0.9': 'GET /v1/nothing\r\n\r\n',
  'HTTP/1.2': `GET /v1/nothing HTTP/1.2\r\n${HOST}\r\n\r\n`,
  'HTTP/9.9': `GET /v1/nothing HTTP/9.9\r\n${HOST}\r\n\r\n`,
  'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'HTTP/1.0': `GET /v1/nothing HTTP/1.0\r\n${HOST}\r\n\r\n`,
  TLS: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  SSH: 'SSH-2.0-OpenSSH_9.6\r\n',
  'a webSocket': get(
    'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\nsec-websocket-version: 13',
  ),
  'half a request': `POST /v1/video/generations HTTP/1.1\r\n${HOST}\r\ncontent-le`,
  'half a body': `${CREATE}content-length: 100\r\n\r\n{"model":`,
  'a reply': 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n',
};

/** All that comes until the connection ends. */
async function sent(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  await once(socket, 'connect');
  // A reset is an end as well.
  socket.on('error', () => {});
  socket.end(Buffer.from(bytes, 'latin1'));
  try {
    return await text(socket);
  } catch {
    return '';
  }
}

const statusesIn = (replies: string): number[] =>
  Array.from(replies.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => Number(status));

for (const [name, bytes] of Object.entries(BROKEN)) {
  test(`broken HTTP: ${name}`, async () => {
    const replies = await sent(bytes);
    const statuses = statusesIn(replies);
    assert.ok(statuses.length <= 1, replies);
    for (const status of statuses) {
      assert.ok(status >= 400 && status < 500, replies);
      const [, code = ''] = /"code":"([A-Za-z.]+)"/.exec(replies) ?? [];
      const known: Readonly<Record<string, { readonly status: number }>> = ERROR_CODES;
      assert.equal(known[code]?.status, status, replies);
    }
    assert.doesNotMatch(replies, /hidden/);
    assert.doesNotMatch(replies, /node:|\.ts:|HPE_/);
  });
}

test('requests one after the other are answered one after the other', async () => {
  const requests = Array.from(
    { length: 50 },
    (_, index) => `GET /v1/nothing-${index} HTTP/1.1\r\n${HOST}\r\n\r\n`,
  );
  const replies = await sent(requests.join(''));
  assert.deepEqual(
    Array.from(replies.matchAll(/nothing-(\d+) here[^}]*"data"/g), ([, n]) => Number(n)),
    Array.from({ length: 50 }, (_, index) => index),
  );
});

test('the service is there afterwards', async () => {
  assert.equal((await service.call('GET', '/live')).status, 200);
});
