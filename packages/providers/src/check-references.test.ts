import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaKind, MediaReference } from '@filmgate/protocol';
import { createArk } from './ark/ark.ts';
import { exampleJob, json, notStopped, scriptedHttp } from './http/scripted-http.testsuite.ts';
import type { ScriptedHttp } from './http/scripted-http.testsuite.ts';
import { createNewapi } from './newapi/newapi.ts';
import { createOpenaiVideos } from './openai-videos/openai-videos.ts';
import { ProviderError } from './provider.ts';
import type { Provider } from './provider.ts';

const options = (http: ScriptedHttp) => ({
  name: 'gate',
  baseUrl: 'https://gate.example',
  apiKey: 'k',
  http,
});

const reference = (kind: MediaKind, number: number, url: string): MediaReference => ({
  kind,
  role: `reference_${kind}`,
  url,
  sha256: null,
  number,
  position: number,
});

const LINK = 'https://example.com/a';
const BYTES = 'data:video/mp4;base64,AAAA';

for (const [what, create, references, refused] of [
  ['ark', createArk, [reference('video', 1, LINK)], null],
  ['ark', createArk, [reference('image', 1, BYTES), reference('audio', 1, BYTES)], null],
  ['ark', createArk, [reference('video', 1, BYTES)], /content\[1\]\.video_url: .*fetches videos/],
  ['newapi', createNewapi, [reference('video', 1, BYTES)], /fetches videos itself/],
  ['openai', createOpenaiVideos, [reference('image', 1, BYTES)], null],
  [
    'openai',
    createOpenaiVideos,
    [reference('image', 1, LINK), reference('image', 2, LINK)],
    /content\[2\]\.image_url: .*takes 1 image at most, so nothing was sent/,
  ],
  ['openai', createOpenaiVideos, [reference('audio', 1, LINK)], /takes no audios/],
] as const) {
  const media = references.map(({ kind, url }) => `${kind} ${url.slice(0, 5)}`).join(', ');
  test(`${what}: ${media} ${refused === null ? 'is sent' : 'is refused, nothing sent'}`, async () => {
    const http = scriptedHttp(json({ id: 'j', task_id: 'j' }));
    const provider: Provider = create(options(http));
    const started = provider.start(exampleJob({ references }), notStopped);
    if (refused === null) {
      await started;
      return assert.equal(http.requests.length, 1);
    }
    await assert.rejects(started, (error) => {
      assert.ok(error instanceof ProviderError);
      assert.deepEqual([error.code, error.created], ['rejected', 'no']);
      assert.match(error.message, refused);
      return true;
    });
    assert.equal(http.requests.length, 0);
  });
}

test('an operation that a provider of another kind made holds up no others', async () => {
  const stranger = { model: 'x', operation: { responseUrl: 'https://queue.fal.run/1' } };
  const items = [{ id: 'a', status: 'running' }];
  const ark = createArk(options(scriptedHttp(json({ items }))));
  assert.deepEqual(
    (await ark.status([stranger, { id: 'a' }], notStopped)).map(({ state }) => state),
    ['unrecognized', 'running'],
  );
  const http = scriptedHttp(json({}));
  for (const provider of [createArk, createNewapi, createOpenaiVideos].map((create) =>
    create(options(http)),
  )) {
    const [status] = await provider.status([stranger], notStopped);
    assert.equal(status?.state, 'unrecognized');
  }
  assert.equal(http.requests.length, 0);
});
