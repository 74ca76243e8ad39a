// What the status of a reply means, whoever it is from.
import type { Created, ProviderErrorCode } from '../provider.ts';

/** Where a client that follows would send the same request again: it was not acted upon. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** 5xx after the request was read says nothing of what was made; any 4xx says that nothing was. */
export function createdBy(status: number): Created {
  const refused = (status >= 400 && status < 500 && status !== 408) || REDIRECTS.has(status);
  return refused ? 'no' : 'unknown';
}

/** @param upstreamCode the upstream's own word for the error */
export function errorCodeOf(status: number, upstreamCode: string | null): ProviderErrorCode {
  if (upstreamCode !== null && OF_MONEY.test(upstreamCode)) return 'no_credit';
  if (status < 400) return 'bad_reply';
  switch (status) {
    case 401:
    case 403:
    case 407:
      return 'unauthorized';
    case 402:
      return 'no_credit';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 425:
    case 429:
      return 'rate_limited';
    default:
      return status >= 500 ? 'overloaded' : 'rejected';
  }
}

const OF_MONEY = /Overdue|InsufficientBalance|insufficient_(?:user_)?quota|quota_not_enough/i;
const LONGEST_WAIT_MS = 3_600_000;

/** Seconds; a date is not used by any upstream we know, and a clock of ours would be needed. */
export function retryAfterMs(header: string | undefined): number | null {
  if (header === undefined || !/^\d+(?:\.\d+)?$/.test(header.trim())) return null;
  return Math.min(LONGEST_WAIT_MS, Number(header) * 1000);
}
