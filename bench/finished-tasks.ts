// A database with many finished tasks, made in seconds: one is made and finished by the store, the others
// are copies of its row.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@filmgate/tasks';
import { exampleResult, exampleTask } from '../packages/tasks/src/store/examples.testsuite.ts';

const OLDEST_DAYS = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = 'cgt-20260101000000-00000';

/** The `number`th, 0 … */
export const finishedTaskId = (number: number): string =>
  number === 0 ? FIRST : `cgt-20260101000000-${number.toString(36).padStart(5, '0')}`;

/** @param count of tasks, of the tenant `default`, spread evenly over the last weeks */
export async function makeFinishedTasks(dataDirectory: string, count: number): Promise<void> {
  const path = join(dataDirectory, 'filmgate.db');
  const nowMs = Date.now();
  {
    await using store = await openSqliteStore(path);
    await store.create(exampleTask(FIRST, { tenant: 'default', nowMs }));
    const [claim] = await store.claim({ workerId: 'bench', nowMs, leaseMs: 60_000, limit: 1 });
    if (claim === undefined) throw new Error('the first task could not be claimed');
    await store.succeed(claim, exampleResult(), nowMs);
  }
  using database = new DatabaseSync(path);
  database.exec('PRAGMA synchronous = OFF');
  const copied = database
    .prepare(
      `SELECT name FROM pragma_table_info('tasks') WHERE name NOT IN ('seq', 'id', 'created_at_ms', 'finished_at_ms')`,
    )
    .all()
    .map(({ name }) => String(name))
    .join(', ');
  database.function('id_of', (number) => finishedTaskId(Number(number)));
  database
    .prepare(
      `WITH RECURSIVE numbers (number) AS (
         SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < :count
       )
       INSERT INTO tasks (id, created_at_ms, finished_at_ms, ${copied})
       SELECT id_of(number), created_at_ms - :ageMs * (:count - number) / :count,
              finished_at_ms - :ageMs * (:count - number) / :count, ${copied}
       FROM numbers, tasks WHERE tasks.id = :first`,
    )
    .run({ count, ageMs: OLDEST_DAYS * DAY_MS, first: FIRST });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
