// One service, and how it is asked: every request of this package goes through `ask`.
import { FilmgateError } from './filmgate-error.ts';

export interface ConnectOptions {
  /** Where the service listens. Default `http://127.0.0.1:8080`. */
  readonly url?: string | undefined;
  /** `fg_live_…`; as of the environment, where it may be missing: that is told. */
  readonly key: string | undefined;
  /** How often a request that may be repeated is sent again. Default 4. */
  readonly retries?: number;
  /** Without an answer for so long a request counts as failed. Default 60 s. */
  readonly timeoutMs?: number;
  /** In place of the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Made by `connect`; keeps nothing open. */
export type Connection = Required<ConnectOptions>;

export function connect(options: ConnectOptions): Connection {
  const { url = 'http://127.0.0.1:8080', key } = options;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new FilmgateError('invalid_url', `${url} is no http(s) URL. Give the service's origin.`);
  }
  if (key === undefined) {
    throw new FilmgateError('invalid_key', 'No key was given. Give the one that was printed.');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new FilmgateError(
      'invalid_key',
      'A key is visible ASCII. Give the one that was printed.',
    );
  }
  return {
    retries: 4,
    timeoutMs: 60_000,
    fetch: (...request) => globalThis.fetch(...request),
    ...options,
    key,
    url: url.replace(/\/+$/, ''),
  };
}

/** Of every call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface Request extends CallOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
  /** From the origin, `/v1/models`; an absolute link is asked as it is, and gets no key. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /**
   * No Blob and no form: where a service answers before it has read them, as with a refusal, Node's
   * `fetch` goes on reading them and ends the process.
   */
  readonly bytes?: ArrayBuffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it does the same when it is sent twice; GETs do. */
  readonly repeatable?: boolean;
  /** Longer than the connection's, for a reply that takes its time. */
  readonly timeoutMs?: number;
}

/**
 * @returns the reply, 2xx, unread
 * @throws FilmgateError where the service refuses or cannot be asked
 * @throws the signal's reason once it is aborted
 */
export async function ask(connection: Connection, request: Request): Promise<Response> {
  const { signal, method = 'GET', repeatable = method === 'GET' || method === 'HEAD' } = request;
  for (let tries = 0; ; tries += 1) {
    signal?.throwIfAborted();
    const outcome = await once(connection, request);
    if (outcome instanceof Response && outcome.ok) return outcome;
    const refusal = outcome instanceof Response ? await refusalOf(outcome, connection) : outcome;
    const again = outcome instanceof Response ? mayAskAgain(outcome, repeatable) : repeatable;
    if (!again || tries >= connection.retries) throw refusal;
    await pause(waitMs(outcome instanceof Response ? outcome : undefined, tries), signal);
  }
}

/** As `ask`, the reply read as JSON. */
export async function askJson<T>(connection: Connection, request: Request): Promise<T> {
  const reply = await ask(connection, request);
  try {
    return (await reply.json()) as T;
  } catch (cause) {
    request.signal?.throwIfAborted();
    throw notFilmgate(reply, connection, cause);
  }
}

async function once(
  { url, key, fetch, timeoutMs: usual }: Connection,
  { method = 'GET', path, query = {}, json, bytes, headers, signal, timeoutMs = usual }: Request,
): Promise<Response | FilmgateError> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const isOurs = path.startsWith('/');
  const target = `${isOurs ? url : ''}${path}${search.size === 0 ? '' : `?${search}`}`;
  // Only until the reply begins: a film may be large, and events go on for as long as they like.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  try {
    return await fetch(target, {
      method,
      headers: {
        ...(isOurs && { authorization: `Bearer ${key}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(bytes !== undefined && { body: bytes }),
      // A service that sends its callers elsewhere would send their key along.
      redirect: 'error',
      signal: signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    return late.signal.aborted
      ? new FilmgateError('timeout', `${url} did not answer within ${timeoutMs} ms.`, { cause })
      : new FilmgateError('unreachable', `${url} does not answer. Does the service run there?`, {
          cause,
        });
  } finally {
    clearTimeout(timer);
  }
}

/** 429 and 503 did nothing; of other failures nobody knows. */
function mayAskAgain({ status, headers }: Response, repeatable: boolean): boolean {
  if (headers.get('x-should-retry') === 'false') return false;
  if (status === 429 || status === 503) return true;
  const isPassing =
    status === 408 || status >= 500 || (status === 409 && headers.has('retry-after'));
  return repeatable && isPassing;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

function waitMs(reply: Response | undefined, tries: number): number {
  const asked = Number(reply?.headers.get('retry-after') ?? Number.NaN) * 1000;
  // Of many clients that were refused together, not all come back together.
  const own = FIRST_WAIT_MS * 2 ** tries * (0.5 + Math.random() / 2);
  return Math.min(Number.isFinite(asked) ? Math.max(asked, own) : own, LONGEST_WAIT_MS);
}

/** @throws the signal's reason once it is aborted */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly message?: string; readonly param?: string };
}

async function refusalOf(reply: Response, connection: Connection): Promise<FilmgateError> {
  const body = (await reply.json().catch(() => undefined)) as ErrorBody | null | undefined;
  const { code, message, param } = body?.error ?? {};
  if (typeof code !== 'string' || typeof message !== 'string')
    return notFilmgate(reply, connection);
  const requestId = reply.headers.get('x-request-id');
  return new FilmgateError(code, message, {
    status: reply.status,
    ...(typeof param === 'string' && param !== '' && { param }),
    ...(requestId !== null && { requestId }),
  });
}

const notFilmgate = ({ status }: Response, { url }: Connection, cause?: unknown): FilmgateError =>
  new FilmgateError(
    'not_filmgate',
    `${url} answered HTTP ${status}, and not as filmgate does. Is the URL the service's origin?`,
    { status, cause },
  );
