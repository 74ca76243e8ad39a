import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Database from 'better-sqlite3';
import { exampleResult, exampleTask, NOW_MS } from '../store/examples.testsuite.ts';
import type { Budget, Estimate } from '../store/ledger-store.ts';
import { testLedger } from '../store/ledger-store.testsuite.ts';
import { auditLedger } from './audit-ledger.testsuite.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

describe('sqlite', () => {
  testLedger((path) => openSqliteStore(path, { shared: true }), auditLedger);
});

const COST = 4_600_000;
const BUDGET: Budget = {
  scope: 'tenant',
  owner: 'ada',
  period: 'day',
  currency: 'CNY',
  limitMicroUnits: 2 * COST,
};
const ESTIMATE: Estimate = {
  tokens: 100_000,
  exact: true,
  inputVideoS: 0,
  amounts: [{ currency: 'CNY', microUnits: COST }],
  budgets: [BUDGET],
};
const RATE = { currency: 'CNY', microUnitsPerMillionTokens: 46_000_000 } as const;

/** One task that is paid for, and one that is queued. */
async function fill(path: string): Promise<void> {
  await using store = await openSqliteStore(path);
  const task = await store.create(exampleTask('paid', { lane: 'gateway', estimate: ESTIMATE }));
  await store.create(exampleTask('queued', { lane: 'gateway', estimate: ESTIMATE }));
  const intent = { attemptId: 'x', provider: 'ark', model: 'm', rate: RATE, nowMs: NOW_MS };
  const begun = await store.intend({ task, ...intent });
  assert.ok(begun);
  await store.created(begun.attempt, { operation: { id: 'j' }, nextLookAtMs: 1, nowMs: NOW_MS });
  const usage = { totalTokens: 100_000, completionTokens: 100_000 };
  const end = { result: exampleResult(), said: 'done', usage, nowMs: NOW_MS };
  assert.equal(await store.endSucceeded(begun.attempt, end), 'written');
}

/** Damage, and the words in which the audit has to tell it. */
const DAMAGE: readonly (readonly [string, RegExp])[] = [
  [`DELETE FROM ledger WHERE kind = 'settled'`, /a film that was made is not paid for/],
  [
    `DROP INDEX ledger_settled_once;
     INSERT INTO ledger SELECT seq + 100, at_ms, day, kind, task_id, tenant, key_id, model, currency, 0,
       charged, 0, attempt_id, provider, our_tokens, upstream_tokens, mismatch,
       micro_units_per_million_tokens FROM ledger WHERE kind = 'settled'`,
    /paid for more than once/,
  ],
  [`UPDATE spending SET charged = charged + 1 WHERE scope = 'key'`, /a sum for budgets/],
  [`UPDATE usage_by_day SET tasks = 2`, /a sum of usage/],
  [`UPDATE ledger SET charged = charged - 1 WHERE kind = 'settled'`, /not tokens times price/],
  [`DELETE FROM reservations`, /has lost its reservation/],
  [
    `UPDATE tasks SET state = 'cancelled', finished_at_ms = 1 WHERE state = 'queued'`,
    /is over still has its reservation/,
  ],
  [`UPDATE ledger SET reserved_change = 2 * reserved_change`, /reserved|sum for budgets/],
  [`UPDATE attempts SET made = 0, usage = NULL`, /something was paid for that .* was free/],
];

test('the audit agrees with what is right, and finds each damage', async () => {
  for (const [sql, fault] of DAMAGE) {
    const directory = mkdtempSync(join(tmpdir(), 'filmgate-audit-'));
    const path = join(directory, 'store.db');
    try {
      await fill(path);
      const well = auditLedger(path, [BUDGET]);
      assert.deepEqual(well, {
        faults: [],
        charged: { CNY: COST },
        chargedOfRemoved: { CNY: 0 },
        reserved: { CNY: COST },
        possible: {},
        overspent: 0,
        settled: 1,
        operations: [{ id: 'j' }],
      });
      const less = { ...BUDGET, limitMicroUnits: COST };
      assert.equal(auditLedger(path, [less]).overspent, COST);
      const database = new Database(path);
      database.exec(sql);
      database.close();
      assert.match(auditLedger(path).faults.join('\n'), fault, sql);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
});
