// The one HTTP client. `request` and not `fetch`: fetch inflates a body although it asked for none to
// be compressed, so a few hundred bytes become hundreds of megabytes.
import type { Dispatcher } from 'undici';
import { parseAllowList } from './allow-list.ts';
import { type Ask, createAskProvider, createAskStranger, createHostShares } from './ask.ts';
import { connectPinned, type Connect } from './connector.ts';
import { type EgressClock, systemClock } from './egress-clock.ts';
import { EgressError, type EgressErrorCode, wordsOf } from './egress-error.ts';
import { type BodyLimits, discard, limitedBody, tooLarge, translate } from './limited-body.ts';
import { createDnsResolve, type Resolve, systemResolve } from './resolve.ts';
import { type SendOptions, type SentReply, sendError, sendOnce } from './send.ts';
import { createTimeLimits, type TimeLimits } from './time-limits.ts';
import { isPublicHost, judgeUrl, type Verdict } from './verdict.ts';

export interface EgressOptions {
  /** Hosts and ranges beside the public ones, see `parseAllowList`; metadata addresses stay refused. */
  readonly allow: readonly string[];
  /** As `allow`, for what is sent to providers and for films that they link to, and nothing else. */
  readonly allowProviders?: readonly string[];
  /** Told of each request that came to nothing, but for providers', whose callers tell of them. */
  readonly onFailure?: (failure: EgressFailure) => void;
  /** For tests; DNS, and for what the operator has named the system's resolver, unless given. */
  readonly resolve?: Resolve;
  /** For tests; must dial only the addresses it is given. */
  readonly connect?: Connect;
  readonly clock?: EgressClock;
}

/** For the operator's eyes: what a user is not told. */
export interface EgressFailure {
  readonly code: EgressErrorCode;
  /** Of the URL that was asked for, without path and query, where signatures stand. */
  readonly origin: string;
  readonly reason: string;
}

export interface GetOptions {
  readonly maxBytes: number;
  /** From the call to the last byte; 120 s unless told. */
  readonly totalMs?: number;
  /** Longest wait for the reply's head or for the next bytes; 15 s unless told. */
  readonly idleMs?: number;
  /** Such as a key: only ever sent to the origin of the URL itself, not where it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The URL is a provider's, of a film: hosts that are open to providers alone are open to it. */
  readonly fromProvider?: boolean;
  readonly signal?: AbortSignal;
}

export interface EgressResponse {
  /** As sent, or null: never to be trusted. */
  readonly contentType: string | null;
  /** As sent, or null; a body that turns out shorter throws, a longer one is cut there. */
  readonly contentLength: number | null;
  /** Can be read once; throws as `get` does. Not read at all, the time limit lets go of it. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Egress extends AsyncDisposable {
  /**
   * One request to a service whose words are read, and its reply whatever its status. No redirect is
   * followed, nothing is sent again.
   *
   * @throws SendError
   * @throws the signal's reason, when that aborts
   */
  send(url: string, options: SendOptions): Promise<SentReply>;

  /**
   * Follows up to three redirects, each judged like the first URL.
   *
   * @throws EgressError
   * @throws the signal's reason, when that aborts
   */
  get(url: string, options: GetOptions): Promise<EgressResponse>;

  /**
   * What can be told of a stranger's URL without asking anybody; a name is judged again when it is resolved.
   */
  judge(url: string): Verdict;

  /** Whether a host elsewhere could open this URL, too: it is on public addresses alone. */
  isPublic(url: string): Promise<boolean>;
}

const MAX_REDIRECTS = 3;
const MAX_URL_LENGTH = 8192;
const TOTAL_MS = 120_000;
const IDLE_MS = 15_000;
const REDIRECTS = [301, 302, 303, 307, 308];
const RETRYABLE_STATUSES = [408, 425, 429];

/** @throws AllowListError */
export function createEgress(options: EgressOptions): Egress {
  const { connect = connectPinned, clock = systemClock, onFailure = () => {} } = options;
  const { allow, allowProviders = [] } = options;
  const system = options.resolve ?? systemResolve;
  const shares = createHostShares(clock);

  /** To URLs that somebody else gave. @param entries what the operator has opened to them */
  function wayBeside(entries: readonly string[]) {
    const opened = parseAllowList(entries);
    const dns = options.resolve ?? createDnsResolve({ hasOwn: entries.length > 0 });
    const resolve: Resolve = (hostname) => (opened.hasName(hostname) ? system : dns)(hostname);
    return { opened, dns, ask: createAskStranger({ allow: opened, resolve, connect, shares }) };
  }

  const toStrangers = wayBeside(allow);
  const toFilms = wayBeside([...allow, ...allowProviders]);
  const askProvider = createAskProvider({ allow: toFilms.opened, resolve: system, connect });

  function tell(url: string, code: EgressErrorCode, error: unknown): void {
    onFailure({ code, origin: originOf(url), reason: wordsOf(error) });
  }

  return {
    async get(url, getOptions) {
      const limits = createTimeLimits({
        totalMs: getOptions.totalMs ?? TOTAL_MS,
        idleMs: getOptions.idleMs ?? IDLE_MS,
        signal: getOptions.signal,
        clock,
      });
      const failed = (error: unknown): unknown => {
        if (error instanceof EgressError) tell(url, error.code, error);
        return error;
      };
      try {
        const { headers = {}, maxBytes, fromProvider = false } = getOptions;
        const { ask } = fromProvider ? toFilms : toStrangers;
        const response = await followRedirects(ask, parseUrl(url), headers, limits);
        return accept(response, { maxBytes, limits, clock }, failed);
      } catch (error) {
        limits.end();
        throw failed(translate(error, limits));
      }
    },
    async send(url, sendOptions) {
      const { totalMs, signal, toProvider = false } = sendOptions;
      const limits = createTimeLimits({ totalMs, idleMs: totalMs, signal, clock });
      try {
        const ask = toProvider ? askProvider : toStrangers.ask;
        return await sendOnce(ask, parseUrl(url), sendOptions, limits);
      } catch (error) {
        if (limits.aborted) throw limits.reason;
        const failure = sendError(error, limits);
        if (!toProvider) tell(url, failure.code, failure.cause);
        throw failure;
      } finally {
        limits.end();
      }
    },
    judge(url) {
      try {
        return judgeUrl(parseUrl(url), toStrangers.opened);
      } catch {
        return 'refused';
      }
    },
    async isPublic(url) {
      const parsed = URL.parse(url);
      return parsed !== null && isPublicHost(parsed, toStrangers.dns);
    },
    async [Symbol.asyncDispose]() {
      const asks = [toStrangers.ask, toFilms.ask, askProvider];
      await Promise.all(asks.map((ask) => ask[Symbol.asyncDispose]()));
    },
  };
}

const originOf = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed === null ? 'no URL' : `${parsed.protocol}//${parsed.host}`.slice(0, 300);
};

/** Once: everything after works on the parsed URL, so that no two parsers can disagree. */
function parseUrl(text: string, base?: URL): URL {
  const url = text.length > MAX_URL_LENGTH ? null : URL.parse(text, base?.href);
  if (url === null) throw new EgressError('blocked', { detail: 'no valid URL' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new EgressError('blocked', { detail: `${url.protocol.slice(0, 20)} URL` });
  }
  if (url.username !== '' || url.password !== '') {
    throw new EgressError('blocked', { detail: 'a user name in the URL' });
  }
  return url;
}

async function followRedirects(
  ask: Ask,
  first: URL,
  headers: Readonly<Record<string, string>>,
  limits: TimeLimits,
): Promise<Dispatcher.ResponseData> {
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const question = {
      method: 'GET',
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': 'filmgate',
        ...(url.origin === first.origin && headers),
      },
    } as const;
    const response = await ask(url, question, limits);
    if (!REDIRECTS.includes(response.statusCode)) return response;
    discard(response);
    const { location } = response.headers;
    if (typeof location !== 'string') throw noFile('a redirect to nowhere');
    if (redirects === MAX_REDIRECTS) throw noFile(`more than ${MAX_REDIRECTS} redirects`);
    url = parseUrl(location, url);
  }
}

const noFile = (detail: string, retryable = false): EgressError =>
  new EgressError('unreachable', { detail, retryable });

/** @param failed told of what goes wrong with the body; @returns what is thrown */
function accept(
  response: Dispatcher.ResponseData,
  bounds: BodyLimits,
  failed: (error: unknown) => unknown,
): EgressResponse {
  const { statusCode, headers } = response;
  const { maxBytes } = bounds;
  const fail = (error: EgressError): never => {
    discard(response);
    throw error;
  };
  if (statusCode !== 200) {
    const retryable = statusCode >= 500 || RETRYABLE_STATUSES.includes(statusCode);
    fail(noFile(`HTTP ${statusCode}`, retryable));
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    fail(new EgressError('bad_type', { detail: `content-encoding ${String(encoding)}` }));
  }
  const lengthText = headers['content-length'];
  const contentLength = lengthText === undefined ? null : Number(lengthText);
  if (contentLength !== null && contentLength > maxBytes) {
    fail(tooLarge(maxBytes, contentLength));
  }
  const contentType = headers['content-type'];
  return {
    contentType: typeof contentType === 'string' ? contentType : null,
    contentLength,
    body: told(limitedBody(response, bounds), failed),
  };
}

async function* told(
  body: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw failed(error);
  }
}
