// One request to a service whose words are read: providers, callbacks, webhooks. What matters of a
// failure is whether anything may have arrived: only what surely did not may be sent again.
import type { Ask } from './ask.ts';
import { ConnectFailure } from './connector.ts';
import { EgressError } from './egress-error.ts';
import { discard, limitedBody } from './limited-body.ts';
import type { TimeLimits } from './time-limits.ts';

export interface SendOptions {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly maxReplyBytes: number;
  readonly totalMs: number;
  readonly signal?: AbortSignal;
  /**
   * The URL is the operator's, and whoever calls keeps to what its host bears: its connections are kept
   * and the limits of hosts are not laid on it.
   */
  readonly toProvider?: boolean;
}

export interface SentReply {
  readonly status: number;
  /** Names in lower case; of several with one name the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** UTF-8. */
  readonly body: string;
}

/** No whole reply came. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly code: 'unreachable' | 'timeout' | 'too_large' | 'blocked';
  /** Some of the request may have arrived: what was done with it nobody knows. */
  readonly sent: boolean;
  /** Of a reply that broke off, or was more than is taken; null where none had begun. */
  readonly status: number | null;

  constructor(
    code: SendError['code'],
    sent: boolean,
    cause: unknown,
    status: number | null = null,
  ) {
    super(`no reply: ${code}, ${sent ? 'after' : 'before'} the request left`, { cause });
    this.code = code;
    this.sent = sent;
    this.status = status;
  }
}

/** @throws what `sendError` puts into words */
export async function sendOnce(
  ask: Ask,
  url: URL,
  { method, headers, body, maxReplyBytes }: SendOptions,
  limits: TimeLimits,
): Promise<SentReply> {
  const response = await ask(
    url,
    {
      method,
      headers: { 'accept-encoding': 'identity', 'user-agent': 'filmgate', ...headers },
      ...(body !== undefined && { body }),
    },
    limits,
  );
  const encoding = response.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    discard(response);
    const cause = new Error('the reply is compressed');
    throw new SendError('unreachable', true, cause, response.statusCode);
  }
  const chunks: Uint8Array[] = [];
  try {
    const bounds = { maxBytes: maxReplyBytes, limits };
    for await (const chunk of limitedBody(response, bounds)) chunks.push(chunk);
  } catch (error) {
    throw sendError(error, limits, response.statusCode);
  }
  return {
    status: response.statusCode,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name.toLowerCase(),
        Array.isArray(value) ? (value[0] ?? '') : (value ?? ''),
      ]),
    ),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** @param status of the reply that had begun */
export function sendError(
  error: unknown,
  limits: TimeLimits,
  status: number | null = null,
): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof ConnectFailure) {
    const { cause } = error;
    const blocked = cause instanceof EgressError && cause.code === 'blocked';
    return new SendError(blocked ? 'blocked' : 'unreachable', false, cause);
  }
  if (error instanceof EgressError) {
    // A URL that was refused before anything was dialled.
    if (error.code === 'blocked') return new SendError('blocked', false, error);
    if (error.code === 'too_large') return new SendError('too_large', true, error, status);
    if (error.code === 'timeout') return new SendError('timeout', true, error, status);
  }
  return new SendError(limits.expired ? 'timeout' : 'unreachable', true, error, status);
}
