/** What a look at a still says of its subject, where it can be cut out of its ground. */
export interface Seen {
  /** Width / height of the subject. */
  readonly aspect: number;
  /** All of it is in the still; else it is shoulders without feet, a car without its boot. */
  readonly whole: boolean;
  /** The still has no ground of its own. */
  readonly transparent: boolean;
  readonly colours?: SubjectColours;
}

/** Stills whose subject can be cut out, by the name of the reference. */
export type Seeing = ReadonlyMap<string, Seen>;

/** Colours of a subject, `#rrggbb`; hair, skin and clothes mean something where it is somebody. */
export interface SubjectColours {
  readonly main: string;
  readonly second: string | null;
  /** The strongest colour that covers enough of it: a red hull below white sails. */
  readonly vivid?: string | null;
  readonly skin: string | null;
  readonly hair: string | null;
  readonly top: string | null;
  readonly legs: string | null;
  /** The legs are bare to above the ankle: a skirt, shorts. */
  readonly bareLegs: boolean;
}

/** What a first frame, or footage that is lengthened, is of; it need not stand on a plain ground. */
export interface SeenSubject {
  readonly colours: SubjectColours;
  /** It could not be taken out of its picture without a trace: the picture is kept whole. */
  readonly stays?: boolean;
  /** Enough of its place is seen beside it to tell where it is. */
  readonly placed?: boolean;
  /** The picture is dark: what goes before it is of the same evening. */
  readonly dark?: boolean;
}

/** By the name of the reference. */
export type Subjects = ReadonlyMap<string, SeenSubject>;
