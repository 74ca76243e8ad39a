// A provider of Ark's protocol, and a host of media, that take connections and answer nothing on them, until
// they recover: what came before stays without an answer.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const FILM = new URL('../../samples/clip-1.mp4', import.meta.url);
/** More than what the system keeps for a reader that does not read. */
const FILM_BYTES = 24 * 1024 * 1024;

export interface StuckUpstream extends AsyncDisposable {
  readonly host: string;
  /** Requests that wait for an answer which they will not get. */
  waiting(): number;
  connections(): Promise<number>;
  /** From now on all is answered, or nothing any more. */
  recover(recovered: boolean): void;
}

/**
 * Below `/creates` no create is answered, below `/looks` no question for a job, below `/media` nothing;
 * below `/films` all is, and every job is done, with a large film.
 */
export async function startStuckUpstream(): Promise<StuckUpstream> {
  const sample = await readFile(FILM);
  const padding = Buffer.alloc(FILM_BYTES - sample.length);
  // A box that players skip.
  padding.writeUInt32BE(padding.length);
  padding.write('free', 4);
  const film = Buffer.concat([sample, padding]);
  const waiting = new Set<ServerResponse>();
  let recovered = false;
  let jobs = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, place] = pathname.split('/');
    await text(request);
    const isCreate = request.method === 'POST';
    const hangs =
      place === 'media' ||
      (place === 'creates' && isCreate) ||
      (place === 'looks' && request.method === 'GET');
    if (hangs && !recovered) {
      waiting.add(response);
      return void response.once('close', () => waiting.delete(response));
    }
    if (place === 'film') return void response.writeHead(200, FILM_HEADERS).end(film);
    if (place === 'media') return void response.writeHead(404).end();
    if (isCreate) return json(response, { id: `cgt-${(jobs += 1)}` });
    const done = { status: 'succeeded', content: { video_url: `http://${host}/film` } };
    const described = place === 'films' ? done : { status: 'cancelled' };
    const items = searchParams.getAll('filter.task_ids').map((id) => ({ id, ...described }));
    json(response, { items, total: items.length });
  }

  const server = createServer((request, response) => {
    // A request that is cut off before it has been read.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    waiting: () => waiting.size,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    recover: (value) => void (recovered = value),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const FILM_HEADERS = { 'content-type': 'video/mp4', 'content-length': FILM_BYTES };

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
