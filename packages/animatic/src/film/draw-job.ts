// What is said between `drawing.ts` and the threads that it starts.
import type { MediaFile } from '../film-request.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import type { Failure } from './render-job.ts';

/** The first message to a thread. */
export interface DrawJob {
  readonly storyboard: Storyboard;
  /** By their names in the storyboard. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Shared: a frame is drawn into one of them. */
  readonly slots: readonly SharedArrayBuffer[];
}

/** The messages after it. They are answered in their order. */
export interface DrawOrder {
  readonly frame: number;
  /** Index of the slot that is this frame's until its pixels were taken. */
  readonly slot: number;
  /** With the watermark, where the film has one. */
  readonly marked: boolean;
}

/** The last message: the thread puts away what it has open, and ends. */
export type DrawEnd = 'end';

export type DrawAnswer =
  | { readonly kind: 'drawn'; readonly order: DrawOrder }
  | { readonly kind: 'failure'; readonly failure: Failure };
