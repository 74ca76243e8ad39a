// A video whose sound begins later than its picture.
import { Encoder, Muxer } from 'node-av/api';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_LOG_FATAL,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Frame, Log } from 'node-av/lib';

const RATE = 48_000;
const FRAME = 1024;
const FPS = 24;
const SIZE = 64;

/** A tone of one second that begins after `startS` of two seconds of grey, in MP4. */
export async function writeLateSound(path: string, startS: number): Promise<void> {
  Log.setLevel(AV_LOG_FATAL);
  using picture = await Encoder.create(FF_ENCODER_LIBX264, { threadCount: 1 });
  using sound = await Encoder.create(FF_ENCODER_AAC, { context: { bitRate: '64k' } });
  await using output = await Muxer.open(path);
  const pictureStream = output.addStream(picture);
  const soundStream = output.addStream(sound);
  const late = BigInt(Math.round(startS * RATE));
  // Moved as packets: the encoder counts from 0 whatever its frames say.
  const writeSound = async (frame: Frame | null): Promise<void> => {
    for await (using packet of sound.packets(frame)) {
      if (packet === null) continue;
      packet.pts += late;
      packet.dts += late;
      await output.writePacket(packet, soundStream);
    }
  };
  for (let index = 0; index < 2 * FPS; index++) {
    using frame = Frame.fromVideoBuffer(Buffer.alloc((SIZE * SIZE * 3) / 2, 128), {
      width: SIZE,
      height: SIZE,
      format: AV_PIX_FMT_YUV420P,
      timeBase: { num: 1, den: FPS },
      pts: BigInt(index),
    });
    for await (using packet of picture.packets(frame)) {
      await output.writePacket(packet, pictureStream);
    }
  }
  for (let start = 0; start < RATE; start += FRAME) {
    const samples = Float32Array.from(
      { length: FRAME },
      (_, index) => 0.5 * Math.sin((2 * Math.PI * 440 * (start + index)) / RATE),
    );
    using frame = Frame.fromAudioBuffer(Buffer.from(samples.buffer), {
      nbSamples: FRAME,
      format: AV_SAMPLE_FMT_FLTP,
      sampleRate: RATE,
      channelLayout: AV_CHANNEL_LAYOUT_MONO,
      timeBase: { num: 1, den: RATE },
      pts: BigInt(start),
    });
    await writeSound(frame);
  }
  for await (using packet of picture.packets(null)) {
    await output.writePacket(packet, pictureStream);
  }
  await writeSound(null);
}
