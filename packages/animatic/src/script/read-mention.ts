// What a noun phrase is to its sentence: a place, a piece of clothing, a detail, or somebody; subject,
// object, or where something is.
import { MOTIONS } from '../words/motions.ts';
import type { Clause, Pending } from './clause.ts';
import type { Mention } from './mention.ts';

/** Gives a noun phrase its part in the sentence; answers where to read on. */
export function readMention(clause: Clause, read: Mention, next: number): number {
  const after = takeMention(clause, read, next);
  clause.atPlace = read.head === 'set';
  clause.lastEnd = after;
  return after;
}

const isLand = (clause: Clause, ids: readonly string[]): boolean =>
  ids.every((id) => clause.film.cast.thing(id)?.kind === 'nature');

function takeMention(clause: Clause, read: Mention, next: number): number {
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
    case 'thing':
      if (BODY_PARTS.has(read.id) && !isViewers(clause, read)) return readPart(clause, read, next);
      break;
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
    if (clause.pending === null && clause.action === null) clause.unknownSubject = true;
    clause.pending = null;
    return next;
  }
  return placeMention(clause, ids, next);
}

/** Hands have a drawing of their own in first-person films; on somebody they are part of the body. */
const BODY_PARTS: ReadonlySet<string> = new Set(['hand', 'finger', 'fist']);

function isViewers(clause: Clause, read: Mention): boolean {
  if (read.owner !== null) return read.owner.pronoun === 'you';
  const people = [...clause.subject, ...clause.carried].some((id) =>
    clause.film.cast.isAnimate(id),
  );
  return clause.film.pointOfView || !people;
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
  // Where a subject is due, a pronoun means the subject of the clause before.
  const due = clause.subject.length === 0 && clause.action === null && clause.pending === null;
  const [named] = clause.apposition;
  if (due && named !== undefined && !read.definite && cast.specify(named, read)) {
    clause.film.use(read, `cast: ${named}`);
    return [named];
  }
  const ids = viewer
    ? [cast.viewerHands([read.from, read.to])]
    : cast.resolve(read, due ? clause.carried : []);
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
  const { scenery } = clause;
  clause.scenery = false;
  const localizer = clause.localizerAt(next);
  switch (pending?.kind) {
    case 'camera':
      if (ids[0] !== undefined) clause.lookAt(ids[0]);
      becomeSubject(clause, ids);
      return next;
    case 'wear':
    case 'hold':
      clause.hold(pending.who, ids);
      clause.become(ids, 'other');
      return next;
    case 'with':
      clause.accompany(pending.who, ids);
      clause.film.cast.demote(ids);
      clause.become(ids, 'other');
      return next;
    case 'of':
      if (pending.who.length === 0 && clause.subject.length === 0 && clause.action === null) {
        becomeSubject(clause, ids);
        return next;
      }
      clause.relate(ids, 'in', pending.who);
      clause.become(ids, 'other');
      return next;
    case 'before-verb':
      clause.objectFirst = ids[0] ?? null;
      clause.become(ids, 'other');
      return next;
    case 'agent':
      clause.objectFirst = clause.subject[0] ?? null;
      becomeSubject(clause, ids);
      return next;
    case 'relation':
      if (clause.atPlace && pending.at === clause.lastEnd && isLand(clause, ids)) {
        // "A castle on a hill": part of the place.
        for (const id of ids) clause.beat.present.delete(id);
        clause.become([], 'other');
        return next;
      }
      // "The sun setting behind them": the sun is nobody who stands there.
      if (scenery) {
        clause.become(ids, 'other');
        return next;
      }
      return placeRelated(clause, pending, ids, localizer, next);
    default:
  }
  if (localizer !== undefined && clause.action === null) {
    clause.location = { is: localizer, to: ids };
    clause.existential = clause.subject.length === 0;
    clause.become(ids, 'other');
    return next + 1;
  }
  const { action } = clause;
  if (clause.unknownVerb) {
    // Done to it is something that nobody knows: it is only there.
    clause.unknownVerb = false;
    clause.become(ids, 'object');
    return next;
  }
  if (clause.existential && action !== null && action.who.length === 0 && action.whom === null) {
    action.who = ids;
    clause.existential = false;
    becomeSubject(clause, ids);
    if (clause.location !== null) clause.applyLocation(ids);
  } else if (joined && clause.lastRole === 'subject' && clause.action === null) {
    becomeSubject(clause, [...clause.subject, ...ids]);
    clause.become(ids, 'subject');
  } else if (
    joined &&
    clause.action !== null &&
    clause.verbAt(next) &&
    clause.words[next - 1]?.chinese
  ) {
    // 挥棒与妖怪大战: both of them do what follows.
    clause.closeAction();
    becomeSubject(clause, [...clause.subject, ...ids]);
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
    clause.unknownSubject = false;
    becomeSubject(clause, ids);
    if (clause.location !== null) clause.applyLocation(ids);
  }
  return next;
}

function becomeSubject(clause: Clause, ids: readonly string[]): void {
  clause.subject = ids;
  clause.become(ids, 'subject');
  const { frame } = clause;
  clause.frame = null;
  if (frame === null) return;
  for (const who of ids) clause.beat.relations.push({ who, is: frame, to: null });
}

function placeRelated(
  clause: Clause,
  { id, at }: Extract<Pending, { readonly kind: 'relation' }>,
  ids: readonly string[],
  localizer: string | undefined,
  next: number,
): number {
  const is = localizer ?? id;
  const action = clause.action;
  const passive = action !== null && action.who.length === 0 && action.whom !== null;
  if (passive && clause.words[at]?.text === 'by') {
    action.who = ids;
    clause.become(ids, 'other');
    return next;
  }
  // "A bench under a tree": what stands right after a phrase inside another belongs to it.
  const nested = at === clause.lastEnd && clause.lastRole === 'other';
  const after = localizer === undefined ? next : next + 1;
  if (id === 'towards' || id === 'to' || id === 'through') {
    if (action !== null) action.towards = ids[0] ?? null;
    else clause.location = null;
  } else if (
    id === 'at' &&
    localizer === undefined &&
    action !== null &&
    !STAYING.has(action.motion)
  ) {
    action.towards ??= ids[0] ?? null;
  } else if (id === 'on' && action !== null && WORKED_ON.has(action.motion)) {
    action.whom ??= ids[0] ?? null;
  } else if (clause.unknownObject) clause.unknownObject = false;
  else if (nested) clause.relate(clause.last, is === 'at' ? 'beside' : is, ids);
  else if (id !== 'from') {
    const becomes = action !== null && BECOMING.has(action.motion) && id === 'in';
    if (becomes) {
      action.towards = ids[0] ?? null;
      clause.become(ids, 'other');
      return after;
    }
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
    if (moved && action !== null && TRANSFERS.has(action.motion)) action.towards = ids[0] ?? null;
    if (who.length > 0) clause.relate(who, is === 'at' ? 'beside' : is, ids);
    else {
      clause.location = { is: is === 'at' ? 'beside' : is, to: ids };
      clause.existential = true;
    }
  }
  clause.become(ids, 'other');
  return after;
}

function readPlace(clause: Clause, read: Mention, next: number): number {
  const pending = clause.pending;
  if (read.id === 'table-top' && somebodyStands(clause)) return readTable(clause, read, next);
  clause.pending = null;
  const localizer = clause.localizerAt(next);
  const inside =
    (pending?.kind === 'relation' && PLACING.has(pending.id)) ||
    (localizer !== undefined && PLACING.has(localizer));
  // "Looks up at the sky": what is looked at is not where they are.
  const lookedAt =
    LOOKING.has(clause.action?.motion ?? '') &&
    (pending === null || pending.kind === 'relation') &&
    !isInside(pending);
  clause.addPlace(
    read.id,
    lookedAt ? 0.3 : inside ? 3 : pending?.kind === 'camera' ? 2.5 : pending === null ? 1.5 : 2,
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
  const who = clause.action?.whom ? [clause.action.whom] : attached ? clause.last : [];
  if (who.length > 0) clause.relate(who, 'on', ids);
  else clause.location = { is: 'on', to: ids };
  clause.existential = clause.subject.length === 0;
  clause.become(ids, 'other');
  return next;
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
  if (
    pending?.kind === 'relation' &&
    pending.id === 'on' &&
    CARRYING_PARTS.has(read.id) &&
    clause.action?.whom
  ) {
    clause.relate([clause.action.whom], 'on', [owner]);
  }
  if (pending === null && clause.action === null && clause.subject.length === 0) {
    if (FALLING_PARTS.has(read.id)) clause.scenery = true;
    else clause.subject = owners;
  }
  clause.become(owners, 'other');
  clause.film.use(read, `detail of ${owner}: ${read.id}`);
  // 手里, 脸上: in or on a part of the body is no place.
  return clause.localizerAt(next) === undefined ? next : next + 1;
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
  const [owner] = read.owner === null || pending !== null ? [] : ownersOf(clause, read.owner);
  if (owner !== undefined && clause.film.cast.isAnimate(owner)) {
    // "Adjusts his tie": he wears one.
    cast.wear(owner, read.id, read.colour);
    clause.film.use(read, `worn: ${read.id}`);
    return true;
  }
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

/** Done on a thing as its tool: "types on his laptop". */
const WORKED_ON: ReadonlySet<string> = new Set([
  'type',
  'play',
  'play-piano',
  'phone',
  'write',
  'paint',
]);

/** Done "at" a place; all else that is done at somebody is done towards him. */
const STAYING: ReadonlySet<string> = new Set([
  'stand',
  'sit',
  'lie',
  'sleep',
  'kneel',
  'play',
  'cook',
  'read',
  'write',
  'type',
  'eat',
  'drink',
]);

/** What is done to the one brings it to the other. */
const TRANSFERS: ReadonlySet<string> = new Set([
  'pour',
  'put',
  'throw',
  'hand-over',
  'push',
  'pull',
  'carry',
  'stir',
]);

/** "Into" after these says what it becomes, not where it goes. */
const BECOMING: ReadonlySet<string> = new Set(['grow', 'morph', 'melt', 'shrink']);

/** Prepositions that put the film there, rather than only near. */
const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'through', 'under']);

/** What they do, their owner does not: tears fall, hair flows. */
const FALLING_PARTS: ReadonlySet<string> = new Set([
  'tear',
  'hair',
  'shadow',
  'layer',
  'headlight',
]);

/** "On his shoulders". */
const CARRYING_PARTS: ReadonlySet<string> = new Set(['body', 'head', 'arm']);

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
