// The cast of a shot, placed: who stands where at which moment. Counts become single actors here.
import { FILE_STEP, goesInFile } from '../../storyboard/in-file.ts';
import { staysPut } from '../../storyboard/stays-put.ts';
import { goRound } from './go-round.ts';
import type { Blocking, CastMember, Shot, Storyboard } from '../../storyboard/storyboard.ts';
import { knownAs } from './close/known-as.ts';
import { asCutOut } from '../cutout/cut-out-puppet.ts';
import type { CutOuts } from '../cutout/cut-out-puppet.ts';
import { asOfOld } from '../of-old.ts';
import { random, seedOf } from '../paint/noise.ts';
import { holdingOf } from './holding.ts';
import type { Extent } from './measure.ts';
import { makePuppet } from './make-puppet.ts';
import { meeting } from './meeting.ts';
import { inPair, pairOf } from './paired.ts';
import type { MakePuppet, Moment, Puppet } from './puppet.ts';
import { seatCarried } from './carried.ts';
import type { Carried } from './carried.ts';
import { roomsOf } from './room.ts';
import type { Held } from './room.ts';
import { atToast, toastOf } from './toasting.ts';
import { wholeMotion } from './whole-motion.ts';
import type { WholeMotion } from './whole-motion.ts';
import { withHeld } from './with-held.ts';

/** Where one actor is and what it does, metres; without the size in the frame, which the camera decides. */
export interface Placement {
  readonly xM: number;
  readonly yM: number;
  readonly zM: number;
  readonly mirrored: boolean;
  readonly moment: Omit<Moment, 'pxPerM'>;
  /** Whom it carries, each in his seat. */
  readonly carried?: readonly Carried[];
  /** Outside of the frame: it is yet to come in. */
  readonly waits?: boolean;
  /** Share of its width that is seen as it turns. */
  readonly turned?: number;
}

export interface Actor {
  readonly member: CastMember;
  readonly puppet: Puppet;
  readonly held: Held | undefined;
  /** All the room that its poses take in the shot, unscaled and not mirrored. */
  readonly room: Extent;
  /** With what it holds. */
  readonly roomWithHeld: Extent;
  /** Its carrier draws it. */
  readonly isCarried?: boolean;
  placeAt(tS: number): Placement;
}

/** More than this are a crowd that nobody counts. */
const MOST_COPIES = 60;

/** @param cutOuts pictures of cast members that came with the request */
export function castActors(
  shot: Shot,
  storyboard: Storyboard,
  cutOuts: CutOuts = new Map(),
): Actor[] {
  const members = new Map(
    storyboard.cast.map((member) => [member.id, asOfOld(knownAs(member, shot, storyboard), shot)]),
  );
  const puppetOf: MakePuppet = (one, own) =>
    asCutOut(makePuppet(one, own), one, cutOuts, motionsOf(one.id, shot));
  // What somebody holds here is drawn in the hand; where nobody of this shot does, it stands by itself.
  const held = new Set(
    shot.blocking
      .map(({ cast }) => members.get(cast)?.holds)
      .filter((id) => !staysPut(members.get(id ?? '')?.what)),
  );
  const actors = [...Map.groupBy(shot.blocking, ({ cast }) => cast)].flatMap(
    ([cast, [first, ...later]]) => {
      const member = members.get(cast);
      if (first === undefined || member === undefined || held.has(member.id)) return [];
      const holds = member.holds === null ? undefined : inHand(members.get(member.holds), shot);
      const own = holds === undefined ? { ...member, holds: null } : member;
      return copies([first, ...later], own, holds, puppetOf, shot, storyboard);
    },
  );
  return meeting(seatCarried(actors, shot), shot);
}

const motionsOf = (id: string, { blocking }: Shot): readonly (string | null)[] =>
  blocking.filter(({ cast }) => cast === id).map(({ motion }) => motion);

/** What the text speaks of only after this shot has not been picked up yet; arms are worn all along. */
function inHand(held: CastMember | undefined, shot: Shot): CastMember | undefined {
  if (held === undefined || held.from === null || shot.from === null) return held;
  const later = held.from[0] >= shot.from[1];
  return later && holdingOf(held.what).way !== 'blade' ? undefined : held;
}

/** Rows of one member follow one another: the one begun last, before all of them the first. */
function rowAt(rows: readonly [Blocking, ...Blocking[]], tS: number): Blocking {
  return rows.findLast(({ startS }) => startS <= tS) ?? rows[0];
}

function copies(
  rows: readonly [Blocking, ...Blocking[]],
  member: CastMember,
  holds: CastMember | undefined,
  puppetOf: MakePuppet,
  shot: Shot,
  storyboard: Storyboard,
): Actor[] {
  const count = Math.min(MOST_COPIES, member.count);
  const seed = seedOf(member.id, storyboard.seed);
  const lines = storyboard.sound.voice.filter(({ by }) => by === member.id);
  const held =
    holds === undefined
      ? undefined
      : { what: holds.what, puppet: puppetOf(holds, seedOf(holds.id, storyboard.seed)) };
  const made = (own: number): Puppet => {
    const puppet = puppetOf(member, own);
    return held === undefined ? puppet : withHeld(puppet, held.what, held.puppet);
  };
  const first = puppetOf(member, seed);
  const silent = { puppet: first, seed, index: 0, speaksAt: () => false };
  const toast = toastOf(rows, count, first.heightM);
  const { room, roomWithHeld } = roomsOf(first, held, shot, (tS) => {
    const placed = place(rows, shot, [0, 0, 0], silent, tS);
    return (toast === undefined ? placed : atToast(placed, 0, toast)).moment;
  });
  const wide = (room.rightM - room.leftM) * member.scale;
  const pair = pairOf(rows, count, held !== undefined);
  const [{ at, to, motion }] = rows;
  const way = Math.sign(to === null ? 0 : to[0] - at[0]);
  const inFile = way !== 0 && first.jointed !== true && goesInFile(count, motion);
  return Array.from({ length: count }, (_, i) => {
    const own = i === 0 ? seed : seedOf(`${member.id} ${i}`, storyboard.seed);
    const puppet = made(own);
    const aside =
      rows[0].at[2] > SKY_M
        ? inSky(i, count, wide)
        : inFile
          ? ([((count - 1) / 2 - i) * wide * FILE_STEP * way, 0, 0] as const)
          : scatter(i, count, wide, member.scale, puppet.airborne === true, seed);
    const speaksAt = (tS: number): boolean =>
      i === 0 && lines.some(({ startS, endS }) => tS >= startS && tS < endS);
    return {
      member,
      puppet,
      held,
      room,
      roomWithHeld,
      placeAt: (tS) => {
        if (pair === undefined && toast === undefined)
          return goRound(
            place(rows, shot, aside, { puppet, seed: own, index: i, speaksAt }, tS),
            rowAt(rows, tS),
            { shot, index: i, count, puppet, scale: member.scale },
            tS,
          );
        const placed = place(rows, shot, [0, 0, 0], { puppet, seed: own, index: 0, speaksAt }, tS);
        return pair !== undefined
          ? inPair(placed, i, pair)
          : toast !== undefined
            ? atToast(placed, i, toast)
            : placed;
      },
    };
  });
}

type Aside = readonly [number, number, number];

/** Farther away it hangs in the sky. */
const SKY_M = 300;

/** Moons hang well apart and not at one height. */
const inSky = (i: number, count: number, wide: number): Aside => [
  (i - (count - 1) / 2) * wide * 2.3,
  (i % 2) * wide * 0.6,
  i * 60,
];

/** Where the i-th of several stands beside the first: gaps of a third of a body, never a row of pegs. */
function scatter(
  i: number,
  count: number,
  wide: number,
  scale: number,
  airborne: boolean,
  seed: number,
): Aside {
  if (count === 1) return [0, 0, 0];
  const jitter = (k: number): number => random(seed + k, i) - 0.5;
  if (airborne) {
    const spread = wide * Math.sqrt(count) * 1.8;
    return [jitter(1) * 2 * spread, jitter(2) * spread * 0.9, jitter(3) * spread * 1.6];
  }
  const columns = count <= 4 ? count : Math.ceil(Math.sqrt(count * 2.2));
  const column = i % columns;
  const row = Math.floor(i / columns);
  return [
    (column - (columns - 1) / 2) * wide * 1.15 + (row % 2) * wide * 0.5 + jitter(1) * wide * 0.3,
    0,
    row * Math.max(0.3 * scale, wide * 0.7) + (column % 2) * wide * 0.35 + jitter(3) * wide * 0.2,
  ];
}

function place(
  rows: readonly [Blocking, ...Blocking[]],
  shot: Shot,
  aside: Aside,
  actor: {
    puppet: Puppet;
    seed: number;
    index: number;
    speaksAt: (tS: number) => boolean;
  },
  tS: number,
): Placement {
  const blocking = rowAt(rows, tS);
  const { at, to, startS, endS, facing } = blocking;
  const lengthS = Math.max(1e-3, endS - startS);
  const u = Math.min(1, Math.max(0, (tS - startS) / lengthS));
  const way: Aside = to === null ? [0, 0, 0] : [to[0] - at[0], to[1] - at[1], to[2] - at[2]];
  const wayM = Math.hypot(...way);
  const moves = wayM > 0.05;
  const active = tS >= startS && (tS < endS || endS >= shot.endS - 1e-3);
  // The seat that one is about to take stands there before; who turns to us has looked away.
  const about = tS < startS && ABOUT.has(blocking.motion ?? '');
  const motion = active || about ? blocking.motion : null;
  // Copies are never quite in step.
  const offsetS = actor.index === 0 ? 0 : random(actor.seed, 11) * 1.7;
  // A shot opens on somebody asleep, not on somebody lying down.
  const since = startS <= shot.startS + 1e-3 && STATES.has(motion ?? '') ? SETTLED_S : 0;
  // What must come to its end does so in the time that it has: a slow dunk is still a dunk.
  const needS = NEEDS_S[motion ?? ''] ?? 0;
  const hurry = Math.max(1, needS / Math.max(0.1, lengthS * shot.pace));
  const motionS = Math.max(0, Math.min(tS, endS) - startS) * shot.pace * hurry + offsetS + since;
  const ahead = moves && Math.abs(way[0]) > 0.1 ? (way[0] < 0 ? 'left' : 'right') : facing;
  const seen = facing === 'camera' || facing === 'away' ? facing : ahead;
  const moment: Omit<Moment, 'pxPerM'> = {
    tS: (tS - shot.startS) * shot.pace + offsetS,
    motion: motion === 'sit' && sitsOnGround(blocking, shot, actor.puppet) ? 'sit-ground' : motion,
    ...(active && blocking.posture !== undefined
      ? {
          posture:
            blocking.posture === 'sit' && sitsOnGround(blocking, shot, actor.puppet)
              ? 'sit-ground'
              : blocking.posture,
        }
      : {}),
    motionS,
    motionU: u,
    travelledM: wayM * u + (moves ? offsetS : 0),
    speedMps: moves && active ? (wayM / lengthS) * shot.pace : 0,
    facing: seen === 'left' ? 'right' : seen,
    speaking: actor.speaksAt(tS),
    aboveM: at[1] + way[1] * u,
    flow: flowOf(shot, moves ? wayM / lengthS : 0),
    seed: actor.seed,
  };
  return {
    xM: at[0] + aside[0] + way[0] * u,
    yM: at[1] + aside[1] + way[1] * u,
    zM: at[2] + aside[2] + way[2] * u,
    mirrored: seen === 'left',
    moment,
    ...(blocking === rows[0] && u < ENTERED && comesIn(blocking, shot) ? { waits: true } : {}),
  };
}

/** Share of the way in after which somebody belongs to the picture. */
const ENTERED = 0.5;
/** Share of the depth: so long is the way of who comes in from outside of the frame. */
const LONG_WAY = 0.4;
const LATE_S = 0.8;

const comesIn = ({ at, to, startS }: Blocking, shot: Shot): boolean =>
  to !== null && startS > shot.startS + LATE_S && Math.abs(to[0] - at[0]) > at[2] * LONG_WAY;

/** Out in the open, with nothing under it, one sits down on the ground; elsewhere on a stool. */
function sitsOnGround({ at }: Blocking, { set }: Shot, puppet: Puppet): boolean {
  return at[1] < 0.1 && OPEN_COUNTRY.has(set ?? '') && puppet.plays.has('sit-ground');
}

const OPEN_COUNTRY: ReadonlySet<string> = new Set([
  'sea',
  'beach',
  'mountain',
  'snowfield',
  'forest',
  'jungle',
  'bamboo-forest',
  'autumn-forest',
  'blossom-grove',
  'meadow',
  'grassy-hill',
  'field',
  'desert',
  'river',
  'lake',
  'waterfall',
  'garden',
  'park',
  'rooftop',
  'cave',
]);

/** Motions that are seen in what is there before them. */
const ABOUT: ReadonlySet<string> = new Set(['sit-down', 'turn']);

/** Seconds of motions that are nothing when they break off. */
const NEEDS_S: Readonly<Record<string, number>> = {
  dunk: 1.75,
  'shoot-hoop': 1.4,
  save: 1.5,
  dive: 1.3,
  kick: 0.9,
  throw: 1.1,
  bat: 1.2,
  'sit-down': 1.1,
  'stand-up': 1.1,
  fall: 1.2,
  pick: 1.4,
  put: 1.3,
  blow: 1.6,
  turn: 1.1,
  bow: 2.4,
};

/** Motions that one is in rather than does. */
const STATES: ReadonlySet<string> = new Set([
  'sleep',
  'sit',
  'lie',
  'kneel',
  'crouch',
  'ride',
  'drive',
  'read',
  'float',
  'eat',
  'graze',
]);
const SETTLED_S = 5;

function flowOf({ weather }: Shot, speedMps: number): number {
  const wind =
    weather === 'storm' ? 0.8 : weather === 'wind' ? 0.65 : weather === 'rain' ? 0.25 : 0.12;
  return Math.min(1, wind + speedMps / 5);
}

/** The whole's motion at a placement; the size in the frame does not matter to it. */
export function wholeAt(actor: Actor, placement: Placement): WholeMotion {
  const whole = wholeMotion(actor.puppet, { ...placement.moment, pxPerM: 1 });
  const { turned } = placement;
  return turned === undefined ? whole : { ...whole, scaleX: whole.scaleX * turned };
}
