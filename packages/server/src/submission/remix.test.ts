// Films made anew with something changed, through the whole service: drawn ones by the real editor of
// storyboards, a provider's by a request to edit them.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi, type ScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';
import { eventually } from '../testing/two-tenants.testsuite.ts';

const FILM = {
  model: MODEL,
  prompt: 'A girl in a red coat and a dog walk on the beach. Shot 2: the dog runs.',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5, seed: 7 },
};
const remixOf = (id: string): string => `${MISSION}/${id}/remix`;

test('what was drawn is drawn again, changed as the prompt says; the first one stays', async () => {
  await using service = await runApp({ render: scriptedEngine() });
  const { body: planned } = await service.call('POST', '/v1/storyboards', { body: FILM });
  const { storyboard } = planned;
  const first = await service.film({ ...FILM, storyboard });
  const { task_id: id } = first.data;
  const prompt = 'Make it night. In shot 2, replace the dog with a cat. A helicopter lands.';
  const { status, body } = await service.call('POST', remixOf(id), { body: { prompt, size: 'x' } });
  assert.equal(status, 200, JSON.stringify(body));
  assert.notEqual(body.task_id, id);
  assert.deepEqual(
    body.warnings.map((text: string) => text.replace(/(cannot be added).*/, '$1')),
    ['size: unknown field, ignored', 'prompt: "A helicopter lands": helicopter cannot be added'],
  );
  const made = (await service.until(body.task_id, hasEnded)).data;
  assert.deepEqual([made.status, made.data.result.seed, made.data.ratio], ['SUCCESS', 7, '4:3']);
  const shown = (await service.call('GET', `${MISSION}/${body.task_id}/storyboard`)).body;
  assert.deepEqual(
    shown.shots.map(({ time }: { time: string }) => time),
    storyboard.shots.map(() => 'night'),
  );
  assert.ok(shown.cast.some(({ what }: { what: string }) => what === 'cat'));
  assert.match(shown.unused.at(-1).why, /^remix: helicopter/);
  const kept = (await service.call('GET', `${MISSION}/${id}/storyboard`)).body;
  assert.deepEqual(kept, storyboard);
  const video = await service.call('GET', `/v1/videos/${body.task_id}`);
  assert.deepEqual(
    [video.body.remixed_from_video_id, video.body.prompt.includes('Make it night')],
    [id, true],
  );
  // A remix of a remix, sent twice with one key.
  const headers = { 'idempotency-key': 'one' };
  const again = (): Promise<{ body: { task_id: string } }> =>
    service.call('POST', remixOf(body.task_id), { body: { prompt: '改成下雨' }, headers });
  const [one, two] = [await again(), await again()];
  assert.equal(one.body.task_id, two.body.task_id);
});

test('what cannot be made anew is refused with the reason', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await using service = await runApp({ render: scriptedEngine(() => held) });
  const id = await service.create(FILM);
  const refused = async (body: object, of = id): Promise<unknown[]> => {
    const reply = await service.call('POST', remixOf(of), { body });
    return [reply.status, reply.body.code, reply.body.error.param];
  };
  assert.deepEqual(await refused({ prompt: 'night' }), [409, 'StoryboardNotReady', 'id']);
  release();
  await service.until(id, hasEnded);
  assert.deepEqual(await refused({}), [400, 'MissingParameter', 'prompt']);
  assert.deepEqual(await refused({ prompt: 5 }), [400, 'InvalidParameter', 'prompt']);
  const unread = await service.call('POST', remixOf(id), { body: { prompt: 'qwertz uiop' } });
  assert.equal(unread.status, 400);
  assert.match(unread.body.message, /nothing of it can be done: "qwertz uiop": not understood/);
  assert.deepEqual(await refused({ prompt: 'night' }, 'cgt-none'), [404, 'ResourceNotFound', 'id']);
});

async function withProvider(
  act: (service: RunningApp, upstream: ScriptedNewapi) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-remix-'));
  try {
    await using upstream = await startScriptedNewapi();
    const file = join(directory, 'filmgate.yaml');
    const up = { kind: 'newapi', key_env: 'UP_KEY', base_url: upstream.host.url('') };
    await writeFile(file, JSON.stringify({ providers: { up } }));
    const env = {
      FILMGATE_CONFIG: file,
      UP_KEY: 'k',
      FILMGATE_EGRESS_ALLOW: upstream.host.host,
      FILMGATE_PUBLIC_URL: 'https://films.example.org',
    };
    await using service = await runApp({ env });
    await act(service, upstream);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('a provider’s film goes to it as a video to edit, where its model takes videos', () =>
  withProvider(async (service, upstream) => {
    const id = await service.create(FILM);
    await eventually(async () => upstream.bodies.length === 1);
    const early = await service.call('POST', remixOf(id), { body: { prompt: 'make it night' } });
    assert.deepEqual([early.status, early.body.code], [409, 'FilmNotReady']);
    upstream.finish('job-0');
    await service.until(id, hasEnded);
    const none = await service.call('GET', `${MISSION}/${id}/storyboard`);
    assert.deepEqual([none.status, none.body.code], [404, 'ResourceNotFound']);
    const remix = await service.call('POST', remixOf(id), { body: { prompt: 'make it night' } });
    assert.equal(remix.status, 200, JSON.stringify(remix.body));
    await eventually(async () => upstream.bodies.length === 2);
    const { prompt, videos, images } = upstream.bodies[1] as Record<string, unknown>;
    assert.deepEqual([prompt, images], ['Strictly edit video 1: make it night', undefined]);
    assert.match(String(videos), /^https:\/\/films\.example\.org\/v1\/media\/[0-9a-f]{64}\.mp4/);

    const old = await service.create({ ...FILM, model: 'doubao-seedance-1-0-pro-250528' });
    const refused = await service.call('POST', remixOf(old), { body: { prompt: 'night' } });
    assert.deepEqual([refused.status, refused.body.error.param], [400, 'id']);
    assert.match(refused.body.message, /which edits no videos/);
  }));
