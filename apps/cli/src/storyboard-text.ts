// A storyboard as a person reads it at a terminal.
import type { StoryboardJson } from 'filmgate';
import { plainRows, plainTable } from './plain-table.ts';

export function storyboardText({ output, shots, sound }: StoryboardJson): string {
  const lengthS = (output.frames - 1) / output.fps;
  return [
    `${shots.length} ${shots.length === 1 ? 'shot' : 'shots'}, ${timeText(lengthS)} s, ${output.width} × ${output.height}\n`,
    plainTable(['shot', 'seconds', 'place', 'camera', 'who, what', 'cut'], shots.map(shotRow)),
    ...soundRows(sound),
  ].join('\n');
}

const shotRow = (shot: StoryboardJson['shots'][number]): string[] => [
  String(shot.id),
  `${timeText(shot.startS)}–${timeText(shot.endS)}`,
  placeOf(shot),
  `${shot.camera.size}, ${shot.camera.move}`,
  whoOf(shot),
  shot.cut.in,
];

function placeOf({
  set,
  plate,
  title,
  time,
  weather,
  look,
}: StoryboardJson['shots'][number]): string {
  const place = plate?.reference ?? set ?? (title === null ? 'nowhere' : 'title card');
  return [
    place,
    time,
    ...(weather === 'clear' ? [] : [weather]),
    ...(look === null ? [] : [look]),
  ].join(', ');
}

/** Each member once, with all that it does. */
function whoOf({ blocking, title }: StoryboardJson['shots'][number]): string {
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

function soundRows({ voice, effects, music }: StoryboardJson['sound']): string[] {
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
}: NonNullable<StoryboardJson['sound']['music']>): string =>
  reference ?? [mood, ...(style === null ? [] : [style]), `${Math.round(bpm)} bpm`].join(', ');

/** Seconds, to a tenth. */
const timeText = (seconds: number): string => String(Math.round(seconds * 10) / 10);
