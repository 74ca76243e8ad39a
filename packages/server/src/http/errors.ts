// The one place where errors become HTTP replies.
import { ProtocolError, withRequestId } from '@filmgate/protocol';
import {
  FileQuotaFull,
  OpenUploadsFull,
  QueueFull,
  SpendingRefused,
  StoreError,
} from '@filmgate/tasks';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Which family of clients a route speaks to; it decides the shape of an error body. */
type Dialect = 'mission' | 'ark' | 'openai';

const arkErrorSchema = z
  .object({
    error: z.object({
      code: z.string().describe('`InvalidParameter`, `AuthenticationError`, …'),
      message: z.string().describe('The rule, the value, the remedy; ends with the request id'),
      param: z.string().describe('The field at fault, or empty'),
      type: z.string().describe('`BadRequest`, `NotFound`, …'),
    }),
  })
  .meta({ id: 'ArkError' });

const missionErrorSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    data: z.null(),
    error: arkErrorSchema.shape.error,
  })
  .meta({ id: 'Error' });

const openaiErrorSchema = z
  .object({
    error: z.object({
      message: z.string().describe('The rule, the value, the remedy; ends with the request id'),
      type: z.string().describe('`invalid_request_error`, `rate_limit_error`, …'),
      param: z.string().nullable().describe('The field at fault'),
      code: z.string().describe('`InvalidParameter`, `AuthenticationError`, …'),
    }),
  })
  .meta({ id: 'OpenAIError' });

/** For /openapi.json: what `sendError` sends. */
export const ERROR_REPLIES = {
  mission: { '4xx': missionErrorSchema, '5xx': missionErrorSchema },
  ark: { '4xx': arkErrorSchema, '5xx': arkErrorSchema },
  openai: { '4xx': openaiErrorSchema, '5xx': openaiErrorSchema },
} as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    dialect?: Dialect;
  }
}

export function errorBody(error: ProtocolError, requestId: string, dialect: Dialect): object {
  const message = withRequestId(error.message, requestId);
  if (dialect === 'openai') {
    const { code, param, status } = error;
    return { error: { message, type: openaiTypeOf(status), param, code } };
  }
  const inner = { code: error.code, message, param: error.param ?? '', type: error.type };
  // Programs for the mission's gateways read `message`, those for SDKs read `error.message`.
  return dialect === 'ark'
    ? { error: inner }
    : { code: error.code, message, data: null, error: inner };
}

/** The words of OpenAI's own replies. */
function openaiTypeOf(status: number): string {
  switch (status) {
    case 401:
      return 'authentication_error';
    case 402:
      return 'insufficient_quota';
    case 403:
      return 'permission_error';
    case 429:
      return 'rate_limit_error';
    default:
      return status >= 500 ? 'server_error' : 'invalid_request_error';
  }
}

/** Of a path that no route has, the one that its neighbours speak. */
function dialectOf({ routeOptions, url }: FastifyRequest): Dialect {
  if (routeOptions.config.dialect !== undefined) return routeOptions.config.dialect;
  if (url.startsWith('/api/v3/')) return 'ark';
  return /^\/v1\/videos(?:[/?#]|$)/.test(url) ? 'openai' : 'mission';
}

const MB = 1024 * 1024;

/**
 * Errors of the HTTP layer below the routes, in the words of the protocol.
 *
 * @param request what its route takes, bytes and forms, and what it says to bring
 */
function fromFastify(
  error: FastifyError,
  { headers, routeOptions: { bodyLimit, config } }: FastifyRequest,
): ProtocolError | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const sent = headers['content-length'];
      const got = sent === undefined ? '' : `, this one has ${sent} bytes`;
      return new ProtocolError(
        'RequestBodyTooLarge',
        `A request body has at most ${bodyLimit / MB} MB here${got}. Send a smaller one${bodyLimit > MB ? ', and large media by URL' : ''}.`,
      );
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProtocolError(
        'UnsupportedMediaType',
        `The request body must be JSON${config.form === true ? ' or multipart/form-data' : ''}. Set the header Content-Type: application/json.`,
      );
    case 'FST_ERR_BAD_URL':
      return new ProtocolError(
        'InvalidParameter',
        'The path of the request is not percent-encoded UTF-8.',
      );
    default:
      return error.statusCode === 400
        ? new ProtocolError('InvalidParameter', `The request is not valid: ${error.message}`)
        : undefined;
  }
}

/** A full disk, be it the database's or the blob store's; what it was for must not be answered with 2xx. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' || isDiskFull(error.cause);
}

function fromStore(error: unknown): ProtocolError | undefined {
  if ((error instanceof StoreError && error.code === 'full') || isDiskFull(error)) {
    return new ProtocolError(
      'InsufficientStorage',
      'The disk of the service is full: nothing was stored. Try again later.',
      { cause: error },
    );
  }
  if (!(error instanceof StoreError) || error.code === 'duplicate') return undefined;
  return new ProtocolError(
    'ServiceUnavailable',
    'The database does not answer: nothing was stored. Try again later.',
    { cause: error },
  );
}

/** As the real service refuses an account that owes money; elsewhere HTTP has a status for it. */
const fromSpending = ({ message }: SpendingRefused, dialect: Dialect): ProtocolError =>
  new ProtocolError(dialect === 'ark' ? 'AccountOverdueError' : 'BudgetExceeded', message);

const fromQueue = ({ whose, message }: QueueFull): ProtocolError =>
  new ProtocolError(
    whose === 'ofTenant' ? 'QuotaExceeded' : 'ServerOverloaded',
    `${message}. Send it again when some have started; the operator can raise limits.queued_tasks in filmgate.yaml.`,
  );

/** A create that is refused for want of room or money, as its caller is told of it. */
export const fromRefusal = (error: QueueFull | SpendingRefused, dialect: Dialect): ProtocolError =>
  error instanceof QueueFull ? fromQueue(error) : fromSpending(error, dialect);

const fromFiles = ({ message }: FileQuotaFull): ProtocolError =>
  new ProtocolError(
    'FileQuotaExceeded',
    `There is no room for the file: ${message}. Delete some by DELETE /v1/files/ID, give open uploads up by DELETE /v1/files/uploads/ID (GET /v1/files/uploads lists them); the operator can raise limits.files in filmgate.yaml.`,
  );

const fromUploads = ({ message }: OpenUploadsFull): ProtocolError =>
  new ProtocolError(
    'QuotaExceeded',
    `${message}. Send the rest of one, or give one up by DELETE /v1/files/uploads/ID: GET /v1/files/uploads lists them.`,
  );

function toProtocolError(error: unknown, dialect: Dialect, request: FastifyRequest): ProtocolError {
  if (error instanceof ProtocolError) return error;
  if (error instanceof QueueFull || error instanceof SpendingRefused) {
    return fromRefusal(error, dialect);
  }
  if (error instanceof FileQuotaFull) return fromFiles(error);
  if (error instanceof OpenUploadsFull) return fromUploads(error);
  const known =
    fromStore(error) ??
    (error instanceof Error ? fromFastify(error as FastifyError, request) : undefined);
  return (
    known ??
    new ProtocolError(
      'InternalServiceError',
      'The service met an unexpected condition. Try again later; the request id finds it in the log.',
      { cause: error },
    )
  );
}

export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const dialect = dialectOf(request);
  const known = toProtocolError(error, dialect, request);
  if (known.status >= 500) request.log.error({ err: error }, 'request failed');
  if (known.status === 401) reply.header('www-authenticate', 'Bearer');
  // The OpenAI and Ark SDKs send a POST again on 409 and 5xx unless told not to.
  if (known.code === 'IdempotencyKeyInUse') reply.header('retry-after', '1');
  else if (known.status === 409) reply.header('x-should-retry', 'false');
  if (error instanceof QueueFull) reply.header('retry-after', '30');
  if (known.status === 503 || known.status === 507) reply.header('retry-after', '5');
  reply
    .code(known.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(known, request.id, dialect)));
}

const MOST_SHOWN_CHARACTERS = 200;

/** The same for a route that is not there and for one that is not there for this caller. */
export function routeNotFound(request: FastifyRequest): ProtocolError {
  const path = request.url.split('?')[0]?.slice(0, MOST_SHOWN_CHARACTERS);
  const message = `There is no ${request.method} ${path} here. GET /openapi.json lists the routes.`;
  return new ProtocolError('RouteNotFound', message);
}

/** For requests that are refused before their route, and its hooks, are found. */
export function sendFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  // No id that we make is that long.
  const isUnknown = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  sendError(isUnknown ? routeNotFound(request) : error, request, reply);
}

export function sendNotFound(request: FastifyRequest, reply: FastifyReply): void {
  sendError(routeNotFound(request), request, reply);
}
