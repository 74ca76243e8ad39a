export interface Clock {
  /** Wall time, Unix milliseconds; it may jump. */
  now(): number;
  /** Calls back once after `delayMs` of elapsed time. @returns cancels it */
  setTimer(delayMs: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
