// What a create would show, planned by the real engine behind the whole service.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type FilmRequest, type Storyboard, storyboardSchema } from '@filmgate/animatic';
import type { Plan } from '../planning/plan-create.ts';
import type { Check } from '../submission/given-storyboard.ts';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import { ARK, MISSION, MODEL, runApp } from '../testing/running-app.testsuite.ts';
import {
  scriptedEngine,
  scriptedPlan,
  untilAborted,
} from '../testing/scripted-engine.testsuite.ts';

const STORYBOARDS = '/v1/storyboards';
const PROMPT = 'Shot 1: a fox runs in the snow. Shot 2, night: it sleeps. Qwertz uiop asdf.';

test('bodies of each dialect have their storyboard, and nothing is kept of them', async () => {
  await using host = await startMediaHost((_request, response) => response.end(png(400, 300)));
  await using service = await runApp({ env: { FILMGATE_EGRESS_ALLOW: host.host } });
  const blobs = (): Promise<string[]> =>
    readdir(join(service.dataDirectory, 'blobs'), { recursive: true });
  const before = await blobs();
  const mission = {
    model: MODEL,
    prompt: PROMPT,
    images: [host.url('/a.png')],
    metadata: { resolution: '480p', ratio: '16:9', duration: 5, seed: 7, mystery: true },
  };
  const { status, body } = await service.call('POST', `${STORYBOARDS}?contact_sheet=true`, {
    body: mission,
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.object, 'storyboard');
  const storyboard: Storyboard = storyboardSchema.parse(body.storyboard);
  assert.equal(body.id, storyboard.hash);
  assert.deepEqual([storyboard.seed, storyboard.output.frames], [7, 121]);
  assert.deepEqual(
    storyboard.references.map(({ name }) => name),
    ['image1'],
  );
  assert.ok(body.unused.some(({ text }: { text: string }) => text.includes('Qwertz')));
  assert.deepEqual(body.warnings, ['metadata.mystery: unknown field, ignored']);
  assert.match(body.contact_sheet, /^data:image\/jpeg;base64,\/9j\//);

  const content = [
    { type: 'text', text: PROMPT },
    { type: 'image_url', image_url: { url: host.url('/a.png') }, role: 'first_frame' },
  ];
  const ark = { model: MODEL, content, resolution: '480p', ratio: '16:9', duration: 5, seed: 7 };
  const { body: same } = await service.call('POST', STORYBOARDS, { body: ark });
  assert.deepEqual([same.id, 'contact_sheet' in same], [body.id, false]);

  assert.deepEqual(await blobs(), before);
  const left = await readdir(join(service.dataDirectory, 'work'));
  assert.ok(!left.some((name) => name.startsWith('plan-')));
});

test('what a create would be refused for is refused, and media that cannot be had as well', async () => {
  await using service = await runApp({ plan: scriptedPlan });
  const refused = async (body: object): Promise<unknown[]> => {
    const reply = await service.call('POST', STORYBOARDS, { body });
    return [reply.status, reply.body.error.param];
  };
  const asked = { model: MODEL, prompt: PROMPT };
  assert.deepEqual(await refused({ ...asked, metadata: { ratio: '1:2' } }), [
    400,
    'metadata.ratio',
  ]);
  assert.deepEqual(await refused({ ...asked, images: ['asset://a'] }), [400, 'images[0]']);
  assert.deepEqual(await refused({ ...asked, images: ['http://10.0.0.1/'] }), [400, 'images[0]']);
  assert.deepEqual(await refused({ ...asked, model: 'sora-2' }), [404, 'model']);
  const draft = [{ type: 'draft_task', draft_task: { id: 'cgt-1' } }];
  const old = { model: 'doubao-seedance-1-5-pro-251215', content: draft };
  assert.deepEqual(await refused(old), [400, 'content']);
  const odd = await service.call('POST', `${STORYBOARDS}?contact_sheet=yes`, { body: asked });
  assert.deepEqual([odd.status, odd.body.error.param], [400, 'contact_sheet']);
});

test('whoever goes away waits no more, and so many are planned at once', async () => {
  let [running, most] = [0, 0];
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const plan: Plan = async ({ request }, { signal }) => {
    most = Math.max(most, (running += 1));
    begun.resolve();
    const film = { request, signal: signal as AbortSignal, report() {}, preview() {} };
    await untilAborted(film).finally(() => {
      running -= 1;
      over.resolve();
    });
    throw new Error('never');
  };
  await using service = await runApp({ plan, env: { FILMGATE_CONCURRENCY: '1' } });
  const quit = new AbortController();
  const headers = { authorization: 'Bearer an-operator-given-key-of-32-characters' };
  const ask = (): Promise<Response> =>
    fetch(service.origin + STORYBOARDS, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ model: MODEL, prompt: PROMPT }),
      signal: quit.signal,
    });
  const asked = [ask(), ask(), ask()];
  await begun.promise;
  quit.abort();
  for (const one of await Promise.allSettled(asked)) assert.equal(one.status, 'rejected');
  await over.promise;
  assert.deepEqual([running, most], [0, 1]);
});

test('while contact sheets are drawn and media come slowly, what is short has its turn', async () => {
  const [asked, drawing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await using host = await startMediaHost(() => asked.resolve());
  const check: Check = async ({ storyboard, contactSheet }, { signal }) => {
    const read = storyboardSchema.parse(storyboard);
    if (!contactSheet) return { storyboard: read, contactSheet: null };
    drawing.resolve();
    const film = { request: {} as FilmRequest, signal: signal as AbortSignal };
    await untilAborted({ ...film, report() {}, preview() {} });
    throw new Error('never');
  };
  const env = { FILMGATE_CONCURRENCY: '1', FILMGATE_EGRESS_ALLOW: host.host };
  await using service = await runApp({ plan: scriptedPlan, check, env });
  const quit = new AbortController();
  const send = (path: string, body: object): Promise<Response> =>
    fetch(service.origin + path, {
      method: 'POST',
      headers: {
        authorization: 'Bearer an-operator-given-key-of-32-characters',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: quit.signal,
    });
  const slow = send(STORYBOARDS, { model: MODEL, prompt: PROMPT, images: [host.url('/a.png')] });
  await asked.promise;
  const planned = await send(STORYBOARDS, { model: MODEL, prompt: PROMPT });
  const { storyboard } = (await planned.json()) as { storyboard: Storyboard };
  const given = { model: `animatic/${MODEL}`, storyboard };
  const sheet = send(`${STORYBOARDS}?contact_sheet=true`, given);
  await drawing.promise;
  for (const path of ['/v1/estimates', STORYBOARDS, MISSION]) {
    const { status } = await send(path, given);
    assert.equal(status, 200, path);
  }
  quit.abort();
  for (const one of await Promise.allSettled([slow, sheet])) assert.equal(one.status, 'rejected');
});

test('a film’s storyboard is there once it is made, and only of one that was drawn here', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const render = scriptedEngine((film) =>
    film.request.prompt === PROMPT ? held : untilAborted(film),
  );
  await using service = await runApp({ render });
  const id = await service.create({ model: MODEL, prompt: PROMPT });
  const path = `${MISSION}/${id}/storyboard`;
  const early = await service.call('GET', path);
  assert.deepEqual([early.status, early.body.code], [409, 'StoryboardNotReady']);
  release();
  await service.until(id, ({ status }) => status === 'completed');
  const { status, body } = await service.call('GET', path);
  assert.deepEqual([status, body.engine, body.version], [200, 'scripted', 1]);
  const none = await service.call('GET', `${MISSION}/cgt-none/storyboard`);
  assert.deepEqual([none.status, none.body.code], [404, 'ResourceNotFound']);
  const other = await service.call('POST', ARK, {
    body: { model: MODEL, content: [{ type: 'text', text: 'a fox' }] },
  });
  await service.call('DELETE', `${MISSION}/${other.body.id}`);
  const cancelled = await service.call('GET', `${MISSION}/${other.body.id}/storyboard`);
  assert.deepEqual([cancelled.status, cancelled.body.code], [404, 'ResourceNotFound']);
});
