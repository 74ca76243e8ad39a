// Which codes of the table a route can answer with. Most follow from what the route is: whether it asks
// for a key, takes a body, makes a task. What is a route's own stands in its config, `errors`.
import { ERROR_CODES, type ErrorCode } from '@filmgate/protocol';
import type { FastifyContextConfig } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** With which it answers beside those that follow from what it is, see `reference/error-codes.ts`. */
    errors?: readonly ErrorCode[];
  }
}

/** What is known of a route before a request comes. */
export interface RouteFacts extends FastifyContextConfig {
  /** In lower case. */
  readonly method: string;
  /** As it was added: `/v1/keys/:id`. */
  readonly url: string;
}

/** Of the HTTP edge and of what lies below every route: told of once for all, as 4XX and 5XX. */
export const ANYWHERE: readonly ErrorCode[] = [
  'InvalidParameter',
  'RouteNotFound',
  'RequestTimeout',
  'RequestBodyTooLarge',
  'UriTooLong',
  'UnsupportedMediaType',
  'MisdirectedRequest',
  'RequestBurstTooFast',
  'RequestHeaderFieldsTooLarge',
  'InternalServiceError',
  'ServiceUnavailable',
  'InsufficientStorage',
];
const WITH_BODY: readonly ErrorCode[] = [
  'InvalidParameter',
  'MissingParameter',
  'RequestBodyTooLarge',
  'UnsupportedMediaType',
];
/** Of what is asked of a model, be it made or not. */
const OF_MODELS: readonly ErrorCode[] = [
  'InvalidEndpointOrModel.NotFound',
  'ResourceNotFound',
  'ModelAccountRpmRateLimitExceeded',
  'ServerOverloaded',
];
const OF_CREATES: readonly ErrorCode[] = [
  'IdempotencyKeyInUse',
  'IdempotencyKeyReused',
  'QuotaExceeded',
];

/** Others that look at a body of a create are counted as one, and make nothing. */
export const makesTasks = ({ creates, scope }: RouteFacts): boolean =>
  creates === true && scope === 'tasks:write';

/**
 * @param has what the route's documentation says of its request and replies
 * @returns its own, in the order of their statuses
 */
export function codesOf(
  route: RouteFacts,
  has: { readonly body: boolean; readonly query: readonly string[]; readonly parts: boolean },
): ErrorCode[] {
  const { url, scope, dialect, creates, form, errors = [] } = route;
  const codes: ErrorCode[] = [...errors];
  if (scope !== 'public') codes.push('AuthenticationError');
  if (scope !== 'public' && scope !== 'operator') codes.push('AccessDenied');
  if (has.body) codes.push(...WITH_BODY);
  if (has.query.length > 0) codes.push('InvalidParameter');
  if (has.query.includes('tenant') || url.includes('/:')) codes.push('ResourceNotFound');
  if (has.parts) codes.push('InvalidRange');
  if (creates === true) codes.push(...OF_MODELS);
  if (makesTasks(route)) codes.push(...OF_CREATES);
  if (makesTasks(route)) codes.push(dialect === 'ark' ? 'AccountOverdueError' : 'BudgetExceeded');
  if (form === true) codes.push('FileQuotaExceeded');
  return [...new Set(codes)].toSorted((a, b) => ERROR_CODES[a].status - ERROR_CODES[b].status);
}
