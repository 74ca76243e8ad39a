// All SQL of the changes of state, under the rules of `statements.ts`. What writes them stands in the
// migration: triggers on the tasks.

export const OLDEST_CHANGE = `SELECT seq FROM state_changes ORDER BY seq LIMIT 1`;

export const NEWEST_CHANGE = `SELECT seq FROM state_changes ORDER BY seq DESC LIMIT 1`;

/** Walks through the changes of all tenants from `after` to `to`. */
export const LIST_CHANGES = `
  SELECT state_changes.*, tasks.* FROM state_changes
  LEFT JOIN tasks ON tasks.id = state_changes.task_id
  WHERE state_changes.seq > :after AND state_changes.seq <= :to AND state_changes.tenant = :tenant
  ORDER BY state_changes.seq LIMIT :limit`;

export const LIST_OLDEST_CHANGES = `
  SELECT seq, at_ms FROM state_changes ORDER BY seq LIMIT :limit`;

export const REMOVE_CHANGES = `DELETE FROM state_changes WHERE seq <= :through`;

/**
 * Of this connection alone, so that other programs can write to the database. They tell of what is written
 * to a task, whatever code does it.
 */
export const TELL_OF_WRITES = `
  CREATE TEMP TRIGGER IF NOT EXISTS tell_of_new_tasks AFTER INSERT ON main.tasks
  BEGIN SELECT task_written(NEW.tenant, NEW.id, NEW.state, 1); END;
  CREATE TEMP TRIGGER IF NOT EXISTS tell_of_changed_tasks AFTER UPDATE OF state, stage, fraction ON main.tasks
  BEGIN SELECT task_written(NEW.tenant, NEW.id, NEW.state, NEW.state <> OLD.state); END;
  CREATE TEMP TRIGGER IF NOT EXISTS tell_of_removed_tasks AFTER DELETE ON main.tasks
  BEGIN SELECT task_written(OLD.tenant, OLD.id, NULL, 1); END`;
