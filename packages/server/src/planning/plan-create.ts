// What a create would show, planned in the engine's sandboxed processes and kept by nobody.
import { randomInt, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type planStoryboard,
  RenderError,
  type Storyboard,
  type StoryboardPlan,
} from '@filmgate/animatic';
import { createPassingBlobs, type AssetSources } from '@filmgate/media';
import type { SandboxLevel } from '@filmgate/process';
import {
  anyToArk,
  type FieldNames,
  invalidParameter,
  type GenerationRequest,
  parameterOf,
  ProtocolError,
  validateArk,
} from '@filmgate/protocol';
import type { ApiKey } from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';
import { bringIn, fetchMedia, filmRequestOf } from '../execution/bring-media.ts';
import type { FileLibrary } from '../files/file-library.ts';
import { providerNames } from '../gateway/route.ts';
import { resolveFiles } from '../submission/files-of-request.ts';
import { type Check, readGiven, refusalOf, requireDrawn } from '../submission/given-storyboard.ts';
import { lookAtMedia } from '../submission/preflight.ts';
import { warningsOf } from '../submission/submit.ts';
import type { Turns } from './turns.ts';

export interface PlannedCreate {
  readonly storyboard: Storyboard;
  /** What of the body had no effect, and why. */
  readonly warnings: readonly string[];
  /** JPEG; null: it was not asked for. */
  readonly contactSheet: Buffer | null;
}

/**
 * @param body a create's, of any dialect
 * @throws ProtocolError as a create does, also for media that cannot be had; `ServerOverloaded`
 * @throws the signal's reason
 */
export type PlanCreate = (
  body: unknown,
  caller: Pick<ApiKey, 'tenant'>,
  options: { readonly contactSheet: boolean; readonly signal: AbortSignal },
) => Promise<PlannedCreate>;

/** The engine's one function for it. */
export type Plan = typeof planStoryboard;

/** Of all, waiting included: a client is let go after 45 s. */
const DEADLINE_MS = 40_000;
/** Of that, for media to arrive. */
const MEDIA_MS = 15_000;

export function createPlans(options: {
  readonly plan: Plan;
  readonly check: Check;
  readonly gateway: () => Gateway;
  readonly sources: AssetSources;
  readonly files: Pick<FileLibrary, 'resolve'>;
  /** Each plan has a folder of its own below it. */
  readonly workDirectory: string;
  readonly sandbox: SandboxLevel;
  /** Of what is planned or sketched. */
  readonly turns: Turns;
  /** Of what is only checked, which is soon done. */
  readonly briefTurns: Turns;
  /** Of media on their way, which take no processor. */
  readonly mediaTurns: Turns;
}): PlanCreate {
  const { plan, check, gateway, sources, files, workDirectory, sandbox } = options;
  const { turns, briefTurns, mediaTurns } = options;

  return async (body, { tenant }, { contactSheet, signal: gone }) => {
    const { asked, storyboard: given } = readGiven(anyToArk(body));
    const validated = validateArk(asked.body, providerNames(gateway()), asked.names);
    if (given !== undefined) requireDrawn(validated.request, 'embedded', given, asked.names);
    refuseDraft(validated.request, asked.names);
    const { request, problems } = await resolveFiles(validated.request, tenant, files);
    for (const problem of problems) throw problem;
    const late = AbortSignal.timeout(DEADLINE_MS);
    const signal = AbortSignal.any([gone, late]);
    const directory = join(workDirectory, `plan-${randomUUID()}`);
    let end: (() => void) | undefined;
    try {
      await mkdir(join(directory, 'blobs'), { recursive: true });
      // Whoever sends them slowly keeps nobody from a turn.
      const media = await mediaOf(request, tenant, directory, signal);
      const isBrief = given !== undefined && !contactSheet;
      end = await (isBrief ? briefTurns : turns).take(tenant, signal);
      const parts = { directory, contactSheet };
      const limits = { signal, deadlineMs: DEADLINE_MS, sandbox };
      const planned = await (
        given === undefined
          ? plan({ request: filmRequestOf(request, seedOf(request), media), ...parts }, limits)
          : check({ storyboard: given, ...broughtBy(media), ...parts }, limits)
      ).catch((error: unknown) => {
        throw error instanceof RenderError ? refused(error, request, asked.names) : error;
      });
      const { storyboard } = planned;
      const warnings = warningsOf({ ...validated, lane: 'embedded' }, asked, sources.egress);
      return { storyboard, warnings, contactSheet: await sheetOf(planned) };
    } catch (error) {
      throw error === late.reason ? TOO_LATE : error;
    } finally {
      end?.();
      await rm(directory, { recursive: true, force: true });
    }
  };

  /** In the plan's own folder. @throws ProtocolError for one that cannot be had */
  async function mediaOf(
    request: GenerationRequest,
    tenant: string,
    directory: string,
    signal: AbortSignal,
  ): ReturnType<typeof bringIn> {
    if (request.references.length === 0) return [];
    const blobs = createPassingBlobs(join(directory, 'blobs'), sources.blobs);
    const passing = { egress: sources.egress, blobs };
    const end = await mediaTurns.take(tenant, signal);
    try {
      const looked = await lookAtMedia(request, passing, MEDIA_MS, signal);
      for (const refusal of looked.refusals) throw refusal;
      for (const { reference, why } of looked.missed) {
        throw invalidParameter(parameterOf(reference), why);
      }
      return await bringIn(await fetchMedia(looked.request, passing, signal), directory);
    } finally {
      end();
    }
  }
}

const seedOf = ({ seed }: GenerationRequest): number => (seed === -1 ? randomInt(2 ** 32) : seed);

/** What came with a storyboard. */
function broughtBy(
  media: Awaited<ReturnType<typeof bringIn>>,
): Pick<Parameters<Check>[0], 'came' | 'media'> {
  const files = media.map(({ file }) => file);
  return { came: files.map(({ kind, number }) => `${kind}${number}`), media: files };
}

const sheetOf = async ({ contactSheet }: StoryboardPlan): Promise<Buffer | null> =>
  contactSheet === null ? null : readFile(contactSheet);

const TOO_LATE = new ProtocolError(
  'ServiceUnavailable',
  `A storyboard must be planned within ${DEADLINE_MS / 1000} s; this one was not. Send the request again later, or ask for a shorter film.`,
);

function refuseDraft({ draftTaskId }: GenerationRequest, names: FieldNames): void {
  if (draftTaskId === undefined) return;
  throw invalidParameter(
    names.field('content'),
    `the film of a draft has the draft’s storyboard: GET /v1/video/generations/${draftTaskId}/storyboard`,
  );
}

function refused(
  error: RenderError,
  { references }: GenerationRequest,
  names: FieldNames,
): unknown {
  const { code, message, cause } = error;
  switch (code) {
    case 'invalid_media': {
      const [, kind, number] = /^(image|video|audio)(\d+): /.exec(message) ?? [];
      const found = references.find((one) => one.kind === kind && one.number === Number(number));
      return invalidParameter(found ? parameterOf(found) : names.field('content'), message, cause);
    }
    case 'invalid_storyboard':
      return refusalOf(error, names);
    case 'invalid_request':
      return invalidParameter(names.field('content'), message, cause);
    case 'render_deadline_exceeded':
      return TOO_LATE;
    case 'InternalServiceError':
      return new ProtocolError(
        code,
        'The storyboard could not be planned; the request was fine. Send it again.',
        { cause },
      );
  }
}
