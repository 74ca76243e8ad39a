// An upstream of Ark's protocol on loopback that is many: each path is a provider with manners of its own.
// It counts what it is asked for, and what it makes.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answers, type Exchange, type Misbehaviour } from './misbehaviour.ts';

export const CHAOS_KEY = 'the-key-of-the-chaos-upstream';

/** Misbehaves so often, then minds its manners. `Infinity`: for ever. */
export interface Bad {
  readonly does: Misbehaviour;
  readonly times: number;
}

export interface Manners {
  readonly create?: Bad;
  /** Whether a job is made although its creation misbehaves. */
  readonly makes?: boolean;
  readonly look?: Bad;
  /** What a job says of itself, look by look, the last for ever; `gone`: it is not in the list. */
  readonly says?: readonly (object | 'gone')[];
  readonly film?: Bad;
}

export interface Counts {
  creates: number;
  readonly createdAtMs: number[];
  looks: number;
  /** Lists that were asked for to find a lost job. */
  searches: number;
  films: number;
  cancels: number;
  /** Keys that came with requests for films. */
  readonly filmKeys: Set<string>;
}

export interface ChaosUpstream extends AsyncDisposable {
  readonly host: string;
  baseUrl(name: string): string;
  counts(name: string): Counts;
}

interface Job {
  readonly id: string;
  readonly createdAtMs: number;
  /** What is told of it once it has ended. */
  readonly asked: object;
  looks: number;
  searches: number;
}

interface Provider {
  readonly manners: Manners;
  readonly counts: Counts;
  readonly jobs: Map<string, Job>;
}

const FILM = new URL('../../../samples/clip-1.mp4', import.meta.url);
const TASKS = '/api/v3/contents/generations/tasks';

export async function startChaosUpstream(
  providers: Readonly<Record<string, Manners>>,
  now: () => number,
): Promise<ChaosUpstream> {
  const film = await readFile(FILM);
  const known = new Map<string, Provider>();
  for (const [name, manners] of Object.entries(providers)) {
    const counts = {
      creates: 0,
      createdAtMs: [],
      looks: 0,
      searches: 0,
      films: 0,
      cancels: 0,
      filmKeys: new Set<string>(),
    };
    known.set(name, { manners, counts, jobs: new Map() });
  }
  const server = createServer((request, response) => {
    // Ours to break.
    response.on('error', () => {});
    void serve({ request, response });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const baseUrl = (name: string): string => `http://${host}/${name}/api/v3`;

  async function serve(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    const url = new URL(request.url ?? '/', `http://${host}`);
    const [, name = '', ...rest] = url.pathname.split('/');
    const provider = known.get(name);
    const path = `/${rest.join('/')}`;
    if (provider === undefined) return answers(404, {})(exchange);
    if (path === '/film.mp4') return serveFilm(provider, exchange);
    if (request.headers.authorization !== `Bearer ${CHAOS_KEY}`) {
      return answers(401, { error: { code: 'AuthenticationError', message: 'no key' } })(exchange);
    }
    if (request.method === 'POST') {
      return create(provider, await text(request), exchange);
    }
    if (request.method === 'DELETE') {
      provider.counts.cancels += 1;
      return answers(200, {})(exchange);
    }
    const ids = url.searchParams.getAll('filter.task_ids');
    if (path !== TASKS || ids.length === 0) return search(provider, response);
    return look(name, provider, ids, exchange);
  }

  function create({ manners, counts, jobs }: Provider, body: string, exchange: Exchange): void {
    counts.creates += 1;
    counts.createdAtMs.push(now());
    const { create: bad, makes = false } = manners;
    const misbehaves = bad !== undefined && counts.creates <= bad.times;
    const id = `cgt-${counts.creates}`;
    if (!misbehaves || makes) {
      const { model, seed, ratio, duration, resolution } = JSON.parse(body);
      const asked = { model, seed, ratio, duration, resolution };
      jobs.set(id, { id, createdAtMs: now(), asked, looks: 0, searches: 0 });
    }
    (misbehaves ? bad.does : answers(200, { id }))(exchange);
  }

  /** The list by which a lost job is looked for. */
  function search({ counts, jobs }: Provider, response: ServerResponse): void {
    counts.searches += 1;
    const items = [...jobs.values()].map((job) => {
      const { id, createdAtMs, asked } = job;
      job.searches += 1;
      const made = { id, created_at: Math.floor(createdAtMs / 1000) };
      // As the real one does: of a job that runs neither seed nor shape are told.
      return job.searches > 1
        ? { ...made, status: 'succeeded', ...asked }
        : { ...made, status: 'running' };
    });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items, total: items.length }));
  }

  function look(
    name: string,
    { manners, counts, jobs }: Provider,
    ids: readonly string[],
    exchange: Exchange,
  ): void {
    counts.looks += 1;
    const { look: bad, says = [{ status: 'running' }, { status: 'succeeded' }] } = manners;
    if (bad !== undefined && counts.looks <= bad.times) return bad.does(exchange);
    const items = ids.flatMap((id) => {
      const job = jobs.get(id);
      if (job === undefined) return [];
      job.looks += 1;
      const said = says[Math.min(job.looks, says.length) - 1] ?? 'gone';
      if (said === 'gone') return [];
      const usage = { total_tokens: 108_900, completion_tokens: 108_900 };
      const content = { video_url: `http://${host}/${name}/film.mp4` };
      const done = 'status' in said && said.status === 'succeeded';
      return [{ id, ...(done && { content, usage }), ...said }];
    });
    answers(200, { items, total: items.length })(exchange);
  }

  function serveFilm({ manners, counts }: Provider, exchange: Exchange): void {
    counts.films += 1;
    counts.filmKeys.add(exchange.request.headers.authorization ?? 'no key');
    const { film: bad } = manners;
    if (bad !== undefined && counts.films <= bad.times) return bad.does(exchange);
    exchange.response.writeHead(200, { 'content-type': 'video/mp4' }).end(film);
  }

  return {
    host,
    baseUrl,
    counts(name) {
      const provider = known.get(name);
      if (provider === undefined) throw new Error(`there is no provider ${name}`);
      return provider.counts;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
