// Frames to H.264. Conversion and compression run on libuv's threads and x264's own: while one frame
// is worked on there, the caller draws the next.
import {
  AV_CODEC_FLAG_BITEXACT,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_FATAL,
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_TRC_BT709,
  type AVPixelFormat,
  FF_ENCODER_LIBX264,
  SWS_ACCURATE_RND,
  SWS_BICUBIC,
  SWS_BITEXACT,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  Frame,
  Log,
  type Packet,
  Rational,
  SoftwareScaleContext,
} from 'node-av/lib';
import { type EncodedTrack, encodedTrack } from './encoded-track.ts';
import { encodeInto } from './packets.ts';

export interface VideoEncoder {
  /**
   * Takes the next frame: width × height × 4 bytes, RGBA, opaque. The pixels are copied before it
   * returns; it resolves as soon as there is room for one more.
   *
   * @throws what went wrong with a frame before it
   */
  write(pixels: Uint8Array): Promise<void>;
  /** After the last frame. The encoder is used up then. */
  finish(): Promise<EncodedTrack>;
  /** Where it was not finished: waits for the frames under way. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Fixed: x264's output depends on the number of its threads, and the same film must be the same bytes
 * on any machine. More gain nothing where frames are drawn at the same time, and cost memory per thread.
 */
const X264_THREADS = 2;
const X264_OPTIONS = {
  preset: 'veryfast',
  crf: '19',
  profile: 'high',
  'x264-params': [
    // Against the preset's own: the same SSIM and PSNR, 9 to 17 % more bytes, two thirds of the
    // processor time (measured on two drawn films and two stills).
    'subme=1',
    'partitions=i4x4',
    // Frames that x264 keeps weigh 5 bytes a pixel: 74 MB instead of 112 at 720p. The files are 12 %
    // smaller for it, and 0.4 dB PSNR off.
    'rc-lookahead=6',
    'sync-lookahead=0',
    // x264's AVX-512 gives different bytes from run to run; without it, and the same on every x64
    // machine, the encoder takes 8 % longer.
    ...(process.arch === 'x64' ? ['asm=SSE4.2'] : []),
  ].join(':'),
};
const SECONDS_BETWEEN_KEYFRAMES = 2;
/** Frames copied and waiting for the encoder. */
const FRAMES_AHEAD = 2;

function frameOf(format: AVPixelFormat, width: number, height: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.format = format;
  frame.width = width;
  frame.height = height;
  FFmpegError.throwIfError(frame.getBuffer(0), 'allocating a frame');
  return frame;
}

async function openX264(width: number, height: number, fps: number): Promise<CodecContext> {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  const context = new CodecContext();
  context.allocContext3(codec);
  context.width = width;
  context.height = height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, fps);
  context.framerate = new Rational(fps, 1);
  context.sampleAspectRatio = new Rational(1, 1);
  context.gopSize = fps * SECONDS_BETWEEN_KEYFRAMES;
  context.threadCount = X264_THREADS;
  context.colorRange = AVCOL_RANGE_MPEG;
  context.colorSpace = AVCOL_SPC_BT709;
  context.colorPrimaries = AVCOL_PRI_BT709;
  context.colorTrc = AVCOL_TRC_BT709;
  context.chromaLocation = AVCHROMA_LOC_LEFT;
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
  using options = Dictionary.fromObject(X264_OPTIONS);
  FFmpegError.throwIfError(await context.open2(codec, options), 'opening the H.264 encoder');
  return context;
}

interface Rgba {
  readonly frame: Frame;
  /** Its memory. */
  readonly pixels: Buffer;
}

export async function openVideoEncoder(
  width: number,
  height: number,
  fps: number,
): Promise<VideoEncoder> {
  Log.setLevel(AV_LOG_FATAL);
  const codec = await openX264(width, height, fps);
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  // Rounds the same way with and without SIMD.
  scaler.setOption('sws_flags', SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT);
  const yuv = frameOf(AV_PIX_FMT_YUV420P, width, height);
  yuv.colorRange = AVCOL_RANGE_MPEG;
  yuv.colorSpace = AVCOL_SPC_BT709;
  const free = Array.from({ length: FRAMES_AHEAD }, (): Rgba => {
    const frame = frameOf(AV_PIX_FMT_RGBA, width, height);
    frame.colorRange = AVCOL_RANGE_JPEG;
    frame.colorSpace = AVCOL_SPC_RGB;
    const pixels = Buffer.alloc(width * height * 4);
    // Does not copy: the frame lies in this memory from now on.
    FFmpegError.throwIfError(frame.fromBuffer(pixels), 'laying out a frame');
    return { frame, pixels };
  });
  const buffers = [...free.map(({ frame }) => frame), yuv];
  const packets: Packet[] = [];
  let written = 0n;
  // One frame after the other; a failure stays in it, so that every later write meets it.
  let work: Promise<void> = Promise.resolve();
  let finished = false;

  const convertAndEncode = async (rgba: Rgba, pts: bigint): Promise<void> => {
    // Copies only if the encoder kept a reference to the frame before.
    FFmpegError.throwIfError(yuv.makeWritable(), 'reusing a frame');
    FFmpegError.throwIfError(await scaler.scaleFrame(yuv, rgba.frame), 'converting a frame');
    yuv.pts = pts;
    yuv.duration = 1n;
    await encodeInto(packets, codec, yuv);
    free.push(rgba);
  };
  const freeBuffers = (): void => {
    for (const frame of buffers) frame.free();
    scaler.freeContext();
  };

  return {
    async write(pixels) {
      const rgba = free.shift();
      if (rgba === undefined) throw new Error('A frame was written before the last one was taken.');
      if (pixels.length !== rgba.pixels.length) {
        throw new RangeError(
          `A frame must have ${rgba.pixels.length} bytes, ${width} × ${height} × 4; got ${pixels.length}.`,
        );
      }
      rgba.pixels.set(pixels);
      const pts = written++;
      const before = work;
      const own = before.then(() => convertAndEncode(rgba, pts));
      work = own;
      // Met by the next write or by finish.
      own.catch(() => undefined);
      if (free.length === 0) await before;
    },
    async finish() {
      await work;
      finished = true;
      await encodeInto(packets, codec, null);
      freeBuffers();
      return encodedTrack(codec, packets);
    },
    async [Symbol.asyncDispose]() {
      if (finished) return;
      finished = true;
      await work.catch(() => undefined);
      freeBuffers();
      encodedTrack(codec, packets)[Symbol.dispose]();
    },
  };
}
