// A fuzzer that finds nothing must first be shown to find what is there: a small service with one fault
// at a time, each of a kind that services like ours have had.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import type { OpenApi } from '../../packages/server/src/testing/contract.testsuite.ts';
import { fuzz, type FuzzReport } from './fuzz.ts';
import { createJudge } from './judge.ts';

const MEBIBYTE = 1024 * 1024;
const REQUESTS = 4_000;
const SECRET = 'a-secret-of-the-small-service';

const errorSchema = {
  type: 'object',
  required: ['code', 'message', 'data', 'error'],
  additionalProperties: false,
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    data: { type: 'null' },
    error: { type: 'object', required: ['code', 'message'] },
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const responses = {
  200: json({ type: 'object', required: ['name'] }),
  '4XX': json(errorSchema),
  '5XX': json(errorSchema),
};
const thing = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, count: { type: 'integer' }, tags: { type: 'array' } },
};
const DOCUMENT = {
  paths: {
    '/v1/things': { post: { requestBody: json(thing), responses } },
    '/v1/things/{id}': { get: { parameters: [{ in: 'path', name: 'id' }], responses } },
    '/v1/search': { get: { parameters: [{ in: 'query', name: 'page' }], responses } },
  },
} as unknown as OpenApi;

interface Thing {
  readonly name?: unknown;
  readonly count?: unknown;
}

interface Fault {
  readonly name: string;
  /** What it does to a body that is an object, an id or a page; throwing is a 500. */
  onThing?(thing: Thing, raw: string): void;
  onId?(id: string): void;
  onPage?(page: string): void;
  /** In place of its right answer. */
  answer?(status: number): { readonly status?: number; readonly body?: unknown } | undefined;
  /** Of the text that it is found with, once it is as small as can be. */
  readonly shrunk?: number;
}

const broken = (why: string): never => {
  throw new Error(why);
};

const FAULTS: readonly Fault[] = [
  {
    name: 'NUL',
    onThing: ({ name }) =>
      void (typeof name === 'string' && name.includes('\u0000') && broken('NUL')),
    shrunk: 80,
  },
  {
    name: 'half a surrogate pair',
    onThing: ({ name }) => void (typeof name === 'string' && encodeURIComponent(name)),
    shrunk: 60,
  },
  {
    name: 'a number beyond 2⁵³',
    onThing: ({ count }) =>
      void (typeof count === 'number' && count > Number.MAX_SAFE_INTEGER && broken('count')),
    shrunk: 80,
  },
  {
    name: 'minus zero',
    onThing: ({ count }) => void (Object.is(count, -0) && broken('−0')),
    shrunk: 80,
  },
  {
    name: 'a missing field',
    onThing: ({ name }) => void (name as string).length,
    shrunk: 30,
  },
  {
    name: '__proto__',
    onThing: (_thing, raw) => void (raw.includes('"__proto__"') && broken('a prototype')),
    shrunk: 80,
  },
  {
    name: 'depth',
    onThing: (sent) => void JSON.stringify(sent),
  },
  {
    name: 'bad percent-encoding',
    onId: (id) => void decodeURIComponent(id),
  },
  {
    name: 'a page given twice',
    onPage: (page) => void (page.split('page=').length > 2 && broken('a list')),
  },
  { name: 'a status that nobody knows', answer: () => ({ status: 418 }) },
  {
    name: 'a body without data',
    answer: (s) => (s >= 400 ? { body: { error: 'no' } } : undefined),
  },
  {
    name: 'a stack',
    answer: (s) => (s >= 400 ? { body: errorOf(new Error('x').stack ?? '') } : undefined),
  },
  {
    name: 'a statement',
    answer: (s) => (s >= 400 ? { body: errorOf('SELECT * FROM things WHERE id = 1') } : undefined),
  },
  { name: 'a secret', answer: (s) => (s >= 400 ? { body: errorOf(SECRET) } : undefined) },
  {
    name: 'a body that is sent back',
    answer: (s) => (s >= 400 ? { body: errorOf('x'.repeat(5_000)) } : undefined),
  },
];

const errorOf = (message: string) => ({
  code: 'InvalidParameter',
  message,
  data: null,
  error: { code: 'InvalidParameter', message },
});

const UNREADABLE = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n${JSON.stringify(errorOf('unreadable'))}`;

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { onThing, onId, onPage, answer }: Partial<Fault>,
): Promise<void> {
  const end = (status: number, body: unknown): void => {
    const planted = answer?.(status);
    response.writeHead(planted?.status ?? status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(planted?.body ?? body));
  };
  const raw = await text(request);
  try {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    if (path === '/v1/things' && request.method === 'POST') {
      const sent = readThing(raw);
      if (sent === undefined) return end(400, errorOf('no object'));
      onThing?.(sent, raw);
    } else if (path === '/v1/search') onPage?.(query);
    else if (path.startsWith('/v1/things/')) onId?.(path.slice('/v1/things/'.length));
    return end(200, { name: 'one' });
  } catch {
    return end(500, errorOf('broken'));
  }
}

function readThing(raw: string): Thing | undefined {
  try {
    const value = JSON.parse(raw) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function fuzzed(fault: Partial<Fault>): Promise<FuzzReport> {
  const server = createServer((request, response) => void serve(request, response, fault))
    .on('checkExpectation', (request, response) => server.emit('request', request, response))
    .on('clientError', (_error, socket) => socket.end(UNREADABLE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await fuzz(
      {
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        apiKey: 'any',
        secrets: [SECRET],
        document: DOCUMENT,
        idOf: (kind, index) => `${kind}-${index}`,
        renew: async () => {},
        memory: async () => {
          const { heapUsed, external, rss } = process.memoryUsage();
          return { heapBytes: heapUsed + external, residentBytes: rss };
        },
      },
      { seed: 1, requests: REQUESTS },
    );
  } finally {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

for (const fault of FAULTS) {
  test(`it finds what breaks at: ${fault.name}`, async () => {
    const { failure, requests } = await fuzzed(fault);
    assert.ok(failure, `nothing in ${requests} requests`);
    assert.match(failure.text, /npm run fuzz -- --seed 1 --path "/);
    const { body } = failure.request;
    if (fault.shrunk !== undefined) {
      assert.ok(body && body.text.length <= fault.shrunk, JSON.stringify(failure.request));
    }
  });
}

test('it finds nothing where nothing is', async () => {
  const { failure } = await fuzzed({});
  assert.equal(failure?.text, undefined);
});

test('it sees memory grow', async () => {
  const kept: Buffer[] = [];
  const { grownBytes } = await fuzzed({
    onThing: () => void kept.push(Buffer.alloc(MEBIBYTE / 4)),
  });
  assert.ok(grownBytes.heap > 16 * MEBIBYTE, `${grownBytes.heap} bytes`);
});

test('a reply that takes too long is a fault', () => {
  const judge = createJudge(DOCUMENT, { limitMs: 1_000, secrets: [] });
  const request = { operation: '', method: 'GET', path: '/v1/search', headers: [], body: null };
  const answer = { status: 200, contentType: 'application/json', body: '{"name":""}' };
  assert.deepEqual(judge(request, { ...answer, tookMs: 999 }), []);
  assert.deepEqual(judge(request, { ...answer, tookMs: 1_500 }), ['it took 1500 ms']);
});
