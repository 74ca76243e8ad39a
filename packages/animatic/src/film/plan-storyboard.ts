// What a film would show, without the film: its storyboard and, where it is asked for, a contact sheet.
import { join } from 'node:path';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import { readStoryboard } from '../storyboard/read-storyboard.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { MOST_PIXELS, renderLimits } from './film-limits.ts';
import { findCulprit } from './find-culprit.ts';
import { imagine, ofMedia, said } from './render-film.ts';
import type { SheetJob } from './render-job.ts';
import { type ProcessLimits, runProcess } from './run-process.ts';

export interface StoryboardPlan {
  readonly storyboard: Storyboard;
  /** Absolute; JPEG. Null where it was not asked for. */
  readonly contactSheet: string | null;
}

/** `drawSheet` ends by itself before: a bound for a single frame, or a file, that takes all of it. */
const SHEET_CPU_S = 30;

/**
 * In processes of its own, as a film's is.
 *
 * @param job.directory exists, and is this plan's own
 * @throws RenderError
 * @throws the signal's reason once it is aborted
 *
 * Both when the processes are gone.
 */
export async function planStoryboard(
  job: {
    readonly request: FilmRequest;
    readonly directory: string;
    readonly contactSheet: boolean;
  },
  limits: ProcessLimits,
): Promise<StoryboardPlan> {
  const { request, directory, contactSheet } = job;
  const imagined = imagine({ request }, directory, limits);
  if (!contactSheet) return { storyboard: await imagined, contactSheet: null };
  const [planned, drawn] = await Promise.allSettled([
    imagined,
    drawBeside(imagined, request, directory, limits),
  ]);
  if (planned.status === 'rejected') throw planned.reason;
  if (drawn.status === 'rejected') throw drawn.reason;
  return { storyboard: planned.value, contactSheet: drawn.value };
}

/**
 * As `planStoryboard`, of a storyboard that may have been written or changed by hand: checked, and drawn
 * where it is asked for.
 *
 * @param job.media of its references; those that are only `came` need not be here to check it
 * @throws RenderError `invalid_storyboard` with the key, the rule, what was got and what to do
 */
export async function checkStoryboard(
  job: {
    readonly storyboard: unknown;
    /** Names of the references that came with it, `image1`. */
    readonly came: readonly string[];
    readonly media: readonly MediaFile[];
    readonly directory: string;
    readonly contactSheet: boolean;
  },
  limits: ProcessLimits,
): Promise<StoryboardPlan> {
  const { came, media, directory, contactSheet } = job;
  const storyboard = ofMedia(readStoryboard(job.storyboard), media);
  const path = contactSheet ? sheetIn(directory) : null;
  await sheet(Promise.resolve({ storyboard, media, path, came }), media, directory, limits);
  return { storyboard, contactSheet: path };
}

const sheetIn = (directory: string): string => join(directory, 'contact-sheet.jpg');

/** @returns its path */
async function drawBeside(
  imagined: Promise<Storyboard>,
  { media }: FilmRequest,
  directory: string,
  limits: ProcessLimits,
): Promise<string> {
  const path = sheetIn(directory);
  const job = imagined.then((storyboard): SheetJob => ({ storyboard, media, path, came: null }));
  await sheet(job, media, directory, limits);
  return path;
}

async function sheet(
  job: Promise<SheetJob>,
  media: readonly MediaFile[],
  folder: string,
  limits: ProcessLimits,
): Promise<void> {
  const script = new URL('./sheet-process.ts', import.meta.url);
  const room = { ...renderLimits(MOST_PIXELS['480p'], 1), cpuS: SHEET_CPU_S, folder, media };
  let done: true | undefined;
  try {
    await runProcess(script, job, room, limits, ({ kind }) => {
      if (kind === 'sheet') done = true;
    });
  } catch (error) {
    throw await findCulprit(error, media, { ...limits, folder });
  }
  said(done);
}
