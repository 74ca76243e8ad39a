import type { MediaInfo } from '@filmgate/protocol';
import type { FileRecord, FileUpload } from '../store/file-store.ts';

export interface FileRow {
  readonly id: string;
  readonly tenant: string;
  readonly key_id: string;
  readonly filename: string;
  readonly purpose: string;
  readonly size_bytes: number;
  readonly resumable: number;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
  readonly ends_at_ms: number;
  readonly sha256: string | null;
  readonly info: string | null;
}

const factsFromRow = (row: FileRow) => ({
  id: row.id,
  tenant: row.tenant,
  keyId: row.key_id,
  filename: row.filename,
  purpose: row.purpose,
  createdAtMs: row.created_at_ms,
  expiresAtMs: row.expires_at_ms,
});

/** The JSON column holds what this store wrote from the same type. */
export const fileFromRow = (row: FileRow): FileRecord => ({
  ...factsFromRow(row),
  sha256: row.sha256 ?? '',
  info: JSON.parse(row.info ?? 'null') as MediaInfo,
});

export const uploadFromRow = (row: FileRow): FileUpload => ({
  ...factsFromRow(row),
  sizeBytes: row.size_bytes,
  resumable: row.resumable === 1,
  endsAtMs: row.ends_at_ms,
});
