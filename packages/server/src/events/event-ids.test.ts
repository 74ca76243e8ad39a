import assert from 'node:assert/strict';
import { test } from 'node:test';
import { derivedKeys } from '../auth/derived-keys.ts';
import { createEventIds } from './event-ids.ts';

const SECRET = { id: 'k1', secret: 'a'.repeat(43) };
const LATER = { id: 'k2', secret: 'b'.repeat(43) };
const ids = createEventIds(derivedKeys({ keys: [SECRET] }, 'event ids'));

test('an id is read again by its tenant alone, and the same event has the same one', () => {
  for (const seq of [1, 2, 20_000, Number.MAX_SAFE_INTEGER]) {
    const id = ids.of('ada', seq);
    assert.match(id, /^[\w-]{22}$/);
    assert.equal(ids.of('ada', seq), id);
    assert.equal(ids.read('ada', id), seq);
    assert.equal(ids.read('bob', id), undefined);
    assert.notEqual(ids.of('bob', seq), id);
  }
});

test('what nobody made is no id', () => {
  const id = ids.of('ada', 7);
  const changed = `${id.startsWith('A') ? 'B' : 'A'}${id.slice(1)}`;
  for (const made of ['', '7', changed, `${id}A`, id.slice(1), `${id}=`, 'x'.repeat(22), ' ']) {
    assert.equal(ids.read('ada', made), undefined, made);
  }
});

test('an id outlives a new secret', () => {
  const later = createEventIds(derivedKeys({ keys: [SECRET, LATER] }, 'event ids'));
  assert.equal(later.read('ada', ids.of('ada', 7)), 7);
  assert.equal(ids.read('ada', later.of('ada', 7)), undefined, 'sealed by the newest');
});
