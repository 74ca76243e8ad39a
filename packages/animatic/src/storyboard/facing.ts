// Which way somebody looks: where it goes, to whom it does something, or whoever is there.
import type { Action } from '../script/script.ts';
import { MUTUAL } from './pairs.ts';
import type { ActInput } from './shot-acts.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

export function facingOf(
  from: Place,
  to: Place | null,
  action: Action,
  target: Place | undefined,
  input: ActInput,
  id: string,
  body: Body,
): Blocking['facing'] {
  if (action.motion === 'look-at-camera' || action.way === 'camera') return 'camera';
  if (action.way === 'away') return 'away';
  if (to !== null && Math.abs(to[0] - from[0]) > 0.05) return to[0] > from[0] ? 'right' : 'left';
  const partner = partnerOf(action, id, input);
  if (partner !== undefined && Math.abs(partner[0] - from[0]) > 0.05) {
    return partner[0] > from[0] ? 'right' : 'left';
  }
  if (target !== undefined && Math.abs(target[0] - from[0]) > 0.05) {
    return target[0] > from[0] ? 'right' : 'left';
  }
  // Whoever looks at the sunset does not look at us.
  const alone = !input.speakers.has(id) && body.kind === 'person';
  if (action.motion === 'look' && alone) return from[0] > 0.2 ? 'left' : 'right';
  return restingFace(input, id, from, body, TENDING.has(action.motion ?? ''));
}

export function restingFace(
  input: ActInput,
  id: string,
  [x]: Place,
  body: Body,
  tends = false,
): Blocking['facing'] {
  if (body.kind === 'person' && (input.portrait || tends || input.speakers.has(id))) {
    const others = input.ids.filter(
      (other) => other !== id && (input.speakers.has(id) || !input.bystanders.has(other)),
    );
    const kindOf = (other: string): Body['kind'] | undefined => input.bodies.get(other)?.kind;
    // Who has nobody else speaks to the cat, and crouches for it.
    const pet =
      tends || input.speakers.has(id)
        ? others.find((other) => LISTENING.has(kindOf(other) ?? ''))
        : undefined;
    const heard = others.find((other) => other === input.speakers.get(id));
    const partner = heard ?? others.find((other) => kindOf(other) === 'person') ?? pet;
    const there = partner === undefined ? undefined : input.places.get(partner);
    if (there === undefined) return 'camera';
    return there[0] > x ? 'right' : 'left';
  }
  return x > 0.2 ? 'left' : 'right';
}

const LISTENING: ReadonlySet<string> = new Set(['quadruped', 'bird', 'creature']);
const ANSWERING: ReadonlySet<string> = new Set([...LISTENING, 'person']);
/** Done for the sake of somebody low. */
const TENDING: ReadonlySet<string> = new Set([
  'crouch',
  'kneel',
  'pet',
  'stroke',
  'feed',
  'look-down',
]);

/** Where the nearest of those who do it with him stands. */
function partnerOf({ who, whom, motion }: Action, id: string, input: ActInput): Place | undefined {
  if (motion === null || !MUTUAL.has(motion)) return undefined;
  const x = input.places.get(id)?.[0] ?? 0;
  // At a door they still hug each other, not the door.
  const done = whom !== null && ANSWERING.has(input.bodies.get(whom)?.kind ?? '') ? [whom] : [];
  return [...who, ...done]
    .filter((other) => other !== id)
    .flatMap((other) => {
      const place = input.places.get(other);
      return place === undefined ? [] : [place];
    })
    .toSorted((a, b) => Math.abs(a[0] - x) - Math.abs(b[0] - x))[0];
}
