// Compressed tracks to an MP4 that plays while it is still coming in: index first, tracks interleaved
// by time. The same tracks give the same bytes: no dates, no versions.
import { AVFMT_FLAG_BITEXACT } from 'node-av/constants';
import { Dictionary, FFmpegError, FormatContext, type Packet } from 'node-av/lib';
import type { EncodedTrack } from './encoded-track.ts';

/** `use_metadata_tags`: tags under any name, not only those that iTunes knows. */
const MUXER_OPTIONS = { movflags: '+faststart+use_metadata_tags' };

interface Placed {
  readonly packet: Packet;
  readonly track: number;
  readonly decodeS: number;
}

function inOrderOfTime(tracks: readonly EncodedTrack[]): Placed[] {
  return tracks
    .flatMap(({ codec, packets }, track) =>
      packets.map((packet) => ({
        packet,
        track,
        decodeS: (Number(packet.dts) * codec.timeBase.num) / codec.timeBase.den,
      })),
    )
    .sort((a, b) => a.decodeS - b.decodeS || a.track - b.track);
}

export async function writeMp4(
  path: string,
  tracks: readonly EncodedTrack[],
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  await using format = new FormatContext();
  FFmpegError.throwIfError(
    format.allocOutputContext2(null, 'mp4', `file:${path}`),
    'preparing the MP4',
  );
  format.setFlags(AVFMT_FLAG_BITEXACT);
  const streams = tracks.map(({ codec }) => {
    const stream = format.newStream();
    FFmpegError.throwIfError(stream.codecpar.fromContext(codec), 'describing a track');
    stream.timeBase = codec.timeBase;
    stream.avgFrameRate = codec.framerate;
    return stream;
  });
  FFmpegError.throwIfError(await format.openOutput(), `opening ${path}`);
  using options = Dictionary.fromObject(MUXER_OPTIONS);
  FFmpegError.throwIfError(await format.writeHeader(options), 'writing the head of the MP4');
  // Only now: a bit-exact muxer takes `encoder` away as it begins, and writes the tags at the end.
  using metadata = Dictionary.fromObject(tags);
  format.metadata = metadata;
  for (const { packet, track } of inOrderOfTime(tracks)) {
    const stream = streams[track];
    const codec = tracks[track]?.codec;
    if (stream === undefined || codec === undefined) continue;
    packet.streamIndex = track;
    packet.rescaleTs(codec.timeBase, stream.timeBase);
    FFmpegError.throwIfError(await format.writeFrame(packet), 'writing a packet');
  }
  FFmpegError.throwIfError(await format.writeTrailer(), 'writing the index of the MP4');
  await format.closeOutput();
}
