// A body is in memory as a whole before its request is judged: how much of that is taken at once has an end,
// and what is large is read for nobody whose key the service does not know.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { connect, FilmgateError, models } from 'filmgate';

export const MOST_BODY_BYTES = 4 * 1024 * 1024;
/** Any call but one that carries media. */
const LARGE_FROM_BYTES = 64 * 1024;

export interface BodyRoom {
  /** Before the body is read. @returns undefined: there is room for it, until its reply has ended */
  refusalOf(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
  ): Promise<BodyRefusal | undefined>;
}

export interface BodyRefusal {
  readonly status: number;
  readonly message: string;
}

/** @param options.mostBytes of all bodies together */
export function createBodyRoom({
  serviceUrl,
  mostBytes,
}: {
  readonly serviceUrl: string;
  readonly mostBytes: number;
}): BodyRoom {
  let taken = 0;
  return {
    async refusalOf({ headers }, reply, key) {
      const isChunked = headers['transfer-encoding'] !== undefined;
      const bytes = isChunked ? MOST_BODY_BYTES : Number(headers['content-length'] ?? 0);
      // Refused by its length alone.
      if (bytes > MOST_BODY_BYTES) return undefined;
      if (bytes > LARGE_FROM_BYTES) {
        const refusal = await keyRefusal(serviceUrl, key);
        if (refusal !== undefined) return refusal;
      }
      if (taken + bytes > mostBytes) {
        return { status: 503, message: 'Too many large requests are read. Try again in a second.' };
      }
      // Its caller may have gone while the service was asked.
      if (reply.raw.closed || reply.raw.destroyed) return undefined;
      taken += bytes;
      reply.raw.once('close', () => (taken -= bytes));
      return undefined;
    },
  };
}

async function keyRefusal(serviceUrl: string, key: string): Promise<BodyRefusal | undefined> {
  try {
    await models.list(connect({ url: serviceUrl, key }));
    return undefined;
  } catch (error) {
    if (!(error instanceof FilmgateError)) throw error;
    const { status = 502, message } = error;
    // The key is good, only not for that.
    return status === 403 ? undefined : { status, message };
  }
}
