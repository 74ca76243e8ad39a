// A video that is lengthened after its end: the footage first, then all that the text tells.
import type { Script } from '../script/script.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { TimedBeat } from './timeline.ts';

const FOOTAGE_SHARE = 0.5;

/** Seconds of the film that the footage gets; 0: nothing is told that could follow it. */
export function footageFirstS({ edits, beats }: Script, lengthS: number): number {
  const told = beats.some(({ present, set }) => present.length > 0 || set !== null);
  if (edits[0]?.what !== 'extend-after' || !told) return 0;
  return frame(lengthS * FOOTAGE_SHARE);
}

const frame = (seconds: number): number => Math.round(seconds * 24) / 24;

/** The beats of the whole film, in the time that is left after the footage. */
export function afterFootage(
  beats: readonly TimedBeat[],
  footageS: number,
  lengthS: number,
): readonly TimedBeat[] {
  const later = (seconds: number): number =>
    frame(footageS + (seconds * (lengthS - footageS)) / lengthS);
  return beats.map((one) => ({ ...one, startS: later(one.startS), endS: later(one.endS) }));
}

export function withFootageFirst(
  shots: readonly ShotDraft[],
  footageS: number,
): readonly ShotDraft[] {
  if (footageS === 0) return shots;
  const footage: ShotDraft = {
    startS: 0,
    endS: footageS,
    beats: [],
    camera: {},
    cameraFrom: null,
    cut: null,
    continued: false,
  };
  const [first, ...rest] = shots;
  return [
    footage,
    ...(first === undefined ? [] : [{ ...first, cut: first.cut ?? 'dissolve' }, ...rest]),
  ];
}
