import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ChildOutcome, type NodeChildOptions, startNodeChild } from '../node-child.ts';
import { OWN_LIMIT_VARIABLE } from '../memory-watch.ts';
import { isGone } from '../testing/is-gone.ts';
import {
  type Confinement,
  confinedCommand,
  SANDBOX_LEVELS,
  type SandboxLevel,
} from './confinement.ts';
import { findSandbox } from './find-sandbox.ts';

const script = new URL('../testing/scripted-child.ts', import.meta.url);
const MIB = 2 ** 20;
let folder = '';
/** What this machine has. */
let levels: readonly SandboxLevel[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-confinement-'));
  const { level } = await findSandbox();
  levels = SANDBOX_LEVELS.slice(SANDBOX_LEVELS.indexOf(level));
});
after(() => rm(folder, { recursive: true }));

const confinement = (level: SandboxLevel): Confinement => ({
  level,
  folder,
  readOnly: [],
  memoryBytes: 256 * MIB,
  cpuS: 1,
  fileBytes: MIB,
});

async function end(
  part: string,
  level: SandboxLevel,
  options: Partial<NodeChildOptions> = {},
): Promise<ChildOutcome> {
  const child = startNodeChild({
    script,
    args: [part, join(folder, level)],
    deadlineMs: 30_000,
    confinement: confinement(level),
    ...options,
  });
  child.stdout.resume();
  return await child.outcome;
}

test('at every level a child that takes too much memory is killed, and told as such', async () => {
  for (const level of levels) assert.equal((await end('grow', level)).kind, 'memory', level);
});

test('a child that nobody can watch from outside watches itself', async () => {
  const child = startNodeChild({
    script,
    args: ['grow'],
    deadlineMs: 30_000,
    env: { [OWN_LIMIT_VARIABLE]: String(256 * MIB) },
  });
  const outcome = await child.outcome;
  assert.ok(outcome.kind === 'exit' && outcome.code === 86, JSON.stringify(outcome));
});

test('processor time and the size of files are limited by the kernel, where it can', async () => {
  const kernel = levels.filter((one) => one !== 'watch');
  const ends = await Promise.all(
    kernel.map(async (level) => ({ level, spun: await end('spin', level) })),
  );
  for (const { level, spun } of ends) {
    assert.ok(
      spun.kind === 'exit' && spun.signal === 'SIGXCPU',
      `${level} ${JSON.stringify(spun)}`,
    );
    const wrote = await end('write', level);
    assert.ok(wrote.kind === 'exit' && wrote.code === 1, level);
    assert.match(wrote.stderr, /EFBIG/);
    assert.equal((await stat(join(folder, level))).size, MIB);
  }
});

test('a crash is told as the signal that it was, at every level', async () => {
  for (const level of levels) {
    const outcome = await end('abort', level);
    assert.ok(outcome.kind === 'exit' && outcome.signal === 'SIGABRT', level);
  }
});

test('at every level a child ends when its stdin does', async () => {
  for (const level of levels) {
    const child = startNodeChild({
      script,
      args: ['with-parent'],
      deadlineMs: 30_000,
      confinement: confinement(level),
    });
    await once(child.stdout, 'data');
    child.stdin.end();
    assert.equal((await child.outcome).kind, 'exit', level);
    await isGone(child.pid ?? 0);
  }
});

test('work in the background steps back at every level', async () => {
  for (const level of levels) {
    const child = startNodeChild({
      script,
      args: ['stay'],
      deadlineMs: 30_000,
      background: true,
      confinement: confinement(level),
    });
    await once(child.stdout, 'data');
    const behind = level === 'watch' ? 10 : Math.min(19, getPriority() + 10);
    assert.equal(getPriority(child.pid), behind, level);
    child.kill();
    assert.equal((await child.outcome).kind, 'aborted');
  }
});

test('bubblewrap is told to show our code, the system and the folder, and nothing else', () => {
  const { program, args } = confinedCommand(
    { program: '/node', args: ['/code/x.ts'] },
    { ...confinement('bubblewrap'), folder: '/job', readOnly: ['/job/media/image-1'] },
    { codeFolders: ['/code'], background: true },
  );
  const system = ['/usr', '/bin', '/lib', '/lib64', '/etc/ld.so.cache', '/nix/store'];
  assert.equal(
    [program, ...args].join(' '),
    [
      'nice -n 10 prlimit --core=0 --cpu=1:3 --data=6710886400 --fsize=1048576 --nofile=256 --',
      'bwrap --unshare-all --die-with-parent --cap-drop ALL',
      ...system.map((path) => `--ro-bind-try ${path} ${path}`),
      '--proc /proc --dev /dev --remount-ro /dev',
      '--ro-bind /code /code --bind /job /job --ro-bind /job/media/image-1 /job/media/image-1',
      '--remount-ro / --chdir /job -- /node /code/x.ts',
    ].join(' '),
  );
});

test('elsewhere a child is started as it is', () => {
  const command = { program: '/node', args: ['/code/x.ts'] };
  const place = { codeFolders: ['/code'], background: true };
  assert.deepEqual(confinedCommand(command, confinement('watch'), place), command);
});
