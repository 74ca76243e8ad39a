// What is said between `render-film.ts` and the processes that it starts: the job on the first line of
// the process's stdin, then messages on its stdout, one JSON value a line.
import type { FilmRequest, MediaFile } from '../film-request.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import type { FilmPaths } from './make-film.ts';
import type { RenderErrorCode } from './render-error.ts';
import type { RenderStage } from './render-progress.ts';

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
}

export interface Failure {
  readonly code: RenderErrorCode;
  readonly message: string;
  readonly retryable: boolean;
}

/** A process that ends well has said `storyboard`, `film` or `failure`, and that last. */
export type ProcessMessage =
  | { readonly kind: 'progress'; readonly stage: RenderStage; readonly fraction: number }
  | { readonly kind: 'storyboard'; readonly storyboard: Storyboard }
  | { readonly kind: 'film'; readonly files: FilmPaths }
  | { readonly kind: 'failure'; readonly failure: Failure };
