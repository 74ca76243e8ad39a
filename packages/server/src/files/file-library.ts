// Files that tenants bring ahead of their tasks.
//
// Contract: room is kept in the database before the first byte is taken (`beginUpload`), so that a quota holds
// however many come at once. Bytes come into a part file, are looked at there in the probe's thread, and only
// what is a medium moves into the blob store; then the row becomes a file. A crash before the move leaves row
// and part file, which the next start puts right; one between the move and the row leaves a blob that nobody
// refers to, which the sweep takes.
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import {
  MediaError,
  MOST_MEDIA_BYTES,
  probe,
  requireSize,
  withinLimits,
  type BlobStore,
} from '@filmgate/media';
import {
  fileIdOf,
  invalidParameter,
  newFileId,
  ProtocolError,
  type MediaInfo,
} from '@filmgate/protocol';
import type { FileLimits, FileQuery, FileRecord, FileStore, FileUpload } from '@filmgate/tasks';
import { cleanFilename } from './file-name.ts';
import type { PartFiles } from './part-files.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long the bytes of a file may take to come, in as many requests as they like. */
export const MOST_COMING_MS = DAY_MS;
/** How long room is kept for an upload in pieces of which nothing has come. */
const FIRST_BYTE_WITHIN_MS = 10 * 60 * 1000;
/** Bytes this young may be about to be referred to; the sweep takes them later. */
const ABOUT_TO_BE_USED_MS = 60 * 60 * 1000;
export const DEFAULT_PURPOSE = 'media';

/** Whose file it is, and by which key it came. */
export interface FileOwner {
  readonly tenant: string;
  readonly keyId: string;
}

/** What a sender says of a file. */
export interface FileWords {
  /** As given; folders and unseen characters are taken off. */
  readonly filename: string;
  readonly purpose?: string;
  /** From now; the service's retention unless given. */
  readonly expiresAfterS?: number | undefined;
}

/** All bytes of a file, looked at and on disk; gone on disposal, unless it was made a file. */
export interface ReceivedFile extends AsyncDisposable {
  readonly info: MediaInfo;
  /** @throws ProtocolError where it was given up meanwhile */
  keep(words: FileWords): Promise<FileRecord>;
}

export interface FileLibrary {
  /**
   * Takes a file in one go.
   *
   * @param mostBytes the most that may come, as far as it is known: so much room is kept
   * @throws ProtocolError 400 for what is no medium; FileQuotaFull; what the source throws: nothing stays
   */
  receive(
    owner: FileOwner,
    source: AsyncIterable<Uint8Array>,
    mostBytes?: number,
  ): Promise<ReceivedFile>;
  /** `receive` and `keep`. */
  add(
    owner: FileOwner,
    source: AsyncIterable<Uint8Array>,
    words: FileWords & { readonly mostBytes?: number | undefined },
  ): Promise<FileRecord>;
  get(tenant: string, id: string): Promise<FileRecord | undefined>;
  list(tenant: string, query: Omit<FileQuery, 'nowMs'>): Promise<FileRecord[]>;
  /**
   * Tasks that use it have its bytes as long as they are kept; else they go at once, or with the sweep where
   * they are young.
   * @returns false: there was none
   */
  remove(tenant: string, id: string): Promise<boolean>;
  /**
   * The file that stands in place of a URL; its bytes stay for at least a day, so that a task can be made
   * that refers to them.
   * @param url `file-…` or `asset://file-…`
   */
  resolve(tenant: string, url: string): Promise<FileRecord | undefined>;
  /**
   * Makes a file of an upload all of whose bytes are in its part file.
   * @throws ProtocolError 400 for what is no medium: the upload is gone then
   */
  arrive(upload: FileUpload): Promise<FileRecord>;
  /** Gives an upload up. @returns false: there was none */
  abandon(upload: Pick<FileUpload, 'tenant' | 'id'>): Promise<boolean>;
  /** A new upload of an owner, for which room is kept. @throws FileQuotaFull, OpenUploadsFull */
  begin(
    owner: FileOwner,
    words: FileWords,
    coming: Pick<FileUpload, 'sizeBytes' | 'resumable'>,
  ): Promise<FileUpload>;
}

export function createFileLibrary(options: {
  readonly store: FileStore;
  readonly blobs: BlobStore;
  readonly parts: PartFiles;
  /** As they are configured now. */
  readonly limits: () => FileLimits;
  readonly retentionDays: number;
  readonly now: () => number;
}): FileLibrary {
  const { store, blobs, parts, limits, retentionDays, now } = options;

  const expiryOf = (words: FileWords, fromMs: number): number =>
    fromMs +
    (words.expiresAfterS === undefined ? retentionDays * DAY_MS : words.expiresAfterS * 1000);

  const begin: FileLibrary['begin'] = async (owner, words, coming) => {
    const createdAtMs = now();
    const upload: FileUpload = {
      ...owner,
      ...coming,
      id: newFileId((size) => randomBytes(size)),
      filename: cleanFilename(words.filename),
      purpose: words.purpose ?? DEFAULT_PURPOSE,
      createdAtMs,
      endsAtMs: createdAtMs + (coming.resumable ? FIRST_BYTE_WITHIN_MS : MOST_COMING_MS),
      expiresAtMs: expiryOf(words, createdAtMs),
    };
    await store.beginUpload(upload, limits());
    return upload;
  };

  const abandon: FileLibrary['abandon'] = async ({ tenant, id }) => {
    // The row last: a part file without one would be nobody's until the next sweep.
    await parts.remove(id);
    return await store.removeUpload(tenant, id);
  };

  /** @throws MediaError */
  async function lookAt(id: string): Promise<MediaInfo> {
    const info = await probe(parts.path(id));
    // An MP4 may turn out to be a sound.
    requireSize(info.kind, info.sizeBytes);
    return info;
  }

  async function keep(upload: FileUpload, info: MediaInfo): Promise<FileRecord> {
    const { tenant, id, filename, purpose, expiresAtMs } = upload;
    const { sha256 } = await blobs.adopt(parts.path(id));
    const arrived = { filename, purpose, expiresAtMs, sha256, info };
    const file = await store.endUpload(tenant, id, arrived);
    if (file === undefined) throw gone(id);
    return file;
  }

  /** Frees the bytes of a deleted file, where that is surely what they were alone. */
  async function release(sha256: string): Promise<void> {
    if (await store.isReferenced(sha256)) return;
    const ageMs =
      now() - ((await stat(blobs.path(sha256)).catch(() => undefined))?.mtimeMs ?? now());
    if (ageMs > ABOUT_TO_BE_USED_MS) await blobs.remove(sha256);
  }

  const receive: FileLibrary['receive'] = async (owner, source, mostBytes = MOST_MEDIA_BYTES) => {
    const sizeBytes = Math.min(mostBytes, MOST_MEDIA_BYTES);
    const upload = await begin(owner, { filename: '' }, { sizeBytes, resumable: false });
    let info: MediaInfo;
    try {
      const arrivedBytes = await parts.append(upload.id, withinLimits(source), sizeBytes);
      if (arrivedBytes > sizeBytes) throw longerThanSaid(sizeBytes);
      info = await lookAt(upload.id);
    } catch (error) {
      await abandon(upload);
      throw refusalOf(error);
    }
    let isKept = false;
    return {
      info,
      async keep(words) {
        const { filename, purpose = DEFAULT_PURPOSE } = words;
        const expiresAtMs = expiryOf(words, upload.createdAtMs);
        const named = { ...upload, filename: cleanFilename(filename), purpose, expiresAtMs };
        const file = await keep(named, info);
        isKept = true;
        return file;
      },
      async [Symbol.asyncDispose]() {
        if (!isKept) await abandon(upload);
      },
    };
  };

  return {
    begin,
    abandon,
    receive,
    async add(owner, source, { mostBytes, ...words }) {
      await using received = await receive(owner, source, mostBytes);
      return await received.keep(words);
    },
    async arrive(upload) {
      let info: MediaInfo;
      try {
        info = await lookAt(upload.id);
      } catch (error) {
        if (error instanceof MediaError) await abandon(upload);
        throw refusalOf(error);
      }
      return await keep(upload, info);
    },
    get: (tenant, id) => store.getFile(tenant, id, now()),
    list: (tenant, query) => store.listFiles(tenant, { ...query, nowMs: now() }),
    async remove(tenant, id) {
      const removed = await store.removeFile(tenant, id, now());
      if (removed === undefined) return false;
      await release(removed.sha256);
      return true;
    },
    async resolve(tenant, url) {
      const id = fileIdOf(url);
      const file = id === undefined ? undefined : await store.getFile(tenant, id, now());
      if (file === undefined) return undefined;
      // It may be about to expire, and its bytes be old enough to be swept.
      if (!(await blobs.touch(file.sha256))) {
        throw new Error(`the blob ${file.sha256} of ${file.id} is not there`);
      }
      return file;
    },
  };
}

const refusalOf = (error: unknown): unknown =>
  error instanceof MediaError ? invalidParameter('file', error.message, error) : error;

const longerThanSaid = (sizeBytes: number): MediaError =>
  new MediaError('media_too_large', `it has more than the ${sizeBytes} bytes that were to come`);

const gone = (id: string): ProtocolError =>
  new ProtocolError('ResourceNotFound', `The upload ${id} was given up. Send the file again.`);
