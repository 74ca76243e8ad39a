// What a storyboard must say for a fact of the review to be shown: the part of the review that needs no
// eyes. All that is asked of a shot must be true of the same shot.
import type { Storyboard } from '@filmgate/animatic';
import { setShows } from '../../packages/animatic/src/storyboard/set-shows.ts';
import { isKin } from '../../packages/animatic/src/words/kin.ts';
import { PEOPLE } from '../../packages/animatic/src/words/people.ts';
import { rowsOf } from '../../packages/animatic/src/words/row.ts';

type Shot = Storyboard['shots'][number];
type Member = Storyboard['cast'][number];

/** One of them. */
type Among = readonly string[];

interface CastExpectation {
  readonly what: Among;
  readonly colour?: string;
  readonly count?: number;
  readonly countAtLeast?: number;
  readonly traits?: Among;
  readonly wears?: Among;
  /** Of what it wears. */
  readonly wearsColour?: string;
  readonly reference?: string;
}

interface ShotExpectation {
  readonly set?: Among;
  readonly time?: Among;
  readonly weather?: Among;
  readonly look?: Among;
  readonly cut?: Among;
  /** How the shot ends by itself. */
  readonly out?: Among;
  readonly air?: string;
  readonly plate?: string;
  /** A reference: as its plate, or as somebody in it. */
  readonly shows?: string;
  readonly caption?: string;
  readonly pace?: 'slow' | 'fast';
  readonly camera?: {
    readonly move?: Among;
    readonly size?: Among;
    readonly angle?: Among;
    readonly pointOfView?: boolean;
    readonly handheld?: boolean;
  };
}

export interface Expectation extends ShotExpectation {
  /** The shot at that second of the film; else any of them. */
  readonly atS?: number;
  /** Of all shots, not of any. */
  readonly every?: boolean;
  /** How many there are. */
  readonly shots?: number;
  /** Cuts lie on a grid of so many seconds. */
  readonly cutsOnBeatS?: number;
  readonly cast?: readonly CastExpectation[];
  /** Of all members together. */
  readonly total?: { readonly what: Among; readonly count: number };
  readonly does?: readonly { readonly who: Among; readonly motion: Among }[];
  readonly nobody?: boolean;
  readonly voice?: {
    readonly text: string;
    readonly voice: Among;
    readonly fromS?: number;
    readonly untilS?: number;
  };
  readonly silent?: boolean;
  readonly captions?: boolean;
  /** Of each list one. */
  readonly effects?: readonly Among[];
  readonly music?: { readonly reference?: string; readonly mood?: Among; readonly style?: Among };
  readonly references?: Readonly<Record<string, Among>>;
}

/** A corgi is a dog. */
const isOne = (what: string, wanted: Among): boolean =>
  wanted.includes(what) || wanted.some((word) => isKin(word, what));

const PEOPLE_IDS: ReadonlySet<string> = new Set(rowsOf(PEOPLE).map(({ id }) => id));

/** @returns what is missing, a sentence each; empty: the storyboard tells the fact */
export function missesOf(storyboard: Storyboard, expected: Expectation): readonly string[] {
  return [
    ...shotMisses(storyboard, expected),
    ...castMisses(storyboard, expected),
    ...soundMisses(storyboard, expected),
    ...filmMisses(storyboard, expected),
  ];
}

function shotAt({ shots }: Storyboard, atS: number | undefined): Shot | undefined {
  if (atS === undefined) return undefined;
  return shots.findLast(({ startS }) => startS <= atS + 1e-6) ?? shots[0];
}

function shotMisses(storyboard: Storyboard, expected: Expectation): readonly string[] {
  const at = shotAt(storyboard, expected.atS);
  const shots = at === undefined ? storyboard.shots : [at];
  const misses = shots.map((shot) => missesIn(storyboard, shot, expected));
  if (expected.every) return misses.flat();
  return misses.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function missesIn(storyboard: Storyboard, shot: Shot, expected: ShotExpectation): string[] {
  const { camera } = expected;
  const pace = shot.pace < 1 ? 'slow' : shot.pace > 1 ? 'fast' : 'usual';
  const misses = [
    among('set', shot.set, expected.set),
    among('time', shot.time, expected.time),
    among('weather', shot.weather, expected.weather),
    among('look', shot.look, expected.look),
    among('cut', shot.cut.in, expected.cut),
    among('end', shot.cut.out ?? null, expected.out),
    among('pace', pace, expected.pace && [expected.pace]),
    among('plate', shot.plate?.reference ?? null, expected.plate && [expected.plate]),
    among('camera move', shot.camera.move, camera?.move),
    among('camera size', shot.camera.size, camera?.size),
    among('camera angle', shot.camera.angle, camera?.angle),
    same('point of view', shot.camera.pointOfView, camera?.pointOfView),
    same('handheld', shot.camera.handheld, camera?.handheld),
  ];
  const { air, shows, caption } = expected;
  if (air !== undefined && !shot.air.some((drifts) => drifts === air)) {
    misses.push(`the air must have ${air}; it has ${shot.air.join(', ') || 'nothing'}`);
  }
  if (shows !== undefined && !referencesIn(storyboard, shot).has(shows)) {
    misses.push(
      `${shows} must be seen; there is ${[...referencesIn(storyboard, shot)].join(', ') || 'none'}`,
    );
  }
  if (caption !== undefined && !shot.captions.some(({ text }) => text.includes(caption))) {
    misses.push(
      `"${caption}" must be written; there is "${shot.captions.map(({ text }) => text).join(' ')}"`,
    );
  }
  return misses.flatMap((miss) => (miss === undefined ? [] : [`shot ${shot.id}: ${miss}`]));
}

function referencesIn(storyboard: Storyboard, shot: Shot): ReadonlySet<string> {
  const seen = membersIn(storyboard, shot).flatMap(({ reference }) => reference ?? []);
  return new Set([...seen, ...(shot.plate === null ? [] : [shot.plate.reference])]);
}

/** With what they hold. */
function membersIn({ cast }: Storyboard, { blocking }: Shot): readonly Member[] {
  const staged = cast.filter(({ id }) => blocking.some((row) => row.cast === id));
  return [...staged, ...cast.filter(({ id }) => staged.some(({ holds }) => holds === id))];
}

function castMisses(storyboard: Storyboard, expected: Expectation): readonly string[] {
  const { cast = [], total, does = [], nobody } = expected;
  const at = shotAt(storyboard, expected.atS);
  const members = at === undefined ? storyboard.cast : membersIn(storyboard, at);
  const there = members.map(({ what, count }) => `${count} ${what}`).join(', ') || 'nobody';
  const shots = at === undefined ? storyboard.shots : [at];
  const misses = cast
    .filter((wanted) => !members.some((member) => fits(member, wanted)))
    .filter((wanted) => !shots.some(({ set }) => set !== null && isInSet(set, wanted)))
    .map(
      (wanted) =>
        `there must be ${JSON.stringify(wanted)}; there is ${describe(members, wanted) || there}`,
    );
  if (total !== undefined) {
    const count = members
      .filter(({ what }) => isOne(what, total.what))
      .reduce((sum, member) => sum + member.count, 0);
    if (count !== total.count)
      misses.push(`there must be ${total.count} of ${total.what.join(', ')}; there is ${there}`);
  }
  const rows = shots.flatMap(({ blocking }) => blocking);
  const acts = rows.map((row) => ({
    what: storyboard.cast.find(({ id }) => id === row.cast)?.what ?? row.cast,
    motion: row.motion ?? 'none',
  }));
  for (const { who, motion } of does) {
    if (acts.some((act) => isOne(act.what, who) && motion.includes(act.motion))) continue;
    const seen = acts.map((act) => `${act.what} ${act.motion}`).join(', ') || 'nothing';
    misses.push(`${who.join('/')} must ${motion.join('/')}; there is ${seen}`);
  }
  if (nobody && storyboard.cast.some(({ what }) => PEOPLE_IDS.has(what))) {
    misses.push(`nobody must be there; there is ${there}`);
  }
  return misses;
}

/** What is only asked to be there may be a part of the place. */
const isInSet = (set: string, { what, ...more }: CastExpectation): boolean =>
  Object.keys(more).length === 0 && what.some((one) => setShows(set, one));

function fits(member: Member, wanted: CastExpectation): boolean {
  const { count = member.count, countAtLeast = 1, traits, wears, wearsColour, reference } = wanted;
  return (
    isOne(member.what, wanted.what) &&
    member.count === count &&
    member.count >= countAtLeast &&
    (wanted.colour === undefined ||
      coloured(member.colour, wanted.colour) ||
      // A red lantern has it in its name.
      member.what.startsWith(`${wanted.colour}-`)) &&
    (traits === undefined || member.traits.some((trait) => traits.includes(trait))) &&
    (reference === undefined || member.reference === reference) &&
    (wears === undefined ||
      member.wears.some(
        ({ what, colour }) =>
          wears.some((one) => what === one || what.endsWith(`-${one}`)) &&
          (wearsColour === undefined || coloured(colour, wearsColour)),
      ))
  );
}

function describe(members: readonly Member[], { what }: CastExpectation): string {
  return members
    .filter((member) => isOne(member.what, what))
    .map(({ what, count, colour, traits, wears, reference }) =>
      JSON.stringify({ what, count, colour, traits, wears, reference }),
    )
    .join(', ');
}

/** Degrees of hue, from and to; what has hardly any is judged by its lightness. */
const HUES: Readonly<Record<string, readonly [number, number]>> = {
  red: [340, 12],
  orange: [12, 42],
  brown: [12, 42],
  yellow: [40, 66],
  green: [75, 170],
  blue: [190, 260],
  pink: [310, 352],
};
const GREYS: Readonly<Record<string, readonly [number, number]>> = {
  white: [0.8, 1],
  silver: [0.6, 0.95],
  black: [0, 0.3],
};

function coloured(hex: string | null, name: string): boolean {
  if (hex === null) return false;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const grey = GREYS[name];
  const lightness = (most + least) / 2;
  if (grey !== undefined)
    return most - least < 0.15 && lightness >= grey[0] && lightness <= grey[1];
  const hue = HUES[name];
  if (hue === undefined)
    throw new Error(
      `Name a colour of ${Object.keys({ ...HUES, ...GREYS }).join(', ')}; got "${name}".`,
    );
  const spread = most - least || 1;
  const turn =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  const degrees = (turn * 60 + 360) % 360;
  const [from, to] = hue;
  return from < to ? degrees >= from && degrees <= to : degrees >= from || degrees <= to;
}

function soundMisses({ sound }: Storyboard, expected: Expectation): readonly string[] {
  const { voice, silent, effects = [], music } = expected;
  const misses: string[] = [];
  const said = sound.voice.map((cue) => `${cue.startS}–${cue.endS} ${cue.voice} “${cue.text}”`);
  if (voice !== undefined) {
    const { fromS = 0, untilS = Number.POSITIVE_INFINITY } = voice;
    const spoken = sound.voice.some(
      (cue) =>
        cue.text === voice.text &&
        voice.voice.includes(cue.voice) &&
        cue.startS >= fromS - 0.01 &&
        cue.startS < untilS,
    );
    if (!spoken)
      misses.push(
        `it must be said: ${JSON.stringify(voice)}; it is ${said.join('; ') || 'silent'}`,
      );
  }
  if (silent && said.length > 0) misses.push(`nobody must speak; there is ${said.join('; ')}`);
  const heard = sound.effects.map(({ what }) => what);
  for (const wanted of effects) {
    if (heard.some((what) => wanted.includes(what))) continue;
    misses.push(`${wanted.join('/')} must be heard; there is ${heard.join(', ') || 'nothing'}`);
  }
  if (music !== undefined) {
    if (sound.music === null) return [...misses, 'there must be music'];
    const { reference, mood, style } = sound.music;
    const found = [
      among('music', reference, music.reference && [music.reference]),
      among('music’s mood', mood, music.mood),
      among('music’s style', style, music.style),
    ];
    misses.push(...found.flatMap((miss) => miss ?? []));
  }
  return misses;
}

/** Cuts may be a few frames off their beat. */
const BEAT_SLACK_S = 0.09;

function filmMisses({ shots, references }: Storyboard, expected: Expectation): readonly string[] {
  const misses: string[] = [];
  const { captions, cutsOnBeatS } = expected;
  if (expected.shots !== undefined && shots.length !== expected.shots) {
    misses.push(`there must be ${expected.shots} shots; there are ${shots.length}`);
  }
  if (captions === false && shots.some((shot) => shot.captions.length > 0 || shot.title !== null)) {
    misses.push('nothing must be written');
  }
  if (cutsOnBeatS !== undefined) {
    for (const { startS } of shots) {
      const off = Math.abs(startS - Math.round(startS / cutsOnBeatS) * cutsOnBeatS);
      if (off > BEAT_SLACK_S)
        misses.push(`a cut must be on a beat of ${cutsOnBeatS} s; it is at ${startS.toFixed(2)} s`);
    }
    if (shots.length < 2) misses.push('there must be cuts');
  }
  for (const [name, roles] of Object.entries(expected.references ?? {})) {
    const known = references.find((reference) => reference.name === name)?.roles ?? [];
    if (known.some((role) => roles.includes(role))) continue;
    misses.push(`${name} must be ${roles.join('/')}; it is ${known.join(', ') || 'unknown'}`);
  }
  return misses;
}

function among(
  name: string,
  got: string | null,
  wanted: Among | '' | undefined,
): string | undefined {
  if (!wanted || (got !== null && wanted.includes(got))) return undefined;
  return `the ${name} must be ${wanted.join(' or ')}; it is ${got ?? 'none'}`;
}

function same(name: string, got: boolean, wanted: boolean | undefined): string | undefined {
  if (wanted === undefined || got === wanted) return undefined;
  return `${name} must be ${wanted}; it is ${got}`;
}
