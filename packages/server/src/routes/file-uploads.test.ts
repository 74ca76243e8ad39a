import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { beginUpload, FILES, tus, UPLOADS } from '../testing/file-upload.testsuite.ts';
import { wav } from '../testing/media-host.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { API_KEY, runApp, type Reply, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const SOUND = wav(3);
const NAMED = { 'upload-metadata': `filename ${Buffer.from('拍.wav').toString('base64')}` };

const patch = (path: string, offset: number, body: Uint8Array): Promise<Response> =>
  tus(service.origin, 'PATCH', path, { body, headers: { 'upload-offset': String(offset) } });

const offsetOf = async (path: string): Promise<number> =>
  Number((await tus(service.origin, 'HEAD', path)).headers.get('upload-offset'));

const fileOf = (path: string): Promise<Reply> =>
  service.call('GET', `${FILES}/${path.split('/').at(-1)}`);

const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

test('a file comes in pieces, and is one with its last byte', async () => {
  const path = await beginUpload(service.origin, SOUND.length, NAMED);
  assert.match(path, /^\/v1\/files\/uploads\/file-[0-9A-Za-z]{22}$/);
  const begun = await tus(service.origin, 'HEAD', path);
  assert.equal(begun.headers.get('upload-length'), String(SOUND.length));
  assert.equal(begun.headers.get('tus-resumable'), '1.0.0');
  assert.equal(begun.headers.get('cache-control'), 'no-store');
  const expires = Date.parse(begun.headers.get('upload-expires') ?? '');
  assert.ok(Math.abs(expires - Date.now() - 10 * 60_000) < 60_000);
  assert.match(begun.headers.get('upload-metadata') ?? '', /^filename \S+,purpose bWVkaWE=$/);

  const first = await patch(path, 0, SOUND.subarray(0, 20_000));
  assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, '20000']);
  assert.equal((await fileOf(path)).status, 404);
  const last = await patch(path, 20_000, SOUND.subarray(20_000));
  assert.deepEqual(
    [last.status, last.headers.get('upload-offset'), last.headers.get('upload-expires')],
    [204, String(SOUND.length), null],
  );
  const { body } = await fileOf(path);
  assert.deepEqual([body.filename, body.kind, body.bytes], ['拍.wav', 'audio', SOUND.length]);
  // Whoever lost the last reply sees that nothing is left to send.
  assert.equal(await offsetOf(path), SOUND.length);
  assert.equal((await patch(path, SOUND.length, new Uint8Array())).status, 204);
  assert.equal((await tus(service.origin, 'DELETE', path)).status, 404);
});

test('a piece from elsewhere, or beyond the end, is refused, and the upload stands', async () => {
  const path = await beginUpload(service.origin, SOUND.length);
  await patch(path, 0, SOUND.subarray(0, 5_000));
  for (const [offset, body, expected] of [
    [0, SOUND.subarray(0, 5_000), [409, 'UploadConflict']],
    [5_001, SOUND.subarray(5_001, 6_000), [409, 'UploadConflict']],
    [5_000, Buffer.alloc(SOUND.length), [413, 'RequestBodyTooLarge']],
  ] as const) {
    assert.deepEqual(await codeOf(await patch(path, offset, body)), expected);
  }
  const untyped = await tus(service.origin, 'PATCH', path, {
    body: SOUND,
    headers: { 'upload-offset': '5000', 'content-type': 'application/json' },
  });
  assert.equal(untyped.status, 400);
  assert.equal(await offsetOf(path), 5_000);
  const dropped = await tus(service.origin, 'DELETE', path);
  assert.equal(dropped.status, 204);
  assert.equal((await tus(service.origin, 'HEAD', path)).status, 404);
  assert.ok(!(await readdir(join(service.dataDirectory, 'uploads'))).includes(path.slice(-27)));
});

test('pieces may be as small as they like', async () => {
  const path = await beginUpload(service.origin, SOUND.length);
  for (const [from, to] of [
    [0, 0],
    [0, 3],
    [3, 3],
    [3, 700],
    [700, 2_000],
    [2_000, SOUND.length],
  ] as const) {
    assert.equal((await patch(path, from, SOUND.subarray(from, to))).status, 204, `${from}`);
  }
  assert.equal((await fileOf(path)).body.bytes, SOUND.length);
});

test('what is begun wrongly is told so before anything is kept', async () => {
  for (const [headers, expected] of [
    [{}, [400, 'InvalidParameter']],
    [{ 'upload-length': '0' }, [400, 'InvalidParameter']],
    [{ 'upload-length': '-1' }, [400, 'InvalidParameter']],
    [{ 'upload-length': '209715201' }, [413, 'RequestBodyTooLarge']],
    [{ 'upload-length': '9', 'upload-metadata': 'a b c' }, [400, 'InvalidParameter']],
    [{ 'upload-length': '9', 'upload-metadata': 'colour cmVk' }, [400, 'InvalidParameter']],
    [{ 'upload-length': '9', 'tus-resumable': '0.2.2' }, [412, 'UnsupportedTusVersion']],
  ] as const) {
    assert.deepEqual(
      await codeOf(await tus(service.origin, 'POST', UPLOADS, { headers })),
      expected,
      JSON.stringify(headers),
    );
  }
  const spoken = await tus(service.origin, 'OPTIONS', UPLOADS);
  assert.equal(spoken.status, 204);
  assert.equal(spoken.headers.get('tus-extension'), 'creation,expiration,termination');
  assert.equal(spoken.headers.get('tus-max-size'), String(200 * 1024 * 1024));
  assert.equal(spoken.headers.get('access-control-allow-origin'), null);
});

test('what turns out to be no medium is gone: at its first bytes, or at its last', async () => {
  const page = await beginUpload(service.origin, 5_000);
  const refused = await patch(page, 0, Buffer.from('<html>'.repeat(400)));
  assert.deepEqual(await codeOf(refused), [400, 'InvalidParameter']);
  assert.equal((await tus(service.origin, 'HEAD', page)).status, 404);

  const damaged = Buffer.concat([SOUND.subarray(0, 12), Buffer.alloc(3_000)]);
  const path = await beginUpload(service.origin, damaged.length);
  await patch(path, 0, damaged.subarray(0, 2_000));
  const last = await patch(path, 2_000, damaged.subarray(2_000));
  assert.deepEqual(await codeOf(last), [400, 'InvalidParameter']);
  assert.equal((await tus(service.origin, 'HEAD', path)).status, 404);
});

test('an upload of another tenant is as unknown as one that never was', async () => {
  const path = await beginUpload(service.origin, SOUND.length);
  const key = { name: 'b', tenant: 'bob', scopes: ['files'] };
  const { secret } = (await service.call('POST', '/v1/keys', { body: key })).body;
  const headers = { authorization: `Bearer ${secret}`, 'upload-offset': '0' };
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const body = method === 'PATCH' ? { body: SOUND } : {};
    const { status } = await tus(service.origin, method, path, { ...body, headers });
    assert.equal(status, 404, method);
  }
  assert.equal(await offsetOf(path), 0);
});

test('uploads of which nothing comes lock nobody out: so many are open, listed, and given up', async () => {
  const keyOf = async (name: string): Promise<Record<string, string>> => {
    const key = { name, tenant: 'carl', scopes: ['files'] };
    const { secret } = (await service.call('POST', '/v1/keys', { body: key })).body;
    return { authorization: `Bearer ${secret}` };
  };
  const [headers, others] = [await keyOf('c'), await keyOf('d')];
  const begun: string[] = [];
  for (let number = 0; number < 16; number += 1) {
    begun.push(await beginUpload(service.origin, 200_000_000, headers));
  }
  const long = { headers: { ...headers, 'upload-length': '200000000' } };
  const refused = await tus(service.origin, 'POST', UPLOADS, long);
  const { code, message } = (await refused.json()) as Record<string, string>;
  assert.deepEqual([refused.status, code], [429, 'QuotaExceeded']);
  assert.match(message ?? '', /^16 uploads of this key .* DELETE .* GET \/v1\/files\/uploads/);

  const path = await beginUpload(service.origin, SOUND.length, { ...others, ...NAMED });
  const body = SOUND.subarray(0, 9);
  const piece = await tus(service.origin, 'PATCH', path, {
    body,
    headers: { ...others, 'upload-offset': '0' },
  });
  assert.equal(piece.status, 204);
  const inAnHour = Date.now() / 1000 + 3_600;
  assert.ok(Math.abs(Date.parse(piece.headers.get('upload-expires') ?? '') / 1000 - inAnHour) < 60);
  const listed = await fetch(service.origin + UPLOADS, { headers });
  const { data } = (await listed.json()) as { data: Record<string, unknown>[] };
  assert.deepEqual(
    data.map(({ id }) => id),
    [...begun, path].map((each) => each.split('/').at(-1)),
  );
  const { expires_at, ...last } = data.at(-1) ?? {};
  assert.ok(Math.abs(Number(expires_at) - inAnHour) < 60);
  assert.deepEqual(last, {
    id: path.split('/').at(-1),
    length: SOUND.length,
    offset: 9,
    filename: '拍.wav',
  });
  const [first = ''] = begun;
  assert.equal((await tus(service.origin, 'DELETE', first, { headers })).status, 204);
  await beginUpload(service.origin, 200_000_000, headers);
});

const head = (path: string, offset: number, length: number): string =>
  `PATCH ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${API_KEY}\r\ntus-resumable: 1.0.0\r\ncontent-type: application/offset+octet-stream\r\nupload-offset: ${offset}\r\ncontent-length: ${length}\r\n\r\n`;

/** @returns when so much of the upload is here */
async function until(path: string, offset: number): Promise<void> {
  while ((await offsetOf(path)) !== offset) await new Promise(setImmediate);
}

test('a line that breaks loses nothing of what came, and the upload goes on from there', async () => {
  const path = await beginUpload(service.origin, SOUND.length);
  {
    using connection = rawConnection(service.origin, head(path, 0, SOUND.length));
    connection.socket.write(SOUND.subarray(0, 7_000));
    await until(path, 7_000);
    connection.socket.destroy();
  }
  assert.equal((await patch(path, 7_000, SOUND.subarray(7_000))).status, 204);
  assert.equal((await fileOf(path)).body.bytes, SOUND.length);
});

test('a newer request takes over from one that hangs', async () => {
  const path = await beginUpload(service.origin, SOUND.length);
  using hanging = rawConnection(service.origin, head(path, 0, SOUND.length));
  hanging.socket.write(SOUND.subarray(0, 7_000));
  await until(path, 7_000);
  const both = await Promise.allSettled([
    patch(path, 7_000, SOUND.subarray(7_000)),
    patch(path, 7_000, SOUND.subarray(7_000)),
  ]);
  // Of two at once the later one goes on, if the other has not ended before: that is cut off, or finds that
  // it is elsewhere by then.
  assert.ok(both.some((each) => each.status === 'fulfilled' && each.value.status === 204));
  assert.equal((await fileOf(path)).body.bytes, SOUND.length);
  const content = await fetch(`${service.origin}${FILES}/${path.split('/').at(-1)}/content`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  assert.ok(Buffer.from(await content.arrayBuffer()).equals(SOUND));
});
