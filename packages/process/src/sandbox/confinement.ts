// What a child may reach of this machine and how much of it it may use, at the level that the machine
// has. Each level has what the ones after it have:
//
// - `bubblewrap`: the child sees programs, libraries and our code, all read-only, and its own folder;
//   no network, no other process, no privilege.
// - `no-network`: a network of its own, with nobody in it; it sees the files that we see.
// - `limits`: the kernel limits its processor time, the size of each file that it writes, how many it
//   has open, its address space; no core dumps.
// - `watch`: memory and time are watched from outside, all that macOS and Windows have.
import { constants } from 'node:os';

/** From the strongest on. */
export const SANDBOX_LEVELS = ['bubblewrap', 'no-network', 'limits', 'watch'] as const;
export type SandboxLevel = (typeof SANDBOX_LEVELS)[number];

export interface Confinement {
  readonly level: SandboxLevel;
  /** Absolute: the child's own, where it writes and what it takes for the machine's temporary folder. */
  readonly folder: string;
  /** Absolute, also inside `folder`: what it reads beside our code. */
  readonly readOnly: readonly string[];
  /** Resident; past it the child is killed. */
  readonly memoryBytes: number;
  /** Of the processor, over all its threads. */
  readonly cpuS: number;
  /** Of each file that it writes. */
  readonly fileBytes: number;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** A film with footage has some 40 open. */
const OPEN_FILES = 256;
/**
 * Above the resident memory: V8 and the stacks of threads keep three to four gigabytes of addresses that
 * they do not use. No measure of memory, but an end to what grows faster than it is watched.
 */
const UNUSED_ADDRESS_BYTES = 6 * 2 ** 30;
/** From the signal that tells it, SIGXCPU, to the one that cannot be ignored. */
const CPU_GRACE_S = 2;

/**
 * @param codeFolders what a program of ours is made of
 * @param background below what answers requests
 */
export function confinedCommand(
  command: Command,
  confinement: Confinement,
  { codeFolders, background }: { codeFolders: readonly string[]; background: boolean },
): Command {
  if (confinement.level === 'watch') return command;
  const { level } = confinement;
  const line = [
    ...(background ? words(`nice -n ${constants.priority.PRIORITY_BELOW_NORMAL}`) : []),
    ...limits(confinement),
    ...(level === 'no-network' ? words('unshare --user --map-current-user --net --ipc --') : []),
    ...(level === 'bubblewrap' ? bubblewrap(confinement, codeFolders) : []),
    command.program,
    ...command.args,
  ];
  const [program = command.program, ...args] = line;
  return { program, args };
}

function limits({ memoryBytes, cpuS, fileBytes }: Confinement): string[] {
  return [
    'prlimit',
    '--core=0',
    `--cpu=${cpuS}:${cpuS + CPU_GRACE_S}`,
    `--data=${memoryBytes + UNUSED_ADDRESS_BYTES}`,
    `--fsize=${fileBytes}`,
    `--nofile=${OPEN_FILES}`,
    '--',
  ];
}

/** Of the machine: programs, libraries and where they are found. The last one is NixOS'. */
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/etc/ld.so.cache', '/nix/store'];

function bubblewrap({ folder, readOnly }: Confinement, codeFolders: readonly string[]): string[] {
  return [
    ...words('bwrap --unshare-all --die-with-parent --cap-drop ALL'),
    ...SYSTEM.flatMap((path) => ['--ro-bind-try', path, path]),
    ...words('--proc /proc --dev /dev --remount-ro /dev'),
    ...codeFolders.flatMap(readable),
    '--bind',
    folder,
    folder,
    ...readOnly.flatMap(readable),
    // The root, and the folders in it that lead to the bound ones, are in memory and could be filled.
    ...words('--remount-ro / --chdir'),
    folder,
    '--',
  ];
}

const readable = (path: string): string[] => ['--ro-bind', path, path];
const words = (text: string): string[] => text.split(' ');
