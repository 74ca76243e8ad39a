import type { CodecContext, Packet } from 'node-av/lib';

/** One stream of the film, compressed and not yet in a file. */
export interface EncodedTrack {
  /** Describes the stream; the packets' times are in its `timeBase`. */
  readonly codec: CodecContext;
  /** In decoding order. */
  readonly packets: readonly Packet[];
  [Symbol.dispose](): void;
}

export function encodedTrack(codec: CodecContext, packets: readonly Packet[]): EncodedTrack {
  return {
    codec,
    packets,
    [Symbol.dispose]() {
      for (const packet of packets) packet.free();
      codec.freeContext();
    },
  };
}
