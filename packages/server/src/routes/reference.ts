// GET /docs: the reference for people, drawn by Swagger UI from /openapi.json. It is whole without a
// network: page, script and style come from here, and its policy lets it ask nobody else. GET / leads there.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from '@fastify/send';
import { z } from 'zod';
import { routeNotFound } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
/** Of the many in that package; the others are the same for other loaders, and maps. */
const FILES: readonly string[] = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

// Addresses are relative, so that a proxy may put the service below a path.
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>filmgate</title>
    <link rel="icon" href="docs/favicon-32x32.png">
    <link rel="stylesheet" href="docs/swagger-ui.css">
  </head>
  <body>
    <div id="reference"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

// A key that is typed into the page is gone with it. Without `validatorUrl` the address of the document
// would be sent to a service of Swagger's.
const START = `SwaggerUIBundle({
  dom_id: '#reference',
  url: 'openapi.json',
  validatorUrl: null,
  queryConfigEnabled: false,
  persistAuthorization: false,
  deepLinking: true,
  filter: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
});
`;

/** For programs, and for whoever tries the address with curl. */
const FIRST_STEPS = {
  name: 'filmgate',
  docs: '/docs',
  openapi: '/openapi.json',
  create: 'POST /v1/video/generations',
};

/** What the page needs and no more: nothing inline, nothing of another origin, no form, no frame. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
};

export function referenceRoutes(http: HttpServer): void {
  const options = { config: { scope: 'public' }, schema: { hide: true } } as const;
  http.get('/', options, async (request, reply) => {
    reply.header('vary', 'accept');
    return /\btext\/html\b/i.test(request.headers.accept ?? '')
      ? reply.redirect('docs')
      : reply.type('application/json; charset=utf-8').send(JSON.stringify(FIRST_STEPS));
  });
  http.get('/docs/', options, async (_request, reply) => reply.redirect('../docs'));
  http.get('/docs', options, async (_request, reply) =>
    reply.headers(HEADERS).type('text/html; charset=utf-8').send(PAGE),
  );
  http.get('/docs/start.js', options, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  http.get(
    '/docs/:file',
    { ...options, schema: { hide: true, params: z.object({ file: z.string() }) } },
    async (request, reply) => {
      const { file } = request.params;
      if (!FILES.includes(file)) throw routeNotFound(request);
      const sent = await send(request.raw, file, { root: FOLDER, cacheControl: false });
      if (sent.type === 'error') throw sent.metadata.error;
      return (
        reply
          .code(sent.statusCode)
          .headers(sent.headers)
          // Kept, and asked after by its tag.
          .header('cache-control', 'no-cache')
          .send(sent.stream)
      );
    },
  );
}
