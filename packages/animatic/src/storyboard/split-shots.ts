import type { Script } from '../script/script.ts';
import type { ShotDraft } from './shot-draft.ts';

/** As many shots as the pictures need that must follow one another: first and last frame, joined videos. */
export function splitForPictures(
  script: Script,
  shots: readonly ShotDraft[],
): readonly ShotDraft[] {
  const roles = new Set(script.references.flatMap((reference) => reference.roles));
  const edit = script.edits[0];
  const least =
    edit?.what === 'join'
      ? edit.videos.length
      : edit?.what === 'extend-after' || edit?.what === 'extend-before'
        ? 2
        : roles.has('first-frame') && roles.has('last-frame')
          ? 2
          : 1;
  let split = [...shots];
  while (split.length < least) {
    const longest = split.reduce((best, shot) =>
      shot.endS - shot.startS > best.endS - best.startS ? shot : best,
    );
    split = split.flatMap((shot) =>
      shot === longest
        ? edit === undefined
          ? changed(halves(shot, CHANGE_BEGINS))
          : halves(shot, 0.5)
        : [shot],
    );
  }
  return split;
}

/** From the first frame to the last one is one long dissolve: it begins here. */
const CHANGE_BEGINS = 0.36;

/** While one picture dissolves into the other the camera rests: two views of the same would be seen double. */
const changed = (shots: readonly ShotDraft[]): readonly ShotDraft[] =>
  shots.map((shot, i) =>
    i === 0 ? shot : { ...shot, camera: { ...shot.camera, move: 'static' } },
  );

/** @param share of the time that the first of the two gets */
function halves(shot: ShotDraft, share: number): readonly ShotDraft[] {
  const middle = Math.round((shot.startS + (shot.endS - shot.startS) * share) * 24) / 24;
  return [
    { ...shot, endS: middle },
    { ...shot, startS: middle, cut: 'dissolve', continued: true },
  ];
}
