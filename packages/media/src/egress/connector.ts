// Decides whether a connection may be made, and makes it to the very addresses that were judged. It
// stands in undici's connector and not in a `lookup` hook, as that is not called for URLs that hold an
// address.
import type { LookupFunction, Socket } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import { type Address, parseAddress, unwrap } from './address.ts';
import type { AllowList } from './allow-list.ts';
import { EgressError } from './egress-error.ts';
import type { Resolve } from './resolve.ts';
import { isPublicName, judgeAddress, type Target, targetOf } from './verdict.ts';

export interface ConnectTarget {
  readonly options: buildConnector.Options;
  /** Judged; nothing else may be dialled. */
  readonly addresses: readonly string[];
}
export type Connect = (target: ConnectTarget) => Promise<Socket>;

/** There is no connection: nothing of a request has left. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure';
}

/** Where a request may go. */
export interface Judged {
  readonly target: Target;
  /** One at least. */
  readonly addresses: readonly Address[];
  /** The operator has named all of it. */
  readonly opened: boolean;
}

/** Of one name; who has more means no good. */
const MOST_ADDRESSES = 64;

/** All or nothing. @throws EgressError `blocked`, `unreachable`; what the resolver says */
export async function judge(target: Target, allow: AllowList, resolve: Resolve): Promise<Judged> {
  const { hostname } = target;
  const literal = parseAddress(hostname);
  const addresses = literal ? [literal] : await addressesOf(target, allow, resolve);
  const verdicts = addresses.map((address) => {
    const verdict = judgeAddress({ ...target, address }, allow);
    if (verdict === 'refused') throw blocked(target, address);
    return verdict;
  });
  return { target, addresses, opened: verdicts.every((verdict) => verdict === 'opened') };
}

async function addressesOf(
  { hostname, port }: Target,
  allow: AllowList,
  resolve: Resolve,
): Promise<Address[]> {
  // Which names a network has inside is nobody's business: one that is refused whatever it resolves to
  // is not asked for.
  if (!isPublicName(hostname) && !allow.name(hostname, port) && !allow.hasBlock(port)) {
    // That there is none is known without asking (RFC 6761 §6.4), so it tells of nothing inside.
    const code = hostname.endsWith('.invalid') ? 'unreachable' : 'blocked';
    throw new EgressError(code, { detail: `${hostname} is no public name` });
  }
  const texts = await resolve(hostname);
  if (texts.length === 0) throw new Error(`${hostname} has no address`);
  if (texts.length > MOST_ADDRESSES) {
    throw new EgressError('blocked', { detail: `${hostname} has ${texts.length} addresses` });
  }
  return texts.map((text) => {
    const address = parseAddress(text);
    if (address !== undefined) return address;
    throw new EgressError('blocked', { detail: `${hostname} resolves to ${text}` });
  });
}

/** @param onPeer told where it has got to */
export function connectorTo(
  { target, addresses }: Judged,
  connect: Connect,
  onPeer: (peer: Address) => void = () => {},
): buildConnector.connector {
  return connectorOf(async (options) => {
    const socket = await connect({
      options,
      addresses: addresses.map((address) => address.toString()),
    });
    const peer = parseAddress(socket.remoteAddress ?? '');
    const judged = addresses.map((address) => unwrap(address).toNormalizedString());
    if (peer === undefined || !judged.includes(unwrap(peer).toNormalizedString())) {
      socket.destroy();
      throw blocked(target, peer);
    }
    onPeer(peer);
    return socket;
  });
}

/** Judges each new connection by itself: for connections that are kept. */
export function judgingConnector(
  allow: AllowList,
  resolve: Resolve,
  connect: Connect,
): buildConnector.connector {
  return connectorOf(async (options) => {
    const { hostname, port, protocol } = options;
    const target = targetOf({ hostname, port: String(port ?? ''), protocol });
    const judged = await judge(target, allow, resolve);
    return await dial(connectorTo(judged, connect), options);
  });
}

function connectorOf(
  open: (options: buildConnector.Options) => Promise<Socket>,
): buildConnector.connector {
  return (options, callback) => {
    callbackify(() => open(options))((error, socket) => {
      if (error === null) callback(null, socket);
      else callback(asFailure(error), null);
    });
  };
}

const asFailure = (error: Error): ConnectFailure =>
  error instanceof ConnectFailure ? error : new ConnectFailure('no connection', { cause: error });

function blocked({ hostname, port }: Target, address: Address | undefined): EgressError {
  const where = `${hostname} port ${port} at ${address?.toString() ?? 'an unknown address'}`;
  return new EgressError('blocked', { detail: where });
}

/** Dials the judged addresses only, whichever answers first. */
export const connectPinned: Connect = async ({ options, addresses }) => {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup: LookupFunction = (_hostname, { all }, callback) => {
    const [first] = found;
    if (all === true || first === undefined) callback(null, found);
    else callback(null, first.address, first.family);
  };
  return await dial(buildConnector({ allowH2: false, lookup }), options);
};

const dial = (
  connector: buildConnector.connector,
  options: buildConnector.Options,
): Promise<Socket> =>
  new Promise((resolve, reject) => {
    // On an error undici calls with that alone.
    connector(options, (error, socket: Socket | null | undefined) => {
      if (socket) resolve(socket);
      else reject(error instanceof Error ? error : new Error('no connection', { cause: error }));
    });
  });
