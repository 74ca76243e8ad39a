import type {
  DeliveryState,
  DeliveryTry,
  EventType,
  LoggedDelivery,
  OpenDelivery,
  TaskEvent,
  Webhook,
} from '../event.ts';
import { taskFromRow, type TaskRow } from './task-row.ts';

interface EventRow {
  readonly seq: number;
  readonly id: string;
  readonly tenant: string;
  readonly type: EventType;
  readonly at_ms: number;
  readonly task_id: string;
  readonly task: string;
}

interface DeliveryRow {
  readonly seq: number;
  readonly webhook_id: string | null;
  readonly callback_url: string | null;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly tries_before: number;
  readonly next_try_at_ms: number | null;
  readonly log: string;
}

export interface WebhookRow {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  readonly types: string;
  readonly enabled: 0 | 1;
  readonly secret: string;
  readonly old_secret: string | null;
  readonly old_secret_until_ms: number | null;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

/** By table, as better-sqlite3 expands a join. */
export interface LoggedRow {
  readonly deliveries: DeliveryRow;
  readonly events: EventRow;
}

export interface OpenRow extends LoggedRow {
  /** All null where there is none. */
  readonly webhooks: WebhookRow | { readonly id: null };
}

export function webhookFromRow(row: WebhookRow): Webhook {
  const { old_secret: secret, old_secret_until_ms: untilMs } = row;
  return {
    id: row.id,
    tenant: row.tenant,
    url: row.url,
    types: JSON.parse(row.types) as EventType[],
    enabled: row.enabled === 1,
    secret: row.secret,
    oldSecret: secret === null || untilMs === null ? null : { secret, untilMs },
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

const eventFromRow = (row: EventRow): TaskEvent => ({
  id: row.id,
  tenant: row.tenant,
  type: row.type,
  atMs: row.at_ms,
  task: taskFromRow(JSON.parse(row.task) as TaskRow),
});

export function openFromRow({ deliveries: row, events, webhooks }: OpenRow): OpenDelivery {
  return {
    seq: row.seq,
    tries: row.tries,
    triesOfRound: row.tries - row.tries_before,
    event: eventFromRow(events),
    receiver:
      row.callback_url === null
        ? { kind: 'webhook', webhook: webhooks.id === null ? null : webhookFromRow(webhooks) }
        : { kind: 'callback', url: row.callback_url },
  };
}

export const triesFromText = (log: string): DeliveryTry[] => JSON.parse(log) as DeliveryTry[];

export const loggedFromRow = ({ deliveries: row, events }: LoggedRow): LoggedDelivery => ({
  eventId: events.id,
  type: events.type,
  taskId: events.task_id,
  eventAtMs: events.at_ms,
  state: row.state,
  tries: row.tries,
  log: triesFromText(row.log),
  nextTryAtMs: row.next_try_at_ms,
});
