// What passes between us and the process that runs espeak-ng.
//
// Contract: the job is the first line of stdin, as JSON. For every line, in order, stdout carries one
// line of JSON, `SpokenHeader`, then `sampleCount` samples as 16-bit little-endian numbers.

export interface EspeakLine {
  /** Plain text. */
  readonly text: string;
  /** espeak's names, best first; the last one must exist. */
  readonly voices: readonly string[];
  /** 0 … 99. */
  readonly pitch: number;
  readonly range: number;
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
