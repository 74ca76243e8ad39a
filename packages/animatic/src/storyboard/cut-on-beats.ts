import type { ShotDraft } from './shot-draft.ts';

/** A cut is pulled to a beat of the music that is this near. */
const REACH_S = 0.4;
const SHORTEST_SHOT_S = 0.6;

/** Moves the cuts between shots onto the music's beats, where one is near. */
export function cutOnBeats(shots: readonly ShotDraft[], beatsS: readonly number[]): void {
  for (const [i, shot] of shots.entries()) {
    const next = shots[i + 1];
    if (next === undefined) return;
    const nearest = beatsS.reduce<number | null>(
      (best, beat) =>
        best === null || Math.abs(beat - shot.endS) < Math.abs(best - shot.endS) ? beat : best,
      null,
    );
    if (nearest === null || Math.abs(nearest - shot.endS) > REACH_S) continue;
    const cutS = Math.round(nearest * 24) / 24;
    if (cutS - shot.startS < SHORTEST_SHOT_S || next.endS - cutS < SHORTEST_SHOT_S) continue;
    shot.endS = cutS;
    next.startS = cutS;
  }
}
