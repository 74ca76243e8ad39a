// The store as a process of the service reaches it: writes take time, the disk may fail, and the process
// may die before a write, or after its commit and before it knows.
import { StoreError, type SqliteStore } from '@filmgate/tasks';
import type { Faults } from './faults.ts';
import type { SimulatedProcess } from './process.ts';
import type { Timeline } from './timeline.ts';

/** They read at once, in the turn that asks. */
const READS: ReadonlySet<string> = new Set([
  'get',
  'list',
  'keptReply',
  'counts',
  'queued',
  'gatewayQueues',
  'nextGatewayTasks',
  'due',
  'openAttempts',
  'listUnknown',
  'attemptsOf',
  'chargeOf',
]);

export interface SlowStoreOptions {
  readonly process: SimulatedProcess;
  readonly timeline: Timeline;
  readonly faults: Faults;
  readonly diskFails: () => boolean;
  readonly point: (where: string) => void;
}

export function slowStore(
  store: SqliteStore,
  { process, timeline, faults, diskFails, point }: SlowStoreOptions,
): SqliteStore {
  type Method = (...given: readonly unknown[]) => Promise<unknown>;

  function checkDisk(): void {
    if (diskFails()) throw new StoreError('unavailable', 'the disk fails');
  }

  /** Neither a dead nor a paused process writes. */
  const pass = (delayMs: number): Promise<void> =>
    new Promise((resolve) => timeline.after(delayMs, () => process.deliver(resolve)));

  async function write(name: string, act: () => Promise<unknown>): Promise<unknown> {
    point(`before ${name}`);
    const { before, after } = faults.writeMs();
    await pass(before);
    checkDisk();
    const value = await act();
    point(`after ${name}`);
    await pass(after);
    return value;
  }

  return new Proxy(store, {
    get(target, name: keyof SqliteStore) {
      if (typeof name === 'symbol') return target[name];
      const method = target[name] as Method;
      return (...given: readonly unknown[]) =>
        process.call(async () => {
          if (!READS.has(name)) return write(name, () => timeline.busyWith(method(...given)));
          checkDisk();
          return method(...given);
        });
    },
  });
}
