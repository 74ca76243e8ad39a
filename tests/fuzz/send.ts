// Sends a request as it is written: no path is tidied, no header is set right.
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FuzzRequest } from './fuzz-request.ts';

export interface Answer {
  readonly status: number;
  /** Without its parameters; empty where there is none. */
  readonly contentType: string;
  readonly body: string;
  readonly tookMs: number;
}

export interface Sender extends Disposable {
  /** @throws Error where no reply came */
  send(request: FuzzRequest): Promise<Answer>;
}

const GIVE_UP_MS = 30_000;

/** Of a reply that goes on. */
async function firstOf(replied: IncomingMessage): Promise<string> {
  for await (const chunk of replied) return String(chunk);
  return '';
}

/** @param origin where it listens */
export function createSender(origin: string): Sender {
  const { hostname, port, host } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  async function reply(asked: FuzzRequest): Promise<IncomingMessage> {
    const { method, path, headers, body } = asked;
    const bytes = Buffer.from(body?.text ?? '', body?.encoding);
    const given = new Set(headers.map(([name]) => name));
    // As clients do: the methods that have a body say that it is empty.
    const hasLength = body !== null || ['POST', 'PUT', 'PATCH'].includes(method);
    const all = [
      ...(given.has('host') ? [] : [['host', host] as const]),
      ...headers,
      ...(hasLength ? [['content-length', String(bytes.length)] as const] : []),
    ];
    const signal = AbortSignal.timeout(GIVE_UP_MS);
    const sent = request({ agent, hostname, port, method, path, headers: all.flat(), signal });
    const replied = once(sent, 'response') as Promise<[IncomingMessage]>;
    // `once` tells of the first alone.
    sent.on('error', () => {});
    sent.end(bytes);
    try {
      return (await replied)[0];
    } catch (error) {
      // A kept connection may have been closed just then.
      if (sent.reusedSocket) return await reply(asked);
      throw error;
    }
  }

  return {
    async send(request) {
      const startedMs = performance.now();
      const replied = await reply(request);
      const [contentType = ''] = (replied.headers['content-type'] ?? '').split(';');
      const body =
        contentType === 'text/event-stream' ? await firstOf(replied) : await text(replied);
      const tookMs = performance.now() - startedMs;
      return { status: replied.statusCode ?? 0, contentType, body, tookMs };
    },
    [Symbol.dispose]: () => agent.destroy(),
  };
}
