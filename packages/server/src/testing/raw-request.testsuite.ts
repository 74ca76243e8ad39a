// HTTP as it stands on the wire, for what no client sends.
import { connect, type Socket } from 'node:net';

export interface RawConnection extends Disposable {
  readonly socket: Socket;
  /** Resolves with all that has come so far once it matches. */
  seen(pattern: RegExp): Promise<string>;
  /** Resolves with all that came, when the service has ended the connection. */
  ended(): Promise<string>;
}

/** @param localAddress where it comes from, one of 127/8; 127.0.0.1 unless given */
export function rawConnection(
  origin: string,
  text = '',
  { localAddress = '127.0.0.1' }: { readonly localAddress?: string } = {},
): RawConnection {
  const { port } = new URL(origin);
  const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress });
  let all = '';
  const { promise: over, resolve: end } = Promise.withResolvers<string>();
  socket.on('data', (chunk) => (all += chunk.toString('latin1')));
  // A connection that is reset has ended as well.
  socket.on('error', () => {});
  socket.on('close', () => end(all));
  socket.write(text);
  return {
    socket,
    seen: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(all)) resolve(all);
        };
        look();
        socket.on('data', look);
        void over.then(() => reject(new Error(`it ended with ${JSON.stringify(all)}`)));
      }),
    ended: () => over,
    [Symbol.dispose]: () => void socket.destroy(),
  };
}
