// A server of the OpenAI Videos shape on loopback that reads one kind of body alone, as some do.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { startMediaHost, type MediaHost } from './media-host.testsuite.ts';

export interface VideosServer extends MediaHost {
  /** The fields that arrived, a file as `type, size`. */
  readonly made: Readonly<Record<string, string>>[];
  /** `METHOD path key` of each request. */
  readonly requests: string[];
  /** Jobs are done from now on. */
  finish(): void;
}

const FILM = new URL('../../../../samples/clip-1.mp4', import.meta.url);

/** @param key null: it asks for none */
export async function startVideosServer(
  reads: 'forms' | 'json',
  key: string | null,
): Promise<VideosServer> {
  const film = await readFile(FILM);
  const made: Readonly<Record<string, string>>[] = [];
  const requests: string[] = [];
  let done = false;
  const video = (id: string): object => ({
    id,
    object: 'video',
    status: done ? 'completed' : 'in_progress',
    progress: done ? 100 : 40,
    created_at: 1_764_000_000,
  });

  const host = await startMediaHost(async (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push(`${method} ${url} ${headers.authorization ?? 'no key'}`);
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (key !== null && headers.authorization !== `Bearer ${key}`) {
      return answer(401, { error: { code: 'invalid_api_key', message: 'Incorrect API key' } });
    }
    if (method === 'POST') {
      const type = headers['content-type'] ?? '';
      const isForm = type.startsWith('multipart/form-data');
      const body = new Uint8Array(await buffer(request));
      if (reads === 'forms' && !isForm) {
        return answer(415, { error: { code: null, message: 'Send multipart/form-data' } });
      }
      if (reads === 'json' && isForm) {
        return answer(422, { detail: [{ loc: ['body'], msg: 'JSON decode error' }] });
      }
      made.push(isForm ? await formFields(body, type) : jsonFields(body));
      return answer(200, video(`video_${made.length}`));
    }
    const [, id, content] = /^\/v1\/videos\/(video_\d+)(\/content)?$/.exec(url) ?? [];
    if (id === undefined) return answer(404, { error: { message: 'no such video' } });
    if (content === undefined) return answer(200, video(id));
    response.writeHead(200, { 'content-type': 'video/mp4' }).end(film);
  });
  return { ...host, made, requests, finish: () => void (done = true) };
}

async function formFields(body: Uint8Array<ArrayBuffer>, type: string) {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : `${value.type}, ${value.size}`,
    ]),
  );
}

function jsonFields(body: Uint8Array) {
  const fields = JSON.parse(Buffer.from(body).toString('utf8')) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
