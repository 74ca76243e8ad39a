import type { Readable } from 'node:stream';

export interface StderrTail {
  /** What was written last, at most the cap. */
  text(): string;
}

/** Drains `stream` for as long as it lasts and keeps its last `maxBytes`: the end tells the reason. */
export function keepTail(stream: Readable, maxBytes: number): StderrTail {
  let kept: Buffer[] = [];
  let keptBytes = 0;
  const shrink = (): void => {
    const tail = Buffer.concat(kept).subarray(-maxBytes);
    // A copy, so that the large buffer behind the view can go.
    kept = [Buffer.from(tail)];
    keptBytes = tail.length;
  };
  stream.on('data', (chunk: Buffer) => {
    kept.push(chunk);
    keptBytes += chunk.length;
    if (keptBytes > 2 * maxBytes) shrink();
  });
  return {
    text() {
      if (keptBytes > maxBytes) shrink();
      // The cut may have gone through a character.
      return Buffer.concat(kept)
        .toString('utf8')
        .replace(/^\uFFFD+/, '');
    },
  };
}
