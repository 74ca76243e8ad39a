// What the schema cannot say of a storyboard: that its parts fit together and that there is a drawing
// or a sound for every name in it. A planned one has no fault; one that was edited by hand may.
import { roleOf } from '../picture/cast/human/person/cast-person.ts';
import { WARDROBE } from '../picture/cast/human/person/wardrobe.ts';
import { DRAWN } from '../picture/cast/make-puppet.ts';
import { LOOKS } from '../picture/looks/looks.ts';
import { SETS } from '../picture/sets/sets.ts';
import { EFFECT_NAMES } from '../sound/effects/effects.ts';
import { tableOf } from '../words/lexicon.ts';
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import { nearestOf } from './known-names.ts';
import type { Blocking, Shot, Storyboard } from './storyboard.ts';

export interface Fault {
  /** Where it is, keys and places apart by dots: `shots.0.blocking.1.cast`. */
  readonly key: string;
  /** The rule, the value got and the remedy. */
  readonly message: string;
}

const CAST_NAMES: ReadonlySet<string> = new Set([...THINGS.keys(), ...DRAWN]);
const CLOTHES_NAMES: ReadonlySet<string> = new Set([
  ...tableOf('clothing').map(({ id }) => id),
  ...Object.keys(WARDROBE),
]);
const MOTION_NAMES: ReadonlySet<string> = new Set(MOTIONS.keys());
const SET_NAMES: ReadonlySet<string> = new Set(Object.keys(SETS));
const LOOK_NAMES: ReadonlySet<string> = new Set(Object.keys(LOOKS));
const SOUND_NAMES: ReadonlySet<string> = new Set(EFFECT_NAMES);

/** Times typed by hand are rounded; less than half a frame changes no picture. */
const ROUNDING_S = 0.5 / 24;

/** Right, up and away, in metres. */
const LEAST_M = [-500, -500, -500] as const;
const MOST_M = [500, 500, 2000] as const;
const MOST_RADIUS_M = 200;
const MOST_ACTORS = 400;
const MOST_ACTORS_IN_ALL = 1200;

type Span = { readonly startS: number; readonly endS: number };

/**
 * In the order of the storyboard; none if it is sound.
 *
 * @param came names of the references that came with the request
 */
export function* faultsOf(
  storyboard: Storyboard,
  came: ReadonlySet<string> = new Set(storyboard.references.map(({ name }) => name)),
): Generator<Fault, void, undefined> {
  const { cast, shots, sound, output } = storyboard;
  const filmS = (output.frames - 1) / output.fps;
  const ids = new Set(cast.map(({ id }) => id));

  function* known(key: string, what: string, names: ReadonlySet<string>, of: string) {
    if (!names.has(what)) yield fault(key, `must be ${of}`, what, nearestOf(what, names));
  }
  function* inCast(key: string, id: string | null | undefined) {
    if (id === null || id === undefined || ids.has(id)) return;
    yield fault(
      key,
      'must be the id of a cast member',
      id,
      `Add it to "cast". ${nearestOf(id, ids)}`,
    );
  }
  function* sent(key: string, reference: string | null, kinds: readonly string[]) {
    if (reference === null) return;
    if (!came.has(reference))
      yield fault(
        key,
        'must be a reference that came with the request',
        reference,
        `Send its file, or ${came.size === 0 ? 'take it out' : `name one of ${[...came].join(', ')}`}.`,
      );
    else if (!kinds.some((kind) => reference.startsWith(kind)))
      yield fault(key, `must be an ${kinds.join(' or ')}`, reference, 'Name one of that kind.');
  }
  let inAll = 0;
  /** Of one shot, whom it shows of each member once, and of the film so far. */
  function* crowdFaults(key: string, { blocking }: Shot) {
    const shown = new Set(blocking.map(({ cast: id }) => id));
    const many = cast.reduce((sum, { id, count }) => sum + (shown.has(id) ? count : 0), 0);
    if (many > MOST_ACTORS)
      yield fault(
        key,
        `must show at most ${MOST_ACTORS}, all counts together`,
        many,
        'Lower a "count", or leave somebody out.',
      );
    inAll += many;
    if (inAll > MOST_ACTORS_IN_ALL)
      yield fault(
        key,
        `must bring the film's shots to at most ${MOST_ACTORS_IN_ALL} actors together`,
        inAll,
        'Lower a "count", or take a shot out.',
      );
  }
  function* within(key: string, { startS, endS }: Span, from = 0, to = filmS, of = 'film') {
    if (startS >= endS)
      yield fault(`${key}.endS`, `must be after its startS, ${startS} s`, endS, 'Move either.');
    else if (startS < from - ROUNDING_S || endS > to + ROUNDING_S)
      yield fault(
        startS < from - ROUNDING_S ? `${key}.startS` : `${key}.endS`,
        `must be within its ${of}, ${from} s … ${seconds(to)} s`,
        startS < from - ROUNDING_S ? startS : endS,
        `Move it, or change the length of the ${of}.`,
      );
  }
  function* shotFaults(key: string, shot: Shot) {
    const { plate, set, look, title, blocking, camera, cut, captions } = shot;
    if (plate === null && set === null && title === null)
      yield fault(
        `${key}.set`,
        'must be named where there is no plate and no title',
        set,
        'Name a set.',
      );
    if (plate !== null) {
      yield* sent(`${key}.plate.reference`, plate.reference, ['image', 'video']);
      yield* inCast(`${key}.plate.edit.who`, plate.edit?.who);
      yield* inCast(`${key}.plate.edit.puts`, plate.edit?.puts);
    }
    if (set !== null) yield* known(`${key}.set`, set, SET_NAMES, 'a drawn set');
    if (look !== null) yield* known(`${key}.look`, look, LOOK_NAMES, 'a look');
    for (const [i, row] of blocking.entries()) {
      const at = `${key}.blocking.${i}`;
      yield* inCast(`${at}.cast`, row.cast);
      if (row.motion !== null) yield* known(`${at}.motion`, row.motion, MOTION_NAMES, 'a motion');
      if (row.posture !== undefined)
        yield* known(`${at}.posture`, row.posture, MOTION_NAMES, 'a motion');
      yield* inCast(`${at}.carriedBy`, row.carriedBy);
      yield* inCast(`${at}.round.whom`, row.round?.whom);
      if (row.carriedBy === row.cast)
        yield fault(`${at}.carriedBy`, 'must be somebody else', row.cast, 'Name another, or none.');
      yield* within(at, row);
      yield* roomFaults(at, row);
    }
    yield* crowdFaults(`${key}.blocking`, shot);
    yield* inCast(`${key}.camera.on`, camera.on);
    if (cut.lengthS > shot.endS - shot.startS)
      yield fault(
        `${key}.cut.lengthS`,
        `must be no longer than its shot, ${seconds(shot.endS - shot.startS)} s`,
        cut.lengthS,
        'Shorten it.',
      );
    for (const [i, caption] of captions.entries())
      yield* within(`${key}.captions.${i}`, caption, shot.startS, shot.endS, 'shot');
  }

  const seen = new Set<string>();
  for (const [i, { id, what, wears, holds, reference }] of cast.entries()) {
    const key = `cast.${i}`;
    if (seen.has(id))
      yield fault(`${key}.id`, 'must be its own', id, 'Give one of the two another id.');
    seen.add(id);
    if (roleOf(what) === undefined)
      yield* known(`${key}.what`, what, CAST_NAMES, 'a thing of the vocabulary');
    for (const [j, piece] of wears.entries())
      yield* known(`${key}.wears.${j}.what`, piece.what, CLOTHES_NAMES, 'something to wear');
    yield* inCast(`${key}.holds`, holds);
    yield* sent(`${key}.reference`, reference, ['image']);
  }

  let untilS = 0;
  for (const [i, shot] of shots.entries()) {
    const key = `shots.${i}`;
    if (Math.abs(shot.startS - untilS) > ROUNDING_S)
      yield fault(
        `${key}.startS`,
        i === 0
          ? 'must be 0: the film begins with it'
          : `must be the end of the shot before, ${untilS} s`,
        shot.startS,
        'Let shots follow one another without gap or overlap.',
      );
    if (shot.startS >= shot.endS)
      yield fault(
        `${key}.endS`,
        `must be after its startS, ${shot.startS} s`,
        shot.endS,
        'Move either.',
      );
    untilS = shot.endS;
    yield* shotFaults(key, shot);
  }
  if (Math.abs(untilS - filmS) > ROUNDING_S)
    yield fault(
      `shots.${shots.length - 1}.endS`,
      `must be the end of the film, ${seconds(filmS)} s = (output.frames − 1) / 24`,
      untilS,
      `Let the last shot end there, or set output.frames to ${Math.round(untilS * output.fps) + 1}.`,
    );

  for (const [i, cue] of sound.voice.entries()) {
    yield* inCast(`sound.voice.${i}.by`, cue.by);
    yield* within(`sound.voice.${i}`, cue);
  }
  for (const [i, cue] of sound.effects.entries()) {
    yield* known(`sound.effects.${i}.what`, cue.what, SOUND_NAMES, 'an effect');
    yield* within(`sound.effects.${i}`, cue);
  }
  yield* sent('sound.music.reference', sound.music?.reference ?? null, ['audio', 'video']);
  for (const [i, bed] of sound.beds.entries()) {
    yield* sent(`sound.beds.${i}.reference`, bed.reference, ['audio', 'video']);
    yield* within(`sound.beds.${i}`, bed);
  }
}

/** What is farther away takes more room to draw than a film has. */
function* roomFaults(key: string, { at, to, round }: Blocking) {
  for (const [name, place] of Object.entries({ at, to })) {
    if (place === null) continue;
    if (place.every((metres, i) => metres >= (LEAST_M[i] ?? 0) && metres <= (MOST_M[i] ?? 0)))
      continue;
    yield fault(
      `${key}.${name}`,
      `must be within [${LEAST_M.join(', ')}] … [${MOST_M.join(', ')}] m`,
      place,
      'Bring it nearer.',
    );
  }
  if (round !== undefined && round.radiusM > MOST_RADIUS_M)
    yield fault(
      `${key}.round.radiusM`,
      `must be at most ${MOST_RADIUS_M} m`,
      round.radiusM,
      'Make it narrower.',
    );
}

const seconds = (s: number): number => Math.round(s * 1000) / 1000;

function fault(key: string, rule: string, got: unknown, remedy: string): Fault {
  return { key, message: `"${key}" ${rule}; got ${JSON.stringify(got)}. ${remedy}` };
}
