// The key of the first run, and how it comes to whoever started the service.
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keys, NewKey } from './auth/keys.ts';

export interface FirstKey extends NewKey {
  /** Where it is to be read, in place of the output; null: the output. */
  readonly file: string | null;
}

export const firstKeyPath = (dataDirectory: string): string => join(dataDirectory, 'first-key.txt');

/** @param file where it is to be put, for its user alone; null: nowhere */
export async function makeFirstKey(
  keys: Pick<Keys, 'add'>,
  { file, nowMs }: { readonly file: string | null; readonly nowMs: number },
): Promise<FirstKey> {
  if (file === null) return { ...(await keys.add('first run', nowMs)), file };
  // One that is left of other data may be readable by others.
  await rm(file, { force: true });
  // Before the key is made: it would be nobody's where there is no such file.
  await using handle = await open(file, 'wx', 0o600);
  const key = await keys.add('first run', nowMs);
  await handle.writeFile(`${key.secret}\n`);
  await handle.sync();
  return { ...key, file };
}
