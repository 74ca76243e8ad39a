// A program of somebody else's on loopback that is told of events.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it came: what the signature is over. */
  readonly text: string;
}

export interface Receiver extends AsyncDisposable {
  /** `host:port`, as the allow-list takes it. */
  readonly host: string;
  url(path: string): string;
  /** In the order in which they came. */
  readonly received: Received[];
  /** Resolves once so many came, at once where they have. */
  count(least: number): Promise<void>;
}

/** What it answers; 200 where nothing is said. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export async function startReceiver(
  answer: (message: Received) => Answer | Promise<Answer> = () => ({}),
): Promise<Receiver> {
  const received: Received[] = [];
  let waiting: { readonly least: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const headers = plain(request.headers);
      const path = request.url ?? '';
      const message = { path, id: headers['webhook-id'] ?? '', headers, text };
      received.push(message);
      for (const { least, resolve } of waiting) if (received.length >= least) resolve();
      waiting = waiting.filter(({ least }) => received.length < least);
      void (async () => {
        const { status = 200, headers: sent = {}, body = '' } = await answer(message);
        response.writeHead(status, sent).end(body);
      })();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path) => `http://${host}${path}`,
    received,
    count(least) {
      if (received.length >= least) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push({ least, resolve });
      });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
