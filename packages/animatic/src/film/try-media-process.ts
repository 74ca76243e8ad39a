// Entry of the process that decodes one medium, to see whether it can be.
import { exitWithParent, readJob } from '@filmgate/process';
import type { MediaFile } from '../film-request.ts';
import { answerJob } from './answer-job.ts';
import { decodeWhole } from './decode-whole.ts';

exitWithParent();
// Written by `find-culprit.ts`, of the same version.
const file = (await readJob()) as MediaFile;
await answerJob([file], async () => {
  await decodeWhole(file);
  return { kind: 'decoded' };
});
