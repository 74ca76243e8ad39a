// What became of tasks, in order, for whoever watches them. The store itself writes a change down in the
// transaction that makes it, whatever code does: where a task is queued, where it first runs, and where it
// ends. The changes of a removed task are told no more.
import type { TaskState } from '@filmgate/protocol';
import type { Task } from '../task.ts';

export interface StateChange {
  /** Rising, over all tenants: not to be shown to one. */
  readonly seq: number;
  /** What the task came to then. */
  readonly state: TaskState;
  readonly atMs: number;
  /** As it is now. */
  readonly task: Task;
}

export interface ChangePage {
  readonly changes: readonly StateChange[];
  /** Everything up to here has been read. */
  readonly through: number;
  /** There may be more behind it. */
  readonly hasMore: boolean;
}

/**
 * A task is being written, and may yet not be: to be looked at in a later turn. Must not throw.
 *
 * @param state as it is written; null: the task is removed
 * @param isChange of the state; else its progress is written
 */
export type OnTaskWrite = (
  tenant: string,
  taskId: string,
  state: TaskState | null,
  isChange: boolean,
) => void;

export interface ChangeStore {
  /** `oldest`, `newest`: numbers of changes that are kept, of whatever tenant; both 0: there are none. */
  changeRange(): Promise<{ readonly oldest: number; readonly newest: number }>;
  /** A tenant's changes behind number `after`, at most `limit`. A page may be empty and not the last. */
  changesAfter(
    tenant: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<ChangePage>;
  /** Of this handle's writes: of states and of progress. One listener; replaces the one before. */
  onTaskWrite(listener: OnTaskWrite): void;
  /**
   * Removes the oldest changes from before `beforeMs`, at most `limit` of them, and never the newest.
   * @returns how many
   */
  removeChanges(options: { readonly beforeMs: number; readonly limit: number }): Promise<number>;
}
