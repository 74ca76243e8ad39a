import type { ApiKey, KeyBudget, KeyChanges, NewApiKey, RateLimit } from '../store/key-store.ts';

export interface KeyRow {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly scopes: string;
  readonly created_at_ms: number;
  readonly made_by: string | null;
  readonly expires_at_ms: number | null;
  readonly revoked_at_ms: number | null;
  readonly last_used_at_ms: number | null;
  readonly old_secret_until_ms: number | null;
  readonly budgets: string;
  readonly rate_limit: string | null;
}

/** The JSON columns hold what this store wrote from the same types. */
export const keyFromRow = (row: KeyRow): ApiKey => ({
  id: row.id,
  tenant: row.tenant,
  name: row.name,
  scopes: JSON.parse(row.scopes) as string[],
  createdAtMs: row.created_at_ms,
  madeBy: row.made_by,
  expiresAtMs: row.expires_at_ms,
  revokedAtMs: row.revoked_at_ms,
  lastUsedAtMs: row.last_used_at_ms,
  oldSecretUntilMs: row.old_secret_until_ms,
  budgets: JSON.parse(row.budgets) as KeyBudget[],
  rateLimit: row.rate_limit === null ? null : (JSON.parse(row.rate_limit) as RateLimit),
});

export const columnsOfKey = (key: NewApiKey): object => ({
  ...key,
  scopes: JSON.stringify(key.scopes),
  ...columnsOfChanges(key),
});

/** Null: as it is; of the rate limit, where `setsRateLimit` is 0. */
export const columnsOfChanges = ({ name, budgets, rateLimit }: KeyChanges): object => ({
  name: name ?? null,
  budgets: budgets === undefined ? null : JSON.stringify(budgets),
  setsRateLimit: rateLimit === undefined ? 0 : 1,
  rateLimit: rateLimit === undefined || rateLimit === null ? null : JSON.stringify(rateLimit),
});
