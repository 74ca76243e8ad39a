import type { Amount, LedgerStore, Spending } from '../store/ledger-store.ts';
import {
  amountFromRow,
  type AmountRow,
  chargeFromRow,
  type ChargeRow,
  usageFromSums,
  type UsageSums,
} from './ledger-row.ts';
import { spendingOf } from './ledger.ts';
import * as sql from './ledger-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';

export function createSqliteLedger({ database, read }: SqliteAccess): LedgerStore {
  const getCharge = database.prepare<[object], ChargeRow>(sql.GET_CHARGE);
  const getPossible = database.prepare<[object], AmountRow>(sql.GET_POSSIBLE_COST);
  const sumUsage = database.prepare<[object], UsageSums>(sql.SUM_USAGE);
  const listReserved = database.prepare<[object], Amount>(sql.LIST_RESERVED);
  const getSpending = database.prepare<[object], Spending>(sql.GET_SPENDING);
  return {
    chargeOf: (taskId) =>
      read(() => {
        const row = getCharge.get({ taskId });
        return row === undefined ? undefined : chargeFromRow(row);
      }),

    possibleCostOf: (attemptId) =>
      read(() => {
        const row = getPossible.get({ attemptId });
        return row === undefined ? undefined : amountFromRow(row);
      }),

    usage: (tenant, { fromDay, toDay, groupBy }) =>
      read(() =>
        sumUsage
          .all({
            tenant,
            fromDay,
            toDay,
            byDay: groupBy.includes('day') ? 1 : 0,
            byModel: groupBy.includes('model') ? 1 : 0,
            byProvider: groupBy.includes('provider') ? 1 : 0,
            byKey: groupBy.includes('key') ? 1 : 0,
          })
          .map(usageFromSums),
      ),

    reservedNow: (tenant) => read(() => listReserved.all({ tenant })),
    spendingOf: (budget, day) => read(() => spendingOf(getSpending, budget, day)),
  };
}
