// What a server may do to a request instead of answering it.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** It has answered, or has seen to it that there is no answer. */
export type Misbehaviour = (exchange: Exchange) => void;

export const answers =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Misbehaviour =>
  ({ response }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };

/** As Ark words its errors. */
export const refuses = (
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Misbehaviour => answers(status, { error: { code, message, param: '', type: 'x' } }, headers);

export const page: Misbehaviour = answers(200, '<html><body>Just a moment …</body></html>', {
  'content-type': 'text/html',
});

export const empty: Misbehaviour = answers(200, '');

export const otherShape: Misbehaviour = answers(200, { ok: true, result: [] });

/** Says nothing, and keeps the connection. */
export const hangs: Misbehaviour = () => {};

/** One byte of a reply now and then, for ever. */
export const drips: Misbehaviour = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};

/** Headers that never end. */
export const slowHeaders: Misbehaviour = ({ response }) => {
  const { socket } = response;
  socket?.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => socket?.write(`x-${Date.now()}: 1\r\n`), 50);
  socket?.on('close', () => clearInterval(timer));
};

export const raw =
  (text: string): Misbehaviour =>
  ({ response }) => {
    response.socket?.end(text);
  };

export const truncated: Misbehaviour = raw(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"id":"cgt-',
);

/** A length that cuts the reply off in its middle. */
export const wrongLength: Misbehaviour = raw(
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 6\r\n\r\n{"id":"cgt-1","items":[]}',
);

export const noHttp: Misbehaviour = raw('SSH-2.0-OpenSSH_9.6\r\n');

export const resets: Misbehaviour = ({ response }) => {
  response.socket?.resetAndDestroy();
};

export const resetsAfterBytes: Misbehaviour = ({ response }) => {
  const { socket } = response;
  socket?.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"id":"cgt-', () =>
    setImmediate(() => socket.resetAndDestroy()),
  );
};

export const redirects = (location: string): Misbehaviour => answers(307, '', { location });

const GIGABYTE = 1024 ** 3;
const CHUNK = Buffer.alloc(64 * 1024, '{"id":"cgt-1","items":[],"x":1} ');

/** JSON of a gigabyte, as fast as it is read. @param onSent how much really left */
export const gigabyte =
  (onSent: (bytes: number) => void): Misbehaviour =>
  async ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': GIGABYTE });
    let sent = 0;
    while (sent < GIGABYTE && !response.destroyed) {
      const isFull = !response.write(CHUNK);
      sent += CHUNK.length;
      if (isFull) await drained(response);
    }
    onSent(sent);
  };

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      response.off('drain', over).off('close', over);
      resolve();
    };
    response.on('drain', over).on('close', over);
  });

const BOMB_MEGABYTES = 256;

/** A quarter of a megabyte that inflates to a thousand times as much. */
export async function makeBomb(): Promise<Buffer> {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  const spaces = Buffer.alloc(1024 * 1024, ' ');
  for (let i = 0; i < BOMB_MEGABYTES; i += 1) {
    if (!gzip.write(spaces)) await once(gzip, 'drain');
  }
  gzip.end();
  await once(gzip, 'end');
  return Buffer.concat(chunks);
}

export const bomb =
  (bytes: Buffer): Misbehaviour =>
  ({ response }) => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(bytes);
  };
