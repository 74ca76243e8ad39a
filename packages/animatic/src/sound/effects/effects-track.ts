// All effects of a film on one track.
import type { EffectCue } from '../../storyboard/storyboard.ts';
import { SoundError } from '../errors.ts';
import { filter, highPass } from '../signal/biquad.ts';
import { gainOf } from '../signal/decibels.ts';
import { addAt, fade } from '../signal/fade.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { type Random, randomFrom, seedFor } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import type { Effect } from './effect.ts';
import { EFFECT_NAMES, type EffectName, EFFECTS, isEffectName } from './effects.ts';

/**
 * At 0 dB of gain and of level an effect is as loud as the voices: a place all the time, what happens at
 * its loudest.
 */
const AMBIENCE_LUFS = -17;
const EVENT_LUFS = -13;
/** No event is so short and sharp that it may go beyond this. */
const HIGHEST_PEAK = 0.9;
/** An event may ring on after its cue has ended. */
const RING_S = 1.5;
const AMBIENCE_FADE_S = 0.2;
const EVENT_FADE_S = 0.05;
const EDGE_S = 0.006;
const ATTACK_S = 0.0005;
const SHORTEST_S = 1;
/** More of a place is the same again: it goes round, with a seam in which both are heard. */
const LONG_S = 15;
const SEAM_S = 2;
/** Under it, loudspeakers only lose headroom. */
const LOWEST_HZ = 42;

/** @throws SoundError `unknown-effect` */
export function makeEffectsTrack(
  cues: readonly EffectCue[],
  lengthSamples: number,
  seed: number,
): Float32Array {
  const track = new Float32Array(lengthSamples);
  for (const [index, cue] of cues.entries()) {
    const name = nameOf(cue);
    const effect: Effect = EFFECTS[name];
    const start = samplesIn(cue.startS);
    const length = Math.min(lengthOf(effect, cue), lengthSamples - start);
    if (length <= 0) continue;
    const sound = makeEffect(name, length, seedFor(name, seed + index));
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
 */
export function makeEffect(name: EffectName, length: number, seed: number): Float32Array {
  const effect: Effect = EFFECTS[name];
  const sound = made(effect, length, randomFrom(seed)).subarray(0, length);
  fade(sound, samplesIn(effect.kind === 'ambience' ? EDGE_S : ATTACK_S), samplesIn(EVENT_FADE_S));
  return sound;
}

/** At its level, at least `length` samples. */
function made(effect: Effect, length: number, random: Random): Float32Array {
  const long = samplesIn(LONG_S);
  // What happens is made whole, and cut later: it needs its time. A place's sound goes round.
  const whole = samplesIn(effect.kind === 'event' ? effect.lengthS : SHORTEST_S);
  const goesRound = effect.kind === 'ambience' && length > long;
  const sound = effect.make(goesRound ? long : Math.max(length, whole), random);
  filter(sound, highPass(LOWEST_HZ, SAMPLE_RATE));
  const level = levelOf(sound, effect);
  for (let index = 0; index < sound.length; index++) sound[index] = (sound[index] ?? 0) * level;
  if (!goesRound) return sound;
  const seam = samplesIn(SEAM_S);
  const out = new Float32Array(length);
  const again = fade(sound.slice(), seam, seam);
  addAt(out, fade(sound, 0, seam), 0, 1);
  for (let at = long - seam; at < length; at += long - seam) addAt(out, again, at, 1);
  return out;
}

/** The gain that makes it as loud as it naturally is. */
function levelOf(sound: Float32Array, effect: Effect): number {
  const { integratedLufs, loudestLufs } = measureLoudness(sound);
  const natural =
    effect.kind === 'ambience' ? AMBIENCE_LUFS - integratedLufs : EVENT_LUFS - loudestLufs;
  let peak = 0;
  for (const value of sound) peak = Math.max(peak, Math.abs(value));
  if (peak === 0 || !Number.isFinite(natural)) return 0;
  return Math.min(gainOf(natural + effect.levelDb), HIGHEST_PEAK / peak);
}

function nameOf({ what }: EffectCue): EffectName {
  if (isEffectName(what)) return what;
  throw new SoundError(
    'unknown-effect',
    `An effect must be one of the table; got "${what}". Use one of: ${EFFECT_NAMES.join(', ')}.`,
  );
}

/** Samples that a cue is heard. */
function lengthOf(effect: Effect, cue: EffectCue): number {
  const cueS = Math.max(0, cue.endS - cue.startS);
  if (effect.kind !== 'event') return samplesIn(cueS);
  return samplesIn(Math.min(effect.lengthS, cueS + RING_S));
}
