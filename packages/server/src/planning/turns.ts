// Work that takes a processor for a moment, while somebody waits for its reply: so much at once, tenants in
// turns, and nobody waits in a line that is too long. Whoever takes long turns leaves room for others: alone
// a tenant has all of them but one, so that the next to come need not wait; beside others at most half.
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

/**
 * @param options.atOnce two at least
 * @param options.mostOfTenant that wait; so `most`
 */
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
  /** Turns that each tenant has now; none is 0. */
  const held = new Map<string, number>();
  let busy = 0;
  let waiting = 0;

  function leave(tenant: string, waiter: Waiter): void {
    const line = lines.get(tenant);
    if (line?.delete(waiter) !== true) return;
    waiting -= 1;
    if (line.size === 0) lines.delete(tenant);
  }

  /** Of turns, while no others wait. */
  const alone = Math.max(1, atOnce - 1);
  const share = Math.max(1, Math.floor(atOnce / 2));

  function mayBegin(tenant: string): boolean {
    const isAlone = lines.size === 1 && lines.has(tenant);
    return (held.get(tenant) ?? 0) < (isAlone ? alone : share);
  }

  function next(): void {
    if (busy === atOnce) return;
    for (const [tenant, line] of lines) {
      const [waiter] = line;
      if (waiter === undefined || !mayBegin(tenant)) continue;
      leave(tenant, waiter);
      if (lines.delete(tenant)) lines.set(tenant, line);
      busy += 1;
      held.set(tenant, (held.get(tenant) ?? 0) + 1);
      waiter.begin();
      next();
      return;
    }
  }

  const end = (tenant: string): (() => void) => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      busy -= 1;
      const rest = (held.get(tenant) ?? 0) - 1;
      if (rest === 0) held.delete(tenant);
      else held.set(tenant, rest);
      next();
    };
  };

  return {
    async take(tenant, signal) {
      signal.throwIfAborted();
      const line = lines.get(tenant) ?? new Set<Waiter>();
      const isFree = busy < atOnce && line.size === 0 && (held.get(tenant) ?? 0) < share;
      const isFull = line.size >= mostOfTenant || waiting >= most;
      if (isFull && !isFree) throw tooMany(waiting);
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
      return end(tenant);
    },
  };
}

const tooMany = (waiting: number): ProtocolError =>
  new ProtocolError(
    'ServerOverloaded',
    `${waiting} storyboards wait to be planned, which is the most. Send the request again in some seconds.`,
  );
