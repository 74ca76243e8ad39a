// Every operation of /openapi.json under requests of every kind: nothing breaks, and every reply is one
// that is documented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForm } from '../proof/form.ts';
import { report } from '../proof/promise-table.ts';
import { fuzz, LIMIT_MS } from './fuzz.ts';
import { startFuzzedService } from './fuzzed-service.ts';

const MEBIBYTE = 1024 * 1024;
const SEED = 5;
const REQUESTS = inForm({ short: 1_000, long: 20_000 });
/** Runs of those operations that succeeded with nothing yet, and requests to each of them. */
const MOST_MORE = 12;
const MORE_REQUESTS = 40;
/** However many requests there were. */
const MOST_GROWN_BYTES = 16 * MEBIBYTE;

test('no request breaks the service, whatever is in it', async () => {
  await using service = await startFuzzedService();
  const run = await fuzz(service, { seed: SEED, requests: REQUESTS });
  const { operations, slowestMs, grownBytes, failure } = run;
  report(
    'S07',
    'No request breaks the service',
    `${failure === null ? 0 : 1} bad replies to ${run.requests} requests to ${operations.size} operations, slowest ${Math.round(slowestMs)} ms, heap +${(grownBytes.heap / MEBIBYTE).toFixed(1)} MiB`,
    `0, ${LIMIT_MS} ms on an idle machine, ${MOST_GROWN_BYTES / MEBIBYTE} MiB`,
  );
  assert.equal(failure?.text, undefined);
  assert.ok(grownBytes.heap < MOST_GROWN_BYTES, `the service holds ${grownBytes.heap} bytes more`);
  for (const [operation, { asked }] of operations) {
    assert.ok(asked > 0, `${operation} was never asked`);
  }
  const undone = new Set([...operations].flatMap(([name, { done }]) => (done > 0 ? [] : [name])));
  // All the few requests that one got may be wrong by chance: others are sent until one is right.
  const unmeasured = { ...service, memory: async () => ({ heapBytes: 0, residentBytes: 0 }) };
  for (let seed = SEED + 1; undone.size > 0 && seed <= SEED + MOST_MORE; seed += 1) {
    const requests = MORE_REQUESTS * undone.size;
    const more = await fuzz(unmeasured, { seed, requests, only: undone });
    assert.equal(more.failure?.text, undefined);
    for (const [name, { done }] of more.operations) if (done > 0) undone.delete(name);
  }
  assert.deepEqual([...undone], [], 'likely-values.ts lacks what these take');
});
