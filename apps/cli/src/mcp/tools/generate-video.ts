import type { McpServer } from '@modelcontextprotocol/server';
import { bodyOf, type Connection, tasks } from 'filmgate';
import { z } from 'zod';
import type { AllowedFiles } from '../allowed-files.ts';
import { answer, orRefusal } from '../answer.ts';
import { filmFields, requestOf } from '../film-request.ts';

const ownFields = {
  return_last_frame: z
    .boolean()
    .optional()
    .describe('Offer the last frame as a picture as well, to go on from it'),
  storyboard: z
    .looseObject({})
    .optional()
    .describe(
      'One of plan_storyboard, as it was or changed: it is drawn in place of the prompt. By the animatic alone: where a paid provider is set up, put animatic/ before the model.',
    ),
  idempotency_key: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[\x21-\x7e]*$/, 'visible ASCII characters')
    .optional()
    .describe(
      'A new one for each video that is wanted, such as a UUID: a call that is repeated with the same key and the same arguments makes and buys nothing, and answers with the first one’s task. Without it each call makes another video.',
    ),
};

const outputSchema = z.object({
  id: z.string().describe('For get_video and cancel_video'),
  model: z.string(),
  status: z.string(),
  warnings: z.array(z.string()).describe('What of the request has no effect, and why'),
});

export function addGenerateVideo(
  server: McpServer,
  connection: Connection,
  allowed: AllowedFiles,
): void {
  server.registerTool(
    'generate_video',
    {
      title: 'Generate a video',
      description:
        'Starts making a video and answers at once with the id of its task; call get_video with it until it has ended: some seconds for a draft, minutes for a real model. May cost money where a paid provider is set up: see estimate_video first. If an answer is lost, repeat the call with the same idempotency_key, or look with list_videos, before you start another.',
      inputSchema: z.strictObject({ ...filmFields(allowed), ...ownFields }),
      outputSchema,
      annotations: {
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: false,
        openWorldHint: true,
      },
    },
    ({ idempotency_key: idempotencyKey, ...said }, context) =>
      orRefusal(context, async (signal) => {
        const request = await requestOf(said, connection, allowed, signal);
        const body = await bodyOf(connection, request, { signal });
        // Not broken off with the call: it may have come in, and nobody would know the task.
        const created = await tasks.create(connection, body, {
          ...(idempotencyKey !== undefined && { idempotencyKey }),
        });
        const { id, model, status, warnings = [] } = created;
        const data: z.infer<typeof outputSchema> = { id, model, status, warnings: [...warnings] };
        const without = warnings.length === 0 ? '' : ` Without effect: ${warnings.join(' ')}`;
        return answer(`The task ${id} is queued: call get_video with this id.${without}`, data);
      }),
  );
}
