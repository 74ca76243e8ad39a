/** What a look at a still says of its subject, where it can be cut out of its ground. */
export interface Seen {
  /** Width / height of the subject. */
  readonly aspect: number;
  /** All of it is in the still; else it is shoulders without feet, a car without its boot. */
  readonly whole: boolean;
  /** The still has no ground of its own. */
  readonly transparent: boolean;
}

/** Stills whose subject can be cut out, by the name of the reference. */
export type Seeing = ReadonlyMap<string, Seen>;
