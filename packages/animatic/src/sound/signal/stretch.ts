// Time without pitch: WSOLA. Pieces of the sound are laid closer together (or apart), each moved by a
// few milliseconds to where it continues the piece before it best.

const FRAME_S = 0.03;
const SEARCH_S = 0.008;

/** @param factor new length over old one; 0.5 = twice as fast */
export function stretch(samples: Float32Array, factor: number, sampleRate: number): Float32Array {
  const frame = 2 * Math.round((FRAME_S * sampleRate) / 2);
  const hop = frame / 2;
  const search = Math.round(SEARCH_S * sampleRate);
  const length = Math.round(samples.length * factor);
  if (samples.length <= frame + 2 * search || length <= frame) return samples.slice(0, length);
  const window = Float32Array.from(
    { length: frame },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / frame),
  );
  const out = new Float32Array(length + frame);
  const weight = new Float32Array(length + frame);
  /** Where the sound would go on if the piece before were not cut. */
  let natural = 0;
  for (let to = 0; to < length; to += hop) {
    const wanted = Math.min(Math.round(to / factor), samples.length - frame);
    const from = to === 0 ? 0 : mostAlike(samples, natural, wanted, search, hop);
    for (let index = 0; index < frame; index++) {
      const share = window[index] ?? 0;
      out[to + index] = (out[to + index] ?? 0) + (samples[from + index] ?? 0) * share;
      weight[to + index] = (weight[to + index] ?? 0) + share;
    }
    natural = from + hop;
  }
  return out.map((value, index) => value / Math.max(0.1, weight[index] ?? 1)).subarray(0, length);
}

/** The start within `search` of `wanted` whose samples go on as those at `natural` would. */
function mostAlike(
  samples: Float32Array,
  natural: number,
  wanted: number,
  search: number,
  length: number,
): number {
  const STRIDE = 4;
  let best = wanted;
  let bestScore = -Infinity;
  const first = Math.max(0, wanted - search);
  const last = Math.min(samples.length - length, wanted + search);
  for (let start = first; start <= last; start += 2) {
    let product = 0;
    let power = 1e-9;
    for (let index = 0; index < length; index += STRIDE) {
      const value = samples[start + index] ?? 0;
      product += value * (samples[natural + index] ?? 0);
      power += value * value;
    }
    const score = product / Math.sqrt(power);
    if (score > bestScore) {
      bestScore = score;
      best = start;
    }
  }
  return best;
}
