/** What times and limits of requests go by. */
export interface EgressClock {
  /** Milliseconds since some moment; never goes back. */
  elapsed(): number;
  /** @returns cancels it */
  setTimer(delayMs: number, callback: () => void): () => void;
}

export const systemClock: EgressClock = {
  elapsed: () => performance.now(),
  setTimer(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
