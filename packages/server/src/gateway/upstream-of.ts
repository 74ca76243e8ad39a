// An adapter of a provider, as the gateway wants it: what it throws becomes an outcome, what it says gets
// words for the operator and words for the user, what it made is fetched and becomes ours.
import {
  legible,
  ProviderError,
  type Candidate,
  type OperationStatus,
  type Provider,
  type ProviderErrorCode,
  type RemoteFile,
  type UpstreamUsage,
} from '@filmgate/providers';
import {
  createPace,
  TaskFailure,
  type AttemptOfTask,
  type Found,
  type FoundJob,
  type Look,
  type Refusal,
  type StartOutcome,
  type Task,
  type TaskError,
  type TaskResult,
  type Upstream,
  type UpstreamAttempt,
} from '@filmgate/tasks';
import type { GenerationRequest } from '@filmgate/protocol';
import type { ProviderEntry } from '../config/gateway.ts';
import { contradictionsOf } from './contradictions.ts';

/** What an upstream made, before it is ours. */
export interface MadeFilm {
  readonly video: RemoteFile;
  readonly lastFrame: RemoteFile | null;
  readonly usage: UpstreamUsage | null;
}

export interface UpstreamOptions {
  readonly provider: Provider;
  readonly entry: ProviderEntry;
  /** The request with references that the provider can fetch. */
  readonly outward: (task: Task) => Promise<GenerationRequest>;
  /** @throws TaskFailure, the signal's reason */
  readonly collect: (task: Task, made: MadeFilm, signal: AbortSignal) => Promise<TaskResult>;
  readonly now: () => number;
}

/** A lost reply is looked for in this much time around it: their clock is not ours. */
const SLACK_MS = 60_000;

export function upstreamOf(options: UpstreamOptions): Upstream {
  const { provider, entry, outward, collect, now } = options;
  const { name, batchSize } = provider;

  async function start(
    task: Task,
    attempt: UpstreamAttempt,
    signal: AbortSignal,
  ): Promise<StartOutcome> {
    const { id: idempotencyKey, model } = attempt;
    let request: GenerationRequest;
    try {
      request = await outward(task);
    } catch (cause) {
      return unreadable(cause);
    }
    try {
      const job = { model, request, seed: task.seed, idempotencyKey };
      return { kind: 'created', operation: await provider.start(job, signal) };
    } catch (cause) {
      if (!(cause instanceof ProviderError)) throw cause;
      const error = forOperator(name, cause);
      if (cause.created === 'unknown') return { kind: 'unknown', error };
      const refusal = REFUSALS[cause.code];
      const { retryAfterMs } = cause;
      return {
        kind: 'not_created',
        refusal,
        error,
        shown: forUser(refusal, cause, task),
        retryAfterMs,
      };
    }
  }

  function lookOf(status: OperationStatus): Look {
    switch (status.state) {
      case 'queued':
      case 'running':
        return { kind: 'going', said: status.state, fraction: status.progress };
      case 'succeeded':
        return {
          kind: 'succeeded',
          said: status.state,
          usage: status.usage,
          collect: (task, signal) => collect(task, status, signal),
        };
      case 'failed':
      case 'cancelled':
      case 'expired': {
        const { code, message, usage, sure, state } = status;
        const told = { code: legible(code), message: legible(message) };
        return { kind: 'failed', said: state, error: told, shown: told, usage, sure };
      }
      case 'missing':
        return { kind: 'missing' };
      case 'unrecognized':
        return { kind: 'unrecognized', said: legible(status.said) };
      case 'unavailable':
        return { kind: 'unavailable', retryAfterMs: status.error.retryAfterMs };
    }
  }

  return {
    name,
    batchSize,
    concurrency: entry.concurrency,
    creates: createPace(entry.creates_per_minute),
    calls: createPace(entry.calls_per_minute),
    start,
    async look(operations, signal) {
      return (await provider.status(operations, signal)).map(lookOf);
    },
    async cancel(operation, signal) {
      try {
        await provider.cancel(operation, signal);
        return 'done';
      } catch (error) {
        if (error instanceof ProviderError) return 'unavailable';
        throw error;
      }
    },
    async find(one, signal): Promise<Found> {
      const { model, intendedAtMs } = one.attempt;
      try {
        const query = { model, fromMs: intendedAtMs - SLACK_MS, toMs: now() + SLACK_MS };
        const candidates = await provider.reconcile(query, signal);
        if (candidates === null) return 'cannot list';
        return candidates
          .filter(({ facts }) => contradictionsOf(facts, one).length === 0)
          .map((candidate) => foundJob(candidate, one));
      } catch (error) {
        if (error instanceof ProviderError) return 'unavailable';
        throw error;
      }
    },
  };
}

function foundJob({ operation, facts, tellsMore }: Candidate, { task }: AttemptOfTask): FoundJob {
  // A seed that we drew ourselves, one of four billion, is no other task's.
  const isDrawn = task.request.seed === -1 && task.request.upstreamDraftId === undefined;
  const isIts = isDrawn && facts.seed === task.seed;
  return {
    operation,
    certainty: isIts ? 'its' : tellsMore ? 'untold' : 'perhaps',
    mayBeOf: (other) => contradictionsOf(facts, other).length === 0,
  };
}

const REFUSALS: Readonly<Record<ProviderErrorCode, Refusal>> = {
  rejected: 'rejected',
  // A model or endpoint that the account does not have.
  not_found: 'no_model',
  wrong_address: 'wrong_address',
  unauthorized: 'unauthorized',
  no_credit: 'no_credit',
  rate_limited: 'rate_limited',
  overloaded: 'overloaded',
  unreachable: 'unreachable',
  timeout: 'timeout',
  bad_reply: 'overloaded',
};

/** Nothing was sent: what the request needs is not to be had here. */
function unreadable(cause: unknown): StartOutcome {
  const refused = { kind: 'not_created', refusal: 'rejected', retryAfterMs: null } as const;
  if (cause instanceof TaskFailure) {
    const { code, message, shown } = cause;
    return { ...refused, error: { code, message }, shown };
  }
  return {
    ...refused,
    error: { code: 'media_unreadable', message: String(cause) },
    shown: {
      code: 'InternalServiceError',
      message: 'The media of this request cannot be read here. Ask the operator.',
    },
  };
}

const forOperator = (name: string, error: ProviderError): TaskError => ({
  code: error.upstreamCode ?? error.code,
  message: `${name}${error.status === null ? '' : ` answered ${error.status}`}: ${error.message}`,
});

/** Their words where the request is wrong; else what it means for the user, who has no account there. */
function forUser(refusal: Refusal, error: ProviderError, { request }: Task): TaskError {
  if (refusal === 'rejected') {
    const message =
      error.words ?? 'The provider refused this request, and gave no reason. Ask the operator.';
    return { code: error.upstreamCode ?? 'InvalidParameter', message };
  }
  if (refusal === 'unauthorized' || refusal === 'no_credit') {
    return {
      code: 'InternalServiceError',
      message:
        'No provider can make this film now: the account there is not in order. Ask the operator.',
    };
  }
  if (refusal === 'wrong_address') {
    return {
      code: 'InternalServiceError',
      message:
        'No provider can make this film now: the provider is not set up rightly here. Ask the operator.',
    };
  }
  if (refusal === 'no_model') {
    return {
      code: 'InvalidEndpointOrModel.NotFound',
      message: `No provider that is configured here has the model ${request.model}. Take another of GET /v1/models, or ask the operator.`,
    };
  }
  return {
    code: 'ServerOverloaded',
    message: 'No provider could take this film. Send the request again later.',
  };
}
