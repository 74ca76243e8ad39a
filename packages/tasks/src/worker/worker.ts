// Claims tasks and runs attempts at them. Time is counted by elapsed timers, so a jump of the wall
// clock takes no lease away: each tick first extends the leases it holds and only then recovers
// those that ended.
import type { Claim, TaskStore } from '../store/task-store.ts';
import {
  startAttempt,
  type AbortReason,
  type Attempt,
  type Execute,
  type WorkerLogger,
} from './attempt.ts';
import { systemClock, type Clock } from './clock.ts';

export interface WorkerOptions {
  readonly store: TaskStore;
  readonly execute: Execute;
  /** Attempts at once. */
  readonly concurrency: number;
  readonly workerId: string;
  readonly leaseMs?: number;
  /** Attempts at one task before it fails. */
  readonly maxAttempts?: number;
  /**
   * No other worker has tasks of this store, so at the start every lease is a dead one's. True by
   * default: an SQLite store has one service.
   */
  readonly onlyWorker?: boolean;
  readonly clock?: Clock;
  readonly logger?: WorkerLogger;
  /** The task's state or progress was changed by this worker. */
  readonly onChange?: (taskId: string) => void;
}

export interface Worker {
  /** Recovers what a crash left behind, then takes work. Rejects when the store does not answer. */
  start(): Promise<void>;
  /** There may be a new task. */
  wake(): void;
  /**
   * Aborts the attempts at a task that the store has cancelled.
   * @returns whether one ran here
   */
  cancel(taskId: string): boolean;
  /**
   * No new claims; attempts get `graceMs` to end, then they are aborted and their tasks go back to
   * the queue as if not tried. Never rejects.
   */
  stop(options: { readonly graceMs: number }): Promise<void>;
  /** Attempts that have not ended. */
  running(): number;
}

const MAX_TICK_MS = 5_000;
/** Longer than a render process takes to die. */
const ABORT_MS = 3_000;

const silent: WorkerLogger = { info() {}, warn() {}, error() {} };

export function createWorker(options: WorkerOptions): Worker {
  const { store, execute, concurrency, workerId } = options;
  const { leaseMs = 30_000, maxAttempts = 3, onlyWorker = true } = options;
  const { clock = systemClock, logger = silent, onChange = () => {} } = options;
  const tickMs = Math.min(leaseMs / 3, MAX_TICK_MS);
  const attempts = new Set<Attempt>();
  let phase: 'new' | 'working' | 'stopping' | 'stopped' = 'new';
  let cancelTick: (() => void) | undefined;
  let claiming: Promise<void> | undefined;
  let claimAgain = false;
  let unextendedMs = 0;
  let stopped: Promise<void> | undefined;

  async function recover(allLeasesEnded: boolean): Promise<void> {
    const changes = await store.recover({ nowMs: clock.now(), maxAttempts, allLeasesEnded });
    const ids = Object.values(changes).flat();
    if (ids.length === 0) return;
    logger.warn({ ...changes }, 'tasks recovered');
    for (const id of ids) onChange(id);
  }

  /** One at a time; asked meanwhile, it goes round again. */
  function claimMore(): Promise<void> {
    claimAgain = true;
    // Not in this turn: with all slots taken it would end, and clear `claiming`, before that is set.
    claiming ??= Promise.resolve().then(claimUntilNothing);
    return claiming;
  }

  async function claimUntilNothing(): Promise<void> {
    try {
      while (claimAgain) {
        claimAgain = false;
        const limit = concurrency - attempts.size;
        if (phase !== 'working' || limit <= 0) continue;
        const claims = await store.claim({ workerId, nowMs: clock.now(), leaseMs, limit });
        for (const claim of claims) begin(claim);
      }
    } catch (error) {
      logger.error({ err: error }, 'no tasks could be claimed');
    } finally {
      claiming = undefined;
    }
  }

  function begin(claim: Claim): void {
    const attempt = startAttempt(claim, { store, execute, clock, logger, onChange, maxAttempts });
    attempts.add(attempt);
    onChange(claim.task.id);
    void attempt.settled.finally(() => {
      attempts.delete(attempt);
      void claimMore();
    });
    // Claimed while `stop` was called.
    if (phase !== 'working') attempt.abort('stopping');
  }

  async function extendLeases(): Promise<void> {
    const held = [...attempts].filter((attempt) => attempt.ownsTask());
    if (held.length === 0) return;
    try {
      const lost = await store.extend(
        held.map(({ claim }) => claim),
        { nowMs: clock.now(), leaseMs },
      );
      unextendedMs = 0;
      abortAll(
        held.filter(({ claim }) => lost.includes(claim.task.id)),
        'lease lost',
      );
    } catch (error) {
      unextendedMs += tickMs;
      logger.error({ err: error, unextendedMs }, 'leases could not be extended');
      // By now another worker may have the tasks.
      if (unextendedMs >= leaseMs) abortAll(held, 'lease lost');
    }
  }

  async function tick(): Promise<void> {
    await extendLeases();
    if (phase !== 'working') return;
    await recover(false).catch((error: unknown) => {
      logger.error({ err: error }, 'recovery failed');
    });
    await claimMore();
  }

  function scheduleTick(): void {
    cancelTick = clock.setTimer(tickMs, () => {
      void tick().finally(() => {
        if (phase !== 'stopped') scheduleTick();
      });
    });
  }

  function elapsed(delayMs: number): { readonly done: Promise<void>; readonly cancel: () => void } {
    const { promise: done, resolve } = Promise.withResolvers<void>();
    return { done, cancel: clock.setTimer(delayMs, resolve) };
  }

  /** Waits for all attempts to end, at most `delayMs`. */
  async function settledWithin(delayMs: number): Promise<void> {
    const deadline = elapsed(delayMs);
    await Promise.race([Promise.all([...attempts].map(({ settled }) => settled)), deadline.done]);
    deadline.cancel();
  }

  async function windDown(graceMs: number): Promise<void> {
    phase = 'stopping';
    // What is being claimed right now must be given back, too.
    await claiming;
    await settledWithin(graceMs);
    abortAll(attempts, 'stopping');
    await settledWithin(ABORT_MS);
    phase = 'stopped';
    cancelTick?.();
    for (const { claim } of [...attempts].filter((attempt) => attempt.ownsTask())) {
      await store
        .giveBack(claim, { nowMs: clock.now(), countAttempt: false })
        .catch((error: unknown) => {
          logger.error({ err: error, taskId: claim.task.id }, 'a task could not be given back');
        });
    }
  }

  return {
    async start() {
      await recover(onlyWorker);
      // Stopped meanwhile.
      if (phase !== 'new') return;
      phase = 'working';
      scheduleTick();
      await claimMore();
    },
    wake() {
      if (phase === 'working') void claimMore();
    },
    cancel(taskId) {
      const running = [...attempts].filter(({ claim }) => claim.task.id === taskId);
      abortAll(running, 'cancelled');
      return running.length > 0;
    },
    stop({ graceMs }) {
      stopped ??= windDown(graceMs);
      return stopped;
    },
    running: () => attempts.size,
  };
}

function abortAll(attempts: Iterable<Attempt>, reason: AbortReason): void {
  for (const attempt of attempts) attempt.abort(reason);
}
