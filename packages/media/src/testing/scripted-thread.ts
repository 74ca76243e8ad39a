// A thread for the tests of the pool: the path that it is given says what it does.
import { parentPort, threadId } from 'node:worker_threads';

const kept: unknown[] = [];

parentPort?.on('message', (path: string) => {
  switch (path) {
    case 'hang':
      for (;;);
    case 'grow':
      for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
    case 'exit':
      process.exit(3);
    // eslint-disable-next-line no-fallthrough
    case 'throw':
      throw new Error('a bug');
    case 'invalid':
      return reply({ kind: 'invalid', message: 'the png image is cut off', cause: undefined });
    case 'failure':
      return reply({ kind: 'failure', error: new Error('no such file') });
    default:
      return reply({ kind: 'info', info: { format: path, sizeBytes: threadId } });
  }
});

function reply(value: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(value);
}
