// From a draft to the request for its film in full. A draft that a provider made is named to that
// provider; one that was drawn here is asked for again, with the same seed.
import {
  invalidParameter,
  type NamedBody,
  ProtocolError,
  type Draft,
  validateFinal,
} from '@filmgate/protocol';
import type { AttemptStore, Task, TaskStore, UpstreamAttempt } from '@filmgate/tasks';
import type { Gateway, ProviderEntry } from '../config/gateway.ts';
import { taskNotFound } from '../dialects/task-not-found.ts';
import { providerNames } from '../gateway/route.ts';

/** Ark's drafts, and those of gateways that hand Ark's protocol on. Elsewhere a draft is a film like any. */
const HAS_DRAFTS: ReadonlySet<ProviderEntry['kind']> = new Set([
  'volcengine',
  'byteplus',
  'newapi',
]);
/** So long the real service makes a final of a draft. */
const DRAFT_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface FinalOptions {
  readonly store: Pick<TaskStore, 'get'> & Pick<AttemptStore, 'attemptsOf'>;
  readonly gateway: Gateway;
  readonly nowMs: number;
}

/**
 * @param body what of the film is said anew, in the shape of Ark's create
 * @param param what names the draft: errors name it
 * @throws ProtocolError also where there is no such draft, or none that a film can be made of
 */
export async function requestOfFinal(
  draftId: string,
  { body, names }: NamedBody,
  tenant: string,
  param: string,
  { store, gateway, nowMs }: FinalOptions,
): Promise<ReturnType<typeof validateFinal>> {
  const task = await store.get(tenant, draftId);
  if (task === undefined) throw taskNotFound(draftId);
  const draft = finishedDraft(task, param);
  const final = validateFinal(body, draft, providerNames(gateway), names);
  const maker = await makerOf(task, store);
  if (maker === undefined) return final;
  const { provider, operation, createdAtMs } = maker;
  const entry = gateway.providers[provider];
  if (entry !== undefined && !HAS_DRAFTS.has(entry.kind)) return final;
  refuseForeign(final.request, task, provider, entry, param);
  if (nowMs - (createdAtMs ?? task.createdAtMs) > DRAFT_KEPT_MS) {
    throw invalidParameter(
      param,
      `the draft ${draftId} is older than 7 days: ${provider} keeps it no longer. Make another draft`,
    );
  }
  const upstreamDraftId = operation?.['id'];
  if (typeof upstreamDraftId !== 'string') {
    throw new Error(`the draft ${draftId} has no id at ${provider}`);
  }
  return { ...final, request: { ...final.request, provider, upstreamDraftId } };
}

/** @throws ProtocolError where it is none, or not one that a film can be made of */
function finishedDraft(task: Task, param: string): Draft {
  const { id, lane, state, request, seed, result, error } = task;
  if (!request.draft && lane === 'gateway') {
    throw invalidParameter(param, `the task ${id} is no draft: a provider makes it in full`);
  }
  if (state === 'queued' || state === 'running') {
    throw new ProtocolError(
      'DraftNotReady',
      `The draft ${id} is ${state}. Its film can be made once it has succeeded.`,
      { param },
    );
  }
  if (result === null) {
    const why = error === null ? '' : ` (${error.message.replace(/[.\s]+$/, '')})`;
    throw invalidParameter(param, `the draft ${id} is ${state}${why}. Make another draft`);
  }
  if (request.prompt.trim() === '' && request.references.length === 0) {
    throw invalidParameter(
      param,
      `the draft ${id} was drawn from a storyboard and has no prompt, which is what a provider makes a film of. Make a draft with one`,
    );
  }
  return { id, request, seed, made: { ratio: result.ratio, durationS: result.durationS } };
}

/** The attempt that made the film; undefined: it was drawn here. */
async function makerOf(
  task: Task,
  store: FinalOptions['store'],
): Promise<UpstreamAttempt | undefined> {
  if (task.lane === 'embedded') return undefined;
  const attempts = await store.attemptsOf(task.tenant, task.id);
  return attempts.findLast(({ state, operation }) => state === 'ended' && operation !== null);
}

/** A draft lives with the provider, and the model, that made it. */
function refuseForeign(
  { model, provider: asked }: Draft['request'],
  task: Task,
  provider: string,
  entry: ProviderEntry | undefined,
  param: string,
): void {
  if (entry === undefined) {
    throw invalidParameter(
      param,
      `the draft ${task.id} was made by ${provider}, which is not configured any more. Ask the operator, or make another draft`,
    );
  }
  if ((asked !== null && asked !== provider) || model !== task.request.model) {
    throw invalidParameter(
      'model',
      `the draft ${task.id} was made by ${provider}/${task.request.model}, which alone can make its film. Leave model out, or make a draft with another`,
    );
  }
}
