// The shape of a catalogue entry.
import type { Mode, Ratio, Resolution } from '../request.ts';

export const FAMILIES = [
  '2.5',
  '2.0',
  '2.0-fast',
  '2.0-mini',
  '1.5-pro',
  '1.0-pro',
  '1.0-pro-fast',
  '1.0-lite-t2v',
  '1.0-lite-i2v',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Optional fields of a create request that not every model knows. */
export type OptionalField =
  | 'service_tier'
  | 'generate_audio'
  | 'draft'
  | 'draft_task'
  | 'tools'
  | 'priority'
  | 'frames'
  | 'camera_fixed';

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface VisualLimits {
  readonly sidePx: Range;
  /** Width divided by height. */
  readonly aspect: Range;
}

export interface ImageLimits extends VisualLimits {
  readonly maxReferences: number;
  readonly formats: readonly string[];
  /** An image must be smaller than this. */
  readonly belowBytes: number;
}

export interface VideoLimits extends VisualLimits {
  readonly maxCount: number;
  readonly formats: readonly string[];
  readonly codecs: readonly string[];
  readonly maxBytes: number;
  readonly pixels: Range;
  readonly framesPerSecond: Range;
  /** Seconds of each. */
  readonly durationS: Range;
  readonly maxTotalS: number;
}

export interface AudioLimits {
  readonly maxCount: number;
  readonly formats: readonly string[];
  readonly maxBytes: number;
  /** Seconds of each. */
  readonly durationS: Range;
  readonly maxTotalS: number;
}

export interface MediaLimits {
  readonly image: ImageLimits;
  /** Null: the model takes no video. */
  readonly video: VideoLimits | null;
  /** Null: the model takes no audio. */
  readonly audio: AudioLimits | null;
  /** Images, videos and audios together. */
  readonly maxItems: number;
}

export type Currency = 'CNY' | 'USD';

/** One row of a price list; the first row whose conditions all hold is the price. */
export interface PriceRow {
  readonly perMillionTokens: number;
  readonly resolutions?: readonly Resolution[];
  readonly videoInput?: boolean;
  readonly audio?: boolean;
}

export interface PriceList {
  readonly currency: Currency;
  readonly rows: readonly PriceRow[];
  /** Factor for `service_tier: flex`; null where the model has no such tier. */
  readonly flexFactor: number | null;
  /** Day on which the list was read, YYYY-MM-DD. */
  readonly asOf: string;
  readonly source: string;
}

/** What all ids of a family have in common. */
export interface FamilyRules {
  readonly modes: readonly Mode[];
  readonly resolutions: readonly Resolution[];
  readonly defaultResolution: Resolution;
  /** Which table of §4 gives its pixel sizes. */
  readonly pixels: '1.0' | 'later';
  readonly ratios: readonly Ratio[];
  /** The modes in which `adaptive` is allowed, and is the default. Elsewhere the default is 16:9. */
  readonly adaptiveModes: readonly Mode[];
  /** Whole seconds, shortest and longest. */
  readonly durationRangeS: readonly [number, number];
  /** Whether −1 (the model chooses) is allowed. */
  readonly automaticDuration: boolean;
  readonly fields: readonly OptionalField[];
  /** `--rs 720p` at the end of a prompt is read as a parameter. */
  readonly promptFlags: boolean;
  readonly media: MediaLimits;
}

export interface Model extends FamilyRules {
  readonly id: string;
  /** As the real service prints it: without its date. */
  readonly printedName: string;
  readonly service: 'volcengine' | 'byteplus';
  readonly family: Family;
  /** Null: no price is known, the operator must give one before money can be reserved. */
  readonly prices: PriceList | null;
}
