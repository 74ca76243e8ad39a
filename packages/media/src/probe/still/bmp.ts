import type { ByteFile } from '../byte-file.ts';
import { cutOff } from '../damage.ts';
import type { StillSize } from './still-size.ts';

const OS2_HEADER_BYTES = 12;
/** Without compression: plain, and with bit masks. */
const PLAIN = [0, 3, 6];

export function bmpSize(file: ByteFile): StillSize {
  const isOs2 = file.bytes(14, 4).readUInt32LE() === OS2_HEADER_BYTES;
  const header = file.bytes(0, isOs2 ? 26 : 34);
  const pixels = header.readUInt32LE(10);
  const width = isOs2 ? header.readUInt16LE(18) : header.readInt32LE(18);
  // Negative where the top row comes first.
  const height = Math.abs(isOs2 ? header.readUInt16LE(20) : header.readInt32LE(22));
  const bitsPerPixel = header.readUInt16LE(isOs2 ? 24 : 28);
  const compression = isOs2 ? 0 : header.readUInt32LE(30);
  if (PLAIN.includes(compression)) {
    const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
    if (pixels + rowBytes * height > file.sizeBytes) throw cutOff();
  } else if (pixels >= file.sizeBytes) {
    throw cutOff();
  }
  return { width, height };
}
