// The port of the tries at upstreams (`upstream-attempt.ts` has their states). Each write is one
// transaction, on disk when it resolves, and fenced by the attempt's task, epoch, id and state.
//
// A running task of the gateway is held by its one open attempt, as an embedded one by its lease. Where
// the task has ended meanwhile (cancelled, expired), the attempt goes on alone: its end is written, the
// task stays what it is.
import type { Rate } from './ledger-store.ts';
import type { Task, TaskError, TaskProgress, TaskResult } from '../task.ts';
import type {
  AttemptKey,
  AttemptOfTask,
  AttemptState,
  FoundJob,
  TroubleKind,
  UpstreamAttempt,
  UpstreamOperation,
  UpstreamUsage,
} from '../upstream-attempt.ts';

/**
 * - `written`: the attempt, and what the write says of its task;
 * - `late`: the attempt alone, its task had ended before;
 * - `refused`: nothing, it has moved on.
 */
export type AttemptWrite = 'written' | 'late' | 'refused';

/**
 * - `taken`: each job is, or was, another attempt's;
 * - `ambiguous`: several may be its job, or that one may be another's;
 * - `untold`: likewise, but more will be told of one of them.
 */
export type Adoption = AttemptWrite | 'taken' | 'ambiguous' | 'untold';

export interface Intent {
  /** As read: refused where the task has a newer epoch. */
  readonly task: Pick<Task, 'id' | 'epoch'>;
  /** The new attempt's, unguessable: it is sent upstream. */
  readonly attemptId: string;
  readonly provider: string;
  /** As the provider calls it. */
  readonly model: string;
  /** What the provider takes now, at which the task is settled; none: nobody knows. */
  readonly rate?: Rate | null;
  readonly nowMs: number;
}

/** How many attempts are open at a provider. */
export interface OpenAttempts {
  readonly intended: number;
  readonly created: number;
  readonly unknown: number;
}

export interface AttemptQuery {
  readonly state?: AttemptState;
  readonly provider?: string;
  readonly taskId?: string;
  /** The id of an attempt: only those that were intended before it. */
  readonly before?: string;
  readonly limit: number;
}

export interface AttemptStore {
  /**
   * Tenants with queued tasks of lane `gateway`, those first whose turn it is. Whose task starts goes
   * behind those who have started as many.
   */
  gatewayQueues(): Promise<{ readonly tenant: string; readonly turn: number }[]>;
  /**
   * A tenant's queued tasks of lane `gateway` by priority, then age, with their attempts so far (oldest
   * first). `after`: only those behind this task, so that one whose provider is busy holds up no other.
   */
  nextGatewayTasks(options: {
    tenant: string;
    nowMs: number;
    limit: number;
    after?: string;
  }): Promise<{ task: Task; attempts: UpstreamAttempt[] }[]>;
  /**
   * Before the first byte leaves: queued → running with an `intended` attempt.
   * @returns undefined when the task is not queued any more, or has expired: send nothing
   * @throws SpendingRefused where the provider takes more than was reserved and no budget covers that
   */
  intend(intent: Intent): Promise<AttemptOfTask | undefined>;

  /**
   * Queued → failed, without an attempt: nobody is left who could make it. `task` as read.
   * @returns false when it has moved on
   */
  failQueued(
    task: Pick<Task, 'id' | 'epoch'>,
    end: { error: TaskError; nowMs: number },
  ): Promise<boolean>;

  /** Intended → created. */
  created(
    attempt: AttemptKey,
    outcome: { operation: UpstreamOperation; nextLookAtMs: number; nowMs: number },
  ): Promise<AttemptWrite>;
  /**
   * Intended → not_created: for sure nothing was made. The task is queued again, or fails with what its
   * user is told.
   */
  notCreated(
    attempt: AttemptKey,
    outcome: { error: TaskError; next: 'requeue' | { fail: TaskError }; nowMs: number },
  ): Promise<AttemptWrite>;
  /** Intended → unknown: the reply was lost. The task runs on. `nextLookAtMs` null: left to a person. */
  unknown(
    attempt: AttemptKey,
    outcome: { error: TaskError; nextLookAtMs: number | null; nowMs: number },
  ): Promise<AttemptWrite>;
  /**
   * Unknown → created, with that of the jobs which is this attempt's for sure: the only one that is
   * `its`, else the only one that may be, if all is told of it and it may be nobody else's. Others are
   * the attempts at this provider and model that are intended or unknown, and those of other tasks that
   * were given up unknown at about that time. Of a given-up one whose task was removed nothing is known,
   * so it may be anyone's that is not `its`.
   */
  adopt(
    attempt: AttemptKey,
    found: { jobs: readonly FoundJob[]; nextLookAtMs: number; nowMs: number },
  ): Promise<Adoption>;
  /**
   * The operator's word on an unknown one. `resend`: unknown → not_created and the task is queued again,
   * refused where the task has ended. `abandon`: unknown → ended and the task fails. Either way its job
   * may be billed, which the ledger then has as possible cost.
   */
  giveUpUnknown(
    attempt: AttemptKey,
    decision: { next: 'resend' | { abandon: TaskError }; nowMs: number },
  ): Promise<AttemptWrite>;

  /**
   * Attempts at a provider, created or unknown, that are to be looked at, the most overdue first; those
   * whose task has just ended are due at once. What is planned for later than `longestWaitMs` from now
   * was planned by a clock that has since been set back, and is due as well.
   */
  due(options: {
    provider: string;
    nowMs: number;
    longestWaitMs: number;
    limit: number;
  }): Promise<AttemptOfTask[]>;
  /**
   * The upstream was asked and it is not over. `attempt.state` must still be so; a created one must have
   * a next look. `progress` is the task's. `trouble`: what is wrong with it, nothing unless given; since
   * when, is kept for as long as it is the same.
   */
  looked(
    attempt: AttemptKey & Pick<UpstreamAttempt, 'state'>,
    look: {
      said: string | null;
      nextLookAtMs: number | null;
      trouble?: TroubleKind | null;
      progress?: TaskProgress;
      nowMs: number;
    },
  ): Promise<AttemptWrite>;
  /** Before the upstream is asked to cancel. @returns false once that is done: do not ask */
  cancelSent(attempt: AttemptKey, nowMs: number): Promise<boolean>;
  /** After it was asked, whatever it said: it is not asked again. @returns false: it was not asked, or is over */
  cancelDone(attempt: AttemptKey, nowMs: number): Promise<boolean>;
  /**
   * Created → ended, the task succeeds. `result` null: its files were not fetched, because nobody waits
   * for them; refused while the task runs.
   */
  endSucceeded(
    attempt: AttemptKey,
    end: { result: TaskResult | null; said: string; usage: UpstreamUsage | null; nowMs: number },
  ): Promise<AttemptWrite>;
  /** Created → ended, the task fails. `error` is the operator's, `shown` the user's. */
  endFailed(
    attempt: AttemptKey,
    end: {
      error: TaskError;
      shown: TaskError;
      said: string;
      usage: UpstreamUsage | null;
      /** It was made, and is billed, but could not be had; `perhaps`: nobody will know. */
      made?: boolean | 'perhaps';
      nowMs: number;
    },
  ): Promise<AttemptWrite>;

  /**
   * At the start of the only service, before anything is sent: each `intended` attempt was cut off
   * between its commit and its reply, so it becomes `unknown`, to be looked at now. @returns their ids
   */
  recoverAttempts(options: { nowMs: number }): Promise<string[]>;
  /** By provider; those without open attempts are missing. */
  openAttempts(): Promise<Map<string, OpenAttempts>>;
  /** What the operator may have to decide, of every tenant, oldest first. */
  listUnknown(options: { limit: number }): Promise<AttemptOfTask[]>;
  /** Of every tenant, newest first. */
  listAttempts(query: AttemptQuery): Promise<AttemptOfTask[]>;
  /** Whosever's task it is of. */
  findAttempt(id: string): Promise<AttemptOfTask | undefined>;
  /** Oldest first. */
  attemptsOf(tenant: string, taskId: string): Promise<UpstreamAttempt[]>;
}
