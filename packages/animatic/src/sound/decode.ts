// The sound of any audio or video file, in this process (the render process: a file that breaks the
// decoder breaks one film, not the service).
import { Decoder, Demuxer } from 'node-av/api';
import { AV_CHANNEL_LAYOUT_MONO, AV_LOG_FATAL, AV_SAMPLE_FMT_FLTP } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { SoundError } from './errors.ts';
import { type Recording, SAMPLE_RATE, samplesIn } from './signal/recording.ts';

export interface DecodeOptions {
  /** Where to begin; 0 unless told. */
  readonly offsetS?: number;
  /** Nothing beyond is decoded. */
  readonly maxDurationS: number;
  readonly signal?: AbortSignal;
}

/**
 * Mono at 48 kHz; undefined when the file has no sound (a silent video, a still).
 *
 * @throws SoundError `unreadable-media`, `aborted`
 */
export async function decodeSound(
  path: string,
  { offsetS = 0, maxDurationS, signal }: DecodeOptions,
): Promise<Recording | undefined> {
  Log.setLevel(AV_LOG_FATAL);
  const from = samplesIn(offsetS);
  const until = from + samplesIn(maxDurationS);
  const chunks: Float32Array[] = [];
  let length = 0;
  try {
    await using input = await Demuxer.open(path);
    const stream = input.audio();
    if (stream === undefined) return undefined;
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
      // A copy: the plane's memory is the frame's.
      const samples = new Float32Array(frame.nbSamples);
      new Uint8Array(samples.buffer).set(plane.subarray(0, samples.byteLength));
      chunks.push(samples);
      length += samples.length;
      if (length >= until) break;
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
  return { samples: concatenate(chunks, length).slice(from, until), sampleRate: SAMPLE_RATE };
}

function concatenate(chunks: readonly Float32Array[], length: number): Float32Array {
  const all = new Float32Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
