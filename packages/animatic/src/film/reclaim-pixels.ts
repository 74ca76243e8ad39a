// Pixels read from a canvas live outside of V8's heap, and it does not know how much they weigh: it
// would let gigabytes of them gather. Fresh memory is also slow memory: at 1280×720 reading a frame
// takes 9 ms into new pages, 0.3 ms into those of the frame before (measured, two virtual cores).
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type CollectGarbage = (options: { type: 'minor' | 'major' }) => void;

let collectGarbage: CollectGarbage | undefined;

function garbageCollector(): CollectGarbage {
  setFlagsFromString('--expose-gc');
  // The global of a context made after the flag was set has it.
  return runInNewContext('gc') as CollectGarbage;
}

/**
 * Gives back the memory of pixels that nothing refers to any more.
 *
 * @param what `frame`: what was read since the last call, 0.2 ms; `shot`: also canvases that were kept
 *   for a while, some milliseconds
 */
export async function reclaimPixels(what: 'frame' | 'shot'): Promise<void> {
  collectGarbage ??= garbageCollector();
  collectGarbage({ type: what === 'frame' ? 'minor' : 'major' });
  // Native memory is freed in the turn after.
  await new Promise<void>((resolve) => setImmediate(resolve));
}
