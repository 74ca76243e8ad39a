import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStore } from '@filmgate/tasks';
import { untilAborted, scriptedEngine, type Act } from '../testing/scripted-engine.testsuite.ts';
import {
  API_KEY,
  ARK,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { eventually, inTwoTenants } from '../testing/two-tenants.testsuite.ts';
import { watch, type Told, type Watch } from '../testing/watch.testsuite.ts';

const BODY = { model: MODEL, prompt: 'A fox in the snow' };
const EVENTS = '/v1/events';
const VIDEOS = '/v1/videos';

/** Films that are made step by step, as the test says. */
function stepwise() {
  let job = Promise.withResolvers<Parameters<Act>[0]>();
  let end = Promise.withResolvers<void>();
  return {
    render: scriptedEngine(async (film) => {
      job.resolve(film);
      await Promise.race([end.promise, untilAborted(film)]);
    }),
    /** The film that is being made. */
    film: () => job.promise,
    finish() {
      end.resolve();
      job = Promise.withResolvers();
      end = Promise.withResolvers();
    },
  };
}

const isState =
  (status: string) =>
  ({ event, data }: Told): boolean =>
    event === 'state' && data.status === status;
const isProgress = ({ event }: Told): boolean => event === 'progress';
const statesOf = ({ told }: Watch): string[] =>
  told.filter(({ event }) => event === 'state').map(({ id, data }) => `${id} ${data.status}`);
const watchAt = ({ origin }: RunningApp, path: string, key = API_KEY): Watch =>
  watch(origin + path, key);

for (const path of [MISSION, ARK, VIDEOS]) {
  test(`${path}/{id}/events tells what a task is and becomes, and ends with it`, async () => {
    const steps = stepwise();
    await using service = await runApp({ render: steps.render });
    const id = await service.create(BODY);
    await steps.film();
    using stream = watchAt(service, `${path}/${id}/events`);
    const first = await stream.next();
    assert.deepEqual([first.event, first.id, first.data.status], ['state', '2', 'running']);
    const now = await stream.next(isProgress);
    assert.deepEqual([now.data.status, now.data.seconds_left], ['running', null]);
    steps.finish();
    const { data } = await stream.next(isState('succeeded'));
    assert.equal(await stream.ended, undefined);
    assert.deepEqual(statesOf(stream), ['2 running', '3 succeeded']);
    const { body: task } = await service.call('GET', `${ARK}/${id}`);
    assert.deepEqual(data, {
      task_id: id,
      model: MODEL,
      status: 'succeeded',
      progress: 1,
      stage: 'done',
      created_at: task.created_at,
      updated_at: task.updated_at,
      result: task,
    });
  });
}

test('a stream that ends with a failed or cancelled task says so', async () => {
  await using service = await runApp({
    render: scriptedEngine(async (job) => {
      if (job.request.prompt.includes('fails')) throw new Error('as it was asked to');
      await untilAborted(job);
    }),
  });
  const failing = await service.create({ ...BODY, prompt: 'This one fails' });
  using failed = watchAt(service, `${MISSION}/${failing}/events`);
  const { data } = await failed.next(isState('failed'));
  assert.equal(data.error.code, 'InternalServiceError');
  const lasting = await service.create(BODY);
  using cancelled = watchAt(service, `${MISSION}/${lasting}/events`);
  await cancelled.next();
  await service.call('DELETE', `${MISSION}/${lasting}`);
  assert.equal((await cancelled.next(isState('cancelled'))).data.error, undefined);
  await Promise.all([failed.ended, cancelled.ended]);
});

test('a client that comes back is told what it has missed, each state once', async () => {
  const steps = stepwise();
  await using service = await runApp({ render: steps.render });
  const id = await service.create(BODY);
  await steps.film();
  steps.finish();
  await service.until(id, ({ status }) => status === 'completed');
  const from = async (heard: string): Promise<string[]> => {
    using stream = watchAt(service, `${MISSION}/${id}/events?last_event_id=${heard}`);
    await stream.ended;
    return statesOf(stream);
  };
  assert.deepEqual(await from('1'), ['2 running', '3 succeeded']);
  assert.deepEqual(await from('2'), ['3 succeeded']);
  assert.deepEqual(await from(''), ['3 succeeded']);
  const known = await service.call('GET', `${MISSION}/${id}/events`, {
    headers: { 'last-event-id': '3' },
  });
  assert.equal(known.status, 204);
});

const drawnAt = (frames: number) => ({ frames, ofFrames: 121, shots: 1, ofShots: 3 });

test('progress has stage, frames, shots, time left by the pace, and a picture while there is one', async () => {
  const steps = stepwise();
  await using service = await runApp({ render: steps.render, clock: fastClock(10) });
  const id = await service.create(BODY);
  const film = await steps.film();
  using stream = watchAt(service, `${MISSION}/${id}/events`);
  using all = watchAt(service, `${EVENTS}?types=progress`);
  await all.next();
  film.report('picture', 0.2, drawnAt(20));
  film.preview(Buffer.from('the first frame'));
  // The pace is a real one.
  await pause(100);
  film.report('picture', 0.4, drawnAt(40));
  film.preview(Buffer.from('a later frame'));
  const { data } = await stream.next((told) => told.data.frames_done === 40);
  const { preview_url: preview, seconds_left: left, ...rest } = data;
  assert.deepEqual(rest, {
    task_id: id,
    status: 'running',
    stage: 'picture',
    progress: 0.392,
    shots_done: 1,
    shots: 3,
    frames_done: 40,
    frames: 121,
  });
  assert.ok(left >= 3 && left < 60, `${left} s, of about 4`);
  assert.deepEqual((await all.next((told) => told.data.frames_done === 40)).data.frames, 121);
  const picture = await fetch(preview);
  assert.equal(await picture.text(), 'a later frame');
  assert.deepEqual(
    ['content-type', 'cache-control', 'x-content-type-options'].map((name) =>
      picture.headers.get(name),
    ),
    ['image/jpeg', 'no-store', 'nosniff'],
  );
  steps.finish();
  await stream.ended;
  assert.equal((await fetch(preview)).status, 404);
});

test('all of a tenant’s tasks are told of, with ids to go on from', async () => {
  const steps = stepwise();
  await using service = await runApp({ render: steps.render });
  using stream = watchAt(service, EVENTS);
  const ready = await stream.next();
  assert.deepEqual([ready.event, ready.data], ['ready', { missed: false }]);
  const id = await service.create(BODY);
  const queued = await stream.next(isState('queued'));
  assert.equal(queued.data.task_id, id);
  await steps.film();
  await stream.next(isState('running'));
  steps.finish();
  await stream.next(isState('succeeded'));

  const from = async (heard: string, more = ''): Promise<string[]> => {
    using again = watchAt(service, `${EVENTS}?last_event_id=${heard}${more}`);
    await again.next(isState('succeeded'));
    return again.told.map(({ event, data }) => (event === 'state' ? data.status : event));
  };
  assert.deepEqual(await from(ready.id), ['ready', 'queued', 'running', 'succeeded']);
  assert.deepEqual(await from(queued.id), ['ready', 'running', 'succeeded']);
  assert.deepEqual(await from(queued.id, `&model=${MODEL}`), ['ready', 'running', 'succeeded']);
  using other = watchAt(service, `${EVENTS}?model=another&last_event_id=${ready.id}`);
  await other.next();
  using progress = watchAt(service, `${EVENTS}?types=progress&last_event_id=${ready.id}`);
  await progress.next();
  const last = await service.create(BODY);
  await stream.next(({ event, data }) => event === 'state' && data.task_id === last);
  assert.deepEqual([...statesOf(other), ...statesOf(progress)], []);
});

test('who comes back after changes were removed is told so, and goes on from what is left', async () => {
  await using service = await runApp({ render: scriptedEngine() });
  using first = watchAt(service, EVENTS);
  const { id: heard } = await first.next();
  for (const _ of [1, 2]) {
    await service.create(BODY);
    await first.next(isState('succeeded'));
  }
  const path = join(service.dataDirectory, 'filmgate.db');
  await using store = await openSqliteStore(path, { shared: true });
  // All but the newest.
  await store.removeChanges({ beforeMs: Date.now() + 60_000, limit: 99 });
  using again = watchAt(service, `${EVENTS}?last_event_id=${heard}`);
  assert.deepEqual((await again.next()).data, { missed: true });
  await again.next(isState('succeeded'));
  const id = await service.create(BODY);
  const { data } = await again.next(isState('queued'));
  assert.equal(data.task_id, id);
});

test('parameters and ids that are none are refused by name', async () => {
  await using service = await runApp();
  const id = await service.create(BODY);
  for (const [path, param] of [
    [`${MISSION}/${id}/events?last_event_id=4`, 'last_event_id'],
    [`${ARK}/${id}/events?last_event_id=x`, 'last_event_id'],
    [`${EVENTS}?last_event_id=1`, 'last_event_id'],
    [`${EVENTS}?types=states`, 'types'],
    [`${EVENTS}?since=1`, 'since'],
    [`${MISSION}/${id}?wait=61`, 'wait'],
    [`${ARK}/${id}?wait=1.5`, 'wait'],
    [`${MISSION}/${id}?wait=1&wait=2`, 'wait'],
  ] as const) {
    const { status, body } = await service.call('GET', path);
    assert.deepEqual([status, body.error.param], [400, param], path);
  }
  assert.equal((await service.call('HEAD', EVENTS)).status, 404);
});

test('a stream is not kept, changed or gathered on its way', async () => {
  await using service = await runApp();
  const { headers } = await service.call('GET', EVENTS);
  assert.equal(headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(headers.get('cache-control'), 'no-cache, no-transform');
  assert.equal(headers.get('x-accel-buffering'), 'no');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('x-request-id') ?? '', /^\d/);
});

test('another tenant’s changes are neither told nor to be gone on from', () =>
  inTwoTenants(async ({ acme, bolt, service, as }) => {
    const secretOf = async (tenant: string): Promise<string> => {
      const body = { name: 'watches', tenant, scopes: ['tasks:read'] };
      return (await service.call('POST', '/v1/keys', { body })).body.secret;
    };
    using stream = watchAt(service, EVENTS, await secretOf('bolt'));
    const ready = await stream.next();
    const body = { model: `animatic/${MODEL}`, prompt: 'A fox' };
    for (const { call } of [acme, bolt]) await call('POST', MISSION, { body });
    const { body: own } = await bolt.call('GET', MISSION);
    await stream.next(isState('succeeded'));
    const ids = new Set(stream.told.slice(1).map(({ data }) => data.task_id));
    assert.deepEqual([...ids], [own.data.items[0].task_id]);
    const theirs = await as(await secretOf('acme'))('GET', `${EVENTS}?last_event_id=${ready.id}`);
    assert.deepEqual([theirs.status, theirs.body.error.param], [400, 'last_event_id']);
  }));

test('of a task that was removed there is no stream, and nothing is told to who goes on', async () => {
  await using service = await runApp({ render: scriptedEngine() });
  const id = await service.create(BODY);
  await service.until(id, ({ status }) => status === 'completed');
  using before = watchAt(service, EVENTS);
  const { id: from } = await before.next();
  const kept = await service.create(BODY);
  await before.next(isState('succeeded'));
  await service.call('DELETE', `${MISSION}/${id}`);
  using stream = watchAt(service, `${MISSION}/${id}/events`);
  assert.equal(await stream.ended, 404);
  await service.call('DELETE', `${MISSION}/${kept}`);
  const last = await service.create(BODY);
  using again = watchAt(service, `${EVENTS}?last_event_id=${from}`);
  assert.equal((await again.next(isState('queued'))).data.task_id, last);
});

test('a key that is revoked or rotated ends its streams within five seconds', async () => {
  await using service = await runApp({ clock: fastClock(100) });
  const body = { name: 'watches', scopes: ['tasks:read'] };
  const make = async (): Promise<{ id: string; secret: string }> =>
    (await service.call('POST', '/v1/keys', { body })).body;
  const id = await service.create(BODY);
  const revoked = await make();
  const rotated = await make();
  using ofTask = watchAt(service, `${MISSION}/${id}/events`, revoked.secret);
  using ofTenant = watchAt(service, EVENTS, revoked.secret);
  using old = watchAt(service, EVENTS, rotated.secret);
  using good = watchAt(service, EVENTS);
  for (const stream of [ofTask, ofTenant, old, good]) await stream.next();
  const waits = fetch(`${service.origin}${MISSION}/${id}?wait=60`, {
    headers: { authorization: `Bearer ${revoked.secret}` },
  });
  await service.call('DELETE', `/v1/keys/${revoked.id}`);
  await service.call('POST', `/v1/keys/${rotated.id}/rotate`, { body: { overlap_s: 0 } });
  await Promise.all([ofTask.ended, ofTenant.ended, old.ended]);
  const { status } = await waits;
  assert.ok(status === 401, String(status));
  await service.call('DELETE', `${MISSION}/${id}`);
  assert.equal((await good.next(isState('cancelled'))).data.task_id, id);
});

test('a tenant has so many streams and waiting polls, and those that end make room', async () => {
  await using service = await runApp({
    clock: fastClock(20),
    limits: { event_streams: { tenant: 2 } },
  });
  const id = await service.create(BODY);
  using one = watchAt(service, EVENTS);
  using two = watchAt(service, `${MISSION}/${id}/events`);
  await Promise.all([one.next(), two.next()]);
  const refusals = [EVENTS, `${ARK}/${id}/events`, `${MISSION}/${id}?wait=1`];
  for (const path of refusals) {
    const { status, body, headers } = await service.call('GET', path);
    assert.deepEqual([status, body.error.code], [429, 'RequestBurstTooFast'], path);
    assert.equal(headers.get('retry-after'), '5');
  }
  assert.equal((await service.call('GET', `${MISSION}/${id}`)).status, 200);
  const { body: metrics } = await service.call('GET', '/metrics');
  assert.match(metrics, /^filmgate_event_streams 2$/m);
  one[Symbol.dispose]();
  const again = `${MISSION}/${id}?wait=1`;
  await eventually(async () => (await service.call('GET', again)).status === 200);
});

test('a poll that waits takes a place until its client is gone', async () => {
  await using service = await runApp({
    clock: fastClock(20),
    limits: { event_streams: { tenant: 1 } },
  });
  const id = await service.create(BODY);
  const waiting = new AbortController();
  const poll = fetch(`${service.origin}${MISSION}/${id}?wait=60`, {
    headers: { authorization: `Bearer ${API_KEY}` },
    signal: waiting.signal,
  }).catch(() => {});
  const hasRoom = async (): Promise<boolean> =>
    (await service.call('GET', `${ARK}/${id}?wait=1`)).status === 200;
  await eventually(async () => !(await hasRoom()));
  waiting.abort();
  await poll;
  await eventually(hasRoom);
});

test('?wait= is answered when the task has ended, or after so long, or at once', async () => {
  const steps = stepwise();
  await using service = await runApp({ render: steps.render, clock: fastClock(20) });
  const id = await service.create(BODY);
  await steps.film();
  const statusOf = async (path: string): Promise<string> => {
    const { body } = await service.call('GET', path);
    return body.data?.data.result.status ?? body.status;
  };
  assert.equal(await statusOf(`${ARK}/${id}?wait=2`), 'running');
  assert.equal(await statusOf(`${MISSION}/${id}?wait=0`), 'running');
  const all = [MISSION, ARK, VIDEOS].map((path) => statusOf(`${path}/${id}?wait=60`));
  await pause(20);
  steps.finish();
  assert.deepEqual(await Promise.all(all), ['succeeded', 'succeeded', 'completed']);
  assert.equal(await statusOf(`${ARK}/${id}?wait=60`), 'succeeded');
  assert.equal((await service.call('GET', `${MISSION}/none?wait=60`)).status, 404);
});

test('a stop ends streams and waiting polls at once', async () => {
  const service = await runApp();
  const id = await service.create(BODY);
  using stream = watchAt(service, EVENTS);
  using ofTask = watchAt(service, `${ARK}/${id}/events`);
  await Promise.all([stream.next(), ofTask.next()]);
  const poll = service.call('GET', `${MISSION}/${id}?wait=60`);
  await pause(20);
  const startedMs = performance.now();
  await service[Symbol.asyncDispose]();
  assert.equal((await poll).status, 200);
  await Promise.all([stream.ended, ofTask.ended]);
  assert.ok(performance.now() - startedMs < 5_000);
});
