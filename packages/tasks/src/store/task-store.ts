// The store port. Every function that a user's request reaches takes the tenant; a foreign id is
// as unknown as a missing one. A write by a worker carries the claim's epoch and is refused (false)
// when the task has moved on: a stale worker cannot publish.
import type { GenerationRequest, TaskState } from '@filmgate/protocol';
import type { Estimate } from './ledger-store.ts';
import type { Queued, QueueLimits } from './queue-full.ts';
import type { Lane, Task, TaskError, TaskProgress, TaskResult } from '../task.ts';

export interface NewTask {
  readonly id: string;
  readonly tenant: string;
  readonly keyId: string;
  /** `embedded` tasks are claimed by workers, `gateway` tasks are tried at providers (AttemptStore). */
  readonly lane: Lane;
  readonly request: GenerationRequest;
  readonly seed: number;
  /** Reserved with the task, and settled or released when it is over. None: it costs nothing. */
  readonly estimate?: Estimate;
  /** Refused where so many are queued already. None: it is taken in any case. */
  readonly queueLimits?: QueueLimits;
  readonly nowMs: number;
}

/** A reply that was given to a request with an Idempotency-Key. */
export interface KeptReply {
  readonly requestHash: string;
  readonly reply: string;
}

/** Makes a create safe to send again: one task, and one reply, however often it comes. */
export interface Once {
  /** The caller's Idempotency-Key. */
  readonly key: string;
  /** Of method, path and body. */
  readonly requestHash: string;
  /** What is answered; asked for inside of the transaction. */
  readonly reply: (task: Task) => string;
}

export interface TaskQuery {
  readonly states?: readonly TaskState[];
  readonly ids?: readonly string[];
  readonly model?: string;
  readonly serviceTier?: string;
  /** Only tasks created at or after this time. */
  readonly sinceMs?: number;
  /** 0-based; newest first. */
  readonly offset: number;
  readonly limit: number;
}

/** A page of tasks that goes on where another ended, whatever came or went in between. */
export interface TaskPageQuery {
  readonly order: 'newest first' | 'oldest first';
  /** The task that the page before ended with; none: from the start. */
  readonly after?: string;
  readonly limit: number;
}

/** A worker's right to one task until the lease ends. */
export interface Claim {
  readonly task: Task;
  readonly epoch: number;
}

export type CancelOutcome = 'cancelled' | 'running' | 'finished' | 'unknown';
export type RemoveOutcome = 'removed' | 'unfinished' | 'cancelled' | 'unknown';

export interface TaskStore extends AsyncDisposable {
  /**
   * Resolves once the task is on disk: after that a crash cannot lose it.
   * @throws SpendingRefused where a budget does not cover its estimate, QueueFull where too many wait:
   *   nothing is stored
   */
  create(task: NewTask): Promise<Task>;
  /**
   * As `create`, with its reply kept in the same transaction; where the key has a reply already, that is
   * returned and nothing is made.
   */
  createOnce(task: NewTask, once: Once): Promise<{ task: Task } | { kept: KeptReply }>;
  /** What was answered to this key, if anything. */
  keptReply(tenant: string, key: string): Promise<KeptReply | undefined>;
  /** Forgets replies kept since before `beforeMs`, at most `limit`. @returns how many */
  forgetReplies(options: { beforeMs: number; limit: number }): Promise<number>;
  /** How many wait, of the tenant and in all. */
  queued(tenant: string): Promise<Queued>;
  get(tenant: string, id: string): Promise<Task | undefined>;
  list(tenant: string, query: TaskQuery): Promise<{ items: Task[]; total: number }>;
  /** Undefined: `after` is no task of the tenant. */
  page(
    tenant: string,
    query: TaskPageQuery,
  ): Promise<{ items: Task[]; hasMore: boolean } | undefined>;
  /** Queued → cancelled; running → cancelled only with `evenRunning`, else `'running'` is returned. */
  cancel(
    tenant: string,
    id: string,
    options: { nowMs: number; evenRunning: boolean },
  ): Promise<CancelOutcome>;
  /**
   * Succeeded, failed and expired tasks can be removed; cancelled ones stay as a record. One whose
   * attempt is open is `unfinished`: nobody may forget what an upstream may yet make and bill.
   */
  remove(tenant: string, id: string, options?: { evenCancelled?: boolean }): Promise<RemoveOutcome>;

  /**
   * The next queued tasks of lane `embedded`, each with a new epoch and a lease: tenants in turns, of each
   * its tasks by priority then age.
   */
  claim(options: {
    workerId: string;
    nowMs: number;
    leaseMs: number;
    limit: number;
  }): Promise<Claim[]>;
  /** Extends the leases still held; returns the ids of those lost (cancelled, expired, taken). */
  extend(claims: readonly Claim[], options: { nowMs: number; leaseMs: number }): Promise<string[]>;
  progress(claim: Claim, progress: TaskProgress, nowMs: number): Promise<boolean>;
  succeed(claim: Claim, result: TaskResult, nowMs: number): Promise<boolean>;
  fail(claim: Claim, error: TaskError, nowMs: number): Promise<boolean>;
  /** Back to queued: a clean shutdown, or an error worth another attempt. */
  giveBack(claim: Claim, options: { nowMs: number; countAttempt: boolean }): Promise<boolean>;
  /**
   * Puts things right after crashes (of attempts: `recoverAttempts`): leases past their end → queued again, or failed once
   * `maxAttempts` are used up; tasks past `expiresAtMs` → expired. Returns the ids touched.
   * `allLeasesEnded`: this process is the only worker and has just started.
   */
  recover(options: {
    nowMs: number;
    maxAttempts: number;
    allLeasesEnded?: boolean;
  }): Promise<{ requeued: string[]; failed: string[]; expired: string[] }>;
  counts(): Promise<Record<TaskState, number>>;
  /**
   * Removes tasks of every tenant and end that ended before `beforeMs` and have no open attempt, the
   * oldest first, at most `limit` of them; their blobs are then no longer referenced. @returns how many
   */
  removeEnded(options: { beforeMs: number; limit: number }): Promise<number>;
  /** SHA-256 of every blob that a task or a file refers to, media and results: what a sweep must keep. */
  referencedBlobs(): Promise<Set<string>>;
  /** Writes nothing that matters. @throws StoreError when the database takes no writes, after some seconds */
  ping(): Promise<void>;
}
