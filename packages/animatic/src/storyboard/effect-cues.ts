// What is heard of what is seen, at the time at which it is seen: the sound of an act begins with the act
// as it is drawn, an engine when its vehicle goes, a place's air and the weather all the time.
import { SET_SOUNDS } from '../words/sets.ts';
import { THINGS } from '../words/things.ts';
import type { Thing } from '../words/things.ts';
import { schedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { HEARD_AFTER_S, soundOfAction } from './sound-of-action.ts';
import type { Body } from './staging.ts';
import type { EffectCue, Shot } from './storyboard.ts';
import type { TimedBeat } from './timeline.ts';

const ASKED_DB = -6;
const ACTED_DB = -11;
const PRESENT_DB = -15;
const PLACE_DB = -16;
const WEATHER_DB = -12;
/** So much louder it is another sound of the same kind. */
const LOUDER_DB = 5;
const ONE_SHOT_S = 2.5;
const MOST_EFFECTS = 40;

const WEATHER_SOUNDS: Partial<Readonly<Record<Shot['weather'], string>>> = {
  rain: 'rain',
  storm: 'storm',
  wind: 'wind',
  snow: 'wind',
};

/** They are there all the time, wherever in the text they are named. */
const AMBIENT: ReadonlySet<string> = new Set([
  'waves',
  'sea-wash',
  'rain',
  'heavy-rain',
  'river',
  'waterfall',
  'underwater',
  'wind',
  'storm',
  'birds',
  'gulls',
  'crickets',
  'frogs',
  'bees',
  'traffic',
  'crowd-murmur',
  'room-tone',
  'cafe-tone',
  'city-tone',
  'forest-tone',
  'night-tone',
]);

/** Heard for as long as the act goes on. */
const SUSTAINED: ReadonlySet<string> = new Set([
  ...AMBIENT,
  'crunch',
  'footsteps',
  'footsteps-fast',
  'footsteps-snow',
  'horse-gallop',
  'car-engine',
  'rocket-engine',
  'motorcycle',
  'train',
  'plane',
  'helicopter',
  'siren',
  'robot',
  'fire-crackle',
  'keyboard-typing',
  'phone-ring',
  'sizzle',
  'applause',
  'cheering',
  'children-playing',
  'singing',
  'shaker',
  'chop',
  'sword-clash',
  'clock-tick',
]);

/** Words for the noise of a machine: of the one that is there. */
const ENGINES: ReadonlySet<string> = new Set(['car-engine', 'motorcycle', 'explosion', 'plane']);
const MACHINES: ReadonlySet<Thing['kind']> = new Set(['vehicle', 'aircraft', 'boat']);

interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

type Add = (
  what: string | null | undefined,
  stretch: Stretch,
  gainDb: number,
  from: readonly [number, number] | null,
) => void;

/** @param cues gets those that are added: one that goes on is one */
function adderTo(cues: EffectCue[]): Add {
  return (what, { startS, endS }, gainDb, from) => {
    if (what === null || what === undefined || endS - startS < 0.05 || cues.length >= MOST_EFFECTS)
      return;
    const same = cues.find(
      (cue) =>
        cue.what === what &&
        cue.endS >= startS - 0.05 &&
        cue.startS <= endS + 0.05 &&
        // The murmur of the stands does not become the cheer over a goal.
        (Math.abs(cue.gainDb - gainDb) < LOUDER_DB || (cue.startS <= startS && cue.endS >= endS)),
    );
    if (same !== undefined) {
      same.startS = Math.min(same.startS, startS);
      same.endS = Math.max(same.endS, endS);
      same.gainDb = Math.max(same.gainDb, gainDb);
      return;
    }
    cues.push({ what, startS, endS, gainDb, from: from === null ? null : [from[0], from[1]] });
  };
}

export function effectCues(
  beats: readonly TimedBeat[],
  shots: readonly Shot[],
  bodies: ReadonlyMap<string, Body>,
): EffectCue[] {
  const cues: EffectCue[] = [];
  const add = adderTo(cues);
  for (const timed of beats) {
    const order = schedule(timed.beat, timed.startS, timed.endS, bodies);
    addActs(add, timed, order, shots);
    addAsked(add, timed, order, shots);
    addPresent(add, timed, shots);
  }
  addAround(add, shots);
  return cues.toSorted((a, b) => a.startS - b.startS);
}

/** What is heard of the weather and the place of shots, whatever is done there. */
export function cuesAround(shots: readonly Shot[]): EffectCue[] {
  const cues: EffectCue[] = [];
  addAround(adderTo(cues), shots);
  return cues;
}

function addAround(add: Add, shots: readonly Shot[]): void {
  for (const shot of shots) {
    add(WEATHER_SOUNDS[shot.weather], shot, WEATHER_DB, null);
    if (shot.air.includes('fireworks')) add('fireworks', shot, WEATHER_DB, null);
    if (shot.set !== null) add(SET_SOUNDS.get(shot.set), shot, PLACE_DB, null);
  }
}

interface Heard {
  readonly what: string;
  readonly stretch: Stretch;
  readonly from: readonly [number, number];
}

/** What the acts of a beat sound like, and when. */
function heardOf({ beat }: TimedBeat, order: Schedule, shots: readonly Shot[]): readonly Heard[] {
  const armed = beat.present.some((id) => thingOf(id)?.kind === 'weapon');
  return order.actions.flatMap(({ action, startS, endS }): readonly Heard[] => {
    const { motion, who, whom, from } = action;
    if (motion === null) return [];
    const what = soundOfAction(motion, thingOf(who[0]), thingOf(whom ?? undefined), armed);
    if (what === null) return [];
    const pace = shots.find((shot) => shot.startS <= startS && startS < shot.endS)?.pace ?? 1;
    const after = Math.min(
      (HEARD_AFTER_S[motion] ?? 0) / Math.max(0.25, pace),
      (endS - startS) / 2,
    );
    const told = { startS, endS };
    const steps = STEPS.has(what)
      ? stepsOf(who, told, shots)
      : what === 'crunch'
        ? mealOf(who, told, shots)
        : told;
    if (steps === undefined) return [];
    return [{ what, stretch: lasting(what, steps.startS + after, steps.endS), from }];
  });
}

/** Who eats goes on until something else is told of him. */
function mealOf(who: readonly string[], told: Stretch, shots: readonly Shot[]): Stretch {
  const meals = shots.flatMap(({ blocking }) =>
    blocking.filter(
      ({ cast, motion, startS, endS }) =>
        who.includes(cast) && motion === 'eat' && startS < told.endS && endS > told.startS,
    ),
  );
  return { startS: told.startS, endS: Math.max(told.endS, ...meals.map(({ endS }) => endS)) };
}

const STEPS: ReadonlySet<string> = new Set(['footsteps', 'footsteps-fast', 'horse-gallop']);

/** Steps are heard as long as they are seen; of who is not drawn, as long as they are told. */
function stepsOf(
  who: readonly string[],
  told: Stretch,
  shots: readonly Shot[],
): Stretch | undefined {
  const drawn = shots.some(({ blocking }) => blocking.some(({ cast }) => who.includes(cast)));
  if (!drawn) return told;
  const ways = shots
    .flatMap(({ blocking }) => blocking)
    .filter(
      ({ cast, to, startS, endS }) =>
        who.includes(cast) && to !== null && startS < told.endS && endS > told.startS,
    );
  if (ways.length === 0) return undefined;
  return {
    startS: Math.min(...ways.map(({ startS }) => startS)),
    endS: Math.max(...ways.map(({ endS }) => endS)),
  };
}

const lasting = (what: string, startS: number, endS: number): Stretch => ({
  startS: round(startS),
  endS: round(SUSTAINED.has(what) ? endS : Math.min(endS, startS + ONE_SHOT_S)),
});

function addActs(add: Add, timed: TimedBeat, order: Schedule, shots: readonly Shot[]): void {
  for (const { what, stretch, from } of heardOf(timed, order, shots))
    add(what, stretch, ACTED_DB, from);
}

/** Sounds that the text names: with the act that makes them, else as far into the beat as their words. */
function addAsked(add: Add, timed: TimedBeat, order: Schedule, shots: readonly Shot[]): void {
  const { beat, startS, endS } = timed;
  const acts = heardOf(timed, order, shots);
  for (const { what, from } of beat.effects) {
    const going = ENGINES.has(what) ? machineOf(timed, shots) : undefined;
    const act = acts.find((heard) => heard.what === what);
    if (AMBIENT.has(what)) add(what, { startS, endS }, ASKED_DB, from);
    else if (going !== undefined) add(going.what, going, ASKED_DB, from);
    else if (act !== undefined) add(what, act.stretch, ASKED_DB, from);
    else add(what, { startS: round(order.atS(from[0])), endS }, ASKED_DB, from);
  }
}

/** The engine of what goes in a beat, from when it goes. */
function machineOf(
  { beat, startS, endS }: TimedBeat,
  shots: readonly Shot[],
): (Stretch & { readonly what: string }) | undefined {
  for (const id of beat.present) {
    const thing = thingOf(id);
    if (thing === undefined || !MACHINES.has(thing.kind) || thing.sound === null) continue;
    const moves = movingOf(id, { startS, endS }, shots);
    if (moves !== undefined) return { what: thing.sound, ...moves };
  }
  return undefined;
}

/** When it first does something in that stretch, and until when. */
function movingOf(
  id: string,
  { startS, endS }: Stretch,
  shots: readonly Shot[],
): Stretch | undefined {
  const rows = shots
    .flatMap(({ blocking }) => blocking)
    .filter(
      (row) =>
        row.cast === id &&
        (row.to !== null || (row.motion !== null && row.motion !== 'stand')) &&
        row.startS < endS &&
        row.endS > startS,
    );
  if (rows.length === 0) return undefined;
  return {
    startS: Math.max(startS, Math.min(...rows.map((row) => row.startS))),
    endS: Math.min(endS, Math.max(...rows.map((row) => row.endS))),
  };
}

/** What somebody sounds like by being there: an engine only when it goes. */
function addPresent(add: Add, timed: TimedBeat, shots: readonly Shot[]): void {
  const { beat, startS, endS } = timed;
  const told = new Set(beat.effects.map(({ what }) => what));
  for (const id of beat.present) {
    const thing = thingOf(id);
    const sound = thing?.sound ?? null;
    if (thing === undefined || sound === null || told.has(sound)) continue;
    if (MACHINES.has(thing.kind)) {
      const moves = movingOf(id, { startS, endS }, shots);
      if (moves !== undefined)
        add(sound, lasting(sound, moves.startS, moves.endS), PRESENT_DB, null);
    } else if (!acts(id, timed)) {
      add(sound, lasting(sound, startS, endS), PRESENT_DB, null);
    }
  }
}

/** A cat that meows later does not meow now. */
const acts = (id: string, { beat }: TimedBeat): boolean =>
  beat.actions.some(({ who, motion }) => who.includes(id) && motion !== null && OWN.has(motion));

const OWN: ReadonlySet<string> = new Set(['ring', 'bark', 'meow', 'howl', 'roar', 'neigh', 'crow']);

/** By the id of a member: its word, and a number where there are several of it. */
const thingOf = (id: string | undefined): Thing | undefined =>
  id === undefined ? undefined : THINGS.get(id.replace(/-\d+$/, ''));

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
