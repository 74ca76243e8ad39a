import type { Canvas } from '@napi-rs/canvas';
import type { Regrade } from './edit/regrade.ts';

/** A clip, scaled to cover the given size. The canvas of `frameAt` is reused by the next call. */
export interface Footage {
  readonly width: number;
  readonly height: number;
  readonly durationS: number;
  frameAt(timeS: number): Promise<Canvas>;
  [Symbol.asyncDispose](): Promise<void>;
}

export type OpenFootage = (
  path: string,
  size: { width: number; height: number },
  /** Its colours, changed. */
  regrade?: Regrade,
) => Promise<Footage>;
