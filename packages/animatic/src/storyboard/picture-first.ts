// Somebody who comes from a still and then does what no still can do is drawn while they do it; so that
// everybody sees who it is, they stand in the place as the still shows them for a moment before.
import type { Script } from '../script/script.ts';
import { needsJoints } from '../words/needs-joints.ts';
import type { Seeing } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';

const STANDS_S = 0.8;
const LEAST_S = 2.4;

export function pictureFirst(
  script: Script,
  shots: readonly ShotDraft[],
  seeing: Seeing,
): readonly ShotDraft[] {
  if (script.oneTake) return shots;
  const members = script.cast.filter(
    ({ reference }) => reference !== null && seeing.get(reference)?.whole === true,
  );
  return members.reduce<readonly ShotDraft[]>((drafts, { id, what }) => {
    const acts = ({ beats }: ShotDraft): boolean =>
      beats.some(({ beat }) =>
        beat.actions.some(({ who, motion }) => who.includes(id) && needsJoints(motion, what)),
      );
    const seenIn = drafts.filter(({ beats }) =>
      beats.some(({ beat }) => beat.present.includes(id)),
    );
    const first = seenIn.find(acts);
    if (first === undefined || !seenIn.every(acts) || first.endS - first.startS < LEAST_S)
      return drafts;
    return drafts.flatMap((shot) => (shot === first ? standing(shot, id) : [shot]));
  }, shots);
}

function standing(shot: ShotDraft, id: string): readonly ShotDraft[] {
  const cutS = Math.round((shot.startS + STANDS_S) * 24) / 24;
  const beats = shot.beats.map((timed) => ({
    ...timed,
    beat: {
      ...timed.beat,
      actions: timed.beat.actions.filter(({ who }) => !who.includes(id)),
    },
  }));
  const { move, ...camera } = shot.camera;
  void move;
  return [
    { ...shot, endS: cutS, beats, camera: { size: 'full', ...camera, on: id, move: 'static' } },
    { ...shot, startS: cutS, cut: 'dissolve', continued: true },
  ];
}
