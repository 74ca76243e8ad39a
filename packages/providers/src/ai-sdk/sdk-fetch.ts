// The `fetch` that the AI SDK's packages are given. Their requests leave through our HTTP port, to one
// origin alone, and what was answered is kept: it decides what their own words are worth.
import { ProviderError } from '../provider.ts';
import { UpstreamHttpError } from '../http/upstream-http.ts';
import type { UpstreamHttp } from '../http/upstream-http.ts';
import type { SdkFetch } from './video-model.ts';

/** How the last request of a call ended. */
export type LastReply =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly lost: UpstreamHttpError }
  | undefined;

export interface WatchedFetch {
  readonly fetch: SdkFetch;
  readonly last: () => LastReply;
  /** Where the key was sent; null: nothing has been sent yet. */
  readonly origin: () => string | null;
}

export interface SdkFetchOptions {
  readonly http: UpstreamHttp;
  readonly apiKey: string;
  /** Every request goes below it, even where a package knows no address but its own. */
  readonly baseUrl: string | null;
  /** Without a base: the only origin that the key may go to; null: the one of the first request. */
  readonly origin: string | null;
  readonly signal: AbortSignal;
  /** @throws whatever keeps a body from being sent */
  readonly inspect?: (body: string) => void;
}

const REPLY_BYTES = 64 * 1024 * 1024;

export function watchedFetch(options: SdkFetchOptions): WatchedFetch {
  const { http, apiKey, baseUrl, signal, inspect } = options;
  let last: LastReply;
  let { origin } = options;

  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const url = baseUrl === null ? request.url : below(baseUrl, request.url);
    const headers = Object.fromEntries(request.headers);
    origin ??= new URL(url).origin;
    if (new URL(url).origin !== origin && carries(apiKey, url, headers)) {
      throw foreign(origin, url);
    }
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    if (last === undefined && body !== undefined) inspect?.(Buffer.from(body).toString('utf8'));
    try {
      const method = methodOf(request.method);
      const limits = { maxReplyBytes: REPLY_BYTES, signal };
      last = await http.send({ method, url, headers, ...(body && { body }), ...limits });
    } catch (error) {
      if (error instanceof UpstreamHttpError) last = { lost: error };
      throw error;
    }
    const { status } = last;
    const empty = status === 204 || status === 304;
    const text =
      request.method === 'POST' ? inItsWorld(last.body, baseUrl, request.url) : last.body;
    return new Response(empty ? null : text, { status, headers: { ...last.headers } });
  }

  return { fetch, last: () => last, origin: () => origin };
}

/**
 * A package that knows no address but its own refuses to ask elsewhere. Where it began a film, addresses
 * below our base are told to it as its own.
 */
const inItsWorld = (body: string, baseUrl: string | null, asked: string): string =>
  baseUrl === null || isBelow(baseUrl, asked)
    ? body
    : body.replaceAll(trimmed(baseUrl), new URL(asked).origin);

const trimmed = (baseUrl: string): string => baseUrl.replace(/\/+$/, '');

const isBelow = (baseUrl: string, url: string): boolean =>
  url === trimmed(baseUrl) || url.startsWith(`${trimmed(baseUrl)}/`);

/** The same path and query below the base, where they are not already. */
function below(baseUrl: string, url: string): string {
  if (isBelow(baseUrl, url)) return url;
  const { pathname, search } = new URL(url);
  return `${trimmed(baseUrl)}${pathname}${search}`;
}

const carries = (key: string, url: string, headers: Readonly<Record<string, string>>): boolean =>
  key !== '' && [url, ...Object.values(headers)].some((text) => text.includes(key));

const foreign = (origin: string, url: string): ProviderError =>
  new ProviderError(
    'bad_reply',
    `The key of ${origin} was about to be sent to ${new URL(url).origin}, which a reply named. It was not sent.`,
    { created: 'unknown' },
  );

function methodOf(method: string): 'GET' | 'POST' | 'DELETE' {
  if (method === 'GET' || method === 'POST' || method === 'DELETE') return method;
  throw new TypeError(`a provider's package may GET, POST and DELETE; it wanted to ${method}`);
}
