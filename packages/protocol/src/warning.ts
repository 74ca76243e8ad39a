/** What of a create had no effect, or another than its caller may think. */
export interface Warning {
  /** As its caller calls it: `metadata.foo`. */
  readonly field: string;
  /** What became of it, without a final dot. */
  readonly text: string;
}
