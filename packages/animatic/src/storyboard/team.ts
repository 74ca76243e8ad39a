// Sleighs, carts and carriages do not go by themselves: the animals that are there go before them.
import { motionOf } from './motion-of.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** What is drawn by animals; who sits on it holds reins, no wheel. */
export const DRAWN: ReadonlySet<string> = new Set([
  'cart',
  'carriage',
  'sled',
  'sledge',
  'sleigh',
  'rickshaw',
]);

const DRAUGHT: ReadonlySet<string> = new Set([
  'horse',
  'pony',
  'donkey',
  'ox',
  'cow',
  'buffalo',
  'yak',
  'reindeer',
  'deer',
  'dog',
  'husky',
  'camel',
]);

/** Metres of shafts and reins between the two. */
const SHAFT_M = 0.5;

export function harness(rows: Blocking[], bodies: ReadonlyMap<string, Body>): void {
  const wagon = rows.find(({ cast }) => DRAWN.has(bodies.get(cast)?.what ?? ''));
  const wagonBody = wagon === undefined ? undefined : bodies.get(wagon.cast);
  if (wagon === undefined || wagonBody === undefined) return;
  const ridden = new Set(rows.map(({ carriedBy }) => carriedBy));
  const team = rows.filter(({ cast, motion, to, carriedBy }) => {
    const idle = motion === null && to === null && carriedBy === undefined && !ridden.has(cast);
    return idle && DRAUGHT.has(bodies.get(cast)?.what ?? '');
  });
  const going = rows.filter(({ cast }) => cast === wagon.cast);
  for (const [i, animal] of team.entries()) {
    const body = bodies.get(animal.cast);
    if (body === undefined) continue;
    const ahead = (wagonBody.widthM * 0.5 + body.widthM * 0.5 + SHAFT_M) * (1 + 0.04 * i);
    const pulling = going.map((row): Blocking => {
      const way = row.facing === 'left' ? -1 : 1;
      const before = ([x, y, z]: readonly [number, number, number]): [number, number, number] => [
        round(x + way * ahead),
        y,
        round(z + 0.12 * (i + 1)),
      ];
      return {
        ...row,
        cast: animal.cast,
        at: before(row.at),
        to: row.to === null ? null : before(row.to),
        motion: row.to === null ? null : motionOf(body, 'walk'),
      };
    });
    rows.splice(rows.indexOf(animal), 1, ...pulling);
  }
}
