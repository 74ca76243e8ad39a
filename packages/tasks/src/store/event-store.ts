// The outbox: what is to be told of tasks. The store itself writes an event with each change of a task's
// state that somebody listens to, in the same transaction, whatever code makes the change. Who listens:
// a task's `callback_url` (queued, running the first time, succeeded, failed, expired) and the tenant's
// webhooks that are enabled and want the type.
import type { DeliveryKey, DeliveryTry, OpenDelivery } from '../event.ts';

/** A delivery and whom it goes to. */
export interface DueDelivery extends DeliveryKey {
  readonly receiver: string;
}

/** Deliveries that may be tried, of some of the receivers. */
export interface DueDeliveries {
  readonly due: readonly DueDelivery[];
  /** When the first of the others of these receivers falls due; null: there are none. */
  readonly nextAtMs: number | null;
  /** Go on behind this receiver; null: there are no more. */
  readonly after: string | null;
}

export interface EventStore {
  /**
   * Goes through receivers that something waits for, so that one with many deliveries hides no other:
   * of each the first that are due. What is planned for later than `longestWaitMs` from now was planned
   * by a clock that has since been set back, and is due as well.
   */
  dueDeliveries(options: {
    nowMs: number;
    longestWaitMs: number;
    /** As given back by the page before; null: from the start. */
    after: string | null;
    /** At most so many receivers, and so many deliveries of each. */
    receivers: number;
    perReceiver: number;
  }): Promise<DueDeliveries>;
  /** @returns undefined where it was tried meanwhile, or waits no more */
  openDelivery(key: DeliveryKey): Promise<OpenDelivery | undefined>;
  /**
   * A try was made. `gone`: the receiver wants no more, so it is dead, and its webhook is disabled if it
   * still is at `gone.url`. @returns false, and nothing is written, where it was tried meanwhile
   */
  endTry(
    key: DeliveryKey,
    outcome: {
      made: DeliveryTry;
      next: 'delivered' | 'dead' | { atMs: number } | { gone: { url: string } };
      nowMs: number;
    },
  ): Promise<boolean>;
  countWaiting(): Promise<number>;
  /**
   * Removes deliveries that ended like this before `beforeMs`, the oldest first, at most `limit`; an event
   * goes with the last of its own. @returns how many deliveries
   */
  removeDeliveries(options: {
    state: 'delivered' | 'dead';
    beforeMs: number;
    limit: number;
  }): Promise<number>;
}
