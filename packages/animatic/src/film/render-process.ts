// Entry of the process that makes one film and ends. Only here are codecs loaded and foreign media
// decoded. What it is told and says stands in `render-job.ts`; a defect ends it with its stack on
// stderr and code 1.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitWithParent, readJob } from '@filmgate/process';
import type { FilmRequest } from '../film-request.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { failureOf } from './failure-of.ts';
import { makeFilm } from './make-film.ts';
import { referenceName } from '../storyboard/film-output.ts';
import type { RenderJob, RenderMessage } from './render-job.ts';

exitWithParent();
// Written by `render-film.ts`, of the same version.
const job = (await readJob()) as RenderJob;
const media = job.kind === 'request' ? job.request.media : job.media;

function say(message: RenderMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

try {
  say({ kind: 'progress', stage: 'storyboard', fraction: 0 });
  const storyboard = job.kind === 'request' ? await storyboardOf(job.request) : job.storyboard;
  await writeFile(
    join(job.directory, 'storyboard.json'),
    `${JSON.stringify(storyboard, null, 2)}\n`,
  );
  const files = await makeFilm(
    {
      storyboard,
      media: new Map(media.map((file) => [referenceName(file), file])),
      directory: job.directory,
      returnLastFrame: job.returnLastFrame,
    },
    (stage, fraction) => say({ kind: 'progress', stage, fraction }),
  );
  say({ kind: 'film', files });
} catch (error) {
  const failure = failureOf(error, media);
  if (failure === undefined) throw error;
  say({ kind: 'failure', failure });
}

async function storyboardOf(request: FilmRequest): Promise<Storyboard> {
  // The vocabulary takes a while to load, and a storyboard that is given needs none of it.
  const { imagine } = await import('./imagine.ts');
  return imagine(request);
}
