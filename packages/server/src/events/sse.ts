// A reply that goes on: server-sent events as the HTML standard has them. What the client has not taken yet
// is never more than a few kilobytes and one event: whoever writes asks first whether it is behind.
import type { FastifyReply } from 'fastify';

export interface SseEvent {
  readonly event: string;
  /** JSON: without line ends. */
  readonly data: string;
  /** What a client that comes back says that it has heard last. */
  readonly id?: string;
}

export interface Sse {
  send(event: SseEvent): void;
  /** A comment. */
  beat(): void;
  /** The client does not take what is sent: nothing more is to be, until `onDrain`. */
  isBehind(): boolean;
  isClosed(): boolean;
  /** What was sent is still delivered. */
  end(): void;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Not kept, and not gathered or compressed on the way: it would not come event by event.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};
/** After which a client comes back. */
const RETRY_MS = 2_000;

/** Takes the reply over. @param on.close whoever ended it; twice at most */
export function openSse(
  reply: FastifyReply,
  on: { readonly drain: () => void; readonly close: () => void },
): Sse {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...HEADERS })) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200);
  raw.on('drain', on.drain);
  raw.once('close', on.close);
  // The client may have gone before anything was answered.
  if (raw.destroyed) queueMicrotask(on.close);
  const write = (text: string): void => {
    if (!raw.destroyed && !raw.writableEnded) raw.write(text);
  };
  write(`retry: ${RETRY_MS}\n\n`);
  return {
    send({ event, data, id }) {
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
    },
    beat() {
      // A client that takes nothing is let go by the server's own time for that: not to be put off.
      if (!raw.writableNeedDrain) write(':\n\n');
    },
    isBehind: () => raw.writableNeedDrain,
    isClosed: () => raw.destroyed || raw.writableEnded,
    end: () => void raw.end(),
  };
}
