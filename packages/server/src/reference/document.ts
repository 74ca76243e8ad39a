// The OpenAPI document: what the routes say of themselves in their schemas, completed by what follows for
// each of them from its config: operation ids, errors, examples.
import swagger, { type SwaggerTransform } from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { HttpServer } from '../http/http-server.ts';
import { complete, type Document } from './complete.ts';
import type { RouteFacts } from './error-codes.ts';
import { TAGS } from './tags.ts';

const DESCRIPTION = `An open, self-hosted Seedance 2.0 service.

A film is asked for in one of three dialects and made by the same engine: \`/v1/video/generations\` (the
mission's), \`/api/v3/contents/generations/tasks\` (Ark's) and \`/v1/videos\` (OpenAI's). A task has one id in
all of them.

Errors say the rule, the value that was got and the remedy, and end with the id of the request. Those of
429, 500 and 503 may be tried again, after \`Retry-After\` where it is said; a create is sent again with the
same \`Idempotency-Key\`, and makes one task. Any request can meet the errors listed under 4XX and 5XX.`;

/** Every route that is added from now on is described in it: `http.swagger()`. */
export async function describeRoutes(http: HttpServer, version: string): Promise<void> {
  const routes: RouteFacts[] = [];
  const transform: SwaggerTransform = (route) => {
    const { config = {}, method } = route.route;
    for (const each of [method].flat()) {
      routes.push({ method: each.toLowerCase(), url: route.url, ...config });
    }
    return jsonSchemaTransform(route as Parameters<typeof jsonSchemaTransform>[0]);
  };
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'filmgate',
        version,
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [...TAGS],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description:
              'An API key of filmgate, `fg_live_…`. The scope that a route asks of it stands in its `security`.',
          },
        },
      },
    },
    transform,
    transformObject: (made) =>
      complete(jsonSchemaTransformObject(made) as unknown as Document, routes) as never,
  });
}
