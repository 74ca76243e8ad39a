// What passes between us and the process that runs espeak-ng.
//
// Contract: the job is the first line of stdin, as JSON. For every line, in order, stdout carries one
// line of JSON, `SpokenHeader`, then `sampleCount` samples as 16-bit little-endian numbers.

interface EspeakRun {
  /** Plain text. */
  readonly text: string;
  /** espeak's names, best first; the last one must exist. */
  readonly voices: readonly string[];
}

export interface EspeakLine {
  /** A line's parts that different languages' voices speak, one after another. */
  readonly runs: readonly EspeakRun[];
  /** A variant of ours, which all those voices take. */
  readonly variant: { readonly name: string; readonly text: string };
  readonly wordsPerMinute: number;
  readonly maxDurationS: number;
}

export interface EspeakJob {
  readonly lines: readonly EspeakLine[];
}

export interface SpokenHeader {
  readonly sampleCount: number;
  readonly sampleRate: number;
}
