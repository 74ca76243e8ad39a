// An upstream of Ark's protocol that keeps books: what became of each job, and what it bills for it.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BillingUpstream extends AsyncDisposable {
  readonly host: string;
  readonly baseUrl: string;
  /** Tokens that are billed, by job; only of those that are over. */
  bills(): ReadonlyMap<string, number>;
  /** Jobs that were made. */
  jobs(): number;
}

type Fate = 'succeeded' | 'failed' | 'billed though failed';

interface Job {
  readonly id: string;
  readonly model: string;
  readonly createdAtMs: number;
  readonly endsAtMs: number;
  readonly fate: Fate;
  readonly tokens: number;
  cancelled: boolean;
}

const PATH = '/api/v3/contents/generations/tasks';
const FILM = new URL('../../samples/clip-1.mp4', import.meta.url);
/** Of the sample: 960×720, 120 frames. */
const FILM_TOKENS = 81_000;
const LONGEST_MS = 1500;

/** @param random 0 ≤ x < 1: what becomes of jobs and requests */
export async function startBillingUpstream(random: () => number): Promise<BillingUpstream> {
  const film = await readFile(FILM);
  const jobs = new Map<string, Job>();
  const isOver = (job: Job): boolean => job.cancelled || job.endsAtMs <= Date.now();
  const billOf = ({ cancelled, fate, tokens }: Job): number =>
    cancelled || fate === 'failed' ? 0 : tokens;

  function make(model: string): Job {
    const dice = random();
    const job: Job = {
      id: `job-${jobs.size}`,
      model,
      createdAtMs: Date.now(),
      endsAtMs: Date.now() + random() * LONGEST_MS,
      fate: dice < 0.7 ? 'succeeded' : dice < 0.85 ? 'failed' : 'billed though failed',
      // Some are counted lower than they should be: a mismatch.
      tokens: random() < 0.8 ? FILM_TOKENS : FILM_TOKENS - 1000,
      cancelled: false,
    };
    jobs.set(job.id, job);
    return job;
  }

  function view(job: Job): object {
    const { id, model, createdAtMs, cancelled, fate } = job;
    const base = { id, model, created_at: Math.floor(createdAtMs / 1000) };
    if (!isOver(job)) return { ...base, status: 'running' };
    if (cancelled) return { ...base, status: 'cancelled' };
    const bill = billOf(job);
    const usage = bill === 0 ? {} : { usage: { total_tokens: bill, completion_tokens: bill } };
    if (fate === 'succeeded') {
      const content = { video_url: `http://${host}/film.mp4` };
      return { ...base, ...usage, content, status: 'succeeded' };
    }
    const error = { code: 'InternalServiceError', message: 'It went wrong.' };
    return { ...base, ...usage, error, status: 'failed' };
  }

  async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { model } = JSON.parse(Buffer.concat(parts).toString()) as { model: string };
    const dice = random();
    if (dice < 0.05) {
      return send(response, 400, { error: { code: 'InvalidParameter', message: 'Not that.' } });
    }
    const job = make(model);
    // The reply is lost: nobody knows but we.
    if (dice < 0.08) return void response.destroy();
    send(response, 200, { id: job.id });
  }

  function list({ searchParams }: URL, response: ServerResponse): void {
    const ids = searchParams.getAll('filter.task_ids');
    const asked =
      ids.length > 0
        ? ids.flatMap((id) => jobs.get(id) ?? [])
        : [...jobs.values()].toReversed().slice(0, 500);
    send(response, 200, { items: asked.map(view), total: asked.length });
  }

  function cancel(id: string, response: ServerResponse): void {
    const job = jobs.get(id);
    if (job === undefined) return send(response, 404, { error: { code: 'NotFound', message: id } });
    if (isOver(job) || random() < 0.5) {
      const error = { code: 'InvalidAction.RunningTaskDeletion', message: 'It is running.' };
      return send(response, 409, { error });
    }
    job.cancelled = true;
    send(response, 200, {});
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', `http://${host}`);
    if (url.pathname === '/film.mp4') {
      response.writeHead(200, { 'content-type': 'video/mp4' }).end(film);
    } else if (request.method === 'POST') void create(request, response);
    else if (request.method === 'DELETE') cancel(url.pathname.split('/').at(-1) ?? '', response);
    else if (url.pathname === PATH) list(url, response);
    else send(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    baseUrl: `http://${host}/api/v3`,
    bills: () =>
      new Map([...jobs.values()].filter(isOver).map((job) => [job.id, billOf(job)] as const)),
    jobs: () => jobs.size,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
