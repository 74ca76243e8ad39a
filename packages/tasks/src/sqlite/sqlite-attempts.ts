import { blobsOfResult } from '../store/blobs-of-task.ts';
import type { AttemptStore, AttemptWrite, OpenAttempts } from '../store/attempt-store.ts';
import { INTERRUPTED } from '../store/interrupted.ts';
import type { TaskError, TaskResult } from '../task.ts';
import type {
  AttemptKey,
  AttemptOfTask,
  AttemptState,
  FoundJob,
  UpstreamUsage,
} from '../upstream-attempt.ts';
import { attemptFromRow, type AttemptRow, operationText } from './attempt-row.ts';
import * as sql from './attempt-statements.ts';
import { ledgerOf } from './ledger.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import { INSERT_BLOB } from './statements.ts';
import { taskFromRow, type TaskRow } from './task-row.ts';

/** Both tables have an `id`, a `state` …: better-sqlite3's `expand` keeps them apart. */
interface JoinedRow {
  readonly attempts: AttemptRow;
  readonly tasks: TaskRow;
}

export function createSqliteAttempts(access: SqliteAccess): AttemptStore {
  return {
    ...forSubmission(access),
    ...forUnknowns(access),
    ...forWaiting(access),
    ...forOperators(access),
  };
}

const OPEN_STATES: ReadonlySet<AttemptState> = new Set(['intended', 'created', 'unknown']);
const keyOf = ({ id, taskId, epoch }: AttemptKey): object => ({ id, taskId, epoch });
const usageText = (usage: UpstreamUsage | null): string | null =>
  usage === null ? null : JSON.stringify(usage);

function fromJoined({ attempts, tasks }: JoinedRow): AttemptOfTask {
  return { attempt: attemptFromRow(attempts, tasks.id), task: taskFromRow(tasks) };
}

/** What is written of the attempt's task, where it is still the attempt's. */
function tasksOf({ database }: Pick<SqliteAccess, 'database'>) {
  const find = database.prepare<[object]>(sql.FIND_ITS_TASK);
  const requeue = database.prepare<[object]>(sql.REQUEUE_ITS_TASK);
  const fail = database.prepare<[object]>(sql.FAIL_ITS_TASK);
  return {
    isRunning: (key: AttemptKey): boolean => find.get(keyOf(key)) !== undefined,
    requeue: (key: AttemptKey, nowMs: number): AttemptWrite =>
      whether(requeue.run({ ...keyOf(key), nowMs }).changes),
    fail: (key: AttemptKey, { code, message }: TaskError, nowMs: number): AttemptWrite =>
      whether(fail.run({ ...keyOf(key), code, message, nowMs }).changes),
  };
}

const whether = (changes: number): AttemptWrite => (changes > 0 ? 'written' : 'late');

function forSubmission({ database, read, write }: SqliteAccess) {
  const nextOfAll = database.prepare<[object], TaskRow>(sql.NEXT_GATEWAY_TASKS);
  const nextOfPriority = database.prepare<[object], TaskRow>(sql.NEXT_OF_PRIORITY);
  const nextOfLower = database.prepare<[object], TaskRow>(sql.NEXT_OF_LOWER_PRIORITY);
  const listQueues = database.prepare<[], { tenant: string; turn: number }>(
    sql.LIST_GATEWAY_QUEUES,
  );
  const place = database.prepare<[object], { priority: number; seq: number }>(sql.PLACE_IN_QUEUE);
  const attemptsOf = database.prepare<[object], AttemptRow>(sql.LIST_ATTEMPTS_OF_TASK);
  const start = database.prepare<[object], TaskRow>(sql.START_GATEWAY_TASK);
  const failQueued = database.prepare<[object]>(sql.FAIL_QUEUED);
  const insert = database.prepare<[object], AttemptRow>(sql.INSERT_ATTEMPT);
  const setCreated = database.prepare<[object]>(sql.SET_CREATED);
  const setNotCreated = database.prepare<[object]>(sql.SET_NOT_CREATED);
  const setUnknown = database.prepare<[object]>(sql.SET_UNKNOWN);
  const itsTask = tasksOf({ database });
  const ledger = ledgerOf({ database });

  function nextRows(page: Parameters<AttemptStore['nextGatewayTasks']>[0]): TaskRow[] {
    const { tenant, nowMs, limit, after } = page;
    const behind = after === undefined ? undefined : place.get({ id: after });
    if (behind === undefined) return nextOfAll.all({ tenant, nowMs, limit });
    const rows = nextOfPriority.all({ ...behind, tenant, nowMs, limit });
    const { priority } = behind;
    const rest = nextOfLower.all({ priority, tenant, nowMs, limit: limit - rows.length });
    return [...rows, ...rest];
  }

  return {
    gatewayQueues: () => read(() => listQueues.all()),

    nextGatewayTasks: (page) =>
      read(() =>
        nextRows(page).map((row) => ({
          task: taskFromRow(row),
          attempts: attemptsOf
            .all({ taskId: row.id, tenant: row.tenant })
            .map((attempt) => attemptFromRow(attempt, row.id)),
        })),
      ),

    intend: ({ task: { id: taskId, epoch }, attemptId: id, provider, model, rate, nowMs }) =>
      write(() => {
        const task = start.get({ taskId, epoch, nowMs });
        if (task === undefined) return undefined;
        ledger.agree(taskId, provider, rate ?? null, nowMs);
        const { seq: taskSeq, attempts: number, epoch: newEpoch } = task;
        const given = { id, taskSeq, epoch: newEpoch, number, provider, model, nowMs };
        const row = insert.get(given);
        if (row === undefined) throw new Error(`INSERT … RETURNING gave no row for ${id}`);
        return { attempt: attemptFromRow(row, taskId), task: taskFromRow(task) };
      }),

    failQueued: ({ id: taskId, epoch }, { error: { code, message }, nowMs }) =>
      write(() => {
        if (failQueued.run({ taskId, epoch, code, message, nowMs }).changes === 0) return false;
        ledger.close(taskId, nowMs);
        return true;
      }),

    created: (key, { operation, nextLookAtMs, nowMs }) =>
      write(() => {
        const given = { operation: operationText(operation), nextLookAtMs, nowMs };
        const { changes } = setCreated.run({ ...keyOf(key), ...given, from: 'intended' });
        if (changes === 0) return 'refused';
        return itsTask.isRunning(key) ? 'written' : 'late';
      }),

    notCreated: (key, { error: { code, message }, next, nowMs }) =>
      write(() => {
        const given = { code, message, nowMs, from: 'intended' };
        if (setNotCreated.run({ ...keyOf(key), ...given }).changes === 0) return 'refused';
        const written =
          next === 'requeue' ? itsTask.requeue(key, nowMs) : itsTask.fail(key, next.fail, nowMs);
        ledger.close(key.taskId, nowMs);
        return written;
      }),

    unknown: (key, { error: { code, message }, nextLookAtMs }) =>
      write(() => {
        const { changes } = setUnknown.run({ ...keyOf(key), code, message, nextLookAtMs });
        if (changes === 0) return 'refused';
        return itsTask.isRunning(key) ? 'written' : 'late';
      }),
  } satisfies Partial<AttemptStore>;
}

const isUntold = ({ certainty }: FoundJob): boolean => certainty === 'untold';

/** Jobs are looked for from so long before the intent: another's that is as old may be among them. */
const REACH_MS = 3 * 60_000;

function forUnknowns({ database, write }: SqliteAccess) {
  const get = database.prepare<[object], AttemptRow>(sql.GET_ATTEMPT);
  const findOwner = database.prepare<[object]>(sql.FIND_OWNER);
  const listRivals = database.prepare<[object], JoinedRow>(sql.LIST_RIVALS).expand();
  const listGivenUp = database.prepare<[object], JoinedRow>(sql.LIST_GIVEN_UP_RIVALS).expand();
  const findRemoved = database.prepare<[object]>(sql.FIND_REMOVED_RIVAL);
  const setCreated = database.prepare<[object]>(sql.SET_CREATED);
  const setNotCreated = database.prepare<[object]>(sql.SET_NOT_CREATED);
  const setEnded = database.prepare<[object]>(sql.SET_ENDED);
  const loseIntended = database.prepare<[object], { id: string }>(sql.LOSE_INTENDED);
  const itsTask = tasksOf({ database });
  const ledger = ledgerOf({ database });

  /** @returns whether the job can be no other attempt's */
  function isFor(job: FoundJob, row: AttemptRow): boolean {
    if (job.certainty !== 'perhaps') return job.certainty === 'its';
    const { id, provider, model, task_seq: taskSeq } = row;
    const of = { id, provider, model, taskSeq, sinceMs: row.intended_at_ms - REACH_MS };
    if (findRemoved.get(of) !== undefined) return false;
    const rivals = [...listRivals.all(of), ...listGivenUp.all(of)];
    return !rivals.some((rival) => job.mayBeOf(fromJoined(rival)));
  }

  return {
    adopt: (key, { jobs, nextLookAtMs, nowMs }) =>
      write(() => {
        const row = get.get(keyOf(key));
        if (row?.state !== 'unknown') return 'refused';
        const { id, provider } = row;
        const free = jobs
          .map((job) => ({ ...job, text: operationText(job.operation) }))
          .filter(({ text }) => !findOwner.get({ id, provider, operation: text }));
        const its = free.filter(({ certainty }) => certainty === 'its');
        const [job, ...more] = its.length > 0 ? its : free;
        if (job === undefined) return 'taken';
        const isSure = more.length === 0 && isFor(job, row);
        if (!isSure) return free.some(isUntold) ? 'untold' : 'ambiguous';
        const given = { operation: job.text, nextLookAtMs, nowMs };
        setCreated.run({ ...keyOf(key), ...given, from: 'unknown' });
        return itsTask.isRunning(key) ? 'written' : 'late';
      }),

    giveUpUnknown: (key, { next, nowMs }) =>
      write(() => {
        const row = get.get(keyOf(key));
        if (row?.state !== 'unknown') return 'refused';
        const attempt = { id: key.id, taskId: key.taskId, provider: row.provider };
        const given = { ...keyOf(key), nowMs, from: 'unknown' };
        if (next === 'resend') {
          if (!itsTask.isRunning(key)) return 'refused';
          const kept = { code: null, message: null };
          setNotCreated.run({ ...given, ...kept });
          ledger.giveUp(attempt, { again: true, nowMs });
          return itsTask.requeue(key, nowMs);
        }
        const { code, message } = next.abandon;
        const end = { code, message, said: null, usage: null, made: 0, looks: 0 };
        setEnded.run({ ...given, ...end });
        ledger.giveUp(attempt, { again: false, nowMs });
        const written = itsTask.fail(key, next.abandon, nowMs);
        ledger.close(key.taskId, nowMs);
        return written;
      }),

    recoverAttempts: ({ nowMs }) =>
      write(() => loseIntended.all({ nowMs, ...INTERRUPTED }).map(({ id }) => id)),
  } satisfies Partial<AttemptStore>;
}

function forWaiting({ database, read, write }: SqliteAccess) {
  const listDue = database.prepare<[object], JoinedRow>(sql.LIST_DUE).expand();
  const listPlannedAfter = database.prepare<[object], JoinedRow>(sql.LIST_PLANNED_AFTER).expand();
  const get = database.prepare<[object], AttemptRow>(sql.GET_ATTEMPT);
  const setLooked = database.prepare<[object]>(sql.SET_LOOKED);
  const setProgress = database.prepare<[object]>(sql.SET_PROGRESS_OF_ITS_TASK);
  const setCancelSent = database.prepare<[object]>(sql.SET_CANCEL_SENT);
  const setCancelDone = database.prepare<[object]>(sql.SET_CANCEL_DONE);
  const setEnded = database.prepare<[object]>(sql.SET_ENDED);
  const succeed = database.prepare<[object]>(sql.SUCCEED_ITS_TASK);
  const insertBlob = database.prepare<[object]>(INSERT_BLOB);
  const itsTask = tasksOf({ database });
  const ledger = ledgerOf({ database });

  function publish(key: AttemptKey, result: TaskResult, nowMs: number): AttemptWrite {
    const published = { ...keyOf(key), result: JSON.stringify(result), nowMs };
    if (succeed.run(published).changes === 0) return 'late';
    for (const sha256 of blobsOfResult(result)) insertBlob.run({ sha256, id: key.taskId });
    return 'written';
  }

  return {
    due: ({ provider, nowMs, longestWaitMs, limit }) =>
      read(() => {
        const due = listDue.all({ provider, nowMs, limit });
        const afterMs = nowMs + longestWaitMs;
        const rest = { provider, afterMs, limit: limit - due.length };
        return [...due, ...listPlannedAfter.all(rest)].map(fromJoined);
      }),

    looked: (key, { said, nextLookAtMs, trouble = null, progress, nowMs }) =>
      write(() => {
        const { state: from } = key;
        if (from !== 'created' && from !== 'unknown') return 'refused';
        const { changes } = setLooked.run({
          ...keyOf(key),
          said,
          nextLookAtMs,
          trouble,
          nowMs,
          from,
        });
        if (changes === 0) return 'refused';
        if (progress === undefined) return itsTask.isRunning(key) ? 'written' : 'late';
        const { stage, fraction } = progress;
        return whether(setProgress.run({ ...keyOf(key), stage, fraction, nowMs }).changes);
      }),

    cancelSent: (key, nowMs) =>
      write(() => setCancelSent.run({ ...keyOf(key), nowMs }).changes > 0),

    cancelDone: (key, nowMs) =>
      write(() => setCancelDone.run({ ...keyOf(key), nowMs }).changes > 0),

    endSucceeded: (key, { result, said, usage, nowMs }) =>
      write(() => {
        if (result === null && itsTask.isRunning(key)) return 'refused';
        const none = { code: null, message: null, made: 1 };
        const end = { said, usage: usageText(usage), looks: 1, nowMs, from: 'created' };
        if (setEnded.run({ ...keyOf(key), ...none, ...end }).changes === 0) return 'refused';
        const written = result === null ? 'late' : publish(key, result, nowMs);
        ledger.close(key.taskId, nowMs);
        return written;
      }),

    endFailed: (key, { error: { code, message }, shown, said, usage, made, nowMs }) =>
      write(() => {
        const row = get.get(keyOf(key));
        if (row?.state !== 'created') return 'refused';
        const end = { said, usage: usageText(usage), looks: 1, nowMs, from: 'created' };
        setEnded.run({ ...keyOf(key), code, message, made: made === true ? 1 : 0, ...end });
        if (made === 'perhaps') {
          const { id, taskId } = key;
          ledger.giveUp({ id, taskId, provider: row.provider }, { again: false, nowMs });
        }
        const written = itsTask.fail(key, shown, nowMs);
        ledger.close(key.taskId, nowMs);
        return written;
      }),
  } satisfies Partial<AttemptStore>;
}

function forOperators({ database, read }: SqliteAccess) {
  const countOpen = database.prepare<
    [],
    { provider: string; state: keyof OpenAttempts; total: number }
  >(sql.COUNT_OPEN);
  const listUnknown = database.prepare<[object], JoinedRow>(sql.LIST_UNKNOWN).expand();
  const list = database.prepare<[object], JoinedRow>(sql.LIST_ATTEMPTS).expand();
  const listOpen = database.prepare<[object], JoinedRow>(sql.LIST_OPEN_ATTEMPTS).expand();
  const listForTask = database.prepare<[object], JoinedRow>(sql.LIST_ATTEMPTS_FOR_TASK).expand();
  const find = database.prepare<[object], JoinedRow>(sql.FIND_ATTEMPT).expand();
  const attemptsOf = database.prepare<[object], AttemptRow>(sql.LIST_ATTEMPTS_OF_TASK);

  return {
    openAttempts: () =>
      read(() => {
        const counts = new Map<string, OpenAttempts>();
        for (const { provider, state, total } of countOpen.all()) {
          const earlier = counts.get(provider) ?? { intended: 0, created: 0, unknown: 0 };
          counts.set(provider, { ...earlier, [state]: total });
        }
        return counts;
      }),

    listUnknown: ({ limit }) => read(() => listUnknown.all({ limit }).map(fromJoined)),

    listAttempts: ({ state = null, provider = null, taskId, before = null, limit }) =>
      read(() => {
        const query = { state, provider, before, limit };
        if (taskId !== undefined) return listForTask.all({ ...query, taskId }).map(fromJoined);
        const isOpen = state !== null && OPEN_STATES.has(state);
        return (isOpen ? listOpen : list).all(query).map(fromJoined);
      }),

    findAttempt: (id) =>
      read(() => {
        const row = find.get({ id });
        return row === undefined ? undefined : fromJoined(row);
      }),

    attemptsOf: (tenant, taskId) =>
      read(() => attemptsOf.all({ tenant, taskId }).map((row) => attemptFromRow(row, taskId))),
  } satisfies Partial<AttemptStore>;
}
