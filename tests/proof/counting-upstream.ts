// A provider as it is seen over the wire: real HTTP in the Ark dialect. It counts the jobs that it made,
// each of which would have to be paid, and treats a request as its prompt says.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

const PAGE = 500;
const FILM = new URL('../../samples/clip-1.mp4', import.meta.url);

/** How a request is treated, by a word of its prompt; without, a film is made. */
export type Treatment =
  /** 429 at first, then a film. */
  | 'refused-once'
  /** The job is made, the connection is cut instead of a reply. */
  | 'reply-lost'
  /** The job is made and fails. */
  | 'film-fails'
  /** The job is made and takes eight times as long as others. */
  | 'film-takes-long';

export interface Job {
  readonly id: string;
  /** The task that it was made for: `task-17`, from its prompt. */
  readonly name: string;
  readonly treatment: Treatment | undefined;
  readonly createdAtMs: number;
  /** As it was asked for. */
  readonly seed: number | undefined;
  /** Times at which it was asked to cancel it. */
  readonly cancelsAtMs: number[];
}

export interface CountingUpstream extends AsyncDisposable {
  readonly origin: string;
  readonly host: string;
  /** In the order in which they were made; kept over restarts of the service. */
  readonly jobs: readonly Job[];
  /** The film of a job: each one's is another. */
  filmOf(id: string): Buffer;
  /** Asked for and answered so far. */
  calls(): number;
  /** 429 to every create, from now on or no more. */
  refuse(refuses: boolean): void;
}

/**
 * @param options.jobMs from a job's creation to its film
 * @param options.pieces in which a film is sent
 * @param options.tellsSeeds when a job's seed stands in the list; the real service has it `once ended`
 */
export async function startCountingUpstream({
  jobMs = 500,
  pieces = 4,
  tellsSeeds = 'at once',
}: {
  readonly jobMs?: number;
  readonly pieces?: number;
  readonly tellsSeeds?: 'at once' | 'once ended' | 'never';
} = {}): Promise<CountingUpstream> {
  const sample = await readFile(FILM);
  const jobs: Job[] = [];
  const refused = new Set<string>();
  let calls = 0;
  let refuses = false;

  function filmOf(id: string): Buffer {
    // An empty box, which players skip.
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + id.length);
    head.write('free', 4);
    return Buffer.concat([sample, head, Buffer.from(id)]);
  }

  function make(name: string, treatment: Treatment | undefined, seed: number | undefined): Job {
    const id = `cgt-${randomUUID()}`;
    const job = { id, name, treatment, createdAtMs: Date.now(), seed, cancelsAtMs: [] };
    jobs.push(job);
    return job;
  }

  async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      content: { type: string; text?: string }[];
      seed?: number;
    };
    const prompt = body.content.find(({ type }) => type === 'text')?.text ?? '';
    const [name = '', word] = prompt.split(' ');
    const treatment = word as Treatment | undefined;
    if (refuses || (treatment === 'refused-once' && !refused.has(name))) {
      refused.add(name);
      response.setHeader('retry-after', refuses ? '1' : '0.02');
      return reply(response, 429, { error: { code: 'TooManyRequests', message: 'slower' } });
    }
    const { id } = make(name, treatment, body.seed);
    if (treatment === 'reply-lost') return void request.socket.destroy();
    reply(response, 200, { id });
  }

  function describe({ id, treatment, createdAtMs, seed, cancelsAtMs }: Job): object {
    const takesMs = treatment === 'film-takes-long' ? 8 * jobMs : jobMs;
    const ended = Date.now() >= createdAtMs + takesMs;
    const status =
      cancelsAtMs.length > 0
        ? 'cancelled'
        : !ended
          ? 'running'
          : treatment === 'film-fails'
            ? 'failed'
            : 'succeeded';
    return {
      id,
      status,
      created_at: Math.floor(createdAtMs / 1000),
      ...((tellsSeeds === 'at once' || (tellsSeeds === 'once ended' && status !== 'running')) && {
        seed,
      }),
      ...(status === 'succeeded' && {
        content: { video_url: `${origin}/film/${id}.mp4` },
        usage: { completion_tokens: 108_900, total_tokens: 108_900 },
      }),
      ...(status === 'failed' && { error: { code: 'OutputVideoSensitive', message: 'refused' } }),
    };
  }

  /** In pieces, so that it can be cut off in the middle. */
  async function sendFilm(id: string, response: ServerResponse): Promise<void> {
    const film = filmOf(id);
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': film.length });
    const size = Math.ceil(film.length / pieces);
    for (let at = 0; at < film.length && !response.destroyed; at += size) {
      response.write(film.subarray(at, at + size));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  }

  function answer(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    calls += 1;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname.startsWith('/film/')) return sendFilm(basename(pathname, '.mp4'), response);
    if (request.method === 'POST') return create(request, response);
    if (request.method === 'DELETE') {
      jobs.find(({ id }) => pathname.endsWith(id))?.cancelsAtMs.push(Date.now());
      return reply(response, 200, {});
    }
    const ids = new Set(searchParams.getAll('filter.task_ids'));
    const asked = jobs.filter(({ id }) => ids.size === 0 || ids.has(id));
    // Newest first, one page.
    const items = asked.slice(-PAGE).reverse().map(describe);
    return reply(response, 200, { items, total: asked.length });
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  return {
    origin,
    host,
    jobs,
    filmOf,
    calls: () => calls,
    refuse: (value) => void (refuses = value),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** The environment and the configuration of a service whose films are made there. */
export function configuredFor(upstream: CountingUpstream): {
  readonly env: Readonly<Record<string, string>>;
  readonly yaml: string;
} {
  return {
    env: { ARK_KEY: 'the-upstreams-key', FILMGATE_EGRESS_ALLOW: upstream.host },
    yaml: `
providers:
  upstream:
    kind: volcengine
    key_env: ARK_KEY
    base_url: ${upstream.origin}/api/v3
    concurrency: 100000
    creates_per_minute: 100000
    calls_per_minute: 100000
`,
  };
}
