// Buckets of tokens by name, in memory. Of each only the moment is kept at which it is full again (the
// generic cell rate algorithm): a bucket that is full is one that is not there, so the many that were used
// once cost nothing for long.

export interface Bucket {
  readonly perMinute: number;
  /** What it holds when it is full. */
  readonly burst: number;
}

export interface Taken {
  /** 0: a token was there. Else in how many milliseconds one will be. */
  readonly waitMs: number;
  /** Tokens that are left. */
  readonly remaining: number;
  /** Milliseconds until it is full. */
  readonly fullInMs: number;
}

const MINUTE_MS = 60_000;

export class TokenBuckets {
  readonly #fullAtMs = new Map<string, number>();
  readonly #most: number;

  /** @param most buckets that are kept; beyond it those that were made first are forgotten, so full again */
  constructor(most = 100_000) {
    this.#most = most;
  }

  get size(): number {
    return this.#fullAtMs.size;
  }

  /** @param elapsedMs of a clock that never goes back */
  take(name: string, { perMinute, burst }: Bucket, elapsedMs: number): Taken {
    const everyMs = MINUTE_MS / perMinute;
    const fullAtMs = Math.max(this.#fullAtMs.get(name) ?? 0, elapsedMs);
    const waitMs = fullAtMs - elapsedMs - (burst - 1) * everyMs;
    // Rounding must not keep back the last token of a bucket.
    if (waitMs > 1e-6) return { waitMs, remaining: 0, fullInMs: fullAtMs - elapsedMs };
    const fullInMs = fullAtMs - elapsedMs + everyMs;
    this.#fullAtMs.set(name, elapsedMs + fullInMs);
    if (this.#fullAtMs.size > this.#most) this.#forget(elapsedMs);
    return { waitMs: 0, remaining: Math.floor(burst - fullInMs / everyMs + 1e-6), fullInMs };
  }

  /** A tenth at once, so that it is not done for each. */
  #forget(elapsedMs: number): void {
    for (const [name, fullAtMs] of this.#fullAtMs) {
      if (fullAtMs <= elapsedMs) this.#fullAtMs.delete(name);
    }
    for (const name of this.#fullAtMs.keys()) {
      if (this.#fullAtMs.size <= this.#most * 0.9) break;
      this.#fullAtMs.delete(name);
    }
  }
}
