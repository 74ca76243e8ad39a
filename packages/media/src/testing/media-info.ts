import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaInfo } from '@filmgate/protocol';
import { MediaError } from '../media-error.ts';
import { readMediaInfo } from '../probe/read-media-info.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** What is found in a file of these bytes; on this thread, so that a test can be debugged. */
export async function infoOf(bytes: Uint8Array): Promise<MediaInfo> {
  await using directory = await temporaryDirectory();
  const path = join(directory.path, 'file');
  await writeFile(path, bytes);
  return await readMediaInfo(path);
}

/** The reason why a file of these bytes is refused; fails when it is not. */
export async function invalid(bytes: Uint8Array): Promise<string> {
  let info: MediaInfo;
  try {
    info = await infoOf(bytes);
  } catch (error) {
    assert.ok(error instanceof MediaError && error.code === 'invalid_media', String(error));
    return error.message;
  }
  assert.fail(`accepted as ${JSON.stringify(info)}`);
}
