// Files: one of 200 MB passes through a service that grows by little, and what a death cuts off is either
// carried on or gone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { test } from 'node:test';
import { listBlobs } from '@filmgate/media';
import { startService, type Service } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const MEBIBYTE = 1024 * 1024;
const KEY = 'the-key-of-the-proof-of-files-000001';
const FILES_OF_EACH_WAY = inForm({ short: 1, long: 10 });
const MOST_GROWN_BYTES = 32 * MEBIBYTE;
const LOOK_MS = 20;

const CLIP = await readFile(new URL('../../samples/clip-1.mp4', import.meta.url));
const PIECE = Buffer.alloc(MEBIBYTE);

/** A film that plays, and a box behind it that every player skips. */
function* filmOf(sizeBytes: number): Generator<Buffer> {
  const box = Buffer.alloc(8);
  box.writeUInt32BE(sizeBytes - CLIP.length);
  box.write('free', 4);
  yield CLIP;
  yield box;
  for (let left = sizeBytes - CLIP.length - box.length; left > 0; left -= PIECE.length) {
    yield PIECE.subarray(0, Math.min(left, PIECE.length));
  }
}

const FORM_HEAD = '--b\r\ncontent-disposition: form-data; name="file"; filename="film.mp4"\r\n\r\n';
const FORM_END = '\r\n--b--\r\n';
const TUS = { 'tus-resumable': '1.0.0' };
const PIECES = { ...TUS, 'content-type': 'application/offset+octet-stream' };

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

async function send(
  service: Service,
  method: string,
  path: string,
  { headers, body = [] }: { headers: Record<string, string>; body?: Iterable<Buffer | string> },
): Promise<Sent> {
  const sent = request(service.origin + path, {
    method,
    headers: { authorization: `Bearer ${KEY}`, ...headers },
  });
  const replied = once(sent, 'response');
  for (const piece of body) if (!sent.write(piece)) await once(sent, 'drain');
  sent.end();
  const [response] = (await replied) as [import('node:http').IncomingMessage];
  const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
  const read: unknown = isJson ? await json(response) : undefined;
  if (!isJson) response.resume();
  return { status: response.statusCode ?? 0, headers: response.headers, body: read };
}

function* formOf(sizeBytes: number): Generator<Buffer | string> {
  yield FORM_HEAD;
  yield* filmOf(sizeBytes);
  yield FORM_END;
}

const sendForm = (service: Service, sizeBytes: number): Promise<Sent> =>
  send(service, 'POST', '/v1/files', {
    headers: {
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(sizeBytes + FORM_HEAD.length + FORM_END.length),
    },
    body: formOf(sizeBytes),
  });

async function begin(service: Service, sizeBytes: number): Promise<string> {
  const headers = { ...TUS, 'upload-length': String(sizeBytes) };
  const { status, headers: said } = await send(service, 'POST', '/v1/files/uploads', { headers });
  assert.equal(status, 201);
  return String(said['location']);
}

const residentBytes = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
};

test('a file of 200 MB passes through a service that grows by less than 32 MB', async () => {
  await using service = await startService({ env: { FILMGATE_API_KEY: KEY } });
  // The threads that look at files are there from now on.
  assert.equal((await sendForm(service, CLIP.length + 100)).status, 200);
  assert.equal((await sendForm(service, 8 * MEBIBYTE)).status, 200);
  const before = residentBytes(service.pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, residentBytes(service.pid));
  }, LOOK_MS).unref();
  const sizeBytes = 199 * MEBIBYTE;
  for (let file = 0; file < FILES_OF_EACH_WAY; file += 1) {
    const { status, body } = await sendForm(service, sizeBytes);
    assert.equal(status, 200, JSON.stringify(body));
    const path = await begin(service, sizeBytes);
    const pieces = await send(service, 'PATCH', path, {
      headers: { ...PIECES, 'upload-offset': '0', 'content-length': String(sizeBytes) },
      body: filmOf(sizeBytes),
    });
    assert.equal(pieces.status, 204, JSON.stringify(pieces.body));
  }
  clearInterval(watch);
  const grown = most - before;
  report(
    'R25',
    'A file of 200 MB is never in memory as a whole',
    `${2 * FILES_OF_EACH_WAY} files, as forms and by tus: the service grew by ${(grown / MEBIBYTE).toFixed(1)} MiB at most`,
    '< 32 MiB',
  );
  assert.ok(grown < MOST_GROWN_BYTES, `${grown} bytes`);
});

test('killed in the middle of files: what came in pieces is carried on, and of the rest nothing is left', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-files-'));
  const parts = (): Promise<string[]> => readdir(join(dataDirectory, 'uploads'));
  const sizeBytes = 3 * MEBIBYTE;
  const film = Buffer.concat([...filmOf(sizeBytes)]);
  const half = film.subarray(0, 2 * MEBIBYTE);
  const env = { FILMGATE_API_KEY: KEY };
  try {
    let path: string;
    {
      await using service = await startService({ env, dataDirectory });
      path = await begin(service, sizeBytes);
      const sent = [
        request(service.origin + path, {
          method: 'PATCH',
          headers: {
            authorization: `Bearer ${KEY}`,
            ...PIECES,
            'upload-offset': '0',
            'content-length': String(sizeBytes),
          },
        }),
        request(`${service.origin}/v1/files`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${KEY}`,
            'content-type': 'multipart/form-data; boundary=b',
            'content-length': String(sizeBytes + FORM_HEAD.length + FORM_END.length),
          },
        }),
      ];
      // They are cut off below.
      for (const each of sent) each.on('error', () => {});
      sent[1]?.write(FORM_HEAD);
      for (const each of sent) each.write(half);
      await until('both are half there', async () => {
        const names = await parts();
        const sizes = await Promise.all(
          names.map(async (name) => (await readFile(join(dataDirectory, 'uploads', name))).length),
        );
        return sizes.length === 2 && sizes.every((size) => size > MEBIBYTE);
      });
      await service.end('SIGKILL');
    }
    await using service = await startService({ env, dataDirectory });
    assert.deepEqual(await parts(), [path.split('/').at(-1)]);
    const stands = await send(service, 'HEAD', path, { headers: TUS });
    const offset = Number(stands.headers['upload-offset']);
    assert.ok(offset > MEBIBYTE && offset <= half.length, `${offset}`);
    const rest = await send(service, 'PATCH', path, {
      headers: { ...PIECES, 'upload-offset': String(offset) },
      body: [film.subarray(offset)],
    });
    assert.equal(rest.status, 204, JSON.stringify(rest.body));
    const { body } = await send(service, 'GET', '/v1/files', { headers: {} });
    const { data } = body as { data: { sha256: string; bytes: number }[] };
    const sha256 = createHash('sha256').update(film).digest('hex');
    assert.deepEqual(
      data.map((file) => [file.bytes, file.sha256]),
      [[sizeBytes, sha256]],
    );
    const blobs = await Array.fromAsync(listBlobs(join(dataDirectory, 'blobs')));
    const left = (await parts()).length + blobs.filter((blob) => blob !== sha256).length;
    report(
      'R18',
      'Files that a kill -9 cut off',
      `${left} left, one carried on from its middle`,
      '0',
    );
    assert.equal(left, 0);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
