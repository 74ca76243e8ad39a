// The operator's word on an attempt of which nobody knows whether it made a job. It is the only way by
// which something may be paid for twice, so it is taken for one attempt, by its id, in so many words.
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { AttemptOfTask, AttemptStore, TaskError, UpstreamOperation } from '@filmgate/tasks';

export type Decision =
  | { readonly decision: 'resend' | 'abandon' }
  /** `operation`: the id that the provider shows for the job. */
  | { readonly decision: 'adopt'; readonly operation: string };

const ABANDONED: TaskError = {
  code: 'InternalServiceError',
  message:
    'The provider’s reply to this task was lost, and nobody could tell whether its film was made. Send the request again.',
};

export interface DecideOptions {
  readonly store: Pick<AttemptStore, 'adopt' | 'giveUpUnknown'>;
  readonly operationOf: (provider: string, jobId: string) => UpstreamOperation | null | undefined;
  readonly now: () => number;
}

/** @throws ProtocolError `DecisionConflict`, 400 for a job that cannot be named */
export async function decide(
  { attempt, task }: AttemptOfTask,
  decision: Decision,
  options: DecideOptions,
): Promise<void> {
  const { store, now } = options;
  if (attempt.state !== 'unknown') {
    throw conflict(`the attempt is ${attempt.state}: it is known what became of it`);
  }
  const nowMs = now();
  if (decision.decision === 'adopt') {
    const operation = operationFor(attempt.provider, decision.operation, options);
    const found = { operation, tagged: true, nextLookAtMs: nowMs, nowMs };
    const adoption = await store.adopt(attempt, found);
    if (adoption === 'taken') {
      throw conflict(`the job ${decision.operation} is another attempt’s already`);
    }
    if (adoption === 'refused') throw movedOn();
    return;
  }
  const next = decision.decision === 'resend' ? ('resend' as const) : { abandon: ABANDONED };
  const written = await store.giveUpUnknown(attempt, { next, nowMs });
  if (written !== 'refused') return;
  if (next === 'resend' && task.state !== 'running') {
    throw conflict(`its task is ${task.state} and waits for no film; abandon the attempt`);
  }
  throw movedOn();
}

function operationFor(
  provider: string,
  jobId: string,
  { operationOf }: DecideOptions,
): UpstreamOperation {
  const operation = operationOf(provider, jobId);
  if (operation === undefined) {
    throw conflict(
      `${provider} is not configured any more, so nobody can look after a job there; put it back first`,
    );
  }
  if (operation === null) {
    throw invalidParameter(
      'decision',
      `a job of ${provider} cannot be told by its id alone; resend or abandon the attempt`,
    );
  }
  return operation;
}

const conflict = (why: string): ProtocolError =>
  new ProtocolError('DecisionConflict', `Nothing was decided: ${why}.`);

const movedOn = (): ProtocolError =>
  conflict('the attempt has moved on in this moment; look at it again');
