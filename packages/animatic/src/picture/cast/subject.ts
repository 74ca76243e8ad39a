// What the camera of a shot looks at: whom, and the room that they take at any moment.
import type { Shot } from '../../storyboard/storyboard.ts';
import type { Keep, Subject } from '../framing.ts';
import { wholeAt } from './actors.ts';
import type { Actor } from './actors.ts';
import { partOf } from './part-seen.ts';
import { isHand } from './before-the-lens.ts';

/** @returns what the shot is about at film time `tS` */
export type SubjectAt = (tS: number) => Subject;

/** Who is yet to come in is not looked at, as long as there is somebody else. */
function present(actors: readonly Actor[], tS: number): readonly Actor[] {
  const here = actors.filter((actor) => actor.placeAt(tS).waits !== true);
  return here.length > 0 ? here : actors;
}

/** @param aspect width of the frame by its height */
export function subjectOf(
  actors: readonly Actor[],
  shot: Shot,
  aspect: number,
): SubjectAt | undefined {
  const chosen = lookedAt(actors, shot, aspect);
  if (chosen.length === 0) return undefined;
  const { size } = shot.camera;
  const close = size === 'close-up' || size === 'extreme-close-up';
  const others = close ? [] : actors.filter((actor) => !chosen.includes(actor));
  return (tS) => ({
    ...surround(present(chosen, tS).map((actor) => boxOf(actor, tS, size, shot.camera.part))),
    keep: [
      ...present(chosen, tS).map((actor) => keepOf(actor, tS, size, shot.camera.part)),
      // Whoever speaks is looked at, too.
      ...others
        .filter((actor) => actor.placeAt(tS).moment.speaking)
        .map((actor) => keepOf(actor, tS, 'close-up')),
    ],
  });
}

/** Moves that turn away from whoever stands there. */
const AWAY = /^(tilt|pan)/;

/** Of a shot that is about its place or its sky: who must be in the frame all the same. */
export function presentAt(
  actors: readonly Actor[],
  { camera, blocking }: Shot,
): ((tS: number) => readonly Keep[]) | undefined {
  if (AWAY.test(camera.move) || camera.pointOfView || blocking.length === 0) return undefined;
  const kept = actors.filter(
    ({ member, puppet }) => puppet.living === true || member.id === camera.on,
  );
  if (kept.length === 0) return undefined;
  return (tS) => present(kept, tS).map((actor) => keepOf(actor, tS, camera.size));
}

/**
 * What the camera looks at: the member called `on`; where none is named, everybody in a shot that shows
 * people, nobody in a shot that shows the place.
 */
export function lookedAt(actors: readonly Actor[], shot: Shot, aspect: number): readonly Actor[] {
  const { on, size, pointOfView } = shot.camera;
  const place = size === 'extreme-wide' || size === 'wide';
  // One's own hands are never what one looks at, but what they are at is.
  const seen = pointOfView ? actors.filter(({ member }) => !isHand(member.what)) : actors;
  const named = seen.filter(
    ({ member, held }) => member.id === on || (held !== undefined && member.holds === on),
  );
  // Everybody is every body, not every curtain; and what drifts by is never what a shot is about.
  const living = seen.filter(({ puppet }) => puppet.living === true);
  const [first, ...rest] = withoutSpecks(living.length > 0 ? living : seen);
  const everybody =
    first === undefined
      ? []
      : [first, ...companyOf([first], rest, shot, { aspect, wider: TOGETHER_WIDER })];
  const drifts = living.length > 0 && named.some(({ member }) => DRIFTING.has(member.what));
  const all = (on === null && !place) || (on !== null && pointOfView);
  const asked = named.length > 0 && !drifts ? named : all || drifts ? everybody : [];
  // What hangs in the sky is seen over the land, not gone to.
  const far = asked.every((actor) => actor.placeAt(shot.startS).zM > SKY_M);
  if (asked.length === 0 || (place && far)) return [];
  const more =
    size === 'close-up'
      ? []
      : size.includes('close')
        ? besides(asked, seen, shot)
        : playersOf(asked, seen, shot);
  const chosen = [...asked, ...more];
  if (size.includes('close')) return chosen;
  if (size === 'medium')
    return [
      ...chosen,
      ...companyOf(chosen, seen, shot, {
        aspect,
        wider: chosen.length > 1 ? MEDIUM_GROUP_WIDER : MEDIUM_WIDER,
      }),
    ];
  const whole = [
    ...chosen,
    ...oneMention(chosen, seen),
    ...goingWith(chosen, seen, shot),
    ...chasing(chosen, seen, shot),
  ];
  return [...whole, ...companyOf(whole, seen, shot, { aspect, wider: WIDER })];
}

/** "Three penguins …, the last slips": whom one word names are seen together. */
const oneMention = (chosen: readonly Actor[], seen: readonly Actor[]): readonly Actor[] =>
  seen.filter(
    (actor) =>
      !chosen.includes(actor) &&
      chosen.some(
        ({ member: { what, from } }) =>
          what === actor.member.what && from !== null && from[0] === actor.member.from?.[0],
      ),
  );

/** Times as wide and as high as the subject alone that a shot becomes for the sake of its company. */
const WIDER = 1.7;
/** Of the subject's height: as much company as one of its own. */
const SIMILAR = 0.4;
/** Times its height that its company may be. */
const MOST_LARGER = 5;
const MEDIUM_WIDER = 0.8;
const MEDIUM_GROUP_WIDER = 1.25;
/** What does nothing is in the frame where it hardly makes a difference: the fire that all sit around. */
const THING_WIDER = 0.75;
/** For those of whom nobody is named. */
const TOGETHER_WIDER = 2.6;
/** Of the subject's height: what a full shot of somebody shows at 1:1. */
const ALONE = 1.2;

/** Who is there and does something is seen too, where it takes little room: the kite, the other child. */
function companyOf(
  chosen: readonly Actor[],
  seen: readonly Actor[],
  shot: Shot,
  { aspect, wider }: { readonly aspect: number; readonly wider: number },
): readonly Actor[] {
  const times = LOOKS_AT.map((u) => shot.startS + (shot.endS - shot.startS) * u);
  const around = (some: readonly Actor[]): { wideM: number; tallM: number; deepM: number } => {
    const sizes = times.map((tS) => {
      const { widthM, heightM } = surround(
        present(some, tS).map((actor) => boxOf(actor, tS, shot.camera.size)),
      );
      const depths = some.map((actor) => actor.placeAt(tS).zM);
      return { widthM, heightM, deepM: Math.max(...depths) / Math.min(...depths) };
    });
    return {
      wideM: Math.max(...sizes.map(({ widthM }) => widthM)),
      tallM: Math.max(...sizes.map(({ heightM }) => heightM)),
      deepM: Math.max(...sizes.map(({ deepM }) => deepM)),
    };
  };
  const alone = around(chosen);
  // A tall frame has height to spare.
  const wideShare = ALONE * aspect * Math.max(1, aspect ** -0.75);
  const most = Math.max(alone.wideM, alone.tallM * wideShare);
  const company: Actor[] = [];
  for (const actor of seen) {
    if (chosen.includes(actor) || DRIFTING.has(actor.member.what)) continue;
    const acts =
      actor.puppet.living === true || times.some((tS) => actor.placeAt(tS).moment.motion !== null);
    const similar = heightOf(actor) > alone.tallM * SIMILAR;
    const counts = similar || actor.puppet.living === true;
    const share = !acts ? wider * THING_WIDER : counts ? wider : Math.min(wider, WIDER);
    const { wideM, tallM, deepM } = around([...chosen, ...company, actor]);
    // Beside a bear the fox cub is small, unless the text wants it large.
    const free = shot.camera.from === null || shot.camera.on === null;
    const own = free && actor.puppet.living === true ? heightOf(actor) : 0;
    const largest = Math.max(alone.tallM, Math.min(own, alone.tallM * MOST_LARGER));
    if (
      wideM <= Math.max(most, largest * wideShare) * share &&
      tallM <= largest * share * 1.2 &&
      deepM < DEEPER
    )
      company.push(actor);
  }
  return company;
}

/** Times as far away that somebody is no company any more. */
const DEEPER = 1.6;
const LOOKS_AT = [0, 0.25, 0.5, 0.75, 1];

const sizeOf = ({ room, member }: Actor): number =>
  Math.max(room.rightM - room.leftM, room.topM - room.bottomM) * member.scale;

const heightOf = ({ room, member }: Actor): number => (room.topM - room.bottomM) * member.scale;

/** Beside a whale a small fish decides nothing. */
function withoutSpecks(actors: readonly Actor[]): readonly Actor[] {
  const largest = Math.max(...actors.map(sizeOf));
  return actors.filter((actor) => sizeOf(actor) > largest * SPECK);
}

const SPECK = 0.25;

/** A rider with the horse, a boat with who is in it: one is on the other all the time. */
function goingWith(chosen: readonly Actor[], seen: readonly Actor[], shot: Shot): Actor[] {
  const moments = [shot.startS, (shot.startS + shot.endS) / 2, shot.endS];
  return seen.filter(
    (actor) =>
      !chosen.includes(actor) &&
      chosen.some(
        (one) =>
          heightOf(actor) < heightOf(one) * MOST_CARRIER &&
          moments.every((tS) => isOn(actor, one, tS) || isOn(one, actor, tS)),
      ),
  );
}

/** Who chases and who is chased are seen together. */
function chasing(chosen: readonly Actor[], seen: readonly Actor[], shot: Shot): Actor[] {
  const [first] = chosen;
  if (first === undefined || !shot.blocking.some(({ motion }) => motion === 'chase')) return [];
  const times = [shot.startS, shot.endS];
  return seen.filter((actor) => {
    if (chosen.includes(actor)) return false;
    const ways = times.map((tS) => [actor.placeAt(tS), first.placeAt(tS)] as const);
    const goes = ways[0]?.[0].xM !== ways[1]?.[0].xM;
    return goes && ways.every(([a, b]) => Math.abs(a.xM - b.xM) < PURSUIT_M);
  });
}

const PURSUIT_M = 9;

/** A cat on a window sill is not what the window is as large as. */
const MOST_CARRIER = 2;
const ABOVE_GROUND_M = 0.1;
const SAME_DEPTH_M = 0.08;

/** It stands on or in the other, off the ground, not far from its middle. */
export function isOn(rider: Actor, carrier: Actor, tS: number): boolean {
  if (rider.puppet.airborne === true || carrier.puppet.airborne === true) return false;
  const [a, b] = [rider.placeAt(tS), carrier.placeAt(tS)];
  const { leftM, rightM, topM } = carrier.room;
  const wideM = (rightM - leftM) * carrier.member.scale;
  const upM = a.yM - b.yM;
  return (
    Math.abs(a.zM - b.zM) < SAME_DEPTH_M &&
    Math.abs(a.xM - b.xM) < wideM / 2 &&
    upM > ABOVE_GROUND_M &&
    upM < topM * carrier.member.scale * 1.1
  );
}

const SKY_M = 200;

const DRIFTING: ReadonlySet<string> = new Set([
  'water-drop',
  'bubble',
  'petal',
  'leaf',
  'snowflake',
  'spark',
  'feather',
  'rain-drop',
  'confetti',
  'smoke',
  'cloud',
  'wave',
]);

/** A ball is not looked at without whom it is played by, unless the camera goes close. */
function playersOf(asked: readonly Actor[], seen: readonly Actor[], shot: Shot): Actor[] {
  const [first] = asked;
  if (first === undefined || asked.some(({ puppet }) => puppet.living === true)) return [];
  if (first.puppet.heightM * first.member.scale > SMALL_M) return [];
  const middleS = (shot.startS + shot.endS) / 2;
  const at = first.placeAt(middleS);
  return seen.filter((actor) => {
    if (actor.puppet.living !== true) return false;
    const { xM, zM } = actor.placeAt(middleS);
    return Math.hypot(xM - at.xM, zM - at.zM) < PLAYING_M;
  });
}

/** Share of its height that a leap may take it up. */
const LEAP = 0.55;

/** As close as a lens goes, a thing is seen with what it touches: chopsticks with the meat. */
function besides(asked: readonly Actor[], seen: readonly Actor[], shot: Shot): Actor[] {
  const [first] = asked;
  if (first === undefined || first.puppet.living === true) return [];
  const middleS = (shot.startS + shot.endS) / 2;
  const at = first.placeAt(middleS);
  return seen.filter((actor) => {
    const { puppet, member } = actor;
    if (puppet.living === true || asked.includes(actor)) return false;
    if (DRIFTING.has(member.what)) return false;
    if (puppet.heightM * member.scale > SMALL_M) return false;
    const { xM, yM, zM } = actor.placeAt(middleS);
    return Math.hypot(xM - at.xM, yM - at.yM, zM - at.zM) < TOUCHING_M;
  });
}

const TOUCHING_M = 0.4;
const SMALL_M = 0.5;
const PLAYING_M = 2.5;

/** A pose lower than this share of its height has no face to go for. */
const UPRIGHT = 0.55;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly top: number;
  readonly face: number;
  /** Where the face is across, and its size; undefined: in the middle, as large as a person's. */
  readonly faceX: number | undefined;
  readonly faceSize: number;
  /** Of anybody's. */
  readonly headSize: number;
  readonly z: number;
  readonly looks: -1 | 0 | 1;
  readonly living: boolean;
}

function boxOf(
  actor: Actor,
  tS: number,
  size: Shot['camera']['size'],
  seen?: Shot['camera']['part'],
): Box {
  const { puppet, member } = actor;
  const room = roomIn(actor, size);
  const placement = actor.placeAt(tS);
  const { xM, yM, zM, mirrored, moment } = placement;
  const { scale } = member;
  const side = mirrored ? -1 : 1;
  // A leap is watched, a take-off is followed.
  const { dyM } = wholeAt(actor, placement);
  const leapM = puppet.airborne === true ? 0 : puppet.heightM * scale * LEAP;
  const base = yM + (dyM > leapM ? dyM - leapM : puppet.airborne === true ? dyM : 0);
  const { leftM, rightM, topM, bottomM } = room;
  // Who sits has the face as far below the top as who stands; who lies down is framed whole.
  const upright = topM > puppet.heightM * UPRIGHT;
  const face = puppet.face?.(moment);
  const part = size.includes('close') ? partOf(actor, moment, seen) : undefined;
  const head = part ?? face ?? puppet.head?.(moment);
  return {
    left: xM + Math.min(side * leftM, side * rightM) * scale,
    right: xM + Math.max(side * leftM, side * rightM) * scale,
    foot: base + bottomM * scale,
    top: base + topM * scale,
    face:
      base + (head?.yM ?? Math.min(topM, puppet.heightM) - (puppet.heightM - puppet.faceM)) * scale,
    faceX: head === undefined ? undefined : xM + side * head.xM * scale,
    faceSize: ((part ?? face)?.sizeM ?? 0) * scale,
    z: zM,
    looks: moment.facing === 'right' ? (mirrored ? -1 : 1) : 0,
    headSize: (head?.sizeM ?? puppet.heightM * HEAD) * scale,
    living: part !== undefined || (puppet.living === true && (upright || face !== undefined)),
  };
}

/** Shares of the holder's height to which what is held makes him larger: all of a kite in a full shot. */
const MOST_HELD: Readonly<Partial<Record<Shot['camera']['size'], number>>> = {
  medium: 0.6,
  'close-up': 0,
  'extreme-close-up': 0,
};
const ALL_HELD = 4;

function roomIn(
  { puppet, room, roomWithHeld }: Actor,
  size: Shot['camera']['size'],
): Actor['room'] {
  const most = puppet.heightM * (MOST_HELD[size] ?? ALL_HELD);
  return {
    leftM: Math.max(roomWithHeld.leftM, room.leftM - most),
    rightM: Math.min(roomWithHeld.rightM, room.rightM + most),
    topM: Math.min(roomWithHeld.topM, room.topM + most),
    bottomM: Math.max(roomWithHeld.bottomM, room.bottomM - most),
  };
}

/** Share of the height that a person's head takes. */
const HEAD = 0.15;
/** Of an upright body, from the top down to where a medium shot may cut it. */
const BUST = 0.5;
/** Of a thing as close as a lens goes. */
const DETAIL = 0.5;

/** What of an actor must be in the frame of this size: all of it, down to the waist, or the head. */
function keepOf(
  actor: Actor,
  tS: number,
  size: Shot['camera']['size'],
  seen?: Shot['camera']['part'],
): Keep {
  const close = size === 'close-up' || size === 'extreme-close-up';
  const { dxM, dyM } = wholeAt(actor, actor.placeAt(tS));
  const box = boxOf(actor, tS, size, seen);
  const { scale } = actor.member;
  const liftM = actor.placeAt(tS).yM + dyM + roomIn(actor, size).bottomM * scale - box.foot;
  const heightM = box.top - box.foot;
  const whole = {
    left: box.left + dxM,
    right: box.right + dxM,
    bottom: box.foot + liftM,
    top: box.top + liftM,
    z: box.z,
    living: box.living,
  };
  const onFour = box.faceSize > 0;
  if (box.living && close) {
    const headM = box.headSize;
    const x = (box.faceX ?? (box.left + box.right) / 2) + dxM;
    const half = headM * (size === 'close-up' ? 0.75 : 0.35);
    const y = box.face + liftM;
    return { ...whole, left: x - half, right: x + half, bottom: y - half, top: y + half };
  }
  if (box.living && size === 'medium' && !onFour)
    return { ...whole, bottom: whole.top - heightM * BUST };
  if (size !== 'extreme-close-up') return whole;
  const inset = (1 - DETAIL) / 2;
  return {
    ...whole,
    left: whole.left + (whole.right - whole.left) * inset,
    right: whole.right - (whole.right - whole.left) * inset,
    bottom: whole.bottom + heightM * inset,
    top: whole.top - heightM * inset,
  };
}

/** One box around all of them; their looks count only where they agree. */
function surround(boxes: readonly Box[]): Omit<Subject, 'keep'> {
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const foot = Math.min(...boxes.map((box) => box.foot));
  const top = Math.max(...boxes.map((box) => box.top));
  const [first] = boxes;
  const looks =
    first !== undefined && boxes.every((box) => box.looks === first.looks) ? first.looks : 0;
  return {
    xM: (left + right) / 2,
    faceXM: (boxes.length === 1 ? first?.faceX : undefined) ?? (left + right) / 2,
    faceSizeM: Math.max(...boxes.map((box) => box.faceSize)),
    // The nearest decides: it must fit.
    zM: Math.min(...boxes.map((box) => box.z)),
    liftM: foot,
    heightM: top - foot,
    faceM: Math.max(...boxes.map((box) => box.face)) - foot,
    widthM: right - left,
    looks,
    // Its company does not make a person a thing.
    living: first?.living === true,
    several: boxes.length > 1,
  };
}
