// Entry of the process that makes a storyboard of a request and ends. Apart from the one that draws:
// dictionaries and vocabulary, some hundred megabytes, are gone when pictures take their room.
import { exitWithParent, readJob } from '@filmgate/process';
import { answerJob } from './answer-job.ts';
import { imagine } from './imagine.ts';
import type { ImagineJob } from './render-job.ts';

exitWithParent();
// Written by `render-film.ts`, of the same version.
const { request } = (await readJob()) as ImagineJob;
await answerJob(request.media, async () => ({
  kind: 'storyboard',
  storyboard: await imagine(request),
}));
