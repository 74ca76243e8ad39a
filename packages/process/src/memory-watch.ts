// Memory is watched, not limited: V8 keeps addresses for gigabytes that it never uses, so that the
// kernel's limits, which count those, cannot be drawn close. On Linux a child is watched from outside,
// elsewhere it watches itself.
import { readFileSync } from 'node:fs';

/** A decoder fills some 2 MB in a millisecond: so much can it exceed its limit. */
const LOOK_MS = 25;
const PAGE_BYTES = 4096;

/** Where a child that watches itself reads its limit. */
export const OWN_LIMIT_VARIABLE = 'FILMGATE_CHILD_MEMORY_BYTES';
/** Its exit code when it is past it. */
export const OWN_LIMIT_EXIT = 86;

/** Linux. @returns ends the watch */
export function watchMemory(pid: number, limitBytes: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limitBytes) return;
    clearInterval(timer);
    exceeded();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** In the child, first of all; nothing where nobody asked for it. */
export function watchOwnMemory(): void {
  // Not configuration: it is for this process alone, and written by who started it.
  // oxlint-disable-next-line node/no-process-env
  const limitBytes = Number(process.env[OWN_LIMIT_VARIABLE] ?? Infinity);
  if (limitBytes === Infinity) return;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > limitBytes) process.exit(OWN_LIMIT_EXIT);
  }, LOOK_MS);
  timer.unref();
}

/** Of the process and of those in its main thread's charge: of a sandbox the program that it holds. */
export function residentBytes(pid: number): number {
  const [, pages = 0] = read(`/proc/${pid}/statm`).split(' ');
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce(
    (sum, child) => sum + residentBytes(Number(child)),
    Number(pages) * PAGE_BYTES,
  );
}

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
