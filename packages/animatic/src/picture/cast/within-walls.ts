// A room has a back wall. A storyboard's places are planned for open ground; in a room whoever stands
// beyond its depth is brought forward, and the others with them in proportion, so that nobody stands in
// the sofa or behind the wall.
import type { Blocking, Shot } from '../../storyboard/storyboard.ts';

/** Further than this many times the room's depth is scenery (the sky's things), not somebody in it. */
const SCENERY = 3;

/** @param deepM how far from the set's own eye somebody can stand */
export function withinWalls(shot: Shot, deepM: number): Shot {
  const depths = shot.blocking
    .flatMap(({ at, to }) => [at[2], to?.[2] ?? at[2]])
    .filter((z) => z <= deepM * SCENERY);
  const share = Math.min(1, deepM / Math.max(deepM, ...depths));
  const within = ([x, y, z]: Blocking['at']): Blocking['at'] => {
    if (z <= deepM * SCENERY) return [x, y, z * share];
    return [x * (deepM / z), y * (deepM / z), deepM];
  };
  return {
    ...shot,
    blocking: shot.blocking.map((blocking) => ({
      ...blocking,
      at: within(blocking.at),
      to: blocking.to === null ? null : within(blocking.to),
    })),
  };
}
