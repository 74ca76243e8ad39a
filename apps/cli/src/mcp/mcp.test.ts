// `filmgate mcp` as an assistant's program starts it, against a service that runs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Progress } from '@modelcontextprotocol/client';
import {
  API_KEY,
  MODEL,
  runApp,
  type RunningApp,
} from '../../../../packages/server/src/testing/running-app.testsuite.ts';
import { scriptedEngine } from '../../../../packages/server/src/testing/scripted-engine.testsuite.ts';
import { type McpClient, overStdio } from './mcp-client.testsuite.ts';
import { toolListText } from './tool-list-text.testsuite.ts';
import { COMPILED } from '../../../../tests/harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../../bin/filmgate.mjs', import.meta.url));
const SAMPLES = new URL('../../../../samples/', import.meta.url);
const SMALL = { resolution: '480p', ratio: '1:1', duration: 4, seed: 3 };

/** Films that say so are held in the middle until somebody watches, and near the end. */
const watched = Promise.withResolvers<void>();
const held = Promise.withResolvers<void>();
let service: RunningApp;
let folder: string;
let mcp: McpClient;
before(async () => {
  const draw = scriptedEngine(async ({ request, report, signal }) => {
    report('picture', 0.5, { shots: 1, ofShots: 2, frames: 48, ofFrames: 97 });
    if (!request.prompt.includes('held')) return;
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    if (request.prompt.includes('for ever')) await aborted;
    await Promise.race([watched.promise, aborted]);
    report('picture', 0.75, { shots: 1, ofShots: 2, frames: 73, ofFrames: 97 });
    await Promise.race([held.promise, aborted]);
  });
  service = await runApp({
    async render(job, options) {
      const film = await draw(job, options);
      if (job.request.prompt.includes('large sheet')) {
        await writeFile(film.contactSheet, Buffer.alloc(700_001));
      }
      return film;
    },
  });
  folder = await mkdtemp(join(tmpdir(), 'filmgate-mcp-'));
  await copyFile(new URL('image-1.jpg', SAMPLES), join(folder, 'photo.jpg'));
  await symlink(fileURLToPath(new URL('image-2.jpg', SAMPLES)), join(folder, 'out.jpg'));
  await writeFile(join(folder, 'notes.txt'), 'a secret');
  mcp = await overStdio(['--allow-dir', folder], environment());
});
after(async () => {
  await mcp[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({
  FILMGATE_URL: service.origin,
  FILMGATE_KEY: API_KEY,
});

/** @returns what the last get_video answered */
async function ended(id: string, args: object = {}): ReturnType<McpClient['call']> {
  for (;;) {
    const got = await mcp.call('get_video', { id, ...args });
    if (!['queued', 'running'].includes(got.data.status)) return got;
  }
}

test('the tools, as assistants see them', async (t) => {
  const { tools } = await mcp.client.listTools();
  const seen = toolListText(tools).replaceAll(folder, '/home/me/films');
  const file = fileURLToPath(new URL('tools.snapshot.txt', import.meta.url));
  t.assert.fileSnapshot(seen, file, { serializers: [String] });
});

test('models are listed with who makes them', async () => {
  const { data } = await mcp.call('list_models');
  const model = data.models.find(({ id }: { id: string }) => id === MODEL);
  assert.deepEqual(model.made_by, [
    { provider: 'animatic', billed: false, currency: null, per_million_tokens: [], health: 'ok' },
  ]);
});

test('a video is generated, got, listed and read', async () => {
  const made = await mcp.call('generate_video', { prompt: 'A fox at dawn', ...SMALL });
  assert.deepEqual([made.data.status, made.data.warnings], ['queued', []]);
  const { id } = made.data;
  const { data, result } = await ended(id, { contact_sheet: true });
  assert.deepEqual([data.status, data.billed, data.seed], ['succeeded', false, 3]);
  assert.match(data.video_url, /^http:\/\/127\.0\.0\.1:/);
  const kinds = result.content.map((block) =>
    block.type === 'resource_link' ? block.uri : block.type,
  );
  assert.deepEqual(kinds, [
    'text',
    'text',
    `filmgate://tasks/${id}/video`,
    `filmgate://tasks/${id}/poster`,
    `filmgate://tasks/${id}/contact-sheet`,
    `filmgate://tasks/${id}/storyboard`,
    'image',
  ]);
  const listed = await mcp.call('list_videos', { status: ['succeeded'], limit: 1 });
  assert.deepEqual(listed.data.videos[0], { ...listed.data.videos[0], id, status: 'succeeded' });
  assert.doesNotMatch(JSON.stringify(listed.data), /https?:/);

  const { resources } = await mcp.client.listResources();
  assert.equal(resources[0]?.uri, `filmgate://tasks/${id}/video`);
  const film = await read(`filmgate://tasks/${id}/video`);
  const bytes = Buffer.from(await (await fetch(data.video_url)).arrayBuffer());
  assert.deepEqual([film.mimeType, film.blob], ['video/mp4', bytes.toString('base64')]);
  const board = await read(`filmgate://tasks/${id}/storyboard`);
  assert.equal(board.mimeType, 'application/json');
  assert.equal(JSON.parse(board.text ?? '').version, 1);
});

async function read(uri: string) {
  const { contents } = await mcp.client.readResource({ uri });
  const { mimeType, ...content } = contents[0] ?? {};
  return { mimeType, blob: undefined, text: undefined, ...content };
}

test('whoever waits is told how far a video is, and of its end when it comes', async () => {
  const { data } = await mcp.call('generate_video', { prompt: 'A fox, held', ...SMALL });
  const now = await mcp.call('get_video', { id: data.id, wait_seconds: 0 });
  assert.ok(['queued', 'running'].includes(now.data.status));
  const told: Progress[] = [];
  const waited = mcp.client.callTool(
    { name: 'get_video', arguments: { id: data.id } },
    {
      onprogress(progress) {
        told.push(progress);
        if (progress.message?.startsWith('picture') === true) watched.resolve();
        if (progress.message?.includes('frame') === true) held.resolve();
      },
    },
  );
  const { structuredContent } = await waited;
  assert.equal((structuredContent as { status: string }).status, 'succeeded');
  const drawing = told.find(({ message }) => message?.includes('frame'));
  assert.match(drawing?.message ?? '', /^picture, frame (?:48|73) of 97/);
  const steps = told.map(({ progress }) => progress);
  assert.deepEqual(
    steps,
    [...new Set(steps)].toSorted((a, b) => a - b),
  );
  assert.deepEqual([told.at(-1)?.progress, told.at(-1)?.total], [100, 100]);
});

test('a wait that is over says how far the video is; one that is broken off ends', async () => {
  const { data } = await mcp.call('generate_video', { prompt: 'A fox, held for ever', ...SMALL });
  const { client } = mcp;
  const waited = await client.callTool(
    { name: 'get_video', arguments: { id: data.id, wait_seconds: 1 } },
    { onprogress() {} },
  );
  assert.equal((waited.structuredContent as { status: string }).status, 'running');
  const broken = new AbortController();
  const call = client.callTool(
    { name: 'get_video', arguments: { id: data.id } },
    { signal: broken.signal, onprogress: () => broken.abort(new Error('enough')) },
  );
  await assert.rejects(call, /enough/);
  assert.equal((await mcp.call('cancel_video', { id: data.id })).data.cancelled, true);
});

test('a contact sheet that is too large to be shown is said to be, beside the video', async () => {
  const { data } = await mcp.call('generate_video', { prompt: 'A fox, large sheet', ...SMALL });
  const got = await ended(data.id, { contact_sheet: true });
  assert.equal(got.data.status, 'succeeded');
  const said = got.result.content.at(-1);
  assert.match(
    said?.type === 'text' ? said.text : '',
    /^Its contact sheet cannot be shown: http.* has 700001 bytes/,
  );
});

test('a resource that there is not is told of by the protocol’s own code', async () => {
  const { data } = await mcp.call('generate_video', { prompt: 'A fox', ...SMALL });
  await ended(data.id);
  for (const uri of [
    'filmgate://tasks/cgt-none/video',
    `filmgate://tasks/${data.id}/last-frame`,
    `filmgate://tasks/${data.id}/nonsense`,
    'filmgate://nonsense',
    'file:///etc/passwd',
  ]) {
    await assert.rejects(mcp.client.readResource({ uri }), { code: -32_602 }, uri);
  }
});

test('a call that is repeated with its key makes nothing new; without one it does', async () => {
  const args = { prompt: 'A fox in snow', ...SMALL, idempotency_key: 'a-film-of-a-fox' };
  const first = await mcp.call('generate_video', args);
  assert.deepEqual((await mcp.call('generate_video', args)).data, first.data);
  assert.match(
    await mcp.refused('generate_video', { ...args, prompt: 'A bear' }),
    /^IdempotencyKeyReused: /,
  );
  const { idempotency_key: _key, ...without } = args;
  const ids = [first.data.id];
  for (const _ of [1, 2]) ids.push((await mcp.call('generate_video', without)).data.id);
  assert.equal(new Set(ids).size, 3);
});

test('a video is cancelled once; what has ended stays', async () => {
  const { data } = await mcp.call('generate_video', { prompt: 'A fox, held', ...SMALL });
  assert.deepEqual((await mcp.call('cancel_video', { id: data.id })).data, {
    id: data.id,
    cancelled: true,
  });
  assert.equal((await ended(data.id)).data.status, 'cancelled');
  const { data: done } = await mcp.call('generate_video', { prompt: 'A fox', ...SMALL });
  await ended(done.id);
  assert.equal((await mcp.call('cancel_video', { id: done.id })).data.cancelled, false);
  assert.equal((await ended(done.id)).data.status, 'succeeded');
});

test('what has no effect is told with the id', async () => {
  const model = 'doubao-seedance-1-0-pro-250528';
  const { data } = await mcp.call('generate_video', {
    prompt: 'A fox',
    model,
    generate_audio: true,
    resolution: '480p',
  });
  assert.match(data.warnings.join(), /generate_audio/);
});

test('an estimate says the problems of a request, and what it would come to', async () => {
  const good = await mcp.call('estimate_video', { prompt: 'A fox', ...SMALL });
  assert.deepEqual(
    [good.data.ok, good.data.width, good.data.frames, good.data.tokens, good.data.made_by],
    [true, 640, 97, 38_800, [{ provider: 'animatic', billed: false, cost: null }]],
  );
  const bad = await mcp.call('estimate_video', { prompt: 'A fox', duration: 60 });
  assert.equal(bad.data.ok, false);
  assert.match(bad.data.problems[0].message, /duration/);
});

test('a storyboard says what of the prompt is not used, and is drawn as it is', async () => {
  const prompt = 'A woman walks on the beach at sunset and thinks of entropy.';
  const { data, result } = await mcp.call('plan_storyboard', {
    prompt,
    ...SMALL,
    contact_sheet: true,
  });
  assert.equal(data.storyboard.shots[0].set, 'beach');
  assert.match(JSON.stringify(data.unused), /entropy/);
  const picture = result.content.find((block) => block.type === 'image');
  assert.deepEqual(
    Buffer.from(picture?.data ?? '', 'base64').subarray(0, 2),
    Buffer.from([255, 216]),
  );
  const { storyboard } = data;
  storyboard.shots[0].time = 'night';
  const made = await mcp.call('generate_video', { storyboard, ...SMALL });
  assert.equal((await ended(made.data.id)).data.status, 'succeeded');
  storyboard.shots[0].time = 'tea';
  assert.match(await mcp.refused('generate_video', { storyboard, ...SMALL }), /shots\.0\.time|tea/);
});

test('what is wrong is refused in words that can be acted on', async () => {
  for (const [tool, args, words] of [
    ['generate_video', { prompt: 'A fox', duration: 60 }, /^InvalidParameter: .*duration/],
    ['generate_video', { prompt: 'A fox', model: 'sora' }, /sora/],
    ['generate_video', { prompt: 'A fox', secs: 4 }, /Unrecognized key.*secs/],
    ['generate_video', { prompt: 'A fox', ratio: '2:1' }, /ratio/],
    ['generate_video', { prompt: 'A fox', images: ['file-none'] }, /^file_not_allowed: file-none/],
    ['get_video', { id: 'cgt-none' }, /^ResourceNotFound: /],
    ['get_video', { id: '../models' }, /an id that generate_video gave/],
    ['get_video', { id: 'cgt-none', wait_seconds: 46 }, /45/],
    ['get_video', {}, /id/],
    ['list_videos', { status: ['done'] }, /status/],
  ] as const) {
    assert.match(await mcp.refused(tool, args), words);
  }
  await assert.rejects(mcp.client.callTool({ name: 'nonsense' }), { code: -32_602 });
});

test('a file that may not be read is refused before anything is sent', async () => {
  for (const path of [
    '/etc/passwd',
    join(folder, 'out.jpg'),
    `${folder}/../photo.jpg`,
    'photo.jpg',
  ]) {
    const words = await mcp.refused('generate_video', {
      prompt: 'A fox',
      images: [join(folder, 'photo.jpg'), path],
    });
    assert.match(words, /^file_not_allowed: .* is no file that may be read\./, path);
  }
});

test('a local file is sent to the service once, and the call can be repeated', async () => {
  const args = {
    prompt: 'First frame is image 1',
    images: [join(folder, 'photo.jpg')],
    ...SMALL,
    idempotency_key: 'a-film-of-a-photo',
  };
  const first = await mcp.call('generate_video', args);
  assert.deepEqual((await mcp.call('generate_video', args)).data, first.data);
  const { data } = (await service.call('GET', '/v1/files')).body;
  assert.deepEqual(
    data.map(({ filename, kind }: { filename: string; kind: string }) => [filename, kind]),
    [['photo.jpg', 'image']],
  );
  const again = await mcp.call('estimate_video', {
    ...SMALL,
    prompt: 'image 1',
    images: [data[0].id],
  });
  assert.equal(again.data.ok, true);
  assert.match(
    await mcp.refused('generate_video', { prompt: 'A fox', images: [join(folder, 'notes.txt')] }),
    /^InvalidParameter: .*file/,
  );
});

test('docs/mcp.md names the tools that there are, and its snippets are JSON', async () => {
  const page = await readFile(new URL('../../../../docs/mcp.md', import.meta.url), 'utf8');
  const { tools } = await mcp.client.listTools();
  assert.deepEqual(
    [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name).toSorted(),
    tools.map(({ name }) => name).toSorted(),
  );
  const snippets = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) =>
    JSON.parse(text),
  );
  assert.equal(snippets.length, 4);
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param input all that comes on stdin, which is closed after it */
async function ran(words: readonly string[], env: object, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [FILMGATE, 'mcp', ...words], {
    env: { ...COMPILED, ...env },
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, out, err };
}

test('without an address it starts a service of its own, and leaves nothing of it', async () => {
  const temporary = await mkdtemp(join(folder, 'tmp-'));
  const { code, out } = await ran(
    [],
    { TMPDIR: temporary },
    [
      'nonsense',
      '{"jsonrpc":"2.0"}',
      '[]',
      JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      }),
      '',
    ].join('\n'),
  );
  assert.equal(code, 0);
  // Whatever came in, on stdout there is the protocol alone.
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) assert.equal(line.jsonrpc, '2.0');
  const hello = lines.find(({ id }) => id === 1).result;
  assert.equal(hello.protocolVersion, '2025-06-18');
  assert.equal(hello.serverInfo.name, 'filmgate');
  assert.match(hello.instructions, /for this session alone/);
  assert.deepEqual(await readdir(temporary), []);
});

test('called wrongly, or without what it needs: the reason on stderr alone', async () => {
  const wrong = [
    [[], { FILMGATE_URL: service.origin }, 1, /FILMGATE_KEY is not set; set it to a key/],
    [['--allow-dir', join(folder, 'none')], environment(), 2, /there is no such folder/],
    [['--http', '--allow-dir', folder], environment(), 2, /cannot be used with/],
    [['--http', '--port', 'x'], environment(), 2, /Give a port/],
  ] as const;
  const told = await Promise.all(wrong.map(([words, env]) => ran(words, env)));
  for (const [i, [, , code, reason]] of wrong.entries()) {
    assert.deepEqual([told[i]?.code, told[i]?.out], [code, ''], told[i]?.err);
    assert.match(told[i]?.err ?? '', reason);
  }
});
