-- Money. No row here goes with its task: what was spent outlives it. Amounts are micro-units.
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  -- UTC day on which the task was made, to whose budgets it counts: 2026-11-26.
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('reserved', 'released', 'settled')),
  task_id TEXT NOT NULL,
  tenant TEXT NOT NULL,
  key_id TEXT NOT NULL,
  model TEXT NOT NULL,
  -- XXX, as in ISO 4217: none, the price was not known.
  currency TEXT NOT NULL CHECK (currency IN ('CNY', 'USD', 'XXX')),
  -- By how much what is reserved grows or, below 0, shrinks.
  reserved_change INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  -- Of 'settled' alone: who billed it, and for how much film.
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
  CHECK ((kind = 'settled') = (attempt_id IS NOT NULL)),
  CHECK ((kind = 'settled') = (provider IS NOT NULL)),
  CHECK ((kind = 'settled') = (our_tokens IS NOT NULL)),
  CHECK ((kind = 'settled') = (mismatch IS NOT NULL))
) STRICT;

CREATE INDEX ledger_of_task ON ledger (task_id, currency);
-- A task is paid for once, whatever the code does.
CREATE UNIQUE INDEX ledger_settled_once ON ledger (task_id) WHERE kind = 'settled';

-- Tasks of the gateway that may yet cost something. While it stands here, a task cannot be removed.
CREATE TABLE reservations (
  task_seq INTEGER PRIMARY KEY REFERENCES tasks (seq),
  day TEXT NOT NULL,
  tokens INTEGER NOT NULL,
  exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
  input_video_s REAL,
  -- JSON, as they were when the task was made.
  budgets TEXT NOT NULL,
  -- The price of the provider that was asked last; null: not known.
  currency TEXT CHECK (currency IN ('CNY', 'USD')),
  micro_units_per_million_tokens INTEGER,
  CHECK ((currency IS NULL) = (micro_units_per_million_tokens IS NULL))
) STRICT;

-- The ledger's sums, for budgets.
CREATE TABLE spending (
  scope TEXT NOT NULL CHECK (scope IN ('tenant', 'key')),
  owner TEXT NOT NULL,
  currency TEXT NOT NULL,
  day TEXT NOT NULL,
  reserved INTEGER NOT NULL CHECK (reserved >= 0),
  charged INTEGER NOT NULL,
  PRIMARY KEY (scope, owner, currency, day)
) STRICT, WITHOUT ROWID;

-- The ledger's sums of what was settled, for its reader.
CREATE TABLE usage_by_day (
  tenant TEXT NOT NULL,
  day TEXT NOT NULL,
  key_id TEXT NOT NULL,
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  currency TEXT NOT NULL,
  charged INTEGER NOT NULL,
  tasks INTEGER NOT NULL,
  our_tokens INTEGER NOT NULL,
  upstream_tokens INTEGER NOT NULL,
  unreported INTEGER NOT NULL,
  mismatches INTEGER NOT NULL,
  PRIMARY KEY (tenant, day, key_id, provider, model, currency)
) STRICT, WITHOUT ROWID;

-- The film was made, whatever became of it here: so it is billed.
ALTER TABLE attempts ADD COLUMN made INTEGER NOT NULL DEFAULT 0 CHECK (made IN (0, 1));
