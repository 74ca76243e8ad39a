// The mission's dialect: POST, GET, list and DELETE /v1/video/generations.
import {
  finalSchema,
  missionCreateSchema,
  missionToArk,
  TASK_STATES,
  type TaskState,
} from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { z } from 'zod';
import { tenantName, tenantParameter, type AskedTenant } from '../auth/asked-tenant.ts';
import { callerOf } from '../auth/authenticate.ts';
import {
  missionCreated,
  missionCreatedSchema,
  missionListSchema,
  missionReply,
  missionReplySchema,
  missionTask,
} from '../dialects/mission/reply.ts';
import type { CancelOrDelete } from '../dialects/cancel-or-delete.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import { type GetWaiting, waitParameter } from '../events/wait-for-end.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { CREATE_BODY_BYTES, type HttpServer } from '../http/http-server.ts';
import { whenGone } from '../http/when-gone.ts';
import { listParameter, pageParameter, parseParameters } from '../http/parameters.ts';
import type { ResultLinks } from '../results/result-files.ts';
import { CREATE_TYPES, type CreateForms } from '../submission/create-form.ts';
import { remixSchema } from '../submission/remix.ts';
import type { AnswerOnce } from '../submission/once.ts';
import type { Submit, SubmitFinal, SubmitRemix } from '../submission/submit.ts';

const PATH = '/v1/video/generations';
const params = z.object({ id: z.string() });

/** The words of both families that a list may be filtered by. */
const STATES_BY_WORD: ReadonlyMap<string, readonly TaskState[]> = new Map([
  ...TASK_STATES.map((state): [string, TaskState[]] => [state, [state]]),
  ['in_progress', ['running']],
  ['completed', ['succeeded']],
  ['failed', ['failed', 'cancelled', 'expired']],
  ['success', ['succeeded']],
  ['failure', ['failed', 'cancelled', 'expired']],
]);

const listQuery = z.strictObject({
  page: pageParameter(1_000_000).default(1),
  page_size: pageParameter(500).default(20),
  status: listParameter
    .transform((words, context) =>
      words.flatMap((word) => {
        const states = STATES_BY_WORD.get(word.toLowerCase());
        if (states !== undefined) return states;
        context.addIssue(`expected one of ${[...STATES_BY_WORD.keys()].join(', ')}`);
        return [];
      }),
    )
    .optional(),
  model: z.string().optional(),
  tenant: tenantName.optional(),
});

export function videoGenerationRoutes(
  http: HttpServer,
  options: {
    answerOnce: AnswerOnce;
    forms: CreateForms;
    submit: Submit;
    submitFinal: SubmitFinal;
    submitRemix: SubmitRemix;
    store: TaskStore;
    askedTenant: AskedTenant;
    getWaiting: GetWaiting;
    onCancelled: (taskId: string) => void;
    cancelOrDelete: CancelOrDelete;
    links: ResultLinks;
    now: () => number;
  },
): void {
  const {
    answerOnce,
    forms,
    submit,
    submitFinal,
    submitRemix,
    store,
    askedTenant,
    onCancelled,
    getWaiting,
    cancelOrDelete,
    links,
    now,
  } = options;
  const read = { dialect: 'mission', scope: 'tasks:read' } as const;
  const write = { dialect: 'mission', scope: 'tasks:write' } as const;
  const common = { tags: ['video generations'] };

  http.post(
    PATH,
    {
      config: { ...write, creates: true, form: true },
      bodyLimit: CREATE_BODY_BYTES,
      ...forms,
      schema: {
        ...common,
        summary: 'Create a video generation task',
        consumes: CREATE_TYPES,
        body: missionCreateSchema.meta({ id: 'VideoGenerationRequest' }),
        response: { ...ERROR_REPLIES.mission, 200: missionCreatedSchema },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) =>
        submit(
          missionToArk(request.body),
          callerOf(request),
          once,
          missionCreated,
          whenGone(reply),
        ),
      ),
  );

  http.post(
    `${PATH}/:id/final`,
    {
      config: { ...write, creates: true, errors: ['DraftNotReady'] },
      schema: {
        ...common,
        summary: 'Make the film of a draft in full, at a provider: a new task, linked to its draft',
        params,
        body: finalSchema.meta({ id: 'FinalRequest' }),
        response: { ...ERROR_REPLIES.mission, 200: missionCreatedSchema },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) =>
        submitFinal(
          request.params.id,
          missionToArk(request.body ?? {}),
          callerOf(request),
          once,
          missionCreated,
        ),
      ),
  );

  http.post(
    `${PATH}/:id/remix`,
    {
      config: { ...write, creates: true, errors: ['FilmNotReady', 'StoryboardNotReady'] },
      schema: {
        ...common,
        summary: 'Make a film anew with something changed: a new task',
        description:
          'What was drawn here is drawn again from its storyboard, changed as the prompt says: time of day, weather, place, look, camera, cast, colours, lines, speed, of the film or “in shot 2”. What a provider made goes to it as a video to edit.',
        params,
        body: remixSchema.meta({ id: 'RemixRequest' }),
        response: { ...ERROR_REPLIES.mission, 200: missionCreatedSchema },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) =>
        submitRemix(
          request.params.id,
          request.body,
          callerOf(request),
          once,
          missionCreated,
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
        summary: 'Get a task: its status, progress and result',
        params,
        querystring: z.object({ wait: waitParameter }),
        response: { ...ERROR_REPLIES.mission, 200: missionReplySchema },
      },
    },
    async (request, reply) => {
      const task = await getWaiting(request, reply, request.params.id);
      if (task === undefined) throw taskNotFound(request.params.id);
      return missionReply(task, links);
    },
  );

  http.get(
    PATH,
    {
      config: read,
      schema: {
        ...common,
        summary: 'List tasks, newest first',
        querystring: z.object({
          page: z.string().optional().describe('From 1'),
          page_size: z.string().optional().describe('1–500, default 20'),
          status: z.string().optional().describe('One or more, by commas, of either vocabulary'),
          model: z.string().optional().describe('The id of a model, as a create has it'),
          tenant: tenantParameter,
        }),
        response: { ...ERROR_REPLIES.mission, 200: missionListSchema },
      },
    },
    async (request) => {
      const query = parseParameters(listQuery, request.query);
      const tenant = await askedTenant(callerOf(request), query.tenant);
      const { items, total } = await store.list(tenant, {
        offset: (query.page - 1) * query.page_size,
        limit: query.page_size,
        ...(query.status === undefined ? {} : { states: query.status }),
        ...(query.model === undefined ? {} : { model: query.model }),
      });
      return {
        code: 'success' as const,
        message: '',
        data: {
          items: items.map((task) => missionTask(task, links)),
          total,
          page: query.page,
          page_size: query.page_size,
        },
      };
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      config: { ...write, errors: ['InvalidAction.RunningTaskDeletion'] },
      schema: {
        ...common,
        summary: 'Cancel a task that has not ended, or delete one that has',
        params,
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({
            code: z.literal('success'),
            message: z.string(),
            data: z.object({ task_id: z.string(), outcome: z.enum(['cancelled', 'deleted']) }),
          }),
        },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const { id } = request.params;
      const outcome = await cancelOrDelete(tenant, id);
      return { code: 'success' as const, message: '', data: { task_id: id, outcome } };
    },
  );

  http.post(
    `${PATH}/:id/cancel`,
    {
      config: write,
      schema: {
        ...common,
        summary: 'Cancel a task that has not ended; one that has stays as it is',
        params,
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({
            code: z.literal('success'),
            message: z.string(),
            data: z.object({
              task_id: z.string(),
              outcome: z
                .enum(['cancelled', 'ended'])
                .describe('`ended`: it had ended otherwise before'),
            }),
          }),
        },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const { id } = request.params;
      const cancelled = await store.cancel(tenant, id, { nowMs: now(), evenRunning: true });
      if (cancelled === 'cancelled') onCancelled(id);
      const task = await store.get(tenant, id);
      if (task === undefined) throw taskNotFound(id);
      const outcome = task.state === 'cancelled' ? ('cancelled' as const) : ('ended' as const);
      return { code: 'success' as const, message: '', data: { task_id: id, outcome } };
    },
  );
}
