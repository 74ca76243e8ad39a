CREATE TRIGGER attempts_removed AFTER DELETE ON attempts
  WHEN old.operation IS NOT NULL OR old.given_up = 1
  BEGIN
    INSERT INTO removed_attempts (provider, model, operation, ended_at_ms)
    VALUES (old.provider, old.model, old.operation, old.ended_at_ms);
  END;

CREATE TRIGGER events_without_deliveries AFTER DELETE ON deliveries
BEGIN
  DELETE FROM events
  WHERE seq = OLD.event_seq
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE event_seq = OLD.event_seq);
END;

CREATE TRIGGER file_totals_of_changed AFTER UPDATE OF size_bytes ON files
BEGIN
  UPDATE file_totals SET bytes = bytes - OLD.size_bytes + NEW.size_bytes WHERE tenant = NEW.tenant;
END;

CREATE TRIGGER file_totals_of_new AFTER INSERT ON files
BEGIN
  INSERT INTO file_totals VALUES (NEW.tenant, 1, NEW.size_bytes)
  ON CONFLICT (tenant) DO UPDATE SET files = files + 1, bytes = bytes + NEW.size_bytes;
END;

CREATE TRIGGER file_totals_of_removed AFTER DELETE ON files
BEGIN
  UPDATE file_totals SET files = files - 1, bytes = bytes - OLD.size_bytes WHERE tenant = OLD.tenant;
END;

CREATE TRIGGER events_of_changed_tasks AFTER UPDATE OF state ON tasks
WHEN NEW.state <> OLD.state AND NEW.state <> 'queued'
  -- Not again after a worker that went away.
  AND (NEW.state <> 'running' OR OLD.started_at_ms IS NULL)
  AND (
    (NEW.state <> 'cancelled' AND json_extract(NEW.request, '$.callbackUrl') IS NOT NULL)
    OR EXISTS (
      SELECT 1 FROM webhooks, json_each(webhooks.types)
      WHERE webhooks.tenant = NEW.tenant AND webhooks.enabled = 1
        AND json_each.value = 'task.' || NEW.state
    )
  )
BEGIN
  INSERT INTO events (id, tenant, type, at_ms, task_id, task)
  VALUES (
    'evt_' || lower(hex(randomblob(16))), NEW.tenant, 'task.' || NEW.state, NEW.updated_at_ms, NEW.id,
    json_object(
      'seq', NEW.seq, 'id', NEW.id, 'tenant', NEW.tenant, 'key_id', NEW.key_id, 'lane', NEW.lane,
      'state', NEW.state, 'priority', NEW.priority, 'seed', NEW.seed,
      'created_at_ms', NEW.created_at_ms, 'updated_at_ms', NEW.updated_at_ms,
      'started_at_ms', NEW.started_at_ms, 'finished_at_ms', NEW.finished_at_ms,
      'expires_at_ms', NEW.expires_at_ms, 'attempts', NEW.attempts, 'epoch', NEW.epoch,
      'stage', NEW.stage, 'fraction', NEW.fraction, 'error_code', NEW.error_code,
      'error_message', NEW.error_message, 'result', NEW.result, 'request', NEW.request
    )
  );
  INSERT INTO deliveries (event_seq, receiver, callback_url, next_try_at_ms)
  SELECT
    (SELECT max(seq) FROM events),
    NEW.tenant || ' ' || substr(url, 1, 7 + instr(substr(url, 9) || '/', '/')),
    url, NEW.updated_at_ms
  FROM (SELECT json_extract(NEW.request, '$.callbackUrl') AS url)
  WHERE url IS NOT NULL AND NEW.state <> 'cancelled';
  INSERT INTO deliveries (event_seq, receiver, webhook_id, next_try_at_ms)
  SELECT (SELECT max(seq) FROM events), NEW.tenant || ' ' || webhooks.id, webhooks.id, NEW.updated_at_ms
  FROM webhooks
  WHERE webhooks.tenant = NEW.tenant AND webhooks.enabled = 1
    AND EXISTS (SELECT 1 FROM json_each(webhooks.types) WHERE value = 'task.' || NEW.state);
END;

CREATE TRIGGER events_of_new_tasks AFTER INSERT ON tasks
WHEN json_extract(NEW.request, '$.callbackUrl') IS NOT NULL
BEGIN
  INSERT INTO events (id, tenant, type, at_ms, task_id, task)
  VALUES (
    'evt_' || lower(hex(randomblob(16))), NEW.tenant, 'task.' || NEW.state, NEW.updated_at_ms, NEW.id,
    json_object(
      'seq', NEW.seq, 'id', NEW.id, 'tenant', NEW.tenant, 'key_id', NEW.key_id, 'lane', NEW.lane,
      'state', NEW.state, 'priority', NEW.priority, 'seed', NEW.seed,
      'created_at_ms', NEW.created_at_ms, 'updated_at_ms', NEW.updated_at_ms,
      'started_at_ms', NEW.started_at_ms, 'finished_at_ms', NEW.finished_at_ms,
      'expires_at_ms', NEW.expires_at_ms, 'attempts', NEW.attempts, 'epoch', NEW.epoch,
      'stage', NEW.stage, 'fraction', NEW.fraction, 'error_code', NEW.error_code,
      'error_message', NEW.error_message, 'result', NEW.result, 'request', NEW.request
    )
  );
  INSERT INTO deliveries (event_seq, receiver, callback_url, next_try_at_ms)
  SELECT
    (SELECT max(seq) FROM events),
    NEW.tenant || ' ' || substr(url, 1, 7 + instr(substr(url, 9) || '/', '/')),
    url, NEW.updated_at_ms
  FROM (SELECT json_extract(NEW.request, '$.callbackUrl') AS url);
END;

CREATE TRIGGER queues_of_ended_tasks AFTER UPDATE OF state ON tasks
WHEN OLD.state = 'queued' AND NEW.state NOT IN ('queued', 'running')
BEGIN
  UPDATE lanes SET waiting = waiting - 1 WHERE lane = NEW.lane;
  UPDATE queues SET waiting = waiting - 1 WHERE lane = NEW.lane AND tenant = NEW.tenant;
END;

CREATE TRIGGER queues_of_new_tasks AFTER INSERT ON tasks WHEN NEW.state = 'queued'
BEGIN
  INSERT INTO queues (lane, tenant, waiting, turn)
  SELECT lane, NEW.tenant, 1, turn FROM lanes WHERE lane = NEW.lane
  ON CONFLICT (lane, tenant) DO UPDATE SET
    waiting = waiting + 1,
    turn = CASE waiting WHEN 0 THEN max(turn, excluded.turn) ELSE turn END;
  UPDATE lanes SET waiting = waiting + 1 WHERE lane = NEW.lane;
END;

CREATE TRIGGER queues_of_removed_tasks AFTER DELETE ON tasks WHEN OLD.state = 'queued'
BEGIN
  UPDATE lanes SET waiting = waiting - 1 WHERE lane = OLD.lane;
  UPDATE queues SET waiting = waiting - 1 WHERE lane = OLD.lane AND tenant = OLD.tenant;
END;

CREATE TRIGGER queues_of_returned_tasks AFTER UPDATE OF state ON tasks
WHEN OLD.state <> 'queued' AND NEW.state = 'queued'
BEGIN
  INSERT INTO queues (lane, tenant, waiting, turn)
  SELECT lane, NEW.tenant, 1, turn FROM lanes WHERE lane = NEW.lane
  ON CONFLICT (lane, tenant) DO UPDATE SET
    waiting = waiting + 1,
    turn = CASE waiting WHEN 0 THEN max(turn, excluded.turn) ELSE turn END;
  UPDATE lanes SET waiting = waiting + 1 WHERE lane = NEW.lane;
END;

CREATE TRIGGER queues_of_started_tasks AFTER UPDATE OF state ON tasks
WHEN OLD.state = 'queued' AND NEW.state = 'running'
BEGIN
  UPDATE lanes SET
    waiting = waiting - 1,
    turn = max(turn, (SELECT turn FROM queues WHERE lane = NEW.lane AND tenant = NEW.tenant))
  WHERE lane = NEW.lane;
  UPDATE queues SET
    waiting = waiting - 1,
    turn = 1 + (SELECT turn FROM lanes WHERE lane = NEW.lane)
  WHERE lane = NEW.lane AND tenant = NEW.tenant;
END;

CREATE TRIGGER state_changes_of_changed_tasks AFTER UPDATE OF state ON tasks
WHEN NEW.state <> OLD.state AND NEW.state <> 'queued'
  -- Not again after a worker that went away.
  AND (NEW.state <> 'running' OR OLD.started_at_ms IS NULL)
BEGIN
  INSERT INTO state_changes (tenant, task_id, state, at_ms)
  VALUES (NEW.tenant, NEW.id, NEW.state, NEW.updated_at_ms);
END;

CREATE TRIGGER state_changes_of_new_tasks AFTER INSERT ON tasks
BEGIN
  INSERT INTO state_changes (tenant, task_id, state, at_ms)
  VALUES (NEW.tenant, NEW.id, NEW.state, NEW.updated_at_ms);
END;

CREATE TABLE api_keys (
  id TEXT NOT NULL PRIMARY KEY,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER,
  secret_hash TEXT NOT NULL UNIQUE
, made_by TEXT, expires_at_ms INTEGER, last_used_at_ms INTEGER, budgets TEXT NOT NULL DEFAULT '[]', rate_limit TEXT, old_secret_until_ms INTEGER, old_secret_hash TEXT
  CHECK ((old_secret_hash IS NULL) = (old_secret_until_ms IS NULL))) STRICT;

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
  CHECK ((trouble IS NULL) = (trouble_since_ms IS NULL)), given_up INTEGER NOT NULL DEFAULT 0 CHECK (given_up IN (0, 1)), made INTEGER NOT NULL DEFAULT 0 CHECK (made IN (0, 1)), cancel_done_at_ms INTEGER,
  UNIQUE (task_seq, number),
  CHECK ((operation IS NULL) = (created_at_ms IS NULL)),
  CHECK (operation IS NULL OR state IN ('created', 'ended')),
  CHECK ((state IN ('not_created', 'ended')) = (ended_at_ms IS NOT NULL)),
  -- What runs is looked at until it ends; an unknown one may be left to a person.
  CHECK (state <> 'created' OR (operation IS NOT NULL AND next_look_at_ms IS NOT NULL)),
  CHECK (state IN ('created', 'unknown') OR next_look_at_ms IS NULL),
  CHECK (state NOT IN ('not_created', 'unknown') OR error_code IS NOT NULL)
) STRICT;

CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  event_seq INTEGER NOT NULL REFERENCES events (seq) ON DELETE CASCADE,
  -- Of deliveries to one of them few are tried at once.
  receiver TEXT NOT NULL,
  -- Null: the task's callback_url. No reference: a webhook may go before its deliveries do.
  webhook_id TEXT,
  callback_url TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead')),
  tries INTEGER NOT NULL DEFAULT 0,
  -- Tries before it was last replayed.
  tries_before INTEGER NOT NULL DEFAULT 0,
  next_try_at_ms INTEGER,
  ended_at_ms INTEGER,
  -- The last tries as a JSON array, oldest first.
  log TEXT NOT NULL DEFAULT '[]',
  CHECK ((webhook_id IS NULL) = (callback_url IS NOT NULL)),
  CHECK ((state = 'waiting') = (next_try_at_ms IS NOT NULL)),
  CHECK ((state = 'waiting') = (ended_at_ms IS NULL))
) STRICT;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  type TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  task_id TEXT NOT NULL,
  -- The row of the task as it was then: it moves on, and may be removed, before this is told.
  task TEXT NOT NULL
) STRICT;

CREATE TABLE file_totals (
  tenant TEXT NOT NULL PRIMARY KEY,
  files INTEGER NOT NULL CHECK (files >= 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE files (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  key_id TEXT NOT NULL,
  filename TEXT NOT NULL,
  purpose TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  -- Whether its bytes may come in several requests.
  resumable INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  -- When it goes by itself: before the expiry while its bytes are still coming.
  ends_at_ms INTEGER NOT NULL,
  sha256 TEXT,
  -- JSON.
  info TEXT,
  CHECK ((sha256 IS NULL) = (info IS NULL))
) STRICT;

CREATE TABLE installation (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_replies (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  reply TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE lanes (
  lane TEXT NOT NULL PRIMARY KEY,
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  -- That of the task that was started last.
  turn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "ledger" (
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

CREATE TABLE queues (
  lane TEXT NOT NULL CHECK (lane IN ('embedded', 'gateway')),
  tenant TEXT NOT NULL,
  -- Its queued tasks.
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  turn INTEGER NOT NULL,
  PRIMARY KEY (lane, tenant)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_attempts (
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  -- Null: it was given up unknown.
  operation TEXT,
  ended_at_ms INTEGER NOT NULL
) STRICT;

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

CREATE TABLE spending (
  scope TEXT NOT NULL CHECK (scope IN ('tenant', 'key')),
  owner TEXT NOT NULL,
  currency TEXT NOT NULL,
  day TEXT NOT NULL,
  reserved INTEGER NOT NULL CHECK (reserved >= 0),
  charged INTEGER NOT NULL, possible INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, owner, currency, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE state_changes (
  -- The newest row is never removed: it is what the numbers go on from.
  seq INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  -- No reference: a task may go before what became of it does.
  task_id TEXT NOT NULL,
  state TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

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
  mismatches INTEGER NOT NULL, possible INTEGER NOT NULL DEFAULT 0, given_up INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, day, key_id, provider, model, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE webhooks (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  tenant TEXT NOT NULL,
  url TEXT NOT NULL,
  -- Of the events that it is told, as a JSON array.
  types TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  secret TEXT NOT NULL,
  old_secret TEXT,
  old_secret_until_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  CHECK ((old_secret IS NULL) = (old_secret_until_ms IS NULL))
) STRICT;

CREATE UNIQUE INDEX api_keys_by_old_secret ON api_keys (old_secret_hash)
  WHERE old_secret_hash IS NOT NULL;

CREATE INDEX api_keys_of_tenant ON api_keys (tenant, created_at_ms);

CREATE INDEX attempts_by_operation ON attempts (provider, operation) WHERE operation IS NOT NULL;

CREATE INDEX attempts_due ON attempts (provider, next_look_at_ms)
  WHERE next_look_at_ms IS NOT NULL;

CREATE INDEX attempts_given_up ON attempts (provider, model, ended_at_ms) WHERE given_up = 1;

CREATE INDEX attempts_open ON attempts (provider, state)
  WHERE state IN ('intended', 'created', 'unknown');

CREATE UNIQUE INDEX attempts_open_of_task ON attempts (task_seq)
  WHERE state IN ('intended', 'created', 'unknown');

CREATE INDEX attempts_unknown ON attempts (seq) WHERE state = 'unknown';

CREATE INDEX deliveries_by_end ON deliveries (state, ended_at_ms) WHERE ended_at_ms IS NOT NULL;

CREATE UNIQUE INDEX deliveries_of_event ON deliveries (event_seq, webhook_id);

CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, event_seq)
  WHERE webhook_id IS NOT NULL;

CREATE INDEX deliveries_of_webhook_by_state ON deliveries (webhook_id, state, event_seq)
  WHERE webhook_id IS NOT NULL;

CREATE INDEX deliveries_waiting ON deliveries (receiver, next_try_at_ms)
  WHERE next_try_at_ms IS NOT NULL;

CREATE INDEX files_by_blob ON files (sha256) WHERE sha256 IS NOT NULL;

CREATE INDEX files_by_end ON files (ends_at_ms);

CREATE INDEX files_coming ON files (seq) WHERE sha256 IS NULL;

CREATE INDEX files_of_tenant ON files (tenant, created_at_ms, seq) WHERE sha256 IS NOT NULL;

CREATE INDEX files_of_tenant_by_end ON files (tenant, ends_at_ms);

CREATE INDEX kept_replies_by_age ON kept_replies (created_at_ms);

CREATE INDEX ledger_of_task ON ledger (task_id, currency);

CREATE UNIQUE INDEX ledger_possible_once ON ledger (attempt_id) WHERE kind = 'possible';

CREATE UNIQUE INDEX ledger_settled_once ON ledger (task_id) WHERE kind = 'settled';

CREATE INDEX queues_by_turn ON queues (lane, turn, tenant) WHERE waiting > 0;

CREATE INDEX removed_attempts_by_end ON removed_attempts (ended_at_ms);

CREATE INDEX removed_attempts_by_operation ON removed_attempts (provider, operation);

CREATE INDEX task_blobs_of_task ON task_blobs (task_seq);

CREATE INDEX tasks_by_end ON tasks (finished_at_ms) WHERE finished_at_ms IS NOT NULL;

CREATE INDEX tasks_by_expiry ON tasks (expires_at_ms) WHERE state IN ('queued', 'running');

CREATE INDEX tasks_by_lease_end ON tasks (lease_ends_at_ms)
  WHERE state = 'running' AND lane = 'embedded';

CREATE INDEX tasks_by_state ON tasks (state);

CREATE INDEX tasks_of_tenant ON tasks (tenant, created_at_ms, seq, state);

CREATE INDEX tasks_to_claim ON tasks (lane, tenant, priority DESC, seq) WHERE state = 'queued';

CREATE INDEX webhooks_listening ON webhooks (tenant) WHERE enabled = 1;

CREATE INDEX webhooks_of_tenant ON webhooks (tenant, seq);
