// Money: what tasks may cost, and what they cost.
//
//   task made ──► reserved ──► over: its task has ended, no attempt is open ──► settled or released
//                     └──► possible: an attempt is given up whose job may be billed
//
// Each step is an entry of the ledger in the transaction of what causes it, so a crash leaves either both
// or neither. A cancelled or expired task keeps its reservation until its attempt has ended as well: the
// upstream may yet bill it.
//
// Amounts are whole micro-units of one currency; currencies are never added up. All of a task counts on
// the UTC day on which it was made: what a day has reserved it can pay, whenever the film ends.
import type { Currency } from '@filmgate/protocol';

export interface Amount {
  readonly currency: Currency;
  readonly microUnits: number;
}

/** What a provider takes for a film. */
export interface Rate {
  readonly currency: Currency;
  readonly microUnitsPerMillionTokens: number;
}

/** What a tenant or a key may spend in each of its periods. */
export interface Budget {
  readonly scope: 'tenant' | 'key';
  /** The tenant, or the key's id. */
  readonly owner: string;
  /** In UTC. */
  readonly period: 'day' | 'month';
  readonly currency: Currency;
  readonly limitMicroUnits: number;
}

/** What a task may cost, known when it is made. */
export interface Estimate {
  /** The most that the film may count. */
  readonly tokens: number;
  /** It will count so many, and not fewer. */
  readonly exact: boolean;
  /** Seconds of all its reference videos; null where they could not be measured. */
  readonly inputVideoS: number | null;
  /** To be reserved: in each currency, what the dearest provider that may be asked takes. */
  readonly amounts: readonly Amount[];
  /** As they are now; none may be exceeded. */
  readonly budgets: readonly Budget[];
}

/** How a task was settled. */
export interface Charge {
  readonly taskId: string;
  readonly attemptId: string;
  readonly provider: string;
  /** Null: nobody knows the price. */
  readonly cost: Amount | null;
  /** By the protocol's arithmetic; the most that it may be where no film was fetched or measured. */
  readonly ourTokens: number;
  /** The upstream's own, which the cost is made of; null where it gave none, then ours count. */
  readonly upstreamTokens: number | null;
  /** The upstream counted other than we did, or more than was reserved. */
  readonly mismatch: boolean;
}

export type UsageGroup = 'day' | 'model' | 'provider' | 'key';

export interface UsageQuery {
  /** UTC days, YYYY-MM-DD, both counted. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly groupBy: readonly UsageGroup[];
}

/** What settled tasks came to, and what may come to them. */
export interface UsageRow {
  /** Null where it is not grouped by. */
  readonly day: string | null;
  readonly model: string | null;
  readonly provider: string | null;
  readonly keyId: string | null;
  /** Null: of tasks whose price nobody knew. */
  readonly currency: Currency | null;
  readonly costMicroUnits: number;
  readonly tasks: number;
  readonly ourTokens: number;
  readonly upstreamTokens: number;
  /** Tasks whose upstream gave no tokens. */
  readonly unreported: number;
  readonly mismatches: number;
  /** What attempts that were given up may cost beside, and how many those are. */
  readonly possibleMicroUnits: number;
  readonly givenUp: number;
}

export interface Spending {
  readonly spentMicroUnits: number;
  readonly reservedMicroUnits: number;
  /** For jobs that may be billed and that nobody could find. */
  readonly possibleMicroUnits: number;
}

export interface LedgerStore {
  /** How a task was settled; undefined: not yet, or it cost nothing. */
  chargeOf(taskId: string): Promise<Charge | undefined>;
  /** What an attempt that was given up may cost; null: nobody knows the price; undefined: nothing. */
  possibleCostOf(attemptId: string): Promise<Amount | null | undefined>;
  /** Of one tenant, by group and currency. */
  usage(tenant: string, query: UsageQuery): Promise<UsageRow[]>;
  /** What a tenant's unfinished tasks hold. */
  reservedNow(tenant: string): Promise<Amount[]>;
  /** Of a budget, in its period that `day` is in. */
  spendingOf(budget: Budget, day: string): Promise<Spending>;
}

/** The UTC day of a time, YYYY-MM-DD. */
export const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** First and last day of a budget's period; a month's last need not exist. */
export function periodOf({ period }: Pick<Budget, 'period'>, day: string): [string, string] {
  const month = day.slice(0, 7);
  return period === 'day' ? [day, day] : [`${month}-01`, `${month}-31`];
}
