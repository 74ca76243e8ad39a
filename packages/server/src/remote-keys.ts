// The keys of a service that runs somewhere, over its /v1/keys.
import { createEgress } from '@filmgate/media';
import { z } from 'zod';
import { keySchema, keyWithSecretSchema } from './auth/key-view.ts';
import type { ServiceAddress } from './config/service-address.ts';

export type RemoteKey = z.infer<typeof keySchema>;
export type RemoteKeyWithSecret = z.infer<typeof keyWithSecretSchema>;

export interface RemoteKeys extends AsyncDisposable {
  /** @param body as `POST /v1/keys` takes it */
  create(body: object): Promise<RemoteKeyWithSecret>;
  /** All of them, newest first. `tenant`: the operator alone may name another's. */
  list(tenant?: string): Promise<RemoteKey[]>;
  rotate(id: string, overlapS?: number): Promise<RemoteKeyWithSecret>;
  revoke(id: string): Promise<RemoteKey>;
}

/** What the service refused, in its words, or why it could not be asked. */
class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const refusalSchema = z.object({ code: z.string(), message: z.string() });
const pageSchema = z.object({ data: z.array(keySchema), has_more: z.boolean() });

const MAX_REPLY_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const PAGE = 500;

/** All of its functions throw a RemoteError where the service refuses or cannot be asked. */
export function createRemoteKeys({ url, apiKey }: ServiceAddress): RemoteKeys {
  const { hostname, port, protocol } = new URL(url);
  // Whoever calls names the host, wherever it is.
  const egress = createEgress({
    allow: [`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`],
  });

  async function ask<T extends z.ZodType>(
    schema: T,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<z.output<T>> {
    const reply = await egress
      .send(`${url}/v1/keys${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        maxReplyBytes: MAX_REPLY_BYTES,
        totalMs: TIMEOUT_MS,
        toProvider: true,
      })
      .catch((cause: unknown) => {
        const remedy = 'Is the service running? FILMGATE_URL says where it is asked.';
        throw new RemoteError('unreachable', `${url} does not answer. ${remedy}`, cause);
      });
    const said = jsonOf(reply.body);
    if (reply.status === 200) {
      const parsed = schema.safeParse(said);
      if (parsed.success) return parsed.data;
    }
    const refusal = refusalSchema.safeParse(said);
    throw refusal.success
      ? new RemoteError(refusal.data.code, refusal.data.message)
      : new RemoteError(
          'no_filmgate',
          `${url} answered HTTP ${reply.status}, and not as filmgate does. FILMGATE_URL says where it is asked.`,
        );
  }

  return {
    create: (body) => ask(keyWithSecretSchema, 'POST', '', body),
    async list(tenant) {
      const all: RemoteKey[] = [];
      for (let more = true; more;) {
        const last = all.at(-1);
        const query = new URLSearchParams({
          limit: String(PAGE),
          ...(tenant !== undefined && { tenant }),
          ...(last !== undefined && { before: last.id }),
        });
        const page = await ask(pageSchema, 'GET', `?${query}`);
        all.push(...page.data);
        more = page.has_more;
      }
      return all;
    },
    rotate: (id, overlapS) =>
      ask(keyWithSecretSchema, 'POST', `/${encodeURIComponent(id)}/rotate`, {
        ...(overlapS !== undefined && { overlap_s: overlapS }),
      }),
    revoke: (id) => ask(keySchema, 'DELETE', `/${encodeURIComponent(id)}`),
    [Symbol.asyncDispose]: () => egress[Symbol.asyncDispose](),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
