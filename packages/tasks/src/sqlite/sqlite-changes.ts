import type { TaskState } from '@filmgate/protocol';
import type { ChangeStore, OnTaskWrite } from '../store/change-store.ts';
import * as sql from './change-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import { taskFromRow, type TaskRow } from './task-row.ts';

interface ChangeRow {
  /** By table, as better-sqlite3 expands a join. */
  readonly state_changes: {
    readonly seq: number;
    readonly state: TaskState;
    readonly at_ms: number;
  };
  /** All null where it was removed. */
  readonly tasks: TaskRow | { readonly id: null };
}

/** Walked through in one turn of the event loop; takes about 4 ms. */
const MOST_WALKED = 20_000;

export function createSqliteChanges({ database, read, write }: SqliteAccess): ChangeStore {
  const oldest = database.prepare<[], { seq: number }>(sql.OLDEST_CHANGE);
  const newest = database.prepare<[], { seq: number }>(sql.NEWEST_CHANGE);
  const list = database.prepare<[object], ChangeRow>(sql.LIST_CHANGES).expand();
  const listOldest = database.prepare<[object], { seq: number; at_ms: number }>(
    sql.LIST_OLDEST_CHANGES,
  );
  const remove = database.prepare<[object]>(sql.REMOVE_CHANGES);

  let listener: OnTaskWrite | undefined;
  database.function('task_written', (tenant, id, state, isChange) => {
    listener?.(tenant as string, id as string, state as TaskState | null, isChange === 1);
    return null;
  });
  database.exec(sql.TELL_OF_WRITES);

  const range = (): { oldest: number; newest: number } => ({
    oldest: oldest.get()?.seq ?? 0,
    newest: newest.get()?.seq ?? 0,
  });

  return {
    changeRange: () => read(range),

    changesAfter: (tenant, { after: asked, limit }) =>
      read(() => {
        const kept = range();
        const after = Math.max(asked, kept.oldest - 1);
        const to = Math.min(kept.newest, after + MOST_WALKED);
        const rows = list.all({ tenant, after, to, limit });
        const changes = rows.flatMap(({ state_changes: { seq, state, at_ms: atMs }, tasks }) =>
          tasks.id === null ? [] : [{ seq, state, atMs, task: taskFromRow(tasks) }],
        );
        const last = rows.length === limit ? rows.at(-1)?.state_changes.seq : undefined;
        const through = last ?? Math.max(after, to);
        return { changes, through, hasMore: through < kept.newest };
      }),

    onTaskWrite(given) {
      listener = given;
    },

    removeChanges: ({ beforeMs, limit }) =>
      write(() => {
        const { newest: newestSeq } = range();
        const first = listOldest.all({ limit });
        const kept = first.findIndex(
          ({ seq, at_ms: atMs }) => atMs >= beforeMs || seq === newestSeq,
        );
        const last = (kept === -1 ? first : first.slice(0, kept)).at(-1);
        return last === undefined ? 0 : remove.run({ through: last.seq }).changes;
      }),
  };
}
