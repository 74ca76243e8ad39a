// Noun phrases that belong to somebody: parts of the body or of a thing, and what is worn.
import { cellOf } from '../words/lexicon.ts';
import { isAnimateKind } from './cast.ts';
import type { Clause } from './clause.ts';
import { hairTraits } from './hair.ts';
import { goesInside } from './inside.ts';
import { mention } from './mention.ts';
import type { Mention } from './mention.ts';
import type { CameraWords } from './script.ts';

/** Hands have a drawing of their own in first-person films; on somebody they are part of the body. */
export const BODY_PARTS: ReadonlySet<string> = new Set(['hand', 'finger', 'fist']);

export function readPart(clause: Clause, read: Mention, next: number): number {
  const { cast } = clause.film;
  if (clause.pending === null && read.owner === null && goesInside(clause, read)) return next;
  const pending0 = clause.pending;
  const owned = read.owner === null ? [] : ownersOf(clause, read.owner);
  // "A man with a beard": whoever stands before "with".
  const attached = pending0?.kind === 'with' || pending0?.kind === 'of' ? pending0.who : [];
  const nearby =
    attached.length > 0
      ? attached
      : clause.subject.length > 0
        ? clause.subject
        : clause.last.length > 0
          ? clause.last
          : clause.carried;
  const owners = owned.length > 0 ? owned : wholeOf(clause, read.id, nearby);
  const [owner] = owners;
  const pending = clause.pending;
  clause.pending = null;
  const [inHand] = clause.last;
  if (
    BODY_PARTS.has(read.id) &&
    pending0?.kind === 'relation' &&
    pending0.id === 'in' &&
    inHand !== undefined &&
    !cast.isAnimate(inHand)
  ) {
    // "Lantern in hand".
    clause.pending = null;
    clause.hold(
      clause.carried.filter((id) => cast.isAnimate(id)),
      [inHand],
    );
    clause.film.use(read, 'in hand');
    return next;
  }
  const strange = read.id === 'leg' && read.owner === null && read.count !== null && !read.definite;
  if (strange && clause.subject.length === 0 && pending0?.kind !== 'with') {
    // 一双脚慢慢走过来, "a pair of feet comes closer": of somebody who has not been named.
    const span = { from: read.from, to: read.to };
    const ids = cast.resolve(mention({ head: 'thing', id: 'person', other: true, ...span }));
    for (const id of ids) clause.beat.present.add(id);
    clause.pending = null;
    clause.subject = ids;
    clause.become(ids, 'subject');
    clause.film.use(read, `cast: ${ids.join(', ')}`);
    return next;
  }
  if (owner === undefined && cellOf({ kind: 'part', id: read.id }, 'of') === 'person') {
    // A face that is nobody's is somebody's.
    const somebody = mention({ head: 'thing', id: 'person', from: read.from, to: read.to });
    const ids = cast.resolve(somebody);
    for (const id of ids) clause.beat.present.add(id);
    return ids.length === 0 ? next : readPart(clause, { ...read, owner: somebody }, next);
  }
  if (owner === undefined) {
    clause.film.leave(read, 'a detail of something that was not named');
    return next;
  }
  if (read.id === 'hair') {
    const text = clause.film.prompt.slice(read.from, read.to).toLowerCase();
    cast.describe(owner, [...read.traits, ...hairTraits(text, read)], null);
  } else if (read.id === 'layer' && cast.isAnimate(owner)) {
    // 水墨质感: of the picture, not of whoever is in it.
    const style = clause.words.some(
      (word) => word.class === 'fact' && word.to >= read.from && word.from < read.to,
    );
    if (style) clause.film.use(read, 'style');
    else clause.film.leave(read, 'a quality word: nothing to draw');
    return next;
  } else if (read.id === 'layer') cast.describe(owner, ['layered'], null);
  else cast.describe(owner, read.traits, null);
  for (const id of owned) clause.beat.present.add(id);
  // "The man's hands": he was named, then what of him is meant.
  const ofWhole = pending0?.kind === 'of' && clause.action === null;
  const seen = ofWhole && clause.beat.camera.on === owner;
  if (pending?.kind === 'camera' || seen) clause.lookAt(owner, partSeen(clause, read));
  if (ofWhole && clause.subject[0] === owner) clause.partOf = owner;
  const told = clause.film.prompt.slice(read.from, read.to);
  // 扛在肩上: 在 says no more than where.
  const on =
    pending?.kind === 'relation' &&
    (pending.id === 'on' || (pending.id === 'at' && /[肩背头]/.test(told)));
  const { action } = clause;
  const piece = action?.whom ?? null;
  if (
    action !== null &&
    piece !== null &&
    PUT_ON.has(action.motion) &&
    cast.thing(piece) === undefined
  ) {
    // "Ties a scarf around her neck": she wears it.
    cast.dressWith(owner, piece);
    clause.beat.present.delete(piece);
    action.whom = null;
    action.towards = owner;
    clause.pending = null;
    clause.become(owners, 'other');
    clause.film.use(read, `worn by ${owner}`);
    return clause.localizerAt(next) === undefined ? next : next + 1;
  }
  const [small] = clause.last;
  const perches = on && /shoulder|肩/.test(told) && small !== undefined && small !== owner;
  if (perches && cast.isAnimate(small) && !cast.isPerson(small)) {
    // "With a parrot on his shoulder".
    clause.relate([small], 'on', [owner]);
  } else if (on && CARRYING_PARTS.has(read.id) && clause.action?.whom) {
    clause.relate([clause.action.whom], 'on', [owner]);
  }
  if (
    on &&
    /shoulder|back|肩|背/.test(told) &&
    clause.action !== null &&
    clause.action.whom === null &&
    CARRIED.has(clause.action.motion)
  ) {
    // "Sits on his father's shoulders".
    clause.relate(clause.action.who, 'on', [owner]);
  }
  // 牵着儿子的手: he is led by it.
  const led = clause.action?.motion === 'pull' && clause.action.whom === null;
  if (led && BODY_PARTS.has(read.id) && clause.action !== null) clause.action.whom = owner;
  const opens = pending === null || pending.kind === 'camera';
  if (opens && clause.action === null && clause.subject.length === 0) {
    if (FALLING_PARTS.has(read.id)) clause.scenery = true;
    else {
      clause.subject = owners;
      clause.partOf = owner;
    }
  }
  clause.become(owners, 'other');
  clause.lastPart = partSeen(clause, read);
  clause.film.use(read, `detail of ${owner}: ${read.id}`);
  // 手里, 脸上: in or on a part of the body is no place.
  return clause.localizerAt(next) === undefined ? next : next + 1;
}

/** What a close-up of such a part has in its middle; undefined: the face, or all of it. */
function partSeen({ film }: Clause, { id, from, to }: Mention): CameraWords['part'] {
  if (BODY_PARTS.has(id)) return 'hands';
  const text = film.prompt.slice(from, to);
  if (id === 'headlight') return /wheel|t[iy]re|轮/i.test(text) ? 'wheels' : undefined;
  return PARTS_SEEN[id];
}

const PARTS_SEEN: Readonly<Record<string, CameraWords['part']>> = {
  eye: 'eyes',
  mouth: 'mouth',
  leg: 'feet',
  boots: 'feet',
  gloves: 'hands',
};

function ownersOf(clause: Clause, owner: Mention): readonly string[] {
  if (owner.pronoun === 'you') return [clause.film.cast.viewerHands([owner.from, owner.to])];
  return clause.film.cast.resolve(owner);
}

/** "… lands on a roof, cape flowing": worn by whoever was spoken of. */
function readLoose(clause: Clause, read: Mention, next: number): boolean {
  const verb = clause.words[next];
  const flows = verb?.class === 'verb' && verb.form === 'ing' && clause.pending === null;
  const wearers = clause.carried.filter((id) => clause.film.cast.isPerson(id));
  if (!flows || clause.subject.length > 0 || wearers.length === 0) return false;
  for (const id of wearers) clause.film.cast.wear(id, read.id, read.colour);
  clause.film.use(read, `worn: ${read.id}`);
  clause.scenery = true;
  return true;
}

/** False: nobody wears it, so it is a thing by itself. */
export function readClothing(clause: Clause, read: Mention, next: number): boolean {
  const { cast } = clause.film;
  const pending = clause.pending;
  if (read.id === 'wings') {
    // "A hummingbird, wings a blur": its own.
    const winged = [...clause.subject, ...clause.last, ...clause.carried].find((id) =>
      WINGED.has(cast.thing(id)?.kind ?? ''),
    );
    if (winged !== undefined) {
      clause.film.use(read, `detail of ${winged}: wings`);
      clause.pending = null;
      clause.become([winged], 'other');
      return true;
    }
  }
  const worn =
    pending?.kind === 'wear' ||
    pending?.kind === 'with' ||
    (pending?.kind === 'relation' && (pending.id === 'in' || pending.id === 'on'));
  const seen = pending?.kind === 'camera';
  const [owner] =
    read.owner === null || (pending !== null && !seen) ? [] : ownersOf(clause, read.owner);
  if (owner !== undefined && clause.film.cast.isAnimate(owner)) {
    if (seen) {
      // "Close-up of her boots": of her, down there; what they do she does.
      clause.lookAt(owner, partSeen(clause, read));
      clause.beat.present.add(owner);
      clause.pending = null;
      clause.subject = [owner];
    }
    // "Adjusts his tie": he wears one.
    cast.wear(owner, read.id, read.colour);
    clause.film.use(read, `worn: ${read.id}`);
    return true;
  }
  const continues = clause.joined && clause.lastRole === 'other';
  if (!worn && !continues) return readLoose(clause, read, next);
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

/** Of those nearby the one that has such a part, else the last that was spoken of. */
function wholeOf(clause: Clause, part: string, nearby: readonly string[]): readonly string[] {
  const { cast } = clause.film;
  const of = cellOf({ kind: 'part', id: part }, 'of') ?? 'any';
  const has = (kind: string): boolean => {
    if (of === 'person') return isAnimateKind(kind) || kind === 'hand' || kind === 'building';
    if (of === 'animal') return isAnimateKind(kind) && kind !== 'person';
    return of !== 'vehicle' || kind === 'vehicle' || kind === 'boat' || kind === 'aircraft';
  };
  if (part === 'layer') {
    // "Pushes in on the layers": of the drink, not of the spoon that was named last.
    const poured =
      cast.nearest((kind) => POURED.has(kind)) ?? cast.nearest((kind) => kind === 'food');
    if (poured !== undefined) return [poured];
  }
  if (part === 'fitting') {
    const cased = cast.nearest((kind) => CASED.has(kind));
    if (cased !== undefined) return [cased];
  }
  const [first] = nearby;
  const kind = first === undefined ? undefined : cast.thing(first)?.kind;
  if (kind === undefined || has(kind)) return nearby;
  const other = cast.nearest(has);
  return other === undefined ? nearby : [other];
}

/** Of what is made in a workshop, the case and its pieces. */
const CASED: ReadonlySet<string> = new Set([
  'product',
  'device',
  'container',
  'drink',
  'instrument',
]);

const WINGED: ReadonlySet<string> = new Set(['bird', 'insect']);

const POURED: ReadonlySet<string> = new Set(['drink', 'container']);

/** What they do, their owner does not: tears fall, hair flows. */
const FALLING_PARTS: ReadonlySet<string> = new Set([
  'tear',
  'hair',
  'shadow',
  'layer',
  'headlight',
]);

const PUT_ON: ReadonlySet<string> = new Set(['put', 'clean', 'wrap', 'wear']);

/** "On his shoulders". */
const CARRYING_PARTS: ReadonlySet<string> = new Set(['body', 'head', 'arm']);

const CARRIED: ReadonlySet<string> = new Set(['sit', 'ride', 'stand', 'sleep', 'perch']);
