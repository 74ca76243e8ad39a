// Tells receivers of events until they have taken them or all tries are used up. What is true stands in
// the store, so it may be killed at any time: a try that was not written down is made again, under the
// same id. Within one process no delivery is tried twice at once.
import type { DeliveryKey, OpenDelivery, Webhook } from '../event.ts';
import type { DueDeliveries, EventStore } from '../store/event-store.ts';
import type { WorkerLogger } from '../worker/attempt.ts';
import { systemClock, type Clock } from '../worker/clock.ts';
import { pause } from '../worker/pause.ts';
import { repeat } from '../worker/repeat.ts';
import { LONGEST_WAIT_MS, nextTryInMs } from './retry-plan.ts';

/** An event and where it goes. */
export interface Message {
  readonly event: OpenDelivery['event'];
  readonly receiver:
    | { readonly kind: 'callback'; readonly url: string }
    | { readonly kind: 'webhook'; readonly webhook: Webhook };
}

export interface Told {
  /** HTTP; null: no reply. */
  readonly status: number | null;
  /** Null: the receiver has taken it. */
  readonly error: string | null;
  /** It wants no more of them. */
  readonly gone: boolean;
  /** It asked for rest. */
  readonly retryAfterMs: number | null;
}

/** Sends one message, once, within a bounded time. @throws the signal's reason when that aborts */
export type Tell = (message: Message, signal: AbortSignal) => Promise<Told>;

/** `failed`: it will be told again. */
export type TellOutcome = 'delivered' | 'failed' | 'dead';

export type OnTold = (receiver: Message['receiver']['kind'], outcome: TellOutcome) => void;

export interface DispatcherOptions {
  readonly store: EventStore;
  readonly tell: Tell;
  readonly clock?: Clock;
  readonly logger?: WorkerLogger;
  /** 0 … 1 */
  readonly random?: () => number;
  /** Longest wait before it looks for new events without being woken. */
  readonly idleMs?: number;
  readonly onTold?: OnTold;
}

export interface Dispatcher {
  start(): void;
  /** There may be a new event; may be called thousands of times a second. */
  wake(): void;
  /** Nothing more is begun; what is being sent gets `graceMs` to end. */
  stop(options: { readonly graceMs: number }): Promise<void>;
}

type Next = Parameters<EventStore['endTry']>[1]['next'];

/** Being sent at once: in all, for one tenant, and to one host for one tenant. */
const MOST_AT_ONCE = 256;
const MOST_OF_TENANT = 64;
const MOST_TO_HOST = 8;
/** Receivers looked at in one go; takes about a millisecond. */
const RECEIVERS_A_PAGE = 100;
const IDLE_MS = 1_000;
const STORE_RETRY_MS = 1_000;
/** What changes within it is looked for together. */
const WAKE_MS = 20;

const silent: WorkerLogger = { info() {}, warn() {}, error() {} };

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, tell, clock = systemClock, logger = silent } = options;
  const { random = Math.random, idleMs = IDLE_MS, onTold = () => {} } = options;
  const stopping = new AbortController();
  const cutting = new AbortController();
  const underWay = new Map<number, Promise<void>>();
  const places = createPlaces();
  const rounds = repeat(clock, round, stopping.signal);
  /** Ends the wait of a wake. */
  let waking: (() => void) | undefined;
  let after: string | null = null;
  /** When the first of the receivers seen since the last start from the beginning falls due. */
  let nextAtMs = Number.POSITIVE_INFINITY;

  async function round(signal: AbortSignal): Promise<number> {
    const nowMs = clock.now();
    try {
      const page = await store.dueDeliveries({
        nowMs,
        longestWaitMs: LONGEST_WAIT_MS,
        after,
        receivers: RECEIVERS_A_PAGE,
        // Those under way are due as well, and come first.
        perReceiver: 2 * MOST_TO_HOST,
      });
      await begin(page, signal);
      if (after === null) nextAtMs = Number.POSITIVE_INFINITY;
      nextAtMs = Math.min(nextAtMs, page.nextAtMs ?? Number.POSITIVE_INFINITY);
      after = page.after;
      return after === null ? Math.max(0, Math.min(nextAtMs - nowMs, idleMs)) : 0;
    } catch (error) {
      logger.error({ err: error }, 'events could not be looked for');
      return idleMs;
    }
  }

  /** What finds no place is found again when something has ended. */
  async function begin({ due }: DueDeliveries, signal: AbortSignal): Promise<void> {
    for (const key of due) {
      if (signal.aborted || underWay.size >= MOST_AT_ONCE) return;
      const receiver = `receiver ${key.receiver}`;
      // Before it is read: there may be thousands for a host that is slow.
      if (underWay.has(key.seq) || !places.isFree(receiver, MOST_TO_HOST)) continue;
      const delivery = await store.openDelivery(key);
      if (delivery === undefined) continue;
      const message = messageOf(delivery);
      if (message === undefined) {
        hold(key, () => unheard(delivery));
        continue;
      }
      const tenant = `tenant ${delivery.event.tenant}`;
      const host = `host ${URL.parse(urlOf(message))?.host} ${tenant}`;
      if (!places.isFree(tenant, MOST_OF_TENANT) || !places.isFree(host, MOST_TO_HOST)) continue;
      hold(key, () => tellOnce(delivery, message), places.take([receiver, tenant, host]));
    }
  }

  /** @param leave gives the places back */
  function hold({ seq }: DeliveryKey, work: () => Promise<void>, leave = (): void => {}): void {
    const done = work()
      .catch((error: unknown) => {
        if (!cutting.signal.aborted) logger.error({ err: error, seq }, 'an event was not told');
      })
      .finally(() => {
        underWay.delete(seq);
        leave();
        rounds.wake();
      });
    underWay.set(seq, done);
  }

  async function tellOnce(delivery: OpenDelivery, message: Message): Promise<void> {
    const atMs = clock.now();
    const startedMs = clock.elapsed();
    let told: Told;
    try {
      told = await tell(message, cutting.signal);
    } catch (error) {
      if (cutting.signal.aborted) throw error;
      // Something of ours; the receiver gets it when that is mended.
      logger.error({ err: error, eventId: delivery.event.id }, 'an event could not be sent');
      told = { status: null, error: 'not_sent', gone: false, retryAfterMs: null };
    }
    const nowMs = clock.now();
    const { status, error } = told;
    const durationMs = Math.round(clock.elapsed() - startedMs);
    const made = { atMs, durationMs, status, error };
    const next = nextOf(delivery, message, told, nowMs);
    const outcome = outcomeOf(next);
    const { id: eventId, type, task } = delivery.event;
    const fields = {
      eventId,
      type,
      taskId: task.id,
      receiver: message.receiver.kind,
      status,
      error,
    };
    if (outcome === 'dead') logger.warn(fields, 'a receiver was not told of an event');
    else logger.info(fields, outcome === 'delivered' ? 'told' : 'not told yet');
    if (await write(delivery, { made, next, nowMs })) onTold(message.receiver.kind, outcome);
  }

  function nextOf(
    delivery: OpenDelivery,
    message: Message,
    { error, gone, retryAfterMs }: Told,
    nowMs: number,
  ): Next {
    if (error === null) return 'delivered';
    if (gone) return { gone: { url: urlOf(message) } };
    const inMs = nextTryInMs(delivery, retryAfterMs, random());
    return inMs === undefined ? 'dead' : { atMs: nowMs + inMs };
  }

  /** Its webhook was removed or disabled while it waited. */
  async function unheard(delivery: OpenDelivery): Promise<void> {
    const nowMs = clock.now();
    const made = { atMs: nowMs, durationMs: 0, status: null, error: 'disabled' };
    if (await write(delivery, { made, next: 'dead', nowMs })) onTold('webhook', 'dead');
  }

  /** Until the store answers: what cannot be written down must not be sent again at once. */
  async function write(
    key: DeliveryKey,
    outcome: Parameters<EventStore['endTry']>[1],
  ): Promise<boolean> {
    for (;;) {
      try {
        return await store.endTry(key, outcome);
      } catch (error) {
        logger.error({ err: error }, 'a try to tell of an event could not be written down');
        if (stopping.signal.aborted) return false;
        await pause(clock, STORE_RETRY_MS, stopping.signal);
      }
    }
  }

  return {
    start: () => rounds.start(),
    wake() {
      waking ??= clock.setTimer(WAKE_MS, () => {
        waking = undefined;
        rounds.wake();
      });
    },
    async stop({ graceMs }) {
      stopping.abort();
      waking?.();
      await rounds.ended();
      const cancelCut = clock.setTimer(graceMs, () => cutting.abort());
      await Promise.all(underWay.values());
      cancelCut();
    },
  };
}

function outcomeOf(next: Next): TellOutcome {
  if (next === 'delivered') return 'delivered';
  return typeof next === 'object' && 'atMs' in next ? 'failed' : 'dead';
}

function messageOf({ event, receiver }: OpenDelivery): Message | undefined {
  if (receiver.kind === 'callback') return { event, receiver };
  const { webhook } = receiver;
  return webhook?.enabled === true ? { event, receiver: { kind: 'webhook', webhook } } : undefined;
}

const urlOf = ({ receiver }: Message): string =>
  receiver.kind === 'callback' ? receiver.url : receiver.webhook.url;

/** Counts what is under way by name. */
function createPlaces(): {
  isFree(name: string, most: number): boolean;
  /** @returns gives them back */
  take(names: readonly string[]): () => void;
} {
  const taken = new Map<string, number>();
  const count = (name: string): number => taken.get(name) ?? 0;
  function add(name: string, by: 1 | -1): void {
    const now = count(name) + by;
    if (now === 0) taken.delete(name);
    else taken.set(name, now);
  }
  return {
    isFree: (name, most) => count(name) < most,
    take(names) {
      for (const name of names) add(name, 1);
      return () => {
        for (const name of names) add(name, -1);
      };
    },
  };
}
