// When each beat plays: as the text says, rescaled to the film where it overruns; where the text is
// silent, by how much happens.
import type { Beat } from '../script/script.ts';

export interface TimedBeat {
  readonly beat: Beat;
  readonly startS: number;
  readonly endS: number;
}

const SHORTEST_S = 0.5;

/** Every beat gets its place in 0 … `lengthS`, one after the other without gaps. */
export function timeline(beats: readonly Beat[], lengthS: number): readonly TimedBeat[] {
  const bounds = beats.some(({ startS }) => startS !== null)
    ? markedBounds(beats, lengthS)
    : sharedBounds(beats, 0, lengthS);
  return beats.map((beat, i) => ({
    beat,
    startS: round(bounds[i] ?? 0),
    endS: round(i === beats.length - 1 ? lengthS : (bounds[i + 1] ?? lengthS)),
  }));
}

/** Frames at 24 a second are the finest times that can be seen. */
const round = (seconds: number): number => Math.round(seconds * 24) / 24;

/** Starts of beats that share a stretch by their weight; `lengthS` of a beat is kept where it fits. */
function sharedBounds(beats: readonly Beat[], fromS: number, toS: number): readonly number[] {
  const room = toS - fromS;
  const fixed = beats.reduce((sum, { lengthS }) => sum + (lengthS ?? 0), 0);
  const keeps = fixed < room;
  const least = Math.min(SHORTEST_S, room / Math.max(1, beats.length));
  const shares = beats.map(({ lengthS, weight }) =>
    keeps && lengthS !== null ? 0 : Math.sqrt(Math.max(1, weight)),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const free = keeps ? room - fixed : room;
  const spare = Math.max(0, free - least * shares.filter((share) => share > 0).length);
  let at = fromS;
  const bounds: number[] = [];
  for (const [i, { lengthS }] of beats.entries()) {
    bounds.push(at);
    const share = shares[i] ?? 0;
    at += share > 0 ? least + (total > 0 ? (spare * share) / total : 0) : (lengthS ?? 0);
  }
  return bounds;
}

function markedBounds(beats: readonly Beat[], lengthS: number): readonly number[] {
  const starts: (number | null)[] = beats.map(({ startS }) => startS);
  // A beat before the first mark has what the mark leaves; times that go back, or leave the beat before
  // no time, are not believed.
  let latest = 0;
  for (const [i, start] of starts.entries()) {
    if (start === null) continue;
    if (i > 0 && start <= latest) starts[i] = null;
    else latest = start;
  }
  const ends = beats.map(({ endS }) => endS ?? 0);
  const asked = Math.max(latest + SHORTEST_S, ...ends);
  const scale = asked > lengthS ? lengthS / asked : 1;
  // Of what is before the first mark nothing is told: the first beat shows it.
  starts[0] = 0;
  const bounds: number[] = [];
  for (let i = 0; i < beats.length;) {
    const start = (starts[i] ?? 0) * scale;
    let next = i + 1;
    while (next < beats.length && starts[next] === null) next += 1;
    const end = next < beats.length ? (starts[next] ?? 0) * scale : lengthS;
    // Unmarked beats after a marked one share the stretch with it, after its own end if it has one.
    bounds.push(...sharedBounds(beats.slice(i, next), start, Math.max(end, start)));
    i = next;
  }
  return bounds;
}
