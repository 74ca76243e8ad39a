// What the text makes of the media that came with it: "first frame is image 1", "using the composition
// of video 1", 图片2中的饮品, "audio 1 as background music".
import type { ReferenceRole } from '../storyboard/storyboard.ts';
import type { BeatDraft, FilmDraft, KnownReference } from './draft.ts';
import { strongerLook } from './read-fact.ts';
import type { Tagged } from './tag.ts';
import type { ReferenceMark } from './token.ts';

/** The reference that a mark means, if it came with the request. */
export function referenceOf(film: FilmDraft, mark: ReferenceMark): KnownReference | undefined {
  if (mark.number > 0) return film.known.find(({ name }) => name === `${mark.media}${mark.number}`);
  const ofKind = film.known.filter(({ kind }) => kind === mark.media);
  return ofKind.length === 1 ? ofKind[0] : undefined;
}

const ROLE_OF_WORD: Readonly<Record<string, ReferenceRole>> = {
  'first-frame': 'first-frame',
  'last-frame': 'last-frame',
  composition: 'composition',
  motion: 'motion',
  style: 'style',
  place: 'place',
  subject: 'subject',
  product: 'product',
  'voice-ref': 'voice',
  atmosphere: 'atmosphere',
};

const FITS: Readonly<Record<KnownReference['kind'], ReadonlySet<ReferenceRole>>> = {
  image: new Set([
    'first-frame',
    'last-frame',
    'subject',
    'product',
    'place',
    'style',
    'composition',
  ]),
  video: new Set([
    'composition',
    'motion',
    'footage',
    'style',
    'subject',
    'place',
    'atmosphere',
    'first-frame',
    'last-frame',
  ]),
  audio: new Set(['music', 'voice', 'atmosphere']),
};

const isMark = (word: Tagged | undefined, marks: RegExp): boolean =>
  word?.token?.kind === 'mark' && marks.test(word.token.text);

/** Which role a word names, for a reference of this kind. */
function roleOf(word: Tagged, kind: KnownReference['kind']): ReferenceRole | undefined {
  const sense = word.sense;
  if (sense === null) return undefined;
  const found = ((): ReferenceRole | undefined => {
    if (sense.kind === 'role') return ROLE_OF_WORD[sense.id];
    if (sense.kind === 'direction' && sense.id === 'background') return 'place';
    if (sense.kind === 'music' || sense.kind === 'music-style') return 'music';
    if (sense.kind === 'voice') return 'voice';
    if (sense.kind === 'speech' && sense.id === 'voiceover') return 'voice';
    if (kind !== 'audio') {
      if (sense.kind === 'camera' && /构图|composition|framing/.test(word.text))
        return 'composition';
      if (sense.kind === 'particle' && sense.id === 'camera-word') {
        if (/运镜|镜头运动|镜头语言|camera (?:movement|motion|work)|camerawork/.test(word.text))
          return 'motion';
        if (/背景|场景|scene/.test(word.text)) return 'place';
        if (/主体/.test(word.text)) return 'subject';
        if (/构图|景别|分镜|framing/.test(word.text)) return 'composition';
        return undefined;
      }
      if (sense.kind === 'quality' && /风格|画风|色调|style|tone/.test(word.text)) return 'style';
      if (sense.kind === 'look') return 'style';
      if (sense.kind === 'quality' && /构图|composition/.test(word.text)) return 'composition';
      if (sense.kind === 'edit') return kind === 'video' ? 'footage' : undefined;
      if (sense.kind === 'cut' && sense.id === 'freeze') return 'last-frame';
    }
    return undefined;
  })();
  return found !== undefined && FITS[kind].has(found) ? found : undefined;
}

/** How far a role's word may be from its reference, in words. */
const REACH = 6;

function roleNear(
  words: readonly Tagged[],
  at: number,
  step: 1 | -1,
  kind: KnownReference['kind'],
): { role: ReferenceRole; index: number } | undefined {
  for (let i = at + step, steps = 0; steps < REACH; i += step, steps++) {
    const word = words[i];
    if (word === undefined || word.token?.kind === 'quote') return undefined;
    if (isMark(word, /^[,，;；.。\n]$/)) return undefined;
    if (word.token?.kind === 'reference') {
      // "images 1 and 2 as …": a second one directly joined shares the role.
      if (step === 1 && steps <= 1) continue;
      return undefined;
    }
    const role = roleOf(word, kind);
    if (role !== undefined) return { role, index: i };
    if (step === 1 && word.class === 'verb' && steps > 0 && word.sense?.kind !== 'edit')
      return undefined;
  }
  return undefined;
}

const HUMAN_ROLES: ReadonlySet<string> = new Set(['thing', 'clothing', 'part']);

/**
 * Gives every reference named in the sentence its roles. Answers the indexes of the words that this
 * used, so that nobody reads them again.
 */
export function readReferences(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [i, word] of words.entries()) {
    if (word.token?.kind !== 'reference') continue;
    const reference = referenceOf(film, word.token);
    if (reference === undefined) {
      const { media, number } = word.token;
      film.leave(
        word,
        number > 0
          ? `${media} ${number} did not come with the request`
          : `which ${media} is meant is not clear: name it by its number`,
      );
      taken.add(i);
      continue;
    }
    const from = [word.from, word.to] as const;
    const before = roleNear(words, i, -1, reference.kind);
    const after = roleNear(words, i, 1, reference.kind);
    // "video 1 as …", 视频1的…: what follows names the role; else what stands before it.
    const follows = opensRole(words, i);
    const chosen = follows ? (after ?? before) : (before ?? after);
    if (chosen !== undefined) {
      film.giveRole(reference.name, chosen.role, from);
      film.use(word, `reference: ${reference.name} as ${chosen.role}`);
      const named = words[chosen.index];
      // "In the paper-cut style of image 1": what the words say of it is drawn.
      if (named?.sense?.kind === 'look') beat.look = strongerLook(beat.look, named.sense.id);
      if (named?.sense?.kind === 'music' && named.sense.id === 'beats') film.cutsOnBeats = true;
      if (named !== undefined && named.sense?.kind !== 'cut') {
        taken.add(chosen.index);
        film.use(named, `reference: ${reference.name} as ${chosen.role}`);
      }
      takeGlue(words, i, taken);
      addPlate(beat, reference, chosen.role);
      // "The composition and the camera movement of video 1".
      const joined =
        chosen === before ? roleNear(words, chosen.index, -1, reference.kind) : undefined;
      if (joined !== undefined && joined.role !== chosen.role) {
        film.giveRole(reference.name, joined.role, from);
        const first = words[joined.index];
        if (first !== undefined) film.use(first, `reference: ${reference.name} as ${joined.role}`);
        taken.add(joined.index);
        addPlate(beat, reference, joined.role);
      }
      if (!ownsNoun(words, i)) taken.add(i);
    } else if (!HUMAN_ROLES.has(nounAt(words, i))) {
      // Left for the noun phrases: "the girl from image 1", "image 1 walks".
      if (reference.kind !== 'image') {
        const role = reference.kind === 'audio' ? 'music' : 'footage';
        film.giveRole(reference.name, role, from);
        film.use(word, `reference: ${reference.name} as ${role}`);
        addPlate(beat, reference, role);
        taken.add(i);
      }
    }
  }
  return taken;
}

/** Words right after a reference that say "is used as". */
function opensRole(words: readonly Tagged[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  const { sense } = next;
  if (sense?.kind === 'sequence' && next.text === 'as') return true;
  if (sense?.kind === 'particle' && ['be', 'of', 'that'].includes(sense.id)) return true;
  if (next.chinese && /^(?:中的|里的)$/.test(next.text)) return true;
  return roleOf(next, 'image') !== undefined || roleOf(next, 'audio') !== undefined;
}

/** What kind of noun the reference goes with: its own kind of word after 的, or before "from". */
function nounAt(words: readonly Tagged[], at: number): string {
  return words[at + 2]?.sense?.kind ?? '';
}

function ownsNoun(words: readonly Tagged[], at: number): boolean {
  const next = words[at + 1];
  const owned = words[at + 2];
  const opens =
    next?.sense?.kind === 'particle' &&
    (next.sense.id === 'of' || /^(?:中的|里的)$/.test(next.text));
  return opens && owned?.class === 'noun';
}

const GLUE: ReadonlySet<string> = new Set([
  'be',
  'that',
  'with',
  'do',
  'throughout',
  'at',
  'let',
  'ba',
]);

/** "using", "is", "as", 使用, 为: used up with the role. */
function takeGlue(words: readonly Tagged[], at: number, taken: Set<number>): void {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = words[i];
    if (word === undefined || word.token?.kind === 'mark') return;
    const { sense } = word;
    if (sense?.kind === 'role' && sense.id === 'refer') taken.add(i);
    else if (sense?.kind === 'particle' && GLUE.has(sense.id)) taken.add(i);
    else if (!taken.has(i) && sense?.kind !== 'particle' && sense?.kind !== 'relation') return;
  }
}

function addPlate(beat: BeatDraft, reference: KnownReference, role: ReferenceRole): void {
  if (reference.kind === 'audio') return;
  if (!beat.plates.some((plate) => plate.reference === reference.name && plate.role === role)) {
    beat.plates.push({ reference: reference.name, role });
  }
}
