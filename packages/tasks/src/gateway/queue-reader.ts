// A tenant's queue, read task by task while the gateway goes round the tenants.
import type { AttemptStore } from '../store/attempt-store.ts';
import type { Clock } from '../worker/clock.ts';

export type Queued = Awaited<ReturnType<AttemptStore['nextGatewayTasks']>>[number];

export interface QueueReader {
  /** @returns undefined where it has no more */
  next(): Promise<Queued | undefined>;
  /** The last one could be sent; as in the store, its tenant then comes after this turn. */
  sent(turn: number): void;
  skipped(): void;
  isAtPageEnd(): boolean;
  isOver(): boolean;
  readonly turn: number;
  /** Pages' worth of tasks in a row that could not be sent. */
  readonly pagesInVain: number;
}

/** @param options.limit tasks a page */
export function createQueueReader(
  store: Pick<AttemptStore, 'nextGatewayTasks'>,
  options: {
    readonly tenant: string;
    readonly turn: number;
    readonly limit: number;
    readonly clock: Clock;
  },
): QueueReader {
  const { tenant, limit, clock } = options;
  let { turn } = options;
  let page: readonly Queued[] = [];
  let at = 0;
  let inVain = 0;
  let isLast = false;

  async function turnPage(): Promise<void> {
    const after = page.at(-1)?.task.id;
    page = await store.nextGatewayTasks({
      tenant,
      nowMs: clock.now(),
      limit,
      ...(after !== undefined && { after }),
    });
    at = 0;
    isLast = page.length < limit;
  }

  return {
    async next() {
      if (at === page.length && !isLast) await turnPage();
      const queued = page[at];
      at += 1;
      return queued;
    },
    sent(laneTurn) {
      turn = laneTurn + 1;
      inVain = 0;
    },
    skipped() {
      inVain += 1;
    },
    isAtPageEnd: () => at >= page.length,
    isOver: () => isLast && at >= page.length,
    get turn() {
      return turn;
    },
    get pagesInVain() {
      return Math.floor(inVain / limit);
    },
  };
}

/** @returns whose next task is to be tried; undefined: all have been */
export function nextReader(readers: readonly QueueReader[]): QueueReader | undefined {
  let first: QueueReader | undefined;
  for (const reader of readers) {
    if (!reader.isOver() && (first === undefined || isBefore(reader, first))) first = reader;
  }
  return first;
}

/** Where the first of two sent less, and is not held up. Of equals the first stays. */
const isBefore = (a: QueueReader, b: QueueReader): boolean =>
  a.pagesInVain < b.pagesInVain || (a.pagesInVain === b.pagesInVain && a.turn < b.turn);
