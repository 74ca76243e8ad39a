// The sample clip in other containers: its packets are copied, nothing is encoded.
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MovOutputFormat,
  MP4,
  Mp4OutputFormat,
  Output,
  type VideoTrackMetadata,
} from 'mediabunny';
import { sample } from './sample.ts';

export interface ClipOptions {
  readonly container?: 'mp4' | 'mov';
  /** `false`: the table of contents comes last. */
  readonly fastStart?: false | 'in-memory' | 'fragmented';
  readonly rotation?: 0 | 90 | 180 | 270;
  readonly withPicture?: boolean;
  readonly withSound?: boolean;
  /** Of the picture, added to every packet. */
  readonly delayS?: number;
}

export async function clip(options: ClipOptions = {}): Promise<Buffer> {
  const { container = 'mp4', withPicture = true, withSound = false, delayS = 0 } = options;
  const settings = { fastStart: options.fastStart ?? 'in-memory' } as const;
  const target = new BufferTarget();
  const output = new Output({
    format: container === 'mp4' ? new Mp4OutputFormat(settings) : new MovOutputFormat(settings),
    target,
  });
  using input = new Input({ source: new BufferSource(await sample('clip-1.mp4')), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  const decoderConfig = await track?.getDecoderConfig();
  if (!track || !decoderConfig) throw new Error('the sample has no picture');

  const picture = new EncodedVideoPacketSource('avc');
  const sound = new EncodedAudioPacketSource('mp3');
  const metadata: VideoTrackMetadata = { rotation: options.rotation ?? 0 };
  if (withPicture) output.addVideoTrack(picture, metadata);
  if (withSound) output.addAudioTrack(sound);
  await output.start();
  if (withPicture) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const moved = packet.clone({ timestamp: packet.timestamp + delayS });
      await picture.add(moved, { decoderConfig });
    }
  }
  if (withSound) {
    const config = { codec: 'mp3', numberOfChannels: 1, sampleRate: 48_000 };
    for (let frame = 0; frame < 100; frame += 1) {
      const packet = new EncodedPacket(new Uint8Array(100), 'key', frame * 0.024, 0.024);
      await sound.add(packet, { decoderConfig: config });
    }
  }
  await output.finalize();
  if (target.buffer === null) throw new Error('nothing was written');
  return Buffer.from(target.buffer);
}
