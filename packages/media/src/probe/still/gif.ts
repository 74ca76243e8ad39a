import type { ByteFile } from '../byte-file.ts';
import { Damage } from '../damage.ts';
import type { StillSize } from './still-size.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const SCREEN_BYTES = 13;

/** Reads as far as the first page's last byte. */
export function gifSize(file: ByteFile): StillSize {
  const screen = file.bytes(0, SCREEN_BYTES);
  const size = { width: screen.readUInt16LE(6), height: screen.readUInt16LE(8) };
  let at = SCREEN_BYTES + colourTableBytes(screen[10] ?? 0);
  for (;;) {
    const [introducer] = file.bytes(at, 1);
    if (introducer === EXTENSION) {
      at = afterBlocks(file, at + 2);
    } else if (introducer === IMAGE) {
      const descriptor = file.bytes(at, 10);
      // Then one byte, the size of codes.
      afterBlocks(file, at + 10 + colourTableBytes(descriptor[9] ?? 0) + 1);
      return size;
    } else {
      throw new Damage('has no picture');
    }
  }
}

const colourTableBytes = (flags: number): number =>
  (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);

function afterBlocks(file: ByteFile, from: number): number {
  let at = from;
  for (;;) {
    const [length = 0] = file.bytes(at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
}
