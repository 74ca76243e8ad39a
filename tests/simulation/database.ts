// The real SQLite store over a database in memory that outlives crashes: what was committed is opened
// again by the next process. Triggers tell the history of each change.
import Database from 'better-sqlite3';
import type { SqliteStore } from '@filmgate/tasks';
import { migrate } from '../../packages/tasks/src/sqlite/migrate.ts';
import { storeOver } from '../../packages/tasks/src/sqlite/open-sqlite-store.ts';
import type { Happening, History } from './history.ts';

export interface SimulatedDatabase {
  /** For a process that starts. */
  open(): SqliteStore;
  /** Past all rules of the store: for planted bugs and for the checker. */
  raw(): Database.Database;
  /** No process has it open: the next one finds what was committed. */
  crash(): void;
  close(): void;
}

export function simulatedDatabase(history: History): SimulatedDatabase {
  let database = prepared(new Database(':memory:'));

  function prepared(opened: Database.Database): Database.Database {
    migrate(opened);
    opened.function('happened', { varargs: true }, (...fields: unknown[]) => {
      history.add(happeningOf(fields));
      return null;
    });
    opened.exec(TRIGGERS);
    return opened;
  }

  return {
    open: () => storeOver(database),
    raw: () => database,
    crash() {
      const committed = database.serialize();
      database.close();
      database = prepared(new Database(committed));
    },
    close() {
      database.close();
    },
  };
}

const TASK_OF = `(SELECT id FROM tasks WHERE seq = new.task_seq)`;
const TRIGGERS = `
  CREATE TEMP TRIGGER task_made AFTER INSERT ON tasks
    BEGIN SELECT happened('task made', new.id, new.lane, new.request ->> 'prompt'); END;
  CREATE TEMP TRIGGER task_became AFTER UPDATE OF state, epoch ON tasks
    WHEN old.state <> new.state OR old.epoch <> new.epoch
    BEGIN SELECT happened('task became', new.id, old.state, new.state, new.epoch, new.worker_id); END;
  CREATE TEMP TRIGGER result_written AFTER UPDATE OF result ON tasks
    BEGIN SELECT happened('result written', new.id, old.result, new.result); END;
  CREATE TEMP TRIGGER task_removed BEFORE DELETE ON tasks
    BEGIN SELECT happened('task removed', old.id, old.state); END;
  CREATE TEMP TRIGGER attempt_made AFTER INSERT ON attempts
    BEGIN SELECT happened('attempt became', new.id, ${TASK_OF}, null, new.state, new.provider,
                          new.operation, new.usage); END;
  CREATE TEMP TRIGGER attempt_became AFTER UPDATE OF state, operation ON attempts
    BEGIN SELECT happened('attempt became', new.id, ${TASK_OF}, old.state, new.state, new.provider,
                          new.operation, new.usage); END;
  CREATE TEMP TRIGGER cancel_sent AFTER UPDATE OF cancel_sent_at_ms ON attempts
    BEGIN SELECT happened('job cancel sent', new.operation ->> 'id'); END;
  CREATE TEMP TRIGGER cancel_done AFTER UPDATE OF cancel_done_at_ms ON attempts
    BEGIN SELECT happened('job cancel done', new.operation ->> 'id'); END;`;

/** By what the triggers give, in their order. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'task made': ['taskId', 'lane', 'wish'],
  'task became': ['taskId', 'from', 'to', 'epoch', 'workerId'],
  'result written': ['taskId', 'before', 'after'],
  'task removed': ['taskId', 'state'],
  'job cancel sent': ['jobId'],
  'job cancel done': ['jobId'],
  'attempt became': ['attemptId', 'taskId', 'from', 'to', 'provider', 'operation', 'usage'],
};
const IN_JSON: ReadonlySet<string> = new Set(['before', 'after', 'operation', 'usage']);

function happeningOf([what, ...given]: unknown[]): Happening {
  const names = FIELDS[String(what)] ?? [];
  const fields = names.map((name, at) => {
    const value = given[at] ?? null;
    return [name, IN_JSON.has(name) && value !== null ? JSON.parse(String(value)) : value];
  });
  return { what, ...Object.fromEntries(fields) } as Happening;
}
