// A disk of our own that can be filled: a file system in memory, where we may mount one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk extends Disposable {
  readonly directory: string;
  /** Takes all that is free, but for `leaveBytes`. */
  fill(leaveBytes?: number): Promise<void>;
  /** Gives it back. */
  free(): void;
}

const PIECE = Buffer.alloc(1024 * 1024);

/** @returns undefined where we may not: it takes Linux and root */
export function mountSmallDisk(sizeMb: number): SmallDisk | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-disk-'));
  try {
    const size = `size=${sizeMb}m`;
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', directory], {
      stdio: 'ignore',
    });
  } catch {
    rmdirSync(directory);
    return undefined;
  }
  const ballast = join(directory, 'ballast');
  return {
    directory,
    async fill(leaveBytes = 0) {
      const handle = await open(ballast, 'w');
      try {
        for (;;) await handle.write(PIECE);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        const { size } = await handle.stat();
        await handle.truncate(Math.max(0, size - leaveBytes));
      } finally {
        await handle.close();
      }
    },
    free: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]() {
      execFileSync('/bin/umount', ['-l', directory]);
      rmdirSync(directory);
    },
  };
}
