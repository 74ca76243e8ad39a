// The body of a reply, within its limits: bytes, total time, silence.
import type { Dispatcher } from 'undici';
import { ConnectFailure } from './connector.ts';
import { EgressError } from './egress-error.ts';
import type { TimeLimits } from './time-limits.ts';

/** Can be read once. @throws EgressError, the signal's reason */
export async function* limitedBody(
  response: Dispatcher.ResponseData,
  maxBytes: number,
  limits: TimeLimits,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const chunks: AsyncIterator<Uint8Array> = response.body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await limits.waitFor(chunks.next());
      if (next.done === true) return;
      bytes += next.value.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes, bytes);
      yield next.value;
    }
  } catch (error) {
    throw translate(error, limits);
  } finally {
    limits.end();
    if (!response.body.readableEnded) discard(response);
  }
}

export const tooLarge = (maxBytes: number, bytes: number): EgressError =>
  new EgressError('too_large', { got: `${bytes} bytes or more, limit ${maxBytes}` });

/** Closes the connection: a body that nobody wants could be endless. */
export function discard(response: Dispatcher.ResponseData): void {
  // undici reports the abort on the body; we asked for it.
  response.body.on('error', () => response.body.destroy());
  response.body.destroy();
}

/** What a step threw, in the words of egress. */
export function translate(error: unknown, limits: TimeLimits): unknown {
  if (limits.aborted) return limits.reason;
  if (limits.expired) return new EgressError('timeout', { cause: error });
  if (error instanceof EgressError) return error;
  // What the connector refused is told as it put it.
  const reason = error instanceof ConnectFailure ? error.cause : error;
  return reason instanceof EgressError ? reason : new EgressError('unreachable', { cause: reason });
}
