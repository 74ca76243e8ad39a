// A service to be fuzzed, with something of each kind in it, so that requests meet tasks in every state,
// webhooks, deliveries, results and attempts.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OpenApi } from '../../packages/server/src/testing/contract.testsuite.ts';
import { png } from '../../packages/server/src/testing/media-host.testsuite.ts';
import { until } from '../harness/until.ts';
import { tokensIn, type FuzzRequest, type IdKind, type IdOf } from './fuzz-request.ts';
import { PROMPTS } from './likely-values.ts';
import { UPLOAD_BYTES } from './usual-requests.ts';
import type { FromService, ToService } from './service-process.ts';

const PROCESS = fileURLToPath(new URL('service-process.ts', import.meta.url));
const MODEL = 'doubao-seedance-2-0-260128';
const TASKS = '/v1/video/generations';
/** Places of tasks: the one that has results, and the one whose attempt is unknown. */
const ENDED = 0;
const LOST = 4;

export interface FuzzedService extends AsyncDisposable {
  readonly origin: string;
  readonly apiKey: string;
  /** What no reply may have in it. */
  readonly secrets: readonly string[];
  readonly document: OpenApi;
  readonly idOf: IdOf;
  /** Puts something new in the place of what a request has deleted. */
  renew(request: FuzzRequest, status: number): Promise<void>;
  memory(): Promise<{ readonly heapBytes: number; readonly residentBytes: number }>;
}

// What replies look like is what is tested, so it is not typed here.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

export async function startFuzzedService(): Promise<FuzzedService> {
  const child = fork(PROCESS, { execArgv: ['--expose-gc'] });
  const gone = once(child, 'exit');
  const said = async (is: FromService['is']): Promise<FromService> => {
    for (;;) {
      const [message] = (await Promise.race([
        once(child, 'message'),
        gone.then(([code]) => Promise.reject(new Error(`the service is gone, with ${code}`))),
      ])) as [FromService];
      if (message.is === is) return message;
    }
  };
  const listening = await said('listening');
  assert.ok(listening.is === 'listening');
  const { origin, host, apiKey, secrets } = listening;

  const call = async (method: string, path: string, body?: object): Promise<Json> => {
    const response = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(response.status, 200, `${method} ${path}`);
    return response.json();
  };
  const createTask = async (prompt: string, status: string, model = MODEL): Promise<string> => {
    const { id } = await call('POST', TASKS, { model, prompt });
    let state = '';
    await until(`${prompt} is ${status}`, async () => {
      state = (await call('GET', `${TASKS}/${id}`)).data.data.result.status;
      return state === status;
    });
    return id;
  };
  const makeTask: readonly (() => Promise<string>)[] = [
    () => createTask(PROMPTS.ends, 'succeeded'),
    () => createTask(PROMPTS.fails, 'failed'),
    () => createTask(PROMPTS.lasts, 'running'),
    async () => {
      const id = await createTask(PROMPTS.lasts, 'running');
      await call('DELETE', `${TASKS}/${id}`);
      return id;
    },
    () => createTask(PROMPTS.lost, 'running', `upstream/${MODEL}`),
    () => createTask(PROMPTS.lasts, 'running', `upstream/${MODEL}`),
  ];
  const makeWebhook = async (): Promise<string> =>
    (await call('POST', '/v1/webhooks', { url: `http://${host}/hook` })).id;

  const ids: Record<IdKind, string[]> = {
    task: [],
    webhook: [],
    key: [],
    event: [],
    attempt: [],
    model: [MODEL, 'doubao-seedance-1-5-pro-251215'],
    tenant: ['default'],
    file: ['video.mp4', 'last_frame.png', 'storyboard.json'],
    link: [],
    host: [host],
    stored: [],
    upload: [],
  };
  const listAttempts = async (): Promise<string[]> =>
    (await call('GET', '/v1/operator/attempts?state=unknown')).data.map((one: Json) => one.id);
  /** In `place`, with what comes of it. */
  const renewTask = async (place: number): Promise<void> => {
    const id = (await makeTask[place]?.()) ?? '';
    ids.task[place] = id;
    if (place === ENDED) ids.link = linksIn(await call('GET', `${TASKS}/${id}`), origin);
    if (place === LOST) {
      await until('an attempt is unknown', async () => {
        ids.attempt = await listAttempts();
        return ids.attempt.length > 0;
      });
    }
  };
  const renewWebhook = async (place: number): Promise<void> => {
    ids.webhook[place] = await makeWebhook();
    if (place > 0) return;
    await createTask(PROMPTS.ends, 'succeeded');
    await until('a webhook was told', async () => {
      const { data } = await call('GET', `/v1/webhooks/${ids.webhook[0]}/deliveries`);
      ids.event = data.map((one: Json) => one.event_id);
      return ids.event.length > 0;
    });
  };
  const makeKey = async (): Promise<string> =>
    (await call('POST', '/v1/keys', { name: 'one', scopes: ['tasks:read'] })).id;
  const makeFile = async (): Promise<string> => {
    const form = new FormData();
    form.set('file', new Blob([png(300, 300)]), 'a.png');
    const headers = { authorization: `Bearer ${apiKey}` };
    const stored = await fetch(`${origin}/v1/files`, { method: 'POST', headers, body: form });
    return ((await stored.json()) as Json).id;
  };
  const makeUpload = async (): Promise<string> => {
    const { headers } = await fetch(`${origin}/v1/files/uploads`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'tus-resumable': '1.0.0',
        'upload-length': String(UPLOAD_BYTES),
      },
    });
    return headers.get('location')?.split('/').at(-1) ?? '';
  };
  for (const place of [0, 1]) ids.stored[place] = await makeFile();
  for (const place of [0, 1]) ids.upload[place] = await makeUpload();
  for (const place of makeTask.keys()) await renewTask(place);
  for (const place of [0, 1]) await renewWebhook(place);
  for (const place of [0, 1]) ids.key[place] = await makeKey();
  for (const [kind, known] of Object.entries(ids)) assert.ok(known.length > 0, `no ${kind}`);

  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as OpenApi;
  return {
    origin,
    apiKey,
    secrets,
    document,
    idOf: (kind, index) => ids[kind][Math.min(index, ids[kind].length - 1)] ?? '',
    async renew({ method, path }, status) {
      if (status !== 200 && status !== 204) return;
      for (const { kind, index } of tokensIn(path)) {
        const place = Math.min(index, ids[kind].length - 1);
        // What is decided is not unknown any more.
        if (kind === 'attempt' && method === 'POST') await renewTask(LOST);
        if (kind === 'task' && method === 'DELETE') await renewTask(place);
        if (kind === 'key' && method === 'DELETE') ids.key[place] = await makeKey();
        if (kind === 'stored' && method === 'DELETE') ids.stored[place] = await makeFile();
        // Where it stands is not where the next one begins.
        if (kind === 'upload' && ['DELETE', 'PATCH'].includes(method)) {
          ids.upload[place] = await makeUpload();
        }
        if (kind === 'webhook' && method === 'DELETE') await renewWebhook(place);
      }
    },
    async memory() {
      child.send('memory' satisfies ToService);
      const memory = await said('memory');
      assert.ok(memory.is === 'memory');
      return memory;
    },
    async [Symbol.asyncDispose]() {
      child.send('stop' satisfies ToService);
      await gone;
    },
  };
}

/** Paths with their signatures. */
const linksIn = (reply: Json, origin: string): string[] =>
  Array.from(
    JSON.stringify(reply).matchAll(/"(https?:[^"]+\/v1\/results\/[^"]+)"/g),
    ([, url = '']) => url.slice(origin.length),
  );
