// What a contact sheet cannot show of a film: what is heard, every cue with its time, and the sound as
// FFmpeg's own meter finds it in the file; how it cuts and how fast time goes. Nothing of the prompt but
// the words that are spoken.
import type { Storyboard } from '@filmgate/animatic';
import { decodeSound } from '../../packages/animatic/src/sound/decode.ts';
import { ebur128 } from '../../packages/animatic/src/sound/signal/ebur128.testsuite.ts';

interface Cue {
  readonly startS: number;
  readonly endS: number;
  readonly text: string;
}

/** @param video the film's MP4 */
export async function cueList(storyboard: Storyboard, video: string): Promise<string> {
  const { sound, output } = storyboard;
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
  return ['heard', ...lines, '', await measured(video), '', 'seen', ...seenIn(storyboard), ''].join(
    '\n',
  );
}

/** Cuts that are more than a cut, and time that does not go as usual. */
function seenIn({ shots }: Storyboard): readonly string[] {
  return shots.map(({ id, startS, endS, cut, pace }) => {
    const how = id > 1 || cut.in !== 'cut' ? [cut.in.replaceAll('-', ' ')] : [];
    const time = pace < 1 ? ['slow motion'] : pace > 1 ? ['time-lapse'] : [];
    return `${seconds(startS)} – ${seconds(endS)}  ${[`shot ${id}`, ...how, ...time].join(', ')}`;
  });
}

const seconds = (value: number): string => value.toFixed(1).padStart(5);

function musicWords({
  reference,
  mood,
  style,
  lead,
  bpm,
}: NonNullable<Storyboard['sound']['music']>): string {
  const tempo = `${Math.round(bpm)} bpm`;
  if (reference !== null) return `music: the audio file that came with the request, ${tempo}`;
  return `music: ${[mood, style, lead ?? null, tempo].filter((word) => word !== null).join(', ')}`;
}

async function measured(video: string): Promise<string> {
  const heard = await decodeSound(video, { maxDurationS: 60 });
  if (heard === undefined) return 'measured in the file: no sound';
  const { samples, sampleRate } = heard;
  const { integratedLufs, truePeakDb } = await ebur128(samples);
  const facts = [
    `${(samples.length / sampleRate).toFixed(2)} s`,
    `${integratedLufs.toFixed(1)} LUFS`,
    `true peak ${truePeakDb.toFixed(1)} dB`,
  ];
  return `measured in the file: ${facts.join(', ')}`;
}
