// When a receiver that did not take an event is told again.
import type { OpenDelivery } from '../event.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first try, the second, …: those of the Standard Webhooks specification, 75 h in all. */
export const RETRY_DELAYS_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  23 * HOUR_MS + 24 * MINUTE_MS + 55 * SECOND_MS,
];

/** A receiver may ask for rest (Retry-After), for so long at most. */
export const LONGEST_WAIT_MS = 24 * HOUR_MS;

/** So that those who failed together do not come again together. */
const JITTER = 0.1;

/**
 * @param random 0 … 1; the wait is shortened by up to a tenth
 * @returns undefined: no more
 */
export function nextTryInMs(
  { event, receiver, triesOfRound }: Pick<OpenDelivery, 'event' | 'receiver' | 'triesOfRound'>,
  retryAfterMs: number | null,
  random: number,
): number | undefined {
  // As the real service does it: that a task waits or runs is told once, its end again and again.
  const passing = event.type === 'task.queued' || event.type === 'task.running';
  if (passing && receiver.kind === 'callback') return undefined;
  const delayMs = RETRY_DELAYS_MS[triesOfRound];
  if (delayMs === undefined) return undefined;
  const waitMs = Math.round(delayMs * (1 - JITTER * random));
  return Math.min(Math.max(waitMs, retryAfterMs ?? 0), LONGEST_WAIT_MS);
}
