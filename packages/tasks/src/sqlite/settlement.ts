import { costOf, tokens } from '@filmgate/protocol';
import type { TaskResult } from '../task.ts';
import type { UpstreamUsage } from '../upstream-attempt.ts';
import {
  type ChargeRow,
  type CurrencyColumn,
  type EndedAttempt,
  NO_CURRENCY,
  type ReservationRow,
} from './ledger-row.ts';

/** Past it, a count is a defect of the upstream's: the largest film has 3 million. */
const MOST_TOKENS = 1_000_000_000;

/** What the ledger says of the attempt that is paid for. */
export type SettledFields = Pick<
  ChargeRow,
  'attempt_id' | 'provider' | 'our_tokens' | 'upstream_tokens' | 'mismatch'
> & { readonly rate: number | null };

/**
 * What an ended attempt costs; undefined: nothing. A film that was made is billed, also one that nobody
 * waited for or that could not be fetched; what ended badly is free unless the upstream says that it counted something.
 */
export function settlementOf(
  row: ReservationRow,
  attempt: EndedAttempt,
): (SettledFields & { currency: CurrencyColumn; charged: number }) | undefined {
  const said = attempt.usage === null ? null : (JSON.parse(attempt.usage) as UpstreamUsage);
  const saidTokens = said?.totalTokens ?? said?.completionTokens ?? null;
  const isCount =
    saidTokens !== null &&
    Number.isInteger(saidTokens) &&
    saidTokens >= 0 &&
    saidTokens <= MOST_TOKENS;
  const upstream = isCount ? saidTokens : null;
  if (attempt.made === 0 && (upstream === null || upstream === 0)) return undefined;
  const counted = countOf(row);
  const ours = counted ?? row.tokens;
  const differs =
    upstream === null ? saidTokens !== null : counted !== null && upstream !== counted;
  const { currency, micro_units_per_million_tokens: rate } = row;
  return {
    currency: currency ?? NO_CURRENCY,
    charged: rate === null ? 0 : costOf(upstream ?? ours, rate),
    rate,
    attempt_id: attempt.id,
    provider: attempt.provider,
    our_tokens: ours,
    upstream_tokens: upstream,
    mismatch: differs || (upstream ?? 0) > row.tokens ? 1 : 0,
  };
}

/** What the film counts by the protocol's arithmetic, where we know what there is to count. */
function countOf({ result, input_video_s: inputVideoS, exact, tokens: most }: ReservationRow) {
  if (result === null) return exact === 1 ? most : null;
  if (inputVideoS === null) return null;
  const { width, height, frames } = JSON.parse(result) as TaskResult;
  return tokens({ width, height, frames, inputVideoS });
}
