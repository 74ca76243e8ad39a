-- Who waits, in each lane: one row for each tenant that ever queued a task there. Tenants are served in
-- turns (start-time fair queueing): the lowest is next, and goes one behind where the lane then stands. A
-- tenant that comes back begins where the lane stands, so that nobody saves turns up, or owes any.
-- Kept by triggers, so that no code that changes a state can forget it.
CREATE TABLE queues (
  lane TEXT NOT NULL CHECK (lane IN ('embedded', 'gateway')),
  tenant TEXT NOT NULL,
  -- Its queued tasks.
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  turn INTEGER NOT NULL,
  PRIMARY KEY (lane, tenant)
) STRICT, WITHOUT ROWID;

CREATE INDEX queues_by_turn ON queues (lane, turn, tenant) WHERE waiting > 0;

CREATE TABLE lanes (
  lane TEXT NOT NULL PRIMARY KEY,
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  -- That of the task that was started last.
  turn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO queues
SELECT lane, tenant, count(*), 0 FROM tasks WHERE state = 'queued' GROUP BY lane, tenant;
INSERT INTO lanes
SELECT value, (SELECT count(*) FROM tasks WHERE lane = value AND state = 'queued'), 0
FROM json_each('["embedded", "gateway"]');

CREATE TRIGGER queues_of_new_tasks AFTER INSERT ON tasks WHEN NEW.state = 'queued'
BEGIN
  INSERT INTO queues (lane, tenant, waiting, turn)
  SELECT lane, NEW.tenant, 1, turn FROM lanes WHERE lane = NEW.lane
  ON CONFLICT (lane, tenant) DO UPDATE SET
    waiting = waiting + 1,
    turn = CASE waiting WHEN 0 THEN max(turn, excluded.turn) ELSE turn END;
  UPDATE lanes SET waiting = waiting + 1 WHERE lane = NEW.lane;
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

CREATE TRIGGER queues_of_ended_tasks AFTER UPDATE OF state ON tasks
WHEN OLD.state = 'queued' AND NEW.state NOT IN ('queued', 'running')
BEGIN
  UPDATE lanes SET waiting = waiting - 1 WHERE lane = NEW.lane;
  UPDATE queues SET waiting = waiting - 1 WHERE lane = NEW.lane AND tenant = NEW.tenant;
END;

CREATE TRIGGER queues_of_removed_tasks AFTER DELETE ON tasks WHEN OLD.state = 'queued'
BEGIN
  UPDATE lanes SET waiting = waiting - 1 WHERE lane = OLD.lane;
  UPDATE queues SET waiting = waiting - 1 WHERE lane = OLD.lane AND tenant = OLD.tenant;
END;

DROP INDEX tasks_to_claim;
CREATE INDEX tasks_to_claim ON tasks (lane, tenant, priority DESC, seq) WHERE state = 'queued';
