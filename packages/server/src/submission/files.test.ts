// Files in place of URLs, in every dialect.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bring, FILES } from '../testing/file-upload.testsuite.ts';
import { png } from '../testing/media-host.testsuite.ts';
import { ARK, MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const PICTURE = png(400, 400);

/** The same request in each dialect, with a picture by its address. */
const inEachDialect = (url: string): readonly [path: string, body: object, field: RegExp][] => [
  [MISSION, { model: MODEL, prompt: 'a fox', images: [url] }, /images\[0\]/],
  [
    ARK,
    {
      model: MODEL,
      content: [
        { type: 'text', text: 'a fox' },
        { type: 'image_url', image_url: { url }, role: 'first_frame' },
      ],
    },
    /content\[1\]\.image_url/,
  ],
];

test('a file stands for a URL by its id or as an asset, and the task has its bytes from then on', async () => {
  const { id, sha256 } = await bring(service, PICTURE);
  for (const url of [id, `asset://${id}`]) {
    for (const [path, body] of inEachDialect(url)) {
      const made = await service.call('POST', path, { body });
      assert.equal(made.status, 200, JSON.stringify(made.body));
    }
  }
  assert.equal((await service.call('DELETE', `${FILES}/${id}`)).status, 200);
  for (const [path, body] of inEachDialect(id)) {
    assert.equal((await service.call('POST', path, { body })).status, 400);
  }
  assert.match(sha256, /^[0-9a-f]{64}$/);
});

test('what a file is judged by are its bytes, in the words of the field', async () => {
  const { id } = await bring(service, png(10, 10));
  for (const [path, body] of inEachDialect(id)) {
    const refused = await service.call('POST', path, { body });
    assert.equal(refused.status, 400);
    assert.match(refused.body.error.message, /expected the width to be at least 300px/);
  }
});

/** Without what differs between two requests. */
const saying = ({ error }: { error: { message: string } }): string =>
  error.message.replace(/Request id.*/, '').replaceAll(/file-\w+/g, 'file');

test('a foreign id is as unknown as one that never was, and is refused naming the field', async () => {
  const key = { name: 'b', tenant: 'bob', scopes: ['files'] };
  const { secret } = (await service.call('POST', '/v1/keys', { body: key })).body;
  const theirs = await bring(service, PICTURE, 'a.png', { authorization: `Bearer ${secret}` });
  const nobodys = `${theirs.id.slice(0, -4)}0000`;
  for (const [i, [path, body, field]] of inEachDialect(theirs.id).entries()) {
    const foreign = await service.call('POST', path, { body });
    assert.equal(foreign.status, 400);
    assert.match(foreign.body.error.message, field);
    assert.match(foreign.body.error.message, /does not exist.*POST \/v1\/files/);
    const unknown = await service.call('POST', path, { body: inEachDialect(nobodys)[i]?.[1] });
    assert.equal(saying(foreign.body), saying(unknown.body));
  }
});

test('an estimate takes files as a create does, and names those that are none', async () => {
  const { id } = await bring(service, PICTURE);
  const ask = async (url: string): Promise<{ ok: boolean; problems: { message: string }[] }> =>
    (
      await service.call('POST', '/v1/estimates', {
        body: { model: MODEL, prompt: 'a fox', images: [url] },
      })
    ).body;
  assert.equal((await ask(id)).ok, true);
  const [problem, ...others] = (await ask('file-0000000000000000000000')).problems;
  assert.match(problem?.message ?? '', /images\[0\] is no file here/);
  assert.deepEqual(others, []);
});

test('a film is made of a file that is gone since', async () => {
  let seen = '';
  await using own = await runApp({
    render: async ({ request }) => {
      seen = request.media[0]?.sha256 ?? '';
      throw new Error('seen');
    },
  });
  const { id, sha256 } = await bring(own, PICTURE);
  const task = await own.create({ model: MODEL, prompt: 'a fox', images: [id] });
  await own.call('DELETE', `${FILES}/${id}`);
  await own.until(task, () => seen !== '');
  assert.equal(seen, sha256);
});

test('to use a file takes the scope of the request alone; to list, read or delete it takes `files`', async () => {
  const { id } = await bring(service, PICTURE);
  const keyWith = async (scope: string): Promise<Record<string, string>> => {
    const key = { name: scope, scopes: [scope] };
    const { secret } = (await service.call('POST', '/v1/keys', { body: key })).body;
    return { authorization: `Bearer ${secret}` };
  };
  const [writes, reads] = [await keyWith('tasks:write'), await keyWith('tasks:read')];
  for (const [path, body] of inEachDialect(id)) {
    const { status } = await service.call('POST', path, { body, headers: writes });
    assert.equal(status, 200);
    const estimate = await service.call('POST', '/v1/estimates', { body, headers: reads });
    assert.deepEqual([estimate.status, estimate.body.ok], [200, true]);
  }
  const form = new FormData();
  form.append('model', MODEL);
  form.append('prompt', 'a fox');
  form.append('image', new Blob([PICTURE]), 'a.png');
  const made = await fetch(service.origin + MISSION, {
    method: 'POST',
    body: form,
    headers: writes,
  });
  assert.equal(made.status, 200);
  for (const headers of [writes, reads]) {
    for (const [method, path] of [
      ['GET', FILES],
      ['GET', `${FILES}/${id}`],
      ['GET', `${FILES}/${id}/content`],
      ['DELETE', `${FILES}/${id}`],
      ['GET', `${FILES}/uploads`],
    ] as const) {
      const { status, body } = await service.call(method, path, { headers });
      assert.deepEqual([status, body.code], [403, 'AccessDenied'], path);
    }
  }
});
