// A file's pictures, one after the other, out of FFmpeg's demuxer and decoder. Foreign files come
// here: only the formats that the service takes are opened, nothing but the file itself is read, and
// pictures have a largest size.
import {
  AV_CODEC_ID_BMP,
  AV_CODEC_ID_H264,
  AV_CODEC_ID_HEVC,
  AV_LOG_FATAL,
  AV_NOPTS_VALUE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Log,
  Packet,
} from 'node-av/lib';
import { FootageError } from './footage-error.ts';

export interface TimedFrame {
  /** Seconds from the start of the footage. */
  readonly timeS: number;
  /** Whoever takes it frees it. */
  readonly frame: Frame;
}

/** The display matrix, without its scale: x' = a·x + c·y, y' = b·x + d·y, y downwards. */
export interface Orientation {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export interface VideoSource {
  readonly durationS: number;
  readonly orientation: Orientation;
  /** The next picture in the order of showing; undefined after the last. */
  next(): Promise<TimedFrame | undefined>;
  /** To the last keyframe at or before that time; `next` goes on from there. */
  seek(timeS: number): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Of a coded picture: what the media limits say of a video's, with its edges filled to whole blocks. */
const MOST_FOOTAGE_PIXELS = 9_000_000;
/** The same of a still, whose sides may have 6000. */
export const MOST_STILL_PIXELS = 6144 * 6144;
const DECODER_THREADS = 2;
const CODECS: ReadonlySet<number> = new Set([AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_BMP]);
export const UPRIGHT: Orientation = { a: 1, b: 0, c: 0, d: 1 };

/** FFmpeg's names of MP4, QuickTime and HEIF, and of BMP; and of the decoders of what is in them. */
const FORMATS = 'mov,bmp_pipe';
const DECODERS = 'h264,hevc,bmp';

interface SourceOptions {
  /** Which of the file's streams; the best one unless told. */
  readonly streamId?: number | undefined;
  /** Of a coded picture; those of footage unless told. */
  readonly maxPixels?: number;
}

/** @throws FootageError */
export async function openVideoSource(
  path: string,
  { streamId, maxPixels = MOST_FOOTAGE_PIXELS }: SourceOptions = {},
): Promise<VideoSource> {
  Log.setLevel(AV_LOG_FATAL);
  const format = new FormatContext();
  const decoder = new CodecContext();
  const packet = new Packet();
  packet.alloc();
  const close = async (): Promise<void> => {
    packet.free();
    decoder.freeContext();
    await format.closeInput();
  };
  try {
    return await openIn({ path, streamId, maxPixels, format, decoder, packet, close });
  } catch (cause) {
    await close();
    if (cause instanceof FootageError) throw cause;
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): FootageError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new FootageError(
    path,
    `Footage must be an MP4 or MOV with H.264 or H.265 that can be decoded; got one that says "${why}". Export it again.`,
    { cause },
  );
}

interface Opening {
  readonly path: string;
  readonly streamId: number | undefined;
  readonly maxPixels: number;
  readonly format: FormatContext;
  readonly decoder: CodecContext;
  readonly packet: Packet;
  readonly close: () => Promise<void>;
}

async function openIn(opening: Opening): Promise<VideoSource> {
  const { path, streamId, maxPixels, format, decoder, packet, close } = opening;
  using options = Dictionary.fromObject({
    protocol_whitelist: 'file',
    format_whitelist: FORMATS,
    codec_whitelist: DECODERS,
  });
  // `file:`, so that no part of the name is taken for a protocol.
  check(await format.openInput(`file:${path}`, null, options), 'opening it');
  const stream =
    streamId === undefined
      ? format.streams[format.findBestStream(AVMEDIA_TYPE_VIDEO)]
      : format.streams.find(({ id }) => id === streamId);
  if (stream === undefined) throw new Error('there is no picture in it');
  const { index } = stream;
  const { codecpar } = stream;
  const codec = CODECS.has(codecpar.codecId) ? Codec.findDecoder(codecpar.codecId) : null;
  if (codec === null) throw new Error(`its codec is ${codecpar.getCodecString() ?? 'unknown'}`);
  decoder.allocContext3(codec);
  check(decoder.parametersToContext(codecpar), 'reading its head');
  decoder.pktTimebase = stream.timeBase;
  decoder.threadCount = DECODER_THREADS;
  using decoderOptions = Dictionary.fromObject({ max_pixels: String(maxPixels) });
  check(await decoder.open2(codec, decoderOptions), 'opening its decoder');

  const second = stream.timeBase.den / stream.timeBase.num;
  const origin = stream.startTime === AV_NOPTS_VALUE ? 0n : stream.startTime;
  const duration = stream.duration === AV_NOPTS_VALUE ? 0n : stream.duration;
  let drained = false;
  let shown = 0;

  const feed = async (): Promise<void> => {
    for (;;) {
      const read = await format.readFrame(packet);
      // A file that is cut off ends where it is cut off.
      if (read < 0) {
        drained = true;
        await decoder.sendPacket(null);
        return;
      }
      const wanted = packet.streamIndex === index;
      // A damaged picture is left out; the ones after it may be whole.
      if (wanted) await decoder.sendPacket(packet);
      packet.unref();
      if (wanted) return;
    }
  };

  return {
    durationS: Number(duration) / second,
    orientation: orientationOf(codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX)),
    async next() {
      const frame = new Frame();
      frame.alloc();
      for (;;) {
        if ((await decoder.receiveFrame(frame)) >= 0) {
          const pts = frame.bestEffortTimestamp;
          const ticks = pts === AV_NOPTS_VALUE ? 0n : pts - origin;
          shown++;
          return { timeS: Number(ticks) / second, frame };
        }
        if (drained) {
          frame.free();
          if (shown === 0) throw unreadable(path, 'no picture can be decoded');
          return undefined;
        }
        await feed();
      }
    },
    async seek(timeS) {
      const target = origin + BigInt(Math.round(Math.max(0, timeS) * second));
      const result = await format.seekFrame(index, target, AVSEEK_FLAG_BACKWARD);
      if (result < 0) await format.seekFrame(index, origin, AVSEEK_FLAG_BACKWARD);
      decoder.flushBuffers();
      drained = false;
    },
    [Symbol.asyncDispose]: close,
  };
}

function check(result: number, doing: string): void {
  if (result < 0) throw new Error(`${FFmpegError.strerror(result)} (${doing})`);
}

/** Nine 32-bit integers, row by row: a b u, c d v, x y w. Only quarter turns and mirrors are meant. */
function orientationOf(matrix: Buffer | null): Orientation {
  if (matrix === null || matrix.length < 36) return UPRIGHT;
  const at = (place: number): number => Math.sign(Math.round(readInt(matrix, place) / 65_536));
  const found = { a: at(0), b: at(1), c: at(3), d: at(4) };
  const area = found.a * found.d - found.b * found.c;
  const sheared = found.a * found.b !== 0 || found.c * found.d !== 0;
  return Math.abs(area) === 1 && !sheared ? found : UPRIGHT;
}

/** libavutil keeps the matrix in the machine's own byte order. */
function readInt(bytes: Buffer, place: number): number {
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 36))[place] ?? 0;
}
