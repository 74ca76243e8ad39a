// Pictures and sound to files: H.264 in MP4 and MP3, through FFmpeg's libraries.

import type { Canvas } from '@napi-rs/canvas';
import { Encoder, Muxer } from 'node-av/api';
import {
  AV_PIX_FMT_YUV420P,
  AVCOL_SPC_SMPTE170M,
  AV_LOG_ERROR,
  AV_CHANNEL_LAYOUT_STEREO,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_LIBMP3LAME,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Frame, Log } from 'node-av/lib';

Log.setLevel(AV_LOG_ERROR);

export interface VideoSettings {
  readonly width: number;
  readonly height: number;
  readonly frameCount: number;
  readonly framesPerSecond: number;
  /** x264's constant quality: smaller is better and larger. */
  readonly quality: number;
}

/** RGBA to the three planes of BT.601 4:2:0 in studio range: what every player expects. */
function planesOf(canvas: Canvas): Buffer {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const planes = Buffer.alloc((width * height * 3) / 2);
  const at = (index: number): number => data[index] ?? 0;
  for (let index = 0, pixel = 0; pixel < width * height; index += 4, pixel++)
    planes[pixel] = Math.round(
      16 + 0.25679 * at(index) + 0.50413 * at(index + 1) + 0.09791 * at(index + 2),
    );
  let blue = width * height;
  let red = blue + blue / 4;
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      const corner = (y * width + x) * 4;
      const mean = (channel: number): number =>
        (at(corner + channel) +
          at(corner + 4 + channel) +
          at(corner + width * 4 + channel) +
          at(corner + width * 4 + 4 + channel)) /
        4;
      const [r, g, b] = [mean(0), mean(1), mean(2)];
      planes[blue++] = Math.round(128 - 0.14822 * r - 0.29099 * g + 0.43922 * b);
      planes[red++] = Math.round(128 + 0.43922 * r - 0.36779 * g - 0.07143 * b);
    }
  return planes;
}

/** Encodes `frameCount` pictures; `draw` returns the canvas of one, which it may reuse. */
export async function writeVideo(
  path: string,
  settings: VideoSettings,
  draw: (frame: number) => Canvas,
): Promise<void> {
  const timeBase = { num: 1, den: settings.framesPerSecond };
  // One thread: x264 then gives the same bytes on every machine.
  using encoder = await Encoder.create(FF_ENCODER_LIBX264, {
    threadCount: 1,
    context: {
      gopSize: settings.framesPerSecond * 2,
      colorSpace: AVCOL_SPC_SMPTE170M,
    },
    options: { preset: 'slower', crf: settings.quality, tune: 'animation' },
  });
  await using output = await Muxer.open(path, { options: { movflags: '+faststart' } });
  const stream = output.addStream(encoder);
  for (let index = 0; index < settings.frameCount; index++) {
    using frame = Frame.fromVideoBuffer(planesOf(draw(index)), {
      width: settings.width,
      height: settings.height,
      format: AV_PIX_FMT_YUV420P,
      timeBase,
      pts: BigInt(index),
    });
    frame.duration = 1n;
    for await (using packet of encoder.packets(frame)) await output.writePacket(packet, stream);
  }
  for await (using packet of encoder.packets(null)) await output.writePacket(packet, stream);
}

/** Encodes stereo sound (two planes, -1 to 1). */
export async function writeMp3(
  path: string,
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
): Promise<void> {
  using encoder = await Encoder.create(FF_ENCODER_LIBMP3LAME, {
    context: { bitRate: '128k' },
  });
  await using output = await Muxer.open(path);
  const stream = output.addStream(encoder);
  const frameSize = 1152;
  for (let start = 0; start < left.length; start += frameSize) {
    const end = Math.min(start + frameSize, left.length);
    const planes = new Float32Array((end - start) * 2);
    planes.set(left.subarray(start, end), 0);
    planes.set(right.subarray(start, end), end - start);
    using frame = Frame.fromAudioBuffer(Buffer.from(planes.buffer), {
      nbSamples: end - start,
      format: AV_SAMPLE_FMT_FLTP,
      sampleRate,
      channelLayout: AV_CHANNEL_LAYOUT_STEREO,
      timeBase: { num: 1, den: sampleRate },
      pts: BigInt(start),
    });
    for await (using packet of encoder.packets(frame)) await output.writePacket(packet, stream);
  }
  for await (using packet of encoder.packets(null)) await output.writePacket(packet, stream);
}
