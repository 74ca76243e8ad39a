// The operator's word on an attempt that nobody can or may bring to an end by itself: one of which it is
// not known whether it made a job, or whose provider is not configured any more. It is the only way by
// which something may be paid for twice, so it is taken for one attempt, by its id, in so many words.
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { AttemptOfTask, AttemptStore, TaskError } from '@filmgate/tasks';
import { contradictionsOf } from '../gateway/contradictions.ts';
import type { NamedJob } from '../gateway/live-gateway.ts';

export type Decision =
  | { readonly decision: 'resend' | 'abandon' }
  /** `operation`: the id that the provider shows for the job. `force`: whatever it tells of the job. */
  | { readonly decision: 'adopt'; readonly operation: string; readonly force: boolean };

const ABANDONED: TaskError = {
  code: 'InternalServiceError',
  message:
    'The provider’s reply to this task was lost, and nobody could tell whether its film was made. Send the request again.',
};

const LET_GO: TaskError = {
  code: 'InternalServiceError',
  message:
    'The provider of this film is not in use here any more, so its film cannot be had. Send the request again.',
};

export interface DecideOptions {
  readonly store: Pick<AttemptStore, 'adopt' | 'giveUpUnknown' | 'endFailed'>;
  readonly isConfigured: (provider: string) => boolean;
  /** Providers that a task could be sent to again. */
  readonly takersOf: (task: AttemptOfTask['task']) => readonly string[];
  readonly findJob: (provider: string, jobId: string) => Promise<NamedJob>;
  readonly now: () => number;
}

/**
 * @returns by what the adopted job contradicts its task, where that was forced
 * @throws ProtocolError `DecisionConflict`, 400 for a job that cannot be named
 */
export async function decide(
  one: AttemptOfTask,
  decision: Decision,
  options: DecideOptions,
): Promise<readonly string[]> {
  const { attempt, task } = one;
  const { store, now, isConfigured } = options;
  const nowMs = now();
  if (attempt.state === 'created') {
    if (decision.decision !== 'abandon') {
      const remedy = `${attempt.provider} is not configured any more: put it back to get the film, or abandon the attempt`;
      const isOut = !isConfigured(attempt.provider);
      throw conflict(`it is known that the job was made${isOut ? `; ${remedy}` : ''}`);
    }
    if (isConfigured(attempt.provider)) {
      throw conflict(
        `${attempt.provider} makes the film, and it is looked after; to be rid of it, cancel its task`,
      );
    }
    const end = { error: LET_GO, shown: LET_GO, usage: null, made: 'perhaps', nowMs } as const;
    const written = await store.endFailed(attempt, { ...end, said: attempt.said ?? 'created' });
    if (written === 'refused') throw movedOn();
    return [];
  }
  if (attempt.state !== 'unknown') {
    throw conflict(`the attempt is ${attempt.state}: it is known what became of it`);
  }
  if (decision.decision === 'adopt') {
    const { operation, facts } = await jobOf(attempt.provider, decision.operation, options);
    const contradictions = facts === null ? [] : contradictionsOf(facts, one);
    if (contradictions.length > 0 && !decision.force) {
      throw conflict(
        `the job ${decision.operation} is not this attempt’s, by what ${attempt.provider} tells of it (${contradictions.join('; ')}). Look for the right one, or send "force": true to adopt it all the same`,
      );
    }
    const job = { operation, certainty: 'its', mayBeOf: () => false } as const;
    const adoption = await store.adopt(attempt, { jobs: [job], nextLookAtMs: nowMs, nowMs });
    if (adoption === 'taken') {
      throw conflict(`the job ${decision.operation} is another attempt’s already`);
    }
    if (adoption === 'refused') throw movedOn();
    return contradictions;
  }
  if (
    decision.decision === 'resend' &&
    task.state === 'running' &&
    options.takersOf(task).length === 0
  ) {
    const isOut = !isConfigured(attempt.provider);
    const { model, provider } = task.request;
    const asked = provider === null ? model : `${provider}/${model}`;
    throw conflict(
      `${isOut ? `${attempt.provider} is not configured any more, and ` : ''}no provider makes ${asked} here, so nobody could take the task. Put one into filmgate.yaml, or abandon the attempt`,
    );
  }
  const next = decision.decision === 'resend' ? ('resend' as const) : { abandon: ABANDONED };
  const written = await store.giveUpUnknown(attempt, { next, nowMs });
  if (written !== 'refused') return [];
  if (next === 'resend' && task.state !== 'running') {
    throw conflict(`its task is ${task.state} and waits for no film; abandon the attempt`);
  }
  throw movedOn();
}

/** A wrong id would cost the task its film, so the provider is asked whether it has such a job. */
async function jobOf(
  provider: string,
  jobId: string,
  { findJob }: DecideOptions,
): Promise<Exclude<NamedJob, string>> {
  const job = await findJob(provider, jobId);
  switch (job) {
    case 'not configured':
      throw conflict(
        `${provider} is not configured any more, so nobody can look after a job there; put it back first, or decide otherwise`,
      );
    case 'not nameable':
      throw invalidParameter(
        'decision',
        `a job of ${provider} cannot be told by its id alone; resend or abandon the attempt`,
      );
    case 'missing':
      throw invalidParameter(
        'operation',
        `${provider} knows no job ${jobId}. Look up its id there once more`,
      );
    case 'unavailable':
      throw conflict(`${provider} could not be asked about the job ${jobId}; try again later`);
    default:
      return job;
  }
}

const conflict = (why: string): ProtocolError =>
  new ProtocolError('DecisionConflict', `Nothing was decided: ${why}.`);

const movedOn = (): ProtocolError =>
  conflict('the attempt has moved on in this moment; look at it again');
