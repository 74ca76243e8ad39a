import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test } from 'node:test';
import { startLoopbackServer } from '../testing/loopback-server.ts';
import { createEgress, type EgressOptions } from './egress.ts';
import { SendError, type SendOptions, type SentReply } from './send.ts';

async function send(
  url: string,
  options: Partial<EgressOptions & SendOptions> = {},
): Promise<SentReply> {
  await using egress = createEgress({
    allow: ['127.0.0.1'],
    resolve: async () => ['127.0.0.1'],
    ...options,
  });
  return await egress.send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"film":"狐狸"}',
    maxReplyBytes: 10_000,
    totalMs: 5_000,
    ...options,
  });
}

async function failureOf(work: Promise<unknown>): Promise<SendError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof SendError, String(error));
  return error;
}

/** A server of bare sockets: `answer` does with each what it likes once its request has begun. */
async function startSocketServer(
  answer: (socket: Socket) => void,
): Promise<AsyncDisposable & { readonly url: string; readonly requests: () => number }> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    // The other end may break off at any moment.
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      requests += 1;
      answer(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a request arrives as it was given, and its reply comes back whatever its status', async () => {
  let seen: unknown;
  await using server = await startLoopbackServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      seen = [request.method, request.url, request.headers['content-type'], text];
      response.writeHead(429, { 'retry-after': '7', 'x-two': ['a', 'b'] }).end('忙');
    });
  });
  const reply = await send(server.url('/v1?x=1'));
  assert.deepEqual(seen, ['POST', '/v1?x=1', 'application/json', '{"film":"狐狸"}']);
  assert.deepEqual([reply.status, reply.headers['retry-after'], reply.body], [429, '7', '忙']);
});

test('a redirect is a reply', async () => {
  let requests = 0;
  await using server = await startLoopbackServer((_request, response) => {
    requests += 1;
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  assert.equal((await send(server.url('/'))).status, 307);
  assert.equal(requests, 1);
});

test('what surely did not leave is told from what may have arrived', async () => {
  const closed = createServer();
  closed.listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, 'close');
  const refused = await failureOf(send(`http://127.0.0.1:${port}/`));
  assert.deepEqual([refused.code, refused.sent], ['unreachable', false]);
  const unknown = await failureOf(
    send('http://nowhere.example/', { resolve: () => Promise.reject(new Error('no such name')) }),
  );
  assert.deepEqual([unknown.code, unknown.sent], ['unreachable', false]);
  const metadata = await failureOf(send('http://169.254.169.254/'));
  assert.deepEqual([metadata.code, metadata.sent], ['blocked', false]);
  const odd = await failureOf(send('ftp://127.0.0.1/'));
  assert.deepEqual([odd.code, odd.sent], ['blocked', false]);

  await using breaksOff = await startSocketServer((socket) => socket.destroy());
  const lost = await failureOf(send(breaksOff.url));
  assert.deepEqual([lost.code, lost.sent, lost.status], ['unreachable', true, null]);
  assert.equal(breaksOff.requests(), 1, 'not sent again');
  await using halfWay = await startSocketServer((socket) => {
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this');
  });
  const half = await failureOf(send(halfWay.url));
  assert.deepEqual([half.code, half.sent, half.status], ['unreachable', true, 200]);
});

test('a silent upstream is given up, a talkative one cut off', async () => {
  await using silent = await startSocketServer(() => undefined);
  const late = await failureOf(send(silent.url, { totalMs: 50 }));
  assert.deepEqual([late.code, late.sent], ['timeout', true]);
  await using talkative = await startLoopbackServer((_request, response) => {
    response.end('x'.repeat(20_000));
  });
  const large = await failureOf(send(talkative.url('/')));
  assert.deepEqual([large.code, large.sent, large.status], ['too_large', true, 200]);
  await using squeezed = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('…');
  });
  assert.equal((await failureOf(send(squeezed.url('/')))).sent, true);
});

test('a URL is judged by what can be told without asking anybody', async () => {
  await using egress = createEgress({ allow: ['127.0.0.1:9000', 'gpu.corp', '10.1.0.0/16'] });
  for (const [url, verdict] of [
    ['https://hooks.example.com/x', 'public'],
    ['http://hooks.example.com:8080/x', 'public'],
    ['https://hooks.example.com:9000/x', 'refused'],
    ['https://1.1.1.1/', 'public'],
    ['http://127.0.0.1:9000/', 'opened'],
    ['http://[::ffff:127.0.0.1]:9000/', 'opened'],
    ['http://127.0.0.1/', 'refused'],
    ['https://[::1]/', 'refused'],
    ['https://10.1.2.3:1234/', 'opened'],
    ['https://10.2.2.3/', 'refused'],
    ['https://gpu.corp./', 'opened'],
    ['https://other.corp/', 'refused'],
    ['https://localhost/', 'refused'],
    ['https://169.254.169.254/', 'refused'],
    ['https://ada:secret@hooks.example.com/', 'refused'],
    ['ftp://hooks.example.com/', 'refused'],
    ['nonsense', 'refused'],
  ] as const) {
    assert.equal(egress.judge(url), verdict, url);
  }
});

test('whoever aborts gets his own reason', async () => {
  await using silent = await startSocketServer(() => undefined);
  const signal = AbortSignal.abort(new Error('stopping'));
  await assert.rejects(send(silent.url, { signal }), /stopping/);
});

test('a link is public where it leads to public addresses alone, whatever is opened here', async () => {
  const addresses: Readonly<Record<string, readonly string[]>> = {
    'cdn.example.com': ['93.184.216.34', '2606:2800:220:1::1'],
    'split.example.com': ['93.184.216.34', '10.1.2.3'],
  };
  await using egress = createEgress({
    allow: ['127.0.0.1:9000', 'media.corp', '10.1.0.0/16', 'cdn.example.com:9000'],
    async resolve(hostname) {
      const found = addresses[hostname];
      if (found === undefined) throw new Error('ENOTFOUND');
      return found;
    },
  });
  for (const [url, isPublic] of [
    ['https://cdn.example.com/a.png', true],
    ['https://cdn.example.com:9000/a.png', true],
    ['https://93.184.216.34/a.png', true],
    ['https://not-to-be-found.example.com/a.png', true],
    ['https://split.example.com/a.png', false],
    ['http://127.0.0.1:9000/a.png', false],
    ['http://[::1]/a.png', false],
    ['http://media.corp/a.png', false],
    ['http://10.9.9.9/a.png', false],
    ['no URL', false],
  ] as const) {
    assert.equal(await egress.isPublic(url), isPublic, url);
  }
});

test('what is opened for providers is open to them and to their films, and to nobody else', async () => {
  await using server = await startLoopbackServer((request, response) => {
    if (request.url === '/film') response.end('bytes');
    else response.writeHead(302, { location: '/film' }).end();
  });
  const failures: string[] = [];
  await using egress = createEgress({
    allow: [],
    allowProviders: ['gpu.corp'],
    resolve: async () => ['127.0.0.1'],
    onFailure: ({ code }) => failures.push(code),
  });
  const { port } = new URL(server.url('/'));
  const url = (path: string): string => `http://gpu.corp:${port}${path}`;
  const message = { method: 'POST', headers: {}, maxReplyBytes: 1000, totalMs: 5000 } as const;
  const asked = await egress.send(url('/film'), { ...message, toProvider: true });
  assert.equal(asked.body, 'bytes');
  for (const path of ['/film', '/elsewhere']) {
    const film = await egress.get(url(path), { maxBytes: 1000, fromProvider: true });
    assert.equal(Buffer.concat(await Array.fromAsync(film.body)).toString(), 'bytes');
  }
  assert.deepEqual(failures, []);
  assert.equal((await failureOf(egress.send(url('/film'), message))).code, 'blocked');
  await assert.rejects(egress.get(url('/film'), { maxBytes: 1000 }), { code: 'blocked' });
  assert.deepEqual(failures, ['blocked', 'blocked']);
  assert.equal(egress.judge(url('/film')), 'refused');
});

test('what is opened for all is open to providers', async () => {
  await using server = await startLoopbackServer((_request, response) => response.end('bytes'));
  const options = { allow: [server.host], allowProviders: ['gpu.corp'], toProvider: true };
  assert.equal((await send(server.url('/'), options)).body, 'bytes');
});
