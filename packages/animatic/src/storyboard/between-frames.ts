// A film from a first picture to a last one in which the year or the day goes on: between them the first
// picture is seen in each season, or hour, that lies between, so that the change is told and not only
// dissolved.
import type { Script } from '../script/script.ts';
import { UNCHANGED } from './plan-edits.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Plate, PlateEdit, Shot } from './storyboard.ts';

type Season = NonNullable<PlateEdit['season']>;

/** One stage of a change: what it looks like, and what is in the air of it. */
export interface Stage {
  readonly season: PlateEdit['season'];
  readonly time: Shot['time'];
  readonly weather: Shot['weather'];
  readonly air: Shot['air'];
}

const YEAR: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
const DAY: readonly Shot['time'][] = ['dawn', 'day', 'golden-hour', 'dusk', 'night'];

const SEASON_WORDS: Readonly<Record<Season, RegExp>> = {
  spring: /\bspring(?:time)?\b|\bblossoms?\b|春/gi,
  summer: /\b(?:mid)?summer(?:time)?\b|夏|绿叶/gi,
  autumn: /\bautumn\b|\bfall colou?rs\b|\bleaves (?:turn|fall)|秋|叶[^，。]{0,3}[变转]?[黄红]/gi,
  winter: /\bwinter(?:time)?\b|\bsnow(?:s|y|ing|flakes?)?\b|冬|雪/gi,
};

const TIME_WORDS: readonly (readonly [Shot['time'], RegExp])[] = [
  ['dawn', /\bdawn\b|\bsunrise\b|\bearly morning\b|黎明|清晨|日出|拂晓/gi],
  ['day', /\b(?:noon|midday|daytime|broad daylight)\b|\bday\b(?! ?break)|白天|正午|中午/gi],
  ['golden-hour', /\bgolden hour\b|\blate afternoon\b|傍晚/gi],
  ['dusk', /\bdusk\b|\bsunset\b|\btwilight\b|黄昏|日落|夕阳/gi],
  ['night', /\bnight(?:fall)?\b|夜/gi],
];

/** What the stage's season or hour is named by, in the order of the text. */
function named<T>(prompt: string, rows: readonly (readonly [T, RegExp])[]): readonly T[] {
  return rows
    .flatMap(([what, words]) => [...prompt.matchAll(words)].map(({ index }) => ({ what, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ what }) => what);
}

/** From the first one named to the last one, round the year; both included. */
function wayRound<T>(circle: readonly T[], told: readonly T[]): readonly T[] {
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const from = circle.indexOf(first);
  const steps = (circle.indexOf(last) - from + circle.length) % circle.length;
  return Array.from({ length: steps + 1 }, (_, i) => circle[(from + i) % circle.length] ?? first);
}

const AIR: Readonly<Record<Season, Shot['air']>> = {
  spring: ['petals'],
  summer: [],
  autumn: ['leaves'],
  winter: [],
};

const ofSeason = (season: Season): Stage => ({
  season,
  time: 'day',
  weather: season === 'winter' ? 'snow' : 'clear',
  air: AIR[season],
});

/** The stages from the first picture's own to the last one's; fewer than two: nothing of the kind is told. */
export function stagesIn(prompt: string): readonly Stage[] {
  const rows = YEAR.map((season) => [season, SEASON_WORDS[season]] as const);
  const seasons = wayRound(YEAR, named(prompt, rows));
  if (seasons.length > 1) return seasons.map(ofSeason);
  return wayRound(DAY, named(prompt, TIME_WORDS)).map((time) => ({
    season: null,
    time,
    weather: 'clear',
    air: [],
  }));
}

const SHORTEST_S = 0.6;
/** Shares of the film that the two pictures stand as they are. */
const FIRST = 0.2;
const LAST = 0.28;

/** The film's one shot in as many as its change has stages; the last one is the last picture's. */
export function throughStages(script: Script, shots: readonly ShotDraft[]): readonly ShotDraft[] {
  const roles = new Set(script.references.flatMap((reference) => reference.roles));
  if (!roles.has('first-frame') || !roles.has('last-frame') || shots.length > 2) return shots;
  const [first] = shots;
  const endS = shots.at(-1)?.endS ?? 0;
  const stages = stagesIn(script.prompt);
  if (first === undefined || stages.length < 2) return shots;
  const lengthS = endS - first.startS;
  // Before the last picture, its own season comes over the first one.
  const between = stages.slice(1);
  const eachS = (lengthS * (1 - FIRST - LAST)) / between.length;
  if (eachS < SHORTEST_S) return shots;
  const whole: ShotDraft = {
    ...first,
    endS,
    beats: shots.flatMap(({ beats }) => beats).filter((beat, i, all) => all.indexOf(beat) === i),
  };
  const at = (s: number): number => Math.round((first.startS + s) * 24) / 24;
  const begins = [0, ...between.map((_, i) => lengthS * FIRST + eachS * i), lengthS * (1 - LAST)];
  const last = stages.at(-1);
  const lights = [stages[0], ...between, last];
  return begins.map((startS, i) => ({
    ...whole,
    startS: at(startS),
    endS: at(begins[i + 1] ?? lengthS),
    cut: i === 0 ? first.cut : 'dissolve',
    continued: i > 0,
    ...(lights[i] === undefined
      ? {}
      : { stage: { ...lights[i], relit: i > 0 && i < begins.length - 1 } }),
  }));
}

/** A picture in the light of its stage. */
export const stagedPlate = (plate: Plate, { stage }: ShotDraft): Plate =>
  stage?.relit === true
    ? { ...plate, edit: { ...UNCHANGED, relit: true, season: stage.season } }
    : plate;
