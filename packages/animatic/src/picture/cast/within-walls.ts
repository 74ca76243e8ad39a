// A room has walls. A storyboard's places are planned for open ground; in a room whoever stands beyond its
// depth is brought forward, and the others with them in proportion, and whoever stands beyond its sides is
// brought in, so that nobody stands in the sofa or behind the wall.
import type { Blocking, Shot } from '../../storyboard/storyboard.ts';

/** How far from the set's own eye, and how far aside of it, somebody can stand; metres. */
export interface Walls {
  readonly deepM: number;
  readonly asideM: number;
}

/** Further than this many times the room's depth is scenery (the sky's things), not somebody in it. */
const SCENERY = 3;

export function withinWalls(shot: Shot, { deepM, asideM }: Walls): Shot {
  const places = shot.blocking.flatMap(({ at, to }) => (to === null ? [at] : [at, to]));
  const near = places.filter(([, , z]) => z <= deepM * SCENERY);
  const forward = share(
    deepM,
    near.map(([, , z]) => z),
  );
  const inward = share(
    asideM,
    near.map(([x]) => Math.abs(x)),
  );
  const within = ([x, y, z]: Blocking['at']): Blocking['at'] => {
    if (z <= deepM * SCENERY) return [x * inward, y, z * forward];
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

/** What all are multiplied by so that the farthest keeps to the limit. */
function share(limitM: number, distancesM: readonly number[]): number {
  const most = Math.max(0, ...distancesM);
  return most > limitM ? limitM / most : 1;
}
