// Who is calling: a Bearer secret becomes an API key with its tenant.
import { randomUUID } from 'node:crypto';
import type { ApiKey, KeyStore } from '@filmgate/tasks';
import { hashSecret, isPlausible, newSecret } from './key-format.ts';

/** The tenant of a fresh installation: its operator's. */
const DEFAULT_TENANT = 'default';

/** Whoever runs this installation, and so may see all of it. */
export const isOperator = ({ tenant, scopes }: ApiKey): boolean =>
  tenant === DEFAULT_TENANT && scopes.includes('admin');

export interface NewKey {
  readonly id: string;
  readonly secret: string;
}

export interface Keys {
  /** The key that a Bearer secret stands for; undefined: unknown, mistyped or revoked. */
  find(secret: string): Promise<ApiKey | undefined>;
  /** Makes an admin key. @returns its id, and its secret to be shown once */
  add(name: string, nowMs: number): Promise<NewKey>;
  /** @returns false: there is no such key, or it was revoked before */
  revoke(id: string, nowMs: number): Promise<boolean>;
  /** Whom a budget can bind now: tenants, and the ids of keys that are not revoked. */
  owners(): Promise<{ readonly tenants: readonly string[]; readonly keys: readonly string[] }>;
  /** True before any key was made: the first run. */
  isEmpty(): Promise<boolean>;
}

/**
 * @param bootstrapSecret the operator's FILMGATE_API_KEY: an admin key that lives in the
 *   configuration alone and is never stored
 */
export function createKeys(
  store: KeyStore,
  { pepper, bootstrapSecret }: { pepper: string; bootstrapSecret: string | null },
): Keys {
  const bootstrapHash = bootstrapSecret === null ? null : hashSecret(bootstrapSecret, pepper);
  const bootstrapKey: ApiKey = {
    id: 'bootstrap',
    tenant: DEFAULT_TENANT,
    name: 'FILMGATE_API_KEY',
    scopes: ['admin'],
    createdAtMs: 0,
    revokedAtMs: null,
  };
  return {
    async find(secret) {
      if (!isPlausible(secret)) return undefined;
      // Comparing keyed hashes: how long it takes tells nothing about the secret.
      const hash = hashSecret(secret, pepper);
      if (hash === bootstrapHash) return bootstrapKey;
      const key = await store.findKey(hash);
      return key?.revokedAtMs === null ? key : undefined;
    },
    async add(name, nowMs) {
      const id = `key_${randomUUID()}`;
      const secret = newSecret();
      await store.addKey({
        id,
        tenant: DEFAULT_TENANT,
        name,
        scopes: ['admin'],
        createdAtMs: nowMs,
        revokedAtMs: null,
        secretHash: hashSecret(secret, pepper),
      });
      return { id, secret };
    },
    revoke: (id, nowMs) => store.revokeKey(DEFAULT_TENANT, id, nowMs),
    async owners() {
      const made = await store.listKeys(DEFAULT_TENANT);
      const valid = made.filter(({ revokedAtMs }) => revokedAtMs === null).map(({ id }) => id);
      const bootstrap = bootstrapHash === null ? [] : [bootstrapKey.id];
      return { tenants: [DEFAULT_TENANT], keys: [...valid, ...bootstrap] };
    },
    async isEmpty() {
      return (await store.listKeys(DEFAULT_TENANT)).length === 0;
    },
  };
}
