// What an MP3 says of itself before its sound begins.
import type { ByteFile } from './byte-file.ts';

/** Of the ID3v2 tag at the beginning, which may hold a whole picture; 0 without one. */
export function mp3TagBytes(file: ByteFile): number {
  if (file.sizeBytes < 10) return 0;
  const header = file.bytes(0, 10);
  if (header.toString('latin1', 0, 3) !== 'ID3') return 0;
  // Seven bits a byte.
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((header[at] ?? 0) & 0x7f), 0);
}

/** Where the first frame may hold an index instead of sound: by MPEG version and channels. */
const INDEX_PLACES = [36, 21, 13];
const HAS_FRAMES = 1;
const HAS_BYTES = 2;

/**
 * How long, by its index, everything from the first frame on is; 0 where that is not told.
 *
 * @param start of the first frame
 */
export function toldMp3Bytes(file: ByteFile, start: number): number {
  for (const place of INDEX_PLACES) {
    const at = start + place;
    if (at + 16 > file.sizeBytes) continue;
    const index = file.bytes(at, 16);
    const name = index.toString('latin1', 0, 4);
    if (name !== 'Xing' && name !== 'Info') continue;
    const flags = index.readUInt32BE(4);
    if ((flags & HAS_BYTES) === 0) return 0;
    return index.readUInt32BE((flags & HAS_FRAMES) === 0 ? 8 : 12);
  }
  return 0;
}
