// A medium decoded to its end, by the decoders that films are made with, and nothing made of it.
import type { MediaFile } from '../film-request.ts';
import { openVideoSource } from '../footage/video-source.ts';
import { decodeWithin } from '../picture/plate/read-still.ts';
import { decodeSound } from '../sound/decode.ts';

const LOOK_PX = 512;
/** Four times as long as the longest that is taken. */
const MOST_S = 60;

/** @throws PictureError, FootageError, SoundError */
export async function decodeWhole({ kind, path }: Pick<MediaFile, 'kind' | 'path'>): Promise<void> {
  if (kind === 'image') await decodeWithin(path, LOOK_PX);
  if (kind === 'video') await decodeFootage(path);
  if (kind !== 'image') await decodeSound(path, { maxDurationS: MOST_S });
}

async function decodeFootage(path: string): Promise<void> {
  await using source = await openVideoSource(path);
  for (;;) {
    const picture = await source.next();
    if (picture === undefined) return;
    picture.frame.free();
    if (picture.timeS > MOST_S) return;
  }
}
