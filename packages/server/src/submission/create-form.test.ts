import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { png } from '../testing/media-host.testsuite.ts';
import {
  API_KEY,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

test('a create as a form makes the task that its JSON makes', async () => {
  await using service = await runApp();
  const post = async (body: FormData, headers = {}): Promise<[number, Record<string, string>]> => {
    const response = await fetch(service.origin + MISSION, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${API_KEY}`, ...headers },
    });
    return [response.status, (await response.json()) as Record<string, string>];
  };
  const fields = {
    model: MODEL,
    prompt: 'a fox, Füchse 狐狸',
    seconds: '7',
    'metadata[ratio]': '4:3',
    'metadata[generate_audio]': 'false',
    'metadata[seed]': '8',
    nonsense: '',
  };
  const [status, made] = await post(form(fields), { 'idempotency-key': 'one' });
  assert.equal(status, 200, JSON.stringify(made));
  const { body } = await service.call('GET', `${MISSION}/${made['task_id']}`);
  const { ratio, duration } = body.data.data;
  assert.deepEqual([ratio, duration, made['warnings']], ['4:3', 7, undefined]);
  // With another boundary: it is the same request.
  const [, again] = await post(form(fields), { 'idempotency-key': 'one' });
  assert.equal(again['task_id'], made['task_id']);
  const metadata = JSON.stringify({ ratio: '9:16', duration: 4 });
  const [, other] = await post(form({ model: MODEL, prompt: 'a fox', metadata }));
  const { body: second } = await service.call('GET', `${MISSION}/${other['task_id']}`);
  assert.deepEqual([second.data.data.ratio, second.data.data.duration], ['9:16', 4]);
});

describe('files in a create', () => {
  let service: RunningApp;
  before(async () => {
    service = await runApp();
  });
  after(() => service[Symbol.asyncDispose]());

  const PICTURE = new Blob([png(400, 400)]);
  type Part = readonly [name: string, value: string | Blob, filename?: string];
  const post = async (
    path: string,
    parts: readonly Part[],
    headers = {},
  ): Promise<{ status: number; headers: Headers; body: Record<string, never> }> => {
    const data = new FormData();
    for (const [name, value, filename] of [
      ['model', MODEL],
      ['prompt', 'a fox'],
      ...parts,
    ] as Part[]) {
      if (typeof value === 'string') data.append(name, value);
      else data.append(name, value, filename ?? 'a.png');
    }
    const response = await fetch(service.origin + path, {
      method: 'POST',
      body: data,
      headers: { authorization: `Bearer ${API_KEY}`, ...headers },
    });
    const body = (await response.json()) as Record<string, never>;
    return { status: response.status, headers: response.headers, body };
  };
  const files = async (): Promise<Record<string, string>[]> =>
    (await service.call('GET', '/v1/files')).body.data;

  test('become files of the library, and stand where they stood', async () => {
    const before = (await files()).length;
    for (const [path, name] of [
      ['/v1/videos', 'input_reference'],
      [MISSION, 'image'],
      [MISSION, 'images'],
      [MISSION, 'images[]'],
      [MISSION, 'images[0]'],
    ] as const) {
      const { status, body } = await post(path, [[name, PICTURE, 'fox.png']]);
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(body['warnings'], undefined);
    }
    const both = await post(MISSION, [
      ['images', PICTURE, 'one.png'],
      ['images', PICTURE, 'two.png'],
    ]);
    assert.equal(both.status, 200);
    const listed = (await files()).slice(0, 3).map(({ filename, kind }) => [filename, kind]);
    assert.deepEqual(listed.toSorted(), [
      ['fox.png', 'image'],
      ['one.png', 'image'],
      ['two.png', 'image'],
    ]);
    assert.equal((await files()).length, before + 7);
  });

  test('go where no task comes of it', async () => {
    const before = (await files()).length;
    for (const [parts, param] of [
      [
        [
          ['image', PICTURE],
          ['seconds', '99'],
        ],
        'seconds',
      ],
      [
        [
          ['image', PICTURE],
          ['images', new Blob(['no picture'])],
        ],
        'images',
      ],
      [
        [
          ['image', PICTURE],
          ['image[x', '1'],
        ],
        'image[x',
      ],
      [[['prompt', PICTURE]], 'prompt'],
    ] as [Part[], string][]) {
      for (const path of [MISSION, '/v1/videos']) {
        const { status, body } = await post(path, parts);
        assert.deepEqual([status, body['error']?.['param']], [400, param]);
      }
    }
    assert.equal((await files()).length, before);
  });

  test('are taken in fields of media alone', async () => {
    const before = (await files()).length;
    for (const path of [MISSION, '/v1/videos']) {
      for (const field of ['prompt', 'model', 'size', 'metadata[ratio]', 'metadata', 'nonsense']) {
        const data = new FormData();
        if (field !== 'model') data.append('model', MODEL);
        data.append(field, PICTURE, 'a.png');
        const response = await fetch(service.origin + path, {
          method: 'POST',
          body: data,
          headers: { authorization: `Bearer ${API_KEY}` },
        });
        const { error } = (await response.json()) as Record<string, Record<string, string>>;
        assert.deepEqual([response.status, error?.['param']], [400, field]);
        assert.match(error?.['message'] ?? '', /^A file came in the field /);
      }
      for (const [field, others] of [
        ['input_reference[image_url]', []],
        ['images[1]', [['images[0]', PICTURE]]],
        [
          'metadata[content][1][image_url][url]',
          [
            ['metadata[content][0][type]', 'text'],
            ['metadata[content][0][text]', 'a fox'],
            ['metadata[content][1][type]', 'image_url'],
          ],
        ],
      ] as [string, Part[]][]) {
        const { status, body } = await post(path, [...others, [field, PICTURE]]);
        assert.equal(status, 200, JSON.stringify(body));
      }
    }
    assert.equal((await files()).length, before + 8);
  });

  test('are the same request when they are sent again', async () => {
    const headers = { 'idempotency-key': 'with-a-file' };
    const parts: Part[] = [['input_reference', PICTURE]];
    const first = await post('/v1/videos', parts, headers);
    const stored = (await files()).length;
    const second = await post('/v1/videos', parts, headers);
    assert.deepEqual([second.status, second.body['id']], [200, first.body['id']]);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.equal((await files()).length, stored);
    const other = await post(
      '/v1/videos',
      [['input_reference', new Blob([png(500, 500)])]],
      headers,
    );
    assert.equal(other.status, 422);
    assert.equal((await files()).length, stored);
  });
});

test('a form without a key is answered before it is read', async () => {
  await using service = await runApp();
  const response = await fetch(service.origin + MISSION, {
    method: 'POST',
    body: form({ model: MODEL, prompt: 'x'.repeat(1_000_000) }),
  });
  assert.equal(response.status, 401);
});
