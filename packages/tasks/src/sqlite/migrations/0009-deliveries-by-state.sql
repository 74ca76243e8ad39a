-- A webhook's log of one state, and what is kept no longer, are found without walking over the others.
CREATE INDEX deliveries_of_webhook_by_state ON deliveries (webhook_id, state, event_seq)
  WHERE webhook_id IS NOT NULL;

DROP INDEX deliveries_by_end;
CREATE INDEX deliveries_by_end ON deliveries (state, ended_at_ms) WHERE ended_at_ms IS NOT NULL;

-- An event goes with the last of its deliveries.
CREATE TRIGGER events_without_deliveries AFTER DELETE ON deliveries
BEGIN
  DELETE FROM events
  WHERE seq = OLD.event_seq
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE event_seq = OLD.event_seq);
END;
