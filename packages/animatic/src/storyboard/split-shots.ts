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
    split = split.flatMap((shot) => (shot === longest ? halves(shot) : [shot]));
  }
  return split;
}

function halves(shot: ShotDraft): readonly ShotDraft[] {
  const middle = Math.round(((shot.startS + shot.endS) / 2) * 24) / 24;
  return [
    { ...shot, endS: middle },
    { ...shot, startS: middle, cut: 'dissolve', continued: true },
  ];
}
