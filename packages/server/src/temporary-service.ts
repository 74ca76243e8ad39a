// A service for the run of one command: its data go with it.
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createApp } from './app.ts';
import { readTemporaryConfig } from './config/config.ts';
import { makeTemporaryData, removeAbandonedData } from './temporary-data.ts';

/** Disposed of, nothing of it is left: no process, no file. */
export interface TemporaryService extends AsyncDisposable {
  readonly origin: string;
  /** An admin key. */
  readonly key: string;
}

/** @throws whatever keeps it from starting: nothing is left behind */
export async function startTemporaryService(): Promise<TemporaryService> {
  await using stack = new AsyncDisposableStack();
  await removeAbandonedData(tmpdir(), Date.now());
  const directory = await makeTemporaryData(tmpdir());
  const removeAtExit = (): void => rmSync(directory, { recursive: true, force: true });
  // A process that is told to end at once has no time for anything else.
  process.once('exit', removeAtExit);
  stack.defer(async () => {
    await rm(directory, { recursive: true, force: true });
    process.off('exit', removeAtExit);
  });
  const app = await createApp(readTemporaryConfig(directory));
  stack.defer(() => app.stop({ graceMs: 0 }));
  const { secret: key } = await app.keys.add('of one command', Date.now());
  const origin = await app.start();
  const held = stack.move();
  return { origin, key, [Symbol.asyncDispose]: () => held.disposeAsync() };
}
