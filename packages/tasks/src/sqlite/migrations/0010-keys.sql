ALTER TABLE api_keys ADD COLUMN made_by TEXT;
ALTER TABLE api_keys ADD COLUMN expires_at_ms INTEGER;
ALTER TABLE api_keys ADD COLUMN last_used_at_ms INTEGER;
-- JSON.
ALTER TABLE api_keys ADD COLUMN budgets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE api_keys ADD COLUMN rate_limit TEXT;
ALTER TABLE api_keys ADD COLUMN old_secret_until_ms INTEGER;
ALTER TABLE api_keys ADD COLUMN old_secret_hash TEXT
  CHECK ((old_secret_hash IS NULL) = (old_secret_until_ms IS NULL));

CREATE UNIQUE INDEX api_keys_by_old_secret ON api_keys (old_secret_hash)
  WHERE old_secret_hash IS NOT NULL;
