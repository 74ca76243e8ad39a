// From a prompt to a film in one call.
import type { CreateMetadata, CreateRequest, MediaKind } from '@filmgate/protocol';
import type { Connection } from './connection.ts';
import { download } from './download.ts';
import * as files from './files.ts';
import {
  cancel,
  create,
  type CreateOptions,
  events,
  filmOf,
  get,
  type Task,
  type TaskEvent,
} from './tasks.ts';

/** A URL, a `file-…` id, or the bytes themselves: these are uploaded first. */
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

export interface GenerateOptions extends CreateOptions {
  readonly onProgress?: (event: TaskEvent) => void;
  /** Once the service has the task, and before anything is made. */
  readonly onCreated?: (created: Awaited<ReturnType<typeof create>>) => void;
  /** Ends the wait, and the task with it. */
  readonly signal?: AbortSignal | undefined;
}

/** A task that succeeded. */
export interface Film extends Task {
  readonly content: NonNullable<Task['content']>;
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
  const { onProgress, onCreated, signal } = options;
  const created = await create(connection, await bodyOf(connection, request, signal), options);
  onCreated?.(created);
  try {
    for await (const event of events(connection, created.id, { signal })) onProgress?.(event);
  } catch (error) {
    // The reason of the caller counts, whatever becomes of the cancel.
    if (signal?.aborted === true) await cancel(connection, created.id).catch(() => undefined);
    throw error;
  }
  const film = filmOf(await get(connection, created.id, { signal }));
  return {
    ...film,
    warnings: created.warnings ?? [],
    video: () => download(connection, film.content.video_url),
  };
}

/** The body of a create: the media that are here uploaded, the options in `metadata`. */
export async function bodyOf(
  connection: Connection,
  request: GenerateRequest,
  signal?: AbortSignal,
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
          list.map((one) => placed(connection, one, kinds[field], signal)),
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
  signal: AbortSignal | undefined,
): Promise<string> {
  if (!(medium instanceof Blob)) return String(medium);
  const file = await files.upload(connection, medium, { filename: kind, signal });
  return file.id;
}
