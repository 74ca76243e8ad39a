// "From day to night": the same view at one hour after another, each dissolving into the next.
import type { ShotDraft } from './shot-draft.ts';
import type { Shot } from './storyboard.ts';

const HOURS: readonly Shot['time'][] = ['dawn', 'day', 'golden-hour', 'dusk', 'night'];

/** Least time that an hour is seen, seconds. */
const LEAST_S = 1;
const MOST = 4;

export function throughHours(shots: readonly ShotDraft[]): readonly ShotDraft[] {
  return shots.flatMap((shot) => {
    const beat = shot.beats.find(({ beat: { thenTime } }) => thenTime !== null)?.beat;
    if (beat === undefined || beat.thenTime === null || shot.stage !== undefined) return [shot];
    const lengthS = shot.endS - shot.startS;
    const most = Math.min(MOST, Math.floor(lengthS / LEAST_S));
    const hours = thinned(between(beat.time ?? 'day', beat.thenTime), most);
    if (hours.length < 2) return [shot];
    const at = (i: number): number =>
      Math.round((shot.startS + (lengthS * i) / hours.length) * 24) / 24;
    return hours.map((hour, i) => ({
      ...shot,
      startS: at(i),
      endS: at(i + 1),
      hour,
      // Two views of the same would be seen double while one dissolves into the other.
      camera: { ...shot.camera, move: 'static' as const },
      ...(i > 0 && { cut: 'dissolve' as const, continued: true }),
    }));
  });
}

/** The hours from one to the other, forwards round the clock. */
function between(from: Shot['time'], to: Shot['time']): readonly Shot['time'][] {
  const hours = [from];
  for (let i = HOURS.indexOf(from); hours.at(-1) !== to && hours.length <= HOURS.length;) {
    i = (i + 1) % HOURS.length;
    hours.push(HOURS[i] ?? to);
  }
  return hours;
}

/** At most so many of them, the first and the last among them. */
function thinned(hours: readonly Shot['time'][], most: number): readonly Shot['time'][] {
  if (most < 2) return hours.slice(0, 1);
  if (hours.length <= most) return hours;
  return Array.from({ length: most }, (_, i) => {
    const at = Math.round((i * (hours.length - 1)) / (most - 1));
    return hours[at] ?? 'day';
  });
}
