import { ProtocolError } from '@filmgate/protocol';
import type { FastifyReply } from 'fastify';

/** Nobody waits for the reply any more. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort(GONE);
  });
  return gone.signal;
}

const GONE = new ProtocolError('RequestTimeout', 'The client closed the connection.');
