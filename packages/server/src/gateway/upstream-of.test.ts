import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError, type OperationStatus, type Provider } from '@filmgate/providers';
import type { Task, UpstreamAttempt } from '@filmgate/tasks';
import { readGateway } from '../config/read-gateway.ts';
import { upstreamOf, type UpstreamOptions } from './upstream-of.ts';

const [entry] = Object.values(readGateway('', 'filmgate.yaml', { ARK_API_KEY: 'k' }).providers);

const never = (): never => assert.fail('not asked for');
const { signal } = new AbortController();
// Only what the gateway hands on is looked at.
const task = { id: 'cgt-1', seed: 7, request: { model: 'm-1', prompt: 'a fox' } } as Task;
const attempt = { id: 'attempt-1', model: 'ep-1', intendedAtMs: 1_000_000 } as UpstreamAttempt;

function upstream(changes: Partial<Provider>, parts: Partial<UpstreamOptions> = {}) {
  assert.ok(entry);
  const provider: Provider = {
    name: 'ark',
    batchSize: 500,
    start: never,
    status: never,
    cancel: never,
    operationOf: never,
    reconcile: never,
    ...changes,
  };
  return upstreamOf({
    provider,
    entry,
    outward: ({ request }) => Promise.resolve(request),
    collect: never,
    now: () => 2_000_000,
    ...parts,
  });
}

const failing = (reason: unknown) => upstream({ start: () => Promise.reject(reason) });

test('a start is given the attempt as its idempotency key, and its operation kept', async () => {
  let job: unknown;
  const ark = upstream({
    start(given) {
      job = given;
      return Promise.resolve({ id: 'j1' });
    },
  });
  assert.deepEqual(await ark.start(task, attempt, signal), {
    kind: 'created',
    operation: { id: 'j1' },
  });
  assert.deepEqual(job, {
    model: 'ep-1',
    request: task.request,
    seed: 7,
    idempotencyKey: 'attempt-1',
  });
});

test('what may have made a job is unknown, whatever it was', async () => {
  for (const code of ['timeout', 'overloaded', 'bad_reply', 'unreachable'] as const) {
    const outcome = await failing(new ProviderError(code, 'lost', { created: 'unknown' })).start(
      task,
      attempt,
      signal,
    );
    assert.equal(outcome.kind, 'unknown', code);
  }
});

test('a refusal has their words for the operator, and for the user only where the request is wrong', async () => {
  const rejected = await failing(
    new ProviderError('rejected', 'The prompt is too long.', {
      created: 'no',
      upstreamCode: 'InvalidParameter',
      status: 400,
    }),
  ).start(task, attempt, signal);
  assert.ok(rejected.kind === 'not_created');
  assert.deepEqual(rejected.shown, {
    code: 'InvalidParameter',
    message: 'The prompt is too long.',
  });
  const broke = await failing(
    new ProviderError('no_credit', 'Account 2100 owes 12.30 CNY.', { created: 'no', status: 403 }),
  ).start(task, attempt, signal);
  assert.ok(broke.kind === 'not_created');
  assert.equal(broke.refusal, 'no_credit');
  assert.match(broke.error.message, /^ark answered 403: Account 2100/);
  assert.doesNotMatch(broke.shown.message, /2100/);
});

test('a model that the account does not have is named to the user', async () => {
  const error = new ProviderError('not_found', 'ep-1 is closed', { created: 'no', status: 404 });
  const outcome = await failing(error).start(task, attempt, signal);
  assert.ok(outcome.kind === 'not_created');
  assert.equal(outcome.refusal, 'no_model');
  assert.equal(outcome.shown.code, 'InvalidEndpointOrModel.NotFound');
  assert.ok(outcome.shown.message.includes(task.request.model));
});

test('a wrong address is the operator’s to mend, and nothing that the model lacks', async () => {
  const error = new ProviderError('wrong_address', 'Nothing takes films there; check base_url.', {
    created: 'no',
    status: 404,
  });
  const outcome = await failing(error).start(task, attempt, signal);
  assert.ok(outcome.kind === 'not_created');
  assert.equal(outcome.refusal, 'wrong_address');
  assert.match(outcome.error.message, /check base_url/);
  assert.match(outcome.shown.message, /not set up rightly here\. Ask the operator/);
  assert.doesNotMatch(outcome.shown.message, /the model|base_url/);
});

test('what cannot be put together here is not sent', async () => {
  const gone = new Error('ENOENT: no such file');
  const outcome = await upstream({}, { outward: () => Promise.reject(gone) }).start(
    task,
    attempt,
    signal,
  );
  assert.ok(outcome.kind === 'not_created' && outcome.refusal === 'rejected');
  assert.match(outcome.error.message, /ENOENT/);
  assert.match(outcome.shown.message, /cannot be read here\. Ask the operator/);
});

test('a defect of ours is no refusal', async () => {
  await assert.rejects(failing(new TypeError('defect')).start(task, attempt, signal), TypeError);
});

test('every status has its look', async () => {
  const file = { url: 'https://f.example/1.mp4', headers: {} };
  const usage = { totalTokens: 1, completionTokens: 1 };
  const said: readonly OperationStatus[] = [
    { state: 'running', progress: 0.4 },
    { state: 'succeeded', video: file, lastFrame: null, usage, seed: null },
    { state: 'expired', code: 'E', message: 'late', usage: null, sure: true },
    { state: 'missing' },
    { state: 'unrecognized', said: 'polishing' },
    {
      state: 'unavailable',
      error: new ProviderError('rate_limited', 'slow', { created: 'no', retryAfterMs: 5000 }),
    },
  ];
  const ark = upstream({ status: () => Promise.resolve(said) });
  const looks = await ark.look(
    said.map((_, i) => ({ id: i })),
    signal,
  );
  assert.deepEqual(
    looks.map(({ kind }) => kind),
    ['going', 'succeeded', 'failed', 'missing', 'unrecognized', 'unavailable'],
  );
  assert.deepEqual(looks[5], { kind: 'unavailable', retryAfterMs: 5000 });
});

test('lost jobs are looked for around the intent, the nearest first', async () => {
  let asked: unknown;
  const ark = upstream({
    reconcile(query) {
      asked = query;
      return Promise.resolve([
        { operation: { id: 'far' }, createdAtMs: 1_050_000 },
        { operation: { id: 'near' }, createdAtMs: 1_001_000 },
      ]);
    },
  });
  const found = await ark.find(attempt, signal);
  assert.deepEqual(asked, { model: 'ep-1', fromMs: 940_000, toMs: 2_060_000 });
  assert.deepEqual(Array.isArray(found) && found.map(({ operation }) => operation['id']), [
    'near',
    'far',
  ]);
  const mute = upstream({ reconcile: () => Promise.resolve(null) });
  assert.equal(await mute.find(attempt, signal), 'cannot list');
});
