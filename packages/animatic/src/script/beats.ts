// From drafts to the beats of the script: statements that only set the mood join the beat beside them,
// and what holds for the whole film is said in every beat.
import { PLACE_THINGS } from '../words/place-things.ts';
import { INDOOR_SETS } from '../words/sets.ts';
import type { BeatDraft, FilmDraft } from './draft.ts';
import { mention } from './mention.ts';
import type { Thing } from '../words/things.ts';
import type { Beat } from './script.ts';

/** Says something that happens, or somebody that is seen: a beat of its own. */
const shows = (beat: BeatDraft): boolean =>
  beat.marked ||
  beat.actions.length > 0 ||
  beat.present.size > 0 ||
  beat.lines.some(({ use }) => use === 'spoken') ||
  beat.plates.some(({ role }) => role === 'footage' || role === 'place');

export function beatsOf(film: FilmDraft): readonly Beat[] {
  const merged = merge(film.beats);
  for (const beat of merged) beat.time = hourOf(film.prompt, beat);
  passOn(
    merged,
    film.edits.some(({ what }) => what === 'join'),
  );
  carry(merged);
  darken(merged);
  const placed = merged.some(({ places }) =>
    places.some(({ set, weight }) => weight >= LEAST_WEIGHT && set !== 'sky'),
  );
  for (const beat of merged) settlePlaces(film, beat, placed);
  const aliases = film.cast.aliases();
  return merged.map((beat) => named(finish(film, beat), aliases));
}

/** Says the names of those who were first only a group. */
function named(beat: Beat, aliases: ReadonlyMap<string, readonly string[]>): Beat {
  if (aliases.size === 0) return beat;
  const all = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((id) => aliases.get(id) ?? [id])),
  ];
  const one = (id: string | null): string | null => (id === null ? null : (all([id])[0] ?? null));
  const { on, ...camera } = beat.camera;
  return {
    ...beat,
    present: all(beat.present),
    actions: beat.actions.map((action) => ({
      ...action,
      who: all(action.who),
      whom: one(action.whom),
      towards: one(action.towards),
    })),
    relations: beat.relations.flatMap((relation) =>
      all([relation.who]).map((who) => ({ ...relation, who, to: one(relation.to) })),
    ),
    lines: beat.lines.map((line) => ({
      ...line,
      speaker: one(line.speaker),
      listener: one(line.listener),
    })),
    camera: on === undefined ? camera : { ...camera, on: one(on) ?? on },
  };
}

/** A place that is only looked at is where they are when the text names no other. */
const LEAST_WEIGHT = 1;

/** The sky is the place of what flies in it, when nobody of the beat stands on the ground. */
function isInSky(film: FilmDraft, { present, actions }: BeatDraft): boolean {
  const flying = new Set(
    actions.flatMap(({ who, motion }) => (FLYING.has(motion ?? '') ? who : [])),
  );
  const ids = [...present];
  const flies = (id: string): boolean =>
    flying.has(id) || film.cast.thing(id)?.stands === 'air' || isWinged(film, id);
  return ids.some(flies) && ids.every((id) => flies(id) || !film.cast.isAnimate(id));
}

const isWinged = ({ cast }: FilmDraft, id: string): boolean =>
  cast.thing(id)?.kind === 'bird' || cast.thing(id)?.kind === 'aircraft';

const FLYING: ReadonlySet<string> = new Set(['fly', 'glide', 'float', 'dive', 'circle', 'fall']);

/** A boat goes under a bridge, on its river. */
function isUnder({ cast }: FilmDraft, { present, actions }: BeatDraft, set: string): boolean {
  const isBoat = (id: string): boolean => cast.thing(id)?.kind === 'boat';
  const aboard = ({ who, motion }: BeatDraft['actions'][number]): boolean =>
    who.every(isBoat) || motion === 'row' || motion === 'sail';
  return set === 'bridge' && [...present].some(isBoat) && actions.every(aboard);
}

type Place = BeatDraft['places'][number];

/** The bridge is a second place, as it is named apart from where they are. */
const river = ({ weight }: Place): Place => ({ set: 'river', weight, from: [-1, -1] });

/** A beat plays in one place: the others stand in its background, or are told to be left out. */
function settlePlaces(film: FilmDraft, beat: BeatDraft, placed: boolean): void {
  const inSky = isInSky(film, beat);
  const strong = beat.places.filter(
    ({ set, weight }) => !placed || (weight >= LEAST_WEIGHT && (set !== 'sky' || inSky)),
  );
  const [first] = strong.toSorted((a, b) => b.weight - a.weight);
  // "Interior of a diner", "the river at Shanghai": the place that has the other one.
  const named =
    first === undefined
      ? undefined
      : (beat.places.find(({ set }) => isWidely(set, first, film.prompt)) ?? first);
  const best = named !== undefined && isUnder(film, beat, named.set) ? river(named) : named;
  beat.set = best?.set ?? null;
  const look = beat.look ?? beat.lightLook;
  if (best?.set === 'city-street' && look === 'cyberpunk') beat.set = 'neon-street';
  const seen = new Set([best?.set]);
  for (const { set, from } of strong) {
    if (seen.has(set) || best === undefined) continue;
    if (isWithin(set, best.set) && best === named) continue;
    // "A restaurant kitchen": one place, said twice.
    if (from[0] === best.from[0]) continue;
    seen.add(set);
    const what = PLACE_THINGS.get(set);
    if (what === undefined) {
      film.leave({ from: from[0], to: from[1] }, 'a second place in one beat: the first is drawn');
      continue;
    }
    const read = mention({ head: 'thing', id: what, definite: true, from: from[0], to: from[1] });
    for (const id of film.cast.resolve(read)) {
      beat.present.add(id);
      beat.relations.push({ who: id, is: 'background', to: null });
    }
  }
}

/** Places that the drawing of another one shows too. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  mountain: ['forest', 'snowfield', 'sky', 'meadow'],
  snowfield: ['mountain', 'forest', 'sky'],
  forest: ['park', 'sky', 'garden'],
  jungle: ['forest', 'sky'],
  'bamboo-forest': ['forest', 'sky'],
  'autumn-forest': ['forest', 'park', 'sky'],
  'blossom-grove': ['forest', 'park', 'garden', 'sky'],
  beach: ['sea', 'sky'],
  sea: ['beach', 'sky', 'harbour'],
  harbour: ['sea', 'sky', 'beach', 'village'],
  'grassy-hill': ['meadow', 'field', 'sky', 'village', 'park'],
  'desert-road': ['desert', 'road', 'sky', 'mountain'],
  meadow: ['field', 'sky', 'park', 'garden', 'village'],
  'rapeseed-field': ['field', 'meadow', 'sky', 'village', 'garden'],
  'lavender-field': ['field', 'meadow', 'sky', 'village', 'garden'],
  'sunflower-field': ['field', 'meadow', 'sky', 'village', 'garden'],
  'tulip-field': ['field', 'meadow', 'sky', 'village', 'garden'],
  field: ['meadow', 'sky', 'village'],
  'city-street': ['city-skyline', 'road', 'shop', 'cafe'],
  'city-skyline': ['city-street', 'sky', 'neon-street', 'river'],
  'neon-street': ['city-street', 'city-skyline'],
  'old-town': ['city-street', 'village', 'bridge', 'river', 'temple'],
  rooftop: ['city-skyline', 'city-street', 'sky'],
  road: ['forest', 'field', 'meadow', 'desert', 'mountain', 'sky', 'city-street'],
  lake: ['mountain', 'forest', 'sky', 'park'],
  river: ['forest', 'mountain', 'meadow', 'sky', 'bridge'],
  garden: ['park', 'sky', 'lake', 'room'],
  village: ['road', 'field', 'sky', 'mountain'],
  room: ['table-top', 'garden'],
  diner: ['cafe', 'restaurant', 'table-top', 'room', 'road', 'bar'],
  'palace-hall': ['castle', 'room', 'museum', 'temple'],
  'boxing-ring': ['gym', 'stadium', 'stage'],
  'tile-roofs': ['rooftop', 'old-town', 'castle', 'temple', 'sky', 'city-skyline'],
  mars: ['desert', 'sky', 'space'],
  kitchen: ['room', 'table-top'],
  bedroom: ['room', 'table-top'],
  restaurant: ['cafe', 'table-top', 'kitchen', 'room'],
  bar: ['cafe', 'table-top', 'room'],
  moon: ['space', 'sky'],
  cafe: ['restaurant', 'table-top', 'beach', 'city-street', 'room'],
  castle: ['sky', 'mountain', 'forest'],
  space: ['sky'],
  desert: ['sky', 'road'],
  bridge: ['river', 'sky', 'city-skyline'],
};

/** Words that only tell that it is not outside. */
const INDOORS_ONLY = /^(?:interior|indoors?|house interior|home interior|hall|lobby|室内|屋内)$/i;

/** Whether another place that is named says better where it is. */
function isWidely(
  set: string,
  {
    set: first,
    from: [from, to],
  }: { readonly set: string; readonly from: readonly [number, number] },
  prompt: string,
): boolean {
  if (first === 'river') return set === 'city-skyline';
  if (set === first) return false;
  // 江对岸, "the opposite shore": of the water or the town that is named.
  if (first === 'beach' && /^(?:岸|岸边|shore|shoreline)$/i.test(prompt.slice(from, to)))
    return set === 'river' || set === 'lake' || set === 'city-skyline' || set === 'harbour';
  return first === 'room' && INDOOR_SETS.has(set) && INDOORS_ONLY.test(prompt.slice(from, to));
}

const isWithin = (set: string, other: string): boolean => WITHIN[other]?.includes(set) ?? false;

/** A sentence about people of the beat before that only tells how they are seen. */
function adds(beat: BeatDraft, before: BeatDraft): boolean {
  if (beat.marked || beat.cut !== null || beat.actions.length > 0) return true;
  if (beat.lines.length > 0 || beat.places.length > 0 || beat.plates.length > 0) return true;
  if (beat.camera.size !== undefined && before.camera.size !== undefined) return true;
  return [...beat.present].some((id) => !before.present.has(id));
}

function merge(drafts: readonly BeatDraft[]): readonly BeatDraft[] {
  const merged: BeatDraft[] = [];
  let waiting: BeatDraft | undefined;
  const times = drafts.filter(({ startS }) => startS !== null);
  const firstStartS = times[0]?.startS ?? null;
  for (const beat of drafts) {
    const before = merged.at(-1);
    // With times given, what stands before the first of them at 0 s speaks of the whole film.
    const preamble = firstStartS === 0 && !beat.marked && times.length > 0 && merged.length === 0;
    if (before !== undefined && !adds(beat, before)) {
      merged[merged.length - 1] = join(before, beat);
    } else if (shows(beat) && !preamble) {
      merged.push(waiting === undefined ? beat : join(waiting, beat));
      waiting = undefined;
    } else if (before === undefined) waiting = waiting === undefined ? beat : join(waiting, beat);
    else merged[merged.length - 1] = join(before, beat);
  }
  if (waiting !== undefined) merged.push(waiting);
  return merged;
}

/** "… Fade to black." alone, after what is shown, is how that ends. */
function endsOf(a: BeatDraft, b: BeatDraft): Pick<BeatDraft, 'cut' | 'fadeOut' | 'fadeOutAt'> {
  const alone = shows(a) && !shows(b);
  const fadeOutAt = Math.max(a.fadeOutAt, b.fadeOutAt);
  if (alone && b.cut === 'dip-to-black') {
    return { cut: a.cut, fadeOut: 'fade-to-black', fadeOutAt: b.from };
  }
  if (alone && b.cut === 'dip-to-white') {
    return { cut: a.cut, fadeOut: 'fade-to-white', fadeOutAt: b.from };
  }
  return { cut: a.cut ?? b.cut, fadeOut: b.fadeOut ?? a.fadeOut, fadeOutAt };
}

/** Only the film's end stays in black: before another beat it is how that one takes over. */
function passOn(beats: readonly BeatDraft[], joins: boolean): void {
  for (const [i, beat] of beats.entries()) {
    // "Video 1, then a white flash, and video 2 goes on": more of the beat comes after it.
    const goesOn = joins || beat.actions.some(({ from }) => from[0] > beat.fadeOutAt);
    const next = beats[i + 1] ?? (goesOn ? beat : undefined);
    if (next === undefined || beat.fadeOut === null) continue;
    next.cut ??= beat.fadeOut === 'fade-to-black' ? 'dip-to-black' : 'dip-to-white';
    beat.fadeOut = null;
  }
}

/** One beat of two that stand one after the other; the first one's words go first. */
function join(a: BeatDraft, b: BeatDraft): BeatDraft {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    startS: a.startS ?? b.startS,
    endS: a.endS ?? b.endS,
    fromEnd: a.fromEnd || b.fromEnd,
    lengthS: a.lengthS ?? b.lengthS,
    newShot: a.newShot || b.newShot,
    marked: a.marked || b.marked,
    ...endsOf(a, b),
    freeze: a.freeze || b.freeze,
    present: new Set([...a.present, ...b.present]),
    actions: [...a.actions, ...b.actions],
    relations: [...a.relations, ...b.relations],
    places: [...a.places, ...b.places],
    set: null,
    paper: a.paper ?? b.paper,
    // What a marked beat says of its hour goes before what was said of the film.
    time: (!a.marked && b.marked ? b.time : null) ?? a.time ?? b.time,
    thenTime: a.thenTime ?? b.thenTime,
    timeEnd: b.timeEnd,
    dark: a.dark || b.dark,
    weather: a.weather ?? b.weather,
    air: [...new Set([...a.air, ...b.air])].slice(0, 4),
    look: a.look === null || a.look === 'film' ? (b.look ?? a.look) : a.look,
    lightLook: a.lightLook ?? b.lightLook,
    pace: a.pace ?? b.pace,
    camera: { ...b.camera, ...a.camera },
    cameraFrom: a.cameraFrom ?? b.cameraFrom,
    sizeEnd: b.sizeEnd,
    lines: [...a.lines, ...b.lines],
    effects: [...a.effects, ...b.effects],
    plates: [...a.plates, ...b.plates],
    words: a.words + b.words,
  };
}

/** What is said once holds on: place, time, weather, look; the first beats take what is said first. */
function carry(beats: readonly BeatDraft[]): void {
  const keys = ['time', 'weather', 'look', 'lightLook'] as const;
  for (const key of keys) {
    let value = beats.find((beat) => beat[key] !== null)?.[key] ?? null;
    for (const [i, beat] of beats.entries()) {
      // Mist is of its hour: it has lifted when another one is told.
      const later = i > 0 && beat.time !== beats[i - 1]?.time;
      if (key === 'weather' && value === 'fog' && beat.weather === null && later) value = 'clear';
      // Rain in a storm is the storm's.
      const lessens =
        (key === 'weather' && value === 'storm' && beat.weather === 'rain') ||
        // Golden light after a sunset that was named is the sunset's.
        (key === 'time' &&
          (value === 'dusk' || value === 'dawn') &&
          beat.time === 'golden-hour' &&
          !beat.marked);
      if (beat[key] === null || lessens) Object.assign(beat, { [key]: value });
      else value = beat[key];
    }
  }
  // A camera that stands still does so until another move is named.
  const still = beats.some(({ camera }) => camera.move === 'static');
  for (const beat of beats) {
    if (still && beat.camera.move === undefined) {
      beat.camera = { ...beat.camera, move: 'static', amount: 0 };
    }
  }
}

/** A dark room is lit as at night where the text tells no hour, until another place is named. */
function darken(beats: readonly BeatDraft[]): void {
  let dark = false;
  for (const beat of beats) {
    if (beat.places.length > 0) dark = beat.dark;
    if (dark && beat.time === null) beat.time = 'night';
  }
}

/** Light that falls is no sun that sets. */
const isBeam = (prompt: string, at: number): boolean =>
  /(?:beams?|rays?|light|sunshine|阳光|光线|光束|日光)\W*$/i.test(
    prompt.slice(Math.max(0, at - 14), at),
  );

/** The moon is seen at night, a sun that goes down in the evening. */
function hourOf(prompt: string, { time, actions, present, air }: BeatDraft): BeatDraft['time'] {
  if (time !== null) return time;
  if (air.includes('fireworks') || air.includes('fireflies')) return 'night';
  if (['moon', 'star', 'fireworks'].some((id) => present.has(id))) return 'night';
  const sun = actions.find(
    ({ who, from }) => who.includes('sun') && !isBeam(prompt, from[0]),
  )?.motion;
  if (sun === 'rise') return 'dawn';
  return sun === 'fall' || sun === 'dive' ? 'dusk' : null;
}

/** Whoever is followed goes somewhere, if nothing else is said of them. */
function followed({ cast }: FilmDraft, { camera, actions, from, to }: BeatDraft): Beat['actions'] {
  const { on, move } = camera;
  if (move !== 'follow' || on === undefined) return [];
  const thing = cast.thing(on);
  const motion = thing === undefined ? undefined : GAITS[thing.kind];
  if (motion === undefined || actions.some(({ who }) => who.includes(on))) return [];
  return [
    {
      who: [on],
      motion,
      whom: null,
      towards: null,
      way: null,
      pace: null,
      after: false,
      from: [from, to],
    },
  ];
}

const GAITS: Readonly<Partial<Record<Thing['kind'], string>>> = {
  person: 'walk',
  quadruped: 'walk',
  bird: 'fly',
  fish: 'swim',
  insect: 'fly',
  vehicle: 'drive',
  boat: 'sail',
  aircraft: 'fly',
};

/** What splashes in a puddle is the puddle's, no sheet of water beside it. */
const isOfPuddle = ({ cast }: FilmDraft, { present }: BeatDraft, id: string): boolean =>
  cast.thing(id)?.id === 'water-surface' &&
  [...present].some((other) => cast.thing(other)?.id === 'puddle');

function finish(film: FilmDraft, beat: BeatDraft): Beat {
  const { from, to, startS, endS, lengthS, newShot, cut, freeze, fadeOut, actions, relations } =
    beat;
  return {
    from: [from, to],
    text: film.prompt.slice(from, to).trim(),
    startS,
    endS,
    lengthS,
    newShot: newShot || cut !== null,
    cut,
    fadeOut,
    freeze,
    present: [...beat.present].filter((id) => !isOfPuddle(film, beat, id)),
    actions: [...actions, ...followed(film, beat)],
    relations,
    set: beat.set,
    paper: beat.paper,
    time: beat.time,
    thenTime: beat.thenTime,
    weather: beat.weather,
    air: beat.air,
    look: beat.look === null || beat.look === 'film' ? (beat.lightLook ?? beat.look) : beat.look,
    pace: beat.pace,
    camera: film.pointOfView ? { ...beat.camera, pointOfView: true } : beat.camera,
    cameraFrom: beat.cameraFrom,
    lines: beat.lines.map(({ voiceSaid, ...line }) => ({
      ...line,
      voice: voiceSaid ? line.voice : (film.voice ?? line.voice),
    })),
    effects: beat.effects,
    plates: beat.plates,
    weight: Math.max(1, beat.words) + 4 * beat.lines.length,
  };
}
