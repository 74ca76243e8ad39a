// Entry of the process that draws the contact sheet of a storyboard, or only checks one, and ends. It is
// started with the one that makes the storyboard, and loads what it needs while it waits for that.
import { exitWithParent, readJob } from '@filmgate/process';
import { referenceName } from '../film-request.ts';
import { answerJob } from './answer-job.ts';
import type { SheetJob } from './render-job.ts';

exitWithParent();
const [given, { drawSheet }] = await Promise.all([readJob(), import('./draw-sheet.ts')]);
// Written by `plan-storyboard.ts`, of the same version.
const { storyboard, media, path, came } = given as SheetJob;
await answerJob(media, async () => {
  if (came !== null) {
    const { requireFaultless } = await import('../storyboard/require-faultless.ts');
    requireFaultless(storyboard, came);
  }
  if (path !== null) {
    const byName = new Map(media.map((file) => [referenceName(file), file]));
    await drawSheet(storyboard, byName, path);
  }
  return { kind: 'sheet' };
});
