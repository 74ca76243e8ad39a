// `?wait=30` on the GET of a task: it is answered once the task has ended, or after so many seconds with
// what it is then. For clients that know no streams: one request in place of thirty.
import type { Clock, Task, TaskStore } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import { parseParameters } from '../http/parameters.ts';
import type { OpenStreams } from './open-streams.ts';
import type { TaskFeed } from './task-feed.ts';

const LONGEST_S = 60;

/** Of the GETs that may wait. */
export const waitParameter = z
  .string()
  .optional()
  .describe(`Seconds to wait for its end, 0 … ${LONGEST_S}; then it is answered as it is`);

const query = z.object({
  wait: z
    .string()
    .regex(/^\d{1,4}$/, `expected whole seconds, 0 … ${LONGEST_S}`)
    .transform(Number)
    .refine((wait) => wait <= LONGEST_S, `expected whole seconds, 0 … ${LONGEST_S}`)
    .optional(),
});

/**
 * Finds a task of the caller's for a reply, and waits for its end where the request asks for that.
 * @returns undefined where there is none
 * @throws ProtocolError 400, 401 where the key ended meanwhile, 429
 */
export type GetWaiting = (
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
) => Promise<Task | undefined>;

export function createGetWaiting(options: {
  readonly store: Pick<TaskStore, 'get'>;
  readonly feed: Pick<TaskFeed, 'watchTask'>;
  readonly streams: OpenStreams;
  readonly clock: Pick<Clock, 'setTimer'>;
}): GetWaiting {
  const { store, feed, streams, clock } = options;
  return async (request, reply, id) => {
    const { tenant } = callerOf(request);
    const { wait = 0 } = parseParameters(query, request.query);
    if (wait === 0) return store.get(tenant, id);
    const over = Promise.withResolvers<void>();
    const stop = feed.watchTask(id, (task) => {
      if (task === undefined || task.finishedAtMs !== null) over.resolve();
    });
    let letGo: (() => void) | undefined;
    try {
      const task = await store.get(tenant, id);
      if (task === undefined || task.finishedAtMs !== null || streams.isStopping()) return task;
      letGo = streams.hold(request, reply, {
        end: (why) => (why === 'stopping' ? over.resolve() : over.reject(keyEnded())),
      });
      await within(wait * 1_000, request, reply, over);
      return await store.get(tenant, id);
    } finally {
      stop();
      letGo?.();
    }
  };

  /** Until it is over, or so long, or the client has gone. */
  async function within(
    ms: number,
    { raw: { socket } }: FastifyRequest,
    { raw }: FastifyReply,
    over: PromiseWithResolvers<void>,
  ): Promise<void> {
    const cancelTimer = clock.setTimer(ms, () => over.resolve());
    const gone = (): void => over.resolve();
    raw.once('close', gone);
    if (raw.destroyed) gone();
    // Who waits is not stuck: the time that a silent connection has is counted from then on.
    const stuckMs = socket.timeout ?? 0;
    if (stuckMs > 0) socket.setTimeout(stuckMs + ms);
    try {
      await over.promise;
    } finally {
      cancelTimer();
      raw.off('close', gone);
      if (stuckMs > 0) socket.setTimeout(stuckMs);
    }
  }
}

const keyEnded = (): ProtocolError =>
  new ProtocolError('AuthenticationError', 'The API key has ended while this request waited');
