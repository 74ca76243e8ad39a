-- Where tenants want to be told of their tasks.
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

CREATE INDEX webhooks_of_tenant ON webhooks (tenant, seq);
CREATE INDEX webhooks_listening ON webhooks (tenant) WHERE enabled = 1;

-- What became of a task.
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

-- An event on its way to one receiver.
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

CREATE UNIQUE INDEX deliveries_of_event ON deliveries (event_seq, webhook_id);
CREATE INDEX deliveries_waiting ON deliveries (receiver, next_try_at_ms)
  WHERE next_try_at_ms IS NOT NULL;
CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, event_seq)
  WHERE webhook_id IS NOT NULL;
CREATE INDEX deliveries_by_end ON deliveries (ended_at_ms) WHERE ended_at_ms IS NOT NULL;

-- Triggers, so that no code that changes a state can forget to tell. A task that nobody listens to costs
-- the WHEN alone. `max(seq)` is the event just written; the receiver of a callback is its tenant and origin.
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
