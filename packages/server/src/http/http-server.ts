// The Fastify instance: limits, request ids, schemas, errors. Routes are added by app.ts.
import cors from '@fastify/cors';
import { ProtocolError } from '@filmgate/protocol';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Config } from '../config/config.ts';
import type { Limits } from '../config/limits.ts';
import { describeRoutes } from '../reference/document.ts';
import { sendError, sendFrameworkError, sendNotFound } from './errors.ts';
import { limitBodyTimes } from './body-times.ts';
import { limitConnections } from './connections.ts';
import { acceptForms } from './forms.ts';
import { createHostCheck } from './hosts.ts';
import { readJsonBody } from './json-body.ts';
import { refuseBroken } from './raw-reply.ts';
import { strictHeaders } from './reply-headers.ts';
import { newRequestId } from './request-id.ts';

export type HttpServer = FastifyInstance<
  import('node:http').Server,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export const DEFAULT_BODY_BYTES = 1024 * 1024;
/** Of the path, the query and all headers together. */
const HEAD_BYTES = 16 * 1024;
/** Room for a list of 250 tasks by their ids. */
const MOST_URL_CHARACTERS = 12 * 1024;
const MOST_HEADERS = 100;

/** After which a client is let go. */
const TIMES = {
  /** That does not end its headers. */
  headersMs: 10_000,
  /** That stops in the middle of its body. */
  requestMs: 60_000,
  /** That takes nothing of its reply, and sends nothing; longer than the slowest create may take. */
  stuckMs: 45_000,
  /** How often the first two are looked after. */
  lookMs: 2_000,
};

/** So long what comes of a body that nobody reads is thrown away, so that the client sees the reply. */
const LINGER_MS = 1_000;
/** A create may carry its media as data URLs. */
export const CREATE_BODY_BYTES = 64 * 1024 * 1024;

export async function createHttpServer(options: {
  logger: FastifyBaseLogger;
  now: () => number;
  version: string;
  config: Pick<
    Config,
    'host' | 'publicUrl' | 'allowedHosts' | 'corsOrigins' | 'trustedProxies' | 'gateway'
  >;
  /** As they are configured now; those of `config` unless given. */
  connections?: () => Limits['connections'];
  times?: typeof TIMES;
}): Promise<HttpServer> {
  const { config, logger, times = TIMES } = options;
  const { connections = () => config.gateway.limits.connections } = options;
  const answeredEarly = new WeakSet<object>();
  const http = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newRequestId(options.now()),
    bodyLimit: DEFAULT_BODY_BYTES,
    // Bodies have a limit of their own, see `limitBodyTimes`.
    requestTimeout: 0,
    connectionTimeout: times.stuckMs,
    http: {
      maxHeaderSize: HEAD_BYTES,
      headersTimeout: times.headersMs,
      connectionsCheckingInterval: times.lookMs,
      // Node would answer with nothing.
      requireHostHeader: false,
    },
    ...(config.trustedProxies.length > 0 && { trustProxy: [...config.trustedProxies] }),
    clientErrorHandler: (error, socket) =>
      refuseBroken(error, socket, {
        requestId: newRequestId(options.now()),
        isAnswered: answeredEarly.has(socket),
      }),
    forceCloseConnections: 'idle',
    // What came before the port was closed is answered as ever.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id).headers(strictHeaders(config));
      sendFrameworkError(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  // Bodies and queries are checked by the dialects, which answer in the real service's words; the
  // schemas of the routes describe them in /openapi.json.
  http.setValidatorCompiler(() => (value: unknown) => ({ value }));
  // The types say what a reply is, and the tests hold it against /openapi.json: it is not parsed again.
  http.setSerializerCompiler(() => (value) => JSON.stringify(value));
  giveFilesTime(http, times);
  parseJson(http);
  acceptForms(http);
  http.setErrorHandler(sendError);
  http.setNotFoundHandler(sendNotFound);
  limitConnections(http.server, {
    limits: connections,
    trustedProxies: config.trustedProxies,
    newRequestId: () => newRequestId(options.now()),
    logger,
  });
  guardRequests(http, config, answeredEarly);
  continueWhereRead(http);
  if (config.corsOrigins.length > 0) await allowOrigins(http, config.corsOrigins);
  await describeRoutes(http, options.version);
  return http;
}

/**
 * What is refused of any request before anything else, and what every reply has.
 *
 * @param answeredEarly gets the sockets of requests that are answered before all of them has come
 */
function guardRequests(
  http: HttpServer,
  config: Parameters<typeof createHostCheck>[0] & Parameters<typeof strictHeaders>[0],
  answeredEarly: WeakSet<object>,
): void {
  const refusalOf = createHostCheck(config);
  const headers = strictHeaders(config);
  http.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).headers(headers);
    const { raw } = request;
    const refusal = refusalOf(raw);
    if (refusal !== null) {
      // Whoever sent that may not agree with us on where the next request begins, either.
      if (refusal.status === 400) reply.header('connection', 'close');
      done(refusal);
    } else if (request.url.length > MOST_URL_CHARACTERS) done(URI_TOO_LONG);
    else if (raw.rawHeaders.length > 2 * MOST_HEADERS) done(TOO_MANY_HEADERS);
    else done();
  });
  http.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) {
      answeredEarly.add(raw.socket);
      raw.once('end', () => answeredEarly.delete(raw.socket));
      setTimeout(() => {
        if (!raw.complete) raw.socket.destroy();
      }, LINGER_MS).unref();
    }
    done();
  });
}

const URI_TOO_LONG = new ProtocolError(
  'UriTooLong',
  `The path and query of a request may have ${MOST_URL_CHARACTERS} characters. Ask in several requests.`,
);
const TOO_MANY_HEADERS = new ProtocolError(
  'RequestHeaderFieldsTooLarge',
  `A request may have ${MOST_HEADERS} headers.`,
);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It takes files: a body may come for as long as it keeps coming. */
    steady?: boolean;
  }
}

function giveFilesTime(http: HttpServer, times: typeof TIMES): void {
  const bodies = limitBodyTimes(http.server, times);
  http.addHook('onRoute', (route) => {
    if (route.config?.steady !== true) return;
    // Not before the caller is known.
    route.preParsing = async ({ raw }) => bodies.keepSteady(raw);
  });
}

/** Node asks for the body at once; here it is asked for when it is going to be read, so after the key was judged. */
function continueWhereRead(http: HttpServer): void {
  // Node would answer 417 with nothing; RFC 9110 §10.1.1 leaves a server free not to heed it.
  http.server.on('checkExpectation', (request, response) => {
    http.server.emit('request', request, response);
  });
  http.server.on('checkContinue', (request, response) => {
    request.once('resume', () => {
      // Also resumed to throw it away, after the reply.
      if (!response.headersSent) response.writeContinue();
    });
    http.server.emit('request', request, response);
  });
}

/** Without it no page of another origin reads a reply. Keys are sent as headers, never as cookies. */
async function allowOrigins(http: HttpServer, origins: readonly string[]): Promise<void> {
  await http.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'last-event-id',
      'range',
      'tus-resumable',
      'upload-length',
      'upload-metadata',
      'upload-offset',
    ],
    exposedHeaders: [
      'content-range',
      'idempotency-replayed',
      'location',
      'openai-poll-after-ms',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'retry-after',
      'tus-resumable',
      'tus-version',
      'upload-expires',
      'upload-length',
      'upload-metadata',
      'upload-offset',
      'x-filmgate-warnings',
      'x-request-id',
      'x-should-retry',
    ],
    maxAge: 600,
  });
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
  // For `localhost` it would open a second server, which has none of our guards.
  const at = { host: host === 'localhost' ? '127.0.0.1' : host, port };
  const handedOver = { host, fd: socket } as { readonly host: string };
  try {
    return await http.listen(socket === null ? at : handedOver);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ListenError(
      `Another program listens on ${host}:${port}. Stop it, or choose another port: FILMGATE_PORT=8081 npm start`,
      { cause: error },
    );
  }
}

/** Several SDKs name a JSON body on every request, also on a DELETE that has none. */
function parseJson(http: HttpServer): void {
  http.removeContentTypeParser(['application/json', 'text/plain']);
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    let value: unknown;
    try {
      value = text === '' ? undefined : readJsonBody(text);
    } catch (error) {
      done(error as Error);
      return;
    }
    done(null, value);
  });
}
