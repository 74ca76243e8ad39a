import type { EditedStoryboard } from '../storyboard/edit/edit-storyboard.ts';
import { type Storyboard, storyboardSchema } from '../storyboard/storyboard.ts';
import { LOOKING } from './film-limits.ts';
import { said } from './render-film.ts';
import type { EditJob } from './render-job.ts';
import { type ProcessLimits, runProcess } from './run-process.ts';

/**
 * `editStoryboard` in a process of its own, its result checked.
 *
 * @param job.directory exists, and is this one's own
 * @throws RenderError `invalid_request` for what cannot be drawn
 * @throws the signal's reason once it is aborted, when the process is gone
 */
export async function remixStoryboard(
  job: {
    readonly storyboard: Storyboard;
    readonly prompt: string;
    readonly directory: string;
  },
  limits: ProcessLimits,
): Promise<EditedStoryboard> {
  const { storyboard, prompt, directory: folder } = job;
  const script = new URL('./edit-process.ts', import.meta.url);
  const given: EditJob = { storyboard, prompt };
  let edited: EditedStoryboard | undefined;
  const room = { ...LOOKING, folder, media: [] };
  await runProcess(script, Promise.resolve(given), room, limits, (message) => {
    if (message.kind !== 'edited') return;
    const { changes, unused } = message;
    edited = { storyboard: storyboardSchema.parse(message.storyboard), changes, unused };
  });
  return said(edited);
}
