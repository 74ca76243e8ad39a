/** A storyboard, with the parts that most programs read; docs/storyboard.md tells of all of them. */
export interface StoryboardJson {
  readonly version: number;
  readonly hash: string;
  readonly output: {
    /** Pixels. */
    readonly width: number;
    readonly height: number;
    readonly fps: number;
    readonly frames: number;
  };
  readonly cast: readonly { readonly id: string; readonly what: string; readonly count: number }[];
  readonly shots: readonly StoryboardShot[];
  readonly sound: {
    readonly voice: readonly {
      readonly text: string;
      readonly voice: string;
      /** Of the cast. */
      readonly by?: string;
      readonly startS: number;
    }[];
    readonly effects: readonly { readonly what: string }[];
    readonly music: {
      readonly reference: string | null;
      readonly mood: string;
      readonly style: string | null;
      readonly bpm: number;
    } | null;
  };
  readonly unused: readonly UnusedWords[];
}

interface StoryboardShot {
  /** From 1. */
  readonly id: number;
  /** On the film's clock. */
  readonly startS: number;
  readonly endS: number;
  /** The words of the prompt that it shows. */
  readonly text: string;
  /** A drawn place; null where a picture or footage fills the frame. */
  readonly set: string | null;
  readonly plate: { readonly reference: string } | null;
  readonly time: string;
  readonly weather: string;
  readonly look: string | null;
  readonly blocking: readonly { readonly cast: string; readonly motion: string | null }[];
  readonly camera: { readonly size: string; readonly on: string | null; readonly move: string };
  readonly cut: { readonly in: string };
  readonly title: string | null;
}

/** What of the prompt is neither drawn nor heard. */
export interface UnusedWords {
  readonly text: string;
  /** Characters of the prompt, `[start, end)`. */
  readonly from: readonly [number, number];
  readonly why: string;
}
