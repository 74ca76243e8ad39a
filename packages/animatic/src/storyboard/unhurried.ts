// A line that its beat is too short for takes of the silence around it, as long as whoever says it is there:
// nobody rattles down a line while the seconds beside it are free.
import type { Line } from '../script/script.ts';
import { GAP_S } from './schedule.ts';
import { spokenS } from './speaking-time.ts';
import type { TimedBeat } from './timeline.ts';

/** A line in film time. */
export interface TimedLine {
  readonly line: Line;
  readonly startS: number;
  readonly endS: number;
}

export interface HomedLine extends TimedLine {
  /** Index of its beat. */
  readonly beat: number;
}

const LEAD_S = 0.3;
const TAIL_S = 0.1;
/** A hurry as small as that is not heard. */
const EASY = 1.05;

export function unhurried(
  lines: readonly HomedLine[],
  beats: readonly TimedBeat[],
  lengthS: number,
): readonly TimedLine[] {
  const eased: TimedLine[] = [];
  for (const [i, { line, startS, endS, beat }] of lines.entries()) {
    const natural = spokenS(line.text, line.language);
    const missing = natural - (endS - startS);
    if (endS - startS >= natural / EASY) {
      eased.push({ line, startS, endS });
      continue;
    }
    const before = eased.at(-1);
    const after = lines[i + 1];
    const [from, to] = reach(line, beat, beats);
    const earliest = Math.max(from + LEAD_S, before === undefined ? LEAD_S : before.endS + GAP_S);
    const latest = Math.min(to, lengthS) - TAIL_S;
    const freeTo = after === undefined ? latest : Math.min(latest, after.startS - GAP_S);
    const later = Math.max(0, Math.min(missing, freeTo - endS));
    const earlier = Math.max(0, Math.min(missing - later, startS - earliest));
    eased.push({ line, startS: round(startS - earlier), endS: round(endS + later) });
  }
  return eased;
}

/** The beats around his own in which the speaker is there; a voice over the picture is everywhere. */
function reach(
  { speaker }: Line,
  own: number,
  beats: readonly TimedBeat[],
): readonly [number, number] {
  // What the text gives a time keeps it.
  const open = (from: number, to: number): boolean =>
    beats[from]?.beat.startS === null &&
    beats[to]?.beat.startS === null &&
    (speaker === null || beats[to].beat.present.includes(speaker));
  let [first, last] = [own, own];
  while (first > 0 && open(first, first - 1)) first -= 1;
  while (last + 1 < beats.length && open(last, last + 1)) last += 1;
  return [beats[first]?.startS ?? 0, beats[last]?.endS ?? 0];
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
