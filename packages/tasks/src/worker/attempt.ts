// One attempt at a task: runs `execute`, then writes what came of it, fenced by the claim's epoch.
import type { Claim, TaskStore } from '../store/task-store.ts';
import type { Task, TaskError, TaskProgress, TaskResult } from '../task.ts';
import type { Clock } from './clock.ts';
import { pause } from './pause.ts';
import { createProgressWriter } from './progress-writer.ts';
import { TaskFailure } from './task-failure.ts';

/**
 * Makes the film of a task; its result's files are whole in the blob store when it resolves.
 * @param context.signal aborted: stop soon, the result is not wanted
 * @throws TaskFailure with a reason for the user
 */
export type Execute = (
  task: Task,
  context: { readonly signal: AbortSignal; readonly report: (progress: TaskProgress) => void },
) => Promise<TaskResult>;

/** As pino's. */
export interface WorkerLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface AttemptContext {
  readonly store: Pick<TaskStore, 'progress' | 'succeed' | 'fail' | 'giveBack'>;
  readonly execute: Execute;
  readonly clock: Clock;
  readonly logger: WorkerLogger;
  readonly onChange: (taskId: string) => void;
  readonly maxAttempts: number;
}

/** Why an attempt is aborted. `cancelled`, `lease lost`: nothing may be written any more. */
export type AbortReason = 'cancelled' | 'lease lost' | 'stopping';

export interface Attempt {
  readonly claim: Claim;
  /** Resolves when `execute` has ended and its outcome is written, or need not be. */
  readonly settled: Promise<void>;
  /** False once cancelled or lost. */
  ownsTask(): boolean;
  abort(reason: AbortReason): void;
}

const STORE_RETRY_MS = 1_000;
/** Before the second attempt; four times as long before each further one. */
const FIRST_RETRY_DELAY_MS = 1_000;

export function startAttempt(claim: Claim, context: AttemptContext): Attempt {
  const { store, execute, clock, logger, onChange, maxAttempts } = context;
  const { task } = claim;
  const controller = new AbortController();
  const { signal } = controller;
  const fields = { taskId: task.id, attempt: task.attempts, epoch: claim.epoch };
  let abortReason: AbortReason | undefined;
  const ownsTask = (): boolean => abortReason === undefined || abortReason === 'stopping';
  const stopping = (): boolean => abortReason === 'stopping';

  function abort(reason: AbortReason): void {
    // `stopping` may still become `lost`, not the other way round.
    if (!ownsTask()) return;
    abortReason = reason;
    controller.abort(new Error(`the attempt was aborted: ${reason}`));
  }

  const progress = createProgressWriter(clock, async (value) => {
    try {
      if (await store.progress(claim, value, clock.now())) onChange(task.id);
      else abort('lease lost');
    } catch (error) {
      logger.warn({ ...fields, err: error }, 'progress could not be written');
    }
  });

  /** Until the store answers: a finished film must not be lost to a full disk. */
  async function write(change: string, act: () => Promise<boolean>): Promise<void> {
    while (ownsTask()) {
      try {
        if (await act()) {
          logger.info({ ...fields, change }, 'attempt ended');
          onChange(task.id);
        } else logger.warn({ ...fields, change }, 'the task had moved on: nothing was written');
        return;
      } catch (error) {
        logger.error(
          { ...fields, change, err: error },
          'the end of an attempt could not be written',
        );
        // Then the task is found by `recover`.
        if (stopping()) return;
        await pause(clock, STORE_RETRY_MS, signal);
      }
    }
  }

  const giveBack = (countAttempt: boolean): Promise<void> =>
    write('given back', () => store.giveBack(claim, { nowMs: clock.now(), countAttempt }));
  const fail = (error: TaskError): Promise<void> =>
    write('failed', () => store.fail(claim, error, clock.now()));

  async function endWithError(error: unknown): Promise<void> {
    if (!ownsTask()) return;
    if (stopping()) return giveBack(false);
    if (!(error instanceof TaskFailure)) {
      logger.error({ ...fields, err: error }, 'an attempt threw an unexpected error');
      return fail(internalError(task.id));
    }
    const { code, message, retryable, cause } = error;
    const said = { ...fields, code, reason: message, retryable, err: cause };
    // Not the request's fault: an operator must see it.
    if (code === 'InternalServiceError') logger.error(said, 'an attempt failed');
    else logger.info(said, 'an attempt failed');
    if (!retryable || task.attempts >= maxAttempts) return fail({ code, message });
    // In its slot, so that a provider that is down is not asked for one task after the other.
    await pause(clock, FIRST_RETRY_DELAY_MS * 4 ** (task.attempts - 1), signal);
    return giveBack(true);
  }

  async function run(): Promise<void> {
    let result: TaskResult;
    try {
      result = await execute(task, { signal, report: progress.report });
    } catch (error) {
      return await endWithError(error);
    } finally {
      progress.stop();
    }
    return write('succeeded', () => store.succeed(claim, result, clock.now()));
  }

  const settled = run().finally(() => {
    if (!ownsTask()) logger.info({ ...fields, reason: abortReason }, 'attempt ended unpublished');
  });
  return { claim, settled, ownsTask, abort };
}

function internalError(taskId: string): TaskError {
  return {
    code: 'InternalServiceError',
    message: `The service failed while it made this film; the request was fine. Send it again; if that fails too, give the operator the task id ${taskId}.`,
  };
}
