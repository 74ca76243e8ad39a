// Names that the operator gives to models: an endpoint's `ep-…` of Ark, or whatever a program calls its model.
import type { FastifyRequest } from 'fastify';
import type { HttpServer } from '../http/http-server.ts';

/** Bodies of routes that are added from now on name the model that an alias stands for. */
export function resolveAliases(
  http: HttpServer,
  aliases: () => Readonly<Record<string, string>>,
): void {
  http.addHook('onRoute', (route) => {
    if (route.method !== 'POST') return;
    route.preHandler = [
      async (request: FastifyRequest) => {
        const { body } = request;
        if (typeof body !== 'object' || body === null || !('model' in body)) return;
        const { model } = body;
        const known = aliases();
        if (typeof model !== 'string' || !Object.hasOwn(known, model)) return;
        request.body = { ...body, model: known[model] };
      },
      ...[route.preHandler ?? []].flat(),
    ];
  });
}
