// Which characters a WOFF2 file really has: the `cmap` table out of its brotli stream. The packages'
// unicode-ranges say only which file is responsible for a character, even where the font has none.
import { brotliDecompressSync } from 'node:zlib';

const KNOWN_TAGS = 63;
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;

/** Code points with a glyph, as [first, last] ranges. Throws on a file that is not WOFF2. */
export function coverageOf(woff2: Buffer): (readonly [number, number])[] {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') {
    throw new Error(
      'A font must be a WOFF2 file (first bytes "wOF2"); got other bytes. Reinstall the font packages.',
    );
  }
  const tables = woff2.readUInt16BE(12);
  let at = 48;
  const readLength = (): number => {
    let value = 0;
    for (;;) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; length: number } | undefined;
  for (let i = 0; i < tables; i++) {
    const flags = woff2.readUInt8(at++);
    const tag = flags & 63;
    if (tag === KNOWN_TAGS) at += 4;
    const version = flags >> 6;
    let length = readLength();
    // glyf and loca are transformed in version 0, the others in any but 0.
    const transformed = tag === GLYF || tag === LOCA ? version === 0 : version !== 0;
    if (transformed) length = readLength();
    if (tag === CMAP) cmap = { offset, length };
    offset += length;
  }
  if (cmap === undefined) return [];
  const data = brotliDecompressSync(woff2.subarray(at));
  return readCmap(data.subarray(cmap.offset, cmap.offset + cmap.length));
}

function readCmap(cmap: Buffer): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const offset = cmap.readUInt32BE(8 + i * 8);
    const format = cmap.readUInt16BE(offset);
    if (format === 4) {
      const segments = cmap.readUInt16BE(offset + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const last = cmap.readUInt16BE(offset + 14 + s * 2);
        const first = cmap.readUInt16BE(offset + 16 + segments * 2 + s * 2);
        if (first !== 0xffff) ranges.push([first, last]);
      }
    } else if (format === 12) {
      const groups = cmap.readUInt32BE(offset + 12);
      for (let k = 0; k < groups; k++) {
        const group = offset + 16 + k * 12;
        ranges.push([cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)]);
      }
    }
  }
  return ranges;
}
