-- What has been wrong with an upstream's job, and since when: a job is not given up for one bad reply,
-- however old it is, nor borne for ever.
ALTER TABLE attempts ADD COLUMN trouble TEXT
  CHECK (trouble IN ('missing', 'unrecognized', 'failed', 'unfetched'));
ALTER TABLE attempts ADD COLUMN trouble_since_ms INTEGER
  CHECK ((trouble IS NULL) = (trouble_since_ms IS NULL));
