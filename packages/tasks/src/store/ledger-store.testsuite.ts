// What every store must do with money: each way in which a task can end, billed and not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '@filmgate/protocol';
import type { UpstreamAttempt, UpstreamUsage } from '../upstream-attempt.ts';
import {
  exampleRequest,
  exampleResult,
  exampleTask,
  foundJob,
  NOW_MS,
} from './examples.testsuite.ts';
import type { Amount, Budget, Estimate, Rate } from './ledger-store.ts';
import { dayOf } from './ledger-store.ts';
import { checkLedgerModel } from './ledger-model.testsuite.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';
import { moneyText, SpendingRefused } from './spending-refused.ts';
import type { NewTask } from './task-store.ts';

/** What a look at the whole database finds wrong; empty when all is well. */
export type Audit = (
  path: string,
  budgets?: readonly Budget[],
) => { readonly faults: readonly string[] };

const DAY_MS = 86_400_000;
const TODAY = dayOf(NOW_MS);
const MODEL = 'doubao-seedance-2-0-260128';
/** 720p, 16:9, five seconds. */
const TOKENS = tokens({ width: 1280, height: 720, frames: 121 });
const CNY: Rate = { currency: 'CNY', microUnitsPerMillionTokens: 46_000_000 };
const USD: Rate = { currency: 'USD', microUnitsPerMillionTokens: 7_000_000 };
const COST = 5_009_400;
const USD_COST = 762_300;
const ERROR = { code: 'x', message: 'x' };
const EXPIRES_MS = NOW_MS + 3_600_000;

const estimate = (changes: Partial<Estimate> = {}): Estimate => ({
  tokens: TOKENS,
  exact: true,
  inputVideoS: 0,
  amounts: [{ currency: 'CNY', microUnits: COST }],
  budgets: [],
  ...changes,
});

const paid = (id: string, changes: Partial<NewTask> = {}): NewTask =>
  exampleTask(id, { lane: 'gateway', estimate: estimate(), ...changes });

const budget = (limitMicroUnits: number, changes: Partial<Budget> = {}): Budget => ({
  scope: 'tenant',
  owner: 'ada',
  period: 'day',
  currency: 'CNY',
  limitMicroUnits,
  ...changes,
});

const counted = (totalTokens: number): UpstreamUsage => ({
  totalTokens,
  completionTokens: totalTokens,
});

async function intend(
  store: Store,
  id: string,
  { rate = CNY, attemptId = `${id}-1` }: { rate?: Rate | null; attemptId?: string } = {},
): Promise<UpstreamAttempt> {
  const task = await store.get('ada', id);
  assert.ok(task);
  const intent = { task, attemptId, provider: 'ark', model: MODEL, rate, nowMs: NOW_MS };
  const begun = await store.intend(intent);
  assert.ok(begun, `${id} is queued`);
  return begun.attempt;
}

const make = async (store: Store, id: string): Promise<UpstreamAttempt> => {
  await store.create(paid(id));
  return intend(store, id);
};

/** A job for the queued task. */
async function created(
  store: Store,
  id: string,
  rate: Rate | null = CNY,
): Promise<UpstreamAttempt> {
  const attempt = await intend(store, id, { rate });
  const outcome = { operation: { id: `job-${id}` }, nextLookAtMs: NOW_MS, nowMs: NOW_MS };
  assert.equal(await store.created(attempt, outcome), 'written');
  return attempt;
}

async function made(store: Store, id: string): Promise<UpstreamAttempt> {
  await store.create(paid(id));
  return created(store, id);
}

async function lost(store: Store, id: string): Promise<UpstreamAttempt> {
  const attempt = await make(store, id);
  await store.unknown(attempt, { error: ERROR, nextLookAtMs: NOW_MS, nowMs: NOW_MS });
  return attempt;
}

const end = (usage: UpstreamUsage | null) => ({ said: 'done', usage, nowMs: NOW_MS });
const cancel = (store: Store, id: string): Promise<string> =>
  store.cancel('ada', id, { nowMs: NOW_MS, evenRunning: true });
const expire = (store: Store) => store.recover({ nowMs: EXPIRES_MS, maxAttempts: 3 });
const succeed = (store: Store, attempt: UpstreamAttempt, usage: UpstreamUsage | null) =>
  store.endSucceeded(attempt, { result: exampleResult(), ...end(usage) });
const unfetched = (store: Store, attempt: UpstreamAttempt, usage: UpstreamUsage | null) =>
  store.endSucceeded(attempt, { result: null, ...end(usage) });
const failed = (store: Store, attempt: UpstreamAttempt, usage: UpstreamUsage | null) =>
  store.endFailed(attempt, { error: ERROR, shown: ERROR, ...end(usage) });
const held = async (store: Store): Promise<number> =>
  (await store.reservedNow('ada')).find(({ currency }) => currency === 'CNY')?.microUnits ?? 0;

interface Ending {
  /** Ends the task `a`; whatever it leaves open keeps the reservation. */
  readonly act: (store: Store) => Promise<unknown>;
  /** Micro-units; null: nothing is settled. */
  readonly cost: number | null;
  readonly mismatch?: boolean;
  /** What a job that nobody found may cost beside. */
  readonly possible?: number;
}

/** Ends the task first; the money is held until the attempt has ended as well. */
const thenStillHeld = async (store: Store, ended: Promise<unknown>): Promise<void> => {
  await ended;
  assert.equal(await held(store), COST, 'held while the upstream may bill');
};

const ENDINGS: Readonly<Record<string, Ending>> = {
  'cancelled while queued': {
    async act(store) {
      await store.create(paid('a'));
      await cancel(store, 'a');
    },
    cost: null,
  },
  'expired while queued': {
    async act(store) {
      await store.create(paid('a'));
      await expire(store);
    },
    cost: null,
  },
  'refused by the provider': {
    async act(store) {
      const attempt = await make(store, 'a');
      await store.notCreated(attempt, { error: ERROR, next: { fail: ERROR }, nowMs: NOW_MS });
    },
    cost: null,
  },
  'cancelled, then not created after all': {
    async act(store) {
      const attempt = await make(store, 'a');
      await thenStillHeld(store, cancel(store, 'a'));
      await store.notCreated(attempt, { error: ERROR, next: 'requeue', nowMs: NOW_MS });
    },
    cost: null,
  },
  'succeeded, counted as we count': {
    act: async (store) => succeed(store, await made(store, 'a'), counted(TOKENS)),
    cost: COST,
  },
  'succeeded, counted not at all': {
    act: async (store) => succeed(store, await made(store, 'a'), null),
    cost: COST,
  },
  'succeeded, counted lower': {
    act: async (store) => succeed(store, await made(store, 'a'), counted(100_000)),
    cost: 4_600_000,
    mismatch: true,
  },
  'succeeded, counted higher than reserved': {
    act: async (store) => succeed(store, await made(store, 'a'), counted(200_000)),
    cost: 9_200_000,
    mismatch: true,
  },
  'succeeded, counted in a way that is none': {
    act: async (store) => succeed(store, await made(store, 'a'), counted(-1.5)),
    cost: COST,
    mismatch: true,
  },
  'failed, not billed': {
    act: async (store) => failed(store, await made(store, 'a'), null),
    cost: null,
  },
  'failed, counted as nothing': {
    act: async (store) => failed(store, await made(store, 'a'), counted(0)),
    cost: null,
  },
  'failed, billed': {
    act: async (store) => failed(store, await made(store, 'a'), counted(TOKENS)),
    cost: COST,
  },
  'made, but could not be had': {
    async act(store) {
      const attempt = await made(store, 'a');
      const lost = { error: ERROR, shown: ERROR, made: true, ...end(null) };
      await store.endFailed(attempt, lost);
    },
    cost: COST,
  },
  'cancelled here and there': {
    async act(store) {
      const attempt = await made(store, 'a');
      await thenStillHeld(store, cancel(store, 'a'));
      await failed(store, attempt, null);
    },
    cost: null,
  },
  'cancelled, made all the same': {
    async act(store) {
      const attempt = await made(store, 'a');
      await thenStillHeld(store, cancel(store, 'a'));
      await unfetched(store, attempt, counted(TOKENS));
    },
    cost: COST,
  },
  'cancelled while it was fetched': {
    async act(store) {
      const attempt = await made(store, 'a');
      await cancel(store, 'a');
      await succeed(store, attempt, null);
    },
    cost: COST,
  },
  'expired, failed upstream': {
    async act(store) {
      const attempt = await made(store, 'a');
      await thenStillHeld(store, expire(store));
      await failed(store, attempt, null);
    },
    cost: null,
  },
  'expired, made all the same': {
    async act(store) {
      const attempt = await made(store, 'a');
      await thenStillHeld(store, expire(store));
      await unfetched(store, attempt, null);
    },
    cost: COST,
  },
  'unknown, abandoned': {
    async act(store) {
      const attempt = await lost(store, 'a');
      await store.giveUpUnknown(attempt, { next: { abandon: ERROR }, nowMs: NOW_MS });
    },
    cost: null,
    possible: COST,
  },
  'unknown, cancelled, abandoned': {
    async act(store) {
      const attempt = await lost(store, 'a');
      await thenStillHeld(store, cancel(store, 'a'));
      await store.giveUpUnknown(attempt, { next: { abandon: ERROR }, nowMs: NOW_MS });
    },
    cost: null,
    possible: COST,
  },
  'let go with its provider': {
    async act(store) {
      const attempt = await made(store, 'a');
      await store.endFailed(attempt, {
        error: ERROR,
        shown: ERROR,
        made: 'perhaps',
        ...end(null),
      });
    },
    cost: null,
    possible: COST,
  },
  'unknown, sent again, cancelled before that': {
    async act(store) {
      const attempt = await lost(store, 'a');
      await store.giveUpUnknown(attempt, { next: 'resend', nowMs: NOW_MS });
      await cancel(store, 'a');
    },
    cost: null,
    possible: COST,
  },
  'cut off by a crash, found, succeeded': {
    async act(store) {
      const attempt = await make(store, 'a');
      assert.deepEqual(await store.recoverAttempts({ nowMs: NOW_MS }), [attempt.id]);
      const found = { jobs: [foundJob({ id: 'job' })], nextLookAtMs: NOW_MS, nowMs: NOW_MS };
      assert.equal(await store.adopt(attempt, found), 'written');
      assert.equal(await held(store), COST);
      await succeed(store, attempt, counted(TOKENS));
    },
    cost: COST,
  },
  'unknown, sent again, succeeded': {
    async act(store) {
      const attempt = await lost(store, 'a');
      await store.giveUpUnknown(attempt, { next: 'resend', nowMs: NOW_MS });
      assert.equal(await held(store), COST);
      const second = await intend(store, 'a', { attemptId: 'a-2' });
      await store.created(second, {
        operation: { id: 'job-2' },
        nextLookAtMs: NOW_MS,
        nowMs: NOW_MS,
      });
      await succeed(store, second, counted(TOKENS));
    },
    cost: COST,
    possible: COST,
  },
};

/** Names the budget, what is spent, reserved and needed, and what to do. */
const refusedInFull = (error: unknown): boolean => {
  assert.ok(error instanceof SpendingRefused);
  assert.equal(error.code, 'budget_exceeded');
  assert.match(
    error.message,
    new RegExp(
      `tenant ada for ${TODAY} \\(UTC\\) is 10\\.0188 CNY: 5\\.0094 CNY spent, 5\\.0094 CNY reserved by .* up to 5\\.0094 CNY\\. .*per_day`,
    ),
  );
  return true;
};

export function testLedger(open: OpenStore, audit: Audit): void {
  const check = checksOf(open);

  for (const [title, { act, cost, mismatch = false, possible = 0 }] of Object.entries(ENDINGS)) {
    const costs = `costs ${cost ?? 'nothing'}${possible > 0 ? `, and ${possible} perhaps` : ''}`;
    check(`a task that is ${title}: ${costs}, and nothing stays reserved`, async (store, path) => {
      await act(store);
      assert.deepEqual(await store.reservedNow('ada'), []);
      const charge = await store.chargeOf('a');
      assert.deepEqual(
        charge === undefined ? null : [charge.cost?.microUnits, charge.mismatch],
        cost === null ? null : [cost, mismatch],
      );
      const all = { fromDay: TODAY, toDay: TODAY, groupBy: [] };
      const sums = [cost ?? 0, cost === null ? 0 : 1, mismatch ? 1 : 0, possible, possible && 1];
      const expected = cost === null && possible === 0 ? [] : [sums];
      const usage = async (): Promise<number[][]> =>
        (await store.usage('ada', all)).map((row) => [
          row.costMicroUnits,
          row.tasks,
          row.mismatches,
          row.possibleMicroUnits,
          row.givenUp,
        ]);
      assert.deepEqual(await usage(), expected);
      const spending = await store.spendingOf(budget(0), TODAY);
      assert.deepEqual(spending, {
        spentMicroUnits: cost ?? 0,
        reservedMicroUnits: 0,
        possibleMicroUnits: possible,
      });
      assert.deepEqual(audit(path).faults, []);
      // What was spent outlives the task.
      const removed = await store.remove('ada', 'a', { evenCancelled: true });
      assert.equal(removed, 'removed');
      assert.deepEqual(await usage(), expected);
      assert.deepEqual(audit(path).faults, []);
    });
  }

  check('a task that goes back to the queue keeps its reservation', async (store, path) => {
    const attempt = await make(store, 'a');
    await store.notCreated(attempt, { error: ERROR, next: 'requeue', nowMs: NOW_MS });
    assert.equal(await held(store), COST);
    assert.deepEqual(audit(path).faults, []);
  });

  check('the embedded engine’s tasks cost nothing', async (store, path) => {
    await store.create(exampleTask('a'));
    const claim = { workerId: 'w', nowMs: NOW_MS, leaseMs: 1000, limit: 1 };
    const [claimed] = await store.claim(claim);
    assert.ok(claimed);
    assert.equal(await store.succeed(claimed, exampleResult(), NOW_MS), true);
    assert.equal(await store.chargeOf('a'), undefined);
    assert.deepEqual(audit(path).faults, []);
  });

  check('what a budget does not cover is refused and nothing is stored', async (store, path) => {
    const budgets = [budget(2 * COST)];
    const poor = (id: string) => paid(id, { estimate: estimate({ budgets }) });
    await store.create(poor('a'));
    await succeed(store, await created(store, 'a'), null);
    await store.create(poor('b'));
    await assert.rejects(store.create(poor('c')), refusedInFull);
    const once = { key: 'k', requestHash: 'h', reply: () => 'made' };
    await assert.rejects(store.createOnce(poor('d'), once), refusedInFull);
    assert.equal(await store.keptReply('ada', 'k'), undefined);
    assert.equal((await store.list('ada', { offset: 0, limit: 10 })).total, 2);
    // Other tenants, other days, free films, and a task whose key was answered, are not refused.
    await store.create(paid('e', { tenant: 'bob', keyId: 'key_2' }));
    await store.create({ ...poor('f'), nowMs: NOW_MS + DAY_MS });
    await store.create(paid('g', { estimate: estimate({ budgets, amounts: [] }) }));
    await cancel(store, 'b');
    await store.createOnce(poor('h'), once);
    assert.ok('kept' in (await store.createOnce(poor('i'), once)));
    assert.deepEqual(audit(path, budgets).faults, []);
  });

  check('of many at once only those are taken that the budget covers', async (store, path) => {
    const budgets = [budget(10 * COST), budget(7 * COST, { scope: 'key', owner: 'key_1' })];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 64 }, (_, i) =>
        store.create(paid(`t${i}`, { estimate: estimate({ budgets }) })),
      ),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 7);
    assert.equal(await held(store), 7 * COST);
    assert.deepEqual(audit(path, budgets).faults, []);
  });

  check('a month has what its days have; a task counts where it was made', async (store) => {
    const month = budget(2 * COST, { period: 'month' });
    const on = (id: string, atMs: number) =>
      store.create(paid(id, { nowMs: atMs, estimate: estimate({ budgets: [month] }) }));
    const firstMs = Date.parse(`${TODAY.slice(0, 7)}-01T00:00:00Z`);
    await on('a', firstMs);
    await on('b', firstMs + 27 * DAY_MS);
    await assert.rejects(on('c', firstMs + 5 * DAY_MS), { code: 'budget_exceeded' });
    await on('d', firstMs + 32 * DAY_MS);
    await on('e', firstMs - 1);
    const task = await store.get('ada', 'a');
    assert.ok(task);
    const begun = await store.intend({
      task,
      attemptId: 'x',
      provider: 'ark',
      model: MODEL,
      rate: CNY,
      nowMs: firstMs,
    });
    assert.ok(begun);
    await store.created(begun.attempt, { operation: { id: 'j' }, nextLookAtMs: 1, nowMs: firstMs });
    // Two days later it is there: it is still the first day's.
    const late = {
      result: exampleResult(),
      said: 'done',
      usage: null,
      nowMs: firstMs + 2 * DAY_MS,
    };
    await store.endSucceeded(begun.attempt, late);
    const days = {
      fromDay: dayOf(firstMs),
      toDay: dayOf(firstMs + 9 * DAY_MS),
      groupBy: ['day'] as const,
    };
    assert.deepEqual(
      (await store.usage('ada', days)).map(({ day, costMicroUnits }) => [day, costMicroUnits]),
      [[dayOf(firstMs), COST]],
    );
  });

  check('currencies are kept apart', async (store, path) => {
    const both: Amount[] = [
      { currency: 'CNY', microUnits: COST },
      { currency: 'USD', microUnits: USD_COST },
    ];
    const budgets = [budget(USD_COST, { currency: 'USD' })];
    const mixed = (id: string) => paid(id, { estimate: estimate({ amounts: both, budgets }) });
    await store.create(mixed('a'));
    assert.deepEqual(await store.reservedNow('ada'), both);
    await assert.rejects(store.create(mixed('b')), { code: 'budget_exceeded', message: /USD/ });
    await succeed(store, await created(store, 'a', USD), counted(TOKENS));
    assert.deepEqual(await store.reservedNow('ada'), []);
    assert.deepEqual((await store.chargeOf('a'))?.cost, { currency: 'USD', microUnits: USD_COST });
    assert.deepEqual(audit(path, budgets).faults, []);
  });

  check(
    'a provider that takes more than was reserved is paid for in full, or waits',
    async (store, path) => {
      const budgets = [budget(2 * COST)];
      const dear = { ...CNY, microUnitsPerMillionTokens: 92_000_000 };
      await store.create(paid('a', { estimate: estimate({ budgets }) }));
      await assert.rejects(intend(store, 'a', { rate: null }), { code: 'price_unknown' });
      await store.create(paid('b', { estimate: estimate({ budgets }) }));
      await assert.rejects(intend(store, 'a', { rate: dear }), { code: 'budget_exceeded' });
      assert.equal((await store.get('ada', 'a'))?.state, 'queued');
      assert.deepEqual(await store.attemptsOf('ada', 'a'), []);
      await cancel(store, 'b');
      await succeed(store, await created(store, 'a', dear), null);
      assert.equal((await store.chargeOf('a'))?.cost?.microUnits, 2 * COST);
      assert.deepEqual(audit(path, budgets).faults, []);
    },
  );

  check('what a lost job may cost counts in its budgets', async (store, path) => {
    const budgets = [budget(2 * COST)];
    const poor = (id: string) => store.create(paid(id, { estimate: estimate({ budgets }) }));
    await poor('a');
    const attempt = await intend(store, 'a');
    await store.unknown(attempt, { error: ERROR, nextLookAtMs: NOW_MS, nowMs: NOW_MS });
    assert.equal(await store.possibleCostOf(attempt.id), undefined);
    await store.giveUpUnknown(attempt, { next: 'resend', nowMs: NOW_MS });
    assert.equal(await held(store), COST);
    const cost = { currency: 'CNY', microUnits: COST };
    assert.deepEqual(await store.possibleCostOf(attempt.id), cost);
    await assert.rejects(poor('b'), {
      code: 'budget_exceeded',
      message: /5\.0094 CNY reserved by films under way, 5\.0094 CNY that may be billed for films/,
    });
    // Lost again: the budget has no room for a third, so the task waits.
    const second = await intend(store, 'a', { attemptId: 'a-2' });
    await store.unknown(second, { error: ERROR, nextLookAtMs: NOW_MS, nowMs: NOW_MS });
    await store.giveUpUnknown(second, { next: 'resend', nowMs: NOW_MS });
    assert.equal(await held(store), 0);
    await assert.rejects(intend(store, 'a', { attemptId: 'a-3' }), { code: 'budget_exceeded' });
    assert.equal((await store.get('ada', 'a'))?.state, 'queued');
    assert.deepEqual(audit(path, budgets).faults, []);
    assert.deepEqual(await store.spendingOf(budget(0), TODAY), {
      spentMicroUnits: 0,
      reservedMicroUnits: 0,
      possibleMicroUnits: 2 * COST,
    });
  });

  check('a lost job without a price is told as one', async (store, path) => {
    await store.create(paid('a', { estimate: estimate({ amounts: [] }) }));
    const attempt = await intend(store, 'a', { rate: null });
    await store.unknown(attempt, { error: ERROR, nextLookAtMs: NOW_MS, nowMs: NOW_MS });
    await store.giveUpUnknown(attempt, { next: 'resend', nowMs: NOW_MS });
    assert.equal(await store.possibleCostOf(attempt.id), null);
    const [row] = await store.usage('ada', { fromDay: TODAY, toDay: TODAY, groupBy: [] });
    assert.deepEqual([row?.currency, row?.possibleMicroUnits, row?.givenUp], [null, 0, 1]);
    assert.deepEqual(audit(path).faults, []);
  });

  check('without a price tokens are counted all the same', async (store, path) => {
    await store.create(paid('a', { estimate: estimate({ amounts: [] }) }));
    await succeed(store, await created(store, 'a', null), counted(TOKENS));
    const charge = await store.chargeOf('a');
    assert.deepEqual([charge?.cost, charge?.upstreamTokens], [null, TOKENS]);
    const [row] = await store.usage('ada', { fromDay: TODAY, toDay: TODAY, groupBy: [] });
    assert.deepEqual([row?.currency, row?.costMicroUnits, row?.ourTokens], [null, 0, TOKENS]);
    assert.deepEqual(audit(path).faults, []);
  });

  check(
    'where the input could not be measured, only too high a count is a mismatch',
    async (store) => {
      const open = estimate({ inputVideoS: null, exact: false, tokens: 2 * TOKENS });
      for (const [id, total, mismatch] of [
        ['a', TOKENS + 7, false],
        ['b', 2 * TOKENS + 1, true],
      ] as const) {
        await store.create(paid(id, { estimate: open }));
        await succeed(store, await created(store, id), counted(total));
        assert.equal((await store.chargeOf(id))?.mismatch, mismatch);
      }
    },
  );

  check('usage is by day, model, provider and key, and one’s own', async (store) => {
    const request = exampleRequest({ model: 'other' });
    await store.create(paid('a'));
    await store.create(paid('b', { keyId: 'key_2', request }));
    await store.create(paid('c', { nowMs: NOW_MS + DAY_MS }));
    for (const id of ['a', 'b', 'c']) await succeed(store, await created(store, id), null);
    const by = async (...groupBy: ('day' | 'model' | 'provider' | 'key')[]) =>
      (await store.usage('ada', { fromDay: TODAY, toDay: dayOf(NOW_MS + DAY_MS), groupBy })).map(
        (row) => [row.day, row.model, row.provider, row.keyId, row.tasks, row.unreported],
      );
    assert.deepEqual(await by(), [[null, null, null, null, 3, 3]]);
    assert.deepEqual(await by('day'), [
      [TODAY, null, null, null, 2, 2],
      [dayOf(NOW_MS + DAY_MS), null, null, null, 1, 1],
    ]);
    assert.deepEqual(await by('model', 'provider', 'key'), [
      [null, MODEL, 'ark', 'key_1', 2, 2],
      [null, 'other', 'ark', 'key_2', 1, 1],
    ]);
    assert.deepEqual(await store.usage('bob', { fromDay: TODAY, toDay: TODAY, groupBy: [] }), []);
    assert.deepEqual(await store.reservedNow('bob'), []);
  });

  check(
    'random lives of tasks, with restarts, agree with a model of the money',
    async (_, path) => {
      await checkLedgerModel(open, `${path}.model`, audit);
    },
  );

  test('money is written out exactly', () => {
    assert.equal(moneyText({ currency: 'CNY', microUnits: 12_300_000 }), '12.3 CNY');
    assert.equal(moneyText({ currency: 'USD', microUnits: 1 }), '0.000001 USD');
    assert.equal(moneyText({ currency: 'USD', microUnits: 5_000_000 }), '5 USD');
  });
}
