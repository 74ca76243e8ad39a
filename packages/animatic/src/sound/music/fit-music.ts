// A piece of music made as long as the film: cut, or played round and round.
import { addAt, fade } from '../signal/fade.ts';
import { samplesIn } from '../signal/recording.ts';
import { beatsOf } from './beats.ts';

const FADE_IN_S = 0.012;
const FADE_OUT_S = 1.2;
/** Of a short film, no more than this is fade. */
const MOST_FADE_OUT = 0.4;
const LEAST_FADE_OUT_S = 0.8;
/** Over it, the end of a round and the start of the next sound together. */
const SEAM_S = 0.02;
/** Where the file ends with the round there is nothing to lead out: a step is smoothed over this. */
const STEP_FADE_S = 0.008;
const BEATS_PER_BAR = 4;
/** A file that is a whole number of bars but for this closes by itself. */
const WHOLE_LOOP_S = 0.06;
/** Shorter sound is no music that could be cut at a beat. */
const SHORTEST_BARS_S = 3;

/** A new recording of `length` samples that fades out at its end. */
export function fitMusic(music: Float32Array, length: number): Float32Array {
  const fitted = music.length >= length ? music.slice(0, length) : loop(music, length);
  const fadeOut = Math.max(
    samplesIn(LEAST_FADE_OUT_S),
    Math.min(samplesIn(FADE_OUT_S), length * MOST_FADE_OUT),
  );
  return fade(fitted, samplesIn(FADE_IN_S), Math.round(Math.min(fadeOut, length)));
}

function loop(music: Float32Array, length: number): Float32Array {
  const out = new Float32Array(length);
  const round = roundLength(music);
  // What follows the round in the file leads out of it, under the start of the next one.
  const seam = Math.min(samplesIn(SEAM_S), music.length - round);
  const piece = fade(music.slice(0, round + seam), 0, seam);
  const again = fade(piece.slice(), seam, 0);
  if (seam === 0) closeStep(again, (piece.at(-1) ?? 0) - (again[0] ?? 0));
  for (let at = 0; at < length; at += round) addAt(out, at === 0 ? piece : again, at, 1);
  return out;
}

/** Lets a step of the wave die away instead of clicking, in place; takes no time. */
function closeStep(samples: Float32Array, step: number): void {
  const end = Math.min(samples.length, samplesIn(STEP_FADE_S));
  for (let index = 0; index < end; index++) {
    samples[index] = (samples[index] ?? 0) + step * (0.5 + 0.5 * Math.cos((Math.PI * index) / end));
  }
}

/** How many samples one round has: whole bars where beats are found, else all of it. */
function roundLength(music: Float32Array): number {
  if (music.length < samplesIn(SHORTEST_BARS_S)) return music.length;
  const beats = beatsOf(music);
  if (beats === undefined) return music.length;
  const bar = (samplesIn(60) / beats.bpm) * BEATS_PER_BAR;
  const bars = Math.floor((music.length + samplesIn(WHOLE_LOOP_S)) / bar);
  if (bars === 0 || Math.abs(music.length - bars * bar) < samplesIn(WHOLE_LOOP_S)) {
    return music.length;
  }
  return Math.round(bars * bar);
}
