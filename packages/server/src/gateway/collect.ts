// A film that was made elsewhere becomes ours: fetched whole, looked at, stored, before its task succeeds.
// Their link dies within a day; ours is kept as long as the operator keeps results.
import { EgressError, MediaError, probe, recognised, type AssetSources } from '@filmgate/media';
import { nearestRatio, tokens, type GenerationRequest, type MediaInfo } from '@filmgate/protocol';
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
  const still = lastFrame === null ? null : await fetchStill(lastFrame, sources, signal);
  const { request } = task;
  const { width, height, durationS, framesPerSecond } = film.info;
  const frames = Math.round(durationS * framesPerSecond);
  const counted =
    usage?.totalTokens ??
    tokens({ width, height, frames, inputVideoS: await inputSeconds(request, sources) });
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

/** Of the reference videos that were fetched when the task was made; the others are not known here. */
async function inputSeconds(
  { references }: GenerationRequest,
  { blobs }: AssetSources,
): Promise<number> {
  const fetched = references.flatMap(({ kind, sha256 }) =>
    kind === 'video' && sha256 !== null ? [sha256] : [],
  );
  const infos = await Promise.all(fetched.map((sha256) => probe(blobs.path(sha256))));
  return infos.reduce((sum, { durationS }) => sum + durationS, 0);
}

/** Null: there is none any more. The film is worth more than its last frame. */
async function fetchStill(
  lastFrame: RemoteFile,
  sources: AssetSources,
  signal: AbortSignal,
): Promise<{ readonly file: StoredFile } | null> {
  try {
    return await fetchFile(lastFrame, 'image', sources, signal);
  } catch (error) {
    if (error instanceof TaskFailure && error.retryable !== true) return null;
    throw error;
  }
}

async function fetchFile(
  { url, headers }: RemoteFile,
  kind: 'video' | 'image',
  { egress, blobs }: AssetSources,
  signal: AbortSignal,
): Promise<{ readonly file: StoredFile; readonly info: MediaInfo }> {
  try {
    const blob = await blobs.put(bytesOf(url, headers, egress, signal));
    const info = await probe(blobs.path(blob.sha256));
    if (info.kind !== kind) throw unavailable(`it is of kind ${info.kind}`, false);
    return { file: { ...blob, contentType: info.contentType }, info };
  } catch (error) {
    if (signal.aborted || error instanceof TaskFailure) throw error;
    if (error instanceof MediaError) {
      // Not whole, or a page that says "later".
      throw unavailable(`what stands there is none: ${error.message}`, 'for a while', error);
    }
    if (error instanceof EgressError) {
      const words = error.code === 'blocked' ? SHUT : error.message;
      const reason = error.detail === '' ? words : `${words} (${error.detail})`;
      throw unavailable(reason, patienceWith(error), error);
    }
    throw error;
  }
}

const SHUT =
  'its link leads to a private address or an unusual port, or is no http(s) URL without user name; name the host in FILMGATE_PROVIDER_EGRESS_ALLOW if it is the provider’s';

const DATA_URL = /^data:[^,]*;base64,/;

async function* bytesOf(
  url: string,
  headers: RemoteFile['headers'],
  egress: AssetSources['egress'],
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const [start] = DATA_URL.exec(url) ?? [];
  if (start !== undefined) return yield Buffer.from(url.slice(start.length), 'base64');
  const options = { maxBytes: MOST_BYTES, totalMs: TOTAL_MS, fromProvider: true };
  yield* recognised((await egress.get(url, { ...options, headers, signal })).body);
}

function patienceWith({ code, retryable }: EgressError): TaskFailure['retryable'] {
  // A closed door may be opened by the operator; a link that is gone was perhaps not there yet.
  if (retryable || code === 'blocked') return true;
  return code === 'too_large' ? false : 'for a while';
}

const unavailable = (
  reason: string,
  retryable: TaskFailure['retryable'],
  cause?: unknown,
): TaskFailure =>
  new TaskFailure({
    code: 'result_unavailable',
    message: `The film was made, and cannot be had from the provider: ${reason}.`,
    retryable,
    shown: {
      code: 'InternalServiceError',
      message:
        'The provider made this film, but it cannot be had from there. Ask the operator: it may have been paid for.',
    },
    cause,
  });
