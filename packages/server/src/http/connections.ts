// How many connections are kept, and for whom. Before anything is read of one it is counted, in all and by
// the address that it comes from; what is too many is told so and ended.
import { BlockList, isIPv6, type Server, type Socket } from 'node:net';
import { ProtocolError } from '@filmgate/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { Limits } from '../config/limits.ts';
import { clientAddress } from './client-address.ts';
import { refuseConnection } from './raw-reply.ts';

/** Refusals that are on their way; what comes beyond is cut without a word. */
const MOST_REFUSALS = 200;
const RETRY_AFTER_S = 5;
const TELL_EVERY_MS = 60_000;

/**
 * @param server whose listener of connections is there already
 * @param options.trustedProxies all users of a proxy have its address: it is counted in all alone
 */
export function limitConnections(
  server: Server,
  options: {
    readonly limits: () => Limits['connections'];
    readonly trustedProxies: readonly string[];
    readonly newRequestId: () => string;
    readonly logger: FastifyBaseLogger;
  },
): void {
  const { limits, newRequestId, logger } = options;
  const isProxy = matcher(options.trustedProxies);
  let open = 0;
  const ofAddress = new Map<string, number>();
  let refusals = 0;
  let toldAtMs = -Infinity;

  const accept = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const address = clientAddress(socket.remoteAddress ?? '');
    const refusal = refusalOf(address, isProxy(socket.remoteAddress ?? ''));
    if (refusal !== undefined) {
      refuse(socket, refusal, address);
      return;
    }
    open += 1;
    ofAddress.set(address, (ofAddress.get(address) ?? 0) + 1);
    socket.once('close', () => {
      open -= 1;
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left === 0) ofAddress.delete(address);
      else ofAddress.set(address, left);
    });
    for (const listener of accept) listener.call(server, socket);
  });

  function refusalOf(address: string, isProxys: boolean): ProtocolError | undefined {
    const { all, address: most } = limits();
    if (open >= all) {
      return new ProtocolError('ServiceUnavailable', 'The service has no room for connections.');
    }
    if (isProxys || (ofAddress.get(address) ?? 0) < most) return undefined;
    return new ProtocolError(
      'RequestBurstTooFast',
      `${address} has ${most} connections open already. Keep fewer and use each again.`,
    );
  }

  function refuse(socket: Socket, error: ProtocolError, address: string): void {
    if (performance.now() - toldAtMs > TELL_EVERY_MS) {
      toldAtMs = performance.now();
      logger.warn({ address, open, reason: error.message }, 'connections are refused');
    }
    if (refusals >= MOST_REFUSALS) {
      socket.destroy();
      return;
    }
    refusals += 1;
    socket.once('close', () => (refusals -= 1));
    refuseConnection(socket, error, { requestId: newRequestId(), retryAfterS: RETRY_AFTER_S });
  }
}

/** @returns whether an address is one of these, or in one of these ranges */
function matcher(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  // Mapped IPv4 addresses are checked as what they stand for.
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
