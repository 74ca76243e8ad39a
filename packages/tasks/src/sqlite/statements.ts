// All SQL of the task store. Each statement finds its rows by an index (a test reads the query
// plans); the epoch in a worker's write is the fence against stale claims.

export const INSERT_TASK = `
  INSERT INTO tasks (id, tenant, key_id, lane, state, model, service_tier, priority, seed,
                     created_at_ms, updated_at_ms, expires_at_ms, request)
  VALUES (:id, :tenant, :keyId, :lane, 'queued', :model, :serviceTier, :priority, :seed,
          :nowMs, :nowMs, :expiresAtMs, :request)
  RETURNING *`;

/** The same blob may be referred to twice, and again by a second result. */
export const INSERT_BLOB = `
  INSERT INTO task_blobs (sha256, task_seq) SELECT :sha256, seq FROM tasks WHERE id = :id
  ON CONFLICT DO NOTHING`;

export const KEEP_REPLY = `
  INSERT INTO kept_replies (tenant, key, request_hash, reply, created_at_ms)
  VALUES (:tenant, :key, :requestHash, :reply, :nowMs)`;

export const GET_KEPT_REPLY = `
  SELECT request_hash AS requestHash, reply FROM kept_replies WHERE tenant = :tenant AND key = :key`;

export const FORGET_REPLIES = `
  DELETE FROM kept_replies WHERE (tenant, key) IN (
    SELECT tenant, key FROM kept_replies INDEXED BY kept_replies_by_age
    WHERE created_at_ms < :beforeMs ORDER BY created_at_ms LIMIT :limit
  )`;

export const GET_TASK = `SELECT * FROM tasks WHERE id = :id AND tenant = :tenant`;

const OF_TENANT = `tenant = :tenant AND created_at_ms >= :sinceMs`;
const FILTER = `
  (:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
  AND (:model IS NULL OR model = :model)
  AND (:serviceTier IS NULL OR service_tier = :serviceTier)`;
const PAGE = `ORDER BY created_at_ms DESC, seq DESC LIMIT :limit OFFSET :offset`;
/** The `+` takes an index out of SQLite's choice: 500 look-ups by id beat a walk over a tenant's tasks. */
const AMONG = `
  id IN (SELECT value FROM json_each(:ids)) AND +tenant = :tenant AND +created_at_ms >= :sinceMs`;

const IN_QUERY = `${OF_TENANT} AND ${FILTER}`;
const IN_QUERY_AMONG = `${AMONG} AND ${FILTER}`;

export const LIST_TASKS = `SELECT * FROM tasks WHERE ${IN_QUERY} ${PAGE}`;
export const COUNT_LISTED = `SELECT count(*) AS total FROM tasks WHERE ${IN_QUERY}`;
export const LIST_TASKS_AMONG = `SELECT * FROM tasks WHERE ${IN_QUERY_AMONG} ${PAGE}`;
export const COUNT_LISTED_AMONG = `SELECT count(*) AS total FROM tasks WHERE ${IN_QUERY_AMONG}`;

export const GET_PLACE = `
  SELECT created_at_ms AS createdAtMs, seq FROM tasks WHERE id = :id AND tenant = :tenant`;
export const PAGE_DOWN = `
  SELECT * FROM tasks WHERE tenant = :tenant AND (created_at_ms, seq) < (:createdAtMs, :seq)
  ORDER BY created_at_ms DESC, seq DESC LIMIT :limit`;
export const PAGE_UP = `
  SELECT * FROM tasks WHERE tenant = :tenant AND (created_at_ms, seq) > (:createdAtMs, :seq)
  ORDER BY created_at_ms, seq LIMIT :limit`;

export const CANCEL_TASK = `
  UPDATE tasks
  SET state = 'cancelled', epoch = epoch + 1, worker_id = NULL, lease_ends_at_ms = NULL,
      updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE id = :id AND tenant = :tenant AND state IN ('queued', 'running')`;

export const REMOVE_TASK = `DELETE FROM tasks WHERE id = :id AND tenant = :tenant`;

/** What is queued now. */
export const COUNT_QUEUED = `
  SELECT
    (SELECT coalesce(sum(waiting), 0) FROM queues
     WHERE lane IN ('embedded', 'gateway') AND tenant = :tenant) AS ofTenant,
    (SELECT sum(waiting) FROM lanes WHERE lane IN ('embedded', 'gateway')) AS inAll`;

/**
 * One, of the tenant whose turn it is (`0014-queues.sql`), by its priorities and then age. `tasks_to_claim`
 * holds the queued tasks alone, each tenant's in this order: the cost is that of a few rows, however many
 * wait. Named, because SQLite prefers `tasks_by_state`, and then sorts the whole queue for each claim.
 * A tenant may have none but tasks that have expired and not been swept.
 */
export const CLAIM_TASK = `
  UPDATE tasks
  SET state = 'running', epoch = epoch + 1, attempts = attempts + 1,
      worker_id = :workerId, lease_ends_at_ms = :leaseEndsAtMs,
      started_at_ms = coalesce(started_at_ms, :nowMs), updated_at_ms = :nowMs
  WHERE seq = (
    SELECT (
      SELECT seq FROM tasks INDEXED BY tasks_to_claim
      WHERE lane = 'embedded' AND tenant = queues.tenant AND state = 'queued'
        AND expires_at_ms > :nowMs
      ORDER BY priority DESC, seq LIMIT 1
    ) AS head
    FROM queues INDEXED BY queues_by_turn
    WHERE lane = 'embedded' AND waiting > 0 AND head IS NOT NULL
    ORDER BY turn, tenant LIMIT 1
  )
  RETURNING *`;

const HELD = `id = :id AND epoch = :epoch AND lane = 'embedded' AND state = 'running'`;

export const EXTEND_LEASE = `UPDATE tasks SET lease_ends_at_ms = :leaseEndsAtMs WHERE ${HELD}`;

export const SET_PROGRESS = `
  UPDATE tasks SET stage = :stage, fraction = :fraction, updated_at_ms = :nowMs WHERE ${HELD}`;

export const SUCCEED_TASK = `
  UPDATE tasks
  SET state = 'succeeded', result = :result, stage = 'done', fraction = 1,
      worker_id = NULL, lease_ends_at_ms = NULL, updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE ${HELD}`;

export const FAIL_TASK = `
  UPDATE tasks
  SET state = 'failed', error_code = :code, error_message = :message,
      worker_id = NULL, lease_ends_at_ms = NULL, updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE ${HELD}`;

const QUEUE_AGAIN = `
  state = 'queued', stage = 'queued', fraction = 0,
  worker_id = NULL, lease_ends_at_ms = NULL, updated_at_ms = :nowMs`;

export const GIVE_BACK_TASK = `
  UPDATE tasks SET ${QUEUE_AGAIN}, attempts = attempts - :uncounted WHERE ${HELD}`;

export const EXPIRE_TASKS = `
  UPDATE tasks INDEXED BY tasks_by_expiry
  SET state = 'expired', epoch = epoch + 1, worker_id = NULL, lease_ends_at_ms = NULL,
      updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE state IN ('queued', 'running') AND expires_at_ms <= :nowMs
  RETURNING id`;

export const FAIL_POISON_TASKS = `
  UPDATE tasks INDEXED BY tasks_by_lease_end
  SET state = 'failed', epoch = epoch + 1, error_code = :code, error_message = :message,
      worker_id = NULL, lease_ends_at_ms = NULL, updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE lane = 'embedded' AND state = 'running' AND lease_ends_at_ms <= :endedByMs AND attempts >= :maxAttempts
  RETURNING id`;

export const REQUEUE_TASKS = `
  UPDATE tasks INDEXED BY tasks_by_lease_end SET ${QUEUE_AGAIN}, epoch = epoch + 1
  WHERE lane = 'embedded' AND state = 'running' AND lease_ends_at_ms <= :endedByMs
  RETURNING id`;

export const COUNT_STATES = `SELECT state, count(*) AS total FROM tasks GROUP BY state`;

export const REMOVE_ENDED_TASKS = `
  DELETE FROM tasks WHERE seq IN (
    SELECT seq FROM tasks INDEXED BY tasks_by_end
    WHERE finished_at_ms < :beforeMs AND NOT EXISTS (
      SELECT 1 FROM attempts
      WHERE task_seq = tasks.seq AND state IN ('intended', 'created', 'unknown')
    )
    ORDER BY finished_at_ms LIMIT :limit
  )`;

export const LIST_BLOBS = `
  SELECT DISTINCT sha256 FROM task_blobs WHERE sha256 > :after ORDER BY sha256 LIMIT :limit`;

/** Writes a page, and changes nothing: a database that can only be read keeps no promise. */
export const PING = `PRAGMA application_id = 1718054759`;
