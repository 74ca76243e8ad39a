// The files of this installation, put right after whatever ended the service before.
import type { BlobStore } from '@filmgate/media';
import { ProtocolError } from '@filmgate/protocol';
import type { FileLimits, FileStore } from '@filmgate/tasks';
import type { Logger } from 'pino';
import { createFileLibrary, type FileLibrary } from './file-library.ts';
import { openPartFiles } from './part-files.ts';
import { createResumableUploads, type ResumableUploads } from './resumable-uploads.ts';
import { createUploadSlots, type TakeSlot } from './upload-slots.ts';

export interface Files {
  readonly library: FileLibrary;
  readonly uploads: ResumableUploads;
  readonly takeSlot: TakeSlot;
}

/** @param options.directory of what has not come as a whole; no other service may have it open */
export async function openFiles(options: {
  readonly store: FileStore;
  readonly blobs: BlobStore;
  readonly directory: string;
  readonly limits: () => FileLimits;
  readonly retentionDays: number;
  readonly now: () => number;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}): Promise<Files> {
  const { store, blobs, directory, limits, retentionDays, now, logger } = options;
  const parts = await openPartFiles(directory);
  const library = createFileLibrary({ store, blobs, parts, limits, retentionDays, now });
  const uploads = createResumableUploads({ store, library, parts, now });
  for (const upload of await uploads.recover()) {
    try {
      await library.arrive(upload);
    } catch (error) {
      const level = error instanceof ProtocolError ? 'info' : 'error';
      logger[level]({ err: error, file: upload.id }, 'an upload that had all its bytes is no file');
    }
  }
  await uploads.sweep();
  return { library, uploads, takeSlot: createUploadSlots() };
}
