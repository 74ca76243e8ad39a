// The picture without sound and encoder, in one thread.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FilmRequest } from '@filmgate/animatic';
import { imagine } from '../packages/animatic/src/film/imagine.ts';
import { describeMedia, makeMedia } from '../tests/animatic/media.ts';
import { PROMPTS, requestOf } from '../tests/animatic/prompts.ts';
import type { DrawJob, DrawnTimes } from './draw-process.ts';
import { othersOf, reportRun } from './film-table.ts';
import { DRAWN_PROMPTS, request } from './films.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import { quantile, spread } from './spread.ts';
import { printTable } from './table.ts';

const HEAD = [
  'film',
  'frames',
  'ms a frame, min',
  'median',
  'max',
  'p90',
  'CPU ms',
  'ms to open a shot',
];

/** Twelve films of 5 s, one shot each. */
export async function benchDrawing(folder: string, runs: number): Promise<void> {
  const films = Object.entries(DRAWN_PROMPTS).map(([name, prompt]): [string, FilmRequest] => [
    name,
    request({ prompt, resolution: '720p', durationS: 5 }),
  ]);
  await benchFilms('Drawing alone, 720p: twelve drawn films', films, folder, runs);
}

/** The forty films of the review, at 720p. */
export async function benchReviewFilms(folder: string, runs: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const films: [string, FilmRequest][] = [];
  for (const prompt of PROMPTS) {
    await makeMedia(prompt, folder);
    const { id } = prompt;
    films.push([id, { ...requestOf(prompt, describeMedia(prompt, folder)), resolution: '720p' }]);
  }
  await benchFilms('Drawing alone, 720p: the films of the review', films, folder, runs);
}

async function benchFilms(
  title: string,
  films: readonly (readonly [string, FilmRequest])[],
  folder: string,
  runs: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const jobs: DrawJob[] = [];
  for (const [name, request] of films) {
    jobs.push({ name, storyboard: await imagine(request), media: request.media });
  }
  const jobFile = join(folder, 'jobs.json');
  await writeFile(jobFile, JSON.stringify(jobs));
  const script = fileURLToPath(new URL('./draw-process.ts', import.meta.url));
  const timesFile = join(folder, 'times.json');
  const taken: MeasuredRun[] = [];
  const perRun: (readonly DrawnTimes[])[] = [];
  for (let turn = 1; turn <= runs; turn++) {
    const run = await measureRun({ program: process.execPath, args: [script, jobFile, timesFile] });
    taken.push(run);
    // Written by draw-process.ts.
    perRun.push(JSON.parse(await readFile(timesFile, 'utf8')) as readonly DrawnTimes[]);
    reportRun(`${title}, run ${turn} of ${runs}`, run);
  }
  const rows = jobs.map(({ name }) =>
    row(
      name,
      perRun.map((times) => times.filter((film) => film.name === name)),
    ),
  );
  printTable(
    title,
    HEAD,
    [...rows, row('all of them', perRun)],
    [
      "Frames drawn and read back; min, median and max are those of the runs' medians. p90, the mean processor time of a frame and the opening of a shot (median, most) are over all runs.",
      `Half of the films take at most ${medianFilm(perRun).toFixed(1)} ms a frame (median of the films' medians).`,
      `Others kept busy before / meanwhile: ${othersOf(taken)} cores.`,
    ],
  );
}

/** @param perRun the films that the row is about, of each run */
function row(name: string, perRun: readonly (readonly DrawnTimes[])[]): readonly string[] {
  const medians = spread(perRun.map((films) => quantile(framesOf(films), 0.5)));
  const all = perRun.flat();
  const cpuMs = all.reduce((sum, { cpu }) => sum + cpu, 0) / framesOf(all).length;
  const preparing = spread(all.flatMap((film) => film.preparing));
  return [
    name,
    String(perRun[0] === undefined ? 0 : framesOf(perRun[0]).length),
    medians.min.toFixed(1),
    medians.median.toFixed(1),
    medians.max.toFixed(1),
    quantile(framesOf(all), 0.9).toFixed(1),
    cpuMs.toFixed(1),
    `${preparing.median.toFixed(0)}, ${preparing.max.toFixed(0)}`,
  ];
}

const framesOf = (films: readonly DrawnTimes[]): number[] => films.flatMap(({ frames }) => frames);

function medianFilm(perRun: readonly (readonly DrawnTimes[])[]): number {
  const ofRun = perRun.map((films) =>
    quantile(
      films.map(({ frames }) => quantile(frames, 0.5)),
      0.5,
    ),
  );
  return spread(ofRun).median;
}
