// Mono samples to AAC-LC.
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, type Packet, Rational } from 'node-av/lib';
import { type EncodedTrack, encodedTrack } from './encoded-track.ts';
import { encodeInto } from './packets.ts';

const BITS_PER_SECOND = 128_000n;
/** AAC-LC takes this many samples at a time. */
const SAMPLES_PER_FRAME = 1024;

/**
 * Silence before the film, cut off again by the file's edit list: the encoder's very first frame is
 * poor (9 dB over its noise instead of 24), and its peaks go over full scale.
 */
const RUN_UP = 2 * SAMPLES_PER_FRAME;

/** @param samples −1 … 1; all of them, and no more, are in the track */
export async function encodeAudio(
  samples: Float32Array,
  sampleRate: number,
): Promise<EncodedTrack> {
  const encoder = Codec.findEncoderByName(FF_ENCODER_AAC);
  const codec = new CodecContext();
  codec.allocContext3(encoder);
  codec.sampleRate = sampleRate;
  codec.sampleFormat = AV_SAMPLE_FMT_FLTP;
  codec.channelLayout = AV_CHANNEL_LAYOUT_MONO;
  codec.bitRate = BITS_PER_SECOND;
  codec.timeBase = new Rational(1, sampleRate);
  codec.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
  FFmpegError.throwIfError(await codec.open2(encoder, null), 'opening the AAC encoder');
  const packets: Packet[] = [];
  const silence = new Float32Array(SAMPLES_PER_FRAME);
  for (let start = -RUN_UP; start < samples.length; start += SAMPLES_PER_FRAME) {
    const part = start < 0 ? silence : samples.subarray(start, start + SAMPLES_PER_FRAME);
    using frame = Frame.fromAudioBuffer(
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
      {
        nbSamples: part.length,
        format: AV_SAMPLE_FMT_FLTP,
        sampleRate,
        channelLayout: AV_CHANNEL_LAYOUT_MONO,
        timeBase: { num: 1, den: sampleRate },
        pts: BigInt(start),
      },
    );
    await encodeInto(packets, codec, frame);
  }
  await encodeInto(packets, codec, null);
  return encodedTrack(codec, packets);
}
