import type { Clock } from './clock.ts';

export interface Repeated {
  start(): void;
  /** Come at once. */
  wake(): void;
  /** Resolves once no round is under way; there will be none after the signal. */
  ended(): Promise<void>;
}

/**
 * Round after round, one at a time, each when the one before said or when it is woken.
 *
 * @param round resolves to the milliseconds after which the next one is to begin, at the latest
 */
export function repeat(
  clock: Clock,
  round: (signal: AbortSignal) => Promise<number>,
  signal: AbortSignal,
): Repeated {
  let under: Promise<void> | undefined;
  let again = false;
  let cancelTimer: (() => void) | undefined;
  let started = false;

  async function go(): Promise<void> {
    let nextInMs = 0;
    do {
      again = false;
      nextInMs = await round(signal);
    } while (again && !signal.aborted);
    under = undefined;
    if (!signal.aborted) cancelTimer = clock.setTimer(nextInMs, wake);
  }
  function wake(): void {
    if (!started || signal.aborted) return;
    cancelTimer?.();
    if (under === undefined) under = go();
    else again = true;
  }
  signal.addEventListener('abort', () => cancelTimer?.());
  return {
    start() {
      started = true;
      wake();
    },
    wake,
    ended: async () => under,
  };
}
