// A stream of what becomes of all of a tenant's tasks. Changes of state are read from the store, behind
// the one that was told last: none is lost or told twice, however slow the client is. Progress is told as
// it comes, and left out where the client is behind.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StateChange, Task } from '@filmgate/tasks';
import type { Sse } from './sse.ts';
import type { TaskEvents } from './task-events.ts';
import type { TaskFeed, TenantListener } from './task-feed.ts';

export interface TenantFilter {
  readonly types: ReadonlySet<'state' | 'progress'>;
  readonly model: string | undefined;
}

export interface TenantStream extends TenantListener {
  /** There may be something to tell, or the client takes again what it is sent. */
  goOn(): void;
}

/** @param after number of the change that was told last */
export function openTenantStream(
  sse: Sse,
  options: {
    readonly tenant: string;
    readonly after: number;
    readonly filter: TenantFilter;
    readonly feed: Pick<TaskFeed, 'page'>;
    readonly events: Pick<TaskEvents, 'change' | 'progress'>;
    readonly idOf: (seq: number) => string;
    /** Told what went wrong: the stream is over, and the client goes on behind what it has. */
    readonly onFailure: (error: unknown) => void;
  },
): TenantStream {
  const { tenant, filter, feed, events, idOf, onFailure } = options;
  let told = options.after;
  let reading = false;
  let again = false;

  const isWanted = (task: Task): boolean =>
    filter.model === undefined || filter.model === task.request.model;

  /** @returns false where the client is behind */
  function tell(changes: readonly StateChange[]): boolean {
    for (const change of changes) {
      if (sse.isBehind()) return false;
      told = change.seq;
      if (!filter.types.has('state') || !isWanted(change.task)) continue;
      sse.send({ id: idOf(change.seq), event: 'state', data: events.change(change) });
    }
    return true;
  }

  async function readOn(): Promise<void> {
    reading = true;
    try {
      while (again) {
        again = false;
        for (let hasMore = true; hasMore;) {
          if (sse.isClosed() || sse.isBehind()) return;
          const page = await feed.page(tenant, told);
          if (sse.isClosed() || !tell(page.changes)) return;
          told = page.through;
          ({ hasMore } = page);
          // A long way to go must not hold up everybody else.
          if (hasMore) await nextTurn();
        }
      }
    } catch (error) {
      onFailure(error);
    } finally {
      reading = false;
    }
  }

  function goOn(): void {
    again = true;
    if (!reading) void readOn();
  }

  return {
    goOn,
    changed: goOn,
    progress(task) {
      // While changes are read it may be one of a task that the client has not heard of.
      if (reading || sse.isClosed() || sse.isBehind()) return;
      if (!filter.types.has('progress') || !isWanted(task)) return;
      sse.send({ event: 'progress', data: events.progress(task) });
    },
  };
}
