// The one place that starts processes. Every child is this Node running one script of ours.
//
// Contract: `outcome` settles once, never rejects, and by then the child *and whatever it started* is
// gone (POSIX: its whole process group; Windows: the child alone). The first cause wins: an abort after
// the deadline is still a deadline; a child that ends well while being stopped was still stopped.
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from './child-environment.ts';
import { signalGroup } from './process-group.ts';
import { keepTail } from './stderr-tail.ts';

export interface NodeChildOptions {
  /** The `file:` URL of the script, usually `new URL('./x-process.ts', import.meta.url)`. */
  readonly script: URL;
  readonly args?: readonly string[];
  /** Counted from the start; past it the child is stopped. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** Limit of the JavaScript heap in MiB; native memory is not counted. */
  readonly memoryMb?: number;
  /** Leaves the processor to whom waits for a reply: long work that nobody watches by the millisecond. */
  readonly background?: boolean;
  /** How much of the end of stderr is kept; 64 KiB unless told. */
  readonly stderrBytes?: number;
  /** Added to PATH, HOME, TMPDIR and LANG: a child sees nothing else of our environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export type ChildOutcome =
  /** `code` is null when a signal ended it. */
  | {
      readonly kind: 'exit';
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
      readonly stderr: string;
    }
  | { readonly kind: 'aborted'; readonly stderr: string }
  | { readonly kind: 'deadline'; readonly stderr: string }
  | { readonly kind: 'spawn-error'; readonly cause: unknown };

export interface ManagedChild {
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Keep it open for as long as the child shall live: its end tells the child that we died. */
  readonly stdin: Writable;
  /** Read it, or the child stands still once the pipe is full. */
  readonly stdout: Readable;
  readonly outcome: Promise<ChildOutcome>;
  /** Stops the child as an abort does. */
  kill(): void;
}

/** Between the polite SIGTERM and SIGKILL. */
const KILL_AFTER_MS = 1000;
/** How long a process that left the group may hold stderr open after the child is gone. */
const STDERR_AFTER_EXIT_MS = 1000;
/** setTimeout fires at once above this. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
/** Below normal, above idle. */
const BACKGROUND = constants.priority.PRIORITY_BELOW_NORMAL;
const DEFAULT_STDERR_BYTES = 64 * 1024;

/** Never throws; a child that cannot be started has the outcome `spawn-error`. */
export function startNodeChild(options: NodeChildOptions): ManagedChild {
  let child: ChildProcess;
  try {
    child = spawn(process.execPath, commandLine(options), {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: childEnvironment(options.env ?? {}),
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } catch (cause) {
    return notStarted(Promise.resolve({ kind: 'spawn-error', cause }));
  }
  const { pid, stdin, stdout, stderr } = child;
  if (pid === undefined || stdin === null || stdout === null || stderr === null) {
    const cause = new Promise<unknown>((resolve) => child.once('error', resolve));
    return notStarted(cause.then((cause) => ({ kind: 'spawn-error', cause })));
  }
  // It may have ended already; then there is nothing to put back.
  if (options.background === true && child.exitCode === null) setPriority(pid, BACKGROUND);
  for (const stream of [stdin, stdout, stderr]) {
    // Writing to a child that just died is no error of ours: `outcome` tells what happened.
    stream.on('error', () => stream.destroy());
  }

  const tail = keepTail(stderr, options.stderrBytes ?? DEFAULT_STDERR_BYTES);
  let stopped: 'aborted' | 'deadline' | undefined;
  let killTimer: NodeJS.Timeout | undefined;
  let exited = false;
  const stop = (why: 'aborted' | 'deadline'): void => {
    if (exited || stopped !== undefined) return;
    stopped = why;
    signalGroup(pid, 'SIGTERM');
    killTimer = setTimeout(() => signalGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
  };
  const abort = (): void => stop('aborted');
  const deadlineTimer = setTimeout(
    () => stop('deadline'),
    Math.min(options.deadlineMs, MAX_TIMEOUT_MS),
  );
  options.signal?.addEventListener('abort', abort);
  if (options.signal?.aborted === true) abort();

  const outcome = new Promise<ChildOutcome>((resolve) => {
    child.once('exit', (code, signal) => {
      exited = true;
      clearTimeout(deadlineTimer);
      clearTimeout(killTimer);
      options.signal?.removeEventListener('abort', abort);
      // Whom it started and left behind.
      if (process.platform !== 'win32') signalGroup(pid, 'SIGKILL');
      const finish = (): void => {
        clearTimeout(stderrTimer);
        stderr.destroy();
        const text = tail.text();
        resolve(
          stopped === undefined
            ? { kind: 'exit', code, signal, stderr: text }
            : { kind: stopped, stderr: text },
        );
      };
      const stderrTimer = setTimeout(finish, STDERR_AFTER_EXIT_MS);
      if (stderr.readableEnded || stderr.destroyed) finish();
      else stderr.once('close', finish);
    });
  });
  return { pid, stdin, stdout, outcome, kill: abort };
}

function commandLine(options: NodeChildOptions): string[] {
  const heap = options.memoryMb === undefined ? [] : [`--max-old-space-size=${options.memoryMb}`];
  return [...heap, fileURLToPath(options.script), ...(options.args ?? [])];
}

function notStarted(outcome: Promise<ChildOutcome>): ManagedChild {
  const stdin = new PassThrough();
  stdin.resume();
  const stdout = new PassThrough();
  stdout.end();
  return { pid: undefined, stdin, stdout, outcome, kill: () => undefined };
}
