// Work on videos that came with the prompt: "Strictly edit Video 1 …", 向后延长视频1, 视频1接视频2.
import type { BeatDraft, FilmDraft } from './draft.ts';
import { referenceOf } from './read-references.ts';
import type { Edit } from './script.ts';
import type { Tagged } from './tag.ts';

const WHAT: Readonly<Record<string, Edit['what']>> = {
  edit: 'edit',
  'extend-after': 'extend-after',
  'extend-before': 'extend-before',
  join: 'join',
};

const BACKWARD: RegExp = /^backwards?$|^[向往]前$/;
const REACH = 4;

/** Notes the edit that the sentence asks for; answers the indexes of its words. */
export function readEdits(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
): ReadonlySet<number> {
  const taken = new Set<number>();
  const videos = words.flatMap((word) => {
    if (word.token?.kind !== 'reference' || word.token.media !== 'video') return [];
    const reference = referenceOf(film, word.token);
    return reference === undefined ? [] : [reference.name];
  });
  const [first] = videos;
  if (first === undefined) return taken;
  const asked = words.flatMap((word, index) =>
    word.sense?.kind === 'edit' ? [{ word, index, what: WHAT[word.sense.id] }] : [],
  );
  for (const { word, index } of asked) {
    taken.add(index);
    film.use(word, 'edit');
  }
  const join = asked.find(({ what }) => what === 'join');
  const chosen =
    (videos.length > 1 ? join : undefined) ?? asked.find(({ what }) => what !== 'join');
  if (chosen?.what === undefined) return taken;
  // "Extend Video 1 backward": the way is told after what is extended.
  const backward = words
    .slice(chosen.index, chosen.index + REACH)
    .some(({ text }) => BACKWARD.test(text));
  const what = chosen.what === 'extend-after' && backward ? 'extend-before' : chosen.what;
  film.edits.push({
    what,
    videos: chosen.what === 'join' ? [...new Set(videos)] : [first],
    from: [chosen.word.from, chosen.word.to],
  });
  for (const name of chosen.what === 'join' ? new Set(videos) : [first]) {
    film.giveRole(name, 'footage', [chosen.word.from, chosen.word.to]);
    if (!beat.plates.some(({ reference }) => reference === name)) {
      beat.plates.push({ reference: name, role: 'footage' });
    }
  }
  return taken;
}
