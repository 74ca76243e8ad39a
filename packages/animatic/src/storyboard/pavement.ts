// In a street one sets down nothing on the roadway: whoever is there with a box, a bench, a stall is on the
// pavement, as long as no vehicle of the film has to be near.
import type { Stage } from './stage.ts';
import { round } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Middle of the pavement aside of the road's middle, metres. */
const PAVEMENT_M: Readonly<Record<string, number>> = { 'city-street': 4.7 };
const SET_DOWN: ReadonlySet<string> = new Set(['container', 'furniture']);
const LOWEST_M = 0.2;

export function toPavement(rows: readonly Blocking[], stage: Stage, set: string): void {
  const asideM = PAVEMENT_M[set];
  const bodies = [...stage.bodies.values()];
  if (asideM === undefined || bodies.some(({ kind }) => kind === 'vehicle')) return;
  const held = new Set([...stage.members.values()].map(({ holds }) => holds));
  const stands = bodies.some(
    ({ id, kind, heightM }) => SET_DOWN.has(kind) && heightM > LOWEST_M && !held.has(id),
  );
  if (!stands) return;
  // Who comes does not come out of the wall.
  const comer = rows.find(({ to }) => to !== null);
  const byM = (comer !== undefined && comer.at[0] > 0.5 ? -1 : 1) * asideM;
  for (const row of rows) {
    if (stage.bodies.get(row.cast)?.stands === 'sky') continue;
    row.at = [round(row.at[0] + byM), row.at[1], row.at[2]];
    if (row.to !== null) row.to = [round(row.to[0] + byM), row.to[1], row.to[2]];
  }
}
