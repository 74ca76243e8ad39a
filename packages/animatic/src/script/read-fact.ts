// Words that speak of the picture or the sound as a whole: camera, light, weather, look, music,
// effects, constraints. Each writes its one meaning into the beat or into the film.
import type { Ratio } from '@filmgate/protocol';
import {
  AIRS,
  CAMERA_ANGLES,
  CAMERA_MOVES,
  CUTS,
  MUSIC_MOODS,
  MUSIC_STYLES,
  SHOT_SIZES,
} from '../storyboard/storyboard.ts';
import type { Shot, VoiceCue } from '../storyboard/storyboard.ts';
import { cellOf } from '../words/lexicon.ts';
import { leadIn } from '../words/leads.ts';
import { THINGS } from '../words/things.ts';
import type { Sense } from '../words/lexicon.ts';
import type { BeatDraft, FilmDraft } from './draft.ts';
import type { CameraWords } from './script.ts';
import type { Tagged } from './tag.ts';

const oneOf = <T extends string>(values: readonly T[], id: string): T | undefined =>
  values.find((value) => value === id);

const TIMES = ['dawn', 'day', 'golden-hour', 'dusk', 'night'] as const;
const WEATHERS = ['clear', 'overcast', 'rain', 'snow', 'fog', 'storm', 'wind'] as const;
const RATIOS = ['16:9', '4:3', '1:1', '3:4', '9:16', '21:9'] as const;
export const VOICES = ['female', 'male', 'child', 'old-female', 'old-male'] as const;

const SLOW_SHARE = 0.75;
const FAST_SHARE = 1.4;

const hasContent = (beat: BeatDraft): boolean =>
  beat.actions.length > 0 || beat.present.size > 0 || beat.places.length > 0;

/** Of several moves two are made, one after the other; a stand-still counts only by itself. */
export function addMove(
  film: FilmDraft,
  beat: BeatDraft,
  word: Tagged,
  { move, amount }: NonNullable<CameraWords['thenMove']>,
): boolean {
  if (beat.camera.move === undefined || beat.camera.move === move) {
    beat.camera = { ...beat.camera, move, amount };
  } else if (move === 'static' || film.oneTake || beat.camera.thenMove !== undefined) {
    film.leave(word, 'a further camera move in one beat: those before it are made');
    return false;
  } else beat.camera = { ...beat.camera, thenMove: { move, amount } };
  beat.cameraFrom ??= [word.from, word.to];
  return true;
}

/** Writes what a fact word says; `near`: music is spoken of beside it; false: it says nothing here and stays unread. */
export function readFact(
  film: FilmDraft,
  beat: BeatDraft,
  word: Tagged,
  manner: 'slow' | 'fast' | null,
  near = false,
): boolean {
  const { sense } = word;
  if (sense === null) return false;
  const { id } = sense;
  const from = [word.from, word.to] as const;
  switch (sense.kind) {
    case 'move': {
      const move = oneOf(CAMERA_MOVES, id);
      if (move === undefined) return false;
      const share = manner === 'slow' ? SLOW_SHARE : manner === 'fast' ? FAST_SHARE : 1;
      const amount = Math.min(1, Number(cellOf(sense, 'amount') ?? 0.4) * share);
      if (!addMove(film, beat, word, { move, amount })) return true;
      break;
    }
    case 'shot-size': {
      const size = oneOf(SHOT_SIZES, id);
      if (size === undefined) return false;
      const refines = word.from - beat.sizeEnd <= 1;
      beat.sizeEnd = word.to;
      if (beat.camera.size !== undefined && beat.camera.size !== size) {
        if (refines) break;
        if (beat.camera.thenSize !== undefined) {
          film.leave(word, 'a third shot size in one beat: the first two are taken');
          return true;
        }
        beat.camera = { ...beat.camera, thenSize: size };
        break;
      }
      beat.camera = { ...beat.camera, size };
      beat.cameraFrom ??= from;
      break;
    }
    case 'angle': {
      const angle = oneOf(CAMERA_ANGLES, id);
      if (angle === undefined) return false;
      beat.camera = { ...beat.camera, angle };
      beat.cameraFrom ??= from;
      break;
    }
    case 'camera':
      readManner(film, beat, sense);
      beat.cameraFrom ??= from;
      break;
    case 'cut': {
      if (id === 'freeze') beat.freeze = true;
      else if (id.startsWith('dip-to') && hasContent(beat)) {
        // "… they walk off. Fade to black.": how it ends, and how the next one begins.
        beat.fadeOut = id === 'dip-to-black' ? 'fade-to-black' : 'fade-to-white';
        beat.fadeOutAt = word.from;
      } else beat.cut = oneOf(CUTS, id) ?? beat.cut;
      break;
    }
    case 'pace':
      beat.pace = Number(cellOf(sense, 'factor') ?? 1);
      break;
    case 'time':
      if (passesTo(film, beat, word)) {
        beat.thenTime = oneOf(TIMES, id) ?? null;
        beat.timeEnd = word.to;
        break;
      }
      beat.timeEnd = word.to;
      if (film.edits.length > 0) beat.time = oneOf(TIMES, id) ?? beat.time;
      else if (beat.time !== null && (beat.time === 'night') !== (id === 'night')) {
        film.leave(word, 'a second time of day in one beat: the first is shown');
        return true;
      }
      beat.time ??= oneOf(TIMES, id) ?? null;
      break;
    case 'weather':
      beat.weather = strongerWeather(beat.weather, oneOf(WEATHERS, id) ?? null);
      break;
    case 'air':
      addAir(beat, id);
      break;
    case 'light':
    case 'season':
      readMeaning(beat, cellOf(sense, 'means') ?? 'none');
      break;
    case 'look':
      beat.look = strongerLook(beat.look, id);
      break;
    case 'mood':
      if (!film.moodOfMusic)
        film.mood =
          (near ? oneOf(MUSIC_MOODS, id) : film.mood) ??
          film.mood ??
          oneOf(MUSIC_MOODS, id) ??
          null;
      film.moodOfMusic ||= near;
      film.musicFrom ??= from;
      break;
    case 'music-style':
      film.musicStyle ??= oneOf(MUSIC_STYLES, id) ?? null;
      film.musicLead ??= leadIn(word.text);
      film.musicFrom ??= from;
      break;
    case 'music':
      if (id === 'beats') film.cutsOnBeats = true;
      else film.musicFrom ??= from;
      break;
    case 'effect':
      if (!beat.effects.some(({ what }) => what === id)) beat.effects.push({ what: id, from });
      break;
    case 'ratio':
      film.ratio ??= oneOf<Ratio>(RATIOS, id) ?? null;
      break;
    case 'language':
      film.language ??= id;
      break;
    case 'constraint':
      readConstraint(film, beat, id);
      break;
    default:
      return false;
  }
  readSecondFact(beat, word);
  film.use(word, `${sense.kind}: ${id}`);
  return true;
}

/** 雨夜, "a stormy night": one word for the weather and the hour; 城市夜景: for a place and the hour. */
export function readSecondFact(beat: BeatDraft, { sense, senses }: Tagged): void {
  for (const { kind, id } of senses) {
    if (kind === sense?.kind) continue;
    if (kind === 'time' && isOfTwo(sense)) beat.time = strongerTime(beat.time, id);
    // "Synthwave" is heard, and looks like it.
    else if (kind === 'look' && sense?.kind === 'music-style')
      beat.look = strongerLook(beat.look, id);
    else if (kind === 'weather' && sense?.kind === 'time') {
      beat.weather = strongerWeather(beat.weather, oneOf(WEATHERS, id) ?? null);
    }
  }
}

const isOfTwo = (sense: Sense | null): boolean =>
  sense?.kind === 'weather' || sense?.kind === 'set' || sense?.kind === 'thing';

/** Night is what is said least by the way. */
const strongerTime = (a: Shot['time'] | null, id: string): Shot['time'] | null =>
  id === 'night' ? 'night' : (a ?? oneOf(TIMES, id) ?? null);

function readManner(film: FilmDraft, beat: BeatDraft, sense: Sense): void {
  const [key, value = ''] = (cellOf(sense, 'means') ?? '').split('=');
  if (key === 'handheld') beat.camera = { ...beat.camera, handheld: true };
  else if (key === 'pointOfView') {
    beat.camera = { ...beat.camera, pointOfView: true };
    film.pointOfView = true;
  } else if (key === 'oneTake') film.oneTake = true;
  else if (key === 'lensMm') beat.camera = { ...beat.camera, lensMm: Number(value) };
  else if (key === 'focus' && (value === 'shallow' || value === 'deep' || value === 'rack')) {
    beat.camera = { ...beat.camera, focus: value };
  }
}

function readMeaning(beat: BeatDraft, means: string): void {
  const [key, value = ''] = means.split('=');
  if (key === 'time') beat.time ??= oneOf(TIMES, value) ?? null;
  else if (key === 'weather') beat.weather ??= oneOf(WEATHERS, value) ?? null;
  else if (key === 'air') addAir(beat, value);
  else if (key === 'look') beat.lightLook ??= value;
}

const MOST_AIRS = 4;

function addAir(beat: BeatDraft, id: string): void {
  const air = oneOf(AIRS, id);
  if (air !== undefined && beat.air.length < MOST_AIRS && !beat.air.includes(air)) {
    beat.air.push(air);
  }
}

/** From what is seen least to what is seen most: wind in rain is still rain. */
const WEATHER_STRENGTH: readonly Shot['weather'][] = [
  'clear',
  'wind',
  'overcast',
  'fog',
  'rain',
  'snow',
  'storm',
];

function strongerWeather(
  a: Shot['weather'] | null,
  b: Shot['weather'] | null,
): Shot['weather'] | null {
  if (a === null || b === null) return a ?? b;
  return WEATHER_STRENGTH.indexOf(b) > WEATHER_STRENGTH.indexOf(a) ? b : a;
}

/** "Cinematic" says least: any other style word goes before it. */
/** "A cosy claymation film": how it is made is more than its mood; of equals the first. */
export function strongerLook(a: string | null, b: string): string {
  return a === null || strengthOf(b) > strengthOf(a) ? b : a;
}

const MADE: ReadonlySet<string> = new Set([
  'anime',
  'cartoon-3d',
  'comic',
  'ink-wash',
  'watercolour',
]);
/** Not only drawn: "animated pixel art" is pixels. */
const MADE_OF: ReadonlySet<string> = new Set(['clay', 'paper-cut', 'pixel']);

function strengthOf(look: string): number {
  if (MADE_OF.has(look)) return 3;
  if (MADE.has(look)) return 2;
  return look === 'film' ? 0 : 1;
}

function readConstraint(film: FilmDraft, beat: BeatDraft, id: string): void {
  if (id === 'no-captions') film.captions = false;
  else if (id === 'no-music') film.musicAllowed = false;
  else if (id === 'no-voice') film.voiceAllowed = false;
  else if (id === 'no-people') film.peopleAllowed = false;
  else if (id === 'no-cuts-asked') film.oneTake = true;
  else if (id === 'no-effects-asked') beat.camera = { handheld: false, ...beat.camera };
}

export function voiceOf(id: string): VoiceCue['voice'] | undefined {
  return oneOf(VOICES, id);
}

/** "Romantic strings", 轻快的爵士乐: music, or an instrument, follows within the same run of words. */
export function isOfMusic(words: readonly Tagged[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const word = words[i];
    if (word === undefined || word.token !== null || word.class === 'verb') return false;
    if (word.sense?.kind === 'music' || word.sense?.kind === 'music-style') return true;
    if (word.sense !== null && THINGS.get(word.sense.id)?.kind === 'instrument') return true;
  }
  return false;
}

/** "From day to night", 从白天到夜晚: one hour goes over to another. */
function passesTo(film: FilmDraft, beat: BeatDraft, { from }: Tagged): boolean {
  if (beat.time === null || beat.timeEnd < 0 || film.edits.length > 0) return false;
  const between = film.prompt.slice(beat.timeEnd, from).trim();
  return /^(?:in)?(?:to|until|till|turn\w* (?:in)?to|becom\w+|fad\w+ (?:in)?to|gives way to|到|至|变成|变为|转为|直到)$/i.test(
    between.replace(/\s+(?:the|a|full)$/i, ''),
  );
}
