import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './connection.ts';
import { upload } from './files.ts';

test('an upload has the time that a slow line needs, and no more', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked = Promise.withResolvers<RequestInit>();
  const connection = connect({
    key: 'x',
    retries: 0,
    timeoutMs: 1_000,
    fetch: (_url, request = {}) =>
      new Promise((_resolve, reject) => {
        const { signal } = request;
        signal?.addEventListener('abort', () => reject(signal.reason));
        asked.resolve(request);
      }),
  });
  const uploaded = upload(connection, new Blob([new Uint8Array(1_600_000)]));
  const { body, signal } = await asked.promise;
  // Node 24 dies of a Blob or a form that a service refuses unread.
  assert.ok(body instanceof ArrayBuffer);
  t.mock.timers.tick(100_000);
  assert.equal(signal?.aborted, false);
  t.mock.timers.tick(1_000);
  await assert.rejects(uploaded, { code: 'timeout' });
});
