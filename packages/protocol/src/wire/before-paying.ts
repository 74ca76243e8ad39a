// What `POST /v1/estimates` and `POST /v1/storyboards` answer: nothing was stored, nothing costs.

export interface EstimateObject {
  readonly object: 'estimate';
  /** False: a create would be refused, for `problems`. */
  readonly ok: boolean;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly param: string;
  }[];
  readonly warnings: readonly string[];
  readonly model: string;
  /** t2v, i2v, flf2v or r2v; as the following, left out where a problem leaves it open. */
  readonly mode?: string;
  readonly resolution?: string;
  readonly ratio?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly frames?: number;
  /** Seconds. */
  readonly duration?: number;
  /** The most that may be billed. */
  readonly tokens?: number;
  /** False: something is left to the model or was not measured; the most is counted. */
  readonly exact?: boolean;
  readonly made_by?: readonly {
    readonly provider: string;
    readonly billed: boolean;
    readonly cost: { readonly currency: string; readonly amount: number } | null;
    /** Whose prices, as of when. */
    readonly based_on: string;
  }[];
}

export interface StoryboardObject {
  readonly object: 'storyboard';
  /** Its hash. */
  readonly id: string;
  readonly storyboard: object;
  /** What of the prompt is neither drawn nor heard, and why. */
  readonly unused: readonly unknown[];
  readonly warnings: readonly string[];
  /** A data URL of a JPEG, where it was asked for. */
  readonly contact_sheet?: string;
}
