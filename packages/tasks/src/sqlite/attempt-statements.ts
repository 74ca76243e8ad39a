// All SQL of the attempts, under the rules of `statements.ts`.

const OPEN = `state IN ('intended', 'created', 'unknown')`;

/** One attempt, by what its writer knows of it. */
const KEYED = `
  attempts.id = :id AND attempts.epoch = :epoch
  AND attempts.task_seq = (SELECT seq FROM tasks WHERE tasks.id = :taskId)`;
const OVER = `next_look_at_ms = NULL, ended_at_ms = :nowMs`;
/** The attempt's task, while it is the attempt's. */
const ITS_TASK = `id = :taskId AND epoch = :epoch AND lane = 'gateway' AND state = 'running'`;

const WAITING = `lane = 'gateway' AND state = 'queued' AND expires_at_ms > :nowMs`;
const OF_TENANT = `${WAITING} AND tenant = :tenant`;

/** Tenants whose tasks wait, whose turn it is first. */
export const LIST_GATEWAY_QUEUES = `
  SELECT tenant, turn FROM queues INDEXED BY queues_by_turn
  WHERE lane = 'gateway' AND waiting > 0 ORDER BY turn, tenant`;

export const NEXT_GATEWAY_TASKS = `
  SELECT * FROM tasks INDEXED BY tasks_to_claim WHERE ${OF_TENANT}
  ORDER BY priority DESC, seq LIMIT :limit`;

/** What is behind a place in the queue, in two halves: each is a walk of the index from its start. */
export const NEXT_OF_PRIORITY = `
  SELECT * FROM tasks INDEXED BY tasks_to_claim
  WHERE ${OF_TENANT} AND priority = :priority AND seq > :seq
  ORDER BY seq LIMIT :limit`;
export const NEXT_OF_LOWER_PRIORITY = `
  SELECT * FROM tasks INDEXED BY tasks_to_claim
  WHERE ${OF_TENANT} AND priority < :priority
  ORDER BY priority DESC, seq LIMIT :limit`;

export const PLACE_IN_QUEUE = `SELECT priority, seq FROM tasks WHERE id = :id`;

export const START_GATEWAY_TASK = `
  UPDATE tasks
  SET state = 'running', epoch = epoch + 1, attempts = attempts + 1,
      started_at_ms = coalesce(started_at_ms, :nowMs), updated_at_ms = :nowMs
  WHERE id = :taskId AND epoch = :epoch AND ${WAITING}
  RETURNING *`;

export const FAIL_QUEUED = `
  UPDATE tasks
  SET state = 'failed', error_code = :code, error_message = :message,
      updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE id = :taskId AND epoch = :epoch AND lane = 'gateway' AND state = 'queued'`;

export const INSERT_ATTEMPT = `
  INSERT INTO attempts (id, task_seq, epoch, number, provider, model, state, intended_at_ms)
  VALUES (:id, :taskSeq, :epoch, :number, :provider, :model, 'intended', :nowMs)
  RETURNING *`;

export const GET_ATTEMPT = `SELECT * FROM attempts WHERE ${KEYED}`;

export const SET_CREATED = `
  UPDATE attempts
  SET state = 'created', operation = :operation, created_at_ms = :nowMs,
      next_look_at_ms = :nextLookAtMs, error_code = NULL, error_message = NULL
  WHERE ${KEYED} AND state = :from`;

export const SET_UNKNOWN = `
  UPDATE attempts
  SET state = 'unknown', error_code = :code, error_message = :message,
      next_look_at_ms = :nextLookAtMs
  WHERE ${KEYED} AND state = 'intended'`;

/** Without a new error, the one of an unknown attempt stays. */
export const SET_NOT_CREATED = `
  UPDATE attempts
  SET state = 'not_created', ${OVER}, given_up = (:from = 'unknown'),
      error_code = coalesce(:code, error_code), error_message = coalesce(:message, error_message)
  WHERE ${KEYED} AND state = :from`;

export const SET_ENDED = `
  UPDATE attempts
  SET state = 'ended', ${OVER}, given_up = (:from = 'unknown'), looks = looks + :looks, said = coalesce(:said, said),
      error_code = :code, error_message = :message, usage = :usage, made = :made
  WHERE ${KEYED} AND state = :from`;

export const SET_LOOKED = `
  UPDATE attempts
  SET looks = looks + 1, said = coalesce(:said, said), next_look_at_ms = :nextLookAtMs,
      trouble = :trouble,
      trouble_since_ms =
        CASE WHEN :trouble IS NULL THEN NULL WHEN trouble = :trouble THEN trouble_since_ms ELSE :nowMs END
  WHERE ${KEYED} AND state = :from`;

export const SET_CANCEL_SENT = `
  UPDATE attempts SET cancel_sent_at_ms = :nowMs
  WHERE ${KEYED} AND state = 'created' AND cancel_done_at_ms IS NULL`;

export const SET_CANCEL_DONE = `
  UPDATE attempts SET cancel_done_at_ms = :nowMs
  WHERE ${KEYED} AND state = 'created' AND cancel_sent_at_ms IS NOT NULL AND cancel_done_at_ms IS NULL`;

export const FIND_ITS_TASK = `SELECT 1 FROM tasks WHERE ${ITS_TASK}`;

export const REQUEUE_ITS_TASK = `
  UPDATE tasks SET state = 'queued', stage = 'queued', fraction = 0, updated_at_ms = :nowMs
  WHERE ${ITS_TASK}`;

export const FAIL_ITS_TASK = `
  UPDATE tasks
  SET state = 'failed', error_code = :code, error_message = :message,
      updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE ${ITS_TASK}`;

export const SUCCEED_ITS_TASK = `
  UPDATE tasks
  SET state = 'succeeded', result = :result, stage = 'done', fraction = 1,
      updated_at_ms = :nowMs, finished_at_ms = :nowMs
  WHERE ${ITS_TASK}`;

export const SET_PROGRESS_OF_ITS_TASK = `
  UPDATE tasks SET stage = :stage, fraction = :fraction, updated_at_ms = :nowMs WHERE ${ITS_TASK}`;

/** Another attempt has, or had, this operation. */
export const FIND_OWNER = `
  SELECT 1 FROM attempts WHERE provider = :provider AND operation = :operation AND id <> :id
  UNION ALL
  SELECT 1 FROM removed_attempts WHERE provider = :provider AND operation = :operation
  LIMIT 1`;

/** No list is searched so far back. */
export const FORGET_REMOVED_ATTEMPTS = `DELETE FROM removed_attempts WHERE ended_at_ms < :beforeMs`;

/** The task has ended: its attempt is looked at now. One that is left to a person stays so. */
export const HASTEN_ATTEMPT = `
  UPDATE attempts INDEXED BY attempts_open_of_task SET next_look_at_ms = :nowMs
  WHERE task_seq = (SELECT seq FROM tasks WHERE id = :id) AND ${OPEN} AND next_look_at_ms > :nowMs`;

export const FIND_OPEN_ATTEMPT = `
  SELECT 1 FROM attempts INDEXED BY attempts_open_of_task
  WHERE task_seq = (SELECT seq FROM tasks WHERE id = :id) AND ${OPEN}`;

/** CROSS JOIN keeps the order of the tables, and so the order of the index. */
const WITH_TASK = `CROSS JOIN tasks ON tasks.seq = attempts.task_seq`;

/** Other attempts that may be what made a job: those that are open, and sent or being sent. */
export const LIST_RIVALS = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_open ${WITH_TASK}
  WHERE attempts.provider = :provider AND attempts.${OPEN}
    AND attempts.state IN ('intended', 'unknown')
    AND attempts.model = :model AND attempts.id <> :id`;

/** As well: those that were given up unknown since `:sinceMs`. A task's own may have either's film. */
export const LIST_GIVEN_UP_RIVALS = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_given_up ${WITH_TASK}
  WHERE attempts.provider = :provider AND attempts.model = :model AND attempts.given_up = 1
    AND attempts.ended_at_ms >= :sinceMs AND attempts.task_seq <> :taskSeq`;

export const FIND_REMOVED_RIVAL = `
  SELECT 1 FROM removed_attempts INDEXED BY removed_attempts_by_operation
  WHERE provider = :provider AND operation IS NULL AND model = :model AND ended_at_ms >= :sinceMs
  LIMIT 1`;

export const LIST_DUE = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_due ${WITH_TASK}
  WHERE provider = :provider AND next_look_at_ms <= :nowMs
  ORDER BY next_look_at_ms LIMIT :limit`;

export const LIST_PLANNED_AFTER = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_due ${WITH_TASK}
  WHERE provider = :provider AND next_look_at_ms > :afterMs
  ORDER BY next_look_at_ms LIMIT :limit`;

export const LIST_UNKNOWN = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_unknown ${WITH_TASK}
  WHERE attempts.state = 'unknown' ORDER BY attempts.seq LIMIT :limit`;

const ASKED_FOR = `
  (:provider IS NULL OR provider = :provider)
  AND (:before IS NULL OR attempts.seq < (SELECT seq FROM attempts WHERE id = :before))`;
const PAGE = `${ASKED_FOR} ORDER BY attempts.seq DESC LIMIT :limit`;

export const LIST_ATTEMPTS = `
  SELECT attempts.*, tasks.* FROM attempts ${WITH_TASK}
  WHERE (:state IS NULL OR attempts.state = :state) AND ${PAGE}`;

/** Those of an open state are few among all. */
export const LIST_OPEN_ATTEMPTS = `
  SELECT attempts.*, tasks.* FROM attempts INDEXED BY attempts_open ${WITH_TASK}
  WHERE attempts.${OPEN} AND attempts.state = :state AND ${PAGE}`;

export const LIST_ATTEMPTS_FOR_TASK = `
  SELECT attempts.*, tasks.* FROM tasks
  CROSS JOIN attempts ON attempts.task_seq = tasks.seq
  WHERE tasks.id = :taskId AND (:state IS NULL OR attempts.state = :state) AND ${ASKED_FOR}
  ORDER BY attempts.number DESC LIMIT :limit`;

export const FIND_ATTEMPT = `
  SELECT attempts.*, tasks.* FROM attempts ${WITH_TASK} WHERE attempts.id = :id`;

export const LIST_ATTEMPTS_OF_TASK = `
  SELECT * FROM attempts
  WHERE task_seq = (SELECT seq FROM tasks WHERE id = :taskId AND tenant = :tenant)
  ORDER BY number`;

export const COUNT_OPEN = `
  SELECT provider, state, count(*) AS total FROM attempts INDEXED BY attempts_open
  WHERE ${OPEN} GROUP BY provider, state`;

export const LOSE_INTENDED = `
  UPDATE attempts INDEXED BY attempts_open
  SET state = 'unknown', error_code = :code, error_message = :message, next_look_at_ms = :nowMs
  WHERE ${OPEN} AND state = 'intended'
  RETURNING id`;
