// What a set's own drawing already shows: members of the cast that the text only mentions are not put
// there a second time.
import { INDOOR_SETS } from '../words/sets.ts';

const WATER = ['water-surface', 'wave'];

const SHOWS: Readonly<Record<string, readonly string[]>> = {
  sea: [...WATER, 'cloud'],
  beach: [...WATER, 'palm', 'cloud'],
  polar: [...WATER, 'iceberg', 'cloud'],
  'ship-deck': [...WATER, 'cloud', 'ship', 'boat', 'pirate-ship', 'sailing-ship', 'cruise-ship'],
  'rocky-shore': [...WATER, 'rock', 'cliff', 'cloud'],
  'coast-road': [...WATER, 'cloud', 'rock'],
  'basketball-court': ['basketball-hoop', 'crowd'],
  stadium: ['crowd', 'goal'],
  'boxing-ring': ['crowd'],
  diner: ['window'],
  coaster: ['tree', 'cloud'],
  piste: ['pine', 'tree', 'mountain-peak', 'cloud'],
  'tile-roofs': ['house', 'pagoda', 'cloud'],
  'noodle-bar': ['red-lantern', 'lantern'],
  harbour: [...WATER, 'pier', 'cloud'],
  mountain: ['mountain-peak', 'hill', 'cloud', 'pine', 'rock'],
  snowfield: ['mountain-peak', 'pine', 'cloud', 'tree'],
  jungle: ['tree', 'bush', 'grass', 'leaf', 'palm'],
  'bamboo-forest': ['bamboo', 'grass', 'leaf'],
  'autumn-forest': ['tree', 'maple', 'bush', 'grass', 'leaf'],
  'blossom-grove': ['tree', 'cherry-tree', 'bush', 'grass', 'leaf'],
  forest: ['tree', 'pine', 'bush', 'grass', 'leaf', 'oak', 'birch'],
  'grassy-hill': ['grass', 'flower', 'hill', 'cloud'],
  'desert-road': ['hill', 'cloud'],
  meadow: ['grass', 'flower', 'hill', 'cloud'],
  'rapeseed-field': ['grass', 'flower', 'hill', 'cloud'],
  'lavender-field': ['grass', 'flower', 'lavender', 'hill', 'cloud'],
  'sunflower-field': ['grass', 'flower', 'sunflower', 'hill', 'cloud'],
  'tulip-field': ['grass', 'flower', 'tulip', 'hill', 'cloud'],
  field: ['wheat', 'grass', 'cloud'],
  desert: ['hill', 'cloud'],
  river: [...WATER, 'cloud'],
  lake: [...WATER, 'cloud', 'lotus'],
  waterfall: [...WATER, 'waterfall', 'rock'],
  sky: ['cloud', 'star'],
  'city-street': ['window', 'skyscraper', 'office-building', 'street-lamp'],
  'city-skyline': ['window', 'skyscraper', 'office-building', 'tower', 'cloud'],
  'neon-street': ['window', 'skyscraper', 'office-building', 'sign', 'street-lamp'],
  'old-town': ['window', 'house', 'lantern', 'red-lantern'],
  village: ['window', 'house', 'cottage', 'tree'],
  kitchen: ['stove', 'fridge', 'window'],
  room: ['window', 'curtain'],
  bedroom: ['window', 'curtain'],
  cafe: ['window'],
  restaurant: ['window'],
  classroom: ['window', 'desk'],
  hospital: ['window'],
  library: ['window', 'bookshelf', 'shelf'],
  office: ['window'],
  'train-interior': ['window'],
  'spaceship-interior': ['window'],
  museum: ['painting'],
  underwater: ['water-surface', 'seaweed', 'coral'],
  garden: ['flower', 'grass', 'bush'],
  park: ['tree', 'grass'],
  castle: ['castle', 'tower'],
  temple: ['temple'],
  bridge: ['bridge', 'water-surface'],
  space: ['star', 'galaxy'],
  stage: ['curtain'],
};

/** The light draws them wherever there is a sky. */
const LIGHT_SHOWS: ReadonlySet<string> = new Set(['sun', 'moon', 'star']);

const SKYLESS: ReadonlySet<string> = new Set(['space']);

export const INDOORS = INDOOR_SETS;

/** A wall of a place with walls is the one that is there. */
const WALLED: ReadonlySet<string> = new Set([
  'city-street',
  'neon-street',
  'old-town',
  'castle',
  'cave',
  'village',
  'temple',
]);

/** What is built into a place is where its drawing has it, metres: looked at and pointed at there. */
const BUILT_IN: Readonly<
  Record<string, Readonly<Record<string, readonly [number, number, number]>>>
> = { classroom: { blackboard: [0, 1, 9] }, stadium: { goal: [0, 1.2, 7.4] } };

export const builtInAt = (
  set: string,
  what: string | undefined,
): readonly [number, number, number] | undefined => BUILT_IN[set]?.[what ?? ''];

export function setShows(set: string, what: string): boolean {
  if (what === 'wall') return WALLED.has(set) || INDOORS.has(set);
  if (LIGHT_SHOWS.has(what) && !SKYLESS.has(set)) return true;
  return SHOWS[set]?.includes(what) ?? false;
}
