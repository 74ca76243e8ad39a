// From a prompt to a film in one call.
import type { CreateMetadata, CreateRequest, MediaKind } from '@filmgate/protocol';
import type { CallOptions, Connection } from './connection.ts';
import { download } from './download.ts';
import * as files from './files.ts';
import {
  cancel,
  create,
  type Created,
  type CreateOptions,
  follow,
  type FollowOptions,
  type FinishedTask,
} from './tasks.ts';

/** A URL, a `file-…` id, or the bytes themselves: these are uploaded first, for a day. A File has a name. */
export type Medium = string | URL | Blob;

/** As `CreateRequest`, with `metadata`'s fields beside the others. */
export interface GenerateRequest extends CreateMetadata {
  /** Default: Seedance 2.0. */
  readonly model?: string;
  /** Calls media by kind and number: `image 1`, `视频1`. */
  readonly prompt?: string;
  readonly images?: readonly Medium[];
  readonly videos?: readonly Medium[];
  readonly audios?: readonly Medium[];
  readonly storyboard?: object;
}

export interface BodyOptions extends CallOptions {
  /** Of media that are uploaded. */
  readonly onUpload?: ((medium: Blob, sentBytes: number) => void) | undefined;
}

export interface GenerateOptions extends CreateOptions, FollowOptions, BodyOptions {
  /** Once the service has the task, and before anything is made. */
  readonly onCreated?: (created: Created) => void;
  /** Ends the wait, and the task with it. */
  readonly signal?: AbortSignal | undefined;
}

/** A task that succeeded, and what it made. */
export interface Film extends FinishedTask {
  /** What of the request had no effect, and why. */
  readonly warnings: readonly string[];
  /** The MP4. */
  readonly video: () => Promise<Blob>;
}

const MODEL = 'doubao-seedance-2-0-260128';

/**
 * Uploads what has to be, creates the task, tells how it goes and returns the film.
 *
 * @throws FilmgateError where it is refused, or the task does not succeed (`task_failed` …)
 * @throws the signal's reason once it is aborted; the task is cancelled then
 */
export async function generate(
  connection: Connection,
  request: GenerateRequest,
  options: GenerateOptions = {},
): Promise<Film> {
  const { signal, onUpload } = options;
  const body = await bodyOf(connection, request, { signal, onUpload });
  return await made(connection, (rest) => create(connection, body, rest), options);
}

/**
 * The film of a task that `start` creates, such as `tasks.final` or `tasks.remix`; otherwise as `generate`.
 *
 * @param start gets what has to go into its last parameter
 */
export async function made(
  connection: Connection,
  start: (options: CreateOptions) => Promise<Created>,
  options: Omit<GenerateOptions, 'onUpload'> = {},
): Promise<Film> {
  const { idempotencyKey, onProgress, onCreated, signal } = options;
  signal?.throwIfAborted();
  // One that is broken off may have come in, and nobody would know the task that it made.
  const created = await withLastWord(signal, (late) =>
    start({ ...(idempotencyKey !== undefined && { idempotencyKey }), signal: late }),
  );
  onCreated?.(created);
  try {
    const film = await follow(connection, created.id, { onProgress, signal });
    return {
      ...film,
      warnings: created.warnings ?? [],
      video: () => download(connection, film.content.video_url),
    };
  } catch (error) {
    if (signal?.aborted === true) {
      // The reason of the caller counts, whatever becomes of the cancel.
      const last = AbortSignal.timeout(LAST_WORD_MS);
      await cancel(connection, created.id, { signal: last }).catch(() => undefined);
    }
    throw error;
  }
}

/** So long a caller that wants to end waits for what has to be said to the service. */
const LAST_WORD_MS = 10_000;

/** @param run gets a signal that comes so much later than the caller's */
async function withLastWord<T>(
  signal: AbortSignal | undefined,
  run: (late: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onAbort = (): void => {
    timer = setTimeout(() => late.abort(signal?.reason), LAST_WORD_MS);
  };
  signal?.addEventListener('abort', onAbort);
  try {
    return await run(late.signal);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    clearTimeout(timer);
  }
}

/** The body of a create: the media that are here uploaded, the options in `metadata`. */
export async function bodyOf(
  connection: Connection,
  request: GenerateRequest,
  options: BodyOptions = {},
): Promise<CreateRequest> {
  const { model = MODEL, prompt, images, videos, audios, storyboard, ...metadata } = request;
  const lists = { images, videos, audios };
  const kinds = { images: 'image', videos: 'video', audios: 'audio' } as const;
  const media = await Promise.all(
    (['images', 'videos', 'audios'] as const).map(async (field) => {
      const list = lists[field];
      if (list === undefined) return {};
      return {
        [field]: await Promise.all(
          list.map((one) => placed(connection, one, kinds[field], options)),
        ),
      };
    }),
  );
  return {
    model,
    ...(prompt !== undefined && { prompt }),
    ...Object.assign({}, ...media),
    ...(storyboard !== undefined && { storyboard }),
    metadata,
  };
}

async function placed(
  connection: Connection,
  medium: Medium,
  kind: MediaKind,
  { signal, onUpload }: BodyOptions,
): Promise<string> {
  if (!(medium instanceof Blob)) return String(medium);
  const file = await files.upload(connection, medium, {
    ...(!(medium instanceof File) && { filename: kind }),
    expiresAfterS: DAY_S,
    signal,
    ...(onUpload !== undefined && { onProgress: (sent) => onUpload(medium, sent) }),
  });
  return file.id;
}

const DAY_S = 86_400;
