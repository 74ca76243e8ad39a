// The attempts at upstreams against a small model in memory (R03, R06): random commands, stale ones
// among them, then every answer, task and attempt compared. Runs share one database; each has a tenant
// and providers of its own and starts when nothing of the earlier ones waits.
import assert from 'node:assert/strict';
import { canBecome, isTerminal, type TaskState } from '@filmgate/protocol';
import fc from 'fast-check';
import type { Task } from '../task.ts';
import type { AttemptKey, AttemptState, UpstreamAttempt } from '../upstream-attempt.ts';
import type { Adoption, AttemptStore, AttemptWrite } from './attempt-store.ts';
import {
  exampleRequest,
  exampleResult,
  exampleTask,
  foundJob,
  NOW_MS,
} from './examples.testsuite.ts';
import { proveModel } from './prove-model.testsuite.ts';
import type { TaskStore } from './task-store.ts';

interface ModelTask {
  readonly id: string;
  readonly priority: number;
  readonly expiresAtMs: number;
  readonly attempts: ModelAttempt[];
  state: TaskState;
  epoch: number;
  /** The attempt whose film it shows. */
  shows: string | null;
}

interface ModelAttempt {
  readonly id: string;
  readonly epoch: number;
  readonly number: number;
  readonly provider: string;
  readonly intendedAtMs: number;
  state: AttemptState;
  operation: string | null;
  nextLookAtMs: number | null;
  looks: number;
  cancelSent: boolean;
  cancelDone: boolean;
}

/** An attempt that was given up unknown, its task still there or not. */
interface GivenUp {
  readonly taskId: string;
  readonly provider: string;
  readonly atMs: number;
}

interface Seen {
  readonly task: Task;
  readonly attempts: readonly UpstreamAttempt[];
}

const EXPIRES_AFTER_S = 3600;
const LONGEST_WAIT_MS = 1_800_000;
/** A found job may be that of one that was given up so long before the intent. */
const REACH_MS = 180_000;
/** By what is told of it, the job of a task may as well be every second one's. */
const areAlike = (a: string, b: string): boolean => (Number(a.at(-1)) - Number(b.at(-1))) % 2 === 0;
const MODEL = 'seedance';
const ERROR = { code: 'x', message: 'x' };

const ATTEMPT_CAN_BECOME: Record<AttemptState, readonly AttemptState[]> = {
  intended: ['created', 'not_created', 'unknown'],
  created: ['ended'],
  unknown: ['created', 'not_created', 'ended'],
  not_created: [],
  ended: [],
};

/** The state that a write starts from. */
const FROM = {
  created: 'intended',
  requeue: 'intended',
  fail: 'intended',
  unknown: 'intended',
  adopt: 'unknown',
  adoptPerhaps: 'unknown',
  resend: 'unknown',
  abandon: 'unknown',
  lookedCreated: 'created',
  lookedUnknown: 'unknown',
  cancelSent: 'created',
  cancelDone: 'created',
  endWell: 'created',
  endUnfetched: 'created',
  endBadly: 'created',
} satisfies Record<string, AttemptState>;
type What = keyof typeof FROM;
const WRITES = Object.keys(FROM) as What[];

const often = (value: boolean): fc.Arbitrary<boolean> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constant(!value) },
  );
/**
 * `at`: which of the tasks, what was read or attempts so far, modulo their number.
 * `stale`: of all; else of those for which it is allowed, where there are any.
 */
const index = fc.nat({ max: 30 });
/** Few, so that two attempts get the same. */
const operation = fc.constantFrom('op-0', 'op-1', 'op-2', 'op-3');
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), priority: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), limit: fc.nat(4) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('intend' as const),
      at: index,
      stale: often(false),
      provider: fc.nat(1),
    }),
  },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      /** Which write, modulo their number. */
      way: fc.nat({ max: 50 }),
      at: index,
      stale: often(false),
      operation,
      waitMs: fc.nat(600_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'remove' as const), at: index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('recover' as const, 'crash' as const) }),
  },
  // Both ways: a wall clock may be set back.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.integer({ min: -600_000, max: 1_200_000 }),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
type WriteCommand = Extract<Command, { do: 'write' }>;
type Store = TaskStore & AttemptStore;

export const checkGatewayModel = (store: Store): Promise<void> =>
  proveModel('Attempts go forward, one film each (model)', command, (commands, run) =>
    new Replay(store, `gateway-${run}`).play(commands),
  );

const pick = <T>(among: readonly T[], at: number): T | undefined =>
  among[at % Math.max(1, among.length)];

const isOpen = ({ state }: { readonly state: AttemptState }): boolean =>
  state === 'intended' || state === 'created' || state === 'unknown';

class Replay {
  readonly #store: Store;
  readonly #tenant: string;
  readonly #tasks: ModelTask[] = [];
  readonly #removed = new Set<string>();
  /** Tasks as they were read at some time, by who may intend. */
  readonly #read: { readonly id: string; readonly epoch: number }[] = [];
  readonly #keys: AttemptKey[] = [];
  /** As compared last. */
  #seen = new Map<string, Seen>();
  /** Attempts that were ever unknown, and those that the operator gave up. */
  readonly #everUnknown = new Set<string>();
  readonly #resent = new Set<string>();
  readonly #givenUp: GivenUp[] = [];
  /** Operations of attempts that went with their task, `provider operation`. */
  readonly #removedOperations = new Set<string>();
  #nowMs = NOW_MS;

  constructor(store: Store, tenant: string) {
    this.#store = store;
    this.#tenant = tenant;
  }

  async play(commands: readonly Command[]): Promise<void> {
    try {
      for (const command of commands) {
        await this.#step(command);
        await this.#compare();
      }
    } finally {
      // The next run must not meet this one's tasks.
      for (const { id } of this.#tasks) {
        await this.#store.cancel(this.#tenant, id, { nowMs: this.#nowMs, evenRunning: true });
      }
      await Promise.all(this.#keys.flatMap((key) => this.#end(key)));
    }
  }

  /** From whatever state it is in. */
  #end(key: AttemptKey): Promise<unknown>[] {
    const nowMs = this.#nowMs;
    const store = this.#store;
    return [
      store.unknown(key, { error: ERROR, nextLookAtMs: null, nowMs }),
      store.giveUpUnknown(key, { next: { abandon: ERROR }, nowMs }),
      store.endFailed(key, { error: ERROR, shown: ERROR, said: 'over', usage: null, nowMs }),
    ];
  }

  async #step(command: Command): Promise<void> {
    switch (command.do) {
      case 'wait':
        this.#nowMs += command.ms;
        return;
      case 'create':
        return this.#create(command.priority);
      case 'read':
        return this.#readQueue(command.limit);
      case 'intend':
        return this.#intend(command, this.#provider(command.provider));
      case 'write':
        return this.#write(command);
      case 'recover':
        return this.#recover();
      case 'crash':
        return this.#crash();
      default: {
        const task = pick(this.#tasks, command.at);
        if (task === undefined) return;
        return command.do === 'cancel' ? this.#cancel(task) : this.#remove(task);
      }
    }
  }

  #provider(number: number): string {
    return `${this.#tenant}-p${number}`;
  }

  async #create(priority: number): Promise<void> {
    const id = `${this.#tenant}-${this.#tasks.length}`;
    const request = exampleRequest({ priority, executionExpiresAfterS: EXPIRES_AFTER_S });
    const given = { tenant: this.#tenant, lane: 'gateway', request, nowMs: this.#nowMs } as const;
    await this.#store.create(exampleTask(id, given));
    this.#tasks.push({
      id,
      priority,
      expiresAtMs: this.#nowMs + EXPIRES_AFTER_S * 1000,
      attempts: [],
      state: 'queued',
      epoch: 0,
      shows: null,
    });
  }

  /** The whole queue, a page after the other. */
  async #readQueue(limit: number): Promise<void> {
    const nowMs = this.#nowMs;
    const waiting = this.#tasks
      .filter(({ state, expiresAtMs }) => state === 'queued' && expiresAtMs > nowMs)
      .sort((a, b) => b.priority - a.priority)
      .map(({ id, epoch, attempts }) => ({ id, epoch, attempts: attempts.map(({ id }) => id) }));
    const read: typeof waiting = [];
    for (let after: string | undefined; ; after = read.at(-1)?.id) {
      const page = {
        tenant: this.#tenant,
        nowMs,
        limit: limit + 1,
        ...(after === undefined ? {} : { after }),
      };
      const found = await this.#store.nextGatewayTasks(page);
      for (const { task, attempts } of found) {
        read.push({ id: task.id, epoch: task.epoch, attempts: attempts.map(({ id }) => id) });
      }
      if (found.length <= limit) break;
    }
    assert.deepEqual(read, waiting);
    this.#read.push(...read);
    const claim = { workerId: 'w', nowMs, leaseMs: 1, limit: 100 };
    assert.deepEqual(await this.#store.claim(claim), [], 'nothing for a worker');
  }

  async #intend(
    { at, stale }: Extract<Command, { do: 'intend' }>,
    provider: string,
  ): Promise<void> {
    const nowMs = this.#nowMs;
    const waiting = this.#tasks.filter(({ state }) => state === 'queued');
    const read = pick(stale || waiting.length === 0 ? this.#read : waiting, at);
    if (read === undefined) return;
    const task = this.#tasks.find(({ id }) => id === read.id);
    assert.ok(task);
    const attemptId = `${task.id}-${this.#keys.length}`;
    const seen = { id: read.id, epoch: read.epoch };
    const intent = { task: seen, attemptId, provider, model: MODEL, nowMs };
    const begun = await this.#store.intend(intent);
    const { state, epoch, expiresAtMs } = task;
    const allowed = state === 'queued' && epoch === seen.epoch && expiresAtMs > nowMs;
    assert.equal(begun !== undefined, allowed && !this.#removed.has(task.id));
    if (begun === undefined) return;
    task.state = 'running';
    task.epoch += 1;
    task.attempts.push({
      id: attemptId,
      epoch: task.epoch,
      number: task.attempts.length + 1,
      provider,
      intendedAtMs: nowMs,
      state: 'intended',
      operation: null,
      nextLookAtMs: null,
      looks: 0,
      cancelSent: false,
      cancelDone: false,
    });
    const { id, taskId, epoch: its } = begun.attempt;
    this.#keys.push({ id, taskId, epoch: its });
    this.#read.push(seen);
  }

  async #write({ way, at, stale, operation: id, waitMs }: WriteCommand): Promise<void> {
    const open = this.#keys.filter((key) => isOpen(this.#attempt(key) ?? { state: 'ended' }));
    const fresh = !stale && open.length > 0;
    const key = pick(fresh ? open : this.#keys, at);
    if (key === undefined) return;
    const state = this.#attempt(key)?.state;
    const what = pick(fresh ? WRITES.filter((each) => FROM[each] === state) : WRITES, way);
    assert.ok(what);
    const store = this.#store;
    const nowMs = this.#nowMs;
    const nextLookAtMs = nowMs + waitMs;
    const planned = { nextLookAtMs, nowMs };
    const made = { operation: { id }, ...planned };
    const alike = foundJob({ id }, 'perhaps', ({ task }) => areAlike(task.id, key.taskId));
    const end = { said: what, usage: null, nowMs };
    const result = exampleResult({ madeBy: key.id });
    const written = await {
      created: () => store.created(key, made),
      requeue: () => store.notCreated(key, { error: ERROR, next: 'requeue', nowMs }),
      fail: () => store.notCreated(key, { error: ERROR, next: { fail: ERROR }, nowMs }),
      unknown: () => store.unknown(key, { error: ERROR, ...planned }),
      adopt: () => store.adopt(key, { jobs: [foundJob({ id })], ...planned }),
      adoptPerhaps: () => store.adopt(key, { jobs: [alike], ...planned }),
      resend: () => store.giveUpUnknown(key, { next: 'resend', nowMs }),
      abandon: () => store.giveUpUnknown(key, { next: { abandon: ERROR }, nowMs }),
      lookedCreated: () => store.looked({ ...key, state: 'created' }, { said: what, ...planned }),
      lookedUnknown: () =>
        store.looked({ ...key, state: 'unknown' }, { said: what, nextLookAtMs: null, nowMs }),
      cancelSent: () => store.cancelSent(key, nowMs),
      cancelDone: () => store.cancelDone(key, nowMs),
      endWell: () => store.endSucceeded(key, { result, ...end }),
      endUnfetched: () => store.endSucceeded(key, { result: null, ...end }),
      endBadly: () => store.endFailed(key, { error: ERROR, shown: ERROR, ...end }),
    }[what]();
    assert.equal(written, this.#modelWrite(what, key, id, nextLookAtMs), `${what} at ${key.id}`);
  }

  #modelWrite(what: What, key: AttemptKey, id: string, nextLookAtMs: number): Adoption | boolean {
    const task = this.#tasks.find((each) => each.id === key.taskId);
    const attempt = this.#attempt(key);
    if (what === 'cancelSent') {
      if (attempt?.state !== 'created' || attempt.cancelDone) return false;
      attempt.cancelSent = true;
      return true;
    }
    if (what === 'cancelDone') {
      if (attempt?.state !== 'created' || !attempt.cancelSent || attempt.cancelDone) return false;
      attempt.cancelDone = true;
      return true;
    }
    if (task === undefined || attempt === undefined) return 'refused';
    if (attempt.state !== FROM[what]) return 'refused';
    const its = task.state === 'running' && task.epoch === attempt.epoch;
    const outcome: AttemptWrite = its ? 'written' : 'late';
    switch (what) {
      case 'created':
      case 'adopt':
      case 'adoptPerhaps': {
        const others = this.#atProvider(attempt.provider).filter((other) => other !== attempt);
        const removed = this.#removedOperations.has(`${attempt.provider} ${id}`);
        const taken = removed || others.some(({ operation }) => operation === id);
        if (what !== 'created' && taken) return 'taken';
        const rivals = others.filter(
          ({ state, id: rival }) =>
            (state === 'intended' || state === 'unknown') &&
            areAlike(this.#taskIdOf(rival), task.id),
        );
        const givenUp = this.#givenUp.filter(
          ({ taskId, provider, atMs }) =>
            taskId !== task.id &&
            provider === attempt.provider &&
            atMs >= attempt.intendedAtMs - REACH_MS &&
            (this.#removed.has(taskId) || areAlike(taskId, task.id)),
        );
        if (what === 'adoptPerhaps' && rivals.length + givenUp.length > 0) return 'ambiguous';
        Object.assign(attempt, { state: 'created', operation: id, nextLookAtMs });
        return outcome;
      }
      case 'unknown':
        Object.assign(attempt, { state: 'unknown', nextLookAtMs });
        return outcome;
      case 'lookedCreated':
      case 'lookedUnknown':
        attempt.looks += 1;
        attempt.nextLookAtMs = what === 'lookedCreated' ? nextLookAtMs : null;
        return outcome;
      case 'requeue':
      case 'fail':
      case 'resend':
        if (what === 'resend' && !its) return 'refused';
        if (what === 'resend') {
          this.#resent.add(attempt.id);
          this.#giveUp(task, attempt);
        }
        Object.assign(attempt, { state: 'not_created', nextLookAtMs: null });
        if (its) task.state = what === 'fail' ? 'failed' : 'queued';
        return outcome;
      default:
        if (what === 'endUnfetched' && its) return 'refused';
        Object.assign(attempt, { state: 'ended', nextLookAtMs: null });
        if (what === 'abandon') this.#giveUp(task, attempt);
        else attempt.looks += 1;
        if (!its) return outcome;
        task.state = what === 'endWell' ? 'succeeded' : 'failed';
        if (what === 'endWell') task.shows = attempt.id;
        return outcome;
    }
  }

  #giveUp({ id: taskId }: ModelTask, { provider }: ModelAttempt): void {
    this.#givenUp.push({ taskId, provider, atMs: this.#nowMs });
  }

  #attempt(key: AttemptKey): ModelAttempt | undefined {
    return this.#tasks
      .find(({ id }) => id === key.taskId)
      ?.attempts.find(({ id }) => id === key.id);
  }

  #taskIdOf(attemptId: string): string {
    const its = this.#tasks.find(({ attempts }) => attempts.some(({ id }) => id === attemptId));
    assert.ok(its);
    return its.id;
  }

  #atProvider(provider: string): ModelAttempt[] {
    return this.#tasks
      .filter(({ id }) => !this.#removed.has(id))
      .flatMap(({ attempts }) => attempts)
      .filter((attempt) => attempt.provider === provider);
  }

  /** Its task has ended. */
  #hasten(task: ModelTask): void {
    const open = task.attempts.find(isOpen);
    if (open === undefined || open.nextLookAtMs === null) return;
    open.nextLookAtMs = Math.min(open.nextLookAtMs, this.#nowMs);
  }

  async #recover(): Promise<void> {
    const nowMs = this.#nowMs;
    const options = { nowMs, maxAttempts: 1, allLeasesEnded: true };
    const recovered = await this.#store.recover(options);
    const expired = this.#tasks.filter(
      ({ state, expiresAtMs }) => !isTerminal(state) && expiresAtMs <= nowMs,
    );
    for (const task of expired) {
      task.state = 'expired';
      task.epoch += 1;
      this.#hasten(task);
    }
    assert.deepEqual(recovered.expired.sort(), expired.map(({ id }) => id).sort());
    assert.deepEqual([recovered.requeued, recovered.failed], [[], []]);
  }

  async #crash(): Promise<void> {
    const found = await this.#store.recoverAttempts({ nowMs: this.#nowMs });
    const cut = this.#tasks.flatMap(({ attempts }) =>
      attempts.filter(({ state }) => state === 'intended'),
    );
    const ours = found.filter((id) => id.startsWith(`${this.#tenant}-`));
    assert.deepEqual(ours.sort(), cut.map(({ id }) => id).sort());
    for (const attempt of cut) {
      Object.assign(attempt, { state: 'unknown', nextLookAtMs: this.#nowMs });
    }
  }

  async #cancel(task: ModelTask): Promise<void> {
    const options = { nowMs: this.#nowMs, evenRunning: true };
    const outcome = await this.#store.cancel(this.#tenant, task.id, options);
    if (this.#removed.has(task.id)) return assert.equal(outcome, 'unknown');
    if (isTerminal(task.state)) return assert.equal(outcome, 'finished');
    assert.equal(outcome, 'cancelled');
    task.state = 'cancelled';
    task.epoch += 1;
    this.#hasten(task);
  }

  async #remove(task: ModelTask): Promise<void> {
    const outcome = await this.#store.remove(this.#tenant, task.id, { evenCancelled: true });
    if (this.#removed.has(task.id)) return assert.equal(outcome, 'unknown');
    const unfinished = !isTerminal(task.state) || task.attempts.some(isOpen);
    assert.equal(outcome, unfinished ? 'unfinished' : 'removed');
    if (unfinished) return;
    this.#removed.add(task.id);
    for (const { provider, operation } of task.attempts) {
      if (operation !== null) this.#removedOperations.add(`${provider} ${operation}`);
    }
    task.attempts.length = 0;
  }

  async #compare(): Promise<void> {
    const { items } = await this.#store.list(this.#tenant, { offset: 0, limit: 1000 });
    const byId = new Map(items.map((task) => [task.id, task]));
    const kept = this.#tasks.filter(({ id }) => !this.#removed.has(id));
    assert.equal(items.length, kept.length);
    const seen = new Map<string, Seen>();
    for (const model of kept) {
      const task = byId.get(model.id);
      assert.ok(task, model.id);
      const attempts = await this.#store.attemptsOf(task.tenant, task.id);
      compareTask(model, task, attempts);
      this.#checkRules(task, attempts);
      seen.set(task.id, { task, attempts });
    }
    this.#seen = seen;
    await this.#compareLists();
  }

  /** The promises themselves, whatever the model says. */
  #checkRules(task: Task, attempts: readonly UpstreamAttempt[]): void {
    const before = this.#seen.get(task.id);
    if (before !== undefined && before.task.state !== task.state) {
      const { state } = before.task;
      assert.ok(canBecome(state, task.state), `${state} became ${task.state}`);
    }
    if (before?.task.result) assert.deepEqual(task.result, before.task.result, 'one result');
    assert.ok(task.epoch >= (before?.task.epoch ?? 0), 'an epoch never falls');
    for (const { id, state } of attempts) {
      const earlier = before?.attempts.find((attempt) => attempt.id === id)?.state ?? 'intended';
      const forward = earlier === state || ATTEMPT_CAN_BECOME[earlier].includes(state);
      assert.ok(forward, `an attempt that was ${earlier} became ${state}`);
      if (state === 'unknown') this.#everUnknown.add(id);
    }
    const open = attempts.filter(isOpen);
    assert.ok(open.length <= 1, 'one open attempt');
    assert.equal(
      task.state === 'running' && open[0]?.epoch === task.epoch,
      task.state === 'running',
    );
    assert.ok(task.state !== 'queued' || open.length === 0, 'nothing waits with an open attempt');
    for (const { id, state } of attempts.slice(0, -1)) {
      assert.equal(state, 'not_created', 'only what was not made is followed by another try');
      assert.ok(!this.#everUnknown.has(id) || this.#resent.has(id), 'an unknown one was resent');
    }
  }

  async #compareLists(): Promise<void> {
    const nowMs = this.#nowMs;
    const counts = await this.#store.openAttempts();
    const unknown: string[] = [];
    for (const provider of [0, 1].map((number) => this.#provider(number))) {
      const attempts = this.#atProvider(provider);
      const count = (state: AttemptState): number =>
        attempts.filter((attempt) => attempt.state === state).length;
      const expected = {
        intended: count('intended'),
        created: count('created'),
        unknown: count('unknown'),
      };
      const none = { intended: 0, created: 0, unknown: 0 };
      assert.deepEqual(counts.get(provider) ?? none, expected);
      unknown.push(...attempts.filter(({ state }) => state === 'unknown').map(({ id }) => id));
      const due = await this.#store.due({
        provider,
        nowMs,
        longestWaitMs: LONGEST_WAIT_MS,
        limit: 1000,
      });
      const isDue = ({ nextLookAtMs: at }: ModelAttempt): boolean =>
        at !== null && (at <= nowMs || at > nowMs + LONGEST_WAIT_MS);
      assert.deepEqual(
        due.map(({ attempt }) => attempt.id).sort(),
        attempts
          .filter(isDue)
          .map(({ id }) => id)
          .sort(),
      );
    }
    const listed = await this.#store.listUnknown({ limit: 100_000 });
    const ours = listed.filter(({ task }) => task.tenant === this.#tenant);
    assert.deepEqual(ours.map(({ attempt }) => attempt.id).sort(), unknown.sort());
  }
}

function compareTask(
  model: ModelTask,
  { state, epoch, attempts: count, result, error }: Task,
  attempts: readonly UpstreamAttempt[],
): void {
  assert.deepEqual(
    { state, epoch, count, shows: result?.madeBy ?? null, failed: error !== null },
    {
      state: model.state,
      epoch: model.epoch,
      count: model.attempts.length,
      shows: model.shows,
      failed: model.state === 'failed',
    },
    model.id,
  );
  assert.deepEqual(
    attempts.map((attempt) => ({
      id: attempt.id,
      epoch: attempt.epoch,
      number: attempt.number,
      provider: attempt.provider,
      intendedAtMs: attempt.intendedAtMs,
      state: attempt.state,
      operation: attempt.operation?.['id'] ?? null,
      nextLookAtMs: attempt.nextLookAtMs,
      looks: attempt.looks,
      cancelSent: attempt.cancelSentAtMs !== null,
      cancelDone: attempt.cancelDoneAtMs !== null,
    })),
    model.attempts,
  );
}
