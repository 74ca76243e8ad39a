import type { Clock } from '@filmgate/tasks';

/** The real time from now on, so many times as fast: hours of back-off pass in a second. */
export function fastClock(speed: number): Clock {
  const startedAtMs = Date.now();
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) * speed;
  return {
    now: () => Math.round(startedAtMs + elapsed()),
    elapsed,
    setTimer(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}
