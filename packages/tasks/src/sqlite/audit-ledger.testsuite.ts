// The money of a database, read by statements of its own beside the service that writes it: what the
// ledger, its sums, the tasks and the attempts say must agree.
import Database from 'better-sqlite3';
import type { Budget } from '../store/ledger-store.ts';

export interface LedgerAudit {
  /** One line for each disagreement; empty when all is well. */
  readonly faults: readonly string[];
  /** By currency, of all tenants. */
  readonly charged: Readonly<Record<string, number>>;
  /** The part of it that was charged for tasks that are not kept any more, of whose jobs nothing is known. */
  readonly chargedOfRemoved: Readonly<Record<string, number>>;
  /** By currency; nothing at rest. */
  readonly reserved: Readonly<Record<string, number>>;
  /** What may be billed beside what is charged, by currency. */
  readonly possible: Readonly<Record<string, number>>;
  /** By how much the budgets given are exceeded, micro-units, all together. */
  readonly overspent: number;
  /** Tasks that were paid for. */
  readonly settled: number;
  /** Jobs that the database knows of, as their upstreams name them. */
  readonly operations: readonly unknown[];
}

/** @param path of the database file; it may be in use */
export function auditLedger(path: string, budgets: readonly Budget[] = []): LedgerAudit {
  const database = new Database(path, { readonly: true });
  try {
    // One transaction: one state of everything.
    return database.transaction(() => auditLedgerOf(database, budgets))();
  } finally {
    database.close();
  }
}

/** As `auditLedger`, of an open database. */
export function auditLedgerOf(
  database: Database.Database,
  budgets: readonly Budget[],
): LedgerAudit {
  const faults = CHECKS.flatMap(({ fault, sql }) =>
    database
      .prepare<[], object>(sql)
      .all()
      .map((row) => `${fault}: ${JSON.stringify(row)}`),
  );
  const sums = database
    .prepare<
      [],
      {
        currency: string;
        charged: number;
        removed: number | null;
        reserved: number;
        possible: number;
      }
    >(
      `SELECT currency, sum(charged) AS charged, sum(reserved_change) AS reserved,
              sum(possible) AS possible,
              sum(charged) FILTER (WHERE task_id NOT IN (SELECT id FROM tasks)) AS removed
       FROM ledger GROUP BY currency`,
    )
    .all();
  const [count] = database
    .prepare<[], { settled: number }>(
      `SELECT count(*) AS settled FROM ledger WHERE kind = 'settled'`,
    )
    .all();
  return {
    faults,
    charged: Object.fromEntries(sums.map(({ currency, charged }) => [currency, charged])),
    chargedOfRemoved: Object.fromEntries(
      sums.map(({ currency, removed }) => [currency, removed ?? 0]),
    ),
    reserved: Object.fromEntries(
      sums
        .filter(({ reserved }) => reserved !== 0)
        .map(({ currency, reserved }) => [currency, reserved]),
    ),
    possible: Object.fromEntries(
      sums
        .filter(({ possible }) => possible !== 0)
        .map(({ currency, possible }) => [currency, possible]),
    ),
    overspent: budgets.reduce((sum, budget) => sum + overspentOf(database, budget), 0),
    settled: count?.settled ?? 0,
    operations: database
      .prepare<[], { operation: string }>(
        'SELECT operation FROM attempts WHERE operation IS NOT NULL',
      )
      .all()
      .map(({ operation }) => JSON.parse(operation) as unknown),
  };
}

function overspentOf(database: Database.Database, budget: Budget): number {
  const { scope, owner, currency, period, limitMicroUnits } = budget;
  const column = scope === 'tenant' ? 'tenant' : 'key_id';
  const length = period === 'day' ? 10 : 7;
  return database
    .prepare<[object], { held: number }>(
      `SELECT sum(charged) + sum(reserved_change) + sum(possible) AS held FROM ledger
       WHERE ${column} = :owner AND currency = :currency GROUP BY substr(day, 1, ${length})`,
    )
    .all({ owner, currency })
    .reduce((sum, { held }) => sum + Math.max(0, held - limitMicroUnits), 0);
}

const OPEN_ATTEMPT = `
  EXISTS (SELECT 1 FROM attempts a WHERE a.task_seq = t.seq
          AND a.state IN ('intended', 'created', 'unknown'))`;

/** Each finds what must not be. */
const CHECKS: readonly { readonly fault: string; readonly sql: string }[] = [
  {
    fault: 'a sum for budgets is not that of the ledger',
    sql: `
      WITH entries AS (
        SELECT 'tenant' AS scope, tenant AS owner, * FROM ledger
        UNION ALL SELECT 'key', key_id, * FROM ledger
      ), sums AS (
        SELECT scope, owner, currency, day, sum(reserved_change) AS reserved, sum(charged) AS charged,
               sum(possible) AS possible
        FROM entries GROUP BY scope, owner, currency, day
      ), kept AS (
        SELECT scope, owner, currency, day, reserved, charged, possible FROM spending
      )
      SELECT * FROM (SELECT * FROM sums EXCEPT SELECT * FROM kept)
      UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM sums)`,
  },
  {
    fault: 'a sum of usage is not that of the ledger',
    sql: `
      WITH sums AS (
        SELECT tenant, day, key_id, provider, model, currency, sum(charged) AS charged,
               sum(kind = 'settled') AS tasks,
               sum(iif(kind = 'settled', our_tokens, 0)) AS our_tokens,
               sum(coalesce(upstream_tokens, 0)) AS upstream_tokens,
               sum(kind = 'settled' AND upstream_tokens IS NULL) AS unreported,
               sum(coalesce(mismatch, 0)) AS mismatches, sum(possible) AS possible,
               sum(kind = 'possible') AS given_up
        FROM ledger WHERE kind IN ('settled', 'possible')
        GROUP BY tenant, day, key_id, provider, model, currency
      )
      SELECT * FROM (SELECT * FROM sums EXCEPT SELECT * FROM usage_by_day)
      UNION ALL SELECT * FROM (SELECT * FROM usage_by_day EXCEPT SELECT * FROM sums)`,
  },
  {
    fault: 'a charge is not tokens times price, or not of the upstream’s tokens',
    sql: `
      SELECT task_id, charged, our_tokens, upstream_tokens, micro_units_per_million_tokens
      FROM ledger WHERE kind = 'settled' AND charged <> coalesce(
        (coalesce(upstream_tokens, our_tokens) * micro_units_per_million_tokens + 500000) / 1000000,
        0)`,
  },
  {
    fault: 'less than nothing is reserved, or something for a task that is over',
    sql: `
      SELECT task_id, currency, sum(reserved_change) AS reserved FROM ledger
      GROUP BY task_id, currency
      HAVING reserved < 0 OR (reserved <> 0 AND task_id NOT IN (
        SELECT t.id FROM tasks t JOIN reservations ON task_seq = t.seq
        WHERE t.finished_at_ms IS NULL OR ${OPEN_ATTEMPT}))`,
  },
  {
    fault: 'a task that is over still has its reservation',
    sql: `
      SELECT t.id, t.state FROM reservations JOIN tasks t ON task_seq = t.seq
      WHERE t.finished_at_ms IS NOT NULL AND NOT ${OPEN_ATTEMPT}`,
  },
  {
    fault: 'a task that may yet be billed has lost its reservation',
    sql: `
      SELECT t.id, t.state FROM tasks t
      WHERE (t.finished_at_ms IS NULL OR ${OPEN_ATTEMPT})
        AND t.id IN (SELECT task_id FROM ledger)
        AND t.seq NOT IN (SELECT task_seq FROM reservations)`,
  },
  {
    fault: 'a task was paid for more than once, or after it was paid for something went on',
    sql: `
      SELECT task_id, count(*) AS times FROM ledger WHERE kind = 'settled'
      GROUP BY task_id HAVING times > 1
      UNION ALL
      SELECT t.id, 1 FROM tasks t JOIN ledger l ON l.task_id = t.id AND l.kind = 'settled'
      WHERE t.finished_at_ms IS NULL OR ${OPEN_ATTEMPT}`,
  },
  {
    fault: 'a film that was made is not paid for',
    sql: `
      SELECT t.id, a.id AS attempt FROM attempts a JOIN tasks t ON t.seq = a.task_seq
      WHERE a.state = 'ended'
        AND (a.made = 1 OR coalesce(json_extract(a.usage, '$.totalTokens'), 0) > 0)
        AND t.id IN (SELECT task_id FROM ledger)
        AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.attempt_id = a.id AND l.kind = 'settled')`,
  },
  {
    fault: 'an attempt was given up, and what it may cost is not known',
    sql: `
      SELECT a.id FROM attempts a JOIN tasks t ON t.seq = a.task_seq
      WHERE a.given_up = 1 AND t.id IN (SELECT task_id FROM ledger)
        AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.attempt_id = a.id AND l.kind = 'possible')`,
  },
  {
    fault: 'a possible cost is not tokens times price, or of an attempt that is not over',
    sql: `
      SELECT l.attempt_id, l.possible FROM ledger l LEFT JOIN attempts a ON a.id = l.attempt_id
      WHERE l.kind = 'possible' AND (
        a.state IN ('intended', 'created', 'unknown') OR a.made = 1 OR l.possible <>
          coalesce((l.our_tokens * l.micro_units_per_million_tokens + 500000) / 1000000, 0))`,
  },
  {
    fault: 'something was paid for that did not end, or that was free',
    sql: `
      SELECT l.task_id, a.state FROM ledger l JOIN attempts a ON a.id = l.attempt_id
      WHERE l.kind = 'settled' AND (a.state <> 'ended' OR (a.made = 0 AND a.usage IS NULL))`,
  },
];
