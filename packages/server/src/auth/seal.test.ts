import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { derivedKeys, type Purpose } from './derived-keys.ts';
import { createSeal } from './seal.ts';

const key = (id: string) => ({ id, secret: randomBytes(32).toString('base64url') });
const k1 = key('k1');
const k2 = key('k2');

const refused = { code: 'sealed_by_another', message: /Restore the file that belongs/ };

test('what is sealed opens for its row alone, under its key alone, unchanged alone', () => {
  const seal = createSeal({ keys: [k1] }, 'webhook secrets at rest');
  const sealed = seal.seal('wh_1', 'whsec_狐狸');
  assert.equal(seal.open('wh_1', sealed), 'whsec_狐狸');
  assert.match(sealed, /^k1\.[\w-]+$/);
  assert.notEqual(seal.seal('wh_1', 'whsec_狐狸'), sealed, 'a nonce is never used twice');
  assert.throws(() => seal.open('wh_2', sealed), refused);
  const other = createSeal({ keys: [key('k1')] }, 'webhook secrets at rest');
  assert.throws(() => other.open('wh_1', sealed), refused);
  for (const damaged of ['', 'x', 'k1.', sealed.slice(0, -2), `${sealed}AA`, sealed.slice(3)]) {
    assert.throws(() => seal.open('wh_1', damaged), refused, damaged);
  }
  for (const at of [4, 20, 30, 45]) {
    const flipped = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + flipped + sealed.slice(at + 1);
    assert.throws(() => seal.open('wh_1', changed), refused, `character ${at}`);
  }
});

test('a later key seals; what the ones before sealed still opens, as long as they are there', () => {
  const before = createSeal({ keys: [k1] }, 'webhook secrets at rest').seal('wh_1', 'old');
  const both = createSeal({ keys: [k1, k2] }, 'webhook secrets at rest');
  const after = both.seal('wh_1', 'new');
  assert.match(after, /^k2\./);
  assert.deepEqual([both.open('wh_1', before), both.open('wh_1', after)], ['old', 'new']);
  // The name of the key is sealed with it.
  assert.throws(() => both.open('wh_1', after.replace('k2.', 'k1.')), refused);
  const without = createSeal({ keys: [k2] }, 'webhook secrets at rest');
  assert.throws(() => without.open('wh_1', before), refused);
});

test('one crypto key for several purposes (CVE-2026-114612): each purpose has a key of its own, and opens nothing of another', () => {
  const purposes: readonly Purpose[] = [
    'result links',
    'webhook secrets at rest',
    'receiver addresses at rest',
    'callback signatures',
    'self-check at start',
  ];
  const keys = purposes.map((purpose) => derivedKeys({ keys: [k1] }, purpose).newest.key);
  assert.equal(new Set(keys.map((bytes) => bytes.toString('hex'))).size, purposes.length);
  for (const bytes of keys) {
    assert.equal(bytes.length, 32);
    assert.notEqual(bytes.toString('base64url'), k1.secret);
  }
  const sealed = createSeal({ keys: [k1] }, 'webhook secrets at rest').seal('row', 'text');
  for (const purpose of purposes.filter((name) => name !== 'webhook secrets at rest')) {
    assert.throws(() => createSeal({ keys: [k1] }, purpose).open('row', sealed), refused, purpose);
  }
});
