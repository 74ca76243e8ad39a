// How often a provider may be asked: a bucket that fills evenly. Time is handed in, so that a simulation
// can run a day in a second; it must never go back.

export interface Pace {
  /** Takes one if there is one. */
  take(nowMs: number): boolean;
  /** When the next one is there; now where there is one. */
  nextMs(nowMs: number): number;
  /** The provider asked for rest: nothing before then. */
  rest(untilMs: number): void;
}

const MINUTE_MS = 60_000;
/** What may be taken at once after a pause, as a share of a minute's. */
const BURST = 0.1;

export function createPace(perMinute: number): Pace {
  const everyMs = MINUTE_MS / perMinute;
  const burst = Math.max(1, Math.floor(perMinute * BURST));
  /** When the bucket was, or will be, empty: taking one moves it on by one interval. */
  let emptyAtMs = Number.NEGATIVE_INFINITY;
  let restUntilMs = Number.NEGATIVE_INFINITY;

  const nextMs = (nowMs: number): number =>
    Math.max(nowMs, restUntilMs, emptyAtMs - (burst - 1) * everyMs);
  return {
    nextMs,
    take(nowMs) {
      if (nextMs(nowMs) > nowMs) return false;
      emptyAtMs = Math.max(emptyAtMs, nowMs) + everyMs;
      return true;
    },
    rest(untilMs) {
      restUntilMs = Math.max(restUntilMs, untilMs);
    },
  };
}
