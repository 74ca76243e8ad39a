// Serves samples/ on loopback, as a user's media host would.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
};

export interface SampleServer extends AsyncDisposable {
  /** `host:port`, for the list of private hosts that the service may fetch from. */
  readonly host: string;
  url(name: string): string;
}

export async function serveSamples(): Promise<SampleServer> {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://samples').pathname);
    void (async () => {
      const file = await stat(join(samples, name)).catch(() => undefined);
      if (!file?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': CONTENT_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'content-length': file.size,
      });
      createReadStream(join(samples, name)).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (name) => `http://${host}/${name}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
