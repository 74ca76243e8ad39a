import { askJson, type CallOptions, type Connection } from './connection.ts';

export interface UsageQuery {
  /** `YYYY-MM-DD`, UTC. Default: the first of the month. */
  readonly from?: string;
  /** Counted as well. Default: today. */
  readonly to?: string;
  readonly group_by?: readonly ('day' | 'model' | 'provider' | 'key')[];
  /** The operator alone: whose, in place of the key's own tenant. */
  readonly tenant?: string;
}

export interface Usage {
  readonly tenant: string;
  readonly from: string;
  readonly to: string;
  readonly data: readonly {
    readonly day: string | null;
    readonly model: string | null;
    readonly provider: string | null;
    readonly key: string | null;
    readonly currency: string | null;
    /** Millionths of the currency's unit. */
    readonly cost_micro_units: number;
    readonly tasks: number;
    readonly upstream_tokens: number;
  }[];
  /** What the tasks under way may cost at most. */
  readonly reserved: readonly { readonly currency: string; readonly micro_units: number }[];
  readonly budgets: readonly {
    readonly scope: 'tenant' | 'key';
    readonly owner: string;
    readonly period: 'day' | 'month';
    readonly currency: string;
    readonly limit_micro_units: number;
    readonly left_micro_units: number;
  }[];
}

/** What was spent, what is reserved, what the budgets have left. */
export const get = (
  connection: Connection,
  { group_by: groups, ...query }: UsageQuery = {},
  { signal }: CallOptions = {},
): Promise<Usage> =>
  askJson(connection, {
    path: '/v1/usage',
    query: { ...query, group_by: groups?.join(',') },
    signal,
  });
