// ISO base media boxes, as far as HEIF needs them.

export interface Box {
  readonly type: string;
  readonly content: Buffer;
}

export function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at);
    const long = short === 1;
    if (long && at + 16 > bytes.length) break;
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short || bytes.length - at;
    const head = long ? 16 : 8;
    if (size < head) break;
    boxes.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + head, at + size),
    });
    at += size;
  }
  return boxes;
}

export function contentOf(boxes: readonly Box[], type: string): Buffer | undefined {
  return boxes.find((box) => box.type === type)?.content;
}

/** Reads one number after the other. Past the end it throws a RangeError. */
export class BoxReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** @param size 0 … 6 bytes, big-endian; nothing is 0 */
  uint(size: number): number {
    if (size === 0) return 0;
    const value =
      size === 8
        ? Number(this.#bytes.readBigUInt64BE(this.#at))
        : this.#bytes.readUIntBE(this.#at, size);
    this.#at += size;
    return value;
  }

  text(size: number): string {
    const end = this.#at + size;
    if (end > this.#bytes.length) throw new RangeError('A box ends in the middle of a word.');
    const text = this.#bytes.toString('latin1', this.#at, end);
    this.#at = end;
    return text;
  }
}
