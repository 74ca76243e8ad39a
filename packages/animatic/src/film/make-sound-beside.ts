// A film's sound, made in a thread of its own while the picture is drawn.
import { Worker } from 'node:worker_threads';
import type { MediaFile } from '../film-request.ts';
import { SoundError, type SoundErrorCode } from '../sound/errors.ts';
import type { Recording } from '../sound/signal/recording.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';

export interface SoundJob {
  readonly storyboard: Storyboard;
  readonly media: ReadonlyMap<string, MediaFile>;
}

export type SoundMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'sound'; readonly sound: Recording }
  | {
      readonly kind: 'failure';
      readonly code: SoundErrorCode;
      readonly message: string;
      readonly path: string | undefined;
    };

/** Of V8's heap: its samples lie outside of it. */
const LIMITS = { maxYoungGenerationSizeMb: 6 };

/**
 * @param signal stops it; it rejects with the signal's reason then
 * @param onProgress called with the share that is done, 0 … 1
 * @throws SoundError, or what broke the thread
 */
export function makeSoundBeside(
  job: SoundJob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Recording> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./sound-thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: LIMITS,
    });
    const stop = (): void => {
      reject(signal.reason);
      // Terminated while a decoder works for it, it would take the process with it: it ends with that.
      thread.unref();
    };
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', (message: SoundMessage) => {
      if (message.kind === 'progress') onProgress(message.share);
      else if (message.kind === 'sound') resolve(message.sound);
      else reject(asError(message));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`The sound's thread ended with code ${code} and gave no sound.`));
    });
  });
}

function asError({ code, message, path }: SoundMessage & { kind: 'failure' }): SoundError {
  return new SoundError(code, message, { cause: undefined, ...(path !== undefined && { path }) });
}
