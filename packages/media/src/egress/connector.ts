// Decides, for each new connection, whether it may be made, and makes it to the very addresses that
// were judged. It stands in undici's connector and not in a `lookup` hook, as that is not called for
// URLs that hold an address.
import type { LookupFunction, Socket } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import { type Address, parseAddress, unwrap } from './address.ts';
import type { AllowList } from './allow-list.ts';
import { EgressError } from './egress-error.ts';
import { judgeAddress, normalHostname, portOf } from './verdict.ts';

/** All addresses of a name, as text. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

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

export function createConnector(options: {
  readonly allow: AllowList;
  readonly resolve: Resolve;
  readonly connect: Connect;
}): buildConnector.connector {
  return (connection, callback) => {
    callbackify(() => guarded(connection, options))((error, socket) => {
      if (error === null) callback(null, socket);
      else callback(new ConnectFailure('no connection', { cause: error }), null);
    });
  };
}

async function guarded(
  connection: buildConnector.Options,
  { allow, resolve, connect }: Parameters<typeof createConnector>[0],
): Promise<Socket> {
  const hostname = normalHostname(connection.hostname);
  const port = portOf({ port: String(connection.port ?? ''), protocol: connection.protocol });
  const literal = parseAddress(hostname);
  const addresses = literal ? [literal] : await addressesOf(hostname, resolve);
  for (const address of addresses) {
    if (judgeAddress({ hostname, port, address }, allow) === 'refused') {
      throw blocked(hostname, port, address);
    }
  }
  const socket = await connect({
    options: connection,
    addresses: addresses.map((address) => address.toString()),
  });
  const peer = parseAddress(socket.remoteAddress ?? '');
  const judged = addresses.map((address) => unwrap(address).toNormalizedString());
  if (peer === undefined || !judged.includes(unwrap(peer).toNormalizedString())) {
    socket.destroy();
    throw blocked(hostname, port, peer);
  }
  return socket;
}

async function addressesOf(hostname: string, resolve: Resolve): Promise<Address[]> {
  const texts = await resolve(hostname);
  if (texts.length === 0) throw new Error(`${hostname} has no address`);
  return texts.map((text) => {
    const address = parseAddress(text);
    if (address !== undefined) return address;
    throw new EgressError('blocked', { cause: new Error(`${hostname} resolves to ${text}`) });
  });
}

function blocked(hostname: string, port: number, address: Address | undefined): EgressError {
  const where = `${hostname} port ${port} at ${address?.toString() ?? 'an unknown address'}`;
  return new EgressError('blocked', { cause: new Error(where) });
}

/** Dials the judged addresses only, whichever answers first. */
export const connectPinned: Connect = async ({ options, addresses }) => {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup: LookupFunction = (_hostname, { all }, callback) => {
    const [first] = found;
    if (all === true || first === undefined) callback(null, found);
    else callback(null, first.address, first.family);
  };
  const dial = buildConnector({ allowH2: false, lookup });
  return await new Promise<Socket>((resolve, reject) => {
    // On an error undici calls with that alone.
    dial(options, (error, socket: Socket | null | undefined) => {
      if (socket) resolve(socket);
      else reject(asError(error));
    });
  });
};

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error('no connection', { cause: error });
