import type { McpServer } from '@modelcontextprotocol/server';
import { type Connection, tasks } from 'filmgate';
import { z } from 'zod';
import { answer, orRefusal } from '../answer.ts';
import { taskId } from '../task-shown.ts';

export function addCancelVideo(server: McpServer, connection: Connection): void {
  server.registerTool(
    'cancel_video',
    {
      title: 'Cancel a video',
      description:
        'Ends a video that is queued or being made. One that has ended stays as it is, with its files. What a provider has begun may be billed all the same.',
      inputSchema: z.strictObject({ id: taskId }),
      outputSchema: z.object({
        id: z.string(),
        cancelled: z.boolean().describe('False: it had ended otherwise before'),
      }),
      annotations: {
        readOnlyHint: false,
        destructiveHint: true,
        idempotentHint: true,
        openWorldHint: true,
      },
    },
    ({ id }, context) =>
      orRefusal(context, async (signal) => {
        const cancelled = await tasks.cancel(connection, id, { signal });
        const words = cancelled ? 'is cancelled' : 'had ended before, and stays as it is';
        return answer(`The video ${id} ${words}.`, { id, cancelled });
      }),
  );
}
