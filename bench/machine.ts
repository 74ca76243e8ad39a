// The machine that is measured on, and how busy others keep it.
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

export const CORES = availableParallelism();

/** Past this share of a core, each, the figures say more about the others. */
export const QUIET_LOAD_PER_CORE = 0.5;

const WINDOW_MS = 1000;

export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${CORES} cores (${model}), ${memoryGb} GB, ${type()} ${release()}, Node ${process.version}`;
}

/** Of the last minute: processes that ran or wanted to, this benchmark's among them. */
export const loadOfMinute = (): number => loadavg()[0] ?? 0;

/** Seconds that all cores together have spent on anything since the machine started. */
export function spentCpuS(): number {
  let spentMs = 0;
  for (const { times } of cpus()) spentMs += times.user + times.nice + times.sys + times.irq;
  return spentMs / 1000;
}

/** How many cores are busy while we are idle: the others' load, without what we ran before. */
export async function busyCores(): Promise<number> {
  const before = { cpuS: spentCpuS(), wallMs: performance.now() };
  await new Promise((resolve) => setTimeout(resolve, WINDOW_MS));
  return (spentCpuS() - before.cpuS) / ((performance.now() - before.wallMs) / 1000);
}
