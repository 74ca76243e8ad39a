import { AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants';
import { type CodecContext, FFmpegError, type Frame, Packet } from 'node-av/lib';

/** Hands a frame (null: there are no more) to the encoder, off this thread; adds what comes out. */
export async function encodeInto(
  packets: Packet[],
  codec: CodecContext,
  frame: Frame | null,
): Promise<void> {
  FFmpegError.throwIfError(await codec.sendFrame(frame), 'encoding a frame');
  for (;;) {
    const packet = new Packet();
    packet.alloc();
    const result = codec.receivePacketSync(packet);
    if (result === AVERROR_EAGAIN || result === AVERROR_EOF) {
      packet.free();
      return;
    }
    FFmpegError.throwIfError(result, 'taking a packet from the encoder');
    packets.push(packet);
  }
}
