// API keys. Only a keyed hash of the secret is stored.

export interface ApiKey {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAtMs: number;
  readonly revokedAtMs: number | null;
}

export interface KeyStore {
  /** `secretHash`: hex of an HMAC; two keys cannot share one. */
  addKey(key: ApiKey & { readonly secretHash: string }): Promise<void>;
  findKey(secretHash: string): Promise<ApiKey | undefined>;
  listKeys(tenant: string): Promise<ApiKey[]>;
  revokeKey(tenant: string, id: string, nowMs: number): Promise<boolean>;
}
