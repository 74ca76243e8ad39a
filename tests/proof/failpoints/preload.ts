// Loaded by a service before its own modules: kills it at a named point, the nth time it comes there, or
// plants a fault that the proofs must find. `FILMGATE_FAILPOINT=name@nth`, `FILMGATE_FAULT=name`.
import { isMainThread } from 'node:worker_threads';
import { plantFault } from './faults.ts';
import { watchCalls } from './watch-calls.ts';
import { watchCommits } from './watch-commits.ts';
import { watchDisk } from './watch-disk.ts';
import { POINTS } from './points.ts';

function killAt(name: string, nth: number): void {
  const point = POINTS[name];
  if (point === undefined) throw new Error(`FILMGATE_FAILPOINT: there is no point "${name}"`);
  let left = nth;
  /** At once: SIGKILL to oneself returns to nobody. */
  const hit = (): void => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
  if (point.on === 'commit') watchCommits(point, hit);
  else if (point.on === 'disk') watchDisk(point.step, hit);
  else watchCalls(point, hit);
}

if (isMainThread) {
  const [name = '', nth = '1'] = (process.env['FILMGATE_FAILPOINT'] ?? '').split('@');
  if (name !== '') killAt(name, Number(nth));
  const fault = process.env['FILMGATE_FAULT'];
  if (fault !== undefined) plantFault(fault);
}
