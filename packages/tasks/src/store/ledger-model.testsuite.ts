// The money against a small model in memory (R04): random commands and restarts, then what is reserved,
// what was spent and what the database says of itself compared. Runs share one database; each has a tenant
// of its own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AttemptKey } from '../upstream-attempt.ts';
import { exampleResult, exampleTask, foundJob, NOW_MS } from './examples.testsuite.ts';
import { dayOf, type Amount, type Budget, type Rate } from './ledger-store.ts';
import type { Audit } from './ledger-store.testsuite.ts';
import type { OpenStore, Store } from './open-store.testsuite.ts';
import { SpendingRefused } from './spending-refused.ts';

const TOKENS = 100_000;
const MODEL = 'seedance';
const ERROR = { code: 'x', message: 'x' };
const EXPIRES_AFTER_MS = 3_600_000;

/** What the film costs at each provider: 1 CNY, 2 CNY, 0.5 USD. */
const RATES: readonly Rate[] = [
  { currency: 'CNY', microUnitsPerMillionTokens: 10_000_000 },
  { currency: 'CNY', microUnitsPerMillionTokens: 20_000_000 },
  { currency: 'USD', microUnitsPerMillionTokens: 5_000_000 },
];
const costAt = ({ microUnitsPerMillionTokens }: Rate, count = TOKENS): number =>
  (count * microUnitsPerMillionTokens) / 1_000_000;
const LIMITS: Amounts = { CNY: 6_000_000, USD: 1_500_000 };

type Amounts = { CNY: number; USD: number };

interface ModelTask {
  readonly id: string;
  readonly madeAtMs: number;
  readonly held: Amounts;
  state: 'queued' | 'running' | 'ended';
  epoch: number;
  open: { key: AttemptKey; state: 'intended' | 'created' | 'unknown'; rate: Rate } | null;
}

const index = fc.nat({ max: 30 });
/** What the upstream counts; null: it does not say. */
const usage = fc.constantFrom(null, 0, 40_000, TOKENS);
const command = fc.oneof(
  {
    weight: 5,
    // Providers that the route has: the dearest in each currency is reserved.
    arbitrary: fc.record({ do: fc.constant('create' as const), route: fc.subarray([0, 1, 2]) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('intend' as const), at: index, rate: fc.nat(2) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      at: index,
      way: fc.nat({ max: 20 }),
      usage,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'remove' as const), at: index }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('expire' as const, 'crash' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 3_600_000 }) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
type WriteCommand = Extract<Command, { do: 'write' }>;

const WAYS = {
  intended: ['created', 'unknown', 'requeue', 'fail'],
  created: ['made', 'unfetched', 'failed'],
  unknown: ['adopt', 'resend', 'abandon'],
} as const;

export async function checkLedgerModel(
  open: OpenStore,
  path: string,
  audit: Audit,
  numRuns = 25,
): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 10, maxLength: 60, size: 'max' }),
      async (commands) => {
        run += 1;
        const replay = new Replay(await open(path), `tenant-${run}`, () => open(path));
        await replay.play(commands, (budgets) => assert.deepEqual(audit(path, budgets).faults, []));
      },
    ),
    { numRuns },
  );
}

class Replay {
  #store: Store;
  readonly #tenant: string;
  readonly #reopen: () => Promise<Store>;
  readonly #tasks: ModelTask[] = [];
  readonly #spent: Amounts = { CNY: 0, USD: 0 };
  readonly #possible: Amounts = { CNY: 0, USD: 0 };
  readonly #budgets: readonly Budget[];
  #attempts = 0;
  #nowMs = NOW_MS;

  constructor(store: Store, tenant: string, reopen: () => Promise<Store>) {
    this.#store = store;
    this.#tenant = tenant;
    this.#reopen = reopen;
    this.#budgets = (['CNY', 'USD'] as const).map((currency) => ({
      scope: 'tenant',
      owner: tenant,
      period: 'month',
      currency,
      limitMicroUnits: LIMITS[currency],
    }));
  }

  async play(
    commands: readonly Command[],
    check: (budgets: readonly Budget[]) => void,
  ): Promise<void> {
    try {
      for (const command of commands) {
        await this.#step(command);
        await this.#compare();
      }
      check(this.#budgets);
      await this.#bringToRest();
      await this.#compare();
      check(this.#budgets);
      assert.deepEqual(await this.#store.reservedNow(this.#tenant), [], 'nothing stays reserved');
    } finally {
      await this.#store[Symbol.asyncDispose]();
    }
  }

  async #step(command: Command): Promise<void> {
    switch (command.do) {
      case 'wait':
        this.#nowMs += command.ms;
        return;
      case 'create':
        return this.#create(command.route.map((at) => RATES[at]!));
      case 'intend': {
        const task = pick(
          this.#tasks.filter(({ state }) => state === 'queued'),
          command.at,
        );
        return task === undefined ? undefined : this.#intend(task, RATES[command.rate]!);
      }
      case 'write':
        return this.#write(command);
      case 'crash':
        return this.#crash();
      case 'expire':
        return this.#expire();
      default: {
        const task = pick(this.#tasks, command.at);
        if (task === undefined) return;
        return command.do === 'cancel' ? this.#cancel(task) : this.#remove(task);
      }
    }
  }

  #fits(currency: 'CNY' | 'USD', needed: number): boolean {
    const held = this.#tasks.reduce((sum, task) => sum + task.held[currency], 0);
    const taken = this.#spent[currency] + this.#possible[currency] + held;
    return needed === 0 || taken + needed <= LIMITS[currency];
  }

  async #create(route: readonly Rate[]): Promise<void> {
    const id = `${this.#tenant}-${this.#tasks.length}`;
    const held = { CNY: 0, USD: 0 };
    for (const rate of route) {
      held[rate.currency] = Math.max(held[rate.currency], costAt(rate));
    }
    const amounts: Amount[] = (['CNY', 'USD'] as const).map((currency) => ({
      currency,
      microUnits: held[currency],
    }));
    const estimate = {
      tokens: TOKENS,
      exact: true,
      inputVideoS: 0,
      amounts,
      budgets: this.#budgets,
    };
    const tenant = this.#tenant;
    const given = { tenant, keyId: tenant, lane: 'gateway', estimate, nowMs: this.#nowMs } as const;
    const fits = this.#fits('CNY', held.CNY) && this.#fits('USD', held.USD);
    const taken = await unlessRefused(this.#store.create(exampleTask(id, given)));
    assert.equal(taken !== undefined, fits, 'taken where the budgets cover it');
    if (!fits) return;
    const madeAtMs = this.#nowMs;
    this.#tasks.push({ id, madeAtMs, held, state: 'queued', epoch: 0, open: null });
  }

  async #intend(task: ModelTask, rate: Rate): Promise<void> {
    const { id, epoch, held, madeAtMs } = task;
    const { currency } = rate;
    const more = Math.max(0, costAt(rate) - held[currency]);
    const attemptId = `${id}-${(this.#attempts += 1)}`;
    const intent = { attemptId, provider: this.#tenant, model: MODEL, rate, nowMs: this.#nowMs };
    const begun = await unlessRefused(this.#store.intend({ task: { id, epoch }, ...intent }));
    const alive = this.#nowMs < madeAtMs + EXPIRES_AFTER_MS;
    assert.equal(begun !== undefined, alive && this.#fits(currency, more));
    if (begun === undefined) return;
    held[currency] += more;
    const { id: attempt, taskId, epoch: its } = begun.attempt;
    task.open = { key: { id: attempt, taskId, epoch: its }, state: 'intended', rate };
    task.state = 'running';
    task.epoch += 1;
  }

  async #write({ at, way, usage: count }: WriteCommand): Promise<void> {
    const task = pick(
      this.#tasks.filter(({ open }) => open !== null),
      at,
    );
    const open = task?.open;
    if (task === undefined || !open) return;
    const what = pick(WAYS[open.state], way);
    const { key, rate } = open;
    const nowMs = this.#nowMs;
    const store = this.#store;
    const said = count === null ? null : { totalTokens: count, completionTokens: count };
    const end = { said: 'done', usage: said, nowMs };
    const operation = { id: key.id };
    const planned = { nextLookAtMs: nowMs, nowMs };
    const waits = task.state === 'running';
    switch (what) {
      case 'created':
        await store.created(key, { operation, ...planned });
        return void (open.state = 'created');
      case 'adopt':
        await store.adopt(key, { jobs: [foundJob(operation)], ...planned });
        return void (open.state = 'created');
      case 'unknown':
        await store.unknown(key, { error: ERROR, ...planned });
        return void (open.state = 'unknown');
      case 'requeue':
        await store.notCreated(key, { error: ERROR, next: 'requeue', nowMs });
        return this.#over(task, waits ? 'queued' : 'ended');
      case 'resend': {
        const written = await store.giveUpUnknown(key, { next: 'resend', nowMs });
        assert.equal(written, waits ? 'written' : 'refused');
        if (!waits) return;
        this.#giveUp(task, rate);
        if (this.#fits(rate.currency, costAt(rate))) task.held[rate.currency] += costAt(rate);
        return this.#over(task, 'queued');
      }
      case 'fail':
        await store.notCreated(key, { error: ERROR, next: { fail: ERROR }, nowMs });
        return this.#over(task, 'ended');
      case 'abandon':
        await store.giveUpUnknown(key, { next: { abandon: ERROR }, nowMs });
        this.#giveUp(task, rate);
        return this.#over(task, 'ended');
      case 'made':
        await store.endSucceeded(key, { result: exampleResult(), ...end });
        break;
      case 'unfetched': {
        const written = await store.endSucceeded(key, { result: null, ...end });
        assert.equal(written, waits ? 'refused' : 'late');
        if (written === 'refused') return;
        break;
      }
      case 'failed':
        await store.endFailed(key, { error: ERROR, shown: ERROR, ...end });
        if (!count) return this.#over(task, 'ended');
        break;
      case undefined:
        return;
    }
    // Where the upstream does not say: what was fetched by its size, else the most.
    const fetched = what === 'made' && waits ? RESULT_TOKENS : TOKENS;
    this.#spent[rate.currency] += costAt(rate, count ?? fetched);
    this.#over(task, 'ended');
  }

  /** Its job may be billed. */
  #giveUp(task: ModelTask, rate: Rate): void {
    task.held[rate.currency] -= costAt(rate);
    this.#possible[rate.currency] += costAt(rate);
  }

  #over(task: ModelTask, state: 'queued' | 'ended'): void {
    task.open = null;
    task.state = state;
    if (state === 'ended') Object.assign(task.held, { CNY: 0, USD: 0 });
  }

  /** The task's end; its attempt may go on. */
  #ends(task: ModelTask): void {
    task.epoch += 1;
    if (task.open === null) this.#over(task, 'ended');
    else task.state = 'ended';
  }

  async #cancel(task: ModelTask): Promise<void> {
    const given = { nowMs: this.#nowMs, evenRunning: true };
    const outcome = await this.#store.cancel(this.#tenant, task.id, given);
    if (outcome === 'cancelled') this.#ends(task);
    else assert.equal(task.state, 'ended');
  }

  async #remove(task: ModelTask): Promise<void> {
    const given = { evenCancelled: true };
    const outcome = await this.#store.remove(this.#tenant, task.id, given);
    const unfinished = task.state !== 'ended' || task.open !== null;
    assert.equal(outcome === 'unfinished', unfinished, outcome);
  }

  async #expire(): Promise<void> {
    await this.#store.recover({ nowMs: this.#nowMs, maxAttempts: 1 });
    for (const task of this.#tasks) {
      if (task.state !== 'ended' && task.madeAtMs + EXPIRES_AFTER_MS <= this.#nowMs) {
        this.#ends(task);
      }
    }
  }

  async #crash(): Promise<void> {
    await this.#store[Symbol.asyncDispose]();
    this.#store = await this.#reopen();
    await this.#store.recoverAttempts({ nowMs: this.#nowMs });
    for (const { open } of this.#tasks) if (open?.state === 'intended') open.state = 'unknown';
  }

  /** Every task cancelled, every attempt ended. */
  async #bringToRest(): Promise<void> {
    for (const task of this.#tasks) {
      await this.#cancel(task);
      while (task.open !== null) {
        const at = this.#tasks.filter(({ open }) => open !== null).indexOf(task);
        const way = task.open.state === 'created' ? 2 : task.open.state === 'unknown' ? 2 : 0;
        await this.#write({ do: 'write', at, way, usage: null });
      }
    }
  }

  async #compare(): Promise<void> {
    const reserved = await this.#store.reservedNow(this.#tenant);
    for (const budget of this.#budgets) {
      const { currency } = budget;
      const held = this.#tasks.reduce((sum, task) => sum + task.held[currency], 0);
      const of = reserved.find((amount) => amount.currency === currency)?.microUnits ?? 0;
      assert.equal(of, held, `${currency} reserved`);
      const spending = await this.#store.spendingOf(budget, dayOf(NOW_MS));
      assert.deepEqual(spending, {
        spentMicroUnits: this.#spent[currency],
        reservedMicroUnits: held,
        possibleMicroUnits: this.#possible[currency],
      });
    }
    const rows = await this.#store.usage(this.#tenant, {
      fromDay: '2000-01-01',
      toDay: '2100-01-01',
      groupBy: [],
    });
    for (const currency of ['CNY', 'USD'] as const) {
      const row = rows.find((one) => one.currency === currency);
      assert.equal(row?.costMicroUnits ?? 0, this.#spent[currency], `${currency} used`);
      assert.equal(row?.possibleMicroUnits ?? 0, this.#possible[currency], `${currency} perhaps`);
    }
  }
}

/** `exampleResult`: 1280×720, 121 frames. */
const RESULT_TOKENS = 108_900;

const pick = <T>(among: readonly T[], at: number): T | undefined =>
  among[at % Math.max(1, among.length)];

async function unlessRefused<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof SpendingRefused) return undefined;
    throw error;
  }
}
