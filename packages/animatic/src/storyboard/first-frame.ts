// A film that begins with a picture in which something is to happen: the picture is its first frame, and
// what happens is drawn after it, since a still cannot turn its head: in the picture where it can be told
// what it is of, else in a drawn place.
import type { Script } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { PlateEdit } from './storyboard.ts';
import { goesOn } from './goes-on.ts';
import type { Subjects } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';

const SHARE = 0.36;
const LONGEST_S = 1.8;
const LEAST_S = 2;
const DISSOLVED_S = 0.5;

/** The first shot in two, the picture and the action; later ones without a word of their own go on with it. */
export function actAfterFirstFrame(
  script: Script,
  shots: readonly ShotDraft[],
  subjects: Subjects,
): readonly ShotDraft[] {
  const roles = new Set(script.references.flatMap((reference) => reference.roles));
  const [first, ...later] = shots;
  if (!roles.has('first-frame') || roles.has('last-frame') || script.edits.length > 0) return shots;
  // Footage, or the subject's own picture, shows the rest.
  if (script.references.filter(({ kind }) => kind !== 'audio').length > 1) return shots;
  const picture = script.references.find((one) => one.roles.includes('first-frame'))?.name ?? '';
  const found = first === undefined ? undefined : goesOn(picture, script, first, subjects);
  // Who cannot give their place to anybody lives in the still, and acts in a drawn place.
  const lives = found?.subject === 'stays' ? found : undefined;
  const inPicture = lives === undefined ? found : undefined;
  if (first !== undefined && inPicture?.subject === 'moves')
    return onItsWay(
      first,
      later,
      inPicture,
      (shot) => goesOn(picture, script, shot, subjects)?.to ?? inPicture.to,
    );
  if (first === undefined || first.endS - first.startS < LEAST_S || !acts(first)) return shots;
  const lengthS = Math.min(LONGEST_S, (first.endS - first.startS) * SHARE);
  const cutS = Math.round((first.startS + lengthS) * 24) / 24;
  const { move, ...camera } = first.camera;
  void move;
  const seen = subjects.get(picture);
  const elsewhere: PlateEdit | undefined =
    lives !== undefined && seen?.placed === true ? { ...lives, subject: 'out' } : inPicture;
  // What goes on in the same picture must not jump back in size.
  const still: ShotDraft = {
    ...first,
    camera:
      inPicture === undefined
        ? lives
          ? slower(first.camera, lengthS / (first.endS - first.startS))
          : camera
        : { ...camera, move: 'static' },
    endS: cutS,
    ...(lives === undefined ? {} : { goesOn: lives }),
  };
  const drawn: ShotDraft[] = [
    {
      ...first,
      startS: cutS,
      // Nothing of it was seen yet, nor is while one picture goes over into the other.
      beats: first.beats.map((timed) => ({
        ...timed,
        startS: Math.max(timed.startS, Math.min(cutS + DISSOLVED_S, timed.endS)),
      })),
      cut: 'dissolve',
      continued: true,
      ...shownBy(first, elsewhere),
    },
  ];
  for (const shot of later) {
    const before = drawn.at(-1);
    const own = shot.beats.some(
      ({ beat }) =>
        beat.set !== null ||
        beat.newShot ||
        beat.present.some((id) => first.beats.some((one) => one.beat.present.includes(id))),
    );
    if (before === undefined || own) drawn.push({ ...shot, ...shownBy(shot, elsewhere) });
    else
      drawn[drawn.length - 1] = {
        ...before,
        endS: shot.endS,
        beats: [...before.beats, ...shot.beats],
      };
  }
  return [still, ...drawn];
}

const USUAL_AMOUNT = 0.4;

/** As much of the move as falls into its part of the time. */
const slower = (camera: ShotDraft['camera'], share: number): ShotDraft['camera'] =>
  camera.move === undefined
    ? camera
    : { ...camera, amount: (camera.amount ?? USUAL_AMOUNT) * share };

/** In the picture, as long as nothing asks for another place or a look from elsewhere. */
function shownBy(
  { beats, camera }: ShotDraft,
  inPicture: PlateEdit | undefined,
): Partial<Pick<ShotDraft, 'drawn' | 'goesOn' | 'camera'>> {
  const near = camera.size?.includes('close') === true;
  const elsewhere = beats.some(({ beat }) => beat.newShot);
  if (inPicture === undefined || elsewhere) return { drawn: true };
  // Before what is out of focus one is seen from near.
  if (inPicture.subject === 'out' && inPicture.puts === null)
    return { goesOn: inPicture, camera: { ...camera, size: camera.size ?? 'medium' } };
  return near ? { drawn: true } : { goesOn: inPicture };
}

/** One shot of the picture in which its subject goes its way, until something else is told. */
function onItsWay(
  first: ShotDraft,
  later: readonly ShotDraft[],
  edit: PlateEdit,
  wayIn: (shot: ShotDraft) => PlateEdit['to'],
): readonly ShotDraft[] {
  const [whole, ...rest] = later.reduce<readonly ShotDraft[]>(
    (shots, shot) => {
      const before = shots.at(-1);
      const own = shot.beats.some(({ beat }) => beat.newShot || beat.startS !== null);
      return before === undefined || own || (shot.cut !== null && shot.cut !== 'cut')
        ? [...shots, shot]
        : [
            ...shots.slice(0, -1),
            {
              ...before,
              endS: shot.endS,
              beats: [...before.beats, ...shot.beats.filter((one) => !before.beats.includes(one))],
            },
          ];
    },
    [first],
  );
  if (whole === undefined) return [first, ...later];
  // All that it does by then, in one way.
  const gone = wayIn(whole);
  return [
    { ...whole, goesOn: { ...edit, to: gone } },
    ...rest.map((shot) =>
      shot.beats.some(({ beat }) => (beat.newShot && !isFade(shot)) || beat.set !== null)
        ? { ...shot, drawn: true }
        : { ...shot, goesOn: { ...edit, at: gone, to: gone } },
    ),
  ];
}

/** "At the end the picture fades": nothing new is shown. */
const isFade = ({ cut, beats }: ShotDraft): boolean =>
  cut !== null &&
  (cut.startsWith('dip') || cut.startsWith('fade')) &&
  beats.every(({ beat }) => beat.actions.every(({ who }) => who.length === 0));

/** Somebody does something that can be seen. */
function acts({ beats }: ShotDraft): boolean {
  return beats.some(({ beat }) =>
    beat.actions.some(
      ({ who, motion }) =>
        who.length > 0 && motion !== null && motion !== 'stand' && MOTIONS.has(motion),
    ),
  );
}
