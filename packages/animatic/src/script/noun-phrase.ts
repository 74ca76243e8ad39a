// Noun phrases: [the] [three] [small] [red] [wooden] HEAD, 一个 穿红衣的 年轻 女人, with what the
// modifiers say. Reads from left to right and never backtracks further than its own beginning.
import { cellOf } from '../words/lexicon.ts';
import type { Kind } from '../words/lexicon.ts';
import { isKin } from '../words/kin.ts';
import { THINGS } from '../words/things.ts';
import { colourIn, lookOf, looksOf, sexIn } from './look-of-phrase.ts';
import { mention } from './mention.ts';
import type { Mention, Pronoun } from './mention.ts';
import {
  agentAfter,
  FACTS_AS_MODIFIERS,
  isAgent,
  isComma,
  isHyphen,
  isId,
  isModifier,
  isOf,
  nounFollows,
} from './noun-head.ts';
import type { Tagged } from './tag.ts';

export interface ReadPhrase {
  readonly mention: Mention;
  /** Index of the first word after it. */
  readonly next: number;
  /** Words in it that say something of the place, the light or the look: indexes. */
  readonly facts: readonly number[];
  /** Words in it that nothing is made of: indexes. */
  readonly idle: readonly number[];
}

const opensHead = (word: Tagged | undefined): boolean =>
  word !== undefined &&
  (word.class === 'adjective' || word.class === 'noun' || word.class === 'number');

/** A modifier may not reach over a verb, so at most these many words are looked at. */
const LONGEST_PHRASE = 14;

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  'pron-she': 'she',
  'pron-he': 'he',
  'pron-it': 'it',
  'pron-they': 'they',
  'pron-you': 'you',
};

const POSSESSIVES: Readonly<Record<string, Pronoun>> = {
  her: 'she',
  his: 'he',
  its: 'it',
  their: 'they',
  your: 'you',
  my: 'you',
  our: 'you',
};

interface Draft {
  definite: boolean;
  other: boolean;
  owner: Mention | null;
  count: number | null;
  group: number;
  /** "A pair of": of shoes it is one, of dogs two. */
  pair: boolean;
  /** 一列, 一串: of a train and of sweets on a stick it is one. */
  strung: boolean;
  /** 一束, "a bunch of": cut flowers together. */
  bunch: boolean;
  colour: string | null;
  scale: number;
  /** A kind of person that stands before a name. */
  somebody: string | null;
  traits: string[];
  wears: Mention['wears'];
  place: string | null;
  at: Mention['at'];
  motion: string | null;
}

/** Reads a noun phrase that begins at `begin`; undefined: none begins there. */
export function readNounPhrase(words: readonly Tagged[], begin: number): ReadPhrase | undefined {
  const first = words[begin];
  if (first?.sense?.kind === 'particle') {
    const pronoun = PRONOUNS[first.sense.id];
    // "Both children", "both hands": how many, no pronoun.
    const counts = !first.chinese && DUAL.test(first.text) && opensHead(words[begin + 1]);
    if (counts) return readBoth(words, begin);
    if (pronoun !== undefined) return readPronoun(words, begin, pronoun);
  }
  const draft: Draft = {
    definite: false,
    other: false,
    owner: null,
    count: null,
    group: 1,
    pair: false,
    strung: false,
    bunch: false,
    colour: null,
    scale: 1,
    somebody: null,
    traits: [],
    wears: [],
    place: null,
    at: null,
    motion: null,
  };
  const facts: number[] = [];
  const idle: number[] = [];
  let begun = false;
  let i = begin;
  for (; i < words.length && i - begin < LONGEST_PHRASE; i++) {
    const word = words[i];
    const sense = word?.sense;
    if (word === undefined) break;
    if (isId(word, 'particle', 'det')) {
      if (begun && !word.chinese) break;
      draft.definite = !/^(?:an?|some|any|each|every|all|每个?|某|所有|各个)$/.test(word.text);
      const owner = POSSESSIVES[word.text];
      if (owner !== undefined) draft.owner = pronounMention(word, owner);
      begun = true;
    } else if (isId(word, 'particle', 'other')) {
      draft.other = true;
      begun = true;
    } else if (word.class === 'number') {
      if (draft.count !== null) break;
      draft.count = word.value ?? Number(sense?.id ?? 1);
      begun = true;
    } else if (sense?.kind === 'measure') {
      draft.group = Number(cellOf(sense, 'count') ?? 1);
      draft.pair = sense.id === 'pair';
      draft.bunch = /^(?:束|捧|bunch of|bouquet of)$/.test(word.text);
      draft.strung = /^[列串]$/.test(word.text) && (draft.count ?? 1) === 1;
      begun = true;
    } else if (word.class === 'adjective' && sense !== null && sense !== undefined) {
      if (!nounFollows(words, i)) break;
      if (sense.kind === 'colour') draft.colour = cellOf(sense, 'hex') ?? null;
      else if (sense.kind === 'size') draft.scale = Number(cellOf(sense, 'scale') ?? 1);
      else if (sense.kind === 'trait') draft.traits.push(sense.id);
      else idle.push(i);
      begun = true;
    } else if (word.chinese && isOf(word) && begun && i > begin) {
      if (!opensHead(words[i + 1]) && words[i + 1]?.class !== 'fact') break;
    } else if (
      begun &&
      (isComma(word) || isId(word, 'particle', 'and')) &&
      words[i - 1]?.class === 'adjective' &&
      words[i + 1]?.class === 'adjective'
    ) {
      continue;
    } else if (begun && isHyphen(word) && words[i + 1]?.from === word.to) {
      continue;
    } else if (sense !== null && sense !== undefined && FACTS_AS_MODIFIERS.has(sense.kind)) {
      if (!nounFollows(words, i)) break;
      facts.push(i);
      begun = true;
    } else if (
      (begun || opensWithParticiple(words, i)) &&
      sense?.kind === 'motion' &&
      !word.chinese &&
      (word.form === 'ing' || word.form === 'past') &&
      opensHead(words[i + 1])
    ) {
      begun = true;
      if (word.form === 'ing') draft.motion = sense.id;
      else {
        const trait = PARTICIPLES[sense.id];
        if (trait !== undefined) draft.traits.push(trait);
      }
    } else if (word.class === 'noun' && sense !== null && sense !== undefined) {
      const next = words[i + 1];
      if (isModifier(words, i)) {
        if (sense.kind === 'set') draft.place = sense.id;
        else if (word.chinese && isBodily(next) && isSomebody(sense.id)) {
          // 妈妈怀里, 女孩手中.
          draft.owner = mention({ head: 'thing', id: sense.id, definite: true, ...spanOf(word) });
        } else if (sense.kind === 'part' || sense.kind === 'clothing') lookOf(draft, word);
        else {
          if (next?.sense?.kind === 'name' && THINGS.get(sense.id)?.kind === 'person')
            draft.somebody = sense.id;
          draft.traits.push(traitOf(sense.id));
          const what = DRESS[sense.id];
          if (what !== undefined) draft.wears = [...draft.wears, { what, colour: null }];
        }
        begun = true;
        continue;
      }
      if (word.chinese && next !== undefined && opensOwned(words, i)) {
        const owned = readOwned(words, i, begin, draft, facts, idle);
        if (owned !== undefined) return owned;
      }
      const agent = agentAfter(words, i);
      if (agent !== undefined) {
        return finish(agent, 'thing', 'person', draft, begin, i + 1, words, facts, idle);
      }
      return finish(word, sense.kind, sense.id, draft, begin, i, words, facts, idle);
    } else if (word.class === 'unknown' && begun) {
      if (word.chinese && words[i + 1]?.class === 'noun') {
        idle.push(i);
        continue;
      }
      if (word.chinese) {
        if (i === begin) break;
        return finish(word, 'unknown', word.text, draft, begin, i, words, facts, idle);
      }
      if (nounFollows(words, i)) {
        idle.push(i);
        continue;
      }
      if (word.text.endsWith('ly') || word.form === 'past') break;
      if (isAgent(words, i)) {
        return finish(word, 'thing', 'person', draft, begin, i, words, facts, idle);
      }
      return finish(word, 'unknown', word.text, draft, begin, i, words, facts, idle);
    } else {
      break;
    }
  }
  return readOther(words, begin, i);
}

/** "Another", "the other", 另一只: of a kind with whoever was spoken of. */
function readOther(words: readonly Tagged[], begin: number, end: number): ReadPhrase | undefined {
  const [first, measure] = words.slice(begin, end);
  if (first === undefined || !isId(first, 'particle', 'other') || !ANOTHER.test(first.text))
    return undefined;
  if (end - begin > 2 || (measure !== undefined && measure.sense?.kind !== 'measure'))
    return undefined;
  const to = measure?.to ?? first.to;
  const read = mention({
    head: 'pronoun',
    id: 'other',
    pronoun: 'other',
    definite: first.text !== 'another',
    from: first.from,
    to,
  });
  return { mention: read, next: end, facts: [], idle: [] };
}

const ANOTHER = /^(?:another|the other|另一[个只位名]?)$/;

/** What has been done to a thing, as far as it is seen. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  cook: 'steaming',
  burn: 'on-fire',
  explode: 'broken',
  fall: 'broken',
  glow: 'glowing',
  bloom: 'blooming',
};

/** "Pours steamed milk": after a verb or a preposition a participle describes the noun after it. */
function opensWithParticiple(words: readonly Tagged[], at: number): boolean {
  const before = words[at - 1];
  return (
    words[at]?.form === 'past' &&
    (before?.class === 'verb' || before?.class === 'relation' || isId(before, 'particle', 'with'))
  );
}

const isBodily = (word: Tagged | undefined): boolean =>
  isId(word, 'part') || isId(word, 'thing', 'hand');

const isSomebody = (id: string): boolean => {
  const kind = THINGS.get(id)?.kind;
  return kind === 'person' || kind === 'quadruped' || kind === 'bird' || kind === 'creature';
};

const spanOf = ({ from, to }: Tagged): { from: number; to: number } => ({ from, to });

/** What a trade is known by, on whoever else has it: a samurai girl, a knight boy. */
const DRESS: Readonly<Record<string, string>> = {
  samurai: 'robe',
  knight: 'armour',
  astronaut: 'armour',
  wizard: 'robe',
  monk: 'robe',
  worker: 'helmet',
  pirate: 'pirate-hat',
  cowboy: 'cowboy-hat',
};

const traitOf = (id: string): string => {
  const thing = THINGS.get(id);
  if (thing?.kind === 'person')
    return thing.sex === 'female' ? 'woman' : thing.sex === 'male' ? 'man' : id;
  return id === 'cup' ? 'glass' : id;
};

/** N 的 N, N 上的 N: what follows belongs to, or is at, what stands here. */
function opensOwned(words: readonly Tagged[], at: number): boolean {
  const next = words[at + 1];
  if (isOf(next)) return opensHead(words[at + 2]);
  return (
    next?.sense?.kind === 'relation' &&
    next.chinese &&
    isOf(words[at + 2]) &&
    opensHead(words[at + 3])
  );
}

function readOwned(
  words: readonly Tagged[],
  at: number,
  begin: number,
  draft: Draft,
  facts: readonly number[],
  idle: readonly number[],
): ReadPhrase | undefined {
  const word = words[at];
  const sense = word?.sense;
  if (word === undefined || sense === null || sense === undefined) return undefined;
  const located = words[at + 1]?.sense?.kind === 'relation' ? words[at + 1] : undefined;
  const rest = readNounPhrase(words, located === undefined ? at + 2 : at + 3);
  if (rest === undefined) return undefined;
  const owner = finish(word, sense.kind, sense.id, draft, begin, at, words, facts, idle).mention;
  const looks = located === undefined ? looksOf(word, owner, rest.mention) : undefined;
  if (looks !== undefined) {
    return {
      mention: looks,
      next: rest.next,
      facts: [...facts, ...rest.facts],
      idle: [...idle, ...rest.idle],
    };
  }
  const whole: Mention = {
    ...rest.mention,
    from: owner.from,
    ...(located === undefined
      ? {
          owner: sense.kind === 'set' ? null : owner,
          place: sense.kind === 'set' ? sense.id : rest.mention.place,
        }
      : sense.kind === 'set'
        ? { place: sense.id }
        : { at: { relation: located.sense?.id ?? 'on', to: owner } }),
  };
  return {
    mention: whole,
    next: rest.next,
    facts: [...facts, ...rest.facts],
    idle: [...idle, ...rest.idle],
  };
}

function finish(
  word: Tagged,
  kind: Kind | 'unknown',
  id: string,
  draft: Draft,
  begin: number,
  at: number,
  words: readonly Tagged[],
  facts: readonly number[],
  idle: readonly number[],
): ReadPhrase {
  if (kind === 'name') {
    // 医生林晓, 女孩小雨: what the name stands beside.
    const who = draft.somebody ?? NAMED_ALONE[id] ?? 'person';
    const named = finish(word, 'thing', who, draft, begin, at, words, facts, idle);
    return {
      ...named,
      mention: { ...named.mention, name: word.text.toLowerCase(), definite: true },
    };
  }
  const head =
    kind === 'thing' || kind === 'clothing' || kind === 'part' || kind === 'set' ? kind : 'unknown';
  const animal = draft.traits.find((trait) => isGrouped(trait));
  if (head === 'thing' && GROUPS.has(id) && animal !== undefined) {
    // "An elephant family": elephants.
    draft.traits = draft.traits.filter((trait) => trait !== animal);
    draft.group = THINGS.get(id)?.count ?? 3;
    return finish(word, 'thing', animal, draft, begin, at, words, facts, idle);
  }
  if (head === 'thing' && draft.bunch && THINGS.get(id)?.kind === 'plant' && id !== 'bouquet') {
    // 一束花, "a bunch of roses".
    [draft.group, draft.count, draft.bunch] = [1, 1, false];
    return finish(
      { ...word, form: 'base' },
      'thing',
      'bouquet',
      draft,
      begin,
      at,
      words,
      facts,
      idle,
    );
  }
  const species = draft.traits.find((trait) => isKin(id, trait));
  if (head === 'thing' && species !== undefined) {
    // 柯基犬, "oak tree": the modifier says which.
    draft.traits = draft.traits.filter((trait) => trait !== species);
    return finish(word, 'thing', species, draft, begin, at, words, facts, idle);
  }
  if (head === 'thing' && (id === 'baby' || id === 'cub') && animal !== undefined) {
    // 熊猫宝宝: a young panda.
    draft.traits = [...draft.traits.filter((trait) => trait !== animal), 'baby'];
    return finish(word, 'thing', animal, draft, begin, at, words, facts, idle);
  }
  const kindOf = THINGS.get(id)?.kind;
  if (draft.pair && (head === 'clothing' || kindOf === 'product' || kindOf === 'device')) {
    draft.group = 1;
    draft.count ??= 1;
  }
  if (draft.strung && (kindOf === 'vehicle' || kindOf === 'food')) {
    draft.group = 1;
    draft.count ??= 1;
  }
  const many = draft.group > 1 || (draft.count !== null && draft.count > 1);
  const count = draft.group > 1 ? Math.max(1, draft.count ?? 1) * draft.group : draft.count;
  return {
    mention: mention({
      head,
      id,
      from: words[begin]?.from ?? word.from,
      to: word.to,
      // A bare noun in Chinese is as often the one spoken of as not.
      definite: draft.definite || (word.chinese && draft.count === null && draft.group === 1),
      other: draft.other,
      owner: draft.owner,
      count,
      plural:
        many ||
        (!draft.pair && !word.chinese && word.form === 's') ||
        /[们群]$|^people$/.test(word.text),
      colour: draft.colour ?? colourIn(word),
      scale: draft.scale,
      traits: [...withoutOtherSex(draft.traits, id), ...sexIn(word, id)],
      wears: draft.wears,
      place: draft.place,
      at: draft.at,
      motion: draft.motion,
    }),
    next: at + 1,
    facts,
    idle,
  };
}

/** "A samurai girl": the trade of men does not make her one. */
function withoutOtherSex(traits: readonly string[], id: string): readonly string[] {
  const sex = THINGS.get(id)?.sex;
  const other = sex === 'female' ? 'man' : sex === 'male' ? 'woman' : undefined;
  return traits.filter((trait) => trait !== other);
}

/** Who somebody is of whom only the name is told. */
const NAMED_ALONE: Readonly<Record<string, string>> = { female: 'woman', male: 'man' };

const GROUPS: ReadonlySet<string> = new Set(['family', 'crowd', 'couple', 'band']);

const isGrouped = (trait: string): boolean => {
  const kind = THINGS.get(trait)?.kind;
  return kind === 'quadruped' || kind === 'bird' || kind === 'fish' || kind === 'creature';
};

/** Exactly two are meant. */
const DUAL =
  /^(?:both|(?:the )?two|both of them|(?:the )?two of them|the pair|两人|二人|两者|二者|双方|俩人|[他她]俩|两个人)$/;

function pronounMention(word: Tagged, pronoun: Pronoun): Mention {
  return mention({
    head: 'pronoun',
    id: pronoun,
    pronoun,
    count: DUAL.test(word.text) ? 2 : null,
    definite: true,
    from: word.from,
    to: word.to,
  });
}

/** "Both children": the two that were spoken of, or two. */
function readBoth(words: readonly Tagged[], begin: number): ReadPhrase | undefined {
  const rest = readNounPhrase(words, begin + 1);
  const from = words[begin]?.from;
  if (rest === undefined || from === undefined) return undefined;
  return { ...rest, mention: { ...rest.mention, definite: true, plural: true, count: 2, from } };
}

/** 她, and 她的 HEAD. */
function readPronoun(
  words: readonly Tagged[],
  begin: number,
  pronoun: Pronoun,
): ReadPhrase | undefined {
  const word = words[begin];
  if (word === undefined) return undefined;
  const owner = pronounMention(word, pronoun);
  if (word.chinese && isOf(words[begin + 1])) {
    const rest = readNounPhrase(words, begin + 2);
    if (rest !== undefined) {
      return { ...rest, mention: { ...rest.mention, owner, definite: true, from: word.from } };
    }
  }
  return { mention: owner, next: begin + 1, facts: [], idle: [] };
}
