import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUploadSlots } from './upload-slots.ts';

test('a tenant takes so many places, all together so many, and each is free again', () => {
  const take = createUploadSlots();
  const adas = Array.from({ length: 32 }, () => take('ada'));
  assert.throws(() => take('ada'), { code: 'ServiceUnavailable', message: /^32 / });
  adas.pop()?.[Symbol.dispose]();
  take('ada');
  for (const tenant of ['bob', 'cy', 'dan']) {
    for (let number = 0; number < 32; number += 1) take(tenant);
  }
  assert.throws(() => take('eve'), { code: 'ServiceUnavailable', message: /^128 / });
});
