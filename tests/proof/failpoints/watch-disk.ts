import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';
import type { Point } from './points.ts';

type Step = Extract<Point, { on: 'disk' }>['step'];

/** Steps of the blob store, by the calls that it makes of the disk. */
export function watchDisk(step: Step, hit: () => void): void {
  const at = (done: Step): void => {
    if (done === step) hit();
  };
  const { open, rename } = promises;
  Object.assign(promises, {
    async open(...given: Parameters<typeof open>): Promise<FileHandle> {
      const handle = await open(...given);
      const path = String(given[0]);
      if (isTemporary(path)) watchFile(handle);
      else if (isShard(path)) watchDirectory(handle);
      return handle;
    },
    async rename(...given: Parameters<typeof rename>): Promise<void> {
      await rename(...given);
      if (isTemporary(String(given[0]))) at('renamed');
    },
  });
  syncBuiltinESMExports();

  function watchFile(handle: FileHandle): void {
    at('opened');
    const writeFile = handle.writeFile.bind(handle);
    const datasync = handle.datasync.bind(handle);
    Object.assign(handle, {
      async writeFile(...given: Parameters<typeof writeFile>): Promise<void> {
        await writeFile(...given);
        at('some written');
      },
      async datasync(): Promise<void> {
        await datasync();
        at('synced');
      },
    });
  }

  function watchDirectory(handle: FileHandle): void {
    const sync = handle.sync.bind(handle);
    Object.assign(handle, {
      async sync(): Promise<void> {
        await sync();
        at('kept');
      },
    });
  }
}

const isTemporary = (path: string): boolean => dirname(path).endsWith('/blobs/tmp');
const isShard = (path: string): boolean =>
  dirname(path).endsWith('/blobs') && /^[0-9a-f]{2}$/.test(basename(path));
