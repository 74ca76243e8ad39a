// The queue of fal.ai on loopback, as fal's documentation has it: a film's address answers 400 until it is
// there, then with it, or with what the model or the queue has to say in its place.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { startMediaHost, type MediaHost } from './media-host.testsuite.ts';

export const FAL_KEY = 'fal-key-id:fal-key-secret';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a film's address answers, one after the other, the last for ever. `film`: with the film. */
export type FalScript = readonly ('film' | Answer)[];

export interface FalServer extends MediaHost {
  /** Bodies that were sent to the queue. */
  readonly submitted: { readonly path: string; readonly body: Record<string, unknown> }[];
  /** `METHOD path key` of each request. */
  readonly requests: string[];
}

export const STILL_IN_PROGRESS: Answer = {
  status: 400,
  body: { detail: 'Request is still in progress' },
};

const FILM = new URL('../../../../samples/clip-1.mp4', import.meta.url);

/**
 * @param scripts by prompt
 * @param addresses of jobs are given below this; the server's own unless given
 */
export async function startFalServer(
  scripts: Readonly<Record<string, FalScript>>,
  addresses?: string,
): Promise<FalServer> {
  const film = await readFile(FILM);
  const submitted: FalServer['submitted'] = [];
  const requests: string[] = [];
  const jobs = new Map<string, { readonly script: FalScript; asked: number }>();

  const host = await startMediaHost(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const key = headers.authorization ?? 'no key';
    requests.push(`${method} ${url} ${key}`);
    const answer = (status: number, body: unknown, more: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(body));
    };
    if (url.startsWith('/files/')) {
      response.writeHead(200, { 'content-type': 'video/mp4' });
      return response.end(film);
    }
    if (key !== `Key ${FAL_KEY}`) {
      return answer(401, { detail: 'Cannot access application "fal-ai/seedance"' });
    }
    if (method === 'POST') {
      const body = JSON.parse(await text(request)) as Record<string, unknown>;
      submitted.push({ path: url, body });
      const script = scripts[String(body['prompt'])];
      if (script === undefined) {
        const detail = [{ loc: ['body', 'prompt'], msg: 'field required', type: 'value_error' }];
        return answer(422, { detail });
      }
      const id = `req-${submitted.length}`;
      jobs.set(id, { script, asked: 0 });
      const base = `${addresses ?? host.url('')}/fal-ai/bytedance/requests/${id}`;
      return answer(200, {
        status: 'IN_QUEUE',
        request_id: id,
        response_url: base,
        status_url: `${base}/status`,
        cancel_url: `${base}/cancel`,
        queue_position: 0,
      });
    }
    const job = jobs.get(/\/requests\/([^/?]+)$/.exec(url)?.[1] ?? '');
    if (job === undefined) return answer(404, { detail: 'Request not found' });
    job.asked += 1;
    const said = job.script[Math.min(job.asked, job.script.length) - 1] ?? 'film';
    if (said !== 'film') return answer(said.status, said.body, { ...said.headers });
    const video = { url: host.url('/files/v.mp4'), content_type: 'video/mp4', file_name: 'v.mp4' };
    answer(200, { video, seed: 7 });
  });
  return { ...host, submitted, requests };
}
