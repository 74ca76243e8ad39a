// Two who do something at each other: how near they stand, who answers, who leaps at whom.
import type { Action } from '../script/script.ts';
import type { TimedAction } from './schedule.ts';
import type { Body, Place } from './staging.ts';

/** Done by two at each other: they face one another, and whom it is done to does it too. */
export const MUTUAL: ReadonlySet<string> = new Set([
  'hug',
  'kiss',
  'shake-hands',
  'fight',
  'fight-back',
  'face-off',
  'leap-strike',
  'dance',
  'speak',
  'toast',
  'play',
]);

/** Metres between their middles, so that hands meet. */
const APART_M: Readonly<Record<string, number>> = {
  hug: 0.4,
  kiss: 0.46,
  'shake-hands': 0.92,
  fight: 1,
  'fight-back': 1,
  'face-off': 2.4,
  dance: 0.85,
  toast: 1.02,
};
const ARMED_M = 1.55;

/** Done with one's hands at somebody: metres between their middles; an animal's head is before its own. */
const AT_HAND_M: Readonly<Record<string, number>> = {
  'hand-over': 1.05,
  feed: 0.75,
  put: 0.7,
  clean: 0.7,
  hug: 0.5,
};

interface Pairing {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly armed: ReadonlySet<string>;
}

/** Those who do it, and whom it is done to. */
function pairOf(
  { who, whom, motion }: Action,
  { bodies }: Pairing,
): readonly [string, string] | undefined {
  if (motion === null || !MUTUAL.has(motion)) return undefined;
  const [one, other] = [...who, ...(whom === null ? [] : [whom])].filter((id) => {
    const kind = bodies.get(id)?.kind;
    return kind === 'person' || kind === 'creature';
  });
  return one === undefined || other === undefined || one === other ? undefined : [one, other];
}

/** Places from which they reach one another, those who meet drawn together around their middle. */
export function closedUp(
  places: ReadonlyMap<string, Place>,
  actions: readonly TimedAction[],
  pairing: Pairing,
): Map<string, Place> {
  const moved = new Map(places);
  for (const { action } of actions) {
    const at = atHandOf(action, pairing);
    if (at !== undefined) stepUp(moved, at, pairing);
    const pair = pairOf(action, pairing);
    const least = APART_M[action.motion ?? ''];
    if (pair === undefined || least === undefined) continue;
    const [a, b] = pair.map((id) => moved.get(id));
    if (a === undefined || b === undefined) continue;
    const armed = pair.some((id) => pairing.armed.has(id)) && action.motion?.startsWith('fight');
    const height = Math.min(...pair.map((id) => pairing.bodies.get(id)?.heightM ?? 1.7));
    const apart = (armed === true ? ARMED_M : least) * Math.min(1.2, Math.max(0.6, height / 1.7));
    const middle = (a[0] + b[0]) / 2;
    const side = a[0] <= b[0] ? -1 : 1;
    const z = Math.min(a[2], b[2]);
    moved.set(pair[0], [middle + (side * apart) / 2, a[1], z]);
    moved.set(pair[1], [middle - (side * apart) / 2, b[1], z]);
  }
  return moved;
}

interface AtHand {
  readonly who: string;
  readonly other: string;
  readonly apartM: number;
}

/** "Feeds a horse", 给她穿上外套: at arm's length from whom it is done to. */
function atHandOf({ who, whom, towards, motion }: Action, { bodies }: Pairing): AtHand | undefined {
  const least = AT_HAND_M[motion ?? ''];
  const [doer] = who;
  if (least === undefined || doer === undefined || bodies.get(doer)?.kind !== 'person')
    return undefined;
  const other = [towards, whom].find((id) => {
    const kind = id === null || id === doer ? undefined : bodies.get(id)?.kind;
    const animal = kind === 'quadruped' || kind === 'bird';
    return (kind === 'person' && motion !== 'hug') || (animal && TO_ANIMALS.has(motion ?? ''));
  });
  const body = other === undefined || other === null ? undefined : bodies.get(other);
  if (other === undefined || other === null || body === undefined || body.count > 1)
    return undefined;
  // Muzzles reach out before the body.
  const half = body.kind === 'person' ? 0 : body.widthM * (motion === 'hug' ? 0.42 : 0.62);
  const reach = motion === 'hug' ? 0 : Math.min(0.9, body.heightM * 0.55);
  return { who: doer, other, apartM: half === 0 ? least : half + reach };
}

const TO_ANIMALS: ReadonlySet<string> = new Set(['feed', 'hug', 'put', 'clean']);

/** Whoever does it comes up to the other. */
function stepUp(
  places: Map<string, Place>,
  { who, other, apartM }: AtHand,
  { bodies }: Pairing,
): void {
  const [a, b] = [places.get(who), places.get(other)];
  if (a === undefined || b === undefined || a[1] > 0.05) return;
  const side = a[0] <= b[0] ? -1 : 1;
  const height = Math.min(bodies.get(who)?.heightM ?? 1.7, 1.7);
  const person = bodies.get(other)?.kind === 'person';
  const far = apartM * (person ? Math.min(1.1, Math.max(0.75, height / 1.7)) : 1);
  places.set(who, [b[0] + side * far, a[1], b[2] - 0.02]);
}

/** Of two who fight the second answers; two with blades who leap, leap at one another. */
export function atEachOther(
  actions: readonly TimedAction[],
  pairing: Pairing,
): readonly TimedAction[] {
  return actions.flatMap((one): TimedAction[] => {
    const { action } = one;
    const fighters = action.who.filter((id) => pairing.bodies.get(id)?.kind === 'person');
    const [first, second] = fighters;
    if (first === undefined || second === undefined || fighters.length !== action.who.length)
      return [one];
    const facing = (motion: string): TimedAction[] =>
      fighters.map((id, i) => ({
        ...one,
        action: { ...action, motion, who: [id], towards: i === 0 ? second : first, way: null },
      }));
    if (action.motion === 'leap-strike') return facing('leap-strike');
    if (action.motion === 'jump' && fighters.every((id) => pairing.armed.has(id)))
      return facing('leap-strike');
    if (action.motion === 'fight' && fighters.length === 2)
      return facing('fight').map((each, i) =>
        i === 0 ? each : { ...each, action: { ...each.action, motion: 'fight-back' } },
      );
    return [one];
  });
}
