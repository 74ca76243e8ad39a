// What stood on a table in one shot stands on it in the next shots of that table: a pot does not leave when
// the friends around it are shown.
import type { Body } from './staging.ts';
import type { Shot } from './storyboard.ts';

const STANDS_ON: ReadonlySet<Body['kind']> = new Set(['food', 'container']);
const LOW_M = 0.6;
const HIGH_M = 0.95;
/** More would hide those who sit behind. */
const MOST = 2;

export function keepOnTables(shots: Shot[], bodies: ReadonlyMap<string, Body>): void {
  shots.forEach((shot, i) => {
    const before = shots[i - 1];
    if (before === undefined || before.set !== shot.set || shot.plate !== null) return;
    // Close by only what the shot is about is seen.
    if (shot.camera.size.includes('close') || shot.camera.pointOfView) return;
    const table = shot.blocking.find(({ cast }) => bodies.get(cast)?.what === 'table');
    if (table === undefined || !before.blocking.some(({ cast }) => cast === table.cast)) return;
    const kept = before.blocking.filter(
      ({ cast, at, carriedBy }) =>
        STANDS_ON.has(bodies.get(cast)?.kind ?? 'sky') &&
        at[1] >= LOW_M &&
        at[1] <= HIGH_M &&
        carriedBy === undefined &&
        shot.blocking.every((row) => row.cast !== cast),
    );
    const [x, , z] = table.at;
    for (const [k, row] of kept.slice(0, MOST).entries())
      shot.blocking.push({
        ...row,
        at: [x + (k === 0 ? 0 : 0.4), row.at[1], z - 0.02],
        to: null,
        motion: null,
        startS: shot.startS,
        endS: shot.endS,
      });
  });
}
