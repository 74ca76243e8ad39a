// Faults that a proof must find, planted into a service that is otherwise the real one.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { dirname } from 'node:path';
import * as attempts from '../../../packages/tasks/src/sqlite/attempt-statements.ts';
import * as tasks from '../../../packages/tasks/src/sqlite/statements.ts';
import { aroundStatements, insteadOf } from './watch-commits.ts';

const LATE_MS = 100;

const FAULTS = {
  /** What is acknowledged is committed within a moment, and with what came meanwhile. */
  'acknowledges before the commit'() {
    let timer: NodeJS.Timeout | undefined;
    aroundStatements(({ sql, database, run }) => {
      if (sql === 'BEGIN IMMEDIATE' && database.inTransaction) return undefined;
      if (sql !== 'COMMIT') return run();
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, LATE_MS);
      return undefined;
    });
  },

  /** A start whose reply was lost in a crash is taken for one that never was. */
  'sends again after a crash'() {
    insteadOf(attempts.LOSE_INTENDED, ({ database, given }) => {
      database.exec(`
        UPDATE tasks SET state = 'queued'
        WHERE state = 'running' AND seq IN (SELECT task_seq FROM attempts WHERE state = 'intended')`);
      database
        .prepare(
          `UPDATE attempts SET state = 'not_created', ended_at_ms = :nowMs, error_code = :code
           WHERE state = 'intended'`,
        )
        .run(given);
      return [];
    });
  },

  'forgets Idempotency-Keys'() {
    insteadOf(tasks.GET_KEPT_REPLY, () => undefined);
    insteadOf(tasks.KEEP_REPLY, () => ({ changes: 1 }));
  },

  /** Takes on the first job of the provider's list, be it another task's. */
  'adopts any job'() {
    const first = new Map<unknown, unknown>();
    insteadOf(attempts.FIND_OWNER, ({ given }) => {
      const { id, operation } = given as { readonly id: unknown; readonly operation: unknown };
      if (!first.has(id)) first.set(id, operation);
      return first.get(id) === operation ? undefined : {};
    });
    insteadOf(attempts.LIST_RIVALS, () => []);
    insteadOf(attempts.LIST_GIVEN_UP_RIVALS, () => []);
  },

  /** What is to be closed stays open. */
  'closes no socket'() {
    Object.assign(Socket.prototype, {
      destroy(this: Socket) {
        return this;
      },
    });
  },

  /** Of a film the second piece is lost, as where a write is not waited for; its length is right. */
  'stores a film with a hole'() {
    const { open } = promises;
    Object.assign(promises, {
      async open(...given: Parameters<typeof open>) {
        const handle = await open(...given);
        if (!dirname(String(given[0])).endsWith('/blobs/tmp')) return handle;
        const writeFile = handle.writeFile.bind(handle);
        let pieces = 0;
        return Object.assign(handle, {
          async writeFile(piece: Buffer) {
            pieces += 1;
            await writeFile(pieces === 2 ? Buffer.alloc(piece.length) : piece);
          },
        });
      },
    });
    syncBuiltinESMExports();
  },
} satisfies Record<string, () => void>;

export type Fault = keyof typeof FAULTS;

export function plantFault(name: string): void {
  if (!(name in FAULTS)) throw new Error(`FILMGATE_FAULT: there is no fault "${name}"`);
  FAULTS[name as Fault]();
}
