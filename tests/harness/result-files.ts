import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeFilm,
  type DecodedFilm,
} from '../../packages/animatic/src/film/decoded-film.testsuite.ts';
import type { Film } from './service.ts';

/** Without a key, as whoever has the link. */
export async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return Buffer.from(await response.arrayBuffer());
}

export async function videoOf(film: Film): Promise<Buffer> {
  assert.ok(film.data.result.content, 'a film that succeeded has content');
  return await download(film.data.result.content.video_url);
}

/** @param keep which frames' pixels are kept; all unless told */
export async function decode(
  video: Buffer,
  keep?: (frame: number) => boolean,
): Promise<DecodedFilm> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-decode-'));
  try {
    const path = join(directory, 'film.mp4');
    await writeFile(path, video);
    return await decodeFilm(path, keep);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
