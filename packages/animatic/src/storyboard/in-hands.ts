// What the text leaves in nobody's hands and is in somebody's: whoever flies a kite has its line, whoever
// duels has a blade.
import type { Beat, ScriptCast } from '../script/script.ts';
import { LIVING } from './furnished.ts';
import type { Stage } from './stage.ts';

const BLADES: ReadonlySet<string> = new Set(['sword', 'katana', 'saber', 'dagger', 'lightsaber']);

/** People of whom nobody thinks without a blade once they fight. */
export const SWORDSMEN: ReadonlySet<string> = new Set([
  'swordsman',
  'samurai',
  'knight',
  'pirate',
  'ninja',
]);

const BLADED =
  /\b(?:swords?|sabers?|sabres?|blades?|katanas?|rapiers?|fenc(?:e|es|ing))\b|[剑刀]/iu;
const UNARMED =
  /\b(?:box(?:es|ing|ers?)?|fists?|punch(?:es|ing)?|kung ?fu|karate|wrestl\w*)\b|[拳掌]|空手/iu;

const FIGHTS: ReadonlySet<string> = new Set(['fight', 'fight-back', 'face-off', 'leap-strike']);
const FLOWN: ReadonlySet<string> = new Set(['kite']);

/** @param text of the whole prompt: who duels in one shot has his sword in all of them */
export function handOut(beats: readonly Beat[], stage: Stage, text: string): void {
  for (const beat of beats) {
    const { actions, present } = beat;
    takeContents(beat, stage);
    for (const { who, motion, whom, towards } of actions) {
      for (const flown of [...who, whom, towards]) {
        const what = flown === null ? undefined : stage.members.get(flown)?.what;
        if (flown === null || what === undefined || !FLOWN.has(what)) continue;
        giveTo(flyerOf(actions, present, stage, flown), flown, stage);
      }
      // A glass each.
      if (motion === 'toast' && whom !== null && isDrink(stage, whom))
        for (const each of who)
          if (stage.bodies.get(each)?.kind === 'person') stage.give(each, whom);
      const dubs = motion === 'put' && whom !== null && stage.bodies.get(whom)?.kind === 'weapon';
      const takes = TAKES.has(motion ?? '') || asRead({ motion, whom }, stage.bodies) === 'read';
      if (takes && whom !== null && isPortable(stage, whom, motion)) {
        const [bearer] = who;
        if (bearer !== undefined && !isHeld(stage, whom)) stage.give(bearer, whom);
      }
      // A sword that is laid on a shoulder is in a hand.
      if (dubs && who[0] !== undefined && !isHeld(stage, whom)) stage.give(who[0], whom);
      if (motion === null || !FIGHTS.has(motion)) continue;
      const fighters = [...who, ...(whom === null ? [] : [whom])].flatMap(
        (id) => stage.members.get(id) ?? [],
      );
      for (const fighter of fighters)
        if (stage.bodies.get(fighter.id)?.kind === 'person' && needsBlade(fighter, text))
          arm(fighter, stage, text);
    }
  }
}

const GAMES: ReadonlySet<string> = new Set(['dribble', 'dunk', 'shoot-hoop', 'save']);
const BALLS: ReadonlySet<string> = new Set(['basketball', 'football', 'volleyball']);
const KIT_COLOUR = '#c8322b';
/** What is part of a kit or could be. */
const KIT: ReadonlySet<string> = new Set(['shirt', 't-shirt', 'jersey', 'shorts']);

/** Who plays a match wears a kit, in the colour of the shirt that is told. */
export function kitOut(beats: readonly Beat[], stage: Stage): void {
  for (const { who, motion, whom } of beats.flatMap(({ actions }) => actions)) {
    const ball = whom === null ? undefined : stage.members.get(whom)?.what;
    const kicks = (motion === 'kick' || motion === 'play') && BALLS.has(ball ?? '');
    if (motion === null || !(GAMES.has(motion) || kicks)) continue;
    for (const id of who) {
      const member = stage.members.get(id);
      if (member === undefined || stage.bodies.get(id)?.kind !== 'person') continue;
      const shirt = member.wears.find(({ what }) => KIT.has(what));
      // A game in the park is played in what one wears.
      if (!GENERAL.has(member.what) || (kicks && shirt === undefined)) continue;
      if (member.wears.some(({ what }) => !KIT.has(what))) continue;
      const colour = shirt?.colour ?? KIT_COLOUR;
      stage.dress(id, [
        ...member.wears,
        { what: 'jersey', colour },
        { what: 'shorts', colour: kicks ? '#f4f2ec' : colour },
        { what: 'sneakers', colour: '#f4f2ec' },
      ]);
    }
  }
}

/** People whose calling says nothing of what they wear. */
const GENERAL: ReadonlySet<string> = new Set([
  'boy',
  'girl',
  'man',
  'woman',
  'child',
  'young-man',
  'young-woman',
  'teenager',
]);

const READABLE: ReadonlySet<string> = new Set([
  'newspaper',
  'book',
  'letter',
  'map',
  'menu',
  'magazine',
  'notebook',
]);

/** 看报纸: who looks at a paper reads it. */
export function asRead(
  { motion, whom }: { readonly motion: string | null; readonly whom: string | null },
  bodies: Stage['bodies'],
): string | null {
  const what = whom === null ? undefined : bodies.get(whom)?.what;
  const looks = motion === 'look' || motion === 'look-down';
  return looks && READABLE.has(what ?? '') ? 'read' : motion;
}

/** Afterwards it is in one's hands, so it is nowhere else. */
const TAKES: ReadonlySet<string> = new Set([
  'carry',
  'hold',
  'pick',
  'drink',
  'raise',
  'feed',
  'hand-over',
]);

const isDrink = ({ bodies }: Stage, id: string): boolean =>
  bodies.get(id)?.kind === 'drink' || bodies.get(id)?.kind === 'container';

const isHeld = (stage: Stage, id: string): boolean =>
  [...stage.members.values()].some(({ holds }) => holds === id);

/** Who carries a tray of pasta carries the pasta: what is on what one holds is in one's hands with it. */
function takeContents({ relations }: Beat, stage: Stage): void {
  for (const { who, is, to } of relations) {
    const kind = stage.bodies.get(who)?.kind;
    if (to === null || (is !== 'on' && is !== 'in') || (kind !== 'food' && kind !== 'drink'))
      continue;
    const bearer = [...stage.members.values()].find(({ holds }) => holds === to);
    if (bearer !== undefined) stage.change(bearer.id, who);
  }
}

/** Bigger than this one does not carry it before one. */
const PORTABLE_M = 0.85;

const GIVEN: ReadonlySet<string> = new Set(['feed', 'hand-over']);

function isPortable(stage: Stage, id: string, motion: string | null): boolean {
  const body = stage.bodies.get(id);
  if (body === undefined || body.heightM > PORTABLE_M || body.count > 1) return false;
  if (LIVING.has(body.kind) && GIVEN.has(motion ?? '')) return false;
  return body.stands !== 'sky';
}

/** Who does something to it; else the first person there. */
function flyerOf(
  actions: Beat['actions'],
  present: readonly string[],
  stage: Stage,
  flown: string,
): string | undefined {
  const isPerson = (id: string): boolean => stage.bodies.get(id)?.kind === 'person';
  const [held] = [...stage.members.values()].filter(({ holds }) => holds === flown);
  if (held !== undefined) return undefined;
  const doers = actions
    .filter(({ whom, towards }) => whom === flown || towards === flown)
    .flatMap(({ who }) => who);
  return doers.find(isPerson) ?? present.find(isPerson);
}

function giveTo(id: string | undefined, held: string, stage: Stage): void {
  if (id !== undefined) stage.give(id, held);
}

function needsBlade({ what, holds }: ScriptCast, text: string): boolean {
  if (holds !== null || UNARMED.test(text)) return false;
  return BLADED.test(text) || SWORDSMEN.has(what);
}

/** The sword that lies about, unless somebody has it; else one of his own. */
function arm(fighter: ScriptCast, stage: Stage, text: string): void {
  const taken = new Set([...stage.members.values()].map(({ holds }) => holds));
  const free = [...stage.members.values()].find(
    ({ what, id }) => BLADES.has(what) && !taken.has(id),
  );
  if (free !== undefined) {
    stage.give(fighter.id, free.id);
    if (/\p{Script=Han}/u.test(text)) stage.describe(free.id, 'jian');
    return;
  }
  const id = `${fighter.id}-sword`;
  const make = /\p{Script=Han}/u.test(text)
    ? ['jian']
    : fighter.what === 'samurai' || fighter.what === 'ninja'
      ? ['katana']
      : [];
  stage.furnish({
    id,
    what: 'sword',
    colour: null,
    count: 1,
    scale: 1,
    traits: make,
    wears: [],
    holds: null,
    reference: null,
    from: null,
  });
  stage.give(fighter.id, id);
}

/** Who has a blade in the hands. */
export function armedOf({ members, bodies }: Stage): ReadonlySet<string> {
  return new Set(
    [...members.values()].flatMap(({ id, holds }) =>
      holds !== null && bodies.get(holds)?.kind === 'weapon' ? [id] : [],
    ),
  );
}

/** Who has something in the hands that is for others. */
export function ladenOf({ members, bodies }: Stage): ReadonlySet<string> {
  return new Set(
    [...members.values()].flatMap(({ id, holds }) => {
      const kind = holds === null ? undefined : bodies.get(holds)?.kind;
      const brought =
        kind === 'food' || kind === 'drink' || GIFTS.has(bodies.get(holds ?? '')?.what ?? '');
      return brought ? [id] : [];
    }),
  );
}

const GIFTS: ReadonlySet<string> = new Set(['gift', 'tray', 'bouquet', 'parcel', 'basket', 'pot']);
