// The film of a task, on this machine's disk.
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { type Connection, download, type Task } from 'filmgate';
import { CommandError, wrongCall } from './command-error.ts';

export interface FilmFiles {
  readonly film: string;
  readonly contactSheet: string | null;
  readonly lastFrame: string | null;
  readonly sizeBytes: number;
}

/**
 * Where a film will lie: known, and good for writing, before anything is made or paid.
 *
 * @param given a file, or a folder to hold `film.mp4`; undefined: `film.mp4` here, or `film-2.mp4` … where that is taken
 */
export async function filmPath(given: string | undefined): Promise<string> {
  if (given === undefined) return await freeName();
  const isFolder = given.endsWith('/');
  await makeFolder(isFolder ? given : dirname(given));
  const found = await stat(given).catch(() => undefined);
  if (found?.isDirectory() === true) return join(given, 'film.mp4');
  return given;
}

/** As `filmPath`, for what no folder has a name for. @throws CommandError where nothing can be written there */
export async function requireFilePath(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (path.endsWith('/') || found?.isDirectory() === true) {
    throw wrongCall(`${path} is a folder. Give a file with -o.`);
  }
  await makeFolder(dirname(path));
}

/** @throws CommandError where nothing can be written there */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new CommandError(
      'cannot_write',
      `${folder} cannot be written to. Give another place with -o.`,
      { cause },
    );
  }
}

async function freeName(): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'film.mp4' : `film-${number}.mp4`;
    if ((await stat(name).catch(() => undefined)) === undefined) return name;
  }
}

/** `film.mp4` → `film.contact-sheet.jpg` */
export function besidePath(path: string, what: string): string {
  const { dir, name } = parse(path);
  return join(dir, `${name}.${what}`);
}

/** The film, its contact sheet and its last frame where there are such. */
export async function saveFilm(
  service: Connection,
  { content, filmgate }: Task & Required<Pick<Task, 'content'>>,
  path: string,
  signal: AbortSignal,
): Promise<FilmFiles> {
  const save = async (link: string | undefined, to: string): Promise<number | null> => {
    if (link === undefined) return null;
    const bytes = await download(service, link, { signal });
    await writeWhole(to, bytes);
    return bytes.size;
  };
  const contactSheet = besidePath(path, 'contact-sheet.jpg');
  const lastFrame = besidePath(path, 'last-frame.png');
  const sizeBytes = await save(content.video_url, path);
  return {
    film: path,
    sizeBytes: sizeBytes ?? 0,
    contactSheet:
      (await save(filmgate?.contact_sheet_url, contactSheet)) === null ? null : contactSheet,
    lastFrame: (await save(content.last_frame_url, lastFrame)) === null ? null : lastFrame,
  };
}

/** Nobody finds half a file under its name. */
export async function writeWhole(path: string, bytes: Blob | string): Promise<void> {
  // A name that nobody can foresee: a link of another’s there would lead elsewhere.
  const part = join(dirname(path), `.filmgate-${randomUUID()}.part`);
  // Made here, or not written to.
  const file = await open(part, 'wx');
  try {
    await file.writeFile(typeof bytes === 'string' ? bytes : bytes.stream());
    await file.close();
    await rename(part, path);
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
}
