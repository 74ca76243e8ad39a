// Bytes that are still coming, `<directory>/<id>`: a file of which not all is here has no other name.
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface PartFiles {
  path(id: string): string;
  /** Bytes that are here; 0 where there are none. */
  sizeOf(id: string): Promise<number>;
  /**
   * Puts behind what is here what the source yields, on disk once it resolves. What came before the source
   * failed stays.
   *
   * @param mostBytes of the whole; what is beyond is not written
   * @returns how many bytes are here then, counting what was beyond
   */
  append(id: string, source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<number>;
  /** Removing what is not there is no error. */
  remove(id: string): Promise<void>;
  list(): Promise<string[]>;
}

export async function openPartFiles(directory: string): Promise<PartFiles> {
  await mkdir(directory, { recursive: true });
  // Ids are made here, and looked up before they come here: none has a slash.
  const path = (id: string): string => join(directory, id);

  const sizeOf = async (id: string): Promise<number> => {
    try {
      return (await stat(path(id))).size;
    } catch (error) {
      if (isMissing(error)) return 0;
      throw error;
    }
  };

  return {
    path,
    sizeOf,
    async append(id, source, mostBytes) {
      let sizeBytes = await sizeOf(id);
      const handle = await open(path(id), 'a');
      try {
        for await (const chunk of source) {
          sizeBytes += chunk.length;
          if (sizeBytes > mostBytes) break;
          await handle.writeFile(chunk);
        }
        await handle.datasync();
      } finally {
        await handle.close();
      }
      return sizeBytes;
    },
    async remove(id) {
      await rm(path(id), { force: true });
    },
    async list() {
      const entries = await readdir(directory, { withFileTypes: true });
      // Whatever else somebody has put there is not ours to remove.
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
