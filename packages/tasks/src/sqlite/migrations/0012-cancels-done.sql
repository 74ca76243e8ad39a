-- When the sending of a cancel was over, whatever came of it. Sent and not over: it may never have left.
ALTER TABLE attempts ADD COLUMN cancel_done_at_ms INTEGER;
