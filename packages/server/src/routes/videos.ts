// The OpenAI Videos dialect: create, get, list, download and delete below /v1/videos.
import type { BlobStore } from '@filmgate/media';
import { openaiCreateSchema, openaiToArk, ProtocolError } from '@filmgate/protocol';
import type { Task, TaskStore } from '@filmgate/tasks';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { tenantName, tenantParameter, type AskedTenant } from '../auth/asked-tenant.ts';
import { callerOf } from '../auth/authenticate.ts';
import type { Gateway } from '../config/gateway.ts';
import type { CancelOrDelete } from '../dialects/cancel-or-delete.ts';
import { failureOf } from '../dialects/ended.ts';
import {
  video,
  videoDeletedSchema,
  videoListSchema,
  videoSchema,
} from '../dialects/openai/reply.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import { type GetWaiting, waitParameter } from '../events/wait-for-end.ts';
import { providerNames } from '../gateway/route.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { CREATE_BODY_BYTES, type HttpServer } from '../http/http-server.ts';
import { whenGone } from '../http/when-gone.ts';
import { pageParameter, parseParameters, unknownCursor } from '../http/parameters.ts';
import { sendBlob } from '../http/send-blob.ts';
import { storedFile, type ResultFile, type ResultLinks } from '../results/result-files.ts';
import { CREATE_TYPES, type CreateForms, readTextForm } from '../submission/create-form.ts';
import type { AnswerOnce } from '../submission/once.ts';
import { remixSchema } from '../submission/remix.ts';
import type { Submit, SubmitRemix } from '../submission/submit.ts';

const PATH = '/v1/videos';
const params = z.object({ id: z.string() });

const listQuery = z.strictObject({
  limit: pageParameter(100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().optional(),
  tenant: tenantName.optional(),
});

const FILES = {
  video: 'video.mp4',
  thumbnail: 'poster.jpg',
  spritesheet: 'contact-sheet.jpg',
} as const satisfies Record<string, ResultFile>;
const contentQuery = z.strictObject({
  variant: z.enum(['video', 'thumbnail', 'spritesheet']).default('video'),
});

/** OpenAI's SDKs wait as long before they ask again; a provider's film takes minutes. */
const POLL_AFTER_MS = { embedded: 500, gateway: 2_000 } as const;
const tellWhenToAsk = (reply: FastifyReply, { lane }: Pick<Task, 'lane'>): void => {
  reply.header('openai-poll-after-ms', String(POLL_AFTER_MS[lane]));
};

export function videoRoutes(
  http: HttpServer,
  options: {
    answerOnce: AnswerOnce;
    forms: CreateForms;
    submit: Submit;
    submitRemix: SubmitRemix;
    store: TaskStore;
    blobs: BlobStore;
    askedTenant: AskedTenant;
    getWaiting: GetWaiting;
    cancelOrDelete: CancelOrDelete;
    links: ResultLinks;
    /** As it is configured now. */
    gateway: () => Gateway;
  },
): void {
  const { answerOnce, forms, submit, submitRemix, store, blobs, askedTenant } = options;
  const { getWaiting, cancelOrDelete, links, gateway } = options;
  const read = { dialect: 'openai', scope: 'tasks:read' } as const;
  const write = { dialect: 'openai', scope: 'tasks:write' } as const;
  const common = { tags: ['videos'] };

  http.post(
    PATH,
    {
      config: { ...write, creates: true, form: true },
      bodyLimit: CREATE_BODY_BYTES,
      ...forms,
      schema: {
        ...common,
        summary: 'Create a video, in the shape of OpenAI’s Videos API',
        consumes: CREATE_TYPES,
        body: openaiCreateSchema.meta({ id: 'VideoRequest' }),
        response: { ...ERROR_REPLIES.openai, 200: videoSchema },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) => {
        const configured = gateway();
        const asked = openaiToArk(request.body, {
          defaultModel: configured.default_model,
          providers: providerNames(configured),
        });
        return submit(asked, callerOf(request), once, created(reply), whenGone(reply));
      }),
  );

  http.post(
    `${PATH}/:id/remix`,
    {
      config: {
        ...write,
        creates: true,
        form: true,
        errors: ['FilmNotReady', 'StoryboardNotReady'],
      },
      preValidation: readTextForm,
      schema: {
        ...common,
        summary: 'Make a video anew with something changed: a new task',
        description: 'As POST /v1/video/generations/{id}/remix.',
        consumes: CREATE_TYPES,
        params,
        body: remixSchema.meta({
          id: 'VideoRemixRequest',
          examples: [{ prompt: 'Make it night.' }],
        }),
        response: { ...ERROR_REPLIES.openai, 200: videoSchema },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) =>
        submitRemix(
          request.params.id,
          request.body,
          callerOf(request),
          once,
          created(reply),
          whenGone(reply),
        ),
      ),
  );

  http.get(
    `${PATH}/:id`,
    {
      config: read,
      schema: {
        ...common,
        summary: 'Get a video: its status and progress',
        params,
        querystring: z.object({ wait: waitParameter }),
        response: { ...ERROR_REPLIES.openai, 200: videoSchema },
      },
    },
    async (request, reply) => {
      const task = await getWaiting(request, reply, request.params.id);
      if (task === undefined) throw taskNotFound(request.params.id);
      if (task.finishedAtMs === null) tellWhenToAsk(reply, task);
      return video(task, links);
    },
  );

  http.get(
    PATH,
    {
      config: read,
      schema: {
        ...common,
        summary: 'List videos',
        querystring: z.object({
          limit: z.string().optional().describe('1–100, default 20'),
          order: z.string().optional().describe('`desc`, the default: newest first; or `asc`'),
          after: z.string().optional().describe('The last id of the page before'),
          tenant: tenantParameter,
        }),
        response: { ...ERROR_REPLIES.openai, 200: videoListSchema },
      },
    },
    async (request) => {
      const { limit, order, after, tenant } = parseParameters(listQuery, request.query);
      const page = await store.page(await askedTenant(callerOf(request), tenant), {
        order: order === 'desc' ? 'newest first' : 'oldest first',
        limit,
        ...(after !== undefined && { after }),
      });
      if (page === undefined) throw unknownCursor(after ?? '', 'a video', 'after');
      return {
        object: 'list' as const,
        data: page.items.map((task) => video(task, links)),
        first_id: page.items.at(0)?.id ?? null,
        last_id: page.items.at(-1)?.id ?? null,
        has_more: page.hasMore,
      };
    },
  );

  http.get(
    `${PATH}/:id/content`,
    {
      config: { ...read, errors: ['FilmNotReady'] },
      schema: {
        ...common,
        summary:
          'Download a video, its thumbnail or its contact sheet; Range and If-Range are honoured',
        params,
        querystring: z.object({
          variant: z
            .string()
            .optional()
            .describe('`video`, the default, `thumbnail` or `spritesheet`'),
        }),
        response: {
          ...ERROR_REPLIES.openai,
          200: { description: 'The file', content: FILE_TYPES },
          206: { description: 'The part of it that Range asks for', content: FILE_TYPES },
          304: z.undefined().describe('The caller has it: If-None-Match names it'),
        },
      },
    },
    async (request, reply) => {
      const { variant } = parseParameters(contentQuery, request.query);
      const task = await taskOf(callerOf(request).tenant, request.params.id);
      const name = FILES[variant];
      const file = storedFile(task, name);
      if (file === null) throw noFile(task, variant);
      const disposition = `inline; filename="${task.id}-${name}"`;
      return sendBlob(request, reply, { blobs, file, disposition });
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      config: { ...write, errors: ['InvalidAction.RunningTaskDeletion'] },
      schema: {
        ...common,
        summary: 'Cancel a video that has not ended, or delete one that has',
        params,
        response: { ...ERROR_REPLIES.openai, 200: videoDeletedSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const outcome = await cancelOrDelete(callerOf(request).tenant, id);
      return { id, object: 'video.deleted' as const, deleted: outcome === 'deleted' };
    },
  );

  function created(reply: FastifyReply): Parameters<Submit>[3] {
    return (task, warnings) => {
      tellWhenToAsk(reply, task);
      const made = video(task, links);
      return warnings.length === 0 ? made : { ...made, warnings: [...warnings] };
    };
  }

  async function taskOf(tenant: string, id: string): Promise<Task> {
    const task = await store.get(tenant, id);
    if (task === undefined) throw taskNotFound(id);
    return task;
  }
}

const bytes = { schema: z.any() };
const FILE_TYPES = { 'video/mp4': bytes, 'image/jpeg': bytes };

function noFile(task: Task, variant: string): ProtocolError {
  const { id, finishedAtMs, result } = task;
  if (finishedAtMs === null) {
    return new ProtocolError(
      'FilmNotReady',
      `The video ${id} is ${task.state}. Download it once it is completed.`,
    );
  }
  const why =
    result === null
      ? `it failed: ${failureOf(task)?.message ?? 'nobody knows why'}`
      : `${result.madeBy} makes none`;
  return new ProtocolError('ResourceNotFound', `The video ${id} has no ${variant}: ${why}.`);
}
