// How fast something goes, by what was seen of it: no other estimate of the time that is left.

export interface Pace {
  /** @param done of it, in whatever unit; less than before: it has begun anew */
  note(done: number, atMs: number): void;
  /** Seconds until `whole` is done; null: too little was seen to tell. */
  secondsLeft(whole: number, nowMs: number): number | null;
}

interface Seen {
  readonly done: number;
  readonly atMs: number;
}

/** Between two that are kept. */
const STEP_MS = 250;
/** Before that a pace is noise. */
const SHORTEST_MS = 500;

/** @param windowMs what was seen longer ago does not count */
export function createPace(windowMs: number): Pace {
  let seen: Seen[] = [];
  let latest: Seen | undefined;
  return {
    note(done, atMs) {
      if (latest !== undefined && done < latest.done) seen = [];
      latest = { done, atMs };
      if (atMs - (seen.at(-1)?.atMs ?? -Infinity) >= STEP_MS) seen.push(latest);
      // The last one outside of the window is what its pace is counted from.
      while ((seen[1]?.atMs ?? Infinity) <= atMs - windowMs) seen.shift();
    },
    secondsLeft(whole, nowMs) {
      const [first] = seen;
      if (first === undefined || latest === undefined) return null;
      const tookMs = nowMs - first.atMs;
      const did = latest.done - first.done;
      if (tookMs < SHORTEST_MS || did <= 0) return null;
      return Math.max(0, ((whole - latest.done) * tookMs) / did / 1000);
    },
  };
}
