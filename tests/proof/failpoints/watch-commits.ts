import Database from 'better-sqlite3';
import type { Point } from './points.ts';

/** A statement as it is about to run. */
interface Running {
  readonly sql: string;
  /** Its named parameters. */
  readonly given: unknown;
  readonly run: () => unknown;
  readonly database: Database.Database;
}

type Statement = Record<'run' | 'get' | 'all', (...given: unknown[]) => unknown>;

/** Stands around each statement of every database of this process; may run it, or not. */
export function aroundStatements(around: (running: Running) => unknown): void {
  const prepare = Database.prototype.prepare as unknown as (
    this: Database.Database,
    sql: string,
  ) => Statement;
  Object.assign(Database.prototype, {
    prepare(this: Database.Database, sql: string): Statement {
      const statement = prepare.call(this, sql);
      for (const way of ['run', 'get', 'all'] as const) {
        const original = statement[way].bind(statement);
        statement[way] = (...given) =>
          around({ sql, given: given[0], database: this, run: () => original(...given) });
      }
      return statement;
    },
  });
}

export function insteadOf(sql: string, other: (running: Running) => unknown): void {
  aroundStatements((running) => (running.sql === sql ? other(running) : running.run()));
}

/** @param hit called on its side of the commit that makes the statement's write true */
export function watchCommits(
  { sql, when, from }: Extract<Point, { on: 'commit' }>,
  hit: () => void,
): void {
  let writes = 0;
  aroundStatements((running) => {
    if (running.sql === 'COMMIT') return commit(running);
    const done = running.run();
    const isIt = running.sql === sql && (from === undefined || fromOf(running.given) === from);
    if (isIt && !isNothing(done)) writes += 1;
    return done;
  });

  function commit({ run }: Running): unknown {
    const hits = writes;
    writes = 0;
    if (when === 'before') for (let i = 0; i < hits; i += 1) hit();
    const done = run();
    if (when === 'after') for (let i = 0; i < hits; i += 1) hit();
    return done;
  }
}

const fromOf = (given: unknown): unknown => (given as { from?: unknown } | undefined)?.from;

/** An update that found no row is no write. */
const isNothing = (done: unknown): boolean =>
  done === undefined ||
  (Array.isArray(done) && done.length === 0) ||
  (typeof done === 'object' && done !== null && 'changes' in done && done.changes === 0);
