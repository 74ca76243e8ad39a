// What a film's processes may use up: far more than an honest film needs, and a bound for what a file
// made to break a decoder can take.
import type { Resolution } from '@filmgate/protocol';

export interface WorkLimits {
  /** Resident, of one process. */
  readonly memoryBytes: number;
  /** Of the processor, over all threads. */
  readonly cpuS: number;
  /** Of each file that is written. */
  readonly fileBytes: number;
}

const GIBIBYTE = 2 ** 30;
/** The mission's film takes 470 MB at 480p, 800 MB at 1080p and 2 GB at 4k. */
const BYTES_PER_PIXEL = 256;
const PIXELS_WITHIN = 2 ** 20;
/** Measured: 0.1 s a megapixel of a frame, on a busy machine. */
const CPU_S_PER_MEGAPIXEL = 0.5;
const CPU_S_AT_LEAST = 120;

/** To look at media while the film is planned, or to try one alone. */
export const LOOKING: WorkLimits = {
  memoryBytes: GIBIBYTE,
  cpuS: 120,
  // Nothing is written but what libvips keeps of a picture too large for its memory.
  fileBytes: GIBIBYTE,
};

/** Of a frame, over all models and ratios. */
export const MOST_PIXELS: Readonly<Record<Resolution, number>> = {
  '480p': 430_000,
  '720p': 965_000,
  '1080p': 2_090_000,
  '4k': 8_300_000,
};

/** @param pixels of a frame */
export function renderLimits(pixels: number, frames: number): WorkLimits {
  return {
    memoryBytes: GIBIBYTE + Math.max(0, pixels - PIXELS_WITHIN) * BYTES_PER_PIXEL,
    cpuS: CPU_S_AT_LEAST + Math.ceil((pixels / 1e6) * frames * CPU_S_PER_MEGAPIXEL),
    fileBytes: GIBIBYTE,
  };
}
