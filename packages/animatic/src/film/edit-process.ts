// Entry of the process that changes a storyboard as a prompt says, and ends: dictionaries and vocabulary are
// none of the service's own process.
import { exitWithParent, readJob } from '@filmgate/process';
import { editStoryboard } from '../storyboard/edit/edit-storyboard.ts';
import { faultsOf } from '../storyboard/storyboard-faults.ts';
import { answerJob } from './answer-job.ts';
import { RenderError } from './render-error.ts';
import type { EditJob } from './render-job.ts';

exitWithParent();
// Written by `remix-storyboard.ts`, of the same version.
const { storyboard, prompt } = (await readJob()) as EditJob;
await answerJob([], async () => {
  const { storyboard: edited, changes, unused } = editStoryboard(storyboard, prompt);
  for (const { message } of faultsOf(edited)) {
    throw new RenderError('invalid_request', `It cannot be drawn so: ${message}`);
  }
  return { kind: 'edited', storyboard: edited, changes: [...changes], unused };
});
