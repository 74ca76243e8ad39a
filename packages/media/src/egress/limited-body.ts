// The body of a reply, within its limits: bytes, total time, silence, speed.
import type { Dispatcher } from 'undici';
import { ConnectFailure } from './connector.ts';
import { EgressError } from './egress-error.ts';
import type { EgressClock } from './egress-clock.ts';
import type { TimeLimits } from './time-limits.ts';

/** The slowest that a body may come, as an average over so much waiting for it. */
const MIN_BYTES_PER_S = 8 * 1024;
const WINDOW_MS = 10_000;

export interface BodyLimits {
  readonly maxBytes: number;
  readonly limits: TimeLimits;
  /** Of the speed; without, a body may drip for as long as the time limits let it. */
  readonly clock?: EgressClock;
}

/** Can be read once. @throws EgressError, the signal's reason */
export async function* limitedBody(
  response: Dispatcher.ResponseData,
  { maxBytes, limits, clock }: BodyLimits,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const pace = clock && createPace();
  const chunks: AsyncIterator<Uint8Array> = response.body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const askedMs = clock?.elapsed() ?? 0;
      const next = await limits.waitFor(chunks.next());
      if (next.done === true) return;
      bytes += next.value.length;
      // What the reader does with the bytes takes its time, too, and is not the host's fault.
      pace?.(next.value.length, (clock?.elapsed() ?? 0) - askedMs);
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

/** @returns takes what came and how long it was waited for; throws where that is too slow */
function createPace(): (bytes: number, waitedMs: number) => void {
  let windowBytes = 0;
  let windowMs = 0;
  return (bytes, waitedMs) => {
    windowBytes += bytes;
    windowMs += waitedMs;
    if (windowMs < WINDOW_MS) return;
    if (windowBytes < (windowMs / 1000) * MIN_BYTES_PER_S) {
      const detail = `${windowBytes} bytes in ${Math.round(windowMs)} ms`;
      throw new EgressError('timeout', { detail });
    }
    windowBytes = 0;
    windowMs = 0;
  };
}

export const tooLarge = (maxBytes: number, bytes: number): EgressError =>
  new EgressError('too_large', { detail: `${bytes} bytes or more, limit ${maxBytes}` });

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
