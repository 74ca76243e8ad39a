// Films are made in processes of their own: a file that breaks a decoder, or a film that takes too
// much memory, breaks one film and not the service. One process makes the storyboard of the request,
// the other the film of the storyboard; they start together.
import { join } from 'node:path';
import { type FilmRequest, type MediaFile, referenceName } from '../film-request.ts';
import { hashed, readStoryboard } from '../storyboard/read-storyboard.ts';
import { type Storyboard, storyboardSchema } from '../storyboard/storyboard.ts';
import { LOOKING, MOST_PIXELS, renderLimits, type WorkLimits } from './film-limits.ts';
import { type FilmPaths, filmPaths } from './film-paths.ts';
import { findCulprit } from './find-culprit.ts';
import { RenderError } from './render-error.ts';
import type { ImagineJob, RenderJob } from './render-job.ts';
import type { ReportProgress } from './render-progress.ts';
import { type ProcessLimits, runProcess } from './run-process.ts';

/** Of every film. */
const FPS = 24;

export interface FilmFiles extends FilmPaths {
  /** JSON. */
  readonly storyboardFile: string;
  readonly storyboard: Storyboard;
}

export interface RenderOptions extends ProcessLimits {
  /** The fraction, 0 … 1, never falls. */
  readonly onProgress?: ReportProgress;
  /** About once a second, while the picture is drawn: a frame as a JPEG, 320 pixels at its longer side. */
  readonly onPreview?: (jpeg: Buffer) => void;
}

interface FilmOutput {
  /** Exists, and is this film's own. All files are written there; on failure some may be. */
  readonly directory: string;
  readonly returnLastFrame: boolean;
}

/**
 * @param job.storyboard is drawn in place of what the request's prompt says, see `renderStoryboard`
 * @throws RenderError
 * @throws the signal's reason once it is aborted
 *
 * Both when the processes are gone.
 */
export async function renderFilm(
  job: FilmOutput & { readonly request: FilmRequest; readonly storyboard?: unknown },
  options: RenderOptions,
): Promise<FilmFiles> {
  const { request, storyboard, ...output } = job;
  if (storyboard !== undefined) {
    return renderStoryboard({ ...output, storyboard, media: request.media }, options);
  }
  options.onProgress?.('storyboard', 0, null);
  const imagined = imagine({ request }, output.directory, options);
  const [, film] = await Promise.allSettled([
    imagined,
    render(
      { ...output, media: request.media, isGiven: false },
      limitsOf(request),
      imagined,
      options,
    ),
  ]);
  // Where there is no storyboard, there is no film for the same reason.
  if (film.status === 'rejected') throw film.reason;
  return film.value;
}

/** Before its ratio and length are known: the most that they may come to. */
function limitsOf({ resolution, frames, durationS, durationRangeS }: FilmRequest): WorkLimits {
  const seconds = durationS > 0 ? durationS : durationRangeS[1];
  return renderLimits(MOST_PIXELS[resolution], frames ?? seconds * FPS + 1);
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
  const { storyboard, ...rest } = job;
  const read = ofMedia(readStoryboard(storyboard), job.media);
  const { output } = read;
  return render(
    { ...rest, isGiven: true },
    renderLimits(output.width * output.height, output.frames),
    Promise.resolve(read),
    options,
  );
}

/** The storyboard tells of what is shown: the files that came. */
export function ofMedia(storyboard: Storyboard, media: readonly MediaFile[]): Storyboard {
  const sums = new Map(media.map((file) => [referenceName(file), file.sha256]));
  const references = storyboard.references.map((reference) => ({
    ...reference,
    sha256: sums.get(reference.name) ?? reference.sha256,
  }));
  return hashed({ ...storyboard, references });
}

/** In a process of its own. @throws as `renderFilm` */
export async function imagine(
  job: ImagineJob,
  folder: string,
  limits: ProcessLimits,
): Promise<Storyboard> {
  let storyboard: unknown;
  const script = new URL('./imagine-process.ts', import.meta.url);
  const room = { ...LOOKING, folder, media: job.request.media };
  await runProcess(script, Promise.resolve(job), room, limits, (message) => {
    if (message.kind === 'storyboard') storyboard = message.storyboard;
  });
  return storyboardSchema.parse(said(storyboard));
}

async function render(
  job: Omit<RenderJob, 'storyboard' | 'previews'>,
  work: WorkLimits,
  imagined: Promise<Storyboard>,
  { onProgress, onPreview, ...limits }: RenderOptions,
): Promise<FilmFiles> {
  const { directory: folder, media, returnLastFrame } = job;
  let done: true | undefined;
  const previews = onPreview !== undefined;
  const whole = imagined.then((storyboard): RenderJob => ({ ...job, storyboard, previews }));
  const script = new URL('./render-process.ts', import.meta.url);
  try {
    await runProcess(script, whole, { ...work, folder, media }, limits, (message) => {
      if (message.kind === 'progress') {
        onProgress?.(message.stage, message.fraction, message.drawn);
      } else if (message.kind === 'preview') onPreview?.(Buffer.from(message.jpeg, 'base64'));
      else if (message.kind === 'film') done = true;
    });
  } catch (error) {
    throw await findCulprit(error, media, { ...limits, folder });
  }
  said(done);
  return {
    ...filmPaths(folder, returnLastFrame),
    storyboardFile: join(folder, 'storyboard.json'),
    storyboard: await imagined,
  };
}

/** A process that ended well has said what it made. */
export function said<Made>(made: Made | undefined): Made {
  if (made !== undefined) return made;
  throw new RenderError(
    'InternalServiceError',
    'The process that made the film ended early; the request was fine. Send it again.',
    { retryable: true },
  );
}
