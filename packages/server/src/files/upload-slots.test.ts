import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUploadSlots } from './upload-slots.ts';

const full = (message: RegExp): object => ({ code: 'ServiceUnavailable', message });

test('a tenant takes so many places, all together so many, and each is free again', () => {
  const take = createUploadSlots();
  const adas = Array.from({ length: 32 }, () => take('ada', 'create'));
  assert.throws(() => take('ada', 'create'), full(/^32 /));
  adas.pop()?.[Symbol.dispose]();
  take('ada', 'create');
  for (const tenant of ['bob', 'cy', 'dan']) {
    for (let number = 0; number < 32; number += 1) take(tenant, 'create');
  }
  assert.throws(() => take('eve', 'create'), full(/^128 /));
});

test('files ahead of tasks leave a quarter of the places to creates', () => {
  const take = createUploadSlots();
  for (const tenant of ['ada', 'bob', 'cy', 'dan']) {
    for (let number = 0; number < 24; number += 1) take(tenant, 'ahead');
    assert.throws(() => take(tenant, 'ahead'), full(/^24 /));
  }
  assert.throws(() => take('eve', 'ahead'), full(/^96 /));
  for (const tenant of ['ada', 'eve']) take(tenant, 'create');
});
