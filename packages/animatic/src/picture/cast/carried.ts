// Who rides, sits on or is in what: both are one picture. Whoever is carried goes where his seat goes,
// and his carrier paints him between its far side and its near one.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import type { Actor, Placement } from './actors.ts';
import { seatOf } from './carriage.ts';
import type { Carriage, Seat } from './carriage.ts';
import { roomsOf } from './room.ts';
import type { Extent } from './measure.ts';
import type { Moment, Tone } from './puppet.ts';

/** Somebody in his seat at one moment. */
export interface Carried {
  readonly actor: Actor;
  readonly placement: Placement;
  readonly seat: Seat;
}

interface Berth {
  readonly rider: Actor;
  readonly index: number;
}

/** The actors with everybody seated whom the shot has carried, carriers before whom they carry. */
export function seatCarried(actors: readonly Actor[], shot: Shot): Actor[] {
  const carrierOf = new Map(
    shot.blocking.flatMap(({ cast, carriedBy }) =>
      carriedBy === undefined || carriedBy === cast ? [] : [[cast, carriedBy] as const],
    ),
  );
  if (carrierOf.size === 0) return [...actors];
  const berths = new Map<Actor, Berth[]>();
  const ridden = new Map<Actor, Actor>();
  for (const [id, by] of carrierOf) {
    const carriers = actors.filter(({ member }) => member.id === by);
    const riders = actors.filter(({ member }) => member.id === id);
    riders.forEach((rider, i) => {
      const carrier = carriers[i % Math.max(1, carriers.length)];
      // Who carries somebody is carried by nobody: one on the other is as far as it goes.
      if (carrier === undefined || carrierOf.has(by)) return;
      const own = berths.get(carrier) ?? [];
      berths.set(carrier, [...own, { rider, index: own.length }]);
      ridden.set(rider, carrier);
    });
  }
  const seated = new Map<Actor, Actor>();
  for (const [carrier, own] of berths)
    for (const { rider, index } of own) {
      const carriedAt = (tS: number): Carried | undefined => seatAt(carrier, rider, index, tS);
      const placeAt = (tS: number): Placement => carriedAt(tS)?.placement ?? rider.placeAt(tS);
      const rooms = roomsOf(rider.puppet, rider.held, shot, (tS) => placeAt(tS).moment);
      seated.set(rider, { ...rider, ...rooms, placeAt, isCarried: true });
    }
  return actors.map((actor) => {
    const own = berths.get(actor);
    if (own === undefined) return seated.get(actor) ?? actor;
    const placeAt = (tS: number): Placement => ({
      ...actor.placeAt(tS),
      carried: own.flatMap(({ rider, index }) => {
        const carried = seatAt(actor, seated.get(rider) ?? rider, index, tS, rider);
        return carried === undefined ? [] : [carried];
      }),
    });
    const room = roomWith(actor, placeAt, shot);
    return { ...actor, placeAt, room, roomWithHeld: room };
  });
}

/** @param free the rider as he would be if nobody carried him */
function seatAt(
  carrier: Actor,
  rider: Actor,
  index: number,
  tS: number,
  free: Actor = rider,
): Carried | undefined {
  const base = carrier.placeAt(tS);
  const carriage = carrier.puppet.carries?.(base.moment) ?? topOf(carrier);
  const seat = carriage === undefined ? undefined : seatOf(carriage, index);
  if (carriage === undefined || seat === undefined) return undefined;
  const own = free.placeAt(tS);
  const yM = seat.yM + liftOf(carriage, seat, rider, rider.member.scale / carrier.member.scale);
  const { scale } = carrier.member;
  const size = scale / rider.member.scale;
  const side = base.mirrored ? -1 : 1;
  const bound = seat.manner === 'astride';
  const around = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (x - seat.xM) * size,
    (y - seat.yM) * size,
  ];
  const facing = bound ? base.moment.facing : own.moment.facing;
  // Hands stay at the bar only while it is ahead of who holds it.
  const steers = facing === 'right' && own.mirrored === base.mirrored;
  const moment: Placement['moment'] = {
    ...own.moment,
    facing,
    speedMps: bound ? base.moment.speedMps : 0,
    travelledM: bound ? base.moment.travelledM : 0,
    aboveM: seat.yM * scale,
    seat: {
      manner: UPRIGHT.has(own.moment.motion ?? '') && !bound ? 'standing' : seat.manner,
      floorM: seat.floorM === undefined ? undefined : seat.floorM * size,
      hands: seat.hands === undefined || (!steers && !bound) ? undefined : around(seat.hands),
      feet: seat.feet === undefined ? undefined : [around(seat.feet[0]), around(seat.feet[1])],
    },
  };
  return {
    actor: rider,
    seat: { ...seat, yM },
    placement: {
      xM: base.xM + side * seat.xM * scale,
      yM: base.yM + yM * scale,
      zM: base.zM - 0.001,
      mirrored: bound ? base.mirrored : own.mirrored,
      moment,
    },
  };
}

/** Whatever has no seat is stood upon: a rock, as high as it is drawn. */
const topOf = ({ room }: Actor): Carriage => ({
  turn: 0,
  seats: [{ xM: (room.leftM + room.rightM) / 2, yM: room.topM * 0.93, manner: 'inside' }],
});

/** Share of what is in something that shows above its edge at least. */
const SHOWS = 0.62;

/** Deep boxes are filled up to where what is in them is seen; its feet stay below the edge. */
function liftOf({ rim }: Carriage, seat: Seat, rider: Actor, size: number): number {
  if (rim === undefined || seat.manner !== 'inside') return 0;
  const edge = Math.min(...rim.map(([, y]) => y));
  const tall = rider.room.topM * size;
  const wanted = edge - tall * (1 - SHOWS);
  return Math.max(0, Math.min(wanted, edge - 0.02) - seat.yM);
}

/** One does not do these in one's seat, but on it. */
const UPRIGHT: ReadonlySet<string> = new Set([
  'stand',
  'walk',
  'run',
  'jump',
  'hop',
  'dance',
  'ballet',
  'lie',
  'lie-down',
  'sleep',
  'kneel',
  'crouch',
  'dive',
  'surf',
  'skate',
  'punt',
  'crawl',
  'sit-ground',
  'climb',
]);

/** Shares of a shot; uneven, so that no cycle hides between them. */
const LOOKS_AT = [0, 0.29, 0.58, 0.86, 1];

function roomWith(
  actor: Actor,
  placeAt: (tS: number) => Placement,
  { startS, endS }: Shot,
): Extent {
  const rooms = LOOKS_AT.flatMap((u) => {
    const base = placeAt(startS + (endS - startS) * u);
    return (base.carried ?? []).map(({ actor: rider, seat, placement }): Extent => {
      const size = rider.member.scale / actor.member.scale;
      const turned = placement.mirrored !== base.mirrored;
      const [left, right] = turned
        ? [-rider.roomWithHeld.rightM, -rider.roomWithHeld.leftM]
        : [rider.roomWithHeld.leftM, rider.roomWithHeld.rightM];
      return {
        leftM: seat.xM + left * size,
        rightM: seat.xM + right * size,
        topM: seat.yM + rider.roomWithHeld.topM * size,
        bottomM: actor.room.bottomM,
      };
    });
  });
  return {
    leftM: Math.min(actor.room.leftM, ...rooms.map(({ leftM }) => leftM)),
    rightM: Math.max(actor.room.rightM, ...rooms.map(({ rightM }) => rightM)),
    topM: Math.max(actor.room.topM, ...rooms.map(({ topM }) => topM)),
    bottomM: actor.room.bottomM,
  };
}

/** A carrier and all whom it carries, in the carrier's own metres. */
export function paintCarrier(
  g: SKRSContext2D,
  actor: Actor,
  { carried = [], mirrored, moment: base }: Placement,
  moment: Moment,
  tone: Tone,
): void {
  const carriage = actor.puppet.carries?.(base);
  const paintRider = (one: Carried, part: Moment['part']): void => {
    const { actor: rider, seat, placement } = one;
    const size = rider.member.scale / actor.member.scale;
    g.save();
    g.translate(seat.xM, seat.yM);
    if (carriage !== undefined && carriage.turn !== 0) g.rotate(carriage.turn);
    g.scale(placement.mirrored === mirrored ? size : -size, size);
    const own = { ...placement.moment, pxPerM: moment.pxPerM * size };
    rider.puppet.paint(g, part === undefined ? own : { ...own, part }, tone);
    g.restore();
  };
  const astride = carried.filter(
    ({ seat, actor: { puppet } }) => seat.manner === 'astride' && puppet.jointed === true,
  );
  // What is ridden hides the seat of its rider from before, a machine from behind as well.
  const headOn =
    moment.facing === 'camera' || (moment.facing === 'away' && carriage?.isAlong === true);
  if (moment.facing === 'right') for (const one of astride) paintRider(one, 'far');
  if (headOn) for (const one of astride) paintRider(one, undefined);
  actor.puppet.paint(g, carried.length > 0 ? { ...moment, manned: true } : moment, tone);
  const rest = headOn ? carried.filter((one) => !astride.includes(one)) : carried;
  const windowed = carriage?.panes !== undefined;
  // Behind a windscreen nobody is made out.
  if (rest.length === 0 || (windowed && moment.facing !== 'right')) return;
  g.save();
  if (windowed) insidePanes(g, carriage);
  if (carriage?.rim !== undefined) aboveRim(g, carriage, actor);
  for (const one of rest)
    paintRider(one, astride.includes(one) && moment.facing === 'right' ? 'near' : undefined);
  g.restore();
}

function insidePanes(g: SKRSContext2D, { panes = [] }: Carriage): void {
  g.beginPath();
  for (const pane of panes) {
    pane.forEach(([x, y], i) => (i === 0 ? g.moveTo(x, y) : g.lineTo(x, y)));
    g.closePath();
  }
  g.clip();
}

/** Cut no further than anything of them reaches: a cut from edge to edge of the frame takes half a millisecond. */
function aboveRim(
  g: SKRSContext2D,
  { rim = [] }: Carriage,
  { puppet, roomWithHeld: room }: Actor,
): void {
  const [first, last] = [rim[0], rim.at(-1)];
  if (first === undefined || last === undefined) return;
  const beyondM = room.topM - room.bottomM + puppet.heightM;
  const left = Math.min(room.leftM, first[0]) - beyondM;
  const right = Math.max(room.rightM, last[0]) + beyondM;
  const top = Math.max(room.topM, ...rim.map(([, y]) => y)) + beyondM;
  g.beginPath();
  g.moveTo(left, first[1]);
  for (const [x, y] of rim) g.lineTo(x, y);
  g.lineTo(right, last[1]);
  g.lineTo(right, top);
  g.lineTo(left, top);
  g.closePath();
  g.clip();
}
