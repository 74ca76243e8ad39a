import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { verify } from './webhooks.ts';

const secret = `whsec_${btoa('a secret of thirty-two characters')}`;
const body = JSON.stringify({ type: 'task.succeeded', timestamp: 't', data: { task_id: '影' } });
const at = new Date('2026-11-26T12:00:00Z');

const signed = (signature = new Webhook(secret).sign('evt_1', at, body)) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(at.getTime() / 1000),
  'webhook-signature': signature,
});

test('a message that the library of the specification signed is taken', async () => {
  const message = await verify(body, signed(), secret, at.getTime());
  assert.deepEqual([message.type, message.data.task_id], ['task.succeeded', '影']);
  await verify(new TextEncoder().encode(body), new Headers(signed()), secret, at.getTime());
  const rotated = `v1,${btoa('x'.repeat(32))} v1a,zzz ${signed()['webhook-signature']}`;
  await verify(body, signed(rotated), secret, at.getTime());
});

test('a changed, foreign, old or unsigned one is refused', async () => {
  const code = { code: 'invalid_signature' };
  const nowMs = at.getTime();
  await assert.rejects(verify(`${body} `, signed(), secret, nowMs), code);
  await assert.rejects(verify(body, signed(), `whsec_${btoa('another')}`, nowMs), code);
  await assert.rejects(verify(body, signed(), 'whsec_*', nowMs), code);
  await assert.rejects(verify(body, signed(), secret, nowMs + 301_000), code);
  await assert.rejects(verify(body, signed(), secret, nowMs - 301_000), code);
  await assert.rejects(
    verify(body, { ...signed(), 'webhook-timestamp': 'x' }, secret, nowMs),
    code,
  );
  await assert.rejects(verify(body, {}, secret, nowMs), code);
  await assert.rejects(verify(body, signed('v1,*'), secret, nowMs), code);
});
