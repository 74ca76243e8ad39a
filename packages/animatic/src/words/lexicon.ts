// All tables as one dictionary: from words to the meanings that they can have. Which of them is meant
// is for the grammar to say (`script/tag.ts`).
import { COLOURS, QUALITIES, SIZES, TRAITS } from './attributes.ts';
import {
  CAMERA_ANGLES,
  CAMERA_MANNERS,
  CAMERA_MOVES,
  CUTS,
  PACES,
  RATIOS,
  SHOT_SIZES,
} from './camera.ts';
import { CLOTHES, PARTS } from './clothes.ts';
import {
  CONSTRAINTS,
  EDITS,
  LANGUAGES,
  ROLES,
  SPEECH,
  TITLES,
  VOICE_WORDS,
} from './direction-of-film.ts';
import {
  DIRECTIONS,
  MANNERS,
  MEASURES,
  NUMBERS,
  PARTICLES,
  RELATIONS,
  SEQUENCES,
} from './grammar.ts';
import { GUARDS } from './guards.ts';
import { AIRS, LIGHTS, SEASONS, TIMES, WEATHERS } from './light.ts';
import { LOOKS } from './looks.ts';
import { MOTION_ROWS } from './motions.ts';
import { NAMES } from './names.ts';
import { SETS } from './places.ts';
import { rowsOf } from './row.ts';
import type { Row } from './row.ts';
import { EFFECTS, MOODS, MUSIC_STYLES, MUSIC_WORDS } from './sound.ts';
import { THING_ROWS } from './things.ts';

const TABLES = {
  thing: THING_ROWS,
  clothing: rowsOf(CLOTHES),
  part: rowsOf(PARTS),
  set: rowsOf(SETS),
  motion: MOTION_ROWS,
  move: rowsOf(CAMERA_MOVES),
  'shot-size': rowsOf(SHOT_SIZES),
  angle: rowsOf(CAMERA_ANGLES),
  camera: rowsOf(CAMERA_MANNERS),
  cut: rowsOf(CUTS),
  pace: rowsOf(PACES),
  ratio: rowsOf(RATIOS),
  time: rowsOf(TIMES),
  weather: rowsOf(WEATHERS),
  air: rowsOf(AIRS),
  light: rowsOf(LIGHTS),
  season: rowsOf(SEASONS),
  look: rowsOf(LOOKS),
  mood: rowsOf(MOODS),
  'music-style': rowsOf(MUSIC_STYLES),
  music: rowsOf(MUSIC_WORDS),
  effect: rowsOf(EFFECTS),
  colour: rowsOf(COLOURS),
  size: rowsOf(SIZES),
  trait: rowsOf(TRAITS),
  quality: rowsOf(QUALITIES),
  number: rowsOf(NUMBERS),
  measure: rowsOf(MEASURES),
  relation: rowsOf(RELATIONS),
  direction: rowsOf(DIRECTIONS),
  manner: rowsOf(MANNERS),
  sequence: rowsOf(SEQUENCES),
  particle: rowsOf(PARTICLES),
  speech: rowsOf(SPEECH),
  title: rowsOf(TITLES),
  voice: rowsOf(VOICE_WORDS),
  language: rowsOf(LANGUAGES),
  role: rowsOf(ROLES),
  edit: rowsOf(EDITS),
  constraint: rowsOf(CONSTRAINTS),
  name: rowsOf(NAMES),
  guard: rowsOf(GUARDS),
} as const satisfies Readonly<Record<string, readonly Row[]>>;

export type Kind = keyof typeof TABLES;

/** One meaning that a word can have: a row of a table. */
export interface Sense {
  readonly kind: Kind;
  readonly id: string;
}

export const KINDS = Object.keys(TABLES) as readonly Kind[];

export const tableOf = (kind: Kind): readonly Row[] => TABLES[kind];

/** A cell of a row, e.g. the hex value of a colour. */
export function cellOf({ kind, id }: Sense, column: string): string | undefined {
  return CELLS.get(`${kind}/${id}`)?.[column];
}

export interface EnglishEntry {
  readonly words: readonly string[];
  readonly senses: Sense[];
}

/** "Café" and "cafe" are one word. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '');

function read(): {
  english: ReadonlyMap<string, readonly EnglishEntry[]>;
  chinese: ReadonlyMap<string, readonly Sense[]>;
  longestChinese: number;
  cells: ReadonlyMap<string, Readonly<Record<string, string>>>;
} {
  const entries = new Map<string, EnglishEntry>();
  const english = new Map<string, EnglishEntry[]>();
  const chinese = new Map<string, Sense[]>();
  const cells = new Map<string, Readonly<Record<string, string>>>();
  let longestChinese = 1;
  for (const kind of KINDS) {
    for (const row of TABLES[kind]) {
      const sense: Sense = { kind, id: row.id };
      cells.set(`${kind}/${row.id}`, row.cells);
      for (const written of row.en) {
        const text = withoutAccents(written);
        const known = entries.get(text);
        if (known !== undefined) {
          known.senses.push(sense);
          continue;
        }
        const entry: EnglishEntry = { words: text.split(' '), senses: [sense] };
        entries.set(text, entry);
        const first = entry.words[0] ?? '';
        const beginning = english.get(first);
        if (beginning === undefined) english.set(first, [entry]);
        else beginning.push(entry);
      }
      for (const text of row.zh) {
        longestChinese = Math.max(longestChinese, text.length);
        const known = chinese.get(text);
        if (known === undefined) chinese.set(text, [sense]);
        else known.push(sense);
      }
    }
  }
  for (const list of english.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { english, chinese, longestChinese, cells };
}

const dictionary = read();
const CELLS = dictionary.cells;

/** English entries by their first word, the longest first. */
export const ENGLISH = dictionary.english;
export const CHINESE = dictionary.chinese;
export const LONGEST_CHINESE = dictionary.longestChinese;
