import type { DueDelivery, EventStore } from '../store/event-store.ts';
import { openFromRow, triesFromText, type OpenRow } from './event-row.ts';
import * as sql from './event-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';

/** Kept of one delivery, replays included. */
const MOST_TRIES_LOGGED = 30;

export function createSqliteEvents({ database, read, write }: SqliteAccess): EventStore {
  const nextReceiver = database.prepare<[object], { receiver: string }>(sql.NEXT_RECEIVER);
  const listDue = database.prepare<[object], DueDelivery>(sql.LIST_DUE_DELIVERIES);
  const listPlannedAfter = database.prepare<[object], DueDelivery>(
    sql.LIST_DELIVERIES_PLANNED_AFTER,
  );
  const firstAfter = database.prepare<[object], { nextAtMs: number }>(sql.FIRST_TRY_AFTER);
  const getOpen = database.prepare<[object], OpenRow>(sql.GET_OPEN_DELIVERY).expand();
  const getLog = database.prepare<[object], { log: string; webhook_id: string | null }>(
    sql.GET_LOG,
  );
  const endTry = database.prepare<[object]>(sql.END_TRY);
  const disableGone = database.prepare<[object]>(sql.DISABLE_GONE_WEBHOOK);
  const countWaiting = database.prepare<[], { total: number }>(sql.COUNT_WAITING);
  const remove = database.prepare<[object]>(sql.REMOVE_DELIVERIES);

  return {
    dueDeliveries: ({ nowMs, longestWaitMs, after, receivers, perReceiver }) =>
      read(() => {
        const due: DueDelivery[] = [];
        let nextAtMs: number | null = null;
        let behind = after ?? '';
        for (let seen = 0; seen < receivers; seen += 1) {
          const found = nextReceiver.get({ after: behind });
          if (found === undefined) return { due, nextAtMs, after: null };
          const { receiver } = found;
          behind = receiver;
          const first = listDue.all({ receiver, nowMs, limit: perReceiver });
          const rest = { receiver, afterMs: nowMs + longestWaitMs, limit: perReceiver };
          due.push(...first, ...listPlannedAfter.all(rest));
          const later = firstAfter.get({ receiver, nowMs });
          if (later !== undefined) nextAtMs = Math.min(nextAtMs ?? later.nextAtMs, later.nextAtMs);
        }
        return { due, nextAtMs, after: behind };
      }),

    openDelivery: ({ seq, tries }) =>
      read(() => {
        const row = getOpen.get({ seq, tries });
        return row === undefined ? undefined : openFromRow(row);
      }),

    endTry: ({ seq, tries }, { made, next, nowMs }) =>
      write(() => {
        const tried = getLog.get({ seq, tries });
        if (tried === undefined) return false;
        const log = [...triesFromText(tried.log), made].slice(-MOST_TRIES_LOGGED);
        const again = typeof next === 'object' && 'atMs' in next;
        endTry.run({
          seq,
          tries,
          log: JSON.stringify(log),
          state: again ? 'waiting' : next === 'delivered' ? 'delivered' : 'dead',
          nextTryAtMs: again ? next.atMs : null,
          endedAtMs: again ? null : nowMs,
        });
        if (typeof next === 'object' && 'gone' in next && tried.webhook_id !== null) {
          disableGone.run({ id: tried.webhook_id, url: next.gone.url, nowMs });
        }
        return true;
      }),

    countWaiting: () => read(() => countWaiting.get()?.total ?? 0),

    removeDeliveries: (options) => write(() => remove.run(options).changes),
  };
}
