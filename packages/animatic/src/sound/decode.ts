// The sound of an audio or video file, in this process (the render process: a file that breaks the
// decoder breaks one film, not the service). Only the formats that the service takes are opened, only
// decoders that such files need, and nothing but the file itself: a list of other files is none.
import { resolve } from 'node:path';
import { SoundError } from './errors.ts';
import { type Recording, SAMPLE_RATE, samplesIn } from './signal/recording.ts';

export interface DecodeOptions {
  /** Where to begin; 0 unless told. */
  readonly offsetS?: number;
  /** Nothing beyond is decoded. */
  readonly maxDurationS: number;
  readonly signal?: AbortSignal;
}

/** FFmpeg's names of MP4 and QuickTime, MP3, WAV. */
const FORMATS = 'mov,mp3,wav';
/** What cameras, phones and editors put into them. */
const DECODERS = (
  'aac mp3 mp3float alac ac3 eac3 opus flac pcm_u8 pcm_s8 pcm_s16le pcm_s16be pcm_s24le pcm_s24be ' +
  'pcm_s32le pcm_s32be pcm_f32le pcm_f32be pcm_f64le pcm_alaw pcm_mulaw'
).split(' ');

/**
 * Mono at 48 kHz, in step with the picture where a video's sound begins late; undefined when the file
 * has no sound (a silent video, a still).
 *
 * @throws SoundError `unreadable-media`, `aborted`
 */
export async function decodeSound(
  path: string,
  { offsetS = 0, maxDurationS, signal }: DecodeOptions,
): Promise<Recording | undefined> {
  // Loaded for the first file: most films have none.
  const { Decoder, Demuxer } = await import('node-av/api');
  const { AV_CHANNEL_LAYOUT_MONO, AV_LOG_FATAL, AV_SAMPLE_FMT_FLTP } =
    await import('node-av/constants');
  const { Codec, Log } = await import('node-av/lib');
  Log.setLevel(AV_LOG_FATAL);
  const from = samplesIn(offsetS);
  const until = from + samplesIn(maxDurationS);
  const kept: { readonly at: number; readonly samples: Float32Array }[] = [];
  /** Where the next sample lies, counted from the start of the file's picture and sound. */
  let position: number | undefined;
  try {
    // Absolute, so that no part of the name is taken for a protocol. Pictures are not decoded here.
    await using input = await Demuxer.open(resolve(path), {
      options: {
        protocol_whitelist: 'file',
        format_whitelist: FORMATS,
        codec_whitelist: DECODERS.join(','),
      },
    });
    const stream = input.audio();
    if (stream === undefined) return undefined;
    const codec = Codec.findDecoder(stream.codecpar.codecId);
    if (codec === null || !DECODERS.includes(codec.name ?? '')) {
      throw new Error(`its codec is ${codec?.name ?? 'unknown'}`);
    }
    using decoder = await Decoder.create(stream, {
      threadCount: 1,
      resample: {
        sampleRate: SAMPLE_RATE,
        sampleFormat: AV_SAMPLE_FMT_FLTP,
        channelLayout: AV_CHANNEL_LAYOUT_MONO,
      },
    });
    for await (using frame of decoder.frames(input.packets(stream.index))) {
      signal?.throwIfAborted();
      if (frame === null) continue;
      const plane = frame.data?.[0];
      if (plane === undefined) continue;
      position ??= Math.max(0, Math.round(Number(frame.pts) - input.startTime * SAMPLE_RATE));
      const start = Math.max(position, from);
      const end = Math.min(position + frame.nbSamples, until);
      if (end > start) {
        // A copy: the plane's memory is the frame's.
        const samples = new Float32Array(end - start);
        const first = (start - position) * samples.BYTES_PER_ELEMENT;
        new Uint8Array(samples.buffer).set(plane.subarray(first, first + samples.byteLength));
        kept.push({ at: start - from, samples });
      }
      position += frame.nbSamples;
      if (position >= until) break;
    }
  } catch (cause) {
    if (signal?.aborted === true) {
      throw new SoundError('aborted', 'The film was cancelled while a file was decoded.', {
        cause,
      });
    }
    throw new SoundError(
      'unreadable-media',
      `A reference's sound must be readable; decoding failed: ${String(cause)}. ` +
        'Convert the file to MP3, WAV or MP4 and send it again.',
      { cause, path },
    );
  }
  const last = kept.at(-1);
  const samples = new Float32Array(last === undefined ? 0 : last.at + last.samples.length);
  for (const piece of kept) samples.set(piece.samples, piece.at);
  return { samples, sampleRate: SAMPLE_RATE };
}
