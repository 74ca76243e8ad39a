// The TCP sockets that a process holds, as Linux tells it.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface Socket {
  readonly state: 'listening' | 'connected' | 'closing';
  readonly localPort: number;
  /** Of whoever is on the other side. */
  readonly remotePort: number;
}

/**
 * Without those to other processes of its own (Unix sockets).
 *
 * @returns undefined where the system is not Linux
 */
export function socketsOf(pid: number): Socket[] | undefined {
  if (process.platform !== 'linux') return undefined;
  const known = new Map(['tcp', 'tcp6'].flatMap((table) => rowsOf(`/proc/${pid}/net/${table}`)));
  const local = readFileSync(`/proc/${pid}/net/unix`, 'utf8').split('\n');
  const unix = new Set(local.map((row) => row.split(/\s+/)[6]));
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const inode = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`))?.[1];
    if (inode === undefined || unix.has(inode)) return [];
    // One that is closed but held has no row any more.
    return [known.get(inode) ?? { state: 'closing', localPort: 0, remotePort: 0 }];
  });
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // Closed meanwhile.
    return '';
  }
}

const STATES: Readonly<Record<string, Socket['state']>> = { '01': 'connected', '0A': 'listening' };

/** Of an address as the system writes it, `0100007F:1F90`. */
const portOf = (address: string): number => Number.parseInt(address.split(':')[1] ?? '', 16);

/** By inode. */
function rowsOf(table: string): [string, Socket][] {
  const [, ...rows] = readFileSync(table, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = row.trim().split(/\s+/);
    const [localPort, remotePort] = [portOf(local), portOf(remote)];
    return [inode, { state: STATES[state] ?? 'closing', localPort, remotePort }];
  });
}
