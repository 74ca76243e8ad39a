import assert from 'node:assert/strict';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { type ManagedChild, type NodeChildOptions, startNodeChild } from './node-child.ts';
import { isGone } from './testing/is-gone.ts';

const script = new URL('./testing/scripted-child.ts', import.meta.url);
const start = (part: string, options: Partial<NodeChildOptions> = {}): ManagedChild =>
  startNodeChild({ script, args: [part], deadlineMs: 30_000, ...options });

async function firstLine(child: ManagedChild): Promise<string> {
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return String(line);
}

test('an exit is told with its code and stderr', async () => {
  const child = start('exit-3');
  assert.deepEqual(await child.outcome, { kind: 'exit', code: 3, signal: null, stderr: 'three' });
});

test('an abort stops the child, and is told as such', async () => {
  const controller = new AbortController();
  const child = start('stay', { signal: controller.signal });
  assert.equal(await firstLine(child), 'ready');
  controller.abort();
  assert.deepEqual(await child.outcome, { kind: 'aborted', stderr: '' });
});

test('work in the background steps back, other work does not', async () => {
  for (const background of [true, false]) {
    const child = start('stay', { background });
    await firstLine(child);
    const stepped = getPriority(child.pid) - getPriority();
    assert.equal(stepped > 0, background, `${stepped}`);
    child.kill();
    await child.outcome;
  }
});

test('kill() stops it too, and may be called again later', async () => {
  const child = start('stay');
  await firstLine(child);
  child.kill();
  assert.equal((await child.outcome).kind, 'aborted');
  child.kill();
});

test('a signal that was aborted before stops it at once', async () => {
  const child = start('stay', { signal: AbortSignal.abort() });
  assert.equal((await child.outcome).kind, 'aborted');
});

test('the deadline stops it, and a later abort changes nothing', async () => {
  const controller = new AbortController();
  const child = start('stay', { deadlineMs: 1, signal: controller.signal });
  const outcome = await child.outcome;
  controller.abort();
  assert.equal(outcome.kind, 'deadline');
});

test('a deadline longer than a timer can be does not fire at once', async () => {
  const child = start('exit-3', { deadlineMs: 2 ** 40 });
  assert.equal((await child.outcome).kind, 'exit');
});

test('a child that ignores SIGTERM is killed', async () => {
  const child = start('ignore-sigterm');
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  child.kill();
  assert.deepEqual(await once(lines, 'line'), ['refused']);
  assert.equal((await child.outcome).kind, 'aborted');
  await isGone(child.pid ?? 0);
});

test('of a loud stderr the end is kept, whole characters only', async () => {
  const outcome = await start('loud', { stderrBytes: 9 }).outcome;
  assert.deepEqual(outcome, { kind: 'exit', code: 0, signal: null, stderr: ' the end' });
});

test('a child sees the minimal environment and what it was given', async () => {
  process.env['FILMGATE_TEST_SECRET'] = 'secret';
  const child = start('environment', { env: { GIVEN: '1' } });
  const names: unknown = JSON.parse(await firstLine(child));
  delete process.env['FILMGATE_TEST_SECRET'];
  assert.ok(Array.isArray(names));
  assert.ok(names.includes('GIVEN'));
  const allowed = ['GIVEN', 'PATH', 'HOME', 'TMPDIR', 'LANG', 'SystemRoot', 'USERPROFILE'];
  // macOS adds one of its own to every process.
  allowed.push('TEMP', 'TMP', '__CF_USER_TEXT_ENCODING');
  assert.deepEqual(
    names.filter((name) => !allowed.includes(String(name))),
    [],
  );
});

test('what cannot be started is an outcome', async () => {
  // Longer than any system takes on a command line.
  const tooLong = start('exit-3', { args: ['x'.repeat(20_000_000)] });
  assert.equal(tooLong.pid, undefined);
  assert.equal((await tooLong.outcome).kind, 'spawn-error');
  tooLong.kill();

  const { execPath } = process;
  process.execPath = '/nonexistent/node';
  const missing = start('exit-3');
  process.execPath = execPath;
  missing.stdin.write('a job that nobody reads\n');
  const outcome = await missing.outcome;
  assert.ok(outcome.kind === 'spawn-error' && outcome.cause instanceof Error);
  assert.match(outcome.cause.message, /ENOENT/);
});

test('writing to a child that died does not throw', async () => {
  const child = start('exit-3');
  await child.outcome;
  child.stdin.write('late\n');
  await new Promise((resolve) => setImmediate(resolve));
});

test('the heap limit reaches the child', async () => {
  const child = start('heap-limit', { memoryMb: 64 });
  const limitMb = Number(await firstLine(child)) / 2 ** 20;
  // V8 adds the young generation, up to 192 MiB.
  assert.ok(limitMb >= 64 && limitMb <= 64 + 192, `${limitMb} MiB`);
});

test('only file: scripts are run', async () => {
  const child = start('exit-3', { script: new URL('data:text/javascript,0') });
  assert.equal((await child.outcome).kind, 'spawn-error');
});

// Windows has no process groups; there a grandchild ends by its own `exitWithParent`.
if (process.platform !== 'win32') {
  test('a grandchild dies with an aborted child', async () => {
    const child = start('grandchild');
    const pid = Number(await firstLine(child));
    child.kill();
    assert.equal((await child.outcome).kind, 'aborted');
    await isGone(pid);
  });

  test('a grandchild that is left behind dies', async () => {
    const child = start('grandchild', { args: ['grandchild', 'leave-it'] });
    const pid = Number(await firstLine(child));
    assert.equal((await child.outcome).kind, 'exit');
    await isGone(pid);
  });
}
