import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from './turns.ts';

const never = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('so many at once, and tenants in turns however many one of them asks for', async () => {
  const turns = createTurns({ atOnce: 2, mostOfTenant: 10, most: 100 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (tenant: string, name: string): void => {
    void turns.take(tenant, never).then((end) => {
      begun.push(name);
      ends.push(end);
    });
  };
  for (let i = 0; i < 5; i++) ask('a', `a${i}`);
  ask('b', 'b0');
  ask('c', 'c0');
  ask('b', 'b1');
  await settled();
  assert.deepEqual(begun, ['a0', 'a1']);
  while (begun.length < 8) {
    const end = ends.shift();
    end?.();
    end?.();
    await settled();
  }
  assert.deepEqual(begun, ['a0', 'a1', 'a2', 'b0', 'c0', 'a3', 'b1', 'a4']);
});

test('whoever goes away leaves the line, and a line that is too long is told so', async () => {
  const turns = createTurns({ atOnce: 1, mostOfTenant: 1, most: 2 });
  const end = await turns.take('a', never);
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
  (await other)();
  (await last)();
  (await turns.take('a', never))();
});
