// Judges a run by its history alone: what users were told, what upstreams made, what the database became.
// It knows the promises and nothing of the code that keeps them.
import { canBecome, isTerminal, type TaskState } from '@filmgate/protocol';
import { budgetsOf } from '../../packages/server/src/money/budgets.ts';
import { auditLedgerOf } from '../../packages/tasks/src/sqlite/audit-ledger.testsuite.ts';
import { CONFIGURATION } from './configuration.ts';
import type { EntryOf, History } from './history.ts';
import type { Run } from './run-simulation.ts';
import type { Job } from './upstreams.ts';

export interface Violation {
  /** Its id: `R03`. */
  readonly promise: string;
  readonly message: string;
}

interface FinalTask {
  readonly id: string;
  readonly lane: 'embedded' | 'gateway';
  readonly state: TaskState;
  readonly epoch: number;
  readonly wish: string;
  readonly madeBy: string | null;
  readonly errorCode: string | null;
}

interface FinalAttempt {
  readonly id: string;
  readonly taskId: string;
  readonly state: string;
  readonly jobId: string | null;
  readonly cancelSent: number;
}

const TASKS = `
  SELECT id, lane, state, epoch, request ->> 'prompt' AS wish, result ->> 'madeBy' AS madeBy,
         error_code AS errorCode
  FROM tasks`;
const ATTEMPTS = `
  SELECT attempts.id, tasks.id AS taskId, attempts.state, operation ->> 'id' AS jobId,
         cancel_sent_at_ms IS NOT NULL AS cancelSent
  FROM attempts JOIN tasks ON tasks.seq = attempts.task_seq`;

/** A run with what it left. */
interface Evidence {
  readonly run: Run;
  readonly tasks: ReadonlyMap<string, FinalTask>;
  readonly attempts: readonly FinalAttempt[];
}

type Rule = (evidence: Evidence) => string[];

export function checkHistory(run: Run): Violation[] {
  const database = run.database.raw();
  const tasks = database.prepare<[], FinalTask>(TASKS).all();
  const attempts = database.prepare<[], FinalAttempt>(ATTEMPTS).all();
  const evidence = { run, tasks: new Map(tasks.map((task) => [task.id, task])), attempts };
  return RULES.flatMap(([promise, rule]) =>
    rule(evidence).map((message) => ({ promise, message })),
  );
}

const RULES: readonly (readonly [string, Rule])[] = [
  ['R01', acknowledgedTasksAreKept],
  ['R02', onlyTheHolderPublishes],
  ['R02', oneResultPerTask],
  ['R02', filmsAreTheirTasks],
  ['R03', paidOnce],
  ['R03', everyJobIsAccountedFor],
  ['R03', onePlaceForEachJob],
  ['R03', paidFilmsAreNotLost],
  ['R04', moneyAddsUp],
  ['R05', oneTaskPerKey],
  ['R06', statesGoForward],
  ['R06', usersSeeStatesGoForward],
  ['R16', drawnByOneAtATime],
  ['R19', everythingEnds],
  ['R23', cancelledOnce],
  ['R23', cancelledStaysCancelled],
  ['R23', cancelFreesTheEngine],
];

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> =>
  Map.groupBy(items, key);

function acknowledgedTasksAreKept({ run: { history }, tasks }: Evidence): string[] {
  const asked = new Set(history.of('removal asked').map(({ taskId }) => taskId));
  return history
    .of('acknowledged')
    .filter(({ taskId }) => !tasks.has(taskId) && !asked.has(taskId))
    .map(({ taskId }) => `${taskId} was acknowledged and is not there`);
}

/** A film of the house is its last holder's. */
function onlyTheHolderPublishes({ run: { history } }: Evidence): string[] {
  const holders = new Map<string, string>();
  const found: string[] = [];
  for (const entry of history.entries) {
    if (entry.what === 'task became' && entry.to === 'running') {
      holders.set(entry.taskId, `${entry.workerId}/${entry.taskId}/${entry.epoch}`);
    }
    if (entry.what !== 'result written' || entry.after === null) continue;
    const { madeBy } = entry.after;
    const isOurs = madeBy.split('/').length === 3;
    const holder = holders.get(entry.taskId);
    if (isOurs && madeBy !== holder) {
      found.push(`${entry.taskId} shows ${madeBy} while it was held by ${holder}`);
    }
  }
  return found;
}

function oneResultPerTask({ run: { history } }: Evidence): string[] {
  return history
    .of('result written')
    .filter(({ before }) => before !== null)
    .map(({ taskId }) => `${taskId} had a result, and another was written over it`);
}

function filmsAreTheirTasks({ run: { jobs }, tasks }: Evidence): string[] {
  const wishes = new Map(jobs.map(({ provider, id, wish }) => [`${provider}/${id}`, wish]));
  return [...tasks.values()]
    .filter(({ lane, madeBy }) => lane === 'gateway' && madeBy !== null)
    .filter(({ wish, madeBy }) => wishes.get(madeBy ?? '') !== wish)
    .map(({ id, wish, madeBy }) => `${id} wished for ${wish} and shows ${madeBy}`);
}

/** One job for a wish, and one more each time that the operator said so. */
function paidOnce({ run: { history, jobs } }: Evidence): string[] {
  const wishOf = wishes(history);
  const resent = history
    .of('decided')
    .filter(({ decision }) => decision === 'resend')
    .map(({ taskId }) => wishOf.get(taskId));
  return [...groupBy(jobs, ({ wish }) => wish)]
    .filter(([wish, made]) => made.length > 1 + resent.filter((again) => again === wish).length)
    .map(([wish, made]) => `${wish} was paid for as ${made.map(({ id }) => id).join(' and ')}`);
}

/** By task. */
const wishes = (history: History): ReadonlyMap<string, string> =>
  new Map(history.of('task made').map(({ taskId, wish }) => [taskId, wish]));

/** Whatever was made is some attempt's, or that of one of which nobody knows, and which is listed so. */
function everyJobIsAccountedFor({ run: { history, jobs }, attempts }: Evidence): string[] {
  const known = new Set(history.of('attempt became').map(({ operation }) => operation?.['id']));
  const wishOf = wishes(history);
  const unknown = attempts.filter(({ state }) => state === 'unknown').map(({ taskId }) => taskId);
  const decided = history.of('decided').map(({ taskId }) => taskId);
  const listed = new Set([...unknown, ...decided].map((taskId) => wishOf.get(taskId)));
  return jobs
    .filter(({ id, wish }) => !known.has(id) && !listed.has(wish))
    .map(({ id, wish }) => `${id} was made for ${wish}, and nobody knows of it`);
}

/** One job, one attempt. */
function onePlaceForEachJob({ run: { history } }: Evidence): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { operation, attemptId } of history.of('attempt became')) {
    const id = operation?.['id'];
    if (typeof id !== 'string') continue;
    owners.set(id, (owners.get(id) ?? new Set()).add(attemptId));
  }
  return [...owners]
    .filter(([, attempts]) => attempts.size > 1)
    .map(([id, attempts]) => `${id} was taken for that of ${[...attempts].join(' and ')}`);
}

/** Where the upstream made the film, kept it and said so, its task does not fail. */
function paidFilmsAreNotLost({ run: { history, jobs }, tasks, attempts }: Evidence): string[] {
  const decided = new Set(history.of('decided').map(({ taskId }) => taskId));
  const made = new Map(jobs.map((job) => [job.id, job]));
  return attempts
    .map(({ taskId, jobId }) => ({ task: tasks.get(taskId), job: made.get(jobId ?? '') }))
    .flatMap(({ task, job }) => {
      if (task?.state !== 'failed' || job === undefined || decided.has(task.id)) return [];
      if (task.errorCode === 'bad_result' || !isGood(job)) return [];
      return [`${task.id} failed (${task.errorCode}), and ${job.id} was made for it`];
    });
}

const lasts = (span: Job['fate']['gap']): boolean => span?.forMs === Number.POSITIVE_INFINITY;

/** It ends well, and the upstream is never for long without it or without a word for it. */
function isGood({ fate, cancelled }: Job): boolean {
  return fate.end === 'succeeded' && !cancelled && !lasts(fate.gap) && !lasts(fate.strange);
}

const BUDGETS = budgetsOf(CONFIGURATION, { tenant: 'ada', id: 'key', budgets: [] });

function moneyAddsUp({ run: { database, cameToRest } }: Evidence): string[] {
  const { faults, reserved, overspent } = auditLedgerOf(database.raw(), BUDGETS);
  const held = Object.entries(reserved).map(
    ([currency, microUnits]) => `${microUnits} micro-units of ${currency} are still reserved`,
  );
  const over = overspent > 0 ? [`a budget was exceeded by ${overspent} micro-units`] : [];
  return [...faults, ...(cameToRest ? held : []), ...over];
}

function oneTaskPerKey({ run: { history }, tasks }: Evidence): string[] {
  const keyed = new Set(
    history
      .of('asked for')
      .filter(({ key }) => key !== null)
      .map(({ wish }) => wish),
  );
  const answers = history.of('acknowledged').filter(({ wish }) => keyed.has(wish));
  const told = [...groupBy(answers, ({ wish }) => wish)]
    .filter(([, replies]) => new Set(replies.map(({ taskId }) => taskId)).size > 1)
    .map(([wish]) => `${wish} was answered with two tasks`);
  const made = [...groupBy([...tasks.values()], ({ wish }) => wish)]
    .filter(([, same]) => same.length > 1)
    .map(([wish, same]) => `${wish} made ${same.map(({ id }) => id).join(' and ')}`);
  return [...told, ...made];
}

function statesGoForward({ run: { history } }: Evidence): string[] {
  return history
    .of('task became')
    .filter(({ from, to }) => from !== to && !canBecome(from, to))
    .map(({ taskId, from, to }) => `${taskId} was ${from} and became ${to}`);
}

function usersSeeStatesGoForward({ run: { history } }: Evidence): string[] {
  const found: string[] = [];
  const ended = new Map<string, string>();
  for (const { taskId, state, madeBy } of history.of('seen')) {
    const before = ended.get(taskId);
    const now = `${state} ${madeBy}`;
    if (before !== undefined && before !== now)
      found.push(`${taskId} was seen ${before}, then ${now}`);
    if (isTerminal(state)) ended.set(taskId, now);
  }
  return found;
}

/**
 * Nobody takes up what another still draws and holds. With two processes on one machine, one that is
 * paused or whose clock is set forward loses its leases: then the fence is what holds.
 */
function drawnByOneAtATime({ run: { history, twoWorkers } }: Evidence): string[] {
  const found: string[] = [];
  const drawing = new Map<string, EntryOf<'drawing'>>();
  const started = new Set<string>();
  const excused = new Set<string>();
  for (const entry of history.entries) {
    if (entry.what === 'drawing') {
      const { taskId, process } = entry;
      const other = drawing.get(taskId);
      if (other !== undefined && !excused.has(other.process)) {
        found.push(`${taskId} was drawn by ${process} while ${other.process} drew it`);
      }
      drawing.set(taskId, entry);
    }
    if (entry.what === 'drawn' || entry.what === 'drawing aborted') {
      if (drawing.get(entry.taskId)?.epoch === entry.epoch) drawing.delete(entry.taskId);
    }
    if (entry.what === 'crashed' || entry.what === 'stopped') {
      for (const { taskId, process } of drawing.values()) {
        if (process === entry.process) drawing.delete(taskId);
      }
    }
    if (entry.what === 'task became' && entry.from === 'running' && isTerminal(entry.to)) {
      drawing.delete(entry.taskId);
    }
    if (!twoWorkers) continue;
    if (entry.what === 'started') started.add(entry.process);
    if (entry.what === 'paused') excused.add(entry.process);
    if (entry.what === 'clock set' || entry.what === 'disk fails') {
      // Also those whose claim is just being written, with the time of before.
      for (const process of started) excused.add(process);
    }
  }
  return found;
}

function everythingEnds({ run: { cameToRest }, tasks, attempts }: Evidence): string[] {
  if (cameToRest) return [];
  const waiting = [...tasks.values()]
    .filter(({ state }) => !isTerminal(state))
    .map(({ id, state, lane }) => `${id} of the ${lane} is still ${state}`);
  const open = attempts
    .filter(({ state }) => ['intended', 'created', 'unknown'].includes(state))
    .map(({ id, state, taskId }) => `${id} of ${taskId} is still ${state}`);
  return [
    ...waiting,
    ...open,
    ...(waiting.length + open.length > 0 ? [] : ['the users still wait']),
  ];
}

/** What may come between a cancel and that it is written down. */
const CUTS: ReadonlySet<string> = new Set(['started', 'reloaded', 'disk fails']);

/** By one gateway; by the next again where that the first was done is not on disk. */
function cancelledOnce({ run: { jobs, history } }: Evidence): string[] {
  const found: string[] = [];
  const sent = new Map<string, number>();
  const over = new Set<string>();
  const sentSince = new Set<string>();
  for (const entry of history.entries) {
    if (CUTS.has(entry.what)) sentSince.clear();
    if (entry.what === 'job cancel done') over.add(entry.jobId);
    if (entry.what !== 'job cancel sent') continue;
    const { jobId } = entry;
    if (over.has(jobId)) found.push(`${jobId} was to be cancelled after that was done`);
    if (sentSince.has(jobId)) found.push(`${jobId} was to be cancelled twice by one gateway`);
    sentSince.add(jobId);
    sent.set(jobId, (sent.get(jobId) ?? 0) + 1);
  }
  return [
    ...found,
    ...jobs
      .filter(({ id, cancels }) => cancels > (sent.get(id) ?? 0))
      .map(({ id, cancels }) => `${id} was cancelled ${cancels} times`),
  ];
}

function cancelledStaysCancelled({ run: { history }, tasks }: Evidence): string[] {
  return history
    .of('cancel answered')
    .filter(({ outcome }) => outcome === 'cancelled')
    .flatMap(({ taskId }) => {
      const state = tasks.get(taskId)?.state;
      return state === 'cancelled' ? [] : [`${taskId} was cancelled and is ${state ?? 'gone'}`];
    });
}

const FREED_WITHIN_MS = 5_500;

/** The engine is told to stop within five seconds, where its process has time and a disk. */
function cancelFreesTheEngine({ run: { history } }: Evidence): string[] {
  const found: string[] = [];
  const drawing = new Map<string, EntryOf<'drawing'>>();
  const waited = new Map<string, { atMs: number; process: string }>();
  const paused = new Set<string>();
  for (const entry of history.entries) {
    if (entry.what === 'paused') paused.add(entry.process);
    if (entry.what === 'resumed') paused.delete(entry.process);
    if (entry.what === 'drawing') drawing.set(entry.taskId, entry);
    if (entry.what === 'task became' && entry.to === 'cancelled') {
      const held = drawing.get(entry.taskId);
      if (held && !paused.has(held.process))
        waited.set(entry.taskId, { atMs: entry.atMs, process: held.process });
    }
    if (entry.what === 'drawing aborted' || entry.what === 'drawn') {
      const since = waited.get(entry.taskId);
      if (since && entry.atMs - since.atMs > FREED_WITHIN_MS) {
        found.push(
          `${entry.taskId} was drawn on for ${entry.atMs - since.atMs} ms after its cancel`,
        );
      }
      waited.delete(entry.taskId);
      drawing.delete(entry.taskId);
    }
    if (entry.what === 'crashed' || entry.what === 'stopped') {
      for (const [id, { process }] of waited) if (process === entry.process) waited.delete(id);
      for (const [id, { process }] of drawing) if (process === entry.process) drawing.delete(id);
    }
    if (entry.what === 'paused' || entry.what === 'disk fails') waited.clear();
  }
  return found;
}
