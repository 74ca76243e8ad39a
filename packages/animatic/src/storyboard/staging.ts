// Where everybody stands, in metres: x right, y up, z away. The subject stands where a wide shot shows
// it whole; the others beside it with gaps, tall things further away, what lies on, in or behind
// something where that is. Who was placed in a set once stays there in later shots.
import type { Relation, ScriptCast } from '../script/script.ts';
import { THINGS } from '../words/things.ts';
import type { Stands, Thing, ThingKind } from '../words/things.ts';
import type { Seen } from './seen.ts';
import type { Shot } from './storyboard.ts';

export type Place = [number, number, number];

export interface Body {
  readonly id: string;
  /** A row of the table of things. */
  readonly what: string;
  readonly heightM: number;
  readonly widthM: number;
  readonly stands: Stands;
  readonly kind: ThingKind;
  readonly speedMps: number;
  readonly count: number;
}

/** Width as a share of the height. */
const WIDE: Partial<Readonly<Record<ThingKind, number>>> = {
  person: 0.45,
  quadruped: 1.5,
  bird: 1.6,
  fish: 2,
  insect: 1.4,
  vehicle: 2.6,
  boat: 1.8,
  aircraft: 2.4,
  furniture: 1.3,
  building: 0.8,
  plant: 0.8,
  container: 0.8,
  food: 1.1,
  drink: 0.8,
};

/** @param seen its own picture, which tells how wide it is */
export function bodyOf(member: ScriptCast, seen?: Seen): Body {
  const thing: Thing | undefined = THINGS.get(member.what);
  const heightM = (thing?.heightM ?? 1) * member.scale;
  const kind = thing?.kind ?? 'product';
  const fallen = thing?.stands === 'air' && member.traits.includes('broken');
  const spread = member.count > 1 ? Math.min(5, Math.sqrt(member.count) * 1.3) : 1;
  return {
    id: member.id,
    what: member.what,
    heightM,
    widthM: heightM * (seen?.whole === true ? seen.aspect : (WIDE[kind] ?? 1)) * spread,
    // What has crashed lies on the ground.
    stands: fallen ? 'ground' : (thing?.stands ?? 'ground'),
    kind,
    speedMps: thing?.speedMps ?? 0,
    count: member.count,
  };
}

/** Times its height that a wide shot with a 35 mm lens needs between it and the camera. */
const WIDE_SHOT_DISTANCE = 5.6;
const NEAREST_M = 1;
const FARTHEST_M = 42;
/** Height of a table's top. */
const TABLE_M = 0.75;
const SKY_DEPTH_M = 400;
/** On the rocky shore a lighthouse stands on a rock as high as this. */
const ROCK_M = 4.4;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export const round = (value: number): number => Math.round(value * 100) / 100;

export const place3 = ([x, y, z]: readonly [number, number, number]): Place => [
  round(x),
  round(y),
  round(z),
];

const distanceOf = ({ heightM }: Body): number =>
  clamp(heightM * WIDE_SHOT_DISTANCE, NEAREST_M, FARTHEST_M);

type Size = Shot['camera']['size'];

/** Times their height that people stand away, so that they are before the fences and walls of a set. */
const PEOPLE_DISTANCE: Readonly<Record<Size, number>> = {
  'extreme-wide': 7,
  wide: 4.2,
  full: 3,
  medium: 2.7,
  'close-up': 2.7,
  'extreme-close-up': 2.7,
};

/** What is as tall as people stands where its shot size needs it, small and big things as for a wide shot. */
function nearOf(body: Body, size: Size | null): number {
  const { heightM, count } = body;
  if (heightM < SHORTEST_PERSON_M || heightM > TALLEST_OF_CAST_M) return distanceOf(body);
  return heightM * PEOPLE_DISTANCE[size ?? (count > 1 ? 'wide' : 'full')];
}

const SHORTEST_PERSON_M = 1;

/** Metres that the frame shows in width at a depth, with a 35 mm lens. */
export const frameWidthM = (depthM: number): number => (depthM * 36) / 35;

export interface StageInput {
  readonly bodies: ReadonlyMap<string, Body>;
  /** In the order in which they are to be placed, the subject first. */
  readonly order: readonly string[];
  readonly relations: readonly Relation[];
  /** Of whom the shot tells. */
  readonly present: readonly string[];
  readonly set: string | null;
  /** Places from an earlier shot in the same set. */
  readonly before: ReadonlyMap<string, Place>;
  /** How large the text wants the subject; null: it leaves it open. */
  readonly size: Shot['camera']['size'] | null;
}

export function stagePlaces(input: StageInput): Map<string, Place> {
  const { bodies, order, relations } = input;
  const places = new Map<string, Place>();
  const busy = new Set<string>();
  const [subject] = order;
  const subjectBody = subject === undefined ? undefined : bodies.get(subject);
  // Who has stood there all along decides nothing.
  const counted = order.filter((id, i) => i === 0 || input.present.includes(id));
  const baseM = subjectBody === undefined ? 8 : baseDistance(counted, bodies, input.size);
  let side = 1;
  let leftM = 0;
  let rightM = 0;
  /** A lamp, a tree that somebody is under or beside stands where he does, however tall. */
  const leanedOn = (id: string, { heightM, kind }: Body): boolean =>
    heightM < TALLEST_POST_M &&
    (kind !== 'building' || heightM < TALLEST_HUT_M) &&
    kind !== 'nature' &&
    kind !== 'vehicle' &&
    relations.some(({ who, is, to }) => to === id && is !== 'in' && order.includes(who));
  const laid = new Map<string, Body[]>();
  /** Several on one table lie side by side. */
  const laidBeside = (place: Place, { is, to }: Relation, body: Body, other: Body): Place => {
    if (is !== 'on' || to === null || other.kind !== 'furniture') return place;
    const before = laid.get(to) ?? [];
    laid.set(to, [...before, body]);
    const own = before.length % 2 === 0 ? -1 : 1;
    const inner = before.filter((_, i) => i === 0 || (i % 2 === 0 ? -1 : 1) === own);
    const taken = inner.reduce((sum, { widthM }, i) => sum + widthM * (i === 0 ? 0.6 : 1.2), 0);
    const aside = before.length === 0 ? 0 : own * (taken + body.widthM * 0.6);
    const most = Math.max(0, (other.widthM - body.widthM) / 2);
    return [place[0] + clamp(aside, -most, most), place[1], place[2]];
  };
  const put = (id: string): void => {
    const body = bodies.get(id);
    if (body === undefined || places.has(id) || busy.has(id)) return;
    busy.add(id);
    const own = relations.filter(({ who, to }) => who === id && (to === null || bodies.has(to)));
    // In a box under a lamp: the box says more exactly where.
    const relation = own.find(({ is, to }) => to !== null && CARRIES.has(is)) ?? own[0];
    if (relation !== undefined && relation.to !== null && body.stands !== 'sky') {
      put(relation.to);
      const anchor = places.get(relation.to);
      const other = bodies.get(relation.to);
      if (anchor !== undefined && other !== undefined) {
        const place = related(relation, body, anchor, other);
        places.set(id, laidBeside(place, relation, body, other));
        return;
      }
    }
    const earlier = input.before.get(id);
    if (earlier !== undefined) {
      places.set(id, groundedIn(earlier, body, input));
      return;
    }
    const depthM = Math.max(
      leanedOn(id, body) ? baseM + 0.5 : depthOf(body, baseM),
      shoreOf(body, input.set),
    );
    // The subject, or what it is on, stands in the middle.
    const first = id === subject || id === supportOf(subject, relations);
    let x = 0;
    if (!first) {
      const half = body.widthM / 2 + 0.3 * body.widthM;
      const reach = side > 0 ? rightM : leftM;
      const near = depthM < baseM * 2;
      x =
        side *
        (near
          ? Math.min(
              Math.max(reach, (subjectBody?.widthM ?? 1) * 0.6) + half,
              depthM < baseM * 0.8 ? Math.max(reach + half, frameWidthM(depthM) * 0.26) : Infinity,
            )
          : frameWidthM(depthM) * 0.24);
      if (near && side > 0) rightM = x + half;
      else if (near) leftM = -x + half;
      side = -side;
    } else {
      // Beside whoever is on a mountain, not beside the mountain.
      const wide = id === subject || body.kind !== 'nature' ? body : (subjectBody ?? body);
      leftM = wide.widthM * 0.6;
      rightM = wide.widthM * 0.6;
    }
    const inFrame = relation?.to === null ? relation.is : undefined;
    places.set(
      id,
      onBank(
        framed([x, liftOf(body, baseM, input.set, subjectBody), depthM], inFrame, baseM),
        body,
        input.set,
      ),
    );
  };
  for (const id of order) put(id);
  return places;
}

/** Who sat on what is not in this shot stands on the ground again. */
function groundedIn(earlier: Place, { id, stands }: Body, { order, before }: StageInput): Place {
  const [x, y, z] = earlier;
  if (y === 0 || stands !== 'ground') return earlier;
  const carried = order.some((other) => {
    const place = other === id ? undefined : before.get(other);
    return place !== undefined && Math.abs(place[2] - z) < 0.3 && Math.abs(place[0] - x) < 2;
  });
  return carried ? earlier : [x, 0, z];
}

function supportOf(subject: string | undefined, relations: readonly Relation[]): string | null {
  const own = relations.filter(
    ({ who, is, to }) => who === subject && to !== null && ON_IT.has(is),
  );
  return (own.find(({ is }) => CARRIES.has(is)) ?? own[0])?.to ?? null;
}

const NEAR_HILLS: ReadonlySet<Relation['is']> = new Set(['on', 'in', 'beside', 'in-front']);

const CARRIES: ReadonlySet<Relation['is']> = new Set(['on', 'in']);

const ON_IT: ReadonlySet<Relation['is']> = new Set(['on', 'in', 'under', 'above']);

/** Taller than this, a thing stands behind the cast, as tall as a wide shot shows it. */
const TALLEST_OF_CAST_M = 3.2;

const TALLEST_POST_M = 9;
const TALLEST_HUT_M = 6;

/** Far enough for the subject, and for all that stand with it: they share one ground. */
function baseDistance(
  order: readonly string[],
  bodies: ReadonlyMap<string, Body>,
  size: Size | null,
): number {
  const near = order
    .map((id) => bodies.get(id))
    .filter((body) => body !== undefined)
    .filter(({ stands }) => stands !== 'sky');
  const [subject] = near;
  if (subject === undefined) return 8;
  const own = [nearOf(subject, size), Math.min(subject.widthM * 1.6, FARTHEST_M)];
  const others = near
    .filter(({ heightM }) => heightM <= TALLEST_OF_CAST_M)
    .map((body) => nearOf(body, size));
  return Math.max(...own, ...others);
}

/** Before a dragon, a house, a ship people stand where they can be told apart. */
const PEOPLE_FARTHEST_M = 13;

function depthOf(body: Body, baseM: number): number {
  if (body.stands === 'sky') return SKY_DEPTH_M;
  // People share one ground; tall things as far as a wide shot of them needs, small ones with the subject.
  if (body.heightM >= SHORTEST_PERSON_M && body.heightM <= TALLEST_OF_CAST_M)
    return Math.min(baseM, PEOPLE_FARTHEST_M);
  return Math.max(baseM, clamp(body.heightM * 4.2, NEAREST_M, 160));
}

/** Where the water of a place begins: the cast stands on its near bank, boats do not. */
const WATER_FROM_M: Readonly<Record<string, number>> = {
  river: 10.3,
  lake: 10.2,
  harbour: 10.9,
  beach: 12.6,
  waterfall: 10.4,
};

function shoreOf({ stands, what, widthM }: Body, set: string | null): number {
  const fromM = set === null || !Object.hasOwn(WATER_FROM_M, set) ? undefined : WATER_FROM_M[set];
  const floats = stands === 'water' || stands === 'under-water';
  if (fromM === undefined || !floats || ASHORE.has(what)) return 0;
  return fromM + Math.min(4, 0.9 + widthM * 0.16);
}

/** Of the river's set. */
const FAR_BANK_M = 33;

/** Trees by a water stand on its bank, beside the view. */
function onBank([x, y, z]: Place, { kind, stands }: Body, set: string | null): Place {
  const fromM = set === null || !Object.hasOwn(WATER_FROM_M, set) ? undefined : WATER_FROM_M[set];
  if (fromM === undefined || kind !== 'plant' || stands !== 'ground' || z < fromM) return [x, y, z];
  // The far bank shows a tree whole; where it is not known, the near one.
  const bankM = set === 'river' ? FAR_BANK_M : fromM - 1;
  return [(x < 0 ? -1 : 1) * frameWidthM(bankM) * (set === 'river' ? 0.2 : 0.42), y, bankM];
}

const ASHORE: ReadonlySet<string> = new Set(['crab', 'turtle', 'starfish', 'seal', 'penguin']);

function liftOf(body: Body, baseM: number, set: string | null, subject: Body | undefined): number {
  const subjectTop = subject === undefined || subject.id === body.id ? 0 : subject.heightM;
  switch (body.stands) {
    case 'sky':
      return SKY_DEPTH_M * 0.22;
    case 'air':
      return subject?.id === body.id
        ? Math.max(1.6, body.heightM * 2)
        : Math.max(Math.min(2.2, subjectTop * 3 + 0.3), subjectTop * 1.4, baseM * 0.24);
    case 'under-water':
      return set === 'underwater' ? Math.max(0.8, body.heightM * 0.8) : 0;
    case 'table':
      return set === 'table-top' || subject?.id !== body.id ? 0 : set === null ? 0 : TABLE_M;
    case 'ground':
      return set === 'rocky-shore' && body.what === 'lighthouse' ? ROCK_M : 0;
    case 'water':
      return 0;
  }
}

function framed(place: Place, is: Relation['is'] | undefined, baseM: number): Place {
  const [x, y, z] = place;
  const third = frameWidthM(z) * 0.24;
  switch (is) {
    case 'left':
      return [-third, y, z];
    case 'right':
      return [third, y, z];
    case 'centre':
      return [0, y, z];
    case 'foreground':
      return [x, y, Math.max(NEAREST_M, baseM * 0.55)];
    case 'background':
      return [x, y, Math.max(z, baseM * 3)];
    default:
      return place;
  }
}

/** Vehicles that one sits astride, under no roof. */
export const SADDLED: ReadonlySet<string> = new Set([
  'motorcycle',
  'bicycle',
  'scooter',
  'skateboard',
]);

/** What is laid on them lies in their hollow. */
const FLAT: ReadonlySet<string> = new Set(['plate', 'tray', 'dish', 'saucer', 'cutting-board']);

/** Share of its height at which one sits on what one rides. */
const SADDLE = 0.62;

/** Height of the seat, the top, the deck: where something on it stands. */
function topOf({ what, kind, heightM, stands }: Body, rider: Body): number {
  if (kind === 'quadruped' && rider.kind === 'person') return heightM * SADDLE;
  if (SADDLED.has(what)) return heightM * (what === 'skateboard' ? 1 : SADDLE);
  if (kind === 'vehicle') return heightM * 0.75;
  if (kind === 'boat') return Math.min(1.2, heightM * 0.2);
  if (kind === 'quadruped') return heightM * 0.72;
  if (kind === 'plant') return heightM * 0.62;
  if (kind === 'furniture') return heightM > 1.6 ? heightM : heightM * (heightM > 0.8 ? 0.5 : 1);
  if (kind === 'person') return heightM * 0.82;
  if (kind === 'food' && what !== 'cake') return heightM * 0.7;
  if (FLAT.has(what)) return heightM * 0.4;
  if (stands === 'water' && heightM < 0.6) return heightM;
  return heightM;
}

/** Who stands beside somebody on a chair, a box, a horse stands on the ground. */
function related(relation: Relation, body: Body, anchor: Place, other: Body): Place {
  const place = relatedTo(relation, body, anchor, other);
  const grounded = body.stands === 'ground' && other.stands === 'ground' && BESIDE.has(relation.is);
  return grounded ? [place[0], 0, place[2]] : place;
}

const BESIDE: ReadonlySet<Relation['is']> = new Set([
  'beside',
  'behind',
  'in-front',
  'left-of',
  'right-of',
]);

/** From the middle of a table to whoever works at it, metres. */
const AT_EDGE_M = 0.34;

/** How high one sits on somebody's shoulders, share of his height. */
const SHOULDERS = 0.8;

function relatedTo(relation: Relation, body: Body, anchor: Place, other: Body): Place {
  const [x, y, z] = anchor;
  const apart = (body.widthM + other.widthM) / 2 + 0.15 * Math.max(body.widthM, other.widthM);
  // Hills and cliffs are far: who is on one, or at its foot, stands on the ground before it.
  if (NEAR_HILLS.has(relation.is) && other.kind === 'nature' && other.heightM > body.heightM * 3)
    return [x * 0.4, 0, Math.min(z, Math.max(NEAREST_M, nearOf(body, null)))];
  switch (relation.is) {
    case 'on':
      // A parrot on a shoulder, beside the head.
      if (other.kind === 'person' && body.heightM < other.heightM * 0.35)
        return [x - other.heightM * 0.12, y + other.heightM * SHOULDERS, z - 0.02];
      // On somebody's shoulders: behind the head, which is seen before whoever sits there.
      if (other.kind === 'person' && body.kind === 'person')
        return [x - 0.05, y + other.heightM * SHOULDERS, z + 0.01];
      return [x, y + topOf(other, body), z - 0.01];
    case 'in': {
      if (other.kind === 'building')
        return [x + other.widthM * 0.3, y, Math.max(NEAREST_M, z - other.widthM * 0.6)];
      if (other.kind === 'container') return [x, y + other.heightM * 0.35, z - 0.005];
      if (other.kind === 'vehicle' || other.kind === 'boat')
        return [x, y + other.heightM * 0.25, z - 0.01];
      return [x, y, z - 0.05];
    }
    case 'under':
      // Beside the trunk, not as a part of it.
      return [
        x - (other.heightM > body.heightM * 2 ? body.widthM * 0.5 + 0.3 : 0),
        y === 0 ? 0 : Math.max(0, y - body.heightM * 1.2),
        z - Math.min(0.5, other.widthM * 0.1),
      ];
    case 'above':
      // Whoever holds something over somebody stands beside him.
      if (body.stands === 'ground' && (body.kind === 'person' || body.kind === 'quadruped'))
        return [x - apart, y > 0.5 ? 0 : y, z + 0.02];
      return [x, y + other.heightM * 1.15 + body.heightM * 0.6, z];
    case 'behind':
      // At work on a table: its edge before the body.
      if (body.kind === 'person' && (other.what === 'table' || other.what === 'desk'))
        return [x, 0, z + AT_EDGE_M];
      return [x + apart * 0.35, y, z + Math.max(0.6, other.widthM, body.widthM) * 1.3];
    case 'in-front':
      return [
        x - apart * 0.3,
        y,
        Math.max(NEAREST_M, z - Math.max(0.5, other.widthM, body.widthM) * 1.1),
      ];
    case 'left-of':
      return [x - apart, y, z];
    case 'right-of':
      return [x + apart, y, z];
    default:
      return [x + apart * (body.heightM > other.heightM ? -1 : 1), y, z + 0.02];
  }
}
