// The whole service on a free port of loopback, with a data directory of its own and real HTTP; only
// the engine may be another one.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EgressOptions } from '@filmgate/media';
import type { Clock } from '@filmgate/tasks';
import type { Logger } from 'pino';
import { createApp, type App } from '../app.ts';
import { readConfig, type Config } from '../config/config.ts';
import type { Limits } from '../config/limits.ts';
import type { Render } from '../execution/execute.ts';
import type { Plan } from '../planning/plan-create.ts';
import type { Check } from '../submission/given-storyboard.ts';
import { createContract, type CheckReply, type OpenApi } from './contract.testsuite.ts';

export const API_KEY = 'an-operator-given-key-of-32-characters';
export const MISSION = '/v1/video/generations';
export const ARK = '/api/v3/contents/generations/tasks';
export const MODEL = 'doubao-seedance-2-0-260128';

// What replies look like is what the tests check, so it is not typed here.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface RunningApp extends AsyncDisposable {
  readonly app: App;
  readonly origin: string;
  readonly dataDirectory: string;
  /**
   * With the API key and, where there is a body, as JSON; `headers` win. Text is sent as it is. Fails for
   * a reply that is not as /openapi.json documents it.
   */
  call(
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Reply>;
  /** Creates a task in the mission's dialect. @returns its id */
  create(body: object): Promise<string>;
  /** Polls until the task of the mission's dialect is as wanted. @returns its reply */
  until(id: string, isWanted: (reply: Json) => boolean): Promise<Json>;
  /** Creates in the mission's dialect and polls to the end. */
  film(body: object): Promise<Json>;
}

/**
 * What a service documents hangs on nothing that tests set, but for the one route that serves media to
 * providers: it is asked for once by all the services of a process. By whether they have a public URL.
 */
const contracts = new Map<boolean, CheckReply>();

async function contractOf({ publicUrl }: Config, origin: string): Promise<CheckReply> {
  const isPublic = publicUrl !== null;
  const known = contracts.get(isPublic);
  if (known !== undefined) return known;
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as OpenApi;
  const contract = createContract(document);
  contracts.set(isPublic, contract);
  return contract;
}

async function firstOf({ body }: Response): Promise<string> {
  for await (const chunk of body ?? []) return Buffer.from(chunk).toString();
  return '';
}

export const hasEnded = (reply: Json): boolean => ['completed', 'failed'].includes(reply.status);

const POLL_MS = 10;
const WAIT_MS = 20_000;

/** An engine that never ends, for tests that need none: tasks stay `in_progress` until aborted. */
const endless: Render = (_job, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

export async function runApp({
  env = {},
  render = endless,
  plan,
  check: checked,
  clock,
  eventClock,
  network,
  logger,
  dataDirectory,
  limits = { failed_keys_per_minute: 1_000_000 },
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly render?: Render;
  /** The real one unless given. */
  readonly plan?: Plan;
  readonly check?: Check;
  readonly clock?: Clock;
  readonly eventClock?: Clock;
  readonly network?: Pick<EgressOptions, 'resolve' | 'connect' | 'clock'>;
  readonly logger?: Logger;
  /** One of its own unless given; a given one is left behind. */
  readonly dataDirectory?: string;
  /** The defaults, but for failed keys: many tests ask without a good one. */
  readonly limits?: Partial<Limits>;
} = {}): Promise<RunningApp> {
  const directory = dataDirectory ?? (await mkdtemp(join(tmpdir(), 'filmgate-app-')));
  const config = readConfig({
    FILMGATE_PORT: '0',
    FILMGATE_DATA_DIR: directory,
    FILMGATE_API_KEY: API_KEY,
    FILMGATE_LOG_LEVEL: 'silent',
    ...env,
  });
  const app = await createApp(
    { ...config, gateway: { ...config.gateway, limits: { ...config.gateway.limits, ...limits } } },
    {
      render,
      ...(plan && { plan }),
      ...(checked && { check: checked }),
      ...(clock && { clock }),
      ...(eventClock && { eventClock }),
      ...(network && { network }),
      ...(logger && { logger }),
    },
  );
  const origin = await app.start();

  const call: RunningApp['call'] = async (method, path, { body, headers } = {}) => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${API_KEY}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    // A stream of events goes on: what comes first is its reply.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = isStream ? await firstOf(response) : await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const reply = isJson && text !== '' ? JSON.parse(text) : text;
    if (isJson && method !== 'HEAD') {
      const check = await contractOf(config, origin);
      check({ method, path: new URL(path, origin).pathname, status: response.status, body: reply });
    }
    return { status: response.status, headers: response.headers, body: reply };
  };
  const create = async (body: object): Promise<string> => {
    const reply = await call('POST', MISSION, { body });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return reply.body.task_id;
  };
  const until: RunningApp['until'] = async (id, isWanted) => {
    for (const startedMs = performance.now(); ;) {
      const { body } = await call('GET', `${MISSION}/${id}`);
      if (isWanted(body)) return body;
      const waitedMs = performance.now() - startedMs;
      assert.ok(waitedMs < WAIT_MS, `still ${JSON.stringify(body)} after ${waitedMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  return {
    app,
    origin,
    dataDirectory: directory,
    call,
    create,
    until,
    film: async (body) => until(await create(body), hasEnded),
    async [Symbol.asyncDispose]() {
      await app.stop({ graceMs: 0 });
      // With a fast clock it waits hardly for what is just being stored.
      const gone = { recursive: true, force: true, maxRetries: 5 };
      if (dataDirectory === undefined) await rm(directory, gone);
    },
  };
}
