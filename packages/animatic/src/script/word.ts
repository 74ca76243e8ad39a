// A word: one or more tokens that the dictionary knows as a unit, with all that they can mean, or one
// that it doesn't know.
import { CHINESE, ENGLISH, LONGEST_CHINESE, withoutAccents } from '../words/lexicon.ts';
import type { EnglishEntry, Kind, Sense } from '../words/lexicon.ts';
import { homonymAt } from './homonyms.ts';
import { lemmasOf } from './lemma.ts';
import type { Names } from './names-in-prompt.ts';
import type { Form } from './lemma.ts';
import { segmentChinese } from './segment-chinese.ts';
import type { Span, Token } from './token.ts';

export interface Word extends Span {
  readonly text: string;
  /** As it stands in the dictionary. */
  readonly base: string;
  /** Every meaning that it can have; empty: not in the vocabulary. */
  readonly senses: readonly Sense[];
  readonly form: Form;
  readonly chinese: boolean;
  /** Quotes, marks and the like, which are no words. */
  readonly token: Token | null;
  /** A number written in digits. */
  readonly value: number | null;
  /** Written together with the word before it ("dew-covered"). */
  readonly joined: boolean;
}

/** A latin word or a number with what follows it directly ("4k", "35mm"), in lower case. */
interface Atom extends Span {
  readonly text: string;
  readonly joined: boolean;
  readonly value: number | null;
  readonly bases: readonly { readonly word: string; readonly form: Form }[];
}

/** `names`: what the prompt itself calls people. */
export function wordsOf(
  prompt: string,
  tokens: readonly Token[],
  names: Names = new Map(),
): readonly Word[] {
  const words: Word[] = [];
  let i = 0;
  let at = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.to <= at) {
      i += 1;
      continue;
    }
    const from = Math.max(at, token.from);
    const mixed = mixedChinese(prompt, from, token);
    if (mixed !== undefined) {
      words.push(mixed);
      at = mixed.to;
    } else if (token.kind === 'han') {
      const text = prompt.slice(from, token.to);
      words.push(...chineseWords(text, from, names));
      at = token.to;
    } else if (token.kind === 'latin' || token.kind === 'number') {
      const atoms = atomsFrom(tokens, i);
      const word = nameWord(prompt, token, names) ?? englishWord(prompt, atoms, words.at(-1));
      words.push(word);
      at = word.to;
    } else {
      words.push(tokenWord(token));
      at = token.to;
    }
  }
  return words;
}

function tokenWord(token: Token): Word {
  return {
    from: token.from,
    to: token.to,
    text: token.text,
    base: token.text,
    senses: [],
    form: 'base',
    chinese: false,
    token,
    value: null,
    joined: false,
  };
}

/** Names first: the characters around them are cut without them. */
function chineseWords(text: string, from: number, names: Names): readonly Word[] {
  for (const [name, called] of names) {
    const at = text.indexOf(name);
    if (at < 0 || !HAS_HAN.test(name)) continue;
    const to = at + name.length;
    const senses: readonly Sense[] = [{ kind: 'name', id: called }];
    return [
      ...(at > 0 ? chineseWords(text.slice(0, at), from, names) : []),
      { ...chineseWord(name, from + at), senses },
      ...(to < text.length ? chineseWords(text.slice(to), from + to, names) : []),
    ];
  }
  return segmentChinese(text).map((piece) =>
    chineseWord(text.slice(piece.from, piece.to), from + piece.from),
  );
}

/** "Maya", "MAYA": never "maya". */
function nameWord(prompt: string, token: Token, names: Names): Word | undefined {
  const called = names.get(token.text.toLowerCase());
  if (called === undefined || token.kind !== 'latin' || !/^\p{Lu}/u.test(token.text))
    return undefined;
  const text = prompt.slice(token.from, token.to).toLowerCase();
  return {
    ...tokenWord(token),
    token: null,
    text,
    base: text,
    senses: [{ kind: 'name', id: called }],
  };
}

function chineseWord(text: string, from: number): Word {
  return {
    from,
    to: from + text.length,
    text,
    base: text,
    senses: CHINESE.get(text) ?? [],
    form: 'base',
    chinese: true,
    token: null,
    value: null,
    joined: false,
  };
}

const HAS_HAN = /[\u4e00-\u9fff]/;

/** Chinese words that begin with letters or digits: "T恤", "3D卡通". */
function mixedChinese(prompt: string, at: number, token: Token): Word | undefined {
  if (token.kind !== 'latin' && token.kind !== 'number') return undefined;
  for (let length = LONGEST_CHINESE; length > 1; length--) {
    const text = prompt.slice(at, at + length);
    if (HAS_HAN.test(text) && CHINESE.has(text)) return chineseWord(text, at);
  }
  return undefined;
}

const LONGEST_PHRASE = 7;

function atomsFrom(tokens: readonly Token[], begin: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let previous: Token | undefined;
  for (let i = begin; i < tokens.length && atoms.length < LONGEST_PHRASE; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      const next = tokens[i + 1];
      const hyphen = /^[-‐‑'’/:.]$/.test(token.text) && previous?.to === token.from;
      if (!hyphen || next?.from !== token.to || !isWordy(next)) break;
      continue;
    }
    if (!isWordy(token)) break;
    const last = atoms.at(-1);
    const touches = previous?.to === token.from && !/^['’]/.test(token.text);
    if (touches && last !== undefined && previous?.kind !== token.kind) {
      atoms[atoms.length - 1] = atomOf(last.text + token.text, last.from, token.to, last.joined);
    } else {
      const clitic = /^['’]/.test(token.text);
      const joined = clitic || (atoms.length > 0 && tokens[i - 1]?.kind === 'mark');
      atoms.push(atomOf(clitic ? token.text.slice(1) : token.text, token.from, token.to, joined));
    }
    previous = token;
  }
  return atoms;
}

const isWordy = (token: Token): boolean => token.kind === 'latin' || token.kind === 'number';

function atomOf(text: string, from: number, to: number, joined: boolean): Atom {
  const lower = withoutAccents(text.toLowerCase());
  const value = /^\d+$/.test(lower) ? Number(lower) : null;
  const bases = [{ word: lower, form: 'base' as const }, ...lemmasOf(lower)];
  return { text: lower, from, to, joined, value, bases };
}

interface Match {
  readonly entry: EnglishEntry;
  readonly form: Form;
  /** How many of its words stand there uninflected. */
  readonly exact: number;
}

function matchAt(atoms: readonly Atom[], entry: EnglishEntry, form: Form): Match | undefined {
  let inflected = form;
  let exact = form === 'base' ? 1 : 0;
  for (let k = 1; k < entry.words.length; k++) {
    const base = atoms[k]?.bases.find(({ word }) => word === entry.words[k]);
    if (base === undefined) return undefined;
    if (base.form === 'base') exact += 1;
    else inflected = base.form;
  }
  return { entry, form: inflected, exact };
}

function englishWord(prompt: string, atoms: readonly Atom[], before: Word | undefined): Word {
  const [first] = atoms;
  const matches: Match[] = [];
  let length = 1;
  for (const base of first?.bases ?? []) {
    for (const entry of ENGLISH.get(base.word) ?? []) {
      if (entry.words.length < length) break;
      const match = matchAt(atoms, entry, base.form);
      if (match === undefined) continue;
      if (entry.words.length > length) matches.length = 0;
      length = entry.words.length;
      matches.push(match);
    }
  }
  const from = first?.from ?? 0;
  const to = atoms[length - 1]?.to ?? first?.to ?? from;
  matches.sort((a, b) => b.exact - a.exact);
  const base = matches[0]?.entry.words.join(' ') ?? first?.text ?? '';
  const meant = homonymAt(prompt, base, from, to);
  const senses: Sense[] = meant === undefined ? [] : [meant];
  for (const { entry, form } of matches) {
    for (const sense of entry.senses) {
      const fits = length > 1 || inflects(sense.kind, form);
      if (meant !== undefined && NOUNS.has(sense.kind)) continue;
      if (fits && !senses.some(({ kind }) => kind === sense.kind)) senses.push(sense);
    }
  }
  return {
    from,
    to,
    text: prompt.slice(from, to).toLowerCase(),
    base,
    senses,
    form: matches[0]?.form ?? unknownForm(first),
    chinese: false,
    token: null,
    value: length === 1 ? (first?.value ?? null) : null,
    joined:
      before !== undefined &&
      before.token?.kind !== 'mark' &&
      before.to === from - 1 &&
      /[-‐‑'’]/.test(prompt[from - 1] ?? ''),
  };
}

const ADJECTIVES: ReadonlySet<Kind> = new Set([
  'colour',
  'size',
  'trait',
  'quality',
  'mood',
  'weather',
  'manner',
]);
const NOUNS: ReadonlySet<Kind> = new Set(['thing', 'part', 'clothing', 'set']);
const JOINTS: ReadonlySet<Kind> = new Set([
  'particle',
  'relation',
  'direction',
  'sequence',
  'number',
]);

/** "Forest" is not the most "for": only adjectives are compared, and what joins words has one form. */
function inflects(kind: Kind, form: Form): boolean {
  if (form === 'base') return true;
  // A winding road has no wind.
  if (form === 'ing' && kind === 'weather') return false;
  if (form === 'compared') return ADJECTIVES.has(kind);
  // The blues are not blue.
  if (form === 's' && kind === 'colour') return false;
  return form === 's' ? !JOINTS.has(kind) : !JOINTS.has(kind) && !NOUNS.has(kind);
}

/** An unknown word's form by its ending alone. */
function unknownForm(atom: Atom | undefined): Form {
  const text = atom?.text ?? '';
  if (text.length > 4 && text.endsWith('ing')) return 'ing';
  if (text.length > 4 && text.endsWith('ed')) return 'past';
  return text.length > 3 && text.endsWith('s') && !text.endsWith('ss') ? 's' : 'base';
}
