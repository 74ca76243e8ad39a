// A caravan, a flock, a team: who leads it goes before it, in its lane and at its pace.
import type { Relation } from '../script/script.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const ON_FOOT: ReadonlySet<string> = new Set(['walk', 'march', 'run', 'carry', 'follow', 'lead']);
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
