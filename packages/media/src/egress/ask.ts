// One request, one reply, nothing followed.
import { Agent, Client, type Dispatcher, request } from 'undici';
import { hostOf } from './address.ts';
import type { AllowList } from './allow-list.ts';
import {
  type Connect,
  ConnectFailure,
  connectorTo,
  judge,
  type Judged,
  judgingConnector,
} from './connector.ts';
import type { EgressClock } from './egress-clock.ts';
import { createHostLimits, type HostLimits } from './host-limits.ts';
import type { Resolve } from './resolve.ts';
import type { TimeLimits } from './time-limits.ts';
import { targetOf } from './verdict.ts';

export interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** @throws ConnectFailure where nothing of it has left, else what undici says */
export type Ask = (
  url: URL,
  question: Question,
  limits: TimeLimits,
) => Promise<Dispatcher.ResponseData>;

/** Our own limits are exact; undici's are counted in steps of a second. */
const CLIENT = { allowH2: false, headersTimeout: 0, bodyTimeout: 0 } as const;

/**
 * What somebody else's host may get of this service, whoever asks for it: all media of a request from one
 * host at once, and no more of them than a page with pictures would bring.
 */
const OF_STRANGERS = { atOnce: 16, perSecond: 20, burst: 60 };
/** The operator's own. */
const OF_OPENED = { atOnce: 128, perSecond: 1000, burst: 2000 };

/** One for all who ask, so that a host gets no more of two of them than of one. */
export interface HostShares {
  readonly strangers: HostLimits;
  readonly opened: HostLimits;
}

export const createHostShares = (clock: EgressClock): HostShares => ({
  strangers: createHostLimits(OF_STRANGERS, clock),
  opened: createHostLimits(OF_OPENED, clock),
});

/**
 * For hosts that strangers name. Each request has a connection of its own, judged for it alone, so that
 * nothing outlives a change of DNS and no host can keep connections, or answer what was not asked.
 */
export function createAskStranger(options: {
  readonly allow: AllowList;
  readonly resolve: Resolve;
  readonly connect: Connect;
  readonly shares: HostShares;
}): Ask & AsyncDisposable {
  const { allow, resolve, connect, shares } = options;
  const clients = new Set<Client>();

  async function judged(url: URL, limits: TimeLimits): Promise<Judged> {
    try {
      return await limits.waitFor(judge(targetOf(url), allow, resolve));
    } catch (cause) {
      throw new ConnectFailure('no connection', { cause });
    }
  }

  const ask: Ask = async (url, question, limits) => {
    const goal = await judged(url, limits);
    const hosts = goal.addresses.map(hostOf);
    const place = await (goal.opened ? shares.opened : shares.strangers).enter(
      [goal.target.hostname, ...hosts],
      limits.signal,
    );
    const client = new Client(url.origin, {
      ...CLIENT,
      connect: connectorTo(goal, connect, (peer) =>
        place.keepOnly((host) => host === goal.target.hostname || host === hostOf(peer)),
      ),
    });
    clients.add(client);
    const leave = (): void => {
      place.leave();
      clients.delete(client);
      void client.destroy();
    };
    const asked = request(url, {
      dispatcher: client,
      ...question,
      reset: true,
      signal: limits.signal,
    });
    asked.then(({ body }) => body.once('close', leave), leave);
    // A connection that never comes about is not waited for.
    limits.signal.addEventListener('abort', leave, { once: true });
    return await limits.waitFor(asked);
  };
  return Object.assign(ask, {
    async [Symbol.asyncDispose]() {
      await Promise.all([...clients].map((client) => client.destroy()));
    },
  });
}

/** For the providers' own origins, which are asked again and again: connections are kept. */
export function createAskProvider(options: {
  readonly allow: AllowList;
  readonly resolve: Resolve;
  readonly connect: Connect;
}): Ask & AsyncDisposable {
  const agent = new Agent({
    ...CLIENT,
    connect: judgingConnector(options.allow, options.resolve, options.connect),
  });
  const ask: Ask = (url, question, limits) =>
    limits.waitFor(
      request(url, {
        dispatcher: agent,
        ...question,
        // A connection that was kept may have been closed meanwhile: then nobody knows what arrived.
        reset: question.method === 'POST',
        signal: limits.signal,
      }),
    );
  return Object.assign(ask, { [Symbol.asyncDispose]: () => agent.destroy() });
}
