// Who stands where in a drawn shot and from where it is seen, before anything is painted.
import { looksAcross } from '../storyboard/looks-across.ts';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import { cameraPath } from './camera-path.ts';
import type { CameraPath } from './camera-path.ts';
import { withSkyInSight } from './sky-in-sight.ts';
import { betweenWalls } from './between-walls.ts';
import { castActors } from './cast/actors.ts';
import { closeWorkOf, overTheTable } from './cast/close/close-work.ts';
import type { CloseWork } from './cast/close/close-work.ts';
import type { Actor } from './cast/actors.ts';
import { presentAt, subjectOf } from './cast/subject.ts';
import type { SubjectAt } from './cast/subject.ts';
import { toTheBasket } from './cast/to-the-basket.ts';
import { withinWalls } from './cast/within-walls.ts';
import type { CutOuts } from './cutout/cut-out-puppet.ts';
import { lightOf } from './light/weather-light.ts';
import { lightThrough } from './looks/looks.ts';
import { rideAhead } from './ride-ahead.ts';
import { isLapse } from './lapse.ts';
import { isOfOld } from './of-old.ts';
import { isPeopled } from './peopled.ts';
import { roomToBow } from './room-to-bow.ts';
import { seedOf } from './paint/noise.ts';
import { setNamed } from './sets/sets.ts';
import type { StageSet, View } from './sets/set.ts';

export interface Composition {
  readonly set: StageSet;
  readonly view: View;
  readonly actors: readonly Actor[];
  /** What hands do before the lens, or a dish near it; drawn over all else. */
  readonly closeWork: CloseWork | undefined;
  /** What the shot is about; undefined: the place itself. */
  readonly subjectAt: SubjectAt | undefined;
  readonly path: CameraPath;
  readonly seed: number;
}

/** A plate is its own place: only whom the shot puts before it is staged. */
const BACKDROP: StageSet = { horizon: 0.5, indoors: false, planes: () => [] };

/**
 * Which set a shot plays in: the title's quiet ground where it names none, and the way from its side for
 * whoever goes along it.
 */
function setOf(shot: Shot, cast: Storyboard['cast']): StageSet {
  if (shot.plate !== null) return BACKDROP;
  const named = setNamed(shot.set ?? 'studio');
  const set = isOfOld(shot) ? (named.ofOld ?? named) : named;
  return set.side !== undefined && looksAcross(shot, cast) ? set.side : set;
}

export function compose(
  asked: Shot,
  storyboard: Storyboard,
  cutOuts: CutOuts = new Map(),
): Composition {
  const shot = roomToBow(asked);
  const { width, height } = storyboard.output;
  const set = setOf(shot, storyboard.cast);
  const hour = lightThrough(shot.look, lightOf(shot.time, shot.weather));
  // Where hours pass the sun and the clouds are on their way: the sky is painted without them.
  const outside =
    isLapse(shot) && !set.indoors
      ? { ...hour, cover: hour.cover * 0.3, sun: { ...hour.sun, kind: 'none' as const } }
      : hour;
  // The place stays the same place in every shot of the film; the hand shakes anew in each.
  const placeSeed = seedOf(shot.set ?? 'studio', storyboard.seed);
  const seed = seedOf(`shot ${shot.id}`, storyboard.seed);
  const view: View = {
    width,
    height,
    unit: Math.sqrt(width * height),
    horizon: Math.round(set.horizon * height),
    eyeM: set.eyeM ?? 1.5,
    left: 0,
    right: width,
    top: 0,
    bottom: height,
    seed: placeSeed,
    light: set.relight?.(outside, shot.paper) ?? outside,
    outside,
    weather: shot.weather,
    ...(shot.paper === undefined ? {} : { paper: shot.paper }),
    peopled: isPeopled(storyboard),
    staged: new Set([
      ...storyboard.cast.flatMap(({ id, what }) =>
        shot.blocking.some(({ cast }) => cast === id) ? [what] : [],
      ),
      // Who keeps a goal has it behind him.
      ...(shot.blocking.some(({ motion }) => motion === 'save') ? ['kept-goal'] : []),
    ]),
  };
  const inside = withinWalls(shot, {
    deepM: set.deepM ?? Infinity,
    asideM: set.asideM ?? Infinity,
  });
  const staged = set.basket === undefined ? inside : toTheBasket(inside, set.basket(view));
  const closeWork = closeWorkOf(shot, storyboard);
  const actors = castActors(staged, storyboard, cutOuts).filter(
    ({ member }) =>
      closeWork?.takes.has(member.id) !== true && set.shows?.has(member.what) !== true,
  );
  const subjectAt = subjectOf(actors, staged, width / height);
  const path = cameraPath(shot, view, subjectAt, seed, {
    adapted: (path) => withSkyInSight(betweenWalls(path, set, subjectAt), shot, view),
    presentAt: presentAt(actors, staged),
  });
  return {
    set,
    view,
    actors,
    closeWork,
    subjectAt,
    path:
      closeWork === undefined
        ? path
        : (rideAhead(shot, closeWork.takes) ?? overTheTable(path, closeWork, shot, view)),
    seed,
  };
}
