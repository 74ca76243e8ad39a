import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect as dial, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startLoopbackServer } from '../testing/loopback-server.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { connectPinned, type Connect, type ConnectTarget } from './connector.ts';
import { createEgress, type EgressOptions, type GetOptions } from './egress.ts';
import { EgressError, type EgressErrorCode } from './egress-error.ts';

async function get(
  url: string,
  options: Partial<EgressOptions & GetOptions> = {},
): Promise<{ text: string; contentType: string | null; contentLength: number | null }> {
  await using egress = createEgress({
    allow: ['127.0.0.1'],
    resolve: async () => ['127.0.0.1'],
    ...options,
  });
  const { body, contentType, contentLength } = await egress.get(url, {
    maxBytes: 1_000_000,
    ...options,
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString('latin1'), contentType, contentLength };
}

const fails = async (
  code: EgressErrorCode,
  url: string,
  options: Partial<EgressOptions & GetOptions> = {},
): Promise<EgressError> => {
  let failure: unknown;
  await get(url, options).catch((error: unknown) => (failure = error));
  assert.ok(failure instanceof EgressError, `${url}: ${String(failure)}`);
  assert.equal(failure.code, code, `${url}: ${failure.message}`);
  return failure;
};

/** Dials this machine whatever was asked for, and shows the peer that `peer` says. */
function connectTo(port: number, peer = (target: ConnectTarget) => target.addresses[0]): Connect {
  return async (target) => {
    const socket = dial(port, '127.0.0.1');
    await once(socket, 'connect');
    Object.defineProperty(socket, 'remoteAddress', { value: peer(target) });
    return socket;
  };
}
const never: Connect = () => Promise.reject(new Error('dialled'));
const hang = (): Promise<never> => new Promise(() => undefined);
const unexpected = (): never => assert.fail('it was answered');
const resolveTo =
  (...addresses: string[]) =>
  async () =>
    addresses;

test('a file is fetched, asked for uncompressed and without a trace of the user', async () => {
  let headers: unknown;
  await using server = await startLoopbackServer((request, response) => {
    headers = { ...request.headers, host: undefined };
    response.setHeader('content-type', 'image/png');
    response.end('bytes');
  });
  assert.deepEqual(await get(server.url('/a.png?x=1')), {
    text: 'bytes',
    contentType: 'image/png',
    contentLength: 5,
  });
  assert.deepEqual(headers, {
    host: undefined,
    connection: 'close',
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'filmgate',
  });
});

test('private and metadata addresses are refused in every spelling, before anything is dialled', async () => {
  const hosts = [
    '127.0.0.1 127.1 0x7f000001 2130706433 0177.0.0.1 0 10.1.2.3 172.16.0.1 192.168.0.1 100.64.0.1',
    '169.254.169.254 168.63.129.16 127.0.0.1. %31%32%37.0.0.1 １２７.0.0.1 [::1] [::] [fe80::1]',
    '[::ffff:127.0.0.1] [::ffff:a9fe:a9fe] [::127.0.0.1] [64:ff9b::7f00:1] [2002:7f00:1::]',
    '[fd00:ec2::254] [2606:4700::5efe:7f00:1]',
  ].flatMap((line) => line.split(' '));
  for (const host of hosts) {
    await fails('blocked', `http://${host}/`, { allow: [], connect: never });
  }
});

test('a name is refused when one of its addresses is private', async () => {
  const answers = [
    ['127.0.0.1'],
    ['93.184.216.34', '10.0.0.1'],
    ['::ffff:10.0.0.1'],
    ['93.184.216.34', 'no address'],
  ];
  for (const answer of answers) {
    await fails('blocked', 'http://media.example/', {
      allow: [],
      resolve: resolveTo(...answer),
      connect: never,
    });
  }
});

test('names of the local network are refused whatever they resolve to', async () => {
  const names = ['localhost', 'db', 'printer.local', 'a.localhost', 'vault.internal', 'LOCALHOST.'];
  for (const name of names) {
    await fails('blocked', `http://${name}/`, {
      allow: [],
      resolve: resolveTo('93.184.216.34'),
      connect: never,
    });
  }
});

test('a metadata address stays refused, whatever is allowed', async () => {
  const allow = ['0.0.0.0/0', '::/0', 'media.example'];
  const resolve = resolveTo('169.254.169.254');
  await fails('blocked', 'http://media.example/', { allow, resolve, connect: never });
  await fails('blocked', 'http://169.254.169.254/', { allow, connect: never });
  await fails('blocked', 'http://[::ffff:169.254.169.254]/', { allow, connect: never });
});

test('a public host is asked at a usual port only', async () => {
  await using server = await startLoopbackServer((_request, response) => response.end('public'));
  const options = {
    allow: [],
    resolve: resolveTo('93.184.216.34', '2606:4700::1111'),
    connect: connectTo(server.port),
  };
  assert.equal((await get('http://media.example/', options)).text, 'public');
  assert.equal((await get('http://media.example:8080/', options)).text, 'public');
  for (const port of [22, 25, 6379, 9000]) {
    await fails('blocked', `http://media.example:${port}/`, options);
  }
});

test('whether a name of the local network is there cannot be told: it is not asked for', async () => {
  const allow = ['media.corp', '127.0.0.1:9000'];
  for (const name of ['db', 'localhost', 'vault.corp', 'x.internal', 'postgres.local']) {
    await fails('blocked', `http://${name}/`, {
      allow,
      resolve: () => assert.fail('it was asked for'),
    });
  }
  // Where the operator has opened addresses, one of them may be meant.
  await fails('unreachable', 'http://db/', {
    allow: ['10.0.0.0/8'],
    resolve: () => Promise.reject(new Error('EAI_AGAIN')),
  });
});

test('a name may be allowed with its private addresses, for its port only', async () => {
  await using server = await startLoopbackServer((_request, response) => response.end('ours'));
  const options = { allow: [`media.internal:${server.port}`] };
  assert.equal((await get(`http://media.internal:${server.port}/`, options)).text, 'ours');
  await fails('blocked', 'http://media.internal:8080/', { ...options, connect: never });
});

test('the judged addresses are the ones dialled, and the peer must be one of them', async () => {
  await using server = await startLoopbackServer((_request, response) => response.end('it'));
  let asked = 0;
  const dialled: (readonly string[])[] = [];
  const options = {
    allow: [],
    // A second answer would be private: it must never be asked for.
    resolve: async () => [asked++ === 0 ? '93.184.216.34' : '127.0.0.1'],
  };
  const toServer = connectTo(server.port);
  await get('http://media.example/', {
    ...options,
    connect: (target) => {
      dialled.push(target.addresses);
      return toServer(target);
    },
  });
  assert.deepEqual(dialled, [['93.184.216.34']]);
  for (const peer of ['127.0.0.1', '93.184.216.35', undefined]) {
    asked = 0;
    await fails('blocked', 'http://media.example/', {
      ...options,
      connect: connectTo(server.port, () => peer),
    });
  }
});

test('a pinned connection goes to the address and names the host in TLS', async () => {
  await using server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const hello = new Promise<string>((resolve) => {
    server.once('connection', (socket: Socket) =>
      socket.once('data', (data) => {
        resolve(data.toString('latin1'));
        socket.destroy();
      }),
    );
  });
  await fails('unreachable', `https://media.example:${address.port}/`, {
    allow: ['media.example'],
    connect: connectPinned,
  });
  assert.ok((await hello).includes('media.example'));
});

test('three redirects are followed, each judged like the first URL', async () => {
  await using server = await startLoopbackServer((request, response) => {
    const hops = Number(request.url?.slice(1));
    if (hops === 0) response.end('there');
    else
      response
        .writeHead([301, 302, 303, 307, 308][hops] ?? 302, { location: `/${hops - 1}` })
        .end();
  });
  assert.equal((await get(server.url('/3'))).text, 'there');
  assert.equal((await fails('unreachable', server.url('/4'))).detail, 'more than 3 redirects');
});

test('a redirect leads to no place that could not be asked for directly', async () => {
  const targets = [
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'ftp://media.example/',
    'http://user@media.example/',
    'http://',
  ];
  let target = '';
  await using server = await startLoopbackServer((_request, response) => {
    response.writeHead(302, target === '' ? {} : { location: target }).end('moved');
  });
  for (target of targets) await fails('blocked', server.url('/'), { allow: [server.host] });
  target = '';
  assert.equal((await fails('unreachable', server.url('/'))).detail, 'a redirect to nowhere');
});

test('only 200 is an answer, and what may pass by itself is retryable', async () => {
  let status = 200;
  await using server = await startLoopbackServer((_request, response) => {
    response.writeHead(status).end();
  });
  const statuses = [
    ...[204, 206, 300, 304, 400, 401, 403, 404, 410].map((code) => [code, false] as const),
    ...[408, 425, 429, 500, 502, 503, 504].map((code) => [code, true] as const),
  ];
  for (const [code, retryable] of statuses) {
    status = code;
    const error = await fails('unreachable', server.url('/'));
    assert.equal(error.retryable, retryable, String(code));
    assert.equal(error.detail, `HTTP ${code}`);
    assert.doesNotMatch(error.message, /\d/);
  }
});

test('the byte cap holds for a length that is told, and for one that is not', async () => {
  await using server = await startLoopbackServer((request, response) => {
    if (request.url === '/told') response.setHeader('content-length', 1001);
    response.write(Buffer.alloc(1000));
    response.end(request.url === '/exact' ? '' : 'x');
  });
  assert.equal((await get(server.url('/exact'), { maxBytes: 1000 })).text.length, 1000);
  const told = await fails('too_large', server.url('/told'), { maxBytes: 1000 });
  assert.equal(told.detail, '1001 bytes or more, limit 1000');
  assert.equal(told.retryable, false);
  await fails('too_large', server.url('/untold'), { maxBytes: 1000 });
});

test('an endless body is left as soon as it is too large', async () => {
  let closed: Promise<unknown> = Promise.resolve();
  await using server = await startLoopbackServer((_request, response) => {
    closed = once(response, 'close');
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  });
  await fails('too_large', server.url('/'), { maxBytes: 100_000 });
  await closed;
});

test('a body shorter than promised fails, and may be tried again', async () => {
  await using server = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-length': 10 });
    response.write('short', () => response.destroy());
  });
  const error = await fails('unreachable', server.url('/'));
  assert.equal(error.retryable, true);
});

test('a body longer than promised is cut at the promise', async () => {
  await using server = createServer((socket) => {
    socket.once('data', () =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nbytes and more'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const reply = await get(`http://127.0.0.1:${address.port}/`).catch((error: unknown) => error);
  // Either is safe; nothing of the rest may be taken for the file.
  assert.ok(
    reply instanceof EgressError
      ? reply.code === 'unreachable'
      : (reply as { text: string }).text === 'bytes',
  );
});

test('a compressed body is refused, whatever the encoding is called', async () => {
  let encoding = '';
  await using server = await startLoopbackServer((_request, response) => {
    response.setHeader('content-encoding', encoding);
    response.end(gzipSync(Buffer.alloc(1_000_000)));
  });
  for (encoding of ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'x']) {
    const error = await fails('bad_type', server.url('/'));
    assert.equal(error.retryable, false);
  }
  encoding = 'identity';
  // Untouched, not inflated.
  assert.ok((await get(server.url('/'))).text.length < 2000);
});

test('silence ends the wait: of the head, of the body, of the resolver, of the connection', async () => {
  await using server = await startLoopbackServer((request, response) => {
    if (request.url === '/head') return;
    response.write('and then');
  });
  const idle = { idleMs: 40, totalMs: 60_000 };
  const head = await fails('timeout', server.url('/head'), idle);
  assert.equal(head.retryable, true);
  await fails('timeout', server.url('/body'), idle);
  await fails('timeout', 'http://media.example/', { ...idle, resolve: hang });
  await fails('timeout', server.url('/'), { ...idle, connect: hang });
});

test('a body that drips past the total time fails', async () => {
  await using server = await startLoopbackServer((_request, response) => {
    const timer = setInterval(() => response.write('.'), 5);
    response.on('close', () => clearInterval(timer));
  });
  await fails('timeout', server.url('/'), { idleMs: 60_000, totalMs: 80 });
});

test('a body that is slower than anybody’s line fails long before the total time', async () => {
  const clock = manualClock();
  const replies: ServerResponse[] = [];
  await using server = await startLoopbackServer((_request, response) => {
    replies.push(response);
    response.flushHeaders();
  });
  await using egress = createEgress({ allow: ['127.0.0.1'], clock });
  const { body } = await egress.get(server.url('/'), { maxBytes: 1_000_000, totalMs: 3_600_000 });
  const chunks = body[Symbol.asyncIterator]();
  /** So many bytes after so much waiting. */
  const next = async (bytes: number, afterMs: number): Promise<unknown> => {
    const chunk = chunks.next();
    await clock.advance(afterMs);
    replies[0]?.write(Buffer.alloc(bytes));
    return await chunk;
  };
  // 8 kB a second are enough, and what the reader takes for itself does not count.
  await next(50_000, 5_000);
  await next(50_000, 5_000);
  await clock.advance(600_000);
  for (let second = 0; second < 9; second += 1) await next(1000, 1000);
  await assert.rejects(next(1000, 1000), (error) => {
    assert.ok(error instanceof EgressError);
    assert.deepEqual([error.code, error.detail], ['timeout', '10000 bytes in 10000 ms']);
    return true;
  });
});

test('nobody can be flooded by way of this service: the rest waits, and in vain past its time', async () => {
  const clock = manualClock();
  let most = 0;
  const full = Promise.withResolvers<void>();
  const open = new Set<ServerResponse>();
  await using server = await startLoopbackServer((_request, response) => {
    open.add(response);
    most = Math.max(most, open.size);
    if (open.size === 16) full.resolve();
    response.on('close', () => open.delete(response));
  });
  await using egress = createEgress({
    allow: [],
    clock,
    resolve: resolveTo('93.184.216.34'),
    connect: connectTo(server.port),
  });
  let failed = 0;
  const failures = Array.from({ length: 200 }, async (_, index) => {
    // Many names of one victim.
    const work = egress.get(`http://name-${index}.example/`, { maxBytes: 100 });
    await work.then(unexpected, (error: unknown) => {
      assert.ok(error instanceof EgressError);
      assert.equal(error.code, 'timeout');
      failed += 1;
    });
  });
  await full.promise;
  for (let second = 0; second < 120; second += 1) await clock.advance(1000);
  await Promise.all(failures);
  assert.deepEqual([most, failed], [16, 200]);
});

test('a key goes to the origin that it is for, and nowhere that it redirects to', async () => {
  const seen: string[] = [];
  await using elsewhere = await startLoopbackServer((request, response) => {
    seen.push(`elsewhere ${request.headers.authorization ?? 'none'}`);
    response.end('there');
  });
  await using server = await startLoopbackServer((request, response) => {
    seen.push(`own ${request.headers.authorization ?? 'none'}`);
    const location = request.url === '/a' ? '/b' : elsewhere.url('/');
    response.writeHead(302, { location }).end();
  });
  const headers = { authorization: 'Bearer secret' };
  assert.equal((await get(server.url('/a'), { headers })).text, 'there');
  assert.deepEqual(seen, ['own Bearer secret', 'own Bearer secret', 'elsewhere none']);
});

test('the caller can abort before, while waiting, and in the body', async () => {
  const reason = new Error('enough');
  await using server = await startLoopbackServer((request, response) => {
    if (request.url === '/body') response.write('first');
  });
  await assert.rejects(get(server.url('/'), { signal: AbortSignal.abort(reason) }), reason);

  const waiting = new AbortController();
  const head = assert.rejects(get(server.url('/head'), { signal: waiting.signal }), reason);
  waiting.abort(reason);
  await head;

  const reading = new AbortController();
  await using egress = createEgress({ allow: ['127.0.0.1'] });
  const options = { maxBytes: 100, signal: reading.signal };
  const { body } = await egress.get(server.url('/body'), options);
  await assert.rejects(async () => {
    for await (const _chunk of body) reading.abort(reason);
  }, reason);
});

test('who stops reading closes the connection', async () => {
  let closed: Promise<unknown> = Promise.resolve();
  await using server = await startLoopbackServer((_request, response) => {
    closed = once(response, 'close');
    response.write('first');
  });
  await using egress = createEgress({ allow: ['127.0.0.1'] });
  const { body } = await egress.get(server.url('/'), { maxBytes: 100 });
  for await (const _chunk of body) break;
  await closed;
});

test('only plain http and https URLs are taken', async () => {
  const urls = [
    'ftp://media.example/ file:///etc/passwd data:,x gopher://127.0.0.1/ //a.b/c media.example/x',
    'http:// http://user@media.example/ http://:p@media.example/ ',
    `http://media.example/${'x'.repeat(9000)}`,
  ].flatMap((line) => line.split(' '));
  for (const url of urls) await fails('blocked', url, { connect: never });
});

test('a name that does not resolve and a port that is closed read the same', async () => {
  const server = await startLoopbackServer(() => undefined);
  const closedUrl = server.url('/');
  await server[Symbol.asyncDispose]();
  const closed = await fails('unreachable', closedUrl);
  const unknown = await fails('unreachable', 'http://media.example/', {
    resolve: () => Promise.reject(new Error('getaddrinfo ENOTFOUND media.example')),
  });
  const empty = await fails('unreachable', 'http://media.example/', { resolve: resolveTo() });
  assert.deepEqual([unknown.message, empty.message], [closed.message, closed.message]);
  assert.ok(closed.retryable && unknown.retryable);
  assert.ok(!closed.message.includes('127.0.0.1'));
  const nowhere = await fails('unreachable', 'https://example.invalid/a.jpg', {
    resolve: () => assert.fail('it was asked for'),
  });
  assert.equal(nowhere.message, closed.message);
  const blocked = await fails('blocked', 'http://10.0.0.1/');
  assert.ok(!blocked.message.includes('10.0.0.1'));
  assert.match(blocked.detail, /10\.0\.0\.1 port 80/);
});
