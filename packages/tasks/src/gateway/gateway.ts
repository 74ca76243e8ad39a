// The part of the service that has films made by others. It sends, looks and fetches; what is true stands
// in the store, so it may be killed at any time.
import { randomUUID } from 'node:crypto';
import type { AttemptStore } from '../store/attempt-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { WorkerLogger } from '../worker/attempt.ts';
import { systemClock, type Clock } from '../worker/clock.ts';
import { repeat } from '../worker/repeat.ts';
import { createSubmitter } from './submitter.ts';
import type { Choose, Rest, Upstream, WhyNobody } from './upstream.ts';
import { createWatcher } from './watcher.ts';

export interface GatewayOptions {
  readonly store: AttemptStore & Pick<LedgerStore, 'chargeOf'>;
  readonly upstreams: readonly Upstream[];
  readonly choose: Choose;
  /** Unless told, there is always somebody. */
  readonly whyNobody?: WhyNobody;
  readonly clock?: Clock;
  readonly logger?: WorkerLogger;
  readonly newAttemptId?: () => string;
  readonly onChange?: (taskId: string) => void;
}

export interface Gateway {
  /** Takes up what a crash left, then works. */
  start(): Promise<void>;
  /** There may be a task to send, or one that was cancelled. */
  wake(): void;
  /** Providers that refused a moment ago. */
  resting(): ReadonlyMap<string, Rest>;
  /** Nothing new is sent; requests under way get their reply, downloads `graceMs` to end. */
  stop(options: { readonly graceMs: number }): Promise<void>;
}

const silent: WorkerLogger = { info() {}, warn() {}, error() {} };

export function createGateway(options: GatewayOptions): Gateway {
  const {
    store,
    upstreams,
    choose,
    whyNobody = () => undefined,
    clock = systemClock,
    logger = silent,
  } = options;
  const { newAttemptId = randomUUID, onChange = () => {} } = options;
  const stopping = new AbortController();
  const cutting = new AbortController();
  const submitter = createSubmitter({
    store,
    upstreams: new Map(upstreams.map((upstream) => [upstream.name, upstream])),
    choose,
    whyNobody,
    clock,
    logger,
    newAttemptId,
    onChange,
    onSettled: wake,
  });
  const watchers = upstreams.map((upstream) =>
    createWatcher({
      store,
      upstream,
      clock,
      logger,
      onChange,
      onOver: () => sending.wake(),
    }),
  );
  const sending = repeat(clock, (signal) => submitter.run(signal), stopping.signal);
  const looking = watchers.map((watcher) =>
    repeat(clock, () => watcher.run(cutting.signal), stopping.signal),
  );

  function wake(): void {
    sending.wake();
    for (const one of looking) one.wake();
  }

  return {
    async start() {
      const unknown = await store.recoverAttempts({ nowMs: clock.now() });
      if (unknown.length > 0) logger.warn({ attempts: unknown }, 'replies were lost in a crash');
      sending.start();
      for (const one of looking) one.start();
    },
    wake,
    resting: () => submitter.resting(),
    async stop({ graceMs }) {
      stopping.abort();
      const cancelCut = clock.setTimer(graceMs, () => cutting.abort());
      await Promise.all([sending.ended(), ...looking.map((one) => one.ended())]);
      await submitter.idle();
      await Promise.all(watchers.map((watcher) => watcher.idle()));
      cancelCut();
    },
  };
}
