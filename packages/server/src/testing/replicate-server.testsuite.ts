// The predictions of Replicate on loopback, as Replicate's HTTP reference has them.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { startMediaHost, type MediaHost } from './media-host.testsuite.ts';

export const REPLICATE_KEY = 'r8_a-token-of-replicate';

/** What a prediction says of itself, one after the other, the last for ever; a number is an HTTP error. */
export type ReplicateScript = readonly (Readonly<Record<string, unknown>> | number)[];

export interface ReplicateServer extends MediaHost {
  readonly submitted: { readonly path: string; readonly input: Record<string, unknown> }[];
  /** `METHOD path key` of each request. */
  readonly requests: string[];
}

const ERRORS: Readonly<Record<number, string>> = {
  401: 'You did not pass a valid authentication token',
  402: 'You have insufficient credit to run this model.',
  404: 'The requested resource could not be found.',
  429: 'Request was throttled. Expected available in 1 second.',
};
const FILM = new URL('../../../../samples/clip-1.mp4', import.meta.url);

/** @param scripts by prompt; one that begins with an HTTP error answers the creation with it */
export async function startReplicateServer(
  scripts: Readonly<Record<string, ReplicateScript>>,
): Promise<ReplicateServer> {
  const film = await readFile(FILM);
  const submitted: ReplicateServer['submitted'] = [];
  const requests: string[] = [];
  const jobs = new Map<string, { readonly script: ReplicateScript; asked: number }>();

  const host = await startMediaHost(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const key = headers.authorization ?? 'no key';
    requests.push(`${method} ${url} ${key}`);
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number): void =>
      answer(status, { title: 'refused', detail: ERRORS[status] ?? 'no reason', status });
    if (url.startsWith('/files/')) {
      response.writeHead(200, { 'content-type': 'video/mp4' });
      return response.end(film);
    }
    if (key !== `Bearer ${REPLICATE_KEY}`) return refuse(401);
    const prediction = (id: string, said: object): object => ({
      id,
      model: 'bytedance/seedance-1-pro',
      version: 'hidden',
      input: {},
      logs: '',
      output: null,
      error: null,
      created_at: '2026-11-26T06:00:00.000Z',
      urls: {
        get: host.url(`/v1/predictions/${id}`),
        cancel: host.url(`/v1/predictions/${id}/cancel`),
        web: `https://replicate.com/p/${id}`,
      },
      ...said,
    });
    if (method === 'POST') {
      const { input } = JSON.parse(await text(request)) as { input: Record<string, unknown> };
      submitted.push({ path: url, input });
      const script = scripts[String(input['prompt'])] ?? [422];
      if (typeof script[0] === 'number') return refuse(script[0]);
      const id = `p${submitted.length}`;
      jobs.set(id, { script, asked: 0 });
      return answer(201, prediction(id, { status: 'starting' }));
    }
    const id = /^\/v1\/predictions\/(\w+)$/.exec(url)?.[1] ?? '';
    const job = jobs.get(id);
    if (job === undefined) return refuse(404);
    job.asked += 1;
    const said = job.script[Math.min(job.asked, job.script.length) - 1] ?? {};
    if (typeof said === 'number') return refuse(said);
    const done = said['status'] === 'succeeded' && !('output' in said);
    answer(200, prediction(id, done ? { ...said, output: host.url(`/files/${id}.mp4`) } : said));
  });
  return { ...host, submitted, requests };
}
