import type { McpServer } from '@modelcontextprotocol/server';
import { type Connection, tasks } from 'filmgate';
import { z } from 'zod';
import { answer, orRefusal } from '../answer.ts';
import { TASK_STATES } from '../../task-states.ts';
import { briefSchema, taskInBrief } from '../task-shown.ts';

const inputSchema = z.strictObject({
  status: z.array(z.enum(TASK_STATES)).min(1).optional().describe('Those alone'),
  model: z.string().max(200).optional().describe('Those of this model alone'),
  limit: z.int().min(1).max(100).optional().describe('20 unless said'),
  page: z.int().min(1).max(1_000_000).optional().describe('From 1'),
});

export function addListVideos(server: McpServer, connection: Connection): void {
  server.registerTool(
    'list_videos',
    {
      title: 'List videos',
      description:
        'The videos that were asked for with this key’s account, newest first, in brief: get_video gives the links of one.',
      inputSchema,
      outputSchema: z.object({
        videos: z.array(briefSchema),
        total: z.number().describe('Of all pages'),
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ status, model, limit, page }, context) =>
      orRefusal(context, async (signal) => {
        const { items, total } = await tasks.list(
          connection,
          {
            ...(status !== undefined && { status }),
            ...(model !== undefined && { model }),
            ...(limit !== undefined && { page_size: limit }),
            ...(page !== undefined && { page }),
          },
          { signal },
        );
        return answer(`${items.length} of ${total} videos.`, {
          videos: items.map(taskInBrief),
          total,
        });
      }),
  );
}
