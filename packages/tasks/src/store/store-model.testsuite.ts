// The store against a small model in memory (R06): random commands, then every task, every answer and
// every step compared. Runs share one database; each has a tenant of its own and starts when nothing
// of the earlier ones can be claimed.
import assert from 'node:assert/strict';
import { canBecome, isTerminal, type TaskState } from '@filmgate/protocol';
import fc from 'fast-check';
import { exampleRequest, exampleResult, exampleTask, NOW_MS } from './examples.testsuite.ts';
import { proveModel } from './prove-model.testsuite.ts';
import type { Claim, TaskStore } from './task-store.ts';

interface ModelTask {
  readonly id: string;
  readonly priority: number;
  readonly expiresAtMs: number;
  state: TaskState;
  epoch: number;
  attempts: number;
  leaseEndsAtMs: number;
}

const LEASE_MS = 30_000;
const EXPIRES_AFTER_S = 3600;
const MAX_ATTEMPTS = 3;

/** `at`: which of the tasks or claims so far, modulo their number. */
const index = fc.nat({ max: 30 });
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), priority: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), limit: fc.nat(3) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('progress', 'succeed', 'fail', 'giveBack', 'giveBackUncounted', 'extend'),
      at: index,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('cancel', 'cancelHard', 'remove'), at: index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('recover' as const), allLeasesEnded: fc.boolean() }),
  },
  // Both ways: a wall clock may be set back.
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.integer({ min: -60_000, max: 1_200_000 }),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export const checkAgainstModel = (store: TaskStore): Promise<void> =>
  proveModel('Tasks go forward, one end each (model)', command, (commands, run) =>
    new Replay(store, `tenant-${run}`).play(commands),
  );

class Replay {
  readonly #store: TaskStore;
  readonly #tenant: string;
  readonly #tasks: ModelTask[] = [];
  readonly #removed = new Set<string>();
  readonly #claims: Claim[] = [];
  #nowMs = NOW_MS;

  constructor(store: TaskStore, tenant: string) {
    this.#store = store;
    this.#tenant = tenant;
  }

  async play(commands: readonly Command[]): Promise<void> {
    try {
      for (const command of commands) {
        const before = new Map(this.#tasks.map(({ id, state, epoch }) => [id, { state, epoch }]));
        await this.#step(command);
        await this.#compare(before);
      }
    } finally {
      // The next run's claims must not meet this one's tasks.
      for (const { id } of this.#tasks) {
        await this.#store.cancel(this.#tenant, id, { nowMs: this.#nowMs, evenRunning: true });
      }
    }
  }

  async #step(command: Command): Promise<void> {
    const nowMs = this.#nowMs;
    switch (command.do) {
      case 'wait':
        this.#nowMs += command.ms;
        return;
      case 'create':
        return this.#create(command.priority);
      case 'claim':
        return this.#claim(command.limit);
      case 'recover':
        return this.#recover(command.allLeasesEnded);
      case 'cancel':
      case 'cancelHard':
      case 'remove': {
        const task = this.#tasks[command.at % Math.max(1, this.#tasks.length)];
        if (task === undefined) return;
        if (command.do === 'remove') return this.#remove(task);
        return this.#cancel(task, command.do === 'cancelHard');
      }
      case 'extend': {
        const held = this.#claims.filter((claim) => this.#holder(claim) !== undefined);
        const lost = await this.#store.extend(this.#claims, { nowMs, leaseMs: LEASE_MS });
        assert.equal(lost.length, this.#claims.length - held.length);
        for (const claim of held) {
          const task = this.#holder(claim);
          if (task) task.leaseEndsAtMs = nowMs + LEASE_MS;
        }
        return;
      }
      default: {
        const claim = this.#claims[command.at % Math.max(1, this.#claims.length)];
        if (claim !== undefined) await this.#write(command.do, claim);
      }
    }
  }

  async #create(priority: number): Promise<void> {
    const id = `${this.#tenant}-${this.#tasks.length}`;
    const request = exampleRequest({ priority, executionExpiresAfterS: EXPIRES_AFTER_S });
    const nowMs = this.#nowMs;
    await this.#store.create(exampleTask(id, { tenant: this.#tenant, request, nowMs }));
    this.#tasks.push({
      id,
      priority,
      expiresAtMs: nowMs + EXPIRES_AFTER_S * 1000,
      state: 'queued',
      epoch: 0,
      attempts: 0,
      leaseEndsAtMs: 0,
    });
  }

  async #claim(limit: number): Promise<void> {
    const nowMs = this.#nowMs;
    const claims = await this.#store.claim({ workerId: 'w', nowMs, leaseMs: LEASE_MS, limit });
    const expected = this.#tasks
      .filter(({ state, expiresAtMs }) => state === 'queued' && expiresAtMs > nowMs)
      .sort((a, b) => b.priority - a.priority)
      .slice(0, limit);
    assert.deepEqual(
      claims.map(({ task }) => task.id),
      expected.map(({ id }) => id),
    );
    for (const task of expected) {
      task.state = 'running';
      task.epoch += 1;
      task.attempts += 1;
      task.leaseEndsAtMs = nowMs + LEASE_MS;
    }
    this.#claims.push(...claims);
  }

  async #recover(allLeasesEnded: boolean): Promise<void> {
    const nowMs = this.#nowMs;
    const options = { nowMs, maxAttempts: MAX_ATTEMPTS, allLeasesEnded };
    const recovered = await this.#store.recover(options);
    const expected = { requeued: [] as string[], failed: [] as string[], expired: [] as string[] };
    for (const task of this.#tasks) {
      if (isTerminal(task.state)) continue;
      if (task.expiresAtMs <= nowMs) {
        task.state = 'expired';
        expected.expired.push(task.id);
      } else if (task.state === 'running' && (allLeasesEnded || task.leaseEndsAtMs <= nowMs)) {
        const poison = task.attempts >= MAX_ATTEMPTS;
        task.state = poison ? 'failed' : 'queued';
        (poison ? expected.failed : expected.requeued).push(task.id);
      } else continue;
      task.epoch += 1;
    }
    assert.deepEqual(
      Object.values(recovered).map((ids) => ids.sort()),
      Object.values(expected).map((ids) => ids.sort()),
    );
  }

  async #cancel(task: ModelTask, evenRunning: boolean): Promise<void> {
    const outcome = await this.#store.cancel(this.#tenant, task.id, {
      nowMs: this.#nowMs,
      evenRunning,
    });
    if (this.#removed.has(task.id)) return assert.equal(outcome, 'unknown');
    if (isTerminal(task.state)) return assert.equal(outcome, 'finished');
    if (task.state === 'running' && !evenRunning) return assert.equal(outcome, 'running');
    assert.equal(outcome, 'cancelled');
    task.state = 'cancelled';
    task.epoch += 1;
  }

  async #remove(task: ModelTask): Promise<void> {
    const outcome = await this.#store.remove(this.#tenant, task.id);
    if (this.#removed.has(task.id)) return assert.equal(outcome, 'unknown');
    if (!isTerminal(task.state)) return assert.equal(outcome, 'unfinished');
    if (task.state === 'cancelled') return assert.equal(outcome, 'cancelled');
    assert.equal(outcome, 'removed');
    this.#removed.add(task.id);
  }

  /** The task, if the claim still holds it. */
  #holder({ task: { id }, epoch }: Claim): ModelTask | undefined {
    const held = (task: ModelTask): boolean =>
      task.id === id && task.epoch === epoch && task.state === 'running';
    return this.#tasks.find(held);
  }

  async #write(what: string, claim: Claim): Promise<void> {
    const store = this.#store;
    const nowMs = this.#nowMs;
    const task = this.#holder(claim);
    const countAttempt = what === 'giveBack';
    const written = await {
      progress: () => store.progress(claim, { stage: 'sound', fraction: 0.5 }, nowMs),
      succeed: () => store.succeed(claim, exampleResult(), nowMs),
      fail: () => store.fail(claim, { code: 'x', message: 'x' }, nowMs),
      giveBack: () => store.giveBack(claim, { nowMs, countAttempt }),
      giveBackUncounted: () => store.giveBack(claim, { nowMs, countAttempt }),
    }[what as 'succeed']();
    assert.equal(
      written,
      task !== undefined,
      `${what} by a claim that is ${task ? '' : 'not '}held`,
    );
    if (task === undefined) return;
    if (what === 'succeed') task.state = 'succeeded';
    if (what === 'fail') task.state = 'failed';
    if (what === 'giveBack' || what === 'giveBackUncounted') task.state = 'queued';
    if (what === 'giveBackUncounted') task.attempts -= 1;
  }

  async #compare(before: ReadonlyMap<string, { state: TaskState; epoch: number }>): Promise<void> {
    const { items } = await this.#store.list(this.#tenant, { offset: 0, limit: 1000 });
    const kept = this.#tasks.filter(({ id }) => !this.#removed.has(id));
    const seen = items.map(({ id, state, epoch, attempts }) => ({ id, state, epoch, attempts }));
    const modelled = kept.map(({ id, state, epoch, attempts }) => ({ id, state, epoch, attempts }));
    assert.deepEqual(seen.sort(byId), modelled.sort(byId));
    for (const task of items) {
      const earlier = before.get(task.id);
      if (earlier === undefined) continue;
      if (earlier.state !== task.state) {
        assert.ok(canBecome(earlier.state, task.state), `${earlier.state} became ${task.state}`);
      }
      assert.ok(task.epoch >= earlier.epoch, 'an epoch never falls');
      const { state, finishedAtMs, result, error } = task;
      assert.equal(finishedAtMs !== null, isTerminal(state));
      assert.equal(result !== null, state === 'succeeded');
      assert.equal(error !== null, state === 'failed');
    }
  }
}
