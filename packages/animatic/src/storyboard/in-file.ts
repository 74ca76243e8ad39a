// A caravan, a flock, a team: who leads it goes before it, in its lane and at its pace.
import type { Relation } from '../script/script.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

export const ON_FOOT: ReadonlySet<string> = new Set([
  'walk',
  'march',
  'run',
  'carry',
  'follow',
  'lead',
]);
/** Between the leader and the first of them, metres. */
const ROPE_M = 1.3;
const LANE_M = 0.12;
/** So many go one behind the other; more are a herd. */
const MOST_IN_FILE = 7;
/** A file's gaps, in lengths of one of them. */
export const FILE_STEP = 1.12;

/** A few large animals on their way. */
export const goesInFile = (count: number, motion: string | null): boolean =>
  count > 2 && count <= MOST_IN_FILE && motion === 'walk';

/** Half of the length of the file or of the herd, metres. */
const halfM = ({ count, heightM, widthM }: Body, motion: string | null): number =>
  goesInFile(count, motion) ? (count * FILE_STEP * heightM * 1.5) / 2 : widthM / 2;

export function leadFiles(
  rows: readonly Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  const walks = rows.filter(
    ({ motion, to, carriedBy }) =>
      to !== null && carriedBy === undefined && ON_FOOT.has(motion ?? ''),
  );
  for (const herd of walks) {
    const animals = bodies.get(herd.cast);
    if (animals?.kind !== 'quadruped' || animals.count < 2 || herd.to === null) continue;
    for (const row of walks) {
      const leader = bodies.get(row.cast);
      if (leader?.kind !== 'person' || leader.count > 1 || row.to === null) continue;
      // Told to be behind or beside them, he is.
      if (relations.some(({ who, to }) => who === row.cast && to === herd.cast)) continue;
      if (Math.abs(row.startS - herd.startS) > 0.5) continue;
      const wayM = herd.to[0] - herd.at[0];
      const side = Math.sign(wayM);
      if (side === 0 || Math.sign(row.to[0] - row.at[0]) !== side) continue;
      const ahead = side * (halfM(animals, herd.motion) + leader.widthM / 2 + ROPE_M);
      const z = round(herd.at[2] - LANE_M);
      row.at = [round(herd.at[0] + ahead), row.at[1], z];
      row.to = [round(herd.to[0] + ahead), row.to[1], z];
      row.facing = side > 0 ? 'right' : 'left';
    }
  }
}

/** From one to the next, in widths of one of them: a few go closer than a herd. */
const NEXT = 0.72;
const OVERTAKES: ReadonlySet<string> = new Set(['glide', 'slide', 'run', 'race', 'skate', 'ski']);
const passes = (motion: string | null): boolean => OVERTAKES.has(motion ?? '');
/** Who is passed goes slower, for both to stay in the frame. */
const SLOWER = 0.8;
/** Who passes is not yet clear of the others as the shot ends. */
const NOSE_AHEAD = 1;
/** Who passes the others goes so much nearer to us. */
const ASIDE_M = 0.55;
/** One is down so soon. */
const SLIP_S = 0.7;

/** The last goes behind the others and the first before them; what is faster passes them. */
export function keepFiles(
  rows: readonly Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const { who, is, to } of relations) {
    const [one, group] = [bodies.get(who), bodies.get(to ?? '')];
    if (one === undefined || one.what !== group?.what || (is !== 'behind' && is !== 'in-front'))
      continue;
    const walk = rows.find(
      ({ cast, motion, to: end }) => cast === to && end !== null && ON_FOOT.has(motion ?? ''),
    );
    if (walk === undefined || walk.to === null) continue;
    const [fromX, , z] = walk.at;
    const own = rows.filter(({ cast }) => cast === who);
    const overtakes = is === 'behind' && own.slice(1).some(({ motion }) => passes(motion));
    const way = (walk.to[0] - fromX) * (overtakes ? SLOWER : 1);
    walk.to = [round(fromX + way), walk.to[1], walk.to[2]];
    const side = Math.sign(way) || 1;
    const reach = side * one.widthM * NEXT * ((group.count + 1) / 2);
    const gap = is === 'behind' ? -reach : reach;
    const xAt = (filmS: number): number =>
      fromX + (way * (filmS - walk.startS)) / Math.max(0.1, walk.endS - walk.startS);
    let x = xAt(own[0]?.startS ?? walk.startS) + gap;
    let near = 0;
    let before: Blocking | undefined;
    for (const row of own) {
      if (before?.motion === 'fall' && before.endS - before.startS > SLIP_S) {
        before.endS = round(before.startS + SLIP_S);
        row.startS = before.endS;
      }
      row.at = [round(x), row.at[1], round(z - near)];
      row.facing = side > 0 ? 'right' : 'left';
      if (row.to !== null) {
        const ahead = overtakes && before !== undefined && passes(row.motion);
        if (ahead) near = ASIDE_M;
        x = xAt(row.endS) + (ahead ? reach * NOSE_AHEAD : gap);
        row.to = [round(x), row.to[1], round(z - near)];
      }
      before = row;
    }
  }
}
