// Pixels live outside of V8's heap, and it does not know how much they weigh: it would let gigabytes of
// them gather. Fresh memory is also slow memory: at 1280×720 reading a frame takes 9 ms into new pages,
// 0.3 ms into those of the frame before (measured, two virtual cores).
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Gives back the memory of pixels, as a canvas's `data` or sharp returns them; they are empty then. */
export async function freePixels({ buffer }: Buffer): Promise<void> {
  // Moved into nothing: faster than a collection of the garbage.
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
  await freed();
}

type CollectGarbage = (options: { type: 'major' }) => void;

let collectGarbage: CollectGarbage | undefined;

function garbageCollector(): CollectGarbage {
  setFlagsFromString('--expose-gc');
  // The global of a context made after the flag was set has it.
  return runInNewContext('gc') as CollectGarbage;
}

/** Gives back the memory of canvases that nothing refers to any more; some milliseconds. */
export async function reclaimCanvases(): Promise<void> {
  collectGarbage ??= garbageCollector();
  collectGarbage({ type: 'major' });
  await freed();
}

/** Native memory is freed in the turn after. */
const freed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
