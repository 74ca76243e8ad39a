// One umbrella, two people: whoever has none goes under it, right before the hand that holds it.
import { round } from './staging.ts';
import type { Stage } from './stage.ts';
import type { Blocking } from './storyboard.ts';

/** Metres from the holder's middle to whoever goes under the canopy with him. */
const UNDER_M = 0.5;
/** Farther apart they are no company. */
const NEAR_M = 2.4;

export function shelter(rows: Blocking[], { members, bodies }: Stage): void {
  const has = (id: string): boolean =>
    bodies.get(members.get(id)?.holds ?? '')?.what === 'umbrella';
  const people = [...new Set(rows.map(({ cast }) => cast))].filter(
    (id) => bodies.get(id)?.kind === 'person' && bodies.get(id)?.count === 1,
  );
  const holders = people.filter((id) => has(id));
  const [holder] = holders;
  // Two who have one each need nobody's.
  const others = people.filter((id) => !has(id));
  const [other] = others;
  if (holder === undefined || holders.length > 1 || other === undefined || others.length > 1)
    return;
  const own = rows.filter(({ cast }) => cast === holder);
  const theirs = rows.filter(({ cast }) => cast === other);
  const [first, their] = [own[0], theirs[0]];
  if (first === undefined || their === undefined || first.carriedBy !== undefined) return;
  if (Math.abs(first.at[0] - their.at[0]) > NEAR_M || Math.abs(first.at[2] - their.at[2]) > 1)
    return;
  const goes = own.some(({ to }) => to !== null);
  // Who stands still while the other goes by is not with him.
  if (goes !== theirs.some(({ to }) => to !== null)) return;
  if (!goes) {
    // Face to face, or side by side before us: the near one steps up.
    const side = their.at[0] < first.at[0] ? -1 : 1;
    for (const row of theirs) row.at = under(first.at, side);
    for (const row of own) if (row.facing === 'camera') row.facing = side > 0 ? 'right' : 'left';
    return;
  }
  const together = own.map((row): Blocking => {
    const side = row.facing === 'left' ? -1 : 1;
    const along = row.facing === 'camera' || row.facing === 'away' ? 1 : side;
    return {
      ...row,
      cast: other,
      at: under(row.at, along),
      to: row.to === null ? null : under(row.to, along),
      motion:
        theirs.find(({ startS, endS }) => startS <= row.startS && endS > row.startS)?.motion ??
        row.motion,
    };
  });
  for (let i = rows.length - 1; i >= 0; i -= 1) if (rows[i]?.cast === other) rows.splice(i, 1);
  rows.push(...together);
}

const under = ([x, y, z]: Blocking['at'], side: number): Blocking['at'] => [
  round(x + side * UNDER_M),
  y,
  round(z + 0.06),
];
