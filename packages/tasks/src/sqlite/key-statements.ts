// All SQL of the keys, under the rules of `statements.ts`.

export const INSERT_KEY = `
  INSERT INTO api_keys (id, tenant, name, scopes, created_at_ms, made_by, expires_at_ms, budgets,
                        rate_limit, secret_hash)
  VALUES (:id, :tenant, :name, :scopes, :createdAtMs, :madeBy, :expiresAtMs, :budgets,
          :rateLimit, :secretHash)`;

export const COUNT_ACTIVE_KEYS = `
  SELECT count(*) AS total FROM api_keys
  WHERE tenant = :tenant AND revoked_at_ms IS NULL AND coalesce(expires_at_ms > :nowMs, 1)`;

export const FIND_KEY = `SELECT * FROM api_keys WHERE secret_hash = :secretHash`;

export const FIND_KEY_BY_OLD_SECRET = `
  SELECT * FROM api_keys WHERE old_secret_hash = :secretHash`;

const ONE = `id = :id AND tenant = :tenant`;

export const GET_KEY = `SELECT * FROM api_keys WHERE ${ONE}`;

export const LIST_KEYS = `
  SELECT * FROM api_keys WHERE tenant = :tenant ORDER BY created_at_ms DESC, rowid DESC LIMIT :limit`;

/** A foreign id is as unknown as a missing one: nothing was made before it. */
export const LIST_KEYS_BEFORE = `
  SELECT * FROM api_keys
  WHERE tenant = :tenant AND (created_at_ms, rowid) < (
    SELECT created_at_ms, rowid FROM api_keys WHERE id = :before AND tenant = :tenant
  )
  ORDER BY created_at_ms DESC, rowid DESC LIMIT :limit`;

export const CHANGE_KEY = `
  UPDATE api_keys
  SET name = coalesce(:name, name), budgets = coalesce(:budgets, budgets),
      rate_limit = CASE WHEN :setsRateLimit THEN :rateLimit ELSE rate_limit END
  WHERE ${ONE} AND revoked_at_ms IS NULL
  RETURNING *`;

export const REPLACE_KEY_SECRET = `
  UPDATE api_keys
  SET old_secret_hash = CASE WHEN :oldUntilMs IS NULL THEN NULL ELSE secret_hash END,
      old_secret_until_ms = :oldUntilMs, secret_hash = :secretHash
  WHERE ${ONE} AND revoked_at_ms IS NULL
  RETURNING *`;

export const REVOKE_KEY = `
  UPDATE api_keys SET revoked_at_ms = :nowMs WHERE ${ONE} AND revoked_at_ms IS NULL`;

export const NOTE_KEY_USE = `UPDATE api_keys SET last_used_at_ms = :atMs WHERE id = :id`;

export const GET_TENANT_OF_KEY = `SELECT tenant FROM api_keys WHERE id = :id`;

/** All of them: asked for at a start and a reload. */
export const LIST_KEY_OWNERS = `
  SELECT id, tenant FROM api_keys
  WHERE revoked_at_ms IS NULL AND coalesce(expires_at_ms > :nowMs, 1)`;
