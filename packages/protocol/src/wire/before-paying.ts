// What `POST /v1/estimates` and `POST /v1/storyboards` answer: nothing was stored, nothing costs.
import type { StoryboardJson, UnusedWords } from './storyboard-json.ts';

export interface EstimateObject {
  readonly object: 'estimate';
  /** False: a create would be refused, for `problems`. */
  readonly ok: boolean;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly param: string | null;
  }[];
  readonly warnings: readonly string[];
  /** Null: there is no such model. */
  readonly model: string | null;
  /** t2v, i2v, flf2v or r2v; null, as the following, where a problem leaves it open. */
  readonly mode: string | null;
  /** Pixels; null also where the ratio is adaptive. */
  readonly width: number | null;
  readonly height: number | null;
  readonly fps: number;
  /** Null also where the model chooses. */
  readonly frames: number | null;
  /** Seconds. */
  readonly duration: number | null;
  readonly resolution: string | null;
  readonly ratio: string | null;
  /** Seconds of all reference videos; null also where one could not be measured. */
  readonly input_video_duration: number | null;
  /** The most that the film may count. */
  readonly tokens: number | null;
  /** It will count so many, and not fewer. */
  readonly exact: boolean;
  /** Who may be asked for it, by order. */
  readonly made_by: readonly {
    readonly provider: string;
    readonly order: number;
    readonly weight: number;
    readonly billed: boolean;
    /** At most, in units of the currency; null: nothing is billed, or nobody knows the price. */
    readonly cost: { readonly currency: string; readonly amount: number } | null;
    /** Whose prices, as of when. */
    readonly based_on: string;
  }[];
  /** Absent: no budget binds the key, or nothing is billed. */
  readonly budget?: { readonly covered: boolean; readonly limits: readonly unknown[] };
}

export interface StoryboardObject {
  readonly object: 'storyboard';
  /** Its hash. */
  readonly id: string;
  readonly storyboard: StoryboardJson;
  readonly unused: readonly UnusedWords[];
  readonly warnings: readonly string[];
  /** A data URL of a JPEG, where it was asked for. */
  readonly contact_sheet?: string;
}
