// What is kept no longer: tasks that ended longer ago than the operator keeps them, files that have expired,
// and blobs that neither refers to (media of refused requests, results of removed tasks, films of fenced-off attempts).
import { stat } from 'node:fs/promises';
import type { BlobStore } from '@filmgate/media';
import type { ChangeStore, EventStore, FileStore, TaskStore } from '@filmgate/tasks';
import type { Logger } from 'pino';
import type { ResumableUploads } from '../files/resumable-uploads.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * A blob is stored before the task that refers to it: one this young may be about to be referred to.
 * Storing the same bytes again makes a blob young again.
 */
const UNREFERENCED_MS = DAY_MS;
/** A request with an Idempotency-Key may be sent again for at least a day. */
const REPLIES_KEPT_MS = 2 * DAY_MS;
/** How long the log of a webhook shows what was told, and what never was. */
const DELIVERIES_KEPT = [
  { state: 'delivered', keptMs: 7 * DAY_MS },
  { state: 'dead', keptMs: 30 * DAY_MS },
] as const;
/** How long what became of tasks can be caught up with. */
const CHANGES_KEPT_MS = 7 * DAY_MS;
/** A transaction of so many removals takes about 10 ms. */
const TASKS_AT_ONCE = 500;

export interface Sweep {
  readonly removedFiles: number;
  readonly removedTasks: number;
  readonly removedBlobs: number;
  readonly forgottenReplies: number;
  readonly removedDeliveries: number;
}

export async function sweep(options: {
  readonly store: Pick<TaskStore, 'removeEnded' | 'referencedBlobs' | 'forgetReplies'> &
    Pick<EventStore, 'removeDeliveries'> &
    Pick<ChangeStore, 'removeChanges'> &
    Pick<FileStore, 'removeEndedFiles'>;
  /** Bytes of uploads that were given up. */
  readonly uploads: Pick<ResumableUploads, 'sweep'>;
  readonly blobs: BlobStore;
  readonly retentionDays: number;
  readonly nowMs: number;
}): Promise<Sweep> {
  const { store, uploads, blobs, retentionDays, nowMs } = options;
  const beforeMs = nowMs - retentionDays * DAY_MS;
  let removedTasks = 0;
  for (let removed = TASKS_AT_ONCE; removed === TASKS_AT_ONCE; removedTasks += removed) {
    removed = await store.removeEnded({ beforeMs, limit: TASKS_AT_ONCE });
  }
  let forgottenReplies = 0;
  const replies = { beforeMs: nowMs - REPLIES_KEPT_MS, limit: TASKS_AT_ONCE };
  for (let forgot = TASKS_AT_ONCE; forgot === TASKS_AT_ONCE; forgottenReplies += forgot) {
    forgot = await store.forgetReplies(replies);
  }
  let removedDeliveries = 0;
  for (const { state, keptMs } of DELIVERIES_KEPT) {
    const ended = { state, beforeMs: nowMs - keptMs, limit: TASKS_AT_ONCE };
    for (let removed = TASKS_AT_ONCE; removed === TASKS_AT_ONCE; removedDeliveries += removed) {
      removed = await store.removeDeliveries(ended);
    }
  }
  const changes = { beforeMs: nowMs - CHANGES_KEPT_MS, limit: TASKS_AT_ONCE };
  while ((await store.removeChanges(changes)) === TASKS_AT_ONCE);
  let removedFiles = 0;
  for (let removed = TASKS_AT_ONCE; removed === TASKS_AT_ONCE; removedFiles += removed) {
    removed = await store.removeEndedFiles({ nowMs, limit: TASKS_AT_ONCE });
  }
  await uploads.sweep();
  const isOld = async (sha256: string): Promise<boolean> => {
    const file = await stat(blobs.path(sha256)).catch(() => undefined);
    return file !== undefined && file.mtimeMs < nowMs - UNREFERENCED_MS;
  };
  const old: string[] = [];
  for await (const sha256 of blobs.list()) if (await isOld(sha256)) old.push(sha256);
  // Asked after the listing: a task made meanwhile keeps its blobs.
  const referenced = old.length === 0 ? new Set<string>() : await store.referencedBlobs();
  let removedBlobs = 0;
  for (const sha256 of old) {
    if (referenced.has(sha256) || !(await isOld(sha256))) continue;
    await blobs.remove(sha256);
    removedBlobs += 1;
  }
  return { removedTasks, removedFiles, removedBlobs, forgottenReplies, removedDeliveries };
}

const EVERY_MS = 60 * 60 * 1000;
/** The first requests after a start, and what a crash left to do, come before cleaning. */
const FIRST_AFTER_MS = 60 * 1000;

/**
 * Sweeps soon after the start and then every hour, one at a time.
 * @returns stops it; resolves when the sweep under way has ended
 */
export function sweepHourly(
  options: Omit<Parameters<typeof sweep>[0], 'nowMs'> & {
    readonly now: () => number;
    readonly logger: Pick<Logger, 'info' | 'error'>;
  },
): () => Promise<void> {
  const { now, logger, ...parts } = options;
  let underWay: Promise<void> | undefined;
  const begin = (): void => {
    underWay ??= sweep({ ...parts, nowMs: now() })
      .then((swept) => {
        if (swept.removedTasks + swept.removedFiles + swept.removedBlobs > 0)
          logger.info({ ...swept }, 'swept');
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'the sweep failed; it is tried again in an hour');
      })
      .finally(() => {
        underWay = undefined;
      });
  };
  const first = setTimeout(begin, FIRST_AFTER_MS);
  const hourly = setInterval(begin, EVERY_MS);
  first.unref();
  hourly.unref();
  return async () => {
    clearTimeout(first);
    clearInterval(hourly);
    await underWay;
  };
}
