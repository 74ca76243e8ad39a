// One program, from its start to its end, with all that it starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { busyCores, spentCpuS } from './machine.ts';
import { endedChildrenCpuS, type TreePeaks, watchTree } from './process-tree.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

export interface MeasuredRun {
  readonly wallS: number;
  /** Of the whole tree of processes; undefined where it cannot be known. */
  readonly peaks: TreePeaks | undefined;
  /** Cores that others kept busy in the second before it, and while it ran. */
  readonly othersBefore: number;
  readonly othersDuring: number | undefined;
}

export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly code = 'command_failed';
}

const SAMPLE_MS = 50;
const STDERR_CHARACTERS = 2000;

/** @throws CommandFailed */
export async function measureRun({ program, args }: Command): Promise<MeasuredRun> {
  const othersBefore = await busyCores();
  const before = { spentS: spentCpuS(), ownS: ownCpuS(), endedS: endedChildrenCpuS() };
  const startedMs = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit').then(([code]) => ({ code, atMs: performance.now() }));
  const said = text(child.stderr);
  const watch = watchTree(child.pid ?? 0);
  const sampler = setInterval(watch.sample, SAMPLE_MS);
  const { code, atMs } = await ended.finally(() => clearInterval(sampler));
  const wallS = (atMs - startedMs) / 1000;
  const spentS = spentCpuS() - before.spentS - (ownCpuS() - before.ownS);
  const endedS = (endedChildrenCpuS() ?? 0) - (before.endedS ?? 0);
  const stderr = await said;
  if (code !== 0) {
    throw new CommandFailed(
      `A measured program must end with 0; ${program} ended with ${code}: ${stderr.slice(-STDERR_CHARACTERS).trim()}`,
    );
  }
  const seen = watch.peaks();
  const peaks = seen && { ...seen, cpuS: Math.max(seen.cpuS, endedS) };
  return {
    wallS,
    peaks,
    othersBefore,
    othersDuring: peaks && Math.max(0, (spentS - peaks.cpuS) / wallS),
  };
}

/** What measuring costs. */
function ownCpuS(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
