// One call of an upstream that speaks JSON: sent, read, and what went wrong with it put into words.
import type { z } from 'zod';
import { ProviderError } from '../provider.ts';
import type { Created, ProviderErrorCode } from '../provider.ts';
import { UpstreamHttpError } from './upstream-http.ts';
import type { UpstreamHttp, UpstreamReply, UpstreamRequest } from './upstream-http.ts';

const REPLY_BYTES = 4 * 1024 * 1024;
const TOTAL_MS = 60_000;

export interface Call {
  readonly method: UpstreamRequest['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** In place of `json`; its content type is among the headers. */
  readonly body?: string | Uint8Array;
  readonly totalMs?: number;
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
  if (status < 200 || status > 299) throw complaint(reply, readError(reply), submits);
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
  const { json, body, submits, totalMs = TOTAL_MS, method, url, headers, signal } = call;
  try {
    return await http.send({
      method,
      url,
      headers: json === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(body !== undefined && { body }),
      totalMs,
      maxReplyBytes: REPLY_BYTES,
      signal,
    });
  } catch (error) {
    if (!(error instanceof UpstreamHttpError)) throw error;
    const created: Created = submits && error.sent ? 'unknown' : 'no';
    const code: ProviderErrorCode =
      error.code === 'timeout'
        ? 'timeout'
        : error.code === 'too_large'
          ? 'bad_reply'
          : 'unreachable';
    throw new ProviderError(code, `The upstream could not be asked: ${error.message}.`, {
      created,
      cause: error,
    });
  }
}

/** What an upstream's error body says. */
export interface UpstreamComplaint {
  readonly code: string | null;
  readonly message: string;
}

/** 5xx after the request was read says nothing of what was made; any 4xx says that nothing was. */
function complaint(
  reply: UpstreamReply,
  { code, message }: UpstreamComplaint,
  submits: boolean,
): ProviderError {
  const { status } = reply;
  const created: Created =
    submits && !(status >= 400 && status < 500 && status !== 408) ? 'unknown' : 'no';
  return new ProviderError(codeOf(status, code), message, {
    created,
    upstreamCode: code,
    status,
    retryAfterMs: retryAfterMs(reply.headers['retry-after']),
  });
}

function codeOf(status: number, code: string | null): ProviderErrorCode {
  if (
    code !== null &&
    /Overdue|InsufficientBalance|insufficient_(?:user_)?quota|quota_not_enough/i.test(code)
  ) {
    return 'no_credit';
  }
  switch (status) {
    case 401:
    case 403:
      return 'unauthorized';
    case 402:
      return 'no_credit';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 429:
      return 'rate_limited';
    default:
      return status >= 500 ? 'overloaded' : 'rejected';
  }
}

const LONGEST_WAIT_MS = 3_600_000;

/** Seconds; a date is not used by any upstream we know, and a clock of ours would be needed. */
function retryAfterMs(header: string | undefined): number | null {
  if (header === undefined || !/^\d+(?:\.\d+)?$/.test(header.trim())) return null;
  return Math.min(LONGEST_WAIT_MS, Number(header) * 1000);
}
