// The order of a beat: what is done and what is said take their turns as the text tells them. An act that
// follows a line waits for its end, a line that follows an act waits for the act, and what nobody in the
// film can do takes no time.
import type { Action, Beat, Line } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { motionOf } from './motion-of.ts';
import { spokenS } from './speaking-time.ts';
import type { Body } from './staging.ts';

/** An action with its stretch of film time. */
export interface TimedAction {
  readonly action: Action;
  readonly startS: number;
  readonly endS: number;
}

/** Lines that are said one after another in their stretch of film time. */
interface LinesWindow {
  readonly lines: readonly Line[];
  readonly startS: number;
  readonly endS: number;
  /** Seconds before the first word: whoever speaks has come to rest by then. */
  readonly leadS: number;
}

export interface Schedule {
  readonly actions: readonly TimedAction[];
  readonly windows: readonly LinesWindow[];
  /** When that place of the prompt is told. */
  atS(position: number): number;
}

interface Slot {
  readonly from: number;
  readonly actions: Action[];
  readonly lines: Line[];
}

export const GAP_S = 0.25;
const LEAD_IN_S = 0.35;
const LEAD_IN_SHARE = 0.12;
/** Sitting down, crouching, taking up the telephone come before the first word. */
const SETTLING_S = 0.75;
const SETTLING_SHARE = 0.3;

/** Seconds that an act takes when nothing presses. */
const NATURAL_S = 1.5;
const TRIGGER_S = 1.1;
/** No act is shorter while there is time for it. */
const SHORTEST_S = 0.7;
/** What a slot takes of the time that is left over. */
const SHARES = { act: 1, trigger: 0.35, line: 0.2 } as const;

/** What somebody else answers to: it happens first, and soon. */
const TRIGGERS: ReadonlySet<string> = new Set(['ring', 'knock', 'kick', 'bat', 'shoot', 'explode']);

/** A telephone rings until somebody answers. */
const ends = ({ motion }: Action): boolean => motion === 'ring' || motion === 'knock';

const SETTLING: ReadonlySet<string> = new Set([
  'sit',
  'sit-down',
  'stand-up',
  'crouch',
  'kneel',
  'lie',
  'turn',
  'pick',
  'phone',
  'wake',
  'put',
]);

export function schedule(
  beat: Beat,
  startS: number,
  endS: number,
  bodies: ReadonlyMap<string, Body>,
): Schedule {
  const slots = slotsOf(beat, endS - startS, bodies);
  const bounds = boundsOf(slots, startS, endS);
  const startOf = (i: number): number => bounds[i] ?? startS;
  const endOf = (i: number): number => bounds[i + 1] ?? endS;
  const goesOn = (action: Action, i: number): boolean =>
    slots.slice(i + 1).every((later) => sharesNobody(later.actions, action));
  return {
    actions: slots.flatMap((slot, i) =>
      slot.actions.map((action) => ({
        action,
        startS: startOf(i),
        // Whoever is told nothing more goes on with what he does.
        endS: ends(action)
          ? endOf(i)
          : goesOn(action, i)
            ? endS
            : (nextStart(slots, action, i, startOf) ?? endOf(i)),
      })),
    ),
    windows: slots.flatMap((slot, i) =>
      slot.lines.length === 0
        ? []
        : [
            {
              lines: slot.lines,
              startS: startOf(i),
              endS: endOf(i),
              leadS: leadOf(slot, i, endOf(i) - startOf(i)),
            },
          ],
    ),
    atS: (position) => {
      const i = slots.findLastIndex(({ from }) => from <= position);
      return i < 0 ? startS : startOf(i);
    },
  };
}

/** A walk goes on while somebody else speaks, until its own doer does something else. */
function nextStart(
  slots: readonly Slot[],
  action: Action,
  i: number,
  startOf: (i: number) => number,
): number | undefined {
  const next = slots.findIndex((slot, k) => k > i && !sharesNobody(slot.actions, action));
  return next < 0 ? undefined : startOf(next);
}

const sharesNobody = (group: readonly Action[], action: Action): boolean =>
  !group.some((other) => other.who.some((id) => action.who.includes(id)));

/** A voice over of so much of its beat does not wait for what is done meanwhile. */
const LONG_SHARE = 0.4;

const long = ({ text, language }: Line, beatS: number): boolean =>
  spokenS(text, language) > beatS * LONG_SHARE;

function slotsOf(beat: Beat, beatS: number, bodies: ReadonlyMap<string, Body>): readonly Slot[] {
  const slots: Slot[] = [];
  const add = (from: number): Slot => {
    const slot: Slot = { from, actions: [], lines: [] };
    slots.push(slot);
    return slot;
  };
  for (const event of eventsOf(beat)) {
    const last = slots.at(-1);
    if ('text' in event) {
      const over = event.speaker === null && long(event, beatS) ? slots[0] : last;
      (over ?? add(event.from[0])).lines.push(event);
    } else if (last === undefined) add(event.from[0]).actions.push(event);
    else if (canBeDone(event, bodies) && begins(last, event))
      add(event.from[0]).actions.push(event);
    else last.actions.push(event);
  }
  return slots;
}

/** Acts and spoken lines as the text has them; who asks for a seat asks before he sits down. */
function eventsOf({ actions, lines }: Beat): readonly (Action | Line)[] {
  const spoken = lines.filter(({ use }) => use === 'spoken');
  // Acts keep their order: some are told before the words that name them.
  const events: (Action | Line)[] = [];
  let next = 0;
  for (const action of actions) {
    for (let line = spoken[next]; line !== undefined && line.from[0] < action.from[0];) {
      events.push(line);
      next += 1;
      line = spoken[next];
    }
    events.push(action);
  }
  return askedFirst([...events, ...spoken.slice(next)]);
}

const SEAT_ASKED =
  /\b(?:seat|sit|join you|taken)\b[^.!]*\?|(?:坐|有人|位子|座位|位置)[^。！]*[？?吗]/iu;
const SITS_DOWN: ReadonlySet<string> = new Set(['sit', 'sit-down']);

function askedFirst(events: readonly (Action | Line)[]): readonly (Action | Line)[] {
  const ordered = [...events];
  for (const line of events) {
    if (!('text' in line) || line.speaker === null || !SEAT_ASKED.test(line.text)) continue;
    const { speaker } = line;
    const at = ordered.indexOf(line);
    const sits = ordered.findIndex(
      (act, i) =>
        i < at &&
        !('text' in act) &&
        act.motion !== null &&
        SITS_DOWN.has(act.motion) &&
        act.who.includes(speaker),
    );
    const act = ordered[sits];
    if (act === undefined || 'text' in act) continue;
    ordered.splice(at + 1, 0, { ...act, motion: 'sit-down', after: true });
    ordered.splice(sits, 1);
  }
  return ordered;
}

/** What others do about what was said: they hear it first. */
const ANSWERS: ReadonlySet<string> = new Set(['clap', 'cheer', 'celebrate', 'nod', 'laugh']);

const answers = ({ lines }: Slot, { motion, who }: Action): boolean =>
  motion !== null &&
  ANSWERS.has(motion) &&
  who.length > 0 &&
  lines.some(({ speaker }) => speaker !== null && !who.includes(speaker));

function begins(last: Slot, action: Action): boolean {
  if (answers(last, action)) return true;
  if (last.actions.length === 0) return action.after;
  if (action.after) return true;
  const triggers = last.actions.filter(({ motion }) => motion !== null && TRIGGERS.has(motion));
  return triggers.length > 0 && sharesNobody(triggers, action);
}

/** By anybody of those that are told to; what happens by itself happens. */
function canBeDone({ who, motion, whom }: Action, bodies: ReadonlyMap<string, Body>): boolean {
  if (motion === null) return false;
  if (who.length === 0) return whom === null || bodies.has(whom);
  return who.some((id) => {
    const body = bodies.get(id);
    return body !== undefined && motionOf(body, motion) !== null;
  });
}

const spokenIn = ({ lines }: Slot): number =>
  lines.reduce((sum, { text, language }) => sum + spokenS(text, language) + GAP_S, 0);

function boundsOf(slots: readonly Slot[], startS: number, endS: number): readonly number[] {
  const roomS = endS - startS;
  const needs = slots.map((slot) => {
    const said = slot.lines.length > 0 ? spokenIn(slot) + LEAD_IN_S : 0;
    const done = slot.actions.length === 0 ? 0 : isTrigger(slot) ? TRIGGER_S : NATURAL_S;
    return Math.max(said, done);
  });
  const asked = sum(needs);
  const lengths =
    asked > roomS ? pressed(slots, needs, roomS) : spread(slots, needs, roomS - asked);
  const bounds = [startS];
  for (const length of lengths) bounds.push((bounds.at(-1) ?? startS) + length);
  return bounds.map((at, i) => (i === slots.length ? endS : frame(at)));
}

/** Frames at 24 a second are the finest times that can be seen. */
const frame = (seconds: number): number => Math.round(seconds * 24) / 24;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const isTrigger = ({ actions, lines }: Slot): boolean =>
  lines.length === 0 && actions.every(({ motion }) => motion !== null && TRIGGERS.has(motion));

function spread(slots: readonly Slot[], needs: readonly number[], spareS: number): number[] {
  const shares = slots.map((slot) =>
    slot.actions.length === 0 ? SHARES.line : isTrigger(slot) ? SHARES.trigger : SHARES.act,
  );
  const all = sum(shares);
  return needs.map((need, i) => need + (all > 0 ? (spareS * (shares[i] ?? 0)) / all : 0));
}

/** Acts give way to words first, then all alike. */
function pressed(slots: readonly Slot[], needs: readonly number[], roomS: number): number[] {
  const least = needs.map((need, i) =>
    (slots[i]?.lines.length ?? 0) > 0 ? need : Math.min(need, SHORTEST_S),
  );
  const [most, few] = [sum(needs), sum(least)];
  if (few >= roomS) return least.map((need) => (need * roomS) / few);
  const k = (roomS - few) / (most - few);
  return needs.map((need, i) => (least[i] ?? 0) + (need - (least[i] ?? 0)) * k);
}

function leadOf({ actions, lines }: Slot, index: number, lengthS: number): number {
  // A voice over the picture waits for nobody.
  const settles = actions.some(
    ({ motion, who }) =>
      motion !== null &&
      who.some((id) => lines[0]?.speaker === id) &&
      (SETTLING.has(motion) || (index > 0 && (MOTIONS.get(motion)?.speedMps ?? 0) > 0)),
  );
  return settles
    ? Math.min(SETTLING_S, lengthS * SETTLING_SHARE)
    : Math.min(LEAD_IN_S, lengthS * LEAD_IN_SHARE);
}
