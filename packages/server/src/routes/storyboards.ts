// POST /v1/storyboards: what a create would show, before it is made; and the storyboard of a film that is.
import { readFile } from 'node:fs/promises';
import { type Storyboard, storyboardSchema } from '@filmgate/animatic';
import type { BlobStore } from '@filmgate/media';
import { missionCreateSchema } from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { CREATE_BODY_BYTES, type HttpServer } from '../http/http-server.ts';
import { whenGone } from '../http/when-gone.ts';
import { parseParameters } from '../http/parameters.ts';
import { storyboardOf } from '../results/storyboard-of.ts';
import type { PlanCreate } from '../planning/plan-create.ts';

const documented = storyboardSchema.meta({ id: 'Storyboard' });

const replySchema = z
  .object({
    object: z.literal('storyboard'),
    id: z.string().describe('Its hash: the same storyboard is the same film'),
    storyboard: documented,
    unused: documented.shape.unused.describe('What of the prompt is neither drawn nor heard'),
    warnings: z.array(z.string()).describe('What of the body had no effect, and why'),
    contact_sheet: z
      .string()
      .optional()
      .describe('A data URL, image/jpeg; only where it was asked for'),
  })
  .meta({ id: 'StoryboardReply' });

const query = z.strictObject({ contact_sheet: z.enum(['true', 'false']).default('false') });

export function storyboardRoutes(
  http: HttpServer,
  options: {
    readonly planCreate: PlanCreate;
    readonly store: Pick<TaskStore, 'get'>;
    readonly blobs: BlobStore;
  },
): void {
  const { planCreate, store, blobs } = options;
  const common = { tags: ['before it is paid'] };

  http.post(
    '/v1/storyboards',
    {
      // It looks at media as a create does, and so is counted as one.
      config: { dialect: 'mission', scope: 'tasks:read', creates: true },
      bodyLimit: CREATE_BODY_BYTES,
      schema: {
        ...common,
        summary: 'What a create with this body, of any dialect, would show and play; makes nothing',
        querystring: z.object({
          contact_sheet: z
            .string()
            .optional()
            .describe('`true`: with a picture of its shots, a second more'),
        }),
        body: missionCreateSchema.meta({ id: 'StoryboardRequest' }),
        response: { ...ERROR_REPLIES.mission, 200: replySchema },
      },
    },
    async (request, reply) => {
      const { contact_sheet: wanted } = parseParameters(query, request.query);
      const contactSheet = wanted === 'true';
      const signal = whenGone(reply);
      const planned = await planCreate(request.body, callerOf(request), { contactSheet, signal });
      const { storyboard, warnings } = planned;
      return {
        object: 'storyboard' as const,
        id: storyboard.hash,
        storyboard,
        unused: storyboard.unused,
        warnings: [...warnings],
        ...(planned.contactSheet !== null && {
          contact_sheet: `data:image/jpeg;base64,${planned.contactSheet.toString('base64')}`,
        }),
      };
    },
  );

  http.get(
    '/v1/video/generations/:id/storyboard',
    {
      config: { dialect: 'mission', scope: 'tasks:read', errors: ['StoryboardNotReady'] },
      schema: {
        tags: ['video generations'],
        summary: 'The storyboard of a film: to be looked at, changed and sent with a create',
        params: z.object({ id: z.string() }),
        response: { ...ERROR_REPLIES.mission, 200: documented },
      },
    },
    async (request) => {
      const { id } = request.params;
      const task = await store.get(callerOf(request).tenant, id);
      if (task === undefined) throw taskNotFound(id);
      const text = await readFile(blobs.path(storyboardOf(task)), 'utf8');
      return JSON.parse(text) as Storyboard;
    },
  );
}
