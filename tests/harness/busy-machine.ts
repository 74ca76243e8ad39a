import { availableParallelism, loadavg } from 'node:os';

/**
 * A time limit for this machine as busy as it is: the limits are promised for a machine of two cores
 * that does nothing else. Windows counts no load; there the limit is as given.
 */
export function onThisMachineMs(limitMs: number): number {
  const [lastMinute = 0] = loadavg();
  return limitMs * Math.max(1, (1 + lastMinute) / Math.min(2, availableParallelism()));
}
