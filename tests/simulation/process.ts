// A process of the service: code that runs until it is killed, in one incarnation. What is under way when
// it dies never goes on: its timers do not fire, its calls do not return.
import type { Clock } from '@filmgate/tasks';
import type { Timeline } from './timeline.ts';

export interface SimulatedProcess {
  readonly name: string;
  readonly clock: Clock;
  isAlive(): boolean;
  isPaused(): boolean;
  /** Calls back into it: when it goes on, where it is paused; never, where it is dead. */
  deliver(callBack: () => void): void;
  /** A call that leaves it and comes back: either way it may be killed at this point. */
  call<T>(act: () => Promise<T>): Promise<T>;
  kill(): void;
  /** It gets no time, as one that is stopped or swapped out. */
  pauseFor(delayMs: number): void;
}

/** @param wallMs of the machine; it may be set */
export function startProcess(
  name: string,
  timeline: Timeline,
  wallMs: () => number,
): SimulatedProcess {
  let alive = true;
  let pausedUntilMs = 0;
  const whenResumed: (() => void)[] = [];

  const isPaused = (): boolean => timeline.elapsedMs() < pausedUntilMs;

  function deliver(callBack: () => void): void {
    if (!alive) return;
    if (isPaused()) whenResumed.push(callBack);
    else callBack();
  }

  function goOn(): void {
    if (isPaused()) return;
    // Each in a turn of its own, as the event loop would.
    for (const callBack of whenResumed.splice(0)) timeline.after(0, () => deliver(callBack));
  }

  return {
    name,
    clock: {
      now: wallMs,
      elapsed: timeline.elapsedMs,
      setTimer: (delayMs, callBack) => timeline.after(delayMs, () => deliver(callBack)),
    },
    isAlive: () => alive,
    isPaused,
    deliver,
    call: <T>(act: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        if (!alive) return;
        act().then(
          (value) => deliver(() => resolve(value)),
          (error: unknown) => deliver(() => reject(error)),
        );
      }),
    kill() {
      alive = false;
    },
    pauseFor(delayMs) {
      pausedUntilMs = Math.max(pausedUntilMs, timeline.elapsedMs() + delayMs);
      timeline.after(delayMs, goOn);
    },
  };
}
