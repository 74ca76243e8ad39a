// The thread that looks into strangers' files: see `probe.ts`. One path comes, one reply goes.
import { parentPort } from 'node:worker_threads';
import type { MediaInfo } from '@filmgate/protocol';
import { MediaError } from '../media-error.ts';
import { readMediaInfo } from './read-media-info.ts';

export type ProbeReply =
  | { readonly kind: 'info'; readonly info: MediaInfo }
  /** The file's fault; `message` is a MediaError's. */
  | { readonly kind: 'invalid'; readonly message: string; readonly cause: unknown }
  /** Ours: it cannot be read, or there is a bug. */
  | { readonly kind: 'failure'; readonly error: unknown };

parentPort?.on('message', async (path: string) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(await replyTo(path));
});

async function replyTo(path: string): Promise<ProbeReply> {
  try {
    return { kind: 'info', info: await readMediaInfo(path) };
  } catch (error) {
    if (error instanceof MediaError) {
      return { kind: 'invalid', message: error.message, cause: error.cause };
    }
    return { kind: 'failure', error };
  }
}
