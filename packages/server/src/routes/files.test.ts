import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FILES, bring, formOf, postForm } from '../testing/file-upload.testsuite.ts';
import { png, wav } from '../testing/media-host.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { API_KEY, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const PICTURE = png(320, 400);

/** @returns what lies in the folder of what has not come as a whole */
const partFiles = ({ dataDirectory }: RunningApp): Promise<string[]> =>
  readdir(join(dataDirectory, 'uploads'));

test('a file is stored, told of, downloaded in parts, and deleted', async () => {
  const form = formOf(PICTURE, '狐狸.png', {
    purpose: 'vision',
    'expires_after[anchor]': 'created_at',
    'expires_after[seconds]': '3600',
  });
  const { status, body } = await postForm(service.origin, form);
  assert.equal(status, 200, JSON.stringify(body));
  const { id, created_at, ...rest } = body;
  assert.match(id, /^file-[0-9A-Za-z]{22}$/);
  assert.ok(Math.abs(created_at - Date.now() / 1000) < 60);
  assert.deepEqual(rest, {
    object: 'file',
    bytes: PICTURE.length,
    expires_at: created_at + 3600,
    filename: '狐狸.png',
    purpose: 'vision',
    status: 'processed',
    kind: 'image',
    content_type: 'image/png',
    sha256: createHash('sha256').update(PICTURE).digest('hex'),
    width: 320,
    height: 400,
  });
  assert.deepEqual((await service.call('GET', `${FILES}/${id}`)).body, body);

  const content = (headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.origin}${FILES}/${id}/content`, {
      headers: { authorization: `Bearer ${API_KEY}`, ...headers },
    });
  const whole = await content();
  assert.ok(Buffer.from(await whole.arrayBuffer()).equals(PICTURE));
  assert.equal(whole.headers.get('content-type'), 'image/png');
  const part = await content({ range: 'bytes=1-3' });
  assert.deepEqual([part.status, await part.text()], [206, 'PNG']);
  assert.equal((await content({ 'if-none-match': `"${body.sha256}"` })).status, 304);

  const gone = await service.call('DELETE', `${FILES}/${id}`);
  assert.deepEqual(gone.body, { id, object: 'file', deleted: true });
  for (const [method, path] of [
    ['GET', `${FILES}/${id}`],
    ['GET', `${FILES}/${id}/content`],
    ['DELETE', `${FILES}/${id}`],
  ] as const) {
    assert.equal((await service.call(method, path)).body.code, 'ResourceNotFound');
  }
});

test('the words may come behind the bytes, or be left out; a sound has a duration', async () => {
  const { body } = await postForm(service.origin, formOf(wav(2), 'beat.wav'));
  assert.deepEqual(
    [body.kind, body.duration, body.purpose, body.width],
    ['audio', 2, 'media', undefined],
  );
  assert.equal(body.expires_at - body.created_at, 30 * 24 * 3600);
  const late = await postForm(service.origin, formOf(PICTURE, 'a.png', { purpose: 'later' }));
  assert.equal(late.body.purpose, 'later');
});

test('the same bytes twice are one blob and two files', async () => {
  const bytes = png(333, 333);
  const [one, two] = [await bring(service, bytes), await bring(service, bytes, 'other.png')];
  assert.notEqual(one.id, two.id);
  assert.equal(one.sha256, two.sha256);
  await service.call('DELETE', `${FILES}/${one.id}`);
  const { status } = await service.call('GET', `${FILES}/${two.id}/content`);
  assert.equal(status, 200);
});

test('the bytes of a deleted file go with it, unless they are young or something else has them', async () => {
  const blob = ({ sha256 }: { sha256: string }): string =>
    join(service.dataDirectory, 'blobs', sha256.slice(0, 2), sha256);
  const isThere = (file: { sha256: string }): Promise<boolean> =>
    access(blob(file)).then(
      () => true,
      () => false,
    );
  const [old, young, shared, used] = [
    await bring(service, png(341, 300)),
    await bring(service, png(342, 300)),
    await bring(service, png(343, 300)),
    await bring(service, png(344, 300)),
  ];
  const other = await bring(service, png(343, 300));
  await service.create({ model: MODEL, prompt: 'a fox', images: [used.id] });
  for (const file of [old, shared, used]) await utimes(blob(file), 1, 1);
  for (const { id } of [old, young, shared, used]) await service.call('DELETE', `${FILES}/${id}`);
  assert.deepEqual(
    [await isThere(old), await isThere(young), await isThere(shared), await isThere(used)],
    [false, true, true, true],
  );
  await service.call('DELETE', `${FILES}/${other.id}`);
  assert.equal(await isThere(shared), false);
});

test('files are listed from either end, in pages', async () => {
  await using own = await runApp();
  const ids: string[] = [];
  for (const side of [301, 302, 303]) ids.push((await bring(own, png(side, 300))).id);
  const page = async (query: string): Promise<unknown[]> => {
    const { status, body } = await own.call('GET', `${FILES}?${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    const data = body.data.map(({ id }: { id: string }) => ids.indexOf(id));
    assert.equal(body.first_id, body.data[0]?.id ?? null);
    return [data, body.has_more, ids.indexOf(body.last_id)];
  };
  assert.deepEqual(await page(''), [[2, 1, 0], false, 0]);
  assert.deepEqual(await page('order=asc&limit=2'), [[0, 1], true, 1]);
  assert.deepEqual(await page(`order=asc&limit=2&after=${ids[1]}`), [[2], false, 2]);
  assert.deepEqual(await page('purpose=vision'), [[], false, -1]);
  for (const [query, code] of [
    ['limit=0', 'InvalidParameter'],
    ['limit=1001', 'InvalidParameter'],
    ['order=up', 'InvalidParameter'],
    ['page=2', 'InvalidParameter'],
    ['after=file-0000000000000000000000', 'InvalidParameter'],
  ] as const) {
    assert.equal((await own.call('GET', `${FILES}?${query}`)).body.code, code, query);
  }
});

test('what is no medium is refused in the words of the rule, and nothing stays of it', async () => {
  await using own = await runApp();
  const damaged = PICTURE.subarray(0, 20);
  for (const [form, message] of [
    [formOf(Buffer.from('<html>'.repeat(500))), /expected an image .*received/],
    [formOf(Buffer.alloc(0)), /expected an image/],
    [formOf(damaged), /the png image/],
    [formOf(PICTURE, 'a.png', { purpose: 'a b' }), /`purpose`/],
    [formOf(PICTURE, 'a.png', { expires_after: '59' }), /`expires_after`.*60 to 2592000/],
    [formOf(PICTURE, 'a.png', { expires_after: '9e9' }), /`expires_after`.*60 to 2592000/],
    [formOf(PICTURE, 'a.png', { 'expires_after[anchor]': 'now' }), /created_at/],
    [formOf(PICTURE, 'a.png', { colour: 'red' }), /`colour`.*not known/],
    [new FormData(), /file/],
  ] as const) {
    const { status, body } = await postForm(own.origin, form);
    assert.equal(status, 400, JSON.stringify(body));
    assert.match(body.message, message);
  }
  const wrongField = new FormData();
  wrongField.set('picture', new Blob([PICTURE]), 'a.png');
  assert.match((await postForm(own.origin, wrongField)).body.message, /field `picture`/);
  const two = formOf(PICTURE);
  two.append('file', new Blob([PICTURE]), 'b.png');
  assert.equal((await postForm(own.origin, two)).status, 400);
  const json = await own.call('POST', FILES, { body: { file: 'x' } });
  assert.deepEqual([json.status, json.body.code], [415, 'UnsupportedMediaType']);
  assert.deepEqual(await partFiles(own), []);
  assert.deepEqual((await own.call('GET', FILES)).body.data, []);
});

test('a name with folders or control characters is shown clean, and ends no header', async () => {
  for (const [given, clean] of [
    ['../../../etc/cron.d/x.png', 'x.png'],
    ['a"; filename="b.html', 'a%22; filename=%22b.html'],
    ['фильм\u202Egpj.png', 'фильмgpj.png'],
  ] as const) {
    const { id, filename } = await bring(service, PICTURE, given);
    assert.equal(filename, clean);
    const { headers } = await service.call('GET', `${FILES}/${id}/content`);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="[\w. -]+"/);
  }
  // As no browser sends it: a line's end within the name.
  const boundary = 'x';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename*=utf-8''a%0D%0Aset-cookie%3A%20b.png\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), PICTURE, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const response = await fetch(service.origin + FILES, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${API_KEY}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
  });
  assert.equal(response.status, 400, await response.text());
});

test('a picture that is a page as well is sent as a picture that nothing runs in', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const polyglot = Buffer.concat([PICTURE, page]);
  const { id, content_type } = await bring(service, polyglot, 'page.html');
  assert.equal(content_type, 'image/png');
  const { headers } = await service.call('GET', `${FILES}/${id}/content`);
  assert.equal(headers.get('content-type'), 'image/png');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-security-policy') ?? '', /sandbox; default-src 'none'/);
  assert.match(headers.get('content-disposition') ?? '', /^attachment/);
  // The page before the picture is none.
  const { status } = await postForm(service.origin, formOf(Buffer.concat([page, PICTURE])));
  assert.equal(status, 400);
});

test('a form that breaks off, with its connection or without, leaves nothing', async () => {
  await using own = await runApp();
  const boundary = 'b';
  const begin = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
  const head = (length: number): string =>
    `POST ${FILES} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${API_KEY}\r\ncontent-type: multipart/form-data; boundary=${boundary}\r\ncontent-length: ${length}\r\n\r\n${begin}`;
  {
    // All bytes of the picture, and no closing boundary.
    using connection = rawConnection(own.origin, head(begin.length + PICTURE.length));
    connection.socket.write(PICTURE);
    assert.match(await connection.seen(/\}\}$/), /^HTTP\/1\.1 400 .*not complete/s);
  }
  {
    using connection = rawConnection(own.origin, head(100_000));
    connection.socket.write(PICTURE);
    while ((await partFiles(own)).length === 0) await new Promise(setImmediate);
    connection.socket.destroy();
    while ((await partFiles(own)).length > 0) await new Promise(setImmediate);
  }
  assert.deepEqual(await partFiles(own), []);
  assert.deepEqual((await own.call('GET', FILES)).body.data, []);
});

test('the key is judged before a byte of a file is read', async () => {
  using connection = rawConnection(
    service.origin,
    `POST ${FILES} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer no\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000000\r\nexpect: 100-continue\r\n\r\n`,
  );
  const reply = await connection.seen(/\}\}$/);
  assert.match(reply, /^HTTP\/1\.1 401 /);
  const { secret } = (
    await service.call('POST', '/v1/keys', { body: { name: 'a', scopes: ['tasks:read'] } })
  ).body;
  const other = await postForm(service.origin, formOf(PICTURE), {
    authorization: `Bearer ${secret}`,
  });
  assert.deepEqual([other.status, other.body.code], [403, 'AccessDenied']);
});

test('a quota holds however many files come at once, and is free again', async () => {
  const bytes = png(300, 300);
  const form = formOf(bytes);
  // Room is kept for a form, which is a bit more than its file.
  const limits = { files: { files_of_tenant: 3, bytes_of_tenant: 1_000_000 } };
  await using own = await runApp({ limits });
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => postForm(own.origin, formOf(bytes))),
  );
  const statuses = replies.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 200, 200, 403, 403, 403, 403, 403]);
  const { body } = await postForm(own.origin, form);
  assert.equal(body.code, 'FileQuotaExceeded');
  assert.match(body.message, /3 files.*DELETE \/v1\/files.*limits\.files/);
  const [file] = (await own.call('GET', FILES)).body.data;
  await own.call('DELETE', `${FILES}/${file.id}`);
  assert.equal((await postForm(own.origin, form)).status, 200);
  // Another tenant has room of its own.
  const key = { name: 'b', tenant: 'bob', scopes: ['files'] };
  const { secret } = (await own.call('POST', '/v1/keys', { body: key })).body;
  await bring(own, bytes, 'a.png', { authorization: `Bearer ${secret}` });
});

test('a quota of bytes counts what is still coming', async () => {
  const bytes = wav(2);
  const limits = { files: { files_of_tenant: 9, bytes_of_tenant: 2 * bytes.length } };
  await using own = await runApp({ limits });
  const replies = await Promise.all(
    Array.from({ length: 4 }, () => postForm(own.origin, formOf(bytes, 'a.wav'))),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 403, 403, 403]);
  assert.match(replies.find(({ status }) => status === 403)?.body.message, /bytes together/);
  assert.deepEqual(await partFiles(own), []);
});
