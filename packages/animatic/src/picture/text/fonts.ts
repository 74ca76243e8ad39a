// Letters of the picture: Inter for Latin, Greek and Cyrillic, Noto Sans SC for the rest. Both come
// split in files by unicode-range; only those that a storyboard's words need are registered (about
// 1 ms each; all of them 100 ms). Characters that no file has are left out rather than drawn as boxes,
// and never taken from the machine's own fonts, which would make the picture depend on the machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { coverageOf } from './font-coverage.ts';

const WEIGHT = 500;

interface FontFile {
  readonly family: string;
  readonly path: string;
  /** Characters this file is responsible for. */
  readonly ranges: (readonly [number, number])[];
  /** Characters it has; read when first needed. */
  coverage: (readonly [number, number])[] | undefined;
}

const within = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

function parseRanges(text: string): (readonly [number, number])[] {
  return text.split(',').map((part) => {
    const [first = '0', last = first] = part.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

function filesOf(name: string): FontFile[] {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(subsets).map(([key, ranges]) => {
    const subset = key.replaceAll(/[[\]]/g, '');
    return {
      family: `filmgate-${name}-${subset}`,
      path: join(folder, 'files', `${name}-${subset}-${WEIGHT}-normal.woff2`),
      ranges: parseRanges(ranges),
      coverage: undefined,
    };
  });
}

let files: FontFile[] | undefined;
const registered = new Set<string>();
const homes = new Map<number, FontFile | null>();

/** The file that draws a character, registered; null where no font has it. */
function homeOf(code: number): FontFile | null {
  const known = homes.get(code);
  if (known !== undefined) return known;
  files ??= [...filesOf('inter'), ...filesOf('noto-sans-sc')];
  let home: FontFile | null = null;
  for (const file of files) {
    if (!within(file.ranges, code)) continue;
    const bytes = file.coverage === undefined ? readFileSync(file.path) : undefined;
    if (bytes !== undefined) file.coverage = coverageOf(bytes);
    if (!within(file.coverage ?? [], code)) continue;
    if (!registered.has(file.family)) {
      GlobalFonts.registerFromPath(file.path, file.family);
      registered.add(file.family);
    }
    home = file;
    break;
  }
  homes.set(code, home);
  return home;
}

/** Words ready to be drawn: only characters that have a glyph, and the fonts that have them. */
export interface Letters {
  readonly text: string;
  /** Family list for a canvas `font`. */
  readonly families: string;
}

/** Emoji, private characters and the like are dropped, runs of space become one. */
export function lettersFor(text: string): Letters {
  const families = new Set<string>();
  let kept = '';
  for (const character of text.normalize('NFC')) {
    if (/\s/u.test(character)) {
      kept += ' ';
      continue;
    }
    // Joiners and variation selectors belong to emoji; alone they would be boxes.
    if (/\p{Cf}|\p{Cc}|\p{Mn}/u.test(character)) continue;
    const home = homeOf(character.codePointAt(0) ?? 0);
    if (home === null) continue;
    families.add(home.family);
    kept += character;
  }
  const list = [...families].sort().map((family) => `"${family}"`);
  return { text: kept.replaceAll(/ +/g, ' ').trim(), families: list.join(', ') };
}

export function fontOf(letters: Letters, sizePx: number): string {
  // Inter and Noto sort so that Latin is Inter's wherever it has the character.
  return `${WEIGHT} ${sizePx.toFixed(2)}px ${letters.families || 'sans-serif'}`;
}
