import type { MediaFile } from '../film-request.ts';
import { failureOf } from './failure-of.ts';
import type { ProcessMessage } from './render-job.ts';

export type Say = (message: ProcessMessage) => void;

/** To the process that started this one. */
export const say: Say = (message) => {
  process.stdout.write(`${JSON.stringify(message)}\n`);
};

/**
 * Does the job and says what came of it. A defect of ours is thrown on: it ends the process with its
 * stack on stderr.
 *
 * @param media to name the reference that is at fault
 */
export async function answerJob(
  media: readonly MediaFile[],
  work: () => Promise<ProcessMessage>,
): Promise<void> {
  try {
    say(await work());
  } catch (error) {
    const failure = failureOf(error, media);
    if (failure === undefined) throw error;
    say({ kind: 'failure', failure });
  }
}
