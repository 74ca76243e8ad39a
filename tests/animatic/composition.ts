// What a storyboard artist would not let pass: who is cut off, hidden, tiny or in mid-air in a shot.
// Everything is measured on the poses, nothing is painted but the small silhouettes that `measure` takes.
import type { Storyboard } from '@filmgate/animatic';
import { type Actor, wholeAt } from '../../packages/animatic/src/picture/cast/actors.ts';
import { isHand } from '../../packages/animatic/src/picture/cast/before-the-lens.ts';
import { extentAt } from '../../packages/animatic/src/picture/cast/room.ts';
import { isOn, lookedAt } from '../../packages/animatic/src/picture/cast/subject.ts';
import { compose, type Composition } from '../../packages/animatic/src/picture/compose.ts';
import { project } from '../../packages/animatic/src/picture/projection.ts';
import type { Shot } from '../../packages/animatic/src/storyboard/storyboard.ts';

export interface Fault {
  readonly shot: number;
  readonly what:
    | 'cut off'
    | 'head cut off'
    | 'speck'
    | 'hidden'
    | 'in mid-air'
    | 'empty'
    | 'in the lens';
  readonly who: string;
  /** At which of the looks, shares of the shot. */
  readonly at: readonly number[];
  /** The worst measure: a share in the frame, of the height, or of the body hidden. */
  readonly worst: number;
}

const LOOKS = [0, 0.12, 0.25, 0.38, 0.5, 0.62, 0.75, 0.88, 1];

interface Seen {
  readonly actor: Actor;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly head: Rectangle | undefined;
  readonly z: number;
  readonly nearM: number;
  readonly speaking: boolean;
}

type Rectangle = Pick<Seen, 'left' | 'right' | 'top' | 'bottom'>;

export function faultsOf(storyboard: Storyboard): readonly Fault[] {
  return storyboard.shots.flatMap((shot) =>
    shot.blocking.length === 0 ? [] : faultsIn(shot, storyboard),
  );
}

function faultsIn(shot: Shot, storyboard: Storyboard): readonly Fault[] {
  const composed = compose(shot, storyboard);
  const { actors } = composed;
  const chosen = lookedAt(actors, shot, composed.view.width / composed.view.height);
  const found = new Map<string, Fault & { at: number[] }>();
  const note = (what: Fault['what'], who: string, at: number, worst: number): void => {
    const key = `${what} ${who}`;
    const before = found.get(key);
    found.set(key, {
      shot: shot.id,
      what,
      who,
      at: [...new Set([...(before?.at ?? []), at])],
      worst: Math.min(worst, before?.worst ?? Infinity),
    });
  };
  const arrived = new Set<Actor>();
  /** Who is seen whole later in the shot, on a way of his own, may be out of it until then. */
  const comesIn = (actor: Actor, tS: number): boolean =>
    LOOKS.map((u) => shot.startS + (shot.endS - shot.startS) * u).some((laterS) => {
      const later = laterS > tS ? seenAt(actor, laterS, composed) : undefined;
      if (later === undefined || !moves(actor, tS, laterS)) return false;
      return shareIn(partOf(later, shot, chosen.length), frameOf(composed)) >= 0.85;
    });
  for (const u of LOOKS) {
    const tS = shot.startS + (shot.endS - shot.startS) * u;
    const seen = actors.flatMap((actor) => seenAt(actor, tS, composed) ?? []);
    const { height, width } = composed.view;
    const frame = frameOf(composed);
    if (seen.length > 0 && seen.every((one) => shareIn(one, frame) < 0.1)) note('empty', '', u, 0);
    const { size } = shot.camera;
    const least = size === 'extreme-wide' ? 0.07 : chosen.length > 3 ? 0.1 : 0.14;
    const sizes = seen
      .filter(({ actor }) => chosen.includes(actor))
      .map((one) => Math.max((one.bottom - one.top) / height, (one.right - one.left) / width));
    if (sizes.length > 0 && Math.max(...sizes) < least)
      note('speck', chosen[0]?.member.id ?? '', u, Math.max(...sizes));
    for (const one of seen) {
      const id = one.actor.member.id;
      const subject = chosen.includes(one.actor);
      const living = one.actor.puppet.living === true;
      if (one.speaking && one.head && shareIn(one.head, frame) < 0.85 && !isInsert(shot, id))
        note('head cut off', id, u, shareIn(one.head, frame));
      if (!subject) continue;
      const part = partOf(one, shot, chosen.length);
      const share = shareIn(part, frame);
      if (share >= 0.85) arrived.add(one.actor);
      else if (arrived.has(one.actor) || !comesIn(one.actor, tS)) note('cut off', id, u, share);
      if (living && one.nearM < one.actor.puppet.heightM * 0.3)
        note('in the lens', id, u, one.nearM);
    }
    for (const [i, one] of seen.entries()) {
      const placement = one.actor.placeAt(tS);
      if (hovers(one.actor, tS, actors)) note('in mid-air', one.actor.member.id, u, placement.yM);
      for (const other of seen.slice(i + 1)) {
        // A herd is a herd.
        if (one.actor.member === other.actor.member && one.actor.member.count > 2) continue;
        if (!isBody(one.actor) || !isBody(other.actor) || belongs(one.actor, other.actor, tS))
          continue;
        const [front, back] = one.z <= other.z ? [one, other] : [other, one];
        const hidden = shareIn(back.head ?? back, bodyOf(front));
        const within = shareIn(back, frame) > 0.3;
        if (within && hidden > 0.5 && shareIn(back, bodyOf(front)) > 0.3)
          note('hidden', `${back.actor.member.id} by ${front.actor.member.id}`, u, 1 - hidden);
      }
    }
  }
  return [...found.values()].filter(
    // One may pass before another, and a ball may be behind a leg.
    ({ what, at }) => what !== 'hidden' || at.length >= 3,
  );
}

const frameOf = ({ view }: Composition): Rectangle => ({
  left: 0,
  right: view.width,
  top: 0,
  bottom: view.height,
});

function moves(actor: Actor, fromS: number, toS: number): boolean {
  const [from, to] = [actor.placeAt(fromS), actor.placeAt(toS)];
  return Math.hypot(to.xM - from.xM, to.zM - from.zM) > 0.1;
}

/** A close-up of something else while somebody speaks. */
const isInsert = ({ camera }: Shot, id: string): boolean =>
  camera.size.includes('close') && camera.on !== id;

function seenAt(actor: Actor, tS: number, { view, path }: Composition): Seen | undefined {
  if (isHand(actor.member.what)) return undefined;
  const placement = actor.placeAt(tS);
  const { puppet, held, member } = actor;
  const extent = extentAt(puppet, held, placement.moment);
  if (extent === undefined) return undefined;
  const whole = wholeAt(actor, placement);
  const side = placement.mirrored !== whole.backwards ? -1 : 1;
  const pose = { ...path(tS), roll: 0 };
  const { scale } = member;
  const x = placement.xM + whole.dxM;
  const y = placement.yM + whole.dyM;
  const z = placement.zM + whole.dzM;
  const at = (xM: number, yM: number) =>
    project(view, pose, [x + side * xM * scale, y + yM * scale, z]);
  const corners = [at(extent.leftM, extent.topM), at(extent.rightM, extent.bottomM)];
  const [a, b] = corners;
  if (a === undefined || b === undefined || a.nearM <= 0.25) return undefined;
  const face = puppet.face?.(placement.moment) ?? puppet.head?.(placement.moment);
  const headM = face?.sizeM ?? puppet.heightM * 0.14;
  const upright = extent.topM > puppet.heightM * 0.55;
  const middle = face ?? {
    xM: 0,
    yM: Math.min(extent.topM, puppet.heightM) - (puppet.heightM - puppet.faceM),
  };
  const [c, d] = [
    at(middle.xM - headM / 2, middle.yM + headM / 2),
    at(middle.xM + headM / 2, middle.yM - headM / 2),
  ];
  const living = puppet.living === true && (face !== undefined || upright);
  return {
    actor,
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: a.y,
    bottom: b.y,
    head: living
      ? { left: Math.min(c.x, d.x), right: Math.max(c.x, d.x), top: c.y, bottom: d.y }
      : undefined,
    z,
    nearM: a.nearM,
    speaking: placement.moment.speaking,
  };
}

/** Without the kite or the umbrella that it holds. */
function bodyOf(one: Seen): Rectangle {
  if (one.actor.held === undefined || one.head === undefined) return one;
  const middle = (one.head.left + one.head.right) / 2;
  const half = one.head.right - one.head.left;
  return {
    left: Math.max(one.left, middle - half),
    right: Math.min(one.right, middle + half),
    top: Math.max(one.top, one.head.top),
    bottom: one.bottom,
  };
}

/** The part of a subject that this shot size has to show. */
function partOf(one: Seen, { camera }: Shot, count: number): Rectangle {
  const { size } = camera;
  const onFour = one.actor.puppet.face !== undefined;
  if (one.head !== undefined && size.includes('close')) return one.head;
  if (one.head !== undefined && size === 'medium' && count === 1 && !onFour) return one.head;
  if (size === 'extreme-close-up') return middleOf(one);
  // Tilts and cranes leave it, from the feet up.
  if (/^(tilt|crane|pedestal)/.test(camera.move))
    return { ...one, bottom: one.top + (one.bottom - one.top) * 0.5 };
  if (size === 'medium') return { ...one, bottom: one.top + (one.bottom - one.top) * 0.5 };
  return one;
}

function middleOf({ left, right, top, bottom }: Rectangle): Rectangle {
  const [w, h] = [(right - left) / 3, (bottom - top) / 3];
  return { left: left + w, right: right - w, top: top + h, bottom: bottom - h };
}

function shareIn(one: Rectangle, other: Rectangle): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const tall = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const area = Math.max(1, (one.right - one.left) * (one.bottom - one.top));
  return wide <= 0 || tall <= 0 ? 0 : (wide * tall) / area;
}

const isBody = ({ puppet, member }: Actor): boolean => puppet.living === true && member.count < 6;

/** One rides the other, or they hold each other. */
function belongs(one: Actor, other: Actor, tS: number): boolean {
  if (isOn(one, other, tS) || isOn(other, one, tS)) return true;
  return [one, other].some((actor) => TOUCHING.has(actor.placeAt(tS).moment.motion ?? ''));
}

const TOUCHING: ReadonlySet<string> = new Set([
  'hug',
  'kiss',
  'fight',
  'dance',
  'shake-hands',
  'carry',
  'play',
  'hold',
]);

/** Somebody who stands on nothing and does nothing that takes one off the ground. */
function hovers(actor: Actor, tS: number, all: readonly Actor[]): boolean {
  const { puppet } = actor;
  const { yM, moment } = actor.placeAt(tS);
  if (puppet.living !== true || puppet.airborne === true || yM < 0.15) return false;
  if (LIFTED.has(moment.motion ?? '')) return false;
  // A bank rises right behind whoever comes down it.
  if (moment.motion === 'roll' && all.some(({ member }) => member.what === 'bank')) return false;
  return !all.some((other) => other !== actor && isOn(actor, other, tS));
}

const LIFTED: ReadonlySet<string> = new Set([
  'jump',
  'fly',
  'climb',
  'swim',
  'dive',
  'fall',
  'rise',
  'float',
  'hop',
  'glide',
  'circle',
  'hang',
  'take-off',
  'swing',
  'leap',
  'drop',
  'surf',
]);
