import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkError, signLink, verifyLink } from './signed-link.ts';

const SECRET = 'a secret of thirty-two characters';
const OTHER = 'another secret of 32 characters..';
const LINK = {
  method: 'GET',
  path: '/v1/results/acme/cgt-1/video.mp4',
  expiresAtS: 1_800_000_000,
  keyId: 'k1',
  secret: SECRET,
};
const query = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));
const check = (change: Partial<Parameters<typeof verifyLink>[0]> = {}): boolean =>
  verifyLink({
    method: LINK.method,
    path: LINK.path,
    query: query(signLink(LINK)),
    nowS: 1_799_999_999.9,
    secrets: { k1: SECRET },
    ...change,
  });

test('a link holds until it expires', () => {
  assert.equal(check(), true);
  assert.equal(check({ nowS: 0 }), true);
  assert.equal(check({ nowS: 1_800_000_000 }), false);
  assert.equal(check({ nowS: Number.NaN }), false);
});

test('the same link is signed the same, and stays so', () => {
  assert.equal(signLink(LINK), signLink({ ...LINK }));
  assert.equal(
    signLink(LINK),
    'expires=1800000000&key=k1&signature=Tl_DrFWs6icGxE5IvOEaWBZRF8h7P27i6CrsHfO_GB4',
  );
});

test('it is for its method and its path alone', () => {
  assert.equal(check({ method: 'DELETE' }), false);
  assert.equal(check({ method: 'get' }), false);
  for (const path of [
    '/v1/results/acme/cgt-1/last-frame.png',
    '/v1/results/acme/cgt-2/video.mp4',
    '/v1/results/other/cgt-1/video.mp4',
    `${LINK.path}/`,
    `${LINK.path}?`,
    LINK.path.toUpperCase(),
    '',
  ]) {
    assert.equal(check({ path }), false, path);
  }
});

test('every changed character of the query ends it', () => {
  const signed = query(signLink(LINK));
  for (const name of ['expires', 'key', 'signature']) {
    const value = signed[name] ?? '';
    for (let index = 0; index < value.length; index += 1) {
      for (const character of ['0', '1', 'A', 'B', '_']) {
        if (value[index] === character) continue;
        const changed = value.slice(0, index) + character + value.slice(index + 1);
        assert.equal(check({ query: { ...signed, [name]: changed } }), false, `${name}=${changed}`);
      }
    }
    for (const changed of [
      `${value}0`,
      `${value}=`,
      ` ${value}`,
      value.slice(1),
      value.slice(0, -1),
      '',
    ]) {
      assert.equal(check({ query: { ...signed, [name]: changed } }), false, `${name}=${changed}`);
    }
  }
});

test('a longer life in another spelling is no life', () => {
  const signed = query(signLink(LINK));
  for (const expires of [
    '01800000000',
    '1.8e9',
    '1800000000.0',
    '+1800000000',
    '0x6b49d200',
    '-1',
    '9'.repeat(16),
  ]) {
    assert.equal(check({ query: { ...signed, expires } }), false, expires);
  }
});

test('what is missing, or came twice, is refused', () => {
  const signed = query(signLink(LINK));
  for (const name of ['expires', 'key', 'signature']) {
    for (const value of [
      undefined,
      null,
      [signed[name], signed[name]],
      { a: 1 },
      Number(signed[name]),
    ]) {
      assert.equal(check({ query: { ...signed, [name]: value } }), false, name);
    }
  }
  assert.equal(check({ query: {} }), false);
  assert.equal(check({ query: { ...signed, download: '1' } }), true, 'others mean nothing');
});

test('each secret vouches for its own links', () => {
  const later = query(signLink({ ...LINK, keyId: 'k2', secret: OTHER }));
  const secrets = { k1: SECRET, k2: OTHER };
  assert.equal(check({ secrets }), true);
  assert.equal(check({ query: later, secrets }), true);
  assert.equal(check({ query: { ...later, key: 'k1' }, secrets }), false);
  assert.equal(check({ query: later }), false, 'its secret was taken away');
  assert.equal(check({ secrets: { k1: OTHER } }), false);
  for (const key of ['__proto__', 'constructor', 'toString']) {
    assert.equal(check({ query: { ...later, key } }), false, key);
  }
});

test('no part runs over into the next', () => {
  const moved = signLink({ ...LINK, method: 'GET","/a', path: '/b' });
  assert.equal(check({ method: 'GET', path: '/a","/b', query: query(moved) }), false);
});

test('a guessable secret is refused, to sign and to verify', () => {
  assert.throws(() => signLink({ ...LINK, secret: '' }), LinkError);
  assert.throws(() => signLink({ ...LINK, secret: 'x'.repeat(31) }), LinkError);
  assert.throws(() => check({ secrets: { k1: '' } }), LinkError);
});
