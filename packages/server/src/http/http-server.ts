// The Fastify instance: limits, request ids, schemas, errors. Routes are added by app.ts.
import swagger from '@fastify/swagger';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Config } from '../config/config.ts';
import { sendError, sendNotFound } from './errors.ts';
import { newRequestId } from './request-id.ts';

export type HttpServer = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const DEFAULT_BODY_BYTES = 1024 * 1024;
/** A create may carry its media as data URLs. */
export const CREATE_BODY_BYTES = 64 * 1024 * 1024;

export async function createHttpServer(options: {
  logger: FastifyBaseLogger;
  now: () => number;
  version: string;
}): Promise<HttpServer> {
  const http = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newRequestId(options.now()),
    bodyLimit: DEFAULT_BODY_BYTES,
    // A client that stops in the middle of its request is let go.
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    // What came before the port was closed is answered as ever.
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>();
  // Bodies and queries are checked by the dialects, which answer in the real service's words; the
  // schemas of the routes describe them in /openapi.json.
  http.setValidatorCompiler(() => (value: unknown) => ({ value }));
  // The types say what a reply is, and the tests hold it against /openapi.json: it is not parsed again.
  http.setSerializerCompiler(() => (value) => JSON.stringify(value));
  allowEmptyJson(http);
  http.setErrorHandler(sendError);
  http.setNotFoundHandler(sendNotFound);
  http.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'filmgate',
        version: options.version,
        description: 'An open, self-hosted Seedance 2.0 service.',
        license: { name: 'Apache-2.0' },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  return http;
}

/**
 * From now on each reply ends its connection: clients that keep one come back on a new one, which is the
 * next service's. Without it the stop cuts connections whose next request is just on its way.
 */
export function endConnections(http: HttpServer): void {
  http.server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
}

class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'address_in_use';
}

/** @returns the origin it listens at @throws ListenError when another program does already */
export async function listen(
  http: HttpServer,
  { host, port, socket }: Pick<Config, 'host' | 'port' | 'socket'>,
): Promise<string> {
  // Fastify hands on to Node what it does not know itself.
  const handedOver = { host, fd: socket } as { readonly host: string };
  try {
    return await http.listen(socket === null ? { host, port } : handedOver);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ListenError(
      `Another program listens on ${host}:${port}. Stop it, or choose another port: FILMGATE_PORT=8081 npm start`,
      { cause: error },
    );
  }
}

/** Several SDKs name a JSON body on every request, also on a DELETE that has none. */
function allowEmptyJson(http: HttpServer): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, String(body), done);
  });
}
