import type { ContentBlock, McpServer, ServerContext } from '@modelcontextprotocol/server';
import {
  type Connection,
  download,
  FilmgateError,
  tasks,
  type Task,
  type TaskEvent,
} from 'filmgate';
import { z } from 'zod';
import { answer, orRefusal } from '../answer.ts';
import { resultLinks } from '../task-results.ts';
import { taskId, taskSchema, taskShown } from '../task-shown.ts';

/** The tools of many clients end after 60 s. */
const LONGEST_WAIT_S = 45;
/** As base64 in an answer, of which some clients take a megabyte. */
const MOST_PICTURE_BYTES = 700_000;

const inputSchema = z.strictObject({
  id: taskId,
  wait_seconds: z
    .int()
    .min(0)
    .max(LONGEST_WAIT_S)
    .optional()
    .describe(
      `The answer comes when the video has ended, or after so long with how far it is; ${LONGEST_WAIT_S} unless said, 0: at once`,
    ),
  contact_sheet: z
    .boolean()
    .optional()
    .describe(
      'With a video that succeeded, answer with the picture of its shots as well, so that you see what was made; false unless said',
    ),
});

export function addGetVideo(server: McpServer, connection: Connection): void {
  server.registerTool(
    'get_video',
    {
      title: 'Get a video',
      description:
        'How far a video is, and when it succeeded the links to it, to its last frame, poster, contact sheet and storyboard. Waits for its end, at most 45 seconds: call it again while its status is queued or running.',
      inputSchema,
      outputSchema: taskSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ id, wait_seconds: waitS = LONGEST_WAIT_S, contact_sheet: withPicture = false }, context) =>
      orRefusal(context, async (signal) => {
        const task = await awaited(connection, id, waitS, context);
        const picture = withPicture ? await contactSheet(connection, task, signal) : [];
        return answer(wordsOf(task), taskShown(task), ...resultLinks(task), ...picture);
      }),
  );
}

/** With progress on the way where the caller asked to be told. */
async function awaited(
  connection: Connection,
  id: string,
  waitS: number,
  { mcpReq: { signal, _meta: meta, notify } }: ServerContext,
): Promise<Task> {
  const progressToken = meta?.progressToken;
  if (waitS === 0 || progressToken === undefined) {
    return await tasks.get(connection, id, { waitS, signal });
  }
  const enough = AbortSignal.timeout(waitS * 1000);
  let told = -1;
  try {
    const stop = AbortSignal.any([signal, enough]);
    for await (const event of tasks.events(connection, id, { signal: stop })) {
      const percent = Math.round(event.progress * 100);
      // It has to rise with each one.
      if (percent <= told) continue;
      told = percent;
      await notify({
        method: 'notifications/progress',
        params: { progressToken, progress: percent, total: 100, message: stageWords(event) },
      });
    }
  } catch (error) {
    if (signal.aborted || !enough.aborted) throw error;
  }
  return await tasks.get(connection, id, { signal });
}

function stageWords(event: TaskEvent): string {
  if (event.type === 'state') return event.stage;
  const { stage, frames_done: done, frames, seconds_left: leftS } = event;
  const counted = done === undefined || frames === undefined ? '' : `, frame ${done} of ${frames}`;
  return `${stage}${counted}${leftS === null ? '' : `, about ${Math.ceil(leftS)} s left`}`;
}

function wordsOf(task: Task): string {
  const { id, status, stage, progress, error, content, filmgate } = task;
  if (status === 'queued' || status === 'running') {
    return `The video ${id} is ${status}: ${stage}, ${Math.round(progress * 100)} %. Call get_video again.`;
  }
  if (error !== null) return `The video ${id} has ${status}: ${error.code}: ${error.message}`;
  if (content === undefined) return `The video ${id} is ${status}.`;
  const by = filmgate === undefined ? '' : `, made by ${filmgate.made_by}`;
  const draft = filmgate?.billed === false ? ' (a draft, not billed)' : '';
  return `The video ${id} is done${by}${draft}: ${content.video_url}`;
}

/** What cannot be shown is said, and the video told of all the same. */
async function contactSheet(
  connection: Connection,
  { status, filmgate }: Task,
  signal: AbortSignal,
): Promise<ContentBlock[]> {
  const link = filmgate?.contact_sheet_url;
  if (link === undefined) {
    // Of one that is not done there is none yet.
    return status === 'succeeded' ? [{ type: 'text', text: 'It has no contact sheet.' }] : [];
  }
  try {
    const bytes = await download(connection, link, { mostBytes: MOST_PICTURE_BYTES, signal });
    const data = Buffer.from(await bytes.arrayBuffer()).toString('base64');
    return [{ type: 'image', data, mimeType: 'image/jpeg' }];
  } catch (error) {
    if (!(error instanceof FilmgateError)) throw error;
    return [{ type: 'text', text: `Its contact sheet cannot be shown: ${error.message}` }];
  }
}
