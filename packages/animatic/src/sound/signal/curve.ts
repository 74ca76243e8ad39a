// Slow movements: how a gain, a pitch or a filter changes over a sound.
import type { Random } from './random.ts';

/** A value for each sample. */
export type Curve = (index: number) => number;

/** Straight lines between points [second, value], rising in time; level before and after. */
export function line(points: readonly (readonly [number, number])[], sampleRate: number): Curve {
  let at = 0;
  return (index) => {
    const timeS = index / sampleRate;
    while (at > 0 && (points[at]?.[0] ?? 0) > timeS) at--;
    while (at < points.length - 1 && (points[at + 1]?.[0] ?? Infinity) <= timeS) at++;
    const here = points[at];
    const next = points[at + 1];
    if (here === undefined) return 0;
    if (next === undefined || timeS <= here[0]) return here[1];
    return here[1] + ((next[1] - here[1]) * (timeS - here[0])) / (next[0] - here[0]);
  };
}

/** Wanders smoothly between 0 and 1; a turn takes about `periodS`. */
export function drift(periodS: number, sampleRate: number, random: Random): Curve {
  const values: number[] = [];
  const period = periodS * sampleRate;
  return (index) => {
    const position = index / period;
    const step = Math.floor(position);
    while (values.length < step + 2) values.push(random());
    const share = position - step;
    const ease = share * share * (3 - 2 * share);
    const from = values[step] ?? 0;
    return from + ((values[step + 1] ?? 0) - from) * ease;
  };
}

/** Multiplies by a curve, in place. */
export function shape(samples: Float32Array, gain: Curve): Float32Array {
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) * gain(index);
  }
  return samples;
}
