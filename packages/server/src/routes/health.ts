// GET /live: the process answers. GET /ready: it can take and do work; each part that cannot is named.
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { z } from 'zod';

/** One part of the service; `check` throws, with a reason fit to be shown, while it cannot work. */
export interface HealthCheck {
  readonly name: string;
  /** @returns how it works, where there is more than one way */
  check(): Promise<string | void>;
}

/** What /ready says. */
export const readinessSchema = z.object({
  status: z.enum(['ready', 'not ready']),
  parts: z.record(
    z.string(),
    z.object({
      ready: z.boolean(),
      /** Why it is not. */
      reason: z.string().optional(),
      detail: z.string().optional(),
    }),
  ),
});

export function healthRoutes(http: HttpServer, checks: readonly HealthCheck[]): void {
  http.get(
    '/live',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['operation'],
        summary: 'Whether the process answers',
        response: { ...ERROR_REPLIES.mission, 200: z.object({ status: z.literal('live') }) },
      },
    },
    async () => ({ status: 'live' as const }),
  );

  http.get(
    '/ready',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['operation'],
        summary: 'Whether it takes and does work; each part that does not is named',
        response: {
          ...ERROR_REPLIES.mission,
          200: readinessSchema,
          503: readinessSchema.describe('What does not work is named'),
        },
      },
    },
    async (_request, reply) => {
      const parts = await Promise.all(
        checks.map(async ({ name, check }) => {
          try {
            const detail = await check();
            return [name, { ready: true, ...(typeof detail === 'string' && { detail }) }] as const;
          } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            return [name, { ready: false, reason }] as const;
          }
        }),
      );
      const ready = parts.every(([, part]) => part.ready);
      reply.code(ready ? 200 : 503);
      return {
        status: ready ? ('ready' as const) : ('not ready' as const),
        parts: Object.fromEntries(parts),
      };
    },
  );
}
