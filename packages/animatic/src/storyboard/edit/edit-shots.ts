// When and where shots play, in which weather and look, how they are seen and how fast.
import type { Beat, CameraWords, Script } from '../../script/script.ts';
import { SET_IDS } from '../../words/sets.ts';
import { lookIn } from '../look-in.ts';
import { LENS_MM } from '../plan-camera.ts';
import { MOOD_BPM } from '../plan-sound.ts';
import { type Camera, type Shot, SHOT_SIZES } from '../storyboard.ts';
import { type EditDraft, type Phrase, phraseOf } from './edit-draft.ts';
import { meantBy } from './meant-member.ts';

/**
 * All that a phrase says of the shots themselves.
 *
 * @returns whether it said anything
 */
export function editShots(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): boolean {
  const before = draft.changes.length;
  const { script } = phrase;
  for (const beat of script.beats) {
    setLight(draft, weatherOf(phrase, beat), shots);
    setPlace(draft, beat, shots);
    if (beat.look !== null) {
      for (const shot of shots) shot.look = lookIn(shot.set, beat.look);
      draft.changes.push(`look ${beat.look}`);
    }
    setCamera(draft, phrase, beat.camera, shots);
  }
  if (MUSIC.test(phrase.text) || draft.changes.length === before) setMusic(draft, script);
  return draft.changes.length > before;
}

/** "Add snowflakes": what falls is the weather. */
function weatherOf({ script }: Phrase, beat: Beat): Beat {
  const falls = script.cast.map(({ what }) => FALLING[what]).find((one) => one !== undefined);
  return falls === undefined ? beat : { ...beat, weather: beat.weather ?? falls };
}

const FALLING: Readonly<Record<string, NonNullable<Beat['weather']>>> = {
  snowflake: 'snow',
  'rain-drop': 'rain',
  lightning: 'storm',
};

/** Whether a thing is the weather. */
export const isFalling = (what: string): boolean => FALLING[what] !== undefined;

function setLight({ changes, doubts }: EditDraft, beat: Beat, shots: readonly Shot[]): void {
  const { time, weather, air } = beat;
  for (const shot of shots) {
    if (time !== null) {
      shot.time = time;
      // Its signs are lit, whatever the hour.
      if (shot.set === 'neon-street' && BRIGHT.has(time)) shot.set = 'city-street';
    }
    if (weather !== null) shot.weather = weather;
    if (air.length > 0) shot.air = [...new Set([...shot.air, ...air])].slice(-4);
    const isRelit = time !== null || weather !== null;
    if (isRelit && shot.plate !== null)
      shot.plate.edit = { ...(shot.plate.edit ?? AS_IT_IS), relit: true };
  }
  if (time !== null) {
    changes.push(time);
    const lit = shots.map(({ set }) => set).find((set) => set !== null && OWN_LIGHT.has(set));
    if (shots.every(({ set }) => set !== null && OWN_LIGHT.has(set))) {
      doubts.push(`${time} is hardly seen: the ${lit?.replaceAll('-', ' ')} has its own light`);
    }
  }
  if (weather !== null) changes.push(weather);
  if (air.length > 0) changes.push(air.join(', '));
}

const BRIGHT: ReadonlySet<string> = new Set(['dawn', 'day', 'golden-hour']);
/** Places that look the same by day and by night. */
const OWN_LIGHT: ReadonlySet<string> = new Set(
  (
    'studio boxing-ring noodle-bar hotpot-restaurant basketball-court stage tunnel bar laboratory concert ' +
    'spaceship-interior moon space'
  ).split(' '),
);

/** A picture of the user's gets the hour's light. */
const AS_IT_IS: NonNullable<NonNullable<Shot['plate']>['edit']> = {
  relit: false,
  season: null,
  subject: 'stays',
  who: null,
  puts: null,
  paint: null,
  at: null,
  to: null,
};

function setPlace(
  { changes, doubts }: EditDraft,
  { set, paper }: Beat,
  shots: readonly Shot[],
): void {
  if (set === null || !SET_IDS.has(set)) return;
  const drawn = shots.filter(({ plate, title }) => plate === null && title === null);
  for (const shot of drawn) {
    shot.set = set;
    shot.look = lookIn(set, shot.look);
    if (set === 'studio' && paper !== null) shot.paper = paper;
    else delete shot.paper;
  }
  if (drawn.length > 0) changes.push(`in the ${set}`);
  if (drawn.length < shots.length) {
    const kept = shots.filter((shot) => !drawn.includes(shot)).map(({ id }) => id);
    doubts.push(
      `shot ${kept.join(', ')} shows a picture of the request or a title: its place stays`,
    );
  }
}

const GENTLE = 0.14;

function setCamera(
  draft: EditDraft,
  phrase: Phrase,
  words: CameraWords,
  shots: readonly Shot[],
): void {
  const { on, size, move, amount, ...rest } = words;
  const isStep = STEP.test(phrase.text);
  const named = on === undefined ? undefined : meantBy(draft, phraseOf(on), shots);
  const given = Object.fromEntries(
    Object.entries(rest).filter(
      ([key]) => key !== 'thenSize' && key !== 'thenMove' && key !== 'part',
    ),
  );
  const isSaid = size !== undefined || move !== undefined || Object.keys(given).length > 0;
  // "A wider shot", "closer" are steps from what there is.
  if (!isSaid || isStep) return;
  for (const shot of shots) {
    const { camera } = shot;
    if (named !== undefined && shot.blocking.some(({ cast }) => cast === named.id)) {
      camera.on = named.id;
    }
    // From the air the place is seen.
    const seen = size ?? (rest.angle === 'aerial' ? 'extreme-wide' : undefined);
    if (seen !== undefined) setSize(shot, seen);
    Object.assign(camera, given);
    if (move !== undefined) {
      camera.move = move;
      camera.amount = move === 'static' ? 0 : (amount ?? 0.4);
    }
  }
  draft.changes.push(`camera ${[size, move, ...Object.keys(given)].filter(Boolean).join(' ')}`);
}

function setSize(shot: Shot, size: Camera['size']): void {
  const { camera, blocking } = shot;
  const isClose = size.endsWith('close-up');
  camera.size = size;
  camera.lensMm = LENS_MM[size];
  camera.focus = isClose && shot.plate === null ? 'shallow' : 'deep';
  if (isClose && camera.on === null) camera.on = blocking[0]?.cast ?? null;
  if (!isClose) delete camera.part;
}

const STEP = /\b(?:closer|nearer|tighter|wider|further|farther)\b|[近远]一[点些]|更[近远]/i;
const NEARER = /\b(?:closer|nearer|tighter)\b|近一[点些]|更近/i;
const CAMERA =
  /\b(?:camera|move|moves|pan|push|pull|zoom|tilt|orbit|track|dolly)\b|镜头|运镜|推|拉|摇/i;

/** @returns whether it asks for a nearer or a wider view than there is */
export function stepCamera(
  { changes }: EditDraft,
  { text }: Phrase,
  shots: readonly Shot[],
): boolean {
  if (!STEP.test(text)) return false;
  const step = NEARER.test(text) ? 1 : -1;
  for (const shot of shots) {
    const at = SHOT_SIZES.indexOf(shot.camera.size) + step;
    setSize(shot, SHOT_SIZES[Math.min(SHOT_SIZES.length - 1, Math.max(0, at))] ?? shot.camera.size);
  }
  changes.push(step > 0 ? 'nearer' : 'wider');
  return true;
}

const SLOWER =
  /\b(?:slower|slow(?:ly)?(?: it)?(?: down)?|half(?: the)? speed|slow[- ]motion)\b|慢/i;
const FASTER =
  /\b(?:faster|fast|quicker|speed(?: it)? up|double(?: the)? speed|quickly)\b|[加更]快|快一?[点些]|快速|加速/i;
const BY = { slower: 0.6, faster: 1.6 } as const;

/**
 * How fast what moves in it goes; where the camera is spoken of, how far that goes.
 *
 * @returns whether it is spoken of
 */
export function setSpeed(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): boolean {
  const { text, script } = phrase;
  const told = script.beats.map(({ pace }) => pace).find((pace) => pace !== null);
  const way = FASTER.test(text) ? 'faster' : SLOWER.test(text) ? 'slower' : undefined;
  if (told === undefined && way === undefined) return false;
  const { music } = draft.board.sound;
  if (MUSIC.test(text) && way !== undefined && music !== null) {
    music.bpm = Math.min(
      220,
      Math.max(40, Math.round(music.bpm * (way === 'slower' ? 0.8 : 1.25))),
    );
  } else if (CAMERA.test(text) && way !== undefined) {
    for (const { camera } of shots) {
      camera.amount = Math.min(1, Math.round((camera.amount || GENTLE) * BY[way] * 100) / 100);
    }
  } else {
    for (const shot of shots) setPace(shot, told ?? shot.pace * BY[way ?? 'slower']);
  }
  draft.changes.push(way ?? `pace ${told}`);
  return true;
}

function setPace(shot: Shot, pace: number): void {
  const next = Math.min(60, Math.max(0.05, Math.round(pace * 100) / 100));
  // Footage plays at its own speed.
  const { plate } = shot;
  if (plate?.reference.startsWith('video') === true && plate.speed > 0) {
    plate.speed = Math.min(8, Math.round((plate.speed * next * 100) / shot.pace) / 100);
  }
  shot.pace = next;
}

export const MUSIC = /\bmusic|song|soundtrack|tempo\b|音乐|配乐|曲/i;

function setMusic({ board, changes }: EditDraft, { music }: Script): void {
  const told = board.sound.music;
  const { mood, style, lead, bpm } = music;
  if (told === null || (mood === null && style === null && lead === undefined && bpm === null))
    return;
  if (mood !== null) [told.mood, told.bpm] = [mood, MOOD_BPM[mood]];
  if (style !== null) told.style = style;
  if (lead !== undefined) told.lead = lead;
  if (bpm !== null) told.bpm = bpm;
  if (style !== null || mood !== null) told.reference = null;
  changes.push(`music ${[mood, style, lead].filter(Boolean).join(' ')}`.trim());
}
