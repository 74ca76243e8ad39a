import { ProtocolError } from '@filmgate/protocol';
import type { ApiKey } from '@filmgate/tasks';
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Keys } from './keys.ts';

const BEARER = /^Bearer +(\S+)$/i;

/** The caller of each request under way; an entry is made by `authenticator` before the body is read. */
const callers = new WeakMap<FastifyRequest, ApiKey>();

/** An `onRequest` hook: 401 unless the request carries a valid key, before its body is read. */
export function authenticator(keys: Keys): onRequestAsyncHookHandler {
  return async (request) => {
    const secret = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const key = secret === undefined ? undefined : await keys.find(secret);
    if (key === undefined) {
      throw new ProtocolError(
        'AuthenticationError',
        'The API key or AK/SK in the request is missing or invalid',
      );
    }
    callers.set(request, key);
  };
}

/** The caller of a request behind `authenticator`. */
export function callerOf(request: FastifyRequest): ApiKey {
  const key = callers.get(request);
  if (key === undefined) throw new Error(`${request.url} is served without authentication`);
  return key;
}
