// From timed beats to shots: which beats one camera shows without a cut, and which beat, long and alone,
// is better told in several sizes.
import type { Beat, CameraWords, From } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { Stage } from './between-frames.ts';
import type { PlateEdit, Shot } from './storyboard.ts';
import { thingFirst } from './thing-first.ts';
import { throughHours } from './through-hours.ts';
import type { TimedBeat } from './timeline.ts';

export interface ShotDraft {
  startS: number;
  endS: number;
  readonly beats: readonly TimedBeat[];
  readonly camera: CameraWords;
  readonly cameraFrom: From | null;
  readonly cut: Beat['cut'];
  /** Only the continuation of the shot before it, in another size. */
  readonly continued: boolean;
  /** No picture of the user's is shown in it, whatever else there is to show. */
  readonly drawn?: boolean;
  /** It goes on in the picture, or where the footage ended, with what is changed there. */
  readonly goesOn?: PlateEdit;
  /** Its hour, where the text passes from one to another. */
  readonly hour?: Shot['time'];
  /** The stage of a change from one picture to another that it shows. */
  readonly stage?: Stage & { readonly relit: boolean };
}

const SHORTEST_SHOT_S = 0.9;
/** A shot that the text asks for may be as short as that. */
const SHORTEST_ASKED_S = 0.5;

export function shotDrafts(beats: readonly TimedBeat[], oneTake: boolean): readonly ShotDraft[] {
  const groups: TimedBeat[][] = [];
  for (const timed of beats) {
    const group = groups.at(-1);
    if (group !== undefined && staysInShot(group, timed, oneTake)) group.push(timed);
    else groups.push([timed]);
  }
  const shots = groups.map(draftOf).flatMap((shot) =>
    oneTake
      ? [shot]
      : closeUpLast(shot)
          .flatMap(thingFirst)
          .flatMap((one) => inTwo(actionFirst(one))),
  );
  const [only] = shots;
  return throughHours(
    only !== undefined && shots.length === 1 && !oneTake && !passes(only) ? inSizes(only) : shots,
  );
}

const passes = ({ beats }: ShotDraft): boolean => beats.some(({ beat }) => beat.thenTime !== null);

function draftOf(beats: readonly TimedBeat[]): ShotDraft {
  const camera = beats.reduceRight<CameraWords>(
    (sum, { beat }) => ({ ...sum, ...beat.camera }),
    {},
  );
  return {
    startS: beats[0]?.startS ?? 0,
    endS: beats.at(-1)?.endS ?? 0,
    beats,
    camera,
    cameraFrom: beats.find(({ beat }) => beat.cameraFrom !== null)?.beat.cameraFrom ?? null,
    cut: beats[0]?.beat.cut ?? null,
    continued: false,
  };
}

const says = ({ camera }: Beat): boolean =>
  camera.size !== undefined || camera.move !== undefined || camera.angle !== undefined;

function staysInShot(group: readonly TimedBeat[], next: TimedBeat, oneTake: boolean): boolean {
  const last = group.at(-1)?.beat;
  const { beat } = next;
  if (last === undefined) return false;
  if (oneTake) return true;
  const lengthS = next.endS - next.startS;
  if (beat.newShot || beat.startS !== null) return lengthS < SHORTEST_ASKED_S;
  if (lengthS < SHORTEST_SHOT_S) return true;
  if (beat.set !== null && last.set !== null && beat.set !== last.set) return false;
  if (says(beat) && says(last) && beat.camera.size !== last.camera.size) return false;
  if (beat.camera.size !== undefined && last.camera.size === undefined) return false;
  // The same people go on: one shot; new ones with something to do: a cut.
  const shared = beat.present.some((id) => group.some((one) => one.beat.present.includes(id)));
  return shared || beat.present.length === 0 || beat.actions.length === 0;
}

const LEAST_BOTH_S = 3.5;

/** "A cook tosses noodles, …, close-up of the noodles": first who does it, then what it is of. */
function closeUpLast(shot: ShotDraft): readonly ShotDraft[] {
  const { size, on, thenSize, thenMove } = shot.camera;
  const lengthS = shot.endS - shot.startS;
  const near = size === 'close-up' || size === 'extreme-close-up';
  if (!near || on === undefined || thenSize !== undefined || thenMove !== undefined) return [shot];
  const told = shot.cameraFrom?.[0] ?? 0;
  const before = shot.beats.flatMap(({ beat }) =>
    beat.actions.filter(({ from, who }) => from[0] < told && who.length > 0),
  );
  const others = before.some(({ who }) => !who.includes(on));
  if (!others || lengthS < LEAST_BOTH_S) return [shot];
  const middle = Math.round((shot.startS + lengthS * 0.62) * 24) / 24;
  return [
    { ...shot, camera: withoutClose(shot.camera), endS: middle },
    { ...shot, startS: middle, cut: null, continued: true },
  ];
}

function withoutClose(words: CameraWords): CameraWords {
  const rest = new Set(['size', 'on', 'part']);
  return Object.fromEntries(Object.entries(words).filter(([name]) => !rest.has(name)));
}

/** "They dance, then a close-up of her face": a close-up told after the action comes after it. */
function actionFirst(shot: ShotDraft): ShotDraft {
  const { size, on, thenSize, ...camera } = shot.camera;
  if (size !== 'close-up' || on === undefined || thenSize !== undefined) return shot;
  const told = shot.cameraFrom?.[0] ?? 0;
  const goes = shot.beats.some(({ beat }) =>
    beat.actions.some(({ motion, from }) => {
      const row = motion === null ? undefined : MOTIONS.get(motion);
      return row !== undefined && row.speedMps > 0 && from[0] < told;
    }),
  );
  return goes ? { ...shot, camera: { ...camera, on, size: 'full', thenSize: size } } : shot;
}

/** "From wide to close-up", "follows, then cranes up": one after the other, where there is time for both. */
function inTwo(shot: ShotDraft): readonly ShotDraft[] {
  const { thenSize, thenMove, ...camera } = shot.camera;
  const lengthS = shot.endS - shot.startS;
  const two = thenSize !== undefined || thenMove !== undefined;
  if (!two || lengthS < 2 * SHORTEST_SHOT_S) return [{ ...shot, camera }];
  const middle = Math.round(((shot.startS + shot.endS) / 2) * 24) / 24;
  const opens = thenMove !== undefined && OPENING.has(thenMove.move);
  const size = thenSize ?? (opens ? 'wide' : camera.size);
  const then = { ...camera, ...thenMove, ...(size !== undefined && { size }) };
  return [
    { ...shot, camera, endS: middle },
    { ...shot, camera: then, startS: middle, cut: null, continued: true },
  ];
}

/** Moves that show ever more of the place. */
const OPENING: ReadonlySet<string> = new Set(['crane-up', 'pull-back', 'zoom-out', 'pedestal-up']);

const LONG_S = 8;
const VERY_LONG_S = 12;

/** A long beat alone, of which the text says nothing of the camera: wide, nearer, near. */
function inSizes(shot: ShotDraft): readonly ShotDraft[] {
  const lengthS = shot.endS - shot.startS;
  const { camera } = shot;
  const free = camera.size === undefined && camera.move === undefined;
  const somebody = shot.beats.some(({ beat }) => beat.present.length > 0);
  if (!free || !somebody || lengthS < LONG_S) return [shot];
  const sizes =
    lengthS < VERY_LONG_S
      ? (['wide', 'medium'] as const)
      : (['wide', 'medium', 'close-up'] as const);
  const at = (i: number): number =>
    Math.round((shot.startS + (lengthS * i) / sizes.length) * 24) / 24;
  return sizes.map((size, i) => ({
    ...shot,
    startS: at(i),
    endS: at(i + 1),
    camera: { ...camera, size },
    continued: i > 0,
  }));
}
