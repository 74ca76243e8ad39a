// Ways that are seen from the side: whatever drives, rides or runs to the left or the right goes along
// the street and not through its houses, so the camera looks across it. And whom the camera goes along
// with, goes as far as the time lasts: what stands still streams past.
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import { round } from './staging.ts';
import type { Blocking, CastMember, Shot } from './storyboard.ts';

/** Sets that have a view from the side. */
export const SIDED: ReadonlySet<string> = new Set([
  'city-street',
  'neon-street',
  'road',
  'coast-road',
  'old-town',
  'bridge',
  'tunnel',
]);

/** On foot these go along a street; whoever walks may as well cross it. */
const FAST: ReadonlySet<string> = new Set([
  'run',
  'chase',
  'gallop',
  'ride',
  'cycle',
  'drive',
  'skate',
]);

const LEAST_WAY_M = 0.8;

const ABOVE: ReadonlySet<string> = new Set(['aerial', 'top-down', 'crane-up', 'crane-down']);

type Across = Pick<Shot, 'blocking' | 'camera'>;
type Members = readonly Pick<CastMember, 'id' | 'what'>[];

/** Whether the shot is about somebody who goes along the way, to the left or to the right. */
export function looksAcross({ blocking, camera }: Across, cast: Members): boolean {
  // From above it is the way itself that is shown, and where it leads.
  if (camera.pointOfView || ABOVE.has(camera.angle) || ABOVE.has(camera.move)) return false;
  return blocking.some((row) => {
    const carries = blocking.some(
      ({ cast: id, carriedBy }) => id === camera.on && carriedBy === row.cast,
    );
    const seen = camera.on === null || row.cast === camera.on || carries;
    return seen && goesAlong(row, cast);
  });
}

function goesAlong({ cast: id, at, to, motion, carriedBy }: Blocking, cast: Members): boolean {
  if (to === null || motion === null || at[1] > 3) return false;
  const [asideM, deepM] = [Math.abs(to[0] - at[0]), Math.abs(to[2] - at[2])];
  if (asideM < LEAST_WAY_M || deepM > asideM * 0.5) return false;
  const what = cast.find((member) => member.id === id)?.what ?? '';
  const kind = THINGS.get(what)?.kind;
  if (kind === 'boat' || kind === 'aircraft' || kind === 'bird' || kind === 'insect') return false;
  return kind === 'vehicle' || carriedBy !== undefined || FAST.has(motion);
}

/** Faster than this the houses would only be stripes. */
const FASTEST_MPS = 13;

/**
 * Makes the ways of a shot as long as they are in its time, where the camera goes along. Who goes beside
 * whom stays beside him.
 */
export function goFar(shot: Shot, cast: Members): void {
  const { blocking, camera, set, pace } = shot;
  if (set === null || !SIDED.has(set) || camera.move !== 'follow') return;
  if (!looksAcross(shot, cast)) return;
  joinChase(blocking, cast);
  const going = blocking.filter((row) => goesAlong(row, cast));
  const speedMps = Math.min(
    FASTEST_MPS,
    Math.max(...ridersApart(going).map((row) => speedOf(row, cast))),
  );
  for (const id of new Set(going.map((row) => row.cast))) {
    const own = blocking.filter((row) => row.cast === id);
    // Who stops on the way is seen to stop where he was placed.
    if (own.every((row) => row.to !== null)) stretch(own, speedMps * pace);
  }
}

/** "Chased by a police car": both go the same way, the pursuer behind. */
function joinChase(blocking: readonly Blocking[], cast: Members): void {
  const whatOf = ({ cast: id }: Blocking): string =>
    cast.find((member) => member.id === id)?.what ?? '';
  const isVehicle = (row: Blocking): boolean => THINGS.get(whatOf(row))?.kind === 'vehicle';
  const leader = blocking.find(
    (row) => isVehicle(row) && CHASING.has(row.motion ?? '') && goesAlong(row, cast),
  );
  if (leader === undefined || leader.to === null) return;
  const waiting = blocking.filter(
    (row) => row.cast !== leader.cast && row.to === null && row.motion === null && isVehicle(row),
  );
  const side = leader.to[0] < leader.at[0] ? -1 : 1;
  waiting.forEach((row, i) => {
    const behindM = BUMPER_TO_BUMPER_M * (i + 1) * side;
    const shifted = ([x, y, z]: Blocking['at']): Blocking['at'] => [round(x - behindM), y, z];
    row.at = shifted(leader.at);
    row.to = leader.to === null ? null : shifted(leader.to);
    row.facing = leader.facing;
    row.motion = 'drive';
    row.startS = leader.startS;
    row.endS = leader.endS;
  });
}

const CHASING: ReadonlySet<string> = new Set(['chase', 'flee', 'run']);
const BUMPER_TO_BUMPER_M = 6;

/** Who is carried goes as fast as what carries him. */
const ridersApart = (rows: readonly Blocking[]): readonly Blocking[] => {
  const alone = rows.filter(({ carriedBy }) => carriedBy === undefined);
  return alone.length > 0 ? alone : rows;
};

/** One after the other at one pace, about the middle of the whole way. */
function stretch(rows: readonly Blocking[], speedMps: number): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || last.to === null) return;
  const wayM = last.to[0] - first.at[0];
  const lengthS = rows.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  const farM = Math.max(Math.abs(wayM), speedMps * lengthS) * Math.sign(wayM);
  let x = (first.at[0] + last.to[0] - farM) / 2;
  for (const row of rows) {
    const [, y, z] = row.at;
    row.at = [round(x), y, z];
    x += (farM * (row.endS - row.startS)) / lengthS;
    if (row.to !== null) row.to = [round(x), row.to[1], row.to[2]];
  }
}

/** Its own speed where it has one: a bicycle that drives is no car. */
function speedOf({ cast: id, motion }: Blocking, cast: Members): number {
  const what = cast.find((member) => member.id === id)?.what ?? '';
  const ownMps = THINGS.get(what)?.speedMps ?? 0;
  return ownMps > 0 ? ownMps : (MOTIONS.get(motion ?? '')?.speedMps ?? 0);
}

const BEHIND =
  /from behind|behind (?:him|her|it|them|the)|从(?:身|背)?后|(?:身|背)后跟|后方跟|背后/iu;
/** As far as a road of a set is drawn well. */
const FARTHEST_AHEAD_M = 26;

/** Where nothing stands in the way that the camera follows. */
const OPEN: ReadonlySet<string> = new Set([
  'meadow',
  'rapeseed-field',
  'lavender-field',
  'sunflower-field',
  'tulip-field',
  'field',
  'grassy-hill',
  'beach',
  'desert',
  'snowfield',
  'ship-deck',
]);
const FARTHEST_IN_THE_OPEN_M = 9;

/** "Follows him from behind": he goes away along the way, and is seen so. */
export function goAway(shot: Shot, cast: Members): void {
  const { blocking, camera, set, text, pace } = shot;
  const open = set !== null && OPEN.has(set);
  if (set === null || !(SIDED.has(set) || open)) return;
  if (camera.move !== 'follow' || camera.pointOfView) return;
  const going = blocking.filter((row) => GOES.has(row.motion ?? '') || goesAlong(row, cast));
  const own = going.filter((row) => row.cast === camera.on || row.carriedBy !== undefined);
  if (own.length === 0) return;
  // From above it is the way that is shown, and who goes along it.
  if (!BEHIND.test(text) && (open || !ABOVE.has(camera.angle))) return;
  const farthestM = open ? FARTHEST_IN_THE_OPEN_M : FARTHEST_AHEAD_M;
  const mountOf = (row: Blocking): Blocking =>
    going.find(({ cast: id }) => id === row.carriedBy) ?? row;
  const paceOf = (row: Blocking): number => speedOf(mountOf(row), cast);
  for (const row of going) {
    if (row.to === null) continue;
    const [x, y, z] = row.at;
    const others = going.filter(({ cast: id }) => id === row.cast);
    const seconds = row.endS - row.startS;
    const farM = Math.min(farthestM / others.length, paceOf(row) * pace * seconds);
    const earlier = others.filter(({ startS }) => startS < row.startS);
    const from = earlier.at(-1)?.to?.[2] ?? z;
    const aside = round(Math.max(-1.6, Math.min(1.6, earlier.at(-1)?.to?.[0] ?? x * 0.3)));
    row.at = [aside, y, round(from)];
    row.to = [aside, y, round(from + farM)];
    row.facing = 'away';
  }
}

const GOES: ReadonlySet<string> = new Set(['walk', 'run', 'drive', 'ride', 'gallop', 'cycle']);
