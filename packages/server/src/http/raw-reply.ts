// Replies to connections that no request came from, written to the socket as they are.
import type { Socket } from 'node:net';
import { ProtocolError } from '@filmgate/protocol';
import { errorBody } from './errors.ts';

/** Long enough for the reply to be read before the connection goes. */
const READ_MS = 1_000;

/** Answers in the mission's form, as nobody knows what was going to be asked, and ends the connection. */
export function refuseConnection(
  socket: Socket,
  error: ProtocolError,
  { requestId, retryAfterS }: { readonly requestId: string; readonly retryAfterS?: number },
): void {
  const body = JSON.stringify(errorBody(error, requestId, 'mission'));
  const head = [
    `HTTP/1.1 ${error.status} ${error.code}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    ...(retryAfterS === undefined ? [] : [`retry-after: ${retryAfterS}`]),
    'connection: close',
  ];
  endConnection(socket, `${head.join('\r\n')}\r\n\r\n${body}`);
}

/** @param reply what is still to be said */
function endConnection(socket: Socket, reply = ''): void {
  socket.on('error', () => socket.destroy());
  // What is not read when the socket is closed would reset the connection, and the replies with it.
  socket.resume();
  socket.end(reply);
  setTimeout(() => socket.destroy(), READ_MS).unref();
}

/**
 * For what Node's parser gave up: broken, too long, or too slow.
 * @param error as of the event `clientError`
 * @param request.isAnswered whether it was refused before its body was there, which turned out broken
 */
export function refuseBroken(
  error: NodeJS.ErrnoException,
  socket: Socket,
  { requestId, isAnswered }: { readonly requestId: string; readonly isAnswered: boolean },
): void {
  // A second reply to the same request would be taken for the one to the next.
  if (isAnswered) return endConnection(socket);
  // Node's own name for the reply that is being sent; two in one another would be none.
  const { _httpMessage: sending } = socket as { _httpMessage?: { headersSent: boolean } };
  if (error.code === 'ECONNRESET' || !socket.writable || sending?.headersSent === true) {
    socket.destroy();
    return;
  }
  refuseConnection(socket, refusalOf(error), { requestId });
}

function refusalOf({ code }: NodeJS.ErrnoException): ProtocolError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ProtocolError(
        'RequestHeaderFieldsTooLarge',
        'The headers and the path of a request may have 16 KiB together. Send what is long in the body.',
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ProtocolError(
        'RequestTimeout',
        'The request did not arrive in time. Send it again.',
      );
    default:
      return new ProtocolError('InvalidParameter', 'This is not a valid HTTP/1.1 request.');
  }
}
