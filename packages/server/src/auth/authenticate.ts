// Every route says in its config whom it is for, `scope: 'tasks:read'`; one that says nothing cannot be
// added. The caller is known, and judged, before the body of a request is read.
import { ProtocolError } from '@filmgate/protocol';
import type { ApiKey } from '@filmgate/tasks';
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { routeNotFound } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import type { RequestLimits } from '../http/request-limits.ts';
import type { FoundKey, Keys } from './keys.ts';
import { hasScope, isOperator, type RouteScope } from './scopes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    scope?: RouteScope;
  }
}

const BEARER = /^Bearer +(\S+)$/i;

/** What the caller says that the key is. */
export const secretOf = ({ headers }: FastifyRequest): string | undefined =>
  BEARER.exec(headers.authorization ?? '')?.[1];

/** The caller of each request under way; an entry is made before the body is read. */
const callers = new WeakMap<FastifyRequest, ApiKey>();

/**
 * Puts a guard before each route that is added from now on, and the scope into its documentation.
 * @throws Error for a route without a scope
 */
export function guardRoutes(http: HttpServer, options: Parameters<typeof authenticator>[1]): void {
  http.addHook('onRoute', (route) => {
    const scope = route.config?.scope;
    if (scope === undefined) {
      throw new Error(
        `${String(route.method)} ${route.url} has no scope: say in its config whom it is for, scope: 'tasks:read'; 'public' is for everybody`,
      );
    }
    if (scope === 'public') return;
    route.onRequest = [authenticator(scope, options), ...[route.onRequest ?? []].flat()];
    route.schema = { ...route.schema, security: [{ bearer: [scope] }] };
  });
}

/** An `onRequest` hook: 429 for what is over a limit, 401 without a valid key, 403 (404 of the operator's routes) for one that may not. */
export function authenticator(
  scope: Exclude<RouteScope, 'public'>,
  {
    keys,
    now,
    limits,
  }: {
    readonly keys: Pick<Keys, 'find'>;
    readonly now: () => number;
    readonly limits: RequestLimits;
  },
): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const secret = secretOf(request);
    const found = secret === undefined ? undefined : await keys.find(secret, now());
    if (found === undefined || 'ended' in found) {
      limits.keyFailed(request, reply);
      throw new ProtocolError('AuthenticationError', whyNot(secret, found));
    }
    const { key } = found;
    limits.take(request, reply, key);
    callers.set(request, key);
    if (scope === 'operator') {
      if (!isOperator(key)) throw routeNotFound(request);
    } else if (!hasScope(key, scope)) {
      throw new ProtocolError(
        'AccessDenied',
        `This needs a key with the scope ${scope}; this key has ${key.scopes.join(', ')}. Use another key, or have one made with that scope.`,
      );
    }
  };
}

/** The real service's words first, which are the same for each key that is none here: no secret is told apart. */
function whyNot(
  secret: string | undefined,
  found: Exclude<FoundKey, { key: ApiKey }> | undefined,
): string {
  if (found === undefined) {
    const remedy =
      secret === undefined
        ? 'Send it in the header Authorization: Bearer KEY.'
        : 'The key that was sent is none of this service. Look for a slip in it, or have one made: filmgate keys create --name NAME.';
    return `The API key or AK/SK in the request is missing or invalid. ${remedy}`;
  }
  const at = new Date(found.atMs).toISOString();
  switch (found.ended) {
    case 'expired':
      return `The API key in the request expired at ${at}. Use another, or have one made: POST /v1/keys.`;
    case 'replaced':
      return `The secret in the request was replaced, and ended at ${at}. Use the new secret of its key.`;
    case 'revoked':
      return `The API key in the request was revoked at ${at}. Use another, or have one made: POST /v1/keys.`;
  }
}

/** Undefined: of a public route, or not known yet. */
export const callerIfAny = (request: FastifyRequest): ApiKey | undefined => callers.get(request);

/** The caller of a request to a route that is not public. */
export function callerOf(request: FastifyRequest): ApiKey {
  const key = callerIfAny(request);
  if (key === undefined) throw new Error(`${request.url} is served without authentication`);
  return key;
}
