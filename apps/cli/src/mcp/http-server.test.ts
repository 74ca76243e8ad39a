// MCP over HTTP: who is let in, and what is answered to what is no MCP.
import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import {
  API_KEY,
  runApp,
  type RunningApp,
} from '../../../../packages/server/src/testing/running-app.testsuite.ts';
import { rawConnection } from '../../../../packages/server/src/testing/raw-request.testsuite.ts';
import { until } from '../../../../tests/harness/until.ts';
import { type McpHttpServer, serveMcpHttp } from './http-server.ts';
import { type Era, type McpClient, overHttp } from './mcp-client.testsuite.ts';

let service: RunningApp;
let server: McpHttpServer;
before(async () => {
  service = await runApp();
  server = await serveMcpHttp({
    serviceUrl: service.origin,
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['mcp.example.org'],
  });
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** By Node's own, for `fetch` sets no Host. */
function send(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  { method = 'POST', path = '/mcp', endpoint = server.endpoint } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(endpoint);
  const bytes = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path,
        method,
        headers: {
          authorization: `Bearer ${API_KEY}`,
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          'content-length': Buffer.byteLength(bytes),
          ...headers,
        },
      },
      async (response) => {
        const { statusCode = 0, headers: replied } = response;
        resolve({ status: statusCode, headers: replied, body: await text(response) });
      },
    );
    request.once('error', reject);
    request.end(bytes);
  });
}

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
const errorOf = ({ body }: Reply) => JSON.parse(body).error as { code: number; message: string };

for (const era of ['2025', '2026'] as const satisfies readonly Era[]) {
  test(`clients of ${era} are served, each with its own key`, async () => {
    await using own = await overHttp(server.endpoint, API_KEY, era);
    const { tools } = await own.client.listTools();
    assert.equal(tools.length, 7);
    const { data } = await own.call('generate_video', { prompt: 'a fox', resolution: '480p' });
    assert.match(data.id, /^cgt-/);

    assert.match(await brokenOff(own, data.id), /^(?:queued|fetching|picture)/);

    const other = await service.call('POST', '/v1/keys', {
      body: { name: 'other', scopes: ['tasks:read'], tenant: 'acme' },
    });
    await using stranger = await overHttp(server.endpoint, other.body.secret, era);
    assert.equal((await stranger.call('list_videos')).data.total, 0);
    assert.match(await stranger.refused('get_video', { id: data.id }), /^ResourceNotFound: /);
    assert.match(await stranger.refused('generate_video', { prompt: 'a fox' }), /scope/);

    await using unknown = await overHttp(server.endpoint, 'fg_live_nobody', era);
    assert.match(
      await unknown.refused('list_videos'),
      /^AuthenticationError: .* The user has to mend the key: /,
    );
    assert.ok((await own.call('cancel_video', { id: data.id })).data.cancelled);
  });
}

/** Waits for a video that never ends, until it is told how far it is. @returns what it was told */
async function brokenOff(
  { client }: McpClient,
  id: string,
  onTold: () => Promise<void> = async () => {},
): Promise<string> {
  const enough = new AbortController();
  let told = '';
  const waited = client.callTool(
    { name: 'get_video', arguments: { id } },
    {
      signal: enough.signal,
      async onprogress({ message = '' }) {
        told = message;
        await onTold().catch((error: unknown) => enough.abort(error));
        enough.abort(new Error('enough'));
      },
    },
  );
  await assert.rejects(waited, /enough/);
  return told;
}

test('so many requests are served at once, and a place is free when its caller has gone', async () => {
  await using small = await serveMcpHttp({
    serviceUrl: service.origin,
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    mostAtOnce: 1,
  });
  await using mcp = await overHttp(small.endpoint, API_KEY, '2026');
  const { data } = await mcp.call('generate_video', { prompt: 'a fox', resolution: '480p' });
  const another = (): Promise<Reply> => send(LIST, {}, { endpoint: small.endpoint });
  await brokenOff(mcp, data.id, async () => {
    const { status, headers } = await another();
    assert.deepEqual([status, headers['retry-after']], [503, '1']);
  });
  await until('its place is free', async () => (await another()).status === 200);
});

const headOf = (bytes: number, key = API_KEY): string =>
  [
    'POST /mcp HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    'accept: application/json, text/event-stream',
    `content-length: ${bytes}`,
    '',
    '',
  ].join('\r\n');

const QUICK = { headersMs: 150, requestMs: 300, stuckMs: 5_000, lookMs: 20 };

const smallServer = (options: Partial<Parameters<typeof serveMcpHttp>[0]>) =>
  serveMcpHttp({
    serviceUrl: service.origin,
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    ...options,
  });

test('a place is taken before a body is read, and who sends none loses it', async () => {
  await using small = await smallServer({ mostAtOnce: 1, times: QUICK });
  using one = rawConnection(small.endpoint, headOf(1000));
  using another = rawConnection(small.endpoint, headOf(1000));
  const replies = await Promise.all([one, another].map((each) => each.seen(/^HTTP[^]*\r\n\r\n/)));
  const [late = '', refused = ''] = replies.toSorted();
  assert.match(late, /^HTTP\/1\.1 408 /);
  assert.match(refused, /^HTTP\/1\.1 503 [^]*\r\nretry-after: 1\r\n/);
  await until('the place is free', async () => {
    return (await send(LIST, {}, { endpoint: small.endpoint })).status === 200;
  });
});

test('large bodies have so much room in all, and none for a key that the service does not know', async () => {
  await using small = await smallServer({ mostBodyBytes: 5 * 1024 * 1024 });
  const large = 4 * 1024 * 1024;
  // Judged though nothing of the body has come.
  using stranger = rawConnection(small.endpoint, headOf(large, 'fg_live_nobody'));
  await stranger.seen(/^HTTP\/1\.1 401 [^]*"jsonrpc"/);
  using one = rawConnection(small.endpoint, headOf(large));
  using another = rawConnection(small.endpoint, headOf(large));
  const noRoom = /^HTTP\/1\.1 503 [^]*\r\nretry-after: 1\r\n[^]*large requests/;
  await Promise.any([one.seen(noRoom), another.seen(noRoom)]);
  assert.equal((await send(LIST, {}, { endpoint: small.endpoint })).status, 200);
  for (const { socket } of [one, another]) socket.destroy();
  const padded = { ...LIST, params: { padding: 'x'.repeat(large - 1000) } };
  await until('there is room again', async () => {
    return (await send(padded, {}, { endpoint: small.endpoint })).status === 200;
  });
});

test('who does not end the headers is let go, and one address does not take all places', async () => {
  await using small = await smallServer({ mostOfAddress: 2, times: QUICK });
  const half = 'POST /mcp HTTP/1.1\r\nhost: localhost\r\n';
  using one = rawConnection(small.endpoint, half);
  using two = rawConnection(small.endpoint, half);
  using three = rawConnection(small.endpoint, half);
  assert.equal(await three.ended(), '');
  using elsewhere = rawConnection(small.endpoint, headOf(0), { localAddress: '127.0.0.2' });
  await elsewhere.seen(/^HTTP\/1\.1 400 /);
  assert.match(await one.ended(), /^HTTP\/1\.1 408 /);
  assert.match(await two.ended(), /^HTTP\/1\.1 408 /);
});

test('a path of a file is refused: it is one of the caller’s machine', async () => {
  await using mcp = await overHttp(server.endpoint, API_KEY, '2025');
  const words = await mcp.refused('generate_video', { images: ['/etc/passwd'] });
  assert.match(words, /^file_not_allowed: \/etc\/passwd looks like a file of this machine/);
});

test('without a key nobody gets in', async () => {
  for (const authorization of ['', 'Bearer ', 'Basic Zm9v', `Bearer ${API_KEY} and more`]) {
    const reply = await send(LIST, { authorization });
    assert.deepEqual(
      [reply.status, reply.headers['www-authenticate']],
      [401, 'Bearer realm="filmgate"'],
    );
    assert.match(errorOf(reply).message, /Authorization: Bearer/);
  }
});

test('names that lead here by a stranger’s DNS are refused, and pages of strangers', async () => {
  for (const [headers, status] of [
    [{}, 200],
    [{ host: 'localhost:8090' }, 200],
    [{ host: '[::1]:8090' }, 200],
    [{ host: 'mcp.example.org' }, 200],
    [{ host: 'MCP.EXAMPLE.ORG:443' }, 200],
    [{ origin: 'http://localhost:3000' }, 200],
    [{ origin: 'https://mcp.example.org' }, 200],
    [{ host: 'evil.example' }, 403],
    [{ host: 'evil.example:8090' }, 403],
    [{ host: 'localhost.evil.example' }, 403],
    [{ host: '127.0.0.1.evil.example' }, 403],
    [{ host: 'localhost@evil.example' }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'https://mcp.example.org.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'file://' }, 403],
    [{ origin: 'http://localhost@evil.example' }, 403],
  ] as const) {
    const reply = await send(LIST, headers);
    assert.equal(reply.status, status, JSON.stringify(headers));
    if (status === 403) assert.match(errorOf(reply).message, /--allow-host NAME/);
    assert.equal(reply.headers['access-control-allow-origin'], undefined);
  }
});

test('what is no MCP is answered as JSON-RPC has it, and the server lives on', async () => {
  const refusals = [
    await send('{"jsonrpc"'),
    await send('null'),
    await send('[]'),
    await send(''),
    await send({ jsonrpc: '1.0', id: 1, method: 'tools/list' }),
    await send(LIST, { 'content-type': 'text/plain' }),
    await send(LIST, { accept: 'text/html' }),
    await send(LIST, { 'mcp-protocol-version': '1999-01-01' }),
    await send(LIST, {}, { path: '/' }),
    await send('', {}, { method: 'GET' }),
    await send('', {}, { method: 'DELETE' }),
    await send('x'.repeat(4 * 1024 * 1024 + 1)),
  ];
  assert.deepEqual(
    refusals.map(({ status }) => status),
    [400, 400, 400, 400, 400, 415, 406, 400, 404, 405, 405, 413],
  );
  for (const reply of refusals) assert.equal(typeof errorOf(reply).message, 'string');
  const unknown = await send({ jsonrpc: '2.0', id: 7, method: 'nonsense' });
  assert.match(unknown.body, /"code":-32601/);
  assert.equal((await send(LIST)).status, 200);
});
