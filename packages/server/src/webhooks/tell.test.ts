import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { SendError, type SendOptions, type SentReply } from '@filmgate/media';
import type { Webhook } from '@filmgate/tasks';
import { createSender } from './tell.ts';
import { derivedKeys } from '../auth/derived-keys.ts';
import { createSeal } from '../auth/seal.ts';
import { newWebhookSecret } from './webhook-secret.ts';

const NOW_MS = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const secrets = { keys: [{ id: 'k1', secret: randomBytes(32).toString('base64url') }] };
const seal = createSeal(secrets, 'webhook secrets at rest');

const webhook: Webhook = {
  id: 'wh_1',
  tenant: 'ada',
  url: 'https://hooks.example.com/',
  types: ['task.failed'],
  enabled: true,
  secret: seal.seal('wh_1', newWebhookSecret()),
  oldSecret: { secret: seal.seal('wh_1', newWebhookSecret()), untilMs: NOW_MS + DAY_MS },
  createdAtMs: NOW_MS,
  updatedAtMs: NOW_MS,
};

function senderOf(send: (options: SendOptions) => Promise<SentReply>, nowMs = NOW_MS) {
  return createSender({
    egress: { send: (_url, options) => send(options) },
    links: { to: () => null, toPreview: () => '', expiresAtS: () => null, verify: () => false },
    seals: { secrets: seal, addresses: createSeal(secrets, 'receiver addresses at rest') },
    callbackKeys: derivedKeys(secrets, 'callback signatures'),
    now: () => nowMs,
  });
}

const reply = (status: number, headers: Record<string, string> = {}): SentReply => ({
  status,
  headers,
  body: '',
});

test('a reply’s status decides, and what it says about when to come again', async () => {
  for (const [status, retryAfter, error, gone, retryAfterMs] of [
    [200, undefined, null, false, null],
    [299, undefined, null, false, null],
    [302, undefined, 'status', false, null],
    [410, undefined, 'status', true, null],
    [429, '120', 'status', false, 120_000],
    [503, new Date(NOW_MS + 60_000).toUTCString(), 'status', false, 60_000],
    [503, new Date(NOW_MS - 60_000).toUTCString(), 'status', false, null],
    [503, 'soon', 'status', false, null],
  ] as const) {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
    const sender = senderOf(async () => reply(status, headers));
    const told = await sender.test(webhook, 'evt_1');
    assert.deepEqual(told, { status, error, gone, retryAfterMs }, `${status} ${retryAfter}`);
  }
});

test('where no whole reply came, a status that came counts', async () => {
  for (const [thrown, status, error] of [
    [new SendError('timeout', true, null), null, 'timeout'],
    [new SendError('blocked', false, null), null, 'blocked'],
    [new SendError('too_large', true, null, 200), 200, null],
    [new SendError('timeout', true, null, 500), 500, 'timeout'],
  ] as const) {
    const told = await senderOf(() => Promise.reject(thrown)).test(webhook, 'evt_1');
    assert.deepEqual([told.status, told.error], [status, error]);
  }
  const abort = senderOf(() => Promise.reject(new Error('stopping')));
  await assert.rejects(abort.test(webhook, 'evt_1'), /stopping/);
});

/** On a message sent then. */
const signatures = async (nowMs: number): Promise<number> => {
  let count = 0;
  const sender = senderOf(async ({ headers }) => {
    count = headers['webhook-signature']?.split(' ').length ?? 0;
    return reply(200);
  }, nowMs);
  await sender.test(webhook, 'evt_1');
  return count;
};

test('the old secret signs for its day and no longer', async () => {
  assert.equal(await signatures(NOW_MS + DAY_MS - 1), 2);
  assert.equal(await signatures(NOW_MS + DAY_MS), 1);
});
