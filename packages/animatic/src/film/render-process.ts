// Entry of the process that makes one film and ends. It is started with the one that makes the
// storyboard, and loads what it needs while it waits for that.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitWithParent, readJob } from '@filmgate/process';
import { referenceName } from '../film-request.ts';
import { answerJob, say } from './answer-job.ts';
import { startDrawing } from './drawing.ts';
import type { RenderJob } from './render-job.ts';

exitWithParent();
await using drawing = startDrawing();
const [given, { makeFilm }] = await Promise.all([readJob(), import('./make-film.ts')]);
// Written by `render-film.ts`, of the same version.
const { storyboard, media, directory, returnLastFrame, isGiven, previews } = given as RenderJob;
await answerJob(media, async () => {
  if (isGiven) {
    const { requireFaultless } = await import('../storyboard/require-faultless.ts');
    requireFaultless(storyboard, media.map(referenceName));
  }
  const text = `${JSON.stringify(storyboard, null, 2)}\n`;
  await writeFile(join(directory, 'storyboard.json'), text);
  const byName = new Map(media.map((file) => [referenceName(file), file]));
  await makeFilm(
    { storyboard, media: byName, directory, returnLastFrame },
    drawing,
    (stage, fraction, drawn) => say({ kind: 'progress', stage, fraction, drawn }),
    previews ? (jpeg) => say({ kind: 'preview', jpeg: jpeg.toString('base64') }) : undefined,
  );
  return { kind: 'film' };
});
