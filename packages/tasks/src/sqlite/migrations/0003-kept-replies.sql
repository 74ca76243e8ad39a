-- What was answered to a request with an Idempotency-Key: the same request gets the same answer.
CREATE TABLE kept_replies (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  reply TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_replies_by_age ON kept_replies (created_at_ms);
