import type { LoggedDelivery } from '../event.ts';
import type { WebhookStore } from '../store/webhook-store.ts';
import { loggedFromRow, webhookFromRow, type LoggedRow, type WebhookRow } from './event-row.ts';
import * as sql from './event-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';

export function createSqliteWebhooks({ database, read, write }: SqliteAccess): WebhookStore {
  const count = database.prepare<[object], { total: number }>(sql.COUNT_WEBHOOKS);
  const insert = database.prepare<[object]>(sql.INSERT_WEBHOOK);
  const get = database.prepare<[object], WebhookRow>(sql.GET_WEBHOOK);
  const list = database.prepare<[object], WebhookRow>(sql.LIST_WEBHOOKS);
  const change = database.prepare<[object], WebhookRow>(sql.CHANGE_WEBHOOK);
  const disableGone = database.prepare<[object]>(sql.DISABLE_GONE_WEBHOOK);
  const replaceSecret = database.prepare<[object], WebhookRow>(sql.REPLACE_SECRET);
  const remove = database.prepare<[object]>(sql.REMOVE_WEBHOOK);
  const listDeliveries = database
    .prepare<[object], LoggedRow>(sql.LIST_DELIVERIES_OF_WEBHOOK)
    .expand();
  const listInState = database.prepare<[object], LoggedRow>(sql.LIST_DELIVERIES_IN_STATE).expand();
  const findEvent = database.prepare<[object], { seq: number }>(sql.FIND_EVENT);
  const replay = database.prepare<[object]>(sql.REPLAY_DELIVERY);
  const getDelivery = database.prepare<[object], LoggedRow>(sql.GET_DELIVERY_OF_WEBHOOK).expand();

  function logged(webhookId: string, eventId: string): LoggedDelivery | undefined {
    const row = getDelivery.get({ webhookId, eventId });
    return row === undefined ? undefined : loggedFromRow(row);
  }

  const isOf = (tenant: string, id: string): boolean => get.get({ tenant, id }) !== undefined;

  return {
    addWebhook: ({ types, enabled, ...webhook }, { most }) =>
      write(() => {
        if ((count.get({ tenant: webhook.tenant })?.total ?? 0) >= most) return false;
        insert.run({ ...webhook, types: JSON.stringify(types), enabled: enabled ? 1 : 0 });
        return true;
      }),

    getWebhook: (tenant, id) => read(() => fromRow(get.get({ tenant, id }))),

    listWebhooks: (tenant) => read(() => list.all({ tenant }).map(webhookFromRow)),

    changeWebhook: (tenant, id, { url, types, enabled }, nowMs) =>
      write(() =>
        fromRow(
          change.get({
            tenant,
            id,
            url: url ?? null,
            types: types === undefined ? null : JSON.stringify(types),
            enabled: enabled === undefined ? null : Number(enabled),
            nowMs,
          }),
        ),
      ),

    disableGone: (tenant, id, { url, nowMs }) =>
      write(() => isOf(tenant, id) && disableGone.run({ id, url, nowMs }).changes > 0),

    replaceSecret: (tenant, id, options) =>
      write(() => fromRow(replaceSecret.get({ tenant, id, ...options }))),

    removeWebhook: (tenant, id) => write(() => remove.run({ tenant, id }).changes > 0),

    listDeliveries: (tenant, webhookId, { limit, before, state }) =>
      read(() => {
        if (!isOf(tenant, webhookId)) return undefined;
        const beforeSeq =
          before === undefined
            ? Number.MAX_SAFE_INTEGER
            : (findEvent.get({ tenant, eventId: before })?.seq ?? 0);
        const page = { webhookId, beforeSeq, limit };
        const rows =
          state === undefined ? listDeliveries.all(page) : listInState.all({ ...page, state });
        return rows.map(loggedFromRow);
      }),

    getDelivery: (tenant, webhookId, eventId) =>
      read(() => (isOf(tenant, webhookId) ? logged(webhookId, eventId) : undefined)),

    replay: (tenant, webhookId, eventId, nowMs) =>
      write((): LoggedDelivery | undefined => {
        if (!isOf(tenant, webhookId)) return undefined;
        replay.run({ webhookId, eventId, nowMs });
        return logged(webhookId, eventId);
      }),
  };
}

const fromRow = (row: WebhookRow | undefined): ReturnType<typeof webhookFromRow> | undefined =>
  row === undefined ? undefined : webhookFromRow(row);
