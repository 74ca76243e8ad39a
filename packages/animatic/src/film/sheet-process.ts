// Entry of the process that draws the contact sheet of a storyboard and ends. It is started with the one
// that makes the storyboard, and loads what it needs while it waits for that.
import { exitWithParent, readJob } from '@filmgate/process';
import { referenceName } from '../film-request.ts';
import { answerJob } from './answer-job.ts';
import type { SheetJob } from './render-job.ts';

exitWithParent();
const [given, { drawSheet }] = await Promise.all([readJob(), import('./draw-sheet.ts')]);
// Written by `plan-storyboard.ts`, of the same version.
const { storyboard, media, path } = given as SheetJob;
await answerJob(media, async () => {
  await drawSheet(storyboard, new Map(media.map((file) => [referenceName(file), file])), path);
  return { kind: 'sheet' };
});
