// A plant that grows and then blooms does so in one go: its bud opens at the end of its growth, and the
// seed that it came from is not beside it.
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

export function growIntoBloom(rows: Blocking[], bodies: ReadonlyMap<string, Body>): void {
  const grows = rows.filter(
    ({ cast, motion }) => motion === 'grow' && bodies.get(cast)?.kind === 'plant',
  );
  for (const row of grows) {
    const blooms = rows.find(
      ({ cast, motion, startS }) => cast === row.cast && motion === 'bloom' && startS >= row.startS,
    );
    if (blooms === undefined) continue;
    row.endS = blooms.endS;
    rows.splice(rows.indexOf(blooms), 1);
  }
  if (grows.length === 0) return;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    const isSeed = row !== undefined && bodies.get(row.cast)?.what === 'sprout';
    if (isSeed && grows.every(({ cast }) => cast !== row.cast)) rows.splice(i, 1);
  }
}
