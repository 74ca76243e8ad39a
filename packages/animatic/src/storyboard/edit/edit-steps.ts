// What is asked for as more or less of it, and how shots take over from one another.
import type { Shot } from '../storyboard.ts';
import type { EditDraft, Phrase } from './edit-draft.ts';
import { MUSIC } from './edit-shots.ts';

const BRIGHTER = /\b(?:brighter|lighter|more light)\b|更?明?亮一[点些]|更明亮|更亮|提亮/i;
const DARKER = /\b(?:darker|dimmer|less light)\b|更?暗一[点些]|更暗|压暗/i;

type Time = Shot['time'];
const UP: Readonly<Record<Time, Time>> = {
  night: 'dawn',
  dawn: 'day',
  dusk: 'golden-hour',
  'golden-hour': 'day',
  day: 'day',
};
const DOWN: Readonly<Record<Time, Time>> = {
  day: 'dusk',
  'golden-hour': 'dusk',
  dawn: 'night',
  dusk: 'night',
  night: 'night',
};

/** Another hour, as the light of a film is its hour's. @returns whether it is spoken of */
export function stepLight(
  { changes, doubts }: EditDraft,
  { text }: Phrase,
  shots: readonly Shot[],
): boolean {
  const way = BRIGHTER.test(text) ? UP : DARKER.test(text) ? DOWN : undefined;
  if (way === undefined) return false;
  const before = shots.map(({ time, weather }) => `${time} ${weather}`).join();
  for (const shot of shots) {
    if (way === UP && shot.time === 'day') shot.weather = 'clear';
    shot.time = way[shot.time];
  }
  if (shots.map(({ time, weather }) => `${time} ${weather}`).join() === before) {
    doubts.push(`it is as ${way === UP ? 'bright' : 'dark'} as it gets`);
  } else changes.push(way === UP ? 'brighter' : 'darker');
  return true;
}

const LOUDER = /\b(?:louder|turn up)\b|大声|音量[^,，]*大/i;
const QUIETER = /\b(?:quieter|softer|turn down|lower the)\b|小声|音量[^,，]*小|轻一[点些]/i;
const STEP_DB = 6;

/** Of the music. @returns whether it is spoken of */
export function setVolume({ board, changes }: EditDraft, { text }: Phrase): boolean {
  const step = LOUDER.test(text) ? STEP_DB : QUIETER.test(text) ? -STEP_DB : 0;
  const { music } = board.sound;
  if (step === 0 || !MUSIC.test(text) || music === null) return false;
  music.gainDb = Math.min(12, Math.max(-60, music.gainDb + step));
  changes.push(step > 0 ? 'music louder' : 'music quieter');
  return true;
}

const FADE_OUT = /\b(?:fades?(?: out)?(?: to)? (black|white)|fades? out)\b|淡出|渐黑|渐隐/i;
const SOFT_CUT_S = 0.5;

/** "End with a fade to black", "dissolve between the shots". @returns whether it is spoken of */
export function setCuts(
  { board, changes }: EditDraft,
  { text, script }: Phrase,
  shots: readonly Shot[],
): boolean {
  const fade = FADE_OUT.exec(text);
  const last = board.shots.at(-1);
  if (fade !== null && last !== undefined) {
    last.cut.out = fade[1]?.toLowerCase() === 'white' ? 'fade-to-white' : 'fade-to-black';
    changes.push(last.cut.out);
    return true;
  }
  const cut = script.beats.map((beat) => beat.cut).find((one) => one !== null);
  const later = shots.filter((shot) => shot !== board.shots[0]);
  if (cut === undefined || cut === null || later.length === 0) return false;
  for (const shot of later) {
    shot.cut.in = cut;
    shot.cut.lengthS = cut === 'cut' ? 0 : Math.min(SOFT_CUT_S, (shot.endS - shot.startS) / 2);
  }
  changes.push(`cut ${cut}`);
  return true;
}
