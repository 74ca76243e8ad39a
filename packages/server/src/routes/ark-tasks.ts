// The Ark dialect: create, get, list and delete below /api/v3/contents/generations/tasks.
import { arkCreateSchema, asArk, ProtocolError, TASK_STATES } from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import { arkCreated, arkCreatedSchema, arkTask, arkTaskSchema } from '../dialects/ark/reply.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import { type GetWaiting, waitParameter } from '../events/wait-for-end.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { CREATE_BODY_BYTES, type HttpServer } from '../http/http-server.ts';
import { whenGone } from '../http/when-gone.ts';
import { listParameter, pageParameter, parseParameters } from '../http/parameters.ts';
import type { ResultLinks } from '../results/result-files.ts';
import type { AnswerOnce } from '../submission/once.ts';
import type { Submit } from '../submission/submit.ts';

const PATH = '/api/v3/contents/generations/tasks';
const params = z.object({ id: z.string() });
/** Records older than this are not listed by the real service. */
const LISTED_MS = 7 * 24 * 60 * 60 * 1000;

const listQuery = z.strictObject({
  page_num: pageParameter(500).default(1).describe('1–500, default 1'),
  page_size: pageParameter(500).default(20).describe('1–500, default 20'),
  'filter.status': z.enum(TASK_STATES).optional().describe(TASK_STATES.join(', ')),
  'filter.task_ids': listParameter.optional().describe('By commas, or the parameter again'),
  'filter.model': z.string().optional().describe('The id of a model, as a create has it'),
  'filter.service_tier': z.string().optional().describe('`default` or `flex`'),
});

export function arkTaskRoutes(
  http: HttpServer,
  options: {
    answerOnce: AnswerOnce;
    submit: Submit;
    store: TaskStore;
    getWaiting: GetWaiting;
    onCancelled: (taskId: string) => void;
    links: ResultLinks;
    now: () => number;
  },
): void {
  const { answerOnce, submit, store, getWaiting, onCancelled, links, now } = options;
  const read = { dialect: 'ark', scope: 'tasks:read' } as const;
  const write = { dialect: 'ark', scope: 'tasks:write' } as const;
  const common = { tags: ['ark'] };

  http.post(
    PATH,
    {
      config: { ...write, creates: true },
      bodyLimit: CREATE_BODY_BYTES,
      schema: {
        ...common,
        summary: 'Create a task',
        body: arkCreateSchema.meta({ id: 'ArkCreateRequest' }),
        response: {
          ...ERROR_REPLIES.ark,
          200: arkCreatedSchema,
        },
      },
    },
    (request, reply) =>
      answerOnce(request, reply, (once) =>
        submit(asArk(request.body), callerOf(request), once, arkCreated, whenGone(reply)),
      ),
  );

  http.get(
    `${PATH}/:id`,
    {
      config: read,
      schema: {
        ...common,
        summary: 'Get a task',
        params,
        querystring: z.object({ wait: waitParameter }),
        response: { ...ERROR_REPLIES.ark, 200: arkTaskSchema },
      },
    },
    async (request, reply) => {
      const task = await getWaiting(request, reply, request.params.id);
      if (task === undefined) throw taskNotFound(request.params.id);
      return arkTask(task, links);
    },
  );

  http.get(
    PATH,
    {
      config: read,
      schema: {
        ...common,
        summary: 'List the tasks of the last seven days, newest first',
        querystring: z.object(
          Object.fromEntries(
            Object.entries(listQuery.shape).map(([name, { description = '' }]) => [
              name,
              z.string().optional().describe(description),
            ]),
          ),
        ),
        response: {
          ...ERROR_REPLIES.ark,
          200: z.object({ items: z.array(arkTaskSchema), total: z.int() }),
        },
      },
    },
    async (request) => {
      const query = parseParameters(listQuery, request.query);
      const states = query['filter.status'];
      const ids = query['filter.task_ids'];
      const model = query['filter.model'];
      const serviceTier = query['filter.service_tier'];
      const { items, total } = await store.list(callerOf(request).tenant, {
        sinceMs: now() - LISTED_MS,
        offset: (query.page_num - 1) * query.page_size,
        limit: query.page_size,
        ...(states === undefined ? {} : { states: [states] }),
        ...(ids === undefined ? {} : { ids }),
        ...(model === undefined ? {} : { model }),
        ...(serviceTier === undefined ? {} : { serviceTier }),
      });
      return { items: items.map((task) => arkTask(task, links)), total };
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      config: {
        ...write,
        errors: ['InvalidAction.RunningTaskDeletion', 'InvalidAction.CancelledTaskDeletion'],
      },
      schema: {
        ...common,
        summary: 'Cancel a queued task, or remove the record of one that has ended',
        params,
        response: { ...ERROR_REPLIES.ark, 200: z.object({}) },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const { id } = request.params;
      const cancelled = await store.cancel(tenant, id, { nowMs: now(), evenRunning: false });
      if (cancelled === 'cancelled') {
        onCancelled(id);
        return {};
      }
      if (cancelled === 'unknown') throw taskNotFound(id);
      if (cancelled === 'running') {
        throw new ProtocolError(
          'InvalidAction.RunningTaskDeletion',
          'Cannot delete task because it is currently running',
        );
      }
      const removed = await store.remove(tenant, id);
      if (removed === 'removed') return {};
      if (removed === 'unknown') throw taskNotFound(id);
      throw new ProtocolError(
        'InvalidAction.CancelledTaskDeletion',
        'Cannot delete task because it is cancelled; its record goes by itself.',
      );
    },
  );
}
