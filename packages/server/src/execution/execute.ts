// One attempt of a task at the embedded engine: media → film → blob store.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RenderError, type FilmFiles, type renderFilm } from '@filmgate/animatic';
import type { AssetSources, BlobStore } from '@filmgate/media';
import type { SandboxLevel } from '@filmgate/process';
import { tokens } from '@filmgate/protocol';
import {
  TaskFailure,
  type Execute,
  type StoredFile,
  type Task,
  type TaskResult,
} from '@filmgate/tasks';
import { bringIn, fetchMedia, filmRequestOf, type FetchedMedia } from './bring-media.ts';
import type { FilmReport, FilmsUnderWay } from './films-under-way.ts';

/** A film of 15 s at 4k takes minutes on two cores; past this something is wrong. */
const RENDER_DEADLINE_MS = 30 * 60_000;

/** The embedded engine's one function. */
export type Render = typeof renderFilm;

export function createExecute(options: {
  render: Render;
  sources: AssetSources;
  blobs: BlobStore;
  /** Each attempt works in a folder of its own below it. */
  workDirectory: string;
  /** For what decodes the media. */
  sandbox: SandboxLevel;
  /** Told of those that are drawn. */
  films: FilmsUnderWay;
}): Execute {
  const { render, sources, blobs, workDirectory, sandbox, films } = options;
  return async (task, { signal, report }) => {
    report({ stage: 'fetching', fraction: 0 });
    const fetched = await fetchMedia(task.request, sources, signal);
    const directory = join(workDirectory, `${task.id}-${task.epoch}`);
    await mkdir(directory, { recursive: true });
    const underWay = films.begin(task);
    try {
      const media = await bringIn(fetched, directory);
      const storyboard = await givenTo(task, blobs);
      const parts = { render, media, storyboard, directory, sandbox, signal, report, underWay };
      const film = await makeFilm(task, parts);
      report({ stage: 'storing', fraction: 0.99 });
      return await store(task, film, media, blobs);
    } finally {
      underWay.end();
      await rm(directory, { recursive: true, force: true });
    }
  };
}

async function givenTo({ request }: Task, blobs: BlobStore): Promise<unknown> {
  if (request.storyboard === undefined) return undefined;
  return JSON.parse(await readFile(blobs.path(request.storyboard.sha256), 'utf8'));
}

async function makeFilm(
  task: Task,
  options: {
    render: Render;
    media: readonly FetchedMedia[];
    /** To be drawn in place of the prompt; undefined: one is planned. */
    storyboard: unknown;
    directory: string;
    sandbox: SandboxLevel;
    signal: AbortSignal;
    report: (progress: { stage: string; fraction: number }) => void;
    underWay: FilmReport;
  },
): Promise<FilmFiles> {
  const { request } = task;
  const { output } = request;
  try {
    return await options.render(
      {
        request: filmRequestOf(request, task.seed, options.media),
        storyboard: options.storyboard,
        directory: options.directory,
        returnLastFrame: output.returnLastFrame,
      },
      {
        signal: options.signal,
        deadlineMs: RENDER_DEADLINE_MS,
        sandbox: options.sandbox,
        onProgress(stage, fraction, drawn) {
          if (drawn !== null) options.underWay.drawn(drawn);
          options.report({ stage, fraction: fraction * 0.98 });
        },
        onPreview: (jpeg) => options.underWay.preview(jpeg),
      },
    );
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    throw new TaskFailure({
      code: error.code,
      message: error.message,
      retryable: error.retryable,
      cause: error,
    });
  }
}

async function store(
  task: Task,
  film: FilmFiles,
  media: readonly FetchedMedia[],
  blobs: BlobStore,
): Promise<TaskResult> {
  const keep = async (path: string, contentType: string): Promise<StoredFile> => ({
    ...(await blobs.adopt(path)),
    contentType,
  });
  const { output } = film.storyboard;
  const inputVideoS = media
    .filter(({ info }) => info.kind === 'video')
    .reduce((sum, { info }) => sum + info.durationS, 0);
  const count = tokens({
    width: output.width,
    height: output.height,
    frames: output.frames,
    inputVideoS,
  });
  const [video, lastFrame, poster, contactSheet, storyboard] = await Promise.all([
    keep(film.video, 'video/mp4'),
    film.lastFrame === null ? null : keep(film.lastFrame, 'image/png'),
    keep(film.poster, 'image/jpeg'),
    keep(film.contactSheet, 'image/jpeg'),
    keep(film.storyboardFile, 'application/json'),
  ]);
  return {
    madeBy: `animatic/${task.request.model}`,
    video,
    lastFrame,
    poster,
    contactSheet,
    storyboard,
    resolution: output.resolution,
    ratio: output.ratio,
    width: output.width,
    height: output.height,
    durationS: (output.frames - 1) / output.fps,
    frames: output.frames,
    framesPerSecond: output.fps,
    usage: { completionTokens: count, totalTokens: count, billed: false },
  };
}
