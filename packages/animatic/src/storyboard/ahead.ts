// What is chased over the ground and has no will of its own, a ball, is ahead of who runs after it for as
// long as they run, and comes to rest before them.
import type { Action } from '../script/script.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Between both, widths of who runs. */
const GAP = 0.35;

export function keptAhead(
  rows: readonly Blocking[],
  actions: readonly Action[],
  bodies: ReadonlyMap<string, Body>,
): Blocking[] {
  return actions.reduce<Blocking[]>(
    (all, { motion, who, whom, towards }) => {
      const chased = whom ?? towards;
      const [chaser] = who;
      const own = all.filter(({ cast }) => cast === chaser);
      const body = bodies.get(chaser ?? '');
      const toy = bodies.get(chased ?? '');
      const runs = own.filter(({ to }) => to !== null);
      if (motion !== 'chase' || chased === null || toy?.kind !== 'toy' || body === undefined)
        return all;
      const ways = new Set(runs.map(({ at, to }) => Math.sign((to?.[0] ?? 0) - at[0])));
      const [way] = ways;
      if (ways.size !== 1 || way === undefined || all.every(({ cast }) => cast !== chased))
        return all;
      const lead = way * (body.widthM * (0.5 + GAP) + toy.widthM / 2);
      const before = ([x, y, z]: Blocking['at']): Blocking['at'] => [
        round(x + lead),
        y,
        round(z - 0.01),
      ];
      const rolls = runs.map((row): Blocking => ({
        cast: chased,
        at: before(row.at),
        to: row.to && before(row.to),
        facing: way < 0 ? 'left' : 'right',
        motion: 'roll',
        startS: row.startS,
        endS: row.endS,
      }));
      return [...all.filter(({ cast }) => cast !== chased), ...rolls];
    },
    [...rows],
  );
}
