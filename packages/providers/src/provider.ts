// The port that every upstream stands behind. An adapter translates and nothing else: it never polls,
// sleeps or tries again, it knows neither the database nor a reply of ours. When to ask, how often and
// what it costs is decided by whoever calls it.
import type { GenerationRequest } from '@filmgate/protocol';
import { legible } from './legible.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What an upstream calls the job it made: opaque, and stored before anything else happens. */
export type Operation = { readonly [key: string]: Json };

export interface ProviderJob {
  /** The model as this upstream calls it. */
  readonly model: string;
  /**
   * References carry links that the upstream can fetch, or data URLs; `draftTaskId` is what the upstream
   * calls a draft of its own.
   */
  readonly request: GenerationRequest;
  /** 0 … 2³²−1. */
  readonly seed: number;
  /** One for each attempt: an upstream that knows such keys makes one job of two equal requests. */
  readonly idempotencyKey: string;
}

/** A file that an upstream made, to be fetched soon: such links die. */
export interface RemoteFile {
  readonly url: string;
  /** Needed to fetch it; only ever sent to the provider's own origin. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface UpstreamUsage {
  readonly totalTokens: number | null;
  readonly completionTokens: number | null;
}

/** What an upstream tells of a job beside its state, as it was asked for; null: it does not tell. */
export interface JobFacts {
  readonly model: string | null;
  /** The upstream's clock. */
  readonly createdAtMs: number | null;
  readonly seed: number | null;
  readonly ratio: string | null;
  readonly durationS: number | null;
  readonly resolution: string | null;
  /** In pixels, `864x496`. */
  readonly size: string | null;
  readonly prompt: string | null;
  /** The draft that it makes in full, by the upstream's id. */
  readonly draftTaskId: string | null;
}

/** What an upstream says of one operation; `facts` only where it tells any. */
export type OperationStatus = SaidOfOperation & { readonly facts?: JobFacts };

type SaidOfOperation =
  | {
      readonly state: 'queued' | 'running';
      /** Share of the work, 0 … 1. */ readonly progress: number | null;
    }
  | {
      readonly state: 'succeeded';
      readonly video: RemoteFile;
      readonly lastFrame: RemoteFile | null;
      readonly usage: UpstreamUsage | null;
      readonly seed: number | null;
    }
  | {
      readonly state: 'failed' | 'cancelled' | 'expired';
      readonly code: string;
      readonly message: string;
      /** Null: it does not say; then what ends badly is free. */
      readonly usage: UpstreamUsage | null;
      /** False: this upstream has said so of films that were fine; ask once more before it is believed. */
      readonly sure: boolean;
    }
  /** The upstream does not know the operation (any more). */
  | { readonly state: 'missing' }
  /** A word that nobody has told us: never taken for "pending" for ever. */
  | { readonly state: 'unrecognized'; readonly said: string }
  /** It could not be asked; nothing is known. */
  | { readonly state: 'unavailable'; readonly error: ProviderError };

/** Of an operation that the provider of this name made when it was of another kind: nobody can ask for it. */
export const OF_ANOTHER_KIND: OperationStatus = {
  state: 'unrecognized',
  said: 'an operation of another kind of provider',
};

/** A job that an upstream lists and that may be the outcome of an attempt whose reply was lost. */
export interface Candidate {
  readonly operation: Operation;
  readonly facts: JobFacts;
  /** Some of the facts are told only when it has ended, and it has not. */
  readonly tellsMore: boolean;
}

export interface ReconcileQuery {
  readonly model: string;
  /** The reply was lost somewhere in this window, our clock. */
  readonly fromMs: number;
  readonly toMs: number;
}

export type CancelOutcome = 'cancelled' | 'too_late' | 'unknown_operation' | 'unsupported';

export interface Provider {
  readonly name: string;
  /** Most operations that one status call may ask for. */
  readonly batchSize: number;
  /**
   * Asks the upstream to make the film. Sends exactly one request, except where a reply says for sure
   * that nothing was made.
   *
   * @throws ProviderError whose `created` tells whether there may be a job
   */
  start(job: ProviderJob, signal: AbortSignal): Promise<Operation>;
  /** One answer for each operation, in their order; throws nothing but the signal's reason. */
  status(
    operations: readonly Operation[],
    signal: AbortSignal,
  ): Promise<readonly OperationStatus[]>;
  /** @throws ProviderError where the upstream did not say */
  cancel(operation: Operation, signal: AbortSignal): Promise<CancelOutcome>;
  /**
   * The operation of a job that a person names, by the id that the upstream itself shows. Null: it
   * takes more than an id to ask for a job.
   */
  operationOf(id: string): Operation | null;
  /** Null: this upstream cannot list. @throws ProviderError */
  reconcile(query: ReconcileQuery, signal: AbortSignal): Promise<readonly Candidate[] | null>;
}

/** Whether an upstream may have made a job: what decides if it may be asked again. */
export type Created = 'no' | 'unknown';

export type ProviderErrorCode =
  /** The request is wrong in the upstream's eyes: nobody else's fault, not to be tried again. */
  | 'rejected'
  /** Key missing, wrong, or without access. */
  | 'unauthorized'
  /** The account owes money. */
  | 'no_credit'
  | 'rate_limited'
  | 'overloaded'
  | 'unreachable'
  | 'timeout'
  /** A reply that is none: not JSON, another shape, too large. */
  | 'bad_reply'
  | 'not_found'
  /** Nothing takes submissions at this address: the provider's base URL is wrong. */
  | 'wrong_address';

export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  readonly created: Created;
  /** The message is for the operator; this of it for whoever sent the request, null: nothing. */
  readonly words: string | null;
  /** The upstream's own code, for the operator. */
  readonly upstreamCode: string | null;
  readonly status: number | null;
  /** It asked to wait so long. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ProviderErrorCode,
    message: string,
    details: {
      readonly created: Created;
      /** The message unless given. */
      readonly words?: string | null;
      readonly upstreamCode?: string | null;
      readonly status?: number | null;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(legible(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.created = details.created;
    const { words = message, upstreamCode = null } = details;
    this.words = words === null ? null : legible(words);
    this.upstreamCode = upstreamCode === null ? null : legible(upstreamCode);
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
