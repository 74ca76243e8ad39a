// Tells those who watch tasks, in this process, that something became of them. Nobody asks the database
// again and again: the store tells of its writes, and what is written within a moment is read once,
// however many watch.
import type { TaskState } from '@filmgate/protocol';
import type { ChangePage, ChangeStore, Clock, Task, TaskStore } from '@filmgate/tasks';
import type { FastifyBaseLogger } from 'fastify';

/** @param task as it is now; undefined: it was removed */
export type TaskListener = (task: Task | undefined) => void;

export interface TenantListener {
  /** A task changed its state: there is a page behind the one read last. */
  changed(): void;
  /** A task that runs is further on. */
  progress(task: Task): void;
}

export interface TaskFeed {
  /** @returns ends it */
  watchTask(taskId: string, listener: TaskListener): () => void;
  /** @returns ends it */
  watchTenant(tenant: string, listener: TenantListener): () => void;
  /** As `changesAfter` of the store, read once for all who have read the same. */
  page(tenant: string, after: number): Promise<ChangePage>;
  stop(): void;
}

/** What changes within it is read together. */
const GATHER_MS = 20;
/** A store that does not answer is asked again after this. */
const AGAIN_MS = 1_000;
const CHANGES_A_PAGE = 100;

interface Written {
  readonly tenant: string;
  readonly state: TaskState | null;
  /** Its state. */
  readonly hasChanged: boolean;
}

interface WatchedTenant {
  readonly listeners: Set<TenantListener>;
  /** Rounds in which something of it had changed, and how many there had been when all was read. */
  rounds: number;
  readAtRound: number;
  /** Until there all was read; behind it, until `empty`, is nothing of this tenant's to walk through. */
  read: number;
  empty: number;
  /** The page read last, and behind what. */
  last: { readonly from: number; readonly page: Promise<ChangePage> } | undefined;
}

export function createTaskFeed({
  store,
  clock,
  logger,
}: {
  readonly store: Pick<TaskStore, 'get'> & ChangeStore;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly logger: Pick<FastifyBaseLogger, 'error'>;
}): TaskFeed {
  const tasks = new Map<string, Set<TaskListener>>();
  const tenants = new Map<string, WatchedTenant>();
  /** Tasks that were written to since the last round. */
  let written = new Map<string, Written>();
  let cancelTimer: (() => void) | undefined;
  let underWay = false;
  let stopped = false;

  store.onTaskWrite((tenant, id, state, isChange) => {
    const ofTenant = tenants.get(tenant);
    // What became of a task that was removed is told to nobody: a page that was read with it is no more.
    if (state === null && ofTenant !== undefined) ofTenant.last = undefined;
    if (!tenants.has(tenant) && !tasks.has(id)) return;
    const hasChanged = isChange || (written.get(id)?.hasChanged ?? false);
    written.set(id, { tenant, state, hasChanged });
    come(GATHER_MS);
  });

  function come(inMs: number): void {
    if (stopped || underWay) return;
    cancelTimer ??= clock.setTimer(inMs, () => {
      cancelTimer = undefined;
      void round();
    });
  }

  async function round(): Promise<void> {
    underWay = true;
    const now = written;
    written = new Map();
    let againMs = GATHER_MS;
    try {
      const changed = [...now.values()].filter(({ hasChanged }) => hasChanged);
      await readOn(new Set(changed.map(({ tenant }) => tenant)));
      for (const [id, one] of now) {
        await tell(id, one);
        now.delete(id);
      }
    } catch (error) {
      logger.error({ err: error }, 'what became of tasks could not be read for those who watch');
      written = new Map([...now, ...written]);
      againMs = AGAIN_MS;
    }
    underWay = false;
    if (written.size > 0) come(againMs);
  }

  /** @param changed tenants whose tasks changed their state */
  async function readOn(changed: ReadonlySet<string>): Promise<void> {
    const { newest } = await store.changeRange();
    for (const [tenant, watched] of tenants) {
      if (changed.has(tenant)) {
        watched.rounds += 1;
        watched.last = undefined;
      } else if (watched.readAtRound === watched.rounds) watched.empty = newest;
    }
    for (const tenant of changed) {
      for (const listener of tenants.get(tenant)?.listeners ?? []) listener.changed();
    }
  }

  async function tell(id: string, { tenant, state }: Written): Promise<void> {
    const listeners = tasks.get(id);
    const watched = state === 'running' ? tenants.get(tenant) : undefined;
    if (listeners === undefined && watched === undefined) return;
    const task = await store.get(tenant, id);
    for (const listener of listeners ?? []) listener(task);
    if (task?.state !== 'running') return;
    for (const listener of watched?.listeners ?? []) listener.progress(task);
  }

  return {
    watchTask(taskId, listener) {
      const listeners = tasks.get(taskId) ?? new Set();
      tasks.set(taskId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && tasks.get(taskId) === listeners) tasks.delete(taskId);
      };
    },

    watchTenant(tenant, listener) {
      const watched = tenants.get(tenant) ?? newlyWatched();
      watched.listeners.add(listener);
      tenants.set(tenant, watched);
      return () => {
        watched.listeners.delete(listener);
        if (watched.listeners.size === 0 && tenants.get(tenant) === watched) tenants.delete(tenant);
      };
    },

    async page(tenant, after) {
      const watched = tenants.get(tenant);
      const ask = (from: number): Promise<ChangePage> =>
        store.changesAfter(tenant, { after: from, limit: CHANGES_A_PAGE });
      if (watched === undefined) return ask(after);
      const from = after >= watched.read ? Math.max(after, watched.empty) : after;
      if (watched.last?.from === from) return watched.last.page;
      const { rounds } = watched;
      const last = { from, page: ask(from) };
      watched.last = last;
      try {
        const { through, hasMore } = await last.page;
        if (!hasMore && watched.rounds === rounds) {
          watched.read = watched.empty = through;
          watched.readAtRound = rounds;
        }
      } catch (error) {
        if (watched.last === last) watched.last = undefined;
        throw error;
      }
      return last.page;
    },

    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}

const newlyWatched = (): WatchedTenant => ({
  listeners: new Set(),
  rounds: 0,
  readAtRound: -1,
  read: Infinity,
  empty: 0,
  last: undefined,
});
