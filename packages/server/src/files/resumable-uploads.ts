// Files whose bytes come in several requests, over lines that break. Where an upload stands is how much of
// it is in its part file, which a crash does not change; one request at a time carries it on, and a newer one
// takes over from one that hangs.
import { addAbortSignal, type Readable } from 'node:stream';
import { MediaError, withinLimits } from '@filmgate/media';
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { FileStore, FileUpload } from '@filmgate/tasks';
import {
  MOST_COMING_MS,
  type FileLibrary,
  type FileOwner,
  type FileWords,
} from './file-library.ts';
import type { PartFiles } from './part-files.ts';

/** Room is kept so long after the last byte. */
const NEXT_BYTE_WITHIN_MS = 60 * 60 * 1000;
/** How often bytes that come put off the end. */
const PUT_OFF_EVERY_MS = 60 * 1000;

/** How far an upload has come. */
export interface UploadProgress {
  readonly id: string;
  readonly filename: string;
  readonly purpose: string;
  /** Bytes that are here: where the next request goes on. */
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  /** When it is given up; null: it has all its bytes, and is a file. */
  readonly endsAtMs: number | null;
}

export interface ResumableUploads {
  /** @throws FileQuotaFull, OpenUploadsFull */
  begin(owner: FileOwner, words: FileWords, sizeBytes: number): Promise<UploadProgress>;
  /** Also of one that has become a file. */
  find(tenant: string, id: string): Promise<UploadProgress | undefined>;
  /** Those of the tenant that are no files yet, the oldest first. */
  list(tenant: string): Promise<UploadProgress[]>;
  /**
   * Puts more bytes behind those that are here. With the last one it becomes a file. What came before the
   * source broke off stays.
   *
   * @returns undefined: there is none such
   * @throws ProtocolError 409 where it does not go on from there, 400 for what is no medium (it is gone then),
   *   and where the source breaks off
   */
  append(
    tenant: string,
    id: string,
    offsetBytes: number,
    source: Readable,
  ): Promise<UploadProgress | undefined>;
  /** @returns false: there is none that is not a file */
  abandon(tenant: string, id: string): Promise<boolean>;
  /**
   * At a start, before any are taken: what came in one go and was cut off is given up.
   * @returns those that have all their bytes, and are no files yet
   */
  recover(): Promise<readonly FileUpload[]>;
  /** Removes part files of nobody. @returns how many */
  sweep(): Promise<number>;
}

export function createResumableUploads(options: {
  readonly store: Pick<
    FileStore,
    'getUpload' | 'listOpenUploads' | 'listUploads' | 'prolongUpload'
  >;
  readonly library: FileLibrary;
  readonly parts: PartFiles;
  readonly now: () => number;
}): ResumableUploads {
  const { store, library, parts, now } = options;
  const turns = new Map<string, { readonly end: () => void; readonly ended: Promise<void> }>();

  /** Ends whoever carries it on, and waits for what is written last. */
  async function turnAt(id: string): Promise<Disposable & { readonly signal: AbortSignal }> {
    for (let turn = turns.get(id); turn !== undefined; turn = turns.get(id)) {
      turn.end();
      await turn.ended;
    }
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const controller = new AbortController();
    turns.set(id, { end: () => controller.abort(), ended });
    return {
      signal: controller.signal,
      [Symbol.dispose]() {
        turns.delete(id);
        resolve();
      },
    };
  }

  const find: ResumableUploads['find'] = async (tenant, id) => {
    const upload = await store.getUpload(tenant, id, now());
    if (upload !== undefined && upload.resumable) {
      return progressOf(upload, await parts.sizeOf(id));
    }
    const file = await library.get(tenant, id);
    if (file === undefined) return undefined;
    const { filename, purpose, info } = file;
    const { sizeBytes } = info;
    return { id, filename, purpose, offsetBytes: sizeBytes, sizeBytes, endsAtMs: null };
  };

  /** With each minute in which bytes come it is given up later. */
  async function* putOff(
    { tenant, id, createdAtMs, endsAtMs: firstEndsAtMs }: FileUpload,
    source: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    let endsAtMs = firstEndsAtMs;
    for await (const chunk of source) {
      const laterMs = Math.min(now() + NEXT_BYTE_WITHIN_MS, createdAtMs + MOST_COMING_MS);
      if (chunk.length > 0 && laterMs - endsAtMs >= PUT_OFF_EVERY_MS) {
        endsAtMs = laterMs;
        await store.prolongUpload(tenant, id, endsAtMs);
      }
      yield chunk;
    }
  }

  /** @returns how many bytes are here then */
  async function take(upload: FileUpload, offsetBytes: number, source: Readable): Promise<number> {
    const coming = putOff(upload, unbroken(source));
    try {
      return await parts.append(
        upload.id,
        // A page is not taken to its end.
        offsetBytes === 0 ? withinLimits(coming, { isPart: true }) : coming,
        upload.sizeBytes,
      );
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      await library.abandon(upload);
      throw invalidParameter('file', error.message, error);
    }
  }

  return {
    async begin(owner, words, sizeBytes) {
      return progressOf(await library.begin(owner, words, { sizeBytes, resumable: true }), 0);
    },

    find,

    async list(tenant) {
      const open = await store.listOpenUploads(tenant, now());
      return Promise.all(
        open.map(async (upload) => progressOf(upload, await parts.sizeOf(upload.id))),
      );
    },

    async append(tenant, id, offsetBytes, source) {
      if ((await find(tenant, id)) === undefined) return undefined;
      using turn = await turnAt(id);
      // Whoever had the turn before may have ended it.
      const progress = await find(tenant, id);
      if (progress === undefined) return undefined;
      if (progress.offsetBytes !== offsetBytes) throw elsewhere(progress.offsetBytes, offsetBytes);
      const upload = await store.getUpload(tenant, id, now());
      if (upload === undefined) return progress;
      addAbortSignal(turn.signal, source);
      const hereBytes = await take(upload, offsetBytes, source);
      if (hereBytes > upload.sizeBytes) throw beyond(upload.sizeBytes);
      if (hereBytes < upload.sizeBytes) return await find(tenant, id);
      await library.arrive(upload);
      return { ...progressOf(upload, hereBytes), endsAtMs: null };
    },

    async abandon(tenant, id) {
      if ((await store.getUpload(tenant, id, now())) === undefined) return false;
      using _turn = await turnAt(id);
      return await library.abandon({ tenant, id });
    },

    async recover() {
      const whole: FileUpload[] = [];
      for (const upload of await store.listUploads()) {
        const hereBytes = await parts.sizeOf(upload.id);
        if (!upload.resumable) await library.abandon(upload);
        else if (hereBytes === upload.sizeBytes) whole.push(upload);
      }
      return whole;
    },

    async sweep() {
      // Listed first: a row is there before its part file.
      const names = await parts.list();
      const coming = new Set((await store.listUploads()).map(({ id }) => id));
      const strays = names.filter((name) => !coming.has(name) && !turns.has(name));
      for (const name of strays) await parts.remove(name);
      return strays.length;
    },
  };
}

const progressOf = (upload: FileUpload, offsetBytes: number): UploadProgress => {
  const { id, filename, purpose, sizeBytes, endsAtMs } = upload;
  return { id, filename, purpose, offsetBytes, sizeBytes, endsAtMs };
};

/** What ends a request early is told of as what it is, and is no fault of ours. */
async function* unbroken(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* source as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new ProtocolError(
      'UploadConflict',
      'The request broke off, or another one carries on this upload. Ask by HEAD where it stands, and go on from there.',
      { cause },
    );
  }
}

const elsewhere = (is: number, got: number): ProtocolError =>
  new ProtocolError(
    'UploadConflict',
    `The upload has ${is} bytes and goes on from there, but Upload-Offset is ${got}. Ask by HEAD where it stands.`,
  );

const beyond = (sizeBytes: number): ProtocolError =>
  new ProtocolError(
    'RequestBodyTooLarge',
    `The upload was to have ${sizeBytes} bytes, and more came. Ask by HEAD where it stands, and send what is left.`,
  );
