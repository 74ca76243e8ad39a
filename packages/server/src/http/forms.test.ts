import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { pino } from 'pino';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { readConfig } from '../config/config.ts';
import { readForm, type FormFile, type FormLimits } from './forms.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';

const LIMITS: FormLimits = { bytes: 1_000_000, textBytes: 10_000, files: 2 };

interface FormServer extends AsyncDisposable {
  readonly http: HttpServer;
  readonly origin: string;
}

/** `POST /form` answers with what it read, `POST /other` takes none. */
async function formServer(
  take: (file: FormFile) => Promise<string> = ({ stream }) => text(stream),
): Promise<FormServer> {
  const config = readConfig({ FILMGATE_PORT: '0' });
  const logger = pino({ level: 'silent' });
  const http = await createHttpServer({ logger, now: Date.now, version: '0', config });
  http.post('/form', { config: { scope: 'public', form: true } }, (request) =>
    readForm(request, LIMITS, take),
  );
  http.post('/other', { config: { scope: 'public' } }, () => ({}));
  const origin = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    http,
    origin,
    async [Symbol.asyncDispose]() {
      // One that was answered before all of its form had come would be kept for the next request.
      http.server.closeAllConnections();
      await http.close();
    },
  };
}

const send = async (
  origin: string,
  body: FormData | string,
  path = '/form',
  type = 'multipart/form-data; boundary=b',
): Promise<[number, { code?: string; message?: string }]> => {
  const response = await fetch(origin + path, {
    method: 'POST',
    body,
    ...(typeof body === 'string' && { headers: { 'content-type': type } }),
  });
  return [response.status, (await response.json()) as object];
};

const form = (...parts: [string, string | Blob, string?][]): FormData => {
  const data = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, filename);
  }
  return data;
};

test('fields and files, in their order, with what was made of the files', async () => {
  const seen: object[] = [];
  await using server = await formServer(async ({ field, filename, contentType, stream }) => {
    seen.push({ field, filename, contentType });
    const hash = createHash('sha256');
    for await (const chunk of stream) hash.update(chunk);
    return hash.digest('hex');
  });
  const bytes = Buffer.alloc(900_000, 'film');
  const [status, fields] = await send(
    server.origin,
    form(
      ['prompt', 'Ein Fuchs — 狐狸'],
      ['image', new Blob([bytes], { type: 'image/png' }), '../../etc/a b.png'],
      ['seconds', '8'],
      ['metadata[ratio]', '4:3'],
    ),
  );
  assert.equal(status, 200);
  assert.deepEqual(fields, [
    ['prompt', 'Ein Fuchs — 狐狸'],
    ['image', createHash('sha256').update(bytes).digest('hex')],
    ['seconds', '8'],
    ['metadata[ratio]', '4:3'],
  ]);
  assert.deepEqual(seen, [{ field: 'image', filename: 'a b.png', contentType: 'image/png' }]);
});

test('a route that takes no form answers as before', async () => {
  await using server = await formServer();
  const [status, { code }] = await send(server.origin, form(['a', 'b']), '/other');
  assert.deepEqual([status, code], [415, 'UnsupportedMediaType']);
});

const part = (name: string, value: string): string =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test('what is too much is refused', async () => {
  await using server = await formServer();
  const { origin } = server;
  const blob = new Blob(['x']);
  const many = Array.from({ length: 1_001 }, () => part('a', '')).join('');
  const largeHeader = `--b\r\ncontent-disposition: form-data; name="${'n'.repeat(5_000)}"\r\n\r\n1\r\n--b--`;
  for (const [body, status, message] of [
    [form(['a', 'x'.repeat(10_001)]), 413, /10000 bytes together/],
    [form(['a', 'x'.repeat(6_000)], ['b', 'x'.repeat(6_000)]), 413, /10000 bytes together/],
    [form(['a', blob], ['b', blob], ['c', blob]), 400, /2 files/],
    [form(['a', new Blob(['x'.repeat(1_000_000)])]), 413, /1000000 bytes/],
    [form(['x'.repeat(201), '1']), 400, /name of 1 to 200/],
    [`${many}--b--`, 400, /1000 parts/],
    [largeHeader, 400, /^Part 1 .*4096 bytes/],
  ] as const) {
    const [got, error] = await send(origin, body);
    assert.equal(got, status, JSON.stringify(error));
    assert.match(error.message ?? '', message);
  }
});

test('what is no form is refused', async () => {
  await using server = await formServer();
  const { origin } = server;
  for (const [body, type] of [
    ['', undefined],
    ['x', undefined],
    [part('a', 'b'), undefined],
    [`${part('a', 'b')}--b`, undefined],
    [`--b\r\ncontent-disposition: form-data; name="a"; filename="f"\r\n\r\nhalf a file`, undefined],
    [`--b\r\ncontent-disposition: form-data\r\n\r\n1\r\n--b--`, undefined],
    [`--b\r\ncontent-disposition: form-data; filename="f"\r\n\r\n1\r\n--b--`, undefined],
    ['--b--', 'multipart/form-data'],
    ['--b--', 'multipart/form-data; boundary='],
  ] as const) {
    const [status, { code }] = await send(origin, body, '/form', type);
    assert.deepEqual([status, code], [400, 'InvalidParameter'], JSON.stringify(body));
  }
});

test('no part is dropped without a word: what cannot be read is told by its number', async () => {
  await using server = await formServer();
  const disposition = 'content-disposition: form-data; name="image"; filename="a.png"';
  const many = Array.from({ length: 20 }, (_, number) => `x-${number}: 1\r\n`).join('');
  for (const [head, message] of [
    [`x: ${'y'.repeat(4_100)}\r\n${disposition}`, /^Part 2 .* 4096 bytes/],
    [`${disposition}\r\nx: ${'y'.repeat(100_000)}`, /^Part 2 .* 4096 bytes/],
    [`${many}${disposition}`, /^Part 2 .* 20 headers/],
    ['content-type: image/png', /^Part 2 .* no header Content-Disposition/],
    [`no header\r\n${disposition}`, /^Part 2 .* no header Content-Disposition/],
    ['', /^Part 2 /],
    ['content-disposition: attachment; name="image"', /^Part 2 .* not form-data/],
    ['content-disposition: form-data-2; name="image"', /^Part 2 .* not form-data/],
    [`${disposition}\r\n${disposition}`, /^Part 2 .* more than once/],
    [
      `content-disposition: form-data; name="image"; filename*=UTF-8''a%0Ab.png`,
      /^A part .* line breaks/,
    ],
  ] as const) {
    for (const after of [part('c', '3'), '']) {
      const body = `${part('a', '1')}--b\r\n${head}\r\n\r\npng\r\n${after}--b--`;
      const [status, error] = await send(server.origin, body);
      assert.equal(status, 400, head.slice(0, 100));
      assert.match(error.message ?? '', message);
    }
  }
  const headless = `${part('a', '1')}--b\r\n${disposition}\r\n`;
  for (const end of ['--b--', part('c', '3') + '--b--']) {
    const [status, error] = await send(server.origin, `${headless}${end}`);
    assert.deepEqual([status, /^Part 2 .* empty line/.test(error.message ?? '')], [400, true]);
  }
});

test('an unknown length is counted as it comes', async () => {
  await using server = await formServer();
  const head = 'POST /form HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n';
  using connection = rawConnection(
    server.origin,
    `${head}content-type: multipart/form-data; boundary=b\r\n\r\n`,
  );
  // A preamble, which no reader of forms keeps.
  const chunk = `${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}\r\n`;
  for (let sent = 0; sent < 11; sent += 1) connection.socket.write(chunk);
  assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 413 /);
});

test('a form that breaks off, or is refused, fails the files that were being taken', async () => {
  const outcomes: string[] = [];
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  await using server = await formServer(async ({ field, stream }) => {
    open();
    try {
      return await text(stream);
    } catch (error) {
      outcomes.push(`${field}: ${(error as Error).message}`);
      close();
      throw error;
    }
  });
  const start = `--b\r\ncontent-disposition: form-data; name="film"; filename="f"\r\n\r\nthe first`;
  {
    using connection = rawConnection(
      server.origin,
      `POST /form HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5000\r\ncontent-type: multipart/form-data; boundary=b\r\n\r\n${start}`,
    );
    await opened;
    connection.socket.destroy();
  }
  await closed;
  assert.match(outcomes.join(), /^film: The form is not complete/);
});

test('a file that cannot be taken ends the form with its own error', async () => {
  const ended: string[] = [];
  await using server = await formServer(async ({ field, stream }) => {
    if (field === 'bad') throw Object.assign(new Error('no'), { statusCode: 400 });
    try {
      return await text(stream);
    } finally {
      ended.push(field);
    }
  });
  const good = new Blob(['x'.repeat(200_000)]);
  const [status, { message }] = await send(server.origin, form(['good', good], ['bad', good]));
  assert.deepEqual([status, ended], [400, ['good']]);
  assert.match(message ?? '', /not valid: no/);
});
