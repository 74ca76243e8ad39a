import { setImmediate as nextTurn } from 'node:timers/promises';
import { TASK_STATES, type TaskState } from '@filmgate/protocol';
import { blobsOfRequest, blobsOfResult } from '../store/blobs-of-task.ts';
import { poisonError } from '../store/poison.ts';
import { type Queued, QueueFull } from '../store/queue-full.ts';
import type { Claim, KeptReply, NewTask, TaskStore } from '../store/task-store.ts';
import type { Task } from '../task.ts';
import {
  FIND_OPEN_ATTEMPT,
  FORGET_REMOVED_ATTEMPTS,
  HASTEN_ATTEMPT,
} from './attempt-statements.ts';
import { LIST_BLOBS_OF_FILES } from './file-statements.ts';
import { ledgerOf } from './ledger.ts';
import * as sql from './statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import { taskFromRow, type TaskRow } from './task-row.ts';

const BLOBS_A_PAGE = 10_000;

/** In the order of lists. */
interface Place {
  readonly createdAtMs: number;
  readonly seq: number;
}

const BEFORE_ALL: Place = { createdAtMs: Number.MIN_SAFE_INTEGER, seq: 0 };
const AFTER_ALL: Place = { createdAtMs: Number.MAX_SAFE_INTEGER, seq: 0 };

export function createSqliteTasks(access: SqliteAccess): Omit<TaskStore, keyof AsyncDisposable> {
  return { ...forRequests(access), ...forWorkers(access), ...forOperators(access) };
}

function forRequests({ database, read, write }: SqliteAccess) {
  const insert = database.prepare<[object], TaskRow>(sql.INSERT_TASK);
  const insertBlob = database.prepare<[object]>(sql.INSERT_BLOB);
  const get = database.prepare<[object], TaskRow>(sql.GET_TASK);
  const list = database.prepare<[object], TaskRow>(sql.LIST_TASKS);
  const count = database.prepare<[object], { total: number }>(sql.COUNT_LISTED);
  const listAmong = database.prepare<[object], TaskRow>(sql.LIST_TASKS_AMONG);
  const countAmong = database.prepare<[object], { total: number }>(sql.COUNT_LISTED_AMONG);
  const getPlace = database.prepare<[object], Place>(sql.GET_PLACE);
  const pageDown = database.prepare<[object], TaskRow>(sql.PAGE_DOWN);
  const pageUp = database.prepare<[object], TaskRow>(sql.PAGE_UP);
  const cancel = database.prepare<[object]>(sql.CANCEL_TASK);
  const remove = database.prepare<[object]>(sql.REMOVE_TASK);
  const findOpenAttempt = database.prepare<[object]>(FIND_OPEN_ATTEMPT);
  const hastenAttempt = database.prepare<[object]>(HASTEN_ATTEMPT);

  const getKept = database.prepare<[object], KeptReply>(sql.GET_KEPT_REPLY);
  const keep = database.prepare<[object]>(sql.KEEP_REPLY);
  const ledger = ledgerOf({ database });

  const countQueued = database.prepare<[object], Queued>(sql.COUNT_QUEUED);

  const queued = (tenant: string): Queued =>
    countQueued.get({ tenant }) ?? { ofTenant: 0, inAll: 0 };

  function make(task: NewTask): Task {
    const { id, tenant, keyId, lane, request, seed, nowMs, estimate, queueLimits } = task;
    if (queueLimits !== undefined) QueueFull.check(queued(tenant), queueLimits);
    const row = insert.get({
      id,
      tenant,
      keyId,
      lane,
      model: request.model,
      serviceTier: request.serviceTier,
      priority: request.priority,
      seed,
      nowMs,
      expiresAtMs: nowMs + request.executionExpiresAfterS * 1000,
      request: JSON.stringify(request),
    });
    if (row === undefined) throw new Error(`INSERT … RETURNING gave no row for ${id}`);
    for (const sha256 of blobsOfRequest(request)) insertBlob.run({ sha256, id });
    if (estimate !== undefined) ledger.reserve(row, estimate);
    return taskFromRow(row);
  }

  return {
    queued: (tenant) => read(() => queued(tenant)),

    create: (task) => write(() => make(task)),

    createOnce: (given, { key, requestHash, reply }) =>
      write(() => {
        const { tenant, nowMs } = given;
        const kept = getKept.get({ tenant, key });
        if (kept !== undefined) return { kept };
        const task = make(given);
        keep.run({ tenant, key, requestHash, reply: reply(task), nowMs });
        return { task };
      }),

    keptReply: (tenant, key) => read(() => getKept.get({ tenant, key })),

    get: (tenant, id) =>
      read(() => {
        const row = get.get({ tenant, id });
        return row === undefined ? undefined : taskFromRow(row);
      }),

    list: (tenant, { states, ids, model, serviceTier, sinceMs, offset, limit }) =>
      read(() => {
        const query = {
          tenant,
          sinceMs: sinceMs ?? Number.MIN_SAFE_INTEGER,
          states: states === undefined ? null : JSON.stringify(states),
          model: model ?? null,
          serviceTier: serviceTier ?? null,
          ...(ids === undefined ? {} : { ids: JSON.stringify(ids) }),
        };
        const page = { ...query, offset, limit };
        const rows = ids === undefined ? list.all(page) : listAmong.all(page);
        const counted = ids === undefined ? count.get(query) : countAmong.get(query);
        return { items: rows.map(taskFromRow), total: counted?.total ?? 0 };
      }),

    page: (tenant, { order, after, limit }) =>
      read(() => {
        const down = order === 'newest first';
        const start = down ? AFTER_ALL : BEFORE_ALL;
        const place = after === undefined ? start : getPlace.get({ tenant, id: after });
        if (place === undefined) return undefined;
        // One more than asked for tells whether there are more.
        const rows = (down ? pageDown : pageUp).all({ tenant, ...place, limit: limit + 1 });
        return { items: rows.slice(0, limit).map(taskFromRow), hasMore: rows.length > limit };
      }),

    cancel: (tenant, id, { nowMs, evenRunning }) =>
      write(() => {
        const state = get.get({ tenant, id })?.state;
        if (state === undefined) return 'unknown';
        if (state === 'running' && !evenRunning) return 'running';
        if (cancel.run({ tenant, id, nowMs }).changes === 0) return 'finished';
        hastenAttempt.run({ id, nowMs });
        ledger.close(id, nowMs);
        return 'cancelled';
      }),

    remove: (tenant, id, { evenCancelled = false } = {}) =>
      write(() => {
        const state = get.get({ tenant, id })?.state;
        if (state === undefined) return 'unknown';
        if (state === 'queued' || state === 'running') return 'unfinished';
        if (state === 'cancelled' && !evenCancelled) return 'cancelled';
        if (findOpenAttempt.get({ id }) !== undefined) return 'unfinished';
        remove.run({ tenant, id });
        return 'removed';
      }),
  } satisfies Partial<TaskStore>;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const held = ({ task, epoch }: Claim): object => ({ id: task.id, epoch });

function forWorkers({ database, write }: SqliteAccess) {
  const claim = database.prepare<[object], TaskRow>(sql.CLAIM_TASK);
  const extend = database.prepare<[object]>(sql.EXTEND_LEASE);
  const setProgress = database.prepare<[object]>(sql.SET_PROGRESS);
  const succeed = database.prepare<[object]>(sql.SUCCEED_TASK);
  const insertBlob = database.prepare<[object]>(sql.INSERT_BLOB);
  const fail = database.prepare<[object]>(sql.FAIL_TASK);
  const giveBack = database.prepare<[object]>(sql.GIVE_BACK_TASK);
  const expire = database.prepare<[object], { id: string }>(sql.EXPIRE_TASKS);
  const hastenAttempt = database.prepare<[object]>(HASTEN_ATTEMPT);
  const ledger = ledgerOf({ database });
  const failPoison = database.prepare<[object], { id: string }>(sql.FAIL_POISON_TASKS);
  const requeue = database.prepare<[object], { id: string }>(sql.REQUEUE_TASKS);

  return {
    claim: ({ workerId, nowMs, leaseMs, limit }) =>
      write(() => {
        const claims: Claim[] = [];
        while (claims.length < limit) {
          const row = claim.get({ workerId, nowMs, leaseEndsAtMs: nowMs + leaseMs });
          if (row === undefined) break;
          claims.push({ task: taskFromRow(row), epoch: row.epoch });
        }
        return claims;
      }),

    extend: (claims, { nowMs, leaseMs }) =>
      write(() => {
        const leaseEndsAtMs = nowMs + leaseMs;
        return claims
          .filter((claim) => extend.run({ ...held(claim), leaseEndsAtMs }).changes === 0)
          .map(({ task }) => task.id);
      }),

    progress: (claim, { stage, fraction }, nowMs) =>
      write(() => setProgress.run({ ...held(claim), stage, fraction, nowMs }).changes > 0),

    succeed: (claim, result, nowMs) =>
      write(() => {
        const written = succeed.run({ ...held(claim), result: JSON.stringify(result), nowMs });
        if (written.changes === 0) return false;
        for (const sha256 of blobsOfResult(result)) insertBlob.run({ sha256, id: claim.task.id });
        return true;
      }),

    fail: (claim, { code, message }, nowMs) =>
      write(() => fail.run({ ...held(claim), code, message, nowMs }).changes > 0),

    giveBack: (claim, { nowMs, countAttempt }) =>
      write(() => {
        const uncounted = countAttempt ? 0 : 1;
        return giveBack.run({ ...held(claim), nowMs, uncounted }).changes > 0;
      }),

    recover: ({ nowMs, maxAttempts, allLeasesEnded = false }) =>
      write(() => {
        const endedByMs = allLeasesEnded ? Number.MAX_SAFE_INTEGER : nowMs;
        const expired = idsOf(expire.all({ nowMs }));
        for (const id of expired) {
          hastenAttempt.run({ id, nowMs });
          ledger.close(id, nowMs);
        }
        const poison = { nowMs, endedByMs, maxAttempts, ...poisonError(maxAttempts) };
        const failed = idsOf(failPoison.all(poison));
        const requeued = idsOf(requeue.all({ nowMs, endedByMs }));
        return { requeued, failed, expired };
      }),
  } satisfies Partial<TaskStore>;
}

function forOperators({ database, read, write }: SqliteAccess) {
  const countStates = database.prepare<[], { state: TaskState; total: number }>(sql.COUNT_STATES);
  const removeEnded = database.prepare<[object]>(sql.REMOVE_ENDED_TASKS);
  const forgetRemoved = database.prepare<[object]>(FORGET_REMOVED_ATTEMPTS);
  const forget = database.prepare<[object]>(sql.FORGET_REPLIES);
  const listBlobs = [sql.LIST_BLOBS, LIST_BLOBS_OF_FILES].map((statement) =>
    database.prepare<[object], { sha256: string }>(statement),
  );
  const ping = database.prepare(sql.PING);

  return {
    counts: () =>
      read(() => {
        const counts = new Map(countStates.all().map(({ state, total }) => [state, total]));
        return Object.fromEntries(
          TASK_STATES.map((state) => [state, counts.get(state) ?? 0]),
        ) as Record<TaskState, number>;
      }),

    removeEnded: ({ beforeMs, limit }) =>
      write(() => {
        const { changes } = removeEnded.run({ beforeMs, limit });
        forgetRemoved.run({ beforeMs });
        return changes;
      }),

    forgetReplies: ({ beforeMs, limit }) => write(() => forget.run({ beforeMs, limit }).changes),

    async referencedBlobs() {
      const blobs = new Set<string>();
      for (const list of listBlobs) {
        // By pages, so that a million of them do not hold up the event loop.
        for (let after = ''; ; await nextTurn()) {
          const page = await read(() => list.all({ after, limit: BLOBS_A_PAGE }));
          for (const { sha256 } of page) blobs.add(sha256);
          const last = page.at(-1);
          if (last === undefined || page.length < BLOBS_A_PAGE) break;
          after = last.sha256;
        }
      }
      return blobs;
    },

    ping: () =>
      write(() => {
        ping.run();
      }),
  } satisfies Partial<TaskStore>;
}
