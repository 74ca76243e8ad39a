import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashSecret, isPlausible, newSecret } from './key-format.ts';

test('a new secret has the documented form and passes its own checksum', () => {
  const secret = newSecret();
  assert.match(secret, /^fg_live_[0-9A-Za-z]{36}$/);
  assert.ok(isPlausible(secret));
  assert.notEqual(secret, newSecret());
});

test('one changed character fails the checksum; a foreign bootstrap key is left to the look-up', () => {
  const secret = newSecret();
  const changed = secret.slice(0, 12) + (secret[12] === 'a' ? 'b' : 'a') + secret.slice(13);
  assert.equal(isPlausible(changed), false);
  assert.equal(isPlausible(secret.slice(0, -1)), false);
  assert.equal(isPlausible('an operator-given key of 32 characters or more'), true);
});

test('the hash depends on the pepper', () => {
  assert.notEqual(hashSecret('k', 'pepper one'), hashSecret('k', 'pepper two'));
});
