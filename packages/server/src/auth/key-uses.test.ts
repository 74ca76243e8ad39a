import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeyUses, type KeyUses } from './key-uses.ts';

interface Parts {
  readonly uses: KeyUses;
  readonly writes: Record<string, number>[];
  readonly warnings: string[];
  /** What the disk makes of the writes from now on. */
  disk: 'works' | 'fails' | 'waits';
  /** The timer that is set, if one is. */
  timer: (() => void) | undefined;
  go: () => void;
}

function parts(): Parts {
  const made: Omit<Parts, 'uses'> = {
    writes: [],
    warnings: [],
    disk: 'works',
    timer: undefined,
    go: () => {},
  };
  const uses = createKeyUses({
    store: {
      async noteKeyUses(noted) {
        if (made.disk === 'fails') throw new Error('the disk fails');
        made.writes.push(Object.fromEntries(noted));
        if (made.disk === 'waits') await new Promise<void>((resolve) => (made.go = resolve));
      },
    },
    clock: {
      setTimer(delayMs, callback) {
        assert.equal(delayMs, 10_000);
        assert.equal(made.timer, undefined, 'one timer at a time');
        made.timer = () => {
          made.timer = undefined;
          callback();
        };
        return () => (made.timer = undefined);
      },
    },
    logger: { warn: (_fields: unknown, text?: string) => void made.warnings.push(String(text)) },
  });
  return Object.assign(made, { uses });
}

const never = (id: string) => ({ id, lastUsedAtMs: null });
const MINUTE_MS = 60_000;

test('uses of ten seconds are one write, each key’s of a minute one use', async () => {
  const all = parts();
  for (const [id, nowMs] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const) {
    all.uses.note(never(id), nowMs);
  }
  assert.deepEqual(all.writes, [], 'a request writes nothing itself');
  all.timer?.();
  assert.deepEqual(all.writes, [{ a: 1, b: 2 }]);
  await new Promise(setImmediate);
  all.uses.note({ id: 'a', lastUsedAtMs: 1 }, MINUTE_MS);
  assert.equal(all.timer, undefined);
  all.uses.note({ id: 'a', lastUsedAtMs: 1 }, MINUTE_MS + 1);
  // The clock was set back.
  all.uses.note({ id: 'b', lastUsedAtMs: 9 * MINUTE_MS }, MINUTE_MS);
  await all.uses.stop();
  assert.deepEqual(all.writes[1], { a: MINUTE_MS + 1, b: MINUTE_MS });
  assert.equal(all.timer, undefined);
});

test('what a request read before the write was on disk is not written again', async () => {
  const all = parts();
  all.disk = 'waits';
  all.uses.note(never('a'), 1);
  all.timer?.();
  all.uses.note(never('a'), 2);
  assert.equal(all.timer, undefined);
  all.go();
  await new Promise(setImmediate);
  await all.uses.stop();
  assert.deepEqual(all.writes, [{ a: 1 }]);
});

test('very many are written in several writes, so that no request waits for all of them', async () => {
  const all = parts();
  for (let i = 0; i < 1200; i += 1) all.uses.note(never(`key_${i}`), i);
  await all.uses.stop();
  assert.deepEqual(
    all.writes.map((write) => Object.keys(write).length),
    [500, 500, 200],
  );
});

test('a disk that fails is a warning, and the next use is written', async () => {
  const all = parts();
  all.disk = 'fails';
  all.uses.note(never('a'), 1);
  all.timer?.();
  await new Promise(setImmediate);
  assert.equal(all.warnings.length, 1);
  all.disk = 'works';
  all.uses.note(never('a'), 2);
  await all.uses.stop();
  assert.deepEqual(all.writes, [{ a: 2 }]);
});
