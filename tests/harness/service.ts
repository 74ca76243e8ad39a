// The service as its users start it: a process of its own, on a free port, with its own data directory.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { COMPILED } from './compiled.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm start` gives to Node. */
const START = packageJson.scripts.start.split(' ').slice(1);
export const API_KEY = 'the-key-of-the-end-to-end-tests-0001';
const START_MS = 30_000;
const FILM_MS = 120_000;
const POLL_MS = 20;

/** One shape for both dialects' tests; only what they read. */
export interface Film {
  readonly task_id: string;
  readonly status: string;
  readonly fail_reason: string;
  readonly submit_time: number;
  readonly start_time: number;
  readonly finish_time: number;
  readonly progress: string;
  readonly stage: string;
  readonly data: {
    readonly model: string;
    readonly ratio: string;
    readonly duration: number;
    readonly result: {
      readonly id: string;
      readonly seed: number;
      readonly status: string;
      readonly error: { readonly code: string; readonly message: string } | null;
      readonly usage?: { readonly total_tokens: number };
      readonly content?: { readonly video_url: string; readonly last_frame_url?: string };
      readonly filmgate?: { readonly storyboard_url: string; readonly contact_sheet_url: string };
    };
  };
}

export interface FilmReply {
  readonly status: 'queued' | 'in_progress' | 'completed' | 'failed';
  readonly data: Film;
}

export interface Service extends AsyncDisposable {
  readonly origin: string;
  readonly pid: number;
  readonly dataDirectory: string;
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** @returns the id of the new task */
  create(body: object): Promise<string>;
  get(id: string): Promise<FilmReply>;
  /** Polls until the task has ended. @param onPoll sees every reply */
  ended(id: string, onPoll?: (reply: FilmReply) => void): Promise<FilmReply>;
  /** Creates, and waits for a film that must succeed. */
  film(body: object): Promise<Film>;
  /** Ends the process. @returns its exit code, null when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves when the process is gone, whoever ended it. */
  readonly gone: Promise<void>;
  /** Everything it has written so far. */
  output(): string;
}

/**
 * @param options.dataDirectory one of its own, removed afterwards, unless given
 * @param options.preload modules that it loads before its own
 * @param options.socket file descriptor of a socket for it to listen on, handed over as systemd does
 */
export async function startService({
  env = {},
  dataDirectory,
  preload = [],
  socket,
}: {
  readonly env?: Readonly<Record<string, string>>;
  readonly dataDirectory?: string;
  readonly preload?: readonly URL[];
  readonly socket?: number;
} = {}): Promise<Service> {
  const directory = dataDirectory ?? (await mkdtemp(join(tmpdir(), 'filmgate-service-')));
  const imports = preload.map(({ href }) => `--import=${href}`);
  const command = [process.execPath, ...imports, ...START];
  // Whom the socket is for is known only once the process is there.
  const forItself = ['-c', 'LISTEN_FDS=1 LISTEN_PID=$$ exec "$@"', 'sh'];
  const [program = '', ...args] = socket === undefined ? command : ['sh', ...forItself, ...command];
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', ...(socket === undefined ? [] : [socket])],
    env: {
      ...process.env,
      FILMGATE_PORT: '0',
      FILMGATE_DATA_DIR: directory,
      FILMGATE_API_KEY: API_KEY,
      FILMGATE_LOG_LEVEL: 'info',
      ...COMPILED,
      ...env,
    },
  });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const gone = once(child, 'exit').then(() => {});
  const origin = await readOrigin(child, () => output);

  const call: Service['call'] = (method, path, body) =>
    fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${env['FILMGATE_API_KEY'] ?? API_KEY}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const create: Service['create'] = async (body) => {
    const response = await call('POST', '/v1/video/generations', body);
    const reply = (await response.json()) as { task_id: string };
    assert.equal(response.status, 200, JSON.stringify(reply));
    return reply.task_id;
  };
  const get: Service['get'] = async (id) =>
    (await (await call('GET', `/v1/video/generations/${id}`)).json()) as FilmReply;
  const ended: Service['ended'] = async (id, onPoll = () => {}) => {
    for (const startedMs = performance.now(); ;) {
      const reply = await get(id);
      onPoll(reply);
      if (reply.status === 'completed' || reply.status === 'failed') return reply;
      const waitedMs = performance.now() - startedMs;
      assert.ok(waitedMs < FILM_MS, `${JSON.stringify(reply)} after ${waitedMs} ms\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const end: Service['end'] = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    origin,
    pid: child.pid ?? 0,
    dataDirectory: directory,
    call,
    create,
    get,
    ended,
    async film(body) {
      const { status, data } = await ended(await create(body));
      assert.equal(status, 'completed', `${data.fail_reason}\n${output}`);
      return data;
    },
    end,
    gone,
    output: () => output,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
      if (dataDirectory === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** From the welcome that it prints when it is ready. */
async function readOrigin(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = AbortSignal.timeout(START_MS);
  for (;;) {
    const ready = /filmgate is ready at (http:\/\/\S+)/.exec(output())?.[1];
    if (ready !== undefined) return ready;
    const runs = child.exitCode === null && child.signalCode === null;
    assert.ok(runs && !deadline.aborted, `it did not start: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
