import type { EgressClock } from '../egress/egress-clock.ts';

export interface ManualClock extends EgressClock {
  /** Fires what falls due on the way. */
  advance(ms: number): Promise<void>;
}

/** Time passes when the test says so. */
export function manualClock(): ManualClock {
  let nowMs = 0;
  const timers = new Set<{ readonly atMs: number; readonly callback: () => void }>();
  return {
    elapsed: () => nowMs,
    setTimer(delayMs, callback) {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers].toSorted((a, b) => a.atMs - b.atMs);
        if (next === undefined || next.atMs > untilMs) break;
        nowMs = next.atMs;
        timers.delete(next);
        next.callback();
      }
      nowMs = untilMs;
      // Whoever was let go gets to run.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
