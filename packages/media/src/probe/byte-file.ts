// A file read here and there, a block at a time, and never past its end.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { cutOff } from './damage.ts';

export interface ByteFile extends Disposable {
  readonly sizeBytes: number;
  /** Valid until the next call. @throws Damage where the file is shorter */
  bytes(offset: number, length: number): Buffer;
}

const BLOCK_BYTES = 64 * 1024;

/** Reads with blocking calls: meant for the probe worker's thread. */
export function openByteFile(path: string): ByteFile {
  const descriptor = openSync(path, 'r');
  const sizeBytes = fstatSync(descriptor).size;
  let block = Buffer.alloc(0);
  let blockStart = 0;
  return {
    sizeBytes,
    bytes(offset, length) {
      // Offsets are a stranger's: also NaN and fractions must not pass.
      if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes)) throw cutOff();
      const from = offset - blockStart;
      if (from >= 0 && from + length <= block.length) return block.subarray(from, from + length);
      block = Buffer.alloc(Math.min(Math.max(length, BLOCK_BYTES), sizeBytes - offset));
      blockStart = offset;
      const read = readSync(descriptor, block, 0, block.length, offset);
      if (read < length) throw cutOff();
      block = block.subarray(0, read);
      return block.subarray(0, length);
    },
    [Symbol.dispose]() {
      closeSync(descriptor);
    },
  };
}
