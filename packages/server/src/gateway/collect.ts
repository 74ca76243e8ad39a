// A film that was made elsewhere becomes ours: fetched whole, looked at, stored, before its task succeeds.
// Their link dies within a day; ours is kept as long as the operator keeps results.
import { EgressError, MediaError, probe, type AssetSources } from '@filmgate/media';
import { nearestRatio, tokens, type MediaInfo } from '@filmgate/protocol';
import type { RemoteFile } from '@filmgate/providers';
import { TaskFailure, type StoredFile, type Task, type TaskResult } from '@filmgate/tasks';
import type { MadeFilm } from './upstream-of.ts';

/** 15 s at 4k and the highest rate that was seen are a tenth of it. */
const MOST_BYTES = 2 * 1024 ** 3;
const TOTAL_MS = 10 * 60_000;

/**
 * @param madeBy `provider/model`
 * @throws TaskFailure retryable where the file could not be had now; the signal's reason
 */
export async function collect(
  task: Task,
  { video, lastFrame, usage }: MadeFilm,
  madeBy: string,
  sources: AssetSources,
  signal: AbortSignal,
): Promise<TaskResult> {
  const film = await fetchFile(video, 'video', sources, signal);
  const still = lastFrame === null ? null : await fetchFile(lastFrame, 'image', sources, signal);
  const { request } = task;
  const { width, height, durationS, framesPerSecond } = film.info;
  const frames = Math.round(durationS * framesPerSecond);
  const counted = usage?.totalTokens ?? tokens({ width, height, frames });
  return {
    madeBy,
    video: film.file,
    lastFrame: still?.file ?? null,
    poster: null,
    contactSheet: null,
    storyboard: null,
    resolution: request.output.resolution,
    ratio: request.output.ratio === 'adaptive' ? nearestRatio(width, height) : request.output.ratio,
    width,
    height,
    durationS: Math.round(durationS),
    frames,
    framesPerSecond,
    usage: {
      completionTokens: usage?.completionTokens ?? counted,
      totalTokens: counted,
      billed: true,
    },
  };
}

async function fetchFile(
  { url, headers }: RemoteFile,
  kind: 'video' | 'image',
  { egress, blobs }: AssetSources,
  signal: AbortSignal,
): Promise<{ readonly file: StoredFile; readonly info: MediaInfo }> {
  try {
    const { body } = await egress.get(url, {
      maxBytes: MOST_BYTES,
      totalMs: TOTAL_MS,
      headers,
      signal,
    });
    const blob = await blobs.put(body);
    const info = await probe(blobs.path(blob.sha256));
    if (info.kind !== kind) {
      throw failure('bad_result', `The provider gave ${info.kind} as its ${kind}`, false);
    }
    return { file: { ...blob, contentType: info.contentType }, info };
  } catch (error) {
    if (signal.aborted || error instanceof TaskFailure) throw error;
    // Not whole, or a page that says "later": the next try may get the film.
    if (error instanceof EgressError || error instanceof MediaError) {
      throw failure(
        'result_unavailable',
        `The film could not be fetched: ${error.message}`,
        true,
        error,
      );
    }
    throw error;
  }
}

const failure = (code: string, message: string, retryable: boolean, cause?: unknown): TaskFailure =>
  new TaskFailure({ code, message: `${message}.`, retryable, cause });
