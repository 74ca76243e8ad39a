// A real HTTP server on this machine, for tests of what is fetched.
import { once } from 'node:events';
// Serves, and asks nothing of anyone.
// oxlint-disable-next-line no-restricted-imports
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LoopbackServer extends AsyncDisposable {
  /** `127.0.0.1:port`, as the allow-list takes it. */
  readonly host: string;
  readonly port: number;
  url(path: string): string;
}

export async function startLoopbackServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LoopbackServer> {
  const server = createServer(handle);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    host,
    port: address.port,
    url: (path) => `http://${host}${path}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
