-- What became of tasks, in order, for whoever watches them and comes back: a narrow row where one is made,
-- first runs, and ends. What else there is to tell stands in the task. Without an index, which would cost
-- every create as much again: whoever reads has read most of it, and walks through the rest.
CREATE TABLE state_changes (
  -- The newest row is never removed: it is what the numbers go on from.
  seq INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  -- No reference: a task may go before what became of it does.
  task_id TEXT NOT NULL,
  state TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TRIGGER state_changes_of_new_tasks AFTER INSERT ON tasks
BEGIN
  INSERT INTO state_changes (tenant, task_id, state, at_ms)
  VALUES (NEW.tenant, NEW.id, NEW.state, NEW.updated_at_ms);
END;

CREATE TRIGGER state_changes_of_changed_tasks AFTER UPDATE OF state ON tasks
WHEN NEW.state <> OLD.state AND NEW.state <> 'queued'
  -- Not again after a worker that went away.
  AND (NEW.state <> 'running' OR OLD.started_at_ms IS NULL)
BEGIN
  INSERT INTO state_changes (tenant, task_id, state, at_ms)
  VALUES (NEW.tenant, NEW.id, NEW.state, NEW.updated_at_ms);
END;
