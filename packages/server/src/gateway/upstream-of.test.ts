import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ProviderError,
  type JobFacts,
  type OperationStatus,
  type Provider,
} from '@filmgate/providers';
import type { AttemptOfTask, Task, UpstreamAttempt } from '@filmgate/tasks';
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
  // A page of whatever stands there.
  const page = await failing(
    new ProviderError('rejected', 'The upstream answered 400: <h1>nginx/1.2 at build-box</h1>', {
      created: 'no',
      words: null,
      status: 400,
    }),
  ).start(task, attempt, signal);
  assert.ok(page.kind === 'not_created');
  assert.match(page.error.message, /build-box/);
  assert.match(page.shown.message, /^The provider refused this request, and gave no reason/);
  const broke = await failing(
    new ProviderError('no_credit', 'Account 2100 owes 12.30 CNY.', { created: 'no', status: 403 }),
  ).start(task, attempt, signal);
  assert.ok(broke.kind === 'not_created');
  assert.equal(broke.refusal, 'no_credit');
  assert.match(broke.error.message, /^ark answered 403: Account 2100/);
  assert.doesNotMatch(broke.shown.message, /2100/);
});

test('their words are one line of text, without codes that a terminal would obey', async () => {
  const words = 'too\u001B[31m long\n\u009B2J\u202Egnp';
  const told = 'too [31m long 2J gnp';
  const refused = await failing(
    new ProviderError('rejected', words, { created: 'no', upstreamCode: 'Bad\u0007' }),
  ).start(task, attempt, signal);
  assert.ok(refused.kind === 'not_created');
  assert.deepEqual(refused.shown, { code: 'Bad', message: told });
  assert.deepEqual(refused.error, { code: 'Bad', message: `ark: ${told}` });
  const status = { state: 'failed', code: 'Bad\u0007', message: words, usage: null, sure: true };
  const said = { state: 'unrecognized', said: words };
  const looks = await upstream({
    status: () => Promise.resolve([status, said] as OperationStatus[]),
  }).look([{ id: 'j1' }, { id: 'j2' }], signal);
  const error = { code: 'Bad', message: told };
  assert.deepEqual(looks, [
    { kind: 'failed', said: 'failed', error, shown: error, usage: null, sure: true },
    { kind: 'unrecognized', said: told },
  ]);
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

const FACTS: JobFacts = {
  model: 'ep-1',
  createdAtMs: 1_001_000,
  seed: null,
  ratio: null,
  durationS: null,
  resolution: null,
  size: null,
  prompt: null,
  draftTaskId: null,
};
const OUTPUT = { resolution: '480p', ratio: '16:9', durationS: 5, frames: null };
/** A task's attempt at the time of the others, as far as it is looked at. */
const lost = (seed: number, request: object = { seed: -1 }): AttemptOfTask =>
  ({
    attempt,
    task: { ...task, seed, request: { ...task.request, output: OUTPUT, ...request } },
  }) as AttemptOfTask;

/** By their ids: what is found, and whether it may be that of a task with the seed 8. */
async function findAmong(
  jobs: Readonly<Record<string, Partial<JobFacts> & { readonly tellsMore?: boolean }>>,
  one = lost(7),
): Promise<Record<string, string>> {
  const candidates = Object.entries(jobs).map(([id, { tellsMore = false, ...facts }]) => ({
    operation: { id },
    facts: { ...FACTS, ...facts },
    tellsMore,
  }));
  const found = await upstream({ reconcile: () => Promise.resolve(candidates) }).find(one, signal);
  assert.ok(typeof found === 'object');
  return Object.fromEntries(
    found.map((job) => [
      String(job.operation['id']),
      `${job.certainty}${job.mayBeOf(lost(8)) ? ', or another’s' : ''}`,
    ]),
  );
}

test('lost jobs are looked for around the intent', async () => {
  let asked: unknown;
  const ark = upstream({
    reconcile(query) {
      asked = query;
      return Promise.resolve([]);
    },
  });
  assert.deepEqual(await ark.find(lost(7), signal), []);
  assert.deepEqual(asked, { model: 'ep-1', fromMs: 940_000, toMs: 2_060_000 });
  const mute = upstream({ reconcile: () => Promise.resolve(null) });
  assert.equal(await mute.find(lost(7), signal), 'cannot list');
});

test('a job that tells the seed which we drew is its attempt’s; what contradicts it is not found', async () => {
  assert.deepEqual(
    await findAmong({
      its: { seed: 7, ratio: '16:9' },
      runs: { tellsMore: true },
      mute: {},
      others: { seed: 8 },
      wide: { seed: 7, ratio: '21:9' },
      old: { createdAtMs: 900_000 },
    }),
    { its: 'its', runs: 'untold, or another’s', mute: 'perhaps, or another’s' },
  );
});

test('a seed that its user chose may be that of other jobs as well', async () => {
  const chosen = lost(7, { seed: 7 });
  assert.deepEqual(await findAmong({ same: { seed: 7 } }, chosen), { same: 'perhaps' });
  // The final of a draft has the draft's.
  const final = lost(7, { seed: -1, draftTaskId: 'd', upstreamDraftId: 'cgt-1' });
  assert.deepEqual(await findAmong({ same: { seed: 7, draftTaskId: 'cgt-1' } }, final), {
    same: 'perhaps',
  });
});
