// The user's files that an assistant may send to the service: those below folders that the user named.
// An assistant says paths that it made up, or that a stranger's page made it say.
import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export class FileNotAllowedError extends Error {
  override readonly name = 'FileNotAllowedError';
  readonly code = 'file_not_allowed';
}

export interface AllowedFiles {
  /** As the user named them. */
  readonly folders: readonly string[];
  /** @throws FileNotAllowedError in the same words for what is missing and for what is not allowed */
  read(path: string): Promise<File>;
}

/** As much as the service takes of the largest kind, a video. */
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * @param folders none: no file is read
 * @throws FileNotAllowedError where one is no folder
 */
export async function createAllowedFiles(folders: readonly string[]): Promise<AllowedFiles> {
  const roots = await Promise.all(folders.map(rootOf));
  return {
    folders,
    async read(said) {
      if (roots.length === 0) {
        throw new FileNotAllowedError(
          `${said} looks like a file of this machine, and none may be read. Give an http(s) URL or a file-… id, or have the user start this MCP server with --allow-dir FOLDER.`,
        );
      }
      const path = pathOf(said);
      const real = isBelow(roots, path) ? await realpath(path).catch(() => undefined) : undefined;
      const handle =
        real !== undefined && isBelow(roots, real) ? await openSame(real, roots) : undefined;
      if (handle === undefined) {
        throw new FileNotAllowedError(
          `${said} is no file that may be read. Give the absolute path of one below ${folders.join(' or ')}.`,
        );
      }
      try {
        const { size } = await handle.stat();
        if (size > MOST_BYTES) {
          throw new FileNotAllowedError(
            `${said} has ${size} bytes, and at most ${MOST_BYTES} are taken. Give a smaller one.`,
          );
        }
        return new File([await handle.readFile()], basename(path));
      } finally {
        await handle.close();
      }
    },
  };
}

/** Both as it was named and where it really is, for users name a folder either way. */
interface Root {
  readonly named: string;
  readonly real: string;
}

async function rootOf(folder: string): Promise<Root> {
  const named = resolve(folder);
  const real = await realpath(named).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isDirectory()) {
    throw new FileNotAllowedError(`--allow-dir ${folder}: there is no such folder.`);
  }
  return { named, real };
}

function pathOf(said: string): string {
  try {
    return said.startsWith('file:') ? fileURLToPath(said) : said;
  } catch {
    // Of another host, or no URL: no path of this machine.
    return '';
  }
}

/** By the letters of the path; a `..` that leads out does not pass. */
const isBelow = (roots: readonly Root[], path: string): boolean =>
  isAbsolute(path) &&
  roots.some(({ named, real }) =>
    [named, real].some((root) => {
      const way = relative(root, resolve(path));
      return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    }),
  );

/**
 * What a folder of the path became since it was looked at would be followed by `open`, so the path is
 * looked at again, and has to lead to what is open.
 */
async function openSame(real: string, roots: readonly Root[]): Promise<FileHandle | undefined> {
  // Without O_NONBLOCK a pipe would keep the open waiting for its writer.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const handle = await open(real, flags).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const [opened, again] = [await handle.stat(), await realpath(real)];
    const there = await stat(again);
    const isSame = opened.ino === there.ino && opened.dev === there.dev;
    if (opened.isFile() && isSame && isBelow(roots, again)) return handle;
  } catch {
    // It is gone by now.
  }
  await handle.close();
  return undefined;
}
