// Two tenants of one service, `acme` with one of everything, `bolt` with a webhook and a film of its own;
// the films of `reseller` are made at a provider.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastClock } from './fast-clock.testsuite.ts';
import { startReceiver, type Receiver } from './receiver.testsuite.ts';
import {
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from './running-app.testsuite.ts';
import { scriptedEngine } from './scripted-engine.testsuite.ts';
import { startScriptedNewapi, type ScriptedNewapi } from './scripted-newapi.testsuite.ts';

export type Call = (
  method: string,
  path: string,
  options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Reply>;

export interface Tenant {
  readonly name: string;
  readonly keyId: string;
  /** Of its admin key. */
  readonly secret: string;
  /** With its admin key. */
  readonly call: Call;
  /** A film that is drawn here, finished. */
  readonly film: string;
  readonly webhook: string;
}

export interface TwoTenants {
  readonly service: RunningApp;
  readonly upstream: ScriptedNewapi;
  readonly receiver: Receiver;
  readonly acme: Tenant;
  readonly bolt: Tenant;
  /** As the holder of a secret. */
  as(secret: string): Call;
}

/** Nothing waits for its provider. */
const UNPACED = { concurrency: 100_000, creates_per_minute: 100_000, calls_per_minute: 100_000 };

export const EVENTS = [
  'task.running',
  'task.succeeded',
  'task.failed',
  'task.cancelled',
  'task.expired',
];

/** In whatever a tenant says of its own: it must be seen by nobody else. */
export const canaryOf = (tenant: string): string => `canary-of-${tenant}`;

export async function inTwoTenants(
  act: (house: TwoTenants) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-tenants-'));
  try {
    await using upstream = await startScriptedNewapi();
    await using receiver = await startReceiver();
    const file = join(directory, 'filmgate.yaml');
    const reseller = {
      kind: 'newapi',
      key_env: 'UP_KEY',
      base_url: upstream.host.url(''),
      ...UNPACED,
    };
    await writeFile(file, JSON.stringify({ providers: { reseller } }));
    const { FILMGATE_EGRESS_ALLOW: more } = env;
    await using service = await runApp({
      clock: fastClock(50),
      render: scriptedEngine(),
      env: {
        ...env,
        FILMGATE_CONFIG: file,
        UP_KEY: 'k',
        FILMGATE_EGRESS_ALLOW: [upstream.host.host, receiver.host, more].filter(Boolean).join(','),
      },
    });
    const as: TwoTenants['as'] =
      (secret) =>
      (method, path, { body, headers } = {}) =>
        service.call(method, path, {
          body,
          headers: { authorization: `Bearer ${secret}`, ...headers },
        });
    const settle = async (name: string): Promise<Tenant> => {
      const key = await service.call('POST', '/v1/keys', {
        body: { name: canaryOf(name), tenant: name, scopes: ['admin'] },
      });
      assert.equal(key.status, 200, JSON.stringify(key.body));
      const call = as(key.body.secret);
      const url = receiver.url(`/${canaryOf(name)}`);
      const webhook = await call('POST', '/v1/webhooks', { body: { url, events: EVENTS } });
      assert.equal(webhook.status, 200, JSON.stringify(webhook.body));
      const body = { model: `animatic/${MODEL}`, prompt: canaryOf(name) };
      const headers = { 'idempotency-key': 'one' };
      const made = await call('POST', MISSION, { body, headers });
      assert.equal(made.status, 200, JSON.stringify(made.body));
      const film = made.body.task_id;
      await until(call, film, hasEnded);
      return {
        name,
        keyId: key.body.id,
        secret: key.body.secret,
        call,
        film,
        webhook: webhook.body.id,
      };
    };
    const bolt = await settle('bolt');
    const acme = await settle('acme');
    await act({ service, upstream, receiver, acme, bolt, as });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const POLL_MS = 10;
const WAIT_MS = 20_000;

export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (const startedMs = performance.now(); !(await isSo());) {
    assert.ok(performance.now() - startedMs < WAIT_MS, `not after ${WAIT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** @returns the task as wanted */
export async function until(
  call: Call,
  id: string,
  isWanted: (body: Reply['body']) => boolean,
): Promise<Reply['body']> {
  let body: Reply['body'];
  await eventually(async () => {
    ({ body } = await call('GET', `${MISSION}/${id}`));
    return isWanted(body);
  });
  return body;
}
