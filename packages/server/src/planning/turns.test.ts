import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from './turns.ts';

const never = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Who has begun, in that order; `ask` and `end` return when all that follows has happened. */
function inLine(atOnce: number): {
  readonly begun: readonly string[];
  readonly ask: (...names: readonly string[]) => Promise<void>;
  readonly end: (name: string) => Promise<void>;
} {
  const turns = createTurns({ atOnce });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    async ask(...names) {
      for (const name of names) {
        void turns.take(name[0] ?? '', never).then((end) => {
          begun.push(name);
          ends.set(name, end);
        });
      }
      await settled();
    },
    async end(name) {
      ends.get(name)?.();
      ends.get(name)?.();
      await settled();
    },
  };
}

test('so many at once, and tenants in turns however many one of them asks for', async () => {
  const { begun, ask, end } = inLine(2);
  await ask('a0', 'a1', 'a2', 'b0', 'c0', 'b1');
  assert.deepEqual(begun, ['a0', 'b0']);
  for (const name of ['a0', 'b0', 'a1', 'c0', 'b1', 'a2']) await end(name);
  assert.deepEqual(begun, ['a0', 'b0', 'a1', 'c0', 'b1', 'a2']);
});

test('a tenant alone leaves one turn to the next who comes', async () => {
  const { begun, ask, end } = inLine(4);
  await ask('a0', 'a1', 'a2', 'a3', 'a4');
  assert.deepEqual(begun, ['a0', 'a1', 'a2']);
  await ask('b0');
  assert.deepEqual(begun.slice(3), ['b0']);
  await ask('b1', 'b2');
  await end('a0');
  assert.deepEqual(begun.slice(4), ['b1'], 'while others wait, half');
  await end('a1');
  assert.deepEqual(begun.slice(5), ['a3']);
  await end('a2');
  assert.deepEqual(begun.slice(6), ['a4']);
  await end('b0');
  assert.deepEqual(begun.slice(7), ['b2']);
});

test('whoever goes away leaves the line, and a line that is too long is told so', async () => {
  const turns = createTurns({ atOnce: 2, mostOfTenant: 1, most: 2 });
  const end = await turns.take('a', never);
  const endOther = await turns.take('b', never);
  const quit = new AbortController();
  const waits = turns.take('a', quit.signal);
  await assert.rejects(turns.take('a', never), { code: 'ServerOverloaded' });
  const other = turns.take('b', never);
  await assert.rejects(turns.take('c', never), { code: 'ServerOverloaded' });
  quit.abort(new Error('gone'));
  await assert.rejects(waits, /gone/);
  await assert.rejects(turns.take('a', quit.signal), /gone/);
  const last = turns.take('c', never);
  end();
  endOther();
  (await other)();
  (await last)();
  (await turns.take('a', never))();
});
