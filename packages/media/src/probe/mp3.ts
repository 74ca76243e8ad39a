// MP3: frames one after the other, each with a header of four bytes that tells how long it is. Walked
// here and not by the library for containers, which takes ten times as long over them.
import type { ByteFile } from './byte-file.ts';
import { cutOff, Damage } from './damage.ts';
import type { MovingInfo } from './moving-info.ts';

/** Between a tag and the first frame some writers leave as much. */
const MAX_PADDING_BYTES = 64 * 1024;
/** Of what is no frame, before it is given up. */
const MAX_STRAY_BYTES = 256 * 1024;
/** Far above every model's limit: past it the rest is not counted. */
const COUNTED_S = 60;
/** Behind the sound: ID3v1, APE, lyrics. */
const TAGS = ['TAG', 'APE', 'LYR'];

/** @throws Damage */
export function mp3Info(file: ByteFile): MovingInfo {
  const start = firstFrame(file, afterTags(file));
  const first = frameAt(file, start);
  if (first === undefined) throw new Damage('has no MP3 frames');
  const index = indexIn(file, start, first);
  if (index !== undefined && start + index.toldBytes > file.sizeBytes) throw cutOff();
  // The frame that holds the index holds no sound.
  let at = index === undefined ? start : start + first.bytes;
  let frames = 0;
  let strayBytes = 0;
  const mostFrames = (COUNTED_S * first.samplesPerSecond) / first.samples;
  while (at + 4 <= file.sizeBytes && frames <= mostFrames && strayBytes <= MAX_STRAY_BYTES) {
    const frame = frameAt(file, at);
    if (frame !== undefined && isAlike(frame, first)) {
      if (at + frame.bytes > file.sizeBytes) break;
      frames += 1;
      at += frame.bytes;
    } else if (TAGS.includes(file.bytes(at, 3).toString('latin1'))) {
      break;
    } else {
      strayBytes += 1;
      at += 1;
    }
  }
  // Eleven bits make a frame's beginning: they occur in anything.
  if (strayBytes > MAX_STRAY_BYTES || strayBytes * 2 > at - start)
    throw new Damage('is not made of MP3 frames');
  return {
    kind: 'audio',
    width: 0,
    height: 0,
    durationS: (frames * first.samples) / first.samplesPerSecond,
    framesPerSecond: 0,
    videoCodec: null,
    audioCodec: 'mp3',
  };
}

/** ID3v2 tags may hold a whole picture. */
function afterTags(file: ByteFile): number {
  let at = 0;
  while (at + 10 <= file.sizeBytes) {
    const header = file.bytes(at, 10);
    if (header.toString('latin1', 0, 3) !== 'ID3') break;
    // Seven bits a byte.
    const length = [6, 7, 8, 9].reduce(
      (sum, place) => sum * 128 + ((header[place] ?? 0) & 0x7f),
      0,
    );
    at += 10 + length;
  }
  return at;
}

/** The first header with another behind its frame: one alone may be anything. */
function firstFrame(file: ByteFile, from: number): number {
  const until = Math.min(from + MAX_PADDING_BYTES, file.sizeBytes - 4);
  for (let at = from; at <= until; at += 1) {
    const frame = frameAt(file, at);
    const next = frame && frameAt(file, at + frame.bytes);
    if (frame && next && isAlike(frame, next)) return at;
  }
  if (from + 4 > file.sizeBytes) throw cutOff();
  throw new Damage('is not made of MP3 frames');
}

interface Frame {
  readonly bytes: number;
  readonly samples: number;
  readonly samplesPerSecond: number;
  /** MPEG 1, as against 2 and 2.5. */
  readonly isFirstVersion: boolean;
  readonly isMono: boolean;
}

const KILOBITS = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLES_PER_SECOND = [44_100, 48_000, 32_000] as const;
const MONO = 3;

/** Undefined where none begins, or where the file ends. */
function frameAt(file: ByteFile, at: number): Frame | undefined {
  if (at + 4 > file.sizeBytes) return undefined;
  const [first = 0, second = 0, third = 0, fourth = 0] = file.bytes(at, 4);
  const version = (second >> 3) & 3;
  // Layer III, which is coded as 1; version 1 is reserved.
  if (first !== 0xff || second < 0xe0 || version === 1 || ((second >> 1) & 3) !== 1)
    return undefined;
  const isFirstVersion = version === 3;
  const kilobits = KILOBITS[isFirstVersion ? 0 : 1][third >> 4];
  const rate = SAMPLES_PER_SECOND[(third >> 2) & 3];
  // Zero: a length that no header tells.
  if (kilobits === undefined || kilobits === 0 || rate === undefined) return undefined;
  // Version 2 halves it, 2.5 halves it again.
  const samplesPerSecond = isFirstVersion ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = isFirstVersion ? 1152 : 576;
  const padding = (third >> 1) & 1;
  return {
    bytes: Math.floor((samples * 125 * kilobits) / samplesPerSecond) + padding,
    samples,
    samplesPerSecond,
    isFirstVersion,
    isMono: fourth >> 6 === MONO,
  };
}

const isAlike = (one: Frame, other: Frame): boolean =>
  one.samplesPerSecond === other.samplesPerSecond &&
  one.isFirstVersion === other.isFirstVersion &&
  one.isMono === other.isMono;

const HAS_FRAMES = 1;
const HAS_BYTES = 2;

/** What encoders write into the first frame; `toldBytes`, from there to the end, is 0 where they don't tell. */
function indexIn(
  file: ByteFile,
  start: number,
  { isFirstVersion, isMono }: Frame,
): { readonly toldBytes: number } | undefined {
  // Behind what tells the decoder how the frame is coded.
  const sideBytes = isFirstVersion ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const at = start + 4 + sideBytes;
  if (at + 16 > file.sizeBytes) return undefined;
  const index = file.bytes(at, 16);
  const name = index.toString('latin1', 0, 4);
  if (name !== 'Xing' && name !== 'Info') return undefined;
  const flags = index.readUInt32BE(4);
  if ((flags & HAS_BYTES) === 0) return { toldBytes: 0 };
  return { toldBytes: index.readUInt32BE((flags & HAS_FRAMES) === 0 ? 8 : 12) };
}
