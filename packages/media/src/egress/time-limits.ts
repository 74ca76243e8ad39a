import type { EgressClock } from './egress-clock.ts';

/** The clock of one request: its total, the longest silence, and the caller's own abort. */
export interface TimeLimits {
  /** For the request: aborts for each of the three. */
  readonly signal: AbortSignal;
  readonly expired: boolean;
  /** By the caller. */
  readonly aborted: boolean;
  /** The caller's, when aborted. */
  readonly reason: unknown;
  /** Waits for what comes over the network, and counts that wait as silence. */
  waitFor<T>(step: Promise<T>): Promise<T>;
  end(): void;
}

export function createTimeLimits(options: {
  readonly totalMs: number;
  readonly idleMs: number;
  readonly signal: AbortSignal | undefined;
  readonly clock: EgressClock;
}): TimeLimits {
  const { totalMs, idleMs, signal, clock } = options;
  const controller = new AbortController();
  let expired = false;
  const expire = (): void => {
    expired = true;
    controller.abort();
  };
  const abort = (): void => controller.abort();
  const cancelTotal = clock.setTimer(totalMs, expire);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted === true) abort();
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    get aborted() {
      return !expired && signal?.aborted === true;
    },
    get reason() {
      return signal?.reason;
    },
    async waitFor(step) {
      const cancelIdle = clock.setTimer(idleMs, expire);
      // undici heeds an abort only once it is connected: a resolver or a host that never answers would
      // hold us, so the wait itself ends too.
      const { promise: over, reject } = Promise.withResolvers<never>();
      const giveUp = (): void => reject(new Error('gave up waiting'));
      controller.signal.addEventListener('abort', giveUp);
      if (controller.signal.aborted) giveUp();
      try {
        return await Promise.race([step, over]);
      } finally {
        cancelIdle();
        controller.signal.removeEventListener('abort', giveUp);
      }
    },
    end() {
      cancelTotal();
      signal?.removeEventListener('abort', abort);
    },
  };
}
