import type { Clock } from '../worker/clock.ts';

/** Less is drift, which a clock evens out by itself. */
const STEP_MS = 10_000;

/**
 * How long ago something was that is known by wall time. Where the clock was set meanwhile, only what
 * passed since then counts: better too patient once than a film given up for a clock.
 */
export interface WallAge {
  /** Sees whether the clock was set; the more often it looks, the nearer it knows when. */
  watch(): void;
  /** In milliseconds. */
  since(wallMs: number): number;
  /** As `since`, and no more than this process has seen of it: the clock may be set while none runs. */
  seenSince(wallMs: number): number;
}

export function createWallAge(clock: Clock): WallAge {
  const aheadMs = (): number => clock.now() - clock.elapsed();
  const startedAtMs = clock.elapsed();
  let lastAheadMs = aheadMs();
  let setAtMs = Number.NEGATIVE_INFINITY;

  function watch(): void {
    if (Math.abs(aheadMs() - lastAheadMs) > STEP_MS) setAtMs = clock.elapsed();
    lastAheadMs = aheadMs();
  }
  const seenMs = (): number => clock.elapsed() - Math.max(startedAtMs, setAtMs);

  function since(wallMs: number): number {
    watch();
    const ageMs = clock.now() - wallMs;
    // In the future: the clock was set back, perhaps before this process began.
    return ageMs < 0 ? seenMs() : Math.min(ageMs, clock.elapsed() - setAtMs);
  }
  return { watch, since, seenSince: (wallMs) => Math.min(since(wallMs), seenMs()) };
}
