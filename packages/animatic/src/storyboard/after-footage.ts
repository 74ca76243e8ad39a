// A video that is lengthened after its end: the footage first, then all that the text tells.
import type { Script } from '../script/script.ts';
import { goesOn } from './goes-on.ts';
import type { Subjects } from './seen.ts';
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
  script: Script,
  shots: readonly ShotDraft[],
  footageS: number,
  subjects: Subjects,
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
    ...(first === undefined
      ? []
      : [...goneOn({ ...first, cut: first.cut ?? 'dissolve' }, script, subjects), ...rest]),
  ];
}

/** What is seen in the footage goes on there, before something new is told. */
const GOES_ON_SHARE = 0.45;
const LEAST_S = 1;

function goneOn(shot: ShotDraft, script: Script, subjects: Subjects): readonly ShotDraft[] {
  const [video] = script.edits[0]?.videos ?? [];
  const edit = video === undefined ? undefined : goesOn(video, script, shot, subjects);
  const actions = shot.beats.flatMap(({ beat }) => beat.actions);
  const lengthS = shot.endS - shot.startS;
  if (edit === undefined || shot.camera.size !== undefined || lengthS < LEAST_S) return [shot];
  const light = shot.beats.some(({ beat }) => beat.time !== null || beat.weather !== null);
  // Its speed and its way are the footage's own, unless it leaves the ground.
  const level = edit.to === null || edit.to[1] === 0;
  const here = { ...edit, relit: light, to: level ? null : edit.to };
  const others = actions.filter(
    ({ who, motion }) => motion !== null && !who.includes(edit.who ?? ''),
  );
  if (others.length === 0) return [{ ...shot, goesOn: here }];
  if (lengthS < 2 * LEAST_S) return [shot];
  const cutS = frame(shot.startS + lengthS * GOES_ON_SHARE);
  const done = actions[0];
  const newcomer = others[0]?.who[0];
  const later = shot.beats.map((timed) => ({
    ...timed,
    beat: { ...timed.beat, actions: timed.beat.actions.filter((action) => action !== done) },
  }));
  return [
    { ...shot, endS: cutS, goesOn: here },
    // What is new is what is looked at.
    {
      ...shot,
      startS: cutS,
      beats: later,
      camera: { ...(newcomer === undefined ? {} : { on: newcomer }), ...shot.camera },
      cut: 'dissolve',
      continued: true,
    },
  ];
}
