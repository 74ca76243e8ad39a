// Who else can make the film of two stills.
import { spawnSync } from 'node:child_process';
import type { FilmCommand } from '../film-table.ts';

export type Peer =
  | (FilmCommand & {
      /** What must be known to read its row. */
      readonly note: string;
    })
  | {
      /** Who is not there, and how to install it. */
      readonly missing: string;
    };

/** The path of the first of the programs that is on this machine's PATH. */
export function findProgram(...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}
