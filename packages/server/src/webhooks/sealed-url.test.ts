import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createSeal } from '../auth/seal.ts';
import { openUrl, sealUrl, shownUrl } from './sealed-url.ts';

const newSeal = () =>
  createSeal(
    { keys: [{ id: 'k1', secret: randomBytes(32).toString('base64url') }] },
    'receiver addresses at rest',
  );

test('of an address only its origin can be read; whole it is its row’s alone', () => {
  const seal = newSeal();
  for (const url of [
    'https://hooks.example.com/services/T0/B0/a-token',
    'https://hooks.example.com:8443/?token=a-token#a-token',
    'http://10.0.0.7:9000',
  ]) {
    const stored = sealUrl(seal, 'task', url);
    assert.equal(new URL(stored).origin, new URL(url).origin);
    assert.doesNotMatch(stored, /a-token/);
    assert.equal(openUrl(seal, 'task', stored), url);
    assert.throws(() => openUrl(seal, 'another task', stored), { code: 'sealed_by_another' });
    assert.throws(() => openUrl(newSeal(), 'task', stored), { code: 'sealed_by_another' });
    assert.equal(shownUrl(newSeal(), 'task', stored), `${new URL(url).origin}/`);
  }
});

test('an address from before they were sealed is still told', () => {
  const url = 'https://hooks.example.com/services?token=x';
  assert.equal(openUrl(newSeal(), 'task', url), url);
});
