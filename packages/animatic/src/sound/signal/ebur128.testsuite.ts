// FFmpeg's own meter, to test ours against.
import { FilterAPI } from 'node-av/api';
import { AV_CHANNEL_LAYOUT_MONO, AV_LOG_FATAL, AV_SAMPLE_FMT_FLT } from 'node-av/constants';
import { Frame, Log } from 'node-av/lib';
import { SAMPLE_RATE } from './recording.ts';

export interface Measured {
  readonly integratedLufs: number;
  readonly truePeakDb: number;
}

/** Mono at 48 kHz through `ebur128`. */
export async function ebur128(samples: Float32Array): Promise<Measured> {
  Log.setLevel(AV_LOG_FATAL);
  using filter = FilterAPI.create('ebur128=peak=true:metadata=1');
  const measured = { integratedLufs: -Infinity, truePeakDb: -Infinity };
  const take = (frames: readonly Frame[]): void => {
    for (const frame of frames) {
      const metadata = frame.getMetadata().getAll();
      measured.integratedLufs = Number(metadata['lavfi.r128.I'] ?? measured.integratedLufs);
      // Linear, unlike the other figures.
      const peak = Number(metadata['lavfi.r128.true_peaks_ch0'] ?? 0);
      measured.truePeakDb = Math.max(measured.truePeakDb, 20 * Math.log10(peak));
      frame.free();
    }
  };
  const block = SAMPLE_RATE / 10;
  for (let start = 0; start < samples.length; start += block) {
    const part = samples.slice(start, start + block);
    using frame = Frame.fromAudioBuffer(Buffer.from(part.buffer), {
      nbSamples: part.length,
      format: AV_SAMPLE_FMT_FLT,
      sampleRate: SAMPLE_RATE,
      channelLayout: AV_CHANNEL_LAYOUT_MONO,
      timeBase: { num: 1, den: SAMPLE_RATE },
      pts: BigInt(start),
    });
    take(await filter.processAll(frame));
  }
  take(await filter.processAll(null));
  return measured;
}
