import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { type ManagedChild, startNodeChild } from './node-child.ts';
import { isGone } from './testing/is-gone.ts';

const script = new URL('./testing/scripted-child.ts', import.meta.url);
const start = (part: string): ManagedChild =>
  startNodeChild({ script, args: [part], deadlineMs: 30_000 });

test('a child ends when its stdin does', async () => {
  const child = start('with-parent');
  await once(child.stdout, 'data');
  const beganMs = performance.now();
  child.stdin.end();
  const outcome = await child.outcome;
  assert.equal(outcome.kind, 'exit');
  assert.ok(performance.now() - beganMs < 1000);
});

test('a child ends when its parent is killed', async () => {
  const parent = start('parent');
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const pid = Number(line);
  const outcome = await parent.outcome;
  assert.ok(outcome.kind === 'exit' && outcome.signal === 'SIGKILL');
  await isGone(pid);
});

test('the job is the first line; an open stdin does not keep a finished child', async () => {
  const child = start('job');
  const job = { prompt: '一镜到底', long: 'é'.repeat(200_000) };
  child.stdin.write(`${JSON.stringify(job)}\n`);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  assert.deepEqual(JSON.parse(String(line)), { got: job });
  assert.deepEqual(await child.outcome, { kind: 'exit', code: 0, signal: null, stderr: '' });
});

test('a first line that is no JSON fails the child', async () => {
  const child = start('job');
  child.stdin.write('{"prompt":\n');
  const outcome = await child.outcome;
  assert.ok(outcome.kind === 'exit' && outcome.code === 1);
  assert.match(outcome.stderr, /SyntaxError/);
});
