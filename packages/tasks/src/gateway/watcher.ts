// Looks after the attempts at one provider until each is over: asks how its job goes, fetches what was
// made, looks for jobs whose reply was lost, cancels those that nobody waits for any more.
import pLimit from 'p-limit';
import type { AttemptStore } from '../store/attempt-store.ts';
import type { Charge, LedgerStore } from '../store/ledger-store.ts';
import type { Task, TaskError } from '../task.ts';
import type { AttemptOfTask, TroubleKind, UpstreamAttempt } from '../upstream-attempt.ts';
import type { WorkerLogger } from '../worker/attempt.ts';
import type { Clock } from '../worker/clock.ts';
import { TaskFailure } from '../worker/task-failure.ts';
import {
  APPEARS_WITHIN_MS,
  FETCH_FOR_MS,
  fetchAgainInMs,
  FIND_FOR_MS,
  FORGOTTEN_AFTER_MS,
  LONGEST_WAIT_MS,
  lookEveryMs,
  UNRECOGNIZED_FOR_MS,
  UNTOLD_FOR_MS,
  WRONG_FILE_FOR_MS,
} from './look-plan.ts';
import type { Look, Upstream } from './upstream.ts';
import { createWallAge } from './wall-age.ts';

export interface WatcherOptions {
  readonly store: AttemptStore & Pick<LedgerStore, 'chargeOf'>;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly logger: WorkerLogger;
  readonly onChange: (taskId: string) => void;
  /** An attempt is over: there is room for another. */
  readonly onOver: () => void;
}

export interface Watcher {
  /** Looks at what is due. @returns after how many milliseconds to come again, at the latest */
  run(signal: AbortSignal): Promise<number>;
  /** Resolves when nothing is being fetched. */
  idle(): Promise<void>;
}

/** Results fetched at once. */
const MOST_FETCHES = 4;
/** Results that are being fetched, or wait in line for it. */
const LONGEST_LINE = 1_000;
/** Looks under way at once. */
const MOST_LOOKS = 8;
/** Attempts that a round finds due, where fewer fit into one look. */
const DUE_AT_ONCE = 64;
/** Jobs cancelled at once. */
const MOST_CANCELS = 8;
const IDLE_MS = 1_000;
/** One that finds the line full asks again after this. */
const PLACE_MS = 10_000;

export function createWatcher(options: WatcherOptions): Watcher {
  const { store, upstream, clock, logger, onChange, onOver } = options;
  const fetching = new Map<string, Promise<void>>();
  const inLine = pLimit(MOST_FETCHES);
  const looking = new Set<Promise<void>>();
  /** Attempts that are being looked at. */
  const lookedAt = new Set<string>();
  /** Jobs that go on and that nobody waits for: to be cancelled as soon as the pace allows. */
  const unwanted = new Map<string, AttemptOfTask>();
  /** Attempts whose film could not be dealt with nor that be written down: not before then, on elapsed time. */
  const heldBack = new Map<string, { readonly sinceMs: number; readonly untilMs: number }>();

  const wallAge = createWallAge(clock);

  /** Longer each time: a full disk is not run into again and again, and taken up soon when it is not. */
  function holdBack(id: string, mostMs = LONGEST_WAIT_MS): void {
    const nowMs = clock.elapsed();
    const sinceMs = heldBack.get(id)?.sinceMs ?? nowMs;
    const waitMs = Math.min(mostMs, Math.max(IDLE_MS, nowMs - sinceMs));
    heldBack.set(id, { sinceMs, untilMs: nowMs + waitMs });
  }

  const ageMs = ({ createdAtMs, intendedAtMs }: UpstreamAttempt): number =>
    wallAge.since(createdAtMs ?? intendedAtMs);
  const nextLookAtMs = (attempt: UpstreamAttempt): number =>
    clock.now() + lookEveryMs(ageMs(attempt));

  async function over({ id, taskId }: UpstreamAttempt, said: string): Promise<void> {
    heldBack.delete(id);
    onOver();
    onChange(taskId);
    const charge = await store.chargeOf(taskId);
    logger.info({ attempt: id, taskId, said, charge }, 'an attempt is over');
    if (charge?.mismatch === true) {
      logger.warn({ ...charge }, mismatchOf(charge));
    }
  }

  /** For how long the job has been in this trouble. A day counts across restarts, minutes need not. */
  function troubledMs({ trouble }: UpstreamAttempt, what: TroubleKind): number {
    if (trouble?.what !== what) return 0;
    const { sinceMs } = trouble;
    return what === 'unfetched' ? wallAge.since(sinceMs) : wallAge.seenSince(sinceMs);
  }

  async function later(
    attempt: UpstreamAttempt,
    said: string | null,
    { trouble, atMs }: { readonly trouble?: TroubleKind | null; readonly atMs?: number } = {},
  ): Promise<void> {
    await store.looked(attempt, {
      said,
      nextLookAtMs: atMs ?? nextLookAtMs(attempt),
      trouble: trouble ?? null,
      nowMs: clock.now(),
    });
    heldBack.delete(attempt.id);
  }

  async function fail(
    attempt: UpstreamAttempt,
    end: Omit<Extract<Look, { kind: 'failed' }>, 'kind' | 'sure'>,
    made = false,
  ): Promise<void> {
    const { said, error, shown, usage } = end;
    const written = await store.endFailed(attempt, {
      said,
      error,
      shown,
      usage,
      made,
      nowMs: clock.now(),
    });
    if (written !== 'refused') await over(attempt, said);
  }

  async function succeed(
    { task, attempt }: AttemptOfTask,
    look: Extract<Look, { kind: 'succeeded' }>,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) return;
    const { said, usage } = look;
    const end = { said, usage };
    if (!waitedFor(task, attempt)) {
      const late = await store.endSucceeded(attempt, { ...end, result: null, nowMs: clock.now() });
      if (late !== 'refused') await over(attempt, said);
      return;
    }
    try {
      const result = await look.collect(task, signal);
      const written = await store.endSucceeded(attempt, { ...end, result, nowMs: clock.now() });
      // Cancelled while it was fetched: the next look finds that nobody waits.
      if (written !== 'refused') await over(attempt, said);
    } catch (error) {
      if (!signal.aborted) await unfetched(attempt, look, error);
    }
  }

  /** A film that is paid for is not given up lightly, and not fetched for ever. */
  async function unfetched(
    attempt: UpstreamAttempt,
    { said, usage }: Extract<Look, { kind: 'succeeded' }>,
    cause: unknown,
  ): Promise<void> {
    const failure = cause instanceof TaskFailure ? cause : notStored(cause);
    const { code, message, retryable, shown } = failure;
    logger.error(
      { attempt: attempt.id, taskId: attempt.taskId, code, err: failure.cause },
      message,
    );
    const troubleMs = troubledMs(attempt, 'unfetched');
    const forMs = retryable === true ? FETCH_FOR_MS : retryable ? WRONG_FILE_FOR_MS : 0;
    if (troubleMs >= forMs) {
      return fail(attempt, { said, usage, error: { code, message }, shown }, true);
    }
    const atMs = clock.now() + fetchAgainInMs(troubleMs);
    await later(attempt, said, { trouble: 'unfetched', atMs });
  }

  function fetch(
    one: AttemptOfTask,
    look: Extract<Look, { kind: 'succeeded' }>,
    signal: AbortSignal,
  ): void {
    const { id } = one.attempt;
    const work = inLine(() => succeed(one, look, signal))
      .catch((error: unknown) => {
        logger.error({ err: error, attempt: id }, 'what came of a result was not written');
        holdBack(id);
      })
      .finally(() => fetching.delete(id));
    fetching.set(id, work);
  }

  async function act(one: AttemptOfTask, look: Look, signal: AbortSignal): Promise<void> {
    const { task, attempt } = one;
    // Asked first: what has ended cannot be cancelled, and to try may remove what it says of its cost.
    const goesOn = look.kind === 'going' || look.kind === 'unrecognized';
    if (goesOn && !waitedFor(task, attempt) && attempt.cancelDoneAtMs === null) {
      unwanted.set(attempt.id, one);
      return later(attempt, look.said, { atMs: clock.now() });
    }
    switch (look.kind) {
      case 'going': {
        const fraction = look.fraction ?? task.progress.fraction;
        const progress = {
          stage: 'upstream',
          fraction: Math.max(task.progress.fraction, fraction),
        };
        const nowMs = clock.now();
        await store.looked(attempt, {
          said: look.said,
          nextLookAtMs: nextLookAtMs(attempt),
          ...(waitedFor(task, attempt) && { progress }),
          nowMs,
        });
        heldBack.delete(attempt.id);
        return onChange(task.id);
      }
      case 'succeeded':
        if (fetching.size < LONGEST_LINE) return fetch(one, look, signal);
        // It holds up no look at others.
        return later(attempt, look.said, {
          trouble: attempt.trouble?.what ?? null,
          atMs: clock.now() + PLACE_MS,
        });
      case 'failed':
        if (look.sure || attempt.trouble?.what === 'failed') return fail(attempt, look);
        return later(attempt, look.said, { trouble: 'failed' });
      case 'missing':
        // Some forget what was cancelled.
        if (attempt.cancelSentAtMs !== null) {
          const told = { error: FORGOTTEN, shown: FORGOTTEN };
          return fail(attempt, { ...told, said: 'missing', usage: null });
        }
        if (troubledMs(attempt, 'missing') >= APPEARS_WITHIN_MS) {
          return fail(attempt, { ...lost(upstream.name), said: 'missing', usage: null });
        }
        return later(attempt, 'missing', { trouble: 'missing' });
      case 'unrecognized':
        if (troubledMs(attempt, 'unrecognized') >= UNRECOGNIZED_FOR_MS) {
          return fail(attempt, { ...strange(upstream.name, look.said), usage: null });
        }
        return later(attempt, look.said, { trouble: 'unrecognized' });
      case 'unavailable': {
        const restMs = look.retryAfterMs ?? 0;
        if (restMs > 0) upstream.calls.rest(clock.elapsed() + restMs);
        if (!waitedFor(task, attempt) && ageMs(attempt) >= FORGOTTEN_AFTER_MS) {
          return fail(attempt, { ...lost(upstream.name), said: 'unavailable', usage: null });
        }
        return later(attempt, attempt.said, { trouble: attempt.trouble?.what ?? null });
      }
    }
  }

  async function lookAt(batch: readonly AttemptOfTask[], signal: AbortSignal): Promise<void> {
    const operations = batch.map(({ attempt }) => attempt.operation ?? {});
    const looks = await upstream.look(operations, signal);
    // Together: what is written of them shares a commit.
    await Promise.all(
      batch.map(async (one, i) => {
        const look = looks[i];
        if (look !== undefined) await act(one, look, signal);
      }),
    );
  }

  /** Waits only where as many are under way as may be: one that hangs holds up no others. */
  async function beginLook(batch: readonly AttemptOfTask[], signal: AbortSignal): Promise<void> {
    const ids = batch.map(({ attempt }) => attempt.id);
    for (const id of ids) lookedAt.add(id);
    const look = lookAt(batch, signal)
      .catch((error: unknown) => {
        if (signal.aborted) return;
        logger.error({ err: error, attempts: ids }, 'attempts could not be looked at');
        for (const id of ids) holdBack(id, IDLE_MS);
      })
      .finally(() => {
        looking.delete(look);
        for (const id of ids) lookedAt.delete(id);
      });
    looking.add(look);
    if (looking.size >= MOST_LOOKS) await Promise.race(looking);
  }

  /**
   * Asked once, and once more where a crash cut that off and a look says that the job still goes on; what
   * came of it is seen at the next look.
   */
  async function cancel({ attempt }: AttemptOfTask, signal: AbortSignal): Promise<void> {
    unwanted.delete(attempt.id);
    if (attempt.operation === null) return;
    if (!(await store.cancelSent(attempt, clock.now()))) return;
    const outcome = await upstream.cancel(attempt.operation, signal);
    await store.cancelDone(attempt, clock.now());
    logger.info({ attempt: attempt.id, taskId: attempt.taskId, outcome }, 'cancelled upstream');
  }

  async function find(one: AttemptOfTask, signal: AbortSignal): Promise<void> {
    const { attempt } = one;
    const jobs = await upstream.find(one, signal);
    const nowMs = clock.now();
    if (jobs === 'unavailable') return later(attempt, null);
    if (jobs === 'cannot list') return store.looked(attempt, leftToPerson(nowMs)).then(() => {});
    const adoption = await store.adopt(attempt, { jobs, nowMs, nextLookAtMs: nowMs });
    if (adoption === 'written' || adoption === 'late') {
      logger.warn({ attempt: attempt.id, taskId: attempt.taskId }, 'a lost job was found');
      return onChange(attempt.taskId);
    }
    const forMs = adoption === 'untold' ? UNTOLD_FOR_MS : FIND_FOR_MS;
    if (wallAge.since(attempt.intendedAtMs) < forMs) return later(attempt, null);
    await store.looked(attempt, leftToPerson(nowMs));
  }

  async function runOnce(signal: AbortSignal): Promise<number> {
    wallAge.watch();
    const nowMs = clock.now();
    const due = (
      await store.due({
        provider: upstream.name,
        nowMs,
        longestWaitMs: LONGEST_WAIT_MS,
        limit:
          Math.max(upstream.batchSize, DUE_AT_ONCE) + fetching.size + unwanted.size + lookedAt.size,
      })
    ).filter(
      ({ attempt: { id } }) =>
        ![fetching, unwanted, lookedAt].some((busy) => busy.has(id)) &&
        (heldBack.get(id)?.untilMs ?? 0) <= clock.elapsed(),
    );
    const lost = due.filter(({ attempt }) => attempt.state === 'unknown');
    const made = due.filter(({ attempt }) => attempt.state === 'created');
    const calls = [
      ...batchesOf(made, upstream.batchSize).map((batch) => () => beginLook(batch, signal)),
      ...lost.map((one) => () => find(one, signal)),
    ];
    let asked = 0;
    while (!signal.aborted) {
      const cancels = [...unwanted.values()]
        .slice(0, MOST_CANCELS)
        .map((one) => () => cancel(one, signal));
      const next = cancels.length > 0 ? cancels : calls.splice(0, 1);
      if (next.length === 0) break;
      const elapsedMs = clock.elapsed();
      const paced = next.filter(() => upstream.calls.take(elapsedMs));
      if (paced.length === 0) return upstream.calls.nextMs(elapsedMs) - elapsedMs;
      await Promise.all(paced.map((call) => call()));
      asked += paced.length;
    }
    return asked > 0 ? 0 : IDLE_MS;
  }

  return {
    async run(signal) {
      try {
        return await runOnce(signal);
      } catch (error) {
        if (!signal.aborted) logger.error({ err: error }, 'attempts could not be looked at');
        return IDLE_MS;
      }
    },
    async idle() {
      // What they find is fetched.
      await Promise.all(looking);
      await Promise.all(fetching.values());
    },
  };
}

const batchesOf = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );

const leftToPerson = (nowMs: number): { said: null; nextLookAtMs: null; nowMs: number } => ({
  said: null,
  nextLookAtMs: null,
  nowMs,
});

/** The film is whole there, and our disk or database does not take it. */
const notStored = (cause: unknown): TaskFailure =>
  new TaskFailure({
    code: 'result_not_stored',
    message: `The film could not be stored here: ${String(cause)}`,
    retryable: true,
    shown: {
      code: 'InternalServiceError',
      message: 'The film was made, but it could not be stored here. Ask the operator.',
    },
    cause,
  });

/** Whether the task still hopes for this attempt. */
const waitedFor = (task: Task, attempt: UpstreamAttempt): boolean =>
  task.state === 'running' && task.epoch === attempt.epoch;

/** What of the charge is not as it should be. */
function mismatchOf({ upstreamTokens, ourTokens }: Charge): string {
  if (upstreamTokens === null) return 'the provider’s count of tokens is none; ours counts';
  if (upstreamTokens === ourTokens) return 'a film counted more tokens than were reserved for it';
  return 'the provider counted other tokens than we did';
}

function lost(provider: string): { error: TaskError; shown: TaskError } {
  const code = 'upstream_lost';
  return {
    error: { code, message: `${provider} does not know its own job any more.` },
    shown: {
      code: 'InternalServiceError',
      message: 'The provider lost this film. Send the request again.',
    },
  };
}

const FORGOTTEN: TaskError = {
  code: 'cancelled',
  message: 'It was cancelled, and is not known there any more.',
};

function strange(
  provider: string,
  said: string,
): { said: string; error: TaskError; shown: TaskError } {
  return {
    said,
    error: {
      code: 'upstream_unrecognized',
      message: `${provider} has said "${said}" for half an hour, which is no status that we know.`,
    },
    shown: {
      code: 'InternalServiceError',
      message: 'The provider does not say what became of this film. Ask the operator.',
    },
  };
}
