// What the gateway asks of a provider. The server puts it over the provider's adapter; nothing here throws
// but an aborted signal: what can go wrong is an outcome, because each has a consequence for money.
import type { Rate } from '../store/ledger-store.ts';
import type { Task, TaskError, TaskResult } from '../task.ts';
import type {
  AttemptOfTask,
  FoundJob,
  UpstreamAttempt,
  UpstreamOperation,
  UpstreamUsage,
} from '../upstream-attempt.ts';
import type { Pace } from './pace.ts';

/** Why an upstream made nothing, as far as the next step depends on it. */
export type Refusal =
  /** The request is wrong in its eyes. */
  | 'rejected'
  | 'unauthorized'
  | 'no_credit'
  /** It has no such model, or not for this account: others of its models may be fine. */
  | 'no_model'
  /** Whoever answers at the configured address is no such provider. */
  | 'wrong_address'
  | 'rate_limited'
  | 'overloaded'
  | 'unreachable'
  | 'timeout';

/** A provider that refused is left alone for a while. */
export interface Rest {
  readonly refusal: Refusal;
  /** Of the first refusal since it last took a task. */
  readonly sinceMs: number;
  readonly untilMs: number;
}

export type StartOutcome =
  | { readonly kind: 'created'; readonly operation: UpstreamOperation }
  | {
      readonly kind: 'not_created';
      readonly refusal: Refusal;
      /** The operator's. */
      readonly error: TaskError;
      /** The user's, should it be the last word. */
      readonly shown: TaskError;
      readonly retryAfterMs: number | null;
    }
  /** Something may have been made. */
  | { readonly kind: 'unknown'; readonly error: TaskError };

/** What an upstream says of an operation. */
export type Look =
  | { readonly kind: 'going'; readonly said: string; readonly fraction: number | null }
  | {
      readonly kind: 'succeeded';
      readonly said: string;
      readonly usage: UpstreamUsage | null;
      /** Fetches and probes the film and stores it as ours. @throws TaskFailure, the signal's reason */
      collect(task: Task, signal: AbortSignal): Promise<TaskResult>;
    }
  | {
      readonly kind: 'failed';
      readonly said: string;
      readonly error: TaskError;
      readonly shown: TaskError;
      readonly usage: UpstreamUsage | null;
      /** False: it has said so of films that were fine. */
      readonly sure: boolean;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unrecognized'; readonly said: string }
  | { readonly kind: 'unavailable'; readonly retryAfterMs: number | null };

/** Jobs that may be an attempt's whose reply was lost. */
export type Found = readonly FoundJob[] | 'cannot list' | 'unavailable';

export interface Upstream {
  readonly name: string;
  /** Most attempts open at once. */
  readonly concurrency: number;
  /** Most operations in one look. */
  readonly batchSize: number;
  readonly creates: Pace;
  readonly calls: Pace;
  start(task: Task, attempt: UpstreamAttempt, signal: AbortSignal): Promise<StartOutcome>;
  /** One for each operation, in their order. */
  look(operations: readonly UpstreamOperation[], signal: AbortSignal): Promise<readonly Look[]>;
  /** Whether it is over with that; what came of it, the next look says. */
  cancel(operation: UpstreamOperation, signal: AbortSignal): Promise<'done' | 'unavailable'>;
  /** Jobs that were made when the attempt was intended, and that what is told of them does not exclude. */
  find(attempt: AttemptOfTask, signal: AbortSignal): Promise<Found>;
}

/**
 * Who is asked next for a task.
 *
 * @param refused providers that refuse for now, and why: whether another is asked meanwhile is the
 *   route's to say
 * @param busy providers that are at their limit
 * @returns undefined: nobody is left; `wait`: those that are left are worth waiting for
 */
export type Choose = (
  task: Task,
  refused: ReadonlyMap<string, Refusal>,
  busy: ReadonlySet<string>,
) => Choice | 'wait' | undefined;

export interface Choice {
  readonly provider: string;
  /** As the provider calls it. */
  readonly model: string;
  /** What it takes; none: nobody knows. */
  readonly rate?: Rate | null;
}

/**
 * Why nobody that is configured makes a task's film, in its user's words; undefined: somebody does.
 * `Choose` says of such a task that it is to wait.
 */
export type WhyNobody = (task: Task) => TaskError | undefined;
