// Attempts and providers as the operator sees them.
import type { Amount, AttemptOfTask } from '@filmgate/tasks';
import { z } from 'zod';
import type { ProviderState } from '../gateway/live-gateway.ts';

const time = z.string().describe('ISO 8601, UTC');
const errorSchema = z.object({ code: z.string(), message: z.string() });

const ATTEMPT_STATES = ['intended', 'created', 'not_created', 'unknown', 'ended'] as const;
export const attemptStateSchema = z.enum(ATTEMPT_STATES);

export const attemptSchema = z.object({
  id: z.string().describe('Sent to the provider as idempotency key, where it knows such keys'),
  task_id: z.string(),
  tenant: z.string(),
  provider: z.string(),
  provider_configured: z
    .boolean()
    .describe('False: it was taken out of filmgate.yaml, and nobody looks after its jobs'),
  model: z.string().describe('As the provider calls it'),
  number: z.int().describe('The first try of a task is 1'),
  state: attemptStateSchema,
  waits_for: z
    .enum(['provider', 'search', 'operator'])
    .nullable()
    .describe(
      '`search`: the provider’s list is looked through for the job; null: over, or being sent',
    ),
  intended_at: time,
  created_at: time.nullable(),
  cancel_sent_at: time.nullable(),
  ended_at: time.nullable(),
  next_look_at: time.nullable(),
  looks: z.int(),
  said: z.string().nullable().describe('The provider’s last word'),
  error: errorSchema.nullable(),
  operation: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('The provider’s name of the job'),
  usage: z
    .object({ total_tokens: z.int().nullable(), completion_tokens: z.int().nullable() })
    .nullable(),
  given_up: z
    .boolean()
    .describe('An operator resent or abandoned it while it was unknown: a job may have been made'),
  possible_cost: z
    .object({ currency: z.enum(['CNY', 'USD']), micro_units: z.int() })
    .nullable()
    .describe(
      'What may be billed for it since it was given up; null also where the price is not known',
    ),
});

const choiceSchema = z.object({
  decision: z.enum(['adopt', 'resend', 'abandon']),
  does: z.string(),
  costs: z.string(),
});

export const attemptDetailSchema = attemptSchema.extend({
  task: z.object({
    state: z.string(),
    key_id: z.string(),
    model: z.string(),
    prompt: z.string(),
    resolution: z.string(),
    ratio: z.string(),
    duration: z.int(),
    seed: z.int(),
    created_at: time,
    expires_at: time,
  }),
  notice: z
    .string()
    .nullable()
    .describe('What to do where its provider is not configured any more'),
  choices: z.array(choiceSchema).describe('Empty where there is nothing to decide'),
});

export const decidedSchema = attemptDetailSchema.extend({
  decided: choiceSchema.optional().describe('The choice that was taken'),
});

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** What of an attempt stands elsewhere. */
export interface AttemptContext {
  /** None: it cost nothing, or is settled or under way. */
  readonly possibleCost: Amount | null | undefined;
  /** Whether its provider still is. */
  readonly isConfigured: boolean;
}

export function attemptView(
  { attempt, task }: AttemptOfTask,
  { possibleCost, isConfigured }: AttemptContext,
): z.infer<typeof attemptSchema> {
  const { usage } = attempt;
  return {
    id: attempt.id,
    task_id: attempt.taskId,
    tenant: task.tenant,
    provider: attempt.provider,
    provider_configured: isConfigured,
    model: attempt.model,
    number: attempt.number,
    state: attempt.state,
    waits_for: waitsFor(attempt, isConfigured),
    intended_at: iso(attempt.intendedAtMs),
    created_at: isoOrNull(attempt.createdAtMs),
    cancel_sent_at: isoOrNull(attempt.cancelSentAtMs),
    ended_at: isoOrNull(attempt.endedAtMs),
    next_look_at: isoOrNull(attempt.nextLookAtMs),
    looks: attempt.looks,
    said: attempt.said,
    error: attempt.error,
    operation: attempt.operation,
    usage:
      usage === null
        ? null
        : { total_tokens: usage.totalTokens, completion_tokens: usage.completionTokens },
    given_up: attempt.givenUp,
    possible_cost: possibleCost
      ? { currency: possibleCost.currency, micro_units: possibleCost.microUnits }
      : null,
  };
}

function waitsFor(
  { state, nextLookAtMs }: AttemptOfTask['attempt'],
  isConfigured: boolean,
): 'provider' | 'search' | 'operator' | null {
  if (state !== 'created' && state !== 'unknown') return null;
  if (!isConfigured) return 'operator';
  if (state === 'created') return 'provider';
  return nextLookAtMs === null ? 'operator' : 'search';
}

/** @param takers providers that the task could be sent to again */
export function attemptDetail(
  one: AttemptOfTask,
  context: AttemptContext & { readonly takers: readonly string[] },
): z.infer<typeof attemptDetailSchema> {
  const { attempt, task } = one;
  const choices = choicesFor(one, context);
  const { output, model, prompt } = task.request;
  return {
    ...attemptView(one, context),
    task: {
      state: task.state,
      key_id: task.keyId,
      model,
      prompt,
      resolution: output.resolution,
      ratio: output.ratio,
      duration: output.durationS,
      seed: task.seed,
      created_at: iso(task.createdAtMs),
      expires_at: iso(task.expiresAtMs),
    },
    notice: context.isConfigured || choices.length === 0 ? null : noticeOf(attempt, choices),
    choices,
  };
}

type Choice = z.infer<typeof choiceSchema>;

function noticeOf({ provider, state }: AttemptOfTask['attempt'], choices: Choice[]): string {
  const gain = state === 'unknown' ? 'to have its jobs searched or adopt one' : 'to get the film';
  const words = choices.map(({ decision }) => decision).join(' or ');
  return `${provider} is not in filmgate.yaml any more, so nobody looks after its jobs. Put it back ${gain}, or decide: ${words}.`;
}

function choicesFor(
  { attempt, task }: AttemptOfTask,
  { isConfigured, takers }: { readonly isConfigured: boolean; readonly takers: readonly string[] },
): Choice[] {
  const waitedFor = task.state === 'running' && task.epoch === attempt.epoch;
  const abandon: Choice = {
    decision: 'abandon',
    does: waitedFor
      ? 'The task fails, and its user is told to send it again.'
      : `The attempt is closed; its task is ${task.state} already.`,
    costs:
      'If the job was made, it is paid and nobody gets its film: the ledger keeps that as possible cost.',
  };
  if (attempt.state === 'created' && !isConfigured) return [abandon];
  if (attempt.state !== 'unknown') return [];
  const adopt: Choice = {
    decision: 'adopt',
    does: `You found the job at ${attempt.provider}: give its id as "operation". It is looked after from then on, and its film is the task’s.`,
    costs: 'Nothing more: what the job costs is paid in any case.',
  };
  const resend: Choice = {
    decision: 'resend',
    does: `The task goes back to the queue and is sent again, to ${takers.join(' or ')}.`,
    costs:
      'May pay twice: once more for the new job, and for the lost one if it was made. The ledger keeps that one as possible cost.',
  };
  const canResend = waitedFor && takers.length > 0;
  return [...(isConfigured ? [adopt] : []), ...(canResend ? [resend] : []), abandon];
}

export const providerStateSchema = z.object({
  name: z.string(),
  kind: z.string().nullable(),
  configured: z
    .boolean()
    .describe('False: it has attempts open and is not in the configuration any more'),
  attempts: z.object({ intended: z.int(), created: z.int(), unknown: z.int() }),
  concurrency: z.int().nullable().describe('Most attempts open at once'),
  full: z
    .boolean()
    .describe('So many are open; `unknown` ones hold their places until they are decided about'),
  resting: z
    .object({ reason: z.string(), since: time, until: time })
    .nullable()
    .describe('It refused, and is asked for nothing new until then'),
  pace: z
    .object({
      creates_per_minute: z.int(),
      calls_per_minute: z.int(),
      next_create_at: time.describe('Now, unless it has to wait'),
      next_call_at: time,
    })
    .nullable(),
  last_answer_at: time.nullable().describe('Since this process started'),
  last_film_at: time.nullable().describe('Since this process started'),
  last_error: errorSchema.extend({ at: time, call: z.string() }).nullable(),
});

export function providerView(state: ProviderState): z.infer<typeof providerStateSchema> {
  const { name, open, configured, rest, record } = state;
  const { lastError } = record;
  const concurrency = configured?.entry.concurrency ?? null;
  return {
    name,
    kind: configured?.entry.kind ?? null,
    configured: configured !== null,
    attempts: open,
    concurrency,
    full: concurrency !== null && open.intended + open.created + open.unknown >= concurrency,
    resting:
      rest === null
        ? null
        : { reason: rest.refusal, since: iso(rest.sinceMs), until: iso(rest.untilMs) },
    pace:
      configured === null
        ? null
        : {
            creates_per_minute: configured.entry.creates_per_minute,
            calls_per_minute: configured.entry.calls_per_minute,
            next_create_at: iso(configured.nextCreateAtMs),
            next_call_at: iso(configured.nextCallAtMs),
          },
    last_answer_at: isoOrNull(record.lastAnswerAtMs),
    last_film_at: isoOrNull(record.lastFilmAtMs),
    last_error:
      lastError === null
        ? null
        : {
            at: iso(lastError.atMs),
            call: lastError.kind,
            code: lastError.code,
            message: lastError.message,
          },
  };
}
