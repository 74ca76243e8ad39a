// One call of an upstream that speaks JSON: sent, read, and what went wrong with it put into words.
import type { z } from 'zod';
import { ProviderError } from '../provider.ts';
import type { Created, ProviderErrorCode } from '../provider.ts';
import { createdBy, errorCodeOf, retryAfterMs } from './reply-status.ts';
import { UpstreamHttpError } from './upstream-http.ts';
import type { UpstreamHttp, UpstreamReply, UpstreamRequest } from './upstream-http.ts';

const REPLY_BYTES = 4 * 1024 * 1024;

export interface Call {
  readonly method: UpstreamRequest['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** In place of `json`; its content type is among the headers. */
  readonly body?: string | Uint8Array;
  readonly signal: AbortSignal;
  /** What it would mean that the call failed after it had left: a submission may have made a job. */
  readonly submits: boolean;
}

/** @throws ProviderError */
export async function call<Schema extends z.ZodType>(
  http: UpstreamHttp,
  request: Call,
  schema: Schema,
  readError: (reply: UpstreamReply) => UpstreamComplaint,
): Promise<z.infer<Schema>> {
  const { submits } = request;
  const reply = await send(http, request);
  const { status } = reply;
  if (status < 200 || status > 299) throw complaint(reply, readError(reply), request);
  const created: Created = submits ? 'unknown' : 'no';
  const wrong = (what: string, cause?: unknown): ProviderError =>
    new ProviderError('bad_reply', `The upstream answered ${status} with ${what}.`, {
      created,
      status,
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(reply.body);
  } catch (error) {
    throw wrong('something that is not JSON', error);
  }
  const read = schema.safeParse(value);
  if (!read.success) throw wrong('JSON of another shape than documented', read.error);
  return read.data;
}

async function send(http: UpstreamHttp, call: Call): Promise<UpstreamReply> {
  const { json, body, submits, method, url, headers, signal } = call;
  try {
    return await http.send({
      method,
      url,
      headers: json === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(body !== undefined && { body }),
      maxReplyBytes: REPLY_BYTES,
      signal,
    });
  } catch (error) {
    if (!(error instanceof UpstreamHttpError)) throw error;
    throw noReply(error, submits);
  }
}

/** @param submits as in `Call` */
export function noReply(error: UpstreamHttpError, submits: boolean): ProviderError {
  return new ProviderError(
    CODES[error.code],
    `The upstream could not be asked: ${error.message}.`,
    {
      created: submits && error.sent ? 'unknown' : 'no',
      cause: error,
    },
  );
}

const CODES: Readonly<Record<UpstreamHttpError['code'], ProviderErrorCode>> = {
  timeout: 'timeout',
  too_large: 'bad_reply',
  unreachable: 'unreachable',
  blocked: 'unreachable',
};

/** What an upstream's error body says in the API's own fields; null: nothing. */
export interface UpstreamComplaint {
  readonly code: string | null;
  readonly message: string | null;
}

function complaint(
  reply: UpstreamReply,
  { code, message: words }: UpstreamComplaint,
  { submits, url }: Call,
): ProviderError {
  const { status, headers, body } = reply;
  // A page of whatever stands there, perhaps with its name and its version: for the operator alone.
  const message = words ?? `The upstream answered ${status}: ${body.slice(0, 200)}`;
  const details = {
    created: submits ? createdBy(status) : 'no',
    words,
    upstreamCode: code,
    status,
    retryAfterMs: retryAfterMs(headers['retry-after']),
  } as const;
  if (submits && status === 404 && isOfRoute(code)) {
    const remedy = `Nothing takes films at ${url}; check the provider's base_url`;
    return new ProviderError('wrong_address', `${remedy}. ${message}`, details);
  }
  return new ProviderError(errorCodeOf(status, code), whither(headers, message), details);
}

/** Whoever lacks a model says so; a 404 without a word of the API's own is a server's that lacks the route. */
const isOfRoute = (code: string | null): boolean =>
  code === null || /^$|^RouteNotFound$/.test(code);

/** A redirect is not followed, since a key may not go along; the operator may set where it points to. */
function whither({ location }: UpstreamReply['headers'], message: string): string {
  return location === undefined ? message : `${message} (it points to ${location.slice(0, 200)})`;
}
