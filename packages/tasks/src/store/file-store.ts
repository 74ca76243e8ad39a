// Files that tenants bring ahead of their tasks, and those whose bytes are still coming. Every function takes
// the tenant, and a foreign id is as unknown as a missing one, but for those that clear up.
import type { MediaInfo } from '@filmgate/protocol';
import type { FileLimits } from './file-quota-full.ts';

interface FileFacts {
  readonly id: string;
  readonly tenant: string;
  /** The API key that brought it. */
  readonly keyId: string;
  /** As its sender calls it: shown, and never a path. */
  readonly filename: string;
  readonly purpose: string;
  readonly createdAtMs: number;
  /** From then on it is gone. */
  readonly expiresAtMs: number;
}

/** A file that is here as a whole. */
export interface FileRecord extends FileFacts {
  /** Names the blob, which other files and tasks may share. */
  readonly sha256: string;
  readonly info: MediaInfo;
}

/** A file whose bytes are still coming. */
export interface FileUpload extends FileFacts {
  /** Of the whole file; where its sender did not say, the most that it may have. */
  readonly sizeBytes: number;
  /** Its bytes may come in several requests. */
  readonly resumable: boolean;
  /** Given up where it is not whole by then. */
  readonly endsAtMs: number;
}

/** What is known when all bytes are there. */
export type ArrivedFile = Pick<
  FileRecord,
  'filename' | 'purpose' | 'expiresAtMs' | 'sha256' | 'info'
>;

export interface FileQuery {
  readonly order: 'asc' | 'desc';
  /** The id of a file; only those that come after it. */
  readonly after?: string;
  readonly purpose?: string;
  readonly limit: number;
  readonly nowMs: number;
}

export interface FileStore {
  /**
   * Keeps room for it, in one step with the look whether there is any.
   * @throws FileQuotaFull, OpenUploadsFull, StoreError `duplicate`
   */
  beginUpload(upload: FileUpload, limits: FileLimits): Promise<void>;
  /** While its bytes are coming, and only so long as they may. */
  getUpload(tenant: string, id: string, nowMs: number): Promise<FileUpload | undefined>;
  /** Of the tenant: those that come in pieces, the oldest first. */
  listOpenUploads(tenant: string, nowMs: number): Promise<FileUpload[]>;
  /** Says anew when it is given up. @returns false: there is none such any more */
  prolongUpload(tenant: string, id: string, endsAtMs: number): Promise<boolean>;
  /** It becomes a file, which takes as much room as it has bytes. @returns undefined: there is none such any more */
  endUpload(tenant: string, id: string, arrived: ArrivedFile): Promise<FileRecord | undefined>;
  /** @returns false: there was none */
  removeUpload(tenant: string, id: string): Promise<boolean>;
  /** The operator's: all whose bytes are still coming, whosever. */
  listUploads(): Promise<FileUpload[]>;

  /** Until it expires. */
  getFile(tenant: string, id: string, nowMs: number): Promise<FileRecord | undefined>;
  /** Of the tenant, by when they were made. */
  listFiles(tenant: string, query: FileQuery): Promise<FileRecord[]>;
  /** Its blob is no longer referenced by it. @returns what was removed; undefined: there was none */
  removeFile(tenant: string, id: string, nowMs: number): Promise<FileRecord | undefined>;
  /** Whether a file or a task of anybody refers to the blob. */
  isReferenced(sha256: string): Promise<boolean>;
  /** Removes at most `limit` files that have expired, and uploads that were given up. @returns how many */
  removeEndedFiles(options: { readonly nowMs: number; readonly limit: number }): Promise<number>;
  /** What a tenant has, with what is still coming. */
  fileTotals(tenant: string): Promise<FileLimits>;
}
