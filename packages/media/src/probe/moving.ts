// Videos, and audios in chunks: what their containers say of the tracks, and that it is there.
import {
  CustomSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  type InputFormat,
  type InputTrack,
  type InputVideoTrack,
  Logging,
  LogLevel,
  MP4,
  QTFF,
  WAVE,
} from 'mediabunny';
import { boxesIn } from './boxes.ts';
import type { ByteFile } from './byte-file.ts';
import { cutOff, Damage } from './damage.ts';
import type { MovingInfo } from './moving-info.ts';
import { requireModestTables } from './sample-tables.ts';

// What is odd about a stranger's file is told to who sent it, not to our console.
Logging.level = LogLevel.Silent;

/** A frame is read in one piece; none is as large in an honest clip. */
const MAX_READ_BYTES = 8 * 1024 * 1024;
/** So is the table of contents, which the library then holds about ten times over. */
const MAX_CONTENTS_BYTES = 3 * 1024 * 1024;
/** Far above every model's limit: past it the rest is not counted, and the length is what was seen. */
const COUNTED_S = 60;
/** The same where time does not move on: 240 a second for as long, ten times over. */
const COUNTED_PACKETS = 150_000;

/** MP4 and QuickTime; without a picture it is an audio. @throws Damage */
export async function boxedInfo(file: ByteFile): Promise<MovingInfo> {
  for (const box of boxesIn(file, 0, file.sizeBytes)) {
    // Reads nothing but headers: each box is seen to be whole.
    if (box.type !== 'moov') continue;
    if (box.end - box.start > MAX_CONTENTS_BYTES) {
      throw new Damage('has a table of contents that is too large');
    }
    requireModestTables(file, box);
  }
  using input = open(file, [MP4, QTFF]);
  const [video] = await input.getVideoTracks();
  const [audio] = await input.getAudioTracks();
  if (video !== undefined) return await pictureInfo(video, audio);
  if (audio !== undefined) return await soundInfo(audio);
  throw new Damage('has neither picture nor sound');
}

/** @throws Damage */
export async function waveInfo(file: ByteFile): Promise<MovingInfo> {
  const length = file.bytes(4, 4).readUInt32LE();
  // Who writes into a pipe does not know the length, and says zero or the most there is.
  const isKnown = length !== 0 && length < 0xffff_ff00;
  if (isKnown && 8 + length > file.sizeBytes) throw cutOff();
  using input = open(file, [WAVE]);
  const [audio] = await input.getAudioTracks();
  if (audio === undefined) throw new Damage('has no sound');
  return await soundInfo(audio);
}

function open(file: ByteFile, formats: InputFormat[]): Input {
  const source = new CustomSource({
    prefetchProfile: 'fileSystem',
    getSize: () => file.sizeBytes,
    read(start, end) {
      if (end - start > MAX_READ_BYTES) throw new Damage('has a part that is too large');
      // A copy: what the file hands out is valid until the next call only.
      return Uint8Array.from(file.bytes(start, end - start));
    },
  });
  return new Input({ source, formats });
}

async function pictureInfo(
  video: InputVideoTrack,
  audio: InputAudioTrack | undefined,
): Promise<MovingInfo> {
  const counted = await countPackets(video);
  return {
    kind: 'video',
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    durationS: counted.durationS,
    framesPerSecond: counted.packets / counted.durationS,
    videoCodec: await codecName(video),
    audioCodec: audio === undefined ? null : await codecName(audio),
  };
}

async function soundInfo(audio: InputAudioTrack): Promise<MovingInfo> {
  const { durationS } = await countPackets(audio);
  const channels = await audio.getNumberOfChannels();
  const samplesPerSecond = await audio.getSampleRate();
  if (!(channels > 0 && samplesPerSecond > 0))
    throw new Damage('has no channels, or no sample rate');
  return {
    kind: 'audio',
    width: 0,
    height: 0,
    durationS,
    framesPerSecond: 0,
    videoCodec: null,
    audioCodec: await codecName(audio),
  };
}

interface Counted {
  readonly packets: number;
  readonly durationS: number;
}

async function countPackets(track: InputTrack): Promise<Counted> {
  const sink = new EncodedPacketSink(track);
  let packets = 0;
  // What lies before zero is decoded, but not shown.
  let startS = Infinity;
  let endS = 0;
  for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
    const packetEndS = packet.timestamp + packet.duration;
    if (packetEndS <= 0) continue;
    packets += 1;
    startS = Math.min(startS, Math.max(packet.timestamp, 0));
    endS = Math.max(endS, packetEndS);
    if (endS > COUNTED_S || packets > COUNTED_PACKETS) break;
  }
  if (packets === 0) throw new Damage('is empty');
  // Their bytes, and not only what is said of them, for two of them; not held at the same time.
  if ((await sink.getFirstPacket()) === null) throw cutOff();
  if ((await sink.getPacket(endS)) === null) throw cutOff();
  return { packets, durationS: endS - startS };
}

const CODEC_NAMES: Readonly<Record<string, string>> = { avc: 'h264', hevc: 'h265' };

async function codecName(track: InputTrack): Promise<string> {
  const codec = await track.getCodec();
  if (codec !== null) return CODEC_NAMES[codec] ?? codec;
  // Four letters of the container, for the message that refuses it.
  const internal = String(await track.getInternalCodecId());
  return /^[\w .-]{1,8}$/.test(internal) ? internal.trim() : 'unknown';
}
