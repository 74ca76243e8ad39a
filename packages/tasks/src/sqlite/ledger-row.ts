import type { Currency } from '@filmgate/protocol';
import type { Amount, Charge, UsageRow } from '../store/ledger-store.ts';

/** ISO 4217's word for none. */
export const NO_CURRENCY = 'XXX';
export type CurrencyColumn = Currency | typeof NO_CURRENCY;

export interface ReservationRow {
  readonly task_seq: number;
  readonly day: string;
  readonly tokens: number;
  readonly exact: 0 | 1;
  readonly input_video_s: number | null;
  readonly budgets: string;
  readonly currency: Currency | null;
  readonly micro_units_per_million_tokens: number | null;
  readonly id: string;
  readonly tenant: string;
  readonly key_id: string;
  readonly model: string;
  readonly result: string | null;
}

export interface EndedAttempt {
  readonly id: string;
  readonly provider: string;
  readonly made: 0 | 1;
  readonly usage: string | null;
}

export interface ChargeRow {
  readonly task_id: string;
  readonly attempt_id: string;
  readonly provider: string;
  readonly currency: CurrencyColumn;
  readonly charged: number;
  readonly our_tokens: number;
  readonly upstream_tokens: number | null;
  readonly mismatch: 0 | 1;
}

/** What a task holds in a currency, or what an attempt may cost. */
export interface AmountRow {
  readonly currency: CurrencyColumn;
  readonly microUnits: number;
}

export interface UsageSums {
  readonly by_day: string | null;
  readonly by_model: string | null;
  readonly by_provider: string | null;
  readonly by_key: string | null;
  readonly currency: CurrencyColumn;
  readonly charged: number;
  readonly tasks: number;
  readonly our_tokens: number;
  readonly upstream_tokens: number;
  readonly unreported: number;
  readonly mismatches: number;
  readonly possible: number;
  readonly given_up: number;
}

export const amountFromRow = ({ currency: column, microUnits }: AmountRow): Amount | null => {
  const currency = currencyOf(column);
  return currency === null ? null : { currency, microUnits };
};

const currencyOf = (column: CurrencyColumn): Currency | null =>
  column === NO_CURRENCY ? null : column;

export function chargeFromRow(row: ChargeRow): Charge {
  const currency = currencyOf(row.currency);
  return {
    taskId: row.task_id,
    attemptId: row.attempt_id,
    provider: row.provider,
    cost: currency === null ? null : { currency, microUnits: row.charged },
    ourTokens: row.our_tokens,
    upstreamTokens: row.upstream_tokens,
    mismatch: row.mismatch === 1,
  };
}

export const usageFromSums = (sums: UsageSums): UsageRow => ({
  day: sums.by_day,
  model: sums.by_model,
  provider: sums.by_provider,
  keyId: sums.by_key,
  currency: currencyOf(sums.currency),
  costMicroUnits: sums.charged,
  tasks: sums.tasks,
  ourTokens: sums.our_tokens,
  upstreamTokens: sums.upstream_tokens,
  unreported: sums.unreported,
  mismatches: sums.mismatches,
  possibleMicroUnits: sums.possible,
  givenUp: sums.given_up,
});
