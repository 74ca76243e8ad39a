// From a draft to its film: one filmgate behind another, which stands for the provider.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asArk, validateArk, type GenerationRequest } from '@filmgate/protocol';
import type { Task, UpstreamAttempt } from '@filmgate/tasks';
import { readConfig } from '../config/config.ts';
import type { ProviderEntry } from '../config/gateway.ts';
import { readGateway } from '../config/read-gateway.ts';
import type { Render } from '../execution/execute.ts';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { png } from '../testing/media-host.testsuite.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine, untilAborted, type Act } from '../testing/scripted-engine.testsuite.ts';
import { requestOfFinal } from './final.ts';

const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
const PRO_15 = 'doubao-seedance-1-5-pro-251215';
/** Looks at a provider are seconds apart. */
const SPEED = 50;
const IMAGE = `data:image/png;base64,${png(400, 300).toString('base64')}`;
const TRIAL = {
  model: PRO_15,
  prompt: 'A girl walks on the beach.',
  images: [IMAGE],
  metadata: { draft: true, duration: 5, ratio: '4:3', seed: 11 },
};

/** An engine whose films can be probed. */
const engine = (act?: Act): Render => {
  const scripted = scriptedEngine(act);
  return async (job, options) => {
    const film = await scripted(job, options);
    await copyFile(FILM, film.video);
    return film;
  };
};

const behind = ({ origin }: RunningApp): Record<string, string> => ({
  ARK_API_KEY: API_KEY,
  ARK_BASE_URL: `${origin}/api/v3`,
  FILMGATE_EGRESS_ALLOW: new URL(origin).host,
});

const final = (
  service: RunningApp,
  id: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> => service.call('POST', `${MISSION}/${id}/final`, { body, headers });

/** Makes a draft to its end. @returns its id */
async function drafted(service: RunningApp, body: object = TRIAL): Promise<string> {
  const { data, status } = await service.film(body);
  assert.equal(status, 'completed', JSON.stringify(data));
  return data.task_id;
}

test('a provider’s draft becomes its film there, by the provider’s own id', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({ env: behind(inner), clock: fastClock(SPEED) });
  const draftId = await drafted(outer);
  const reply = await final(outer, draftId, { resolution: '1080p', watermark: true });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  assert.deepEqual([reply.body.object, reply.body.status], ['video', 'queued']);
  const made = await outer.until(reply.body.task_id, hasEnded);
  assert.equal(made.status, 'completed', JSON.stringify(made));
  const { result } = made.data.data;
  assert.equal(result.draft_task_id, draftId);
  assert.equal(result.resolution, '1080p');
  assert.equal(result.draft, false);
  assert.equal(made.data.data.model, `volcengine/${PRO_15}`);
  const { body } = await inner.call('GET', ARK);
  const [theirs, theirDraft] = body.items;
  assert.equal(theirDraft.draft, true);
  assert.equal(theirs.draft_task_id, theirDraft.id);
  assert.equal(theirs.resolution, '1080p');
  assert.equal(theirs.seed, 11);
});

test('in Ark’s dialect, a draft_task is one of ours', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({ env: behind(inner), clock: fastClock(SPEED) });
  const draftId = await drafted(outer);
  const content = [{ type: 'draft_task', draft_task: { id: draftId } }];
  const { status, body } = await outer.call('POST', ARK, {
    body: { model: PRO_15, content, duration: 9 },
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(body.warnings, ['duration: the film has its draft’s, ignored']);
  await outer.until(body.id, hasEnded);
  const { body: task } = await outer.call('GET', `${ARK}/${body.id}`);
  assert.deepEqual([task.status, task.draft_task_id, task.seed], ['succeeded', draftId, 11]);
  const stranger = [{ type: 'draft_task', draft_task: { id: 'cgt-20260101000000-abcde' } }];
  const none = await outer.call('POST', ARK, { body: { model: PRO_15, content: stranger } });
  assert.deepEqual([none.status, none.body.error.code], [404, 'ResourceNotFound']);
});

test('without a provider, a draft_task is drawn in full', async () => {
  const asked: string[] = [];
  const render = engine(async ({ request }) => {
    asked.push(`${request.prompt} ${request.resolution} ${request.seed} ${request.media.length}`);
  });
  await using service = await runApp({ render });
  const draftId = await drafted(service);
  const content = [{ type: 'draft_task', draft_task: { id: draftId } }];
  const { body } = await service.call('POST', ARK, { body: { model: PRO_15, content } });
  await service.until(body.id, hasEnded);
  assert.deepEqual(asked, [
    'A girl walks on the beach. 480p 11 1',
    'A girl walks on the beach. 720p 11 1',
  ]);
});

test('what was drawn here goes to a provider with the same request and seed', async () => {
  await using inner = await runApp({ render: engine() });
  await using outer = await runApp({
    env: behind(inner),
    render: engine(),
    clock: fastClock(SPEED),
  });
  const draftId = await drafted(outer, {
    ...TRIAL,
    model: `animatic/${MODEL}`,
    metadata: { duration: 6, ratio: '4:3', resolution: '480p' },
  });
  const draft = (await outer.call('GET', `${ARK}/${draftId}`)).body;
  const headers = { 'idempotency-key': 'final-1' };
  const reply = await final(outer, draftId, undefined, headers);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  const again = await final(outer, draftId, undefined, headers);
  assert.equal(again.body.task_id, reply.body.task_id);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  // The same key for the film of another draft is a mistake.
  const other = await final(outer, 'cgt-other', undefined, headers);
  assert.equal(other.status, 422);
  const made = await outer.until(reply.body.task_id, hasEnded);
  assert.equal(made.data.data.model, `volcengine/${MODEL}`);
  assert.equal(made.data.data.result.draft_task_id, draftId);
  const { items } = (await inner.call('GET', ARK)).body;
  assert.equal(items.length, 1);
  assert.deepEqual(
    [items[0].seed, items[0].duration, items[0].resolution, items[0].draft_task_id],
    [draft.seed, 6, '480p', undefined],
  );
});

test('what cannot be made in full is refused with the reason', async () => {
  const held = Promise.withResolvers<void>();
  const render = engine(async (film) => {
    if (film.request.prompt.startsWith('wait')) await held.promise;
    if (film.request.prompt.startsWith('stay')) await untilAborted(film);
  });
  await using service = await runApp({ render });
  const said = async (id: string, body?: object): Promise<string> => {
    const reply = await final(service, id, body);
    assert.notEqual(reply.status, 200);
    return `${reply.status} ${reply.body.code} ${reply.body.message}`;
  };
  const running = await service.create({ ...TRIAL, prompt: 'wait for it' });
  assert.match(await said(running), /^409 DraftNotReady The draft .* is (queued|running)/);
  held.resolve();
  await service.until(running, hasEnded);
  assert.match(await said(running), /^404 InvalidEndpointOrModel.* is only drawn/);
  assert.match(await said(running, { model: 'sora-2' }), /^404 InvalidEndpointOrModel/);
  const cancelled = await service.create({ ...TRIAL, prompt: 'stay' });
  await service.call('DELETE', `${MISSION}/${cancelled}`);
  assert.match(await said(cancelled), /^400 InvalidParameter .* is cancelled\. Make another draft/);
  assert.match(await said('cgt-nobody'), /^404 ResourceNotFound/);
  const none = await service.call('POST', `${MISSION}/${running}/final`, {
    headers: { authorization: '' },
  });
  assert.equal(none.status, 401);
});

test('another tenant’s draft is as unknown as none', async () => {
  await using service = await runApp({ render: engine() });
  const draftId = await drafted(service);
  const secret = await anotherKey(service.dataDirectory, 'other', ['admin']);
  const headers = { authorization: `Bearer ${secret}` };
  const reply = await final(service, draftId, {}, headers);
  assert.deepEqual([reply.status, reply.body.code], [404, 'ResourceNotFound']);
  const content = [{ type: 'draft_task', draft_task: { id: draftId } }];
  const inArk = await service.call('POST', ARK, { body: { model: PRO_15, content }, headers });
  assert.deepEqual([inArk.status, inArk.body.error.code], [404, 'ResourceNotFound']);
});

test('a provider’s draft can be made by that provider and model alone; a film in full is none', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-final-'));
  await using inner = await runApp({ render: engine() });
  const file = join(directory, 'filmgate.yaml');
  const env = { ...behind(inner), FILMGATE_CONFIG: file };
  try {
    await writeFile(file, 'retention: { days: 9 }\n');
    await using outer = await runApp({ env, render: engine(), clock: fastClock(SPEED) });
    const draftId = await drafted(outer);
    const refused = async (id: string, body?: object): Promise<string> => {
      const reply = await final(outer, id, body);
      assert.equal(reply.status, 400, JSON.stringify(reply.body));
      return reply.body.message;
    };
    assert.match(
      await refused(draftId, { model: `animatic/${PRO_15}` }),
      /alone can make its film/,
    );
    assert.match(await refused(draftId, { model: MODEL }), /alone can make its film/);
    const full = await drafted(outer, { ...TRIAL, metadata: { duration: 5, ratio: '4:3' } });
    assert.match(await refused(full), /is no draft: a provider makes it in full/);
    const without = { ...env, ARK_API_KEY: '', FILMGATE_PORT: '0' };
    await outer.app.reload(readConfig(without));
    assert.match(await refused(draftId), /volcengine, which is not configured any more/);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

/** What would be asked for of a draft that a provider of this kind made, so long ago. */
async function ofDraftAt(kind: ProviderEntry['kind'], ageDays: number): Promise<GenerationRequest> {
  const gateway = readGateway(
    `providers: { maker: { kind: ${kind}, key_env: K, base_url: "https://maker.example" } }`,
    'filmgate.yaml',
    { K: 'k' },
  );
  const createdAtMs = 1_800_000_000_000;
  const { request } = validateArk({
    model: PRO_15,
    content: [{ type: 'text', text: TRIAL.prompt }],
    draft: true,
  });
  // Only what a final takes from its draft.
  const task = {
    id: 'cgt-draft',
    tenant: 'default',
    lane: 'gateway',
    state: 'succeeded',
    seed: 11,
    createdAtMs,
    request,
    result: { madeBy: `maker/${PRO_15}`, ratio: '4:3', durationS: 5 },
  } as Task;
  const attempt = {
    provider: 'maker',
    state: 'ended',
    operation: { id: 'theirs' },
    createdAtMs,
  } as Partial<UpstreamAttempt> as UpstreamAttempt;
  const final = await requestOfFinal('cgt-draft', asArk({}), 'default', 'id', {
    store: { get: async () => task, attemptsOf: async () => [attempt] },
    gateway,
    nowMs: createdAtMs + ageDays * 24 * 60 * 60 * 1000,
  });
  return final.request;
}

test('Ark keeps a draft for seven days', async () => {
  const { upstreamDraftId, draftTaskId, provider } = await ofDraftAt('volcengine', 6.9);
  assert.deepEqual([upstreamDraftId, draftTaskId, provider], ['theirs', 'cgt-draft', 'maker']);
  await assert.rejects(ofDraftAt('volcengine', 7.1), /older than 7 days/);
});

test('where there are no drafts, the whole request is sent again', async () => {
  const { upstreamDraftId, prompt, seed, draft } = await ofDraftAt('openai-videos', 30);
  assert.deepEqual([upstreamDraftId, prompt, seed, draft], [undefined, TRIAL.prompt, 11, false]);
});
