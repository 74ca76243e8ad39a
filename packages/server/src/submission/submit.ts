// From a checked body to a task on disk. Every dialect comes through here.
import { randomBytes, randomInt } from 'node:crypto';
import type { Storyboard } from '@filmgate/animatic';
import type { AssetSources } from '@filmgate/media';
import {
  asArk,
  findModel,
  type NamedBody,
  newTaskId,
  ProtocolError,
  validateArk,
  type GenerationRequest,
  type ValidatedRequest,
} from '@filmgate/protocol';
import {
  type ApiKey,
  type AttemptStore,
  type Lane,
  QueueFull,
  type Task,
  type TaskStore,
} from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import type { FileLibrary } from '../files/file-library.ts';
import { providerNames, routeFor } from '../gateway/route.ts';
import { budgetsOf } from '../money/budgets.ts';
import { estimateOf } from '../money/estimate.ts';
import { resolveFiles, unlinkedVideos } from './files-of-request.ts';
import { requestOfFinal } from './final.ts';
import { type CheckGiven, readGiven, requireDrawn } from './given-storyboard.ts';
import { type OnceKey, replyTo } from './once.ts';
import { preflight } from './preflight.ts';
import type { MakeRemix } from './remix.ts';
import type { Seal } from '../auth/seal.ts';
import { sealUrl } from '../webhooks/sealed-url.ts';

/**
 * Makes a task, or finds the one that the same request made before.
 *
 * @param asked the request in the Ark dialect's shape, unchecked
 * @param answer what is answered, in the caller's dialect; `warnings`: what of the body had no effect,
 *   and why
 * @returns the answer as JSON text
 */
export type Submit = (
  asked: NamedBody,
  caller: ApiKey,
  once: OnceKey | undefined,
  answer: (task: Task, warnings: readonly string[]) => object,
  /** Of a client that is gone: what is only looked at for it ends. */
  gone?: AbortSignal,
) => Promise<string>;

/**
 * As `Submit`, for the film in full of a draft, by a provider that is paid.
 *
 * @param asked what is said anew, in the shape of Ark's create
 */
export type SubmitFinal = (
  draftId: string,
  asked: NamedBody,
  ...rest: Parameters<Submit> extends [unknown, ...infer Rest] ? Rest : never
) => Promise<string>;

/**
 * As `Submit`, for a film made anew with something changed.
 *
 * @param body `{ prompt }`
 */
export type SubmitRemix = (
  taskId: string,
  body: unknown,
  ...rest: Parameters<Submit> extends [unknown, ...infer Rest] ? Rest : never
) => Promise<string>;

export function createSubmit(options: {
  store: TaskStore & Pick<AttemptStore, 'attemptsOf'>;
  /** Whoever takes the task up. */
  wake: (lane: Lane) => void;
  /** As it is configured now. */
  gateway: () => Gateway;
  sources: AssetSources;
  /** Those that stand in place of URLs. */
  files: Pick<FileLibrary, 'resolve'>;
  /** Whether providers can be given links to our media. */
  canLink: boolean;
  preflightMs: number;
  checkGiven: CheckGiven;
  makeRemix: MakeRemix;
  /** Of callbacks, by the ids of their tasks. */
  addresses: Seal;
  now: () => number;
}): {
  readonly submit: Submit;
  readonly submitFinal: SubmitFinal;
  readonly submitRemix: SubmitRemix;
} {
  const { store, wake, gateway, sources, files, canLink, preflightMs, checkGiven } = options;
  const { makeRemix, addresses, now } = options;

  const accept = async (
    validated: Accepted,
    asked: NamedBody,
    caller: ApiKey,
    once: OnceKey | undefined,
    answer: Parameters<Submit>[3],
    gone?: AbortSignal,
  ): Promise<string> => {
    const { lane, storyboard, isChecked = false } = validated;
    const { tenant: ofTenant, all: inAll } = gateway().limits.queued_tasks;
    const queueLimits = { ofTenant, inAll };
    // Before anything is fetched; it is held to when the task is stored.
    QueueFull.check(await store.queued(caller.tenant), queueLimits);
    const { request, problems } = await resolveFiles(validated.request, caller.tenant, files);
    const noLinks = unlinkedVideos(request, lane, canLink);
    for (const problem of [...problems, ...noLinks]) throw problem;
    if (storyboard !== undefined && !isChecked) {
      await checkGiven(storyboard, request.references, caller.tenant, asked.names, gone);
    }
    // A provider has the media of its own drafts already.
    const looked =
      request.upstreamDraftId === undefined
        ? await preflight(request, sources, preflightMs)
        : { request, media: new Map() };
    const configured = gateway();
    const estimate =
      lane === 'embedded'
        ? undefined
        : estimateOf(looked.request, looked.media, configured, budgetsOf(configured, caller));
    const given = storyboard && (await sources.blobs.put(bytesOf(storyboard)));
    const nowMs = now();
    const warnings = warningsOf(validated, asked, sources.egress);
    const reply = (task: Task): string => JSON.stringify(answer(task, warnings));
    const id = newTaskId(new Date(nowMs), (size) => randomBytes(size));
    const { callbackUrl } = looked.request;
    const task = {
      id,
      tenant: caller.tenant,
      keyId: caller.id,
      lane,
      request: {
        ...looked.request,
        ...(given !== undefined && { storyboard: { sha256: given.sha256 } }),
        callbackUrl: callbackUrl === null ? null : sealUrl(addresses, id, callbackUrl),
      },
      seed: request.seed === -1 ? randomInt(2 ** 32) : request.seed,
      ...(estimate !== undefined && { estimate }),
      queueLimits,
      nowMs,
    };
    if (once === undefined) {
      const made = await store.create(task);
      wake(lane);
      return reply(made);
    }
    const outcome = await store.createOnce(task, { ...once, reply });
    // Another process of ours may have been faster.
    if ('kept' in outcome) return replyTo(outcome.kept, once.requestHash);
    wake(lane);
    return reply(outcome.task);
  };

  const finalOf = async (
    draftId: string,
    asked: NamedBody,
    param: string,
    { tenant }: ApiKey,
  ): Promise<Accepted> => {
    const configured = gateway();
    const parts = { store, gateway: configured, nowMs: now() };
    const final = await requestOfFinal(draftId, asked, tenant, param, parts);
    return { ...final, lane: laneOf(final.request, configured) };
  };

  return {
    async submit(said, caller, once, answer, gone) {
      const { asked, storyboard } = readGiven(said);
      const { body, names } = asked;
      const configured = gateway();
      const validated = validateArk(body, providerNames(configured), names);
      const { draftTaskId } = validated.request;
      if (draftTaskId === undefined) {
        const lane = laneOf(validated.request, configured);
        if (storyboard !== undefined) requireDrawn(validated.request, lane, storyboard, names);
        return accept({ ...validated, lane, storyboard }, asked, caller, once, answer, gone);
      }
      if (storyboard !== undefined) requireDrawn(validated.request, 'gateway', storyboard, names);
      const rest = { ...asked, body: withoutContent(body) };
      const final = await finalOf(draftTaskId, rest, names.field('content'), caller);
      return accept(final, asked, caller, once, answer);
    },
    async submitFinal(draftId, asked, caller, once, answer) {
      const final = await finalOf(draftId, asked, 'id', caller);
      if (final.lane === 'embedded') throw nobodyToPay(final.request);
      return accept(final, asked, caller, once, answer);
    },
    async submitRemix(taskId, body, caller, once, answer, gone) {
      const remixed = await makeRemix(taskId, body, caller.tenant, gone);
      const lane = laneOf(remixed.request, gateway());
      return accept({ ...remixed, lane, isChecked: true }, asArk(body), caller, once, answer);
    },
  };
}

/** A request whose model somebody makes. */
type Accepted = ValidatedRequest & {
  readonly lane: Lane;
  /** To be drawn in place of the prompt. */
  readonly storyboard?: Storyboard | undefined;
  /** The storyboard was not changed since it was found to be drawable. */
  readonly isChecked?: boolean;
};

async function* bytesOf(storyboard: Storyboard): AsyncGenerator<Uint8Array> {
  yield Buffer.from(JSON.stringify(storyboard));
}

/** A draft is named alone there. */
export const withoutContent = (body: unknown): unknown =>
  Object.fromEntries(Object.entries(body as object).filter(([key]) => key !== 'content'));

const nobodyToPay = ({ model }: GenerationRequest): ProtocolError =>
  new ProtocolError(
    'InvalidEndpointOrModel.NotFound',
    `No provider that is configured here makes the film in full: ${model} is only drawn. Configure one, as with ARK_API_KEY, or name a model that one has in \`model\`; GET /v1/models lists who makes which.`,
    { param: 'model' },
  );

/** @throws ProtocolError where nobody that is configured makes such films */
export function laneOf({ model, provider }: GenerationRequest, gateway: Gateway): Lane {
  const route = routeFor(gateway, findModel(model).model, provider);
  if (route === undefined) {
    throw new ProtocolError(
      'InvalidEndpointOrModel.NotFound',
      `The model or endpoint ${provider}/${model} does not exist or you do not have access to it. The provider ${provider} has no such model here; use ${model}, or animatic/${model} for a draft.`,
      { param: 'model' },
    );
  }
  // The engine in the house is never one of several: who pays for a film wants no draft.
  return route.candidates.every((candidate) => candidate.provider === EMBEDDED)
    ? 'embedded'
    : 'gateway';
}

/** A body may have ten thousand unknown fields, or one with a name of a megabyte. */
const MOST_NAMED = 20;
const MOST_NAME_CHARACTERS = 100;

/** What of a create has no effect, or another than its caller may think. */
export function warningsOf(
  { request, warnings: ofRequest, lane }: Accepted,
  { names, warnings: ofDialect }: NamedBody,
  egress: AssetSources['egress'],
): string[] {
  const all = [...ofDialect, ...ofRequest];
  const more = all.length - MOST_NAMED;
  const warnings = all
    .slice(0, MOST_NAMED)
    .map(({ field, text }) => `${field.slice(0, MOST_NAME_CHARACTERS).toWellFormed()}: ${text}`);
  if (more > 0) warnings.push(`${more} more of the kind`);
  if (request.callbackUrl !== null && egress.judge(request.callbackUrl) === 'refused') {
    warnings.push(
      `${names.field('callback_url')}: cannot be called, for its host is not public; the operator can allow it with FILMGATE_EGRESS_ALLOW`,
    );
  }
  if (request.tools.length > 0 && lane === 'embedded') {
    warnings.push(`${names.field('tools')}: the animatic engine does not search the web`);
  }
  return warnings;
}
