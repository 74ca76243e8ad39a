import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { callbackSecret, newWebhookSecret, signedHeaders } from './webhook-secret.ts';

test('signatures are those of the independent library', () => {
  const body = '{"film":"狐狸"}';
  const message = { id: 'evt_1', atMs: 1_800_000_000_999, body };
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const headers = signedHeaders(message, secrets);
  const expected = secrets.map((secret) =>
    new Webhook(secret).sign('evt_1', new Date(1_800_000_000_000), body),
  );
  assert.deepEqual(headers, {
    'webhook-id': 'evt_1',
    'webhook-timestamp': '1800000000',
    'webhook-signature': expected.join(' '),
  });
});

test('a tenant’s callbacks have a secret of its own, always the same', () => {
  const key = randomBytes(32);
  assert.equal(callbackSecret(key, 'ada'), callbackSecret(key, 'ada'));
  assert.notEqual(callbackSecret(key, 'ada'), callbackSecret(key, 'bob'));
  assert.notEqual(callbackSecret(key, 'ada'), callbackSecret(randomBytes(32), 'ada'));
  assert.match(callbackSecret(key, 'ada'), /^whsec_[A-Za-z0-9+/]{43}=$/);
});
