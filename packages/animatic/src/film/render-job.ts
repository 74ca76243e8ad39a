// What is said between `render-film.ts`, `plan-storyboard.ts` and the processes that they start: the job on the first line of
// the process's stdin, then messages on its stdout, one JSON value a line. Messages are read as a
// stranger's: who speaks has decoded strangers' files.
import { z } from 'zod';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import { type Storyboard, storyboardSchema } from '../storyboard/storyboard.ts';
import { RENDER_ERROR_CODES } from './render-error.ts';
import { RENDER_STAGES } from './render-progress.ts';

/** For `imagine-process.ts`. */
export interface ImagineJob {
  readonly request: FilmRequest;
}

/** For `render-process.ts`. */
export interface RenderJob {
  readonly storyboard: Storyboard;
  readonly media: readonly MediaFile[];
  /** Exists, and is the job's own: all files are written there. */
  readonly directory: string;
  readonly returnLastFrame: boolean;
  /** The storyboard came from outside: nobody knows yet whether it can be drawn. */
  readonly isGiven: boolean;
  /** Pictures of it are to be told while it is drawn. */
  readonly previews: boolean;
}

/** For `sheet-process.ts`. */
export interface SheetJob extends Pick<RenderJob, 'storyboard' | 'media'> {
  /** Where the sheet is written; null: the storyboard is only checked. */
  readonly path: string | null;
  /** Names of the references that came with a storyboard from outside; null: it was planned here. */
  readonly came: readonly string[] | null;
}

/** For `edit-process.ts`. */
export interface EditJob {
  readonly storyboard: Storyboard;
  readonly prompt: string;
}

const count = z.int().min(0).max(1_000_000);
const drawnSchema = z.object({ frames: count, ofFrames: count, shots: count, ofShots: count });
/** Of a preview in base64: more than 320 pixels a side ever need. */
const MOST_PREVIEW_CHARACTERS = 128 * 1024;

/** Of a reason. */
const MOST_CHARACTERS = 2000;
const failureSchema = z.object({
  code: z.enum(RENDER_ERROR_CODES),
  message: z.string().transform((text) => text.slice(0, MOST_CHARACTERS)),
  retryable: z.boolean(),
});
export type Failure = z.infer<typeof failureSchema>;

/** A process that ends well has said another kind than the first two, and that last. */
export const processMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    stage: z.enum(RENDER_STAGES),
    fraction: z.number().min(0).max(1),
    drawn: drawnSchema.nullable(),
  }),
  /** A frame that was just drawn, as a small JPEG. */
  z.object({ kind: z.literal('preview'), jpeg: z.base64().max(MOST_PREVIEW_CHARACTERS) }),
  /** Its schema is looked at by who takes it. */
  z.object({ kind: z.literal('storyboard'), storyboard: z.unknown() }),
  z.object({ kind: z.literal('film') }),
  z.object({ kind: z.literal('sheet') }),
  z.object({
    kind: z.literal('edited'),
    storyboard: z.unknown(),
    changes: z.array(z.string()),
    unused: storyboardSchema.shape.unused,
  }),
  z.object({ kind: z.literal('decoded') }),
  z.object({ kind: z.literal('failure'), failure: failureSchema }),
]);
export type ProcessMessage = z.infer<typeof processMessageSchema>;
