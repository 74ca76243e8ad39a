// The only writer of the ledger and of its sums. It works inside of a transaction of the stores'.
import { costOf } from '@filmgate/protocol';
import {
  type Amount,
  type Budget,
  dayOf,
  type Estimate,
  periodOf,
  type Rate,
  type Spending,
} from '../store/ledger-store.ts';
import { SpendingRefused } from '../store/spending-refused.ts';
import {
  type CurrencyColumn,
  type EndedAttempt,
  type HeldRow,
  type ReservationRow,
} from './ledger-row.ts';
import * as sql from './ledger-statements.ts';
import { type SettledFields, settlementOf } from './settlement.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import type { TaskRow } from './task-row.ts';

export interface Ledger {
  /** For a new task. @throws SpendingRefused */
  reserve(task: TaskRow, estimate: Estimate): void;
  /**
   * Before a task is sent to a provider: the price that it will be settled at. Where it is more than was
   * reserved, the rest is reserved as well.
   * @throws SpendingRefused
   */
  agree(taskId: string, provider: string, rate: Rate | null, nowMs: number): void;
  /** After each write that may have ended the task or its last attempt; else, and again, it does nothing. */
  close(taskId: string, nowMs: number): void;
}

type TaskFields = Pick<ReservationRow, 'id' | 'tenant' | 'key_id' | 'model' | 'day'>;

export function ledgerOf({ database }: Pick<SqliteAccess, 'database'>): Ledger {
  const insertEntry = database.prepare<[object]>(sql.ENTER);
  const addSpending = database.prepare<[object]>(sql.ADD_SPENDING);
  const insertSpending = database.prepare<[object]>(sql.INSERT_SPENDING);
  const addUsage = database.prepare<[object]>(sql.ADD_USAGE);
  const getSpending = database.prepare<[object], Spending>(sql.GET_SPENDING);
  const insertReservation = database.prepare<[object]>(sql.INSERT_RESERVATION);
  const getReservation = database.prepare<[object], ReservationRow>(sql.GET_RESERVATION);
  const findOver = database.prepare<[object], ReservationRow>(sql.FIND_OVER);
  const setRate = database.prepare<[object]>(sql.SET_RATE);
  const removeReservation = database.prepare<[object]>(sql.REMOVE_RESERVATION);
  const listHeld = database.prepare<[object], HeldRow>(sql.LIST_HELD);
  const findEnded = database.prepare<[object], EndedAttempt>(sql.FIND_ENDED_ATTEMPT);

  /** The only place that writes to the ledger; its sums go along. */
  function enter(
    task: TaskFields,
    entry: {
      readonly kind: 'reserved' | 'released' | 'settled';
      readonly currency: CurrencyColumn;
      readonly reservedChange: number;
      readonly charged: number;
      readonly nowMs: number;
    },
    settled?: SettledFields,
  ): void {
    const { currency, reservedChange, charged } = entry;
    const { id: taskId, tenant, key_id: keyId, model, day } = task;
    const of = {
      attemptId: settled?.attempt_id ?? null,
      provider: settled?.provider ?? null,
      ourTokens: settled?.our_tokens ?? null,
      upstreamTokens: settled?.upstream_tokens ?? null,
      mismatch: settled?.mismatch ?? null,
      rate: settled?.rate ?? null,
    };
    insertEntry.run({ ...entry, ...of, taskId, tenant, keyId, model, day });
    const sums = { currency, day, reservedChange, charged };
    for (const [scope, owner] of [
      ['tenant', tenant],
      ['key', keyId],
    ]) {
      const given = { scope, owner, ...sums };
      if (addSpending.run(given).changes === 0) insertSpending.run(given);
    }
    if (settled !== undefined) {
      addUsage.run({ ...of, tenant, day, keyId, model, currency, charged });
    }
  }

  function hold(
    task: TaskFields,
    { currency, microUnits }: Amount,
    budgets: readonly Budget[],
    nowMs: number,
  ): void {
    const { day } = task;
    for (const budget of budgets.filter((one) => one.currency === currency)) {
      const spending = spendingOf(getSpending, budget, day);
      const { spentMicroUnits, reservedMicroUnits } = spending;
      if (spentMicroUnits + reservedMicroUnits + microUnits > budget.limitMicroUnits) {
        throw SpendingRefused.overBudget(budget, day, spending, microUnits);
      }
    }
    enter(task, { kind: 'reserved', currency, reservedChange: microUnits, charged: 0, nowMs });
  }

  return {
    reserve(row, { tokens, exact, inputVideoS, amounts, budgets }) {
      const nowMs = row.created_at_ms;
      const day = dayOf(nowMs);
      for (const amount of amounts.filter(({ microUnits }) => microUnits > 0)) {
        hold({ ...row, day }, amount, budgets, nowMs);
      }
      insertReservation.run({
        taskSeq: row.seq,
        day,
        tokens,
        exact: exact ? 1 : 0,
        inputVideoS,
        budgets: JSON.stringify(budgets),
      });
    },

    agree(taskId, provider, rate, nowMs) {
      const row = getReservation.get({ taskId });
      if (row === undefined) return;
      const budgets = JSON.parse(row.budgets) as Budget[];
      const { task_seq: taskSeq, model } = row;
      if (rate === null) {
        if (budgets.length > 0) throw SpendingRefused.priceUnknown(model, provider);
        setRate.run({ taskSeq, currency: null, rate: null });
        return;
      }
      const { currency, microUnitsPerMillionTokens } = rate;
      const held = listHeld.all({ taskId }).find((one) => one.currency === currency);
      const missing = costOf(row.tokens, microUnitsPerMillionTokens) - (held?.microUnits ?? 0);
      if (missing > 0) hold(row, { currency, microUnits: missing }, budgets, nowMs);
      setRate.run({ taskSeq, currency, rate: microUnitsPerMillionTokens });
    },

    close(taskId, nowMs) {
      const row = findOver.get({ taskId });
      if (row === undefined) return;
      const attempt = findEnded.get({ taskSeq: row.task_seq });
      const billed = attempt === undefined ? undefined : settlementOf(row, attempt);
      const held = listHeld.all({ taskId });
      const ofBilled = (one: HeldRow): boolean => one.currency === billed?.currency;
      if (billed !== undefined) {
        const { currency, charged, ...settled } = billed;
        const reservedChange = 0 - (held.find(ofBilled)?.microUnits ?? 0);
        enter(row, { kind: 'settled', currency, reservedChange, charged, nowMs }, settled);
      }
      for (const one of held.filter((each) => each.microUnits > 0 && !ofBilled(each))) {
        const { currency, microUnits } = one;
        enter(row, { kind: 'released', currency, reservedChange: -microUnits, charged: 0, nowMs });
      }
      removeReservation.run({ taskSeq: row.task_seq });
    },
  };
}

export function spendingOf(
  statement: { get(given: object): Spending | undefined },
  budget: Budget,
  day: string,
): Spending {
  const { scope, owner, currency } = budget;
  const [first, last] = periodOf(budget, day);
  const found = statement.get({ scope, owner, currency, first, last });
  return found ?? { spentMicroUnits: 0, reservedMicroUnits: 0 };
}
