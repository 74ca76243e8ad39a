// API keys. Only a keyed hash of the secret is stored. Every function takes the tenant, and a foreign id
// is as unknown as a missing one, but for `findKey`, which finds out whose a request is, and what is said
// to be the operator's.
import type { Budget } from './ledger-store.ts';

/** What a key may ask for, as a bucket of tokens. */
export interface RateLimit {
  /** How fast the bucket fills. */
  readonly requestsPerMinute: number;
  /** How many it holds: so many at once after a rest. */
  readonly burst: number;
}

/** What a key may spend in each period. */
export type KeyBudget = Pick<Budget, 'period' | 'currency' | 'limitMicroUnits'>;

export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAtMs: number;
  /** The id of the key that made it; null: a command on this machine did. */
  readonly madeBy: string | null;
  /** Null: it does not expire. */
  readonly expiresAtMs: number | null;
  readonly revokedAtMs: number | null;
  /** To the minute; null: never. */
  readonly lastUsedAtMs: number | null;
  /** Until then the secret before is good as well; null: there is none. */
  readonly oldSecretUntilMs: number | null;
  /** Its own, beside those of the configuration. */
  readonly budgets: readonly KeyBudget[];
  /** Null: the service's own. */
  readonly rateLimit: RateLimit | null;
}

export interface NewApiKey extends Omit<
  ApiKey,
  'revokedAtMs' | 'lastUsedAtMs' | 'oldSecretUntilMs'
> {
  /** Hex of an HMAC; two keys cannot share one. */
  readonly secretHash: string;
}

export type KeyChanges = Partial<Pick<ApiKey, 'name' | 'budgets' | 'rateLimit'>>;

export interface KeyStore {
  /**
   * @param options.most no limit unless given
   * @returns false, and nothing is made, where the tenant has `most` that are neither expired nor revoked
   */
  addKey(key: NewApiKey, options?: { readonly most: number }): Promise<boolean>;
  /**
   * Whosever it is, expired and revoked ones as well; by its secret, or by the one before: then it expires
   * when that ends.
   */
  findKey(secretHash: string): Promise<ApiKey | undefined>;
  getKey(tenant: string, id: string): Promise<ApiKey | undefined>;
  /** Newest first, revoked ones as well. `before`: the id of a key; only those that were made before it. */
  listKeys(
    tenant: string,
    options: { readonly limit: number; readonly before?: string },
  ): Promise<ApiKey[]>;
  /** @returns undefined where there is none, or it is revoked */
  changeKey(tenant: string, id: string, changes: KeyChanges): Promise<ApiKey | undefined>;
  /**
   * The secret before stays good until `oldUntilMs`, one before that ends at once.
   *
   * @param options.oldUntilMs null: it ends at once as well
   * @returns undefined where there is none, or it is revoked
   */
  replaceKeySecret(
    tenant: string,
    id: string,
    options: { readonly secretHash: string; readonly oldUntilMs: number | null },
  ): Promise<ApiKey | undefined>;
  /** @returns false: there is none, or it was revoked before */
  revokeKey(tenant: string, id: string, nowMs: number): Promise<boolean>;
  /** When keys were last used, by their ids. */
  noteKeyUses(uses: ReadonlyMap<string, number>): Promise<void>;
  /** The operator's. */
  tenantOfKey(id: string): Promise<string | undefined>;
  /** The operator's: the keys of every tenant that are neither expired nor revoked. */
  keyOwners(nowMs: number): Promise<Pick<ApiKey, 'id' | 'tenant'>[]>;
}
