// Films by way of the AI SDK's own packages, from the configuration to the stored film. The services they
// ask are on loopback and speak as their documentation says.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import {
  FAL_KEY,
  startFalServer,
  STILL_IN_PROGRESS,
  type FalScript,
} from '../testing/fal-server.testsuite.ts';
import {
  REPLICATE_KEY,
  startReplicateServer,
  type ReplicateScript,
} from '../testing/replicate-server.testsuite.ts';
import { MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

/** Half an hour in three seconds. */
const SPEED = 600;

interface Upstream {
  readonly package: string;
  readonly baseUrl: string;
  readonly host: string;
  readonly key: string;
  readonly model: string;
}

async function through(
  upstream: Upstream,
  body: (app: RunningApp) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-ai-sdk-'));
  const file = join(directory, 'filmgate.yaml');
  await writeFile(
    file,
    `providers:
  sdk: { kind: ai-sdk, package: "${upstream.package}", key_env: SDK_KEY, base_url: "${upstream.baseUrl}" }
routes:
  - { model: ${MODEL}, to: [{ provider: sdk, model: "${upstream.model}" }] }
`,
  );
  try {
    const env = {
      FILMGATE_CONFIG: file,
      FILMGATE_EGRESS_ALLOW: upstream.host,
      SDK_KEY: upstream.key,
    };
    await using app = await runApp({ env, clock: fastClock(SPEED) });
    await body(app);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const request = (prompt: string): object => ({
  model: MODEL,
  prompt,
  metadata: { resolution: '480p', ratio: '4:3', duration: 5, seed: 7 },
});

/** What became of a film for each prompt, all at once: `SUCCESS`, or the state and the reason. */
async function outcomes(
  app: RunningApp,
  prompts: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const ends = await Promise.all(
    prompts.map(async (prompt) => {
      const { data } = await app.film(request(prompt));
      const { status, error } = data.data.result;
      return [prompt, status === 'succeeded' ? status : `${status}: ${error?.message}`];
    }),
  );
  return Object.fromEntries(ends);
}

const fal = (server: { url(path: string): string; host: string }): Upstream => ({
  package: '@ai-sdk/fal',
  baseUrl: server.url(''),
  host: server.host,
  key: FAL_KEY,
  model: 'fal-ai/bytedance/seedance/v1/pro/text-to-video',
});

const flagged = {
  detail: [
    {
      loc: ['body', 'prompt'],
      msg: 'The content was flagged by a content checker.',
      type: 'content_policy_violation',
    },
  ],
};

const FAL_SCRIPTS: Readonly<Record<string, FalScript>> = {
  'a film': [STILL_IN_PROGRESS, 'film'],
  'flagged for sure': [{ status: 422, body: flagged }],
  'flagged once': [{ status: 422, body: flagged }, 'film'],
  'timed out': [
    {
      status: 504,
      body: { detail: 'Request timed out', error_type: 'request_timeout' },
      headers: { 'x-fal-error-type': 'request_timeout' },
    },
  ],
  cancelled: [
    { status: 499, body: { detail: 'Request cancelled', error_type: 'client_cancelled' } },
  ],
  'the queue is down for a while': [
    ...Array.from({ length: 5 }, () => ({ status: 502, body: 'Bad Gateway' })),
    'film',
  ],
  'the key was locked for a while': [
    ...Array.from({ length: 5 }, () => ({ status: 403, body: { detail: 'User is locked.' } })),
    'film',
  ],
  'throttled for a while': [{ status: 429, body: { detail: 'Too many requests' } }, 'film'],
  gone: [{ status: 404, body: { detail: 'Request not found' } }],
  'missing for a moment': [{ status: 404, body: { detail: 'Request not found' } }, 'film'],
  'another shape': [{ status: 200, body: { video: 'v.mp4' } }],
  'a page instead for a while': [
    { status: 200, body: '<html>' },
    { status: 200, body: '' },
    'film',
  ],
};

test('fal: its queue’s words end where they should, each film made once', async () => {
  await using server = await startFalServer(FAL_SCRIPTS);
  await through(fal(server), async (app) => {
    const prompts = Object.keys(FAL_SCRIPTS);
    assert.deepEqual(await outcomes(app, [...prompts, 'refused by the queue']), {
      'a film': 'succeeded',
      'flagged for sure': 'failed: The content was flagged by a content checker.',
      'flagged once': 'succeeded',
      'timed out': 'failed: Request timed out',
      cancelled: 'failed: Request cancelled',
      'the queue is down for a while': 'succeeded',
      'the key was locked for a while': 'succeeded',
      'throttled for a while': 'succeeded',
      gone: 'failed: The provider lost this film. Send the request again.',
      'missing for a moment': 'succeeded',
      'another shape':
        'failed: The provider does not say what became of this film. Ask the operator.',
      'a page instead for a while': 'succeeded',
      'refused by the queue': 'failed: field required',
    });
    assert.equal(server.submitted.length, prompts.length + 1);
    const [first] = server.submitted;
    assert.equal(first?.path, '/fal-ai/bytedance/seedance/v1/pro/text-to-video');
    assert.deepEqual(
      { ...first.body, prompt: 'a film' },
      { prompt: 'a film', aspect_ratio: '4:3', duration: '5s', seed: 7 },
    );
    // The film’s own host gets no key.
    const fetched = server.requests.filter((line) => line.includes('/files/'));
    assert.ok(fetched.every((line) => line.endsWith('no key')) && fetched.length >= 6);
  });
});

test('fal: addresses that its queue gives as its own are asked below the base as well', async () => {
  const script = { 'a film': [STILL_IN_PROGRESS, 'film'] } as const;
  await using server = await startFalServer(script, 'https://queue.fal.run');
  await through(fal(server), async (app) => {
    assert.deepEqual(await outcomes(app, ['a film']), { 'a film': 'succeeded' });
  });
});

test('fal: media that its package leaves out are refused before anything is sent', async () => {
  await using server = await startFalServer(FAL_SCRIPTS);
  await through(fal(server), async (app) => {
    const videos = [server.url('/files/v.mp4')];
    const { data } = await app.film({ ...request('a film'), videos });
    assert.match(data.fail_reason, /cannot take video 1 as reference video .* nothing was sent/);
    assert.deepEqual(server.submitted, []);
  });
});

const replicate = (server: { url(path: string): string; host: string }): Upstream => ({
  package: '@ai-sdk/replicate',
  baseUrl: server.url('/v1'),
  host: server.host,
  key: REPLICATE_KEY,
  model: 'bytedance/seedance-1-pro',
});

const REPLICATE_SCRIPTS: Readonly<Record<string, ReplicateScript>> = {
  'a film': [{ status: 'starting' }, { status: 'processing' }, { status: 'succeeded' }],
  failed: [{ status: 'failed', error: 'NSFW content detected' }],
  cancelled: [{ status: 'canceled' }],
  // Newer than the package.
  aborted: [{ status: 'aborted' }],
  'no credit': [402],
  'a wrong input': [422],
  'throttled while it is asked for': [{ status: 'starting' }, 429, 429, { status: 'succeeded' }],
  'down for a while': [{ status: 'starting' }, 500, 502, 503, { status: 'succeeded' }],
  'not known any more': [{ status: 'starting' }, 404],
};

test('replicate: its predictions’ words end where they should, each film made once', async () => {
  await using server = await startReplicateServer(REPLICATE_SCRIPTS);
  await through(replicate(server), async (app) => {
    assert.deepEqual(await outcomes(app, Object.keys(REPLICATE_SCRIPTS)), {
      'a film': 'succeeded',
      failed: 'failed: NSFW content detected',
      cancelled: 'failed: Video generation was canceled',
      aborted: 'failed: The provider does not say what became of this film. Ask the operator.',
      'no credit':
        'failed: No provider can make this film now: the account there is not in order. Ask the operator.',
      'a wrong input': 'failed: no reason',
      'throttled while it is asked for': 'succeeded',
      'down for a while': 'succeeded',
      'not known any more': 'failed: The provider lost this film. Send the request again.',
    });
    const made = server.submitted.filter(({ input }) => input['prompt'] === 'a film');
    assert.deepEqual(made, [
      {
        path: '/v1/models/bytedance/seedance-1-pro/predictions',
        input: { prompt: 'a film', aspect_ratio: '4:3', size: '752x560', duration: 5, seed: 7 },
      },
    ]);
    const stranger = server.requests.filter((line) => line.endsWith('no key'));
    assert.ok(stranger.every((line) => line.includes('/files/')));
  });
});
