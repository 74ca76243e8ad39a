// A storyboard that comes with a create: read as a stranger's, checked where it would be drawn.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type checkStoryboard,
  readStoryboard,
  RenderError,
  type Storyboard,
} from '@filmgate/animatic';
import type { SandboxLevel } from '@filmgate/process';
import {
  asDrawn,
  checkDrawnOutput,
  type FieldNames,
  type GenerationRequest,
  invalidParameter,
  type NamedBody,
  ProtocolError,
  takeStoryboard,
} from '@filmgate/protocol';
import type { Lane } from '@filmgate/tasks';
import type { Turns } from '../planning/turns.ts';

export interface ReadCreate {
  /** The body as a create of the film that the storyboard is of. */
  readonly asked: NamedBody;
  /** Its shape is checked; undefined: there is none. */
  readonly storyboard: Storyboard | undefined;
}

/** @throws ProtocolError for a storyboard that is none */
export function readGiven(asked: NamedBody): ReadCreate {
  const taken = takeStoryboard(asked);
  if (taken.storyboard === undefined) return { asked: taken.asked, storyboard: undefined };
  try {
    const storyboard = readStoryboard(taken.storyboard);
    return { asked: asDrawn(taken.asked, storyboard), storyboard };
  } catch (error) {
    throw refusalOf(error, asked.names);
  }
}

/** @throws ProtocolError where the request is of no such film, or is not drawn here */
export function requireDrawn(
  request: GenerationRequest,
  lane: Lane,
  storyboard: Storyboard,
  names: FieldNames,
): void {
  checkDrawnOutput(request, storyboard, names);
  if (lane === 'embedded') return;
  throw invalidParameter(
    names.field('storyboard'),
    `only the engine of this service draws a storyboard, and ${request.model} is made by a provider here. Send the model as animatic/${request.model}`,
  );
}

/** The engine's one function for it. */
export type Check = typeof checkStoryboard;

/**
 * Whether all of a storyboard can be drawn.
 *
 * @throws ProtocolError with the key, the rule, what was got and what to do; `ServerOverloaded`
 * @throws the signal's reason
 */
export type CheckGiven = (
  storyboard: Storyboard,
  references: GenerationRequest['references'],
  tenant: string,
  names: FieldNames,
  /** Of a client that is gone. */
  gone?: AbortSignal,
) => Promise<void>;

const DEADLINE_MS = 20_000;

export function createGivenCheck(options: {
  readonly check: Check;
  readonly workDirectory: string;
  readonly sandbox: SandboxLevel;
  /** Nothing that takes long has one. */
  readonly briefTurns: Turns;
}): CheckGiven {
  const { check, workDirectory, sandbox, briefTurns } = options;
  return async (storyboard, references, tenant, names, gone) => {
    const late = AbortSignal.timeout(DEADLINE_MS);
    const signal = gone === undefined ? late : AbortSignal.any([gone, late]);
    const directory = join(workDirectory, `check-${randomUUID()}`);
    let end: (() => void) | undefined;
    try {
      end = await briefTurns.take(tenant, signal);
      await mkdir(directory, { recursive: true });
      const came = references.map(({ kind, number }) => `${kind}${number}`);
      const job = { storyboard, came, media: [], directory, contactSheet: false };
      await check(job, { signal, deadlineMs: DEADLINE_MS, sandbox });
    } catch (error) {
      throw error === late.reason ? TOO_LATE : refusalOf(error, names);
    } finally {
      end?.();
      await rm(directory, { recursive: true, force: true });
    }
  };
}

const TOO_LATE = new ProtocolError(
  'ServiceUnavailable',
  `A storyboard must be checked within ${DEADLINE_MS / 1000} s; this one was not. Send the request again later.`,
);

/** What the engine says of it is the caller's to mend. */
export function refusalOf(error: unknown, names: FieldNames): unknown {
  const isTheirs = error instanceof RenderError && error.code === 'invalid_storyboard';
  if (!isTheirs) return error;
  return invalidParameter(names.field('storyboard'), error.message.replace(/\.$/, ''), error);
}
