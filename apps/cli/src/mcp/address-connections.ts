// How many connections one address keeps: the places are there for others as well.
import type { Server, Socket } from 'node:net';

const TELL_EVERY_MS = 60_000;

/** @param server whose listener of connections is there already; what is too many for it is cut */
export function limitAddressConnections(server: Server, most: number): void {
  const ofAddress = new Map<string, number>();
  let toldAtMs = -Infinity;
  const accept = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const open = ofAddress.get(address) ?? 0;
    if (open >= most) {
      socket.destroy();
      if (performance.now() - toldAtMs < TELL_EVERY_MS) return;
      toldAtMs = performance.now();
      process.stderr.write(
        `filmgate mcp: ${address} has ${most} connections open already; more of it are cut.\n`,
      );
      return;
    }
    ofAddress.set(address, open + 1);
    socket.once('close', () => {
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left === 0) ofAddress.delete(address);
      else ofAddress.set(address, left);
    });
    for (const listener of accept) listener.call(server, socket);
  });
}

/** Of IPv6 the /64: one customer has all addresses of it. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [bare = ''] = address.split('%');
  const [head = [], tail = []] = bare.split('::').map((side) => side.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
