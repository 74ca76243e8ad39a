// Idempotency-Key: a create that is sent again, because its reply was lost or its client retries by
// itself, makes nothing and gets the first one's reply. Keys are the caller's own, per tenant.
import { createHash } from 'node:crypto';
import { ProtocolError } from '@filmgate/protocol';
import type { KeptReply, Once, TaskStore } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../auth/authenticate.ts';
import { filesOfForm } from './create-form.ts';

const HEADER = 'idempotency-key';
/** 1–255 visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** What tells a create that is sent again from a new one. */
export type OnceKey = Pick<Once, 'key' | 'requestHash'>;

/**
 * Answers a create: with what was answered before, or with what `make` makes.
 *
 * @param make makes the task, its reply kept with it, and says what is answered
 */
export type AnswerOnce = (
  request: FastifyRequest,
  reply: FastifyReply,
  make: (once: OnceKey | undefined) => Promise<string>,
) => Promise<void>;

export function createAnswerOnce(store: Pick<TaskStore, 'keptReply'>): AnswerOnce {
  /** Keys whose first request is being answered. */
  const underWay = new Set<string>();
  return async (request, reply, make) => {
    reply.type('application/json; charset=utf-8');
    const key = keyOf(request);
    if (key === undefined) {
      await send(reply, await make(undefined));
      return;
    }
    const { tenant } = callerOf(request);
    const requestHash = hashOf(request);
    const name = JSON.stringify([tenant, key]);
    if (underWay.has(name)) {
      throw new ProtocolError(
        'IdempotencyKeyInUse',
        'The first request with this Idempotency-Key is not answered yet. Send it again in a second.',
      );
    }
    underWay.add(name);
    let answer: string;
    try {
      const kept = await store.keptReply(tenant, key);
      if (kept !== undefined) reply.header('idempotency-replayed', 'true');
      answer = kept === undefined ? await make({ key, requestHash }) : replyTo(kept, requestHash);
    } finally {
      underWay.delete(name);
    }
    await send(reply, answer);
  };
}

/**
 * With the number of warnings in a header too: what reads replies by a schema of its own shows no unknown fields.
 *
 * @returns to be awaited: a handler that ends while a hook still works on its reply is answered for with nothing
 */
function send(reply: FastifyReply, answer: string): FastifyReply {
  if (answer.includes('"warnings":[')) {
    const { warnings } = JSON.parse(answer) as { readonly warnings?: readonly string[] };
    if (warnings !== undefined) reply.header('x-filmgate-warnings', String(warnings.length));
  }
  return reply.send(answer);
}

/** @throws ProtocolError where the key was another request's */
export function replyTo(kept: KeptReply, requestHash: string): string {
  if (kept.requestHash === requestHash) return kept.reply;
  throw new ProtocolError(
    'IdempotencyKeyReused',
    'This Idempotency-Key was used before with another request. Use a new key for each task.',
  );
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers[HEADER];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new ProtocolError(
    'InvalidParameter',
    'The header Idempotency-Key must be 1 to 255 visible ASCII characters, such as a UUID. Send one, or leave the header out.',
    { param: 'Idempotency-Key' },
  );
}

/** The same body at another path is another request; the same file sent again has another id. */
function hashOf(request: FastifyRequest): string {
  const { method, url, body } = request;
  const bytesOf = new Map<unknown, string>(
    filesOfForm(request).map(({ id, sha256 }) => [id, `bytes ${sha256}`]),
  );
  const shown = (_key: string, value: unknown): unknown => bytesOf.get(value) ?? value;
  const asked = [method, url.split('?')[0], body];
  const text = bytesOf.size === 0 ? JSON.stringify(asked) : JSON.stringify(asked, shown);
  return createHash('sha256').update(text).digest('hex');
}
