// Many small sounds in one: drops, claps, clicks, steps.
import { addAt } from '../signal/fade.ts';
import type { Random } from '../signal/random.ts';
import { samplesIn } from '../signal/recording.ts';

/** `perS` grains a second at random times, each made anew; in place. */
export function scatter(
  out: Float32Array,
  perS: number,
  random: Random,
  grain: (timeS: number) => Float32Array,
): Float32Array {
  let timeS = -Math.log(1 - random()) / perS;
  for (; samplesIn(timeS) < out.length; timeS -= Math.log(1 - random()) / perS) {
    addAt(out, grain(timeS), samplesIn(timeS), 1);
  }
  return out;
}

/** One after another, each `nextS()` seconds after the one before it; in place. */
export function follow(
  out: Float32Array,
  startS: number,
  nextS: () => number,
  grain: (index: number, timeS: number) => Float32Array,
): Float32Array {
  let timeS = startS;
  for (let index = 0; samplesIn(timeS) < out.length; index++) {
    addAt(out, grain(index, timeS), samplesIn(timeS), 1);
    timeS += Math.max(0.005, nextS());
  }
  return out;
}

/** Lays sounds over one another, each at its second and level; in place. */
export function lay(
  out: Float32Array,
  ...sounds: readonly (readonly [sound: Float32Array, atS: number, level: number])[]
): Float32Array {
  for (const [sound, atS, level] of sounds) addAt(out, sound, samplesIn(atS), level);
  return out;
}
