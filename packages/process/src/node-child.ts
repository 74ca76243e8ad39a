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
import { OWN_LIMIT_EXIT, OWN_LIMIT_VARIABLE, watchMemory } from './memory-watch.ts';
import { signalGroup } from './process-group.ts';
import { codeFolders } from './sandbox/code-folders.ts';
import { type Command, confinedCommand, type Confinement } from './sandbox/confinement.ts';
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
  /** What it may reach and use; everything that we may unless given. */
  readonly confinement?: Confinement;
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
  /** It took more than its confinement allows, and was killed. */
  | { readonly kind: 'memory'; readonly stderr: string }
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
  const { confinement } = options;
  let child: ChildProcess;
  try {
    const { program, args } = commandOf(options);
    child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: childEnvironment({ ...options.env, ...(confinement && environmentIn(confinement)) }),
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
  if (options.background === true && !isWrapped(options) && child.exitCode === null) {
    setPriority(pid, BACKGROUND);
  }
  for (const stream of [stdin, stdout, stderr]) {
    // Writing to a child that just died is no error of ours: `outcome` tells what happened.
    stream.on('error', () => stream.destroy());
  }

  const tail = keepTail(stderr, options.stderrBytes ?? DEFAULT_STDERR_BYTES);
  let stopped: 'aborted' | 'deadline' | 'memory' | undefined;
  let killTimer: NodeJS.Timeout | undefined;
  let exited = false;
  const stop = (why: 'aborted' | 'deadline'): void => {
    if (exited || stopped !== undefined) return;
    stopped = why;
    signalGroup(pid, 'SIGTERM');
    killTimer = setTimeout(() => signalGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
  };
  const abort = (): void => stop('aborted');
  const outgrown = (): void => {
    if (exited || stopped !== undefined) return;
    stopped = 'memory';
    // No time to be polite: it takes more meanwhile.
    signalGroup(pid, 'SIGKILL');
  };
  const endWatch =
    confinement !== undefined && process.platform === 'linux'
      ? watchMemory(pid, confinement.memoryBytes, outgrown)
      : undefined;
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
      endWatch?.();
      if (code === OWN_LIMIT_EXIT && confinement !== undefined) stopped ??= 'memory';
      options.signal?.removeEventListener('abort', abort);
      // Whom it started and left behind.
      if (process.platform !== 'win32') signalGroup(pid, 'SIGKILL');
      const finish = (): void => {
        clearTimeout(stderrTimer);
        stderr.destroy();
        const text = tail.text();
        resolve(
          stopped === undefined
            ? { kind: 'exit', ...endOf(code, signal, options), stderr: text }
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

function commandOf(options: NodeChildOptions): Command {
  const heap = options.memoryMb === undefined ? [] : [`--max-old-space-size=${options.memoryMb}`];
  const script = [fileURLToPath(options.script), ...(options.args ?? [])];
  const command = { program: process.execPath, args: [...heap, ...script] };
  const { confinement, background = false } = options;
  if (confinement === undefined) return command;
  return confinedCommand(command, confinement, { codeFolders: codeFolders(), background });
}

/** Started by another program, which knows of the priority too. */
const isWrapped = ({ confinement }: NodeChildOptions): boolean =>
  confinement !== undefined && confinement.level !== 'watch';

function environmentIn({ folder, memoryBytes }: Confinement): Record<string, string> {
  if (process.platform === 'linux') return { HOME: folder, TMPDIR: folder };
  const temporary =
    process.platform === 'win32' ? { TEMP: folder, TMP: folder } : { TMPDIR: folder };
  return { ...temporary, [OWN_LIMIT_VARIABLE]: String(memoryBytes) };
}

/** Programs that wait for others report their deaths by a signal as shells do: 128 and its number. */
function endOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  options: NodeChildOptions,
): { readonly code: number | null; readonly signal: NodeJS.Signals | null } {
  if (code === null || code <= 128 || !isWrapped(options)) return { code, signal };
  const [name] =
    Object.entries(constants.signals).find(([, number]) => number === code - 128) ?? [];
  return name === undefined ? { code, signal } : { code: null, signal: name as NodeJS.Signals };
}

function notStarted(outcome: Promise<ChildOutcome>): ManagedChild {
  const stdin = new PassThrough();
  stdin.resume();
  const stdout = new PassThrough();
  stdout.end();
  return { pid: undefined, stdin, stdout, outcome, kill: () => undefined };
}
