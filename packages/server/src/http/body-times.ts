// How long a body may take to come. Node has one limit for all requests; here a request has 60 seconds in all,
// and one to a route that takes files as long as it likes, as long as it keeps coming: each minute has to bring
// what a line of 16 KB/s brings. A trickle is let go all the same.
import type { FastifyRequest } from 'fastify';
import type { HttpServer } from './http-server.ts';

type Request = FastifyRequest['raw'];

/** Bytes a second; a line of a telephone at its worst has twice that. */
const SLOWEST_BYTES_A_SECOND = 16_000;

interface Coming {
  /** Since when it is looked at. */
  sinceMs: number;
  /** Of its socket, by then. */
  bytesBefore: number;
  isSteady: boolean;
}

export interface BodyTimes {
  /** From now on it may take its time, so long as it keeps coming. */
  keepSteady(request: Request): void;
}

/** What Node says of a request that took too long. */
class RequestTimeout extends Error {
  override readonly name = 'RequestTimeout';
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}

/**
 * Requests that take too long come to the server's event `clientError`, as Node's own do.
 *
 * @param options.requestMs that a body may take, or may bring too little in
 */
export function limitBodyTimes(
  server: HttpServer['server'],
  { requestMs, lookMs }: { readonly requestMs: number; readonly lookMs: number },
): BodyTimes {
  const coming = new Map<Request, Coming>();
  const leastBytes = (SLOWEST_BYTES_A_SECOND * requestMs) / 1000;

  server.prependListener('request', (request: Request) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    if (length === '0' && encoding === undefined) return;
    coming.set(request, {
      sinceMs: performance.now(),
      bytesBefore: request.socket.bytesRead,
      isSteady: false,
    });
    request.once('close', () => coming.delete(request));
  });

  const look = setInterval(() => {
    const nowMs = performance.now();
    for (const [request, each] of coming) {
      if (request.complete || request.socket.destroyed) coming.delete(request);
      else if (nowMs - each.sinceMs >= requestMs) judge(request, each, nowMs);
    }
  }, lookMs);
  look.unref();
  server.once('close', () => clearInterval(look));

  function judge(request: Request, each: Coming, nowMs: number): void {
    const { socket } = request;
    const bytes = socket.bytesRead - each.bytesBefore;
    // A look may come late: what is asked for grows with it.
    if (each.isSteady && bytes >= (leastBytes * (nowMs - each.sinceMs)) / requestMs) {
      each.sinceMs = nowMs;
      each.bytesBefore = socket.bytesRead;
      return;
    }
    coming.delete(request);
    const error = new RequestTimeout('the body of a request did not come in time');
    server.emit('clientError', error, socket);
  }

  return {
    keepSteady(request) {
      const each = coming.get(request);
      if (each !== undefined) each.isSteady = true;
    },
  };
}
