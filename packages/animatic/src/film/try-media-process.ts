// Entry of the process that decodes one medium to its end, and makes nothing of it.
import { exitWithParent, readJob } from '@filmgate/process';
import type { MediaFile } from '../film-request.ts';
import { openVideoSource } from '../footage/video-source.ts';
import { decodeWithin } from '../picture/plate/read-still.ts';
import { decodeSound } from '../sound/decode.ts';
import { answerJob } from './answer-job.ts';

const LOOK_PX = 512;
/** Four times as long as the longest that is taken. */
const MOST_S = 60;

exitWithParent();
// Written by `find-culprit.ts`, of the same version.
const file = (await readJob()) as MediaFile;
await answerJob([file], async () => {
  if (file.kind === 'image') await decodeWithin(file.path, LOOK_PX);
  if (file.kind === 'video') await decodeFootage(file.path);
  if (file.kind !== 'image') await decodeSound(file.path, { maxDurationS: MOST_S });
  return { kind: 'decoded' };
});

async function decodeFootage(path: string): Promise<void> {
  await using source = await openVideoSource(path);
  for (;;) {
    const picture = await source.next();
    if (picture === undefined) return;
    picture.frame.free();
    if (picture.timeS > MOST_S) return;
  }
}
