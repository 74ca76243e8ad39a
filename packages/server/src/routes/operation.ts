// GET /metrics (Prometheus) and GET /openapi.json.
import { z } from 'zod';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import type { Metrics } from '../metrics/metrics.ts';

export function operationRoutes(http: HttpServer, metrics: Metrics): void {
  http.get(
    '/metrics',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['operation'],
        summary: 'Prometheus metrics',
        response: {
          ...ERROR_REPLIES.mission,
          200: {
            description: 'The numbers as they are now',
            content: { 'text/plain': { schema: z.string() } },
          },
        },
      },
    },
    async (_request, reply) => {
      const { contentType, text } = await metrics.render();
      return reply.type(contentType).send(text);
    },
  );
  http.get(
    '/openapi.json',
    { config: { scope: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(http.swagger())),
  );
}
