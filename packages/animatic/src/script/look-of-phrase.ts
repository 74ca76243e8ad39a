// What a word inside a noun phrase says of how its head looks: what is worn, hair, a colour inside a
// word, whether somebody is a woman.
import { CHINESE, ENGLISH, cellOf } from '../words/lexicon.ts';
import { THINGS } from '../words/things.ts';
import { hairTraits } from './hair.ts';
import type { Mention } from './mention.ts';
import type { Tagged } from './tag.ts';

interface Look {
  colour: string | null;
  scale: number;
  readonly traits: string[];
  wears: Mention['wears'];
}

/** 红衣女孩, 银发少女: what is worn, and hair, before whoever has it. */
export function lookOf(draft: Look, word: Tagged): void {
  const id = word.sense?.id ?? '';
  if (word.sense?.kind === 'clothing') {
    const colour = draft.colour ?? colourIn(word);
    draft.wears = [...draft.wears, { what: id, colour }];
  } else if (id === 'hair') draft.traits.push(...hairTraits(word.text, draft));
  else {
    draft.traits.push(id);
    return;
  }
  draft.colour = null;
  draft.scale = 1;
}

/** 粉色短发的女孩, 蓝色校服的男孩: the same with 的. */
export function looksOf(word: Tagged, part: Mention, whole: Mention): Mention | undefined {
  if (whole.head !== 'thing' || THINGS.get(whole.id)?.kind !== 'person') return undefined;
  const shared = {
    ...whole,
    from: part.from,
    count: whole.count ?? part.count,
    definite: whole.definite && part.count === null,
  };
  if (part.head === 'clothing') {
    return { ...shared, wears: [...whole.wears, { what: part.id, colour: part.colour }] };
  }
  if (part.head !== 'part' || part.id !== 'hair') return undefined;
  return { ...shared, traits: [...whole.traits, ...hairTraits(word.text, part)] };
}

/** 橘猫, 白马, 黑衣: the colour inside a word for what has a word without it. */
export function colourIn({ text, chinese, sense }: Tagged): string | null {
  if (!chinese && sense?.kind === 'clothing') return colourNamed(text.split(/[ -]/)[0] ?? '');
  if (!chinese || text.length < 2 || sense === null) return null;
  const rest = CHINESE.get(text.slice(1));
  const same = rest?.some(({ kind, id }) => kind === sense.kind && id === sense.id) === true;
  if (!same && sense.kind !== 'clothing') return null;
  const colour = CHINESE.get(`${text.slice(0, 1)}色`)?.find(({ kind }) => kind === 'colour');
  return colour === undefined ? null : (cellOf(colour, 'hex') ?? null);
}

/** "Black suit", "red scarf", known as one word. */
function colourNamed(word: string): string | null {
  const entry = ENGLISH.get(word)?.find(({ words }) => words.length === 1);
  const colour = entry?.senses.find(({ kind }) => kind === 'colour');
  return colour === undefined ? null : (cellOf(colour, 'hex') ?? null);
}

/** 女侠, "swordswoman": of a trade that both have. */
export function sexIn({ text, chinese }: Tagged, id: string): readonly string[] {
  const thing = THINGS.get(id);
  if (thing?.kind !== 'person' || thing.sex !== null) return [];
  return (chinese ? /^女/ : /(?:woman|women|ess|esses|girl)$/).test(text) ? ['woman'] : [];
}
