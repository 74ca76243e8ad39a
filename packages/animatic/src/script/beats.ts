// From drafts to the beats of the script: statements that only set the mood join the beat beside them,
// and what holds for the whole film is said in every beat.
import type { BeatDraft, FilmDraft } from './draft.ts';
import type { Beat } from './script.ts';

/** Says something that happens, or somebody that is seen: a beat of its own. */
const shows = (beat: BeatDraft): boolean =>
  beat.marked ||
  beat.actions.length > 0 ||
  beat.present.size > 0 ||
  beat.lines.some(({ use }) => use === 'spoken') ||
  beat.plates.some(({ role }) => role !== 'composition' && role !== 'motion' && role !== 'style');

export function beatsOf(film: FilmDraft): readonly Beat[] {
  const merged = merge(film, film.beats);
  carry(merged);
  return merged.map((beat) => finish(film, beat));
}

function merge(film: FilmDraft, drafts: readonly BeatDraft[]): readonly BeatDraft[] {
  const merged: BeatDraft[] = [];
  let waiting: BeatDraft | undefined;
  const times = drafts.filter(({ startS }) => startS !== null);
  const firstStartS = times[0]?.startS ?? null;
  for (const beat of drafts) {
    const before = merged.at(-1);
    // With times given, what stands before the first of them at 0 s speaks of the whole film.
    const preamble = firstStartS === 0 && !beat.marked && times.length > 0 && merged.length === 0;
    if (shows(beat) && !preamble) {
      merged.push(waiting === undefined ? beat : join(waiting, beat));
      waiting = undefined;
    } else if (before === undefined) waiting = waiting === undefined ? beat : join(waiting, beat);
    else merged[merged.length - 1] = join(before, beat);
  }
  if (waiting !== undefined) merged.push(waiting);
  void film;
  return merged;
}

/** One beat of two that stand one after the other; the first one's words go first. */
function join(a: BeatDraft, b: BeatDraft): BeatDraft {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    startS: a.startS ?? b.startS,
    endS: a.endS ?? b.endS,
    fromEnd: a.fromEnd || b.fromEnd,
    lengthS: a.lengthS ?? b.lengthS,
    newShot: a.newShot || b.newShot,
    marked: a.marked || b.marked,
    cut: a.cut ?? b.cut,
    freeze: a.freeze || b.freeze,
    present: new Set([...a.present, ...b.present]),
    actions: [...a.actions, ...b.actions],
    relations: [...a.relations, ...b.relations],
    places: [...a.places, ...b.places],
    time: a.time ?? b.time,
    weather: a.weather ?? b.weather,
    air: [...new Set([...a.air, ...b.air])].slice(0, 4),
    look: a.look === null || a.look === 'film' ? (b.look ?? a.look) : a.look,
    lightLook: a.lightLook ?? b.lightLook,
    pace: a.pace ?? b.pace,
    camera: { ...b.camera, ...a.camera },
    cameraFrom: a.cameraFrom ?? b.cameraFrom,
    lines: [...a.lines, ...b.lines],
    effects: [...a.effects, ...b.effects],
    plates: [...a.plates, ...b.plates],
    words: a.words + b.words,
  };
}

/** What is said once holds on: place, time, weather, look; the first beats take what is said first. */
function carry(beats: readonly BeatDraft[]): void {
  const keys = ['time', 'weather', 'look', 'lightLook'] as const;
  for (const key of keys) {
    let value = beats.find((beat) => beat[key] !== null)?.[key] ?? null;
    for (const beat of beats) {
      if (beat[key] === null) Object.assign(beat, { [key]: value });
      else value = beat[key];
    }
  }
}

function placeOf(beat: BeatDraft): string | null {
  const [best] = beat.places.toSorted((a, b) => b.weight - a.weight);
  if (best?.set === 'city-street' && (beat.look ?? beat.lightLook) === 'cyberpunk')
    return 'neon-street';
  return best?.set ?? null;
}

function finish(film: FilmDraft, beat: BeatDraft): Beat {
  const { from, to, startS, endS, lengthS, newShot, cut, freeze, actions, relations } = beat;
  return {
    from: [from, to],
    text: film.prompt.slice(from, to).trim(),
    startS,
    endS,
    lengthS,
    newShot: newShot || cut !== null,
    cut,
    freeze,
    present: [...beat.present],
    actions,
    relations,
    set: placeOf(beat),
    time: beat.time,
    weather: beat.weather,
    air: beat.air,
    look: beat.look === null || beat.look === 'film' ? (beat.lightLook ?? beat.look) : beat.look,
    pace: beat.pace,
    camera: film.pointOfView ? { ...beat.camera, pointOfView: true } : beat.camera,
    cameraFrom: beat.cameraFrom,
    lines: beat.lines.map(({ voiceSaid, ...line }) => ({
      ...line,
      voice: voiceSaid ? line.voice : (film.voice ?? line.voice),
    })),
    effects: beat.effects,
    plates: beat.plates,
    weight: Math.max(1, beat.words) + 4 * beat.lines.length,
  };
}
