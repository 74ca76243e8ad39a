import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MediaError } from '../media-error.ts';
import { createProbePool, type ProbePool } from './probe-pool.ts';

const create = (options: { threads?: number; deadlineMs?: number } = {}): ProbePool =>
  createProbePool({
    script: new URL('../testing/scripted-thread.ts', import.meta.url),
    threads: 1,
    deadlineMs: 20_000,
    heapMb: 24,
    ...options,
  });

const isTooMuch = (error: unknown): boolean =>
  error instanceof MediaError &&
  error.code === 'invalid_media' &&
  /takes too long or too much memory/.test(error.message);

test('a thread stays for the next file, and more than asked for are not started', async () => {
  const pool = create({ threads: 2 });
  const infos = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((path) => pool.probe(path)));
  assert.deepEqual(
    infos.map(({ format }) => format),
    ['a', 'b', 'c', 'd', 'e'],
  );
  const threads = new Set(infos.map(({ sizeBytes }) => sizeBytes));
  assert.ok(threads.size <= 2);
  const later = await pool.probe('later');
  assert.ok(threads.has(later.sizeBytes));
});

test('what is wrong with a file, and what is wrong with us, are told apart', async () => {
  const pool = create();
  await assert.rejects(pool.probe('invalid'), (error) => {
    assert.ok(error instanceof MediaError && error.code === 'invalid_media');
    assert.equal(error.message, 'the png image is cut off');
    return true;
  });
  await assert.rejects(pool.probe('failure'), /^Error: no such file$/);
});

test('a file that takes too long costs its thread, and no other file anything', async () => {
  // Long enough for a thread to start on a busy machine.
  const pool = create({ deadlineMs: 1000 });
  const slow = assert.rejects(pool.probe('hang'), isTooMuch);
  const behind = pool.probe('behind');
  await slow;
  assert.equal((await behind).format, 'behind');
});

test('a file that takes too much memory costs its thread alone', async () => {
  const pool = create();
  await assert.rejects(pool.probe('grow'), isTooMuch);
  assert.equal((await pool.probe('after')).format, 'after');
});

test('a thread that dies takes only its own file with it', async () => {
  const pool = create();
  const settled = await Promise.allSettled(
    ['throw', 'a', 'exit', 'b'].map((path) => pool.probe(path)),
  );
  assert.deepEqual(
    settled.map((result) =>
      result.status === 'fulfilled' ? result.value.format : String(result.reason),
    ),
    ['Error: a bug', 'a', "Error: the probe's thread ended (3)", 'b'],
  );
});
