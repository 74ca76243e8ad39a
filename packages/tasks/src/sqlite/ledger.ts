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
  type AmountRow,
  NO_CURRENCY,
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
  /**
   * An attempt is given up, and its job may be billed all the same: what was reserved for it is possible
   * cost from now on. `again`: its task is sent once more, for which as much is reserved anew where its
   * budgets cover that; else it waits for that to be so (`agree`).
   */
  giveUp(
    attempt: { id: string; provider: string; taskId: string },
    options: {
      again: boolean;
      nowMs: number;
    },
  ): void;
  /** After each write that may have ended the task or its last attempt; else, and again, it does nothing. */
  close(taskId: string, nowMs: number): void;
}

/** Of an attempt that is billed; of one that may be, nobody said how much it counted. */
type BillingFields = Pick<SettledFields, 'attempt_id' | 'provider' | 'our_tokens' | 'rate'> &
  Partial<SettledFields>;
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
  const listHeld = database.prepare<[object], AmountRow>(sql.LIST_HELD);
  const findEnded = database.prepare<[object], EndedAttempt>(sql.FIND_ENDED_ATTEMPT);

  /** The only place that writes to the ledger; its sums go along. */
  function enter(
    task: TaskFields,
    entry: {
      readonly kind: 'reserved' | 'released' | 'settled' | 'possible';
      readonly currency: CurrencyColumn;
      readonly reservedChange: number;
      readonly charged?: number;
      readonly possible?: number;
      readonly nowMs: number;
    },
    billing?: BillingFields,
  ): void {
    const { kind, currency, reservedChange, charged = 0, possible = 0, nowMs } = entry;
    const { id: taskId, tenant, key_id: keyId, model, day } = task;
    const of = {
      attemptId: billing?.attempt_id ?? null,
      provider: billing?.provider ?? null,
      ourTokens: billing?.our_tokens ?? null,
      upstreamTokens: billing?.upstream_tokens ?? null,
      mismatch: billing?.mismatch ?? null,
      rate: billing?.rate ?? null,
    };
    const sums = { currency, day, reservedChange, charged, possible };
    insertEntry.run({ ...sums, ...of, kind, taskId, tenant, keyId, model, nowMs });
    for (const [scope, owner] of [
      ['tenant', tenant],
      ['key', keyId],
    ]) {
      const given = { scope, owner, ...sums };
      if (addSpending.run(given).changes === 0) insertSpending.run(given);
    }
    if (billing !== undefined) {
      const settled = kind === 'settled' ? 1 : 0;
      addUsage.run({ ...sums, ...of, tenant, keyId, model, settled });
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
      const { spentMicroUnits, reservedMicroUnits, possibleMicroUnits } = spending;
      const taken = spentMicroUnits + reservedMicroUnits + possibleMicroUnits;
      if (taken + microUnits > budget.limitMicroUnits) {
        throw SpendingRefused.overBudget(budget, day, spending, microUnits);
      }
    }
    enter(task, { kind: 'reserved', currency, reservedChange: microUnits, nowMs });
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

    giveUp({ id, provider, taskId }, { again, nowMs }) {
      const row = getReservation.get({ taskId });
      if (row === undefined) return;
      const { tokens, currency, micro_units_per_million_tokens: rate } = row;
      const microUnits = rate === null ? 0 : costOf(tokens, rate);
      const moved = { reservedChange: 0 - microUnits, possible: microUnits, nowMs };
      const of = { attempt_id: id, provider, our_tokens: tokens, rate };
      enter(row, { kind: 'possible', currency: currency ?? NO_CURRENCY, ...moved }, of);
      if (!again || currency === null) return;
      try {
        hold(row, { currency, microUnits }, JSON.parse(row.budgets) as Budget[], nowMs);
      } catch (error) {
        if (!(error instanceof SpendingRefused)) throw error;
      }
    },

    close(taskId, nowMs) {
      const row = findOver.get({ taskId });
      if (row === undefined) return;
      const attempt = findEnded.get({ taskSeq: row.task_seq });
      const billed = attempt === undefined ? undefined : settlementOf(row, attempt);
      const held = listHeld.all({ taskId });
      const ofBilled = (one: AmountRow): boolean => one.currency === billed?.currency;
      if (billed !== undefined) {
        const { currency, charged, ...settled } = billed;
        const reservedChange = 0 - (held.find(ofBilled)?.microUnits ?? 0);
        enter(row, { kind: 'settled', currency, reservedChange, charged, nowMs }, settled);
      }
      for (const one of held.filter((each) => each.microUnits > 0 && !ofBilled(each))) {
        const { currency, microUnits } = one;
        enter(row, { kind: 'released', currency, reservedChange: -microUnits, nowMs });
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
  return found ?? { spentMicroUnits: 0, reservedMicroUnits: 0, possibleMicroUnits: 0 };
}
