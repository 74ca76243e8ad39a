// A process that dies tells nobody why. Where it had strangers' files to decode, each of them is decoded
// alone, in a process of its own: the one that this breaks too is at fault, and not the service.
import { type MediaFile, referenceName } from '../film-request.ts';
import { LOOKING, type WorkLimits } from './film-limits.ts';
import { RenderError } from './render-error.ts';
import { ProcessError, type ProcessLimits, runProcess } from './run-process.ts';

/** For one file; an honest one takes a second or two. */
const TRY_MS = 60_000;

/**
 * @param error why there is no film
 * @param work what one file may take; for tests
 * @returns `invalid_media` where a process broke and one of the media breaks another; else the error
 * @throws the signal's reason once it is aborted
 */
export async function findCulprit(
  error: unknown,
  media: readonly MediaFile[],
  room: ProcessLimits & { readonly folder: string },
  work: WorkLimits = LOOKING,
): Promise<unknown> {
  if (!(error instanceof RenderError && error.cause instanceof ProcessError)) return error;
  if (error.cause.outcome.kind === 'spawn-error') return error;
  const tried = new Set<string>();
  for (const file of media) {
    if (tried.has(file.path)) continue;
    tried.add(file.path);
    const fault = await tryAlone(file, room, work);
    if (fault !== undefined) return fault;
  }
  return error;
}

async function tryAlone(
  file: MediaFile,
  { folder, ...limits }: ProcessLimits & { readonly folder: string },
  work: WorkLimits,
): Promise<RenderError | undefined> {
  const script = new URL('./try-media-process.ts', import.meta.url);
  try {
    await runProcess(
      script,
      Promise.resolve(file),
      { ...work, folder, media: [file] },
      { ...limits, deadlineMs: TRY_MS },
      () => undefined,
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    if (!(error.cause instanceof ProcessError)) return error;
    return new RenderError(
      'invalid_media',
      `${referenceName(file)}: A file must be decoded within ${work.memoryBytes / 2 ** 20} MiB and ${TRY_MS / 1000} s; this one ${whatItDid(error.cause)}. Save it again with another program.`,
      { cause: error.cause },
    );
  }
}

function whatItDid({ outcome }: ProcessError): string {
  if (outcome.kind === 'memory') return 'takes more memory';
  const outOfTime = outcome.kind === 'exit' && outcome.signal === 'SIGXCPU';
  return outcome.kind === 'deadline' || outOfTime ? 'takes longer' : 'breaks the decoder';
}
