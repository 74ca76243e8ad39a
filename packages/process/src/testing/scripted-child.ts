// A real child for the tests: does what its first argument says.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { exitWithParent, readJob } from '../child-entry.ts';

const stayAlive = (): void => {
  setInterval(() => undefined, 1000);
};
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

switch (process.argv[2]) {
  case 'exit-3':
    process.stderr.write('three');
    process.exitCode = 3;
    break;
  case 'stay':
    stayAlive();
    say('ready');
    break;
  case 'ignore-sigterm':
    process.on('SIGTERM', () => say('refused'));
    stayAlive();
    say('ready');
    break;
  case 'loud':
    process.stderr.write(`${'x'.repeat(1_000_000)}é the end`);
    break;
  case 'environment':
    // oxlint-disable-next-line node/no-process-env
    say(JSON.stringify(Object.keys(process.env).sort()));
    break;
  case 'heap-limit':
    say(String(getHeapStatistics().heap_size_limit));
    break;
  case 'with-parent':
    exitWithParent();
    stayAlive();
    say('ready');
    break;
  case 'job':
    exitWithParent();
    say(JSON.stringify({ got: await readJob() }));
    // Nothing keeps it alive now: an open stdin must not.
    break;
  case 'grandchild': {
    // Inherits stderr, ignores SIGTERM: only the group's SIGKILL ends it.
    const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
    const grandchild = spawn(process.execPath, ['-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    grandchild.stdout.once('data', () => say(String(grandchild.pid)));
    if (process.argv[3] === 'leave-it') {
      grandchild.stdout.once('data', () => process.exit(0));
    }
    break;
  }
  case 'grow': {
    // Resident, a piece at a time, on the main thread: a watch from inside hears of it in between.
    exitWithParent();
    const kept: Buffer[] = [];
    setInterval(() => kept.push(Buffer.alloc(16 * 2 ** 20, 1)), 1);
    break;
  }
  case 'spin':
    for (;;);
  // eslint-disable-next-line no-fallthrough
  case 'write':
    // More than it may, into its own folder.
    writeFileSync(process.argv[3] ?? '', Buffer.alloc(3 * 2 ** 20));
    break;
  case 'abort':
    process.abort();
  // eslint-disable-next-line no-fallthrough
  case 'parent': {
    // Starts a managed child and dies without a word.
    const { startNodeChild } = await import('../node-child.ts');
    const child = startNodeChild({
      script: new URL(import.meta.url),
      args: ['with-parent'],
      deadlineMs: 60_000,
    });
    child.stdout.once('data', () => {
      process.stdout.write(`${child.pid}\n`, () => process.kill(process.pid, 'SIGKILL'));
    });
    break;
  }
  default:
    throw new Error(`no such part: ${process.argv[2]}`);
}
