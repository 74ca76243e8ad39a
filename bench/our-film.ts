// A film of ours as a command: one process of Node that asks the engine for it, and ends.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Storyboard } from '@filmgate/animatic';
import { checkFilm } from './check-film.ts';
import type { FilmProcessJob } from './film-process.ts';
import type { FilmCommand } from './film-table.ts';
import { FPS } from './films.ts';

/** The pixels and frames that it must have. */
export interface FilmSize {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/**
 * @param folder of this film alone: `film.mp4` and what else the engine makes is written there
 * @param checkStoryboard throws where the engine understood another film
 */
export async function ourFilm(
  name: string,
  make: FilmProcessJob['make'],
  {
    folder,
    size,
    checkStoryboard,
  }: {
    readonly folder: string;
    readonly size: FilmSize;
    readonly checkStoryboard?: (storyboard: Storyboard) => void;
  },
): Promise<FilmCommand> {
  await mkdir(folder, { recursive: true });
  const jobFile = join(folder, 'job.json');
  await writeFile(jobFile, JSON.stringify({ make, directory: folder } satisfies FilmProcessJob));
  const script = fileURLToPath(new URL('./film-process.ts', import.meta.url));
  return {
    name,
    command: { program: process.execPath, args: [script, jobFile] },
    frames: size.frames,
    fps: FPS,
    async check() {
      // Written by the engine.
      const storyboard = JSON.parse(
        await readFile(join(folder, 'storyboard.json'), 'utf8'),
      ) as Storyboard;
      checkStoryboard?.(storyboard);
      await checkFilm(join(folder, 'film.mp4'), size);
    },
  };
}
