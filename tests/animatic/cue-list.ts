// What is heard in a film, as a reviewer without ears reads it: every cue with its time, and the sound
// measured as it was decoded from the file. Nothing of the prompt but the words that are spoken.
import type { Storyboard } from '@filmgate/animatic';
import { decodeSound } from '../../packages/animatic/src/sound/decode.ts';
import { decibelsOf } from '../../packages/animatic/src/sound/signal/decibels.ts';
import { measureLoudness } from '../../packages/animatic/src/sound/signal/loudness.ts';
import { peakEnvelope } from '../../packages/animatic/src/sound/signal/true-peak.ts';

interface Cue {
  readonly startS: number;
  readonly endS: number;
  readonly text: string;
}

/** @param video the film's MP4 */
export async function cueList({ sound, output }: Storyboard, video: string): Promise<string> {
  const lengthS = (output.frames - 1) / output.fps;
  const cues: Cue[] = [
    ...sound.voice.map(({ startS, endS, voice, language, by, text }) => ({
      startS,
      endS,
      text: `${by === undefined ? 'voice over' : 'voice'} (${voice}, ${language}): “${text}”`,
    })),
    ...sound.effects.map(({ startS, endS, what }) => ({ startS, endS, text: `sound: ${what}` })),
    ...sound.beds.map(({ startS, endS, reference }) => ({
      startS,
      endS,
      text: `sound of ${reference} as it is`,
    })),
    ...(sound.music === null ? [] : [{ startS: 0, endS: lengthS, text: musicWords(sound.music) }]),
  ];
  const lines = cues
    .toSorted((a, b) => a.startS - b.startS || a.endS - b.endS)
    .map(({ startS, endS, text }) => `${seconds(startS)} – ${seconds(endS)}  ${text}`);
  return [...lines, '', await measured(video), ''].join('\n');
}

const seconds = (value: number): string => value.toFixed(1).padStart(5);

function musicWords({
  reference,
  mood,
  style,
  bpm,
}: NonNullable<Storyboard['sound']['music']>): string {
  const tempo = `${Math.round(bpm)} bpm`;
  if (reference !== null) return `music: the audio file that came with the request, ${tempo}`;
  return `music: ${[mood, style, tempo].filter((word) => word !== null).join(', ')}`;
}

async function measured(video: string): Promise<string> {
  const heard = await decodeSound(video, { maxDurationS: 60 });
  if (heard === undefined) return 'measured in the file: no sound';
  const { samples, sampleRate } = heard;
  const peak = peakEnvelope(samples).reduce((most, value) => Math.max(most, value), 0);
  const facts = [
    `${(samples.length / sampleRate).toFixed(2)} s`,
    `${measureLoudness(samples).integratedLufs.toFixed(1)} LUFS`,
    `true peak ${decibelsOf(peak).toFixed(1)} dB`,
  ];
  return `measured in the file: ${facts.join(', ')}`;
}
