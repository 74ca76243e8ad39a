// A clock that runs faster than the world, for what takes hours beside real sockets.
import type { Clock } from '@filmgate/tasks';

/** @param speed seconds of this clock in one of ours */
export function fastClock(speed: number): Clock {
  const wallMs = Date.now();
  const startedMs = performance.now();
  const elapsed = (): number => (performance.now() - startedMs) * speed;
  return {
    now: () => Math.floor(wallMs + elapsed()),
    elapsed,
    setTimer(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}
