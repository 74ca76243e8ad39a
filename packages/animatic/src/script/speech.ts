// Quoted text: said, written on the screen, an effect, or only a name; and in whose voice.
import type { VoiceCue } from '../storyboard/storyboard.ts';
import type { Thing } from '../words/things.ts';
import type { Cast } from './cast.ts';
import type { Tagged } from './tag.ts';

export type QuoteUse = 'spoken' | 'written' | 'effect' | 'music' | 'name';

const isMark = (word: Tagged | undefined, marks: RegExp): boolean =>
  word?.token?.kind === 'mark' && marks.test(word.token.text);

/** What the quotation at `at` of its sentence is. */
export function useOfQuote(words: readonly Tagged[], at: number): QuoteUse {
  const token = words[at]?.token;
  if (token?.kind !== 'quote') return 'name';
  if (token.use === 'dialogue') return 'spoken';
  if (token.use === 'effect') return 'effect';
  if (token.use === 'subtitle') return 'written';
  const before = saidBefore(words, at);
  const said =
    before === undefined || before === 'name' ? (saidAfter(words, at) ?? before) : before;
  if (said !== undefined) return said;
  return standsAlone(words, at) ? 'spoken' : 'name';
}

/** How many words may stand between "says" and what is said: "says softly to the old man:". */
const REACH = 8;

function saidBefore(words: readonly Tagged[], at: number): QuoteUse | undefined {
  const colon = isMark(words[at - 1], /^[:：,，]$/);
  for (let i = at - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
    const word = words[i];
    if (word === undefined || word.token?.kind === 'quote') break;
    if (isMark(word, /^[.。;；!！?？\n]$/)) break;
    const sense = word.sense;
    if (sense?.kind === 'speech') return 'spoken';
    if (sense?.kind === 'voice') return 'spoken';
    if (sense?.kind === 'motion' && SPOKEN_MOTIONS.has(sense.id) && (colon || steps < 2))
      return 'spoken';
    if (sense?.kind === 'title') return sense.id === 'title' ? 'written' : 'name';
    if (sense?.kind === 'thing' && (sense.id === 'sign' || sense.id === 'label') && steps < 2) {
      return 'written';
    }
    // "Girl: “…”": a person and a colon.
    if (colon && steps <= 3 && isMark(words[at - 1], /^[:：]$/) && isSpeaker(word)) return 'spoken';
    if (isMark(word, /^[,，]$/) && i < at - 1) break;
  }
  return undefined;
}

const SPOKEN_MOTIONS: ReadonlySet<string> = new Set([
  'speak',
  'laugh',
  'smile',
  'cry',
  'sing',
  'cheer',
]);

const isSpeaker = (word: Tagged): boolean =>
  (word.sense?.kind === 'thing' && PEOPLE_IN_QUOTES.has(word.class)) ||
  (word.sense?.kind === 'particle' && word.sense.id.startsWith('pron-'));

const PEOPLE_IN_QUOTES: ReadonlySet<string> = new Set(['noun']);

/** “…,” she says. */
function saidAfter(words: readonly Tagged[], at: number): QuoteUse | undefined {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const word = words[i];
    if (word === undefined || isMark(word, /^[.。;；:：\n]$/)) return undefined;
    if (word.sense?.kind === 'speech' && word.sense.id !== 'voiceover') return 'spoken';
    if (word.sense?.kind === 'title' && word.sense.id === 'title') return 'written';
    if (word.sense?.kind === 'motion' && word.sense.id === 'pop') return 'written';
  }
  return undefined;
}

const FEWEST_LETTERS_ALONE = 8;

/** A quotation that is a clause of its own: nothing before it since the last mark, nothing after. */
function standsAlone(words: readonly Tagged[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  const alone =
    (before === undefined || isMark(before, /^[.。!！?？:：;；\n]$/)) &&
    (after === undefined || after.token?.kind === 'mark');
  const text = words[at]?.text ?? '';
  return (
    alone &&
    (text.length >= FEWEST_LETTERS_ALONE ||
      /[.!?。！？，,]/.test(text) ||
      /[\u4e00-\u9fff]{4}/.test(text))
  );
}

/** The language of a line by its characters, and where those are shared by its commonest words. */
export function languageOf(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7af]/.test(text)) return 'ko';
  if (/[\u4e00-\u9fff]/.test(text)) return 'zh';
  if (/[\u0400-\u04ff]/.test(text)) return 'ru';
  if (/[\u0600-\u06ff]/.test(text)) return 'ar';
  if (/[\u0e00-\u0e7f]/.test(text)) return 'th';
  if (/[\u0900-\u097f]/.test(text)) return 'hi';
  if (/[\u0370-\u03ff]/.test(text)) return 'el';
  const lower = ` ${text.toLowerCase().replaceAll(/[^\p{L}']+/gu, ' ')} `;
  let best = 'en';
  let most = 0;
  for (const [language, pattern] of LATIN_LANGUAGES) {
    const count = lower.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

const common = (words: string): RegExp => new RegExp(` (?:${words})(?= )`, 'g');

const LATIN_LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['en', common('the|a|is|are|you|to|of|and|in|it|we|my|your|for|this|that|with|have|be|on|not|i')],
  [
    'es',
    common(
      'el|los|las|una|está|por|que|con|para|tú|hola|buenos|días|muy|gracias|señor|cómo|yo|es|mi',
    ),
  ],
  [
    'fr',
    common(
      "le|les|des|une|est|et|vous|nous|bonjour|je|c'est|dans|pour|avec|merci|très|mon|ma|où|tu",
    ),
  ],
  [
    'de',
    common('der|die|das|und|ist|ich|nicht|ein|eine|wir|sie|guten|danke|mit|für|auf|mein|du|es|zu'),
  ],
  ['it', common('il|gli|che|sono|una|per|ciao|grazie|buongiorno|non|della|molto|io|è|di|mia')],
  ['pt', common('o|os|uma|não|você|obrigado|obrigada|olá|bom|dia|muito|são|está|com|eu|é|meu')],
];

/** The voice that fits somebody of the cast; null: nothing tells. */
export const voiceOfMember = (cast: Cast, id: string): VoiceCue['voice'] | null =>
  voiceOfPerson(cast.thing(id), cast.traitsOf(id));

export function voiceOfPerson(
  thing: Pick<Thing, 'sex' | 'age'> | undefined,
  traits: readonly string[],
): VoiceCue['voice'] | null {
  const told = traits.includes('woman') ? 'female' : traits.includes('man') ? 'male' : null;
  const sex = thing?.sex ?? told;
  if (thing?.age === 'child') return 'child';
  if (thing?.age === 'old' || traits.includes('old')) {
    return sex === 'female' ? 'old-female' : 'old-male';
  }
  return sex;
}
