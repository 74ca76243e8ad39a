// Streams of events: of one task in each dialect, and of all of a tenant's.
import { invalidParameter } from '@filmgate/protocol';
import type { ChangeStore, TaskStore } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import type { EventIds } from '../events/event-ids.ts';
import type { OpenStreams } from '../events/open-streams.ts';
import { openSse, type Sse } from '../events/sse.ts';
import { progressEventSchema, stateEventSchema, type TaskEvents } from '../events/task-events.ts';
import type { TaskFeed } from '../events/task-feed.ts';
import { ENDED, openTaskStream, placeOf, type TaskStream } from '../events/task-stream.ts';
import { openTenantStream, type TenantStream } from '../events/tenant-stream.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { listParameter, parseParameters } from '../http/parameters.ts';

const OF_A_TASK = [
  { path: '/v1/video/generations', dialect: 'mission', tag: 'video generations' },
  { path: '/api/v3/contents/generations/tasks', dialect: 'ark', tag: 'ark' },
  { path: '/v1/videos', dialect: 'openai', tag: 'videos' },
] as const;

const TYPES = ['state', 'progress'] as const;
const params = z.object({ id: z.string() });
const headers = z.object({
  'last-event-id': z.string().optional().describe('The id heard last: what came after it is told'),
});
const lastEventId = z.string().optional().describe('As the header Last-Event-ID, which goes first');
const tenantQuery = z.strictObject({
  types: listParameter
    .transform((types, context) => {
      for (const type of types) {
        if (!TYPES.some((known) => known === type)) {
          context.addIssue(`expected some of ${TYPES.join(', ')}`);
        }
      }
      return new Set(types as (typeof TYPES)[number][]);
    })
    .optional(),
  model: z.string().optional(),
  last_event_id: z.string().optional(),
});
const taskQuery = z.object({ last_event_id: z.string().optional() });

const stream = {
  description:
    'Server-sent events. `data` is JSON: of `state` a StateEvent, of `progress` a ProgressEvent',
  content: {
    'text/event-stream': { schema: z.union([stateEventSchema, progressEventSchema]) },
  },
};
const READY = 'ready';

export interface EventRoutesOptions {
  readonly store: Pick<TaskStore, 'get'> & Pick<ChangeStore, 'changeRange'>;
  readonly feed: TaskFeed;
  readonly streams: OpenStreams;
  readonly events: TaskEvents;
  readonly ids: EventIds;
}

export function eventRoutes(http: HttpServer, options: EventRoutesOptions): void {
  const { store, feed, streams, events, ids } = options;

  /**
   * Takes the reply over and counts it, until the client is gone or `Sse.end` is called.
   * @param onClose whatever else has to be let go of
   */
  function open(
    request: FastifyRequest,
    reply: FastifyReply,
    { onDrain, onClose }: { readonly onDrain: () => void; readonly onClose: () => void },
  ): Sse {
    const held: { sse?: Sse } = {};
    const letGo = streams.hold(request, reply, {
      end: () => held.sse?.end(),
      beat: () => held.sse?.beat(),
    });
    const sse = openSse(reply, {
      drain: onDrain,
      close() {
        letGo();
        onClose();
      },
    });
    held.sse = sse;
    // Not an error: a client comes back after one that was ended, and after no error.
    if (streams.isStopping()) sse.end();
    return sse;
  }

  for (const { path, dialect, tag } of OF_A_TASK) {
    http.get(
      `${path}/:id/events`,
      {
        exposeHeadRoute: false,
        config: { dialect, scope: 'tasks:read' },
        schema: {
          tags: [tag],
          summary: 'Watch a task: its state now, then what becomes of it, until it has ended',
          params,
          headers,
          querystring: z.object({ last_event_id: lastEventId }),
          response: {
            ...ERROR_REPLIES[dialect],
            200: stream,
            204: z.undefined().describe('It has ended, and Last-Event-ID says that you know'),
          },
        },
      },
      async (request, reply) => {
        const { tenant } = callerOf(request);
        const { id } = request.params;
        const heard = placeHeard(lastHeard(request, parseParameters(taskQuery, request.query)));
        let one: TaskStream | undefined;
        const stop = feed.watchTask(id, (task) => one?.take(task));
        try {
          const task = await store.get(tenant, id);
          if (task === undefined) throw taskNotFound(id);
          if (heard === ENDED && placeOf(task) === ENDED) {
            stop();
            // To EventSource it says: do not come back.
            return reply.code(204).send();
          }
          const sse = open(request, reply, { onDrain: () => one?.goOn(), onClose: stop });
          one = openTaskStream(sse, events, task, heard);
          one.goOn();
        } catch (error) {
          stop();
          throw error;
        }
        return reply;
      },
    );
  }

  http.get(
    '/v1/events',
    {
      exposeHeadRoute: false,
      config: { dialect: 'mission', scope: 'tasks:read' },
      schema: {
        tags: ['events'],
        summary: 'Watch all tasks of the tenant',
        headers,
        querystring: z.object({
          types: z.string().optional().describe('`state`, `progress` or both, by commas'),
          model: z.string().optional().describe('Tasks of this model alone'),
          last_event_id: lastEventId,
        }),
        response: { ...ERROR_REPLIES.mission, 200: stream },
      },
    },
    async (request, reply) => {
      const { tenant } = callerOf(request);
      const query = parseParameters(tenantQuery, request.query);
      const { types = new Set(TYPES), model } = query;
      const range = await store.changeRange();
      const id = lastHeard(request, query);
      const heard = id === undefined ? range.newest : ids.read(tenant, id);
      if (heard === undefined) throw unknownId('it is no id of an event of yours');
      // Too long ago; or it comes from a database that was put back to an earlier state.
      const missed = heard < range.oldest - 1 || heard > range.newest;
      const after = missed ? Math.min(range.newest, Math.max(heard, range.oldest - 1)) : heard;

      let stop: (() => void) | undefined;
      const sse = open(request, reply, { onDrain: () => one.goOn(), onClose: () => stop?.() });
      const one: TenantStream = openTenantStream(sse, {
        tenant,
        after,
        filter: { types, model },
        feed,
        events,
        idOf: (seq) => ids.of(tenant, seq),
        onFailure(error) {
          request.log.error({ err: error }, 'a stream of events broke off');
          sse.end();
        },
      });
      if (!sse.isClosed()) stop = feed.watchTenant(tenant, one);
      // With an id from the start, so that what happens before the first event is not lost either.
      sse.send({ id: ids.of(tenant, after), event: READY, data: JSON.stringify({ missed }) });
      one.goOn();
      return reply;
    },
  );
}

/** The header goes first: it is what a client has heard since it was given the parameter. */
function lastHeard(
  request: FastifyRequest,
  query: { readonly last_event_id?: string | undefined },
): string | undefined {
  const header = request.headers['last-event-id'];
  const id = typeof header === 'string' && header !== '' ? header : query.last_event_id;
  return id === '' ? undefined : id;
}

/** Which of a task's events; undefined: none. */
function placeHeard(id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  if (!/^[1-3]$/.test(id)) throw unknownId('it is no id of an event of a task');
  return Number(id);
}

const unknownId = (why: string): Error =>
  invalidParameter('last_event_id', `${why}. Begin anew without it`);
