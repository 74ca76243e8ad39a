// How a provider is doing, in words for whoever may use it and has no account there: no error of it is
// repeated.
import type { Refusal, Rest } from '@filmgate/tasks';
import type { ProviderRecord } from './provider-log.ts';

export interface ProviderHealth {
  /** `resting`: it refused, and is asked for nothing new for a while. `unknown`: it was not asked yet, or did not answer. */
  readonly health: 'ok' | 'resting' | 'unknown';
  /** Since when it rests, or when it last answered or failed to; null: nothing was asked. */
  readonly sinceMs: number | null;
  readonly reason: string | null;
}

const REASONS: Readonly<Record<Refusal, string>> = {
  rejected: 'it refused a request',
  unauthorized: 'the account there is not in order',
  no_credit: 'the account there is not in order',
  no_model: 'it does not have this model',
  wrong_address: 'it is not set up rightly here',
  rate_limited: 'it is asked for as much as it takes',
  overloaded: 'it has no capacity now',
  unreachable: 'it cannot be reached',
  timeout: 'it does not answer in time',
};

/** Of the engine in the house. */
export const AT_HOME: ProviderHealth = { health: 'ok', sinceMs: null, reason: null };

/** @param rest null: it does not rest */
export function healthOf(rest: Rest | null, record: ProviderRecord): ProviderHealth {
  if (rest !== null) {
    return { health: 'resting', sinceMs: rest.sinceMs, reason: REASONS[rest.refusal] };
  }
  const answeredAtMs = Math.max(record.lastAnswerAtMs ?? 0, record.lastFilmAtMs ?? 0);
  const { lastError } = record;
  if (lastError !== null && lastError.atMs > answeredAtMs) {
    return { health: 'unknown', sinceMs: lastError.atMs, reason: 'its last answer was an error' };
  }
  return answeredAtMs === 0
    ? { health: 'unknown', sinceMs: null, reason: 'it was not asked for anything yet' }
    : { health: 'ok', sinceMs: answeredAtMs, reason: null };
}
