// All SQL of the ledger, under the rules of `statements.ts`.

export const ENTER = `
  INSERT INTO ledger (at_ms, day, kind, task_id, tenant, key_id, model, currency, reserved_change,
                      charged, possible, attempt_id, provider, our_tokens, upstream_tokens, mismatch,
                      micro_units_per_million_tokens)
  VALUES (:nowMs, :day, :kind, :taskId, :tenant, :keyId, :model, :currency, :reservedChange,
          :charged, :possible, :attemptId, :provider, :ourTokens, :upstreamTokens, :mismatch,
          :rate)`;

/** Not an upsert: that checks what it would insert, and a release alone is less than nothing. */
export const ADD_SPENDING = `
  UPDATE spending
  SET reserved = reserved + :reservedChange, charged = charged + :charged,
      possible = possible + :possible
  WHERE scope = :scope AND owner = :owner AND currency = :currency AND day = :day`;

export const INSERT_SPENDING = `
  INSERT INTO spending (scope, owner, currency, day, reserved, charged, possible)
  VALUES (:scope, :owner, :currency, :day, :reservedChange, :charged, :possible)`;

/** Of a settled task, or of an attempt that may be billed. */
export const ADD_USAGE = `
  INSERT INTO usage_by_day (tenant, day, key_id, provider, model, currency, charged, tasks,
                            our_tokens, upstream_tokens, unreported, mismatches, possible, given_up)
  VALUES (:tenant, :day, :keyId, :provider, :model, :currency, :charged, :settled,
          :settled * :ourTokens, coalesce(:upstreamTokens, 0),
          :settled AND :upstreamTokens IS NULL, coalesce(:mismatch, 0), :possible, NOT :settled)
  ON CONFLICT DO UPDATE
  SET charged = charged + excluded.charged, tasks = tasks + excluded.tasks,
      our_tokens = our_tokens + excluded.our_tokens,
      upstream_tokens = upstream_tokens + excluded.upstream_tokens,
      unreported = unreported + excluded.unreported, mismatches = mismatches + excluded.mismatches,
      possible = possible + excluded.possible, given_up = given_up + excluded.given_up`;

export const GET_SPENDING = `
  SELECT coalesce(sum(charged), 0) AS spentMicroUnits,
         coalesce(sum(reserved), 0) AS reservedMicroUnits,
         coalesce(sum(possible), 0) AS possibleMicroUnits
  FROM spending
  WHERE scope = :scope AND owner = :owner AND currency = :currency AND day BETWEEN :first AND :last`;

export const LIST_RESERVED = `
  SELECT currency, sum(reserved) AS microUnits FROM spending
  WHERE scope = 'tenant' AND owner = :tenant
  GROUP BY currency HAVING sum(reserved) > 0`;

export const INSERT_RESERVATION = `
  INSERT INTO reservations (task_seq, day, tokens, exact, input_video_s, budgets)
  VALUES (:taskSeq, :day, :tokens, :exact, :inputVideoS, :budgets)`;

const WITH_TASK = `
  SELECT reservations.*, tasks.id, tasks.tenant, tasks.key_id, tasks.model, tasks.result
  FROM tasks JOIN reservations ON reservations.task_seq = tasks.seq
  WHERE tasks.id = :taskId`;

export const GET_RESERVATION = WITH_TASK;

/** Whose task has ended, and whose last attempt as well. */
export const FIND_OVER = `
  ${WITH_TASK} AND tasks.finished_at_ms IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM attempts INDEXED BY attempts_open_of_task
    WHERE attempts.task_seq = tasks.seq AND attempts.state IN ('intended', 'created', 'unknown')
  )`;

export const SET_RATE = `
  UPDATE reservations SET currency = :currency, micro_units_per_million_tokens = :rate
  WHERE task_seq = :taskSeq`;

export const REMOVE_RESERVATION = `DELETE FROM reservations WHERE task_seq = :taskSeq`;

export const LIST_HELD = `
  SELECT currency, sum(reserved_change) AS microUnits FROM ledger
  WHERE task_id = :taskId GROUP BY currency`;

/** At most one attempt at a task has ended: the others have made nothing. */
export const FIND_ENDED_ATTEMPT = `
  SELECT id, provider, made, usage FROM attempts
  WHERE task_seq = :taskSeq AND state = 'ended'`;

export const GET_CHARGE = `
  SELECT task_id, attempt_id, provider, currency, charged, our_tokens, upstream_tokens, mismatch
  FROM ledger INDEXED BY ledger_settled_once WHERE task_id = :taskId AND kind = 'settled'`;

export const GET_POSSIBLE_COST = `
  SELECT currency, possible AS microUnits FROM ledger INDEXED BY ledger_possible_once
  WHERE attempt_id = :attemptId AND kind = 'possible'`;

/** A tenant has few rows a day, so a year of them is sorted in milliseconds. */
export const SUM_USAGE = `
  SELECT CASE WHEN :byDay THEN day END AS by_day, CASE WHEN :byModel THEN model END AS by_model,
         CASE WHEN :byProvider THEN provider END AS by_provider,
         CASE WHEN :byKey THEN key_id END AS by_key, currency,
         sum(charged) AS charged, sum(tasks) AS tasks, sum(our_tokens) AS our_tokens,
         sum(upstream_tokens) AS upstream_tokens, sum(unreported) AS unreported,
         sum(mismatches) AS mismatches, sum(possible) AS possible, sum(given_up) AS given_up
  FROM usage_by_day WHERE tenant = :tenant AND day BETWEEN :fromDay AND :toDay
  GROUP BY by_day, by_model, by_provider, by_key, currency
  ORDER BY by_day, by_model, by_provider, by_key, currency`;
