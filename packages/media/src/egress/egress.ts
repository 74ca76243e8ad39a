// The one HTTP client. `request` and not `fetch`: fetch inflates a body although it asked for none to
// be compressed, so a few hundred bytes become hundreds of megabytes.
import { lookup } from 'node:dns/promises';
import { Agent, type Dispatcher, request } from 'undici';
import { parseAllowList } from './allow-list.ts';
import { connectPinned, type Connect, createConnector, type Resolve } from './connector.ts';
import { EgressError } from './egress-error.ts';
import { discard, limitedBody, tooLarge, translate } from './limited-body.ts';
import { type SendOptions, type SentReply, sendError, sendOnce } from './send.ts';
import { createTimeLimits, type TimeLimits } from './time-limits.ts';
import { isPublicHost, judgeUrl, type Verdict } from './verdict.ts';

export interface EgressOptions {
  /** Hosts and ranges beside the public ones, see `parseAllowList`; metadata addresses stay refused. */
  readonly allow: readonly string[];
  /** For tests; the system's resolver unless given. */
  readonly resolve?: Resolve;
  /** For tests; must dial only the addresses it is given. */
  readonly connect?: Connect;
}

export interface GetOptions {
  readonly maxBytes: number;
  /** From the call to the last byte; 120 s unless told. */
  readonly totalMs?: number;
  /** Longest wait for the reply's head or for the next bytes; 15 s unless told. */
  readonly idleMs?: number;
  /** Such as a key: only ever sent to the origin of the URL itself, not where it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
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

  /** What can be told of a URL without asking anybody; a name is judged again when it is resolved. */
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
  const allow = parseAllowList(options.allow);
  const resolve = options.resolve ?? systemResolve;
  const agent = new Agent({
    connect: createConnector({
      allow,
      resolve,
      connect: options.connect ?? connectPinned,
    }),
    // Our own limits are exact; undici's are counted in steps of a second.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    async get(url, getOptions) {
      const limits = createTimeLimits({
        totalMs: getOptions.totalMs ?? TOTAL_MS,
        idleMs: getOptions.idleMs ?? IDLE_MS,
        signal: getOptions.signal,
      });
      try {
        const response = await followRedirects(
          agent,
          parseUrl(url),
          getOptions.headers ?? {},
          limits,
        );
        return accept(response, getOptions.maxBytes, limits);
      } catch (error) {
        limits.end();
        throw translate(error, limits);
      }
    },
    async send(url, sendOptions) {
      const limits = createTimeLimits({
        totalMs: sendOptions.totalMs,
        idleMs: sendOptions.totalMs,
        signal: sendOptions.signal,
      });
      try {
        return await sendOnce(agent, parseUrl(url), sendOptions, limits);
      } catch (error) {
        if (limits.aborted) throw limits.reason;
        throw sendError(error, limits);
      } finally {
        limits.end();
      }
    },
    judge(url) {
      try {
        return judgeUrl(parseUrl(url), allow);
      } catch {
        return 'refused';
      }
    },
    async isPublic(url) {
      const parsed = URL.parse(url);
      return parsed !== null && isPublicHost(parsed, resolve);
    },
    async [Symbol.asyncDispose]() {
      await agent.destroy();
    },
  };
}

const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** Once: everything after works on the parsed URL, so that no two parsers can disagree. */
function parseUrl(text: string, base?: URL): URL {
  const url = text.length > MAX_URL_LENGTH ? null : URL.parse(text, base?.href);
  if (url === null) throw new EgressError('blocked', { got: 'no valid URL' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new EgressError('blocked', { got: `${url.protocol.slice(0, 20)} URL` });
  }
  if (url.username !== '' || url.password !== '') {
    throw new EgressError('blocked', { got: 'a user name in the URL' });
  }
  return url;
}

async function followRedirects(
  agent: Agent,
  first: URL,
  headers: Readonly<Record<string, string>>,
  limits: TimeLimits,
): Promise<Dispatcher.ResponseData> {
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const response = await limits.waitFor(
      request(url, {
        dispatcher: agent,
        headers: {
          accept: '*/*',
          'accept-encoding': 'identity',
          'user-agent': 'filmgate',
          ...(url.origin === first.origin && headers),
        },
        signal: limits.signal,
      }),
    );
    if (!REDIRECTS.includes(response.statusCode)) return response;
    discard(response);
    const { location } = response.headers;
    if (typeof location !== 'string') throw new EgressError('http_status', { got: 'no location' });
    if (redirects === MAX_REDIRECTS) {
      throw new EgressError('http_status', { got: `more than ${MAX_REDIRECTS} redirects` });
    }
    url = parseUrl(location, url);
  }
}

function accept(
  response: Dispatcher.ResponseData,
  maxBytes: number,
  limits: TimeLimits,
): EgressResponse {
  const { statusCode, headers } = response;
  const fail = (error: EgressError): never => {
    discard(response);
    throw error;
  };
  if (statusCode !== 200) {
    const retryable = statusCode >= 500 || RETRYABLE_STATUSES.includes(statusCode);
    fail(new EgressError('http_status', { got: `HTTP ${statusCode}`, retryable }));
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') fail(new EgressError('bad_type'));
  const lengthText = headers['content-length'];
  const contentLength = lengthText === undefined ? null : Number(lengthText);
  if (contentLength !== null && contentLength > maxBytes) {
    fail(tooLarge(maxBytes, contentLength));
  }
  const contentType = headers['content-type'];
  return {
    contentType: typeof contentType === 'string' ? contentType : null,
    contentLength,
    body: limitedBody(response, maxBytes, limits),
  };
}
