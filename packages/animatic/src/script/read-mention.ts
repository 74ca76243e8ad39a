// What a noun phrase is to its sentence: a place, a piece of clothing, a detail, or somebody; subject,
// object, or where something is.
import { MOTIONS } from '../words/motions.ts';
import type { Clause } from './clause.ts';
import type { Mention } from './mention.ts';

export function readMention(clause: Clause, read: Mention, next: number): number {
  if (clause.negated) {
    clause.negated = false;
    clause.film.use(read, `left out: ${read.id}`);
    return next;
  }
  if (read.place !== null) clause.addPlace(read.place, 1.2, read);
  switch (read.head) {
    case 'set':
      return readPlace(clause, read, next);
    case 'part':
      return readPart(clause, read, next);
    case 'clothing':
      if (readClothing(clause, read)) return next;
      break;
    case 'unknown':
      clause.film.leave(read, 'no drawing is known for it');
      if (clause.pending === null && clause.action === null) clause.unknownSubject = true;
      clause.pending = null;
      return next;
    default:
  }
  const ids = idsOf(clause, read);
  if (read.motion !== null && ids.length > 0) attribute(clause, read, ids);
  if (ids.length === 0) {
    clause.pending = null;
    return next;
  }
  return placeMention(clause, ids, next);
}

/** "A running dog": what it does all the while. */
function attribute(clause: Clause, read: Mention, ids: readonly string[]): void {
  clause.beat.actions.push({
    who: ids,
    motion: read.motion,
    whom: null,
    towards: null,
    way: null,
    pace: null,
    after: false,
    from: [read.from, read.to],
  });
}

function idsOf(clause: Clause, read: Mention): readonly string[] {
  const { cast } = clause.film;
  const viewer = read.pronoun === 'you' || (read.owner?.pronoun === 'you' && read.id === 'hand');
  const ids = viewer ? [cast.viewerHands([read.from, read.to])] : cast.resolve(read);
  for (const id of ids) clause.beat.present.add(id);
  if (read.at !== null) {
    const at = cast.resolve(read.at.to);
    for (const to of at) clause.beat.present.add(to);
    clause.relate(ids, read.at.relation, at);
  }
  if (read.owner !== null && read.owner.pronoun === null) {
    for (const id of cast.resolve(read.owner)) clause.beat.present.add(id);
  }
  clause.film.use(read, `cast: ${ids.join(', ')}`);
  return ids;
}

function placeMention(clause: Clause, ids: readonly string[], next: number): number {
  const pending = clause.pending;
  clause.pending = null;
  const joined = clause.joined;
  clause.joined = false;
  clause.scenery = false;
  const localizer = clause.localizerAt(next);
  switch (pending?.kind) {
    case 'camera':
      if (ids[0] !== undefined) clause.lookAt(ids[0]);
      clause.become(ids, 'subject');
      clause.subject = ids;
      return next;
    case 'wear':
    case 'hold':
      clause.hold(pending.who, ids);
      clause.become(ids, 'other');
      return next;
    case 'with':
      clause.accompany(pending.who, ids);
      clause.become(ids, 'other');
      return next;
    case 'of':
      clause.relate(ids, 'in', pending.who);
      clause.become(ids, 'other');
      return next;
    case 'before-verb':
      clause.objectFirst = ids[0] ?? null;
      clause.become(ids, 'other');
      return next;
    case 'agent':
      clause.objectFirst = clause.subject[0] ?? null;
      clause.subject = ids;
      clause.become(ids, 'subject');
      return next;
    case 'relation':
      return placeRelated(clause, pending.id, ids, localizer, next);
    default:
  }
  if (localizer !== undefined && clause.action === null) {
    clause.location = { is: localizer, to: ids };
    clause.become(ids, 'other');
    return next + 1;
  }
  if (joined && clause.lastRole === 'subject' && clause.action === null) {
    clause.subject = [...clause.subject, ...ids];
    clause.become(ids, 'subject');
  } else if (
    joined &&
    clause.lastRole === 'object' &&
    clause.action !== null &&
    !clause.verbAt(next)
  ) {
    clause.action.alsoWhom.push(...ids);
    clause.become(ids, 'object');
  } else if (clause.action !== null && clause.action.whom === null && !joined) {
    clause.action.whom = ids[0] ?? null;
    clause.become(ids, 'object');
  } else if (clause.be && clause.subject.length > 0) {
    clause.be = false;
    clause.become(ids, 'other');
  } else {
    clause.closeAction();
    clause.subject = ids;
    clause.unknownSubject = false;
    clause.become(ids, 'subject');
    if (clause.location !== null) clause.applyLocation(ids);
  }
  return next;
}

function placeRelated(
  clause: Clause,
  id: string,
  ids: readonly string[],
  localizer: string | undefined,
  next: number,
): number {
  const is = localizer ?? id;
  const after = localizer === undefined ? next : next + 1;
  const action = clause.action;
  if (id === 'towards' || id === 'to' || id === 'through') {
    if (action !== null) action.towards = ids[0] ?? null;
    else clause.location = null;
  } else if (id !== 'from') {
    const moved =
      action?.whom !== null && action !== null && MOTIONS.get(action.motion)?.object === true;
    const who =
      moved && action.whom !== null
        ? [action.whom, ...action.alsoWhom]
        : action !== null && action.who.length > 0
          ? action.who
          : clause.subject.length > 0
            ? clause.subject
            : [];
    if (moved && action !== null) action.towards = ids[0] ?? null;
    if (who.length > 0) clause.relate(who, is === 'at' ? 'beside' : is, ids);
    else clause.location = { is: is === 'at' ? 'beside' : is, to: ids };
  }
  clause.become(ids, 'other');
  return after;
}

function readPlace(clause: Clause, read: Mention, next: number): number {
  const pending = clause.pending;
  clause.pending = null;
  const inside = pending?.kind === 'relation' && PLACING.has(pending.id);
  clause.addPlace(
    read.id,
    inside ? 3 : pending?.kind === 'camera' ? 2.5 : pending === null ? 1.5 : 2,
    read,
  );
  if (read.reference !== null) clause.film.giveRole(read.reference, 'place', [read.from, read.to]);
  clause.film.use(read, `set: ${read.id}`);
  if (pending === null && clause.action === null && clause.subject.length === 0)
    clause.scenery = true;
  clause.joined = false;
  const localizer = clause.localizerAt(next);
  return localizer === undefined ? next : next + 1;
}

function readPart(clause: Clause, read: Mention, next: number): number {
  const { cast } = clause.film;
  const owned = read.owner === null ? [] : ownersOf(clause, read.owner);
  const nearby =
    clause.subject.length > 0
      ? clause.subject
      : clause.last.length > 0
        ? clause.last
        : clause.carried;
  const owners = owned.length > 0 ? owned : nearby;
  const [owner] = owners;
  const pending = clause.pending;
  clause.pending = null;
  if (owner === undefined) {
    clause.film.leave(read, 'a detail of something that was not named');
    return next;
  }
  if (read.id === 'hair') cast.describe(owner, hairTraits(read), null);
  else if (read.id === 'layer') cast.describe(owner, ['layered'], null);
  else cast.describe(owner, read.traits, null);
  for (const id of owned) clause.beat.present.add(id);
  if (pending?.kind === 'camera') clause.lookAt(owner);
  if (pending === null && clause.action === null && clause.subject.length === 0)
    clause.subject = owners;
  clause.film.use(read, `detail of ${owner}: ${read.id}`);
  return next;
}

function ownersOf(clause: Clause, owner: Mention): readonly string[] {
  if (owner.pronoun === 'you') return [clause.film.cast.viewerHands([owner.from, owner.to])];
  return clause.film.cast.resolve(owner);
}

/** False: nobody wears it, so it is a thing by itself. */
function readClothing(clause: Clause, read: Mention): boolean {
  const { cast } = clause.film;
  const pending = clause.pending;
  const worn =
    pending?.kind === 'wear' ||
    pending?.kind === 'with' ||
    (pending?.kind === 'relation' && (pending.id === 'in' || pending.id === 'on'));
  const continues = clause.joined && clause.lastRole === 'other';
  if (!worn && !continues) return false;
  const named =
    pending !== null && 'who' in pending
      ? pending.who
      : clause.last.length > 0
        ? clause.last
        : clause.subject;
  const owners = named.filter((id) => cast.isAnimate(id));
  if (owners.length === 0) return false;
  for (const id of owners) cast.wear(id, read.id, read.colour);
  clause.film.use(read, `worn: ${read.id}`);
  clause.pending = null;
  clause.joined = false;
  clause.lastRole = 'other';
  return true;
}

/** Prepositions that put the film there, rather than only near. */
const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'through', 'under']);

const HAIR_COLOURS: Readonly<Record<string, string>> = {
  '#d8a93a': 'blond',
  '#f2c53d': 'blond',
  '#c8322b': 'red-hair',
  '#f4f2ec': 'white-hair',
  '#8d9196': 'white-hair',
  '#c3c9d2': 'white-hair',
};

function hairTraits({ colour, traits, scale }: Mention): readonly string[] {
  const tone = colour === null ? undefined : HAIR_COLOURS[colour];
  const length = scale > 1 ? ['long-hair'] : scale < 1 ? ['short-hair'] : [];
  return [...traits, ...length, ...(tone === undefined ? [] : [tone])];
}
