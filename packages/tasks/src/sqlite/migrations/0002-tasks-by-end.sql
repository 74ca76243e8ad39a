-- For the removal of tasks that are kept no longer.
CREATE INDEX tasks_by_end ON tasks (finished_at_ms) WHERE finished_at_ms IS NOT NULL;
