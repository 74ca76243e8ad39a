// Simulated time: what is to happen, in order. Between two events everything that can go on without time
// passing does, the real database's group commits included; so a run is the same each time.

export interface Timeline {
  /** Since the start; never goes back. */
  readonly elapsedMs: () => number;
  /** @returns cancels it */
  after(delayMs: number, happen: () => void): () => void;
  sleep(delayMs: number): Promise<void>;
  /** Tells of work that takes turns of the event loop, but no simulated time. */
  busyWith<T>(work: Promise<T>): Promise<T>;
  /** Until nothing is to happen, `ended` says so, or it is `untilMs`. */
  run(untilMs: number, ended?: () => boolean): Promise<void>;
}

interface Event {
  readonly dueMs: number;
  readonly number: number;
  readonly happen: () => void;
}

/** Cheaper than the one of `node:timers/promises`, and there are millions. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createTimeline(): Timeline {
  /** The next one last. */
  const events: Event[] = [];
  let elapsedMs = 0;
  let made = 0;
  let busy = 0;

  const isBefore = (a: Event, b: Event): boolean =>
    a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.number < b.number);

  function insert(event: Event): void {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = events[middle];
      if (other !== undefined && isBefore(event, other)) low = middle + 1;
      else high = middle;
    }
    events.splice(low, 0, event);
  }

  function after(delayMs: number, happen: () => void): () => void {
    const event = { dueMs: elapsedMs + Math.max(0, delayMs), number: (made += 1), happen };
    insert(event);
    return () => {
      const at = events.indexOf(event);
      if (at >= 0) events.splice(at, 1);
    };
  }

  async function atRest(): Promise<void> {
    await nextTurn();
    if (busy > 0) await atRest();
  }

  return {
    elapsedMs: () => elapsedMs,
    after,
    sleep: (delayMs) => new Promise((resolve) => after(delayMs, resolve)),
    async busyWith(work) {
      busy += 1;
      try {
        return await work;
      } finally {
        busy -= 1;
      }
    },
    async run(untilMs, ended = () => false) {
      await atRest();
      for (;;) {
        const next = events.at(-1);
        if (next === undefined || next.dueMs > untilMs || ended()) return;
        events.pop();
        elapsedMs = next.dueMs;
        next.happen();
        await atRest();
      }
    },
  };
}
