// Who was started by whom, as the system tells it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Running processes whose parent is `pid`. */
export function childrenOf(pid: number): number[] {
  return processes()
    .filter(({ parent }) => parent === pid)
    .map(({ pid }) => pid);
}

/** Its children, theirs, and so on. */
export function descendantsOf(pid: number): number[] {
  const all = processes();
  const below = (of: number): number[] =>
    all.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}

export function isRunning(pid: number): boolean {
  return processes().some((process) => process.pid === pid);
}

/**
 * Memory of a process and all that it started, MiB; what they share is counted once. 0 where the system
 * is not Linux.
 */
export function memoryMb(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const own = readOr0(pid);
  return childrenOf(pid).reduce((sum, child) => sum + memoryMb(child), own);
}

function readOr0(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Those that have ended and wait for their parent to notice are left out. */
function processes(): Process[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // After the program's name, which may hold anything: state, parent.
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  }
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent) };
    });
}
