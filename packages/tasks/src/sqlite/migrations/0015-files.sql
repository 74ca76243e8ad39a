-- What tenants bring ahead of their tasks. A row is made before its first byte is taken, with as many bytes
-- as are to come at most, so that all that is on disk is counted; it is a file once it has its hash.
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

CREATE INDEX files_of_tenant ON files (tenant, created_at_ms, seq) WHERE sha256 IS NOT NULL;
CREATE INDEX files_by_blob ON files (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX files_coming ON files (seq) WHERE sha256 IS NULL;
CREATE INDEX files_by_end ON files (ends_at_ms);
CREATE INDEX files_of_tenant_by_end ON files (tenant, ends_at_ms);

-- What a tenant has, with what is still coming. Kept by triggers, so that no code can forget it.
CREATE TABLE file_totals (
  tenant TEXT NOT NULL PRIMARY KEY,
  files INTEGER NOT NULL CHECK (files >= 0),
  bytes INTEGER NOT NULL CHECK (bytes >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER file_totals_of_new AFTER INSERT ON files
BEGIN
  INSERT INTO file_totals VALUES (NEW.tenant, 1, NEW.size_bytes)
  ON CONFLICT (tenant) DO UPDATE SET files = files + 1, bytes = bytes + NEW.size_bytes;
END;

CREATE TRIGGER file_totals_of_changed AFTER UPDATE OF size_bytes ON files
BEGIN
  UPDATE file_totals SET bytes = bytes - OLD.size_bytes + NEW.size_bytes WHERE tenant = NEW.tenant;
END;

CREATE TRIGGER file_totals_of_removed AFTER DELETE ON files
BEGIN
  UPDATE file_totals SET files = files - 1, bytes = bytes - OLD.size_bytes WHERE tenant = OLD.tenant;
END;
