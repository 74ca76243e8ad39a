// A database in which many tasks wait for a provider, made in seconds: one is made by the store, the others
// are copies of its row.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@filmgate/tasks';
import { exampleRequest, exampleTask } from '../../packages/tasks/src/store/examples.testsuite.ts';

export const queuedTaskId = (number: number): string => `cgt-20260101000000-q${number}`;

/** @param count of tasks, of the tenant `default` */
export async function makeQueuedTasks(dataDirectory: string, count: number): Promise<void> {
  const path = join(dataDirectory, 'filmgate.db');
  {
    await using store = await openSqliteStore(path);
    const request = exampleRequest({ prompt: 'task-0', executionExpiresAfterS: 86_400 });
    const task = { tenant: 'default', lane: 'gateway', request, nowMs: Date.now() } as const;
    await store.create(exampleTask(queuedTaskId(0), task));
  }
  using database = new DatabaseSync(path);
  database.exec('PRAGMA synchronous = OFF');
  const copied = database
    .prepare(`SELECT name FROM pragma_table_info('tasks') WHERE name NOT IN ('seq', 'id')`)
    .all()
    .map(({ name }) => String(name))
    .join(', ');
  database.function('id_of', (number) => queuedTaskId(Number(number)));
  database
    .prepare(
      `WITH RECURSIVE numbers (number) AS (
         SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < :count
       )
       INSERT INTO tasks (id, ${copied})
       SELECT id_of(number), ${copied} FROM numbers, tasks WHERE tasks.id = :first`,
    )
    .run({ count, first: queuedTaskId(0) });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
