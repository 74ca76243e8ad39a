// What a create would come to, and all that it would be refused for: judged as a create is, and nothing of
// it kept.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storyboard } from '@filmgate/animatic';
import { createPassingBlobs, type AssetSources } from '@filmgate/media';
import {
  examineCreate,
  type GenerationRequest,
  type NamedBody,
  ProtocolError,
  type ValidatedRequest,
} from '@filmgate/protocol';
import {
  type ApiKey,
  type AttemptStore,
  dayOf,
  type Estimate,
  type LedgerStore,
  QueueFull,
  SpendingRefused,
  type TaskStore,
} from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';
import type { FileLibrary } from '../files/file-library.ts';
import { providerNames } from '../gateway/route.ts';
import { fromRefusal } from '../http/errors.ts';
import { budgetsOf } from '../money/budgets.ts';
import { countOf, estimateOf } from '../money/estimate.ts';
import { budgetView } from '../money/budget-view.ts';
import { type EstimateView, filmOf, makersOf, viewOf } from './estimate-view.ts';
import { isNamedById, resolveFiles, unlinkedVideos } from './files-of-request.ts';
import { type CheckGiven, readGiven, requireDrawn } from './given-storyboard.ts';
import { requestOfFinal } from './final.ts';
import { lookAtMedia, type LookedAt } from './preflight.ts';
import { laneOf, warningsOf, withoutContent } from './submit.ts';

/**
 * @param body a create's, of any dialect
 * @throws ProtocolError where it is none at all, or names no model
 */
export type EstimateCreate = (
  body: unknown,
  caller: ApiKey,
  /** Of a client that is gone. */
  gone?: AbortSignal,
) => Promise<EstimateView>;

export interface EstimateOptions {
  readonly store: Pick<TaskStore, 'get' | 'queued'> &
    Pick<AttemptStore, 'attemptsOf'> &
    LedgerStore;
  readonly gateway: () => Gateway;
  readonly sources: AssetSources;
  readonly files: Pick<FileLibrary, 'resolve'>;
  /** Whether providers can be given links to our media. */
  readonly canLink: boolean;
  readonly preflightMs: number;
  readonly checkGiven: CheckGiven;
  /** Media lie in a folder below it while they are looked at. */
  readonly workDirectory: string;
  readonly now: () => number;
}

export function createEstimates(options: EstimateOptions): EstimateCreate {
  const { store, gateway, now } = options;
  return async (body, caller, gone) => {
    const configured = gateway();
    let storyboard: Storyboard | undefined;
    const examined = examineCreate(body, providerNames(configured), (said) => {
      const read = readGiven(said);
      storyboard = read.storyboard;
      return read.asked;
    });
    const problems = [...examined.problems];
    const found = (error: unknown): undefined => {
      if (error instanceof ProtocolError) problems.push(error);
      else if (error instanceof QueueFull || error instanceof SpendingRefused) {
        problems.push(fromRefusal(error, 'mission'));
      } else throw error;
    };
    const { asked, validated } = examined;
    if (asked === undefined || validated === undefined) return viewOf({ problems });
    const complete =
      examined.problems.length === 0
        ? await completed(validated, asked, caller, options).catch(found)
        : undefined;
    // Of a body with a wrong field, only what is wrong beside that is told.
    const named = complete?.request ?? validated.request;
    const resolved = await resolveFiles(named, caller.tenant, options.files);
    const { request } = resolved;
    problems.push(...resolved.problems);
    const lane = attempt(() => laneOf(request, configured), found);
    if (storyboard !== undefined && complete !== undefined) {
      const [given, { names }, { references }] = [storyboard, asked, request];
      attempt(() => requireDrawn(request, lane ?? 'embedded', given, names), found);
      await options.checkGiven(given, references, caller.tenant, names, gone).catch(found);
    }
    if (lane !== undefined) problems.push(...unlinkedVideos(request, lane, options.canLink));
    const { tenant: ofTenant, all: inAll } = configured.limits.queued_tasks;
    const queued = await store.queued(caller.tenant);
    attempt(() => QueueFull.check(queued, { ofTenant, inAll }), found);
    const looked = await lookedAt(request, options);
    problems.push(...looked.refusals);
    if (complete === undefined || lane === undefined) {
      return viewOf({ problems, model: request.model });
    }
    const budgets = lane === 'embedded' ? [] : budgetsOf(configured, caller);
    const counted = countOf(request, looked.media);
    const estimate = attempt(() => estimateOf(request, looked.media, configured, budgets), found);
    const budget =
      budgets.length === 0
        ? undefined
        : await budgetOf(estimate, budgets, store, dayOf(now()), found);
    return viewOf({
      problems,
      warnings: [
        ...warningsOf({ ...complete, lane }, asked, options.sources.egress),
        ...looked.missed.map(({ why }) => `${why}; it was not looked at`),
      ],
      model: request.model,
      film: filmOf(request, counted),
      makers: makersOf(request, counted.tokens, configured),
      budget,
    });
  };
}

/** @returns undefined where it throws what `found` takes */
function attempt<T>(act: () => T, found: (error: unknown) => undefined): T | undefined {
  try {
    return act();
  } catch (error) {
    return found(error);
  }
}

/** The request as it would run: that of a draft's film has all that its draft had. */
async function completed(
  validated: ValidatedRequest,
  asked: NamedBody,
  { tenant }: ApiKey,
  { store, gateway, now }: EstimateOptions,
): Promise<ValidatedRequest> {
  const { draftTaskId } = validated.request;
  if (draftTaskId === undefined) return validated;
  const rest = { ...asked, body: withoutContent(asked.body) };
  const parts = { store, gateway: gateway(), nowMs: now() };
  return requestOfFinal(draftTaskId, rest, tenant, asked.names.field('content'), parts);
}

/** Nothing of them stays. A provider has the media of its own drafts already. */
async function lookedAt(
  request: GenerationRequest,
  { sources, preflightMs, workDirectory }: EstimateOptions,
): Promise<LookedAt> {
  if (request.references.length === 0 || request.upstreamDraftId !== undefined) {
    return { request, media: new Map(), refusals: [], missed: [] };
  }
  const directory = join(workDirectory, `look-${randomUUID()}`);
  await mkdir(directory, { recursive: true });
  try {
    const blobs = createPassingBlobs(directory, sources.blobs);
    const ours = request.references.filter((reference) => !isNamedById(reference));
    const looking = { ...request, references: ours };
    return await lookAtMedia(looking, { egress: sources.egress, blobs }, preflightMs);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function budgetOf(
  estimate: Estimate | undefined,
  budgets: Estimate['budgets'],
  store: LedgerStore,
  today: string,
  found: (error: unknown) => undefined,
): Promise<NonNullable<EstimateView['budget']>> {
  let covered = estimate !== undefined;
  const limits = [];
  for (const budget of budgets) {
    const spending = await store.spendingOf(budget, today);
    const view = budgetView(budget, spending);
    limits.push(view);
    const needed = estimate?.amounts.find(({ currency }) => currency === budget.currency);
    if (needed === undefined || needed.microUnits <= view.left_micro_units) continue;
    // The first says all that a create is told.
    if (covered) found(SpendingRefused.overBudget(budget, today, spending, needed.microUnits));
    covered = false;
  }
  return { covered, limits };
}
