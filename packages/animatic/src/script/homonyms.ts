// Words that name two things: which one is meant is told by what else the prompt speaks of, and by the
// word after.
import type { Sense } from '../words/lexicon.ts';

interface Homonym {
  /** Elsewhere in the prompt it says that the word means this. */
  readonly beside: RegExp;
  /** Right after the word it says the opposite. */
  readonly unlessAfter?: RegExp;
  readonly sense: Sense;
}

/** By the word in its base form. */
const HOMONYMS: Readonly<Record<string, Homonym>> = {
  mouse: {
    beside: /\b(?:laptop|keyboard|computer|monitor|mouse ?pad|cursor|desktop|types?|typing)\b/i,
    unlessAfter:
      /^s?\s+(?:runs?|eats?|squeaks?|hides?|jumps?|nibbles?|sneaks?|watch\w*|looks?|scurr\w+|dances?|who|with a tail)\b/i,
    sense: { kind: 'thing', id: 'computer-mouse' },
  },
  bat: {
    beside: /\b(?:baseball|cricket|pitcher|batter|home run|swings? (?:a|the|his|her) bat)\b/i,
    sense: { kind: 'thing', id: 'baseball' },
  },
  board: {
    beside: /\bsnowboard/i,
    sense: { kind: 'thing', id: 'snowboard' },
  },
  cushion: {
    beside: /\b(?:headphones?|earphones?|headset)\b/i,
    sense: { kind: 'part', id: 'fitting' },
  },
  booth: {
    beside: /\b(?:diner|restaurant|caf[eé]|coffee|bar|pub)\b/i,
    unlessAfter: /^s?\s+(?:sells?|selling|at the (?:fair|market))/i,
    sense: { kind: 'thing', id: 'booth' },
  },
  goal: {
    beside: /\b(?:football|soccer|stadium|striker|goalkeeper|keeper|penalty|pitch|footballer)\b/i,
    sense: { kind: 'thing', id: 'goal' },
  },
  bar: {
    beside: /\bchocolate\b/i,
    unlessAfter: /^\s+(?:counter|stool|tender|at night)/i,
    sense: { kind: 'thing', id: 'chocolate' },
  },
};

/** Before the word it stands for the place: "in a bar". */
const PLACED = /\b(?:in|inside|into|at|to|behind)\s+(?:an?|the)\s+(?:\w+\s+)?$/i;

/** @returns the one thing that a noun means here; undefined: nothing tells */
export function homonymAt(
  prompt: string,
  base: string,
  from: number,
  to: number,
): Sense | undefined {
  const homonym = Object.hasOwn(HOMONYMS, base) ? HOMONYMS[base] : undefined;
  if (homonym === undefined || !homonym.beside.test(prompt)) return undefined;
  if (homonym.unlessAfter?.test(prompt.slice(to)) === true) return undefined;
  if (base === 'bar' && PLACED.test(prompt.slice(0, from))) return undefined;
  return homonym.sense;
}
