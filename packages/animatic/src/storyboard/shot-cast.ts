// The cast of a drawn shot: who is in it, who carries whom, where all stand, what they do when.
import { isGreatShip } from './aboard.ts';
import { faceBench } from './at-bench.ts';
import type { Beat, Relation } from '../script/script.ts';
import { blockingOf } from './acting.ts';
import { putInside } from './carry.ts';
import { goAround } from './around.ts';
import { keepFiles, leadFiles } from './in-file.ts';
import { armedOf, asRead, ladenOf, SWORDSMEN } from './in-hands.ts';
import { harness } from './team.ts';
import { accompany, keepApart } from './together.ts';
import { sitDown } from './sit-down.ts';
import { staysPut } from './stays-put.ts';
import type { TimedLine } from './unhurried.ts';
import { INDOORS, LIVING, furnished } from './furnished.ts';
import { toPavement } from './pavement.ts';
import { pushAlong } from './push-along.ts';
import { schedule } from './schedule.ts';
import { shelter } from './shelter.ts';
import type { TimedAction } from './schedule.ts';
import { growIntoBloom } from './in-bloom.ts';
import { builtInAt } from './set-shows.ts';
import { isShownBySet } from './shown-by-set.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Stage } from './stage.ts';
import { SADDLED, stagePlaces } from './staging.ts';
import type { Body } from './staging.ts';
import { downTheBank } from './down-bank.ts';
import { keepByMother } from './to-its-kin.ts';
import type { Blocking } from './storyboard.ts';
import type { TimedBeat } from './timeline.ts';

/** Who stands cannot stand on the open sea: without a boat the place is its shore. */
export function standable(set: string | null, beats: readonly Beat[], stage: Stage): string | null {
  if (set === 'sky') return walksThere(beats, stage) ? null : set;
  if (set !== 'sea' && set !== 'bridge') return set;
  const bodies = beats.flatMap((beat) => beat.present.flatMap((id) => stage.bodies.get(id) ?? []));
  const afloat = bodies.some(({ kind, stands }) => kind === 'boat' || stands === 'under-water');
  // Boats go under bridges, not over them.
  if (set === 'bridge') return bodies.some(({ kind }) => kind === 'boat') ? 'river' : set;
  const swims = beats.some((beat) =>
    beat.actions.some(({ motion }) => motion !== null && IN_WATER.has(motion)),
  );
  const stands = bodies.some(
    ({ kind, stands: on }) => on === 'ground' && (kind === 'person' || kind === 'quadruped'),
  );
  return stands && !afloat && !swims ? 'beach' : set;
}

/** Under the sky, not in it: somebody on foot does what is done on the ground. */
function walksThere(beats: readonly Beat[], stage: Stage): boolean {
  return beats.some(({ actions }) =>
    actions.some(
      ({ who, motion }) =>
        GROUNDED.has(motion ?? '') &&
        who.some((id) => {
          const body = stage.bodies.get(id);
          return body?.kind === 'person' && body.stands === 'ground';
        }),
    ),
  );
}

const GROUNDED: ReadonlySet<string> = new Set([
  'plant',
  'dig',
  'kneel',
  'crouch',
  'march',
  'salute',
  'build',
  'push',
  'pull',
]);

/** What is small and lies nowhere is looked at on a table, even in the street or in the snow. */
export function layable(
  set: string | null,
  draft: ShotDraft,
  order: readonly string[],
  stage: Stage,
): string | null {
  const beats = draft.beats.map(({ beat }) => beat);
  const bodies = order.flatMap((id) => stage.bodies.get(id) ?? []);
  const own = draft.camera.pointOfView === true || bodies.some(({ kind }) => kind === 'hand');
  if (set === 'room' && own && bodies.some(({ what }) => COOKED_IN.has(what))) return 'kitchen';
  if (set === 'table-top') {
    // People do not fit on a table.
    const people = bodies.some(({ kind }) => kind === 'person');
    if (!people) return own ? placeOfHands(beats, bodies) : set;
    const cooks = beats.some(({ actions }) => actions.some(({ motion }) => motion === 'cook'));
    return cooks ? 'kitchen' : 'restaurant';
  }
  if (set === null || bodies.length === 0 || ROOMY.has(set) || INDOORS.has(set)) return set;
  if (beats.some(({ relations }) => relations.some(({ to }) => to !== null))) return set;
  const near = draft.camera.size === 'close-up' || draft.camera.size === 'extreme-close-up';
  const small = bodies.every(({ heightM, kind }) => heightM < 0.4 && LAID.has(kind));
  if (!near || !small) return set;
  // What was shown on the studio's paper is seen there again.
  return stage.placesIn('studio').size > 0 ? 'studio' : 'table-top';
}

/** Where one's own hands do what they do with what lies on no table of a place. */
function placeOfHands(beats: readonly Beat[], bodies: readonly Body[]): string {
  const motions = new Set(beats.flatMap(({ actions }) => actions.map(({ motion }) => motion)));
  const food = bodies.some(({ kind }) => kind === 'food');
  if (bodies.some(({ what }) => COOKED_IN.has(what))) return 'kitchen';
  if (food && [...COOKING].some((motion) => motions.has(motion))) return 'kitchen';
  if (bodies.some(({ what }) => MIXED_AT.has(what))) return 'bar';
  return 'table-top';
}

const COOKING: ReadonlySet<string> = new Set(['cut', 'stir', 'cook', 'crack']);
const MIXED_AT: ReadonlySet<string> = new Set(['shaker', 'cocktail', 'beer', 'whisky']);
const COOKED_IN: ReadonlySet<string> = new Set(['frying-pan', 'pan', 'wok', 'pot', 'knife']);

const LAID: ReadonlySet<Body['kind']> = new Set([
  'food',
  'drink',
  'container',
  'product',
  'tool',
  'device',
]);

/** Places in which small things float or are shown by themselves. */
const ROOMY: ReadonlySet<string> = new Set(['studio', 'space', 'sky', 'underwater']);

const IN_WATER: ReadonlySet<string> = new Set([
  'swim',
  'dive',
  'surf',
  'float',
  'fly',
  'sail',
  'row',
]);

/** The cast of a shot, who matters most first. */
export function orderOf(
  { camera, beats }: ShotDraft,
  present: readonly string[],
  bodies: ReadonlyMap<string, Body>,
): readonly string[] {
  const actors = beats.flatMap(({ beat }) => beat.actions.flatMap(({ who }) => who));
  const living = present.filter((id) => LIVING.has(bodies.get(id)?.kind ?? ''));
  // A ball that rolls, a wave, a leaf: what happens to it is seen beside who is there.
  const leads = actors.filter((id) => living.includes(id) || leadsAlone(bodies.get(id)));
  const on = camera.on === undefined ? [] : [camera.on];
  const all = [...on, ...leads, ...living, ...actors, ...present];
  return [...new Set(all)].filter((id) => bodies.has(id));
}

/** Big enough to be what a shot with people is about: a rocket, a ship, a tower. */
function leadsAlone(body: Body | undefined): boolean {
  return body !== undefined && body.heightM >= 0.9 && !SCENERY.has(body.kind);
}

const SCENERY: ReadonlySet<Body['kind']> = new Set(['nature', 'sky', 'plant', 'furniture']);

const MOST_ROWS = 100;

export interface CastInput {
  readonly draft: ShotDraft;
  readonly stage: Stage;
  readonly lines: readonly TimedLine[];
}

/** What food is in or on is in the hands together with it. */
const isDish = ({ bodies }: Stage, id: string): boolean => bodies.get(id)?.kind === 'container';

export function blockingIn(input: CastInput, order: readonly string[], set: string): Blocking[] {
  const { draft, stage, lines } = input;
  const beats = draft.beats.map(({ beat }) => beat);
  const said = [
    ...beats.flatMap(({ relations }) => relations),
    ...ridden(beats, stage.bodies),
  ].filter(({ to }) => set !== 'ship-deck' || !isGreatShip(stage.bodies.get(to ?? '')));
  // In the hand here; where its holder is not, it stands by itself.
  const held = new Set(
    order
      .map((id) => stage.members.get(id)?.holds)
      .filter((id) => !staysPut(stage.bodies.get(id ?? '')?.what)),
  );
  const kept = furnished(input, order, set);
  const seen = [...order, ...kept].filter(
    (id) =>
      !held.has(id) &&
      !said.some(
        ({ who, is, to }) =>
          to === id && (is === 'on' || is === 'in') && held.has(who) && isDish(stage, id),
      ) &&
      !isShownBySet(id, draft, stage, set) &&
      !isInside(id, said, stage),
  );
  const afloat = FLOATING.has(set) ? boarded(seen, said, stage.bodies) : [];
  const laid = INDOORS.has(set) ? laidOut(seen, [...said, ...afloat], stage) : [];
  const relations = [...said, ...afloat, ...laid];
  const tables = laid.flatMap(({ to }) => (to === null ? [] : [to]));
  const spanned = set === 'river' && beats.some((beat) => beat.set === 'bridge');
  const ids = [...new Set([...seen, ...tables, ...(spanned ? [spanOver(stage)] : [])])];
  const before = stage.placesIn(set);
  const places = stagePlaces({
    bodies: stage.bodies,
    order: ids,
    relations,
    present: ids.filter((id) => !kept.includes(id)),
    set,
    before,
    size: draft.camera.size ?? null,
  });
  if (spanned) places.set(spanOver(stage), [0, 0, BRIDGE_M]);
  for (const id of ids) {
    const there = builtInAt(set, stage.bodies.get(id)?.what);
    if (there !== undefined) places.set(id, [...there]);
  }
  const speakers = new Map(
    lines
      .filter((line) => line.startS >= draft.startS && line.startS < draft.endS)
      .flatMap(({ line }) => (line.speaker === null ? [] : [[line.speaker, line.listener]])),
  );
  const rows = blockingOf({
    bodies: stage.bodies,
    places,
    actions: actionsIn(draft, stage.bodies, armedOf(stage)),
    ids,
    startS: draft.startS,
    endS: draft.endS,
    speakers,
    portrait: order.length <= 2,
    mounts: mountsOf(relations, stage.bodies),
    set,
    pace: beats.map(({ pace }) => pace).find((pace) => pace !== null) ?? 1,
    armed: armedOf(stage),
    laden: ladenOf(stage),
    known: new Set(before.keys()),
    bystanders: new Set(kept),
    postures: stage.posturesIn(set),
  });
  growIntoBloom(rows, stage.bodies);
  pushAlong(rows, actionsIn(draft, stage.bodies, armedOf(stage)), stage.bodies);
  harness(rows, stage.bodies);
  accompany(rows, relations, stage.bodies);
  leadFiles(rows, relations, stage.bodies);
  keepApart(rows, relations, stage.bodies);
  shelter(rows, stage);
  keepFiles(rows, relations, stage.bodies);
  keepByMother(rows, stage.bodies);
  downTheBank(rows, stage.bodies);
  goAround(
    rows,
    beats.flatMap(({ actions }) => actions),
    stage.bodies,
    set,
  );
  const told = new Set(
    beats.flatMap(({ actions }) =>
      actions.flatMap(({ who, motion }) => (motion === 'sit' || motion === 'sit-down' ? who : [])),
    ),
  );
  const uses = new Map(
    beats.flatMap(({ actions }) =>
      actions.flatMap(({ who, whom }) =>
        whom === null ? [] : who.map((id) => [id, [whom]] as const),
      ),
    ),
  );
  sitDown(rows, { relations, stage, set, indoors: INDOORS.has(set), told, uses });
  faceBench(rows, relations, stage.bodies);
  for (const id of putInside(rows, relations, stage.bodies)) stage.describe(id, 'open');
  // Where they have gone by the end of the shot, the next one finds them.
  const ends = new Map(places);
  for (const { cast, at, to } of rows) ends.set(cast, to ?? at);
  stage.remember(set, ends);
  toPavement(rows, stage, set);
  return rows.slice(0, MOST_ROWS);
}

/** How far away a bridge is seen whole behind the boat that has come from under it. */
const BRIDGE_M = 34;

function spanOver(stage: Stage): string {
  stage.furnish({
    id: 'bridge',
    what: 'bridge',
    colour: null,
    count: 1,
    scale: 1.1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  });
  return 'bridge';
}

/** "The final strike" of a swordsman is no baseball's. */
const withBlade = (
  who: readonly string[],
  motion: string | null,
  armed: ReadonlySet<string>,
): string | null =>
  motion === 'bat' && who.some((id) => armed.has(id) || isSwordsman(id)) ? 'fight' : motion;

const isSwordsman = (id: string): boolean => SWORDSMEN.has(id.replace(/-\d+$/, ''));

/** Actions of the beats, in film time; those of a beat that several shots tell go on through them. */
function actionsIn(
  draft: ShotDraft,
  bodies: ReadonlyMap<string, Body>,
  armed: ReadonlySet<string>,
): readonly TimedAction[] {
  return draft.beats.flatMap(({ beat, startS, endS }: TimedBeat) => {
    const timed = schedule(beat, startS, endS, bodies).actions;
    const inside = timed
      .map((one) => ({
        ...one,
        action: {
          ...one.action,
          motion: withBlade(one.action.who, asRead(one.action, bodies), armed),
        },
        startS: Math.max(one.startS, draft.startS),
        endS: Math.min(one.endS, draft.endS),
      }))
      .filter((one) => one.endS - one.startS > 0.04);
    return inside;
  });
}

const MOUNTS: ReadonlySet<Body['kind']> = new Set(['quadruped', 'vehicle', 'boat']);
const RIDING: ReadonlySet<string> = new Set([
  'ride',
  'cycle',
  'drive',
  'sail',
  'row',
  'punt',
  'gallop',
]);

/** Who rides something sits on it, who sails something is in it. */
function ridden(beats: readonly Beat[], bodies: ReadonlyMap<string, Body>): readonly Relation[] {
  return beats.flatMap(({ actions }) =>
    actions.flatMap(({ who, motion, whom }): Relation[] => {
      const kind = whom === null ? undefined : bodies.get(whom)?.kind;
      if (motion === null || kind === undefined || whom === null) return [];
      if (!RIDING.has(motion) || !MOUNTS.has(kind)) return [];
      const astride = kind === 'quadruped' || SADDLED.has(bodies.get(whom)?.what ?? '');
      return who.map((id) => ({ who: id, is: astride ? 'on' : 'in', to: whom }));
    }),
  );
}

/** Rider → mount. */
function mountsOf(
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): ReadonlyMap<string, string> {
  return new Map(
    relations.flatMap(({ who, is, to }) => {
      const kind = to === null ? undefined : bodies.get(to)?.kind;
      const carries = kind !== undefined && MOUNTS.has(kind) && (is === 'on' || is === 'in');
      return carries && to !== null && to !== who ? [[who, to] as const] : [];
    }),
  );
}

/** Behind closed windows nobody is seen. */
const CLOSED: ReadonlySet<string> = new Set([
  'fire-engine',
  'bus',
  'tram',
  'train',
  'tank',
  'plane',
  'submarine',
  'rocket',
]);

function isInside(id: string, relations: readonly Relation[], stage: Stage): boolean {
  return relations.some(
    ({ who, is, to }) =>
      who === id && is === 'in' && to !== null && CLOSED.has(stage.members.get(to)?.what ?? ''),
  );
}

const FLOATING: ReadonlySet<string> = new Set(['sea', 'harbour', 'river', 'lake']);

/** On the water people are in the boat, unless they are told to be elsewhere. */
function boarded(
  ids: readonly string[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): readonly Relation[] {
  const boat = ids.find((id) => bodies.get(id)?.kind === 'boat');
  if (boat === undefined) return [];
  return ids.flatMap((id): Relation[] => {
    const body = bodies.get(id);
    const elsewhere = relations.some(({ who, to }) => who === id && to !== null);
    const stands =
      body?.stands === 'ground' && (body.kind === 'person' || body.kind === 'quadruped');
    return stands && !elsewhere ? [{ who: id, is: 'in', to: boat }] : [];
  });
}

const SMALL_M = 0.45;

/** What the vocabulary says so of, and whatever else is small and made to be handled. */
function liesOnTables(body: Body | undefined): boolean {
  if (body === undefined) return false;
  return (
    body.stands === 'table' ||
    (LAID.has(body.kind) && body.heightM < SMALL_M && body.stands === 'ground')
  );
}

/** Small things indoors lie on a table: one that is there, or one that is brought. */
function laidOut(
  ids: readonly string[],
  relations: readonly Relation[],
  stage: Stage,
): readonly Relation[] {
  const loose = ids.filter(
    (id) =>
      liesOnTables(stage.bodies.get(id)) &&
      relations.every(({ who, to }) => who !== id || to === null),
  );
  if (loose.length === 0) return [];
  const table =
    ids.find((id) => ['table', 'desk'].includes(stage.members.get(id)?.what ?? '')) ?? 'table';
  stage.furnish({
    id: table,
    what: 'table',
    colour: null,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  });
  return loose.map((who) => ({ who, is: 'on', to: table }));
}
