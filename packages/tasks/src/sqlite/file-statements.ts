// All SQL of the files, under the rules of `statements.ts`.

export const INSERT_UPLOAD = `
  INSERT INTO files (id, tenant, key_id, filename, purpose, size_bytes, resumable, created_at_ms,
                     expires_at_ms, ends_at_ms)
  VALUES (:id, :tenant, :keyId, :filename, :purpose, :sizeBytes, :resumable, :createdAtMs,
          :expiresAtMs, :endsAtMs)`;

export const GET_FILE_TOTALS = `SELECT files, bytes FROM file_totals WHERE tenant = :tenant`;

/** What has ended takes no room of those that come. */
export const REMOVE_ENDED_FILES_OF_TENANT = `
  DELETE FROM files WHERE tenant = :tenant AND ends_at_ms <= :nowMs`;

const COMING = `id = :id AND tenant = :tenant AND sha256 IS NULL`;

export const GET_UPLOAD = `SELECT * FROM files WHERE ${COMING} AND ends_at_ms > :nowMs`;

export const PROLONG_UPLOAD = `UPDATE files SET ends_at_ms = :endsAtMs WHERE ${COMING}`;

export const END_UPLOAD = `
  UPDATE files
  SET filename = :filename, purpose = :purpose, size_bytes = :sizeBytes,
      expires_at_ms = :expiresAtMs, ends_at_ms = :expiresAtMs, sha256 = :sha256, info = :info
  WHERE ${COMING}
  RETURNING *`;

export const REMOVE_UPLOAD = `DELETE FROM files WHERE ${COMING}`;

export const LIST_UPLOADS = `
  SELECT * FROM files INDEXED BY files_coming WHERE sha256 IS NULL ORDER BY seq`;

export const LIST_UPLOADS_OF_TENANT = `
  SELECT * FROM files INDEXED BY files_coming
  WHERE sha256 IS NULL AND tenant = :tenant AND ends_at_ms > :nowMs ORDER BY seq`;

const ARRIVED = `sha256 IS NOT NULL AND ends_at_ms > :nowMs`;

export const GET_FILE = `SELECT * FROM files WHERE id = :id AND tenant = :tenant AND ${ARRIVED}`;

export const REMOVE_FILE = `
  DELETE FROM files WHERE id = :id AND tenant = :tenant AND ${ARRIVED} RETURNING *`;

const LISTED = `
  SELECT * FROM files INDEXED BY files_of_tenant
  WHERE tenant = :tenant AND ${ARRIVED} AND (:purpose IS NULL OR purpose = :purpose)`;
/** A foreign id is as unknown as a missing one: nothing comes after it. */
const PLACE = `(
  SELECT created_at_ms, seq FROM files
  WHERE id = :after AND tenant = :tenant AND sha256 IS NOT NULL
)`;

export const LIST_FILES_DOWN = `
  ${LISTED} ORDER BY created_at_ms DESC, seq DESC LIMIT :limit`;
export const LIST_FILES_UP = `${LISTED} ORDER BY created_at_ms, seq LIMIT :limit`;
export const LIST_FILES_DOWN_AFTER = `
  ${LISTED} AND (created_at_ms, seq) < ${PLACE}
  ORDER BY created_at_ms DESC, seq DESC LIMIT :limit`;
export const LIST_FILES_UP_AFTER = `
  ${LISTED} AND (created_at_ms, seq) > ${PLACE}
  ORDER BY created_at_ms, seq LIMIT :limit`;

export const REMOVE_ENDED_FILES = `
  DELETE FROM files WHERE seq IN (
    SELECT seq FROM files INDEXED BY files_by_end
    WHERE ends_at_ms <= :nowMs ORDER BY ends_at_ms LIMIT :limit
  )`;

export const FIND_REFERENCE = `
  SELECT EXISTS (SELECT 1 FROM files WHERE sha256 = :sha256)
    OR EXISTS (SELECT 1 FROM task_blobs WHERE sha256 = :sha256) AS isReferenced`;

export const LIST_BLOBS_OF_FILES = `
  SELECT DISTINCT sha256 FROM files
  WHERE sha256 IS NOT NULL AND sha256 > :after ORDER BY sha256 LIMIT :limit`;
