// What became of a task, for those who asked to be told, and the telling of it.
//
//   waiting ──► delivered ──┐
//    ▲ └──────► dead ───────┤
//    └───── replayed ───────┘
//
// An event is written in the transaction of the change that it tells of. It goes to each of its receivers
// as a delivery, at least once: a try that nobody could write down is made again, under the same id.
// Events of one task may arrive in another order than they happened.
import type { TaskState } from '@filmgate/protocol';
import type { Task } from './task.ts';

export type EventType = `task.${TaskState}`;

export interface TaskEvent {
  /** Unguessable; the same for each receiver and each try. */
  readonly id: string;
  readonly tenant: string;
  readonly type: EventType;
  readonly atMs: number;
  /** As it was then: it may have moved on since, or be removed. */
  readonly task: Task;
}

/** Where a tenant wants to be told of its tasks. */
export interface Webhook {
  readonly id: string;
  readonly tenant: string;
  readonly url: string;
  /** What it is told of. */
  readonly types: readonly EventType[];
  /** Off, nothing is told, and what happens meanwhile is never told. */
  readonly enabled: boolean;
  /** As its owner sealed it; opaque here. */
  readonly secret: string;
  /** The secret before, while receivers may still know only that one. */
  readonly oldSecret: { readonly secret: string; readonly untilMs: number } | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export type DeliveryState = 'waiting' | 'delivered' | 'dead';

/** One try to tell. */
export interface DeliveryTry {
  readonly atMs: number;
  readonly durationMs: number;
  /** HTTP; null: no reply. */
  readonly status: number | null;
  /** Why it does not count; null: it does. */
  readonly error: string | null;
}

/** Which delivery a write is about: refused where it was tried meanwhile. */
export interface DeliveryKey {
  readonly seq: number;
  /** Tries so far. */
  readonly tries: number;
}

/** What is to be told, and to whom. */
export interface OpenDelivery extends DeliveryKey {
  readonly event: TaskEvent;
  /** Tries since it was made or replayed. */
  readonly triesOfRound: number;
  /** A task's own `callback_url`, or a webhook as it is now; null: that is gone. */
  readonly receiver:
    | { readonly kind: 'callback'; readonly url: string }
    | { readonly kind: 'webhook'; readonly webhook: Webhook | null };
}

/** A delivery to a webhook as its owner sees it. */
export interface LoggedDelivery {
  readonly eventId: string;
  readonly type: EventType;
  readonly taskId: string;
  readonly eventAtMs: number;
  readonly state: DeliveryState;
  readonly tries: number;
  /** The last of them, oldest first. */
  readonly log: readonly DeliveryTry[];
  readonly nextTryAtMs: number | null;
}
