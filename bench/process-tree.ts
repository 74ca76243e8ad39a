// What a process and all that it started use, read from Linux' /proc; elsewhere nothing is known.
import { readdirSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;
// Places in a line of /proc/<pid>/stat, counted from `state`.
const PARENT = 1;
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
const ENDED_CHILDREN_USER_TICKS = 13;
const ENDED_CHILDREN_SYSTEM_TICKS = 14;

export interface TreePeaks {
  /** Largest sum of the resident memory; pages that processes share count once for each of them. */
  readonly residentMb: number;
  /** Largest sum without files, such as programs and libraries, and shared memory. */
  readonly privateMb: number;
  /** Processor time; what a process uses after it was last looked at is missing. */
  readonly cpuS: number;
}

export interface TreeWatch {
  sample(): void;
  /** undefined where there is no /proc. */
  peaks(): TreePeaks | undefined;
}

export function watchTree(root: number): TreeWatch {
  let residentPages = 0;
  let privatePages = 0;
  const ticks = new Map<number, number>();
  return {
    sample() {
      let resident = 0;
      let shared = 0;
      for (const [pid, stat] of treeOf(root)) {
        const [, residentOf = 0, sharedOf = 0] = readProc(`${pid}/statm`)?.split(' ') ?? [];
        resident += Number(residentOf);
        shared += Number(sharedOf);
        ticks.set(pid, Number(stat[USER_TICKS]) + Number(stat[SYSTEM_TICKS]));
      }
      residentPages = Math.max(residentPages, resident);
      privatePages = Math.max(privatePages, resident - shared);
    },
    peaks() {
      if (ticks.size === 0) return undefined;
      return {
        residentMb: (residentPages * PAGE_BYTES) / 2 ** 20,
        privateMb: (privatePages * PAGE_BYTES) / 2 ** 20,
        cpuS: ticks.values().reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND,
      };
    },
  };
}

/**
 * Processor time of our children that have ended, and of theirs: exact, but for processes whose parent
 * ended before them.
 *
 * @returns undefined where there is no /proc
 */
export function endedChildrenCpuS(): number | undefined {
  const stat = statOf('self');
  if (stat === undefined) return undefined;
  const ticks = Number(stat[ENDED_CHILDREN_USER_TICKS]) + Number(stat[ENDED_CHILDREN_SYSTEM_TICKS]);
  return ticks / TICKS_PER_SECOND;
}

type Stat = readonly string[];

function treeOf(root: number): ReadonlyMap<number, Stat> {
  const stats = new Map<number, Stat>();
  const children = new Map<number, number[]>();
  for (const name of listProc()) {
    const stat = statOf(name);
    if (stat === undefined) continue;
    const parent = Number(stat[PARENT]);
    stats.set(Number(name), stat);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = new Map<number, Stat>();
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    const stat = stats.get(pid);
    if (stat !== undefined) tree.set(pid, stat);
    queue.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** The fields after the name, which may hold spaces and brackets itself. */
function statOf(name: string): Stat | undefined {
  const line = readProc(`${name}/stat`);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ');
}

function listProc(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function readProc(name: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return undefined;
  }
}
