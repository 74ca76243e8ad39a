// Twice the frames, twice the pixels: a film that costs more than twice has something to mend.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storyboard } from '@filmgate/animatic';
import { drawnFilm } from './drawn-films.ts';
import {
  FILM_HEAD,
  type FilmCommand,
  filmRow,
  type MeasuredFilm,
  measureFilms,
} from './film-table.ts';
import { DRAWN_PROMPTS, request } from './films.ts';
import { ourFilm } from './our-film.ts';
import { printTable } from './table.ts';

const SHORT_S = 5;
const SMALL = { width: 1024, height: 576 };
/** 1.998 times the pixels, both sides even. */
const LARGE = { width: 1448, height: 814 };

export async function benchLinearity(folder: string, runs: number): Promise<void> {
  const ofLength = (durationS: number): Promise<FilmCommand> =>
    drawnFilm(
      `720p ${durationS} s`,
      request({ prompt: DRAWN_PROMPTS.beach, resolution: '720p', durationS }),
      join(folder, `${durationS}-s`),
    );
  const lengths = await measureFilms([await ofLength(SHORT_S), await ofLength(2 * SHORT_S)], runs);
  const storyboardFile = join(folder, `${SHORT_S}-s`, 'storyboard.json');
  // Written by the engine.
  const storyboard = JSON.parse(await readFile(storyboardFile, 'utf8')) as Storyboard;
  const ofSize = (size: typeof SMALL): Promise<FilmCommand> => {
    const name = `${size.width}×${size.height} ${SHORT_S} s`;
    const output = { ...storyboard.output, ...size };
    return ourFilm(
      name,
      { storyboard: { ...storyboard, output } },
      { folder: join(folder, `${size.width}`), size: output },
    );
  };
  const sizes = await measureFilms([await ofSize(SMALL), await ofSize(LARGE)], runs);
  printTable(
    'Linearity: one drawn film, twice as long and twice as large',
    FILM_HEAD,
    [...lengths, ...sizes].map(filmRow),
    [
      `Frames × 2: ${growth(lengths)}.`,
      `Pixels × 2: ${growth(sizes)}.`,
      'Linear is × 2 or less: the start of the processes and the storyboard cost the same for all.',
    ],
  );
}

function growth([once, twice]: readonly MeasuredFilm[]): string {
  const [wall, cpu] = [ratio(twice?.wallS, once?.wallS), ratio(twice?.cpuS, once?.cpuS)];
  return `time × ${wall}, processor time × ${cpu}`;
}

const ratio = (twice = Number.NaN, once = Number.NaN): string => (twice / once).toFixed(2);
