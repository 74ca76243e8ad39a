import type { Clock } from './clock.ts';

/** Resolves after `delayMs`, at once where the signal is or becomes aborted. */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancelTimer = clock.setTimer(delayMs, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    function end(): void {
      cancelTimer();
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
