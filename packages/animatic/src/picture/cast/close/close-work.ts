// Shots from so near that things and hands have to be arranged together: what the viewer's own hands do,
// a dish that fills the frame, a table from straight above. All in true sizes, in centimetres.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember, Shot, Storyboard } from '../../../storyboard/storyboard.ts';
import { THINGS as WORDS } from '../../../words/things.ts';
import { easedProgress, progressAt } from '../../camera.ts';
import type { CameraPath } from '../../camera-path.ts';
import { focalPx, horizonInFrame, project } from '../../projection.ts';
import { seedOf } from '../../paint/noise.ts';
import type { View } from '../../sets/set.ts';
import { setNamed } from '../../sets/sets.ts';
import { toneAt } from '../draw-actor.ts';
import { isHand } from '../before-the-lens.ts';
import { handLookOf } from '../human/make-hand.ts';
import type { Moment, Puppet } from '../puppet.ts';
import { actOf, ON_TABLE, ridden } from './acts.ts';
import type { Act } from './acts.ts';
import { dish, flatLay, flatLayWithHand, lift, stillLife } from './dishes-near.ts';
import { knownAs } from './known-as.ts';
import { servedAs } from './served.ts';
import { Work } from './work.ts';
import type { Bench } from './work.ts';

export interface CloseWork {
  /** Cast members that it shows: nobody else draws them. */
  readonly takes: ReadonlySet<string>;
  /** It is done on a table, which is looked down upon. */
  readonly onTable: boolean;
  paint(g: SKRSContext2D, tS: number, view: View): void;
}

interface Stretch {
  readonly act: Act;
  readonly motion: string | null;
  readonly startS: number;
  endS: number;
}

/** Side of a square frame, cm: a hand is a third of it. */
const FRAME_CM = 60;
/** Where the middle of the work is, share of the frame's height from below. */
const MIDDLE = 0.43;
const SMALL_M = 0.62;

const THINGS_AT_HAND: ReadonlySet<string> = new Set([
  'food',
  'drink',
  'container',
  'product',
  'tool',
  'device',
  'toy',
  'plant',
]);

function isSmall({ what, scale }: CastMember): boolean {
  const row = WORDS.get(what);
  if (row === undefined) return servedAs(what) !== undefined;
  return THINGS_AT_HAND.has(row.kind) && row.heightM * scale < SMALL_M;
}

/** @returns undefined: the shot is staged like any other */
export function closeWorkOf(shot: Shot, storyboard: Storyboard): CloseWork | undefined {
  if (shot.plate !== null) return undefined;
  const members = new Map(
    storyboard.cast.map((member) => [member.id, knownAs(member, shot, storyboard)]),
  );
  const all = [...new Set(shot.blocking.map(({ cast }) => cast))].flatMap(
    (id) => members.get(id) ?? [],
  );
  const held = all.flatMap(({ holds }) => (holds === null ? [] : (members.get(holds) ?? [])));
  const near = [...new Set([...all.filter(isSmall), ...held.filter(isSmall)])];
  if (near.some(({ reference }) => reference !== null)) return undefined;
  // Hands without their owner are seen as one's own.
  const alone =
    all.some(({ what }) => isHand(what)) &&
    all.every((one) => isHand(one.what) || near.includes(one) || AT_HAND.has(one.what));
  const own = { all, near, held };
  if (shot.camera.pointOfView || (alone && shot.camera.angle !== 'top-down'))
    return byOwnHands(shot, storyboard, own);
  // From straight above hands that work are seen as they are from before them.
  const works = alone && shot.blocking.some(({ motion }) => WORKING.has(motion ?? ''));
  return (
    (works ? byOwnHands(shot, storyboard, own) : undefined) ??
    ofDishes(shot, storyboard, { all, near })
  );
}

const WORKING: ReadonlySet<string> = new Set(['knead', 'wrap', 'cut', 'stir', 'pour', 'write']);

function byOwnHands(
  shot: Shot,
  storyboard: Storyboard,
  {
    all,
    near,
    held,
  }: { all: readonly CastMember[]; near: readonly CastMember[]; held: readonly CastMember[] },
): CloseWork | undefined {
  const owner = storyboard.cast.find(({ what }) => isHand(what));
  const hands = new Set(all.filter(({ what }) => isHand(what)).map(({ id }) => id));
  const motionTold = (id: string): string | null =>
    shot.blocking.find(({ cast, motion }) => cast === id && motion !== null)?.motion ?? null;
  const ride = hands.size === 0 ? ridden(all, motionTold) : undefined;
  if (ride?.mount !== undefined) {
    const stretches = [{ act: ride.act, motion: null, startS: shot.startS, endS: shot.endS }];
    const takes = new Set([ride.mount.id]);
    return benchOf(shot, storyboard, { stretches, members: all, owner, takes, steered: true });
  }
  // Where a later shot only names the pan, the hands are still ours.
  if (
    owner === undefined ||
    (hands.size === 0 && all.some((one) => !near.includes(one) && !AT_HAND.has(one.what)))
  )
    return undefined;
  const told = shot.blocking.filter(({ cast }) => (hands.size === 0 ? true : hands.has(cast)));
  const rows = told.some(({ motion }) => motion !== null)
    ? told.filter(({ motion }) => motion !== null)
    : hands.size > 0 &&
        shot.blocking.some(
          ({ motion, cast }) => motion !== null && near.some(({ id }) => id === cast),
        )
      ? [
          ...told,
          ...shot.blocking.filter(
            ({ motion, cast }) => motion !== null && near.some(({ id }) => id === cast),
          ),
        ]
      : told;
  const moving = new Set(
    shot.blocking
      .filter(({ motion, to }) => motion !== null || to !== null)
      .map(({ cast }) => cast),
  );
  const stretches: Stretch[] = [];
  let mount: CastMember | undefined;
  for (const { motion, startS, endS } of rows.toSorted((a, b) => a.startS - b.startS)) {
    const found = actOf(motion, near, all, { holds: held.length > 0, moving });
    if (found === undefined) continue;
    mount ??= found.mount;
    const last = stretches.at(-1);
    if (last?.act === found.act || (last !== undefined && startS < last.startS + 0.1)) {
      last.endS = Math.max(last.endS, endS);
      continue;
    }
    if (last !== undefined) last.endS = Math.max(last.startS, startS);
    stretches.push({
      act: found.act,
      motion,
      startS: last === undefined ? shot.startS : startS,
      endS,
    });
  }
  const end = stretches.at(-1);
  if (end === undefined) return undefined;
  end.endS = shot.endS;
  const earlier = ingredients(shot, storyboard);
  const members =
    mount === undefined
      ? [...near, ...earlier, ...all.filter(({ what }) => what === 'door')]
      : [...all, ...near];
  const takes = new Set([...hands, ...near.map(({ id }) => id)]);
  if (mount !== undefined) takes.add(mount.id);
  for (const { id, what } of all) if (AT_HAND.has(what)) takes.add(id);
  return benchOf(shot, storyboard, {
    stretches,
    members: [...new Set(members)],
    owner,
    takes,
    steered: mount !== undefined,
  });
}

const AT_HAND: ReadonlySet<string> = new Set(['table', 'desk', 'door', 'keyboard']);

/** What was cut and beaten before is in the pan now. */
function ingredients(shot: Shot, storyboard: Storyboard): readonly CastMember[] {
  const before = new Set(
    storyboard.shots
      .filter(({ startS }) => startS < shot.startS)
      .flatMap(({ blocking }) => blocking.map(({ cast }) => cast)),
  );
  return storyboard.cast.filter(
    ({ id, what }) => before.has(id) && WORDS.get(what)?.kind === 'food',
  );
}

/** On a table, and nothing in it is thrown, falls or turns as a whole. */
function liesStill({ set, blocking }: Shot, near: readonly CastMember[]): boolean {
  const laid = set === BOARD.set || blocking.some(({ cast }) => AT_HAND.has(cast));
  const quiet = blocking.every(
    ({ motion, to }) => to === null && (motion === null || QUIET.has(motion)),
  );
  return laid && quiet && near.length > 0;
}

const QUIET: ReadonlySet<string> = new Set([
  'steam',
  'burn',
  'glow',
  'flicker',
  'melt',
  'ring',
  'stand',
  'open',
]);

const EATEN_WITH: ReadonlySet<string> = new Set(['chopsticks', 'fork', 'spoon']);
const ROOMY: ReadonlySet<string> = new Set(['studio', 'space', 'sky', 'underwater']);

function ofDishes(
  shot: Shot,
  storyboard: Storyboard,
  { all, near }: { all: readonly CastMember[]; near: readonly CastMember[] },
): CloseWork | undefined {
  const { size, angle } = shot.camera;
  const others = all.filter(
    (member) => !near.includes(member) && !AT_HAND.has(member.what) && !isHand(member.what),
  );
  if (others.length > 0 || ROOMY.has(shot.set ?? '')) return undefined;
  const food = near.find(({ what }) => (servedAs(what)?.content ?? null) !== null);
  const close = size === 'close-up' || size === 'extreme-close-up';
  const hand = all.find(({ what }) => isHand(what));
  let act: Act | undefined;
  if (angle === 'top-down' && near.length > 0) act = hand === undefined ? flatLay : flatLayWithHand;
  else if (close && food !== undefined && near.some(({ what }) => EATEN_WITH.has(what))) act = lift;
  else if (
    close &&
    food !== undefined &&
    (servedAs(food.what)?.vessel !== 'cup' || size !== 'close-up')
  )
    act = dish;
  else if (close && hand === undefined && near.length > 1 && liesStill(shot, near)) act = stillLife;
  if (act === undefined) return undefined;
  const members = [...near, ...all.filter(({ what }) => AT_HAND.has(what))];
  const takes = new Set([...members.map(({ id }) => id), ...(hand === undefined ? [] : [hand.id])]);
  const stretches = [{ act, motion: null, startS: shot.startS, endS: shot.endS }];
  return benchOf(shot, storyboard, { stretches, members, owner: hand, takes });
}

function benchOf(
  shot: Shot,
  storyboard: Storyboard,
  {
    stretches,
    members,
    owner,
    takes,
    steered = false,
  }: {
    stretches: readonly Stretch[];
    members: readonly CastMember[];
    owner: CastMember | undefined;
    takes: ReadonlySet<string>;
    /** What is steered neither comes nearer nor goes away. */
    steered?: boolean;
  },
): CloseWork {
  const { width, height } = storyboard.output;
  const pxPerCm = Math.sqrt(width * height) / FRAME_CM;
  const bench: Bench = {
    widthCm: width / pxPerCm,
    heightCm: height / pxPerCm,
    bottom: (height / pxPerCm) * MIDDLE,
    pxPerCm,
    approached: shot.camera.amount > 0.2,
  };
  const seed = seedOf(owner?.id ?? `close ${shot.id}`, storyboard.seed);
  const bare = handLookOf(owner, seed);
  const inSnow = members.some(({ what }) => what === 'snowboard' || what === 'ski');
  const look = inSnow ? { ...bare, glove: bare.glove ?? '#2c3444' } : bare;
  const puppets = new Map<string, Puppet>();
  const tables = new Map<string, Canvas>();
  const [first] = stretches;
  const { indoors } = setNamed(shot.set ?? 'studio');
  return {
    takes,
    onTable: first !== undefined && ON_TABLE.has(first.act),
    paint(g, tS, view): void {
      const stretch = stretches.findLast(({ startS }) => startS <= tS + 1e-6) ?? first;
      if (stretch === undefined) return;
      const lengthS = Math.max(0.1, stretch.endS - stretch.startS);
      const sinceS = Math.min(lengthS, Math.max(0, tS - stretch.startS));
      const grow = steered ? 1 : growth(shot, tS);
      const moment: Moment = {
        tS: (tS - shot.startS) * shot.pace,
        motion: stretch.motion,
        motionS: sinceS * shot.pace,
        motionU: sinceS / lengthS,
        travelledM: 0,
        speedMps: 0,
        facing: 'right',
        speaking: false,
        flow: 0.1,
        pxPerM: pxPerCm * 100 * grow,
        seed,
      };
      const t = tS * (shot.camera.handheld ? 1 : 0);
      const swayX = Math.sin(t * 1.7) * 0.45 + Math.sin(t * 3.1 + 1) * 0.2;
      const swayY = Math.sin(t * 2.2 + 2) * 0.4 + Math.sin(t * 4.1) * 0.14;
      g.save();
      g.setTransform(
        pxPerCm * grow,
        0,
        0,
        -pxPerCm * grow,
        width / 2 + swayX * pxPerCm,
        height * (1 - MIDDLE) + swayY * pxPerCm,
      );
      g.rotate(Math.sin(t * 1.3) * 0.006);
      stretch.act(
        new Work(g, moment, toneAt(view.light, 1), {
          bench,
          members,
          look,
          ownTable: shot.set !== BOARD.set,
          indoors,
          doing: ({ id }) => doingAt(shot, id, tS),
          puppets,
          tables,
        }),
      );
      g.restore();
      g.setTransform(1, 0, 0, 1, 0, 0);
    },
  };
}

function doingAt(shot: Shot, id: string, tS: number): { motion: string | null; u: number } {
  const row = shot.blocking.findLast(({ cast, startS }) => cast === id && startS <= tS + 1e-6);
  if (row === undefined) return { motion: null, u: 0 };
  return {
    motion: row.motion,
    u: Math.min(1, (tS - row.startS) / Math.max(0.1, row.endS - row.startS)),
  };
}

/** A dolly or a zoom goes closer to the work as to all else. */
function growth(shot: Shot, tS: number): number {
  const { move, amount, ease } = shot.camera;
  const e = easedProgress(ease, progressAt(shot, tS));
  if (move === 'push-in' || move === 'zoom-in') return 1 + amount * 0.4 * e;
  if (move === 'pull-back' || move === 'zoom-out') return 1 + amount * 0.4 * (1 - e);
  return 1;
}

/** Height and end of the board of the set of tables, which is looked down upon. */
const BOARD = { set: 'table-top', endM: 1.9 } as const;
/** Where a table ends, cm above the middle of the work. */
const TABLE_ENDS_CM = 13;

/** Of the frame's height: how far below the horizon a table ends. */
const BELOW_HORIZON = 0.13;

/** The camera looks down until the set's own table, or what is behind ours, ends where a table does. */
export function overTheTable(
  path: CameraPath,
  { onTable }: CloseWork,
  shot: Shot,
  view: View,
): CameraPath {
  const board = shot.set === BOARD.set;
  if (!board && !onTable) return path;
  const pxPerCm = view.unit / FRAME_CM;
  const wanted = view.height * (1 - MIDDLE) - TABLE_ENDS_CM * pxPerCm;
  const pose = path((shot.startS + shot.endS) / 2);
  const off = board
    ? project(view, pose, [pose.x, 0, BOARD.endM]).y - wanted
    : horizonInFrame(view, pose) -
      Math.max(view.height * 0.08, wanted - view.height * BELOW_HORIZON);
  if (off < 0) return path;
  const down = Math.atan(off / (pose.zoom * focalPx(view)));
  return (tS) => {
    const own = path(tS);
    return { ...own, pitch: own.pitch - down };
  };
}
