-- Tasks that the embedded engine makes, and tasks that a provider makes. The latter have no lease while
-- they run, so a CHECK changes: SQLite does that by copying the table.
CREATE TABLE tasks_with_lanes (
  -- Order of creation; unlike a time it cannot go back, so it is what "age" means in the queue.
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  key_id TEXT NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('embedded', 'gateway')),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'expired')),
  -- Copied out of the request, for filters and order.
  model TEXT NOT NULL,
  service_tier TEXT NOT NULL,
  priority INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  started_at_ms INTEGER,
  finished_at_ms INTEGER,
  expires_at_ms INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  epoch INTEGER NOT NULL DEFAULT 0,
  worker_id TEXT,
  lease_ends_at_ms INTEGER,
  stage TEXT NOT NULL DEFAULT 'queued',
  fraction REAL NOT NULL DEFAULT 0,
  error_code TEXT,
  error_message TEXT,
  result TEXT,
  request TEXT NOT NULL,
  -- A worker holds a lease; what holds a running task of the gateway is its open attempt.
  CHECK ((state = 'running' AND lane = 'embedded') = (lease_ends_at_ms IS NOT NULL)),
  CHECK ((state = 'succeeded') = (result IS NOT NULL)),
  CHECK ((state IN ('queued', 'running')) = (finished_at_ms IS NULL))
) STRICT;

INSERT INTO tasks_with_lanes
  (seq, id, tenant, key_id, lane, state, model, service_tier, priority, seed, created_at_ms,
   updated_at_ms, started_at_ms, finished_at_ms, expires_at_ms, attempts, epoch, worker_id,
   lease_ends_at_ms, stage, fraction, error_code, error_message, result, request)
SELECT
   seq, id, tenant, key_id, 'embedded', state, model, service_tier, priority, seed, created_at_ms,
   updated_at_ms, started_at_ms, finished_at_ms, expires_at_ms, attempts, epoch, worker_id,
   lease_ends_at_ms, stage, fraction, error_code, error_message, result, request
FROM tasks;

-- Foreign keys are off meanwhile (`migrate.ts`): this takes no row of another table with it.
DROP TABLE tasks;
ALTER TABLE tasks_with_lanes RENAME TO tasks;

CREATE INDEX tasks_to_claim ON tasks (lane, priority DESC, seq) WHERE state = 'queued';
CREATE INDEX tasks_by_lease_end ON tasks (lease_ends_at_ms)
  WHERE state = 'running' AND lane = 'embedded';
CREATE INDEX tasks_by_expiry ON tasks (expires_at_ms) WHERE state IN ('queued', 'running');
CREATE INDEX tasks_of_tenant ON tasks (tenant, created_at_ms, seq, state);
CREATE INDEX tasks_by_state ON tasks (state);
CREATE INDEX tasks_by_end ON tasks (finished_at_ms) WHERE finished_at_ms IS NOT NULL;

-- One try of a task of the gateway at a provider; it is open until it has ended or is known not to have
-- made anything.
CREATE TABLE attempts (
  -- Order of intent.
  seq INTEGER PRIMARY KEY,
  -- Sent upstream, too: what the job is found by when the reply is lost.
  id TEXT NOT NULL UNIQUE,
  task_seq INTEGER NOT NULL REFERENCES tasks (seq) ON DELETE CASCADE,
  -- The task's while this attempt holds it.
  epoch INTEGER NOT NULL,
  -- 1 …
  number INTEGER NOT NULL,
  provider TEXT NOT NULL,
  -- As the provider calls it.
  model TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('intended', 'created', 'not_created', 'unknown', 'ended')),
  -- The upstream's name for the job, as canonical JSON.
  operation TEXT,
  intended_at_ms INTEGER NOT NULL,
  -- When it was known to be made.
  created_at_ms INTEGER,
  cancel_sent_at_ms INTEGER,
  ended_at_ms INTEGER,
  next_look_at_ms INTEGER,
  looks INTEGER NOT NULL DEFAULT 0,
  -- The upstream's last word.
  said TEXT,
  error_code TEXT,
  error_message TEXT,
  usage TEXT,
  UNIQUE (task_seq, number),
  CHECK ((operation IS NULL) = (created_at_ms IS NULL)),
  CHECK (operation IS NULL OR state IN ('created', 'ended')),
  CHECK ((state IN ('not_created', 'ended')) = (ended_at_ms IS NOT NULL)),
  -- What runs is looked at until it ends; an unknown one may be left to a person.
  CHECK (state <> 'created' OR (operation IS NOT NULL AND next_look_at_ms IS NOT NULL)),
  CHECK (state IN ('created', 'unknown') OR next_look_at_ms IS NULL),
  CHECK (state NOT IN ('not_created', 'unknown') OR error_code IS NOT NULL)
) STRICT;

-- Two films cannot be on their way for one task, whatever the code does.
CREATE UNIQUE INDEX attempts_open_of_task ON attempts (task_seq)
  WHERE state IN ('intended', 'created', 'unknown');
CREATE INDEX attempts_open ON attempts (provider, state)
  WHERE state IN ('intended', 'created', 'unknown');
CREATE INDEX attempts_due ON attempts (provider, next_look_at_ms)
  WHERE next_look_at_ms IS NOT NULL;
CREATE INDEX attempts_unknown ON attempts (seq) WHERE state = 'unknown';
CREATE INDEX attempts_by_operation ON attempts (provider, operation) WHERE operation IS NOT NULL;
