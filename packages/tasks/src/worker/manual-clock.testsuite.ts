// A clock that stands still until a test moves it: no test of the worker sleeps.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NOW_MS } from '../store/examples.testsuite.ts';
import type { Clock } from './clock.ts';

export interface ManualClock extends Clock {
  /** Fires what falls due, in order, and lets what each timer began come to rest. */
  advance(delayMs: number): Promise<void>;
  /** Moves the wall time alone, as an operator who sets it does: no timer fires. */
  jump(byMs: number): void;
  /** Time passes and no timer fires, as in a process that is stopped. */
  stall(forMs: number): void;
  /** Timers that have not fired. */
  waiting(): number;
}

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** The SQLite store commits once a turn of the event loop; no chain of writes here is longer. */
const TURNS = 12;

/** Until nothing moves any more without time passing. */
export async function atRest(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
}

export function manualClock(): ManualClock {
  const timers = new Set<Timer>();
  let elapsedMs = 0;
  let wallMs = NOW_MS;
  const next = (untilMs: number): Timer | undefined =>
    [...timers]
      .filter(({ dueMs }) => dueMs <= untilMs)
      .sort((a, b) => a.dueMs - b.dueMs)
      .at(0);
  return {
    // Whole, as the system's is.
    now: () => Math.floor(wallMs + elapsedMs),
    elapsed: () => elapsedMs,
    setTimer(delayMs, callback) {
      const timer = { dueMs: elapsedMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(delayMs) {
      await atRest();
      const untilMs = elapsedMs + delayMs;
      for (let timer = next(untilMs); timer !== undefined; timer = next(untilMs)) {
        timers.delete(timer);
        elapsedMs = Math.max(elapsedMs, timer.dueMs);
        timer.callback();
        await atRest();
      }
      elapsedMs = untilMs;
    },
    jump(byMs) {
      wallMs += byMs;
    },
    stall(forMs) {
      elapsedMs += forMs;
    },
    waiting: () => timers.size,
  };
}
