// A noun phrase that names a place: where the beat plays, how sure that is, and tables among people.
import type { Clause, Pending } from './clause.ts';
import { MOTIONS } from '../words/motions.ts';
import type { Mention } from './mention.ts';
import { paperColour } from './paper.ts';

export function readPlace(clause: Clause, read: Mention, next: number): number {
  const pending = clause.pending;
  if (read.id === 'table-top' && somebodyStands(clause)) return readTable(clause, read, next);
  const within = pending?.kind === 'of' && clause.atPlace;
  // "Before school": when it is, not where.
  const whenOnly = /\b(?:before|after|off to|skips?|from) school\b/i.test(
    clause.film.prompt.slice(Math.max(0, read.from - 8), read.to),
  );
  clause.pending = null;
  const text = clause.film.prompt.slice(read.from, read.to);
  if (read.id === 'studio') clause.beat.paper ??= read.colour ?? paperColour(text);
  // A dark room is lit as at night, whatever the hour.
  const before = clause.film.prompt.slice(Math.max(0, read.from - 3), read.from);
  if (DARK.test(text) || DARK_BEFORE.test(before)) clause.beat.dark = true;
  const localizer = clause.localizerAt(next);
  const inside =
    (pending?.kind === 'relation' && PLACING.has(pending.id)) ||
    (localizer !== undefined && PLACING.has(localizer)) ||
    // "Rides down a trail".
    clause.words.some(({ to, text }) => to === read.from - 1 && /^(?:down|along|up)$/.test(text));
  // "Looks up at the sky": what is looked at is not where they are.
  const lookedAt =
    LOOKING.has(clause.action?.motion ?? '') &&
    (pending === null || pending.kind === 'relation') &&
    !isInside(pending);
  if (whenOnly) {
    clause.film.use(read, 'when');
    return next;
  }
  clause.addPlace(
    read.id,
    // "A hallway of a hospital" is the hallway.
    within || lookedAt || isPassing(clause, read.id, pending)
      ? 0.3
      : inside
        ? 3
        : pending?.kind === 'camera'
          ? 2.5
          : pending === null
            ? 1.5
            : 2,
    read,
  );
  if (read.reference !== null) clause.film.giveRole(read.reference, 'place', [read.from, read.to]);
  clause.film.use(read, `set: ${read.id}`);
  if (pending === null && clause.action === null && clause.subject.length === 0)
    clause.scenery = true;
  clause.joined = false;
  clause.become([], 'other');
  clause.existential = localizer !== undefined && clause.subject.length === 0;
  return localizer === undefined ? next : next + 1;
}

const DARK_BEFORE = /(?:黑暗|昏暗|漆黑|阴暗|幽暗)的?$/;
const DARK =
  /\b(?:dark|dim|darkened|unlit|gloomy|shadowy|pitch black|candlelit|torchlit)\b|黑暗|昏暗|漆黑|阴暗|幽暗/i;

const LOOKING: ReadonlySet<string> = new Set(['look', 'look-up', 'look-down', 'point']);

const isInside = (pending: Pending | null): boolean =>
  pending?.kind === 'relation' && pending.id === 'in';

/** Beside people a table's top is a table in their place, not the place itself. */
function somebodyStands({ beat, film }: Clause): boolean {
  return [...beat.present].some(
    (id) => film.cast.isAnimate(id) && (film.cast.thing(id)?.heightM ?? 0) > 0.25,
  );
}

function readTable(clause: Clause, read: Mention, next: number): number {
  const table = { ...read, head: 'thing' as const, id: 'table', count: null, plural: false };
  const ids = clause.film.cast.resolve({ ...table, definite: true });
  for (const id of ids) clause.beat.present.add(id);
  clause.film.use(read, `cast: ${ids.join(', ')}`);
  clause.pending = null;
  const before = clause.words[clause.lastEnd - 1];
  const attached = before !== undefined && read.from - before.to <= 1 && clause.action === null;
  // Nobody is on a table: what they do there says where they are.
  const things = clause.last.every((id) => !clause.film.cast.isPerson(id));
  const who = clause.action?.whom ? [clause.action.whom] : attached && things ? clause.last : [];
  if (who.length > 0) clause.relate(who, 'on', ids);
  else clause.location = { is: 'on', to: ids };
  clause.existential = clause.subject.length === 0;
  clause.become(ids, 'other');
  return next;
}

/** Prepositions that put the film there, rather than only near. */
const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'through', 'under']);

/** "Fireworks over the river", "a street with hills behind": seen from where they are. */
function isPassing(clause: Clause, set: string, pending: Pending | null): boolean {
  if (!FAR_PLACES.has(set)) return false;
  if (pending?.kind === 'with') return true;
  const goes = (MOTIONS.get(clause.action?.motion ?? '')?.speedMps ?? 0) > 0;
  return pending?.kind === 'relation' && pending.id === 'above' && !goes;
}

/** Places that are seen from others. */
const FAR_PLACES: ReadonlySet<string> = new Set([
  'sky',
  'sea',
  'river',
  'lake',
  'mountain',
  'city-skyline',
  'forest',
  'jungle',
  'harbour',
]);
