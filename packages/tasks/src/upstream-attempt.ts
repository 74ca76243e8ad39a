// One try of a task of the gateway at a provider.
//
//   intended ──► created ──────────────► ended
//      │ │          ▲                      ▲
//      │ └──► unknown ── given up, found ──┘
//      ▼         │
//   not_created ◄┘ only where the operator says: send it again
//
// `intended` is on disk before the first byte leaves, so whatever was sent has a row. `unknown`: there
// may be a job, which nobody could name. It is open like `intended` and `created`, and a task has at
// most one open attempt: so nothing is sent a second time because a reply was lost.
import type { Task, TaskError } from './task.ts';

export type AttemptState = 'intended' | 'created' | 'not_created' | 'unknown' | 'ended';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What an upstream calls the job it made; opaque. */
export type UpstreamOperation = { readonly [key: string]: Json };

/** What an upstream says that it counted; null: it does not say. */
export interface UpstreamUsage {
  readonly totalTokens: number | null;
  readonly completionTokens: number | null;
}

export interface UpstreamAttempt {
  /** Sent upstream as well, as tag and idempotency key. */
  readonly id: string;
  readonly taskId: string;
  /** The task's, for as long as the task is this attempt's. */
  readonly epoch: number;
  /** 1 … */
  readonly number: number;
  readonly provider: string;
  /** As the provider calls it. */
  readonly model: string;
  readonly state: AttemptState;
  readonly operation: UpstreamOperation | null;
  readonly intendedAtMs: number;
  /** When we knew that there is a job. */
  readonly createdAtMs: number | null;
  /** Before a cancel left, the last time. */
  readonly cancelSentAtMs: number | null;
  /** When its sending was over, whatever came of it; null: it may never have left. */
  readonly cancelDoneAtMs: number | null;
  readonly endedAtMs: number | null;
  /** When to ask again, for its end or (`unknown`) for its job. Null: over, or left to a person. */
  readonly nextLookAtMs: number | null;
  /** How often the upstream was asked. */
  readonly looks: number;
  /** The upstream's last word. */
  readonly said: string | null;
  /** What has been wrong with its job at every look since then; null: nothing was at the last. */
  readonly trouble: Trouble | null;
  /** Why there is no job, or perhaps none, or no film; for the operator. Null once it is made. */
  readonly error: TaskError | null;
  readonly usage: UpstreamUsage | null;
  /** It was unknown, and the operator decided not to wait for its job. */
  readonly givenUp: boolean;
}

export interface Trouble {
  readonly what: TroubleKind;
  readonly sinceMs: number;
}

/**
 * - `missing`: the upstream does not know it;
 * - `unrecognized`: it says what we do not know;
 * - `failed`: it has failed, says one who has said so of films that were fine;
 * - `unfetched`: the film is made and cannot be had.
 */
export type TroubleKind = 'missing' | 'unrecognized' | 'failed' | 'unfetched';

/** Which attempt a write is about; each of the three must match. */
export type AttemptKey = Pick<UpstreamAttempt, 'id' | 'taskId' | 'epoch'>;

/** A job that an upstream lists, and that nothing it tells of it speaks against being an attempt's. */
export interface FoundJob {
  readonly operation: UpstreamOperation;
  /**
   * - `its`: it tells of itself what only this attempt's can, or a person says so;
   * - `perhaps`: others may be the same in all that is told;
   * - `untold`: it will tell more when it has ended.
   */
  readonly certainty: 'its' | 'perhaps' | 'untold';
  /** Whether it may as well be another's, by what is told of it. */
  mayBeOf(other: AttemptOfTask): boolean;
}

export interface AttemptOfTask {
  readonly attempt: UpstreamAttempt;
  /** May have ended before its attempt: then the upstream's job is to be cancelled. */
  readonly task: Task;
}
