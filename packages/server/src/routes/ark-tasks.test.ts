import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ARK,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine, untilAborted } from '../testing/scripted-engine.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp({
    env: { FILMGATE_CONCURRENCY: '1' },
    render: scriptedEngine(async (film) => {
      if (film.request.prompt === 'endless') await untilAborted(film);
    }),
  });
});
after(() => service[Symbol.asyncDispose]());

async function create(text: string, fields: object = {}): Promise<string> {
  const { status, body } = await service.call('POST', ARK, {
    body: { model: MODEL, content: [{ type: 'text', text }], ...fields },
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.match(body.id, /^cgt-\d{14}-[0-9a-z]{8}$/);
  return body.id;
}

const get = (id: string): Promise<Reply> => service.call('GET', `${ARK}/${id}`);
const remove = (id: string): Promise<Reply> => service.call('DELETE', `${ARK}/${id}`);

async function until(id: string, status: string): Promise<Reply['body']> {
  await service.until(id, ({ data }) => data.data.result.status === status);
  return (await get(id)).body;
}

const UNFINISHED_FIELDS = [
  'id',
  'model',
  'status',
  'error',
  'failure_reason',
  'created_at',
  'updated_at',
  'service_tier',
  'execution_expires_after',
];

test('an unfinished task carries its fields and no more', async () => {
  const running = await create('endless');
  const queued = await create('a fox', { execution_expires_after: 3600 });
  const body = await until(running, 'running');
  assert.deepEqual(Object.keys(body).sort(), [...UNFINISHED_FIELDS].sort());
  assert.deepEqual(
    [body.model, body.error, body.service_tier, body.execution_expires_after],
    [MODEL, null, 'default', 172800],
  );
  const waiting = (await get(queued)).body;
  assert.deepEqual([waiting.status, waiting.execution_expires_after], ['queued', 3600]);

  // Running: refused, and the SDKs must not try again. Queued: cancelled, and then kept as a record.
  const refused = await remove(running);
  assert.equal(refused.status, 409);
  assert.equal(refused.headers.get('x-should-retry'), 'false');
  assert.equal(refused.body.error.code, 'InvalidAction.RunningTaskDeletion');
  assert.match(
    refused.body.error.message,
    /^Cannot delete task because it is currently running\. Request id: /,
  );
  assert.deepEqual((await remove(queued)).body, {});
  assert.equal((await get(queued)).body.status, 'cancelled');
  const again = await remove(queued);
  assert.deepEqual(
    [again.status, again.body.error.code],
    [409, 'InvalidAction.CancelledTaskDeletion'],
  );
  assert.equal(again.headers.get('x-should-retry'), 'false');
  assert.equal((await get(queued)).body.status, 'cancelled');
  await service.call('DELETE', `/v1/video/generations/${running}`);
});

test('a finished task can be removed, once', async () => {
  const id = await create('a fox', { safety_identifier: 'user-7', seed: 11 });
  const body = await until(id, 'succeeded');
  assert.deepEqual([body.seed, body.safety_identifier, body.draft], [11, 'user-7', false]);
  assert.deepEqual((await remove(id)).body, {});
  assert.equal((await remove(id)).status, 404);
  assert.equal((await get(id)).status, 404);
});

test('frames take the place of the duration where they were asked for', async () => {
  const id = await create('a fox', { model: 'doubao-seedance-1-0-pro-250528', frames: 57 });
  const body = await until(id, 'succeeded');
  assert.deepEqual([body.frames, body.duration], [57, undefined]);
});

async function listed(query: string): Promise<[string[], number]> {
  const { status, body } = await service.call('GET', `${ARK}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(Object.keys(body), ['items', 'total']);
  const items: { id: string }[] = body.items;
  return [items.map(({ id }) => id), body.total];
}

test('lists by id, state, model and tier, by pages', async () => {
  const ids = [await create('a fox'), await create('a fox'), await create('endless')];
  const [first, second, third] = ids;
  await until(ids[2] ?? '', 'running');
  const byIds = `filter.task_ids=${first}&filter.task_ids=${third}`;
  assert.deepEqual(await listed(byIds), [[third, first], 2]);
  assert.deepEqual(await listed(`${byIds}&filter.status=succeeded`), [[first], 1]);
  assert.deepEqual(await listed(`filter.task_ids=${first},${second}&page_size=1&page_num=2`), [
    [first],
    2,
  ]);
  assert.deepEqual(await listed('filter.status=running'), [[third], 1]);
  assert.deepEqual(await listed('filter.service_tier=flex'), [[], 0]);
  assert.deepEqual(await listed('filter.model=doubao-seedance-2-0-fast-260128'), [[], 0]);
  const [all, total] = await listed('');
  assert.deepEqual([all.slice(0, 3), total >= 3], [[third, second, first], true]);
  for (const [query, param] of [
    ['page_num=501', 'page_num'],
    ['page_size=0', 'page_size'],
    ['filter.status=done', 'filter.status'],
    ['filter.states=done', 'filter.states'],
  ] as const) {
    const { status, body } = await service.call('GET', `${ARK}?${query}`);
    assert.deepEqual([status, body.error.code, body.error.param], [400, 'InvalidParameter', param]);
  }
});
