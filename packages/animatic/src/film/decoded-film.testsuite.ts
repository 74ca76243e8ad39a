// A film read back for the tests, by FFmpeg's own demuxer and decoders: what a player would show.
import { readFile } from 'node:fs/promises';
import { Decoder, Demuxer } from 'node-av/api';
import {
  AV_LOG_WARNING,
  AV_PIX_FMT_RGBA,
  AV_SAMPLE_FMT_FLTP,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_RGB,
  SWS_ACCURATE_RND,
  SWS_BICUBIC,
  SWS_FULL_CHR_H_INT,
} from 'node-av/constants';
import { FFmpegError, Frame, Log, SoftwareScaleContext } from 'node-av/lib';

interface DecodedFrame {
  /** Seconds from the start of the film, as a player shows it. */
  readonly atS: number;
  /** RGBA. */
  readonly pixels: Buffer;
}

export interface DecodedFilm {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly videoCodec: string | null;
  readonly colourSpace: number;
  readonly durationS: number;
  readonly frames: readonly DecodedFrame[];
  readonly sound: {
    readonly codec: string | null;
    readonly sampleRate: number;
    readonly channels: number;
    /** Of the first sample. */
    readonly startS: number;
    readonly samples: Float32Array;
  } | null;
  readonly tags: Readonly<Record<string, string>>;
  /** What the libraries had to complain about. */
  readonly warnings: readonly string[];
  /** Kinds of the file's top-level boxes, in order. */
  readonly boxes: readonly string[];
}

/** @param keep which frames' pixels are kept; the others' are empty */
export async function decodeFilm(
  path: string,
  keep: (frame: number) => boolean = () => true,
): Promise<DecodedFilm> {
  const warnings: string[] = [];
  Log.setLevel(AV_LOG_WARNING);
  Log.setCallback((_, message) => warnings.push(message), { maxLevel: AV_LOG_WARNING });
  try {
    await using input = await Demuxer.open(path);
    const video = input.video();
    if (video === undefined) throw new Error(`${path} has no picture`);
    const audio = input.audio();
    const { width, height, colorSpace } = video.codecpar;
    const fps = video.avgFrameRate;
    const frames: DecodedFrame[] = [];
    {
      using decoder = await Decoder.create(video);
      using scaler = new SoftwareScaleContext();
      scaler.allocContext();
      scaler.setOption('sws_flags', SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT);
      for await (using frame of decoder.frames(input.packets(video.index))) {
        if (frame === null) continue;
        const atS = (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den;
        const pixels = keep(frames.length) ? rgbaOf(frame, scaler) : Buffer.alloc(0);
        frames.push({ atS, pixels });
      }
    }
    return {
      width,
      height,
      framesPerSecond: fps.num / fps.den,
      videoCodec: video.codecpar.getCodecString(),
      colourSpace: colorSpace,
      durationS: input.duration,
      frames,
      sound: audio === undefined ? null : await decodeSound(path),
      tags: input.metadata,
      warnings,
      boxes: boxesOf(await readFile(path)),
    };
  } finally {
    Log.setCallback(null);
  }
}

function rgbaOf(frame: Frame, scaler: SoftwareScaleContext): Buffer {
  using rgba = new Frame();
  rgba.alloc();
  rgba.format = AV_PIX_FMT_RGBA;
  rgba.width = frame.width;
  rgba.height = frame.height;
  rgba.colorRange = AVCOL_RANGE_JPEG;
  rgba.colorSpace = AVCOL_SPC_RGB;
  rgba.colorPrimaries = frame.colorPrimaries;
  rgba.colorTrc = frame.colorTrc;
  FFmpegError.throwIfError(rgba.getBuffer(1));
  FFmpegError.throwIfError(scaler.scaleFrameSync(rgba, frame));
  return Buffer.from(rgba.toBuffer());
}

async function decodeSound(path: string): Promise<DecodedFilm['sound']> {
  await using input = await Demuxer.open(path);
  const audio = input.audio();
  if (audio === undefined) return null;
  const chunks: Float32Array[] = [];
  let startS: number | undefined;
  using decoder = await Decoder.create(audio);
  for await (using frame of decoder.frames(input.packets(audio.index))) {
    if (frame === null) continue;
    if (frame.format !== AV_SAMPLE_FMT_FLTP) throw new Error('the sound is not planar floats');
    startS ??= (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den;
    const plane = frame.data?.[0];
    const samples = new Float32Array(frame.nbSamples);
    if (plane !== undefined)
      new Uint8Array(samples.buffer).set(plane.subarray(0, samples.byteLength));
    chunks.push(samples);
  }
  const samples = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return {
    codec: audio.codecpar.getCodecString(),
    sampleRate: audio.codecpar.sampleRate,
    channels: audio.codecpar.channels,
    startS: startS ?? Number.NaN,
    samples,
  };
}

function boxesOf(file: Buffer): string[] {
  const boxes: string[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    const size = file.readUInt32BE(at);
    boxes.push(file.toString('latin1', at + 4, at + 8));
    if (size < 8) break;
    at += size;
  }
  return boxes;
}
