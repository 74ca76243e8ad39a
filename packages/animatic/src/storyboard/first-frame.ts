// A film that begins with a picture in which something is to happen: the picture is its first frame, and
// what happens is drawn after it, since a still cannot turn its head.
import type { Script } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { ShotDraft } from './shot-draft.ts';

const SHARE = 0.36;
const LONGEST_S = 1.8;
const LEAST_S = 2;

/** The first shot in two, the picture and the action; later ones without a word of their own go on with it. */
export function actAfterFirstFrame(
  script: Script,
  shots: readonly ShotDraft[],
): readonly ShotDraft[] {
  const roles = new Set(script.references.flatMap((reference) => reference.roles));
  const [first, ...later] = shots;
  if (!roles.has('first-frame') || roles.has('last-frame') || script.edits.length > 0) return shots;
  // Footage, or the subject's own picture, shows the rest.
  if (script.references.filter(({ kind }) => kind !== 'audio').length > 1) return shots;
  if (first === undefined || first.endS - first.startS < LEAST_S || !acts(first)) return shots;
  const lengthS = Math.min(LONGEST_S, (first.endS - first.startS) * SHARE);
  const cutS = Math.round((first.startS + lengthS) * 24) / 24;
  const { move, ...camera } = first.camera;
  void move;
  const still: ShotDraft = { ...first, camera, endS: cutS };
  const drawn: ShotDraft[] = [
    { ...first, startS: cutS, cut: 'dissolve', continued: true, drawn: true },
  ];
  for (const shot of later) {
    const before = drawn.at(-1);
    const own = shot.beats.some(
      ({ beat }) =>
        beat.set !== null ||
        beat.newShot ||
        beat.present.some((id) => first.beats.some((one) => one.beat.present.includes(id))),
    );
    if (before === undefined || own) drawn.push({ ...shot, drawn: true });
    else
      drawn[drawn.length - 1] = {
        ...before,
        endS: shot.endS,
        beats: [...before.beats, ...shot.beats],
      };
  }
  return [still, ...drawn];
}

/** Somebody does something that can be seen. */
function acts({ beats }: ShotDraft): boolean {
  return beats.some(({ beat }) =>
    beat.actions.some(
      ({ who, motion }) =>
        who.length > 0 && motion !== null && motion !== 'stand' && MOTIONS.has(motion),
    ),
  );
}
