// Films are made in a process of their own: a file that breaks a decoder, or a film that takes too
// much memory, breaks one film and not the service.
import { type ChildOutcome, startNodeChild } from '@filmgate/process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import { storyboardHash } from '../storyboard/storyboard-hash.ts';
import { type Storyboard, storyboardSchema } from '../storyboard/storyboard.ts';
import type { FilmPaths } from './make-film.ts';
import { readMessages } from './read-messages.ts';
import { RenderError } from './render-error.ts';
import type { Failure, RenderJob, RenderMessage } from './render-job.ts';
import type { ReportProgress } from './render-progress.ts';

export interface FilmFiles extends FilmPaths {
  /** JSON. */
  readonly storyboardFile: string;
  readonly storyboard: Storyboard;
}

export interface RenderOptions {
  readonly signal?: AbortSignal;
  /** Counted from the call. */
  readonly deadlineMs: number;
  /** The fraction, 0 … 1, never falls. */
  readonly onProgress?: ReportProgress;
}

interface FilmOutput {
  /** Exists, and is this film's own. All files are written there; on failure some may be. */
  readonly directory: string;
  readonly returnLastFrame: boolean;
}

/** JavaScript's heap alone; pixels and codecs are not in it. */
const HEAP_MB = 512;
const ENVIRONMENT = {
  // glibc keeps freed memory per arena, and by default has eight arenas a core: x264's, libvips' and
  // libuv's threads would each sit on a share of their own.
  MALLOC_ARENA_MAX: '2',
  // Halves the time until the first frame: types are stripped and code compiled once.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/code', import.meta.url)),
  // Letters come from our own fonts; the machine's would only take time.
  DISABLE_SYSTEM_FONTS_LOAD: '1',
};

/**
 * @throws RenderError
 * @throws the signal's reason once it is aborted, when the process is gone
 */
export function renderFilm(
  job: FilmOutput & { readonly request: FilmRequest },
  options: RenderOptions,
): Promise<FilmFiles> {
  return render({ ...job, kind: 'request' }, options);
}

/**
 * As `renderFilm`, from a storyboard that may have been written or changed by hand.
 *
 * @param job.media the files of its references
 * @throws RenderError `invalid_storyboard` names the first key that is wrong
 */
export async function renderStoryboard(
  job: FilmOutput & { readonly storyboard: unknown; readonly media: readonly MediaFile[] },
  options: RenderOptions,
): Promise<FilmFiles> {
  const storyboard = readStoryboard(job.storyboard);
  return render({ ...job, storyboard, kind: 'storyboard' }, options);
}

function readStoryboard(value: unknown): Storyboard {
  const read = storyboardSchema.safeParse(value);
  if (read.success) {
    // It may have been changed since it was hashed.
    const { hash: _, ...rest } = read.data;
    return { ...rest, hash: storyboardHash(rest) };
  }
  const [issue] = read.error.issues;
  const key = issue?.path.map(String).join('.') ?? '';
  throw new RenderError(
    'invalid_storyboard',
    `A storyboard must have the keys and values of its schema; at "${key}": ${issue?.message ?? 'wrong'}. Mend that key and send it again.`,
    { cause: read.error },
  );
}

async function render(job: RenderJob, options: RenderOptions): Promise<FilmFiles> {
  const { signal, deadlineMs, onProgress } = options;
  const child = startNodeChild({
    script: new URL('./render-process.ts', import.meta.url),
    deadlineMs,
    memoryMb: HEAP_MB,
    env: ENVIRONMENT,
    ...(signal && { signal }),
  });
  child.stdin.write(`${JSON.stringify(job)}\n`);
  let files: FilmPaths | undefined;
  let failure: Failure | undefined;
  await readMessages(child.stdout, (value) => {
    // Written by `render-process.ts`, of the same version.
    const message = value as RenderMessage;
    if (message.kind === 'progress') onProgress?.(message.stage, message.fraction);
    else if (message.kind === 'film') files = message.files;
    else failure = message.failure;
  });
  const outcome = await child.outcome;
  if (outcome.kind === 'aborted') throw signal?.reason;
  if (outcome.kind === 'deadline') throw tooLate(deadlineMs, outcome);
  if (failure !== undefined) {
    const { code, message, retryable } = failure;
    throw new RenderError(code, message, { retryable, cause: outcome });
  }
  if (files === undefined || outcome.kind !== 'exit' || outcome.code !== 0) throw broken(outcome);
  const storyboardFile = join(job.directory, 'storyboard.json');
  const storyboard = storyboardSchema.parse(JSON.parse(await readFile(storyboardFile, 'utf8')));
  return { ...files, storyboardFile, storyboard };
}

function tooLate(deadlineMs: number, cause: ChildOutcome): RenderError {
  const seconds = Math.round(deadlineMs / 1000);
  return new RenderError(
    'render_deadline_exceeded',
    `A film must be done within ${seconds} s; this one was not. Ask for a shorter one or a lower resolution.`,
    { cause },
  );
}

function broken(outcome: ChildOutcome): RenderError {
  return new RenderError(
    'InternalServiceError',
    'The process that made the film broke; the request was fine. Send it again.',
    { retryable: true, cause: new RenderProcessError(outcome) },
  );
}

/** For the operator's log. */
class RenderProcessError extends Error {
  override readonly name = 'RenderProcessError';

  constructor(outcome: ChildOutcome) {
    super(
      outcome.kind === 'exit'
        ? `The render process ended with ${outcome.signal ?? `code ${outcome.code}`}: ${outcome.stderr}`
        : `The render process could not be started.`,
      outcome.kind === 'spawn-error' ? { cause: outcome.cause } : undefined,
    );
  }
}
