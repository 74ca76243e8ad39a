// Threads that probe, each one file at a time. A thread that takes too long or too much memory is ended,
// and with it only the one file's hope.
import { Worker } from 'node:worker_threads';
import type { MediaInfo } from '@filmgate/protocol';
import { MediaError } from '../media-error.ts';
import type { ProbeReply } from './probe-thread.ts';

export interface ProbePool {
  /** @throws MediaError `invalid_media` */
  probe(path: string): Promise<MediaInfo>;
}

export interface ProbePoolOptions {
  /** The module that answers a path with a `ProbeReply`. */
  readonly script: URL;
  readonly threads: number;
  /** From the moment that a thread is given the path; an honest file takes milliseconds. */
  readonly deadlineMs: number;
  readonly heapMb: number;
}

interface Job {
  readonly path: string;
  resolve(info: MediaInfo): void;
  reject(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  /** What it is at; undefined while it is idle. */
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** Threads start when they are needed, stay for the next file, and do not keep the process alive. */
export function createProbePool(options: ProbePoolOptions): ProbePool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  const start = (): Thread => {
    const worker = new Worker(options.script, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb, maxYoungGenerationSizeMb: 4 },
    });
    const thread: Thread = { worker, job: undefined, timer: undefined };
    worker.on('message', (reply: ProbeReply) => {
      const job = release(thread);
      worker.unref();
      if (job !== undefined) answer(job, reply);
      next();
    });
    worker.on('error', (error: unknown) =>
      end(thread, isOutOfMemory(error) ? tooMuch(error) : error),
    );
    worker.on('exit', (code) => end(thread, new Error(`the probe's thread ended (${code})`)));
    threads.add(thread);
    return thread;
  };

  /** The first reason counts: an ended thread may still report an error, and always its exit. */
  const end = (thread: Thread, error: unknown): void => {
    threads.delete(thread);
    release(thread)?.reject(error);
    void thread.worker.terminate();
    next();
  };

  const next = (): void => {
    while (waiting.length > 0) {
      const idle = [...threads].find(({ job }) => job === undefined);
      if (idle === undefined && threads.size >= options.threads) return;
      const job = waiting.shift();
      if (job !== undefined) run(idle ?? start(), job);
    }
  };

  const run = (thread: Thread, job: Job): void => {
    thread.job = job;
    thread.timer = setTimeout(() => end(thread, tooMuch('deadline')), options.deadlineMs);
    thread.worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.worker.postMessage(job.path);
  };

  return {
    probe: (path) =>
      new Promise((resolve, reject) => {
        waiting.push({ path, resolve, reject });
        next();
      }),
  };
}

function release(thread: Thread): Job | undefined {
  const { job } = thread;
  clearTimeout(thread.timer);
  thread.job = undefined;
  return job;
}

function answer(job: Job, reply: ProbeReply): void {
  if (reply.kind === 'info') job.resolve(reply.info);
  else if (reply.kind === 'failure') job.reject(reply.error);
  else job.reject(new MediaError('invalid_media', reply.message, { cause: reply.cause }));
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = (cause: unknown): MediaError =>
  new MediaError(
    'invalid_media',
    'the file takes too long or too much memory to be looked at; save it again with another program',
    { cause },
  );
