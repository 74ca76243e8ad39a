// All SQL of events, deliveries and webhooks, under the rules of `statements.ts`. What writes events
// stands in the migration: triggers on the tasks.

const IS_WAITING = `next_try_at_ms IS NOT NULL`;

export const NEXT_RECEIVER = `
  SELECT receiver FROM deliveries INDEXED BY deliveries_waiting
  WHERE ${IS_WAITING} AND receiver > :after
  ORDER BY receiver LIMIT 1`;

export const LIST_DUE_DELIVERIES = `
  SELECT seq, tries, receiver FROM deliveries INDEXED BY deliveries_waiting
  WHERE receiver = :receiver AND next_try_at_ms <= :nowMs
  ORDER BY next_try_at_ms LIMIT :limit`;

export const LIST_DELIVERIES_PLANNED_AFTER = `
  SELECT seq, tries, receiver FROM deliveries INDEXED BY deliveries_waiting
  WHERE receiver = :receiver AND next_try_at_ms > :afterMs
  ORDER BY next_try_at_ms LIMIT :limit`;

export const FIRST_TRY_AFTER = `
  SELECT next_try_at_ms AS nextAtMs FROM deliveries INDEXED BY deliveries_waiting
  WHERE receiver = :receiver AND next_try_at_ms > :nowMs
  ORDER BY next_try_at_ms LIMIT 1`;

const TRIED_SO_OFTEN = `deliveries.seq = :seq AND tries = :tries AND state = 'waiting'`;

export const GET_OPEN_DELIVERY = `
  SELECT deliveries.*, events.*, webhooks.* FROM deliveries
  JOIN events ON events.seq = deliveries.event_seq
  LEFT JOIN webhooks ON webhooks.id = deliveries.webhook_id
  WHERE ${TRIED_SO_OFTEN}`;

export const GET_LOG = `SELECT log, webhook_id FROM deliveries WHERE ${TRIED_SO_OFTEN}`;

export const END_TRY = `
  UPDATE deliveries
  SET tries = tries + 1, log = :log, state = :state, next_try_at_ms = :nextTryAtMs,
      ended_at_ms = :endedAtMs
  WHERE ${TRIED_SO_OFTEN}`;

export const COUNT_WAITING = `
  SELECT count(*) AS total FROM deliveries INDEXED BY deliveries_waiting WHERE ${IS_WAITING}`;

/** Its event goes with the last of its deliveries, by a trigger. */
export const REMOVE_DELIVERIES = `
  DELETE FROM deliveries WHERE seq IN (
    SELECT seq FROM deliveries INDEXED BY deliveries_by_end
    WHERE state = :state AND ended_at_ms < :beforeMs ORDER BY ended_at_ms LIMIT :limit
  )`;

export const COUNT_WEBHOOKS = `SELECT count(*) AS total FROM webhooks WHERE tenant = :tenant`;

export const INSERT_WEBHOOK = `
  INSERT INTO webhooks (id, tenant, url, types, enabled, secret, created_at_ms, updated_at_ms)
  VALUES (:id, :tenant, :url, :types, :enabled, :secret, :createdAtMs, :createdAtMs)`;

const OF_TENANT = `id = :id AND tenant = :tenant`;

export const GET_WEBHOOK = `SELECT * FROM webhooks WHERE ${OF_TENANT}`;

export const LIST_WEBHOOKS = `SELECT * FROM webhooks WHERE tenant = :tenant ORDER BY seq`;

export const CHANGE_WEBHOOK = `
  UPDATE webhooks
  SET url = coalesce(:url, url), types = coalesce(:types, types),
      enabled = coalesce(:enabled, enabled), updated_at_ms = :nowMs
  WHERE ${OF_TENANT} RETURNING *`;

export const DISABLE_GONE_WEBHOOK = `
  UPDATE webhooks SET enabled = 0, updated_at_ms = :nowMs WHERE id = :id AND url = :url`;

export const REPLACE_SECRET = `
  UPDATE webhooks
  SET old_secret = secret, old_secret_until_ms = :oldUntilMs, secret = :secret,
      updated_at_ms = :nowMs
  WHERE ${OF_TENANT} RETURNING *`;

export const REMOVE_WEBHOOK = `DELETE FROM webhooks WHERE ${OF_TENANT}`;

/** CROSS JOIN keeps the order of the tables, and so the order of the index. */
const loggedBy = (index: string, condition: string): string => `
  SELECT deliveries.*, events.* FROM deliveries INDEXED BY ${index}
  CROSS JOIN events ON events.seq = deliveries.event_seq
  WHERE webhook_id = :webhookId AND event_seq < :beforeSeq ${condition}
  ORDER BY event_seq DESC LIMIT :limit`;

export const LIST_DELIVERIES_OF_WEBHOOK = loggedBy('deliveries_of_webhook', '');

export const LIST_DELIVERIES_IN_STATE = loggedBy(
  'deliveries_of_webhook_by_state',
  'AND state = :state',
);

export const FIND_EVENT = `SELECT seq FROM events WHERE id = :eventId AND tenant = :tenant`;

export const REPLAY_DELIVERY = `
  UPDATE deliveries
  SET state = 'waiting', tries_before = tries, next_try_at_ms = :nowMs, ended_at_ms = NULL
  WHERE webhook_id = :webhookId AND event_seq = (SELECT seq FROM events WHERE id = :eventId)`;

export const GET_DELIVERY_OF_WEBHOOK = `
  SELECT deliveries.*, events.* FROM events
  JOIN deliveries ON deliveries.event_seq = events.seq
  WHERE events.id = :eventId AND webhook_id = :webhookId`;
