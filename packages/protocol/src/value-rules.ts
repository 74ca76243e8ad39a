// Rules of single values, shared by the body's fields (strict) and the prompt's flags (weak).
import type { Model } from './catalogue/model.ts';
import type { Mode, Ratio, Resolution } from './request.ts';

export const MAX_SEED = 2 ** 32 - 1;

export function isSeed(value: number): boolean {
  return Number.isInteger(value) && value >= -1 && value <= MAX_SEED;
}

/** 29, 33, … 289. */
export function isFrameCount(value: number): boolean {
  return Number.isInteger(value) && value >= 29 && value <= 289 && (value - 25) % 4 === 0;
}

export function isDuration(value: number, model: Model): boolean {
  if (value === -1) return model.automaticDuration;
  const [min, max] = model.durationRangeS;
  return Number.isInteger(value) && value >= min && value <= max;
}

/** Case does not matter; undefined where the model has no such resolution (`2k` is none of any model). */
export function resolutionOf(value: string, model: Model): Resolution | undefined {
  const word = value.toLowerCase();
  return model.resolutions.find((resolution) => resolution === word);
}

export function ratioOf(value: string, model: Model, mode: Mode): Ratio | 'adaptive' | undefined {
  if (value === 'adaptive') return model.adaptiveModes.includes(mode) ? value : undefined;
  return model.ratios.find((ratio) => ratio === value);
}
