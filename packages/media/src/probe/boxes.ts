// The boxes that MP4, QuickTime and HEIF files are made of: a length, four letters, and the rest.
import type { ByteFile } from './byte-file.ts';
import { cutOff, Damage } from './damage.ts';

export interface Box {
  /** Four characters, Latin-1. */
  readonly type: string;
  /** Of what is in it. */
  readonly start: number;
  readonly end: number;
}

/** @throws Damage for a box that does not fit between `start` and `end` */
export function* boxesIn(file: ByteFile, start: number, end: number): Generator<Box> {
  let at = start;
  // Fewer bytes than a header has are padding.
  while (at + 8 <= end) {
    const header = file.bytes(at, 8);
    const type = header.toString('latin1', 4, 8);
    let headerBytes = 8;
    let length = header.readUInt32BE(0);
    if (length === 1) {
      headerBytes = 16;
      length = Number(file.bytes(at + 8, 8).readBigUInt64BE());
    } else if (length === 0) {
      length = end - at;
    }
    if (length < headerBytes) throw new Damage('has a part that is shorter than it can be');
    if (at + length > end) throw cutOff();
    yield { type, start: at + headerBytes, end: at + length };
    at += length;
  }
}

export function findBox(
  file: ByteFile,
  { start, end }: Pick<Box, 'start' | 'end'>,
  type: string,
): Box | undefined {
  for (const box of boxesIn(file, start, end)) if (box.type === type) return box;
  return undefined;
}
