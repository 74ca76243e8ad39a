// A noun phrase as read: a head with its modifiers, not yet known to be a new member of the cast or an
// old one.
import type { Span } from './token.ts';

/** `other`: "another", "the other" without a noun. */
export type Pronoun = 'she' | 'he' | 'it' | 'they' | 'you' | 'other';

export interface Mention extends Span {
  /** What the head is: a row of that table; `unknown`: a word that no table has. */
  readonly head: 'thing' | 'clothing' | 'part' | 'set' | 'pronoun' | 'reference' | 'unknown';
  readonly id: string;
  readonly pronoun: Pronoun | null;
  /** What somebody is called; null: without a name. */
  readonly name: string | null;
  /** "the", "this", "her": it has been spoken of. */
  readonly definite: boolean;
  /** "another": it has not. */
  readonly other: boolean;
  /** Whose it is, where the text says so. */
  readonly owner: Mention | null;
  readonly count: number | null;
  readonly plural: boolean;
  readonly colour: string | null;
  readonly scale: number;
  readonly traits: readonly string[];
  /** Worn, said inside the phrase: 红衣女孩. */
  readonly wears: readonly { readonly what: string; readonly colour: string | null }[];
  /** Places named as modifiers: "forest cabin". */
  readonly place: string | null;
  /** An image that it is taken from. */
  readonly reference: string | null;
  /** Where it is, said inside the phrase: 桌上的苹果. */
  readonly at: { readonly relation: string; readonly to: Mention } | null;
  /** A motion used as an attribute: "a running dog". */
  readonly motion: string | null;
}

export function mention(
  changes: Partial<Mention> & Pick<Mention, 'head' | 'id' | 'from' | 'to'>,
): Mention {
  return {
    pronoun: null,
    name: null,
    definite: false,
    other: false,
    owner: null,
    count: null,
    plural: false,
    colour: null,
    scale: 1,
    traits: [],
    wears: [],
    place: null,
    reference: null,
    at: null,
    motion: null,
    ...changes,
  };
}
