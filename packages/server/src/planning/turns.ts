// Work that takes a processor for a moment, while somebody waits for its reply: so much at once, tenants in
// turns, and nobody waits in a line that is too long.
import { ProtocolError } from '@filmgate/protocol';

export interface Turns {
  /**
   * Resolves when it is the tenant's turn.
   * @returns ends the turn; once
   * @throws ProtocolError `ServerOverloaded` where too many wait; the signal's reason
   */
  take(tenant: string, signal: AbortSignal): Promise<() => void>;
}

interface Waiter {
  readonly begin: () => void;
}

/** @param options.mostOfTenant that wait; so `most` */
export function createTurns({
  atOnce,
  mostOfTenant = 16,
  most = 64,
}: {
  readonly atOnce: number;
  readonly mostOfTenant?: number;
  readonly most?: number;
}): Turns {
  /** Whose turn is next comes first; none of the lines is empty. */
  const lines = new Map<string, Set<Waiter>>();
  let busy = 0;
  let waiting = 0;

  function leave(tenant: string, waiter: Waiter): void {
    const line = lines.get(tenant);
    if (line?.delete(waiter) !== true) return;
    waiting -= 1;
    if (line.size === 0) lines.delete(tenant);
  }

  function next(): void {
    const [first] = lines;
    if (first === undefined || busy === atOnce) return;
    const [tenant, line] = first;
    const [waiter] = line;
    if (waiter === undefined) return;
    leave(tenant, waiter);
    if (lines.delete(tenant)) lines.set(tenant, line);
    busy += 1;
    waiter.begin();
    next();
  }

  const end = (): (() => void) => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      busy -= 1;
      next();
    };
  };

  return {
    async take(tenant, signal) {
      signal.throwIfAborted();
      const line = lines.get(tenant) ?? new Set<Waiter>();
      const isFull = line.size >= mostOfTenant || waiting >= most;
      if (isFull && busy === atOnce) throw tooMany(waiting);
      await new Promise<void>((resolve, reject) => {
        const waiter = { begin: resolve };
        signal.addEventListener(
          'abort',
          () => {
            leave(tenant, waiter);
            reject(signal.reason as Error);
          },
          { once: true },
        );
        lines.set(tenant, line.add(waiter));
        waiting += 1;
        next();
      });
      return end();
    },
  };
}

const tooMany = (waiting: number): ProtocolError =>
  new ProtocolError(
    'ServerOverloaded',
    `${waiting} storyboards wait to be planned, which is the most. Send the request again in some seconds.`,
  );
