// What a noun phrase is to its sentence: a place, a piece of clothing, a detail, or somebody; subject,
// object, or where something is.
import { INTERIORS } from '../words/interiors.ts';
import type { Clause, Pending } from './clause.ts';
import type { Mention } from './mention.ts';
import { BODY_PARTS, readClothing, readPart } from './read-part.ts';
import { placeRelated } from './place-related.ts';
import { readPlace } from './read-place.ts';

/** Gives a noun phrase its part in the sentence; answers where to read on. */
export function readMention(clause: Clause, read: Mention, next: number): number {
  const after = takeMention(clause, read, next);
  clause.atPlace = read.head === 'set';
  clause.lastEnd = after;
  return after;
}

const GENERAL_PLACES: ReadonlySet<string> = new Set(['city-street', 'room']);

/** In a wood it is the wood; a road stays one. */
const FOOTPATH = /\b(?:trail|path|track)\b|小路|小径|山道|小道/i;

const isLand = (clause: Clause, ids: readonly string[]): boolean =>
  ids.every((id) => clause.film.cast.thing(id)?.kind === 'nature');

function takeMention(clause: Clause, read: Mention, next: number): number {
  if (clause.negated) {
    clause.negated = false;
    clause.film.use(read, `left out: ${read.id}`);
    return next;
  }
  const way = read.id === 'road' && FOOTPATH.test(clause.film.prompt.slice(read.from, read.to));
  if (read.head === 'set' && read.place !== null && (way || GENERAL_PLACES.has(read.id))) {
    // 古镇街, "village street": the place that is told more of.
    return readPlace(clause, { ...read, id: read.place, place: null }, next);
  }
  if (read.head === 'part' && read.id === 'shadow' && read.place !== null) {
    // "A forest trail" is a way, no trace of somebody.
    return readPlace(clause, { ...read, head: 'set', id: read.place, place: null }, next);
  }
  if (read.place !== null) clause.addPlace(read.place, 1.2, read);
  switch (read.head) {
    case 'set':
      return readPlace(clause, read, next);
    case 'part':
      return readPart(clause, read, next);
    case 'thing':
      if (BODY_PARTS.has(read.id) && areAlone(clause, read))
        return takeMention(clause, { ...read, owner: null, definite: false }, next);
      if (BODY_PARTS.has(read.id) && !isViewers(clause, read)) return readPart(clause, read, next);
      break;
    case 'clothing':
      if (readClothing(clause, read, next)) return next;
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
  return placeMention(clause, ids, next, read.from);
}

/** "Top-down: a chef's hands slice …", 特写厨师的双手: of whoever it is no more is seen. */
function areAlone({ film }: Clause, { owner }: Mention): boolean {
  if (owner === null || owner.pronoun !== null || owner.name !== null) return false;
  if (owner.head !== 'thing' || film.cast.find(owner) !== undefined) return false;
  return FROM_NEAR.test(film.prompt);
}

const FROM_NEAR =
  /\b(?:top[- ]down|overhead|flat ?lay|macro|extreme close)|俯拍|俯视|顶视|正上方|微距|大特写/i;

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

function idsOf(clause: Clause, named0: Mention): readonly string[] {
  const { cast } = clause.film;
  const read = youngOf(clause, named0);
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
    : cast.resolve(read, due ? clause.carried : [], doersOf(clause));
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

function placeMention(clause: Clause, ids: readonly string[], next: number, from: number): number {
  const pending = clause.pending;
  clause.pending = null;
  const joined = clause.joined;
  clause.joined = false;
  const { scenery } = clause;
  clause.scenery = false;
  const localizer = clause.localizerAt(next);
  const inside =
    localizer === 'in' ||
    (pending?.kind === 'relation' &&
      pending.id === 'in' &&
      !/through|into|past/.test(clause.words[pending.at]?.text ?? ''));
  if (inside && enters(clause, ids)) return localizer === undefined ? next : next + 1;
  if (wornBy(clause, pending, joined, ids, from)) return next;
  switch (pending?.kind) {
    case 'camera':
      if (ids[0] !== undefined) clause.lookAt(ids[0]);
      becomeSubject(clause, ids);
      return next;
    case 'wear':
    case 'hold':
      if (ids.every((id) => clause.film.cast.thing(id)?.kind === 'boat'))
        steer(clause, pending, ids);
      else clause.hold(pending.who, ids);
      clause.become(ids, 'other');
      return next;
    case 'with':
      clause.accompany(usersOf(clause, pending.who, ids), ids);
      clause.film.cast.demote(ids);
      clause.become(ids, 'other');
      return next;
    case 'of':
      if (pending.who.length === 0 && clause.subject.length === 0 && clause.action === null) {
        becomeSubject(clause, ids);
        return next;
      }
      relateOf(clause, pending.who, ids);
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
  } else if (joined && clause.action === null && areLiving(clause, [...clause.subject, ...ids])) {
    // "A girl with a hat and a boy with a kite dance."
    becomeSubject(clause, [...clause.subject, ...ids]);
    clause.become(ids, 'subject');
  } else if (joined && beginsClause(clause, ids, next)) {
    // "She bows and the audience applauds": a subject and a verb of their own.
    clause.closeAction();
    becomeSubject(clause, ids);
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
  } else if (!joined && clause.action !== null && isGivenTo(clause, clause.action.whom, ids)) {
    // "Hands her a cup": she gets it.
    clause.action.towards ??= clause.action.whom;
    clause.action.whom = ids[0] ?? null;
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
    clause.byCamera = false;
    becomeSubject(clause, ids);
    if (clause.location !== null) clause.applyLocation(ids);
  }
  return next;
}

/** "A wizard in a hut": who is in a house is seen inside it, not a house beside him. */
function enters(clause: Clause, ids: readonly string[]): boolean {
  const [id] = ids;
  const { cast } = clause.film;
  const what = id === undefined ? undefined : cast.thing(id)?.id;
  const set = what === undefined ? undefined : INTERIORS.get(what);
  if (id === undefined || set === undefined || ids.length > 1) return false;
  const who = clause.action?.who.length ? clause.action.who : clause.subject;
  if (who.length > 0 && !who.every((one) => cast.isAnimate(one))) return false;
  // What moves as they act is seen with them in it.
  if (VEHICLES_RIDDEN.has(clause.action?.motion ?? '')) return false;
  clause.beat.places.push({ set, weight: 3.2, from: [clause.beat.from, clause.beat.from] });
  clause.beat.present.delete(id);
  clause.become([], 'other');
  clause.existential = clause.subject.length === 0 && clause.action === null;
  return true;
}

/** "Wearing headphones and a crown", "with a backpack", 背书包的: on the body, not in the hands. */
function wornBy(
  clause: Clause,
  pending: Pending | null,
  joined: boolean,
  ids: readonly string[],
  from: number,
): boolean {
  const { cast } = clause.film;
  const pieces = ids.map((id) => WORN_THINGS[cast.thing(id)?.id ?? '']);
  if (pieces.includes(undefined)) return false;
  const carries = clause.action?.motion === 'carry' && ids.every((id) => isBackpack(clause, id));
  const inShoes = pending?.kind === 'relation' && pending.id === 'in';
  const who =
    pending?.kind === 'wear' || pending?.kind === 'with'
      ? pending.who
      : carries
        ? (clause.action?.who ?? [])
        : inShoes
          ? clause.last
          : joined
            ? clause.wearers
            : [];
  if (who.length === 0 || !who.every((id) => cast.isPerson(id))) return false;
  for (const owner of who)
    for (const [i, id] of ids.entries()) cast.putOn(owner, id, pieces[i] ?? id, from);
  for (const id of ids) clause.beat.present.delete(id);
  if (carries) clause.action = null;
  clause.become(ids, 'other');
  clause.wearers = who;
  return true;
}

const isBackpack = ({ film }: Clause, id: string): boolean =>
  film.cast.thing(id)?.id === 'backpack';

/** Things that are worn as well: their piece of the wardrobe. */
const WORN_THINGS: Readonly<Record<string, string>> = {
  headphones: 'headphones',
  crown: 'crown',
  mask: 'mask',
  necklace: 'necklace',
  sneakers: 'sneakers',
  'high-heel': 'heels',
  backpack: 'backpack',
};

/** "Feeds her baby with a spoon": whoever does it has the spoon. */
function usersOf(
  { action, film }: Clause,
  who: readonly string[],
  ids: readonly string[],
): readonly string[] {
  if (action === null || action.whom === null || action.who.length === 0) return who;
  const used = ids.every((id) => USED.has(film.cast.thing(id)?.kind ?? ''));
  return used && DONE_WITH.has(action.motion) && who.includes(action.whom) ? action.who : who;
}

const USED: ReadonlySet<string> = new Set(['tool', 'food', 'drink', 'container', 'weapon']);
const DONE_WITH: ReadonlySet<string> = new Set(['feed', 'clean', 'fight', 'cut', 'stir', 'bat']);

/** Done with a thing for the sake of somebody, who may be named first. */
const GIVING: ReadonlySet<string> = new Set([
  'hand-over',
  'throw',
  'carry',
  'pour',
  'raise',
  'cook',
]);

const isGivenTo = (
  { action, film, lastRole }: Clause,
  whom: string | null,
  ids: readonly string[],
): boolean =>
  whom !== null &&
  lastRole === 'object' &&
  GIVING.has(action?.motion ?? '') &&
  film.cast.isAnimate(whom) &&
  ids.every((id) => !film.cast.isAnimate(id));

const VEHICLES_RIDDEN: ReadonlySet<string> = new Set([
  'drive',
  'ride',
  'fly',
  'walk',
  'run',
  'sail',
  'hide',
]);

/** "A cup of tea": the tea is in it; "the lid of a box": the lid is on it; "a photo of a cat": neither. */
function relateOf(clause: Clause, who: readonly string[], ids: readonly string[]): void {
  const [whole] = who;
  const kind = whole === undefined ? undefined : clause.film.cast.thing(whole)?.kind;
  if (kind === 'container' || kind === 'vehicle' || kind === 'boat') clause.relate(ids, 'in', who);
  else if (kind === 'tool' || kind === 'plant' || kind === 'sign') clause.relate(who, 'on', ids);
}

/** "A dog catches it": what is done to "it" is not done by it. */
const doersOf = ({ action, pending }: Clause): readonly string[] =>
  action !== null && pending === null ? action.who : [];

/** "A whale and her calf": the young of the animal that was named last. */
function youngOf({ film }: Clause, read: Mention): Mention {
  if (read.id !== 'cub' || read.head !== 'thing') return read;
  const parent = film.cast.nearestAnimal();
  if (parent === undefined) return read;
  const traits = [...read.traits.filter((trait) => trait !== 'baby'), 'baby'];
  return { ...read, id: parent, traits, other: read.owner !== null || !read.definite, owner: null };
}

/** 撑着小船: who holds a boat by its pole goes in it. */
function steer(
  { beat }: Clause,
  { who }: Extract<Pending, { readonly kind: 'wear' | 'hold' }>,
  boats: readonly string[],
): void {
  const [whom = null] = boats;
  const from = [beat.from, beat.from] as const;
  const action = { who, motion: 'punt', whom, towards: null, way: null, pace: null } as const;
  beat.actions.push({ ...action, after: false, from });
}

const areLiving = (clause: Clause, ids: readonly string[]): boolean =>
  clause.subject.length > 0 && ids.every((id) => clause.film.cast.isAnimate(id));

function beginsClause(clause: Clause, ids: readonly string[], next: number): boolean {
  const verb = clause.words[next];
  return (
    clause.action !== null &&
    verb?.chinese === false &&
    clause.verbAt(next) &&
    ids.some((id) => !clause.subject.includes(id))
  );
}

function becomeSubject(clause: Clause, ids: readonly string[]): void {
  clause.subject = ids;
  clause.become(ids, 'subject');
  const { frame } = clause;
  clause.frame = null;
  if (frame === null) return;
  for (const who of ids) clause.beat.relations.push({ who, is: frame, to: null });
}
