-- Whose job one may be that is found in a provider's list: also that of an attempt that was given up
-- unknown, or whose task was removed since. Nobody else may take it for his own.
ALTER TABLE attempts ADD COLUMN given_up INTEGER NOT NULL DEFAULT 0 CHECK (given_up IN (0, 1));

CREATE INDEX attempts_given_up ON attempts (provider, model, ended_at_ms) WHERE given_up = 1;

CREATE TABLE removed_attempts (
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  -- Null: it was given up unknown.
  operation TEXT,
  ended_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX removed_attempts_by_operation ON removed_attempts (provider, operation);

CREATE INDEX removed_attempts_by_end ON removed_attempts (ended_at_ms);

CREATE TRIGGER attempts_removed AFTER DELETE ON attempts
  WHEN old.operation IS NOT NULL OR old.given_up = 1
  BEGIN
    INSERT INTO removed_attempts (provider, model, operation, ended_at_ms)
    VALUES (old.provider, old.model, old.operation, old.ended_at_ms);
  END;
