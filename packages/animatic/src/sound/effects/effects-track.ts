// All effects of a film on one track.
import type { EffectCue } from '../../storyboard/storyboard.ts';
import { SoundError } from '../errors.ts';
import { gainOf } from '../signal/decibels.ts';
import { addAt, fade } from '../signal/fade.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { randomFrom, seedFor } from '../signal/random.ts';
import { samplesIn } from '../signal/recording.ts';
import type { Effect } from './effect.ts';
import { EFFECT_NAMES, EFFECTS } from './effects.ts';

/** At 0 dB of gain and of level: a place all the time, an event at its loudest. */
const AMBIENCE_LUFS = -25;
const EVENT_LUFS = -20;
/** No event is so short and sharp that it may go beyond this. */
const HIGHEST_PEAK = 0.9;
/** An event may ring on after its cue has ended. */
const RING_S = 1.5;
const AMBIENCE_FADE_S = 0.2;
const EVENT_FADE_S = 0.05;
const EDGE_S = 0.006;

/** @throws SoundError `unknown-effect` */
export function makeEffectsTrack(
  cues: readonly EffectCue[],
  lengthSamples: number,
  seed: number,
): Float32Array {
  const track = new Float32Array(lengthSamples);
  for (const [index, cue] of cues.entries()) {
    const effect = effectOf(cue.what);
    const start = samplesIn(cue.startS);
    const length = Math.min(effectLength(effect, cue), lengthSamples - start);
    if (length <= 0) continue;
    const sound = makeEffect(cue.what, length, seedFor(cue.what, seed + index));
    // Where the film begins or ends in the middle of a place, it is there from the first sample on.
    if (effect.kind === 'ambience') {
      const ends = start + length === lengthSamples;
      fade(
        sound,
        samplesIn(start === 0 ? EDGE_S : AMBIENCE_FADE_S),
        samplesIn(ends ? EVENT_FADE_S : AMBIENCE_FADE_S),
      );
    }
    addAt(track, sound, start, gainOf(cue.gainDb));
  }
  return track;
}

/**
 * One effect at its natural level, without clicks at its ends.
 *
 * @param length in samples
 * @throws SoundError `unknown-effect`
 */
export function makeEffect(what: string, length: number, seed: number): Float32Array {
  const effect = effectOf(what);
  const sound = effect.make(length, randomFrom(seed));
  fade(sound, effect.kind === 'ambience' ? samplesIn(EDGE_S) : 24, samplesIn(EVENT_FADE_S));
  const { integratedLufs, loudestLufs } = measureLoudness(sound);
  const natural =
    effect.kind === 'ambience' ? AMBIENCE_LUFS - integratedLufs : EVENT_LUFS - loudestLufs;
  let peak = 0;
  for (const value of sound) peak = Math.max(peak, Math.abs(value));
  if (peak === 0 || !Number.isFinite(natural)) return sound;
  const gain = Math.min(gainOf(natural + effect.levelDb), HIGHEST_PEAK / peak);
  for (let index = 0; index < sound.length; index++) sound[index] = (sound[index] ?? 0) * gain;
  return sound;
}

function effectOf(what: string): Effect {
  const effect = Object.hasOwn(EFFECTS, what) ? EFFECTS[what] : undefined;
  if (effect !== undefined) return effect;
  throw new SoundError(
    'unknown-effect',
    `An effect must be one of the table; got "${what}". Use one of: ${EFFECT_NAMES.join(', ')}.`,
  );
}

function effectLength(effect: Effect, cue: EffectCue): number {
  const cueS = Math.max(0, cue.endS - cue.startS);
  if (effect.kind === 'ambience') return samplesIn(cueS);
  return samplesIn(Math.min(effect.lengthS, cueS + RING_S));
}
