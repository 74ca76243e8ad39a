// The place of a shot that the text leaves open: what its cast, its weather and its hour are usually
// seen in; null where nothing tells.
import type { ScriptCast } from '../script/script.ts';
import { THINGS } from '../words/things.ts';
import type { Shot } from './storyboard.ts';

const INDOOR: ReadonlySet<string> = new Set(['furniture', 'device', 'instrument']);
const SMALL: ReadonlySet<string> = new Set([
  'food',
  'drink',
  'container',
  'product',
  'tool',
  'toy',
  'device',
  'sign',
]);

/** Where somebody of a trade is usually seen. */
const WORKPLACES: Readonly<Record<string, string>> = {
  barista: 'cafe',
  waiter: 'cafe',
  chef: 'kitchen',
  doctor: 'hospital',
  nurse: 'hospital',
  scientist: 'laboratory',
  teacher: 'classroom',
  student: 'classroom',
  singer: 'stage',
  dancer: 'stage',
  band: 'stage',
  musician: 'stage',
  presenter: 'studio',
  model: 'studio',
  farmer: 'field',
  businessman: 'office',
  businesswoman: 'office',
  'basketball-player': 'basketball-court',
  'football-player': 'stadium',
  athlete: 'stadium',
  boxer: 'boxing-ring',
  monk: 'temple',
  king: 'castle',
  emperor: 'palace-hall',
  empress: 'palace-hall',
  goalkeeper: 'stadium',
  queen: 'castle',
  knight: 'castle',
  shopkeeper: 'shop',
  fisherman: 'river',
  hiker: 'mountain',
  skier: 'snowfield',
  surfer: 'sea',
  cowboy: 'desert',
  samurai: 'field',
  swordsman: 'forest',
  archer: 'forest',
  detective: 'city-street',
  courier: 'city-street',
  firefighter: 'city-street',
  worker: 'factory',
  'police-officer': 'city-street',
  astronaut: 'space',
  driver: 'road',
  cyclist: 'road',
};

const OUT_OF_DOORS: ReadonlySet<string> = new Set(['petals', 'leaves', 'fireflies']);

/** Furniture that tells of an interior whatever falls outside. */
const AT_HOME: ReadonlySet<string> = new Set([
  'window',
  'bed',
  'sofa',
  'fireplace',
  'curtain',
  'armchair',
  'desk',
  'bookshelf',
  'bathtub',
]);

/** Animals and things of the polar ice. */
const POLAR: ReadonlySet<string> = new Set([
  'penguin',
  'polar-bear',
  'seal',
  'walrus',
  'iceberg',
  'igloo',
]);

/** A general word for a place means the one that its things belong to: [place, thing] → the closer one. */
const CLOSER: readonly (readonly [set: string, things: readonly string[], closer: string])[] = [
  ['stadium', ['basketball', 'basketball-hoop', 'basketball-player'], 'basketball-court'],
  ['gym', ['basketball', 'basketball-hoop', 'basketball-player'], 'basketball-court'],
  ['restaurant', ['ramen', 'noodles', 'sushi'], 'noodle-bar'],
  ['restaurant', ['hotpot', 'dumpling', 'dumplings'], 'hotpot-restaurant'],
  ['rooftop', ['swordsman', 'ninja', 'samurai', 'monk'], 'tile-roofs'],
  ['museum', ['dragon-throne'], 'palace-hall'],
  ['castle', ['dragon-throne'], 'palace-hall'],
  ['room', ['dragon-throne'], 'palace-hall'],
  ['gym', ['boxer'], 'boxing-ring'],
  ['stage', ['boxer'], 'boxing-ring'],
  ['snowfield', [...POLAR], 'polar'],
  ['sea', ['polar-bear', 'iceberg', 'penguin'], 'polar'],
  ['beach', ['polar-bear', 'iceberg'], 'polar'],
  ['beach', ['lighthouse'], 'rocky-shore'],
  ['sea', ['lighthouse'], 'rocky-shore'],
  ['sea', ['coral', 'diver', 'seaweed', 'jellyfish', 'octopus'], 'underwater'],
];

/** Where a game is played; those who watch it sit apart from it. */
const ARENAS: ReadonlySet<string> = new Set(['stadium', 'basketball-court', 'gym', 'boxing-ring']);

const WAVED: ReadonlySet<string> = new Set(['scarf', 'flag', 'banner', 'drum', 'trumpet']);

/** The set of a shot that shows nobody but those who watch. */
export function watchersSet(set: string | null, seen: readonly ScriptCast[]): string | null {
  const watched = set !== null && ARENAS.has(set);
  const watchers =
    seen.some(({ what }) => what === 'crowd') &&
    seen.every(({ what }) => what === 'crowd' || WAVED.has(what));
  return watched && watchers ? 'stands' : set;
}

/** Water that nobody swims in. */
const SHALLOW: ReadonlySet<string> = new Set(['water-surface', 'puddle', 'water-drop']);

export function closerSet(set: string | null, cast: readonly ScriptCast[]): string | null {
  // The sky over a boat is over water.
  const isBoat = cast.some(({ what }) => THINGS.get(what)?.kind === 'boat');
  if (set === 'sky' && isBoat) return 'sea';
  if (set === 'sea' && isBoat) return set;
  const found = CLOSER.find(
    ([general, things]) => general === set && cast.some(({ what }) => things.includes(what)),
  );
  return found?.[2] ?? set;
}

export function chooseSet(
  cast: readonly ScriptCast[],
  shot: Pick<Shot, 'weather' | 'time' | 'air'> & {
    readonly weatherSaid: boolean;
    readonly timeSaid: boolean;
  },
): string | null {
  const things = cast.flatMap(({ what }) => {
    const thing = THINGS.get(what);
    return thing === undefined ? [] : [thing];
  });
  const any = (test: (thing: (typeof things)[number]) => boolean): boolean => things.some(test);
  if (any(({ id }) => POLAR.has(id))) return 'polar';
  if (any(({ id }) => id === 'lighthouse')) return 'rocky-shore';
  if (any(({ id }) => id === 'pier')) return 'harbour';
  // A fish on a line is out of the water.
  if (any(({ id }) => id === 'fishing-rod') && !any(({ kind }) => kind === 'boat')) return 'lake';
  const onLand = any(({ kind, stands }) => kind === 'quadruped' && stands === 'ground');
  if (!onLand && any(({ stands }) => stands === 'under-water')) return 'underwater';
  // What is poured, sprayed or stepped in is no sea.
  const afloat = any(({ id, stands }) => stands === 'water' && !SHALLOW.has(id));
  const waterAlone = things.length > 0 && things.every(({ id }) => id === 'water-surface');
  if (afloat || waterAlone || any(({ kind }) => kind === 'boat')) return 'sea';
  if (
    any(
      ({ id }) =>
        id === 'spaceship' ||
        id === 'planet' ||
        id === 'galaxy' ||
        id === 'astronaut' ||
        id === 'satellite',
    )
  )
    return 'space';
  if (any(({ id }) => id === 'rocket')) return 'desert';
  // Whoever stands on a cliff is in the mountains, whatever he does for a living.
  const high = any(({ id }) => id === 'cliff' || id === 'mountain-peak' || id === 'volcano');
  if (high && any(({ kind }) => kind === 'person')) return 'mountain';
  if (any(({ id }) => id === 'food-cart' || id === 'stall')) return 'city-street';
  if (any(({ id }) => id === 'wheelchair' || id === 'stroller' || id === 'bench')) return 'park';
  if (any(({ id }) => id === 'fireworks')) return 'city-skyline';
  const workplace = things.map(({ id }) => WORKPLACES[id]).find((set) => set !== undefined);
  if (workplace !== undefined && !shot.weatherSaid) return workplace;
  if (any(({ id }) => AT_HOME.has(id))) return 'room';
  if (shot.weather === 'snow') return 'snowfield';
  if (
    any(
      ({ id }) =>
        id === 'campfire' ||
        id === 'deer' ||
        id === 'bear' ||
        id === 'fox' ||
        id === 'wolf' ||
        id === 'owl',
    )
  )
    return 'forest';
  if (any(({ kind }) => kind === 'vehicle')) return 'road';
  if (any(({ id }) => id === 'skyscraper' || id === 'street-lamp' || id === 'traffic-light'))
    return 'city-street';
  if (any(({ id }) => id === 'cliff' || id === 'mountain-peak' || id === 'volcano'))
    return 'mountain';
  if (any(({ id }) => id === 'office-building')) return 'city-street';
  if (any(({ id }) => id === 'hill') && !any(({ kind }) => kind === 'building'))
    return 'grassy-hill';
  if (any(({ kind }) => kind === 'building')) {
    return any(({ kind }) => kind === 'person') ? 'village' : 'meadow';
  }
  if (any(({ id }) => id === 'sakura-branch' || id === 'bush')) return 'garden';
  if (any(({ kind, stands }) => kind === 'plant' && stands === 'ground')) return 'meadow';
  if (
    things.length > 0 &&
    things.every(({ kind }) => kind === 'aircraft' || kind === 'bird' || kind === 'sky')
  )
    return 'sky';
  if (any(({ id }) => id === 'cloud') && any(({ kind }) => kind === 'creature')) return 'sky';
  if (any(({ kind }) => kind === 'quadruped' || kind === 'insect' || kind === 'creature'))
    return 'meadow';
  // Music under falling petals is made out of doors.
  const outOfDoors = shot.air.some((air) => OUT_OF_DOORS.has(air));
  if (outOfDoors && any(({ kind }) => kind === 'person')) return 'garden';
  if (any(({ kind }) => INDOOR.has(kind)))
    return any(({ kind }) => kind === 'person') || any(({ kind }) => kind === 'furniture')
      ? 'room'
      : 'table-top';
  if (things.length > 0 && things.every(({ kind }) => SMALL.has(kind) || kind === 'hand'))
    return 'table-top';
  if (any(({ kind }) => kind === 'person')) {
    if (any(({ kind }) => kind === 'food' || kind === 'drink'))
      return closerSet('restaurant', cast);
    if (any(({ id }) => id === 'teapot' || id === 'cup' || id === 'mug')) return 'cafe';
    if (any(({ id }) => id === 'basketball')) return 'basketball-court';
    if (any(({ id }) => id === 'puddle' || id === 'umbrella')) return 'city-street';
    if (shot.weatherSaid) return shot.weather === 'wind' ? 'field' : 'city-street';
    return shot.timeSaid ? 'park' : 'studio';
  }
  if (things.length > 0) return 'studio';
  if (shot.weatherSaid || shot.air.length > 0) return 'field';
  return shot.timeSaid ? 'sky' : null;
}
