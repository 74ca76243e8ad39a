// Sends queued tasks to upstreams, each at most once: what is sent has been written down before, and only
// what surely made nothing is sent again.
import type { AttemptStore, Intent } from '../store/attempt-store.ts';
import { SpendingRefused } from '../store/spending-refused.ts';
import { StoreError } from '../store/store-error.ts';
import type { Task, TaskError } from '../task.ts';
import type { AttemptOfTask, UpstreamAttempt } from '../upstream-attempt.ts';
import type { WorkerLogger } from '../worker/attempt.ts';
import type { Clock } from '../worker/clock.ts';
import { pause } from '../worker/pause.ts';
import { lookEveryMs } from './look-plan.ts';
import { createQueueReader, nextReader, type Queued } from './queue-reader.ts';
import type { Choose, Refusal, Rest, StartOutcome, Upstream, WhyNobody } from './upstream.ts';

export interface SubmitterOptions {
  readonly store: AttemptStore;
  readonly upstreams: ReadonlyMap<string, Upstream>;
  readonly choose: Choose;
  readonly whyNobody: WhyNobody;
  readonly clock: Clock;
  readonly logger: WorkerLogger;
  readonly newAttemptId: () => string;
  readonly onChange: (taskId: string) => void;
  /** A start is over: there is a job to look at, or the task may go to another. */
  readonly onSettled: () => void;
}

export interface Submitter {
  /** Sends what can be sent now. @returns after how many milliseconds to come again, at the latest */
  run(signal: AbortSignal): Promise<number>;
  /** Resolves when no request is under way. */
  idle(): Promise<void>;
  /** Providers that refused a moment ago. */
  resting(): ReadonlyMap<string, Rest>;
}

/** Tasks read at once, of all tenants together, and of one where there are many. */
const PAGE = 100;
const SMALLEST_PAGE = 4;
/** Tries that surely made nothing, before a task is given up. */
const MOST_TRIES = 12;
const REST_MS: Readonly<Record<Refusal, number>> = {
  rejected: 0,
  rate_limited: 5_000,
  overloaded: 10_000,
  unreachable: 15_000,
  timeout: 15_000,
  unauthorized: 60_000,
  no_credit: 60_000,
  no_model: 60_000,
  wrong_address: 60_000,
};
/** Not a matter of minutes. */
const LASTING: ReadonlySet<Refusal> = new Set([
  'unauthorized',
  'no_credit',
  'no_model',
  'wrong_address',
]);
const LONGEST_REST_MS = 10 * 60_000;
/** A configuration without anybody for a task is borne so long. */
const NOBODY_FOR_MS = 60 * 60_000;
const IDLE_MS = 5_000;
/** Prices change with the configuration, and budgets with the films that end. */
const UNPAYABLE_MS = 60_000;
const MOST_UNPAYABLE = 10_000;
const STORE_RETRY_MS = 1_000;

export function createSubmitter(options: SubmitterOptions): Submitter {
  const { store, upstreams, choose, whyNobody, clock, logger, newAttemptId, onChange, onSettled } =
    options;
  /** Attempts open at each provider, counted anew for each round. */
  let open = new Map<string, number>();
  /** Providers whose every place an unknown attempt holds, and how many those are; counted as `open`. */
  let filled = new Map<string, number>();
  /** Of which the log has said that tasks wait for them. */
  const toldFilled = new Set<string>();
  const underWay = new Set<Promise<void>>();
  /** On elapsed time, as the next two. */
  const resting = new Map<string, Rest>();
  /** Until when a provider is not asked for a model that it does not have. */
  const lacking = new Map<string, number>();
  const lastCreatedAtMs = new Map<string, number>();
  const startedAtMs = clock.elapsed();
  let hasWarned = false;

  /** Tasks that no budget covers at the price of now: when to try again. */
  const unpayable = new Map<string, number>();

  async function countOpen(): Promise<void> {
    const counts = await store.openAttempts();
    open = new Map(
      [...counts].map(([name, { intended, created, unknown }]) => [
        name,
        intended + created + unknown,
      ]),
    );
    filled = new Map(
      [...upstreams.values()].flatMap(({ name, concurrency }) => {
        const unknown = counts.get(name)?.unknown ?? 0;
        return unknown >= concurrency ? [[name, unknown]] : [];
      }),
    );
    for (const name of toldFilled) if (!filled.has(name)) toldFilled.delete(name);
  }

  /** Those places are free when the operator has decided, which may be never: that must not be a riddle. */
  function tellFilled(task: Task): void {
    if (filled.size === toldFilled.size) return;
    const busy = [...busyNow(clock.elapsed())].filter((name) => !filled.has(name));
    const owner = chooseOwner(task, restingNow(), new Set(busy));
    if (typeof owner !== 'object' || toldFilled.has(owner.provider)) return;
    const { provider } = owner;
    const unknown = filled.get(provider);
    if (unknown === undefined) return;
    toldFilled.add(provider);
    logger.warn(
      { taskId: task.id, provider, unknown, concurrency: upstreams.get(provider)?.concurrency },
      'tasks wait: unknown attempts hold every place at their provider, until they are decided about',
    );
  }

  const restingNow = (): Map<string, Rest> => {
    const elapsedMs = clock.elapsed();
    return new Map([...resting].filter(([, { untilMs }]) => untilMs > elapsedMs));
  };

  const busyNow = (elapsedMs: number): Set<string> =>
    new Set(
      [...upstreams.values()]
        .filter(
          ({ name, concurrency, creates }) =>
            (open.get(name) ?? 0) >= concurrency || creates.nextMs(elapsedMs) > elapsedMs,
        )
        .map(({ name }) => name),
    );

  /** As `choose` says, but for providers that are known to lack the model. */
  function chooseOwner(
    task: Task,
    rests: Iterable<readonly [string, Pick<Rest, 'refusal'>]>,
    busy: ReadonlySet<string>,
  ): ReturnType<Choose> {
    const refused = new Map([...rests].map(([name, { refusal }]) => [name, refusal]));
    for (;;) {
      const choice = choose(task, refused, busy);
      if (typeof choice !== 'object') return choice;
      if ((lacking.get(modelAt(choice)) ?? 0) <= clock.elapsed()) return choice;
      // Said once more: it has no other answer.
      if (refused.has(choice.provider)) return undefined;
      refused.set(choice.provider, 'no_model');
    }
  }

  /** Where nobody has the model, the first is asked again: its no is what the task ends with. */
  function chooseNow(task: Task): ReturnType<Choose> {
    const [rests, busy] = [restingNow(), busyNow(clock.elapsed())];
    const owner = chooseOwner(task, rests, busy);
    if (owner !== undefined || chooseOwner(task, [], new Set()) !== undefined) return owner;
    return choose(task, new Map([...rests].map(([name, { refusal }]) => [name, refusal])), busy);
  }

  function rest(attempt: UpstreamAttempt, refusal: Refusal, restMs: number): void {
    const elapsedMs = clock.elapsed();
    const { provider } = attempt;
    const untilMs = elapsedMs + Math.min(LONGEST_REST_MS, restMs);
    if (refusal === 'no_model') {
      lacking.set(modelAt(attempt), untilMs);
      return;
    }
    const before = resting.get(provider);
    const goesOn =
      before !== undefined && before.sinceMs > (lastCreatedAtMs.get(provider) ?? -Infinity);
    resting.set(provider, { refusal, sinceMs: goesOn ? before.sinceMs : elapsedMs, untilMs });
  }

  /** Prices or routes may have changed since the task was made: what it cannot pay then waits. */
  async function intend(intent: Intent): Promise<AttemptOfTask | undefined> {
    const { id: taskId } = intent.task;
    try {
      const intended = await store.intend(intent);
      unpayable.delete(taskId);
      return intended;
    } catch (error) {
      if (!(error instanceof SpendingRefused)) throw error;
      if (!unpayable.has(taskId)) {
        const fields = { taskId, provider: intent.provider, reason: error.message };
        logger.warn(fields, 'a task waits: its provider takes more than was reserved for it');
      }
      // Of tasks that have expired nobody hears again.
      if (unpayable.size >= MOST_UNPAYABLE) unpayable.clear();
      unpayable.set(taskId, clock.elapsed() + UNPAYABLE_MS);
      return undefined;
    }
  }

  /** Not at once: whoever is missing may be put back. */
  async function giveUp(task: Task, error: TaskError): Promise<void> {
    if (clock.elapsed() - startedAtMs < NOBODY_FOR_MS) {
      if (!hasWarned) {
        logger.warn(
          { taskId: task.id, error },
          'tasks wait that nobody makes; in an hour they fail',
        );
      }
      hasWarned = true;
      return;
    }
    if (!(await store.failQueued(task, { error, nowMs: clock.now() }))) return;
    logger.warn({ taskId: task.id, error }, 'a task was given up: nobody is left to make it');
    onChange(task.id);
  }

  /** @returns whether it was sent */
  async function submit({ task, attempts }: Queued, stopping: AbortSignal): Promise<boolean> {
    const nobody = whyNobody(task);
    if (nobody !== undefined) {
      await giveUp(task, nobody);
      return false;
    }
    if ((unpayable.get(task.id) ?? 0) > clock.elapsed()) return false;
    const choice = chooseNow(task);
    // Resting ones come back.
    if (choice === undefined || choice === 'wait') {
      tellFilled(task);
      return false;
    }
    const upstream = upstreams.get(choice.provider);
    if (upstream === undefined || !upstream.creates.take(clock.elapsed())) return false;
    const nowMs = clock.now();
    const intended = await intend({ task, attemptId: newAttemptId(), ...choice, nowMs });
    if (intended === undefined) return false;
    open.set(upstream.name, (open.get(upstream.name) ?? 0) + 1);
    onChange(task.id);
    const sending = send(intended, attempts.length, upstream, stopping).finally(() => {
      underWay.delete(sending);
    });
    underWay.add(sending);
    return true;
  }

  async function send(
    { task, attempt }: AttemptOfTask,
    triesBefore: number,
    upstream: Upstream,
    stopping: AbortSignal,
  ): Promise<void> {
    // Never aborted: its reply says whether there is a job that has to be paid.
    const outcome = await upstream
      .start(task, attempt, new AbortController().signal)
      .catch((error: unknown): StartOutcome => {
        logger.error({ err: error, attempt: attempt.id }, 'a start broke off');
        const message = 'the service failed while it was sending; its log says why';
        return { kind: 'unknown', error: { code: 'defect', message } };
      });
    const write = settle(task, attempt, outcome, triesBefore + 1);
    await untilWritten(write, attempt, stopping);
    onChange(task.id);
    onSettled();
  }

  /** A job that is paid for must not be forgotten over a full disk. */
  async function untilWritten(
    write: () => Promise<unknown>,
    attempt: UpstreamAttempt,
    stopping: AbortSignal,
  ): Promise<void> {
    for (;;) {
      try {
        await write();
        return;
      } catch (error) {
        logger.error({ err: error, attempt: attempt.id }, 'the outcome of a start was not written');
        // On disk it is `intended`, which the next start takes for `unknown`.
        if (stopping.aborted || !(error instanceof StoreError && error.retryable)) return;
        await pause(clock, STORE_RETRY_MS, stopping);
      }
    }
  }

  /** @returns writes what came of it */
  function settle(
    task: Task,
    attempt: UpstreamAttempt,
    outcome: StartOutcome,
    tries: number,
  ): () => Promise<unknown> {
    const nowMs = clock.now();
    const fields = { taskId: task.id, attempt: attempt.id, provider: attempt.provider };
    if (outcome.kind === 'created') {
      const { operation } = outcome;
      lastCreatedAtMs.set(attempt.provider, clock.elapsed());
      logger.info(fields, 'a job was made upstream');
      const nextLookAtMs = nowMs + lookEveryMs(0);
      return () => store.created(attempt, { operation, nowMs, nextLookAtMs });
    }
    if (outcome.kind === 'unknown') {
      const { error } = outcome;
      logger.warn({ ...fields, error }, 'nobody knows whether a job was made upstream');
      return () => store.unknown(attempt, { error, nowMs, nextLookAtMs: nowMs });
    }
    const { refusal, error, shown, retryAfterMs } = outcome;
    if (refusal !== 'rejected') {
      rest(attempt, refusal, retryAfterMs ?? REST_MS[refusal] * 2 ** (tries - 1));
    }
    const next = nextStep(task, attempt.provider, refusal, tries, shown);
    logger.warn({ ...fields, error, next }, 'an upstream made nothing');
    return () => store.notCreated(attempt, { error, next, nowMs });
  }

  function nextStep(
    task: Task,
    provider: string,
    refusal: Refusal,
    tries: number,
    shown: TaskError,
  ): 'requeue' | { fail: TaskError } {
    if (refusal === 'rejected' || tries >= MOST_TRIES) return { fail: shown };
    if (!LASTING.has(refusal)) return 'requeue';
    // Whoever rests for a moment only is worth waiting for.
    const refused = [...restingNow()].filter(([, rested]) => LASTING.has(rested.refusal));
    const another = chooseOwner(task, [...refused, [provider, { refusal }]], new Set());
    return typeof another === 'object' ? 'requeue' : { fail: shown };
  }

  /** Whoever has sent least is next; whose whole page could not be sent lets the others go first. */
  async function submitAll(signal: AbortSignal): Promise<void> {
    await countOpen();
    const queues = await store.gatewayQueues();
    const limit = Math.max(SMALLEST_PAGE, Math.ceil(PAGE / Math.max(1, queues.length)));
    const readers = queues.map((queue) => createQueueReader(store, { ...queue, limit, clock }));
    let turn = -Infinity;
    for (;;) {
      const reader = nextReader(readers);
      if (reader === undefined) return;
      const queued = await reader.next();
      if (queued === undefined) continue;
      if (signal.aborted) return;
      if (await submit(queued, signal)) reader.sent((turn = Math.max(turn, reader.turn)));
      else reader.skipped();
      if (reader.isAtPageEnd() && busyNow(clock.elapsed()).size === upstreams.size) return;
    }
  }

  return {
    async run(signal) {
      try {
        await submitAll(signal);
      } catch (error) {
        logger.error({ err: error }, 'tasks could not be sent');
        return IDLE_MS;
      }
      return nextInMs();
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    resting() {
      const startedAtMs = clock.now() - clock.elapsed();
      const rests = [...restingNow()].map(
        ([name, { refusal, sinceMs, untilMs }]): [string, Rest] => [
          name,
          { refusal, sinceMs: startedAtMs + sinceMs, untilMs: startedAtMs + untilMs },
        ],
      );
      return new Map(rests);
    },
  };

  function nextInMs(): number {
    const elapsedMs = clock.elapsed();
    const times = [...upstreams.values()].map(({ creates }) => creates.nextMs(elapsedMs));
    const rests = [...resting.values()].map(({ untilMs }) => untilMs);
    const next = [...times, ...rests].filter((atMs) => atMs > elapsedMs);
    return Math.min(IDLE_MS, ...next.map((atMs) => atMs - elapsedMs));
  }
}

const modelAt = ({ provider, model }: { provider: string; model: string }): string =>
  JSON.stringify([provider, model]);
