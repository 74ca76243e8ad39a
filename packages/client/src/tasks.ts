// Tasks: one request and its life, `queued → running → succeeded | failed | cancelled | expired`.
import type {
  CreateRequest,
  StoryboardJson,
  TaskProgressEvent,
  TaskState,
  TaskStateEvent,
  VideoTask,
} from '@filmgate/protocol';
import { ask, askJson, type CallOptions, type Connection, pause } from './connection.ts';
import { readEvents } from './event-stream.ts';
import { FilmgateError } from './filmgate-error.ts';

const PATH = '/v1/video/generations';

/** A task as it is now. */
export interface Task extends VideoTask {
  /** 0 … 1, measured. */
  readonly progress: number;
  /** What is being done: `queued`, `fetching`, `storyboard`, `sound`, `picture`, `storing`, `done`. */
  readonly stage: string;
}

export interface CreateOptions extends CallOptions {
  /**
   * Names this task to the service: sent again, under the same key, the request makes nothing new. A new
   * one for each call unless given; keep and give your own where a restart of your program must not buy
   * the film twice.
   */
  readonly idempotencyKey?: string;
}

/** One that succeeded. */
export interface FinishedTask extends Task {
  readonly content: NonNullable<Task['content']>;
  readonly filmgate: NonNullable<Task['filmgate']>;
}

/** What a create answers: the task is on disk, nothing has been made. */
export interface Created {
  readonly id: string;
  readonly model: string;
  readonly status: 'queued';
  /** Unix seconds. */
  readonly created_at: number;
  /** What of the request had no effect, and why. */
  readonly warnings?: readonly string[];
}

/** Sent again by itself where its reply was lost: the service makes one task of it. */
export const create = (
  connection: Connection,
  request: CreateRequest,
  options: CreateOptions = {},
): Promise<Created> => createAt(connection, PATH, request, options);

/**
 * The film in full of a draft, at a provider that is paid: a new task, linked to its draft.
 * @param said what is said anew, such as `{ metadata: { resolution: '1080p' } }`
 */
export const final = (
  connection: Connection,
  draftId: string,
  said: Partial<CreateRequest> = {},
  options: CreateOptions = {},
): Promise<Created> => createAt(connection, `${pathOf(draftId)}/final`, said, options);

/** A new task: the film of this one with what `prompt` asks changed. */
export const remix = (
  connection: Connection,
  id: string,
  prompt: string,
  options: CreateOptions = {},
): Promise<Created> => createAt(connection, `${pathOf(id)}/remix`, { prompt }, options);

const createAt = (
  connection: Connection,
  path: string,
  json: object,
  { idempotencyKey = crypto.randomUUID(), signal }: CreateOptions,
): Promise<Created> =>
  askJson(connection, {
    method: 'POST',
    path,
    json,
    headers: { 'idempotency-key': idempotencyKey },
    repeatable: true,
    signal,
  });

/** @param options.waitS the reply may take so long if the task has not ended before; 0 … 60 */
export async function get(
  connection: Connection,
  id: string,
  options: CallOptions & { readonly waitS?: number } = {},
): Promise<Task> {
  const { waitS, signal } = options;
  const reply = await askJson<{ readonly data: Shown }>(connection, {
    path: pathOf(id),
    query: { wait: waitS },
    timeoutMs: connection.timeoutMs + (waitS ?? 0) * 1000,
    signal,
  });
  return taskOf(reply.data);
}

export interface ListQuery {
  /** From 1. */
  readonly page?: number;
  /** 1 … 500; 20 unless said. */
  readonly page_size?: number;
  readonly status?: readonly TaskState[];
  readonly model?: string;
}

/** Newest first. */
export async function list(
  connection: Connection,
  { status, ...query }: ListQuery = {},
  { signal }: CallOptions = {},
): Promise<{ readonly items: readonly Task[]; readonly total: number }> {
  const { data } = await askJson<{
    readonly data: { readonly items: readonly Shown[]; readonly total: number };
  }>(connection, { path: PATH, query: { ...query, status: status?.join(',') }, signal });
  return { items: data.items.map(taskOf), total: data.total };
}

/** Ends a task that has not ended; one that has stays as it is. @returns whether it was cancelled */
export async function cancel(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<boolean> {
  const { data } = await askJson<{ readonly data: { readonly outcome: string } }>(connection, {
    method: 'POST',
    path: `${pathOf(id)}/cancel`,
    repeatable: true,
    signal,
  });
  return data.outcome === 'cancelled';
}

/** Removes a task that has ended with its film; one that has not is cancelled. */
export async function remove(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<'cancelled' | 'deleted'> {
  const { data } = await askJson<{ readonly data: { readonly outcome: 'cancelled' | 'deleted' } }>(
    connection,
    { method: 'DELETE', path: pathOf(id), signal },
  );
  return data.outcome;
}

/** Of a film that was drawn here: what is shown and heard, as JSON. */
export const storyboard = (
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<StoryboardJson> => askJson(connection, { path: `${pathOf(id)}/storyboard`, signal });

export type TaskEvent =
  | ({ readonly type: 'state' } & TaskStateEvent)
  | ({ readonly type: 'progress' } & TaskProgressEvent);

/**
 * What becomes of a task, from what it is now to its end. A connection that breaks is made again, and no
 * change of state is left out. Where something on the way lets no streams through, the task is asked
 * after instead: then there are no previews, and shots are not counted.
 */
export async function* events(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): AsyncGenerator<TaskEvent, void, undefined> {
  let last = '';
  let told: TaskState | undefined;
  let empty = 0;
  for (;;) {
    let some = false;
    try {
      for await (const [event, eventId] of streamOf(connection, id, last, signal)) {
        some = true;
        last = eventId;
        // Each new connection begins with what the task is now.
        if (event.type === 'state' && event.status === told) continue;
        yield event;
        if (event.type === 'state') told = event.status;
        if (event.type === 'state' && hasEnded(event.status)) return;
      }
    } catch (error) {
      const isRefused = error instanceof FilmgateError && NO_STREAM.has(error.status ?? 0);
      if (!isRefused) throw error;
      empty = MOST_EMPTY - 1;
    }
    signal?.throwIfAborted();
    empty = some ? 0 : empty + 1;
    if (empty === MOST_EMPTY) return yield* askedAfter(connection, id, told, signal);
    if (!some) await pause(RECONNECT_MS, signal);
  }
}

/** So many streams in a row that carry nothing: they do not get through. */
const MOST_EMPTY = 3;
/** Something on the way knows of no stream; whether there is such a task, is asked after. */
const NO_STREAM: ReadonlySet<number> = new Set([404, 405, 406, 501]);
const RECONNECT_MS = 1_000;
const WAIT_S = 10;

async function* streamOf(
  connection: Connection,
  id: string,
  last: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<[TaskEvent, string]> {
  const { body } = await ask(connection, {
    path: `${pathOf(id)}/events`,
    headers: { accept: 'text/event-stream', ...(last !== '' && { 'last-event-id': last }) },
    signal,
  });
  if (body === null) return;
  try {
    for await (const { type, data, id: eventId } of readEvents(body)) {
      if (type !== 'state' && type !== 'progress') continue;
      yield [{ type, ...JSON.parse(data) } as TaskEvent, eventId];
    }
  } catch (error) {
    signal?.throwIfAborted();
    // What broke on the way is tried again; what is wrong in what came is not.
    if (error instanceof SyntaxError) throw error;
  }
}

async function* askedAfter(
  connection: Connection,
  id: string,
  told: TaskState | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskEvent, void, undefined> {
  let known = told;
  for (;;) {
    const beganMs = performance.now();
    const task = await get(connection, id, { waitS: known === undefined ? 0 : WAIT_S, signal });
    const { status, stage, progress, created_at, updated_at, error } = task;
    const common = { task_id: id, status, stage, progress };
    if (status === known) {
      yield { type: 'progress', ...common, seconds_left: null };
      await betweenLooks(beganMs, signal);
      continue;
    }
    known = status;
    yield {
      type: 'state',
      ...common,
      created_at,
      updated_at,
      ...(error !== null && { error }),
      ...(status === 'succeeded' && { result: task }),
    };
    if (hasEnded(status)) return;
  }
}

/** What answers at once, although the task has not ended, heeds no `wait`. */
const betweenLooks = (beganMs: number, signal: AbortSignal | undefined): Promise<void> =>
  pause(Math.max(0, beganMs + RECONNECT_MS - performance.now()), signal);

export interface FollowOptions extends CallOptions {
  readonly onProgress?: ((event: TaskEvent) => void) | undefined;
}

/**
 * Tells how it goes, to the end.
 *
 * @returns the task, which has succeeded
 * @throws FilmgateError where it did not: `task_failed` …
 */
export async function follow(
  connection: Connection,
  id: string,
  { onProgress, signal }: FollowOptions = {},
): Promise<FinishedTask> {
  for await (const event of events(connection, id, { signal })) onProgress?.(event);
  return filmOf(await get(connection, id, { signal }));
}

/** @returns the task when it has ended, whichever way */
export async function wait(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<Task> {
  for (;;) {
    const beganMs = performance.now();
    const task = await get(connection, id, { waitS: WAIT_S, signal });
    if (hasEnded(task.status)) return task;
    await betweenLooks(beganMs, signal);
  }
}

export const hasEnded = (status: TaskState): boolean => status !== 'queued' && status !== 'running';

/** @throws FilmgateError where the task did not succeed */
export function filmOf(task: Task): FinishedTask {
  const { status, error, content, filmgate } = task;
  if (content !== undefined && filmgate !== undefined) return { ...task, content, filmgate };
  const became = `The task ${task.id} ${BECAME[status] ?? `is ${status}`}`;
  throw new FilmgateError(
    `task_${status}`,
    error === null ? `${became}.` : `${became}: ${error.code}: ${error.message}`,
    error === null ? {} : { cause: error },
  );
}

const BECAME: Partial<Readonly<Record<TaskState, string>>> = {
  failed: 'has failed',
  cancelled: 'was cancelled',
  expired: 'has expired',
};

/** The part of the mission's envelope that is read. */
interface Shown {
  readonly stage: string;
  /** `37%` */
  readonly progress: string;
  readonly data: { readonly result: VideoTask };
}

const taskOf = ({ stage, progress, data }: Shown): Task => ({
  ...data.result,
  stage,
  progress: Number.parseInt(progress, 10) / 100,
});

const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;
