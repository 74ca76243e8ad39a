export interface Clock {
  /** Wall time, Unix milliseconds; it may jump. */
  now(): number;
  /** Milliseconds since some moment; unlike wall time it never jumps, so waits are counted by it. */
  elapsed(): number;
  /** Calls back once after `delayMs` of elapsed time. @returns cancels it */
  setTimer(delayMs: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  setTimer(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
