// §4 of the protocol: what a video counts, and costs.
import type { Currency, Model } from './catalogue/model.ts';
import { VIDEO_INPUT_MINIMUM } from './catalogue/billing.ts';
import type { Resolution } from './request.ts';

export const FRAMES_PER_SECOND = 24;

interface TokenInputBase {
  /** Pixels of the output. */
  readonly width: number;
  readonly height: number;
  /** Seconds of all reference videos together, as measured; counted in whole seconds. */
  readonly inputVideoS?: number;
}

/** The output's length: whole seconds, or the exact number of frames in the file. */
export type TokenInput = TokenInputBase &
  (
    | { readonly outputS: number; readonly frames?: null }
    | { readonly frames: number; readonly outputS?: number }
  );

/** Frames in the file of a video of whole seconds. */
export function frameCount(durationS: number): number {
  return FRAMES_PER_SECOND * durationS + 1;
}

/** `total_tokens`, which equals `completion_tokens`. Images, audio and prompt are free. */
export function tokens(input: TokenInput): number {
  const { width, height } = input;
  const inputS = Math.round(input.inputVideoS ?? 0);
  const outputFrames = typeof input.frames === 'number' ? input.frames : frameCount(input.outputS);
  let totalFrames = FRAMES_PER_SECOND * inputS + outputFrames;
  if ((input.inputVideoS ?? 0) > 0 && width * height <= VIDEO_INPUT_MINIMUM.upToPixels) {
    const wholeS = (outputFrames - 1) / FRAMES_PER_SECOND;
    const [numerator, denominator] = VIDEO_INPUT_MINIMUM.totalPerOutput;
    totalFrames = Math.max(totalFrames, frameCount(Math.ceil((wholeS * numerator) / denominator)));
  }
  return Math.floor((width * height * totalFrames) / 1024);
}

export interface PriceConditions {
  readonly resolution: Resolution;
  /** Whether a reference video comes with the prompt. */
  readonly videoInput: boolean;
  readonly audio: boolean;
  readonly serviceTier: 'default' | 'flex';
}

export interface Price {
  readonly currency: Currency;
  /** Millionths of the currency's unit, whole. */
  readonly microUnits: number;
  /** As the list gives it, the tier applied, in micro-units as well. */
  readonly microUnitsPerMillionTokens: number;
  readonly asOf: string;
  readonly source: string;
}

const MILLION = 1_000_000;

/** Micro-units, whole, a half rounded up. The product may be past what a number holds exactly. */
export function costOf(tokenCount: number, microUnitsPerMillionTokens: number): number {
  const product = BigInt(tokenCount) * BigInt(microUnitsPerMillionTokens);
  return Number((product + BigInt(MILLION / 2)) / BigInt(MILLION));
}

/** What the tokens cost at the real service; undefined where no price is known. */
export function price(
  model: Pick<Model, 'prices'>,
  tokenCount: number,
  conditions: PriceConditions,
): Price | undefined {
  const list = model.prices;
  if (list === null) return undefined;
  const factor = conditions.serviceTier === 'flex' ? list.flexFactor : 1;
  const row = list.rows.find(
    ({ resolutions, videoInput, audio }) =>
      (resolutions === undefined || resolutions.includes(conditions.resolution)) &&
      (videoInput === undefined || videoInput === conditions.videoInput) &&
      (audio === undefined || audio === conditions.audio),
  );
  if (row === undefined || factor === null) return undefined;
  const microUnitsPerMillionTokens = Math.round(row.perMillionTokens * factor * MILLION);
  return {
    currency: list.currency,
    microUnits: costOf(tokenCount, microUnitsPerMillionTokens),
    microUnitsPerMillionTokens,
    asOf: list.asOf,
    source: list.source,
  };
}
