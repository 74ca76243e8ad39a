// Things that are struck: each rings in its modes, sinusoids that die away.
import { SAMPLE_RATE, samplesIn } from './recording.ts';

/** [Hz, level, seconds to fall by 60 dB] */
export type Mode = readonly [number, number, number];

/** How soon the stroke has arrived: a hard thing's edge, not a click. */
const ATTACK_S = 0.0008;

/** As long as its longest mode, at most `maxS`. */
export function strike(modes: readonly Mode[], maxS = Infinity): Float32Array {
  const lengthS = Math.min(maxS, Math.max(...modes.map(([, , decayS]) => decayS)));
  const out = new Float32Array(samplesIn(lengthS));
  const attack = samplesIn(ATTACK_S);
  for (const [hz, level, decayS] of modes) {
    if (hz >= SAMPLE_RATE * 0.45) continue;
    // A rotating phasor that shrinks: one multiplication pair a sample.
    const shrink = 10 ** (-3 / (decayS * SAMPLE_RATE));
    const turn = (2 * Math.PI * hz) / SAMPLE_RATE;
    const [cos, sin] = [Math.cos(turn) * shrink, Math.sin(turn) * shrink];
    let [x, y] = [level, 0];
    const length = Math.min(out.length, samplesIn(decayS));
    for (let index = 0; index < length; index++) {
      out[index] = (out[index] ?? 0) + y;
      [x, y] = [x * cos - y * sin, x * sin + y * cos];
    }
  }
  for (let index = 0; index < Math.min(attack, out.length); index++) {
    out[index] = (out[index] ?? 0) * (index / attack);
  }
  return out;
}
