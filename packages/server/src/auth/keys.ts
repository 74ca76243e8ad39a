// Who is calling: a Bearer secret becomes an API key with its tenant. Keys are looked up at each request,
// by the hash of the whole secret: what is changed or revoked counts from the next one on.
import { randomUUID } from 'node:crypto';
import { ProtocolError } from '@filmgate/protocol';
import type { ApiKey, KeyStore, NewApiKey } from '@filmgate/tasks';
import { hashSecret, isPlausible, newSecret } from './key-format.ts';
import type { KeyUses } from './key-uses.ts';
import { DEFAULT_TENANT } from './scopes.ts';

/** Of a tenant, that are good: so many are still counted and listed in milliseconds. */
const MOST_KEYS = 20_000;

export interface NewKey {
  readonly id: string;
  readonly secret: string;
}

/** A key with a new secret, to be shown once. */
export interface KeyWithSecret {
  readonly key: ApiKey;
  readonly secret: string;
}

/** What a Bearer secret stands for; only who has the whole of a secret learns that its key has ended. */
export type FoundKey =
  | { readonly key: ApiKey }
  | { readonly ended: 'expired' | 'replaced' | 'revoked'; readonly atMs: number };

export interface Keys {
  /** Undefined: unknown or mistyped. */
  find(secret: string, nowMs: number): Promise<FoundKey | undefined>;
  /** Makes an admin key of the operator's tenant. @returns its id, and its secret to be shown once */
  add(name: string, nowMs: number): Promise<NewKey>;
  /** @throws ProtocolError where its tenant has very many */
  make(fields: Omit<NewApiKey, 'id' | 'secretHash'>): Promise<KeyWithSecret>;
  /** The secret before stays good for `overlapMs`. @returns undefined: no such key, or it is revoked */
  rotate(
    tenant: string,
    id: string,
    options: { readonly overlapMs: number; readonly nowMs: number },
  ): Promise<KeyWithSecret | undefined>;
  /** Whosever it is. @returns false: there is no such key, or it was revoked before */
  revoke(id: string, nowMs: number): Promise<boolean>;
  /** Whom a budget can bind now: tenants, and the ids of keys that are neither expired nor revoked. */
  owners(
    nowMs: number,
  ): Promise<{ readonly tenants: readonly string[]; readonly keys: readonly string[] }>;
  /** True before the operator had a key: the first run. */
  isEmpty(): Promise<boolean>;
}

/**
 * @param bootstrapSecret the operator's FILMGATE_API_KEY: an admin key that lives in the
 *   configuration alone and is never stored
 */
export function createKeys(
  store: KeyStore,
  options: {
    readonly pepper: string;
    readonly bootstrapSecret: string | null;
    readonly uses?: Pick<KeyUses, 'note'>;
  },
): Keys {
  const { pepper, bootstrapSecret, uses } = options;
  const bootstrapHash = bootstrapSecret === null ? null : hashSecret(bootstrapSecret, pepper);
  const bootstrapKey: ApiKey = {
    ...adminKey('FILMGATE_API_KEY', 0),
    id: 'bootstrap',
    revokedAtMs: null,
    lastUsedAtMs: null,
    oldSecretUntilMs: null,
  };

  async function make(fields: Omit<NewApiKey, 'id' | 'secretHash'>): Promise<KeyWithSecret> {
    const id = `key_${randomUUID()}`;
    const secret = newSecret();
    const stored = { ...fields, id, secretHash: hashSecret(secret, pepper) };
    if (!(await store.addKey(stored, { most: MOST_KEYS }))) {
      throw new ProtocolError(
        'InvalidParameter',
        `The tenant ${fields.tenant} has ${MOST_KEYS} keys already, which is the most. Revoke those that are not needed.`,
      );
    }
    const key = { ...fields, id, revokedAtMs: null, lastUsedAtMs: null, oldSecretUntilMs: null };
    return { key, secret };
  }

  return {
    async find(secret, nowMs) {
      if (!isPlausible(secret)) return undefined;
      // Comparing keyed hashes: how long it takes tells nothing about the secret.
      const hash = hashSecret(secret, pepper);
      if (hash === bootstrapHash) return { key: bootstrapKey };
      const key = await store.findKey(hash);
      if (key === undefined) return undefined;
      const { revokedAtMs, expiresAtMs, oldSecretUntilMs } = key;
      if (revokedAtMs !== null) return { ended: 'revoked', atMs: revokedAtMs };
      if (expiresAtMs !== null && expiresAtMs <= nowMs) {
        const ended = expiresAtMs === oldSecretUntilMs ? 'replaced' : 'expired';
        return { ended, atMs: expiresAtMs };
      }
      uses?.note(key, nowMs);
      return { key };
    },
    async add(name, nowMs) {
      const { key, secret } = await make(adminKey(name, nowMs));
      return { id: key.id, secret };
    },
    make,
    async rotate(tenant, id, { overlapMs, nowMs }) {
      const secret = newSecret();
      const key = await store.replaceKeySecret(tenant, id, {
        secretHash: hashSecret(secret, pepper),
        oldUntilMs: overlapMs === 0 ? null : nowMs + overlapMs,
      });
      return key && { key, secret };
    },
    async revoke(id, nowMs) {
      const tenant = await store.tenantOfKey(id);
      return tenant !== undefined && (await store.revokeKey(tenant, id, nowMs));
    },
    async owners(nowMs) {
      const valid = await store.keyOwners(nowMs);
      const tenants = new Set([DEFAULT_TENANT, ...valid.map(({ tenant }) => tenant)]);
      const bootstrap = bootstrapHash === null ? [] : [bootstrapKey.id];
      return { tenants: [...tenants], keys: [...valid.map(({ id }) => id), ...bootstrap] };
    },
    async isEmpty() {
      return (await store.listKeys(DEFAULT_TENANT, { limit: 1 })).length === 0;
    },
  };
}

const adminKey = (name: string, nowMs: number): Omit<NewApiKey, 'id' | 'secretHash'> => ({
  tenant: DEFAULT_TENANT,
  name,
  scopes: ['admin'],
  createdAtMs: nowMs,
  madeBy: null,
  expiresAtMs: null,
  budgets: [],
  rateLimit: null,
});
