// For the first lines of a script that `startNodeChild` runs.
//
// Contract of stdin: the job is its first line, as JSON; then it stays open, silent, until the parent
// is gone. A child must therefore never wait for the end of stdin before it works.
import { StringDecoder } from 'node:string_decoder';
import { watchOwnMemory } from './memory-watch.ts';
import { signalGroup } from './process-group.ts';

/**
 * Ends this process, and whatever it started, as soon as stdin ends: the parent closed it or died; and
 * where nobody can watch it from outside, once it takes more memory than it may. Does not keep the
 * process alive otherwise. An event loop that is blocked notices only when it is free.
 */
export function exitWithParent(): void {
  watchOwnMemory();
  const { stdin } = process;
  stdin.once('end', exitNow);
  stdin.once('close', exitNow);
  stdin.once('error', exitNow);
  // Readers such as readline pause stdin when they close; unread, its end would not be seen.
  stdin.on('pause', () => setImmediate(() => stdin.resume()));
  stdin.resume();
  stdin.unref();
}

function exitNow(): void {
  // Fails where this process leads no group: on Windows, or started by hand.
  if (process.platform !== 'win32') signalGroup(process.pid, 'SIGKILL');
  process.exit(1);
}

/**
 * The first line of stdin, parsed. Call it once, in the same turn as `exitWithParent`.
 *
 * @throws SyntaxError when the line is not JSON
 */
export async function readJob(): Promise<unknown> {
  const { stdin } = process;
  const decoder = new StringDecoder('utf8');
  const pieces: string[] = [];
  stdin.ref();
  const line = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      const text = decoder.write(chunk);
      const end = text.indexOf('\n');
      pieces.push(end === -1 ? text : text.slice(0, end));
      if (end === -1) return;
      stdin.off('data', take);
      stdin.unref();
      resolve(pieces.join(''));
    };
    stdin.on('data', take);
    stdin.once('end', () => reject(new Error('stdin ended before its first line, the job')));
  });
  return JSON.parse(line);
}
