// All lines of a film on one track: each begins at its time, ends by its time, all equally loud.
import type { VoiceCue } from '../../storyboard/storyboard.ts';
import { addAt, fade } from '../signal/fade.ts';
import { setLoudness } from '../signal/loudness.ts';
import { type Recording, SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { resample } from '../signal/resample.ts';
import { stretch } from '../signal/stretch.ts';
import { polishVoice } from './polish-voice.ts';
import type { Line, Speak } from './speak.ts';
import { trimSilence } from './trim-silence.ts';

/** What the room adds after the last sound; the words end so much earlier. */
const TAIL_S = 0.08;
const SHORTEST_LINE_S = 0.2;
/** Beyond it stretched speech is noise: the rest of the line is faded out. */
const MOST_HURRIED = 2.5;
const EDGE_FADE_S = 0.003;

/**
 * Starts at once, so that another process may speak while this one does something else.
 *
 * @param lengthSamples of the film
 * @param loudnessLufs of each line
 */
export async function makeVoiceTrack(
  cues: readonly VoiceCue[],
  lengthSamples: number,
  loudnessLufs: number,
  speak: Speak,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const lines = linesOf(cues);
  const spoken = await speak(lines, signal);
  const track = new Float32Array(lengthSamples);
  for (const [index, cue] of cues.entries()) {
    const [recording, line] = [spoken[index], lines[index]];
    if (recording === undefined || line === undefined) continue;
    const voice = fitLine(recording, line.maxDurationS);
    if (voice.length === 0) continue;
    addAt(track, setLoudness(polishVoice(voice), loudnessLufs), samplesIn(cue.startS), 1);
  }
  return track;
}

function linesOf(cues: readonly VoiceCue[]): readonly Line[] {
  const speakers = new Map<VoiceCue['voice'], (string | undefined)[]>();
  return cues.map((cue) => {
    const known = speakers.get(cue.voice) ?? [];
    if (!known.includes(cue.by)) known.push(cue.by);
    speakers.set(cue.voice, known);
    return {
      text: cue.text,
      language: cue.language,
      voice: cue.voice,
      speaker: known.indexOf(cue.by),
      maxDurationS: Math.max(SHORTEST_LINE_S, cue.endS - cue.startS - TAIL_S),
    };
  });
}

/** At the film's rate, from its first sound to its last, no longer than `maxDurationS`. */
function fitLine({ samples, sampleRate }: Recording, maxDurationS: number): Float32Array {
  const spoken = resample(trimSilence(samples, sampleRate), sampleRate, SAMPLE_RATE);
  const most = samplesIn(maxDurationS);
  const hurry = Math.min(MOST_HURRIED, spoken.length / most);
  const fitted = hurry > 1 ? stretch(spoken, 1 / hurry, SAMPLE_RATE) : spoken.slice();
  const cut = fitted.length > most ? fitted.subarray(0, most) : fitted;
  return fade(cut, samplesIn(EDGE_FADE_S), samplesIn(cut === fitted ? EDGE_FADE_S : 0.1));
}
