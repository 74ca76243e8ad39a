// One of the engine's processes, from its start to its end.
import { type ChildOutcome, type SandboxLevel, startNodeChild } from '@filmgate/process';
import { fileURLToPath } from 'node:url';
import type { MediaFile } from '../film-request.ts';
import type { WorkLimits } from './film-limits.ts';
import { readMessages } from './read-messages.ts';
import { RenderError } from './render-error.ts';
import { type Failure, type ProcessMessage, processMessageSchema } from './render-job.ts';

export interface ProcessLimits {
  readonly signal?: AbortSignal;
  /** Counted from the call. */
  readonly deadlineMs: number;
  /** `watch` unless given. */
  readonly sandbox?: SandboxLevel;
}

/** What one process may read and write, and use up. */
export interface ProcessRoom extends WorkLimits {
  /** Exists, and is the film's own. */
  readonly folder: string;
  readonly media: readonly MediaFile[];
}

/** JavaScript's heap alone; pixels and codecs are not in it. */
const HEAP_MB = 512;
/** Where compiled code is kept; whoever is in bubblewrap reads it only. */
export const CODE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/code', import.meta.url));
const ENVIRONMENT = {
  // glibc keeps freed memory per arena, and by default has eight arenas a core: x264's, libvips' and
  // libuv's threads would each sit on a share of their own.
  MALLOC_ARENA_MAX: '2',
  // Halves the time until the first frame: types are stripped and code compiled once.
  NODE_COMPILE_CACHE: CODE_CACHE,
  // Letters come from our own fonts; the machine's would only take time.
  DISABLE_SYSTEM_FONTS_LOAD: '1',
};

/**
 * Resolves when the process has ended well.
 *
 * @param job its first line of stdin; the process may start before there is one, and is stopped if
 *   there will be none
 * @param take called with everything it says but a failure
 * @throws RenderError
 * @throws the signal's reason once it is aborted, or the job's, when the process is gone
 */
export async function runProcess(
  script: URL,
  job: Promise<unknown>,
  { folder, media, ...limits }: ProcessRoom,
  { signal, deadlineMs, sandbox = 'watch' }: ProcessLimits,
  take: (message: Exclude<ProcessMessage, { kind: 'failure' }>) => void,
): Promise<void> {
  const child = startNodeChild({
    script,
    deadlineMs,
    memoryMb: HEAP_MB,
    background: true,
    env: ENVIRONMENT,
    confinement: {
      level: sandbox,
      folder,
      readOnly: [...new Set(media.map(({ path }) => path))],
      ...limits,
    },
    ...(signal && { signal }),
  });
  const given = job.then(
    (value) => void child.stdin.write(`${JSON.stringify(value)}\n`),
    (reason: unknown) => {
      child.kill();
      throw reason;
    },
  );
  given.catch(() => undefined);
  let failure: Failure | undefined;
  await readMessages(child.stdout, (value) => {
    const { data: message } = processMessageSchema.safeParse(value);
    if (message?.kind === 'failure') failure = message.failure;
    else if (message !== undefined) take(message);
  });
  const outcome = await child.outcome;
  if (signal?.aborted === true) throw signal.reason;
  if (outcome.kind === 'deadline') throw tooLate(deadlineMs, outcome);
  // Stopped by us without an abort: there was no job.
  if (outcome.kind === 'aborted') return given;
  if (failure !== undefined) {
    const { code, message, retryable } = failure;
    throw new RenderError(code, message, { retryable, cause: outcome });
  }
  if (outcome.kind !== 'exit' || outcome.code !== 0) throw broken(outcome);
}

function tooLate(deadlineMs: number, cause: ChildOutcome): RenderError {
  const seconds = Math.round(deadlineMs / 1000);
  return new RenderError(
    'render_deadline_exceeded',
    `A film must be done within ${seconds} s; this one was not. Ask for a shorter one or a lower resolution.`,
    { cause: new ProcessError(cause) },
  );
}

function broken(outcome: ChildOutcome): RenderError {
  return new RenderError(
    'InternalServiceError',
    'The process that made the film broke; the request was fine. Send it again.',
    { retryable: isByChance(outcome), cause: new ProcessError(outcome) },
  );
}

/** The same film asks for the same room again. */
const isByChance = (outcome: ChildOutcome): boolean =>
  outcome.kind !== 'memory' &&
  !(
    outcome.kind === 'exit' &&
    (outcome.signal === 'SIGXCPU' || outcome.stderr.includes('Create skia surface failed'))
  );

/** How a process ended that gave no answer: for the operator's log, and to find out why. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError';
  readonly outcome: ChildOutcome;

  constructor(outcome: ChildOutcome) {
    super(describe(outcome), outcome.kind === 'spawn-error' ? { cause: outcome.cause } : undefined);
    this.outcome = outcome;
  }
}

function describe(outcome: ChildOutcome): string {
  switch (outcome.kind) {
    case 'exit':
      return `The process ended with ${outcome.signal ?? `code ${outcome.code}`}: ${outcome.stderr}`;
    case 'spawn-error':
      return 'The process could not be started.';
    case 'memory':
      return `The process took more memory than it may: ${outcome.stderr}`;
    default:
      return `The process was stopped (${outcome.kind}): ${outcome.stderr}`;
  }
}
