// A storyboard as a person reads it at a terminal.
import { plainRows, plainTable } from './plain-table.ts';

/** What is read of it; docs/storyboard.md has the whole. */
export interface Storyboard {
  readonly output: {
    readonly width: number;
    readonly height: number;
    readonly fps: number;
    readonly frames: number;
  };
  readonly cast: readonly { readonly id: string; readonly what: string; readonly count: number }[];
  readonly shots: readonly {
    readonly id: number;
    readonly startS: number;
    readonly endS: number;
    readonly set: string | null;
    readonly time: string;
    readonly weather: string;
    readonly look: string | null;
    readonly plate: { readonly reference: string } | null;
    readonly blocking: readonly { readonly cast: string; readonly motion: string | null }[];
    readonly camera: { readonly size: string; readonly on: string | null; readonly move: string };
    readonly cut: { readonly in: string };
    readonly title: string | null;
  }[];
  readonly sound: {
    readonly voice: readonly {
      readonly text: string;
      readonly voice: string;
      readonly by?: string;
      readonly startS: number;
    }[];
    readonly effects: readonly { readonly what: string }[];
    readonly music: {
      readonly reference: string | null;
      readonly mood: string;
      readonly style: string | null;
      readonly bpm: number;
    } | null;
  };
}

export function storyboardText({ output, shots, sound }: Storyboard): string {
  const lengthS = (output.frames - 1) / output.fps;
  return [
    `${shots.length} ${shots.length === 1 ? 'shot' : 'shots'}, ${timeText(lengthS)} s, ${output.width} × ${output.height}\n`,
    plainTable(['shot', 'seconds', 'place', 'camera', 'who, what', 'cut'], shots.map(shotRow)),
    ...soundRows(sound),
  ].join('\n');
}

const shotRow = (shot: Storyboard['shots'][number]): string[] => [
  String(shot.id),
  `${timeText(shot.startS)}–${timeText(shot.endS)}`,
  placeOf(shot),
  `${shot.camera.size}, ${shot.camera.move}`,
  whoOf(shot),
  shot.cut.in,
];

function placeOf({ set, plate, title, time, weather, look }: Storyboard['shots'][number]): string {
  const place = plate?.reference ?? set ?? (title === null ? 'nowhere' : 'title card');
  return [
    place,
    time,
    ...(weather === 'clear' ? [] : [weather]),
    ...(look === null ? [] : [look]),
  ].join(', ');
}

/** Each member once, with all that it does. */
function whoOf({ blocking, title }: Storyboard['shots'][number]): string {
  if (title !== null) return `“${title}”`;
  const members = new Map<string, string[]>();
  for (const { cast, motion } of blocking) {
    const does = members.get(cast) ?? [];
    members.set(cast, does);
    if (motion !== null && !does.includes(motion)) does.push(motion);
  }
  const all = [...members].map(([id, does]) =>
    does.length === 0 ? id : `${id}: ${does.join(', ')}`,
  );
  return all.join('; ') || '–';
}

function soundRows({ voice, effects, music }: Storyboard['sound']): string[] {
  const rows = [
    ...voice.map(({ text, voice: kind, by, startS }) => [
      `${timeText(startS)} s`,
      `${by ?? `voice over, ${kind}`}: “${text}”`,
    ]),
    ...(effects.length === 0
      ? []
      : [['sounds', [...new Set(effects.map(({ what }) => what))].join(', ')]]),
    ...(music === null ? [] : [['music', musicText(music)]]),
  ];
  return rows.length === 0 ? [] : ['', plainRows(rows)];
}

const musicText = ({
  reference,
  mood,
  style,
  bpm,
}: NonNullable<Storyboard['sound']['music']>): string =>
  reference ?? [mood, ...(style === null ? [] : [style]), `${Math.round(bpm)} bpm`].join(', ');

/** Seconds, to a tenth. */
const timeText = (seconds: number): string => String(Math.round(seconds * 10) / 10);
