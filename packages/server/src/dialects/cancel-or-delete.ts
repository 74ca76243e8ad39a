// What DELETE does in the dialects of /v1.
import { ProtocolError } from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { taskNotFound } from './task-not-found.ts';

/**
 * Cancels a task that has not ended, removes the record of one that has.
 * @throws ProtocolError 404 where the tenant has no such task
 */
export type CancelOrDelete = (tenant: string, id: string) => Promise<'cancelled' | 'deleted'>;

export const createCancelOrDelete =
  (options: {
    readonly store: Pick<TaskStore, 'cancel' | 'remove'>;
    readonly onCancelled: (taskId: string) => void;
    readonly now: () => number;
  }): CancelOrDelete =>
  async (tenant, id) => {
    const { store, onCancelled, now } = options;
    const cancelled = await store.cancel(tenant, id, { nowMs: now(), evenRunning: true });
    if (cancelled === 'cancelled') {
      onCancelled(id);
      return 'cancelled';
    }
    const removed =
      cancelled === 'unknown' ? 'unknown' : await store.remove(tenant, id, { evenCancelled: true });
    if (removed === 'removed') return 'deleted';
    if (removed === 'unknown') throw taskNotFound(id);
    throw new ProtocolError(
      'InvalidAction.RunningTaskDeletion',
      'The task is changing just now; try again.',
    );
  };
