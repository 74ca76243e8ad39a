import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodyOf,
  exampleJob,
  json,
  notStopped,
  scriptedHttp,
} from '../http/scripted-http.testsuite.ts';
import type { ScriptedHttp } from '../http/scripted-http.testsuite.ts';
import { UpstreamHttpError } from '../http/upstream-http.ts';
import { ProviderError } from '../provider.ts';
import type { OperationStatus, Provider } from '../provider.ts';
import { createArk } from './ark.ts';

const ark = (http: ScriptedHttp): Provider =>
  createArk({ name: 'volcengine', baseUrl: 'https://ark.example/api/v3/', apiKey: 'k', http });

const SUCCEEDED = {
  id: 'cgt-20260403114650-qgcb2',
  seed: 40141,
  draft: false,
  model: 'doubao-seedance-2-0-260128',
  ratio: '4:3',
  usage: { total_tokens: 99111, completion_tokens: 99111 },
  status: 'succeeded',
  content: { video_url: 'https://cdn.example/v.mp4?x=1' },
  duration: 5,
  created_at: 1775188030,
  resolution: '480p',
  updated_at: 1775188324,
  service_tier: 'default',
  generate_audio: true,
  framespersecond: 24,
  execution_expires_after: 172800,
};

function withoutFacts(answer: OperationStatus): OperationStatus {
  const { facts: _facts, ...said } = answer;
  return said;
}

async function failureOf(work: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProviderError, String(error));
  return error;
}

test('a request goes out in Ark’s words, once, and its id is the operation', async () => {
  const http = scriptedHttp(json({ id: 'cgt-1' }));
  const operation = await ark(http).start(
    exampleJob({
      references: [
        {
          kind: 'image',
          role: 'first_frame',
          url: 'https://example.com/a.jpg',
          sha256: null,
          number: 1,
          position: 1,
        },
      ],
    }),
    notStopped,
  );
  assert.deepEqual(operation, { id: 'cgt-1' });
  assert.equal(http.requests.length, 1);
  assert.equal(http.requests[0]?.url, 'https://ark.example/api/v3/contents/generations/tasks');
  assert.equal(http.requests[0]?.headers['authorization'], 'Bearer k');
  assert.deepEqual(bodyOf(http.requests[0]), {
    model: 'doubao-seedance-2-0-260128',
    content: [
      { type: 'text', text: 'A fox crosses a frozen lake.' },
      { type: 'image_url', image_url: { url: 'https://example.com/a.jpg' }, role: 'first_frame' },
    ],
    duration: 5,
    resolution: '480p',
    ratio: '4:3',
    seed: 40141,
    watermark: false,
    return_last_frame: false,
    generate_audio: true,
    execution_expires_after: 172800,
  });
});

test('a draft is named alone, without what it decides itself', async () => {
  const http = scriptedHttp(json({ id: 'cgt-2' }));
  await ark(http).start(exampleJob({ draftTaskId: 'cgt-theirs' }), notStopped);
  assert.deepEqual(bodyOf(http.requests[0]), {
    model: 'doubao-seedance-2-0-260128',
    content: [{ type: 'draft_task', draft_task: { id: 'cgt-theirs' } }],
    resolution: '480p',
    watermark: false,
    return_last_frame: false,
    execution_expires_after: 172800,
  });
});

test('what a lost reply may mean is told apart from what surely made nothing', async () => {
  const refused = json({ error: { code: 'InvalidParameter', message: 'no' } }, 400);
  const cases = [
    [refused, 'rejected', 'no'],
    [json({ error: { code: 'AccountOverdueError', message: 'owes' } }, 403), 'no_credit', 'no'],
    [json({ error: { code: 'AuthenticationError', message: 'key' } }, 401), 'unauthorized', 'no'],
    [json({ error: { code: 'ServerOverloaded', message: 'busy' } }, 429), 'rate_limited', 'no'],
    [
      json({ error: { code: 'InternalServiceError', message: 'oops' } }, 500),
      'overloaded',
      'unknown',
    ],
    [{ status: 502, headers: {}, body: '<html>bad gateway</html>' }, 'overloaded', 'unknown'],
    [{ status: 200, headers: {}, body: '<html>hello</html>' }, 'bad_reply', 'unknown'],
    [json({ task: 'x' }), 'bad_reply', 'unknown'],
    [
      json({ error: { code: 'InvalidEndpointOrModel.NotFound', message: 'no' } }, 404),
      'not_found',
      'no',
    ],
    [json({ error: { code: 'RouteNotFound', message: 'no' } }, 404), 'wrong_address', 'no'],
    [{ status: 404, headers: {}, body: '<html>not here</html>' }, 'wrong_address', 'no'],
    [json({ error: { message: 'slow' } }, 408), 'timeout', 'unknown'],
    [new UpstreamHttpError('unreachable', false), 'unreachable', 'no'],
    [new UpstreamHttpError('unreachable', true), 'unreachable', 'unknown'],
    [new UpstreamHttpError('timeout', true), 'timeout', 'unknown'],
    [new UpstreamHttpError('blocked', false), 'unreachable', 'no'],
  ] as const;
  for (const [answer, code, created] of cases) {
    const http = scriptedHttp(answer);
    const error = await failureOf(ark(http).start(exampleJob(), notStopped));
    assert.deepEqual([error.code, error.created], [code, created], JSON.stringify(answer));
    assert.equal(http.requests.length, 1, 'never sent twice');
  }
});

test('a base URL that is wrong is told to the operator, with the address that was asked', async () => {
  const page = { status: 404, headers: {}, body: '<html>not here</html>' };
  const { message } = await failureOf(ark(scriptedHttp(page)).start(exampleJob(), notStopped));
  assert.match(message, /at https:\/\/ark\.example\/api\/v3\/contents\S+; check .* base_url\. /);
});

test('how long an upstream asks to wait is kept', async () => {
  const busy = json({ error: { code: 'RequestBurstTooFast', message: 'x' } }, 429, {
    'retry-after': '7',
  });
  const error = await failureOf(ark(scriptedHttp(busy)).start(exampleJob(), notStopped));
  assert.equal(error.retryAfterMs, 7000);
  assert.equal(error.upstreamCode, 'RequestBurstTooFast');
});

test('many operations are asked for in one call, and answered in their order', async () => {
  const http = scriptedHttp(
    json({
      items: [
        SUCCEEDED,
        { id: 'q', status: 'queued', error: null, content: null },
        { id: 'r', status: 'running' },
        {
          id: 'f',
          status: 'failed',
          error: { code: 'OutputVideoSensitiveContentDetected', message: 'm' },
        },
        { id: 'e', status: 'expired' },
        { id: 'n', status: 'pondering' },
        { id: 'v', status: 'succeeded', content: {} },
      ],
      total: 7,
    }),
  );
  const ids = ['r', 'missing', SUCCEEDED.id, 'f', 'e', 'n', 'v', 'q'];
  const answers = await ark(http).status(
    ids.map((id) => ({ id })),
    notStopped,
  );
  assert.equal(http.requests.length, 1);
  const query = new URL(http.requests[0]?.url ?? '').searchParams;
  assert.deepEqual(query.getAll('filter.task_ids'), ids);
  const said = answers.map(withoutFacts);
  assert.deepEqual(said, [
    { state: 'running', progress: null },
    { state: 'missing' },
    {
      state: 'succeeded',
      video: { url: 'https://cdn.example/v.mp4?x=1', headers: {} },
      lastFrame: null,
      usage: { totalTokens: 99111, completionTokens: 99111 },
      seed: 40141,
    },
    {
      state: 'failed',
      code: 'OutputVideoSensitiveContentDetected',
      message: 'm',
      usage: null,
      sure: true,
    },
    {
      state: 'expired',
      code: 'expired',
      message: 'the upstream says: expired',
      usage: null,
      sure: true,
    },
    { state: 'unrecognized', said: 'pondering' },
    { state: 'unrecognized', said: 'succeeded, without a video_url' },
    { state: 'queued', progress: null },
  ]);
});

const NEVER_TOLD = { size: null, prompt: null, draftTaskId: null };

test('what is told of a job beside its state comes with it', async () => {
  const http = scriptedHttp(
    json({ items: [SUCCEEDED, { id: 'bare', status: 'queued', ratio: 1.5 }] }),
  );
  const ids = [{ id: SUCCEEDED.id }, { id: 'bare' }, { id: 'missing' }];
  const answers = await ark(http).status(ids, notStopped);
  const none = { model: null, createdAtMs: null, seed: null, ...NEVER_TOLD };
  assert.deepEqual(
    answers.map(({ facts }) => facts),
    [
      {
        model: 'doubao-seedance-2-0-260128',
        createdAtMs: 1_775_188_030_000,
        seed: 40141,
        ratio: '4:3',
        durationS: 5,
        resolution: '480p',
        ...NEVER_TOLD,
      },
      { ...none, ratio: null, durationS: null, resolution: null },
      undefined,
    ],
  );
});

test('an upstream that does not answer a poll says nothing of its operations', async () => {
  const [answer] = await ark(scriptedHttp(json({}, 503))).status([{ id: 'a' }], notStopped);
  assert.equal(answer?.state, 'unavailable');
});

test('a running task can not be cancelled; one that is gone is told so', async () => {
  const running = json(
    { error: { code: 'InvalidAction.RunningTaskDeletion', message: 'running' } },
    409,
  );
  assert.equal(await ark(scriptedHttp(json({}))).cancel({ id: 'a' }, notStopped), 'cancelled');
  assert.equal(await ark(scriptedHttp(running)).cancel({ id: 'a' }, notStopped), 'too_late');
  const gone = json({ error: { code: 'NotFound', message: 'gone' } }, 404);
  assert.equal(await ark(scriptedHttp(gone)).cancel({ id: 'a' }, notStopped), 'unknown_operation');
});

const at = (id: string, createdAtS: number): object => ({
  id,
  status: 'running',
  created_at: createdAtS,
});

test('a lost submission is looked for by its model in its window', async () => {
  const http = scriptedHttp(json({ items: [at('early', 990), at('it', 1001), at('late', 1100)] }));
  const query = {
    model: 'doubao-seedance-2-0-260128',
    fromMs: 1_000_000,
    toMs: 1_010_000,
  };
  const found = await ark(http).reconcile(query, notStopped);
  assert.deepEqual(
    found?.map(({ operation, facts: { createdAtMs } }) => [operation['id'], createdAtMs]),
    [['it', 1_001_000]],
  );
  assert.match(http.requests[0]?.url ?? '', /filter\.model=doubao-seedance-2-0-260128/);
});

test('of a listed job all is told once it has ended; until then more is to come', async () => {
  const made = { created_at: 1001 };
  const told = { ...made, seed: 7, ratio: '4:3', duration: 5, resolution: '480p' };
  const http = scriptedHttp(
    json({
      items: [
        { id: 'runs', status: 'running', ...made },
        { id: 'early', status: 'queued', ...told },
        { id: 'done', status: 'succeeded', ...told, draft_task_id: 'cgt-0' },
        { id: 'failed', status: 'failed', ...made },
      ],
    }),
  );
  const query = { model: 'm', fromMs: 1_000_000, toMs: 1_010_000 };
  const found = await ark(http).reconcile(query, notStopped);
  assert.deepEqual(
    found?.map(({ operation, facts: { seed, ratio, durationS, draftTaskId }, tellsMore }) =>
      [operation['id'], seed, ratio, durationS, draftTaskId, tellsMore].join(' '),
    ),
    ['runs     true', 'early 7 4:3 5  false', 'done 7 4:3 5 cgt-0 false', 'failed     false'],
  );
});

test('a full batch is asked for by a URL that servers take, and we, whose ids are longer than the real ones too', async () => {
  const http = scriptedHttp(json({ items: [], total: 0 }));
  const provider = ark(http);
  const ids = Array.from({ length: provider.batchSize }, (_, i) => `cgt-${i}`.padEnd(64, 'a'));
  await provider.status(
    ids.map((id) => ({ id })),
    notStopped,
  );
  assert.ok((http.requests[0]?.url.length ?? Infinity) < 8000);
});
