CREATE TABLE api_keys (
  id TEXT NOT NULL PRIMARY KEY,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER,
  secret_hash TEXT NOT NULL UNIQUE
) STRICT;

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
  usage TEXT, trouble TEXT
  CHECK (trouble IN ('missing', 'unrecognized', 'failed', 'unfetched')), trouble_since_ms INTEGER
  CHECK ((trouble IS NULL) = (trouble_since_ms IS NULL)),
  UNIQUE (task_seq, number),
  CHECK ((operation IS NULL) = (created_at_ms IS NULL)),
  CHECK (operation IS NULL OR state IN ('created', 'ended')),
  CHECK ((state IN ('not_created', 'ended')) = (ended_at_ms IS NOT NULL)),
  -- What runs is looked at until it ends; an unknown one may be left to a person.
  CHECK (state <> 'created' OR (operation IS NOT NULL AND next_look_at_ms IS NOT NULL)),
  CHECK (state IN ('created', 'unknown') OR next_look_at_ms IS NULL),
  CHECK (state NOT IN ('not_created', 'unknown') OR error_code IS NOT NULL)
) STRICT;

CREATE TABLE kept_replies (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  reply TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_blobs (
  sha256 TEXT NOT NULL,
  task_seq INTEGER NOT NULL REFERENCES tasks (seq) ON DELETE CASCADE,
  PRIMARY KEY (sha256, task_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE "tasks" (
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

CREATE INDEX api_keys_of_tenant ON api_keys (tenant, created_at_ms);

CREATE INDEX attempts_by_operation ON attempts (provider, operation) WHERE operation IS NOT NULL;

CREATE INDEX attempts_due ON attempts (provider, next_look_at_ms)
  WHERE next_look_at_ms IS NOT NULL;

CREATE INDEX attempts_open ON attempts (provider, state)
  WHERE state IN ('intended', 'created', 'unknown');

CREATE UNIQUE INDEX attempts_open_of_task ON attempts (task_seq)
  WHERE state IN ('intended', 'created', 'unknown');

CREATE INDEX attempts_unknown ON attempts (seq) WHERE state = 'unknown';

CREATE INDEX kept_replies_by_age ON kept_replies (created_at_ms);

CREATE INDEX task_blobs_of_task ON task_blobs (task_seq);

CREATE INDEX tasks_by_end ON tasks (finished_at_ms) WHERE finished_at_ms IS NOT NULL;

CREATE INDEX tasks_by_expiry ON tasks (expires_at_ms) WHERE state IN ('queued', 'running');

CREATE INDEX tasks_by_lease_end ON tasks (lease_ends_at_ms)
  WHERE state = 'running' AND lane = 'embedded';

CREATE INDEX tasks_by_state ON tasks (state);

CREATE INDEX tasks_of_tenant ON tasks (tenant, created_at_ms, seq, state);

CREATE INDEX tasks_to_claim ON tasks (lane, priority DESC, seq) WHERE state = 'queued';
