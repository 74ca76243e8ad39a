// Bugs as people write them, each one small, planted into a simulation to show that it would be found.
import { StoreError, type SqliteStore, type UpstreamAttempt } from '@filmgate/tasks';
import type { AttemptOfTask, AttemptWrite, StartOutcome, Task } from '@filmgate/tasks';
import type { PlantedBug } from './planted-bug.ts';

type CallerOf<Method extends keyof SqliteStore> = Pick<SqliteStore, Method>;

/** The store with some of its functions replaced. */
const withThese = <Method extends keyof SqliteStore>(
  store: SqliteStore,
  replaced: CallerOf<Method>,
): SqliteStore =>
  new Proxy(store, {
    get: (target, name) => Reflect.get(name in replaced ? replaced : target, name) as unknown,
  });

const told = { code: 'planted', message: 'planted' };

export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'no fencing: a worker writes whatever has become of its claim',
    rare: true,
    breaks: ['R02'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          succeed(claim, result, nowMs) {
            const now = database()
              .prepare<[string], { epoch: number }>('SELECT epoch FROM tasks WHERE id = ?')
              .get(claim.task.id);
            return store.succeed({ ...claim, epoch: now?.epoch ?? 0 }, result, nowMs);
          },
        }),
    }),
  },
  {
    name: 'acknowledged before the commit',
    breaks: ['R01'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          create(task) {
            void store.create(task).catch(() => {});
            // All that a user is told of it is its id.
            return Promise.resolve(task as unknown as Task);
          },
        }),
    }),
  },
  {
    name: 'the intent is written when the reply is there',
    breaks: ['R03'],
    plant: () => {
      const begun = new Set<string>();
      let write: SqliteStore['intend'];
      return {
        caller(store) {
          write = store.intend;
          return withThese(store, {
            intend: (intent) => {
              begun.add(intent.task.id);
              return Promise.resolve(asIfIntended(intent));
            },
            async nextGatewayTasks(options) {
              const queued = await store.nextGatewayTasks(options);
              return queued.filter(({ task }) => !begun.has(task.id));
            },
          });
        },
        upstream: (upstream) => ({
          ...upstream,
          async start(task, attempt, signal) {
            const outcome = await upstream.start(task, attempt, signal);
            const { id: attemptId, provider, model, intendedAtMs: nowMs } = attempt;
            const read = { id: task.id, epoch: task.epoch - 1 };
            await write({ task: read, attemptId, provider, model, nowMs });
            begun.delete(task.id);
            return outcome;
          },
        }),
      };
    },
  },
  {
    name: 'a lost reply is taken for a refusal, and the task queued again',
    breaks: ['R03'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          unknown: (attempt, { error, nowMs }) =>
            store.notCreated(attempt, { error, next: 'requeue', nowMs }),
        }),
    }),
  },
  {
    name: 'failover from an unknown outcome',
    breaks: ['R03'],
    plant: () => ({
      upstream: (upstream) => ({
        ...upstream,
        async start(task, attempt, signal): Promise<StartOutcome> {
          const outcome = await upstream.start(task, attempt, signal);
          if (outcome.kind !== 'unknown') return outcome;
          const { error } = outcome;
          const refusal = 'timeout';
          return { kind: 'not_created', refusal, error, shown: told, retryAfterMs: null };
        },
      }),
    }),
  },
  {
    name: 'what a crash cut off is sent again',
    breaks: ['R03'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          async recoverAttempts({ nowMs }) {
            const cut = await store.recoverAttempts({ nowMs });
            for (const { attempt } of await store.listUnknown({ limit: 100 })) {
              if (!cut.includes(attempt.id)) continue;
              await store.giveUpUnknown(attempt, { next: 'resend', nowMs });
            }
            return cut;
          },
        }),
    }),
  },
  {
    name: 'a found job is taken on without asking whose it is',
    rare: true,
    breaks: ['R02', 'R03'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          async adopt(attempt, found) {
            const adoption = await store.adopt(attempt, found);
            const [job] = found.jobs;
            if (job === undefined || !['taken', 'ambiguous', 'untold'].includes(adoption)) {
              return adoption;
            }
            database()
              .prepare(
                `UPDATE attempts SET state = 'created', operation = ?, created_at_ms = ?,
                   next_look_at_ms = ? WHERE id = ?`,
              )
              .run(JSON.stringify(job.operation), found.nowMs, found.nextLookAtMs, attempt.id);
            return 'written';
          },
        }),
    }),
  },
  {
    name: 'a job that has yet to tell its seed is taken for the one that is looked for',
    breaks: ['R02', 'R03'],
    plant: () => ({
      upstream: (upstream) => ({
        ...upstream,
        async find(one, signal) {
          const found = await upstream.find(one, signal);
          if (typeof found === 'string') return found;
          return found.slice(0, 1).map((job) => ({ ...job, certainty: 'its' }));
        },
      }),
    }),
  },
  {
    name: 'the job of a task that was deleted is free to take',
    rare: true,
    breaks: ['R02', 'R03'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          adopt(attempt, found) {
            database().exec('DELETE FROM removed_attempts');
            return store.adopt(attempt, found);
          },
        }),
    }),
  },
  {
    name: 'the lease is not extended',
    breaks: ['R16'],
    plant: () => ({
      caller: (store) => withThese(store, { extend: () => Promise.resolve([]) }),
    }),
  },
  {
    name: 'a late success revives what was cancelled',
    rare: true,
    breaks: ['R06', 'R23'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          async endSucceeded(attempt, end) {
            const written = await store.endSucceeded(attempt, end);
            if (written === 'late' && end.result !== null) {
              database()
                .prepare(`UPDATE tasks SET state = 'succeeded', result = ? WHERE id = ?`)
                .run(JSON.stringify(end.result), attempt.taskId);
            }
            return written;
          },
        }),
    }),
  },
  {
    name: 'the upstream is asked to cancel at each look',
    breaks: ['R23'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          async due(options) {
            const due = await store.due(options);
            return due.map((one): AttemptOfTask => ({
              ...one,
              attempt: { ...one.attempt, cancelDoneAtMs: null },
            }));
          },
          async cancelSent(attempt, nowMs) {
            await store.cancelSent(attempt, nowMs);
            return true;
          },
        }),
    }),
  },
  {
    name: 'a cancel does not reach who draws in another process',
    rare: true,
    breaks: ['R23'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          async extend(claims, options) {
            await store.extend(claims, options);
            return [];
          },
          async progress(claim, progress, nowMs) {
            await store.progress(claim, progress, nowMs);
            return true;
          },
        }),
    }),
  },
  {
    name: 'a wake-up is lost now and then',
    rare: true,
    // Also the one that extends a lease.
    breaks: ['R16', 'R19'],
    plant: ({ random }) => ({
      clock: (clock) => ({
        ...clock,
        setTimer: (delayMs, callBack) =>
          delayMs >= 500 && random.chance(0.005) ? () => {} : clock.setTimer(delayMs, callBack),
      }),
    }),
  },
  {
    name: 'waits are counted by the wall clock',
    rare: true,
    breaks: ['R03', 'R19'],
    plant: () => ({ clock: (clock) => ({ ...clock, elapsed: clock.now }) }),
  },
  {
    name: 'one status call that fails is a film that failed',
    breaks: ['R03'],
    plant: () => ({
      upstream: (upstream) => ({
        ...upstream,
        async look(operations, signal) {
          const looks = await upstream.look(operations, signal);
          return looks.map((look) =>
            look.kind === 'unavailable'
              ? {
                  kind: 'failed',
                  said: 'timeout',
                  error: told,
                  shown: told,
                  usage: null,
                  sure: true,
                }
              : look,
          );
        },
      }),
    }),
  },
  {
    name: 'a reply that the disk did not take is forgotten',
    rare: true,
    breaks: ['R19'],
    plant: () => ({
      caller: (store) =>
        withThese(store, {
          created: (attempt, outcome) => unlessDiskFails(store.created(attempt, outcome)),
          unknown: (attempt, outcome) => unlessDiskFails(store.unknown(attempt, outcome)),
          notCreated: (attempt, outcome) => unlessDiskFails(store.notCreated(attempt, outcome)),
        }),
    }),
  },
  {
    name: 'a film is settled twice',
    breaks: ['R04'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          async endSucceeded(attempt, end) {
            const written = await store.endSucceeded(attempt, end);
            // Statements name it.
            database().exec(`
              DROP INDEX ledger_settled_once;
              CREATE INDEX ledger_settled_once ON ledger (task_id) WHERE kind = 'settled'`);
            database()
              .prepare(
                `INSERT INTO ledger SELECT (SELECT max(seq) + 1 FROM ledger), at_ms, day, kind, task_id,
                   tenant, key_id, model, currency, 0, charged, 0, attempt_id, provider, our_tokens,
                   upstream_tokens, mismatch, micro_units_per_million_tokens
                 FROM ledger WHERE kind = 'settled' AND task_id = ?`,
              )
              .run(attempt.taskId);
            return written;
          },
        }),
    }),
  },
  {
    name: 'what a cancelled task had reserved is forgotten',
    breaks: ['R04'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          async cancel(tenant, id, options) {
            const outcome = await store.cancel(tenant, id, options);
            database()
              .prepare(
                `DELETE FROM reservations
                 WHERE task_seq = (SELECT seq FROM tasks WHERE id = ? AND state = 'cancelled')`,
              )
              .run(id);
            return outcome;
          },
        }),
    }),
  },
  {
    name: 'what a job that was given up may cost is forgotten',
    breaks: ['R04'],
    plant: ({ database }) => ({
      store: (store) =>
        withThese(store, {
          async giveUpUnknown(attempt, decision) {
            const written = await store.giveUpUnknown(attempt, decision);
            database().exec(`
              DELETE FROM ledger WHERE kind = 'possible';
              UPDATE spending SET possible = 0;
              DELETE FROM usage_by_day WHERE tasks = 0`);
            return written;
          },
        }),
    }),
  },
  {
    name: 'the Idempotency-Key is kept after its task, not with it',
    breaks: ['R05'],
    plant: ({ database }) => ({
      caller: (store) =>
        withThese(store, {
          async createOnce(task, { key, requestHash, reply }) {
            const kept = await store.keptReply(task.tenant, key);
            if (kept !== undefined) return { kept };
            const made = await store.create(task);
            database()
              .prepare('INSERT OR IGNORE INTO kept_replies VALUES (?, ?, ?, ?, ?)')
              .run(task.tenant, key, requestHash, reply(made), task.nowMs);
            return { task: made };
          },
        }),
    }),
  },
];

async function unlessDiskFails(write: Promise<AttemptWrite>): Promise<AttemptWrite> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof StoreError) return 'refused';
    throw error;
  }
}

/** What the store would have answered. */
function asIfIntended({
  task,
  attemptId,
  provider,
  model,
  nowMs,
}: Parameters<SqliteStore['intend']>[0]): AttemptOfTask {
  const epoch = task.epoch + 1;
  // The gateway passes the whole task that it read.
  const running = { ...(task as Task), epoch, state: 'running' } as const;
  const attempt: UpstreamAttempt = {
    id: attemptId,
    taskId: task.id,
    epoch,
    number: running.attempts + 1,
    provider,
    model,
    state: 'intended',
    operation: null,
    intendedAtMs: nowMs,
    createdAtMs: null,
    cancelSentAtMs: null,
    cancelDoneAtMs: null,
    endedAtMs: null,
    nextLookAtMs: null,
    looks: 0,
    said: null,
    trouble: null,
    error: null,
    usage: null,
    givenUp: false,
  };
  return { task: running, attempt };
}
