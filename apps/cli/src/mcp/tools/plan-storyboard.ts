import type { McpServer } from '@modelcontextprotocol/server';
import { type Connection, storyboards } from 'filmgate';
import { z } from 'zod';
import type { AllowedFiles } from '../allowed-files.ts';
import { answer, orRefusal } from '../answer.ts';
import { filmFields, requestOf } from '../film-request.ts';

export function addPlanStoryboard(
  server: McpServer,
  connection: Connection,
  allowed: AllowedFiles,
): void {
  server.registerTool(
    'plan_storyboard',
    {
      title: 'Plan a storyboard',
      description:
        'How a prompt is understood before anything is drawn or paid: its shots with place, light, cast, camera, cuts, lines, effects and music as JSON, and in `unused` what of the prompt would be neither seen nor heard, with the reason: say that in other words and plan again. generate_video draws the storyboard, also changed by you, when it is given as `storyboard`. Stores nothing and costs nothing. Local files are uploaded.',
      inputSchema: z.strictObject({
        ...filmFields(allowed),
        contact_sheet: z
          .boolean()
          .optional()
          .describe('Answer with a picture of each shot as well; false unless said'),
      }),
      outputSchema: z.object({
        id: z.string().describe('The hash of the storyboard'),
        unused: z
          .array(z.unknown())
          .describe('What of the prompt is neither seen nor heard, and why'),
        warnings: z.array(z.string()).describe('What of the request has no effect, and why'),
        storyboard: z.looseObject({}),
      }),
      // Where files may be sent, people may want to be asked.
      annotations: {
        readOnlyHint: allowed.folders.length === 0,
        destructiveHint: false,
        openWorldHint: true,
      },
    },
    ({ contact_sheet: contactSheet = false, ...said }, context) =>
      orRefusal(context, async (signal) => {
        const request = await requestOf(said, connection, allowed, signal);
        const planned = await storyboards.create(connection, request, { contactSheet, signal });
        const { id, unused, warnings, storyboard, contact_sheet: picture } = planned;
        const words =
          unused.length === 0
            ? 'Everything in the prompt is used.'
            : `${unused.length} of the prompt's parts are not used.`;
        return answer(
          words,
          { id, unused, warnings, storyboard },
          ...(picture === undefined ? [] : [imageOf(picture)]),
        );
      }),
  );
}

/** @param dataUrl of a JPEG */
const imageOf = (dataUrl: string) => ({
  type: 'image' as const,
  data: dataUrl.slice(dataUrl.indexOf(',') + 1),
  mimeType: 'image/jpeg',
});
