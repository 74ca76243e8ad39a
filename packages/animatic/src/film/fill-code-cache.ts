// In bubblewrap films only read the compiled code that earlier ones left: a decoder that a file has taken
// over must not write what others run. On a fresh machine somebody else has to leave it first.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { renderFilm } from './render-film.ts';
import { CODE_CACHE } from './run-process.ts';

const DEADLINE_MS = 10 * 60_000;

/**
 * Makes a film of no strangers' files, outside of the sandbox and for nobody, where there is no compiled
 * code for this version of Node. Films are some half second slower without.
 *
 * @param workDirectory for a folder, removed afterwards
 * @param cache where the code is; for tests
 * @returns whether it had to
 * @throws RenderError; the signal's reason once it is aborted
 */
export async function fillCodeCache(
  workDirectory: string,
  signal: AbortSignal,
  cache: string = CODE_CACHE,
): Promise<boolean> {
  const kept = await readdir(cache).catch(() => []);
  if (kept.some((name) => name.startsWith(`${process.version}-`))) return false;
  await mkdir(workDirectory, { recursive: true });
  const directory = await mkdtemp(join(workDirectory, 'code-cache-'));
  try {
    await renderFilm(
      {
        request: {
          // Of a film's length its code knows nothing: the shortest that there is.
          model: 'doubao-seedance-1-0-pro-250528',
          prompt:
            'A man and a dog walk on the beach at dusk. He says: "The tide waits for nobody."',
          media: [],
          resolution: '480p',
          ratio: '16:9',
          durationS: 5,
          durationRangeS: [2, 12],
          frames: 29,
          audio: true,
          watermark: false,
          cameraFixed: false,
          seed: 1,
        },
        directory,
        returnLastFrame: false,
      },
      { signal, deadlineMs: DEADLINE_MS },
    );
    return true;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
