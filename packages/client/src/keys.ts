// API keys; the scope `keys` is needed.
import { askJson, type CallOptions, type Connection } from './connection.ts';

const PATH = '/v1/keys';

export interface Key {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly state: 'active' | 'expired' | 'revoked';
  /** ISO 8601, as all its times. */
  readonly created_at: string;
  readonly made_by: string | null;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly old_secret_until: string | null;
  readonly budgets: readonly KeyBudget[];
  /** Null: the service's own. */
  readonly rate_limit: { readonly requests_per_minute: number; readonly burst: number } | null;
}

/** In units of the currency. */
export interface KeyBudget {
  readonly currency: string;
  readonly per_day?: number;
  readonly per_month?: number;
}

/** The secret is shown this once. */
export interface KeyWithSecret extends Key {
  readonly secret: string;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** The operator alone: whose, also of a new one. */
  readonly tenant?: string;
  readonly expires_at?: string;
  readonly budgets?: readonly KeyBudget[];
  readonly rate_limit?: { readonly requests_per_minute: number; readonly burst?: number };
}

export const create = (
  connection: Connection,
  key: NewKey,
  { signal }: CallOptions = {},
): Promise<KeyWithSecret> => askJson(connection, { method: 'POST', path: PATH, json: key, signal });

/** All of them, newest first. @param query.tenant the operator alone may name another's */
export async function list(
  connection: Connection,
  query: { readonly tenant?: string } = {},
  { signal }: CallOptions = {},
): Promise<readonly Key[]> {
  const all: Key[] = [];
  for (let more = true; more;) {
    const page = await askJson<{ readonly data: readonly Key[]; readonly has_more: boolean }>(
      connection,
      { path: PATH, query: { ...query, limit: PAGE, before: all.at(-1)?.id }, signal },
    );
    all.push(...page.data);
    more = page.has_more;
  }
  return all;
}

const PAGE = 500;

/** @param overlapS how long the secret before stays good; a day unless said */
export const rotate = (
  connection: Connection,
  id: string,
  overlapS?: number,
  { signal }: CallOptions = {},
): Promise<KeyWithSecret> =>
  askJson(connection, {
    method: 'POST',
    path: `${PATH}/${encodeURIComponent(id)}/rotate`,
    json: { ...(overlapS !== undefined && { overlap_s: overlapS }) },
    signal,
  });

export const revoke = (
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<Key> =>
  askJson(connection, { method: 'DELETE', path: `${PATH}/${encodeURIComponent(id)}`, signal });
