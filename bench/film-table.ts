// Films in turns, so that what changes on the machine meanwhile hits all alike; then a row for each.
import { CORES, QUIET_LOAD_PER_CORE } from './machine.ts';
import { type Command, type MeasuredRun, measureRun } from './measured-run.ts';
import { spread } from './spread.ts';
import { report } from './table.ts';

export interface FilmCommand {
  readonly name: string;
  readonly command: Command;
  readonly frames: number;
  readonly fps: number;
  /** Throws where what was made is not the film that was asked for. */
  check(): Promise<void>;
}

export interface MeasuredFilm {
  readonly film: FilmCommand;
  readonly runs: readonly MeasuredRun[];
  /** Medians. */
  readonly wallS: number;
  readonly cpuS: number | undefined;
}

export async function measureFilms(
  films: readonly FilmCommand[],
  runs: number,
): Promise<readonly MeasuredFilm[]> {
  const measured = new Map<FilmCommand, MeasuredRun[]>(films.map((film) => [film, []]));
  for (let turn = 1; turn <= runs; turn++) {
    for (const [film, taken] of measured) {
      const run = await measureRun(film.command);
      await film.check();
      taken.push(run);
      reportRun(`${film.name}, run ${turn} of ${runs}`, run);
    }
  }
  return [...measured].map(([film, taken]) => ({
    film,
    runs: taken,
    wallS: spread(taken.map(({ wallS }) => wallS)).median,
    cpuS: middle(taken.map(({ peaks }) => peaks?.cpuS)),
  }));
}

export function reportRun(name: string, { othersBefore, othersDuring, wallS }: MeasuredRun): void {
  const busy = othersBefore > QUIET_LOAD_PER_CORE * CORES ? '  (busy: read with care)' : '';
  report(
    `  ${name}: ${wallS.toFixed(2)} s; others kept ${cores(othersBefore)} cores busy before, ${cores(othersDuring)} meanwhile${busy}`,
  );
}

export const FILM_HEAD = [
  'film',
  'frames',
  'wall s, min',
  'median',
  'max',
  'frames/s',
  '× real time',
  'peak MB, RSS',
  'private',
  'CPU s',
  'others, cores',
] as const;

/** Frames a second, × real time and CPU seconds of the median; memory and others at their largest. */
export function filmRow({ film, runs, wallS, cpuS }: MeasuredFilm): readonly string[] {
  const wall = spread(runs.map((run) => run.wallS));
  return [
    film.name,
    String(film.frames),
    wall.min.toFixed(2),
    wall.median.toFixed(2),
    wall.max.toFixed(2),
    (film.frames / wallS).toFixed(1),
    (film.frames / film.fps / wallS).toFixed(2),
    figure(largest(runs.map(({ peaks }) => peaks?.residentMb)), 0),
    figure(largest(runs.map(({ peaks }) => peaks?.privateMb)), 0),
    figure(cpuS, 2),
    othersOf(runs),
  ];
}

/** Before and during, each the largest of the runs. */
export function othersOf(runs: readonly MeasuredRun[]): string {
  const before = Math.max(...runs.map(({ othersBefore }) => othersBefore));
  return `${cores(before)} / ${cores(largest(runs.map(({ othersDuring }) => othersDuring)))}`;
}

type Maybe = number | undefined;

const known = (values: readonly Maybe[]): number[] => values.filter((value) => value !== undefined);

const largest = (values: readonly Maybe[]): Maybe =>
  known(values).length === 0 ? undefined : Math.max(...known(values));

const middle = (values: readonly Maybe[]): Maybe =>
  known(values).length === 0 ? undefined : spread(known(values)).median;

const figure = (value: Maybe, digits: number): string => value?.toFixed(digits) ?? '–';

const cores = (value: Maybe): string => figure(value, 1);
