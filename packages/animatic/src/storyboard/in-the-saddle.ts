// Who rides stays in the saddle: a later shot of the same place that tells nothing of getting off shows
// the rider still riding, and what was ridden under him.
import { SADDLED } from './staging.ts';
import type { Blocking, CastMember, Shot } from './storyboard.ts';

type Members = readonly Pick<CastMember, 'id' | 'what'>[];

/** What is done in the saddle as well as on the ground. */
const IN_SADDLE: ReadonlySet<string | null> = new Set([
  null,
  'stand',
  'speak',
  'look',
  'look-at-camera',
  'smile',
  'laugh',
  'turn',
  'ride',
  'drive',
  'nod',
  'shout',
  'take-off',
  'wear',
  'sing',
]);

const isRidden = (what: string): boolean =>
  (SADDLED.has(what) && what !== 'skateboard') || what === 'horse' || what === 'camel';

export function staysInSaddle(shots: readonly Shot[], cast: Members): void {
  shots.forEach((shot, i) => {
    const before = shots[i - 1];
    if (before === undefined || before.set !== shot.set || shot.plate !== null) return;
    for (const ride of before.blocking) {
      const mount = ride.carriedBy;
      if (mount === undefined || ride.to === null) continue;
      if (!isRidden(cast.find(({ id }) => id === mount)?.what ?? '')) continue;
      rideOn(shot, before, ride, mount);
    }
  });
}

function rideOn(shot: Shot, before: Shot, ride: Blocking, mount: string): void {
  const own = shot.blocking.filter(({ cast }) => cast === ride.cast);
  const still = own.every(
    ({ motion, to, carriedBy }) => carriedBy === undefined && to === null && IN_SADDLE.has(motion),
  );
  const mounts = before.blocking.findLast(({ cast, to }) => cast === mount && to !== null);
  if (own.length === 0 || !still || mounts === undefined) return;
  const { startS, endS } = shot;
  const [, y, z] = mounts.at;
  const seatM = ride.at[1] - y;
  const [from, to] = mounts.facing === 'left' ? [1.5, -1.5] : [-1.5, 1.5];
  const way = (at: number, up: number): [number, number, number] => [at, y + up, z];
  const others = shot.blocking.filter(({ cast }) => cast !== ride.cast && cast !== mount);
  shot.blocking = [
    { ...mounts, at: way(from, 0), to: way(to, 0), startS, endS },
    { ...ride, at: way(from, seatM), to: way(to, seatM), startS, endS },
    ...others,
  ];
  // The camera goes along, unless the text has it do something else.
  if (shot.camera.move === 'static' || shot.camera.move === 'push-in') shot.camera.move = 'follow';
}
