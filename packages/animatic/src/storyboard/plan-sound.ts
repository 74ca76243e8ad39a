// What is heard when: lines inside their beats after a breath, effects with what makes them, the
// place's own air, music under it all.
import type { FilmRequest } from '../film-request.ts';
import type { Script } from '../script/script.ts';
import { effectCues } from './effect-cues.ts';
import { GAP_S, schedule } from './schedule.ts';
import { spokenS } from './speaking-time.ts';
import type { Body } from './staging.ts';
import type { MusicCue, Shot, Sound, VoiceCue } from './storyboard.ts';
import type { TimedBeat } from './timeline.ts';
import { unhurried } from './unhurried.ts';
import type { HomedLine, TimedLine } from './unhurried.ts';

/** Of a storyboard; `unusedOf` tells of those beyond. */
export const MOST_LINES = 100;
const MOST_EFFECTS = 200;

const TAIL_S = 0.1;
/** A voice may take this much longer than expected before it is hurried. */
const SLOW = 1.2;
/** A line may be hurried this much before it is given time of the beat after it. */
const HURRIED = 1.35;

/** Lines in film time: apart from one another, each within its beat as far as it fits. */
export function timeLines(
  beats: readonly TimedBeat[],
  lengthS: number,
  bodies: ReadonlyMap<string, Body>,
): readonly TimedLine[] {
  const lines: HomedLine[] = [];
  let freeS = 0;
  const windows = beats.flatMap(({ beat, startS, endS }, i) =>
    schedule(beat, startS, endS, bodies).windows.map((window) => ({ ...window, at: i })),
  );
  for (const { lines: spoken, startS, endS, leadS: lead, at: beat } of windows) {
    const needed = spoken.reduce((sum, line) => sum + spokenS(line.text, line.language) + GAP_S, 0);
    const roomS = Math.max(0.2, endS - Math.max(freeS, startS + lead));
    const hurry =
      Math.min(1, (roomS * HURRIED) / Math.max(0.1, needed)) < 1
        ? HURRIED
        : Math.max(1, needed / roomS);
    let at = Math.max(freeS, startS + lead);
    for (const [i, line] of spoken.entries()) {
      const length = spokenS(line.text, line.language) / hurry;
      const last = i === spoken.length - 1;
      const latest = Math.max(0, lengthS - 0.3);
      const from = Math.min(at, latest);
      const to = Math.min(
        lengthS,
        Math.max(
          last ? Math.min(endS - TAIL_S, from + length * SLOW + TAIL_S) : from + length + 0.05,
          from + length,
        ),
      );
      lines.push({ line, startS: round(from), endS: round(Math.max(from + 0.3, to)), beat });
      at = last ? from + length + GAP_S : to + GAP_S;
    }
    freeS = at;
  }
  // Nobody is cut off by the next one.
  const apart = lines.map((one, i) => {
    const next = lines[i + 1];
    return next === undefined || one.endS <= next.startS
      ? one
      : { ...one, endS: Math.max(one.startS + 0.3, next.startS) };
  });
  return unhurried(apart, beats, lengthS);
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

export function planSound(
  script: Script,
  request: FilmRequest,
  beats: readonly TimedBeat[],
  shots: readonly Shot[],
  lines: readonly TimedLine[],
  hearing: ReadonlyMap<string, { readonly bpm: number }>,
  bodies: ReadonlyMap<string, Body>,
): Sound {
  if (!request.audio) return { voice: [], effects: [], music: null, beds: [] };
  const lengthS = shots.at(-1)?.endS ?? 0;
  return {
    voice: script.voiceAllowed ? lines.slice(0, MOST_LINES).map(voiceCue) : [],
    effects: effectCues(beats, shots, bodies).slice(0, MOST_EFFECTS),
    music: musicCue(script, hearing, shots),
    beds: bedsOf(script, shots, lengthS),
  };
}

function voiceCue({ line, startS, endS }: TimedLine): VoiceCue {
  return {
    text: line.text,
    language: line.language,
    voice: line.voice,
    ...(line.speaker === null ? {} : { by: line.speaker }),
    startS,
    endS,
    from: [...line.from],
  };
}

export const MOOD_BPM: Readonly<Record<MusicCue['mood'], number>> = {
  calm: 76,
  happy: 116,
  epic: 128,
  tense: 132,
  sad: 68,
  upbeat: 124,
  mysterious: 84,
  romantic: 80,
};

const LOOK_MOODS: Readonly<Record<string, MusicCue['mood']>> = {
  noir: 'mysterious',
  warm: 'calm',
  cold: 'sad',
  cyberpunk: 'tense',
  'ink-wash': 'calm',
  'cartoon-3d': 'happy',
  clay: 'happy',
  pixel: 'upbeat',
  dreamy: 'romantic',
  comic: 'upbeat',
  golden: 'epic',
  horror: 'tense',
};

function musicCue(
  script: Script,
  hearing: ReadonlyMap<string, { readonly bpm: number }>,
  shots: readonly Shot[],
): MusicCue | null {
  const reference = script.references.find(
    ({ kind, roles }) => kind === 'audio' && (roles.includes('music') || roles.length === 0),
  );
  if (reference === undefined && !script.musicAllowed) return null;
  const { music } = script;
  const look = shots.find((shot) => shot.look !== null)?.look ?? null;
  const mood = music.mood ?? (look === null ? undefined : LOOK_MOODS[look]) ?? livelyMood(script);
  const asked = music.from !== null || reference !== undefined;
  const heard = reference === undefined ? undefined : hearing.get(reference.name)?.bpm;
  return {
    reference: reference?.name ?? null,
    mood,
    style: music.style ?? (look === 'ink-wash' ? 'chinese' : null),
    ...(music.lead !== undefined && { lead: music.lead }),
    bpm: Math.min(220, Math.max(40, heard ?? music.bpm ?? MOOD_BPM[mood])),
    gainDb: asked ? 0 : -6,
    from: reference?.from ? [...reference.from] : music.from === null ? null : [...music.from],
  };
}

/** Without a word about it: as lively as what is seen. */
function livelyMood(script: Script): MusicCue['mood'] {
  const motions = script.beats.flatMap(({ actions }) => actions.map(({ motion }) => motion));
  if (motions.some((id) => id === 'fight' || id === 'chase' || id === 'explode')) return 'tense';
  if (motions.some((id) => id === 'dance' || id === 'play' || id === 'cheer' || id === 'toast'))
    return 'happy';
  if (motions.some((id) => id === 'cry')) return 'sad';
  if (script.cutsOnBeats) return 'upbeat';
  return 'calm';
}

const BED_DB = -6;

/** The sound of a video that is worked on stays with its picture; other audio lies under the film. */
function bedsOf(script: Script, shots: readonly Shot[], lengthS: number): Sound['beds'] {
  const worked = new Set(script.edits.flatMap(({ videos }) => videos));
  const beds: Sound['beds'] = shots.flatMap(({ plate, startS, endS }) =>
    plate !== null && worked.has(plate.reference) && plate.speed > 0.9
      ? [{ reference: plate.reference, startS, endS, offsetS: plate.startS, gainDb: BED_DB }]
      : [],
  );
  for (const { name, kind, roles } of script.references) {
    if (kind === 'audio' && roles.includes('atmosphere')) {
      beds.push({ reference: name, startS: 0, endS: lengthS, offsetS: 0, gainDb: BED_DB });
    }
  }
  return beds.slice(0, 20);
}
