// A gateway of the new-api family on loopback that a test conducts: what becomes of a create's reply, and
// of each job. It counts what it would bill.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startMediaHost, type MediaHost } from './media-host.testsuite.ts';

const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));

interface ScriptedReply {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ScriptedNewapi extends AsyncDisposable {
  readonly host: MediaHost;
  /** Bodies of creates, in order; the job of the first is `job-0`. */
  readonly bodies: Record<string, unknown>[];
  /** What becomes of the replies to the next creates; `answer` when it is used up. */
  readonly replies: ('answer' | 'cut' | ScriptedReply)[];
  /** What a job says of itself; `running` unless set. */
  readonly says: Map<string, object>;
  /** Jobs that it answers for with 400. */
  readonly errors: Map<string, object>;
  /** How many questions after a job are still cut off without an answer. */
  readonly silences: Map<string, number>;
  /** The job is done. */
  finish(jobId: string): void;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, { status, body, headers }: ScriptedReply): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));
}

export async function startScriptedNewapi(): Promise<ScriptedNewapi> {
  const film = await readFile(FILM);
  const upstream: Omit<ScriptedNewapi, 'host' | keyof AsyncDisposable> = {
    bodies: [],
    replies: [],
    says: new Map(),
    errors: new Map(),
    silences: new Map(),
    finish: (jobId) => upstream.says.set(jobId, { status: 'SUCCESS', result_url: host.url('/f') }),
  };
  const host = await startMediaHost((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/f') {
      response.writeHead(200, { 'content-type': 'video/mp4' }).end(film);
      return;
    }
    if (request.method === 'POST') {
      upstream.bodies.push(JSON.parse(await readBody(request)) as Record<string, unknown>);
      const reply = upstream.replies.shift() ?? 'answer';
      if (reply === 'cut') request.socket.destroy();
      else if (reply === 'answer')
        answer(response, { status: 200, body: { id: `job-${upstream.bodies.length - 1}` } });
      else answer(response, reply);
      return;
    }
    const id = request.url?.split('/').at(-1) ?? '';
    const silences = upstream.silences.get(id) ?? 0;
    if (silences > 0) {
      upstream.silences.set(id, silences - 1);
      request.socket.destroy();
      return;
    }
    const error = upstream.errors.get(id);
    if (error !== undefined) return answer(response, { status: 400, body: error });
    const body = upstream.says.get(id) ?? { status: 'IN_PROGRESS', progress: '10%' };
    answer(response, { status: 200, body });
  }

  return { ...upstream, host, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
}
