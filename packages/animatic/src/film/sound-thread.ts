// Entry of the thread in which a film's sound is made: synthesis and mixing take hundreds of
// milliseconds of JavaScript, in which no frame could be drawn.
import { parentPort, workerData } from 'node:worker_threads';
import { SoundError } from '../sound/errors.ts';
import { makeSound } from '../sound/make-sound.ts';
import type { SoundJob, SoundMessage } from './make-sound-beside.ts';

// Written by `make-sound-beside.ts`, of the same version.
const { storyboard, media } = workerData as SoundJob;

function say(message: SoundMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

try {
  const sound = await makeSound(storyboard, media, {
    onProgress: (share) => say({ kind: 'progress', share }),
  });
  const samples = new Float32Array(sound.samples);
  say({ kind: 'sound', sound: { ...sound, samples } }, [samples.buffer]);
} catch (error) {
  // Other errors end the thread and arrive as they are.
  if (!(error instanceof SoundError)) throw error;
  const { code, message, path } = error;
  say({ kind: 'failure', code, message, path });
}
