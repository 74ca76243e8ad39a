// Who only lends the film a voice: "narrated by an old man", "voice-over by a girl", 由一位老人旁白. Nobody is
// drawn for it.
import type { VoiceCue } from '../storyboard/storyboard.ts';
import { THINGS } from '../words/things.ts';
import type { Mention } from './mention.ts';
import { isOf } from './noun-head.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { voiceOfPerson } from './speech.ts';
import type { Tagged } from './tag.ts';

export interface Narrator {
  readonly mention: Mention;
  readonly voice: VoiceCue['voice'] | null;
  /** Indexes of the words that name him, the narrating word along. */
  readonly from: number;
  readonly next: number;
}

const isNarrating = (word: Tagged | undefined): boolean => word?.sense?.id === 'voiceover';

/** "Narrated BY", "in THE VOICE OF". */
const BY = /^(?:by|from)$/;

/** The narrator whom the narrating word at `at` names; undefined: none is named beside it. */
export function narratorAt(words: readonly Tagged[], at: number): Narrator | undefined {
  if (!isNarrating(words[at])) return undefined;
  return after(words, at) ?? before(words, at);
}

function after(words: readonly Tagged[], at: number): Narrator | undefined {
  const by = words[at + 1];
  if (by === undefined || (!BY.test(by.text) && !isOf(by))) return undefined;
  return narratorOf(words, at + 2, at);
}

/** 一位老人旁白, 老奶奶的画外音, "an old man narrates": named right before. */
function before(words: readonly Tagged[], at: number): Narrator | undefined {
  const told = words[at];
  if (told === undefined || (!told.chinese && !/^narrat(?:es|ing)$/.test(told.text)))
    return undefined;
  for (let i = Math.max(0, at - LONGEST); i < at; i++) {
    const read = readNounPhrase(words, i);
    if (read === undefined) continue;
    const joint = words[read.next];
    const next = isOf(joint) || joint?.class === 'manner' ? read.next + 1 : read.next;
    if (next !== at) continue;
    const found = narratorOf(words, i, at);
    if (found !== undefined) return { ...found, next: at + 1 };
  }
  return undefined;
}

const LONGEST = 7;

function narratorOf(words: readonly Tagged[], begin: number, at: number): Narrator | undefined {
  const read = readNounPhrase(words, begin);
  if (read === undefined || read.mention.head !== 'thing') return undefined;
  const thing = THINGS.get(read.mention.id);
  if (thing?.kind !== 'person') return undefined;
  const { mention } = read;
  return {
    mention,
    voice: voiceOfPerson(thing, mention.traits),
    from: Math.min(begin, at),
    next: read.next,
  };
}
