import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from './connection.ts';
import { upload } from './files.ts';

test('an upload has the time that a slow line needs, and no more', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let asked: AbortSignal | null | undefined;
  const connection = connect({
    key: 'x',
    retries: 0,
    timeoutMs: 1_000,
    fetch: (_url, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        asked = signal;
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  const uploaded = upload(connection, new Blob([new Uint8Array(1_600_000)]));
  t.mock.timers.tick(100_000);
  assert.equal(asked?.aborted, false);
  t.mock.timers.tick(1_000);
  await assert.rejects(uploaded, { code: 'timeout' });
});
