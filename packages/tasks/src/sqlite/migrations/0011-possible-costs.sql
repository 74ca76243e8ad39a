-- What an attempt that was given up unknown may have cost: its job may be billed, and nobody will know.
CREATE TABLE new_ledger (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  -- UTC day on which the task was made, to whose budgets it counts: 2026-11-26.
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reserved', 'released', 'settled', 'possible')),
  task_id TEXT NOT NULL,
  tenant TEXT NOT NULL,
  key_id TEXT NOT NULL,
  model TEXT NOT NULL,
  -- XXX, as in ISO 4217: none, the price was not known.
  currency TEXT NOT NULL CHECK (currency IN ('CNY', 'USD', 'XXX')),
  -- By how much what is reserved grows or, below 0, shrinks.
  reserved_change INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  -- What may be billed for a job that nobody could find.
  possible INTEGER NOT NULL,
  -- Of 'settled' and 'possible' alone: who billed it, or may, and for how much film.
  attempt_id TEXT,
  provider TEXT,
  our_tokens INTEGER,
  -- Null: the upstream gave none.
  upstream_tokens INTEGER,
  mismatch INTEGER CHECK (mismatch IN (0, 1)),
  -- The price; null: not known.
  micro_units_per_million_tokens INTEGER,
  CHECK (CASE kind WHEN 'reserved' THEN reserved_change >= 0 ELSE reserved_change <= 0 END),
  CHECK (charged = 0 OR (kind = 'settled' AND charged > 0)),
  CHECK (possible = 0 OR (kind = 'possible' AND possible > 0)),
  CHECK ((kind IN ('settled', 'possible')) = (attempt_id IS NOT NULL)),
  CHECK ((kind IN ('settled', 'possible')) = (provider IS NOT NULL)),
  CHECK ((kind IN ('settled', 'possible')) = (our_tokens IS NOT NULL)),
  CHECK ((kind = 'settled') = (mismatch IS NOT NULL))
) STRICT;

INSERT INTO new_ledger
SELECT seq, at_ms, day, kind, task_id, tenant, key_id, model, currency, reserved_change, charged, 0,
       attempt_id, provider, our_tokens, upstream_tokens, mismatch, micro_units_per_million_tokens
FROM ledger;

DROP TABLE ledger;
ALTER TABLE new_ledger RENAME TO ledger;

CREATE INDEX ledger_of_task ON ledger (task_id, currency);
-- A task is paid for once, whatever the code does.
CREATE UNIQUE INDEX ledger_settled_once ON ledger (task_id) WHERE kind = 'settled';
CREATE UNIQUE INDEX ledger_possible_once ON ledger (attempt_id) WHERE kind = 'possible';

ALTER TABLE spending ADD COLUMN possible INTEGER NOT NULL DEFAULT 0;
ALTER TABLE usage_by_day ADD COLUMN possible INTEGER NOT NULL DEFAULT 0;
-- Attempts that 'possible' is of.
ALTER TABLE usage_by_day ADD COLUMN given_up INTEGER NOT NULL DEFAULT 0;
