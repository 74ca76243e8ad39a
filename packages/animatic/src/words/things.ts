// Everything that can stand in a picture: `castSchema.what` is a row's id. What nobody has drawn yet
// is drawn by its kind and height.
import { BIRDS, CREATURES, FISHES, INSECTS, QUADRUPEDS } from './animals.ts';
import {
  BUILDINGS,
  DEVICES,
  FURNITURE,
  HANDS,
  INSTRUMENTS,
  NATURE,
  PRODUCTS,
  SIGNS,
  SKY_THINGS,
  TOOLS,
  TOYS,
  WEAPONS,
} from './objects.ts';
import { PEOPLE } from './people.ts';
import { CONTAINERS, DRINKS, FOODS, PLANTS } from './plants-and-food.ts';
import { rowsOf } from './row.ts';
import type { Row } from './row.ts';
import { AIRCRAFT, BOATS, VEHICLES } from './vehicles.ts';

const TABLES = {
  person: PEOPLE,
  quadruped: QUADRUPEDS,
  bird: BIRDS,
  fish: FISHES,
  insect: INSECTS,
  creature: CREATURES,
  vehicle: VEHICLES,
  boat: BOATS,
  aircraft: AIRCRAFT,
  plant: PLANTS,
  food: FOODS,
  drink: DRINKS,
  container: CONTAINERS,
  product: PRODUCTS,
  device: DEVICES,
  tool: TOOLS,
  weapon: WEAPONS,
  furniture: FURNITURE,
  building: BUILDINGS,
  nature: NATURE,
  sky: SKY_THINGS,
  toy: TOYS,
  instrument: INSTRUMENTS,
  sign: SIGNS,
  hand: HANDS,
} as const;

export type ThingKind = keyof typeof TABLES;

/** Where a thing is when the prompt does not say. */
export type Stands = 'ground' | 'water' | 'under-water' | 'air' | 'sky' | 'table';

export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  /** Metres from foot to top. */
  readonly heightM: number;
  readonly stands: Stands;
  /** People: what "she" and "he" refer to, and which voice they have. */
  readonly sex: 'female' | 'male' | null;
  readonly age: 'child' | 'old' | null;
  /** How many there are where the word itself is a crowd; else 1. */
  readonly count: number;
  /** An effect heard while it is seen. */
  readonly sound: string | null;
  /** How fast it is in its own way, metres a second; 0: it doesn't go. */
  readonly speedMps: number;
}

const ON_TABLES: ReadonlySet<ThingKind> = new Set(['food', 'drink', 'container', 'tool']);
const TALLEST_ON_TABLE_M = 0.45;

const STANDS: Readonly<Record<string, Stands>> = {
  water: 'water',
  'under-water': 'under-water',
  air: 'air',
  sky: 'sky',
  table: 'table',
};

function thingOf(row: Row, kind: ThingKind): Thing {
  const { heightM = '1', stands, sex, age, count = '1', sound, speedMps = '0' } = row.cells;
  const height = Number(heightM);
  const usual = ON_TABLES.has(kind) && height <= TALLEST_ON_TABLE_M ? 'table' : 'ground';
  return {
    id: row.id,
    kind,
    heightM: height,
    stands: STANDS[stands ?? ''] ?? usual,
    sex: sex === 'female' || sex === 'male' ? sex : null,
    age: age === 'child' || age === 'old' ? age : null,
    count: Number(count),
    sound: sound ?? null,
    speedMps: Number(speedMps),
  };
}

const entriesOf = ([kind, table]: [string, string]): { row: Row; thing: Thing }[] =>
  rowsOf(table).map((row) => ({ row, thing: thingOf(row, kind as ThingKind) }));

const ENTRIES = Object.entries(TABLES).flatMap(entriesOf);

export const THING_ROWS: readonly Row[] = ENTRIES.map(({ row }) => row);

export const THINGS: ReadonlyMap<string, Thing> = new Map(
  ENTRIES.map(({ thing }) => [thing.id, thing]),
);

/** One of them has two halves, so it is spoken of as many. */
export const PLURAL_OF_ONE: ReadonlySet<string> = new Set([
  'headphones',
  'glasses',
  'sunglasses',
  'scissors',
  'goggles',
]);
